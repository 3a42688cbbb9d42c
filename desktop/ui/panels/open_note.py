"""A note that is open for writing, in one place or in several at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from desktop.library import notes
from desktop.library.library import Session
from desktop.ui.workroom import Workroom


class OpenNote:
    """Made with its first words, gone with its last; an undo that brings it back brings it back here.

    add: makes the note with a text on what it is about, and gives its id.
    """

    def __init__(self, workroom: Workroom, note_id: int | None, add: Callable[[Session, str], int]) -> None:
        self._workroom = workroom
        self._add = add
        self._former: int | None = None
        self.id = note_id

    def save(self, html: str, burst: int) -> bool:
        """Keep a text; acts of one burst are one step to undo. Whether the library now holds it: a failure is told."""
        if not html and self.id is None:
            return True
        before = self.id, self._former

        def write(session: Session) -> bool:
            if self.id is None:
                self.id = self._add(session, html)
            elif html:
                notes.write_note(session, self.id, html)
            else:
                notes.remove_note(session, self.id)
                self.id, self._former = None, self.id
            return True

        name = (
            QCoreApplication.translate("OpenNote", "Notitie schrijven")
            if html
            else QCoreApplication.translate("OpenNote", "Notitie verwijderen")
        )
        if self._workroom.act_in_burst(burst, name, write):
            return True
        self.id, self._former = before
        return False

    def text_in(self, texts: Mapping[int, str]) -> str:
        """What the library now holds of it, by the texts of the notes that are there; "" where it is gone."""
        for note_id in (self.id, self._former):
            if note_id is not None and note_id in texts:
                self.id, self._former = note_id, None
                return texts[note_id]
        if self.id is not None:
            self.id, self._former = None, self.id
        return ""
