"""The picture of a page, and what its ink tells that Tesseract does not: bold strokes, and bullets.

Tesseract knows no bullets: it takes them for letters ("e", "*") or leaves them out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

UNBROKEN = re.compile(b"\1+(?:\0{1,4}\1+)*")
"""Of the rows of a ruling, 1 where it is inked: gaps of a few dots are the scanner's."""

DARK = bytes(value < 128 for value in range(256))
"""For bytes.translate: grey → 1 where there is ink."""

FILL = 0.68
"""Share of its box that a bullet fills at least: a disk 0.78, a square all of it; an "e" 0.55 and an "o" 0.5."""

SQUARE = 0.75
"""The sides of a bullet's box differ no more than this."""

BULLET = (0.12, 0.6)
"""Smallest and largest width of a bullet, in sizes of its line: a full stop is smaller, a picture larger."""

SHORTEST = 10.0
"""Points. What is left of a broken ruling that is shorter is a letter in its way."""


class Dots(NamedTuple):
    """A box in dots of the picture, from its upper left; right and bottom are the first outside it."""

    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as drawn: a byte of grey per dot, from the upper left; scale: dots per point."""

    width: int
    height: int
    pixels: bytes
    scale: float
    ink: bytes = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "ink", self.pixels.translate(DARK))

    def rows(self, box: Dots) -> list[bytes]:
        left, top, right, bottom = box
        return [
            self.ink[row * self.width + max(0, left) : row * self.width + min(self.width, right)]
            for row in range(max(0, top), min(self.height, bottom))
        ]

    def stroke(self, box: Dots) -> float:
        """How many dots a stroke of the letters in a box is wide, on average, along the line."""
        rows = self.rows(box)
        strokes = sum(row.count(b"\0\1") + row.startswith(b"\1") for row in rows)
        return sum(row.count(1) for row in rows) / strokes if strokes else 0.0

    def unbroken(self, ruling: Dots) -> list[Dots]:
        """The parts of a ruling that are in the picture: Tesseract draws an upright one on through the rows of a table
        that have one cell."""
        if ruling.right - ruling.left >= ruling.bottom - ruling.top:
            return [ruling]
        inked = bytes(1 in row for row in self.rows(ruling))
        parts = [
            Dots(ruling.left, ruling.top + part.start(), ruling.right, ruling.top + part.end())
            for part in UNBROKEN.finditer(inked)
        ]
        return [part for part in parts if part.bottom - part.top >= SHORTEST * self.scale]

    def find_bullet(self, box: Dots, size: float) -> Dots | None:
        """The bullet in a box that holds nothing else. size: of its line, in dots."""
        inked = [(at, row) for at, row in enumerate(self.rows(box)) if 1 in row]
        if not inked:
            return None
        left = min(row.find(1) for _, row in inked)
        right = max(row.rfind(1) for _, row in inked) + 1
        top, bottom = inked[0][0], inked[-1][0] + 1
        width, height = right - left, bottom - top
        dots = sum(row.count(1) for _, row in inked)
        is_square = min(width, height) >= SQUARE * max(width, height)
        if not is_square or not BULLET[0] * size <= width <= BULLET[1] * size or dots < FILL * width * height:
            return None
        return Dots(box.left + left, box.top + top, box.left + right, box.top + bottom)
