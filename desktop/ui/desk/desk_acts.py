"""What can be done with the panes: open, close, move, how they stand, how they scroll together, the links between."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from desktop.ui import icons
from desktop.ui.desk.arrangement import Layout, Sync

if TYPE_CHECKING:
    from desktop.ui.desk.desk import Desk

Choice = TypeVar("Choice", Layout, Sync)

SYNC_ICONS = {Sync.OFF: "unlink", Sync.EVEN: "sort", Sync.SECTIONS: "outline", Sync.TIES: "link"}


class DeskActs(QObject):
    """Every act is about the pane that was used last. The keys hold where the keyboard is on the desk."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        board = desk.board
        self._add = self._action(self.tr("Nog een paneel"), "Ctrl+\\", desk.add_pane, "side-by-side")
        self._close = self._action(self.tr("Paneel sluiten"), "Ctrl+W", lambda: desk.close_pane(desk.active), "close")
        self._before = self._action(
            self.tr("Paneel een plaats terug"), "Ctrl+Shift+PgUp", lambda: board.move_pane(desk.active, -1), "left"
        )
        self._after = self._action(
            self.tr("Paneel een plaats verder"), "Ctrl+Shift+PgDown", lambda: board.move_pane(desk.active, 1), "right"
        )
        self._alone = self._action(
            self.tr("Alleen dit paneel"), "Ctrl+M", lambda: board.turn_alone(desk.active), is_choice=True
        )
        self._detached = self._action(
            self.tr("Paneel in een eigen venster"), "Ctrl+Shift+D", desk.turn_detached, is_choice=True
        )
        self._match = self._action(self.tr("Zelfde plaats in het andere paneel"), "Ctrl+Return", desk.match_other)
        self._next = self._action(self.tr("Volgend verband"), "Alt+Down", lambda: desk.next_tie(1))
        self._previous = self._action(self.tr("Vorig verband"), "Alt+Up", lambda: desk.next_tie(-1))
        self._layouts = self._choices(
            {
                Layout.COLUMNS: self.tr("Naast elkaar"),
                Layout.ROWS: self.tr("Onder elkaar"),
                Layout.SQUARE: self.tr("Twee bij twee"),
            },
            board.set_layout,
        )
        self._turn_layout = self._action(self.tr("Andere indeling"), "Ctrl+Shift+L", self._next_layout)
        self._syncs = self._choices(
            {
                Sync.OFF: self.tr("Elk paneel scrolt apart"),
                Sync.EVEN: self.tr("Samen scrollen: gelijk op"),
                Sync.SECTIONS: self.tr("Samen scrollen: kop bij kop"),
                Sync.TIES: self.tr("Samen scrollen: verband bij verband"),
            },
            desk.set_sync,
        )
        for mode, action in self._syncs.items():
            icons.give(action, SYNC_ICONS[mode])
        self._turn_sync = self._action(self.tr("Anders samen scrollen"), "Ctrl+Shift+S", self._next_sync)
        self._sync_menu = QMenu(desk)
        self._sync_menu.addActions([*self._syncs.values()])
        board.changed.connect(self.offer)

    def fill(self, menu: QMenu) -> None:
        """Put all acts in a menu."""
        menu.addActions([self._add, self._close, self._before, self._after, self._alone, self._detached])
        menu.addSeparator()
        menu.addActions([*self._layouts.values(), self._turn_layout])
        menu.addSeparator()
        menu.addActions([*self._syncs.values(), self._turn_sync, self._match])
        menu.addSeparator()
        menu.addActions([self._next, self._previous])

    def offer(self) -> None:
        """Only what can be done now, and how things stand."""
        board, pane = self._desk.board, self._desk.active
        at, count = board.panes.index(pane), len(board.panes)
        self._add.setEnabled(not board.is_full())
        self._close.setEnabled(count > 1 or pane.key is not None)
        self._before.setEnabled(at > 0)
        self._after.setEnabled(at + 1 < count)
        self._alone.setEnabled(count > 1 and not board.is_detached(pane))
        self._alone.setChecked(board.alone is not None)
        self._detached.setEnabled(count > 1)
        self._detached.setChecked(board.is_detached(pane))
        self._layouts[board.layout_now].setChecked(True)
        mode = self._desk.sync
        self._syncs[mode].setChecked(True)
        for gutter in board.surface.gutters():
            gutter.set_mode(SYNC_ICONS[mode], f"{self._syncs[mode].text()} (Ctrl+Shift+S)", self._sync_menu)

    def _next_layout(self) -> None:
        layouts = list(Layout)
        self._desk.board.set_layout(layouts[(layouts.index(self._desk.board.layout_now) + 1) % len(layouts)])

    def _next_sync(self) -> None:
        modes = list(Sync)
        self._desk.set_sync(modes[(modes.index(self._desk.sync) + 1) % len(modes)])

    def _action(
        self, text: str, keys: str, act: Callable[[], object], icon: str | None = None, *, is_choice: bool = False
    ) -> QAction:
        action = QAction(text, self._desk)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setCheckable(is_choice)
        action.triggered.connect(lambda: act())
        if icon is not None:
            icons.give(action, icon)
        self._desk.addAction(action)
        return action

    def _choices(self, names: dict[Choice, str], choose: Callable[[Choice], None]) -> dict[Choice, QAction]:
        group = QActionGroup(self)
        found = {}
        for value, text in names.items():
            action = group.addAction(text)
            action.setCheckable(True)
            action.triggered.connect(partial(_choose, choose, value))
            found[value] = action
        return found


def _choose(choose: Callable[[Choice], None], value: Choice, _is_on: bool) -> None:
    choose(value)
