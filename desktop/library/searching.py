"""Searching the library: what goes into the index, and what a hit stands for.

The index is derived: `refresh` brings it to what the database holds, whatever state it is in, and does nothing
where they agree. Run it after every change, away from the window's thread. The engine is imported where it works: the
window only asks, and starts a third of a second sooner without it.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy as sa
from sqlalchemy.orm import Session

from desktop.errors import IndexMissing
from desktop.jobs import Job, Silent
from desktop.library import notes, pledges
from desktop.library.library import Library, as_library_error
from desktop.models import tables
from desktop.search.entry import Entry
from desktop.search.hits import Hit, Results
from desktop.text.document import BLOCK_BREAK
from desktop.text.rich_text import words_of

if TYPE_CHECKING:
    from desktop.search.index import SearchIndex

__all__ = ["Hit", "Results", "Target", "refresh", "search"]


@dataclass(frozen=True, slots=True)
class Target:
    """What an entry of the index stands for: a document, a note or a pledge, by id."""

    sort: str
    id: int

    @classmethod
    def of(cls, hit: Hit) -> Target:
        sort, _, number = hit.key.partition(":")
        return cls(sort, int(number))


def index_folder(library: Library) -> Path:
    return library.folder / "index"


def _index(library: Library) -> SearchIndex:
    from desktop.search.index import SearchIndex

    return SearchIndex(index_folder(library))


def refresh(library: Library, job: Job) -> None:
    """Bring the index to what the database holds. Raises DiskFull, LibraryReadOnly."""
    with library.read() as session:
        try:
            _index(library).sync(_stamps(session), lambda key: _entry(session, key), job)
        except OSError as problem:
            raise as_library_error(problem, library.folder) from problem


def search(
    library: Library,
    query: str,
    limit: int = 50,
    dossier_id: int | None = None,
    job: Job = Silent(),  # noqa: B008
) -> Results:
    """Hits in everything, or in what belongs to one dossier. A missing or damaged index is built anew first.

    Raises BadQuery.
    """
    index = _index(library)
    keys = None
    if dossier_id is not None:
        with library.read() as session:
            keys = _keys_of_dossier(session, dossier_id)
    try:
        return index.search(query, limit, keys)
    except IndexMissing:
        refresh(library, job)
        return index.search(query, limit, keys)


def _stamps(session: Session) -> dict[str, str]:
    documents = session.execute(
        sa.select(tables.Document.id, tables.Document.text_hash, tables.Document.title).where(
            tables.Document.removed_at.is_(None)
        )
    )
    stamps = {f"document:{row.id}": _stamp(row.text_hash, row.title) for row in documents}
    stamps |= {f"note:{note.id}": _stamp(note.text) for note in notes.list_notes(session)}
    rows = session.scalars(sa.select(tables.Pledge))
    return stamps | {f"pledge:{row.id}": _stamp(row.title, *_parts_of_pledge(row)) for row in rows}


def _stamp(*parts: str) -> str:
    return sha256("\0".join(parts).encode()).hexdigest()[:16]


def _parts_of_pledge(row: tables.Pledge) -> list[str]:
    return [part for part in (row.title, row.who, row.ministry, row.to_whom, row.question, row.amount) if part]


def _entry(session: Session, key: str) -> Entry:
    sort, _, number = key.partition(":")
    if sort == "document":
        document = session.get_one(tables.Document, int(number))
        blocks = session.execute(
            sa.select(tables.Block.start, tables.Block.end)
            .where(tables.Block.document_id == document.id)
            .order_by(tables.Block.ordinal)
        )
        return Entry(key, document.title, document.text, tuple((row.start, row.end) for row in blocks))
    if sort == "note":
        return _entry_of_parts(key, "", words_of(notes.get_row(session, int(number)).text).split("\n"))
    row = pledges.get_row(session, int(number))
    return _entry_of_parts(key, row.title, _parts_of_pledge(row))


def _entry_of_parts(key: str, title: str, parts: Collection[str]) -> Entry:
    blocks = []
    at = 0
    for part in parts:
        blocks.append((at, at + len(part)))
        at += len(part) + len(BLOCK_BREAK)
    return Entry(key, title, BLOCK_BREAK.join(parts), tuple(blocks))


def _keys_of_dossier(session: Session, dossier_id: int) -> set[str]:
    documents = set(session.scalars(sa.select(tables.DossierDocument.document_id).filter_by(dossier_id=dossier_id)))
    passages = set(session.scalars(sa.select(tables.Passage.id).where(tables.Passage.document_id.in_(documents))))
    promised = set(session.scalars(sa.select(tables.Pledge.id).filter_by(dossier_id=dossier_id)))
    return (
        {f"document:{document_id}" for document_id in documents}
        | {
            f"note:{note.id}"
            for note in notes.list_notes(session)
            if note.dossier_id == dossier_id
            or note.document_id in documents
            or note.passage_id in passages
            or note.pledge_id in promised
        }
        | {f"pledge:{pledge_id}" for pledge_id in promised}
    )
