"""A part of a chart that can be pressed: it has a name, takes the keyboard, and opens what stands behind it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.ui import theme
from desktop.ui.colours import Palette
from desktop.ui.style_sheet import GRID

BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
ON = (Qt.Key.Key_Right, Qt.Key.Key_Down)


class ChartButton(QAbstractButton):
    """name: as a screen reader says it, and on hovering. Checked while what stands behind it is shown.

    stepped: an arrow asks for the button before (−1) or after (1). Enter presses it, as Space does.
    """

    stepped = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def draw(self, painter: QPainter, palette: Palette) -> None:
        """What it looks like, over the ground of a button that is chosen or pointed at."""
        raise NotImplementedError

    def ink(self, palette: Palette) -> QColor:
        return QColor(palette.on_selection if self.isChecked() else palette.ink)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in BACK or key in ON:
            self.stepped.emit(-1 if key in BACK else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.selection if self.isChecked() else palette.hover))
            painter.drawRoundedRect(self.rect(), GRID, GRID)
        self.draw(painter, palette)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(palette.accent), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), GRID, GRID)
