"""A chart: a name above it, and buttons of which each stands for rows. One of them is on the way of the Tab key, the
arrows go to the others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.charts.chart_button import ChartButton
from desktop.ui.style_sheet import GRID


class Chart(QWidget):
    """opened: a name and the rows that stand behind a button."""

    opened = Signal(str, object)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[ChartButton] = []
        self._names: list[str] = []
        self.title = QLabel(title)
        self.title.setProperty("quiet", True)
        self.setAccessibleName(title)
        self.body = QWidget()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.title)
        layout.addWidget(self.body)

    def clear(self) -> None:
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = []
        self._names = []

    def add(self, button: ChartButton, name: str, rows: Sequence[Any]) -> None:
        """name: as the list of its rows is called."""
        number = len(self.buttons)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if number == 0 else Qt.FocusPolicy.ClickFocus)
        button.clicked.connect(lambda: self.opened.emit(name, tuple(rows)))
        button.stepped.connect(lambda step: self._step(number + step))
        self.buttons.append(button)
        self._names.append(name)

    def mark(self, name: str) -> None:
        """The button whose list is shown now."""
        for button, own in zip(self.buttons, self._names, strict=True):
            button.setChecked(own == name)

    def open(self, name: str) -> bool:
        """Open the list of that name, if it is still there."""
        if name not in self._names:
            return False
        self.buttons[self._names.index(name)].click()
        return True

    def _step(self, number: int) -> None:
        if 0 <= number < len(self.buttons):
            for button in self.buttons:
                button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self.buttons[number].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.buttons[number].setFocus()
