"""Suggestions as rows of two lines: the words have the room, and in little room a mark stands for what is known."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHeaderView

from desktop.ui.itemmodels.suggestions import FindingTable, MatchTable
from desktop.ui.panels.quote_table import QuoteTable
from desktop.ui.style_sheet import GRID

MARK = 9 * GRID

WIDE = 60
"""Letters for which there must be room before what is known stands in words beside them."""


class SuggestionTable(QuoteTable):
    def __init__(self, model: FindingTable | MatchTable, name: str, chosen: Callable[[], object]) -> None:
        super().__init__(model, name, 0, chosen)
        self._suggestions = model
        self.setWordWrap(True)
        self.horizontalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(MARK)
        self.horizontalHeader().setResizeContentsPrecision(0)  # of the rows in sight: a list may have thousands
        self.verticalHeader().setDefaultSectionSize(2 * QFontMetrics(self.font()).height() + 2 * GRID)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_short = self.width() < WIDE * QFontMetrics(self.font()).averageCharWidth()
        self._suggestions.shorten(is_short)
        header = self.horizontalHeader()
        header.setSectionResizeMode(
            0, QHeaderView.ResizeMode.Fixed if is_short else QHeaderView.ResizeMode.ResizeToContents
        )
        if is_short:
            header.resizeSection(0, MARK)
