"""Passages: words in a document that something hangs on. One that nothing hangs on any more is gone."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Sequence

import sqlalchemy as sa
from sqlalchemy.orm import Session

from desktop.errors import Gone
from desktop.library.bare import drop_bare
from desktop.library.documents import get_row as get_document_row
from desktop.library.records import Passage, Whereabouts, Words
from desktop.library.sources import source_of
from desktop.models import tables
from desktop.text.anchor import describe
from desktop.text.document import BlockKind, DocumentKind, Span


def mark_passage(session: Session, words: Words) -> int:
    """The passage at `words`, made if it is not there yet. Raises Gone; ValueError for words outside the text."""
    found = session.scalar(
        sa.select(tables.Passage.id).filter_by(
            document_id=words.document_id, start=words.span.start, end=words.span.end
        )
    )
    if found is not None:
        return found
    anchor = describe(get_document_row(session, words.document_id).text, words.span)
    row = tables.Passage(
        document_id=words.document_id,
        start=anchor.start,
        end=anchor.end,
        exact=anchor.exact,
        prefix=anchor.prefix,
        suffix=anchor.suffix,
        text_hash=anchor.text_hash,
    )
    session.add(row)
    session.flush()
    return row.id


def get_row(session: Session, passage_id: int) -> tables.Passage:
    """Raises Gone."""
    row = session.get(tables.Passage, passage_id)
    if row is None:
        raise Gone
    return row


def get_passage(session: Session, passage_id: int) -> Passage:
    """Raises Gone."""
    return as_passages(session, [get_row(session, passage_id)])[0]


def tag_passage(session: Session, passage_id: int, tag_ids: Collection[int]) -> None:
    """Put tags on a passage; tags it already bears are left as they are."""
    for tag_id in tag_ids:
        if session.get(tables.PassageTag, (passage_id, tag_id)) is None:
            session.add(tables.PassageTag(passage_id=passage_id, tag_id=tag_id))
    session.flush()


def untag_passage(session: Session, passage_id: int, tag_ids: Collection[int]) -> None:
    """Take tags off a passage; those it does not bear are passed over."""
    for tag_id in tag_ids:
        row = session.get(tables.PassageTag, (passage_id, tag_id))
        if row is not None:
            session.delete(row)
    session.flush()
    drop_bare(session, [passage_id])


def merge_passages(session: Session, passage_id: int, into_id: int) -> None:
    """Hang all that hangs on one passage on another one, and drop the first; what leads to it leads on. Raises Gone."""
    row, into = get_row(session, passage_id), get_row(session, into_id)
    tag_ids = session.scalars(sa.select(tables.PassageTag.tag_id).filter_by(passage_id=row.id)).all()
    tag_passage(session, into.id, tag_ids)
    for table, column in (
        (tables.Note, tables.Note.passage_id),
        (tables.PledgePassage, tables.PledgePassage.passage_id),
        (tables.PledgeStatus, tables.PledgeStatus.evidence_id),
        (tables.Move, tables.Move.passage_id),
    ):
        # a pledge that stands on the other passage already does not stand on it twice
        session.execute(
            sa.update(table)
            .where(column == row.id)
            .values({column: into.id})
            .prefix_with("or ignore", dialect="sqlite")
        )
    _merge_links(session, passage_id, into_id)
    href = 'href="passage:{}"'.format
    for note in session.scalars(sa.select(tables.Note).where(tables.Note.text.contains(href(passage_id)))):
        note.text = note.text.replace(href(passage_id), href(into_id))
    session.flush()
    session.expire_all()
    session.delete(get_row(session, passage_id))
    session.flush()


def _merge_links(session: Session, passage_id: int, into_id: int) -> None:
    """Of two links between the same passages, whichever way, that of the passage that stays is kept; a note on the
    other one is not lost. What linked the two to each other goes."""
    link = tables.Link
    theirs = session.scalars(sa.select(link).where((link.from_id == into_id) | (link.to_id == into_id))).all()
    known = {row.to_id if row.from_id == into_id else row.from_id: row for row in theirs}
    for row in session.scalars(sa.select(link).where((link.from_id == passage_id) | (link.to_id == passage_id))).all():
        other_id = row.to_id if row.from_id == passage_id else row.from_id
        if other_id in known:
            known[other_id].note = known[other_id].note or row.note
            session.delete(row)
        elif other_id == into_id:
            session.delete(row)
        elif row.from_id == passage_id:
            row.from_id = into_id
        else:
            row.to_id = into_id
    session.flush()


def passages_of(session: Session, document_id: int) -> list[Passage]:
    """All passages of a document, in order of the text."""
    rows = session.scalars(
        sa.select(tables.Passage)
        .where(tables.Passage.document_id == document_id)
        .order_by(tables.Passage.start, tables.Passage.end)
    ).all()
    return as_passages(session, rows)


def passages_at(session: Session, words: Words) -> list[Passage]:
    """The passages that share words with `words`, in order of the text."""
    rows = session.scalars(
        sa.select(tables.Passage)
        .where(
            tables.Passage.document_id == words.document_id,
            tables.Passage.start < words.span.end,
            tables.Passage.end > words.span.start,
        )
        .order_by(tables.Passage.start, tables.Passage.end)
    ).all()
    return as_passages(session, rows)


def recent_passages(session: Session, dossier_id: int, most: int) -> list[Passage]:
    """The passages in a dossier's documents that were made last, newest first."""
    rows = session.scalars(
        sa.select(tables.Passage)
        .join(tables.DossierDocument, tables.DossierDocument.document_id == tables.Passage.document_id)
        .join(tables.Document, tables.Document.id == tables.Passage.document_id)
        .where(tables.DossierDocument.dossier_id == dossier_id, tables.Document.removed_at.is_(None))
        .order_by(tables.Passage.id.desc())
        .limit(most)
    ).all()
    return as_passages(session, rows)


def find_passages(session: Session, passage_ids: Collection[int]) -> dict[int, Passage]:
    """By id, those that are there, in documents that are not removed."""
    rows = session.scalars(
        sa.select(tables.Passage)
        .join(tables.Document, tables.Document.id == tables.Passage.document_id)
        .where(tables.Passage.id.in_(passage_ids), tables.Document.removed_at.is_(None))
    ).all()
    return {passage.id: passage for passage in as_passages(session, rows)}


def passages_with_tag(session: Session, tag_id: int, dossier_id: int | None = None) -> list[Passage]:
    """The passages that bear a tag, in one dossier or everywhere, in order of the dossier and the text."""
    chosen = (
        sa.select(tables.Passage)
        .join(tables.PassageTag, tables.PassageTag.passage_id == tables.Passage.id)
        .join(tables.Document, tables.Document.id == tables.Passage.document_id)
        .where(tables.PassageTag.tag_id == tag_id, tables.Document.removed_at.is_(None))
    )
    if dossier_id is None:
        chosen = chosen.order_by(tables.Passage.document_id, tables.Passage.start)
    else:
        chosen = (
            chosen.join(tables.DossierDocument, tables.DossierDocument.document_id == tables.Passage.document_id)
            .where(tables.DossierDocument.dossier_id == dossier_id)
            .order_by(tables.DossierDocument.position, tables.Passage.start)
        )
    return as_passages(session, session.scalars(chosen).all())


_SOURCE = sa.select(
    tables.Document.kind,
    tables.Document.title,
    tables.Document.date,
    sa.select(tables.Block.page)
    .where(
        tables.Block.document_id == sa.bindparam("document_id"),
        tables.Block.page.is_not(None),
        tables.Block.start <= sa.bindparam("position"),
    )
    .order_by(tables.Block.ordinal.desc())
    .limit(1)
    .scalar_subquery(),
).where(tables.Document.id == sa.bindparam("document_id"))
"""Put together once: a list asks it for each of its rows."""


def source_of_words(session: Session, words: Words) -> str:
    """How the source of words is named, whether or not anything hangs on them."""
    row = session.execute(_SOURCE, {"document_id": words.document_id, "position": words.span.start}).one_or_none()
    if row is None:
        raise Gone
    kind, title, written, number = row
    return source_of(DocumentKind(kind), title, written, number)


def sources_of_words(session: Session, places: Sequence[Words]) -> list[str]:
    """The same for many, reading each document once."""
    known = {document_id: _Places(session, document_id) for document_id in {place.document_id for place in places}}
    sources = []
    for place in places:
        document = get_document_row(session, place.document_id)
        page = known[place.document_id].page_at(place.span.start)
        sources.append(source_of(DocumentKind(document.kind), document.title, document.date, page))
    return sources


def whereabouts_of(session: Session, words: Words) -> Whereabouts:
    """Where words stand, whether or not anything hangs on them. Raises Gone."""
    document = get_document_row(session, words.document_id)
    places = _Places(session, words.document_id)
    page = places.page_at(words.span.start)
    return Whereabouts(
        source_of(DocumentKind(document.kind), document.title, document.date, page),
        page,
        places.headings_at(words.span.start),
    )


def words_in_place(session: Session, places: Sequence[Words]) -> list[tuple[str, str, tuple[str, ...]]]:
    """For words on which nothing need hang: the title of their document, their source, the headings above them."""
    known = {document_id: _Places(session, document_id) for document_id in {place.document_id for place in places}}
    found = []
    for place in places:
        there = known[place.document_id]
        document = get_document_row(session, place.document_id)
        page = there.page_at(place.span.start)
        source = source_of(DocumentKind(document.kind), document.title, document.date, page)
        found.append((document.title, source, there.headings_at(place.span.start)))
    return found


def as_passages(session: Session, rows: Sequence[tables.Passage]) -> list[Passage]:
    """Records of passages, each with where it stands and what hangs on it."""
    if not rows:
        return []  # as a rule nothing hangs on words that are selected: that must cost nothing
    ids = [row.id for row in rows]
    tags = _ids(session, tables.PassageTag.passage_id, tables.PassageTag.tag_id, ids)
    notes = _ids(session, tables.Note.passage_id, tables.Note.id, ids)
    pledges = _ids(session, tables.PledgePassage.passage_id, tables.PledgePassage.pledge_id, ids)
    outward = _ids(session, tables.Link.from_id, tables.Link.id, ids)
    inward = _ids(session, tables.Link.to_id, tables.Link.id, ids)
    places = {document_id: _Places(session, document_id) for document_id in {row.document_id for row in rows}}
    records = []
    for row in rows:
        page = places[row.document_id].page_at(row.start)
        document = row.document
        records.append(
            Passage(
                id=row.id,
                document_id=row.document_id,
                document_title=document.title,
                source=source_of(DocumentKind(document.kind), document.title, document.date, page),
                span=Span(row.start, row.end),
                words=row.exact,
                page=page,
                headings=places[row.document_id].headings_at(row.start),
                tag_ids=tuple(tags[row.id]),
                note_ids=tuple(notes[row.id]),
                pledge_ids=tuple(pledges[row.id]),
                link_ids=tuple(sorted(outward[row.id] + inward[row.id])),
            )
        )
    return records


def _ids(
    session: Session,
    of: sa.orm.InstrumentedAttribute[int] | sa.orm.InstrumentedAttribute[int | None],
    what: sa.orm.InstrumentedAttribute[int],
    passage_ids: Sequence[int],
) -> defaultdict[int, list[int]]:
    found: defaultdict[int, list[int]] = defaultdict(list)
    for passage_id, value in session.execute(sa.select(of, what).where(of.in_(passage_ids)).order_by(what)):
        if passage_id is not None:
            found[passage_id].append(value)
    return found


class _Places:
    """Page and headings at any position of one document, from its blocks alone."""

    def __init__(self, session: Session, document_id: int) -> None:
        block = tables.Block
        rows = session.execute(
            sa.select(block.start, block.page, block.kind, block.level, block.end)
            .where(block.document_id == document_id, (block.page.is_not(None)) | (block.kind == BlockKind.HEADING))
            .order_by(block.ordinal)
        ).all()
        self._pages = [(row.start, row.page) for row in rows if row.page is not None]
        self._headings = [(row.start, row.end, row.level) for row in rows if row.kind == BlockKind.HEADING]
        self._text = get_document_row(session, document_id).text if self._headings else ""

    def page_at(self, position: int) -> int | None:
        found = bisect_right(self._pages, position, key=lambda at: at[0]) - 1
        return self._pages[found][1] if found >= 0 else None

    def headings_at(self, position: int) -> tuple[str, ...]:
        path: list[tuple[int, int, int]] = []
        for heading in self._headings[: bisect_right(self._headings, position, key=lambda at: at[0])]:
            path = [above for above in path if above[2] < heading[2]] + [heading]
        return tuple(self._text[start:end] for start, end, _ in path)
