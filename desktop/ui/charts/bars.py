"""Bars below one another: a mark and a name, a number, and a bar as long as the number is large."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.charts.chart import Chart
from desktop.ui.charts.chart_button import ChartButton
from desktop.ui.colours import Palette
from desktop.ui.style_sheet import GRID

NUMBER = 24


@dataclass(frozen=True, slots=True)
class BarData:
    """name: of the list behind it; words: as they stand beside the bar. is_warning: it must stand out."""

    name: str
    words: str
    rows: Sequence[Any]
    is_warning: bool = False


class Bar(ChartButton):
    """most: the largest number beside it, which is as long as a bar can be."""

    def __init__(self, data: BarData, most: int, parent: QWidget | None = None) -> None:
        super().__init__(f"{data.name}: {len(data.rows)}", parent)
        self._data = data
        self._most = max(1, most)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(180), QFontMetrics(self.font()).height() + 3 * GRID)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.scaled(120), self.sizeHint().height())

    def draw(self, painter: QPainter, palette: Palette) -> None:
        count = len(self._data.rows)
        text = self.rect().adjusted(GRID, 0, -GRID, -GRID)
        painter.setPen(QColor(palette.warning) if self._data.is_warning and not self.isChecked() else self.ink(palette))
        font = self.font()
        font.setBold(self._data.is_warning)
        painter.setFont(font)
        words = painter.fontMetrics().elidedText(
            self._data.words, Qt.TextElideMode.ElideRight, text.width() - theme.scaled(NUMBER)
        )
        painter.drawText(text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        painter.drawText(text, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(count))
        painter.setPen(Qt.PenStyle.NoPen)
        width = self.width() - 2 * GRID
        under = QRectF(GRID, self.height() - GRID, width, 3)
        painter.setBrush(QColor(palette.hover))
        painter.drawRect(under)
        under.setWidth(width * count / self._most)
        painter.setBrush(QColor(palette.warning if self._data.is_warning else palette.accent))
        painter.drawRect(under)


class Bars(Chart):
    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._column = QVBoxLayout(self.body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID)

    def show_bars(self, bars: Sequence[BarData]) -> None:
        self.clear()
        most = max((len(bar.rows) for bar in bars), default=0)
        for data in bars:
            bar = Bar(data, most)
            self._column.addWidget(bar)
            self.add(bar, data.name, data.rows)
