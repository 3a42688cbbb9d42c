"""A page that one walks through: jumps and the way back, from mark to mark, what opens where the caret stands."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from desktop.text.document import Document, Span
from desktop.ui.desk.footnote_popup import FootnotePopup
from desktop.ui.desk.highlights import Placed
from desktop.ui.desk.history import History
from desktop.ui.desk.page_view import JUMP_TO, PageView
from desktop.ui.desk.reader_page import FOOTNOTE


class WalkView(PageView):
    highlight_activated = Signal(object)
    """the highlight's key"""
    layer_activated = Signal(str, object)
    """name of the layer, and the key of the place in it"""
    history_changed = Signal(bool, bool)
    """can go back, can go forward"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.history = History()
        self._awaited: int | None = None
        self._filling.grown.connect(self._arrive)

    def open(self, document: Document | None) -> None:
        self.history = History()
        self._awaited = None
        super().open(document)
        self._tell_history()

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
            self._filling.reach(span.end)
            self._put_caret(self._page.map.to_screen(span.start))
            self._shown = span
            self._reveal(span)
            self.viewport().update()
            self.words_shown.emit(span)

    def go_to_position(self, position: int) -> None:
        """Come back to where `position` was taken, with the caret there too. No jump to return from.

        In a very long document that is being set, one comes there when it is reached, unless one reads on meanwhile.
        """
        if not self._filling.has_reached(position):
            self._awaited = position
        elif self._page is not None:
            self._put_caret(self._page.map.to_screen(position))
            self._scroll_to(position, 0.0)
            self.words_shown.emit(Span(position, position))

    def position(self) -> int:
        return super().position() or self._awaited or 0

    def _arrive(self) -> None:
        """Where one was to come back to may be reached now."""
        if self._awaited is not None and self._filling.has_reached(self._awaited):
            place, self._awaited = self._awaited, None
            if not super().position():
                self.go_to_position(place)

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

    def said_at_caret(self) -> str:
        """What hovering would show of the place where the caret stands."""
        return titles_of(self._under_caret())

    def _tell_titles(self) -> None:
        """Show the titles of the highlights under the caret, as hovering does."""
        below = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
        QToolTip.showText(below, self.said_at_caret(), self)

    def _marks_here(self) -> list[Placed]:
        """All highlights that the caret or any of the selection stands on, each once, the shortest first."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), max(cursor.selectionEnd(), cursor.selectionStart() + 1)
        marks = [mark for mark in self._placed if mark.start < end and start < mark.end]
        once = {(mark.layer, mark.highlight.key): mark for mark in marks}
        return sorted(once.values(), key=lambda mark: mark.end - mark.start)

    def _choose_mark(self) -> bool:
        """Ask which of the highlights here is meant, and open it; one alone is opened at once."""
        marks = self._marks_here()
        if len(marks) == 1:
            self._open_mark(marks[0])
        elif marks:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.setAccessibleName(self.tr("Markeringen hier"))
            self._offer_marks(menu, marks)
            menu.setActiveAction(menu.actions()[0])
            menu.popup(self.viewport().mapToGlobal(self.cursorRect().bottomLeft()))
        return bool(marks)

    def _offer_marks(self, menu: QMenu, marks: Iterable[Placed]) -> None:
        for mark in marks:
            title = f"{mark.highlight.mark} {mark.highlight.title}".strip().replace("&", "&&")
            action = menu.addAction(title or self.tr("Zonder naam"))
            action.triggered.connect(lambda _=False, mark=mark: self._open_mark(mark))

    # The caret

    def caret_position(self) -> int:
        return self._page.map.to_text(self.textCursor().position()) if self._page else 0

    def keys_at_caret(self) -> list[Hashable]:
        """Keys of the user's highlights that the caret or the selection stands on, the shortest first."""
        return list(dict.fromkeys(mark.highlight.key for mark in self._under_caret() if not mark.layer))

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

    def _tell_history(self) -> None:
        self.history_changed.emit(self.history.can_go_back, self.history.can_go_forward)


def titles_of(marks: Iterable[Placed]) -> str:
    """What these highlights are, each once: a passage with two tags is two highlights with one title."""
    return "\n".join(dict.fromkeys(mark.highlight.title for mark in marks))
