"""What documents refer to, and which of those the library has. Derived: found anew when the analysis changes."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

import sqlalchemy as sa
from sqlalchemy.orm import Session

from desktop.jobs import Job, each
from desktop.library.library import Library
from desktop.library.records import Reference
from desktop.models import tables
from desktop.text.document import DocumentKind, Span
from desktop.text.reference import ReferenceKind

if TYPE_CHECKING:
    from desktop.analysis.references import Reference as Found

ANALYSIS = "1"
"""The version of the analysis that findings come from; raised when the analysis changes what it finds."""


def refresh(library: Library, job: Job) -> None:
    """Find the references of every document that this version of the analysis has not seen."""
    from desktop.analysis.references import find_references  # the window, which only reads them, opens without it

    with library.read() as session:
        unseen = session.scalars(
            sa.select(tables.Document.id).where(sa.func.coalesce(tables.Document.analysis, "") != ANALYSIS)
        ).all()
    for document_id in each(job, unseen, ""):
        with library.read() as session:
            row = session.get_one(tables.Document, document_id)
            found = find_references(row.text, row.date)
        with library.derive() as session:  # found before: a transaction that thinks keeps the window from writing
            _store(session, document_id, found)


def _store(session: Session, document_id: int, found: list[Found]) -> None:
    from desktop.analysis.references import Precision

    session.execute(sa.delete(tables.Citation).where(tables.Citation.document_id == document_id))
    if found:
        session.execute(
            sa.insert(tables.Citation),
            [
                {
                    "document_id": document_id,
                    "ordinal": ordinal,
                    "kind": reference.kind,
                    "start": reference.span.start,
                    "end": reference.span.end,
                    "date": reference.date if reference.precision is Precision.DAY else None,
                    "url": reference.url,
                }
                for ordinal, reference in enumerate(found)
            ],
        )
    session.get_one(tables.Document, document_id).analysis = ANALYSIS


def references_of(session: Session, document_id: int, within: Span | None = None) -> list[Reference]:
    """The references that a document makes, in order of its text, each with the document it means if that is here.

    A printed document is known by its number; a letter by its date, when the library has one letter of that day.
    within: only those that share words with this stretch.
    """
    chosen = sa.select(tables.Citation).filter_by(document_id=document_id).order_by(tables.Citation.ordinal)
    if within is not None:
        chosen = chosen.where(tables.Citation.start < within.end, tables.Citation.end > within.start)
    rows = session.scalars(chosen).all()
    if not rows:
        return []
    by_number, letters = _known(session)
    found = []
    for row in rows:
        meant = by_number.get(row.url.rsplit("/", 1)[-1].lower()) if row.url else None
        if meant is None and row.kind == ReferenceKind.BRIEF and row.date and len(letters[row.date]) == 1:
            meant = letters[row.date][0]
        found.append(Reference(row.kind, Span(row.start, row.end), row.url, None if meant == document_id else meant))
    return found


def _known(session: Session) -> tuple[dict[str, int], defaultdict[date, list[int]]]:
    """Documents by their number in lower case, and letters by their day."""
    by_number: dict[str, int] = {}
    letters: defaultdict[date, list[int]] = defaultdict(list)
    for row in session.execute(
        sa.select(tables.Document.id, tables.Document.number, tables.Document.kind, tables.Document.date).where(
            tables.Document.removed_at.is_(None)
        )
    ):
        if row.number:
            by_number[row.number.lower()] = row.id
        if row.kind == DocumentKind.POLICY_LETTER and row.date:
            letters[row.date].append(row.id)
    return by_number, letters
