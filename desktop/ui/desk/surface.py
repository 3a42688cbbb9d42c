"""The surface of the desk: up to four panes in rows, with gutters between them. Which panes, others decide."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.ui.desk.arrangement import Layout, rows_of
from desktop.ui.desk.gutter import THIN, WIDE, Gutter, GutteredSplitter
from desktop.ui.desk.pane import Pane

_WHOLE = 1000


class Surface(QWidget):
    sizes_changed = Signal()
    """the user moved a gutter"""
    gutters_changed = Signal()
    """other panes stand beside each other"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = GutteredSplitter(Qt.Orientation.Vertical)
        self._rows.splitterMoved.connect(lambda: self.sizes_changed.emit())
        self._placed: list[list[Pane]] = []
        self._gutters: list[Gutter] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._rows)

    def place(self, panes: Sequence[Pane], layout: Layout, alone: Pane | None = None) -> None:
        """Show these panes, and no others; all of the same size where their number or layout changed.

        alone: the one that fills the surface while the others wait behind it.
        """
        placed = [[panes[index] for index in row] for row in rows_of(len(panes), layout)]
        focus = QApplication.focusWidget()
        keyboard = next((pane for pane in panes if focus is not None and pane.isAncestorOf(focus)), None)
        self._rows.hide()  # else every pane is laid out anew at each step
        self._gutters = []  # Qt takes a handle away with the pane behind it
        is_new = [len(row) for row in placed] != [len(row) for row in self._placed]
        for old in (pane for row in self._placed for pane in row if pane not in panes and self.isAncestorOf(pane)):
            old.hide()
            old.setParent(None)
        self._placed = placed
        self._rows.setHandleWidth(WIDE if layout is Layout.ROWS else THIN)
        for number, row in enumerate(placed):
            splitter = self._row(number)
            for index, pane in enumerate(row):
                if splitter.widget(index) is not pane:
                    splitter.insertWidget(index, pane)
                splitter.setStretchFactor(index, 1)
                pane.setVisible(alone is None or pane is alone)
            splitter.setVisible(alone is None or alone in row)
        for number in range(len(placed), self._rows.count()):
            self._row(number).hide()
        if is_new:
            self.set_sizes([[_WHOLE] * len(row) for row in placed], [_WHOLE] * len(placed))
        self._rows.show()
        if keyboard is not None:
            keyboard.take_keyboard()
        self._part_panes(alone)

    def sizes(self) -> tuple[tuple[tuple[int, ...], ...], tuple[int, ...]]:
        """The widths of the panes, row by row, and the heights of the rows."""
        count = len(self._placed)
        return tuple(tuple(self._row(row).sizes()) for row in range(count)), tuple(self._rows.sizes()[:count])

    def set_sizes(self, widths: Sequence[Sequence[int]], heights: Sequence[int]) -> None:
        """What does not fit the panes that are here is passed over."""
        if [len(row) for row in widths] == [len(row) for row in self._placed] and len(heights) == len(self._placed):
            for number, row in enumerate(widths):
                self._row(number).setSizes(list(row))
            self._rows.setSizes([*heights, *[0] * (self._rows.count() - len(heights))])

    def gutters(self) -> list[Gutter]:
        """Those between two panes that stand beside each other, and between rows of one pane."""
        return list(self._gutters)

    def part_from(self, pane: Pane) -> None:
        """A pane is about to leave for another window: Qt takes the gutters beside it away with it."""
        self._gutters = [gutter for gutter in self._gutters if gutter.panes is None or pane not in gutter.panes]

    def _part_panes(self, alone: Pane | None) -> None:
        self._gutters = []
        if alone is None:
            for number, row in enumerate(self._placed):
                for index in range(1, len(row)):
                    gutter = self._row(number).gutter(index)
                    gutter.part(row[index - 1], row[index])
                    self._gutters.append(gutter)
            if all(len(row) == 1 for row in self._placed):
                for number in range(1, len(self._placed)):
                    gutter = self._rows.gutter(number)
                    gutter.part(self._placed[number - 1][0], self._placed[number][0])
                    self._gutters.append(gutter)
        self.gutters_changed.emit()

    def _row(self, number: int) -> GutteredSplitter:
        while self._rows.count() <= number:
            row = GutteredSplitter(Qt.Orientation.Horizontal)
            row.splitterMoved.connect(lambda: self.sizes_changed.emit())
            self._rows.addWidget(row)
            self._rows.setStretchFactor(self._rows.count() - 1, 1)
        row_widget = self._rows.widget(number)
        assert isinstance(row_widget, GutteredSplitter)
        return row_widget
