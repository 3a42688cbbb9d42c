"""The marks of firmness as they are drawn: told apart by their filling, in grey and in any scheme."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from desktop.text.pledge import Firmness
from desktop.ui.colours import Palette
from desktop.ui.style_sheet import GRID


def draw_firmness(painter: QPainter, box: QRectF, firmness: Firmness | None, palette: Palette, *, dashed: bool) -> None:
    """Full, striped, dotted, crossed; a ring for what promises nothing. dashed: not decided on yet."""
    ink = QColor(palette.ink)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(ink, 2, Qt.PenStyle.DotLine if dashed else Qt.PenStyle.SolidLine)
    shape = QPainterPath()
    if firmness is None:
        shape.addEllipse(box.adjusted(3, 3, -3, -3))
    else:
        shape.addRoundedRect(box, GRID, GRID)
    painter.fillPath(shape, QColor(palette.paper))
    painter.setClipPath(shape)
    if firmness is Firmness.FIRM:
        painter.fillPath(shape, QColor(palette.quiet) if dashed else ink)
    elif firmness is Firmness.EFFORT:
        painter.setPen(QPen(ink, 3))
        for y in range(round(box.top()) + 4, round(box.bottom()), 6):
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
    elif firmness is Firmness.EXPLORATORY:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        for x in range(round(box.left()) + 5, round(box.right()), 6):
            for y in range(round(box.top()) + 5, round(box.bottom()), 6):
                painter.drawEllipse(QPointF(x, y), 1.3, 1.3)
    elif firmness is Firmness.REFUSAL:
        painter.setPen(QPen(ink, 2.5))
        inner = box.adjusted(6, 6, -6, -6)
        painter.drawLine(inner.topLeft(), inner.bottomRight())
        painter.drawLine(inner.topRight(), inner.bottomLeft())
    painter.setClipping(False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.drawPath(shape)
    painter.restore()


def draw_sign(painter: QPainter, centre: QPointF, sign: str, palette: Palette, *, is_warning: bool) -> None:
    """A mark in a disc, on a line between two things; the disc holds the letter."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = QColor(palette.warning if is_warning else palette.ink)
    painter.setBrush(QColor(palette.paper))
    painter.setPen(QPen(ink, 1.5))
    font = painter.font()
    font.setBold(True)
    painter.setFont(font)
    half = max(10.0, painter.fontMetrics().height() * 0.55)
    box = QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half)
    painter.drawEllipse(box)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, sign)
    painter.restore()
