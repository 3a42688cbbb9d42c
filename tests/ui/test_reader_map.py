from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desktop.text.document import Span
from desktop.ui.desk.reader_map import ReaderMap

WORDS = st.text(alphabet="ab é😀𝔸\u2028", max_size=8)


def units(words: str) -> int:
    return len(words.encode("utf-16-le")) // 2


@st.composite
def pages(draw):
    """A map and, written out by hand, for each text position the screen positions before and after the marks there."""
    made, text, screen = ReaderMap(), "", ""
    for block in range(draw(st.integers(1, 4))):
        if block:
            made.replace(2, 1)
            text, screen = text + "\n\n", screen + "\u2029"
        for words in draw(st.lists(WORDS, max_size=3)):
            breaks = sorted(draw(st.sets(st.integers(1, max(1, len(words) - 1)), max_size=3))) if words[1:] else []
            made.keep(words, breaks)
            text += words
            screen += "\ue000".join(words[start:end] for start, end in pairwise([0, *breaks, len(words)]))
            mark = draw(st.sampled_from(["", "¹", "12"]))
            if mark:
                made.insert(len(mark))
                screen += "\ue000" * len(mark)
    return made, text, screen


@given(pages())
def test_every_character_is_found_on_the_screen_and_back(page):
    made, text, screen = page
    encoded = screen.encode("utf-16-le")
    for position, character in enumerate(text):
        start, end = made.span_to_screen(Span(position, position + 1))
        if character != "\n":
            assert encoded[2 * start : 2 * end].decode("utf-16-le") == character
            assert made.to_text(start) == position
            assert made.span_to_text(start, end) == Span(position, position + 1)


@given(pages())
def test_the_map_is_as_long_as_the_text_and_the_screen(page):
    made, text, screen = page
    assert made.text_length == len(text)
    assert made.screen_length == units(screen)
    assert made.to_text(made.screen_length) == made.text_length


@given(pages())
def test_a_longer_stretch_of_screen_never_holds_less_text(page):
    made, _, screen = page
    positions = [made.to_text(at) for at in range(units(screen) + 1)]
    assert positions == sorted(positions)


def note_behind_a_word() -> ReaderMap:
    """ "wijk" with a footnote mark "12" behind it, then " in"."""
    made = ReaderMap()
    made.keep("wijk")
    made.insert(2)
    made.keep(" in")
    return made


def test_a_mark_belongs_to_neither_neighbour():
    made = note_behind_a_word()
    assert made.span_to_screen(Span(0, 4)) == (0, 4)
    assert made.span_to_screen(Span(4, 7)) == (6, 9)
    assert made.span_to_screen(Span(2, 6)) == (2, 8)


def test_only_a_mark_is_no_text():
    made = note_behind_a_word()
    assert made.span_to_text(4, 6) is None
    assert made.span_to_text(5, 6) is None
    assert made.span_to_text(3, 5) == Span(3, 4)


def test_an_emoji_takes_two_places_on_the_screen_and_one_in_the_text():
    made = ReaderMap()
    made.keep("a😀b")
    assert [made.to_screen(at) for at in range(4)] == [0, 1, 3, 4]
    assert made.span_to_text(0, 3) == Span(0, 2)


def test_a_break_between_blocks_is_not_cut():
    made = ReaderMap()
    made.keep("a")
    made.replace(2, 1)
    made.keep("b")
    assert made.span_to_screen(Span(0, 2)) == (0, 1)
    assert made.span_to_screen(Span(2, 4)) == (2, 3)
