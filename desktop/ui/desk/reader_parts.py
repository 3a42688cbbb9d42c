"""What each block of a document is to the eye: a question with its number, the start of an answer, an item. No Qt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import groupby

from desktop.text.document import Block, BlockKind, Document, Question

_ENUMERATOR = re.compile(r"(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)°]|\(\d{1,3}\)|\d{1,2}(?:\.\d{1,2})+\.?)(?= \S)")
"""The number or letter that an item was printed with: "1.", "a)", "(iv)", "2.1"."""

_NUMBER_AT_MOST = 16
"""Characters before a question's words in the same block that can be its number: "Vragen 3, 4 en 5"."""


class Role(Enum):
    HEADING = auto()
    PARAGRAPH = auto()
    ITEM = auto()
    NOTE = auto()
    ROW = auto()
    QUESTION = auto()
    PEOPLE = auto()


@dataclass(frozen=True, slots=True)
class Part:
    """How a block is to be set.

    hanging: characters at its beginning that hang before the words: a question's number, an item's own "a.".
    begins_answer: "Antwoord" belongs in the margin, because the text has no such label. page: the page that begins
    here; None where none does. table: which run of table rows it belongs to. paragraph: its number among the
    paragraphs, items and questions; None for what is none of those.
    """

    role: Role
    level: int = 0
    hanging: int = 0
    begins_answer: bool = False
    page: int | None = None
    table: int | None = None
    paragraph: int | None = None


def parts(document: Document) -> list[Part]:
    """One part for every block of the document."""
    asked, answer_begins, people = _of_questions(document)
    found: list[Part] = []
    page_before: int | None = None
    table = -1
    paragraph = 0
    for index, block in enumerate(document.blocks):
        page = block.page if block.page != page_before else None
        page_before = block.page
        if index in asked:
            paragraph += 1
            found.append(Part(Role.QUESTION, hanging=asked[index], page=page, paragraph=paragraph))
        elif index in people:
            found.append(Part(Role.PEOPLE, page=page))
        elif block.kind is BlockKind.TABLE_ROW:
            follows = bool(found) and found[-1].role is Role.ROW
            table += 0 if follows else 1
            found.append(Part(Role.ROW, page=page, table=table))
        else:
            counts = block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
            paragraph += counts
            found.append(
                Part(
                    _ROLES[block.kind],
                    level=max(1, block.level),
                    hanging=_enumerator(document, block) if block.kind is BlockKind.LIST_ITEM else 0,
                    begins_answer=index in answer_begins,
                    page=page,
                    paragraph=paragraph if counts else None,
                )
            )
    return found


def block_of_page(laid_out: Sequence[Part], page: int) -> int | None:
    """The first block that begins on a page; of a page on which none begins, on the first page after it."""
    pages = [(part.page, index) for index, part in enumerate(laid_out) if part.page is not None]
    return min((found for found in pages if found[0] >= page), default=(0, None))[1]


def block_of_paragraph(laid_out: Sequence[Part], number: int) -> int | None:
    return next((index for index, part in enumerate(laid_out) if part.paragraph == number), None)


_ROLES = {
    BlockKind.HEADING: Role.HEADING,
    BlockKind.PARAGRAPH: Role.PARAGRAPH,
    BlockKind.LIST_ITEM: Role.ITEM,
    BlockKind.FOOTNOTE: Role.NOTE,
}


def tables(laid_out: list[Part]) -> Iterator[list[int]]:
    """The runs of table rows that stand under one another, as indices of blocks."""
    rows = ((part.table, index) for index, part in enumerate(laid_out) if part.table is not None)
    for _, run in groupby(rows, key=lambda row: row[0]):
        yield [index for _, index in run]


def _enumerator(document: Document, block: Block) -> int:
    found = _ENUMERATOR.match(document.text, block.start, block.end)
    return found.end() - block.start if found else 0


def _of_questions(document: Document) -> tuple[dict[int, int], set[int], set[int]]:
    """Blocks with a question's words (and how many characters its number takes), blocks with which an answer begins
    unannounced, and rows that only name who asked and who answers."""
    asked: dict[int, int] = {}
    begins: set[int] = set()
    people: set[int] = set()
    for question in document.questions:
        first, last = _blocks_of(document, question.question.start, question.question.end)
        for index in range(first, last + 1):
            if document.blocks[index].kind is not BlockKind.FOOTNOTE:
                asked[index] = 0
        number = question.question.start - document.blocks[first].start
        asked[first] = number if 0 < number <= _NUMBER_AT_MOST else 0
        if question.answer is None:
            continue
        answer, end = _blocks_of(document, question.answer.start, question.answer.end)
        if answer == last + 1 and document.blocks[answer].start == question.answer.start:
            begins.add(answer)
        after = end + 1
        if after < len(document.blocks) and _names_people(document, document.blocks[after], question):
            people.add(after)
    return asked, begins, people


def _blocks_of(document: Document, start: int, end: int) -> tuple[int, int]:
    return document.block_at(start) or 0, document.block_at(max(start, end - 1)) or 0


def _names_people(document: Document, block: Block, question: Question) -> bool:
    names = [name for name in (question.member, *question.ministers) if name]
    words = document.text_of(block)
    return block.kind is BlockKind.TABLE_ROW and bool(names) and any(name in words for name in names)
