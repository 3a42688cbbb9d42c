"""The notes on one thing, each a field that writes itself, and an empty one for the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.library import notes
from desktop.library.library import Session
from desktop.library.records import Note
from desktop.text.rich_text import from_plain, words_of
from desktop.ui.fields import TextField
from desktop.ui.workroom import Workroom

HEIGHT = 84


class NoteList(QWidget):
    """A note that is emptied is gone. target: what the notes are on; another target means other fields."""

    def __init__(self, workroom: Workroom, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workroom = workroom
        self._target: object = None
        self._add: Callable[[Session, str], int] | None = None
        self._fields: dict[int, TextField] = {}
        self._next: TextField | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_notes(self, target: object, found: Sequence[Note], add: Callable[[Session, str], int]) -> None:
        """add: makes a note with this text on the target, and gives its id."""
        if target != self._target:
            self._clear()
            self._target = target
        self._add = add
        for note_id in set(self._fields) - {note.id for note in found}:
            self._drop(self._fields.pop(note_id))
        for note in found:
            if note.id not in self._fields:
                self._fields[note.id] = self._field()
                self._fields[note.id].written.connect(lambda text, note_id=note.id: self._write(note_id, text))
            self._fields[note.id].show_text(words_of(note.text))
        if self._next is None:
            self._next = self._field()
            self._next.setPlaceholderText(self.tr("Schrijf een notitie…"))
            self._next.written.connect(self._write_next)

    def start_note(self) -> None:
        """The cursor in the empty field."""
        if self._next is not None:
            self._next.setFocus()

    @property
    def fields(self) -> list[TextField]:
        """The fields from top to bottom, the empty one last."""
        return [*self._fields.values(), *([self._next] if self._next else [])]

    def _write(self, note_id: int, text: str) -> None:
        if text.strip():
            self._workroom.act(self.tr("Notitie schrijven"), notes.write_note, note_id, from_plain(text))
        else:
            self._workroom.act(self.tr("Notitie verwijderen"), notes.remove_note, note_id)

    def _write_next(self, text: str) -> None:
        field, add = self._next, self._add
        if field is None or add is None or not text.strip():
            return
        self._next = None  # before the act: `changed` comes within it, and makes the next empty field

        def write(session: Session) -> int:
            note_id = add(session, from_plain(text))
            self._fields[note_id] = field
            return note_id

        field.written.disconnect(self._write_next)
        note_id = self._workroom.act(self.tr("Notitie schrijven"), write)
        if note_id is not None:
            field.written.connect(lambda text: self._write(note_id, text))
            field.setPlaceholderText("")

    def _field(self) -> TextField:
        field = TextField()
        field.setAccessibleName(self.tr("Notitie"))
        field.setFixedHeight(HEIGHT)
        if self._next is None:
            self._layout.addWidget(field)
        else:
            self._layout.insertWidget(self._layout.indexOf(self._next), field)
        return field

    def _clear(self) -> None:
        for field in self.fields:
            field.write()
        for field in self.fields:
            self._drop(field)
        self._fields.clear()
        self._next = None

    def _drop(self, field: TextField) -> None:
        self._layout.removeWidget(field)
        field.blockSignals(True)
        field.hide()
        field.deleteLater()
