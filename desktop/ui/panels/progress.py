"""The work under way, at the foot of the window: what it is, how far it is, and a way to stop it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from desktop.ui import icons
from desktop.ui.worker import Task


class Progress(QWidget):
    """Shows one task at a time, the last one started; hidden when there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self._doing = QLabel()
        self._bar = QProgressBar(textVisible=False)
        self._bar.setFixedWidth(120)
        self._bar.setAccessibleName(self.tr("Voortgang"))
        self._cancel = QToolButton()
        self._cancel.setToolTip(self.tr("Annuleren"))
        self._cancel.setAccessibleName(self.tr("Annuleren"))
        icons.give(self._cancel, "close")
        self._cancel.clicked.connect(self._stop)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 0)
        layout.addWidget(self._doing)
        layout.addWidget(self._bar)
        layout.addWidget(self._cancel)
        self.hide()

    def follow(self, task: Task) -> None:
        self._task = task
        self._doing.setText(task.name)
        self._bar.setRange(0, 0)
        task.progress.connect(self._show_progress)
        task.ended.connect(self._end)
        self._cancel.setEnabled(True)
        self.show()

    def _show_progress(self, done: int, total: int, doing: str) -> None:
        if self.sender() is self._task and self._task is not None:
            self._bar.setRange(0, total)
            self._bar.setValue(done)
            self._doing.setText(f"{self._task.name} {done}/{total}")
            self._doing.setToolTip(doing)

    def _stop(self) -> None:
        if self._task is not None:
            self._cancel.setEnabled(False)
            self._task.cancel()

    def _end(self) -> None:
        if self.sender() is self._task:
            self._task = None
            self.hide()
