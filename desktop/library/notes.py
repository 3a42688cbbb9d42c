"""Notes on a dossier, a document, a passage or a pledge. Their text is as text.rich_text says.

A passage that a note leads to stays as long as one does, though nothing else hangs on it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

import sqlalchemy as sa
from sqlalchemy.orm import Session

from desktop.errors import Gone
from desktop.library.bare import drop_bare
from desktop.library.passages import get_passage
from desktop.library.records import Note
from desktop.models import tables
from desktop.text.rich_text import clean, passages_in


def add_note(
    session: Session,
    text: str,
    *,
    dossier_id: int | None = None,
    document_id: int | None = None,
    passage_id: int | None = None,
    pledge_id: int | None = None,
) -> int:
    """A note on exactly one thing. text: HTML, of which the small part is kept. Raises Gone."""
    on = (
        (tables.Dossier, dossier_id),
        (tables.Document, document_id),
        (tables.Passage, passage_id),
        (tables.Pledge, pledge_id),
    )
    if any(there_id is not None and session.get(table, there_id) is None for table, there_id in on):
        raise Gone
    row = tables.Note(
        text=clean(text), dossier_id=dossier_id, document_id=document_id, passage_id=passage_id, pledge_id=pledge_id
    )
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
    """text: as in add_note."""
    row = get_row(session, note_id)
    led_to = passages_in(row.text)
    row.text = clean(text)
    drop_bare(session, led_to - passages_in(row.text))


def remove_note(session: Session, note_id: int) -> None:
    row = get_row(session, note_id)
    session.delete(row)
    drop_bare(session, passages_in(row.text) | ({row.passage_id} if row.passage_id is not None else set()))


def find_subject(session: Session, note_id: int) -> str:
    """What a note is on, in words: the source of a passage, a title, a name; "" where the note is gone."""
    row = session.get(tables.Note, note_id)
    if row is None:
        return ""
    if row.passage_id is not None:
        return get_passage(session, row.passage_id).source
    if row.document_id is not None:
        return session.get_one(tables.Document, row.document_id).title
    if row.pledge_id is not None:
        return session.get_one(tables.Pledge, row.pledge_id).title
    return session.get_one(tables.Dossier, row.dossier_id).name


def notes_of_passage(session: Session, passage_id: int) -> list[Note]:
    return _notes(session, tables.Note.passage_id == passage_id)


def notes_of_document(session: Session, document_id: int) -> list[Note]:
    """The notes on the document itself, not those on its passages."""
    return _notes(session, tables.Note.document_id == document_id)


def notes_of_dossier(session: Session, dossier_id: int) -> list[Note]:
    """The notes on the dossier itself."""
    return _notes(session, tables.Note.dossier_id == dossier_id)


def notes_of_pledges(session: Session, pledge_ids: Collection[int]) -> dict[int, tuple[Note, ...]]:
    """The notes on pledges, by the pledge; those that have none are left out."""
    found: defaultdict[int, list[Note]] = defaultdict(list)
    for note in _notes(session, tables.Note.pledge_id.in_(pledge_ids)):
        if note.pledge_id is not None:
            found[note.pledge_id].append(note)
    return {pledge_id: tuple(there) for pledge_id, there in found.items()}


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
    return Note(row.id, row.text, row.dossier_id, row.document_id, row.passage_id, row.pledge_id, row.changed_at)
