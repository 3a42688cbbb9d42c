"""Tables of questions without rulings: the header names the columns, and everything below stands under one of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.reading.answers import NUMBER, Role, role_of
from desktop.reading.pdf.lines import Line, Page, Run
from desktop.reading.pdf.rulings import Box
from desktop.reading.pdf.tables import PrintedRow, PrintedTable, baselines

ALIGNED = 4.0
"""Points that the lines of a column may begin beside its head."""

UNDER = 0.7
"""Share of a page's lines that must stand under a column for the table to go on there without a header."""

QUESTION_HEAD = re.compile(r".{0,20}\b(?:vra|opmerking)", re.IGNORECASE)
"""Where a header may be: `answers` decides what its heads mean."""

WORDS = re.compile(r"[^\W\d_]{3}")

PROSE = 3
"""So many successive lines across the columns are text again: the table has ended."""


@dataclass(slots=True)
class OpenTables:
    """Takes such tables off page after page. places: where the columns begin; number: which column has the numbers;
    tables: how many were found, to tell apart those that follow each other."""

    places: tuple[float, ...] = ()
    number: int = 0
    tables: int = 0

    def take(self, page: Page) -> list[PrintedTable]:
        """The table of a page, if there is one; its lines go."""
        if not self.places and not any(QUESTION_HEAD.match(line.text) for line in page.lines):
            return []
        rows = baselines(page.lines)
        at = next((index for index, row in enumerate(rows) if self._is_header(row)), None)
        if at is None:
            if not self.places or not self._goes_on(rows):
                self.places = ()
                return []
            printed, end = [], 0
        else:
            if not self._same_header(rows[at]):
                self.tables += 1
            self.places, self.number = _columns(rows[at])
            end = at + 1
            while end < len(rows) and self._is_header_line(rows[end], rows[end - 1]):
                end += 1
            head = [line for row in rows[at:end] for line in row]
            printed = [PrintedRow(self._cells([head], page.number))]
        start = at or 0
        end = self._rows(rows, end, printed, page.number)
        lines = [line for row in rows[start:end] for line in row]
        if not lines or not printed:
            return []
        gone = {id(line) for line in lines}
        page.lines = [line for line in page.lines if id(line) not in gone]
        right = max(line.x1 for line in lines)
        box = Box(self.places[0], min(line.y for line in lines), right, max(line.y + line.size for line in lines))
        if end < len(rows):
            table, self.places = self.places, ()
        else:
            table = self.places
        return [PrintedTable(page.number, box, printed, _rights(printed, [*table[1:], right]), -self.tables)]

    def _is_header(self, row: Sequence[Line]) -> bool:
        heads = _heads(row) if any(QUESTION_HEAD.match(line.text) for line in row) else []
        roles = {role_of(run.text.strip()) for run in heads}
        return len(heads) > 2 and Role.QUESTION in roles and Role.ANSWER in roles

    def _same_header(self, row: Sequence[Line]) -> bool:
        places, _ = _columns(row)
        return len(places) == len(self.places) and all(
            abs(one - other) < ALIGNED for one, other in zip(places, self.places, strict=True)
        )

    def _is_header_line(self, row: Sequence[Line], above: Sequence[Line]) -> bool:
        """Whether the header has another line here: close below, set the same, under the columns."""
        close = above[0].y - row[0].y < 1.6 * row[0].size
        return close and all(line.style == above[0].style and self._column(line.x0) is not None for line in row)

    def _goes_on(self, rows: Sequence[Sequence[Line]]) -> bool:
        columns = [self._column(line.x0) for row in rows for line in row]
        under = [column for column in columns if column is not None]
        return len(under) >= UNDER * len(columns) and set(under) != {0}

    def _column(self, place: float) -> int | None:
        """The column that begins at a place."""
        return next((index for index, x in enumerate(self.places) if abs(place - x) < ALIGNED), None)

    def _rows(self, rows: Sequence[Sequence[Line]], at: int, printed: list[PrintedRow], page: int) -> int:
        """Put the rows of the table from `at` on into `printed`; returns where it ends."""
        across = 0
        is_new = True
        for index in range(at, len(rows)):
            row = rows[index]
            if len(row) == 1 and self._lies_across(row[0]):
                across += 1
                if across == PROSE:
                    del printed[-PROSE + 1 :]
                    return index - PROSE + 1
                printed.append(PrintedRow([[row[0]], *([] for _ in self.places[1:])], is_whole=True))
                is_new = True
                continue
            across = 0
            cells = self._cells([row], page)
            number = " ".join(line.text for line in cells[self.number])
            if is_new or NUMBER.fullmatch(number):
                printed.append(PrintedRow(cells))
                is_new = False
            else:
                for cell, more in zip(printed[-1].cells, cells, strict=True):
                    cell += more
        end = len(rows)
        while printed and printed[-1].is_whole and not printed[-1].cells[0][0].bold:  # text below the table
            printed.pop()
            end -= 1
        return end

    def _lies_across(self, line: Line) -> bool:
        """Whether a line pays no heed to the columns: a heading between the rows, or text after the table."""
        column = self._column(line.x0)
        if column is None:
            return True
        if column == self.number and WORDS.search(line.text) and not NUMBER.fullmatch(line.text):
            return True
        after = self.places[column + 1] if column + 1 < len(self.places) else float("inf")
        return line.x1 > after + ALIGNED and all(self._column(run.x0) in (None, column) for run in line.runs)

    def _cells(self, rows: Sequence[Sequence[Line]], page: int) -> list[list[Line]]:
        """Lines by column; one that was drawn over several is parted where a column begins."""
        cells: list[list[Line]] = [[] for _ in self.places]
        for row in rows:
            for line in row:
                parts: dict[int, list[Run]] = {}
                column = max((index for index, x in enumerate(self.places) if x <= line.x0 + ALIGNED), default=0)
                for run in line.runs:
                    begun = self._column(run.x0)
                    column = column if begun is None else begun
                    parts.setdefault(column, []).append(run)
                for index, runs in parts.items():
                    if any(run.text.strip() for run in runs):
                        cells[index].append(Line(runs, page, line.tag))
        return cells


def _heads(row: Sequence[Line]) -> list[Run]:
    """The heads in the lines of a header: runs that do not touch."""
    heads: list[Run] = []
    for line in row:
        for index, run in enumerate(line.runs):
            before = line.runs[index - 1] if index else None
            if before is not None and run.x0 - before.x1 < 0.6 * run.size:
                last = heads[-1]
                heads[-1] = Run(last.text + run.text, last.x0, run.x1, last.y, last.size, last.font)
            elif run.text.strip():
                heads.append(run)
    return heads


def _columns(row: Sequence[Line]) -> tuple[tuple[float, ...], int]:
    """Where the columns begin, and which one holds the numbers: the first, if none is called so."""
    heads = _heads(row)
    roles = [role_of(head.text.strip()) for head in heads]
    return tuple(head.x0 for head in heads), roles.index(Role.NUMBER) if Role.NUMBER in roles else 0


def _rights(rows: Sequence[PrintedRow], edges: Sequence[float]) -> list[float]:
    """The farthest that a line reaches in each column."""
    found = []
    for column, edge in enumerate(edges):
        ends = [line.x1 for row in rows if not row.is_whole for line in row.cells[column]]
        found.append(max(ends) if len(ends) > 2 else edge - ALIGNED)
    return found
