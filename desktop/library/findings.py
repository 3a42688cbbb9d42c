"""Findings: the sentences of a document that commit to something, as suggestions of pledges that the user answers.

Found once per document by each version of the analysis, and kept. What the user answered is not here but in
`decisions`, so finding anew asks nothing twice.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from desktop.analysis import ANALYSIS
from desktop.jobs import Job, each
from desktop.library import documents
from desktop.library.decisions import Answers, Suggested, Suggestion, decide_all
from desktop.library.library import Library
from desktop.library.records import Deadline, Words
from desktop.library.standards import standards
from desktop.models import tables
from desktop.text.document import Span
from desktop.text.pledge import Firmness

if TYPE_CHECKING:
    from desktop.analysis.amounts import Amount
    from desktop.analysis.pledges import Sentence

Starts = Mapping[int, Collection[int]]
"""By document where findings begin, by which they are known."""

ALONE = 0
"""Stands in `analyses` for the other document where a document was looked at by itself."""


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount in a finding. euros: None where the words count nothing; from_year: the first of the years."""

    span: Span
    words: str
    euros: Decimal | None
    recurring: bool
    from_year: int | None


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence that commits to something.

    deciding: the words that decided its firmness; promiser: who promises, in the words of the sentence.
    answer: whether the user took it over, None while it was not answered; pledge_ids: the pledges that stand on it.
    """

    place: Words
    words: str
    firmness: Firmness
    deciding: tuple[Span, ...]
    promiser: str | None
    deadline: Deadline | None
    amounts: tuple[Sum, ...]
    answer: bool | None
    pledge_ids: tuple[int, ...]

    @property
    def is_open(self) -> bool:
        return self.answer is None and not self.pledge_ids


def refresh(library: Library, job: Job) -> None:
    """Look at every document that this version of the analysis has not seen."""
    with library.read() as session:
        there = session.scalars(sa.select(tables.Document.id).where(tables.Document.removed_at.is_(None))).all()
    find_pledges(library, there, job)


def find_pledges(library: Library, document_ids: Sequence[int], job: Job) -> None:
    """Look for pledges in documents that this version of the analysis has not seen, each in its own transaction."""
    from desktop.analysis.pledges import sentences_with_commitments  # the window opens without it

    with library.read() as session:
        waiting = unseen(session, document_ids)
    for document_id in each(job, waiting, ""):
        with library.read() as session:
            document = documents.load(session, document_id)
        version = _version(document.head.date)
        found = [one for one in sentences_with_commitments(document, standards()) if one.read.commitment.firmness]
        rows = [_as_row(document_id, ordinal, sentence) for ordinal, sentence in enumerate(found)]
        with library.derive() as session:  # found before: a transaction that thinks keeps the window from writing
            _store(session, document_id, rows, version)


def unseen(session: Session, document_ids: Sequence[int]) -> list[int]:
    """Those of the documents in which this version of the analysis has not looked for pledges."""
    seen = {
        row.id
        for row in session.execute(
            sa.select(tables.Document.id, tables.Document.date, tables.Analysis.version)
            .join(tables.Analysis, tables.Analysis.document_id == tables.Document.id)
            .where(tables.Analysis.other_id == ALONE)
        )
        if row.version == _version(row.date)
    }
    return [document_id for document_id in document_ids if document_id not in seen]


def _version(written: date | None) -> str:
    """Of what is found in a document written that day: the days of its deadlines follow from it."""
    return f"{ANALYSIS} {written}" if written else ANALYSIS


def _store(session: Session, document_id: int, rows: Sequence[dict[str, object]], version: str) -> None:
    session.execute(sa.delete(tables.Finding).where(tables.Finding.document_id == document_id))
    if rows:
        session.execute(sa.insert(tables.Finding), rows)
    session.merge(tables.Analysis(document_id=document_id, other_id=ALONE, version=version))


def _as_row(document_id: int, ordinal: int, sentence: Sentence) -> dict[str, object]:
    commitment, at = sentence.read.commitment, sentence.span.start
    deadline = next(iter(sentence.read.deadlines), None)
    return {
        "document_id": document_id,
        "ordinal": ordinal,
        "start": sentence.span.start,
        "end": sentence.span.end,
        "firmness": commitment.firmness,
        "rule": commitment.rule,
        "promiser": commitment.promiser,
        "words": [[at + word.start, at + word.end] for word in commitment.words],
        "deadline_words": deadline.words if deadline else None,
        "deadline_first": deadline.first if deadline else None,
        "deadline_last": deadline.last if deadline else None,
        "amounts": [_amount_row(amount, at) for amount in sentence.read.amounts],
    }


def _amount_row(amount: Amount, at: int) -> dict[str, object]:
    return {
        "start": at + amount.span.start,
        "end": at + amount.span.end,
        "words": amount.words,
        "euros": None if amount.euros is None else str(amount.euros),
        "recurring": amount.recurring,
        "from_year": amount.from_year,
    }


def findings_of(session: Session, document_id: int, starts: Collection[int] | None = None) -> list[Finding]:
    """What was found in a document, in order of its text, with what the user answered. starts: only what begins
    there."""
    chosen = sa.select(tables.Finding).filter_by(document_id=document_id).order_by(tables.Finding.ordinal)
    if starts is not None:
        chosen = chosen.where(tables.Finding.start.in_(starts))
    rows = session.scalars(chosen).all()
    if not rows:
        return []
    head = documents.get_head(session, document_id)
    text = documents.get_text(session, document_id)
    quotes = None if starts is None else [text[row.start : row.end] for row in rows]
    answers = Answers(session, Suggested.PLEDGE, [document_id], quotes)
    recorded = recorded_pledges(session, document_id)
    return [_as_finding(row, text, head.date or date.today(), answers, recorded) for row in rows]


def findings_at(session: Session, starts: Starts) -> list[Finding]:
    return [one for document_id, here in starts.items() for one in findings_of(session, document_id, here)]


def list_findings(session: Session, document_id: int) -> list[Finding]:
    """The same as `findings_of` without what a list does not show: the words that decided, deadline and amounts."""
    columns = (tables.Finding.start, tables.Finding.end, tables.Finding.firmness, tables.Finding.promiser)
    rows = session.execute(
        sa.select(*columns).where(tables.Finding.document_id == document_id).order_by(tables.Finding.ordinal)
    ).all()
    if not rows:
        return []
    text = documents.get_text(session, document_id)
    answers = Answers(session, Suggested.PLEDGE, [document_id])
    recorded = recorded_pledges(session, document_id)
    found = []
    for row in rows:
        span, words = Span(row.start, row.end), text[row.start : row.end]
        answer = answers.to(Suggestion(Suggested.PLEDGE, document_id, words)) if answers.has(words) else None
        pledge_ids = _standing_on(span, recorded)
        place = Words(document_id, span)
        found.append(Finding(place, words, Firmness(row.firmness), (), row.promiser, None, (), answer, pledge_ids))
    return found


def places_of(session: Session, document_id: int, *, refusals: bool, at: Span | None = None) -> list[Span]:
    """Where the sentences stand that commit to something; refusals: whether a refusal counts as well; at: only in
    these words."""
    chosen = sa.select(tables.Finding.start, tables.Finding.end).filter_by(document_id=document_id)
    if at is not None:
        chosen = chosen.where(tables.Finding.start < at.end, tables.Finding.end > at.start)
    if not refusals:
        chosen = chosen.where(tables.Finding.firmness != Firmness.REFUSAL)
    return [Span(start, end) for start, end in session.execute(chosen.order_by(tables.Finding.ordinal))]


def recorded_pledges(session: Session, document_id: int) -> list[tuple[Span, int]]:
    """Where the pledges stand that the user recorded, each with its id."""
    passage, standing = tables.Passage, tables.PledgePassage
    rows = session.execute(
        sa.select(passage.start, passage.end, standing.pledge_id)
        .join(standing, standing.passage_id == passage.id)
        .where(passage.document_id == document_id)
        .order_by(passage.start, standing.pledge_id)
    )
    return [(Span(start, end), pledge_id) for start, end, pledge_id in rows]


def reject(session: Session, findings: Iterable[Finding]) -> None:
    """Suggest these no more."""
    decide_all(session, [as_suggestion(finding) for finding in findings], False)


def reject_at(session: Session, starts: Starts) -> None:
    reject(session, findings_at(session, starts))


def as_suggestion(finding: Finding) -> Suggestion:
    return Suggestion(Suggested.PLEDGE, finding.place.document_id, finding.words)


def _as_finding(
    row: tables.Finding, text: str, written: date, answers: Answers, recorded: Sequence[tuple[Span, int]]
) -> Finding:
    span, words = Span(row.start, row.end), text[row.start : row.end]
    deadline = None
    if row.deadline_words is not None:
        deadline = Deadline(row.deadline_words, row.deadline_first, row.deadline_last, written)
    return Finding(
        place=Words(row.document_id, span),
        words=words,
        firmness=Firmness(row.firmness),
        deciding=tuple(Span(start, end) for start, end in row.words),
        promiser=row.promiser,
        deadline=deadline,
        amounts=tuple(_as_sum(amount) for amount in row.amounts),
        answer=answers.to(Suggestion(Suggested.PLEDGE, row.document_id, words)),
        pledge_ids=_standing_on(span, recorded),
    )


def _standing_on(span: Span, recorded: Sequence[tuple[Span, int]]) -> tuple[int, ...]:
    return tuple(pledge_id for place, pledge_id in recorded if place.overlaps(span))


def _as_sum(amount: dict[str, Any]) -> Sum:
    euros = amount["euros"]
    return Sum(
        Span(amount["start"], amount["end"]),
        amount["words"],
        None if euros is None else Decimal(euros),
        amount["recurring"],
        amount["from_year"],
    )


def read_findings(library: Library, document_ids: Sequence[int], _job: Job) -> list[Finding]:
    """For a worker: the findings of several documents, in their order, as `list_findings` tells them."""
    with library.read() as session:
        return [finding for document_id in document_ids for finding in list_findings(session, document_id)]
