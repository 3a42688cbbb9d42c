"""Links: what one passage does to another, in the same document or in another one."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.orm import Session

from desktop.errors import Gone
from desktop.library.bare import drop_bare
from desktop.library.documents import get_row as get_document_row
from desktop.library.passages import as_passages, mark_passage, source_of_words
from desktop.library.records import Link, LinkEnd, ShownEnd, ShownLink, Words
from desktop.models import tables
from desktop.text.document import Span
from desktop.text.link import LinkKind


def add_link(session: Session, from_id: int, to_id: int, kind: LinkKind, note: str = "") -> int:
    """Link two passages; a link that is there already between them, in either direction, takes the new kind and ends.

    Raises Gone; ValueError where both ends are one passage.
    """
    if from_id == to_id:
        raise ValueError("a passage cannot be linked to itself")
    row = _between(session, from_id, to_id)
    if row is None:
        row = tables.Link(from_id=from_id, to_id=to_id, kind=kind, note=note)
        session.add(row)
    else:
        row.from_id, row.to_id, row.kind, row.note = from_id, to_id, kind, note or row.note
    session.flush()
    return row.id


def link_words(session: Session, source: Words, target: Words, kind: LinkKind, note: str = "") -> int:
    """Link words to words; the passages are made where they are not there yet."""
    return add_link(session, mark_passage(session, source), mark_passage(session, target), kind, note)


def write_link(session: Session, link_id: int, kind: LinkKind, note: str) -> None:
    row = get_row(session, link_id)
    row.kind, row.note = kind, note


def remove_link(session: Session, link_id: int) -> None:
    row = get_row(session, link_id)
    ends = [row.from_id, row.to_id]
    session.delete(row)
    drop_bare(session, ends)


def get_row(session: Session, link_id: int) -> tables.Link:
    """Raises Gone."""
    row = session.get(tables.Link, link_id)
    if row is None:
        raise Gone
    return row


def get_link(session: Session, link_id: int) -> Link:
    """Raises Gone."""
    return _as_links(session, [get_row(session, link_id)])[0]


def links_of_passage(session: Session, passage_id: int) -> list[Link]:
    """The links at either end of which a passage stands."""
    return _links(session, (tables.Link.from_id == passage_id) | (tables.Link.to_id == passage_id))


_SHOWN = sa.text("""
with here as (select id from passages where document_id = :document)
select
    links.id, links.kind, links.note,
    one.id, one.document_id, one_in.title, one.start, one."end", one.exact,
    other.id, other.document_id, other_in.title, other.start, other."end", other.exact
from links
    join passages as one on one.id = links.from_id
    join documents as one_in on one_in.id = one.document_id
    join passages as other on other.id = links.to_id
    join documents as other_in on other_in.id = other.document_id
where (links.from_id in here or links.to_id in here) and one_in.removed_at is null and other_in.removed_at is null
order by links.id
""")
"""In SQL: asked after every act on the desk, and SQLAlchemy takes longer to write it than SQLite to answer."""


def shown_links(session: Session, document_id: int) -> list[ShownLink]:
    """The links of which either end stands in a document, with no more than the desk shows."""
    return [
        ShownLink(number, LinkKind(kind), note, _shown_end(*ends[:6]), _shown_end(*ends[6:]))
        for number, kind, note, *ends in session.execute(_SHOWN, {"document": document_id})
    ]


def _shown_end(number: int, document_id: int, title: str, start: int, end: int, words: str) -> ShownEnd:
    return ShownEnd(number, document_id, title, Span(start, end), words)


def _between(session: Session, one_id: int, other_id: int) -> tables.Link | None:
    return session.scalar(
        sa.select(tables.Link).where(
            sa.or_(
                sa.and_(tables.Link.from_id == one_id, tables.Link.to_id == other_id),
                sa.and_(tables.Link.from_id == other_id, tables.Link.to_id == one_id),
            )
        )
    )


def _links(session: Session, condition: sa.ColumnElement[bool]) -> list[Link]:
    """Those of which neither end stands in a document that was removed."""
    rows = session.scalars(sa.select(tables.Link).where(condition).order_by(tables.Link.id)).all()
    return _as_links(
        session,
        [
            row
            for row in rows
            if row.from_passage.document.removed_at is None and row.to_passage.document.removed_at is None
        ],
    )


def _as_links(session: Session, rows: Sequence[tables.Link]) -> list[Link]:
    ends = {end.id: end for row in rows for end in (row.from_passage, row.to_passage)}
    passages = {passage.id: passage for passage in as_passages(session, list(ends.values()))}
    return [Link(row.id, LinkKind(row.kind), row.note, passages[row.from_id], passages[row.to_id]) for row in rows]


def end_at(session: Session, words: Words) -> LinkEnd:
    """Words as one end of a link that is not there yet. Raises Gone."""
    row = get_document_row(session, words.document_id)
    quote = " ".join(row.text[words.span.start : words.span.end].split())
    return LinkEnd(words, quote, source_of_words(session, words), row.date)


def later_first(one: LinkEnd, other: LinkEnd) -> tuple[LinkEnd, LinkEnd]:
    """Two ends in the direction of a link: from the later document to the earlier one, within a document from what
    comes later in it. Where nothing tells which is later, `one` is taken to be."""
    if one.words.document_id == other.words.document_id:
        is_turned = one.words.span < other.words.span
    else:
        is_turned = one.written is not None and other.written is not None and one.written < other.written
    return (other, one) if is_turned else (one, other)


def turn_link(session: Session, link_id: int) -> None:
    """Let a link go the other way."""
    row = get_row(session, link_id)
    row.from_id, row.to_id = row.to_id, row.from_id
    session.flush()
