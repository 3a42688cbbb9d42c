"""The headings of a document as a tree; it follows the reader, and a click or Enter jumps."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from desktop.text.document import Document, Section, sections
from desktop.ui.nothing import Nothing

_BLOCK = Qt.ItemDataRole.UserRole


class Outline(QTreeWidget):
    chosen = Signal(int)
    """index of the block with the heading"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: dict[int, QTreeWidgetItem] = {}
        self.setHeaderHidden(True)
        self.setIndentation(16)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Inhoud van het stuk"))
        self.itemClicked.connect(self._choose)
        Nothing(self).say(self.tr("Dit stuk heeft geen koppen."))

    def open(self, document: Document | None) -> None:
        """Show the headings of a document, all unfolded."""
        self.clear()
        self._items = {}
        if document is not None:
            self.addTopLevelItems(self._items_of(document, sections(document)))
            self.expandAll()

    def follow(self, heading: int) -> None:
        """Mark the heading that the reader stands under, by the index of its block; -1 for none."""
        item = self._items.get(heading)
        self.setCurrentItem(item)  # type: ignore[arg-type]  # None takes the mark away
        if item is not None:
            self.scrollToItem(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self._choose(item)
        else:
            super().keyPressEvent(event)

    def _items_of(self, document: Document, of: Iterable[Section]) -> list[QTreeWidgetItem]:
        items = []
        for section in of:
            title = document.text_of(document.blocks[section.heading]).replace("\n", " ")
            item = QTreeWidgetItem([title])
            item.setToolTip(0, title)
            item.setData(0, _BLOCK, section.heading)
            item.addChildren(self._items_of(document, section.sections))
            self._items[section.heading] = item
            items.append(item)
        return items

    def _choose(self, item: QTreeWidgetItem) -> None:
        self.chosen.emit(item.data(0, _BLOCK))
