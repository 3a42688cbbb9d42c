"""Highlights as data: what is marked in a document, and which lines they take so that none hides another. No Qt."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from desktop.text.document import Span

LANES = 3
"""Underlines that fit between two lines of text; a fourth highlight on the same words shares the last."""


@dataclass(frozen=True, slots=True)
class Highlight:
    """A passage that is marked: one of the user's, or a place in a layer of what was found.

    colour: of the tag, 0 to 9; None for a passage without one. key: what the desk knows it by. title: what is shown
    on hovering, "Wijken" or "Toezegging: …". mark: stands in the margin, "▮" for a firm pledge. shape: of the
    mark of the tag, which ends its underline and tells tags of one colour apart.
    """

    span: Span
    colour: int | None
    key: Hashable
    title: str
    mark: str = ""
    shape: int = 0


@dataclass(frozen=True, slots=True)
class Placed:
    """A highlight at its place on the screen, with the line below the words that it has to itself.

    layer: the name of the layer that it belongs to; empty for a highlight of the user.
    """

    start: int
    end: int
    lane: int
    highlight: Highlight
    layer: str = ""


def in_lanes(stretches: Iterable[tuple[int, int, Highlight]]) -> list[Placed]:
    """Give each highlight the lowest line that no earlier one still occupies; ordered by start, the longest first."""
    free_from = [0] * LANES
    placed = []
    for start, end, highlight in sorted(stretches, key=lambda stretch: (stretch[0], -stretch[1])):
        lane = next((lane for lane, free in enumerate(free_from) if free <= start), LANES - 1)
        free_from[lane] = max(free_from[lane], end)
        placed.append(Placed(start, end, lane, highlight))
    return placed
