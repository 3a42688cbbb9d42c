"""Searching: what is found, where, and in which order. The documents are ours."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.errors import BadQuery
from desktop.jobs import Silent
from desktop.search.evaluate import MOST_FORMS
from desktop.search.index import Entry, SearchIndex

TEXTS = {
    "document:1": (
        "Akkoord 2031–2035",
        [
            "Veilige wijken",
            "We breiden de bodycams uit. Elke gemeente krijgt één wijkagent per vijfduizend inwoners.",
            "De strafmaat voor ondermijning gaat omhoog. De maximumstrafmaat wordt twaalf jaar.",
            "Het kabinet legt de maatregelen vast in een wet; de minister zegt toe dat die wet er snel komt.",
        ],
    ),
    "document:2": (
        "Brief van de minister van Wonen",
        [
            "De Ĳssel-oevers blijven vrĳ van woningbouwplannen (Kamerstuk 36 600-VI, nr. 91).",
            "De toegezegde verkenning is op 1 mei 2032 aan de Kamer gezonden onder nummer 2032D04086.",
            "ICT-problemen bij de uitvoering hielden de coördinatie op; de foto’s zijn zoek.",
            "Ministers komen en gaan. De minister van Wonen blijft, en de gemeenten wachten op de minister.",
            "Van wonen is de minister nog nooit rijk geworden.",
        ],
    ),
    "note:1": ("Vraag voor het debat", ["Waar blijft de brief over de gemeente Waterdrecht?"]),
    "pledge:1": ("Bodycams voor boa's", ["Toezegging: een brief over de bodycams voor de zomer."]),
}


def entry(key: str, title: str, blocks: list[str]) -> Entry:
    ends = [sum(len(block) + 2 for block in blocks[: n + 1]) - 2 for n in range(len(blocks))]
    places = tuple((end - len(block), end) for block, end in zip(blocks, ends, strict=True))
    return Entry(key, title, "\n\n".join(blocks), places)


ENTRIES = {key: entry(key, *text) for key, text in TEXTS.items()}


@pytest.fixture(scope="module")
def index(tmp_path_factory) -> SearchIndex:
    index = SearchIndex(tmp_path_factory.mktemp("library") / "index")
    index.sync(dict.fromkeys(ENTRIES, "1"), ENTRIES.__getitem__, Silent())
    yield index
    index.close()


def found(index: SearchIndex, query: str) -> list[tuple[str, int]]:
    return [(hit.key, hit.block) for hit in index.search(query).hits]


def words(index: SearchIndex, query: str) -> list[str]:
    hit = index.search(query).hits[0]
    return [ENTRIES[hit.key].text[start:end] for start, end in hit.places]


@pytest.mark.parametrize(
    ("query", "where"),
    [
        ("wijkagenten", {("document:1", 1)}),
        ("toezegging", {("document:2", 1), ("pledge:1", 0)}),
        ("brieven", {("document:2", 0), ("note:1", 0), ("pledge:1", 0)}),
        ("ijssel", {("document:2", 0)}),
        ("vrij", {("document:2", 0)}),
        ("COORDINATIE", {("document:2", 2)}),
        ("coördinaties", {("document:2", 2)}),
        ("een wijkagent", {("document:1", 1)}),
        ("foto's", {("document:2", 2)}),
        ("foto", {("document:2", 2)}),
        ("strafmaat", {("document:1", 2)}),
        ("woningbouw", {("document:2", 0)}),
        ("36600-VI", {("document:2", 0)}),
        ("36 600-VI", {("document:2", 0)}),
        ("kamerstuk 36600 nr. 91", {("document:2", 0)}),
        ("2032d04086", {("document:2", 1)}),
        ("ict", {("document:2", 2)}),
        ("problemen", {("document:2", 2)}),
        ("ICT-probleem", {("document:2", 2)}),
        ("ictproblemen", {("document:2", 2)}),
        ("gemeente bodycam", {("document:1", 1)}),
        ("strafmaat OF verkenning", {("document:1", 2), ("document:2", 1)}),
        ("bodycam NIET gemeente", {("pledge:1", 0)}),
        ("brief -bodycams", {("document:2", 0), ("note:1", 0)}),
        ("(kamerstuk OF nummer) minister", {("document:2", 0), ("document:2", 1)}),
        ('"de minister van wonen"', {("document:2", 3)}),
        ('"minister de"', set()),
        ("bodyc*", {("document:1", 1), ("pledge:1", 0)}),
        ("*maat", {("document:1", 2)}),
        ("w?jk*", {("document:1", 0), ("document:1", 1)}),
        ("NIET minister", set()),
        ("zeppelin", set()),
        ("*", set()),
    ],
)
def test_a_query_finds(index, query, where):
    assert set(found(index, query)) == where
    assert index.search(query).total == len(where)


def test_the_words_found_stand_where_the_hit_says(index):
    assert words(index, "toezegging verkenning") == ["toegezegde", "verkenning"]
    assert words(index, '"coordinatie op"') == ["coördinatie op"]
    assert words(index, "ict-problemen") == ["ICT-problemen"]
    hit = index.search("minister wonen").hits[0]
    assert (hit.start, hit.end) == (hit.places[0][0], hit.places[-1][1])


def test_a_snippet_shows_the_words_within_some_text_cut_at_words(index, tmp_path):
    long = entry("note:9", "Lang", [" ".join(f"woord{n}" for n in range(200)) + " toegezegd " + "en meer " * 100])
    other = SearchIndex(tmp_path / "index")
    other.sync({"note:9": "1"}, {"note:9": long}.__getitem__, Silent())
    hit = other.search("toezegging").hits[0]
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["toegezegd"]
    assert len(hit.snippet) <= 204
    assert hit.snippet.startswith("… woord")
    assert hit.snippet.endswith("meer …")
    other.close()


def test_the_very_word_comes_before_its_other_forms_and_those_before_compounds(tmp_path):
    texts = ["De maatregelenlijst ligt klaar.", "De maatregelen liggen klaar.", "De maatregel ligt nu klaar."]
    entries = {f"note:{n}": entry(f"note:{n}", "", [text]) for n, text in enumerate(texts)}
    index = SearchIndex(tmp_path / "index")
    index.sync(dict.fromkeys(entries, "1"), entries.__getitem__, Silent())
    assert [hit.key for hit in index.search("maatregel").hits] == ["note:2", "note:1", "note:0"]
    index.close()


def test_words_side_by_side_come_before_words_apart(tmp_path):
    texts = ["De wind draait en het park ligt stil.", "Het wind park draait en ligt stil, hoe dan ook, zegt men."]
    entries = {f"note:{n}": entry(f"note:{n}", "", [text]) for n, text in enumerate(texts)}
    index = SearchIndex(tmp_path / "index")
    index.sync(dict.fromkeys(entries, "1"), entries.__getitem__, Silent())
    assert [hit.key for hit in index.search("wind park").hits] == ["note:1", "note:0"]
    assert [hit.key for hit in index.search("park wind").hits] == ["note:0", "note:1"]
    index.close()


def test_words_that_stand_everywhere_are_not_marked_beside_rarer_ones(index):
    assert words(index, "de strafmaat") == ["strafmaat", "maximumstrafmaat"]
    assert words(index, "en de gemeenten")[-1] == "gemeenten"


def test_a_quotation_prefers_its_very_words(index):
    first, *_ = index.search('"de minister"').hits
    assert (first.key, first.block) == ("document:2", 3)
    assert index.search('"de gemeente"').hits[0].key == "note:1"


def test_blocks_of_an_entry_that_holds_the_words_apart_come_last_and_are_called_weaker(index):
    hits = index.search("wijkagent strafmaat").hits
    assert {(hit.key, hit.block, hit.whole) for hit in hits} == {("document:1", 1, False), ("document:1", 2, False)}
    both = index.search("minister brief OF minister wet").hits
    assert [hit.whole for hit in both] == sorted((hit.whole for hit in both), reverse=True)


def test_a_title_is_found_at_the_beginning_of_its_entry(index):
    hit = index.search("akkoord 2031").hits[0]
    assert (hit.key, hit.block, hit.start, hit.end, hit.places) == ("document:1", 0, 0, 0, ())
    assert hit.snippet == "Veilige wijken"


def test_the_best_come_first_and_the_rest_is_counted(index):
    few = index.search("de", limit=2)
    assert len(few.hits) == 2
    assert few.total == index.search("de").total > 2
    scores = [hit.score for hit in index.search("de").hits]
    assert all(one >= other for one, other in pairwise(scores))
    assert index.search("de").hits == index.search("de").hits


def test_a_search_can_be_kept_to_some_entries(index):
    assert {hit.key for hit in index.search("bodycams", keys=["pledge:1", "pledge:404"]).hits} == {"pledge:1"}
    assert index.search("bodycams", keys=[]).total == 0


def test_a_pattern_that_too_many_words_answer_to_follows_the_shortest_and_says_so(tmp_path):
    many = " ".join("a" + "b" * (n % 40) + str(n) for n in range(MOST_FORMS + 500))
    notes = {"note:1": entry("note:1", "", [many]), "note:2": entry("note:2", "", ["aap"])}
    index = SearchIndex(tmp_path / "index")
    index.sync(dict.fromkeys(notes, "1"), notes.__getitem__, Silent())
    results = index.search("a*")
    assert results.narrowed == ("a*",)
    assert {hit.key for hit in results.hits} == set(notes)
    assert index.search("aa*").narrowed == ()
    index.close()


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet='abdeminstr()"-*? ENOFIT36\n', max_size=30))
def test_every_hit_of_any_query_lies_within_its_block(index, query):
    try:
        hits = index.search(query).hits
    except BadQuery:
        return
    for hit in hits:
        text = ENTRIES[hit.key]
        start, end = text.blocks[hit.block]
        assert start <= hit.start <= hit.end <= end
        assert all(start <= first < last <= end for first, last in hit.places)
        assert all(0 <= first < last <= len(hit.snippet) for first, last in hit.marks)
