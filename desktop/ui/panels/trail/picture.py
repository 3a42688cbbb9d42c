"""The picture of a trail: time from left to right, a lane for each firmness, so that a fall is seen as a fall.

What stands where is worked out in `layout`; here it is drawn, and walked by mouse and keyboard.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.library.trail import StepKind, Trail
from desktop.text.shift import Shift
from desktop.ui import theme
from desktop.ui.charts.marks import draw_firmness, draw_sign
from desktop.ui.colours import Palette
from desktop.ui.itemmodels.trail import deadline_words, told
from desktop.ui.keys import tell
from desktop.ui.panels.trail.layout import LANE, Layout, Node, lay_out
from desktop.ui.style_sheet import GRID
from desktop.ui.words import SHIFT_MARKS, SILENCE_MARK, STATUS_MARKS, status_word


class TrailPicture(QWidget):
    """chosen: the number of a step; opened: that its words are wanted. Keys: Left and Right, Home and End, Enter."""

    chosen = Signal(int)
    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trail: Trail | None = None
        self._layout: Layout | None = None
        self.current = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Spoor als tijdlijn"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for keys, name in (
            ("Left", self.tr("Vorige stap")),
            ("Right", self.tr("Volgende stap")),
            ("Return", self.tr("Naar de woorden")),
        ):
            tell(self, keys, name)

    def show_trail(self, trail: Trail | None) -> None:
        """None: it is still being put together, and says so."""
        self._trail = trail
        self.setAccessibleDescription("" if trail else self.tr("Wordt gezocht …"))
        self._lay_out()

    def choose(self, number: int) -> None:
        """A step that is not drawn as a node (a status, a deadline) is marked in its band."""
        self.current = number
        if self._trail is not None and 0 <= number < len(self._trail.steps):
            self.setAccessibleDescription(told(self._trail.steps[number]))
        self.update()

    def node_at(self, point: QPointF) -> Node | None:
        nodes = self._layout.nodes if self._layout else ()
        return next((node for node in nodes if node.box.adjusted(-GRID, -GRID, GRID, GRID).contains(point)), None)

    def box_of(self, number: int) -> QRectF | None:
        """Where a step is drawn."""
        nodes = self._layout.nodes if self._layout else ()
        return next((node.box for node in nodes if node.number == number), None)

    def sizeHint(self) -> QSize:
        return QSize(600, round(self._layout.height) if self._layout else 6 * LANE)

    def minimumSizeHint(self) -> QSize:
        return QSize(400, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        before = self._layout.height if self._layout else 0
        self._layout = lay_out(self._trail, self.width(), theme.small_font()) if self._trail else None
        if (self._layout.height if self._layout else 0) != before:
            self.updateGeometry()
        self.update()

    # Walking

    def keyPressEvent(self, event: QKeyEvent) -> None:
        numbers = [node.number for node in self._layout.nodes] if self._layout else []
        at = numbers.index(self.current) if self.current in numbers else -1
        steps = {Qt.Key.Key_Right: at + 1, Qt.Key.Key_Left: at - 1, Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
        key = Qt.Key(event.key())
        if key in steps and numbers:
            number = steps[key]
            wanted = numbers[-1] if key == Qt.Key.Key_End else numbers[max(0, min(number, len(numbers) - 1))]
            self.chosen.emit(wanted)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current >= 0:
            self.opened.emit(self.current)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        node = self.node_at(event.position())
        if node is not None:
            self.chosen.emit(node.number)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        node = self.node_at(event.position())
        if node is not None:
            self.opened.emit(node.number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        is_over = self.node_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            node = self.node_at(QPointF(event.pos()))
            if node is not None and self._trail is not None:
                QToolTip.showText(event.globalPos(), told(self._trail.steps[node.number]), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    # Drawing

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = theme.colours()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(palette.paper))
        if self._layout is not None and self._trail is not None:
            painter.setFont(theme.small_font())
            self._paint_ground(painter, palette)
            self._paint_lines(painter, palette)
            self._paint_nodes(painter, palette)
            self._paint_labels(painter, palette)
            self._paint_bands(painter, palette)
        elif self._trail is None:
            painter.setFont(theme.small_font())
            painter.setPen(QColor(palette.quiet))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.accessibleDescription())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(palette.accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _paint_ground(self, painter: QPainter, palette: Palette) -> None:
        layout = self._layout
        assert layout is not None
        for lane in layout.lanes:
            painter.setPen(QPen(QColor(palette.line), 1))
            painter.drawLine(QPointF(layout.axis.left, lane.y), QPointF(self.width() - 4 * GRID, lane.y))
            self._write(painter, self._beside(painter, lane.y), lane.name, palette.quiet)
        for x, name in layout.ticks:
            painter.setPen(QPen(QColor(palette.edge), 1))
            painter.drawLine(QPointF(x, layout.axis_y), QPointF(x, layout.axis_y + GRID))
            wide, high = painter.fontMetrics().horizontalAdvance(name) + GRID, painter.fontMetrics().height()
            below = QRectF(x - wide / 2, layout.axis_y + GRID, wide, high)
            self._write(painter, below, name, palette.quiet, Qt.AlignmentFlag.AlignCenter)
        painter.setPen(QPen(QColor(palette.edge), 1))
        painter.drawLine(QPointF(layout.axis.left, layout.axis_y), QPointF(layout.axis.right, layout.axis_y))
        for line in layout.days:
            painter.setPen(
                QPen(QColor(palette.accent), 2, Qt.PenStyle.DashLine if line.is_ahead else Qt.PenStyle.SolidLine)
            )
            painter.drawLine(QPointF(line.x, layout.top), QPointF(line.x, layout.axis_y + 24))
            self._write(painter, line.label, line.name, palette.accent, line.side)

    def _beside(self, painter: QPainter, y: float) -> QRectF:
        """Where a name stands, left of what is at that height."""
        assert self._layout is not None
        high = painter.fontMetrics().height()
        return QRectF(4 * GRID, y - high / 2, self._layout.left - 5 * GRID, high)

    def _paint_lines(self, painter: QPainter, palette: Palette) -> None:
        layout, trail = self._layout, self._trail
        assert layout is not None
        assert trail is not None
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        by_number = {node.number: node for node in layout.nodes}
        signs = []
        for node in layout.nodes:
            step = trail.steps[node.number]
            before = by_number.get(step.before) if step.before is not None else None
            if node.is_moved:
                painter.setPen(QPen(QColor(palette.line), 1))
                painter.drawLine(node.box.center(), QPointF(node.true_x, layout.axis_y))
            if before is None:
                continue
            is_weaker = step.shift is Shift.WEAKER
            style = {StepKind.SUGGESTED: Qt.PenStyle.DashLine, StepKind.SILENT: Qt.PenStyle.DotLine}
            colour = QColor(palette.warning if is_weaker else palette.quiet)
            painter.setPen(QPen(colour, 3 if is_weaker else 2, style.get(step.kind, Qt.PenStyle.SolidLine)))
            painter.drawLine(before.box.center(), node.box.center())
            if step.shift is not None:
                middle = before.box.center() + (node.box.center() - before.box.center()) * 0.5
                signs.append((middle, SHIFT_MARKS[step.shift], is_weaker))
        for middle, sign, is_weaker in signs:
            draw_sign(painter, middle, sign, palette, is_warning=is_weaker)

    def _paint_nodes(self, painter: QPainter, palette: Palette) -> None:
        layout, trail = self._layout, self._trail
        assert layout is not None
        assert trail is not None
        for node in layout.nodes:
            step = trail.steps[node.number]
            if step.kind is StepKind.SILENT:
                painter.setBrush(QColor(palette.paper))
                painter.setPen(QPen(QColor(palette.quiet), 1.5, Qt.PenStyle.DotLine))
                painter.drawEllipse(node.box)
                self._write(painter, node.box, SILENCE_MARK, palette.ink, Qt.AlignmentFlag.AlignCenter)
            else:
                is_open = step.kind is StepKind.SUGGESTED
                draw_firmness(painter, node.box, step.firmness, palette, dashed=is_open)
            if node.number == self.current:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(palette.accent), 3))
                painter.drawRoundedRect(node.box.adjusted(-5, -5, 5, 5), 6, 6)

    def _paint_labels(self, painter: QPainter, palette: Palette) -> None:
        layout = self._layout
        assert layout is not None
        for label in layout.labels:
            is_current = self.current in label.numbers
            half = label.box.height() / 2
            upper = QRectF(label.box.left(), label.box.top(), label.box.width(), half)
            self._write(painter, upper, label.name, palette.accent if is_current else palette.ink, bold=is_current)
            self._write(painter, upper.translated(0, half), label.day, palette.quiet)
            painter.setPen(QPen(QColor(palette.line), 1))
            painter.drawLine(QPointF(label.x, label.box.bottom()), QPointF(label.x, label.node_top))

    def _paint_bands(self, painter: QPainter, palette: Palette) -> None:
        layout, trail = self._layout, self._trail
        assert layout is not None
        assert trail is not None
        names = ((layout.status_y, self.tr("Status")), (layout.deadline_y, self.tr("Deadline")))
        for y, name in names:
            if y is not None:
                self._write(painter, self._beside(painter, y), name, palette.quiet)
        for mark in layout.statuses:
            change = trail.steps[mark.number].status
            assert change is not None
            words = f"{STATUS_MARKS[change.status]} {status_word(change.status)}"
            is_current = mark.number == self.current
            self._write(painter, mark.box, words, palette.accent if is_current else palette.ink, bold=is_current)
        for flag in layout.flags:
            deadline = trail.steps[flag.number].deadline
            assert deadline is not None
            colour = palette.ink if flag.counts else palette.edge
            if flag.number == self.current:
                colour = palette.accent
            if flag.bar is not None:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colour) if flag.counts else Qt.BrushStyle.NoBrush)
                if not flag.counts:
                    painter.setPen(QPen(QColor(colour), 1))
                painter.drawRoundedRect(flag.bar, 2, 2)
            words = f"{deadline_words(deadline)} →" if flag.is_beyond else deadline_words(deadline)
            self._write(painter, flag.label, words, colour, flag.side, struck=not flag.counts)

    def _write(
        self,
        painter: QPainter,
        box: QRectF,
        words: str,
        colour: str,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        *,
        bold: bool = False,
        struck: bool = False,
    ) -> None:
        font = theme.small_font()
        font.setBold(bold)
        font.setStrikeOut(struck)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        fitting = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, max(0, int(box.width())))
        flags = side | Qt.AlignmentFlag.AlignVCenter
        painter.fillRect(painter.boundingRect(box, flags, fitting), QColor(theme.colours().paper))
        painter.drawText(box, flags, fitting)
