"""A document gets its date from the user: what follows from the date follows it."""

from datetime import date

import pytest

from desktop.jobs import Cancelled, Silent
from desktop.library import dating, documents, drafting, findings, matches, matching, pledges
from desktop.library.records import Deadline, Words
from desktop.text.document import Span
from desktop.text.shift import Shift

SAID = "We sturen de Kamer in het derde kwartaal een waterplan."


@pytest.fixture
def undated(put_letter):
    return put_letter("Brief zonder datum", None, SAID)


@pytest.fixture
def pledge(library, dossier, undated):
    with library.change("Toezegging maken") as session:
        return drafting.pledge_from_words(session, dossier, Words(undated, Span(0, len(SAID))))


def deadline_of(library, pledge):
    with library.read() as session:
        return pledges.get_pledge(session, pledge).deadline


def put_date(library, undated, day):
    with library.change("Datum van het stuk") as session:
        dating.date_document(session, undated, day)


def test_deadlines_follow_the_date_of_the_document_and_undo_takes_both_back(library, undated, pledge, changes):
    assert deadline_of(library, pledge).last is None
    put_date(library, undated, date(2032, 2, 3))
    assert deadline_of(library, pledge).last == date(2032, 9, 30)
    put_date(library, undated, date(2033, 2, 3))
    assert deadline_of(library, pledge).last == date(2033, 9, 30)
    library.take_back(changes[-1])
    assert deadline_of(library, pledge).last == date(2032, 9, 30)
    with library.read() as session:
        assert documents.get_head(session, undated).date == date(2032, 2, 3)


def test_days_that_were_set_by_hand_stay(library, undated, pledge):
    by_hand = Deadline("in het derde kwartaal", None, date(2034, 7, 1), date(2032, 3, 1))
    with library.change("Deadline vastleggen") as session:
        pledges.set_deadline(session, pledge, by_hand)
    put_date(library, undated, date(2032, 2, 3))
    assert deadline_of(library, pledge).last == date(2034, 7, 1)


def test_what_is_suggested_in_it_is_found_anew(library, undated):
    findings.refresh(library, Silent())
    put_date(library, undated, date(2032, 2, 3))
    findings.refresh(library, Silent())
    with library.read() as session:
        [finding] = findings.findings_of(session, undated)
    assert finding.deadline.last == date(2032, 9, 30)


def shift_of(library, document_id):
    with library.read() as session:
        [match] = matches.matches_of(session, document_id)
    return match.best.shift


@pytest.fixture
def answered(library, put_letter):
    """A pledge with a day, and an undated letter that gives it a relative one: matched, in that order."""
    first = put_letter(
        "Eerste brief", date(2032, 1, 5), "We openen voor 1 januari 2034 een bruggenregister bij Tricht."
    )
    later = put_letter("Tweede brief", None, "We openen dit najaar een bruggenregister bij Tricht.")
    dating.follow(library, Silent())
    matching.match_documents(library, [(first, later)], None, Silent())
    return first, later


def test_the_shift_of_what_was_matched_follows_the_date_back_and_forth(library, answered, changes):
    first, later = answered
    assert shift_of(library, first) is Shift.SAME
    put_date(library, later, date(2034, 2, 1))
    dating.follow(library, Silent())
    assert shift_of(library, first) is Shift.WEAKER
    put_date(library, later, date(2032, 2, 1))
    dating.follow(library, Silent())
    assert shift_of(library, first) is Shift.STRONGER
    library.take_back(changes[-1])
    dating.follow(library, Silent())
    assert shift_of(library, first) is Shift.WEAKER


def test_what_the_user_answered_survives_another_date(library, answered):
    first, later = answered
    with library.change("Overnemen") as session:
        [match] = matches.matches_of(session, first)
        matches.accept(session, match, match.best, Shift.MORE_CONCRETE)
    put_date(library, later, date(2034, 2, 1))
    dating.follow(library, Silent())
    with library.read() as session:
        [match] = matches.matches_of(session, first)
    assert (match.best.answer, match.best.shift) == (True, Shift.MORE_CONCRETE)


def test_nothing_is_judged_anew_while_no_date_changes(library, answered, monkeypatch):
    def fail(*_):
        raise AssertionError

    monkeypatch.setattr(matching, "match_documents", fail)
    dating.follow(library, Silent())


def test_a_cancelled_look_is_taken_up_again(library, answered):
    class Stopped(Silent):
        def step(self, *_):
            raise Cancelled

    first, later = answered
    put_date(library, later, date(2034, 2, 1))
    with pytest.raises(Cancelled):
        dating.follow(library, Stopped())
    dating.follow(library, Silent())
    assert shift_of(library, first) is Shift.WEAKER


def test_a_document_that_proves_to_be_the_earlier_one_answers_no_more(library, undated, other_letter):
    matching.match_documents(library, [(undated, other_letter), (other_letter, undated)], None, Silent())
    put_date(library, undated, date(2032, 2, 3))
    with library.read() as session:
        assert matches.compared_with(session, undated) == [other_letter]
        assert matches.compared_with(session, other_letter) == []
        assert matches.matches_of(session, other_letter) == []
