"""Numbers in rows and columns, each a button, with a bar below it that tells its size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from desktop.ui.charts.chart import Chart
from desktop.ui.charts.chart_button import ChartButton
from desktop.ui.colours import Palette
from desktop.ui.style_sheet import GRID


@dataclass(frozen=True, slots=True)
class CellData:
    """name: of the list behind it."""

    name: str
    rows: Sequence[Any]
    is_warning: bool = False


class Cell(ChartButton):
    def __init__(self, data: CellData, most: int, parent: QWidget | None = None) -> None:
        super().__init__(f"{data.name}: {len(data.rows)}", parent)
        self._data = data
        self._most = max(1, most)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(64, QFontMetrics(self.font()).height() + 3 * GRID)

    def draw(self, painter: QPainter, palette: Palette) -> None:
        count = len(self._data.rows)
        is_warning = self._data.is_warning and not self.isChecked()
        painter.setPen(QColor(palette.warning) if is_warning else self.ink(palette))
        painter.drawText(
            self.rect().adjusted(0, 0, -2 * GRID, -GRID),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            str(count),
        )
        width = self.width() - 4 * GRID
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.warning if self._data.is_warning else palette.accent))
        painter.drawRect(QRectF(2 * GRID, self.height() - GRID, width * count / self._most, 3))


class Grid(Chart):
    """One button for each number that is not nought."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._cells = QGridLayout(self.body)
        self._cells.setContentsMargins(0, 0, 0, 0)
        self._cells.setSpacing(GRID)
        self._labels: list[QWidget] = []

    def show_cells(
        self, columns: Sequence[tuple[str, str]], rows: Sequence[tuple[str, str, Sequence[CellData | None]]]
    ) -> None:
        """columns: their headings, a mark above a word; rows: a heading, what it is in full, and the cells."""
        self.clear()
        for label in self._labels:
            label.hide()
            label.deleteLater()
        self._labels = []
        for column, (mark, word) in enumerate(columns, start=1):
            label = QLabel(f"{mark}\n{word}")
            label.setProperty("quiet", True)
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
            label.setContentsMargins(0, 0, 2 * GRID, 0)
            self._place(label, 0, column)
        most = max((len(cell.rows) for _, _, cells in rows for cell in cells if cell), default=0)
        for number, (heading, whole, cells) in enumerate(rows, start=1):
            name = QLabel(heading, wordWrap=True)
            name.setToolTip(whole)
            self._place(name, number, 0)
            for column, data in enumerate(cells, start=1):
                if data is not None:
                    cell = Cell(data, most)
                    self._cells.addWidget(cell, number, column)
                    self.add(cell, data.name, data.rows)
                else:
                    nought = QLabel("·")
                    nought.setProperty("quiet", True)
                    nought.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                    nought.setContentsMargins(0, 0, 2 * GRID, 0)
                    self._place(nought, number, column)
        self._cells.setColumnStretch(0, 4)
        for column in range(1, len(columns) + 1):
            self._cells.setColumnStretch(column, 1)

    def _place(self, label: QWidget, row: int, column: int) -> None:
        self._cells.addWidget(label, row, column)
        self._labels.append(label)
