"""A document in the making: what a format module hands on, before positions are counted.

Each format yields `Piece`s in reading order; head data and questions are found on the pieces; `assemble` then lays
the text out and turns pieces into blocks.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from desktop.text.document import (
    BLOCK_BREAK,
    Block,
    BlockKind,
    Document,
    Footnote,
    Head,
    Question,
    Repair,
    Span,
)


@dataclass(slots=True)
class Piece:
    """One block to be. `text` is final: repaired, white space folded, footnote marks taken out.

    marks: (offset in `text`, mark) of each footnote mark that was taken out.
    mark: for a footnote, its own mark as printed, which is not in `text`.
    """

    kind: BlockKind
    text: str
    level: int = 0
    page: int | None = None
    marks: list[tuple[int, str]] = field(default_factory=list)
    mark: str | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """Whole pieces first..last (both included), the first from character `skip` on."""

    first: int
    last: int
    skip: int = 0


@dataclass(slots=True)
class QuestionDraft:
    """A `text.document.Question` whose places are still counted in pieces."""

    number: str
    numbers: tuple[int, ...]
    question: Stretch
    answer: Stretch | None = None
    heading: str | None = None
    member: str | None = None
    ministers: tuple[str, ...] = ()
    answer_numbers: tuple[int, ...] = ()
    refers_to: tuple[int, ...] = ()


@dataclass(slots=True)
class Draft:
    """Pieces in reading order with what was found on them. repairs counts (kind, before, after)."""

    pieces: list[Piece] = field(default_factory=list)
    head: Head = field(default_factory=Head)
    questions: list[QuestionDraft] = field(default_factory=list)
    repairs: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    pages: int | None = None


def assemble(draft: Draft) -> Document:
    """Lay out the text, count the positions, tie footnotes to their marks. Raises ValueError for an empty piece.

    A mark is tied to the first footnote piece with that mark at or after the piece it stands in that has not been
    tied yet (numbering may restart), else to the last one before it.
    """
    blocks: list[Block] = []
    parts: list[str] = []
    at = 0
    for piece in draft.pieces:
        if not piece.text:
            raise ValueError("an empty piece")
        if parts:
            parts.append(BLOCK_BREAK)
            at += len(BLOCK_BREAK)
        parts.append(piece.text)
        blocks.append(Block(piece.kind, at, at + len(piece.text), piece.level, piece.page))
        at += len(piece.text)
    return Document(
        head=draft.head,
        text="".join(parts),
        blocks=tuple(blocks),
        footnotes=_footnotes(draft.pieces, blocks),
        questions=tuple(_question(question, blocks) for question in draft.questions),
        repairs=tuple(Repair(*kind, count) for kind, count in draft.repairs.items()),
        pages=draft.pages,
    )


def _footnotes(pieces: list[Piece], blocks: list[Block]) -> tuple[Footnote, ...]:
    untied: defaultdict[str, list[int]] = defaultdict(list)
    for index, piece in enumerate(pieces):
        if piece.kind is BlockKind.FOOTNOTE and piece.mark:
            untied[piece.mark].append(index)
    tied: dict[int, int] = {}
    for index, piece in enumerate(pieces):
        for offset, mark in piece.marks:
            same = untied[mark]
            if same:
                note = same.pop(min(bisect_left(same, index), len(same) - 1))
                tied[note] = blocks[index].start + offset
    return tuple(
        Footnote(piece.mark or "", tied.get(index), index)
        for index, piece in enumerate(pieces)
        if piece.kind is BlockKind.FOOTNOTE
    )


def _question(draft: QuestionDraft, blocks: list[Block]) -> Question:
    def span(stretch: Stretch) -> Span:
        return Span(blocks[stretch.first].start + stretch.skip, blocks[stretch.last].end)

    return Question(
        number=draft.number,
        numbers=draft.numbers,
        question=span(draft.question),
        answer=span(draft.answer) if draft.answer else None,
        heading=draft.heading,
        member=draft.member,
        ministers=draft.ministers,
        answer_numbers=draft.answer_numbers or draft.numbers,
        refers_to=draft.refers_to,
    )
