"""Notes on a dossier, a document or a passage."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.orm import Session

from desktop.errors import Gone
from desktop.library.passages import drop_bare
from desktop.library.records import Note
from desktop.models import tables


def add_note(
    session: Session,
    text: str,
    *,
    dossier_id: int | None = None,
    document_id: int | None = None,
    passage_id: int | None = None,
) -> int:
    """A note on exactly one thing."""
    row = tables.Note(text=text, dossier_id=dossier_id, document_id=document_id, passage_id=passage_id)
    session.add(row)
    session.flush()
    return row.id


def get_row(session: Session, note_id: int) -> tables.Note:
    """Raises Gone."""
    row = session.get(tables.Note, note_id)
    if row is None:
        raise Gone
    return row


def get_note(session: Session, note_id: int) -> Note:
    """Raises Gone."""
    return _as_note(get_row(session, note_id))


def write_note(session: Session, note_id: int, text: str) -> None:
    get_row(session, note_id).text = text


def remove_note(session: Session, note_id: int) -> None:
    row = get_row(session, note_id)
    session.delete(row)
    if row.passage_id is not None:
        drop_bare(session, [row.passage_id])


def notes_of_passage(session: Session, passage_id: int) -> list[Note]:
    return _notes(session, tables.Note.passage_id == passage_id)


def notes_of_document(session: Session, document_id: int) -> list[Note]:
    """The notes on the document itself, not those on its passages."""
    return _notes(session, tables.Note.document_id == document_id)


def notes_of_dossier(session: Session, dossier_id: int) -> list[Note]:
    """The notes on the dossier itself."""
    return _notes(session, tables.Note.dossier_id == dossier_id)


def list_notes(session: Session) -> list[Note]:
    """Every note in the library, but for those on removed documents."""
    removed = sa.select(tables.Document.id).where(tables.Document.removed_at.is_not(None))
    on_removed = sa.select(tables.Passage.id).where(tables.Passage.document_id.in_(removed))
    return _notes(
        session,
        sa.or_(tables.Note.document_id.is_(None), tables.Note.document_id.not_in(removed)),
        sa.or_(tables.Note.passage_id.is_(None), tables.Note.passage_id.not_in(on_removed)),
    )


def _notes(session: Session, *conditions: sa.ColumnElement[bool]) -> list[Note]:
    return [
        _as_note(row) for row in session.scalars(sa.select(tables.Note).where(*conditions).order_by(tables.Note.id))
    ]


def _as_note(row: tables.Note) -> Note:
    return Note(row.id, row.text, row.dossier_id, row.document_id, row.passage_id, row.changed_at)
