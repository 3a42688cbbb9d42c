"""A table of quotes to be walked by keyboard: one narrow column that says what a row is, the words beside it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from desktop.ui import theme
from desktop.ui.columns import heading_width
from desktop.ui.style_sheet import GRID


class QuoteTable(QTableView):
    """name: as a screen reader says it; narrow: width of the first column, in steps of the grid; chosen: done when
    another row is chosen, and on a click."""

    def __init__(self, model: QAbstractItemModel, name: str, narrow: int, chosen: Callable[[], object]) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(name)
        self.setFont(theme.reading_font())
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self._narrow = theme.scaled(narrow * GRID)
        self.setColumnWidth(0, self._narrow)
        self.selectionModel().currentRowChanged.connect(lambda: chosen())
        self.clicked.connect(lambda: chosen())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In little room what a row is makes way for its words, as far as its heading goes."""
        super().resizeEvent(event)
        if self._narrow:
            self.setColumnWidth(0, max(heading_width(self, 0), min(self._narrow, self.width() * 2 // 5)))

    @property
    def row(self) -> int:
        """-1 where none is chosen."""
        return self.currentIndex().row()

    def choose(self, row: int) -> None:
        self.selectionModel().setCurrentIndex(
            self.model().index(row, 0),
            QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
        )
