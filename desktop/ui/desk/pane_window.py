"""A window of its own for a pane that was taken off the desk: the same acts and keys, on another screen perhaps."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QMoveEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.desk.pane import Pane
from desktop.ui.dropping import Dropping

_LEAST = 240


class PaneWindow(QWidget):
    back_wanted = Signal()
    """the user closed the window: the pane returns to the desk"""
    moved = Signal()

    def __init__(self, pane: Pane, place: tuple[int, int, int, int], home: QWidget) -> None:
        """home: the widget whose keys, and whose window's, hold here too."""
        super().__init__(None, Qt.WindowType.Window)
        self.setAcceptDrops(True)
        self.pane = pane
        self.setWindowIcon(home.window().windowIcon())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(pane)
        pane.show()
        self.addActions(home.actions())
        self.addActions([action for action in home.window().findChildren(QAction) if _is_for_window(action)])
        self.setGeometry(place[0], place[1], max(place[2], _LEAST), max(place[3], _LEAST))
        self._home = home
        self.tell_title()
        pane.sight_changed.connect(self.tell_title)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if (dropping := self._home.window().findChild(Dropping)) is not None:
            dropping.watch(self.windowHandle())  # files drop here as on the window itself

    def place(self) -> tuple[int, int, int, int]:
        found = self.geometry()
        return found.x(), found.y(), found.width(), found.height()

    def tell_title(self) -> None:
        self.setWindowTitle(f"{self.pane.title} – Woordhouder")

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.moved.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.back_wanted.emit()


def _is_for_window(action: QAction) -> bool:
    return bool(action.shortcuts()) and action.shortcutContext() is Qt.ShortcutContext.WindowShortcut
