"""A document on the screen: set in type, with marks painted around its words, at the size and width asked for.

What a user does with it is in `reader`. All positions that come in or go out are the document's own.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QResizeEvent, QTextCursor, QTextDocument, QTextLine
from PySide6.QtWidgets import QTextEdit, QWidget

from desktop.text.document import Document, Span
from desktop.ui import theme
from desktop.ui.desk.filling import Filling
from desktop.ui.desk.highlights import Highlight, Placed, in_lanes
from desktop.ui.desk.marked_scroll_bar import MarkedScrollBar
from desktop.ui.desk.reader_marks import Labels, Marks, Numbers, Shades, blocks_between
from desktop.ui.desk.reader_page import Page, Type, Typesetting, measure_of
from desktop.ui.desk.reader_parts import Part

ZOOM_STEP = 1.1
ZOOM_LEAST, ZOOM_MOST = -5, 12
WIDE, NARROW, LEAST = (5.6, 4.2), (3.0, 1.8), (2.0, 0.8)
"""Ems left and right of the words for what stands in the margin, where there is room, where there is not, and where the
words would be parted by letters."""
_CRAMPED = 14
"""Ems of room from which on the margins are not the least."""
_FOR_NUMBERS = 3.2
"""Ems that the numbers of pages and paragraphs together take at least."""
_SHRINKS_TO = 0.88
"""Share of the measure that lines may shrink to (58 characters) before the margins do."""
_IN_SIGHT = (0.06, 0.75)
"""Where in the window, from the top, words stand well enough not to scroll for them."""
JUMP_TO = 0.22
"""Where in the window words come to stand that were jumped to."""
_ROOM_STEP = 20
_TICKS_AT_MOST = 2000


class PageView(QTextEdit):
    heading_changed = Signal(int)
    """what `heading` says now"""
    zoom_changed = Signal(int)
    opened = Signal()
    highlights_changed = Signal()
    words_shown = Signal(object)
    """Span that a jump or the search brought into sight; an empty one for a place"""
    view_moved = Signal()
    """scrolled or laid out anew: what follows the words with `extent_of` has to ask again"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content: Document | None = None
        self._page: Page | None = None
        self._marks: Marks | None = None
        self._placed: list[Placed] = []
        self._highlights: list[Highlight] = []
        self._layers: dict[str, list[Highlight]] = {}
        self._hits: list[Span] = []
        self._hit_now: int | None = None
        self._returned: tuple[tuple[int, float], int] | None = None
        self._shown: Span | None = None
        self._shown_document: QTextDocument | None = None  # of ours; Qt's own first one goes by itself
        self._numbers = Numbers()
        self._zoom = 0
        self._heading = -1
        self._headings: list[tuple[int, int]] = []
        self._palette = theme.colours()
        self._bar = MarkedScrollBar(self)
        self._type = self._type_for(WIDE)
        self._filling = Filling(self)
        self._filling.grown.connect(self._take_in_more)
        self.setProperty("reading", True)
        self.setReadOnly(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setVerticalScrollBar(self._bar)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._bar.valueChanged.connect(self._tell_heading)
        self._bar.valueChanged.connect(self.view_moved)
        # Qt counts the wide half of a table row into the page and moves sideways to show a selection's end
        self.horizontalScrollBar().valueChanged.connect(lambda: self.horizontalScrollBar().setValue(0))

    # What is shown

    def open(self, document: Document | None) -> None:
        """Show a document from its beginning, without highlights; None for nothing."""
        self.content = document
        self._page = None
        self._highlights, self._placed, self._shown = [], [], None
        self._layers = {}
        self._returned = None
        self._headings = [(block.start, index) for index, block in document.headings()] if document else []
        self.set_hits([])
        self._set_in_type()
        self._bar.setValue(0)
        self._tell_heading()
        self.opened.emit()

    def set_highlights(self, highlights: Sequence[Highlight]) -> None:
        """Mark these passages, and no others."""
        if list(highlights) == self._highlights:
            return  # after most changes what is marked is as it was
        self._highlights = list(highlights)
        self._place_highlights()
        self.viewport().update()
        self.highlights_changed.emit()

    def set_layer(self, name: str, marks: Sequence[Highlight]) -> None:
        """Outline what was found (differences, suggestions) over the user's highlights; replaces the layer of that
        name. Another document has no layers until they are set."""
        if list(marks) == self._layers.get(name, []):
            return
        self._layers[name] = list(marks)
        self._place_highlights()
        self.viewport().update()

    @property
    def highlights(self) -> Sequence[Highlight]:
        return self._highlights

    def set_hits(self, hits: Sequence[Span]) -> None:
        """Mark words that were found, in the text and in the scroll bar."""
        self._hits, self._hit_now = list(hits), None
        self._bar.set_ticks(self._shares(self._hits))
        self.viewport().update()

    def show_hit(self, now: int) -> None:
        """The search stands at this one of the words found: bring it into sight."""
        self._hit_now = now
        self._reveal(self._hits[now])
        self.viewport().update()
        self.words_shown.emit(self._hits[now])

    @property
    def parts(self) -> list[Part]:
        """What each block of the document is to the eye."""
        return self._page.parts if self._page else []

    @property
    def zoom(self) -> int:
        return self._zoom

    def set_zoom(self, steps: int) -> None:
        """Steps of a tenth larger (or smaller) than usual; the words at the top stay where they are."""
        steps = max(ZOOM_LEAST, min(ZOOM_MOST, steps))
        if steps != self._zoom:
            self._zoom = steps
            self._set_in_type()
            self.zoom_changed.emit(steps)

    def show_numbers(self, numbers: Numbers) -> None:
        """Which numbers stand in the margin."""
        if numbers != self._numbers:
            self._numbers = numbers
            self._set_in_type()

    # Where things stand

    def top_position(self) -> int:
        """The position of the first words in sight."""
        return self._position_at_height(self._type.em)

    def position(self) -> int:
        """The place to come back to: what `go_to_position` brings to the top again; 0 for the beginning."""
        return self.top_position() if self._bar.value() else 0

    def show_at_top(self, position: int) -> None:
        """Bring words to the top of the window; the caret stays where it is."""
        self._scroll_to(position, 0.0)

    def span_in_sight(self) -> Span:
        """What can be read without scrolling, and a line more at either end."""
        first = self._position_at_height(-self._type.em)
        return Span(first, max(first, self._position_at_height(self.viewport().height() + 2 * self._type.em)))

    def block_in_sight(self) -> int:
        """Index of the block that the first words in sight belong to."""
        return (self.content and self.content.block_at(self.top_position())) or 0

    def extent_of(self, span: Span) -> tuple[float, float] | None:
        """The heights between which words stand, in pixels of the viewport, in sight or not; None without a text."""
        if self._page is None:
            return None
        start, end = self._page.map.span_to_screen(span)
        scrolled = self._bar.value()
        return self._line_at(start).top() - scrolled, self._line_at(end).bottom() - scrolled

    def _position_at_height(self, height: float) -> int:
        if self._page is None:
            return 0
        place = QPointF(self._type.left + 1, self._bar.value() + height)
        found = self._page.shown.documentLayout().hitTest(place, Qt.HitTestAccuracy.FuzzyHit)
        return self._page.map.to_text(max(0, found))

    def _place_in_sight(self) -> tuple[int, float]:
        """The first words in sight, and how far (in ems) above or below the window's edge their line begins.

        Until one scrolls it is the place last returned to: lines that begin elsewhere after each change of width would
        else lead away from it, step by step.
        """
        if self._returned is not None and self._returned[1] == self._bar.value():
            return self._returned[0]
        top = self.top_position()
        if self._page is None or self._bar.value() == 0:
            return 0, 0.0
        line = self._line_at(self._page.map.to_screen(top))
        return top, (line.top() - self._bar.value()) / self._type.em

    def _return_to_place(self, place: tuple[int, float]) -> None:
        """Put words back where `_place_in_sight` found them, after the lines changed."""
        position, below_edge = place
        if self._page is not None:
            line = self._line_at(self._page.map.to_screen(position))
            self._bar.setValue(round(line.top() - below_edge * self._type.em) if position else 0)
            self._returned = place, self._bar.value()

    def heading(self) -> int:
        """Index of the block with the heading that one reads under: where a jump would bring its words; -1 for none."""
        reading = self._position_at_height(JUMP_TO * self.viewport().height() + self._type.em)
        at = bisect_right(self._headings, reading, key=lambda heading: heading[0]) - 1
        return self._headings[at][1] if at >= 0 else -1

    def position_at(self, point: QPoint) -> int | None:
        """The position in the document of what is under a point of the viewport; None beside the words."""
        place = self._screen_position_at(point)
        return None if place is None or self._page is None else self._page.map.to_text(place)

    def _screen_position_at(self, point: QPoint) -> int | None:
        """The character under a point of the viewport."""
        if self._page is None:
            return None
        place = QPointF(point) + QPointF(0, self._bar.value())
        layout = self._page.shown.documentLayout()
        near = layout.hitTest(place, Qt.HitTestAccuracy.ExactHit)
        if near < 0:
            return None
        block = self._page.shown.findBlock(near)
        line = block.layout().lineForTextPosition(near - block.position())
        if not line.isValid():
            return None
        across = place.x() - layout.blockBoundingRect(block).x()
        return block.position() + line.xToCursor(across, QTextLine.CursorPosition.CursorOnCharacter)

    def _line_at(self, screen_position: int) -> QRectF:
        """The line of text that a character stands in, in pixels of the page."""
        block = self._page.shown.findBlock(screen_position) if self._page else None
        if block is None or not block.isValid():
            return QRectF()
        origin = block.document().documentLayout().blockBoundingRect(block).topLeft()
        line = block.layout().lineForTextPosition(screen_position - block.position())
        return line.rect().translated(origin) if line.isValid() else QRectF(origin, origin)

    def _mark_at(self, point: QPoint) -> Placed | None:
        """The highlight whose sign in the margin is under a point of the viewport."""
        if self._page is None or self._marks is None or point.x() >= self._type.left:
            return None
        place = QPointF(point) + QPointF(0, self._bar.value())
        for block in blocks_between(self._page.shown, place.y(), place.y()):
            end = block.position() + block.length()
            here = [mark for mark in self._placed if block.position() <= mark.start < end]
            for around, mark in self._marks.signs(block, here):
                if around.contains(place):
                    return mark
        return None

    def _reveal(self, span: Span) -> None:
        """Scroll only where the words do not stand well in sight."""
        extent = self.extent_of(span)
        if extent is None:
            return
        top, bottom = extent
        height = self.viewport().height()
        if top < _IN_SIGHT[0] * height or (bottom > _IN_SIGHT[1] * height and top > JUMP_TO * height):
            self._scroll_to(span.start, JUMP_TO)

    def _scroll_to(self, position: int, share: float) -> None:
        """Bring a position to a height of the window: 0 is the top, 1 the bottom."""
        if self._page is not None:
            self._filling.reach(position)
            top = self._line_at(self._page.map.to_screen(position)).top()
            self._bar.setValue(round(top - share * self.viewport().height()))

    def _shares(self, spans: Sequence[Span]) -> set[float]:
        """How far down the page each of the words stands, 0 to 1; of very many only some."""
        if self._page is None or not spans:
            return set()
        layout = self._page.shown.documentLayout()
        whole = max(1.0, layout.documentSize().height())
        sparse = spans[:: 1 + len(spans) // _TICKS_AT_MOST]
        shares = set()
        for span in sparse:
            at = self._page.map.to_screen(span.start)
            block = self._page.shown.findBlock(at)
            place = layout.blockBoundingRect(block)
            into = (at - block.position()) / max(1, block.length())
            shares.add(round((place.top() + into * place.height()) / whole, 3))
        return shares

    # Setting and painting

    def _type_for(self, gutters: tuple[float, float]) -> Type:
        font = theme.reading_font(ZOOM_STEP**self._zoom)
        em = font.pointSizeF() * self.logicalDpiY() / 72
        wanted = max(gutters[1], _FOR_NUMBERS) if self._numbers.paragraphs else gutters[1]
        left, right = round(gutters[0] * em), round(wanted * em)
        # in steps, so that a table is not laid out anew for every pixel of a narrow pane
        room = (self._room() - left - right) // _ROOM_STEP * _ROOM_STEP
        return Type(font, em, left, right, gutters is WIDE, min(measure_of(font), max(room, _ROOM_STEP)))

    def _gutters(self) -> tuple[float, float]:
        wide = self._type_for(WIDE)
        if self._room() >= wide.left + wide.right + _SHRINKS_TO * wide.measure:
            return WIDE
        return NARROW if self._room() >= _CRAMPED * wide.em else LEAST

    def _fits_no_more(self) -> bool:
        """The pane became so much wider or narrower that margins or tables have to be laid out anew."""
        fitting = self._type_for(self._gutters())
        if (self._type.roomy, self._type.left) != (fitting.roomy, fitting.left):
            return True
        has_tables = any(part.table is not None for part in self.parts)
        return has_tables and fitting.room != self._type.room

    def _room(self) -> int:
        return self.width() - self._bar.sizeHint().width() - 2 * self.frameWidth()

    def _set_in_type(self) -> None:
        """Lay out the document anew, with the words at the top and the caret where they were."""
        place, before, cursor = self._place_in_sight(), self._page, self.textCursor()
        selection = (cursor.anchor(), cursor.position())
        old = self._shown_document
        self._page = self._marks = None
        self._filling.stop()
        self._type = self._type_for(self._gutters())
        self._palette = theme.colours()
        self._centre()
        if self.content is None:
            self._shown_document = QTextDocument(self)
            self.setDocument(self._shown_document)
        else:
            # a screen reader would stumble over the soft hyphens
            hyphenated = not QAccessible.isActive()
            setting = Typesetting(self.content, self._type, self._palette, hyphenated=hyphenated)
            self._page = setting.page
            self._filling.start(setting, place[0])
            self._shown_document = self._page.shown
            self._shown_document.setParent(self)
            labels = Labels(answer=self.tr("Antwoord"), page=self.tr("p."))
            self._marks = Marks(self._page, self._type, self._palette, labels, self._numbers)
            self.setDocument(self._shown_document)
            self._finish_layout()
        if old is not None:
            old.deleteLater()
        if before is not None and self._page is not None:
            anchor, position = (self._page.map.to_screen(before.map.to_text(place)) for place in selection)
            cursor = self.textCursor()
            cursor.setPosition(anchor)
            cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
            self._return_to_place(place)
        self._place_highlights()
        self._bar.set_ticks(self._shares(self._hits))
        self.view_moved.emit()

    def _take_in_more(self) -> None:
        """More of a very long document is set."""
        self._finish_layout()
        self._place_highlights()
        if self._filling.is_complete:
            self._bar.set_ticks(self._shares(self._hits))
        self.view_moved.emit()

    def _finish_layout(self) -> None:
        """Qt lays out what is in sight and the rest later; until then it answers wrongly where things stand."""
        if self._page is not None:
            self._page.shown.documentLayout().documentSize()

    def _place_highlights(self) -> None:
        if self._page is not None:
            to_screen = self._page.map.span_to_screen
            self._placed = in_lanes((*to_screen(highlight.span), highlight) for highlight in self._highlights)
            for name, marks in self._layers.items():
                self._placed += [Placed(*to_screen(mark.span), 0, mark, name) for mark in marks]

    def _centre(self) -> None:
        """Leave the same space left and right of the page; a wider window does not make longer lines."""
        spare = max(0, round(self._room() - self._type.left - self._type.right - self._type.measure))
        margins = self.viewportMargins()
        if margins.left() != spare // 2 or margins.right() != spare - spare // 2:
            self.setViewportMargins(spare // 2, 0, spare - spare // 2, 0)

    def event(self, event: QEvent) -> bool:
        """The margins go first when the window grows: the page keeps its width, and nothing is laid out anew."""
        if event.type() == QEvent.Type.Resize:
            self._centre()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        place = self._place_in_sight()
        if self._page is not None and self._fits_no_more():
            self._set_in_type()
        super().resizeEvent(event)
        if self._page is not None and event.size().width() != event.oldSize().width():
            self._finish_layout()
            self._return_to_place(place)
        self.view_moved.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._palette is not theme.colours():
            self._set_in_type()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._page is not None and self._marks is not None:
            to_screen = self._page.map.span_to_screen
            scrolled = self._bar.value()
            top, bottom = event.rect().top() + scrolled, event.rect().bottom() + scrolled
            shades = Shades(
                hits=[to_screen(span) for span in self._hits_between(top, bottom)],
                hit_now=to_screen(self._hits[self._hit_now]) if self._hit_now is not None else None,
                shown=to_screen(self._shown) if self._shown else None,
            )
            painter = QPainter(self.viewport())
            painter.translate(0, -scrolled)
            self._marks.paint(painter, top, bottom, self._placed, shades)
            painter.end()
        super().paintEvent(event)

    def _hits_between(self, top: float, bottom: float) -> list[Span]:
        if self._page is None or not self._hits:
            return []
        layout = self._page.shown.documentLayout()
        first, last = (
            self._page.map.to_text(max(0, layout.hitTest(QPointF(x, y), Qt.HitTestAccuracy.FuzzyHit)))
            for x, y in ((0.0, top), (self._page.shown.textWidth(), bottom))
        )
        begin = bisect_right(self._hits, first, key=lambda hit: hit.end)
        return self._hits[begin : bisect_right(self._hits, last, key=lambda hit: hit.start)]

    def _tell_heading(self) -> None:
        heading = self.heading()
        if heading != self._heading:
            self._heading = heading
            self.heading_changed.emit(heading)
