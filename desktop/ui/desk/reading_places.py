"""Where one was in each document: kept while one reads, returned to when the document is opened again."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from desktop.library import arrangements
from desktop.library.library import Session
from desktop.ui.desk.pane import Pane
from desktop.ui.workroom import Workroom

WRITES_AFTER = 1000
"""Milliseconds: so much reading is lost at most when the power fails."""


class ReadingPlaces(QObject):
    """Follows the panes of a desk; writes what is not written yet when the desk is left."""

    def __init__(self, workroom: Workroom, desk: QWidget) -> None:
        super().__init__(desk)
        self._workroom = workroom
        self._kept: dict[int, int] = {}
        self._unwritten: dict[int, int] = {}
        self._timer = QTimer(self, singleShot=True, interval=WRITES_AFTER)
        self._timer.timeout.connect(self.write)
        desk.installEventFilter(self)

    def follow(self, pane: Pane) -> None:
        pane.reader.view_moved.connect(lambda: self._note(pane))

    def return_to(self, pane: Pane) -> None:
        """Bring the document that was just laid on a pane to where it was left."""
        if isinstance(pane.key, int):
            with self._workroom.read() as session:
                place = arrangements.find_place(session, pane.key)
            self._unwritten.pop(pane.key, None)  # its beginning, which it was opened at
            self._kept[pane.key] = place or 0
            if place:
                pane.reader.go_to_position(place)

    def write(self) -> None:
        """Write the places that are not written yet."""
        self._timer.stop()
        places, self._unwritten = self._unwritten, {}
        self._kept |= places
        self._workroom.keeping.keep({("place", one): partial(_keep, one, at) for one, at in places.items()})

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide:
            self.write()
        return super().eventFilter(watched, event)

    def _note(self, pane: Pane) -> None:
        if not isinstance(pane.key, int) or pane.key not in self._kept:
            return
        place = pane.reader.position()
        if place == self._kept[pane.key]:
            self._unwritten.pop(pane.key, None)
        else:
            self._unwritten[pane.key] = place
            if not self._timer.isActive():
                self._timer.start()


def _keep(document_id: int, place: int, session: Session) -> None:
    arrangements.keep_place(session, document_id, place)
