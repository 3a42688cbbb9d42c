"""An excerpt: some stretches of a document as a document of its own, with the way back to where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.text.document import BLOCK_BREAK, Block, Document, Footnote, Question, Span


@dataclass(frozen=True, slots=True)
class Excerpt:
    """stretches: where each piece begins in the excerpt, and what it is in the source; in the order of both."""

    document: Document
    stretches: tuple[tuple[int, Span], ...]

    def to_source(self, span: Span) -> Span:
        """Where words of the excerpt stand in the source."""
        return Span(self._place(span.start), self._place(max(span.start, span.end - 1)) + (1 if len(span) else 0))

    def from_source(self, span: Span) -> Span | None:
        """Where words of the source stand in the excerpt, as far as they are in it."""
        start = end = None
        for at, stretch in self.stretches:
            if stretch.overlaps(span):
                start = at + max(span.start, stretch.start) - stretch.start if start is None else start
                end = at + min(span.end, stretch.end) - stretch.start
        return None if start is None or end is None else Span(start, end)

    def _place(self, position: int) -> int:
        for at, stretch in reversed(self.stretches):
            if at <= position:
                return min(stretch.start + position - at, stretch.end - 1)
        return position


def excerpt_of(document: Document, question: Question) -> Excerpt:
    """A question and its answer out of a document."""
    wanted = [question.question, *([question.answer] if question.answer else [])]
    blocks: list[Block] = []
    kept: dict[int, int] = {}
    stretches: list[tuple[int, Span]] = []
    parts: list[str] = []
    at = 0
    for span in wanted:
        for index, block in enumerate(document.blocks):
            if not block.span.overlaps(span):
                continue
            stretch = Span(max(block.start, span.start), min(block.end, span.end))
            kept[index] = len(blocks)
            blocks.append(replace(block, start=at, end=at + len(stretch)))
            stretches.append((at, stretch))
            parts.append(document.text_of(stretch))
            at += len(stretch) + len(BLOCK_BREAK)
    bare = Excerpt(replace(document, text=BLOCK_BREAK.join(parts), blocks=tuple(blocks)), tuple(stretches))
    asked = bare.from_source(question.question)
    there = replace(
        bare.document,
        footnotes=tuple(_footnotes(document.footnotes, bare, kept)),
        questions=(
            (replace(question, question=asked, answer=bare.from_source(question.answer) if question.answer else None),)
            if asked is not None
            else ()
        ),
        repairs=(),
    )
    return Excerpt(there, bare.stretches)


def _footnotes(footnotes: Sequence[Footnote], excerpt: Excerpt, kept: dict[int, int]) -> list[Footnote]:
    """Those of which the words are in the excerpt; of a mark outside it the place is not known."""
    found = []
    for note in footnotes:
        if note.block in kept:
            at = None if note.position is None else excerpt.from_source(Span(max(0, note.position - 1), note.position))
            found.append(replace(note, position=at.end if at else None, block=kept[note.block]))
    return found
