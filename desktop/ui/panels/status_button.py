"""A button that asks for a status by one key: S opens the list, a digit chooses."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from desktop.text.pledge import Status
from desktop.ui.words import STATUS_MARKS, status_word


class StatusButton(QPushButton):
    """chosen: done with the status that was chosen."""

    def __init__(self, chosen: Callable[[Status], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(self.tr("Status…"))
        self.setToolTip(self.tr("Leg een status vast, met deze woorden als bewijs (S, dan een cijfer)"))
        self.menu_of_statuses = QMenu(self)
        self.menu_of_statuses.setAccessibleName(self.tr("Status"))
        for number, status in enumerate(Status, start=1):
            action = self.menu_of_statuses.addAction(f"&{number}  {STATUS_MARKS[status]}  {status_word(status)}")
            action.triggered.connect(lambda _=False, status=status: chosen(status))
        self.clicked.connect(self.ask)

    def ask(self) -> None:
        if self.isEnabled():
            self.menu_of_statuses.popup(self.mapToGlobal(QPoint(0, self.height())))
