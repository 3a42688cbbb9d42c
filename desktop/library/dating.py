"""The date of a document, as the user tells it, and what follows from that."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import Session

from desktop.library import deadlines, documents, matching
from desktop.models import tables


def date_document(session: Session, document_id: int, written: date | None) -> None:
    """The user tells when a document was written.

    The days of its pledges' deadlines follow, unless set by hand; what it turns out to answer is asked anew.
    """
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
    matching.forget_turned(session, document_id)


def _range_in(words: str, written: date | None) -> tuple[date | None, date | None]:
    """The days that words mean in a document of that date."""
    return deadlines.range_of(words, written) if written else (None, None)
