"""The order in which the lines of a printed page are read: columns, rows of cells without rulings, tables of contents.

Programs draw text in reading order, column after column. That order is kept wherever the places on the page do not
contradict it: where two columns were drawn line by line, or a part was drawn after what stands below it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop.reading.pdf.lines import Line, Page
from desktop.reading.pdf.rulings import Box
from desktop.reading.pdf.tables import PrintedTable, table_of_lines

COLUMN = 12.0
"""In units of the type size: a column of text is at least so wide."""

FULL = 0.7
"""Share of a column's width that most lines of running text fill."""

COLUMN_ROWS = 5
"""So many rows must show the same gap before it parts columns."""

SHREDDED = 0.4
"""Flows per line: so many mean that the drawing order jumps from column to column."""

LEADER = re.compile(r"\s*(?:[.…·_]\s?){4,}\s*")
"""The dots between a title and its page."""

CONTENTS = re.compile(r"inhoud(?:sopgave)?\b|contents\b", re.IGNORECASE)


@dataclass(slots=True)
class Flow:
    """Lines of one column in order."""

    lines: list[Line]

    @property
    def box(self) -> Box:
        lines = self.lines
        return Box(
            min([line.x0 for line in lines]),
            min([line.y for line in lines]),
            max([line.x1 for line in lines]),
            max([line.y + line.size * 0.7 for line in lines]),
        )


@dataclass(slots=True)
class Contents:
    """A table of contents: the lines of each entry, its page number last."""

    entries: list[list[Line]]

    @property
    def box(self) -> Box:
        return Flow([line for entry in self.entries for line in entry]).box


Part = Flow | PrintedTable | Contents


def reading_order(page: Page, tables: Sequence[PrintedTable], is_contents: bool) -> list[Part]:
    """The parts of a page in reading order. is_contents: whether the page before ended in a table of contents."""
    is_contents = is_contents or any(CONTENTS.match(line.text) for line in page.lines[:8])
    parts: list[Part] = []
    rows = _rows(page.lines)
    boxes = [table.box for table in tables]
    flows = _flows(rows, boxes)
    if len(flows) > SHREDDED * len(rows) and len(rows) > 2 * COLUMN_ROWS:
        flows = _flows(_rows(_by_columns(page.lines)), boxes)
    for rows in _narrowed(flows):
        if all(len(row) == 1 for row in rows) and not (is_contents or any(_is_led(row) for row in rows)):
            parts.append(Flow([row[0] for row in rows]))
        else:
            parts += _parts_of(rows, is_contents)
    return _sorted([*parts, *tables])


Row = list[Line]
"""Lines beside each other, from the left."""


def _rows(lines: Sequence[Line]) -> list[Row]:
    rows: list[Row] = []
    for line in lines:
        if rows and abs(rows[-1][-1].y - line.y) < 0.4 * line.size and line.x0 > rows[-1][-1].x0:
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _flows(rows: Sequence[Row], tables: Sequence[Box]) -> list[list[Row]]:
    """Rows drawn in succession, downwards, below each other, with no table between them."""
    flows: list[list[Row]] = []
    for row in rows:
        if flows:
            before = flows[-1][-1]
            falls = row[0].y < before[0].y
            below = falls and row[0].x0 < before[-1].x1 and row[-1].x1 > before[0].x0
            if below and not any(_lies_between(table, before, row) for table in tables):
                flows[-1].append(row)
                continue
        flows.append([row])
    return flows


def _lies_between(table: Box, above: Row, below: Row) -> bool:
    return above[0].y > table.y0 and below[0].y < table.y1 and table.x0 < above[-1].x1 and table.x1 > above[0].x0


def _by_columns(lines: Sequence[Line]) -> list[Line]:
    """Lines that were drawn across two columns, in order of reading; as they were if there are no two columns.

    The right column begins where most lines begin that stand clear of the left edge; a line that crosses that place
    parts the columns above it from those below.
    """
    left = min(line.x0 for line in lines)
    starts = Counter(round(line.x0) for line in lines if line.x0 - left > COLUMN * line.size)
    if not starts:
        return list(lines)
    middle = starts.most_common(1)[0][0] - 2
    crossing = {id(line) for line in lines if line.x0 < middle < line.x1}
    if len(crossing) * 5 > len(lines):
        return list(lines)
    ordered: list[Line] = []
    beside: list[Line] = []
    for line in sorted(lines, key=lambda line: -line.y):
        if id(line) in crossing:
            ordered += [*sorted(beside, key=lambda line: line.x0 >= middle), line]
            beside = []
        else:
            beside.append(line)
    return ordered + sorted(beside, key=lambda line: line.x0 >= middle)


def _narrowed(flows: Sequence[list[Row]]) -> list[list[Row]]:
    """Flows cut where a column begins or ends beside them: above it the text may run over the whole width."""
    if len(flows) == 1:
        return list(flows)
    boxes = [Flow([line for row in flow for line in row]).box for flow in flows]
    found: list[list[Row]] = []
    for flow, box in zip(flows, boxes, strict=True):
        cuts = [
            edge
            for beside in boxes
            if box.x0 < beside.x0 < box.x1 and beside.y0 < box.y1 and beside.y1 > box.y0 and _is_clear(flow, beside)
            for edge in (beside.y1, beside.y0)
        ]
        part: list[Row] = []
        for row in flow:
            if part and any(part[-1][0].y >= cut > row[0].y for cut in cuts):
                found.append(part)
                part = []
            part.append(row)
        found.append(part)
    return found


def _is_clear(flow: Sequence[Row], beside: Box) -> bool:
    """Whether the lines of a flow that stand at the height of `beside` end before it."""
    return all(row[-1].x1 <= beside.x0 for row in flow if beside.y0 <= row[0].y < beside.y1)


def _parts_of(rows: Sequence[Row], is_contents: bool) -> list[Part]:
    """The parts of a flow in which some rows have more than one line."""
    parts: list[Part] = []
    at = 0
    while at < len(rows):
        end = _contents_end(rows, at, is_contents)
        if end > at:
            parts.append(Contents(_entries(rows[at:end])))
            at = end
            continue
        end = at
        while end < len(rows) and len(rows[end]) > 1 and _contents_end(rows, end, is_contents) == end:
            end += 1
        block = rows[at:end]
        if columns := _columns(rows, at):
            left, right, end = columns
            parts += [Flow(left), Flow(right)]
        elif len(block) >= 3 or (len(block) == 2 and min(len(row) for row in block) > 2):
            lines = [line for row in block for line in row]
            parts.append(table_of_lines(lines[0].page, Flow(lines).box, block))
        else:
            end = max(end, at + 1)
            _append(parts, [_as_one(row) for row in rows[at:end]])
        at = end
    return parts


def _append(parts: list[Part], lines: list[Line]) -> None:
    last = parts[-1] if parts else None
    if isinstance(last, Flow):
        last.lines += lines
    else:
        parts.append(Flow(lines))


def _as_one(row: Row) -> Line:
    """Lines beside each other as one: a date set apart from the place, a number from its title."""
    if len(row) == 1:
        return row[0]
    for line in row[:-1]:
        line.runs[-1].text += " "
    return Line([run for line in row for run in line.runs], row[0].page)


def _is_entry(row: Row) -> bool:
    """Whether a row ends in a page number set apart from the words before it."""
    if len(row) > 1:
        return bool(re.fullmatch(r"\d{1,3}", row[-1].text)) and any(
            char.isalpha() for char in row[0].text + row[-2].text
        )
    return _is_led(row)


def _is_led(row: Row) -> bool:
    return bool(re.search(r"\w\s*(?:[.…·_]\s?){4,}\s*\d{1,3}$", row[-1].text))


def _contents_end(rows: Sequence[Row], at: int, is_contents: bool) -> int:
    """Where the table of contents that begins at `at` ends; `at` when none does.

    Without a title over it ("Inhoud") only leaders show one: a list of figures has numbers at its right too.
    """
    numbers: list[int] = []
    end, pending = at, 0
    for index in range(at, len(rows)):
        row = rows[index]
        if _is_entry(row) and (is_contents or _is_led(row) or numbers):
            found = re.search(r"\d+$", row[-1].text)
            numbers.append(int(found[0]) if found else 0)
            end, pending = index + 1, 0
        elif numbers and pending < 2 and len(row) == 1:
            pending += 1
        else:
            break
    falls = sum(after < before for before, after in pairwise(numbers))
    return end if len(numbers) >= 3 and falls * 5 <= len(numbers) else at


def _entries(rows: Sequence[Row]) -> list[list[Line]]:
    """The lines of each entry: one without a page number goes on in the next row."""
    entries: list[list[Line]] = [[]]
    for row in rows:
        entries[-1] += row
        if _is_entry(row):
            entries.append([])
    return [entry for entry in entries if entry]


def _columns(rows: Sequence[Row], at: int) -> tuple[list[Line], list[Line], int] | None:
    """Two columns of running text that were drawn line by line, from row `at` on: left, right, and where they end."""
    left: list[Line] = []
    right: list[Line] = []
    low, high = 0.0, float("inf")
    pairs = 0
    end = at
    while end < len(rows):
        row = rows[end]
        if len(row) == 2 and max(low, row[0].x1) < min(high, row[1].x0):
            low, high = max(low, row[0].x1), min(high, row[1].x0)
            left.append(row[0])
            right.append(row[1])
            pairs += 1
        elif len(row) == 1 and pairs and (row[0].x1 < high or row[0].x0 > low):
            (left if row[0].x1 < high else right).append(row[0])
        else:
            break
        end += 1
    return (left, right, end) if pairs >= COLUMN_ROWS and _is_prose(left) and _is_prose(right) else None


def _is_prose(column: Sequence[Line]) -> bool:
    widths = sorted(line.x1 - line.x0 for line in column)
    return widths[-1] > COLUMN * column[0].size and sum(w > FULL * widths[-1] for w in widths) * 2 > len(widths)


def _sorted(parts: Sequence[Part]) -> list[Part]:
    """Parts in the order they were drawn in, save that one which stands wholly above another comes before it."""
    if len(parts) == 1:
        return list(parts)
    boxes = [part.box for part in parts]
    waiting = list(range(len(parts)))
    found: list[Part] = []
    while waiting:
        first = next(
            (
                one
                for one in waiting
                if not any(_is_above(boxes[other], boxes[one]) for other in waiting if other != one)
            ),
            waiting[0],
        )
        waiting.remove(first)
        found.append(parts[first])
    return found


def _is_above(one: Box, other: Box) -> bool:
    """Whether `one` stands above `other`, in the same column."""
    shared = min(one.x1, other.x1) - max(one.x0, other.x0)
    return one.y0 >= other.y1 - 2 and shared > 0.3 * min(one.x1 - one.x0, other.x1 - other.x0)
