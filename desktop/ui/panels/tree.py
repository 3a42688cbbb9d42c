"""The left column: what lies in the open dossier. Documents, tags, saved searches, pledges by status."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QTreeWidget, QTreeWidgetItem, QTreeWidgetItemIterator, QWidget

from desktop.library import documents, pledges, saved_searches, tags
from desktop.text.typed import Name, likeness
from desktop.ui import icons, tag_drag, theme
from desktop.ui.dialogs.tag_removal import TagRemoval
from desktop.ui.keys import tell
from desktop.ui.nothing import Nothing
from desktop.ui.panels import tree_drops
from desktop.ui.panels.tree_look import ROW, TreeLook
from desktop.ui.panels.tree_menu import fill_menu
from desktop.ui.panels.tree_rows import TAGS, Key, Row, rows_of
from desktop.ui.tag_dot import dot
from desktop.ui.tag_numbers import TagNumbers
from desktop.ui.workroom import Workroom

if TYPE_CHECKING:
    from desktop.ui.dialogs.tag_chooser import TagChooser

KEY = Qt.ItemDataRole.UserRole

OPEN_AFTER = 600
"""Milliseconds that something dragged hangs above a closed row before it opens."""


class Tree(QTreeWidget):
    """Activating an item shows it; F2 renames it in place; Delete takes it away, as one undoable step.

    pledge_chosen: a pledge's id; beside_wanted: a document to open in the other pane; tag_chosen: a tag whose
    passages are to be shown, and whether the keyboard goes there; search_wanted: a saved search's query.
    """

    pledge_chosen = Signal(int)
    beside_wanted = Signal(int)
    tag_chosen = Signal(int, bool)
    search_wanted = Signal(str)

    def __init__(self, workroom: Workroom, numbers: TagNumbers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workroom = workroom
        self._numbers = numbers
        self._rows: list[Row] = []
        self._words = ""
        self._opened_before_filter: set[Key] | None = None
        self.setAccessibleName(self.tr("Dossier: stukken, labels en toezeggingen"))
        self.setHeaderHidden(True)
        self.setIndentation(12)
        self.setIconSize(icons.size())
        self.setItemDelegate(TreeLook(self))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.nothing = Nothing(self, self._has_nothing_in_sight)
        self.nothing.say(self.tr("Niets heet zo."), self.tr("Alles tonen"))
        self.setEditTriggers(QTreeWidget.EditTrigger.EditKeyPressed)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setAutoExpandDelay(OPEN_AFTER)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.itemActivated.connect(lambda item: self._show(item, True))
        self.itemClicked.connect(lambda item: self._show(item, False))
        self.itemChanged.connect(self._rename)
        tell(self, Qt.Key.Key_F2, self.tr("Naam wijzigen"))
        tell(self, QKeySequence.StandardKey.Delete, self.tr("Verwijderen"))
        # queued: a rename ends in `changed`, and the item may not vanish while its editor still closes
        workroom.changed.connect(self.show_anew, Qt.ConnectionType.QueuedConnection)
        workroom.failed.connect(self.show_anew, Qt.ConnectionType.QueuedConnection)
        workroom.dossier_changed.connect(self.show_anew)
        numbers.changed.connect(self.show_anew, Qt.ConnectionType.QueuedConnection)

    @cached_property
    def chooser(self) -> TagChooser:
        from desktop.ui.dialogs.tag_chooser import TagChooser

        return TagChooser(self)

    def show_anew(self) -> None:
        """Follow the library; what was open and selected stays so."""
        dossier_id = self._workroom.dossier_id
        if dossier_id is None:
            self._rows = []
            self.clear()
            return
        with self._workroom.read() as session:
            rows = rows_of(session, dossier_id, self._numbers)
        self.blockSignals(True)
        if self._rows and self._keeps_all(rows):
            self._add(rows)
        else:
            self._fill(rows)
        self._rows = rows
        self.blockSignals(False)
        self._filter()

    def add_tag(self) -> None:
        """A new tag, with its name open for typing."""
        tag_id = self._workroom.act(self.tr("Nieuw label"), tags.add_tag, self._free_name())
        self.show_anew()
        item = self._item_of(("tag", tag_id or 0))
        if item is not None:
            self.setCurrentItem(item)
            self.editItem(item)

    def go_to_tag(self, tag_id: int) -> None:
        """The keyboard on a tag, with its passages in sight."""
        item = self._item_of(("tag", tag_id))
        if item is not None:
            self.setCurrentItem(item)
            self.scrollToItem(item)
            self.tag_chosen.emit(tag_id, False)
            self.setFocus()

    def filter(self, words: str) -> None:
        """Keep in sight what answers to these words, with what it hangs under; nothing typed shows all."""
        self._words = words.strip()
        self._filter()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if item is not None and event.matches(QKeySequence.StandardKey.Delete):
            self._take_away(item)
        else:
            super().keyPressEvent(event)

    # Filling

    def _keeps_all(self, rows: Sequence[Row]) -> bool:
        """Whether every row that is there stays, in its place among the others."""
        known = {row.key for row in self._rows}
        before = [(row.key, row.above) for row in self._rows]
        return [(row.key, row.above) for row in rows if row.key in known] == before

    def _add(self, rows: Sequence[Row]) -> None:
        """Only what changed is written, and what is new comes between: a dossier fills while one works in it."""
        before = {row.key: row for row in self._rows}
        items = dict(zip(before, self._items(), strict=True))
        at: Counter[Key | None] = Counter()
        for row in rows:
            item = items.get(row.key)
            if item is None:
                items[row.key] = item = QTreeWidgetItem()
                above = items[row.above] if row.above is not None else self.invisibleRootItem()
                above.insertChild(at[row.above], item)
                self._write(item, row)
                if above.childCount() == 1 and row.above is not None and row.above[0] in ("group", "tag"):
                    above.setExpanded(True)
            elif row != before[row.key] or item.text(0) != row.text:
                self._write(item, row)
            at[row.above] += 1

    def _fill(self, rows: Sequence[Row]) -> None:
        closed = {self._key(item) for item in self._items() if item.childCount() and not item.isExpanded()}
        opened = {self._key(item) for item in self._items() if item.isExpanded()}
        known = {row.key for row in self._rows}
        current = self._key(self.currentItem())
        scrolled = self.verticalScrollBar().value()
        self.clear()
        items = {row.key: QTreeWidgetItem() for row in rows}
        for row in rows:
            self._write(items[row.key], row)
            if row.above is not None:
                items[row.above].addChild(items[row.key])
        # at once: each tells its listeners
        self.addTopLevelItems([items[row.key] for row in rows if row.above is None])
        for key, item in items.items():
            # tags with tags under them stand open at first: what hangs there is to be seen
            fresh = key not in known and key[0] in ("group", "tag")
            item.setExpanded(key in opened or fresh or (key[0] in ("group", "tag") and key not in closed))
        if current in items:
            self.setCurrentItem(items[current])
        self.verticalScrollBar().setValue(scrolled)

    def _write(self, item: QTreeWidgetItem, row: Row) -> None:
        item.setText(0, row.text)
        item.setData(0, KEY, row.key)
        item.setData(0, ROW, row)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, row.said)
        item.setToolTip(0, row.tip)
        if isinstance(row.mark, tuple):
            item.setIcon(0, dot(*row.mark))
        elif row.mark:
            item.setIcon(0, icons.icon(row.mark))
        if row.can_rename:
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        if row.key[0] == "group":
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDropEnabled)
            font = self.font()
            font.setPointSizeF(font.pointSizeF() * 0.85)
            font.setLetterSpacing(font.SpacingType.AbsoluteSpacing, 0.8)
            item.setFont(0, font)
            item.setForeground(0, QColor(theme.colours().quiet))
            item.setSizeHint(0, QSize(0, 32))

    def _filter(self) -> None:
        self._keep_wanted()
        self.nothing.look()

    def _has_nothing_in_sight(self) -> bool:
        tops = [self.topLevelItem(row) for row in range(self.topLevelItemCount())]
        return bool(tops) and all(top is None or top.isHidden() for top in tops)

    def _keep_wanted(self) -> None:
        items = self._items()
        if not self._words:
            if self._opened_before_filter is not None:
                for item in items:
                    item.setHidden(False)
                    item.setExpanded(self._key(item) in self._opened_before_filter)
                self._opened_before_filter = None
            return
        if self._opened_before_filter is None:
            self._opened_before_filter = {key for item in items if item.isExpanded() and (key := self._key(item))}
        typed = Name.of(self._words)
        for item in items:
            item.setHidden(True)
        for item in items:
            if item.childCount() == 0 or item.data(0, KEY)[0] == "tag":
                if likeness(typed, Name.of(item.text(0))) is None:
                    continue
                shown: QTreeWidgetItem | None = item
                while shown is not None:
                    shown.setHidden(False)
                    shown = shown.parent()
                    if shown is not None:
                        shown.setExpanded(True)

    # Dragging and dropping

    def mimeData(self, items: Sequence[QTreeWidgetItem]) -> QMimeData:
        key = self._key(items[0]) if items else None
        return tag_drag.of_tag(key[1]) if key is not None and key[0] == "tag" else QMimeData()

    def startDrag(self, _actions: Qt.DropAction) -> None:
        if (key := self._key(self.currentItem())) is not None and key[0] == "tag":
            super().startDrag(Qt.DropAction.CopyAction)  # Qt would take a row that is moved out of the tree by itself

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        kinds = (tag_drag.TAG_DRAGGED, tree_drops.PASSAGES_DRAGGED, "text/plain")
        if any(event.mimeData().hasFormat(kind) for kind in kinds):
            super().dragEnterEvent(event)
            event.accept()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        if self._act_of(event) is not None:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        act = self._act_of(event)
        if act is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        QTimer.singleShot(0, act)  # after the drag has ended: the rows may change now

    def _act_of(self, event: QDropEvent) -> tree_drops.Act | None:
        point = event.position().toPoint()
        key = self._key(self.itemAt(point))
        place = self.viewport().mapToGlobal(point)
        return tree_drops.act_of(self._workroom, event.mimeData(), event.source(), key, self, place)

    # What can be done with a row

    def _show(self, item: QTreeWidgetItem, with_keyboard: bool) -> None:
        sort, number = item.data(0, KEY)
        if sort == "document":
            self._workroom.open_document(number)
        elif sort == "tag":
            self.tag_chosen.emit(number, with_keyboard)
        elif sort == "pledge":
            self.pledge_chosen.emit(number)
        elif sort == "search":
            with self._workroom.read() as session:
                query = saved_searches.get_search(session, number).query
            self.search_wanted.emit(query)

    def _rename(self, item: QTreeWidgetItem) -> None:
        sort, number = item.data(0, KEY)
        name = item.text(0).strip()
        if name and sort == "document":
            self._workroom.act(self.tr("Stuk hernoemen"), documents.rename_document, number, name)
        elif name and sort == "tag":
            self._workroom.act(self.tr("Label hernoemen"), tags.rename_tag, number, name)
        elif name and sort == "search":
            self._workroom.act(self.tr("Zoekvraag hernoemen"), saved_searches.rename_search, number, name)
        else:
            QTimer.singleShot(0, self.show_anew)

    def _take_away(self, item: QTreeWidgetItem) -> None:
        sort, number = item.data(0, KEY)
        if sort == "document":
            self._workroom.act(self.tr("Stuk verwijderen"), documents.remove_document, number)
        elif sort == "tag":
            self._take_tag_away(number, item.text(0))
        elif sort == "search":
            self._workroom.act(self.tr("Zoekvraag verwijderen"), saved_searches.remove_search, number)
        elif sort == "pledge":
            self._workroom.act(self.tr("Toezegging verwijderen"), pledges.remove_pledge, number)

    def _take_tag_away(self, tag_id: int, name: str) -> None:
        """At once when nothing hangs on it; else the user sees what does, and chooses."""
        with self._workroom.read() as session:
            hanging = tags.hanging_on(session, tag_id)
        act = self.tr("Label verwijderen")
        if not hanging:
            self._workroom.act(act, tags.remove_tag, tag_id)
            return
        self.removal = TagRemoval(name, hanging, self)
        self.removal.decided.connect(
            lambda with_tags_below: self._workroom.act(act, tags.remove_tag, tag_id, with_tags_below)
        )
        self.removal.open()

    def _show_menu(self, position: QPoint) -> None:
        item = self.itemAt(position)
        menu = self.make_menu(item, self.viewport().mapToGlobal(position))
        if not menu.isEmpty():
            menu.popup(self.viewport().mapToGlobal(position))

    def make_menu(self, item: QTreeWidgetItem | None, place: QPoint) -> QMenu:
        """What can be done with an item; place: on the screen, for what is asked next."""
        key = self._key(item) or ("group", TAGS)
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        acts = {
            "show": lambda: self._show(item, True) if item is not None else None,
            "rename": lambda: self.editItem(item) if item is not None else None,
            "delete": lambda: self._take_away(item) if item is not None else None,
            "add tag": self.add_tag,
            "beside": lambda: self.beside_wanted.emit(key[1]),
        }
        fill_menu(menu, self._workroom, self._numbers, key, acts, lambda: self.chooser, place)
        return menu

    # Items

    def _items(self) -> list[QTreeWidgetItem]:
        found = []
        at = QTreeWidgetItemIterator(self)
        while (item := at.value()) is not None:
            found.append(item)
            at += 1
        return found

    def _item_of(self, key: Key) -> QTreeWidgetItem | None:
        return next((item for item in self._items() if self._key(item) == key), None)

    def _key(self, item: QTreeWidgetItem | None) -> Key | None:
        return item.data(0, KEY) if item is not None else None

    def _free_name(self) -> str:
        names = {item.text(0) for item in self._items()}
        name = self.tr("Nieuw label")
        number = 2
        while name in names:
            name = self.tr("Nieuw label {number}").format(number=number)
            number += 1
        return name
