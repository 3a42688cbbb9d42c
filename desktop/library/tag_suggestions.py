"""Words that a saved search suggests a tag for: what it finds and what does not bear the tag yet.

What the user answered is never asked again; see decisions.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.orm import Session

from desktop.analysis.sentences import sentences_of
from desktop.jobs import Job
from desktop.library import decisions, searching
from desktop.library.decisions import Suggested, Suggestion
from desktop.library.library import Library
from desktop.library.passages import mark_passage
from desktop.library.records import Words
from desktop.library.saved_searches import SavedSearch
from desktop.library.searching import Hit, Target
from desktop.library.tagging import change_tags
from desktop.models import tables
from desktop.text.document import BlockKind, Span

MOST = 500
"""Hits of one search that are looked at: more than anyone answers in one sitting."""


@dataclass(frozen=True, slots=True)
class TagSuggestion:
    """A tag for some words; search: the name of the saved search that found them."""

    tag_id: int
    place: Words
    quote: str
    search: str

    @property
    def asked(self) -> Suggestion:
        return Suggestion(Suggested.TAG, self.place.document_id, self.quote, tag_id=self.tag_id)


def find_suggestions(
    library: Library, searches: Sequence[SavedSearch], dossier_id: int | None, job: Job
) -> list[TagSuggestion]:
    """What these searches suggest their tags for, each place once, document by document. Raises BadQuery."""
    found: dict[tuple[int, Words], TagSuggestion] = {}
    for number, saved in enumerate(searches):
        job.step(number, len(searches), saved.name)
        if saved.tag_id is None:
            continue
        hits: dict[int, list[Hit]] = {}
        for hit in searching.search(library, saved.query, MOST, dossier_id, job).hits:
            target = Target.of(hit)
            if target.sort == "document" and hit.places:
                hits.setdefault(target.id, []).append(hit)
        with library.read() as session:
            for suggestion in _open(session, saved, saved.tag_id, hits):
                found.setdefault((suggestion.tag_id, suggestion.place), suggestion)
    return sorted(found.values(), key=lambda there: (there.place.document_id, there.place.span.start))


def _open(session: Session, saved: SavedSearch, tag_id: int, hits: dict[int, list[Hit]]) -> list[TagSuggestion]:
    answers = decisions.Answers(session, Suggested.TAG, hits)
    found = []
    for document_id, here in hits.items():
        document = session.get(tables.Document, document_id)
        if document is None or document.removed_at is not None:
            continue  # the index follows the library a moment later
        tagged = _tagged(session, document_id, tag_id)
        places = [span for hit in here for span in _meant(session, document_id, document.text, hit)]
        for span in dict.fromkeys(places):
            quote = document.text[span.start : span.end]
            suggestion = TagSuggestion(tag_id, Words(document_id, span), quote, saved.name)
            is_tagged = any(span.overlaps(there) for there in tagged)
            if not is_tagged and answers.to(suggestion.asked) is None:
                found.append(suggestion)
    return found


def _tagged(session: Session, document_id: int, tag_id: int) -> list[Span]:
    rows = session.execute(
        sa.select(tables.Passage.start, tables.Passage.end)
        .join(tables.PassageTag, tables.PassageTag.passage_id == tables.Passage.id)
        .where(tables.Passage.document_id == document_id, tables.PassageTag.tag_id == tag_id)
    )
    return [Span(start, end) for start, end in rows]


def _meant(session: Session, document_id: int, text: str, hit: Hit) -> list[Span]:
    """The sentences that hold words found, neighbours as one; of a table the row; of a heading nothing."""
    block = tables.Block
    row = session.execute(
        sa.select(block.start, block.end, block.kind)
        .where(block.document_id == document_id, block.start <= hit.start)
        .order_by(block.start.desc())
        .limit(1)
    ).one_or_none()
    if row is None or row.end < hit.end or row.kind == BlockKind.HEADING:
        return []
    if row.kind == BlockKind.TABLE_ROW:
        return [Span(row.start, row.end)]
    places = [Span(start - row.start, end - row.start) for start, end in hit.places]
    found: list[Span] = []
    was_meant = False
    for sentence in sentences_of(text[row.start : row.end]):
        is_meant = any(sentence.overlaps(place) for place in places)
        start, end = row.start + sentence.start, row.start + sentence.end
        if is_meant and was_meant:
            found[-1] = Span(found[-1].start, end)
        elif is_meant:
            found.append(Span(start, end))
        was_meant = is_meant
    return found


def accept(session: Session, suggestions: Collection[TagSuggestion]) -> None:
    """Put the tags on; what was accepted is not suggested again when the tag is taken off later."""
    for suggestion in suggestions:
        change_tags(session, [mark_passage(session, suggestion.place)], [suggestion.tag_id])
    decisions.decide_all(session, [suggestion.asked for suggestion in suggestions], True)


def reject(session: Session, suggestions: Collection[TagSuggestion]) -> None:
    """Never ask these again."""
    decisions.decide_all(session, [suggestion.asked for suggestion in suggestions], False)
