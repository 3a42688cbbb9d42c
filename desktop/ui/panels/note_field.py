"""The field that a note is written in: bold, italic, lists, links; what is typed is saved after a moment's rest."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from itertools import count

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFont, QHelpEvent, QHideEvent, QKeyEvent, QKeySequence, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit, QToolTip, QWidget

from desktop.library.records import Passage
from desktop.text.rich_text import Kind, Run, clean, from_plain, passages_in, read, write
from desktop.ui.panels import note_document as pages
from desktop.ui.unsaved import UNSAVED

REST = 250
"""Milliseconds without a key before what was typed is saved."""

BURST = 1500
"""Milliseconds without a key after which typing on is another step to undo."""

_TYPED = {"-": Kind.BULLET, "*": Kind.BULLET, "•": Kind.BULLET}
_TYPED_NUMBER = re.compile(r"1[.)]")
_BURSTS = count(1)


class NoteField(QTextEdit):
    """Undo is the library's alone: the keys for it go to the window, once what was typed is saved.

    save: keeps the text, in the burst of typing of that number; whether it did. quote: makes a quote of dropped words,
    where they are those selected on the desk. is_waiting: whether something was typed that is not saved.
    """

    link_opened = Signal(int)
    left = Signal()

    def __init__(
        self, save: Callable[[str, int], bool], quote: Callable[[str], bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._save = save
        self._quote = quote
        self._known = ""
        self._passages: Mapping[int, Passage] = {}
        self._is_filling = False
        self._pressed = ""
        self.is_waiting = False
        self.burst = next(_BURSTS)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setProperty("note", True)
        self.document().setDocumentMargin(4)
        self.document().setIndentWidth(20)
        self.viewport().setMouseTracking(True)
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self.write)
        self._pause = QTimer(self, singleShot=True, interval=BURST)
        self._pause.timeout.connect(self.end_burst)
        self.textChanged.connect(self._typed)

    def show_html(self, html: str, passages: Mapping[int, Passage]) -> None:
        """Show what the library holds, unless something newer is being typed. passages: those that are there."""
        if self.is_waiting:
            return
        is_same = html == self._known and passages_in(html) - passages.keys() == self._gone(html)
        self._passages = passages
        if is_same:
            return
        self._known = html
        before, caret, top = self.toPlainText(), self.textCursor().position(), self.verticalScrollBar().value()
        self._is_filling = True
        pages.fill(self.document(), read(html), self._gone(html))
        self._is_filling = False
        cursor = self.textCursor()
        cursor.setPosition(min(_moved(caret, before, self.toPlainText()), self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(top)

    def write(self) -> None:
        """Save what was typed, if anything was."""
        self._rest.stop()
        html = self.html()
        before, self._known = self._known, html  # what is shown anew meanwhile is not put back over what was typed
        if html == before or self._save(html, self.burst):
            self._wait(False)
        else:
            self._known = before

    def end_burst(self) -> None:
        """What is typed from here is another step to undo."""
        self.write()
        self._pause.stop()
        self.burst = next(_BURSTS)

    def html(self) -> str:
        return clean(write(pages.blocks_of(self.document())))

    def turn_bold(self) -> None:
        is_bold = self.fontWeight() >= QFont.Weight.DemiBold
        self.setFontWeight(QFont.Weight.Normal if is_bold else QFont.Weight.Bold)

    def turn_italic(self) -> None:
        self.setFontItalic(not self.fontItalic())

    def turn_list(self, kind: Kind) -> None:
        """Make the selected paragraphs items of such a list, or paragraphs again where they all are."""
        first, last = self._selected_blocks()
        shapes = pages.shapes_of(self.document())
        is_list = all(there is kind for there, _ in shapes[first : last + 1])
        for number in range(first, last + 1):
            shapes[number] = (Kind.PARAGRAPH, 0) if is_list else (kind, shapes[number][1])
        self._lay(shapes)

    def nest(self, step: int) -> None:
        """Move items one list in (1) or out (-1); out of the outermost one they are paragraphs."""
        first, last = self._selected_blocks()
        shapes = pages.shapes_of(self.document())
        for number in range(first, last + 1):
            kind, level = shapes[number]
            if kind is not Kind.PARAGRAPH:
                shapes[number] = (kind, level + step) if level + step >= 0 else (Kind.PARAGRAPH, 0)
        self._lay(shapes)

    def insert_link(self, passage: Passage, before: str = "") -> None:
        """A link to a passage: on the selected words, or else on its source. before: words to stand before it."""
        self._passages = {**self._passages, passage.id: passage}
        cursor = self.textCursor()
        words = cursor.selectedText().replace("\u2029", " ") if not before else ""
        plain = pages.format_of(Run("", bool(self.fontWeight() >= QFont.Weight.DemiBold), self.fontItalic()))
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        if before:
            cursor.insertText(f"{before} ", plain)
        cursor.insertText(words or passage.source, pages.format_of(Run("", passage=passage.id)))
        cursor.insertText("" if words else " ", plain)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.setCurrentCharFormat(plain)

    @property
    def shape(self) -> pages.Shape:
        """Of the paragraph that the caret is in."""
        return pages.shape_of(self.textCursor().block())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and _is_undo(event):
                self.end_burst()
                event.ignore()
                return True
            step = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}.get(Qt.Key(event.key()), 0)
            if event.type() == QEvent.Type.KeyPress and step and self._may_nest(step):
                self.nest(step)
                return True
        return super().event(event)

    def _may_nest(self, step: int) -> bool:
        """One list deeper than the item before it, or out of an inner one; else Tab goes on to what is beside the note,
        and who passes by changes nothing."""
        first, _ = self._selected_blocks()
        shapes = pages.shapes_of(self.document())
        kind, level = shapes[first]
        if kind is Kind.PARAGRAPH:
            return False
        above = shapes[first - 1] if first else (Kind.PARAGRAPH, 0)
        return level > 0 if step < 0 else above[0] is not Kind.PARAGRAPH and above[1] >= level

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._is_taken(event):
            self._leave_link()
            super().keyPressEvent(event)

    def _is_taken(self, event: QKeyEvent) -> bool:
        """Whether a key means something of its own here."""
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if modifiers & Qt.KeyboardModifier.ControlModifier:
                self._open(self.currentCharFormat().anchorHref())
            elif self.shape[0] is not Kind.PARAGRAPH and not self.textCursor().block().text():
                self.nest(-1)
            elif modifiers & Qt.KeyboardModifier.ShiftModifier:
                self.textCursor().insertBlock()
            else:
                return False
        elif key == Qt.Key.Key_Backspace and not modifiers:
            cursor = self.textCursor()
            if self.shape[0] is Kind.PARAGRAPH or cursor.hasSelection() or not cursor.atBlockStart():
                return False
            self.nest(-1)
        else:
            return event.text() == " " and self._begin_list()
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.end_burst()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.end_burst()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._passages and not self.is_waiting:
            html, self._known = self._known, ""  # links are drawn in the accent of the colours
            self.show_html(html, self._passages)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self.anchorAt(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        is_link = self._passage_at(self.anchorAt(event.position().toPoint())) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if is_link else Qt.CursorShape.IBeamCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        href = self.anchorAt(event.position().toPoint())
        if (
            event.button() == Qt.MouseButton.LeftButton
            and href == self._pressed
            and not self.textCursor().hasSelection()
        ):
            self._open(href)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            passage = self._passage_at(self.anchorAt(event.pos()))
            said = f"“{' '.join(passage.words.split())}”\n{passage.source}" if passage else ""
            QToolTip.showText(event.globalPos(), said, self)
            return True
        return super().viewportEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasHtml() or source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """What is pasted or dropped, with the look that a note knows."""
        self.end_burst()
        text = source.text()
        if not self._quote(text):
            if source.hasHtml():
                html = source.html()
            elif len(text.splitlines()) > 1:
                html = from_plain(text)
            else:
                self.insertPlainText(text)
                html = ""
            if html:
                cursor = self.textCursor()
                pages.insert(cursor, read(html), self._gone(html))
                self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self.end_burst()

    def _typed(self) -> None:
        if not self._is_filling:
            self._wait(True)
            self._rest.start()
            self._pause.start()

    def _wait(self, is_waiting: bool) -> None:
        if is_waiting != self.is_waiting:
            self.is_waiting = is_waiting
            UNSAVED.tell(self, is_waiting)

    def _lay(self, shapes: list[pages.Shape]) -> None:
        cursor = self.textCursor()
        cursor.beginEditBlock()
        pages.set_shapes(self.document(), shapes)
        cursor.endEditBlock()
        self.cursorPositionChanged.emit()

    def _begin_list(self) -> bool:
        """A list where a dash or a number was just typed at the start of a paragraph."""
        cursor = self.textCursor()
        typed = cursor.block().text()[: cursor.positionInBlock()]
        kind = Kind.NUMBER if _TYPED_NUMBER.fullmatch(typed) else _TYPED.get(typed)
        if kind is None or cursor.hasSelection() or self.shape[0] is not Kind.PARAGRAPH:
            return False
        look = self.currentCharFormat()
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        self.turn_list(kind)
        self.setCurrentCharFormat(look)  # a paragraph that is empty for a moment forgets it
        return True

    def _leave_link(self) -> None:
        """What is typed behind a link is not part of it."""
        form = self.currentCharFormat()
        if form.isAnchor():
            after = self.textCursor()
            if not after.movePosition(QTextCursor.MoveOperation.NextCharacter) or (
                after.charFormat().anchorHref() != form.anchorHref()
            ):
                self.setCurrentCharFormat(
                    pages.format_of(Run("", form.fontWeight() >= QFont.Weight.DemiBold, form.fontItalic()))
                )

    def _selected_blocks(self) -> tuple[int, int]:
        cursor = self.textCursor()
        first, last = (
            self.document().findBlock(place).blockNumber() for place in (cursor.selectionStart(), cursor.selectionEnd())
        )
        return first, last

    def _gone(self, html: str) -> set[int]:
        return set(passages_in(html) - self._passages.keys())

    def _passage_at(self, href: str) -> Passage | None:
        number = pages.passage_of(href)
        return self._passages.get(number) if number is not None else None

    def _open(self, href: str) -> None:
        passage = self._passage_at(href)
        if passage is not None:
            self.link_opened.emit(passage.id)


def _is_undo(event: QKeyEvent) -> bool:
    """Also by the second key that the window has for redo."""
    is_control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    return (
        event.matches(QKeySequence.StandardKey.Undo)
        or event.matches(QKeySequence.StandardKey.Redo)
        or (is_control and event.key() == Qt.Key.Key_Y)
    )


def _moved(caret: int, before: str, after: str) -> int:
    """Where a caret stands when `before` became `after`: before the same words, else behind the same ones."""
    if after.endswith(before[caret:]):
        return len(after) - len(before) + caret
    if after.startswith(before[:caret]):
        return caret
    most = min(caret, len(after))
    return next((place for place in range(most) if before[place] != after[place]), most)
