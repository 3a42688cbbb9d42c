"""Searches that the user keeps under a name, and the tag that one suggests for what it finds."""

from __future__ import annotations

from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.orm import Session

from desktop.errors import Gone, NameTaken
from desktop.models import tables


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """tag_id: the tag that it suggests, if any."""

    id: int
    name: str
    query: str
    tag_id: int | None


def list_searches(session: Session) -> list[SavedSearch]:
    """All of them, by name."""
    rows = session.scalars(sa.select(tables.SavedSearch).order_by(sa.func.lower(tables.SavedSearch.name)))
    return [SavedSearch(row.id, row.name, row.query, row.tag_id) for row in rows]


def add_search(session: Session, query: str, name: str = "") -> int:
    """Keep a search, under the words of its query where no name is given.

    A query that is kept already is given back as it is. Raises NameTaken.
    """
    found = session.scalar(sa.select(tables.SavedSearch.id).where(tables.SavedSearch.query == query))
    if found is not None:
        return found
    row = tables.SavedSearch(name=_free(session, name or query), query=query)
    session.add(row)
    session.flush()
    return row.id


def get_search(session: Session, search_id: int) -> SavedSearch:
    """Raises Gone."""
    row = _get_row(session, search_id)
    return SavedSearch(row.id, row.name, row.query, row.tag_id)


def rename_search(session: Session, search_id: int, name: str) -> None:
    """Raises NameTaken, Gone."""
    _get_row(session, search_id).name = _free(session, name, search_id)


def suggest_tag(session: Session, search_id: int, tag_id: int | None) -> None:
    """Have a search suggest a tag for what it finds; None: no longer any. Raises Gone."""
    _get_row(session, search_id).tag_id = tag_id


def remove_search(session: Session, search_id: int) -> None:
    """Raises Gone."""
    session.delete(_get_row(session, search_id))
    session.flush()


def _get_row(session: Session, search_id: int) -> tables.SavedSearch:
    row = session.get(tables.SavedSearch, search_id)
    if row is None:
        raise Gone
    return row


def _free(session: Session, name: str, search_id: int | None = None) -> str:
    taken = session.scalar(sa.select(tables.SavedSearch.id).where(tables.SavedSearch.name == name))
    if taken is not None and taken != search_id:
        raise NameTaken(name=name)
    return name
