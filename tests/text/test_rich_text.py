import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.text.rich_text import Block, Kind, Run, clean, from_marks, from_plain, marked, passages_in, plain, read
from desktop.text.rich_text import write as written

NESTED = "<ul><li>een<ol><li>binnen</li><li><b>vet</b></li></ol></li><li>twee</li></ul>"

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {margin:0}</style>
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head><body lang=NL>
<!--StartFragment--><h2>Lijn<o:p></o:p></h2>
<p class=MsoNormal>Eerst de <b style='mso-bidi-font-weight:normal'>kaart</b>,
dan de <i>wet</i>.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt'>&nbsp;&nbsp; </span></span></span>
<![endif]>openen<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>a)<span style='font:7.0pt'>&nbsp; </span></span><![endif]>met Ravenmeer<o:p></o:p></p>
<p class=MsoNormal>Slot.<o:p></o:p></p><!--EndFragment--></body></html>"""


@pytest.mark.parametrize(
    ("html", "cleaned"),
    [
        ("", ""),
        ("<p> </p><p>\xa0</p>", ""),
        ("los & vast", "<p>los &amp; vast</p>"),
        ("<p>een</p><p></p><p>twee</p><p><br></p>", "<p>een</p><p></p><p>twee</p>"),
        ("<p>een<br>twee</p>", "<p>een</p><p>twee</p>"),
        ("<div>een</div><div>twee</div>", "<p>een</p><p>twee</p>"),
        ("<p><strong>vet <em>en</em></strong> niet</p>", "<p><b>vet </b><b><i>en</i></b> niet</p>"),
        ('<p><b style="font-weight:normal">licht</b></p>', "<p>licht</p>"),
        ('<p><span style=" font-weight:700; font-style:italic;">x</span></p>', "<p><b><i>x</i></b></p>"),
        ('<p><a href="passage:12">bron</a> <a href="https://x.nl">site</a></p>', None),
        ("<script>alert(1)</script><p onclick='x'>een</p><style>p{}</style>", "<p>een</p>"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "<p>a b</p><p>c</p>"),
        (NESTED, NESTED),
        ("<ul><li>een</li><ul><li>binnen</li></ul><li>twee</li></ul>", None),
        ("<ul><li><p>een</p><p>twee</p></li></ul>", "<ul><li>een twee</li></ul>"),
        ("<ol><li>een</li></ol><ul><li>twee</li></ul>", "<ol><li>een</li></ol><ul><li>twee</li></ul>"),
        ("<p>niet <b>dicht", "<p>niet <b>dicht</b></p>"),
        ("</p></ul></b>te veel dicht", "<p>te veel dicht</p>"),
        (WORD, None),
    ],
)
def test_any_html_becomes_the_small_part(html, cleaned):
    expected = {
        '<p><a href="passage:12">bron</a> <a href="https://x.nl">site</a></p>': (
            '<p><a href="passage:12">bron</a> site</p>'
        ),
        "<ul><li>een</li><ul><li>binnen</li></ul><li>twee</li></ul>": (
            "<ul><li>een<ul><li>binnen</li></ul></li><li>twee</li></ul>"
        ),
        WORD: (
            "<p><b>Lijn</b></p><p>Eerst de <b>kaart</b>, dan de <i>wet</i>.</p><p></p>"
            "<ul><li>openen<ol><li>met Ravenmeer</li></ol></li></ul><p>Slot.</p>"
        ),
    }
    assert clean(html) == (expected[html] if cleaned is None else cleaned)


@given(st.text(alphabet="<>/=\"'&;abiulop 1:-\n\xa0é", max_size=120))
def test_what_is_clean_stays_as_it_is(html):
    assert clean(clean(html)) == clean(html)


@given(st.text(max_size=80))
def test_plain_text_keeps_its_words_and_means_no_marks(text):
    kept = [" ".join(line.split()) for line in text.splitlines()]
    assert [line for line in plain(from_plain(text)).splitlines() if line] == [line for line in kept if line]


runs = st.builds(Run, st.text("ab &<", min_size=1, max_size=4), st.booleans(), st.booleans())
blocks = st.lists(
    st.builds(Block, st.sampled_from(Kind), st.lists(runs, max_size=3).map(tuple), st.integers(0, 3)), max_size=6
)


@given(blocks)
def test_blocks_written_read_as_what_was_meant(made):
    html = written(made)
    assert written(read(html)) == clean(html)
    assert [block.text for block in read(html) if block.text] == [
        text for block in made if (text := " ".join(block.text.split()))
    ]


def test_plain_words_have_the_marks_of_their_lists():
    assert plain(NESTED + "<p>slot</p>") == "• een\n  1. binnen\n  2. vet\n• twee\nslot"


def test_a_list_counts_on_after_a_list_within_it():
    html = "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol><p>d</p><ol><li>e</li></ol>"
    assert [mark for _, mark in marked(read(html))] == ["1.", "•", "2.", "", "1."]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("een **vet** en *schuin* woord", "<p>een <b>vet</b> en <i>schuin</i> woord</p>"),
        ("**vet en *schuin***", "<p><b>vet en </b><b><i>schuin</i></b></p>"),
        ("2 * 3 * 4 en ** los", "<p>2 * 3 * 4 en ** los</p>"),
        ("bestand_met <tekens> & meer", "<p>bestand_met &lt;tekens&gt; &amp; meer</p>"),
        ("# Kop\n- eerste\n  gaat door\n- tweede\n1. genummerd\n\nSlot", None),
        ("zie [de brief](passage:7).", '<p>zie <a href="passage:7">de brief</a>.</p>'),
        ("een\ntwee\n\ndrie", "<p>een</p><p>twee</p><p>drie</p>"),
        ("-", "<p>-</p>"),
    ],
)
def test_light_marks_are_read_as_what_they_look_like(text, html):
    listed = "<p><b>Kop</b></p><ul><li>eerste gaat door</li><li>tweede</li></ul><ol><li>genummerd</li></ol><p>Slot</p>"
    assert from_marks(text) == (html or listed)


def test_the_passages_that_a_text_leads_to_are_known():
    assert passages_in('<p><a href="passage:3">a</a> <a href="passage:12">b</a> passage:9</p>') == {3, 12}
