"""What is to be marked in a document: its passages with what hangs on them, without their words and headings.

The desk shows this anew after every change; records.Passage, which tells all, takes ten times as long.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from desktop.models import tables
from desktop.text.document import Span


@dataclass(frozen=True, slots=True)
class Marked:
    """A passage as the desk marks it. shown_ids: the pledges of which it is evidence."""

    id: int
    span: Span
    tag_ids: tuple[int, ...]
    pledge_ids: tuple[int, ...]
    shown_ids: tuple[int, ...]
    is_noted: bool


def marks_of(session: Session, document_id: int) -> list[Marked]:
    """The passages of a document, in order of the text."""
    passage = tables.Passage
    rows = session.execute(
        sa.select(passage.id, passage.start, passage.end)
        .where(passage.document_id == document_id)
        .order_by(passage.start, passage.end)
    ).all()
    if not rows:
        return []
    tags = _hanging(session, document_id, tables.PassageTag.passage_id, tables.PassageTag.tag_id)
    pledges = _hanging(session, document_id, tables.PledgePassage.passage_id, tables.PledgePassage.pledge_id)
    shown = _hanging(session, document_id, tables.PledgeStatus.evidence_id, tables.PledgeStatus.pledge_id)
    notes = _hanging(session, document_id, tables.Note.passage_id, tables.Note.id)
    return [
        Marked(
            number,
            Span(start, end),
            tuple(tags[number]),
            tuple(pledges[number]),
            tuple(dict.fromkeys(shown[number])),
            number in notes,
        )
        for number, start, end in rows
    ]


def _hanging(
    session: Session,
    document_id: int,
    of: sa.orm.InstrumentedAttribute[Any],
    what: sa.orm.InstrumentedAttribute[int],
) -> defaultdict[int, list[int]]:
    found: defaultdict[int, list[int]] = defaultdict(list)
    chosen = (
        sa.select(of, what)
        .join(tables.Passage, tables.Passage.id == of)
        .where(tables.Passage.document_id == document_id)
        .order_by(what)
    )
    for passage_id, value in session.execute(chosen):
        found[passage_id].append(value)
    return found
