"""Where the user was, written while one goes on: how the desk lies, how far one read, which answers were seen."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping

from PySide6.QtCore import QObject, QTimer

from desktop.errors import LibraryBusy, WoordhouderError
from desktop.library.library import Library, Session

AGAIN_AFTER = 300
"""Milliseconds before it is tried again to write what had to wait for a job that was writing."""

Write = Callable[[Session], object]


class Keeping(QObject):
    """None of this is an act of the user: there is nothing to undo, and nobody waits until a job has written.

    Where it cannot be written nothing is told: a full disk is told when something of the user's is written.
    """

    def __init__(self, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._waiting: dict[Hashable, Write] = {}
        self._timer = QTimer(self, singleShot=True, interval=AGAIN_AFTER)
        self._timer.timeout.connect(self.write)

    def keep(self, things: Mapping[Hashable, Write]) -> None:
        """Write these now, else as soon as nobody else is writing; what still waits under the same name makes way."""
        self._waiting.update(things)
        self.write()

    def write(self, *, waits: bool = False) -> None:
        self._timer.stop()
        things, self._waiting = self._waiting, {}
        if not things:
            return
        try:
            with self._library.derive(waits=waits) as session:
                for write in things.values():
                    write(session)
        except LibraryBusy:
            self._waiting = things
            self._timer.start()
        except WoordhouderError:
            pass
