"""One step of the undo stack: a change of the library, already made when it is pushed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from desktop.errors import WoordhouderError
from desktop.library.library import Library
from desktop.library.undo import Change, merged

NO_BURST = -1


class Step(QUndoCommand):
    """Takes a change back, and makes it again. One that fails leaves the stack, which then tells the truth.

    told: called with the failure, or None when the library has changed. burst: steps of one burst that come right
    after each other are one.
    """

    def __init__(
        self,
        library: Library,
        change: Change,
        told: Callable[[WoordhouderError | None], None],
        burst: int = NO_BURST,
    ) -> None:
        super().__init__(change.name)
        self._burst = burst
        self._library = library
        self._change = change
        self._told = told
        self._is_new = True

    def id(self) -> int:
        return self._burst

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, Step):
            return False
        self._change = merged(self._change.name, [self._change, other._change])
        return True

    def undo(self) -> None:
        self._turn()

    def redo(self) -> None:
        if self._is_new:
            self._is_new = False
        else:
            self._turn()

    def _turn(self) -> None:
        try:
            self._change = self._library.take_back(self._change)
        except WoordhouderError as problem:
            self.setObsolete(True)
            self._told(problem)
        else:
            self._told(None)
