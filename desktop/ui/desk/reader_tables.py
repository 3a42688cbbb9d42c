"""Where the columns of a table stand when its rows are lines with tabs. No Qt: widths come in as numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

GAP = 24.0
"""Between two columns, in pixels at the usual size."""

_NUMBER = re.compile(r"[-–+]?\s?(?:€\s?)?[\d.,]+\s?(?:%|mln\.?|mld\.?)?|[-–]|")


@dataclass(frozen=True, slots=True)
class Column:
    """at: where the column begins, or for a column of numbers where it ends."""

    at: float
    right: bool


def columns(rows: Sequence[Sequence[str]], widths: Sequence[Sequence[float]], room: float) -> list[Column] | None:
    """The columns after the first, or None when the cells are too long to stand beside one another.

    rows, widths: the cells and how wide each is on one line. Only the last column may be wider than what is left:
    its words wrap below one another, as long as they keep a good third of the room.
    """
    count = max(len(row) for row in rows)
    natural = [max((row[at] for row in widths if at < len(row)), default=0.0) for at in range(count)]
    last_begins = sum(natural[:-1]) + GAP * (count - 1)
    wraps = last_begins + natural[-1] > room
    if wraps and last_begins > room * 0.65:
        return None
    found = []
    at = 0.0
    for index in range(1, count):
        at += natural[index - 1] + GAP
        right = not (wraps and index == count - 1) and _is_of_numbers(rows, index)
        found.append(Column(at + natural[index] if right else at, right))
    return found


def _is_of_numbers(rows: Sequence[Sequence[str]], index: int) -> bool:
    """Below its head a column of numbers has nothing else."""
    cells = [row[index].strip() for row in rows if index < len(row)]
    below = cells[1:] or cells
    return any(below) and all(_NUMBER.fullmatch(cell) for cell in below)
