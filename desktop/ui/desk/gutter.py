"""Between two panes: the handle that parts them, wide enough for the ribbons between their words and for the button
that tells how they scroll together."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMenu, QSplitter, QSplitterHandle, QToolButton, QToolTip

from desktop.text.document import Span
from desktop.ui import icons, theme
from desktop.ui.desk.pane import Pane
from desktop.ui.desk.ribbons import Ribbon, paint, ribbon
from desktop.ui.desk.ties import Tie
from desktop.ui.style_sheet import GRID

WIDE = 7 * GRID
"""Pixels between two panes side by side, and between two rows where the button stands."""
THIN = 2 * GRID

Joined = tuple[Tie, Span, Span]
"""A tie with its words in the left pane and its words in the right one."""


class Gutter(QSplitterHandle):
    tie_chosen = Signal(object)
    """a Tie that was clicked"""

    def __init__(self, orientation: Qt.Orientation, parent: QSplitter) -> None:
        super().__init__(orientation, parent)
        self.panes: tuple[Pane, Pane] | None = None
        self._joined: Sequence[Joined] = ()
        self._current: Tie | None = None
        self._hovered: Tie | None = None
        self._pressed_at: QPointF | None = None
        self.button = QToolButton(self)
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setCursor(Qt.CursorShape.ArrowCursor)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Tussen twee panelen"))

    def part(self, left: Pane, right: Pane) -> None:
        """The panes at both sides."""
        self.panes = (left, right)
        self.update()

    def set_joined(self, joined: Sequence[Joined]) -> None:
        self._joined = joined
        self._current = self._hovered = None
        self.setAccessibleDescription("\n".join(tie.title for tie, _, _ in joined))
        self.update()

    def set_current(self, tie: Tie | None) -> None:
        """The tie that the keyboard went to."""
        self._current = tie
        self.update()

    def set_mode(self, icon: str, words: str, menu: QMenu) -> None:
        """How the panes scroll together: what the button shows, tells and opens."""
        self.button.setMenu(menu)
        icons.give(self.button, icon)
        self.button.setToolTip(words)
        self.button.setAccessibleName(words)
        self.button.setText(f"{icons.GAP}{words}")
        is_row = self.orientation() is Qt.Orientation.Vertical
        style = Qt.ToolButtonStyle
        self.button.setToolButtonStyle(style.ToolButtonTextBesideIcon if is_row else style.ToolButtonIconOnly)
        self._place_button()

    def ribbons(self) -> list[Ribbon]:
        """Those of which an end is in sight, in pixels of the gutter."""
        if self.panes is None or self.orientation() is Qt.Orientation.Vertical:
            return []
        left, right = self.panes
        lower, other_lower = self._below(left), self._below(right)
        edges, other_edges = _moved(left.edges(), lower), _moved(right.edges(), other_lower)
        near = _near(self._joined, left.span_in_sight(), right.span_in_sight())
        ends = zip(
            near,
            left.extents_of([here for _, here, _ in near]),
            right.extents_of([there for _, _, there in near]),
            strict=True,
        )
        shapes = (
            ribbon(joined[0], _moved(one, lower), _moved(other, other_lower), edges, other_edges)
            for joined, one, other in ends
            if one is not None and other is not None
        )
        return [shape for shape in shapes if shape is not None]

    def tie_at(self, point: QPointF) -> Tie | None:
        """The tie whose ribbon lies under a point, the uppermost first."""
        return next(
            (
                there.tie
                for there in reversed(self.ribbons())
                if there.shape(self.width()).containsPoint(point, Qt.FillRule.WindingFill)
            ),
            None,
        )

    def paintEvent(self, _: QPaintEvent) -> None:
        palette = theme.colours()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(palette.window))
        font = QFont(theme.quiet_font(10))
        current = [tie for tie in (self._current, self._hovered) if tie is not None]
        paint(painter, self.ribbons(), self.width(), palette, font, current)
        painter.end()

    # The mouse: on a ribbon it chooses, elsewhere it moves the gutter

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hovered = self.tie_at(event.position()) if not event.buttons() else self._hovered
        if hovered != self._hovered:
            self._hovered = hovered
            self.update()
        is_column = self.orientation() is Qt.Orientation.Horizontal
        usual = Qt.CursorShape.SplitHCursor if is_column else Qt.CursorShape.SplitVCursor
        self.setCursor(Qt.CursorShape.PointingHandCursor if hovered else usual)
        super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.globalPosition()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        before, self._pressed_at = self._pressed_at, None
        moved = (
            before is None or (event.globalPosition() - before).manhattanLength() >= QApplication.startDragDistance()
        )
        if not moved and (tie := self.tie_at(event.position())) is not None:
            self.tie_chosen.emit(tie)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hovered = None
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            tie = self.tie_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), tie.title if tie else "", self)
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_button()

    def _place_button(self) -> None:
        self.button.setVisible(self._is_wide())
        size = self.button.sizeHint()
        if self.orientation() is Qt.Orientation.Horizontal:
            self.button.setGeometry(0, GRID, self.width(), min(size.height(), self.height()))
        else:
            self.button.setGeometry(2 * GRID, 0, min(size.width(), self.width()), self.height())

    def _is_wide(self) -> bool:
        return min(self.width(), self.height()) >= WIDE

    def _below(self, pane: Pane) -> int:
        """How much lower the top of a pane stands than that of the gutter."""
        return pane.mapTo(self.window(), QPoint(0, 0)).y() - self.mapTo(self.window(), QPoint(0, 0)).y()


def _moved(extent: tuple[float, float], way: float) -> tuple[float, float]:
    return extent[0] + way, extent[1] + way


class GutteredSplitter(QSplitter):
    """Panes or rows of them, with gutters between."""

    def __init__(self, orientation: Qt.Orientation) -> None:
        super().__init__(orientation)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(WIDE if orientation is Qt.Orientation.Horizontal else THIN)

    def createHandle(self) -> QSplitterHandle:
        return Gutter(self.orientation(), self)

    def gutter(self, index: int) -> Gutter:
        """The one before the widget of that index."""
        handle = self.handle(index)
        assert isinstance(handle, Gutter)
        return handle


def _near(joined: Sequence[Joined], here: Span | None, there: Span | None) -> Sequence[Joined]:
    """Those of which an end may be in sight: where the others stand need not be reckoned."""
    if here is None or there is None:
        return joined
    return [
        one
        for one in joined
        if (one[1].start <= here.end and one[1].end >= here.start)
        or (one[2].start <= there.end and one[2].end >= there.start)
    ]
