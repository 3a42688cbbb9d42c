"""Deadlines on a time line: a dot for each, or for several that lie together; recesses as a ground, days as lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QDate, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.charts.chart import Chart
from desktop.ui.charts.chart_button import ChartButton
from desktop.ui.charts.time_axis import TimeAxis
from desktop.ui.colours import Palette
from desktop.ui.style_sheet import GRID

DOT = 20
TOGETHER = 22
"""Pixels within which deadlines share a dot. These and the next grow with the system's letters."""

AHEAD = timedelta(days=2 * 365)
"""How far beyond the last day with a name the line goes; what is due later stands at its end."""

SIDE = 6 * GRID
END = 12 * GRID
"""Room at the right for what is due later."""


@dataclass(frozen=True, slots=True)
class Due:
    """A row that is due on a day. kind: "overdue", "soon", "later" or "settled"."""

    day: date
    kind: str
    row: Any


@dataclass(frozen=True, slots=True)
class Named:
    """A day with a name: today, the debate."""

    day: date
    name: str


class Dot(ChartButton):
    """▲ and full where it is overdue, full where it is soon, open later; what is settled has ✓, in a row below."""

    def __init__(self, name: str, kind: str, count: int, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._kind = kind
        self._count = count
        side = theme.scaled(DOT) + 2 * GRID
        self.resize(side, side)

    def draw(self, painter: QPainter, palette: Palette) -> None:
        box = QRectF(self.rect()).adjusted(GRID + 1, GRID + 1, -GRID - 1, -GRID - 1)
        colour = QColor({"overdue": palette.warning, "settled": palette.edge}.get(self._kind, palette.accent))
        is_full = self._kind in ("overdue", "soon")
        painter.setPen(QPen(colour, 2))
        painter.setBrush(colour if is_full else QColor(palette.paper))
        if self._kind == "overdue":
            painter.drawPolygon([QPointF(box.center().x(), box.top()), box.bottomRight(), box.bottomLeft()])
        else:
            painter.drawEllipse(box)
        if self._count > 1 or self._kind == "settled":
            font = theme.small_font()
            font.setBold(True)
            painter.setFont(font)
            painter.setPen(QColor(palette.paper) if is_full else colour)
            words = str(self._count) if self._count > 1 else "✓"
            low = GRID if self._kind == "overdue" else 0
            painter.drawText(box.adjusted(-2, low, 2, 0), Qt.AlignmentFlag.AlignCenter, words)


class _Line(QWidget):
    """The ground below the dots: the axis with its days, recesses, and the days that have a name."""

    def __init__(self, chart: TimeLine) -> None:
        super().__init__()
        self._chart = chart
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        high = QFontMetricsF(theme.small_font()).height()
        return QSize(400, round(high * 3) + 2 * theme.scaled(DOT) + 8 * GRID)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._chart.lay_out()

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = theme.colours()
        painter = QPainter(self)
        font = theme.small_font()
        painter.setFont(font)
        high = QFontMetricsF(font).height()
        axis = self._chart.axis(self.width())
        base = self.height() - high - 3 * GRID
        for first, last, name in self._chart.recesses:
            left, right = max(axis.left, axis.x(first)), min(axis.right, axis.x(last))
            if left >= right:
                continue
            box = QRectF(left, high + GRID, right - left, base - high - GRID)
            painter.fillRect(box, QColor(palette.hover))
            if right - left > QFontMetricsF(font).horizontalAdvance(name):
                painter.setPen(QColor(palette.quiet))
                painter.drawText(QRectF(left, base - high, right - left, high), Qt.AlignmentFlag.AlignCenter, name)
        painter.setPen(QPen(QColor(palette.edge), 1))
        painter.drawLine(QPointF(axis.left, base), QPointF(axis.right, base))
        for day in axis.ticks():
            x = axis.x(day)
            painter.setPen(QPen(QColor(palette.edge), 1))
            painter.drawLine(QPointF(x, base), QPointF(x, base + GRID))
            painter.setPen(QColor(palette.quiet))
            wide = QFontMetricsF(font).horizontalAdvance(_tick_name(day)) + GRID
            box = QRectF(x - wide / 2, base + GRID, wide, high)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, _tick_name(day))
        if self._chart.goes_on(axis):
            painter.setPen(QColor(palette.quiet))
            wide = QFontMetricsF(font).horizontalAdvance(self._chart.later) + GRID
            middle = min(axis.right + theme.scaled(END), self.width() - wide / 2)
            painter.drawText(
                QRectF(middle - wide / 2, base + GRID, wide, high), Qt.AlignmentFlag.AlignCenter, self._chart.later
            )
        end = float("-inf")
        for named in sorted(self._chart.named, key=lambda one: one.day):
            if axis.holds(named.day):
                x = axis.x(named.day)
                painter.setPen(QPen(QColor(palette.accent), 2))
                painter.drawLine(QPointF(x, high), QPointF(x, base))
                wide = QFontMetricsF(font).horizontalAdvance(named.name) + GRID
                left = max(end, min(x - wide / 2, self.width() - wide))
                painter.drawText(QRectF(left, 0, wide, high), Qt.AlignmentFlag.AlignCenter, named.name)
                end = left + wide + GRID


class TimeLine(Chart):
    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._dues: Sequence[Due] = ()
        self._said = ""
        self._shown: tuple[object, ...] = ()
        self.recesses: Sequence[tuple[date, date, str]] = ()
        self.named: Sequence[Named] = ()
        self.later = self.tr("later")
        self._ground = _Line(self)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._ground)

    def show_dues(
        self, dues: Sequence[Due], recesses: Sequence[tuple[date, date, str]], named: Sequence[Named], said: str
    ) -> None:
        """recesses: each with its name; said: what a dot is called, with {count} and {days}."""
        self._dues = sorted(dues, key=lambda due: due.day)
        self.recesses, self.named, self._said = recesses, named, said
        self._shown = ()
        self.lay_out()
        self._ground.update()

    def axis(self, width: int) -> TimeAxis:
        days = [due.day for due in self._dues] + [named.day for named in self.named]
        first, last = min(days, default=date.today()), max(days, default=date.today())
        reach = max((named.day for named in self.named), default=first) + AHEAD
        last = max(min(last, reach), first + timedelta(days=60))
        return TimeAxis(first, last, SIDE, width - SIDE - theme.scaled(END))

    def place_of(self, due: Due, axis: TimeAxis) -> float:
        return axis.x(due.day) if axis.holds(due.day) else axis.right + theme.scaled(END)

    def _are_near(self, one: Due, other: Due, axis: TimeAxis) -> bool:
        return self.place_of(other, axis) - self.place_of(one, axis) < theme.scaled(TOGETHER)

    def goes_on(self, axis: TimeAxis) -> bool:
        """Whether something is due after the last day on the line."""
        return any(due.day > axis.last for due in self._dues)

    def lay_out(self) -> None:
        """The dots anew, where the width puts them."""
        axis = self.axis(self._ground.width())
        shown = (axis, tuple(self._dues))
        if shown == self._shown:
            return
        self._shown = shown
        self.clear()
        groups: list[list[Due]] = []
        for due in self._dues:
            near = [one for one in groups if one[0].kind == due.kind and self._are_near(one[0], due, axis)]
            if near:
                near[-1].append(due)
            else:
                groups.append([due])
        top = QFontMetricsF(theme.small_font()).height() + 2 * GRID
        for group in groups:
            kind = group[0].kind
            name = self._said.format(count=len(group), days=_days(group))
            dot = Dot(name, kind, len(group), self._ground)
            middle = (self.place_of(group[0], axis) + self.place_of(group[-1], axis)) / 2
            lower = theme.scaled(DOT) + GRID if kind == "settled" else 0
            dot.move(round(middle - dot.width() / 2), round(top + lower))
            dot.show()
            self.add(dot, name, [due.row for due in group])


def _days(group: Sequence[Due]) -> str:
    first, last = (
        QLocale().toString(QDate(d.year, d.month, d.day), "d MMM yyyy") for d in (group[0].day, group[-1].day)
    )
    return first if first == last else f"{first} – {last}"


def _tick_name(day: date) -> str:
    return str(day.year) if day.month == 1 else QLocale().standaloneMonthName(day.month, QLocale.FormatType.ShortFormat)
