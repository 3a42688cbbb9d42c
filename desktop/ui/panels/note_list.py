"""The notes on one thing, each written as it is typed, and an empty one for the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.library import passages
from desktop.library.library import Session
from desktop.library.records import Note
from desktop.text.rich_text import passages_in
from desktop.ui.panels.note_editor import NoteEditor
from desktop.ui.panels.note_field import NoteField
from desktop.ui.panels.note_window import show_larger
from desktop.ui.panels.open_note import OpenNote
from desktop.ui.workroom import Workroom


class NoteList(QWidget):
    """A note that is emptied is gone once it is left. target: what the notes are on; another one means other fields."""

    def __init__(self, workroom: Workroom, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workroom = workroom
        self._target: object = None
        self._add: Callable[[Session, str], int] | None = None
        self._editors: list[NoteEditor] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_notes(self, target: object, found: Sequence[Note], add: Callable[[Session, str], int]) -> None:
        """add: makes a note with this text on the target, and gives its id."""
        if target != self._target:
            self._target = target
            self._leave_all()
        self._add = add
        texts = {note.id: note.text for note in found}
        with self._workroom.read() as session:
            led_to = {number for text in texts.values() for number in passages_in(text)}
            there = passages.find_passages(session, led_to) if led_to else {}
        for editor in self._editors:
            editor.show_html(editor.note.text_in(texts), there)
        known = {editor.note.id for editor in self._editors}
        for note in found:
            if note.id not in known:
                self._put(note.id, self._place_of(note.id)).show_html(note.text, there)
        self._tidy()

    def start_note(self) -> None:
        """The cursor in the empty field."""
        if self._editors:
            self._editors[-1].field.setFocus()

    @property
    def fields(self) -> list[NoteField]:
        """The fields from top to bottom, the empty one last."""
        return [editor.field for editor in self._editors]

    def _place_of(self, note_id: int) -> int:
        """Notes stand in the order in which they were made, the empty one last."""
        return sum(editor.note.id is not None and editor.note.id < note_id for editor in self._editors)

    def _put(self, note_id: int | None, place: int) -> NoteEditor:
        assert self._add is not None
        editor = NoteEditor(self._workroom, OpenNote(self._workroom, note_id, self._add))
        editor.larger_wanted.connect(lambda: show_larger(self._workroom, editor.note, self.window()))
        editor.left.connect(self._tidy)
        self._editors.insert(place, editor)
        self._layout.insertWidget(place, editor)
        return editor

    def _tidy(self) -> None:
        """One empty field, at the end; another one stays only while it is written in."""
        for editor in self._editors[:-1]:
            if editor.note.id is None and not editor.field.hasFocus() and not editor.field.is_waiting:
                self._drop(editor)
        if not self._editors or self._editors[-1].note.id is not None or self._editors[-1].field.is_waiting:
            self._put(None, len(self._editors))
        for editor in self._editors:
            is_next = editor is self._editors[-1]
            editor.field.setPlaceholderText(self.tr("Schrijf een notitie…") if is_next else "")

    def _leave_all(self) -> None:
        """What was typed is saved on what it was typed on; saving may lead back here, to fields that are new."""
        leaving, self._editors = self._editors, []
        for editor in leaving:
            editor.field.end_burst()
            self._forget(editor)

    def _drop(self, editor: NoteEditor) -> None:
        self._editors.remove(editor)
        self._forget(editor)

    def _forget(self, editor: NoteEditor) -> None:
        self._layout.removeWidget(editor)
        editor.hide()
        editor.deleteLater()
