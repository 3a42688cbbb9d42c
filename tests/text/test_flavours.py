import pytest

from desktop.reading.draft import Draft, Piece, assemble
from desktop.text.document import BlockKind, Document, Span
from desktop.text.flavours import clean, copied, pieces_of, quoted

HEADING, PARAGRAPH, ITEM = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM
NOTE, ROW = BlockKind.FOOTNOTE, BlockKind.TABLE_ROW


@pytest.fixture
def letter() -> Document:
    return assemble(
        Draft(
            pieces=[
                Piece(HEADING, "1 Dijken", 1),
                Piece(PARAGRAPH, "Vóór de winter {dicht}: € 12\u00a0mln."),
                Piece(NOTE, "Zie bijlage 2.", mark="1"),
                Piece(ITEM, "eerst de oever", 1),
                Piece(ITEM, "dan de kruin 😀", 2),
                Piece(ROW, "Dijk\t2032"),
                Piece(ROW, "Oost\t4 < 5"),
            ]
        )
    )


def everything(document: Document, *, footnotes: bool = True):
    return pieces_of(document, Span(0, len(document.text)), footnotes=footnotes)


@pytest.mark.parametrize(
    ("printed", "typed"),
    [
        ("hulp\u00adaanbod", "hulpaanbod"),
        ("12\u00a0miljoen", "12 miljoen"),
        ("eﬃciënt op ĳs", "efficiënt op ijs"),
        ("een\u2028twee", "een\ntwee"),
        ("2031–2035 – m² “zo”", "2031–2035 – m² “zo”"),
    ],
)
def test_what_only_print_needs_stays_behind(printed, typed):
    assert clean(printed) == typed


def test_plain_words_stand_as_in_the_document(letter):
    assert copied(everything(letter)).plain == (
        "1 Dijken\n\nVóór de winter {dicht}: € 12 mln.\n\nZie bijlage 2.\n\neerst de oever\ndan de kruin 😀\n\n"
        "Dijk\t2032\nOost\t4 < 5"
    )


def test_html_holds_the_structure(letter):
    assert copied(everything(letter, footnotes=False)).html == (
        "<h1>1 Dijken</h1><p>Vóór de winter {dicht}: € 12 mln.</p>"
        "<ul><li>eerst de oever</li><ul><li>dan de kruin 😀</li></ul></ul>"
        "<table><tr><td>Dijk</td><td>2032</td></tr><tr><td>Oost</td><td>4 &lt; 5</td></tr></table>"
    )


def test_rtf_is_ascii_with_every_other_character_escaped(letter):
    rtf = copied(everything(letter)).rtf
    assert rtf.isascii()
    assert rtf.count("{") - rtf.count("\\{") == rtf.count("}") - rtf.count("\\}") == 1
    assert r"V\u243?\u243?r de winter \{dicht\}: \u8364? 12 mln." in rtf
    assert r"kruin \u-10179?\u-8704?" in rtf
    assert r"\trowd\cellx4500\cellx9000\pard\intbl Oost\cell\intbl 4 < 5\cell\row" in rtf


def test_a_quote_is_followed_by_its_source(letter):
    start = letter.text.index("eerst")
    flavours = quoted(pieces_of(letter, Span(start, start + 14), footnotes=False), "Brief, p. 3")
    assert flavours.plain == "“eerst de oever” (Brief, p. 3)"
    assert flavours.html == "<p>“eerst de oever” (Brief, p. 3)</p>"
    assert r"\u8220?eerst de oever\u8221? (Brief, p. 3)\par" in flavours.rtf


def test_the_source_of_a_long_quote_stands_below_it(letter):
    start, end = letter.text.index("winter"), letter.text.index("kruin")
    flavours = quoted(pieces_of(letter, Span(start, end + 5), footnotes=False), "Brief, p. 3")
    assert flavours.plain == ("“winter {dicht}: € 12 mln.\n\n• eerst de oever\n• dan de kruin”\n\n(Brief, p. 3)")
    assert flavours.html.endswith("<li>dan de kruin”</li></ul></ul><p>(Brief, p. 3)</p>")


def test_words_within_a_footnote_can_be_quoted(letter):
    start = letter.text.index("bijlage")
    assert [piece.text for piece in pieces_of(letter, Span(start, start + 9), footnotes=False)] == ["bijlage 2"]


def test_nothing_selected_is_nothing_quoted():
    assert quoted([], "Brief").plain == ""
