"""A note to write in: the field, and what can be done with its words, which shows while one writes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QFont, QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from desktop.errors import WoordhouderError
from desktop.library import documents, passages
from desktop.library.records import Passage, Words
from desktop.text.rich_text import Kind
from desktop.ui import icons
from desktop.ui.keys import bind, tell
from desktop.ui.panels.note_field import NoteField
from desktop.ui.panels.open_note import OpenNote
from desktop.ui.workroom import Workroom

if TYPE_CHECKING:
    from desktop.ui.dialogs.passage_picker import PassagePicker

LEAST, MOST = 64, 320
"""Pixels that a note takes at least, and at most before it scrolls."""

OFFERED = 200
"""Passages that a link can be chosen from: those made last."""


class NoteEditor(QWidget):
    """larger_wanted: the note is to be written in a place with more room. is_large: this is that place.

    left: the keyboard went elsewhere.
    """

    larger_wanted = Signal()
    left = Signal()

    def __init__(
        self, workroom: Workroom, note: OpenNote, parent: QWidget | None = None, *, is_large: bool = False
    ) -> None:
        super().__init__(parent)
        self._workroom = workroom
        self._is_large = is_large
        self.note = note
        self.field = NoteField(note.save, self._take_quote)
        self.field.setAccessibleName(self.tr("Notitie"))
        self.field.left.connect(self._go_to_bar)
        self.field.link_opened.connect(self._open_passage)
        self.field.cursorPositionChanged.connect(self._show_look)
        self.field.currentCharFormatChanged.connect(self._show_look)
        tell(self.field, "Esc", self.tr("Naar de knoppen onder de notitie"))
        tell(self.field, "Ctrl+Return", self.tr("De verwijzing in de notitie openen"))
        self.bar = QWidget()
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._row = row
        self.bold = self._button(self.tr("Vet"), "bold", "Ctrl+B", self.field.turn_bold)
        self.italic = self._button(self.tr("Schuin"), "italic", "Ctrl+I", self.field.turn_italic)
        self.bullets = self._button(
            self.tr("Opsomming"), "bullets", "Ctrl+Shift+8", lambda: self.field.turn_list(Kind.BULLET)
        )
        self.numbers = self._button(
            self.tr("Genummerde lijst"), "numbers", "Ctrl+Shift+7", lambda: self.field.turn_list(Kind.NUMBER)
        )
        for button in (self.bold, self.italic, self.bullets, self.numbers):
            button.setCheckable(True)
        self.link = self._button(self.tr("Verwijzen naar een passage"), "link", "Ctrl+L", self.ask_for_passage)
        row.addStretch(1)
        if not is_large:
            self.larger = self._button(self.tr("Groter schrijven"), "alone", "Ctrl+Shift+Return", self._ask_for_room)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        parts = (self.bar, self.field) if is_large else (self.field, self.bar)
        for part in parts:
            layout.addWidget(part)
        if not is_large:
            self.bar.hide()
            self.field.document().documentLayout().documentSizeChanged.connect(self._fit)
            self._fit()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow_focus)

    @cached_property
    def picker(self) -> PassagePicker:
        from desktop.ui.dialogs.passage_picker import PassagePicker

        picker = PassagePicker(self)
        picker.chosen.connect(self._link_to)
        picker.words_chosen.connect(self._link_to_selection)
        return picker

    def _is_choosing(self) -> bool:
        return "picker" in self.__dict__ and self.picker.isVisible()

    def show_html(self, html: str, there: Mapping[int, Passage]) -> None:
        self.field.show_html(html, there)

    def ask_for_passage(self) -> None:
        """Choose what to link to: the words selected on the desk, or a passage."""
        dossier_id, words = self._workroom.dossier_id, self._workroom.selection
        if dossier_id is None:
            return
        with self._workroom.read() as session:
            found = passages.recent_passages(session, dossier_id, OFFERED)
            said = self._words_of(words) if words is not None else ""
            source = passages.source_of_words(session, words) if words is not None else ""
        place = self.field.mapToGlobal(QPoint(0, self.field.cursorRect().bottom() + 8))
        self.picker.ask(said, source, found, place)

    def _ask_for_room(self) -> None:
        self.field.end_burst()
        self.larger_wanted.emit()

    def _button(self, name: str, icon: str, keys: str, act: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({shown})")
        icons.give(button, icon)

        def press() -> None:
            self.field.setFocus()
            act()
            self._show_look()

        button.clicked.connect(press)
        bind(keys, self, press, name)
        self._row.addWidget(button)
        return button

    def _go_to_bar(self) -> None:
        self.bold.setFocus()

    def _show_look(self) -> None:
        kind, _ = self.field.shape
        self.bold.setChecked(self.field.fontWeight() >= QFont.Weight.DemiBold)
        self.italic.setChecked(self.field.fontItalic())
        self.bullets.setChecked(kind is Kind.BULLET)
        self.numbers.setChecked(kind is Kind.NUMBER)

    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None or self._is_choosing() or QApplication.activePopupWidget() is not None:
            return  # another program, or a popup of ours: the writer will be back
        is_here = self.isAncestorOf(now)
        if not self._is_large:
            was_here = self.bar.isVisible()
            self.bar.setVisible(is_here)
            if was_here and not is_here:
                self.left.emit()

    def _fit(self) -> None:
        wanted = round(self.field.document().size().height()) + 8
        self.field.setFixedHeight(max(LEAST, min(MOST, wanted)))

    def _words_of(self, words: Words) -> str:
        with self._workroom.read() as session:
            text = documents.get_text(session, words.document_id)
        return " ".join(text[words.span.start : words.span.end].split())

    def _take_quote(self, text: str) -> bool:
        """Dropped or pasted words become a quote with its source, if they are the words selected on the desk."""
        words = self._workroom.selection
        if words is None or not text.strip() or " ".join(text.split()) != self._words_of(words):
            return False
        passage = self._mark(words)
        if passage is not None:
            self.field.insert_link(passage, before=f"“{' '.join(passage.words.split())}”")
        return passage is not None

    def _link_to_selection(self) -> None:
        words = self._workroom.selection
        passage = self._mark(words) if words is not None else None
        if passage is not None:
            self._put(passage)

    def _link_to(self, passage: Passage) -> None:
        self.field.end_burst()
        self._put(passage)

    def _put(self, passage: Passage) -> None:
        self.field.insert_link(passage)
        self.field.end_burst()
        self.field.setFocus()

    def _mark(self, words: Words) -> Passage | None:
        """The passage at words; made, where it was not there, in one step with the link that is then put."""
        self.field.end_burst()
        name = self.tr("Verwijzen naar een passage")
        passage_id = self._workroom.act_in_burst(self.field.burst, name, passages.mark_passage, words)
        if passage_id is None:
            return None
        with self._workroom.read() as session:
            return passages.get_passage(session, passage_id)

    def _open_passage(self, passage_id: int) -> None:
        try:
            with self._workroom.read() as session:
                passage = passages.get_passage(session, passage_id)
        except WoordhouderError as problem:
            self._workroom.tell(problem)
            return
        self._workroom.open_document(passage.document_id, passage.span)
