"""Where what opens over the window stands, and how large it is: as was asked for, but never beyond the screen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.ui.scale import scaled


def place_popup(popup: QWidget, corner: QPoint) -> None:
    """Put its upper left corner at `corner` of the screen, or as near as there is room; one too large shrinks."""
    screen = QGuiApplication.screenAt(corner) or popup.screen()
    room = screen.availableGeometry()
    popup.setFixedSize(popup.size().boundedTo(room.size()))
    x = max(room.left(), min(corner.x(), room.right() - popup.width()))
    y = max(room.top(), min(corner.y(), room.bottom() - popup.height()))
    popup.move(x, y)


def window_size(window: QWidget, wide: int, high: int) -> QSize:
    """Of a window of its own: in pixels for letters of the usual size, as large as the screen at most."""
    return QSize(scaled(wide), scaled(high)).boundedTo(window.screen().availableGeometry().size())
