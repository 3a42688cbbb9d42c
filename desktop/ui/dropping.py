"""Files and folders dropped anywhere in a window, whatever lies under them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent, QWindow
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

_DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


class Dropping(QObject):
    """Hears a window's drags before its fields and lists do, which would take a file's address for text.

    What is no file goes on to them. hovering: files hang above the window, or no longer; dropped: their paths.
    """

    hovering = Signal(bool)
    dropped = Signal(list)

    def watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)  # a window that is shown again is heard once
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DragLeave:
            self.hovering.emit(False)
        elif event.type() in _DRAGS and isinstance(event, QDropEvent):
            paths = paths_in(event.mimeData())
            if paths:
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                self.hovering.emit(event.type() != QEvent.Type.Drop)
                if event.type() == QEvent.Type.Drop:
                    self.dropped.emit(paths)
                return True
        return super().eventFilter(watched, event)


def paths_in(mime: QMimeData) -> list[Path]:
    """The files and folders of this computer that are dragged."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


class DropSign(QFrame):
    """Lies over the window while files hang above it, and says what letting go does."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("drop", True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.words = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.words.setProperty("drop", True)
        layout = QVBoxLayout(self)
        layout.addWidget(self.words, 0, Qt.AlignmentFlag.AlignCenter)
        self.hide()

    def show_over(self, part: QWidget | None, dossier: str) -> None:
        self.words.setText(self.tr("Laat los: de stukken komen in {dossier}").format(dossier=dossier))
        if part is not None:
            self.setGeometry(part.geometry())
        self.raise_()
        self.show()
