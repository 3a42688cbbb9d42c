"""The reader: a document that one moves through, selects in, and whose highlights and footnotes open."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget

from desktop.text.document import Document, Span
from desktop.text.flavours import Flavours, copied, pieces_of
from desktop.ui.desk.clipboard import as_mime_data, put_on_clipboard
from desktop.ui.desk.footnote_popup import FootnotePopup
from desktop.ui.desk.highlights import Placed
from desktop.ui.desk.history import History
from desktop.ui.desk.page_view import JUMP_TO, PageView
from desktop.ui.desk.reader_page import FOOTNOTE

_MOVES = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)
_WHEEL_NOTCH = 120


class Reader(PageView):
    """Keys: F8 and Shift+F8 next and previous highlight, F7 and Shift+F7 next and previous footnote, Enter opens what
    the caret stands on, Alt+Left and Alt+Right go back and forward, Ctrl with +, − and 0 zooms, Space turns the page.
    """

    selection_changed = Signal(object)
    """Span | None"""
    highlight_activated = Signal(object)
    """the highlight's key"""
    layer_activated = Signal(str, object)
    """name of the layer, and the key of the place in it"""
    history_changed = Signal(bool, bool)
    """can go back, can go forward"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.history = History()
        self._last_selection: Span | None = None
        self._pressed_at: QPoint | None = None
        self._wheeled = 0
        self._fill_menu: Callable[[QMenu], None] | None = None
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Tekst van het stuk"))
        self.selectionChanged.connect(self._tell_selection)

    def open(self, document: Document | None) -> None:
        self.history = History()
        super().open(document)
        self._tell_history()
        self._tell_selection()

    def set_context_menu(self, fill: Callable[[QMenu], None]) -> None:
        """`fill` puts the desk's actions in the menu of the right mouse button, before those of the text itself."""
        self._fill_menu = fill

    # Going somewhere

    def go_to(self, span: Span) -> None:
        """Jump to words: in sight, quietly marked, the caret before them. `back` returns from here."""
        if self._page is not None:
            self.history.leave(self.top_position())
            self._tell_history()
            self.flash(span)

    def go_to_block(self, index: int) -> None:
        """Jump to a heading, or where a page begins: always to the same height, so that its words are in sight."""
        if self.content is not None:
            span = self.content.blocks[index].span
            self.go_to(span)
            self._scroll_to(span.start, JUMP_TO)

    def flash(self, span: Span) -> None:
        """Bring words into sight and mark them quietly until the next key or click. No jump to return from."""
        if self._page is not None:
            self._put_caret(self._page.map.to_screen(span.start))
            self._shown = span
            self._reveal(span)
            self.viewport().update()
            self.words_shown.emit(span)

    def go_to_position(self, position: int) -> None:
        """Come back to where `position` was taken, with the caret there too. No jump to return from."""
        if self._page is not None:
            self._put_caret(self._page.map.to_screen(position))
            self._scroll_to(position, 0.0)
            self.words_shown.emit(Span(position, position))

    def back(self) -> None:
        self._return_to(self.history.back(self.top_position()))

    def forward(self) -> None:
        self._return_to(self.history.forward(self.top_position()))

    def _return_to(self, place: int | None) -> None:
        if place is not None:
            self._stop_showing()
            self._scroll_to(place, 0.0)
            self._tell_history()
            self.words_shown.emit(Span(place, place))

    # The selection

    def selected_span(self) -> Span | None:
        """The words selected, without white space around them; None when nothing of the text is."""
        cursor = self.textCursor()
        if self._page is None or self.content is None or not cursor.hasSelection():
            return None
        span = self._page.map.span_to_text(cursor.selectionStart(), cursor.selectionEnd())
        if span is None:
            return None
        words = self.content.text_of(span)
        start = span.start + len(words) - len(words.lstrip())
        end = span.end - len(words) + len(words.rstrip())
        return Span(start, end) if start < end else None

    def select(self, span: Span) -> None:
        """Select words, as the user would."""
        if self._page is not None:
            start, end = self._page.map.span_to_screen(span)
            cursor = self.textCursor()
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)

    def caret_position(self) -> int:
        return self._page.map.to_text(self.textCursor().position()) if self._page else 0

    def keys_at_caret(self) -> list[Hashable]:
        """Keys of the user's highlights that the caret or the selection stands on, the shortest first."""
        return list(dict.fromkeys(mark.highlight.key for mark in self._under_caret() if not mark.layer))

    def copy(self) -> None:
        """Copy the words selected with their structure, without the marks put in."""
        put_on_clipboard(self._selected_words())

    def createMimeDataFromSelection(self) -> QMimeData:
        """The same for what is dragged."""
        return as_mime_data(self._selected_words())

    def _selected_words(self) -> Flavours:
        cursor = self.textCursor()
        span = self._page and self._page.map.span_to_text(cursor.selectionStart(), cursor.selectionEnd())
        return copied(pieces_of(self.content, span, footnotes=True) if self.content and span else [])

    # Highlights and footnotes

    def next_highlight(self, step: int = 1) -> None:
        """Put the caret on the next highlight (step 1) or the previous one (-1), and say what it is."""
        starts = sorted({mark.start for mark in self._placed if not mark.layer})
        if self._move_to_next(starts, step):
            self._tell_titles()

    def next_footnote(self, step: int = 1) -> None:
        """Put the caret before the next footnote mark in the text, or the previous one."""
        if self.content is not None and self._page is not None:
            positions = [note.position for note in self.content.footnotes if note.position is not None]
            self._move_to_next(sorted(self._page.map.to_screen_end(position) for position in positions), step)

    def show_footnote(self, index: int) -> None:
        """Show a footnote beside its mark; from its mark before the note itself, go to the mark in the text."""
        if self.content is None or self._page is None:
            return
        note = self.content.footnotes[index]
        block = self.content.blocks[note.block]
        popup = FootnotePopup(note.mark, self.content.text_of(block), self)
        popup.wanted.connect(lambda: self.go_to(block.span))
        cursor = self.textCursor()
        cursor.setPosition(self._page.map.to_screen_end(note.position if note.position is not None else block.start))
        popup.show_below(self.viewport().mapToGlobal(self.cursorRect(cursor).bottomLeft()))

    def _activate(self, screen_position: int) -> bool:
        """Open what stands here: a footnote, else the shortest highlight."""
        if (note := self._footnote_at(screen_position)) is not None:
            self._open_note(note, screen_position)
            return True
        if marks := self._on(screen_position, screen_position):
            self._open_mark(marks[0])
            return True
        return False

    def _open_mark(self, mark: Placed) -> None:
        if mark.layer:
            self.layer_activated.emit(mark.layer, mark.highlight.key)
        else:
            self.highlight_activated.emit(mark.highlight.key)

    def _open_note(self, index: int, screen_position: int) -> None:
        """A mark in the text shows the note; the mark before the note leads back to the text."""
        if self.content is None or self._page is None:
            return
        note = self.content.footnotes[index]
        of_the_note = self._page.shown.findBlock(screen_position).blockNumber() == note.block
        if of_the_note and note.position is not None:
            block = self.content.block_at(note.position)
            word = self.content.text.rfind(" ", self.content.blocks[block or 0].start, note.position) + 1
            self.go_to(Span(max(word, self.content.blocks[block or 0].start), note.position))
        elif not of_the_note:
            self.show_footnote(index)

    def _footnote_at(self, screen_position: int) -> int | None:
        if self._page is None:
            return None
        cursor = QTextCursor(self._page.shown)
        cursor.setPosition(min(screen_position + 1, self._page.map.screen_length))
        look = cursor.charFormat()
        return look.intProperty(FOOTNOTE) if look.hasProperty(FOOTNOTE) else None

    def _on(self, start: int, end: int) -> list[Placed]:
        marks = [mark for mark in self._placed if mark.start <= start and end <= mark.end and start < mark.end]
        return sorted(marks, key=lambda mark: mark.end - mark.start)

    def _under_caret(self) -> list[Placed]:
        cursor = self.textCursor()
        return self._on(cursor.selectionStart(), cursor.selectionEnd())

    def _move_to_next(self, places: list[int], step: int) -> bool:
        caret = self.textCursor().position()
        beyond = [place for place in places if (place > caret if step > 0 else place < caret)]
        if not beyond or self._page is None:
            return False
        place = beyond[0] if step > 0 else beyond[-1]
        self._put_caret(place)
        at = self._page.map.to_text(place)
        self._reveal(Span(at, at))
        return True

    def _tell_titles(self) -> None:
        """Show the titles of the highlights under the caret, as hovering does."""
        titles = _titles(self._under_caret())
        QToolTip.showText(self.viewport().mapToGlobal(self.cursorRect().bottomLeft()), titles, self)
        self.setAccessibleDescription(titles)

    # The caret

    def _put_caret(self, screen_position: int) -> None:
        """Set the caret without Qt's own scrolling, which puts words at the very edge."""
        scrolled = self._bar.value()
        cursor = self.textCursor()
        cursor.setPosition(screen_position)
        self.setTextCursor(cursor)
        self._bar.setValue(scrolled)

    def _bring_caret_along(self) -> None:
        """After scrolling by wheel the caret is out of sight; it goes on from the words in sight."""
        top, bottom = self._bar.value(), self._bar.value() + self.viewport().height()
        if self._page is not None and not top <= self._line_at(self.textCursor().position()).center().y() <= bottom:
            self._put_caret(self._page.map.to_screen(self.top_position()))

    def _stop_showing(self) -> None:
        if self._shown is not None:
            self._shown = None
            self.viewport().update()

    # What the user does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta):
            self._stop_showing()
        backwards = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        step = -1 if backwards else 1
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.matches(QKeySequence.StandardKey.ZoomIn) or (control and event.key() == Qt.Key.Key_Equal):
            self.set_zoom(self.zoom + 1)
        elif event.matches(QKeySequence.StandardKey.ZoomOut):
            self.set_zoom(self.zoom - 1)
        elif control and event.key() == Qt.Key.Key_0:
            self.set_zoom(0)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Back):
            self.back()
        elif event.matches(QKeySequence.StandardKey.Forward):
            self.forward()
        elif event.key() == Qt.Key.Key_F8:
            self.next_highlight(step)
        elif event.key() == Qt.Key.Key_F7:
            self.next_footnote(step)
        elif event.key() == Qt.Key.Key_Space:
            page = self._bar.pageStep() - 2 * round(self._type.em)
            self._bar.setValue(self._bar.value() + step * page)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self._activate(self.textCursor().position()):
                event.ignore()
        else:
            if event.key() in _MOVES:
                self._bring_caret_along()
            before = self._under_caret()
            super().keyPressEvent(event)
            if event.key() in _MOVES and not self.textCursor().hasSelection() and self._under_caret() != before:
                self._tell_titles()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._stop_showing()
        self._pressed_at = event.position().toPoint() if event.button() == Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        clicked = self._pressed_at is not None and (
            (point - self._pressed_at).manhattanLength() < QApplication.startDragDistance()
        )
        if not clicked or self.textCursor().hasSelection():
            return
        if mark := self._mark_at(point):
            self._open_mark(mark)
        elif (place := self._screen_position_at(point)) is not None:
            self._activate(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        point = event.position().toPoint()
        place = self._screen_position_at(point)
        opens = self._mark_at(point) is not None or (place is not None and self._footnote_at(place) is not None)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.IBeamCursor)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._wheeled += event.angleDelta().y()
            notches = int(self._wheeled / _WHEEL_NOTCH)
            self._wheeled -= notches * _WHEEL_NOTCH
            self.set_zoom(self.zoom + notches)
            event.accept()
        else:
            super().wheelEvent(event)

    def event(self, event: QEvent) -> bool:
        """The wheel works beside the page too."""
        if isinstance(event, QWheelEvent) and event.type() == QEvent.Type.Wheel:
            self.wheelEvent(event)
            return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mark, place = self._mark_at(event.pos()), self._screen_position_at(event.pos())
            marks = [mark] if mark else self._on(place, place) if place is not None else []
            QToolTip.showText(event.globalPos(), _titles(marks), self)
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self._take_caret_to(event.pos())
        self.make_menu().popup(event.globalPos())

    def make_menu(self) -> QMenu:
        """The menu of the right mouse button, for the words that are selected now."""
        menu = QMenu(self)
        if self._fill_menu is not None:
            self._fill_menu(menu)
            menu.addSeparator()
        copy = menu.addAction(self.tr("Kopiëren"), QKeySequence.StandardKey.Copy)
        copy.triggered.connect(self.copy)
        copy.setEnabled(self.textCursor().hasSelection())
        everything = menu.addAction(self.tr("Alles selecteren"), QKeySequence.StandardKey.SelectAll)
        everything.triggered.connect(self.selectAll)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _take_caret_to(self, point: QPoint) -> None:
        """A menu asked for outside the selection is about the words under it."""
        place = self._screen_position_at(point)
        cursor = self.textCursor()
        if place is not None and not cursor.selectionStart() <= place <= cursor.selectionEnd():
            self._put_caret(place)

    # What the reader tells

    def _tell_selection(self) -> None:
        span = self.selected_span()
        if span != self._last_selection:
            self._last_selection = span
            self.selection_changed.emit(span)

    def _tell_history(self) -> None:
        self.history_changed.emit(self.history.can_go_back, self.history.can_go_forward)


def _titles(marks: Iterable[Placed]) -> str:
    """What these highlights are, each once: a passage with two tags is two highlights with one title."""
    return "\n".join(dict.fromkeys(mark.highlight.title for mark in marks))
