"""The work places at the left edge of the window."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QToolButton, QVBoxLayout, QWidget

from desktop.ui import icons, theme
from desktop.ui.style_sheet import GRID

WIDTH = 108
"""Pixels; the longest name, in Dutch or English, fits at the usual font size."""


class Rail(QWidget):
    """chosen: the number of the place, from the top."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(4)
        for number, (name, icon) in enumerate(
            (
                (self.tr("Bureau"), "desk"),
                (self.tr("Toezeggingen"), "pledges"),
                (self.tr("Vragen"), "questions"),
                (self.tr("Zoeken"), "search"),
                (self.tr("Overzicht"), "overview"),
                (self.tr("Briefing"), "briefing"),
            )
        ):
            button = QToolButton()
            button.setText(name)
            button.setCheckable(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setIconSize(QSize(24, 24))
            button.setToolTip(self.tr("{place} (Alt+{number})").format(place=name, number=number + 1))
            icons.give(button, icon)
            self._group.addButton(button, number)
            layout.addWidget(button)
        layout.addStretch()
        names = [one.fontMetrics().horizontalAdvance(f"{one.text()}  ") for one in self._group.buttons()]
        wide = max(theme.scaled(WIDTH), max(names) + 5 * GRID)
        for there in self._group.buttons():
            there.setFixedWidth(wide)
        self.check(0)
        self._group.idClicked.connect(self.chosen)

    def check(self, number: int) -> None:
        """A place that has no button here belongs to the desk."""
        (self._group.button(number) or self._group.button(0)).setChecked(True)

    @property
    def names(self) -> list[str]:
        return [button.text() for button in self._group.buttons()]
