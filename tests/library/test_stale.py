"""A pledge whose sentence says something else in a later version: asked, never changed by itself."""

from datetime import date

import pytest

from desktop.jobs import Silent
from desktop.library import drafting, passages, pledges, stale, versions
from desktop.library.records import Words
from desktop.library.stale import Fact
from desktop.text.document import Span
from desktop.text.pledge import Firmness

FIRST = "We bouwen voor de zomer van 2032 voor 12 miljoen euro een brug over de Linge bij het dorp."
OTHERS = ("Het veer bij Lutterveen vaart elke dag van zes tot elf.", "De school in het dorp blijft open.")
SAID = "een brug over de Linge bij het dorp"


@pytest.fixture
def pledge(library, dossier, put_letter):
    """Recorded on a part of its sentence, in a letter that gets a later version."""
    letter = put_letter("Brief over bruggen", date(2032, 3, 12), FIRST, *OTHERS)
    at = FIRST.index(SAID)
    with library.change("Toezegging maken") as session:
        return drafting.pledge_from_words(session, dossier, Words(letter, Span(at, at + len(SAID))))


@pytest.fixture
def revised(library, pledge, put_letter):
    """Brings a later version in which the first sentence reads so; gives what the pledge still says of the earlier."""

    def revise(sentence, written=date(2032, 4, 12), name="Brief over bruggen, herzien"):
        later = put_letter(name, written, sentence, *OTHERS)
        with library.read() as session:
            [place] = pledges.get_pledge(session, pledge).passages
        versions.replace_document(library, later, place.document_id, "Nieuwe versie", Silent())
        with library.read() as session:
            assert [one.document_id for one in pledges.get_pledge(session, pledge).passages] == [later]
            return stale.stale_in(session, later)

    return revise


def now(library, pledge):
    with library.read() as session:
        return pledges.get_pledge(session, pledge)


def asked(library, pledge):
    with library.read() as session:
        return stale.stale_in(session, pledges.get_pledge(session, pledge).passages[0].document_id)


def take_over(library, one):
    with library.change("Overnemen") as session:
        stale.take_over(session, one, "nieuwe versie", "geen termijn meer")


def test_a_deadline_that_changed_is_asked_and_changes_nothing_by_itself(library, pledge, revised):
    [one] = revised(FIRST.replace("voor de zomer van 2032", "eind 2033"))
    assert (one.fact, one.kept.words, one.now.words) == (Fact.DEADLINE, "voor de zomer van 2032", "eind 2033")
    assert one.now.last == date(2033, 12, 31)
    assert now(library, pledge).deadline.words == "voor de zomer van 2032"


def test_what_is_taken_over_stands_in_the_history_and_is_undone_in_one_step(library, pledge, revised):
    [one] = revised(FIRST.replace("voor de zomer van 2032", "eind 2033"))
    changes = []
    library.on_change = changes.append
    take_over(library, one)
    deadlines = now(library, pledge).deadlines
    assert [(one.words, one.reason) for one in deadlines] == [
        ("voor de zomer van 2032", ""),
        ("eind 2033", "nieuwe versie"),
    ]
    assert asked(library, pledge) == []
    [change] = changes
    library.take_back(change)
    assert len(now(library, pledge).deadlines) == 1
    assert asked(library, pledge) == [one]


def test_what_is_kept_is_asked_no_more_unless_a_later_version_says_yet_another_thing(library, pledge, revised):
    [one] = revised(FIRST.replace("voor de zomer van 2032", "eind 2033"))
    with library.change("Laten") as session:
        stale.keep(session, one)
    assert asked(library, pledge) == []
    assert now(library, pledge).deadline.words == "voor de zomer van 2032"
    [other] = revised(FIRST.replace("voor de zomer van 2032", "in 2035"), date(2032, 5, 12), "Derde versie")
    assert other.now.words == "in 2035"


def test_amount_and_firmness_are_asked_each_by_itself(library, pledge, revised):
    sentence = (
        "We onderzoeken of we voor de zomer van 2032 voor 8 miljoen euro een brug over de Linge bij het dorp bouwen."
    )
    found = {one.fact: one for one in revised(sentence)}
    assert set(found) == {Fact.AMOUNT, Fact.FIRMNESS}
    assert (found[Fact.AMOUNT].kept, found[Fact.AMOUNT].now) == ("12 miljoen euro", "8 miljoen euro")
    assert (found[Fact.FIRMNESS].kept, found[Fact.FIRMNESS].now) == (Firmness.FIRM, Firmness.EXPLORATORY)
    for one in found.values():
        take_over(library, one)
    assert (now(library, pledge).amount, now(library, pledge).firmness) == ("8 miljoen euro", Firmness.EXPLORATORY)
    assert asked(library, pledge) == []


def test_a_deadline_that_is_gone_is_told_and_may_be_taken_over(library, pledge, revised):
    [one] = revised(FIRST.replace("voor de zomer van 2032 ", ""))
    assert (one.fact, one.now) == (Fact.DEADLINE, None)
    take_over(library, one)
    assert (now(library, pledge).deadline.words, now(library, pledge).deadline.last) == ("geen termijn meer", None)
    assert asked(library, pledge) == []


@pytest.mark.parametrize(
    "sentence", [FIRST.replace("12 miljoen", "12\u00a0miljoen"), FIRST.replace("We bouwen", "Wij bouwen")]
)
def test_the_same_facts_in_other_shape_are_no_question(revised, sentence):
    assert revised(sentence) == []


def test_what_the_user_wrote_himself_already_is_no_question(library, pledge, revised):
    with library.change("Toezegging") as session:
        fields = pledges.PledgeFields("Brug", firmness=Firmness.FIRM, amount="8 miljoen euro")
        pledges.write_pledge(session, pledge, fields)
    assert revised(FIRST.replace("12 miljoen", "8 miljoen")) == []


def test_a_passage_beside_another_one_speaks_only_for_what_came_from_it(library, pledge, put_letter, revised):
    second = "Het fietspad is in de herfst van 2034 klaar."
    later = put_letter("Voortgang", date(2033, 1, 5), second)
    with library.change("Passage erbij") as session:
        passage = passages.mark_passage(session, Words(later, Span(0, len(second) - 1)))
        pledges.add_passage(session, pledge, passage)
    latest = put_letter("Voortgang, herzien", date(2033, 2, 5), second.replace("2034", "2035"))
    versions.replace_document(library, latest, later, "Nieuwe versie", Silent())
    with library.change("Passage verplaatsen") as session:
        [move] = versions.moves_to(session, latest)
        versions.decide_move(session, move.id, Span(0, len(second) - 1))
    with library.read() as session:
        assert stale.stale_in(session, latest) == []
