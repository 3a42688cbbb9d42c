from datetime import date

import pytest

from desktop.library import notes, passages, pledges, tags
from desktop.library.pledges import PledgeFields
from desktop.library.records import Deadline
from desktop.text.pledge import Status


@pytest.fixture
def bridge(library, words):
    with library.change("Label plakken") as session:
        passage = passages.mark_passage(session, words("een brug over de Linge"))
        passages.tag_passage(session, passage, [tags.add_tag(session, "Bruggen")])
        return passage


def test_a_passage_knows_its_source_headings_and_tags(library, bridge):
    with library.read() as session:
        passage = passages.get_passage(session, bridge)
        assert passage.words == "een brug over de Linge"
        assert passage.source == "Brief 12-03-2032, p. 2"
        assert passage.headings == ("Brug over de Linge",)
        assert [tag.name for tag in tags.list_tags(session) if tag.id in passage.tag_ids] == ["Bruggen"]


def test_the_same_words_are_one_passage(library, words, bridge):
    with library.change("x") as session:
        assert passages.mark_passage(session, words("een brug over de Linge")) == bridge


def test_a_passage_that_nothing_hangs_on_is_gone(library, letter, bridge):
    with library.change("x") as session:
        note = notes.add_note(session, "Wanneer?", passage_id=bridge)
        passages.untag_passage(session, bridge, [tag.id for tag in tags.list_tags(session)])
        assert [passage.id for passage in passages.passages_of(session, letter)] == [bridge]
        notes.remove_note(session, note)
        assert passages.passages_of(session, letter) == []


def test_a_removed_tag_leaves_the_passages_that_have_more(library, letter, words, bridge):
    with library.change("x") as session:
        other = passages.mark_passage(session, words("het veer"))
        passages.tag_passage(session, other, [tags.add_tag(session, "Bruggen"), tags.add_tag(session, "Veren")])
        tags.remove_tag(session, tags.add_tag(session, "Bruggen"))
        assert [passage.words for passage in passages.passages_of(session, letter)] == ["het veer"]


def test_tags_form_a_tree_without_circles(library):
    with library.change("x") as session:
        parent = tags.add_tag(session, "Water")
        child = tags.add_tag(session, "Rivieren", parent_id=parent)
        with pytest.raises(ValueError, match="itself"):
            tags.move_tag(session, parent, child)
        tags.remove_tag(session, parent)
        assert [tag.parent_id for tag in tags.list_tags(session)] == [None]


def test_a_new_tag_takes_the_least_used_colour(library):
    with library.change("x") as session:
        for name in "abcdefghijk":
            tags.add_tag(session, name)
        assert [tag.colour for tag in tags.list_tags(session)] == [*range(10), 0]


def test_a_pledge_keeps_the_history_of_deadline_and_status(library, dossier, words, bridge):
    with library.change("x") as session:
        pledge_id = pledges.add_pledge(session, dossier, PledgeFields("Brug"), [bridge])
        for words_, last in (("voor de zomer", date(2032, 6, 20)), ("eind 2032", date(2032, 12, 31))):
            pledges.set_deadline(session, pledge_id, Deadline(words_, None, last, date(2032, 3, 12)))
        evidence = passages.mark_passage(session, words("We onderzoeken"))
        pledges.set_status(session, pledge_id, Status.AT_RISK, date(2032, 4, 1), "zwakker", evidence)
    with library.read() as session:
        pledge = pledges.get_pledge(session, pledge_id)
    assert [there.words for there in pledge.deadlines] == ["voor de zomer", "eind 2032"]
    assert pledge.status is Status.AT_RISK
    assert pledge.statuses[0].evidence.words == "We onderzoeken"
    assert pledge.is_overdue(date(2033, 1, 1))
    assert not pledge.is_overdue(date(2032, 12, 31))


def test_a_settled_pledge_is_never_overdue(library, dossier, bridge):
    with library.change("x") as session:
        pledge_id = pledges.add_pledge(session, dossier, PledgeFields("Brug"), [bridge])
        pledges.set_deadline(session, pledge_id, Deadline("2031", None, date(2031, 12, 31), date(2031, 1, 1)))
        pledges.set_status(session, pledge_id, Status.FULFILLED, date(2032, 1, 1))
    with library.read() as session:
        assert not pledges.get_pledge(session, pledge_id).is_overdue(date(2040, 1, 1))


def test_a_removed_pledge_takes_its_bare_passages_along(library, dossier, letter, words, bridge):
    with library.change("x") as session:
        own = passages.mark_passage(session, words("het veer"))
        pledge_id = pledges.add_pledge(session, dossier, PledgeFields("Veer"), [own, bridge])
        pledges.remove_pledge(session, pledge_id)
        assert [passage.id for passage in passages.passages_of(session, letter)] == [bridge]
