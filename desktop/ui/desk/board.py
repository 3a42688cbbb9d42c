"""The board: which panes there are, in what order and layout, which one is used, which stand in a window of their own.

It knows nothing of the library. Panes that are closed wait to be used again.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.desk.arrangement import PANES_AT_MOST, Arrangement, Laid, Layout, Sync
from desktop.ui.desk.pane import Pane
from desktop.ui.desk.pane_window import PaneWindow
from desktop.ui.desk.surface import Surface
from desktop.ui.style_sheet import GRID


class Board(QWidget):
    pane_made = Signal(object)
    changed = Signal()
    """panes came, went, moved, or have another size or sight"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.surface = Surface()
        self.panes: list[Pane] = []
        self.layout_now = Layout.COLUMNS
        self.alone: Pane | None = None
        self._spare: list[Pane] = []
        self._windows: dict[Pane, PaneWindow] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.surface)
        self.surface.sizes_changed.connect(self.changed)

    def start(self) -> None:
        """The first pane, once whoever connects panes listens."""
        self.active = self._take_pane()
        self.panes = [self.active]
        self._place()

    def is_full(self) -> bool:
        return len(self.panes) >= PANES_AT_MOST

    def is_detached(self, pane: Pane) -> bool:
        return pane in self._windows

    def in_sight(self) -> list[Pane]:
        """Those that are not behind one that fills the desk."""
        return [pane for pane in self.panes if self.alone in (None, pane) or pane in self._windows]

    def neighbour(self, pane: Pane) -> Pane | None:
        """The next pane, of the last one the one before it."""
        at = self.panes.index(pane)
        return self.panes[at + 1] if at + 1 < len(self.panes) else self.panes[at - 1] if at else None

    def following(self, pane: Pane, step: int) -> Pane:
        """The pane `step` further, round and round."""
        return self.panes[(self.panes.index(pane) + step) % len(self.panes)]

    def add(self) -> Pane:
        """Another pane after the active one; on a full board the neighbour of that."""
        if self.is_full():
            return self.neighbour(self.active) or self.active
        pane = self._take_pane()
        self.panes.insert(self.panes.index(self.active) + 1, pane)
        self.alone = None
        self._place()
        return pane

    def remove(self, pane: Pane) -> None:
        """The last pane stays, empty."""
        pane.clear()
        self._leave_window(pane)
        if len(self.panes) > 1:
            beside = self.neighbour(pane)
            self.panes.remove(pane)
            self._spare.append(pane)
            if self.active is pane and beside is not None:
                self.active = beside
            if self.alone is pane:
                self.alone = None
        self._place()

    def clear(self) -> None:
        """One empty pane."""
        self.alone = None
        for pane in self.panes[::-1]:
            self.remove(pane)

    def move_pane(self, pane: Pane, step: int) -> None:
        """Let a pane change places with the one before (−1) or after it."""
        at, to = self.panes.index(pane), self.panes.index(pane) + step
        if 0 <= to < len(self.panes):
            self.panes[at], self.panes[to] = self.panes[to], self.panes[at]
            self._place()

    def set_layout(self, layout: Layout) -> None:
        self.layout_now, self.alone = layout, None
        self._place()

    def turn_alone(self, pane: Pane) -> None:
        """One pane fills the desk, or all stand there again."""
        self.alone = pane if self.alone is None and not self.is_detached(pane) else None
        self._place()

    def reveal(self, pane: Pane) -> None:
        """Bring a pane to the front that waits behind another one, or in another window."""
        if self.alone not in (None, pane) and not self.is_detached(pane):
            self.alone = pane
            self._place()
        if self._windows and not pane.window().isActiveWindow():
            pane.window().raise_()
            pane.window().activateWindow()

    def detach(self, pane: Pane, place: tuple[int, int, int, int] | None = None) -> None:
        """Give a pane a window of its own; one pane at least stays on the desk."""
        if pane in self._windows or len(self.panes) - len(self._windows) < 2:
            return
        if place is None:
            corner = pane.mapToGlobal(QPoint(8 * GRID, 8 * GRID))
            place = corner.x(), corner.y(), max(pane.width(), 150 * GRID), max(pane.height(), 120 * GRID)
        self.alone = None if self.alone is pane else self.alone
        self.surface.part_from(pane)
        window = PaneWindow(pane, place, self.parentWidget() or self)
        self._windows[pane] = window
        self._place()
        window.back_wanted.connect(lambda: self.attach(pane))
        window.moved.connect(self.changed)
        window.show()

    def attach(self, pane: Pane) -> None:
        """Bring a pane back from its window."""
        self._leave_window(pane)
        self._place()

    def close_windows(self) -> None:
        for pane in list(self._windows):
            self._leave_window(pane)

    def arrangement(self, documents: Sequence[int | None], sync: Sync) -> Arrangement:
        """How the board lies; documents: what lies on the panes."""
        widths, heights = self.surface.sizes()
        laid = tuple(
            Laid(
                document_id,
                pane.sight,
                pane.has_outline,
                self._windows[pane].place() if pane in self._windows else None,
            )
            for pane, document_id in zip(self.panes, documents, strict=True)
        )
        is_alone = self.alone is not None
        active = self.panes.index(self.alone or self.active)
        return Arrangement(laid, self.layout_now, widths, heights, sync, active, is_alone)

    def restore(self, kept: Arrangement) -> None:
        """Panes as they were, without their documents."""
        self.clear()
        while len(self.panes) < len(kept.panes):
            self.add()
        self.layout_now = kept.layout
        self.active = self.panes[kept.active]
        self._place()
        for pane, laid in zip(self.panes, kept.panes, strict=True):
            pane.show_sight(laid.sight)
            pane.show_outline(laid.outline)
            if laid.window is not None:
                self.detach(pane, laid.window)
        if kept.alone and not self.is_detached(self.active):
            self.alone = self.active
            self._place()
        if not kept.alone:
            self.surface.set_sizes(kept.widths, kept.heights)

    def _place(self) -> None:
        self.surface.place([pane for pane in self.panes if pane not in self._windows], self.layout_now, self.alone)
        self.changed.emit()

    def _leave_window(self, pane: Pane) -> None:
        window = self._windows.pop(pane, None)
        if window is not None:
            pane.setParent(None)
            window.hide()
            window.deleteLater()

    def _take_pane(self) -> Pane:
        if self._spare:
            return self._spare.pop()
        pane = Pane()
        pane.sight_changed.connect(self.changed)
        self.pane_made.emit(pane)
        return pane
