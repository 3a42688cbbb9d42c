"""Days on a line: where a day lies, which days are named below it, and how things that lie close are kept apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.ui.scale import scaled

STEPS = (1, 3, 6, 12, 24, 60, 120)
"""Months from one named day to the next."""

APART = 64
"""Pixels that a named day needs, beside letters of the usual size."""


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """The days from `first` to `last` between the pixels `left` and `right`."""

    first: date
    last: date
    left: float
    right: float

    def x(self, day: date) -> float:
        days = max(1, (self.last - self.first).days)
        return self.left + (day - self.first).days / days * (self.right - self.left)

    def holds(self, day: date) -> bool:
        return self.first <= day <= self.last

    def ticks(self) -> Iterator[date]:
        """First days of months, as far apart as their names need."""
        months = max(1.0, (self.last - self.first).days / 30.44)
        room = (self.right - self.left) / months
        step = next((step for step in STEPS if step * room >= scaled(APART)), STEPS[-1])
        number = self.first.year * 12 + self.first.month - 1
        number += -number % step
        while (day := date(number // 12, number % 12 + 1, 1)) <= self.last:
            if day >= self.first:
                yield day
            number += step


def spread(places: Sequence[float], gaps: Sequence[float], left: float, right: float) -> list[float]:
    """Places in order, moved as little as need be to lie `gaps[i]` beyond the one before, between left and right.

    Where there is too little room the gaps shrink alike.
    """
    if not places:
        return []
    needed = sum(gaps[1:])
    scale = min(1.0, (right - left) / needed) if needed else 1.0
    moved: list[float] = []
    for place, gap in zip(places, gaps, strict=True):
        moved.append(max(place, moved[-1] + gap * scale if moved else left))
    limit = right
    for number in range(len(moved) - 1, -1, -1):
        moved[number] = min(moved[number], limit)
        limit = moved[number] - gaps[number] * scale
    return moved


def levels(spans: Sequence[tuple[float, float]], most: int, gap: float) -> list[int | None]:
    """For each stretch, in order of where they begin, the first of `most` levels on which it overlaps none before it;
    None where every level is taken."""
    ends = [float("-inf")] * most
    found: list[int | None] = []
    for start, end in spans:
        level = next((level for level in range(most) if start >= ends[level] + gap), None)
        if level is not None:
            ends[level] = end
        found.append(level)
    return found
