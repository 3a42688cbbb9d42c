"""Marks on a printed page, as data and as paint: always on white paper, whatever the window wears."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QRegion

from desktop.ui.colours import PALETTES, TAG_STROKES, Scheme
from desktop.ui.style_sheet import GRID
from desktop.ui.tag_dot import paint_end

INK = PALETTES[Scheme.LIGHT]

_END = 0.4
"""Share of a line's height that the mark of a tag takes, at the end of its underline."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Lines of words with a ground of their own. underline, shape: the number of a tag's colour, and of its
    mark at the end of the underline; bar: a line beside them."""

    lines: Sequence[QRectF]
    ground: str | None = None
    underline: int | None = None
    bar: str | None = None
    shape: int = 0


Lines = Callable[[Mark], Sequence[QRectF]]
"""The lines of a mark as they stand on the screen."""


def paint(painter: QPainter, marks: Sequence[Mark], lines_of: Lines, scale: float) -> None:
    """Paint marks over the drawing of a page, the last on top. scale: pixels to a point."""
    _paint_grounds(painter, marks, lines_of)
    for mark in marks:
        lines = lines_of(mark)
        if mark.underline is not None:
            width = min(2.0, max(1.0, 1.4 * scale))
            pen = QPen(QColor(INK.tags[mark.underline].ink), width, TAG_STROKES[mark.underline])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            for line in lines:
                painter.drawLine(line.bottomLeft(), line.bottomRight())
            if lines:
                side = lines[-1].height() * _END
                end = QRectF(lines[-1].right() - side, lines[-1].bottom() - side / 2, side, side)
                paint_end(painter, end, INK.tags[mark.underline].ink, mark.shape)
        if mark.bar is not None:
            for column in columns(lines):
                painter.fillRect(QRectF(column.left() - 2 * GRID, column.top(), 3, column.height()), QColor(mark.bar))


def _paint_grounds(painter: QPainter, marks: Sequence[Mark], lines_of: Lines) -> None:
    """A ground darkens the paper and leaves the ink; of two that overlap only the upper one, or words would drown."""
    covered = QRegion()
    for mark in reversed(marks):
        if mark.ground is None:
            continue
        ground = QRegion()
        for line in lines_of(mark):
            ground += line.toRect()
        painter.save()
        painter.setClipRegion(ground - covered, Qt.ClipOperation.IntersectClip)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.fillRect(ground.boundingRect(), QColor(mark.ground))
        painter.restore()
        covered += ground


def columns(lines: Sequence[QRectF]) -> list[QRectF]:
    """Lines that go down the page together: where they go up again, another column begins."""
    found: list[QRectF] = []
    last = 0.0
    for line in lines:
        if found and line.top() >= last - line.height() / 2:
            found[-1] = found[-1].united(line)
        else:
            found.append(line)
        last = line.top()
    return found
