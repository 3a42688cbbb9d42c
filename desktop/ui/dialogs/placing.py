"""Where a popup stands: at the place that was asked for, but never beyond the screen."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget


def place_popup(popup: QWidget, corner: QPoint) -> None:
    """Put its upper left corner at `corner` of the screen, or as near as there is room; one too large shrinks."""
    screen = QGuiApplication.screenAt(corner) or popup.screen()
    room = screen.availableGeometry()
    popup.setFixedSize(popup.size().boundedTo(room.size()))
    x = max(room.left(), min(corner.x(), room.right() - popup.width()))
    y = max(room.top(), min(corner.y(), room.bottom() - popup.height()))
    popup.move(x, y)
