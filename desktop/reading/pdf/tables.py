"""Tables on a printed page: from the rulings drawn around their cells, or between their rows.

What stands in a cell stays lines here; `pdf_blocks` makes paragraphs of them, `answers` questions.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop.reading.pdf.lines import Line, Page, Run
from desktop.reading.pdf.rulings import Box

SNAP = 2.5
"""Points between rulings that were meant as one: Word draws a border in pieces, double lines lie as close."""

SHORTEST = 6.0
"""Points. A shorter stroke is no ruling."""


MOST_STROKES = 1000
"""Of a page, once the pieces are put together: a table with more cells cannot be read on one page."""


@dataclass(slots=True)
class PrintedRow:
    """cells: the lines in each column; a cell over several columns has its lines in the first. is_whole: one cell
    takes the whole width."""

    cells: list[list[Line]]
    is_whole: bool = False


@dataclass(slots=True)
class PrintedTable:
    """rights: where the text of each column may reach. number: of its tag, the same on every page it runs over; 0
    when it has none."""

    page: int
    box: Box
    rows: list[PrintedRow]
    rights: list[float]
    number: int = 0


def take_tables(page: Page) -> list[PrintedTable]:
    """Take the ruled tables off `page`."""
    if len(page.rulings) < 3:
        return []
    level, upright = _merged(page.rulings)
    if len(level) + len(upright) > MOST_STROKES:
        return []
    tables = [table for grid in _grids(level, upright) if (table := _take_grid(page, *grid))]
    free = [ruling for ruling in level if not any(_lies_in(ruling, table.box) for table in tables)]
    return sorted(tables + _take_open_tables(page, free), key=lambda table: -table.box.y1)


def _merged(rulings: Iterable[Box]) -> tuple[list[Box], list[Box]]:
    """Level and upright rulings, each made of the pieces it was drawn in."""
    level: defaultdict[int, list[Box]] = defaultdict(list)
    upright: defaultdict[int, list[Box]] = defaultdict(list)
    for box in rulings:
        if box.x1 - box.x0 >= box.y1 - box.y0:
            level[round((box.y0 + box.y1) / 2)].append(box)
        if box.y1 - box.y0 >= box.x1 - box.x0:
            upright[round((box.x0 + box.x1) / 2)].append(box)
    flat = [Box(x0, y, x1, y) for y, x0, x1 in _strung((y, box.x0, box.x1) for y in level for box in level[y])]
    steep = [Box(x, y0, x, y1) for x, y0, y1 in _strung((x, box.y0, box.y1) for x in upright for box in upright[x])]
    return flat, steep


def _strung(pieces: Iterable[tuple[float, float, float]]) -> list[tuple[float, float, float]]:
    """(place, start, end) of strokes along one direction, those that touch made one."""
    found: list[tuple[float, float, float]] = []
    groups: list[list[tuple[float, float, float]]] = []
    for piece in sorted(pieces):
        if groups and piece[0] - groups[-1][0][0] <= SNAP:
            groups[-1].append(piece)
        else:
            groups.append([piece])
    for group in groups:
        place = group[0][0]
        start = end = None
        for _, first, last in sorted(group, key=lambda piece: piece[1]):
            if end is None or first > end + SNAP:
                if end is not None and start is not None and end - start >= SHORTEST:
                    found.append((place, start, end))
                start, end = first, last
            else:
                end = max(end, last)
        if end is not None and start is not None and end - start >= SHORTEST:
            found.append((place, start, end))
    return found


def _grids(level: Sequence[Box], upright: Sequence[Box]) -> list[tuple[list[Box], list[Box]]]:
    """Rulings that touch each other, grouped."""
    groups: list[tuple[list[Box], list[Box]]] = []
    for post in upright:
        touching = [bar for bar in level if _touch(bar, post)]
        joined = [group for group in groups if any(bar in group[0] for bar in touching)]
        bars = {bar for group in joined for bar in group[0]} | set(touching)
        posts = [one for group in joined for one in group[1]] + [post]
        groups = [group for group in groups if group not in joined] + [(sorted(bars), posts)]
    return [group for group in groups if len(group[0]) > 1]


def _touch(bar: Box, post: Box) -> bool:
    return bar.x0 - SNAP <= post.x0 <= bar.x1 + SNAP and post.y0 - SNAP <= bar.y0 <= post.y1 + SNAP


def _lies_in(ruling: Box, box: Box) -> bool:
    return box.y0 - SNAP <= ruling.y0 <= box.y1 + SNAP and box.x0 - SNAP <= ruling.x0 and ruling.x1 <= box.x1 + SNAP


def _take_grid(page: Page, bars: list[Box], posts: list[Box]) -> PrintedTable | None:
    """The table of one grid; None when it is no more than a frame around text."""
    xs = _snapped([post.x0 for post in posts] + [min(bar.x0 for bar in bars), max(bar.x1 for bar in bars)])
    ys = _snapped([bar.y0 for bar in bars] + [min(post.y0 for post in posts), max(post.y1 for post in posts)])[::-1]
    columns, count = len(xs) - 1, len(ys) - 1
    if columns < 2 or count < 1:
        return None
    owner = _cells(xs, ys, bars, posts)
    box = Box(xs[0], ys[-1], xs[-1], ys[0])
    inside = [line for line in page.lines if _is_inside(line, box)]
    if not inside:
        return None
    cells: defaultdict[tuple[int, int], list[list[Run]]] = defaultdict(list)
    for line in inside:
        row = _slot(line.y + line.size * 0.3, ys, falling=True)
        placed: dict[tuple[int, int], list[Run]] = {}
        for run in line.runs:
            column = _slot((run.x0 + run.x1) / 2, xs)
            placed.setdefault(owner[row, column], []).append(run)
        for place, runs in placed.items():
            if any(run.text.strip() for run in runs):
                cells[place].append(runs)
    rows = []
    for row in range(count):
        own = [owner[row, column] for column in range(columns)]
        lines = [
            [Line(runs, page.number) for runs in cells[row, column]] if own[column] == (row, column) else []
            for column in range(columns)
        ]
        if any(lines):
            rows.append(PrintedRow(lines, is_whole=len(set(own)) == 1))
    if len(cells) < 2:
        return None
    gone = {id(line) for line in inside}
    page.lines = [line for line in page.lines if id(line) not in gone]
    return PrintedTable(page.number, box, rows, _rights(rows, xs))


def _rights(rows: Sequence[PrintedRow], xs: Sequence[float]) -> list[float]:
    """The farthest that any line reaches in each column; the ruling where a column has one line or none."""
    found = []
    for column, edge in enumerate(xs[1:]):
        ends = [line.x1 for row in rows if not row.is_whole for line in row.cells[column] if line.x1 < edge]
        found.append(max(ends) if len(ends) > 2 else edge - SNAP)
    return found


def _snapped(places: Iterable[float]) -> list[float]:
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > 2 * SNAP:
            found.append(place)
    return found


def _slot(place: float, edges: Sequence[float], falling: bool = False) -> int:
    """Between which edges a place lies, the nearest if outside."""
    for index, edge in enumerate(edges[1:]):
        if place > edge if falling else place < edge:
            return index
    return len(edges) - 2


def _is_inside(line: Line, box: Box) -> bool:
    middle, height = (line.x0 + line.x1) / 2, line.y + line.size * 0.3
    return box.x0 - SNAP <= middle <= box.x1 + SNAP and box.y0 - SNAP <= height <= box.y1 + SNAP


def _cells(
    xs: Sequence[float], ys: Sequence[float], bars: Sequence[Box], posts: Sequence[Box]
) -> dict[tuple[int, int], tuple[int, int]]:
    """For each box of the grid the first box of the cell it belongs to: no ruling between two boxes, one cell."""
    owner: dict[tuple[int, int], tuple[int, int]] = {}
    for row, (top, bottom) in enumerate(pairwise(ys)):
        height = (top + bottom) / 2
        parting = [post.x0 for post in posts if post.y0 <= height <= post.y1]
        for column, (left, right) in enumerate(pairwise(xs)):
            middle = (left + right) / 2
            if column and not any(abs(post - left) <= 2 * SNAP for post in parting):
                owner[row, column] = owner[row, column - 1]
            elif row and not any(abs(bar.y0 - top) <= 2 * SNAP and bar.x0 <= middle <= bar.x1 for bar in bars):
                owner[row, column] = owner[row - 1, column]
            else:
                owner[row, column] = (row, column)
    return owner


def _take_open_tables(page: Page, level: Sequence[Box]) -> list[PrintedTable]:
    """Tables with rulings between rows only, as the Kamer prints them: successive level rulings of one width, with
    rows of several cells between them."""
    widths: defaultdict[tuple[int, int], list[Box]] = defaultdict(list)
    for ruling in level:
        widths[round(ruling.x0 / 4), round(ruling.x1 / 4)].append(ruling)
    tables = []
    for rulings in widths.values():
        rulings.sort(key=lambda ruling: -ruling.y0)
        part: list[tuple[Box, list[list[Line]]]] = []
        for upper, lower in pairwise(rulings):
            box = Box(upper.x0, lower.y0, upper.x1, upper.y0)
            between = baselines([line for line in page.lines if _is_inside(line, box)])
            if not between or any(len(row) > 1 for row in between):
                part.append((box, between))
            else:
                tables += _open_table(page, part)
                part = []
        tables += _open_table(page, part)
    return tables


def _open_table(page: Page, part: Sequence[tuple[Box, list[list[Line]]]]) -> list[PrintedTable]:
    printed = [row for _, rows in part for row in rows]
    if sum(len(row) > 1 for row in printed) < 2:
        return []
    box = Box(part[0][0].x0, part[-1][0].y0, part[0][0].x1, part[0][0].y1)
    table = table_of_lines(page.number, box, printed)
    gone = {id(line) for row in printed for line in row}
    page.lines = [line for line in page.lines if id(line) not in gone]
    return [table]


def baselines(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines that stand beside each other, from the top down, each from the left."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: (-line.y, line.x0)):
        if rows and abs(rows[-1][0].y - line.y) < 0.4 * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.x0) for row in rows]


def table_of_lines(page: int, box: Box, printed: Sequence[Sequence[Line]]) -> PrintedTable:
    """A table whose columns are where no line of it crosses; a baseline without a first cell goes on with the row
    above it."""
    lines = [line for row in printed for line in row]
    edges = _gutters([(line.x0, line.x1) for line in lines])
    rows: list[PrintedRow] = []
    for baseline in printed:
        cells: list[list[Line]] = [[] for _ in range(len(edges) + 1)]
        for line in baseline:
            cells[sum(line.x0 >= edge for edge in edges)].append(line)
        if rows and not cells[0] and not all(rows[-1].cells) and len(edges):
            for cell, more in zip(rows[-1].cells, cells, strict=True):
                cell += more
        else:
            rows.append(PrintedRow(cells))
    return PrintedTable(page, box, rows, [*edges, box.x1])


def _gutters(spans: Iterable[tuple[float, float]]) -> list[float]:
    """The middles of the gaps that no span covers."""
    found: list[float] = []
    reach = None
    for start, end in sorted(spans):
        if reach is not None and start > reach + SNAP:
            found.append((start + reach) / 2)
        reach = end if reach is None else max(reach, end)
    return found
