"""What the user said of the matches of one document: answers to suggestions, and links made by hand or by accepting."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session, aliased

from desktop.library.decisions import Answers, Suggested, Suggestion
from desktop.library.records import Words
from desktop.models import tables
from desktop.text.document import Span
from desktop.text.link import LinkKind


class Texts(dict[int, str]):
    """The texts of documents, each read when it is first asked for."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def __missing__(self, document_id: int) -> str:
        text = self._session.scalar(sa.select(tables.Document.text).where(tables.Document.id == document_id)) or ""
        self[document_id] = text
        return text


@dataclass(frozen=True, slots=True)
class _Linked:
    """A link of the user's with words of a document: where they stand, and what they are linked with."""

    here: Span
    other: Words
    kind: LinkKind


@dataclass(frozen=True, slots=True)
class Answered:
    """What the user said of the matches of one block."""

    document_id: int
    words: str
    links: Sequence[_Linked]
    answers: Answers
    texts: Texts

    def answer(self, row: Any) -> tuple[LinkKind | None, bool]:
        """The link that was made of a match, and whether it was rejected; a link that was taken away again is."""
        there = Words(row.other_id, Span(row.other_start, row.other_end))
        for link in self.links:
            if link.other.document_id == there.document_id and link.other.span.overlaps(there.span):
                return link.kind, False
        quote = self.texts[there.document_id][there.span.start : there.span.end]
        asked = Suggestion(Suggested.MATCH, self.document_id, self.words, there.document_id, quote)
        return None, self.answers.to(asked) is not None


class AnsweredMatches:
    """Looked up by block. blocks: only these are asked about, in their order; None for all."""

    def __init__(self, session: Session, document_id: int, texts: Texts, blocks: Sequence[Span] | None) -> None:
        self._document_id = document_id
        self._texts = texts
        around = Span(blocks[0].start, blocks[-1].end) if blocks else None
        quotes = None if blocks is None else [texts[document_id][block.start : block.end] for block in blocks]
        self._answers = Answers(session, Suggested.MATCH, [document_id], quotes)
        self._linked = sorted(_linked(session, document_id, around), key=lambda link: link.here)
        self._longest = max((len(link.here) for link in self._linked), default=0)

    def about(self, span: Span, words: str) -> Answered | None:
        """What was said of one block; None for nothing."""
        first = bisect_left(self._linked, span.start - self._longest, key=_start_of_link)
        last = bisect_left(self._linked, span.end, key=_start_of_link)
        links = [link for link in self._linked[first:last] if link.here.overlaps(span)]
        if not links and not self._answers.has(words):
            return None
        return Answered(self._document_id, words, links, self._answers, self._texts)


def _start_of_link(link: _Linked) -> int:
    return link.here.start


def _linked(session: Session, document_id: int, at: Span | None) -> list[_Linked]:
    """The links of the user with a passage of this document. at: only with passages in these words."""
    source, target = aliased(tables.Passage), aliased(tables.Passage)
    rows = session.execute(
        sa.select(
            source.document_id,
            source.start,
            source.end,
            target.document_id,
            target.start,
            target.end,
            tables.Link.kind,
        )
        .select_from(tables.Link)
        .join(source, source.id == tables.Link.from_id)
        .join(target, target.id == tables.Link.to_id)
        .where(sa.or_(*(_stands_in(end, document_id, at) for end in (source, target))))
    )
    ends = [((Words(a, Span(b, c)), Words(d, Span(e, f))), LinkKind(kind)) for a, b, c, d, e, f, kind in rows]
    return [
        _Linked(here.span, other, kind)
        for pair, kind in ends
        for here, other in (pair, pair[::-1])
        if here.document_id == document_id
    ]


def _stands_in(passage: type[tables.Passage], document_id: int, at: Span | None) -> sa.ColumnElement[bool]:
    here = passage.document_id == document_id
    return here if at is None else sa.and_(here, passage.start < at.end, passage.end > at.start)
