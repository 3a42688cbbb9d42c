"""What bears a tag, across documents and with the words around it, and what a tag is suggested for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.orm import Session

from desktop.errors import BadQuery
from desktop.jobs import Job, Silent
from desktop.library import saved_searches, tags
from desktop.library.documents import get_row as get_document_row
from desktop.library.library import Library
from desktop.library.passages import passages_with_tag, words_in_place
from desktop.library.records import Passage, Words
from desktop.library.tag_suggestions import TagSuggestion, find_suggestions
from desktop.models import tables

AROUND = 280
"""Characters of the paragraph that are shown on either side of a passage."""


@dataclass(frozen=True, slots=True)
class InContext:
    """Words with what stands around them in their paragraph; `passage` or `suggestion`, whichever it is."""

    place: Words
    words: str
    before: str
    after: str
    document_title: str
    source: str
    headings: tuple[str, ...]
    tag_ids: tuple[int, ...]
    passage_id: int | None = None
    suggestion: TagSuggestion | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """also: a tag that a passage must bear too; without: one that it may not bear; None leaves it open.

    dossier_id: None looks everywhere.
    """

    tag_id: int
    with_below: bool = True
    dossier_id: int | None = None
    also: int | None = None
    without: int | None = None


@dataclass(frozen=True, slots=True)
class Tagged:
    """suggested: comes first in the reading, nothing else is; problem: a saved search that cannot be run."""

    passages: tuple[InContext, ...]
    suggested: tuple[InContext, ...]
    problem: str = ""


def find_tagged(library: Library, wanted: Wanted, job: Job = Silent()) -> Tagged:  # noqa: B008
    """Passages by document, in order of the text, and the suggestions of the saved searches for the tags."""
    with library.read() as session:
        all_tags = tags.list_tags(session)
        tag_ids = tags.with_below([wanted.tag_id], all_tags) if wanted.with_below else [wanted.tag_id]
        found = {
            passage.id: passage
            for tag_id in tag_ids
            for passage in passages_with_tag(session, tag_id, wanted.dossier_id)
            if (wanted.also is None or wanted.also in passage.tag_ids) and wanted.without not in passage.tag_ids
        }
        order = _order(session, wanted.dossier_id)
        bearing = sorted(found.values(), key=lambda there: (order.get(there.document_id, 0), there.span.start))
        in_context = tuple(_passages_in_context(session, bearing))
        searches = [saved for saved in saved_searches.list_searches(session) if saved.tag_id in tag_ids]
    problem = ""
    suggestions: list[TagSuggestion] = []
    for saved in searches:
        try:
            suggestions += find_suggestions(library, [saved], wanted.dossier_id, job)
        except BadQuery:
            problem = saved.name
    unique = {(there.tag_id, there.place): there for there in suggestions}.values()
    with library.read() as session:
        ordered = sorted(unique, key=lambda there: (order.get(there.place.document_id, 0), there.place.span.start))
        suggested = tuple(_suggestions_in_context(session, ordered))
    return Tagged(in_context, suggested, problem)


def _order(session: Session, dossier_id: int | None) -> dict[int, int]:
    """Documents as they lie in the dossier, else in the order in which they came."""
    if dossier_id is None:
        return {document_id: document_id for document_id in session.scalars(sa.select(tables.Document.id))}
    rows = session.scalars(
        sa.select(tables.DossierDocument.document_id)
        .filter_by(dossier_id=dossier_id)
        .order_by(tables.DossierDocument.position)
    )
    return {document_id: number for number, document_id in enumerate(rows)}


def _passages_in_context(session: Session, passages: Iterable[Passage]) -> list[InContext]:
    surroundings = _Surroundings(session)
    return [
        InContext(
            passage.place,
            passage.words,
            *surroundings.of(passage.place),
            passage.document_title,
            passage.source,
            passage.headings,
            passage.tag_ids,
            passage_id=passage.id,
        )
        for passage in passages
    ]


def _suggestions_in_context(session: Session, suggestions: Iterable[TagSuggestion]) -> list[InContext]:
    surroundings = _Surroundings(session)
    wanted = list(suggestions)
    found = []
    for suggestion, (title, source, headings) in zip(
        wanted, words_in_place(session, [there.place for there in wanted]), strict=True
    ):
        around = surroundings.of(suggestion.place)
        found.append(
            InContext(
                suggestion.place,
                suggestion.quote,
                *around,
                title,
                source,
                headings,
                (suggestion.tag_id,),
                suggestion=suggestion,
            )
        )
    return found


class _Surroundings:
    """The paragraphs of documents, read once each."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: dict[int, tuple[str, list[tuple[int, int]]]] = {}

    def of(self, words: Words) -> tuple[str, str]:
        """What stands before and after words in their paragraph, cut at a word where that is long."""
        text, blocks = self._read(words.document_id)
        start, end = words.span.start, words.span.end
        first = bisect_right(blocks, start, key=lambda block: block[0]) - 1
        last = bisect_right(blocks, end - 1, key=lambda block: block[0]) - 1
        before = text[blocks[first][0] : start] if first >= 0 else ""
        after = text[end : max(end, blocks[last][1])] if last >= 0 else ""
        if len(before) > AROUND:
            before = "… " + before[-AROUND:].partition(" ")[2]
        if len(after) > AROUND:
            after = after[:AROUND].rpartition(" ")[0] + " …"
        return before, after

    def _read(self, document_id: int) -> tuple[str, list[tuple[int, int]]]:
        if document_id not in self._known:
            rows = self._session.execute(
                sa.select(tables.Block.start, tables.Block.end)
                .where(tables.Block.document_id == document_id)
                .order_by(tables.Block.start)
            )
            text = get_document_row(self._session, document_id).text
            self._known[document_id] = (text, [(row.start, row.end) for row in rows])
        return self._known[document_id]
