"""The columns of a table: no heading is cut, one takes the room that is left, and in little room the least needed
go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QTableView

from desktop.ui.scale import scaled
from desktop.ui.style_sheet import GRID

AROUND = 4 * GRID
"""Pixels beside the words of a heading."""

SORTED = 6 * GRID
"""Pixels of the sign that tells the order."""


class Columns(QObject):
    """widths: in pixels for letters of the usual size, at the least those of the headings. stretched: the column that
    takes what is left, and shall have `least` of it; leaving: those that go to leave it that, the first one first."""

    def __init__(
        self, table: QTableView, widths: Mapping[int, int], stretched: int, least: int, leaving: Sequence[int] = ()
    ) -> None:
        super().__init__(table)
        self._table = table
        self._stretched = stretched
        self._least = scaled(least)
        self._leaving = leaving
        self._away: dict[int, int] = {}
        for column, width in widths.items():
            table.setColumnWidth(column, max(scaled(width), heading_width(table, column)))
        table.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return super().eventFilter(watched, event)

    def fit(self) -> None:
        """Those that must go are away, those that have room are there."""
        header = self._table.horizontalHeader()
        away = set(self._leaving)
        others = [column for column in range(header.count()) if column not in away and column != self._stretched]
        room = self._table.viewport().width() - self._least - sum(map(self._width, others))
        for column in reversed(self._leaving):
            room -= self._width(column)
            if room < 0:
                break
            away.remove(column)
        for column in self._leaving:
            if column in away and column not in self._away:
                self._away[column] = self._table.columnWidth(column)
                self._table.hideColumn(column)
            elif column not in away and self._away.pop(column, None) is not None:
                self._table.showColumn(column)

    def _width(self, column: int) -> int:
        """Also of one that is away."""
        return self._away.get(column, self._table.columnWidth(column))


def heading_width(table: QTableView, column: int) -> int:
    """What the heading of a column needs, with the sign of its order where there can be one."""
    header = table.horizontalHeader()
    words = str(table.model().headerData(column, Qt.Orientation.Horizontal) or "")
    sign = scaled(SORTED) if table.isSortingEnabled() else 0
    return QFontMetrics(header.font()).horizontalAdvance(words) + AROUND + sign
