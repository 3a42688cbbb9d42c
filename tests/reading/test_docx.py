import os
import re
import runpy
import zipfile
from datetime import date
from pathlib import Path

import pytest
from made_files import W, docx, outline, p, table, tr, zipped

from desktop.errors import DamagedFile, EncryptedFile, TooLarge
from desktop.reading.docx.document import read_docx
from desktop.reading.markup import package
from desktop.reading.registry import read

STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/><w:basedOn w:val="N"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="K1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Huis"><w:name w:val="Paragraaftitel"/><w:basedOn w:val="K1"/>'
    '<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
)


def lines(body, **parts):
    return outline(read_docx(docx(body, **parts), "brief.docx").pieces)


def style(name):
    return f'<w:pStyle w:val="{name}"/>'


def numbering(*levels, restart=""):
    """Two lists of one description; the second starts anew where `restart` says so."""
    described = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
        f'<w:pPr><w:ind w:left="{360 * (depth + 1)}"/></w:pPr></w:lvl>'
        for depth, (kind, text) in enumerate(levels)
    )
    return (
        f'<w:abstractNum w:abstractNumId="0">{described}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="0"/>{restart}</w:num>'
    )


def item(text, depth=0, number=1, run=""):
    return p(text, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>', run)


def test_styles_make_headings_also_those_of_a_house_style():
    body = p("Brief", style("T")) + p("Inleiding", style("K1")) + p("Aanpak", style("Huis")) + p("Tekst.")
    draft = read_docx(docx(body, styles=STYLES), "brief.docx")
    assert outline(draft.pieces) == ["h1 Brief", "h1 Inleiding", "h2 Aanpak", "p Tekst."]
    assert draft.head.title == "Brief"


def test_a_long_sentence_in_a_heading_style_is_text():
    assert lines(p("Wij doen dat zo. " * 20, style("K1")), styles=STYLES)[0].startswith("p ")


def test_bold_short_lines_are_headings_under_the_styled_one_above():
    body = p("Inleiding", style("K1")) + p("Geld", run="<w:b/>") + p("Het kost geld.")
    body += p("Deze zin is vet.", run="<w:b/>") + p("Slot.")
    assert lines(body, styles=STYLES) == [
        "h1 Inleiding",
        "h2 Geld",
        "p Het kost geld.",
        "p Deze zin is vet.",
        "p Slot.",
    ]


def test_the_question_under_a_bold_label_is_no_heading():
    body = p("Vraag 1", run="<w:b/>") + p("Komt het register?", run="<w:b/>") + p("Antwoord", run="<w:b/>") + p("Ja.")
    assert lines(body)[:2] == ["h2 Vraag 1", "p Komt het register?"]


def test_numbers_that_word_prints_stand_before_the_text_and_bullets_do_not():
    levels = numbering(("decimal", "%1."), ("lowerLetter", "%1.%2)"), ("bullet", "·"))
    body = item("een") + item("twee") + item("a", 1) + item("b", 1) + item("punt", 2) + item("drie") + item("c", 1)
    assert lines(body, numbering=levels) == [
        *("l1 1. een", "l1 2. twee", "l2 2.a) a", "l2 2.b) b", "l3 punt", "l1 3. drie", "l2 3.a) c"),
    ]


def test_a_list_goes_on_counting_until_one_says_that_it_restarts():
    levels = numbering(("upperRoman", "%1"))
    assert lines(item("a") + p("Tekst.") + item("b", number=2), numbering=levels) == ["l1 I a", "p Tekst.", "l1 II b"]
    again = numbering(
        ("decimal", "%1."), restart='<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    )
    assert lines(item("a") + item("b", number=2), numbering=again) == ["l1 1. a", "l1 1. b"]


def test_a_label_that_word_counts_is_a_label_and_a_numbered_heading_keeps_its_number():
    levels = numbering(("decimal", "Vraag %1"), ("none", "%2"))
    assert lines(item("Komt het?") + p("Ja."), numbering=levels) == ["p Vraag 1 Komt het?", "p Ja."]
    body = item("Inleiding", run="<w:b/>") + p("Tekst.") + item("Slot", run="<w:b/>") + p("Einde.")
    assert lines(body, numbering=numbering(("decimal", "%1"))) == [
        "h1 1 Inleiding",
        "p Tekst.",
        "h1 2 Slot",
        "p Einde.",
    ]


def test_lists_nested_by_style_lie_deeper():
    lists = numbering(("bullet", "·")) + (
        '<w:abstractNum w:abstractNumId="9"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:pPr><w:ind w:left="720"/>'
        '</w:pPr></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="9"/></w:num>'
    )
    body = item("buiten") + item("binnen", number=3) + item("weer buiten") + p("Tekst.") + item("ander", number=3)
    assert lines(body, numbering=lists) == ["l1 buiten", "l2 binnen", "l1 weer buiten", "p Tekst.", "l1 ander"]


NOTES = (
    '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t> Eerste.</w:t></w:r></w:p></w:footnote>'
    '<w:footnote w:id="3"><w:p><w:r><w:t>*</w:t></w:r><w:r><w:t xml:space="preserve"> In de cel.</w:t></w:r></w:p>'
    "<w:p><w:r><w:t>Meer.</w:t></w:r></w:p></w:footnote>"
)


def ref(number, follows=""):
    return (
        f'</w:t></w:r><w:r><w:footnoteReference w:id="{number}"{follows}/>'
        + ("<w:t>*</w:t>" if follows else "")
        + ('</w:r><w:r><w:t xml:space="preserve">')
    )


def test_footnotes_follow_their_paragraph_or_their_row():
    starred = ref(3, ' w:customMarkFollows="1"')
    body = p(f"De brief{ref(2)} komt.") + table(tr(f"Cel{starred}", "Twee"))
    draft = read_docx(docx(body, footnotes=NOTES), "brief.docx")
    assert outline(draft.pieces) == ["p De brief komt.", "f[1] Eerste.", "t Cel|Twee", "f[*] In de cel. Meer."]
    assert draft.pieces[0].marks == [(8, "1")]
    assert draft.pieces[2].marks == [(3, "*")]


def test_tracked_changes_are_taken_as_accepted():
    gone = "<w:del><w:r><w:delText>niet </w:delText></w:r></w:del><w:moveFrom><w:r><w:t>oud</w:t></w:r></w:moveFrom>"
    new = '<w:ins><w:r><w:t xml:space="preserve">wel </w:t></w:r></w:ins>'
    ended = "<w:rPr><w:del/></w:rPr>"
    body = p(f'We doen </w:t></w:r>{gone}{new}<w:r><w:t xml:space="preserve">mee, ', ended) + p("morgen.")
    assert lines(body) == ["p We doen wel mee, morgen."]


def test_text_boxes_come_once_behind_their_paragraph_and_page_counters_not_at_all():
    box = "<w:pict><w:txbxContent>{}</w:txbxContent></w:pict>"
    both = f"<mc:AlternateContent><mc:Choice>{box.format(p('In het kader'))}</mc:Choice><mc:Fallback>"
    both += f"{box.format(p('In het kader'))}</mc:Fallback></mc:AlternateContent>{box.format(p('Pagina 1 van 4'))}"
    draft = read_docx(docx(p(f"Tekst.</w:t>{both}<w:t>")), "brief.docx")
    assert outline(draft.pieces) == ["p Tekst.", "p In het kader"]
    assert draft.repairs == {("page_number", "Pagina 1 van 4", ""): 1}


def test_headers_are_left_out_and_listed_and_a_letterhead_tells_the_date():
    section = '<w:sectPr><w:headerReference w:type="first" r:id="r1"/></w:sectPr>'
    made = zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f"<w:document {W}><w:body>{p('De brief.')}{section}</w:body></w:document>",
            "word/_rels/document.xml.rels": '<R><Relationship Id="r1" Type="x/header" Target="header1.xml"/></R>',
            "word/header1.xml": f"<w:hdr {W}>{p('Datum')}{p('12 maart 2032')}</w:hdr>",
        }
    )
    draft = read_docx(made, "brief.docx")
    assert outline(draft.pieces) == ["p De brief."]
    assert set(draft.repairs) == {("running_head", "Datum", ""), ("running_head", "12 maart 2032", "")}
    assert draft.head.date == date(2032, 3, 12)


def test_parts_are_found_by_their_relations_and_strict_names_are_known():
    usual, strict = "schemas.openxmlformats.org/wordprocessingml/2006/main", "purl.oclc.org/ooxml/wordprocessingml/main"
    body = f"<w:document {W}><w:body>{p('Inleiding', style('K1'))}</w:body></w:document>"
    made = zipped(
        {
            "_rels/.rels": '<R><Relationship Type="x/officeDocument" Target="/word/document2.xml"/></R>',
            "word/document2.xml": body.replace(usual, strict),
            "word/_rels/document2.xml.rels": '<R><Relationship Id="r1" Type="x/styles" Target="styles2.xml"/></R>',
            "word/styles2.xml": f"<w:styles {W}>{STYLES}</w:styles>",
        }
    )
    assert outline(read_docx(made, "brief.docx").pieces) == ["h1 Inleiding"]


def test_line_breaks_end_a_paragraph_only_where_a_new_one_begins():
    br = "</w:t><w:br/><w:t>"
    assert lines(p(f"Eerste zin.{br}Tweede zin.")) == ["p Eerste zin.", "p Tweede zin."]
    assert lines(p(f"Komt het register?{br}{br}Antwoord op vraag 2")) == [
        "p Komt het register?",
        "p Antwoord op vraag 2",
    ]
    assert lines(p(f"Postbus 1{br}1234 AB Wijk")) == ["p Postbus 1/1234 AB Wijk"]
    assert lines(p(f"een lange zin die {'door' * 20}{br}gaat")) == [f"p een lange zin die {'door' * 20} gaat"]


def test_typed_bullets_make_list_items_and_initials_do_not():
    assert lines(p("– eerste") + p("– tweede") + p("A. Jansen")) == ["l1 eerste", "l1 tweede", "p A. Jansen"]


def test_what_shows_nothing_is_left_out():
    placeholder = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{p('Klik hier')}</w:sdtContent></w:sdt>"
    kept = f"<w:sdt><w:sdtPr/><w:sdtContent>{p('Gekozen')}</w:sdtContent></w:sdt>"
    draft = read_docx(docx(placeholder + kept + p("geheim", run="<w:vanish/>")), "brief.docx")
    assert outline(draft.pieces) == ["p Gekozen"]
    assert set(draft.repairs) == {("artefact", "Klik hier", ""), ("artefact", "geheim", "")}


def test_a_table_of_one_column_is_a_frame_around_text_and_a_nested_table_its_rows():
    inner = table(tr("Jaar", "2032"))
    body = table(tr(p("In het kader") + inner)) + table(tr("Wat", p("Nu:") + inner))
    assert lines(body) == ["p In het kader", "t Jaar|2032", "t Wat|Nu:/Jaar\t2032".replace("\t", "|")]


def test_a_damaged_an_encrypted_and_an_exploding_file_are_refused(monkeypatch):
    with pytest.raises(DamagedFile):
        read_docx(docx(p("Tekst."))[:-60], "brief.docx")
    with pytest.raises(DamagedFile):
        read_docx(zipped({"[Content_Types].xml": "<T/>", "word/document.xml": "<a"}), "brief.docx")
    locked = bytearray(docx(p("Tekst.")))
    for at in (found.start() for found in re.finditer(rb"PK\x01\x02", locked)):
        locked[at + 8] |= 1
    with pytest.raises(EncryptedFile):
        read_docx(bytes(locked), "brief.docx")
    monkeypatch.setattr(package, "LARGEST_PART", 2**20)
    with pytest.raises(TooLarge):
        read_docx(docx(p("x" * 2**21)), "brief.docx")


def test_entities_are_not_expanded_and_nothing_is_fetched():
    bomb = f'<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]><w:document {W}>'
    made = zipped({"word/document.xml": f"{bomb}<w:body>{p('x&b;&f;y')}</w:body></w:document>"})
    assert outline(read_docx(made, "brief.docx").pieces) == ["p x"]


REAL = Path(os.environ.get("WOORDHOUDER_DOCUMENTS", "."), "documents", "antwoorden-docx")


@pytest.mark.skipif(not REAL.is_dir(), reason="the real documents are not here (WOORDHOUDER_DOCUMENTS)")
def test_ministries_answers_come_in_whole():
    compare = runpy.run_path(str(Path(__file__).parents[1] / "measure" / "words.py"))["compare"]
    for path in REAL.glob("*.docx"):
        xml = zipfile.ZipFile(path).read("word/document.xml").decode()
        paragraphs = [re.sub(r"<[^>]*>", "", one).strip() for one in re.findall(r"<w:p[ >].*?</w:p>", xml)]
        document = read(path)
        assert len(document.questions) == sum(bool(re.fullmatch(r"Vraag \d+", one)) for one in paragraphs), path.name
        assert all(question.answer for question in document.questions), path.name
        assert len(document.footnotes) == xml.count("<w:footnoteReference "), path.name
        result = compare(path)
        assert (result.lost, result.invented, result.moved) == ({}, {}, 0), path.name
