"""The reader: a document that one moves through, selects in, and whose highlights and footnotes open."""

from __future__ import annotations

from collections.abc import Callable

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
from desktop.ui.desk.reader_page import SOFT_HYPHEN
from desktop.ui.desk.reader_voice import Voice
from desktop.ui.desk.walk_view import WalkView, titles_of
from desktop.ui.keys import tell

_MOVES = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)
CARET = 2
"""Pixels: one is lost on a sharp screen."""
_WHEEL_NOTCH = 120


class Reader(WalkView):
    """Keys: F8 and Shift+F8 next and previous highlight, F7 and Shift+F7 next and previous footnote, Enter opens what
    the caret stands on and Shift+Enter asks which of several, Alt+Left and Alt+Right go back and forward, Ctrl with
    +, − and 0 zooms, Space turns the page.
    """

    selection_changed = Signal(object)
    """Span | None"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        self.setCursorWidth(CARET)
        self.selectionChanged.connect(self._tell_selection)
        self.voice = Voice(self)
        for keys, name in (
            ("F8", self.tr("Volgende markering")),
            ("Shift+F8", self.tr("Vorige markering")),
            ("F7", self.tr("Volgende voetnoot")),
            ("Shift+F7", self.tr("Vorige voetnoot")),
            ("Enter", self.tr("Openen wat hier staat")),
            ("Shift+Enter", self.tr("Kiezen uit de markeringen hier")),
            ("Space", self.tr("Een scherm verder")),
        ):
            tell(self, keys, name)

    def open(self, document: Document | None) -> None:
        super().open(document)
        self._tell_selection()

    def set_context_menu(self, fill: Callable[[QMenu], None]) -> None:
        """`fill` puts the desk's actions in the menu of the right mouse button, before those of the text itself."""
        self._fill_menu = fill

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
            self._filling.reach(span.end)
            start, end = self._page.map.span_to_screen(span)
            cursor = self.textCursor()
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)

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
            if not (self._choose_mark() if backwards else self._activate(self.textCursor().position())):
                event.ignore()
        else:
            if event.key() in _MOVES:
                self._bring_caret_along()
            before = self._under_caret()
            super().keyPressEvent(event)
            self._step_over_hyphen(back=event.key() == Qt.Key.Key_Left)
            if event.key() in _MOVES and not self.textCursor().hasSelection() and self._under_caret() != before:
                self._tell_titles()

    def _step_over_hyphen(self, *, back: bool) -> None:
        """A soft hyphen is put in by the page: the caret does not stop before it."""
        cursor = self.textCursor()
        if self.document().characterAt(cursor.position()) == SOFT_HYPHEN:
            step = QTextCursor.MoveOperation.PreviousCharacter if back else QTextCursor.MoveOperation.NextCharacter
            cursor.movePosition(
                step, QTextCursor.MoveMode.KeepAnchor if cursor.hasSelection() else QTextCursor.MoveMode.MoveAnchor
            )
            self.setTextCursor(cursor)

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
            QToolTip.showText(event.globalPos(), titles_of(marks), self)
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
        if len(marks := self._marks_here()) > 1:
            self._offer_marks(menu.addMenu(self.tr("Markeringen hier")), marks)
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
