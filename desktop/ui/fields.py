"""Fields that write themselves: what is typed is handed on after a moment's rest, and at once on leaving the field."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from desktop.text.dates import find_dates
from desktop.ui import theme

REST = 300
"""Milliseconds without a key before what was typed is written."""


class LineField(QLineEdit):
    """One line of text. written: the text, when it differs from what was last shown or written.

    waiting: whether something was typed that is not written yet.
    """

    written = Signal(str)
    waiting = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = ""
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self.write)
        self.textEdited.connect(self._typed)
        self.editingFinished.connect(self.write)

    @property
    def is_waiting(self) -> bool:
        return self._rest.isActive()

    def show_text(self, text: str) -> None:
        """Show what the library holds, unless something newer is being typed."""
        if not self._rest.isActive() and text != self._known:
            self._known = text
            self.setText(text)
            self.setCursorPosition(0)

    def write(self) -> None:
        self._rest.stop()
        if self.text() != self._known:
            self._known = self.text()
            self.written.emit(self._known)
        self.waiting.emit(False)

    def _typed(self) -> None:
        self._rest.start()
        self.waiting.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        self.write()
        super().hideEvent(event)


class TextField(QPlainTextEdit):
    """Several lines of text; Tab leaves the field. written, waiting: as in LineField."""

    written = Signal(str)
    waiting = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, tabChangesFocus=True)
        self._known = ""
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self.write)
        self.textChanged.connect(self._typed)

    @property
    def is_waiting(self) -> bool:
        return self._rest.isActive()

    def show_text(self, text: str) -> None:
        """Show what the library holds, unless something newer is being typed."""
        if not self._rest.isActive() and text != self._known:
            self._known = text
            self.setPlainText(text)
            self._rest.stop()

    def write(self) -> None:
        self._rest.stop()
        if self.toPlainText() != self._known:
            self._known = self.toPlainText()
            self.written.emit(self._known)
        self.waiting.emit(False)

    def _typed(self) -> None:
        if self.toPlainText() != self._known:
            self._rest.start()
            self.waiting.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.write()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.write()
        super().hideEvent(event)


class DateField(QLineEdit):
    """A day as 12-03-2032 or in words, or nothing. What is no date is marked and counts as nothing."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("dd-mm-jjjj"))
        self.setFixedWidth(theme.scaled(100))
        self.textEdited.connect(self._check)
        self.editingFinished.connect(self.changed)

    @property
    def day(self) -> date | None:
        found = find_dates(self.text())
        return found[0][1] if len(found) == 1 else None

    @property
    def is_sound(self) -> bool:
        return not self.text().strip() or self.day is not None

    def show_day(self, day: date | None) -> None:
        self.setText(f"{day:%d-%m-%Y}" if day else "")
        self._check()

    def _check(self) -> None:
        self.setProperty("wrong", not self.is_sound)
        self.style().unpolish(self)
        self.style().polish(self)
        self.setToolTip("" if self.is_sound else self.tr("Dit is geen datum. Schrijf die als 12-03-2032."))
