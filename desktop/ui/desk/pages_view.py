"""Pages of a PDF as they were printed, one below the other, with words on them marked. Knows nothing of their text.

Pages are drawn in a thread of Qt's own, one at a time and those in sight first; until one is there its paper is
shown. Pages count from 1; points and rectangles are in points of the page, from its upper left corner.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from desktop.ui import theme
from desktop.ui.desk.page_drawings import PageDrawings
from desktop.ui.desk.page_view import JUMP_TO, ZOOM_LEAST, ZOOM_MOST, ZOOM_STEP
from desktop.ui.desk.printed_marks import Mark, paint
from desktop.ui.style_sheet import GRID

_AIR = 3 * GRID
"""Pixels around a page."""
_WIDEST = 1.5
"""Times its printed size that a page is shown at most without zooming."""
_STEP = 12 * GRID
"""Pixels that an arrow key moves the page."""
_WHEEL_NOTCH = 120


class PagesView(QAbstractScrollArea):
    """Keys: arrows, Page Up and Down, Space, Home and End move; Ctrl with Page Up and Down turn a page; Ctrl with +, −
    and 0 zoom; Ctrl with up and down ask for another paragraph; Enter asks for the text."""

    page_changed = Signal(int)
    moved = Signal()
    """other places are in sight"""
    pressed = Signal(int, QPointF, bool)
    """page, point, whether what was selected is to be extended"""
    dragged = Signal(int, QPointF)
    clicked = Signal(int, QPointF)
    double_clicked = Signal(int, QPointF)
    paragraph_wanted = Signal(int)
    """1 for the next, -1 for the previous"""
    text_wanted = Signal()
    copy_wanted = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pdf: QPdfDocument | None = None
        self._sizes: list[tuple[float, float]] = []
        self._is_measured: bytearray = bytearray()
        self._tops: list[float] = []
        self._scale = 1.0
        self._zoom = 0
        self._page = 0
        self._wheeled = 0
        self._marks: Mapping[int, Sequence[Mark]] = {}
        self._pressed_at: QPoint | None = None
        self._is_dragging = False
        self._drawings = PageDrawings(self)
        self._drawings.drawn.connect(self.viewport().update)
        self._scrolling = QTimer(self, interval=40)
        self._scrolling.timeout.connect(self._drag_on)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Bladzijden van het origineel"))
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.verticalScrollBar().valueChanged.connect(self._tell_place)
        self.horizontalScrollBar().valueChanged.connect(self.viewport().update)

    # What is shown

    def set_pdf(self, pdf: QPdfDocument | None) -> None:
        """Show a document from its first page."""
        self._pdf = pdf
        self._marks = {}
        self._drawings.start(pdf)
        count = pdf.pageCount() if pdf else 0
        first = pdf.pagePointSize(0) if pdf and count else QSize(595, 842)
        self._sizes = [(max(1.0, first.width()), max(1.0, first.height()))] * count
        self._is_measured = bytearray(count)
        self._tops = []
        self._page = 0
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self._tell_place()

    def set_marks(self, marks: Mapping[int, Sequence[Mark]]) -> None:
        """Mark words, by page; and no others."""
        self._marks = marks
        self.viewport().update()

    def page(self) -> int:
        """The page that one looks at; 0 without a document."""
        return self._page

    def page_count(self) -> int:
        return len(self._sizes)

    def pages_in_sight(self) -> range:
        top, height = self.verticalScrollBar().value(), self.viewport().height()
        first = max(1, bisect_right(self._tops, top + _AIR))  # above that, only the space between two pages is in sight
        return (
            range(first, min(len(self._tops), bisect_right(self._tops, top + height)) + 1) if self._tops else range(0)
        )

    def show_page(self, page: int) -> None:
        """Bring the top of a page to the top of the view."""
        if 1 <= page <= len(self._tops):
            self.verticalScrollBar().setValue(round(self._tops[page - 1]) - _AIR)

    def show_line(self, page: int, line: QRectF) -> None:
        """Bring a line into sight; what is well in sight stays where it is."""
        self._measure(range(page, page + 1))
        place = self._on_screen(page, line)
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if place.top() < _AIR or place.bottom() > 0.9 * height:
            bar.setValue(round(bar.value() + place.top() - JUMP_TO * height))
        across, width = self.horizontalScrollBar(), self.viewport().width()
        if place.left() < 0 or place.left() > 0.8 * width:
            across.setValue(round(across.value() + place.left() - _AIR))

    def top_of_sight(self) -> tuple[int, float]:
        """The page at the top of the view, and the height on it, in points."""
        page = next(iter(self.pages_in_sight()), 0)
        top = self.verticalScrollBar().value() - self._tops[page - 1] if page else 0.0
        return page, max(0.0, top) / self._scale

    @property
    def zoom(self) -> int:
        return self._zoom

    def set_zoom(self, steps: int) -> None:
        """Steps of a tenth larger or smaller than what fits; what is at the top of the view stays there."""
        steps = max(ZOOM_LEAST, min(ZOOM_MOST, steps))
        if steps != self._zoom:
            self._zoom = steps
            self._lay_out()

    # Where things stand

    def _lay_out(self) -> None:
        """Reckon where the pages stand, and keep what is at the top of the view there."""
        page, height = self.top_of_sight()
        widest = max((width for width, _ in self._sizes), default=1.0)
        room = max(1, self.viewport().width() - 2 * _AIR)
        self._scale = min(room / widest, _WIDEST * self.logicalDpiX() / 72) * ZOOM_STEP**self._zoom
        self._tops = []
        top = float(_AIR)
        for _, tall in self._sizes:
            self._tops.append(top)
            top += round(tall * self._scale) + _AIR
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        vertical.setPageStep(self.viewport().height())
        vertical.setSingleStep(_STEP)
        vertical.setRange(0, max(0, round(top) - self.viewport().height()))
        across = round(widest * self._scale) + 2 * _AIR
        horizontal.setPageStep(self.viewport().width())
        horizontal.setSingleStep(_STEP)
        horizontal.setRange(0, max(0, across - self.viewport().width()))
        if page:
            above = self._tops[page - 1] - (_AIR if height == 0 else 0)
            vertical.setValue(round(above + height * self._scale))
        self._tell_place()

    def _measure(self, pages: range) -> None:
        """Ask the sizes of pages that come into sight: most are like the first, and asking for all takes long."""
        is_other = False
        for page in pages:
            if self._pdf is not None and not self._is_measured[page - 1]:
                self._is_measured[page - 1] = 1
                told = self._pdf.pagePointSize(page - 1)
                size = max(1.0, told.width()), max(1.0, told.height())
                is_other = is_other or size != self._sizes[page - 1]
                self._sizes[page - 1] = size
        if is_other:
            self._lay_out()

    def _paper(self, page: int) -> QRect:
        """Where a page stands in the viewport."""
        wide, tall = (round(side * self._scale) for side in self._sizes[page - 1])
        spare = self.viewport().width() - wide
        left = spare // 2 if self.horizontalScrollBar().maximum() == 0 else _AIR - self.horizontalScrollBar().value()
        return QRect(left, round(self._tops[page - 1]) - self.verticalScrollBar().value(), wide, tall)

    def _on_screen(self, page: int, place: QRectF) -> QRectF:
        corner = self._paper(page).topLeft()
        scale = self._scale
        return QRectF(
            corner.x() + place.x() * scale,
            corner.y() + place.y() * scale,
            place.width() * scale,
            place.height() * scale,
        )

    def _lines_of(self, page: int, mark: Mark) -> list[QRectF]:
        return [self._on_screen(page, line) for line in mark.lines]

    def point_at(self, place: QPoint) -> tuple[int, QPointF] | None:
        """The page and the point on it under a place of the viewport; beside the pages, on the nearest."""
        if not self._tops:
            return None
        below = bisect_right(self._tops, place.y() + self.verticalScrollBar().value() + _AIR / 2)
        page = max(1, below)
        corner = self._paper(page).topLeft()
        return page, QPointF(place - corner) / self._scale

    def place_of(self, page: int, point: QPointF) -> QPoint:
        """Where a point of a page stands in the viewport."""
        return (QPointF(self._paper(page).topLeft()) + point * self._scale).toPoint()

    # Drawing

    def _draw_next(self) -> None:
        """What is in sight first, then the page after and the one before."""
        if self._pdf is not None and self.isVisible():
            sight = self.pages_in_sight()
            around = [page for page in (sight.stop, sight.start - 1) if 1 <= page <= len(self._sizes)]
            for page in around:
                self._measure(range(page, page + 1))
            self._drawings.want({page: self._size_of_drawing(page) for page in (*sight, *around)})

    def _size_of_drawing(self, page: int) -> QSize:
        return self._paper(page).size() * self.devicePixelRatioF()

    def is_drawn(self) -> bool:
        """Whether all that is in sight is there, sharp."""
        return all(self._drawings.is_sharp(page, self._size_of_drawing(page)) for page in self.pages_in_sight())

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = theme.colours()
        self._measure(self.pages_in_sight())
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(palette.window))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for page in self.pages_in_sight():
            paper = self._paper(page)
            painter.setClipRect(paper.adjusted(-1, -1, 1, 1))
            painter.fillRect(paper.adjusted(-1, -1, 1, 1), QColor(palette.line))
            painter.fillRect(paper, Qt.GlobalColor.white)
            if (drawing := self._drawings.of(page)) is not None:
                painter.drawImage(paper, drawing)
            paint(painter, self._marks.get(page, ()), partial(self._lines_of, page), self._scale)
        if self.hasFocus():
            painter.setClipping(False)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(palette.accent), 1))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))
        painter.end()
        self._draw_next()

    # What the user does

    def _tell_place(self) -> None:
        sight = self.pages_in_sight()
        middle = self.verticalScrollBar().value() + JUMP_TO * self.viewport().height()
        page = min(max(1, bisect_right(self._tops, middle)), len(self._tops)) if sight else 0
        if page != self._page:
            self._page = page
            self.page_changed.emit(page)
        self.viewport().update()
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()
        self.moved.emit()

    def event(self, event: QEvent) -> bool:
        """The keys that zoom are ours while the keyboard is here; elsewhere they zoom the text."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _zoom_of(event):
            event.accept()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, vertical = event.key(), self.verticalScrollBar()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        backwards = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        page = vertical.pageStep() - _STEP
        if zoom := _zoom_of(event):
            self.set_zoom(0 if zoom == "usual" else self._zoom + (1 if zoom == "in" else -1))
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif control and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.paragraph_wanted.emit(1 if key == Qt.Key.Key_Down else -1)
        elif control and key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.show_page(self._page + (1 if key == Qt.Key.Key_PageDown else -1))
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            vertical.setValue(vertical.value() + (_STEP if key == Qt.Key.Key_Down else -_STEP))
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            across = self.horizontalScrollBar()
            across.setValue(across.value() + (_STEP if key == Qt.Key.Key_Right else -_STEP))
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Space):
            back = key == Qt.Key.Key_PageUp or (key == Qt.Key.Key_Space and backwards)
            vertical.setValue(vertical.value() + (-page if back else page))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            vertical.setValue(vertical.minimum() if key == Qt.Key.Key_Home else vertical.maximum())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.text_wanted.emit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._wheeled += event.angleDelta().y()
            notches = int(self._wheeled / _WHEEL_NOTCH)
            self._wheeled -= notches * _WHEEL_NOTCH
            self.set_zoom(self._zoom + notches)
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self.point_at(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and found is not None:
            self._pressed_at = event.position().toPoint()
            self._is_dragging = False
            self.pressed.emit(*found, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None:
            return
        here = event.position().toPoint()
        far = (here - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        self._is_dragging = self._is_dragging or far
        if self._is_dragging:
            self._tell_drag(here)
            if 0 <= here.y() < self.viewport().height():
                self._scrolling.stop()
            elif not self._scrolling.isActive():
                self._scrolling.start()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._scrolling.stop()
        if self._pressed_at is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        self._pressed_at = None
        found = self.point_at(event.position().toPoint())
        if found is not None and not self._is_dragging and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.clicked.emit(*found)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        found = self.point_at(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and found is not None:
            self.double_clicked.emit(*found)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    def _tell_drag(self, here: QPoint) -> None:
        found = self.point_at(here)
        if found is not None:
            self.dragged.emit(*found)

    def _drag_on(self) -> None:
        """The pages move on while words are selected past the edge."""
        here = self.viewport().mapFromGlobal(self.cursor().pos())
        beyond = here.y() if here.y() < 0 else here.y() - self.viewport().height()
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + max(-_STEP, min(_STEP, beyond)))
        self._tell_drag(here)


def _zoom_of(event: QKeyEvent) -> str:
    control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
    if event.matches(QKeySequence.StandardKey.ZoomIn) or (control and event.key() == Qt.Key.Key_Equal):
        return "in"
    if event.matches(QKeySequence.StandardKey.ZoomOut):
        return "out"
    return "usual" if control and event.key() == Qt.Key.Key_0 else ""
