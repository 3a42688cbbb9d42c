"""Deadlines in words, and the days that they mean by the recess calendar that ships with the program."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from desktop.library import documents, passages
from desktop.library.standards import recesses


def range_of(words: str, written: date) -> tuple[date | None, date | None]:
    """First and last day that `words` mean for one who wrote them on `written`; None where they mean none."""
    from desktop.analysis.deadlines import period_of  # the window opens without it

    period = period_of(words, written, recesses())
    return (period.first, period.last) if period else (None, None)


def date_of_passage(session: Session, passage_id: int) -> date | None:
    """When the document was written that a passage stands in."""
    return documents.get_row(session, passages.get_row(session, passage_id).document_id).date
