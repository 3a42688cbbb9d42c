"""The headings above the words in sight, in a row; each leads to its place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop.ui.desk.eliding import ElidingButton

_DEEPEST = 5


class Breadcrumb(QWidget):
    """Where there is no room for all headings the highest ones go: one reads under the last."""

    chosen = Signal(int)
    """index of the block with the heading"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places: list[int] = []
        self._crumbs: list[ElidingButton] = []
        self._marks: list[QLabel] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for depth in range(_DEEPEST):
            mark = QLabel("›" if depth else "")
            mark.setProperty("quiet", True)
            crumb = ElidingButton()
            crumb.setProperty("quiet", True)
            crumb.clicked.connect(lambda _=False, depth=depth: self.chosen.emit(self._places[depth]))
            self._marks.append(mark)
            self._crumbs.append(crumb)
            row.addWidget(mark)
            row.addWidget(crumb)
        row.addStretch(1)
        self.setAccessibleName(self.tr("Plaats in het stuk"))
        self.show_path([])

    def show_path(self, headings: Sequence[tuple[int, str]]) -> None:
        """Block and title of each heading, the highest first."""
        headings = headings[:_DEEPEST]
        self._places = [place for place, _ in headings]
        for depth, crumb in enumerate(self._crumbs):
            crumb.set_words(headings[depth][1] if depth < len(headings) else "")
        self._fit()

    def path(self) -> list[str]:
        return [crumb.words() for crumb in self._crumbs[: len(self._places)]]

    def minimumSizeHint(self) -> QSize:
        """The row gives way: a deep heading keeps no pane wide. At the first heading the text does not move up."""
        return QSize(0, self._crumbs[0].sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        first, room = len(self._places), self.width()
        while first > 0 and (first == len(self._places) or room >= self._least(first - 1)):
            first -= 1
            room -= self._least(first)
        for depth, (mark, crumb) in enumerate(zip(self._marks, self._crumbs, strict=True)):
            here = first <= depth < len(self._places)
            mark.setVisible(here and depth > 0)
            crumb.setVisible(here)

    def _least(self, depth: int) -> int:
        return self._crumbs[depth].minimumSizeHint().width() + self._marks[depth].sizeHint().width()
