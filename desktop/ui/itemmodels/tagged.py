"""Words with their context as a list: under the name of each document the places in it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from desktop.library.records import Tag
from desktop.library.sources import short_title
from desktop.library.tagged import InContext
from desktop.ui.panels.tree_drops import of_passages

Index = QModelIndex | QPersistentModelIndex

ITEM = Qt.ItemDataRole.UserRole
MARKS = Qt.ItemDataRole.UserRole + 1


class TaggedList(QAbstractListModel):
    """ITEM: the InContext of a row, None for the name of a document; MARKS: its tags."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[InContext | str] = []
        self._tags: dict[int, Tag] = {}

    def show_items(self, items: Sequence[InContext], all_tags: Sequence[Tag]) -> None:
        self.beginResetModel()
        self._tags = {tag.id: tag for tag in all_tags}
        self._rows = []
        for _, there in groupby(items, key=lambda item: item.place.document_id):
            group = list(there)
            self._rows += [f"{short_title(group[0].document_title)}   {len(group)}", *group]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if isinstance(row, str):
            return row if role == Qt.ItemDataRole.DisplayRole else None
        if role == ITEM:
            return row
        if role == MARKS:
            return [self._tags[tag_id] for tag_id in row.tag_ids if tag_id in self._tags]
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(row.words.split())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._said(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return " › ".join(row.headings)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self._rows[index.row()], str):
            return Qt.ItemFlag.NoItemFlags  # the arrows pass over the name of a document
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        items = [item for index in indexes if isinstance(item := self._rows[index.row()], InContext)]
        ids = [item.passage_id for item in items if item.passage_id is not None]
        return of_passages(ids, "\n\n".join(item.words for item in items))

    def _said(self, row: InContext) -> str:
        names = ", ".join(self._tags[tag_id].name for tag_id in row.tag_ids if tag_id in self._tags)
        said = QCoreApplication.translate("tagged", "{words}. {source}. Labels: {names}")
        return said.format(words=" ".join(row.words.split()), source=row.source, names=names)
