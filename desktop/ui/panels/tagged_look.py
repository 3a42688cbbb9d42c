"""How words in their context are drawn: the paragraph in the reading face, the words marked, the source below."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.library.records import Tag
from desktop.library.tagged import InContext
from desktop.ui import theme
from desktop.ui.itemmodels.tagged import ITEM, MARKS
from desktop.ui.tag_dot import paint_mark

LEFT, ABOVE, BETWEEN = 16, 12, 4
MEASURE = 760
"""Pixels: the margins of a row, between the words and their source, and how wide a line of reading grows."""
LINE = 1.35
DOT = 10
TITLE_HEIGHT = 36


class TaggedLook(QStyledItemDelegate):
    """The heights of rows are kept until the list is another width: a long list is laid out once."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._width = 0
        self._heights: dict[InContext, int] = {}

    def forget(self) -> None:
        """Other rows are shown, or another face."""
        self._heights.clear()

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        item: InContext | None = index.data(ITEM)
        if item is None:
            self._paint_title(painter, option, str(index.data()))
            return
        style = option.widget.style()
        self.initStyleOption(option, index)
        option.text = ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        palette = theme.colours()
        tags: list[Tag] = index.data(MARKS)
        painter.save()
        layout = self._layout(item, option.rect.width(), tags, is_selected)
        corner = QPointF(option.rect.left() + LEFT, option.rect.top() + ABOVE)
        painter.setPen(QColor(palette.on_selection if is_selected else palette.quiet))
        layout.draw(painter, corner)
        foot = QRect(
            option.rect.left() + LEFT,
            option.rect.bottom() - ABOVE - option.fontMetrics.height(),
            min(MEASURE, option.rect.width() - 2 * LEFT),
            option.fontMetrics.height() + BETWEEN,
        )
        self._paint_foot(painter, foot, item, tags)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        item: InContext | None = index.data(ITEM)
        width = self._view.viewport().width()
        if item is None:
            return QSize(0, TITLE_HEIGHT)
        if width != self._width:
            self._width = width
            self._heights.clear()
        if item not in self._heights:
            height = self._layout(item, width, (), False).boundingRect().height()
            foot = QFontMetrics(option.font).height()
            self._heights[item] = round(height) + foot + 2 * ABOVE + BETWEEN
        return QSize(0, self._heights[item])

    def _paint_title(self, painter: QPainter, option: QStyleOptionViewItem, title: str) -> None:
        painter.save()
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(theme.colours().ink))
        place = option.rect.adjusted(LEFT, 8, -LEFT, 0)
        shown = QFontMetrics(font).elidedText(title, Qt.TextElideMode.ElideMiddle, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()

    def _paint_foot(self, painter: QPainter, foot: QRect, item: InContext, tags: list[Tag]) -> None:
        """The source and the nearest heading at the left, the tags at the right."""
        metrics = painter.fontMetrics()
        right = foot.right()
        for tag in reversed(tags):
            name = metrics.elidedText(tag.name, Qt.TextElideMode.ElideRight, 160)
            wide = metrics.horizontalAdvance(name)
            if right - wide - DOT - 16 < foot.left() + foot.width() // 2:
                break
            painter.drawText(QRect(right - wide, foot.top(), wide, foot.height()), Qt.AlignmentFlag.AlignVCenter, name)
            right -= wide + DOT + 6
            paint_mark(painter, QRectF(right, foot.center().y() - DOT / 2 + 1, DOT, DOT), tag.colour, tag.shape)
            right -= 12
        said = " · ".join(part for part in (item.source, item.headings[-1] if item.headings else "") if part)
        place = QRect(foot.left(), foot.top(), right - foot.left(), foot.height())
        said = metrics.elidedText(said, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, said)

    def _layout(self, item: InContext, width: int, tags: list[Tag] | tuple[Tag, ...], is_selected: bool) -> QTextLayout:
        palette = theme.colours()
        before, words, after = (_on_one_line(part) for part in (item.before, item.words, item.after))
        layout = QTextLayout(before + words + after, theme.reading_font())
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        look = QTextCharFormat()
        look.setForeground(QColor(palette.on_selection if is_selected else palette.ink))
        if tags:
            colour = palette.tags[tags[0].colour]
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            look.setUnderlineColor(QColor(colour.ink))
            if not is_selected:
                look.setBackground(QColor(colour.tint))
        marked = QTextLayout.FormatRange()
        marked.start, marked.length, marked.format = len(before), len(words), look
        layout.setFormats([marked])
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(120, min(width - 2 * LEFT, MEASURE)))
            line.setPosition(QPointF(0, height))
            height += line.height() * LINE
        layout.endLayout()
        return layout


def _on_one_line(text: str) -> str:
    """Every kind of white space as a space, one for one."""
    return "".join(" " if letter.isspace() else letter for letter in text)


def as_reading_list(view: QListView) -> TaggedLook:
    """Give a list the look and the ways of words in context."""
    look = TaggedLook(view)
    view.setItemDelegate(look)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setDragEnabled(True)
    return look
