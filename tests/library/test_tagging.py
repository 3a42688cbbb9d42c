import pytest

from desktop.errors import Gone, NameTaken
from desktop.library import passages, pledges, saved_searches, tagging, tags
from desktop.library.pledges import PledgeFields


def names(session):
    return {tag.name: tag for tag in tags.list_tags(session)}


def put(session, words, *tag_names):
    tagging.tag_words(session, words, [], named=tag_names)


def test_several_tags_go_on_and_off_in_one_act(library, words, changes):
    with library.change("x") as session:
        put(session, words("een brug over de Linge"), "Bruggen", "Geld/Boetes")
        known = names(session)
        assert known["Boetes"].parent_id == known["Geld"].id
    with library.change("Label plakken") as session:
        on, off = [known["Geld"].id], [known["Bruggen"].id, known["Boetes"].id]
        tagging.tag_words(session, words("een brug over de Linge"), on, off)
        assert tagging.tags_on(session, words("een brug over de Linge")) == {known["Geld"].id}
    library.take_back(changes[-1])
    with library.read() as session:
        assert tagging.tags_on(session, words("een brug over de Linge")) == set(off)


def test_a_tag_turned_twice_leaves_nothing(library, letter, words):
    with library.change("x") as session:
        tag_id = tags.add_tag(session, "Bruggen")
        tagging.turn_tag(session, words("een brug"), tag_id)
        assert tagging.tags_on(session, words("een brug")) == {tag_id}
        tagging.turn_tag(session, words("een brug"), tag_id)
        assert passages.passages_of(session, letter) == []


def test_merged_tags_keep_every_passage_and_come_apart_again(library, letter, words, changes):
    with library.change("x") as session:
        put(session, words("een brug"), "Bruggen", "Water")
        put(session, words("het veer"), "Bruggen")
        put(session, words("de Linge"), "Water")
        put(session, words("de zomer"), "Bruggen/Sluizen")
        known = names(session)
        search = saved_searches.add_search(session, "brug*")
        saved_searches.suggest_tag(session, search, known["Bruggen"].id)
    with library.change("Labels samenvoegen") as session:
        tags.merge_tags(session, known["Bruggen"].id, known["Water"].id)
    with library.read() as session:
        after = names(session)
        assert set(after) == {"Water", "Sluizen"}
        assert after["Water"].passages == 3
        assert after["Sluizen"].parent_id == after["Water"].id
        assert saved_searches.get_search(session, search).tag_id == after["Water"].id
    library.take_back(changes[-1])
    with library.read() as session:
        assert names(session) == known
        assert len(passages.passages_of(session, letter)) == 4


def test_a_tag_merges_into_one_that_hangs_under_it(library):
    with library.change("x") as session:
        below = tags.add_tag_at(session, "Water/Rivieren/Linge")
        known = names(session)
        tags.merge_tags(session, known["Water"].id, known["Linge"].id)
        after = names(session)
        assert after["Linge"] == after["Linge"].__class__(below, "Linge", known["Linge"].colour, None, 0)
        assert after["Rivieren"].parent_id == below


def test_what_hangs_on_a_tag_is_told_before_it_goes(library, words):
    with library.change("x") as session:
        put(session, words("een brug"), "Water")
        put(session, words("het veer"), "Water/Veren", "Water")
        hanging = tags.hanging_on(session, names(session)["Water"].id)
        assert (hanging.passages, hanging.documents, hanging.tags_below, hanging.passages_below) == (
            2,
            1,
            ("Veren",),
            1,
        )
        assert not tags.hanging_on(session, tags.add_tag(session, "Leeg"))
        with pytest.raises(Gone):
            tags.hanging_on(session, 999)


def test_a_tag_goes_alone_or_with_what_hangs_under_it(library, dossier, letter, words):
    with library.change("x") as session:
        put(session, words("het veer"), "Water/Veren/Ponten")
        pledges.add_pledge(
            session, dossier, PledgeFields(title="Veer"), [passages.mark_passage(session, words("het veer"))]
        )
        known = names(session)
        tags.remove_tag(session, known["Veren"].id)
        assert names(session)["Ponten"].parent_id == known["Water"].id
        tags.remove_tag(session, known["Water"].id, with_tags_below=True)
        assert names(session) == {}
        assert [passage.words for passage in passages.passages_of(session, letter)] == ["het veer"]


def test_tags_of_one_colour_differ_in_shape(library):
    with library.change("x") as session:
        for number in range(22):
            tags.add_tag(session, f"Label {number:02}")
        shown = [(tag.colour, tag.shape) for tag in tags.list_tags(session)]
    assert len(set(shown)) == 22


def test_a_search_is_kept_once_and_its_name_is_its_own(library):
    with library.change("x") as session:
        first = saved_searches.add_search(session, "brug*")
        assert saved_searches.add_search(session, "brug*") == first
        other = saved_searches.add_search(session, "veer", "Veren")
        saved_searches.rename_search(session, first, "Bruggen")
        with pytest.raises(NameTaken):
            saved_searches.rename_search(session, other, "Bruggen")
        assert [saved.name for saved in saved_searches.list_searches(session)] == ["Bruggen", "Veren"]
        saved_searches.remove_search(session, first)
        with pytest.raises(Gone):
            saved_searches.get_search(session, first)


def test_a_search_whose_tag_is_gone_suggests_nothing(library):
    with library.change("x") as session:
        search = saved_searches.add_search(session, "brug*")
        tag_id = tags.add_tag(session, "Bruggen")
        saved_searches.suggest_tag(session, search, tag_id)
        tags.remove_tag(session, tag_id)
    with library.read() as session:
        assert saved_searches.get_search(session, search).tag_id is None
