from datetime import date

import pytest
from made_files import outline

from desktop.errors import DamagedFile
from desktop.reading.html.document import read_html

CONTENT = (
    "<h1>Brief over wijken</h1><p>Het kabinet voert een register in voor de zomer.</p><h2>Aanpak</h2>"
    "<p>Er komen meer agenten in de wijken waar bewoners overlast melden, en gemeenten krijgen het recht om zelf te "
    "bepalen waar zij worden ingezet en hoe lang dat duurt.</p>"
)
READ = ["h1 Brief over wijken", "p Het kabinet voert een register in voor de zomer.", "h2 Aanpak"]


def read(page):
    return read_html(page.encode(), "brief.html")


def lines(content):
    return outline(read(f"<html><body>{content}</body></html>").pieces)


@pytest.mark.parametrize(
    ("before", "around", "after", "taken"),
    [
        (
            '<a class="skiplink" href="#c">Naar de inhoud</a><div id="cookie-melding">Deze site gebruikt cookies.</div>'
            "<header>Ministerie<nav><a href='/'>Home</a></nav></header>",
            "main",
            "<aside>Zie ook</aside><footer>Contact</footer><script>1</script>",
            {"Naar de inhoud", "Deze site gebruikt cookies.", "Ministerie Home", "Zie ook", "Contact"},
        ),
        (
            "<ul><li><a href='1'>Nieuws</a></li><li><a href='2'>Dossiers</a></li><li><a href='3'>Stukken</a></li></ul>",
            "div",
            "<div><a href='x'>Colofon</a> <a href='y'>Privacy</a> <a href='z'>Sitemap</a></div>",
            {"Nieuws Dossiers Stukken", "Colofon Privacy Sitemap"},
        ),
        (
            "<div class='breadcrumb'>U bent hier</div><div role='search'>Zoek</div>",
            'div id="content"',
            '<div class="share">Deel dit</div><div style="display: none">Venster</div>',
            {"U bent hier", "Zoek", "Deel dit", "Venster"},
        ),
    ],
    ids=["landmarks", "menus of links", "names"],
)
def test_of_a_saved_page_the_document_is_kept_and_the_site_listed(before, around, after, taken):
    draft = read(f"<html><body>{before}<{around}>{CONTENT}</{around.split()[0]}>{after}</body></html>")
    assert outline(draft.pieces)[:3] == READ
    assert len(draft.pieces) == 4
    assert {words for kind, words, _ in draft.repairs if kind == "boilerplate"} == taken


def test_a_page_without_a_site_around_it_loses_nothing():
    links = "<p>Bronnen:</p><ul>" + "".join(f"<li><a href='{n}'>Bron {n}</a></li>" for n in "abc") + "</ul>"
    draft = read(f"<html><body>{CONTENT}{links}<p>De minister,</p></body></html>")
    assert not draft.repairs
    assert outline(draft.pieces)[-4:] == ["l1 Bron a", "l1 Bron b", "l1 Bron c", "p De minister,"]


def test_the_title_above_the_main_part_stays():
    body = f"<header><h1>Brief</h1><nav>Home</nav></header><main>{CONTENT.split('</h1>')[1]}</main>"
    assert lines(body)[:2] == ["h1 Brief", READ[1]]


def test_nested_lists_with_the_numbers_a_browser_prints():
    inner = "<ol type='a'><li>een</li><li>twee</li></ol>"
    assert lines(f"<ul><li>Punt:{inner}</li></ul><ol start='3'><li><p>Drie.</p><p>Erbij.</p></li></ol>") == [
        *("l1 Punt:", "l2 a. een", "l2 b. twee", "l1 3. Drie.", "p Erbij."),
    ]


FOOTNOTES = {
    "pandoc": (
        '<a href="#fn1" class="footnote-ref" id="fnref1"><sup>1</sup></a>',
        '<section class="footnotes"><ol><li id="fn1"><p>Zie de brief. <a href="#fnref1">↩︎</a></p></li></ol></section>',
    ),
    "Word": (
        '<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a>',
        '<div id="ftn1"><p><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> Zie de brief.</p></div>',
    ),
    "LibreOffice": (
        '<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>',
        '<div id="sdfootnote1"><p><a name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Zie de brief.</p></div>',
    ),
    "officielebekendmakingen": (
        '<sup><a class="nootnum" id="d1" href="#n1">1</a></sup>',
        '<div class="voet noot" id="n1"><p><sup><a href="#d1">1</a></sup> Zie de brief.</p></div>',
    ),
}


@pytest.mark.parametrize("program", FOOTNOTES)
def test_footnotes_of_many_programs_follow_their_paragraph(program):
    mark, note = FOOTNOTES[program]
    draft = read(f"<html><body><p>Er komt{mark} meer.</p><p>Slot.</p>{note}</body></html>")
    assert outline(draft.pieces) == ["p Er komt meer.", "f[1] Zie de brief.", "p Slot."]
    assert draft.pieces[0].marks == [(7, "1")]


def test_a_table_of_questions_with_cells_that_reach_down():
    rows = "<tr><th>Nr</th><th>Vraag</th><th>Antwoord</th></tr><tr><td rowspan='2'>1</td><td>Hoe?</td><td>Zo.</td></tr>"
    draft = read(
        f"<table>{rows}<tr><td>En waar?</td><td>Daar.</td></tr><tr><td colspan='3'>De Wit (XYZ)</td></tr></table>"
    )
    assert outline(draft.pieces) == [
        "t Nr|Vraag|Antwoord",
        "t 1 Hoe?",
        "t En waar?",
        "p Zo.",
        "p Daar.",
        "h1 De Wit (XYZ)",
    ]
    assert len(draft.questions) == 1


def test_a_page_as_word_saves_it():
    bullet = "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>Punt</p>"
    page = (
        f"<html><body><p class=MsoTitle>Brief</p><p><b>Geld</b></p><p>Het kost geld: caf\xe9.</p>{bullet}</body></html>"
    )
    draft = read_html(page.encode("cp1252"), "brief.htm")
    assert outline(draft.pieces) == ["h1 Brief", "h2 Geld", "p Het kost geld: café.", "l2 Punt"]


def test_double_encoded_text_and_the_wrong_declaration_are_put_right():
    page = '<meta charset="iso-8859-1"><p>co\u00f6rdinatie</p>'
    assert outline(read(page).pieces) == ["p coördinatie"]
    assert outline(read(page.encode().decode("cp1252")).pieces) == ["p coördinatie"]


def test_a_page_in_an_archive_of_the_browser():
    archive = (
        b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n"
        b"Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>Caf=C3=A9 =\r\nopen.</p>\r\n--x--"
    )
    assert outline(read_html(archive, "brief.mhtml").pieces) == ["p Café open."]


def test_metadata_of_government_sites_gives_date_and_number():
    page = '<meta name="DCTERMS.issued" content="2032-03-12"><meta name="DC.identifier" content="kst-99999-3"><p>Tekst.</p>'
    head = read(page).head
    assert (head.date, head.number) == (date(2032, 3, 12), "kst-99999-3")


def test_an_empty_page_is_refused():
    with pytest.raises(DamagedFile):
        read_html(b"<!-- -->", "brief.html")
