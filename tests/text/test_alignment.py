import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.reading.draft import Draft, Piece, assemble
from desktop.text.alignment import map_page, pages_of
from desktop.text.document import BlockKind, Span

PARAGRAPH, HEADING, NOTE, ROW = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.FOOTNOTE, BlockKind.TABLE_ROW

PRINTED = {
    1: "Kamer van Overmaas, vergaderjaar 2031–2032 1\r\n1 Veilige dijken\r\nDe minister stuurt vóór het "
    "zomer\ufffereces een brief over de\r\noﬃciële lijst van dijken.1 Wie op de ICT-\r\nafdeling werkt, krijgt "
    "een an-\r\nder antwoord. Zie het antwoord op vraag 3.\r\nZie het antwoord op vraag 3.\r\n• De Ɵjd "
    "dringt, zegt de minister, en wie dan nog wacht op\r\n1 Kamerstuk 99 123, nr. 4.\r\npagina 1 van 2\r\n",
    2: "Kamer van Overmaas, vergaderjaar 2031–2032 2\r\neen brief, wacht te lang.\r\nPolder\r\nwest\r\n4,0\r\n4,0\r\n"
    "Zie het antwoord op vraag 3.\r\nLinks begint de tweede kolom die rechts\r\nstaat.\r\nRechts staat de eerste\r\n"
    "kolom van deze bladzijde.\r\npagina 2 van 2\r\n",
}


@pytest.fixture
def paper():
    return assemble(
        Draft(
            pages=2,
            pieces=[
                Piece(HEADING, "1 Veilige dijken", 1, 1),
                Piece(
                    PARAGRAPH,
                    "De minister stuurt vóór het zomerreces een brief over de officiële lijst van dijken. Wie op de "
                    "ICT-afdeling werkt, krijgt een ander antwoord. Zie het antwoord op vraag 3.",
                    0,
                    1,
                ),
                Piece(NOTE, "Kamerstuk 99 123, nr. 4.", 0, 1, mark="1"),
                Piece(PARAGRAPH, "Zie het antwoord op vraag 3.", 0, 1),
                Piece(
                    BlockKind.LIST_ITEM,
                    "De tijd dringt, zegt de minister, en wie dan nog wacht op een brief, wacht te lang.",
                    1,
                    1,
                ),
                Piece(ROW, "Polder west\t4,0\t4,0", 0, 2),
                Piece(PARAGRAPH, "Zie het antwoord op vraag 3.", 0, 2),
                Piece(PARAGRAPH, "Rechts staat de eerste kolom van deze bladzijde.", 0, 2),
                Piece(PARAGRAPH, "Links begint de tweede kolom die rechts staat.", 0, 2),
            ],
        )
    )


def printed(paper, span, page):
    places = map_page(paper, page, PRINTED.__getitem__).to_page(span)
    return [PRINTED[page][place.start : place.end] for place in places]


def span_of(paper, words, which=0):
    start = [found.start() for found in re.finditer(re.escape(words), paper.text)][which]
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("words", "on_page"),
    [
        ("het zomerreces een", "het zomer\ufffereces een"),
        ("officiële", "oﬃciële"),
        ("dijken. Wie", "dijken.1 Wie"),
        ("de ICT-afdeling", "de ICT-\r\nafdeling"),
        ("een ander antwoord", "een an-\r\nder antwoord"),
        ("De tijd dringt", "De Ɵjd dringt"),
        ("Kamerstuk 99 123, nr. 4.", "Kamerstuk 99 123, nr. 4."),
    ],
)
def test_words_land_on_what_was_printed_whatever_was_mended(paper, words, on_page):
    assert printed(paper, span_of(paper, words), 1) == [on_page]


def test_a_sentence_that_stands_twice_is_told_apart_by_what_stands_around_it(paper):
    sentence = "Zie het antwoord op vraag 3."
    there = [map_page(paper, 1, PRINTED.__getitem__).to_page(span_of(paper, sentence, which)) for which in (0, 1)]
    begins = [found.start() for found in re.finditer(sentence, PRINTED[1])]
    assert [place.start for (place,) in there] == begins
    assert printed(paper, span_of(paper, sentence, 2), 1) == []
    assert printed(paper, span_of(paper, sentence, 2), 2) == [sentence]


def test_words_that_run_on_to_the_next_page_stand_on_both(paper):
    item = paper.blocks[4].span
    assert pages_of(paper, item) == range(1, 3)
    assert printed(paper, item, 1) == ["De Ɵjd dringt, zegt de minister, en wie dan nog wacht op"]
    assert printed(paper, item, 2) == ["een brief, wacht te lang."]


def test_columns_and_cells_stand_where_they_were_printed_in_the_order_of_the_text(paper):
    assert printed(paper, paper.blocks[7].span, 2) == ["Rechts staat de eerste\r\nkolom van deze bladzijde."]
    assert printed(paper, paper.blocks[8].span, 2) == ["Links begint de tweede kolom die rechts\r\nstaat."]
    assert printed(paper, paper.blocks[5].span, 2) == ["Polder\r\nwest\r\n4,0\r\n4,0"]


@pytest.mark.parametrize("words", ["Kamer van Overmaas, vergaderjaar 2031–2032 1", "pagina 1 van 2"])
def test_running_heads_and_feet_are_no_words_of_the_document(paper, words):
    start = PRINTED[1].index(words)
    assert map_page(paper, 1, PRINTED.__getitem__).to_text(Span(start, start + len(words))) is None


def test_words_selected_on_the_page_are_those_of_the_text_half_words_included(paper):
    page = map_page(paper, 1, PRINTED.__getitem__)
    start, end = PRINTED[1].index("mer\ufffere"), PRINTED[1].index("ciële")
    assert paper.text_of(page.to_text(Span(start, end))) == "merreces een brief over de offi"


def test_a_place_between_words_is_near_those_around_it(paper):
    page = map_page(paper, 1, PRINTED.__getitem__)
    assert page.nearest(0) == 0
    assert page.nearest(len(PRINTED[1])) == paper.blocks[2].end - 1


def test_a_page_without_text_maps_nothing(paper):
    page = map_page(paper, 1, lambda _: "")
    assert page.to_page(Span(0, 40)) == []
    assert page.nearest(0) is None


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.sampled_from(["de", "dijk", "houdt", "water", "in", "en", "uit", "minister"]), min_size=1, max_size=60),
    st.data(),
)
def test_every_word_lands_on_its_own_letters_and_back_however_the_lines_break(words, draw):
    breaks = draw.draw(st.lists(st.sampled_from([" ", "\r\n", "1 "]), min_size=len(words), max_size=len(words)))
    cuts = draw.draw(st.lists(st.sampled_from([0, 0, 0, 2]), min_size=len(words), max_size=len(words)))
    raw = "Kop 7\r\n" + "".join(
        (word[:cut] + "-\r\n" + word[cut:] if 0 < cut < len(word) else word) + after
        for word, cut, after in zip(words, cuts, breaks, strict=True)
    )
    paper = assemble(Draft(pages=1, pieces=[Piece(PARAGRAPH, " ".join(words), 0, 1)]))
    page = map_page(paper, 1, lambda _: raw)
    before = 0
    for word in re.finditer(r"\S+", paper.text):
        span = Span(word.start(), word.end())
        places = page.to_page(span)
        assert "".join(re.sub(r"[-\s]", "", raw[place.start : place.end]) for place in places) == word[0]
        assert before <= places[0].start or "1 " in breaks  # of equal words around a mark the longest run goes first
        assert [page.to_text(place) for place in places] == [span]
        before = places[-1].end
