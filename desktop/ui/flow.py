"""A row of controls that goes on below itself where it does not fit, as words do."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QSpacerItem, QWidget

from desktop.ui.style_sheet import GRID


class Flow(QLayout):
    """What has a share of the room that a line leaves takes it; a gap takes all of it, and pushes what follows to the
    right."""

    def __init__(self, margins: QMargins | None = None, gap: int = 2 * GRID) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._shares: list[int] = []
        self._width = 0
        self.setContentsMargins(margins or QMargins())
        self.setSpacing(gap)

    def add(self, widget: QWidget, share: int = 0) -> None:
        self._shares.append(share)
        self.addWidget(widget)

    def add_gap(self) -> None:
        self._shares.append(1)
        self.addItem(QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum))

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # None ends Qt's count
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        if not 0 <= index < len(self._items):
            return None
        del self._shares[index]
        return self._items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        around = self.contentsMargins()
        lines = self._lines(width - around.left() - around.right())
        high = sum(map(_height, lines)) + self.spacing() * max(0, len(lines) - 1)
        return high + around.top() + around.bottom()

    def sizeHint(self) -> QSize:
        """On one line."""
        shown = [item for item in self._items if not item.isEmpty()]
        wide = sum(_width(item) for item in shown) + self.spacing() * max(0, len(shown) - 1)
        return self._with_margins(QSize(wide, _height(shown)))

    def minimumSize(self) -> QSize:
        """As wide as the widest that it holds, as high as it is at the width that it has."""
        shown = [item for item in self._items if not item.isEmpty()]
        least = self._with_margins(QSize(max((item.minimumSize().width() for item in shown), default=0), 0))
        if not self._width:
            return QSize(least.width(), self.sizeHint().height())
        return QSize(least.width(), self.heightForWidth(max(self._width, least.width())))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        if rect.width() != self._width:
            before, self._width = self.minimumSize(), rect.width()
            if before != self.minimumSize():
                self.update()  # what it stands in must leave it its lines
        room = rect.marginsRemoved(self.contentsMargins())
        top = room.top()
        for line in self._lines(room.width()):
            high = _height(line)
            self._lay_line(line, QRect(room.left(), top, room.width(), high))
            top += high + self.spacing()

    def _lay_line(self, line: list[QLayoutItem], room: QRect) -> None:
        shares = [self._shares[self._items.index(item)] for item in line]
        left_over = max(0, room.width() - sum(map(_width, line)) - self.spacing() * _gaps(line))
        left = room.left()
        for item, share in zip(line, shares, strict=True):
            wide = min(_width(item) + (left_over * share // sum(shares) if share else 0), item.maximumSize().width())
            wide = min(wide, room.width())
            high = min(item.sizeHint().height(), room.height())
            item.setGeometry(QRect(left, room.top() + (room.height() - high) // 2, wide, high))
            left += wide + (0 if _is_gap(item) else self.spacing())

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        """A gap begins no line: what it keeps to the right has no left to be kept from there."""
        lines: list[list[QLayoutItem]] = []
        for item in self._items:
            if item.isEmpty() and not _is_gap(item):
                continue
            there = lines[-1] if lines else []
            taken = sum(map(_width, there)) + self.spacing() * _gaps([*there, item])
            if there and (_is_gap(item) or taken + _width(item) <= width):
                there.append(item)
            elif not _is_gap(item):
                lines.append([item])
        return lines

    def _with_margins(self, size: QSize) -> QSize:
        around = self.contentsMargins()
        return size + QSize(around.left() + around.right(), around.top() + around.bottom())


def _is_gap(item: QLayoutItem) -> bool:
    return item.spacerItem() is not None


def _gaps(line: list[QLayoutItem]) -> int:
    """How often the space between two controls stands in a line."""
    return max(0, sum(not _is_gap(item) for item in line) - 1)


def _width(item: QLayoutItem) -> int:
    """What it would like, or its least where its policy says that it likes nothing."""
    widget = item.widget()
    if widget is not None and widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored:
        return item.minimumSize().width()
    return max(item.sizeHint().width(), item.minimumSize().width())


def _height(line: list[QLayoutItem]) -> int:
    return max((item.sizeHint().height() for item in line), default=0)
