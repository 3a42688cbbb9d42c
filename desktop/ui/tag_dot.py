"""A tag's colour as a dot."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from desktop.ui import theme


def dot(colour: int) -> QIcon:
    """The dot of a tag. colour: 0 to 9."""
    pixels = QPixmap(32, 32)
    pixels.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixels)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.colours().tags[colour].ink))
    painter.drawEllipse(6, 6, 20, 20)
    painter.end()
    return QIcon(pixels)
