"""Marks on a printed page, as data and as paint: always on white paper, whatever the window wears."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.ui.colours import PALETTES, TAG_STROKES, Scheme
from desktop.ui.style_sheet import GRID

INK = PALETTES[Scheme.LIGHT]


@dataclass(frozen=True, slots=True)
class Mark:
    """Lines of words with a ground of their own. underline: the number of a tag's colour; bar: a line beside them."""

    lines: Sequence[QRectF]
    ground: str | None = None
    underline: int | None = None
    bar: str | None = None


def paint(painter: QPainter, mark: Mark, lines: Sequence[QRectF], scale: float) -> None:
    """Paint a mark over the drawing of a page. lines: as they stand on the screen; scale: pixels to a point."""
    painter.setPen(Qt.PenStyle.NoPen)
    if mark.ground is not None:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.setBrush(QColor(mark.ground))
        for line in lines:
            painter.drawRoundedRect(line, 2, 2)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    if mark.underline is not None:
        width = min(2.0, max(1.0, 1.4 * scale))
        pen = QPen(QColor(INK.tags[mark.underline].ink), width, TAG_STROKES[mark.underline])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        for line in lines:
            painter.drawLine(line.bottomLeft(), line.bottomRight())
        painter.setPen(Qt.PenStyle.NoPen)
    if mark.bar is not None:
        painter.setBrush(QColor(mark.bar))
        for column in columns(lines):
            painter.drawRect(QRectF(column.left() - 2 * GRID, column.top(), 3, column.height()))


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
