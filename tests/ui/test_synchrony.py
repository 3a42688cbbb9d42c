import pytest

from desktop.library.records import Words
from desktop.reading.draft import Draft, Piece, assemble
from desktop.text.document import BlockKind, Span
from desktop.ui.desk.synchrony import Course, by_sections, by_ties, course, height_read, scrolled_to
from desktop.ui.desk.ties import Tie


def paper(*headings):
    pieces = []
    for words in headings:
        pieces += [Piece(BlockKind.HEADING, words, 1), Piece(BlockKind.PARAGRAPH, "Tekst onder de kop.", 0)]
    return assemble(Draft(pieces=pieces))


@pytest.mark.parametrize(
    ("height", "there"),
    [(0, 0), (100, 300), (150, 350), (200, 400), (300, 500), (400, 600), (-50, 0), (999, 600)],
)
def test_between_two_known_heights_a_place_is_found_in_proportion(height, there):
    assert course([(100, 300), (200, 400)], 400, 600).follow(height) == there


def test_what_is_answered_in_another_order_is_followed_there_and_back():
    found = course([(100, 500), (200, 100)], 300, 600)
    assert [found.follow(height) for height in (100, 150, 200)] == [500, 300, 100]


def test_of_two_at_one_height_the_first_counts():
    assert course([(100, 300), (100, 400)], 400, 600).follow(100) == 300


def test_heights_outside_the_page_are_left_out():
    assert course([(0, 50), (500, 10)], 400, 600) == Course((0.0, 400), (0.0, 600))


def test_a_page_without_height_is_no_trouble():
    assert course([], 0, 0).follow(10) == 0


@pytest.mark.parametrize(("maximum", "window"), [(5000, 800), (800, 800), (300, 800), (10, 800)])
def test_every_height_can_be_read_and_the_way_back_is_the_same(maximum, window):
    heights = [height_read(value, maximum, window) for value in range(maximum + 1)]
    assert heights == sorted(heights)
    assert (heights[0], heights[-1]) == (0, pytest.approx(maximum + window))
    for value in range(0, maximum + 1, 7):
        assert scrolled_to(heights[value], maximum, window) == pytest.approx(value)


def test_a_page_that_fits_its_window_is_not_scrolled():
    assert (height_read(0, 0, 800), scrolled_to(400, 0, 800)) == (0, 0)


@pytest.mark.parametrize(
    ("here", "there", "matched"),
    [
        (["1 Wijken", "2 Water"], ["1 Wijken", "2 Water"], ["1 Wijken", "2 Water"]),
        (["Inleiding", "Geld en tijd"], ["Geld en tijd", "Slot"], ["Geld en tijd"]),
        (["2.1 Veilige wijken"], ["4 Veilige wijken en dorpen"], ["2.1 Veilige wijken"]),
        (["2.1 Veilige wijken"], ["2.1 Water en dijken"], []),
        (["Artikel 3", "Artikel 4"], ["Artikel 4"], ["Artikel 4"]),
        (["Water", "Wijken", "Geld"], ["Wijken", "Geld", "Water"], ["Wijken", "Geld"]),
        (["Inleiding", "Inleiding"], ["Inleiding"], ["Inleiding"]),
        ([], ["Wijken"], []),
    ],
)
def test_headings_are_matched_by_number_and_words_in_one_order(here, there, matched):
    one, other = paper(*here), paper(*there)
    assert [one.text_of(span) for span, _ in by_sections(one, other)] == matched


def test_the_same_heading_is_found_on_the_other_side():
    one, other = paper("1 Wijken", "2 Water"), paper("Vooraf", "2 Water en dijken")
    assert [other.text_of(span) for _, span in by_sections(one, other)] == ["2 Water en dijken"]


def test_a_thousand_headings_are_matched_at_once():
    many = paper(*(f"{number} Vraag van het lid" for number in range(400)))
    assert len(by_sections(many, many)) == 400


def test_ties_are_anchors_from_either_side():
    here, there = Words(1, Span(0, 5)), Words(2, Span(7, 9))
    ties = [Tie(here, there, "↓", "zwakker"), Tie(there, Words(3, Span(0, 1)), "=", "gelijk")]
    assert by_ties(ties, 1, 2) == [(Span(0, 5), Span(7, 9))]
    assert by_ties(ties, 2, 1) == [(Span(7, 9), Span(0, 5))]
    assert by_ties(ties, 1, 3) == []
