"""Pledges that say what an earlier version said: their passage stands in a later version now, where the sentence around
it gives another deadline, another amount or another firmness.

Nothing of a pledge changes by itself: each difference is a question to the user, and is asked once.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

import sqlalchemy as sa
from sqlalchemy.orm import Session

from desktop.jobs import Job
from desktop.library import documents, pledges
from desktop.library.decisions import Answers, Suggested, Suggestion, decide
from desktop.library.library import Library
from desktop.library.records import Deadline, Pledge, Words
from desktop.models import tables
from desktop.text.document import Document, Span
from desktop.text.pledge import Firmness

if TYPE_CHECKING:
    from desktop.library.drafting import Facts

Value = Deadline | str | Firmness | None
"""What a pledge or a sentence says of a fact: a deadline, an amount in words or a firmness; None where it says none."""


class Fact(StrEnum):
    DEADLINE = "deadline"
    AMOUNT = "amount"
    FIRMNESS = "firmness"


@dataclass(frozen=True, slots=True)
class Stale:
    """One thing that a pledge says and its sentence in the later version does not.

    kept: as the pledge has it; now: as the later version has it. before, place: where the passage stood in the earlier
    version, and where it stands.
    """

    pledge_id: int
    title: str
    fact: Fact
    kept: Value
    now: Value
    before: Words
    place: Words


def read_stale(library: Library, document_id: int, _job: Job) -> list[Stale]:
    """For a worker: `stale_in`."""
    with library.read() as session:
        return stale_in(session, document_id)


def stale_in(session: Session, document_id: int) -> list[Stale]:
    """What pledges that came along to a later version still say as the earlier one did, in the order of the text."""
    from desktop.library.drafting import facts_in  # the window opens without the analysis

    texts: dict[int, Document] = {}
    found: dict[tuple[int, Fact], Stale] = {}
    for before, place, pledge_id in _moves(session, document_id):
        for words in (before, place):
            if words.document_id not in texts:
                texts[words.document_id] = documents.load(session, words.document_id)
        pledge = pledges.get_pledge(session, pledge_id)
        was, now = (facts_in(texts[words.document_id], words.span) for words in (before, place))
        for fact in Fact:
            if _is_stale(fact, pledge, place, was, now):
                kept, said = _of_pledge(pledge, fact), _of_sentence(now, fact)
                found.setdefault((pledge_id, fact), Stale(pledge_id, pledge.title, fact, kept, said, before, place))
    answers = Answers(session, Suggested.FACT, [document_id])
    return [one for one in found.values() if answers.to(_as_suggestion(one)) is None]


def _is_stale(fact: Fact, pledge: Pledge, place: Words, was: Facts, now: Facts) -> bool:
    """Whether the sentence changed, and the pledge does not say what it says now. A passage that a pledge stands on
    beside another one speaks only for what the pledge has from it."""
    kept, before, after = _of_pledge(pledge, fact), _of_sentence(was, fact), _of_sentence(now, fact)
    if _told(before) == _told(after) or _told(kept) == _told(after):
        return False
    return pledge.passages[0].place == place or _words(kept) == _words(before)


def _of_pledge(pledge: Pledge, fact: Fact) -> Value:
    return {Fact.DEADLINE: pledge.deadline, Fact.AMOUNT: pledge.amount or None, Fact.FIRMNESS: pledge.firmness}[fact]


def _of_sentence(facts: Facts, fact: Fact) -> Value:
    return {Fact.DEADLINE: facts.deadline, Fact.AMOUNT: facts.amount or None, Fact.FIRMNESS: facts.firmness}[fact]


def _told(value: Value) -> str:
    """A value as it is compared and remembered: its words without spaces, and of a deadline its last day."""
    last = f" {value.last}" if isinstance(value, Deadline) and value.last else ""
    return _words(value) + last


def _words(value: Value) -> str:
    words = value.words if isinstance(value, Deadline) else value or ""
    return "".join(words.casefold().split())


def take_over(session: Session, stale: Stale, reason: str, none_left: str) -> None:
    """Let the pledge say what the later version says. reason: of a new deadline; none_left: the words of a deadline
    that is gone. Raises Gone."""
    pledge = pledges.get_pledge(session, stale.pledge_id)
    fields = pledges.PledgeFields(
        pledge.title, pledge.who, pledge.ministry, pledge.to_whom, pledge.firmness, pledge.question, pledge.amount
    )
    if stale.fact is Fact.DEADLINE:
        written = documents.get_row(session, stale.place.document_id).date or date.today()
        deadline = stale.now if isinstance(stale.now, Deadline) else Deadline(none_left, None, None, written)
        pledges.set_deadline(session, pledge.id, replace(deadline, reason=reason))
    elif stale.fact is Fact.AMOUNT:
        pledges.write_pledge(session, pledge.id, replace(fields, amount=str(stale.now or "")))
    else:
        firmness = stale.now if isinstance(stale.now, Firmness) else None
        pledges.write_pledge(session, pledge.id, replace(fields, firmness=firmness))
    decide(session, _as_suggestion(stale), True)


def keep(session: Session, stale: Stale) -> None:
    """Leave the pledge as it is, and ask no more."""
    decide(session, _as_suggestion(stale), False)


def _as_suggestion(stale: Stale) -> Suggestion:
    """Known by the pledge, and by what the later version makes of the fact."""
    return Suggestion(Suggested.FACT, stale.place.document_id, f"{stale.pledge_id} {stale.fact} {_told(stale.now)}")


def _moves(session: Session, document_id: int) -> list[tuple[Words, Words, int]]:
    """Where passages of pledges stood and stand that came along to this version, and the pledges on each."""
    move, passage, standing = tables.Move, tables.Passage, tables.PledgePassage
    rows = session.execute(
        sa.select(move.from_id, move.start, move.end, passage.start, passage.end, standing.pledge_id)
        .join(passage, passage.id == move.passage_id)
        .join(standing, standing.passage_id == passage.id)
        .where(move.to_id == document_id, passage.document_id == document_id, move.is_decided)
        .order_by(passage.start, passage.end, standing.pledge_id)
    )
    return [
        (Words(from_id, Span(start, end)), Words(document_id, Span(first, last)), pledge_id)
        for from_id, start, end, first, last, pledge_id in rows
    ]
