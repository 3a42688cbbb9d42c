"""The columns at the left and the right of what one works at, and which of them makes way."""

from __future__ import annotations

from PySide6.QtWidgets import QSplitter, QWidget

from desktop.ui import theme
from desktop.ui.style_sheet import GRID

WIDTH = 288
"""Pixels that the right column needs for its forms."""

AROUND = 6 * GRID
"""Pixels beside the columns that belong to the handles."""


class SideColumns(QSplitter):
    """Both fold away, by wish and where the place has no use for them. Where there is room for one only, the one that
    was called for last stays. above: what the middle holds, which keeps the width that it needs."""

    def __init__(self, left: QWidget, centre: QWidget, right: QWidget, middle: QWidget) -> None:
        super().__init__()
        self._left, self._right, self._middle = left, right, middle
        self._left_wanted = self._right_wanted = True
        self._right_makes_way = True
        self._use, self._room = (True, True), 0
        for column in (left, centre, right):
            self.addWidget(column)
        self.setStretchFactor(1, 1)
        self.setChildrenCollapsible(False)
        right.setMinimumWidth(theme.scaled(WIDTH))
        left.setMinimumWidth(theme.scaled(WIDTH - 100))
        self.setSizes([WIDTH - 40, 1280 - 2 * WIDTH, WIDTH])

    def fit(self, left: bool, right: bool, room: int) -> None:
        """left, right: whether what is worked at has a use for that column; room: pixels, for all three together."""
        self._use, self._room = (left, right), room
        self._show()

    def want_left(self) -> None:
        """From now on, as if it had been called for."""
        self._left_wanted = True

    def turn_left(self) -> None:
        """Away, or here; where there is room for one column only, the other makes way."""
        is_behind = self._left_wanted and self._right.isVisible() and not self._left.isVisible()
        self._left_wanted = is_behind or not self._left_wanted
        self._right_makes_way = self._left_wanted
        self._show()

    def turn_right(self) -> None:
        is_behind = self._right_wanted and self._left.isVisible() and not self._right.isVisible()
        self._right_wanted = is_behind or not self._right_wanted
        self._right_makes_way = not self._right_wanted
        self._show()

    def _show(self) -> None:
        left, right = self._use[0] and self._left_wanted, self._use[1] and self._right_wanted
        if left and right and not self._has_room_for_both():
            left, right = self._right_makes_way, not self._right_makes_way
        self._left.setVisible(left)
        self._right.setVisible(right)

    def _has_room_for_both(self) -> bool:
        """Whether the middle keeps enough; with large letters on a small screen it does not."""
        between = max(theme.scaled(WIDTH), self._middle.minimumSizeHint().width())
        return self._room >= self._left.minimumWidth() + self._right.minimumWidth() + between + AROUND
