"""What a trail tells, in order of time."""

from datetime import date

import pytest

from desktop.jobs import Silent
from desktop.library import documents, links, matching, passages, pledges
from desktop.library.pledges import PledgeFields
from desktop.library.records import Deadline, Words
from desktop.library.trail import StepKind, accept, reject, trail_of
from desktop.text.document import Span
from desktop.text.link import LinkKind
from desktop.text.pledge import Firmness, Status
from desktop.text.shift import Shift

TODAY = date(2033, 7, 1)


@pytest.fixture
def letter(put_letter):
    return put_letter(
        "Brief over bruggen",
        date(2032, 3, 12),
        "We bouwen voor de zomer van 2032 een fietsbrug over de Linge bij Geldermalsen.",
        "We onderzoeken of het veer blijft varen.",
    )


@pytest.fixture
def place(library):
    def find(document_id, words):
        with library.read() as session:
            start = documents.get_text(session, document_id).index(words)
        return Words(document_id, Span(start, start + len(words)))

    return find


@pytest.fixture
def bridge(library, dossier, letter, place):
    with library.change("Toezegging") as session:
        passage_id = passages.mark_passage(session, place(letter, "We bouwen voor de zomer"))
        return pledges.add_pledge(session, dossier, PledgeFields("Fietsbrug"), [passage_id])


@pytest.fixture
def trail(library, bridge):
    def now():
        with library.read() as session:
            return trail_of(session, bridge, TODAY)

    return now


@pytest.fixture
def matched(library, letter, other_letter):
    matching.match_documents(library, [(letter, other_letter)], None, Silent())


def steps(trail, *kinds):
    return [step for step in trail.steps if step.kind in kinds]


def test_a_pledge_begins_where_it_stands(trail, letter):
    (step,) = steps(trail(), StepKind.OWN)
    assert (step.document_id, step.day, step.firmness, step.shift) == (letter, date(2032, 3, 12), Firmness.FIRM, None)


def test_a_link_is_a_step_that_says_what_it_does(library, trail, place, letter, other_letter):
    with library.change("Verband") as session:
        there = place(other_letter, "We onderzoeken of een fietsbrug")
        links.link_words(session, there, place(letter, "We bouwen voor de zomer"), LinkKind.WEAKENS)
    told = trail()
    (step,) = steps(told, StepKind.LINKED)
    assert (step.shift, step.before, step.firmness) == (Shift.WEAKER, 0, Firmness.EXPLORATORY)


def test_a_link_to_words_that_overlap_the_passage_counts(library, trail, place, letter, other_letter):
    with library.change("Verband") as session:
        there = place(other_letter, "We onderzoeken of een fietsbrug")
        links.link_words(session, there, place(letter, "bouwen voor de zomer van 2032"), LinkKind.CONTRADICTS)
    (step,) = steps(trail(), StepKind.LINKED)
    assert step.shift is Shift.CHANGED


def test_a_link_of_a_linked_passage_is_followed(library, trail, place, put_letter, letter, other_letter):
    third = put_letter("Derde brief", date(2034, 1, 9), "De fietsbrug over de Linge wordt in 2036 gebouwd.")
    with library.change("Verband") as session:
        second = place(other_letter, "We onderzoeken of een fietsbrug")
        links.link_words(session, second, place(letter, "We bouwen voor de zomer"), LinkKind.WEAKENS)
        links.link_words(session, place(third, "De fietsbrug over de Linge"), second, LinkKind.STRENGTHENS)
    told = trail()
    assert [(step.document_id, step.shift) for step in steps(told, StepKind.LINKED)] == [
        (other_letter, Shift.WEAKER),
        (third, Shift.STRONGER),
    ]


def test_a_probable_match_waits_to_be_answered(library, trail, matched, other_letter):
    (step,) = steps(trail(), StepKind.SUGGESTED)
    assert (step.document_id, step.shift, step.before) == (other_letter, Shift.WEAKER, 0)
    with library.change("Overnemen") as session:
        accept(session, trail(), step)
    told = trail()
    assert [step.document_id for step in steps(told, StepKind.LINKED)] == [other_letter]
    assert not steps(told, StepKind.SUGGESTED)


def test_what_was_linked_to_another_sentence_of_the_block_is_linked_too(library, trail, matched, place, other_letter):
    (step,) = steps(trail(), StepKind.SUGGESTED)
    match, candidate = step.match
    with library.change("Verband") as session:
        end = Words(match.place.document_id, Span(match.place.span.end - 20, match.place.span.end))
        links.link_words(session, candidate.place, end, LinkKind.REPEATS)
    told = trail()
    (step,) = steps(told, StepKind.LINKED)
    assert (step.document_id, step.shift) == (other_letter, Shift.SAME)


def test_a_document_of_which_the_match_was_rejected_is_silent(library, trail, matched, other_letter):
    (step,) = steps(trail(), StepKind.SUGGESTED)
    with library.change("Afwijzen") as session:
        reject(session, trail(), step)
    told = trail()
    assert [step.document_id for step in steps(told, StepKind.SILENT)] == [other_letter]
    assert not steps(told, StepKind.SUGGESTED)


def test_where_nobody_has_looked_is_not_silent(trail, other_letter):
    told = trail()
    assert (told.unsearched, steps(told, StepKind.SILENT)) == (1, [])


def test_status_with_evidence_and_deadlines_stand_in_their_time(library, trail, bridge, place, other_letter):
    with library.change("Status") as session:
        evidence = passages.mark_passage(session, place(other_letter, "Voor de polder komt in 2034"))
        pledges.set_status(session, bridge, Status.AT_RISK, date(2033, 6, 1), "Niets meer van gehoord", evidence)
        pledges.set_deadline(session, bridge, Deadline("voor de zomer", None, date(2032, 6, 30), date(2032, 3, 12)))
        pledges.set_deadline(session, bridge, Deadline("in 2035", None, date(2035, 12, 31), date(2033, 5, 20)))
    told = trail()
    assert [step.kind for step in told.steps] == [
        StepKind.OWN,
        StepKind.DEADLINE,
        StepKind.EVIDENCE,
        StepKind.DEADLINE,
        StepKind.STATUS,
    ]
    assert told.steps[-1].place == told.steps[2].place


def test_what_has_no_date_stands_last_and_is_held_against_nothing(library, trail, bridge, place, put_letter):
    undated = put_letter("Aantekening", None, "De fietsbrug over de Linge wordt nog onderzocht.")
    with library.change("Woorden") as session:
        pledges.add_passage(session, bridge, passages.mark_passage(session, place(undated, "De fietsbrug")))
    last = trail().steps[-1]
    assert (last.document_id, last.day, last.before) == (undated, None, None)
