"""How firm a passage is that the user chose, and what it makes of an earlier one."""

import pytest

from desktop.library import documents
from desktop.library.judging import firmness_in, judge
from desktop.text.document import Span
from desktop.text.pledge import Firmness
from desktop.text.shift import Shift


@pytest.fixture
def earlier(library, letter):
    with library.read() as session:
        return documents.load(session, letter)


@pytest.fixture
def later(library, other_letter):
    with library.read() as session:
        return documents.load(session, other_letter)


def span(document, words):
    start = document.text.index(words)
    return Span(start, start + len(words))


def test_a_part_of_a_sentence_is_as_firm_as_the_sentence(earlier):
    firmness, words = firmness_in(earlier, span(earlier, "een brug over de Linge"))
    assert firmness is Firmness.FIRM
    assert "bouwen" in " ".join(map(earlier.text_of, words))


def test_a_heading_is_no_promise(earlier):
    assert firmness_in(earlier, span(earlier, "Veer")) == (None, ())


def test_what_became_weaker_says_by_which_words(earlier, later):
    judged = judge(earlier, span(earlier, "We bouwen"), later, span(later, "We onderzoeken of een fietsbrug"))
    assert judged.shift is Shift.WEAKER
    assert any("onderzoeken" in later.text_of(word) for word in judged.now)


def test_what_only_speaks_of_it_shifts_nothing(earlier, later):
    judged = judge(earlier, span(earlier, "We onderzoeken of het veer"), later, span(later, "De provincie telt"))
    assert judged.shift is None
