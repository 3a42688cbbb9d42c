"""Fields that write themselves: what is typed is kept after a moment's rest, and at once on leaving the field."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from desktop.text.dates import find_dates
from desktop.ui import theme
from desktop.ui.unsaved import UNSAVED

REST = 300
"""Milliseconds without a key before what was typed is written."""


class _Typing(QObject):
    """What is typed in a field, against what the library holds of it.

    save: keeps the text, and says whether it did.
    """

    def __init__(self, field: QWidget, read: Callable[[], str]) -> None:
        super().__init__(field)
        self._read = read
        self._known = ""
        self.save: Callable[[str], bool] = _kept
        self.is_waiting = False
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self.write)

    def take(self, text: str) -> bool:
        """Whether `text`, which the library holds, is to be shown: it is new, and nothing newer is being typed."""
        if self.is_waiting or text == self._known:
            return False
        self._known = text
        return True

    def typed(self) -> None:
        if self._read() != self._known:
            self._rest.start()
            self._wait(True)

    def write(self) -> None:
        self._rest.stop()
        text = self._read()
        before, self._known = self._known, text  # what is shown anew meanwhile is not put back over what was typed
        if text == before or self.save(text):
            self._wait(False)
        else:
            self._known = before

    def forget(self) -> None:
        self._rest.stop()
        self._known = self._read()
        self._wait(False)

    def _wait(self, is_waiting: bool) -> None:
        if is_waiting != self.is_waiting:
            self.is_waiting = is_waiting
            UNSAVED.tell(self, is_waiting)


def _kept(_text: str) -> bool:
    """For a field that nothing is kept of."""
    return True


class LineField(QLineEdit):
    """One line of text. is_waiting: whether something was typed that is not kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typing = _Typing(self, self.text)
        self.write = self._typing.write
        self.forget = self._typing.forget
        self.textEdited.connect(self._typing.typed)
        self.editingFinished.connect(self.write)

    @property
    def is_waiting(self) -> bool:
        return self._typing.is_waiting

    def keep_with(self, save: Callable[[str], bool]) -> None:
        """save: keeps the text, and says whether it did; a failure is told there."""
        self._typing.save = save

    def show_text(self, text: str) -> None:
        """Show what the library holds, unless something newer is being typed."""
        if self._typing.take(text):
            self.setText(text)
            self.setCursorPosition(0)

    def hideEvent(self, event: QHideEvent) -> None:
        self.write()
        super().hideEvent(event)


class TextField(QPlainTextEdit):
    """Several lines of text; Tab leaves the field. The rest as in LineField."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, tabChangesFocus=True)
        self._typing = _Typing(self, self.toPlainText)
        self.write = self._typing.write
        self.forget = self._typing.forget
        self.textChanged.connect(self._typing.typed)

    @property
    def is_waiting(self) -> bool:
        return self._typing.is_waiting

    def keep_with(self, save: Callable[[str], bool]) -> None:
        """As in LineField."""
        self._typing.save = save

    def show_text(self, text: str) -> None:
        """Show what the library holds, unless something newer is being typed."""
        if self._typing.take(text):
            self.setPlainText(text)

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
