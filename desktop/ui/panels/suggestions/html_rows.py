"""A list of which each row is a few lines with emphasis, as high as its words need."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QPainter, QPalette, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui.itemmodels.suggestions import HTML, CandidateList
from desktop.ui.style_sheet import GRID

PADDING = 2 * GRID


class HtmlRows(QListView):
    """name: as a screen reader says it; chosen: done when another row is chosen."""

    def __init__(self, model: CandidateList, name: str, chosen: Callable[[], object]) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(name)
        self.setItemDelegate(_Lines(self))
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.selectionModel().currentRowChanged.connect(lambda: chosen())

    @property
    def row(self) -> int:
        """-1 where none is chosen."""
        return self.currentIndex().row()

    def choose(self, row: int) -> None:
        self.setCurrentIndex(self.model().index(row, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # rows are as high as the width makes them


class _Lines(QStyledItemDelegate):
    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        width = self._view.viewport().width()
        words = self._laid_out(option, index, width)
        return QSize(width, int(words.size().height()) + 2 * PADDING)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        self.initStyleOption(option, index)
        option.text = ""
        self._view.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, self._view)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        context = QAbstractTextDocumentLayout.PaintContext()
        role = QPalette.ColorRole.HighlightedText if is_chosen else QPalette.ColorRole.Text
        context.palette.setColor(QPalette.ColorRole.Text, option.palette.color(role))
        words = self._laid_out(option, index, option.rect.width())  # named: its layout dies with it
        painter.save()
        painter.translate(option.rect.left() + PADDING, option.rect.top() + PADDING)
        words.documentLayout().draw(painter, context)
        painter.restore()

    def _laid_out(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, width: int
    ) -> QTextDocument:
        words = QTextDocument()
        words.setDocumentMargin(0)
        words.setDefaultFont(option.font)
        words.setHtml(index.data(HTML))
        words.setTextWidth(max(1, width - 2 * PADDING))
        return words
