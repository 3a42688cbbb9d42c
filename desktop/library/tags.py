"""Tags: a tree of names with colours, one for the whole library."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.orm import Session

from desktop.errors import Gone, NameTaken
from desktop.library.bare import drop_bare
from desktop.library.records import Tag
from desktop.models import tables

COLOURS = 10

SEPARATOR = "/"
"""Parts a tag from the tag above it, in a name that the user types: "Geld/Boetes"."""


@dataclass(frozen=True, slots=True)
class Hanging:
    """What hangs on a tag: passages that bear it, in how many documents, and all tags under it with theirs."""

    passages: int
    documents: int
    tags_below: tuple[str, ...]
    passages_below: int

    def __bool__(self) -> bool:
        return bool(self.passages or self.tags_below)


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
    rows = session.execute(
        sa.select(tables.Tag, passages.scalar_subquery()).order_by(sa.func.lower(tables.Tag.name))
    ).all()
    shapes = _shapes((row.id, row.colour) for row, _ in rows)
    return [Tag(row.id, row.name, row.colour, row.parent_id, count, shapes[row.id]) for row, count in rows]


def looks_of(session: Session) -> dict[int, tuple[str, int, int]]:
    """Name, colour and shape of each tag, for where no more is shown."""
    rows = session.execute(sa.select(tables.Tag.id, tables.Tag.name, tables.Tag.colour)).all()
    shapes = _shapes((tag_id, colour) for tag_id, _, colour in rows)
    return {tag_id: (name, colour, shapes[tag_id]) for tag_id, name, colour in rows}


def _shapes(tags: Iterable[tuple[int, int]]) -> dict[int, int]:
    """For each tag how many older ones bear its colour: it sets apart tags that share one. tags: id and colour."""
    seen: Counter[int] = Counter()
    shapes = {}
    for tag_id, colour in sorted(tags):
        shapes[tag_id] = seen[colour]
        seen[colour] += 1
    return shapes


def path_of(tag_id: int, all_tags: Sequence[Tag]) -> str:
    """The tag's name behind those of the tags above it: "Geld/Boetes"."""
    known = {tag.id: tag for tag in all_tags}
    names = []
    found = known.get(tag_id)
    while found is not None:
        names.append(found.name)
        found = known.get(found.parent_id) if found.parent_id is not None else None
    return SEPARATOR.join(reversed(names))


def with_below(tag_ids: Iterable[int], all_tags: Iterable[Tag]) -> list[int]:
    """The tags and all that hang under them."""
    children: defaultdict[int | None, list[int]] = defaultdict(list)
    for tag in all_tags:
        children[tag.parent_id].append(tag.id)
    return _spread(tag_ids, children)


def _spread(tag_ids: Iterable[int], children: defaultdict[int | None, list[int]]) -> list[int]:
    found: list[int] = []
    waiting = list(tag_ids)
    while waiting:
        tag_id = waiting.pop(0)
        if tag_id not in found:
            found.append(tag_id)
            waiting += children[tag_id]
    return found


def add_tag(session: Session, name: str, colour: int | None = None, parent_id: int | None = None) -> int:
    """A new tag; one that bears this name already is given back as it is. colour: None takes the least used one."""
    found = session.scalar(sa.select(tables.Tag.id).where(tables.Tag.name == name))
    if found is not None:
        return found
    row = tables.Tag(name=name, colour=_least_used(session) if colour is None else colour, parent_id=parent_id)
    session.add(row)
    session.flush()
    return row.id


def add_tag_at(session: Session, path: str) -> int:
    """The tag that a path names, "Boetes" or "Geld/Boetes", made with those above it where they are not there yet.

    A name is a tag's own in the whole library: one that is there already is given back where it hangs.
    """
    parent_id = None
    for name in filter(None, (part.strip() for part in path.split(SEPARATOR))):
        parent_id = add_tag(session, name, parent_id=parent_id)
    if parent_id is None:
        raise ValueError("a tag must have a name")
    return parent_id


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


def merge_tags(session: Session, tag_id: int, into_id: int) -> None:
    """Make two tags one: what bears, hangs under or suggests the first does so with the second; the first is gone."""
    if tag_id == into_id:
        raise ValueError("a tag cannot be merged with itself")
    row, into = get_row(session, tag_id), get_row(session, into_id)
    if into_id in _below(session, tag_id):
        into.parent_id = row.parent_id
        session.flush()
    bearing = tables.PassageTag
    has_both = sa.select(bearing.passage_id).where(bearing.tag_id == into_id).scalar_subquery()
    session.execute(sa.delete(bearing).where(bearing.tag_id == tag_id, bearing.passage_id.in_(has_both)))
    for table in (bearing, tables.SavedSearch, tables.Decision):
        session.execute(sa.update(table).where(table.tag_id == tag_id).values(tag_id=into_id))
    session.execute(
        sa.update(tables.Tag).where(tables.Tag.parent_id == tag_id, tables.Tag.id != into_id).values(parent_id=into_id)
    )
    session.expire_all()
    session.delete(row)
    session.flush()


def hanging_on(session: Session, tag_id: int) -> Hanging:
    """Raises Gone."""
    get_row(session, tag_id)
    below = _below(session, tag_id)
    names = session.scalars(
        sa.select(tables.Tag.name).where(tables.Tag.id.in_(below)).order_by(sa.func.lower(tables.Tag.name))
    )
    return Hanging(*_borne(session, [tag_id]), tuple(names), _borne(session, below)[0])


def remove_tag(session: Session, tag_id: int, with_tags_below: bool = False) -> None:
    """Take a tag away, from every passage that bears it; the tags under it go too, or hang where it hung."""
    row = get_row(session, tag_id)
    going = [tag_id, *_below(session, tag_id)] if with_tags_below else [tag_id]
    bearing = list(session.scalars(sa.select(tables.PassageTag.passage_id).where(tables.PassageTag.tag_id.in_(going))))
    if not with_tags_below:
        session.execute(sa.update(tables.Tag).where(tables.Tag.parent_id == tag_id).values(parent_id=row.parent_id))
    session.execute(sa.delete(tables.Tag).where(tables.Tag.id.in_(going)))
    session.expire_all()
    drop_bare(session, bearing)


def _below(session: Session, tag_id: int) -> list[int]:
    children: defaultdict[int | None, list[int]] = defaultdict(list)
    for child, parent in session.execute(sa.select(tables.Tag.id, tables.Tag.parent_id)):
        children[parent].append(child)
    return _spread([tag_id], children)[1:]


def _borne(session: Session, tag_ids: Collection[int]) -> tuple[int, int]:
    """How many passages bear any of the tags, and in how many documents that are not removed."""
    passages, documents = session.execute(
        sa.select(sa.func.count(sa.distinct(tables.Passage.id)), sa.func.count(sa.distinct(tables.Passage.document_id)))
        .join(tables.PassageTag, tables.PassageTag.passage_id == tables.Passage.id)
        .join(tables.Document, tables.Document.id == tables.Passage.document_id)
        .where(tables.PassageTag.tag_id.in_(tag_ids), tables.Document.removed_at.is_(None))
    ).one()
    return passages, documents
