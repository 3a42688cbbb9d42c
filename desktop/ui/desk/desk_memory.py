"""How the desk lay in each dossier: written when it changes, found when the dossier is opened again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer

from desktop.library import arrangements, documents, dossiers
from desktop.library.library import Session
from desktop.ui.desk.arrangement import Arrangement, as_state, from_state
from desktop.ui.workroom import Workroom

WRITES_AFTER = 800
"""Milliseconds of rest: moving a gutter makes many changes."""


class DeskMemory(QObject):
    """Writes by `Keeping`: no act of the user, and nobody waits for it."""

    def __init__(self, workroom: Workroom, look: Callable[[], Arrangement], parent: QObject) -> None:
        """look: tells how the desk lies now."""
        super().__init__(parent)
        self._workroom = workroom
        self._look = look
        self._dossier_id: int | None = None
        self._kept: Arrangement | None = None
        self._timer = QTimer(self, singleShot=True, interval=WRITES_AFTER)
        self._timer.timeout.connect(self.write)

    def note_change(self) -> None:
        if self._dossier_id is not None:
            self._timer.start()

    def write(self) -> None:
        """Write how the desk of the dossier lies, where that changed."""
        self._timer.stop()
        now = self._look()
        if self._dossier_id is not None and now != self._kept:
            self._kept = now
            self._workroom.keeping.keep({("desk", self._dossier_id): partial(_keep, self._dossier_id, now)})

    def leave(self) -> None:
        """Another dossier comes on the desk: nothing is written until it lies there."""
        self._timer.stop()
        self._dossier_id = None

    def find(self, dossier_id: int) -> Arrangement | None:
        """How the desk lay, without documents that are gone since; None where it was never kept."""
        with self._workroom.read() as session:
            kept = from_state(arrangements.find(session, dossier_id))
            if kept is None:
                return None
            laid_down = {laid.document_id for laid in kept.panes if laid.document_id is not None}
            known = documents.those_there(session, laid_down)
        left = kept.without(laid_down - known)
        return left if any(laid.document_id is not None for laid in left.panes) else None

    def enter(self, dossier_id: int) -> None:
        """The desk of this dossier lies there now."""
        self._dossier_id, self._kept = dossier_id, None


def _keep(dossier_id: int, laid: Arrangement, session: Session) -> None:
    """Unless the dossier was taken away meanwhile."""
    if dossiers.find_name(session, dossier_id) is not None:
        arrangements.keep(session, dossier_id, as_state(laid))
