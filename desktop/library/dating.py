"""The date of a document, as the user tells it, and what follows from that."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import Session

from desktop.jobs import Job
from desktop.library import deadlines, documents, findings, matching
from desktop.library.library import Library
from desktop.models import tables

JUDGED = -1
"""Stands in `analyses` for the other document where the version is the date by which a document was matched."""


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


def follow(library: Library, job: Job) -> None:
    """Judge anew what was matched with a document that has another date now, by whatever act, undo included.

    A relative deadline of either document means other days then, and with them the shift may be another one. What the
    user answered is known by its words, and stays.
    """
    with library.read() as session:
        dates = {row.id: str(row.date) for row in session.execute(sa.select(tables.Document.id, tables.Document.date))}
        judged = _judged(session)
        moved = {one for one in dates if judged.get(one, dates[one]) != dates[one]}
    if moved:
        with library.derive() as session:
            for document_id in moved:
                matching.forget_turned(session, document_id)
            pairs = _matched_with(session, moved)
            for pair in pairs:
                session.get_one(tables.Analysis, pair).version = ""  # of no version: to be matched anew
        matching.match_documents(library, sorted(pairs), None, job)
    if judged != dates:
        with library.derive() as session:
            for document_id, written in dates.items():
                session.merge(tables.Analysis(document_id=document_id, other_id=JUDGED, version=written))


def _judged(session: Session) -> dict[int, str]:
    rows = session.execute(sa.select(tables.Analysis.document_id, tables.Analysis.version).filter_by(other_id=JUDGED))
    return {row.document_id: row.version for row in rows}


def _matched_with(session: Session, document_ids: set[int]) -> list[tuple[int, int]]:
    """The pairs of documents, one of them among these, that were held against each other."""
    analysis = tables.Analysis
    rows = session.execute(
        sa.select(analysis.document_id, analysis.other_id).where(
            analysis.other_id > findings.ALONE,
            sa.or_(analysis.document_id.in_(document_ids), analysis.other_id.in_(document_ids)),
        )
    )
    return [(row.document_id, row.other_id) for row in rows]
