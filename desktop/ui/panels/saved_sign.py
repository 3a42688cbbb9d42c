"""Whether all that was typed is kept: the words in the corner tell the truth at every key."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLabel, QWidget
from shiboken6 import isValid

from desktop.ui.fields import LineField, TextField
from desktop.ui.panels.note_field import NoteField


class SavedSign(QLabel):
    """Watches the field that the keyboard is in: one that is left has saved what was typed in it, or still waits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("quiet", True)
        self._watched: list[LineField | TextField | NoteField] = []
        self._show()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._watch)

    def _watch(self, _old: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, LineField | TextField | NoteField) and now not in self._watched:
            self._watched.append(now)
            now.waiting.connect(self._show)
            now.destroyed.connect(self._forget_gone)
        self._show()

    def _forget_gone(self) -> None:
        self._watched = [field for field in self._watched if isValid(field)]
        self._show()

    def _show(self) -> None:
        is_waiting = any(field.is_waiting for field in self._watched)
        self.setText(self.tr("bewaren…") if is_waiting else self.tr("alles bewaard"))
