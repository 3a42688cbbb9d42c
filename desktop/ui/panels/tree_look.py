"""How a row of the tree is drawn: its words, and at the right how often a tag is used and the key that puts it on."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui import theme
from desktop.ui.panels.tree_rows import Row

ROW = Qt.ItemDataRole.UserRole + 1

GAP = 6
CAP = 16
"""Pixels: between the parts of a row, and the side of a key."""


class TreeLook(QStyledItemDelegate):
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: Row | None = index.data(ROW)
        if row is None or row.count is None:
            super().paint(painter, option, index)
            return
        whole = QRect(option.rect)
        style = option.widget.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget)
        count = str(row.count) if row.count else ""
        metrics = QFontMetrics(option.font)
        wide = max(metrics.horizontalAdvance(count), metrics.horizontalAdvance("00")) + GAP
        side = theme.scaled(CAP)
        key = side + GAP if row.number else 0
        option.rect = whole.adjusted(0, 0, -(wide + key + GAP // 2), 0)
        super().paint(painter, option, index)
        option.rect = whole
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        palette = theme.colours()
        painter.save()
        painter.setFont(option.font)
        painter.setPen(QColor(palette.on_selection if is_selected else palette.quiet))
        right = whole.right() - GAP // 2
        painter.drawText(
            QRect(right - wide, whole.top(), wide, whole.height()), Qt.AlignmentFlag.AlignVCenter | _RIGHT, count
        )
        if row.number:
            cap = QRect(right - wide - side, whole.top() + (whole.height() - side) // 2, side, side)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, str(row.number))
            painter.setPen(QPen(QColor(palette.on_selection if is_selected else palette.edge), 1))
            painter.drawRoundedRect(cap, 3, 3)
        painter.restore()


_RIGHT = Qt.AlignmentFlag.AlignRight
