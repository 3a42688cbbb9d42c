"""A document as data: one text, and what stands where in it.

Every position is a code point into `Document.text`, start inclusive, end exclusive. The text of a block is
exactly its slice of the document's text; two blocks are parted by `BLOCK_BREAK`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

BLOCK_BREAK = "\n\n"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a document's text: code points, `start` inclusive, `end` exclusive."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"no such span: {self.start}–{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, position: int) -> bool:
        return self.start <= position < self.end


class DocumentKind(StrEnum):
    """What sort of document it is, as far as its reader could tell."""

    COALITION_AGREEMENT = "coalition_agreement"
    POLICY_LETTER = "policy_letter"
    BUDGET_ANSWERS = "budget_answers"
    KAMERVRAGEN = "kamervragen"
    KAMERSTUK = "kamerstuk"
    HANDELINGEN = "handelingen"
    BUDGET = "budget"
    OTHER = "other"


class BlockKind(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    FOOTNOTE = "footnote"
    TABLE_ROW = "table_row"


@dataclass(frozen=True, slots=True)
class Block:
    """One heading, paragraph, list item, footnote or table row.

    level: 1 is the highest for headings and list items; 0 where levels do not apply.
    page: the page on which the block begins, from 1; None where the source has no pages.
    A table row has its cells parted by a tab.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    page: int | None = None

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote's mark as printed, where the mark stood in the text, and the index of the block with its words.

    The mark itself is not in the text. position: None when the mark could not be found back in the text.
    """

    mark: str
    position: int | None
    block: int


@dataclass(frozen=True, slots=True)
class Person:
    """A Kamerlid (party, no office) or a bewindspersoon (office, no party), names as printed."""

    name: str
    party: str | None = None
    office: str | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A question (or group of questions) and its answer, as printed; what the source lost stays None or empty.

    number: as printed, "12" or "3, 4 en 5"; numbers: the same as integers.
    heading: the heading of the group it stands under, "Sneller (D66)".
    answer_numbers: the numbers that the answer was given to together; equal to `numbers` unless answers were grouped.
    refers_to: numbers of the questions whose answer this answer points at ("Zie antwoord vraag 3").
    """

    number: str
    numbers: tuple[int, ...]
    question: Span
    answer: Span | None = None
    heading: str | None = None
    member: str | None = None
    ministers: tuple[str, ...] = ()
    answer_numbers: tuple[int, ...] = ()
    refers_to: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Repair:
    """A kind of damage mended while reading: what stood there, what stands there now, and how often."""

    kind: str
    before: str
    after: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of a document says of it. Empty where the source is silent: never guessed.

    number: document number, Kamerstuk number or ah-number, as printed ("2026D04086", "ah-tk-20232024-1314").
    parliamentary_year: "2023-2024".
    """

    title: str | None = None
    kind: DocumentKind = DocumentKind.OTHER
    date: date | None = None
    number: str | None = None
    sender: str | None = None
    addressee: str | None = None
    parliamentary_year: str | None = None
    members: tuple[Person, ...] = ()
    ministers: tuple[Person, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with all that stands under it: blocks[first:last], subsections included."""

    heading: int
    first: int
    last: int
    level: int
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A document that was read: its head, its text, and the structure of that text.

    pages: how many the source has; None where it has none.
    """

    head: Head
    text: str
    blocks: tuple[Block, ...]
    footnotes: tuple[Footnote, ...] = ()
    questions: tuple[Question, ...] = ()
    repairs: tuple[Repair, ...] = ()
    pages: int | None = None

    def text_of(self, place: Span | Block) -> str:
        return self.text[place.start : place.end]

    def block_at(self, position: int) -> int | None:
        """Index of the block that holds `position`; between two blocks the earlier one; None in an empty document."""
        found = bisect_right(self.blocks, position, key=lambda block: block.start) - 1
        return found if found >= 0 else (0 if self.blocks else None)

    def headings(self) -> Iterator[tuple[int, Block]]:
        """Index and block of every heading, in order."""
        return ((index, block) for index, block in enumerate(self.blocks) if block.kind is BlockKind.HEADING)


def sections(document: Document) -> tuple[Section, ...]:
    """The document's headings as a tree; blocks before the first heading belong to no section."""
    headings = list(document.headings())

    def under(first: int, last: int) -> tuple[Section, ...]:
        found = []
        at = first
        while at < last:
            index, block = headings[at]
            after = at + 1
            while after < last and headings[after][1].level > block.level:
                after += 1
            end = headings[after][0] if after < len(headings) else len(document.blocks)
            found.append(Section(index, index + 1, end, block.level, under(at + 1, after)))
            at = after
        return tuple(found)

    return under(0, len(headings))
