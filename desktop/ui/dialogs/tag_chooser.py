"""Choosing one tag: to move under, to merge with, to be suggested."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QListWidgetItem, QWidget

from desktop.library.records import Tag
from desktop.ui.dialogs.tag_list import TAG, TagList


class TagChooser(TagList):
    """Opens at once, and is gone when it closes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self._nothing = ""
        self._chosen: Callable[[int | None], object] | None = None

    def ask(
        self,
        title: str,
        tags: Sequence[Tag],
        place: QPoint,
        chosen: Callable[[int | None], object],
        nothing: str = "",
    ) -> None:
        """title: what the tag is for; chosen: is called with its id; nothing: the words of a row that means None."""
        self._nothing = nothing
        self._chosen = chosen
        self.setAccessibleName(title)
        self.title.setText(title)
        self.title.show()
        self.hint.hide()
        self.open_at(tags, place)

    def fill(self) -> None:
        self.list.clear()
        if self._nothing and not self.typed:
            self.list.addItem(QListWidgetItem(self._nothing))
        for tag in self.matching():
            self.list.addItem(self.row_of(tag))
        self.list.setCurrentRow(0)

    def enter(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.take(item)

    def take(self, item: QListWidgetItem) -> None:
        tag_id = item.data(TAG)
        self.close()
        if self._chosen is not None:
            self._chosen(tag_id)
