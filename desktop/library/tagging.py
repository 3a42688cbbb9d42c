"""Putting tags on words and taking them off, many at once."""

from __future__ import annotations

from collections.abc import Collection

import sqlalchemy as sa
from sqlalchemy.orm import Session

from desktop.library.bare import drop_bare
from desktop.library.passages import mark_passage
from desktop.library.records import Words
from desktop.library.tags import add_tag_at
from desktop.models import tables


def tags_on(session: Session, words: Words) -> set[int]:
    """The tags that exactly these words bear."""
    return set(
        session.scalars(
            sa.select(tables.PassageTag.tag_id)
            .join(tables.Passage, tables.Passage.id == tables.PassageTag.passage_id)
            .where(
                tables.Passage.document_id == words.document_id,
                tables.Passage.start == words.span.start,
                tables.Passage.end == words.span.end,
            )
        )
    )


def turn_tag(session: Session, words: Words, tag_id: int) -> None:
    """Put a tag on words, or take it off those that bear it. Raises Gone."""
    is_on = tag_id in tags_on(session, words)
    change_tags(session, [mark_passage(session, words)], *(([], [tag_id]) if is_on else ([tag_id], [])))


def tag_words(
    session: Session, words: Words, on: Collection[int], off: Collection[int] = (), named: Collection[str] = ()
) -> None:
    """Put tags on words and take others off. named: tags by name, made where they are not there yet."""
    change_tags(session, [mark_passage(session, words)], on, off, named)


def change_tags(
    session: Session,
    passage_ids: Collection[int],
    on: Collection[int],
    off: Collection[int] = (),
    named: Collection[str] = (),
) -> None:
    """The same for passages; one on which nothing hangs then is gone."""
    wanted = {*on, *(add_tag_at(session, name) for name in named)}
    borne = {
        (passage_id, tag_id)
        for passage_id, tag_id in session.execute(
            sa.select(tables.PassageTag.passage_id, tables.PassageTag.tag_id).where(
                tables.PassageTag.passage_id.in_(passage_ids)
            )
        )
    }
    session.add_all(
        tables.PassageTag(passage_id=passage_id, tag_id=tag_id)
        for passage_id in sorted(passage_ids)
        for tag_id in sorted(wanted)
        if (passage_id, tag_id) not in borne
    )
    session.flush()
    session.execute(
        sa.delete(tables.PassageTag).where(
            tables.PassageTag.passage_id.in_(passage_ids), tables.PassageTag.tag_id.in_(set(off) - wanted)
        )
    )
    session.expire_all()
    drop_bare(session, passage_ids)


def words_at(session: Session, words: Words) -> str:
    """The words themselves."""
    cut = sa.func.substr(tables.Document.text, words.span.start + 1, len(words.span))
    return session.scalar(sa.select(cut).where(tables.Document.id == words.document_id)) or ""
