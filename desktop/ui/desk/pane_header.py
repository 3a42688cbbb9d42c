"""The head of a pane: which document lies on it, where in it one is, and what can be done with the pane.

In a narrow pane the buttons go one after another, the least needed first; what they do stays in the menu.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from desktop.ui import icons, theme
from desktop.ui.desk.breadcrumb import Breadcrumb
from desktop.ui.desk.eliding import ElidingButton
from desktop.ui.style_sheet import GRID

WORDED, ROOMY, USUAL, NARROW = 130 * GRID, 110 * GRID, 80 * GRID, 50 * GRID
"""Widths from which the header has room: for the name on the button of the original; for back and forward; for
outline, original and repairs; for closing."""


class PaneHeader(QWidget):
    def __init__(self, documents: QMenu, acts: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.outline = QToolButton()
        self.outline.setCheckable(True)
        name(self.outline, "outline", self.tr("Inhoud (Ctrl+Shift+O)"))
        self.chooser = ElidingButton()
        self.chooser.setProperty("strong", True)
        self.chooser.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.chooser.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the chevron behind the title
        self.chooser.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.chooser.setMenu(documents)
        self.chooser.setAccessibleDescription(self.tr("Kies een ander stuk"))
        icons.give(self.chooser, "down")
        self.original = QToolButton()
        self.original.setText(self.tr("Origineel"))
        self.repairs = QToolButton()
        name(self.repairs, "repairs", self.tr("Wat bij het inlezen is hersteld"))
        self.back = QToolButton()
        name(self.back, "back", self.tr("Terug naar waar het lezen was (Alt+←)"))
        self.forward = QToolButton()
        name(self.forward, "forward", self.tr("Weer vooruit (Alt+→)"))
        self.more = QToolButton()
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(acts)
        name(self.more, "more", self.tr("Meer: het paneel, de indeling, samen scrollen"))
        self.close_button = QToolButton()
        name(self.close_button, "close", self.tr("Paneel sluiten (Ctrl+W)"))
        self.breadcrumb = Breadcrumb()
        self.setProperty("paper", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._lay_out()

    def fits(self, button: QToolButton) -> bool:
        """Whether there is room for a button; what has none stands in the menu."""
        least = {
            self.back: ROOMY,
            self.forward: ROOMY,
            self.outline: USUAL,
            self.original: USUAL,
            self.repairs: USUAL,
            self.close_button: NARROW,
        }
        return self.width() >= theme.scaled(least.get(button, 0))

    def fit(self, *, has_original: bool) -> None:
        for button in (self.outline, self.repairs, self.back, self.forward, self.close_button):
            button.setVisible(self.fits(button))
        self.original.setVisible(has_original and self.fits(self.original))
        style = Qt.ToolButtonStyle
        wanted = style.ToolButtonTextBesideIcon if self.width() >= theme.scaled(WORDED) else style.ToolButtonIconOnly
        if self.original.toolButtonStyle() is not wanted:
            self.original.setToolButtonStyle(wanted)
            icons.redraw(self.original)

    def minimumSizeHint(self) -> QSize:
        """What always stays: the title and the menu."""
        least = self.chooser.minimumSizeHint().width() + self.more.sizeHint().width() + 6 * GRID
        return QSize(least, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit(has_original=self._has_original)

    def set_original(self, has_original: bool) -> None:
        self._has_original = has_original
        self.fit(has_original=has_original)

    def _lay_out(self) -> None:
        self._has_original = False
        above = QHBoxLayout()
        above.setSpacing(GRID)
        above.addWidget(self.outline)
        above.addWidget(self.chooser)
        above.addStretch(1)
        for button in (self.original, self.repairs, self.back, self.forward, self.more, self.close_button):
            above.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        column.setSpacing(0)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.addLayout(above)
        column.addWidget(self.breadcrumb)


def name(button: QToolButton, icon: str, words: str) -> None:
    """A button that shows only an icon: its name is told on hovering, and aloud."""
    icons.give(button, icon)
    button.setToolTip(words)
    button.setAccessibleName(words)
