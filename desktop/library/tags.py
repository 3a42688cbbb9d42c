"""Tags: a tree of names with colours, one for the whole library."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.orm import Session

from desktop.errors import Gone, NameTaken
from desktop.library.passages import drop_bare
from desktop.library.records import Tag
from desktop.models import tables

COLOURS = 10


def list_tags(session: Session, dossier_id: int | None = None) -> list[Tag]:
    """All tags by name, each with the number of passages that bear it, in one dossier or everywhere."""
    passages = (
        sa.select(sa.func.count(sa.distinct(tables.Passage.id)))
        .select_from(tables.PassageTag)
        .join(tables.Passage, tables.Passage.id == tables.PassageTag.passage_id)
        .join(tables.Document, tables.Document.id == tables.Passage.document_id)
        .where(tables.PassageTag.tag_id == tables.Tag.id, tables.Document.removed_at.is_(None))
    )
    if dossier_id is not None:
        passages = passages.join(
            tables.DossierDocument, tables.DossierDocument.document_id == tables.Passage.document_id
        ).where(tables.DossierDocument.dossier_id == dossier_id)
    rows = session.execute(sa.select(tables.Tag, passages.scalar_subquery()).order_by(sa.func.lower(tables.Tag.name)))
    return [Tag(row.id, row.name, row.colour, row.parent_id, count) for row, count in rows]


def add_tag(session: Session, name: str, colour: int | None = None, parent_id: int | None = None) -> int:
    """A new tag; one that bears this name already is given back as it is. colour: None takes the least used one."""
    found = session.scalar(sa.select(tables.Tag.id).where(tables.Tag.name == name))
    if found is not None:
        return found
    row = tables.Tag(name=name, colour=_least_used(session) if colour is None else colour, parent_id=parent_id)
    session.add(row)
    session.flush()
    return row.id


def _least_used(session: Session) -> int:
    used = list(session.scalars(sa.select(tables.Tag.colour)))
    return min(range(COLOURS), key=lambda colour: (used.count(colour), colour))


def get_row(session: Session, tag_id: int) -> tables.Tag:
    """Raises Gone."""
    row = session.get(tables.Tag, tag_id)
    if row is None:
        raise Gone
    return row


def rename_tag(session: Session, tag_id: int, name: str) -> None:
    """Raises NameTaken."""
    if session.scalar(sa.select(tables.Tag.id).where(tables.Tag.name == name, tables.Tag.id != tag_id)):
        raise NameTaken(name=name)
    get_row(session, tag_id).name = name


def colour_tag(session: Session, tag_id: int, colour: int) -> None:
    get_row(session, tag_id).colour = colour


def move_tag(session: Session, tag_id: int, parent_id: int | None) -> None:
    """Hang a tag under another, or at the top. Raises ValueError when it would hang under itself."""
    above = parent_id
    while above is not None:
        if above == tag_id:
            raise ValueError("a tag cannot hang under itself")
        above = get_row(session, above).parent_id
    get_row(session, tag_id).parent_id = parent_id


def remove_tag(session: Session, tag_id: int) -> None:
    """Take a tag away, from every passage that bears it; tags under it move to the top."""
    bearing = list(session.scalars(sa.select(tables.PassageTag.passage_id).filter_by(tag_id=tag_id)))
    session.delete(get_row(session, tag_id))
    drop_bare(session, bearing)
