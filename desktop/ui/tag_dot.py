"""A tag's colour as a mark: a dot, and another shape for every further tag of the same colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

from desktop.ui import theme

SHAPES = 5
"""Dot, ring, square, diamond, triangle; then they come round again."""


def dot(colour: int, shape: int = 0) -> QIcon:
    """The mark of a tag. colour: 0 to 9; shape: how many older tags bear the colour."""
    pixels = QPixmap(32, 32)
    pixels.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixels)
    paint_mark(painter, QRectF(6, 6, 20, 20), colour, shape)
    painter.end()
    icon = QIcon(pixels)
    icon.addPixmap(pixels, QIcon.Mode.Selected)  # Qt would tint it, and a colour has a meaning here
    return icon


def paint_mark(painter: QPainter, place: QRectF, colour: int, shape: int = 0) -> None:
    """The same, painted where it is wanted."""
    paint_end(painter, place, theme.colours().tags[colour].ink, shape)


def paint_end(painter: QPainter, place: QRectF, colour: str, shape: int) -> None:
    """The mark in an ink of its own, as it ends the underline of words that bear the tag."""
    ink = QColor(colour)
    left, right, top, bottom, middle = place.left(), place.right(), place.top(), place.bottom(), place.center()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    kind = shape % SHAPES
    if kind == 1:
        wide = place.width() / 4
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink, wide))
        painter.drawEllipse(place.adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2))
    elif kind == 2:
        painter.drawRect(place.adjusted(1, 1, -1, -1))
    elif kind == 3:
        corners = (QPointF(middle.x(), top), QPointF(right, middle.y()), QPointF(middle.x(), bottom))
        painter.drawPolygon(QPolygonF([*corners, QPointF(left, middle.y())]))
    elif kind == 4:
        painter.drawPolygon(QPolygonF([QPointF(middle.x(), top), QPointF(right, bottom), QPointF(left, bottom)]))
    else:
        painter.drawEllipse(place)
    painter.restore()
