"""A scroll bar that shows where in the document something was found, and nothing when all is in sight."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from desktop.ui import theme

WIDTH, TICK = 4.0, 2.0
"""Of a tick: beside the handle rather than over it, so that thousands of them do not hide where one is."""


class MarkedScrollBar(QScrollBar):
    """ticks: shares of the whole, 0 at the top and 1 at the bottom."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._ticks: list[float] = []

    def set_ticks(self, ticks: Iterable[float]) -> None:
        self._ticks = sorted(set(ticks))
        self.update()

    def ticks(self) -> list[float]:
        return self._ticks

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.maximum() > self.minimum():
            super().paintEvent(event)
        if not self._ticks:
            return
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.colours().accent))
        for tick in self._ticks:
            painter.drawRect(QRectF(self.width() - WIDTH, tick * (self.height() - TICK), WIDTH, TICK))
        painter.end()
