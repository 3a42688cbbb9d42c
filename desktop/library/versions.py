"""Later versions of a document: which document replaces which, and where its passages went.

A passage that is found again in the later version moves there, with all that hangs on it. One that is only alike, or
is found nowhere, stays with the earlier version until the user decides. Where each one stood is kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.orm import Session

from desktop.errors import Gone
from desktop.jobs import Job, each
from desktop.library.documents import get_row as get_document_row
from desktop.library.library import Library
from desktop.library.passages import as_passages, merge_passages
from desktop.library.records import Passage
from desktop.library.undo import Change, merged
from desktop.models import tables
from desktop.text.anchor import Anchor, Found, Resolution, describe, resolve
from desktop.text.document import DocumentKind, Span

RUN = 5
"""Words in a row that two texts must share to count as shared."""

ENOUGH = 0.4
"""Share of the runs of the shorter of two texts, found in the other, from which they look like versions of one."""

SIZE = 2
"""How many times longer one version may be than the other: a chapter is no version of its book."""


@dataclass(frozen=True, slots=True)
class Move:
    """What became of a passage when a later version came.

    passage: as it stands now; words: what it said in the earlier version, at `before`; proposed: where it may stand
    in the later version, None when it was found nowhere; is_decided: nothing is asked of the user.
    """

    id: int
    passage: Passage
    state: Found
    from_id: int
    to_id: int
    words: str
    before: Span
    proposed: Span | None
    is_decided: bool


def earlier_version(session: Session, document_id: int) -> int | None:
    """The document that this one replaces."""
    return session.scalar(sa.select(tables.Version.replaces_id).filter_by(document_id=document_id))


def later_version(session: Session, document_id: int) -> int | None:
    """The document that replaces this one."""
    return session.scalar(sa.select(tables.Version.document_id).filter_by(replaces_id=document_id))


def find_earlier(library: Library, document_id: int, dossier_id: int, job: Job) -> int | None:
    """The document of a dossier that a new one looks like a later version of: the one that it shares most text with.

    Of two dated documents the later one is the new version, of others the one imported later. Records of meetings of
    different days are no versions of each other, however alike their openings.
    None when no other document shares enough, or when what is most alike has a later version already.
    """
    with library.read() as session:
        new = get_document_row(session, document_id)
        text, kind, day = new.text, new.kind, new.date
        is_earlier = tables.Document.id < document_id
        if day is not None:
            is_same_day = sa.or_(tables.Document.date.is_(None), tables.Document.date == day)
            is_earlier = sa.and_(is_same_day, is_earlier)
            if kind != DocumentKind.HANDELINGEN:
                is_earlier = sa.or_(tables.Document.date < day, is_earlier)
        others = session.execute(
            sa.select(tables.Document.id, tables.Document.text)
            .join(tables.DossierDocument, tables.DossierDocument.document_id == tables.Document.id)
            .where(
                tables.DossierDocument.dossier_id == dossier_id,
                tables.Document.id != document_id,
                tables.Document.removed_at.is_(None),
                tables.Document.kind == kind,
                is_earlier,
                sa.func.length(tables.Document.text).between(len(text) // SIZE, len(text) * SIZE),
                tables.Document.id.not_in(sa.select(tables.Version.replaces_id)),
            )
        ).all()
    runs = _runs(text)
    best: tuple[float, int] | None = None
    for other in each(job, others, ""):
        theirs = _runs(other.text)
        shared = len(runs & theirs) / max(1, min(len(runs), len(theirs)))
        if shared >= ENOUGH and (best is None or shared > best[0]):
            best = (shared, other.id)
    return best[1] if best else None


def replace_document(library: Library, document_id: int, replaces_id: int, name: str, job: Job) -> Change:
    """Take a document for the later version of another one, and bring the passages over, as one step to undo.

    A passage that stayed behind with a version before that, and waits for the user, is looked for again. name: of that
    step. The places are looked for first; the transaction itself is short.
    """
    changes: list[Change] = []
    with library.read() as session:
        text = get_document_row(session, document_id).text
        waiting = sa.select(tables.Move.passage_id).where(tables.Move.to_id == replaces_id, ~tables.Move.is_decided)
        rows = session.scalars(
            sa.select(tables.Passage).where(
                (tables.Passage.document_id == replaces_id) | tables.Passage.id.in_(waiting),
                tables.Passage.document_id != document_id,
            )
        ).all()
    found = {row.id: (row.document_id, resolve(_anchor_of(row), text)) for row in each(job, rows, "")}
    library.on_change = changes.append
    try:
        with library.change(name) as session:
            _make_way(session, document_id, replaces_id)
            session.add(tables.Version(document_id=document_id, replaces_id=replaces_id))
            for passage_id, (from_id, resolution) in found.items():
                _record(session, passage_id, from_id, document_id, resolution)
    finally:
        library.on_change = None
    return merged(name, changes)


def _anchor_of(row: tables.Passage) -> Anchor:
    return Anchor(row.start, row.end, row.exact, row.prefix, row.suffix, row.text_hash)


def _make_way(session: Session, document_id: int, replaces_id: int) -> None:
    """Take away what a document was said to replace, what was said to replace the other, and what would lead round in
    a circle: a document that comes later than itself."""
    version = tables.Version
    gone = (version.document_id == document_id) | (version.replaces_id == replaces_id)
    if document_id in _earlier_versions(session, replaces_id):
        gone |= version.replaces_id == document_id
    for row in session.scalars(sa.select(version).where(gone)):
        session.delete(row)
    session.flush()


def _earlier_versions(session: Session, document_id: int) -> set[int]:
    found: set[int] = set()
    at = earlier_version(session, document_id)
    while at is not None:
        found.add(at)
        at = earlier_version(session, at)
    return found


def separate(session: Session, document_id: int) -> None:
    """A document is no later version after all; passages that moved stay where they are, and of those that did not
    nothing is asked any more. Raises Gone."""
    row = session.get(tables.Version, document_id)
    if row is None:
        raise Gone
    session.delete(row)
    session.execute(
        sa.delete(tables.Move).where(
            tables.Move.to_id == document_id, tables.Move.from_id == row.replaces_id, ~tables.Move.is_decided
        )
    )


def moves_to(session: Session, document_id: int) -> list[Move]:
    """What became of every passage of the earlier version, in the order in which they stood there."""
    rows = session.scalars(
        sa.select(tables.Move).where(tables.Move.to_id == document_id).order_by(tables.Move.start, tables.Move.end)
    ).all()
    passages = _passages(session, [row.passage_id for row in rows])
    return [
        Move(
            row.id,
            passages[row.passage_id],
            Found(row.state),
            row.from_id,
            row.to_id,
            row.exact,
            Span(row.start, row.end),
            None if row.found_start is None or row.found_end is None else Span(row.found_start, row.found_end),
            row.is_decided,
        )
        for row in rows
    ]


def decide_move(session: Session, move_id: int, span: Span | None) -> None:
    """The user's decision: the passage stands at `span` of the later version, or, None, stays with the earlier one."""
    row = session.get(tables.Move, move_id)
    if row is None:
        raise Gone
    row.is_decided = True
    if span is not None:
        move_passage(session, row.passage_id, row.to_id, span)


def move_passage(session: Session, passage_id: int, document_id: int, span: Span) -> None:
    """Let a passage stand on other words; where a passage stands on those already, the two become one."""
    there = session.scalar(
        sa.select(tables.Passage.id).filter_by(document_id=document_id, start=span.start, end=span.end)
    )
    if there is not None:
        if there != passage_id:
            merge_passages(session, passage_id, there)
        return
    anchor = describe(get_document_row(session, document_id).text, span)
    row = session.get_one(tables.Passage, passage_id)
    row.document_id = document_id
    row.start, row.end, row.text_hash = anchor.start, anchor.end, anchor.text_hash
    row.exact, row.prefix, row.suffix = anchor.exact, anchor.prefix, anchor.suffix
    session.flush()


def _record(session: Session, passage_id: int, from_id: int, document_id: int, resolution: Resolution) -> None:
    row = session.get(tables.Passage, passage_id)
    if row is None or row.document_id != from_id:
        return  # the user took it away while its place was looked for
    asked = sa.update(tables.Move).where(tables.Move.passage_id == passage_id, ~tables.Move.is_decided)
    session.execute(asked.values(is_decided=True))  # of an earlier version: what is asked now takes its place
    is_certain = resolution.found in (Found.EXACT, Found.MOVED)
    span = resolution.span
    session.add(
        tables.Move(
            passage_id=passage_id,
            from_id=from_id,
            to_id=document_id,
            state=resolution.found,
            start=row.start,
            end=row.end,
            exact=row.exact,
            found_start=span.start if span else None,
            found_end=span.end if span else None,
            is_decided=is_certain,
        )
    )
    session.flush()
    if is_certain and span is not None:
        move_passage(session, passage_id, document_id, span)


def _passages(session: Session, passage_ids: Sequence[int]) -> dict[int, Passage]:
    rows = session.scalars(sa.select(tables.Passage).where(tables.Passage.id.in_(passage_ids))).all()
    return {passage.id: passage for passage in as_passages(session, rows)}


def _runs(text: str) -> set[int]:
    words = text.lower().split()
    return {hash(tuple(words[at : at + RUN])) for at in range(len(words) - RUN + 1)}
