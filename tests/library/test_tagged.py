import pytest

from desktop.jobs import Silent
from desktop.library import derived, documents, saved_searches, tag_suggestions, tagging, tags
from desktop.library.tagged import Wanted, find_tagged


@pytest.fixture
def water(library, words):
    with library.change("x") as session:
        tag_id = tags.add_tag(session, "Water")
        tagging.tag_words(session, words("het veer"), [tag_id])
        tagging.tag_words(session, words("een brug over de Linge"), [], named=["Water/Bruggen"])
    return tag_id


@pytest.fixture
def searched(library, water):
    """A saved search that suggests the tag for what it finds."""
    derived.refresh(library, Silent())
    with library.change("x") as session:
        search = saved_searches.add_search(session, "zomer OF onderzoeken OF brug")
        saved_searches.suggest_tag(session, search, water)
    return water


def suggested(library, tag_id):
    return find_tagged(library, Wanted(tag_id)).suggested


def test_passages_come_in_the_order_of_the_text_with_what_stands_around_them(library, dossier, water):
    found = find_tagged(library, Wanted(water, dossier_id=dossier)).passages
    assert [(there.before, there.words, there.after) for there in found] == [
        ("We bouwen voor de zomer van 2032 ", "een brug over de Linge", "."),
        ("We onderzoeken of ", "het veer", " blijft varen."),
    ]
    assert [there.headings[-1] for there in found] == ["Brug over de Linge", "Veer"]
    assert found[0].source == "Brief 12-03-2032, p. 2"


def test_tags_below_can_be_left_out(library, water):
    assert [there.words for there in find_tagged(library, Wanted(water, with_below=False)).passages] == ["het veer"]


def test_tags_combine(library, words, water):
    with library.change("x") as session:
        geld = tags.add_tag(session, "Geld")
        tagging.tag_words(session, words("het veer"), [geld])
    assert [there.words for there in find_tagged(library, Wanted(water, also=geld)).passages] == ["het veer"]
    rest = find_tagged(library, Wanted(water, without=geld)).passages
    assert [there.words for there in rest] == ["een brug over de Linge"]


def test_what_a_search_finds_is_suggested_by_sentence_where_the_tag_is_not_on_yet(library, searched):
    assert [there.words for there in suggested(library, searched)] == [
        "We bouwen voor de zomer van 2032 een brug over de Linge."
    ]


def test_what_is_turned_down_is_never_suggested_again(library, searched, changes):
    with library.change("Voorstel afwijzen") as session:
        tag_suggestions.reject(session, [there.suggestion for there in suggested(library, searched)])
    assert suggested(library, searched) == ()
    library.take_back(changes[-1])
    assert len(suggested(library, searched)) == 1


def test_what_is_accepted_bears_the_tag_and_goes_back_in_one_step(library, searched, changes):
    offered = suggested(library, searched)
    with library.change("Voorstellen overnemen") as session:
        tag_suggestions.accept(session, [there.suggestion for there in offered])
    after = find_tagged(library, Wanted(searched, with_below=False))
    assert {there.words for there in offered} < {there.words for there in after.passages}
    assert after.suggested == ()
    library.take_back(changes[-1])
    assert suggested(library, searched) == offered


def test_a_removed_document_is_neither_shown_nor_suggested(library, letter, searched):
    with library.change("x") as session:
        documents.remove_document(session, letter)
    found = find_tagged(library, Wanted(searched))
    assert (found.passages, found.suggested) == ((), ())


def test_a_search_that_cannot_be_run_is_told_by_name(library, water):
    with library.change("x") as session:
        search = saved_searches.add_search(session, "(" * 2000 + "brug", "Haken")
        saved_searches.suggest_tag(session, search, water)
    found = find_tagged(library, Wanted(water))
    assert found.problem == "Haken"
    assert len(found.passages) == 2
