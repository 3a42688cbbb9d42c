"""Linking words to words: the first are kept in mind, a bar says so, and at the second the kind is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop.errors import WoordhouderError
from desktop.library import links
from desktop.library.records import LinkEnd, Words
from desktop.text.link import LinkKind
from desktop.ui import icons, theme
from desktop.ui.desk.eliding import ElidingButton
from desktop.ui.style_sheet import GRID
from desktop.ui.workroom import Workroom

if TYPE_CHECKING:
    from desktop.ui.desk.desk import Desk
    from desktop.ui.dialogs.link_picker import LinkPicker


class Linking(QObject):
    """begin: what the key L does. linked: the id of a link just made.

    finish, stop: Enter and Esc, while words wait for their other end and the keyboard is in a text.
    """

    linked = Signal(int)

    def __init__(self, workroom: Workroom, desk: Desk) -> None:
        super().__init__(desk)
        self._workroom = workroom
        self._desk = desk
        self.waiting: LinkEnd | None = None
        self.bar = WaitingBar(desk)
        self.bar.hide()
        self.bar.finish.clicked.connect(self.begin)
        self.bar.stop.clicked.connect(self.give_up)
        self.bar.there.clicked.connect(self._show_waiting)
        self.finish = self._key(self.tr("Verband leggen met deze woorden"), ("Return", "Enter"), self.begin)
        self.stop = self._key(self.tr("Geen verband leggen"), ("Esc",), self.give_up)
        workroom.selected.connect(self._offer)
        workroom.dossier_changed.connect(self.give_up)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._offer)
        self._offer()

    @cached_property
    def picker(self) -> LinkPicker:
        from desktop.ui.dialogs.link_picker import LinkPicker

        picker = LinkPicker(self._desk)
        picker.chosen.connect(self._link)
        return picker

    def begin(self) -> None:
        """Keep the selected words in mind, or link them: to those kept, or to those selected in another pane."""
        words = self._workroom.selection
        if words is None:
            return
        if self.waiting is None:
            other = next((there for there in self._selections() if there != words), None)
        else:
            other = self.waiting.words
        here = self._end(words)
        if here is None:
            return
        if other is None:
            self.waiting = here
            self.bar.show_end(here)
            self._offer()
        elif other != words and (there := self._end(other)) is not None:
            source, target = links.later_first(here, there)
            self.picker.ask(source, target, self._desk.mapToGlobal(self._desk.rect().center()))

    def give_up(self) -> None:
        self.waiting = None
        self.bar.hide()
        self._offer()

    def _selections(self) -> Iterator[Words]:
        """The words selected in each of the panes."""
        for pane in self._desk.panes:
            span = pane.reader.selected_span()
            if span is not None and isinstance(pane.key, int) and pane.isVisible():
                yield Words(pane.key, span)

    def _end(self, words: Words) -> LinkEnd | None:
        try:
            with self._workroom.read() as session:
                return links.end_at(session, words)
        except WoordhouderError as problem:
            self._workroom.tell(problem)
            self.give_up()
            return None

    def _link(self, source: Words, target: Words, kind: LinkKind, note: str) -> None:
        self.give_up()
        link_id = self._workroom.act(self.tr("Verband leggen"), links.link_words, source, target, kind, note)
        if link_id is not None:
            self.linked.emit(link_id)

    def _show_waiting(self) -> None:
        if self.waiting is not None:
            self._workroom.open_document(self.waiting.words.document_id, self.waiting.words.span)

    def _offer(self) -> None:
        in_text = any(pane.is_read_in(QApplication.focusWidget()) for pane in self._desk.panes)
        is_ready = self.waiting is not None and self._workroom.selection not in (None, self.waiting.words)
        self.finish.setEnabled(is_ready and in_text)
        self.stop.setEnabled(self.waiting is not None and in_text)
        self.bar.finish.setEnabled(is_ready)

    def _key(self, name: str, keys: Sequence[str], act: Callable[[], object]) -> QAction:
        action = QAction(name, self._desk)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda: act())
        self._desk.addAction(action)
        return action


class WaitingBar(QFrame):
    """Lies over the foot of the desk, so that no text moves for it."""

    def __init__(self, desk: QWidget) -> None:
        super().__init__(desk)
        self._desk = desk
        self.setProperty("popup", True)
        self.setAccessibleName(self.tr("Verband dat wacht op het andere eind"))
        self.there = ElidingButton()
        self.there.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.there.setAccessibleDescription(self.tr("Naar deze woorden"))
        icons.give(self.there, "link")
        hint = QLabel(self.tr("Selecteer de andere woorden, dan L of Enter. Esc stopt."), wordWrap=True)
        hint.setProperty("quiet", True)
        self.finish = QPushButton(self.tr("Verband leggen (L)"))
        self.stop = QToolButton()
        self.stop.setToolTip(self.tr("Geen verband leggen (Esc)"))
        self.stop.setAccessibleName(self.tr("Geen verband leggen"))
        icons.give(self.stop, "close")
        hint.setContentsMargins(2 * GRID, 0, 0, GRID)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.there)
        words.addWidget(hint)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        row.setSpacing(2 * GRID)
        row.addLayout(words, 1)
        row.addWidget(self.finish)
        row.addWidget(self.stop)
        desk.installEventFilter(self)

    def show_end(self, end: LinkEnd) -> None:
        self.there.set_words(
            self.tr("Verband vanaf “{quote}”  {source}").format(quote=end.quote[:80], source=end.source)
        )
        self.there.setToolTip(f"“{end.quote}”\n{end.source}")
        self._lay()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._lay()
        return super().eventFilter(watched, event)

    def _lay(self) -> None:
        desk = self._desk
        width = min(theme.scaled(220 * GRID), desk.width() - 8 * GRID)
        height = max(self.sizeHint().height(), self.heightForWidth(width))
        self.setFixedSize(width, height)
        self.move(QPoint((desk.width() - width) // 2, desk.height() - height - 4 * GRID))
