"""Deadlines in words, and the days that they mean by the recess calendar that ships with the program.

The days follow from the date of the document that the words stand in; when the user corrects that, they follow it.
"""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import Session

from desktop.analysis.deadlines import period_of
from desktop.library import documents, passages
from desktop.library.standards import recesses
from desktop.models import tables


def range_of(words: str, written: date) -> tuple[date | None, date | None]:
    """First and last day that `words` mean for one who wrote them on `written`; None where they mean none."""
    period = period_of(words, written, recesses())
    return (period.first, period.last) if period else (None, None)


def date_of_passage(session: Session, passage_id: int) -> date | None:
    """When the document was written that a passage stands in."""
    return documents.get_row(session, passages.get_row(session, passage_id).document_id).date


def date_document(session: Session, document_id: int, written: date | None) -> None:
    """The user tells when a document was written. The days of its pledges' deadlines follow, unless set by hand."""
    row = documents.get_row(session, document_id)
    before, row.date = row.date, written
    standing = sa.select(tables.PledgePassage.pledge_id).join(tables.Passage).filter_by(document_id=document_id)
    for deadline in session.scalars(
        sa.select(tables.PledgeDeadline).where(tables.PledgeDeadline.pledge_id.in_(standing))
    ):
        worked_out = _range_in(deadline.words, before)
        if (deadline.first, deadline.last) == worked_out:
            deadline.first, deadline.last = _range_in(deadline.words, written)
    session.flush()


def _range_in(words: str, written: date | None) -> tuple[date | None, date | None]:
    """The days that words mean in a document of that date."""
    return range_of(words, written) if written else (None, None)
