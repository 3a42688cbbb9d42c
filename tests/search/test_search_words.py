"""What counts as the same word: on lists of the field's words written by us (tests/data/search)."""

import os
import re
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.search.lemmas import lemmas, stem
from desktop.search.lexicon import KIN, Lexicon
from desktop.search.places import block_of, offset_of, places_of
from desktop.search.words import WORD, fold, forms, spans

LISTS = Path(__file__).parents[1] / "data" / "search"


def words_in(name: str) -> list[list[str]]:
    lines = (LISTS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line.split() for line in lines if line and not line.startswith("#")]


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    names = ("families", "strangers", "compounds", "lookalikes")
    return Lexicon().extended({word for name in names for line in words_in(name) for word in line})


def test_words_of_a_family_find_each_other(lexicon):
    missed = [pair for family in words_in("families") for pair in permutations(family, 2) if not finds(lexicon, *pair)]
    assert missed == []


def test_strangers_are_no_family(lexicon):
    together = [(one, other) for one, other in words_in("strangers") if lexicon.family(one).get(fold(other), 0) >= KIN]
    assert together == []


def test_nearly_every_compound_is_found_by_the_word_it_begins_or_ends_with(lexicon):
    missed = [(line[0], longer) for line in words_in("compounds") for longer in line[1:]]
    missed = [pair for pair in missed if not finds(lexicon, *pair)]
    assert len(missed) <= 3, missed


def test_hardly_a_word_is_found_by_letters_that_are_no_part_of_it(lexicon):
    wrong = [(line[0], longer) for line in words_in("lookalikes") for longer in line[1:]]
    wrong = [pair for pair in wrong if finds(lexicon, *pair)]
    assert len(wrong) <= 3, wrong


def finds(lexicon: Lexicon, word: str, other: str) -> bool:
    return fold(other) in lexicon.family(word)


@pytest.mark.parametrize(
    ("raw", "form"),
    [
        ("Ĳsselmeer", "ijsselmeer"),
        ("ĳkpunt", "ijkpunt"),
        ("Coördinatie", "coordinatie"),
        ("coo\u0308rdinatie", "coordinatie"),
        ("één", "een"),
        ("foto’s", "foto's"),
        ("be\u00adleid", "beleid"),
        ("CO₂", "co2"),
        ("ﬁnanciering", "financiering"),
        ("Søren", "soren"),
        ("x" * 500, "x" * 64),
    ],
)
def test_what_a_reader_takes_for_the_same_letters_is_the_same_form(raw, form):
    assert fold(raw) == form


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("36 600-VI", {"36600vi", "36600", "36", "600", "vi"}),
        ("36.600-VI", {"36600vi", "36600", "vi"}),
        ("36\u00a0600", {"36600", "36", "600"}),
        ("2032D04086", {"2032d04086"}),
        ("€ 1.500.000,50", {"1500000,50"}),
        ("3,5 procent", {"3,5", "procent"}),
        ("§ 2.1.1", {"2.1.1"}),
        ("ICT-problemen", {"ictproblemen", "ict", "problemen"}),
        ("'s-Gravenhage", {"sgravenhage", "s", "gravenhage"}),
        ("in 2026. 300 huizen", {"in", "2026", "300", "huizen"}),
        ("en/of", {"en", "of"}),
        ("— … !", set()),
    ],
)
def test_numbers_and_hyphened_words_are_found_by_their_parts_and_as_a_whole(text, found):
    assert {form for raw in WORD.findall(text) for form, _, _ in forms(raw)[1]} == found


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("36 600-VI", {"36600vi"}),
        ("COVID-19-maatregelen", {"covid19maatregel"}),
        ("re‑integratietrajecten", {"reintegratietraject"}),
        ("boeren", {"boer", "boeren"}),
        ("geprioriteerd", {"prioriteren"}),
        ("gespecialiseerde", {"specialiseren", "gespecialiseerd"}),
    ],
)
def test_a_word_is_looked_up_under(raw, words):
    assert set(lemmas(raw)) == words


@pytest.mark.parametrize(
    ("word", "verb"),
    [("toezegging", "toezeggen"), ("onderzoek", "onderzoeken"), ("houding", "houding"), ("stelling", "stelling")],
)
def test_a_noun_leads_to_its_verb_only_where_it_means_the_same(word, verb):
    assert stem(lemmas(word)[0]) == verb


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(alphabet="aé-'’ 123.,\u00a0ĳﬁ\u00adXy₂\n–_", max_size=40), max_size=3))
def test_a_place_leads_back_to_the_word_in_the_text(blocks):
    check_places(blocks)


def check_places(blocks: list[str]) -> None:
    found, _ = places_of(blocks)
    for form, places in found.items():
        assert places == sorted(places)
        for place in places:
            text = blocks[block_of(place)]
            start, end = spans(text, {offset_of(place)})[form, offset_of(place)]
            assert form in {held for held, _, _ in forms(text[start:end])[1]} | {fold(text[start:end])}


@pytest.mark.skipif("WOORDHOUDER_DOCUMENTS" not in os.environ, reason="WOORDHOUDER_DOCUMENTS names no real documents")
def test_a_place_leads_back_to_the_word_in_real_documents():
    for file in (Path(os.environ["WOORDHOUDER_DOCUMENTS"]) / "seeds").glob("*.txt"):
        check_places(re.split(r"\n\s*\n", file.read_text(encoding="utf-8"))[:200])
