"""Setting a very long document a slice at a time, so that its first pages can be read at once."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.ui.desk.reader_page import Typesetting

AT_ONCE = 400_000
"""Characters that are set before the document is shown: more than the longest agreement has."""
SLICE = 50_000
"""Characters that are set between two things that the user does."""


class Filling(QObject):
    """grown: more of the document stands on the page."""

    grown = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._setting: Typesetting | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    def start(self, setting: Typesetting, position: int) -> None:
        """Set the beginning, as far as `position` at least; the rest follows when there is nothing else to do."""
        self._setting = setting
        setting.set_to(max(AT_ONCE, position))
        self._follow()

    def stop(self) -> None:
        self._setting = None
        self._timer.stop()

    @property
    def is_complete(self) -> bool:
        return self._setting is None

    def has_reached(self, position: int) -> bool:
        return self._setting is None or position < self._setting.reached

    def reach(self, position: int) -> None:
        """Set the text as far as `position` now, because the user wants to be there."""
        if self._setting is not None and not self.has_reached(position):
            self._grow(self._setting, position + SLICE)

    def _go_on(self) -> None:
        if self._setting is not None:
            self._grow(self._setting, self._setting.reached + SLICE)

    def _grow(self, setting: Typesetting, position: int) -> None:
        setting.set_to(position)
        self._follow()
        self.grown.emit()

    def _follow(self) -> None:
        if self._setting is not None and self._setting.is_complete:
            self.stop()
        elif not self._timer.isActive():
            self._timer.start()
