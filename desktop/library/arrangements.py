"""Where the user was: how the desk of a dossier lay, how far a document was read, which answers were seen.

Written through `library.derive`: none of it is an act that can be undone.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from desktop.models import tables


def keep(session: Session, dossier_id: int, state: dict[str, Any]) -> None:
    """state: what the desk says of itself, in words that JSON knows."""
    row = {"dossier_id": dossier_id, "state": state}
    session.execute(insert(tables.Arrangement).values(row).on_conflict_do_update(set_={"state": state}))


def find(session: Session, dossier_id: int) -> dict[str, Any] | None:
    return session.scalar(sa.select(tables.Arrangement.state).filter_by(dossier_id=dossier_id))


def keep_place(session: Session, document_id: int, position: int) -> None:
    """position: of the words at the top, in the document's text."""
    row = {"document_id": document_id, "position": position}
    session.execute(insert(tables.ReadingPlace).values(row).on_conflict_do_update(set_={"position": position}))


def find_place(session: Session, document_id: int) -> int | None:
    return session.scalar(sa.select(tables.ReadingPlace.position).filter_by(document_id=document_id))


def mark_read(session: Session, document_id: int, ordinal: int, is_read: bool = True) -> None:
    """Whether the user has seen a question with its answer; ordinal: its place among the document's questions."""
    if is_read:
        row = {"document_id": document_id, "ordinal": ordinal}
        session.execute(insert(tables.ReadQuestion).values(row).on_conflict_do_nothing())
    else:
        session.execute(sa.delete(tables.ReadQuestion).filter_by(document_id=document_id, ordinal=ordinal))


def read_questions(session: Session, document_id: int) -> frozenset[int]:
    """The ordinals of the questions that were seen."""
    return frozenset(session.scalars(sa.select(tables.ReadQuestion.ordinal).filter_by(document_id=document_id)))
