"""The structure that a tagged PDF carries: which text is a heading, a list item, a cell, a footnote.

Word and LibreOffice write it on request. It is used where it covers the text and does not contradict it: converters
exist that tag every line as a paragraph.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

import pypdfium2.raw as c

from desktop.reading.pdf.lines import Line, Page, Tag
from desktop.reading.pdf.rulings import Box, quick
from desktop.reading.pdf.tables import PrintedRow, PrintedTable

COVERED = 0.9
"""Share of the letters, heads and feet left out, that the structure must cover to be complete."""

CONTRADICTED = 0.2
"""Share of the paragraphs that may begin in mid-sentence for the structure to be sound."""

MOST_ELEMENTS = 20_000
"""Per page; a structure with more is damaged or meant to keep us busy."""

DEEPEST = 60
"""Levels of elements within each other: a damaged structure may contain itself."""

BLOCKS = re.compile(r"P|H\d?|Title|Caption|TOCI|Note|FENote|Figure|Formula|BibEntry|Index")
"""Elements that are a paragraph of their own."""


class _Place(NamedTuple):
    """What encloses an element. block: the number of the paragraph it is in, 0 for none yet."""

    block: int = 0
    role: str = ""
    depth: int = 0
    cell: tuple[int, int, int] | None = None
    columns: int = 0
    is_open: tuple[bool, bool] = (False, False)


_ADDRESS, _INT = ctypes.c_void_p, ctypes.c_int
_roots_of = quick(c.FPDF_StructTree_CountChildren, _INT, _ADDRESS)
_root_at = quick(c.FPDF_StructTree_GetChildAtIndex, _ADDRESS, _ADDRESS, _INT)
_count_of = quick(c.FPDF_StructElement_CountChildren, _INT, _ADDRESS)
_child_at = quick(c.FPDF_StructElement_GetChildAtIndex, _ADDRESS, _ADDRESS, _INT)
_mark_at = quick(c.FPDF_StructElement_GetChildMarkedContentID, _INT, _ADDRESS, _INT)
_kind_of = quick(c.FPDF_StructElement_GetType, ctypes.c_ulong, _ADDRESS, _ADDRESS, ctypes.c_ulong)


@dataclass(slots=True)
class TagReader:
    """Reads the structure page after page. last: where in the root the last page's elements were; table: the number
    of the last table, which may go on."""

    count: int = 0
    table: int = 0
    last: int = 0
    tags: dict[int, Tag] = field(default_factory=dict)

    def read(self, page: Any) -> dict[int, Tag]:
        """The tag of each piece of marked content on a page, by its number."""
        self.tags = {}
        tree = c.FPDF_StructTree_GetForPage(page)
        if not tree:
            return {}
        try:
            root = ctypes.cast(tree, ctypes.c_void_p).value
            for index in range(min(_roots_of(root), MOST_ELEMENTS)):
                element = _root_at(root, index)
                if element:
                    self._read_root(element)
        finally:
            c.FPDF_StructTree_Close(tree)
        return self.tags

    def _read_root(self, element: int) -> None:
        """The root has an element for every paragraph of the document; those of a page lie close together, from
        where the last page ended."""
        count = min(_count_of(element), MOST_ELEMENTS)
        if count < 200:
            self._read(element, _Place(), 0)
            return
        start, missing = min(self.last, count), 0
        for index in [*range(start, count), *range(start)]:
            child = _child_at(element, index)
            if child:
                self._read(child, _Place(), 1)
                self.last, missing = index, 0
            elif self.tags:
                missing += 1
                if missing > 100:
                    return

    def _read(self, element: int, place: _Place, deep: int) -> None:
        if deep > DEEPEST or self.count > MOST_ELEMENTS * 100:
            return
        count = min(_count_of(element), MOST_ELEMENTS)
        marks = [_mark_at(element, index) for index in range(count)]
        if place.block and place.role != "LI" and -1 not in marks:  # a stretch of text in a paragraph
            tag = Tag(place.block, place.role, place.depth, place.cell, place.columns, place.is_open)
            self.tags.update(dict.fromkeys(marks, tag))
            return
        kind = _type_of(element)
        children = [None if mark >= 0 else _child_at(element, index) for index, mark in enumerate(marks)]
        place = self._inside(kind, place, children, marks)
        for index, (child, mark) in enumerate(zip(children, marks, strict=True)):
            if mark >= 0:
                if not place.block:
                    place = place._replace(block=self._next())
                self.tags[mark] = Tag(place.block, place.role, place.depth, place.cell, place.columns, place.is_open)
            elif child:
                inner = place
                if kind == "TR":
                    table, row, _ = place.cell or (0, 0, 0)
                    inner = place._replace(cell=(table, row, index), columns=count)
                self._read(child, inner, deep + 1)
                if kind == "LI" and index == 0 and count > 1 and _type_of(child) == "Lbl":
                    continue
                if kind in ("LBody", "LI") and place.block:
                    place = place._replace(block=0, role="P")  # what follows the first paragraph of a list item

    def _inside(self, kind: str, place: _Place, children: Sequence[int | None], marks: Sequence[int]) -> _Place:
        """What encloses the children of an element of this kind."""
        block, role, depth, cell, columns, is_open = place
        if kind == "L":
            return _Place(0, "", depth + 1, cell, columns, is_open)
        if kind == "LI":
            return _Place(self._next(), "LI", depth, cell, columns, is_open)
        if kind == "Table":
            goes_on = bool(self.table) and bool(children) and not (children[0] or marks[0] >= 0)
            self.table = self.table if goes_on else self._next()
            return _Place(cell=(self.table, 0, 0))
        if kind == "TR":
            return _Place(block, role, depth, (cell[0] if cell else 0, self._next(), 0), columns, is_open)
        if kind in ("TD", "TH"):
            return _Place(0, "", depth, cell, columns, is_open)
        if BLOCKS.fullmatch(kind) and "Note" not in role:
            here = [mark >= 0 or child is not None for child, mark in zip(children, marks, strict=True)]
            is_open = (True in here and not here[0], True in here and not here[-1])
            if block and role == "LI":
                return _Place(block, role, depth, cell, columns, is_open)
            return _Place(self._next(), kind, depth, cell, columns, is_open)
        return place

    def _next(self) -> int:
        self.count += 1
        return self.count


_name = ctypes.create_string_buffer(64)
_to_name = ctypes.addressof(_name)


def _type_of(element: int) -> str:
    length = _kind_of(element, _to_name, 64)
    return _decoded(_name.raw[: max(0, min(length, 64) - 2)])


@lru_cache(maxsize=256)
def _decoded(name: bytes) -> str:
    return name.decode("utf-16-le", "replace")


def is_sound(lines: Sequence[Line]) -> bool:
    """Whether the tags of a document cover its text, and part it where sentences end."""
    letters = sum(len(line.text) for line in lines)
    if not letters or sum(len(line.text) for line in lines if line.tag) < COVERED * letters:
        return False
    starts = broken = 0
    for above, line in pairwise(lines):
        if above.tag and line.tag and above.tag.block != line.tag.block and above.tag.cell == line.tag.cell:
            starts += 1
            broken += line.text[:1].islower() and above.text[-1:].isalpha() and above.page == line.page
    return broken <= CONTRADICTED * starts


@dataclass(slots=True)
class TaggedTables:
    """Takes the tables that the tags show off page after page. heads: the words of the first row of each, which many
    programs repeat on the next page without a tag."""

    heads: set[str] = field(default_factory=set)

    def take(self, page: Page) -> tuple[list[PrintedTable], list[Line]]:
        """The tables of a page, and the repeated heads that were taken off with them."""
        groups: dict[int, dict[int, dict[int, list[Line]]]] = {}
        for line in page.lines:
            if line.tag and line.tag.cell and line.tag.columns and "Note" not in line.tag.role:
                number, row, column = line.tag.cell
                groups.setdefault(number, {}).setdefault(row, {}).setdefault(column, []).append(line)
        groups = {number: rows for number, rows in groups.items() if _columns(rows) > 1}
        if not groups:
            return [], []
        tables = [_table(page, number, rows) for number, rows in groups.items()]
        kept = [line for line in page.lines if not (line.tag and line.tag.cell and line.tag.cell[0] in groups)]
        repeated = [line for line in kept if line.tag is None and line.text in self.heads]
        gone = {id(line) for line in repeated}
        page.lines = [line for line in kept if id(line) not in gone]
        for table in tables:
            self.heads |= {line.text for cell in table.rows[0].cells for line in cell}
        return tables, repeated


def _columns(rows: dict[int, dict[int, list[Line]]]) -> int:
    return max(line.tag.columns for cells in rows.values() for cell in cells.values() for line in cell if line.tag)


def _table(page: Page, number: int, rows: dict[int, dict[int, list[Line]]]) -> PrintedTable:
    lines = [line for cells in rows.values() for cell in cells.values() for line in cell]
    count = _columns(rows)
    printed = [
        PrintedRow(
            [cells.get(column, []) for column in range(count)],
            is_whole=all(line.tag.columns == 1 for cell in cells.values() for line in cell if line.tag),
        )
        for cells in rows.values()
    ]
    box = Box(
        min(line.x0 for line in lines),
        min(line.y for line in lines),
        max(line.x1 for line in lines),
        max(line.y + line.size for line in lines),
    )
    rights = [
        max((line.x1 for row in printed if not row.is_whole for line in row.cells[column]), default=box.x1)
        for column in range(count)
    ]
    return PrintedTable(page.number, box, printed, rights, number)
