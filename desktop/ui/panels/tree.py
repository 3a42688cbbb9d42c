"""The left column: what lies in the open dossier. Documents, tags with their passages, pledges by status."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QTreeWidget, QTreeWidgetItem, QTreeWidgetItemIterator, QWidget

from desktop.library import documents, passages, pledges, tags
from desktop.library.records import Passage, Pledge, Tag
from desktop.library.sources import short_title
from desktop.text.pledge import Status
from desktop.ui import icons, theme
from desktop.ui.panels.tree_menu import Key, fill_menu
from desktop.ui.tag_dot import dot
from desktop.ui.words import status_word
from desktop.ui.workroom import Workroom

DOCUMENTS, TAGS, PLEDGES = 1, 2, 3
"""The groups, from top to bottom."""

KEY = Qt.ItemDataRole.UserRole
PASSAGE = Qt.ItemDataRole.UserRole + 1


class Tree(QTreeWidget):
    """Activating an item shows it; F2 renames it in place; Delete takes it away, as one undoable step.

    pledge_chosen: a pledge's id; beside_wanted: a document to open in the other pane.
    """

    pledge_chosen = Signal(int)
    beside_wanted = Signal(int)

    def __init__(self, workroom: Workroom, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workroom = workroom
        self.setAccessibleName(self.tr("Dossier: stukken, labels en toezeggingen"))
        self.setHeaderHidden(True)
        self.setIndentation(16)
        self.setIconSize(QSize(16, 16))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setEditTriggers(QTreeWidget.EditTrigger.EditKeyPressed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.itemActivated.connect(self._show)
        self.itemClicked.connect(self._show)
        self.itemChanged.connect(self._rename)
        # queued: a rename ends in `changed`, and the item may not vanish while its editor still closes
        workroom.changed.connect(self.show_anew, Qt.ConnectionType.QueuedConnection)
        workroom.failed.connect(self.show_anew, Qt.ConnectionType.QueuedConnection)
        workroom.dossier_changed.connect(self.show_anew)

    def show_anew(self) -> None:
        """Fill the tree from the library; what was open and selected stays so."""
        dossier_id = self._workroom.dossier_id
        if dossier_id is None:
            self.clear()
            return
        with self._workroom.read() as session:
            cards = documents.list_documents(session, dossier_id)
            tag_list = tags.list_tags(session, dossier_id)
            tagged = {
                tag.id: passages.passages_with_tag(session, tag.id, dossier_id) for tag in tag_list if tag.passages
            }
            promised = pledges.list_pledges(session, dossier_id)
        closed = {self._key(item) for item in self._items() if item.childCount() and not item.isExpanded()}
        opened = {self._key(item) for item in self._items() if item.isExpanded()}
        current = self._key(self.currentItem())
        self.blockSignals(True)
        self.clear()
        group = self._group(DOCUMENTS, self.tr("STUKKEN"), len(cards))
        for card in cards:
            item = self._item(group, ("document", card.id), short_title(card.title), can_rename=True)
            item.setIcon(0, icons.icon("document"))
            item.setToolTip(0, card.title)
        self._add_tags(self._group(TAGS, self.tr("LABELS"), len(tag_list)), tag_list, tagged)
        self._add_pledges(self._group(PLEDGES, self.tr("TOEZEGGINGEN"), len(promised)), promised)
        for item in self._items():
            key = self._key(item)
            is_group = key is not None and key[0] == "group"
            item.setExpanded(key in opened or (is_group and key not in closed))
            if key == current:
                self.setCurrentItem(item)
        self.blockSignals(False)

    def add_tag(self) -> None:
        """A new tag, with its name open for typing."""
        name = self._free_name()
        tag_id = self._workroom.act(self.tr("Nieuw label"), tags.add_tag, name)
        for item in self._items():
            if self._key(item) == ("tag", tag_id):
                self.setCurrentItem(item)
                self.editItem(item)

    def go_to_tag(self, tag_id: int) -> None:
        """The keyboard on a tag, with its passages in sight."""
        for item in self._items():
            if self._key(item) == ("tag", tag_id):
                item.setExpanded(True)
                self.setCurrentItem(item)
                self.scrollToItem(item)
                self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if item is not None and event.matches(QKeySequence.StandardKey.Delete):
            self._take_away(item)
        else:
            super().keyPressEvent(event)

    def _group(self, number: int, title: str, count: int) -> QTreeWidgetItem:
        item = self._item(self.invisibleRootItem(), ("group", number), f"{title}   {count}" if count else title)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        font = item.font(0)
        font.setPointSizeF(font.pointSizeF() * 0.85)
        font.setLetterSpacing(font.SpacingType.AbsoluteSpacing, 0.8)
        item.setFont(0, font)
        item.setForeground(0, QColor(theme.colours().quiet))
        item.setSizeHint(0, QSize(0, 32))
        return item

    def _item(self, parent: QTreeWidgetItem, key: Key, text: str, can_rename: bool = False) -> QTreeWidgetItem:
        item = QTreeWidgetItem(parent, [text])
        item.setData(0, KEY, key)
        if can_rename:
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        return item

    def _add_tags(self, group: QTreeWidgetItem, tag_list: list[Tag], tagged: dict[int, list[Passage]]) -> None:
        items: dict[int, QTreeWidgetItem] = {}

        def place(tag: Tag) -> QTreeWidgetItem:
            if tag.id not in items:
                above = next((other for other in tag_list if other.id == tag.parent_id), None)
                items[tag.id] = self._item(place(above) if above else group, ("tag", tag.id), tag.name, can_rename=True)
                items[tag.id].setIcon(0, dot(tag.colour))
                items[tag.id].setToolTip(
                    0, self.tr("{name}: {count} passages").format(name=tag.name, count=tag.passages)
                )
                for passage in tagged.get(tag.id, ()):
                    self._add_passage(items[tag.id], passage)
            return items[tag.id]

        for tag in tag_list:
            place(tag)

    def _add_passage(self, parent: QTreeWidgetItem, passage: Passage) -> None:
        item = self._item(parent, ("passage", passage.id), " ".join(passage.words.split()))
        item.setData(0, PASSAGE, passage)
        item.setToolTip(0, f"{passage.words}\n\n{passage.source}")

    def _add_pledges(self, group: QTreeWidgetItem, promised: list[Pledge]) -> None:
        for status in Status:
            standing = [pledge for pledge in promised if pledge.status is status]
            if standing:
                parent = self._item(
                    group, ("status", list(Status).index(status)), f"{status_word(status)}   {len(standing)}"
                )
                for pledge in standing:
                    item = self._item(parent, ("pledge", pledge.id), pledge.title)
                    item.setIcon(0, icons.icon("pledges"))
                    item.setToolTip(0, pledge.title)

    def _items(self) -> list[QTreeWidgetItem]:
        found = []
        at = QTreeWidgetItemIterator(self)
        while (item := at.value()) is not None:
            found.append(item)
            at += 1
        return found

    def _key(self, item: QTreeWidgetItem | None) -> Key | None:
        return item.data(0, KEY) if item is not None else None

    def _show(self, item: QTreeWidgetItem) -> None:
        sort, number = item.data(0, KEY)
        if sort == "document":
            self._workroom.open_document(number)
        elif sort == "passage":
            passage = item.data(0, PASSAGE)
            self._workroom.open_document(passage.document_id, passage.span)
        elif sort == "pledge":
            self.pledge_chosen.emit(number)

    def _rename(self, item: QTreeWidgetItem) -> None:
        sort, number = item.data(0, KEY)
        name = item.text(0).strip()
        if name and sort == "document":
            self._workroom.act(self.tr("Stuk hernoemen"), documents.rename_document, number, name)
        elif name and sort == "tag":
            self._workroom.act(self.tr("Label hernoemen"), tags.rename_tag, number, name)
        else:
            QTimer.singleShot(0, self.show_anew)

    def _take_away(self, item: QTreeWidgetItem) -> None:
        sort, number = item.data(0, KEY)
        if sort == "document":
            self._workroom.act(self.tr("Stuk verwijderen"), documents.remove_document, number)
        elif sort == "tag":
            self._workroom.act(self.tr("Label verwijderen"), tags.remove_tag, number)
        elif sort == "pledge":
            self._workroom.act(self.tr("Toezegging verwijderen"), pledges.remove_pledge, number)
        elif sort == "passage" and (tag := item.parent()) is not None:
            tag_id = tag.data(0, KEY)[1]
            self._workroom.act(self.tr("Label weghalen"), passages.untag_passage, number, [tag_id])

    def _show_menu(self, position: QPoint) -> None:
        item = self.itemAt(position)
        key = self._key(item) if item is not None else ("group", TAGS)
        menu = QMenu(self)
        fill_menu(
            menu,
            self._workroom,
            key or ("group", TAGS),
            {
                "show": lambda: self._show(item) if item is not None else None,
                "rename": lambda: self.editItem(item) if item is not None else None,
                "delete": lambda: self._take_away(item) if item is not None else None,
                "add tag": self.add_tag,
                "beside": lambda: self.beside_wanted.emit(key[1]) if key else None,
            },
        )
        if not menu.isEmpty():
            menu.exec(self.viewport().mapToGlobal(position))

    def _free_name(self) -> str:
        names = {item.text(0) for item in self._items()}
        name = self.tr("Nieuw label")
        number = 2
        while name in names:
            name = self.tr("Nieuw label {number}").format(number=number)
            number += 1
        return name
