"""Files that are dragged over the window and let go, as the system tells the window of it."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
COPY = Qt.DropAction.CopyAction


def dragged(*paths) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def place_in(window, part) -> QPoint:
    return part.mapTo(window, part.rect().center())


def enter(window, part, mime) -> bool:
    event = QDragEnterEvent(place_in(window, part), COPY, mime, LEFT, NONE)
    event.ignore()
    QApplication.sendEvent(window.windowHandle(), event)
    return event.isAccepted()


def drop(window, part, mime) -> None:
    """Let go above a part, as the system tells the window of it."""
    assert enter(window, part, mime)
    event = QDropEvent(QPointF(place_in(window, part)), COPY, mime, LEFT, NONE)
    QApplication.sendEvent(window.windowHandle(), event)
    assert event.isAccepted()
