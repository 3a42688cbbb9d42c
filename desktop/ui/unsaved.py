"""What was typed anywhere and is not kept yet, whichever window or field it was typed in."""

from __future__ import annotations

from weakref import WeakSet

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid


class Unsaved(QObject):
    """changed: there may be something now, or nothing any more."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._typed: list[QObject] = []
        self._known: WeakSet[QObject] = WeakSet()

    def __bool__(self) -> bool:
        return bool(self._typed)

    def tell(self, field: QObject, is_waiting: bool) -> None:
        """Of a field, whether something was typed in it that is not kept; one that is gone waits for nothing."""
        self._typed = [one for one in self._typed if one is not field and isValid(one)]
        if is_waiting:
            self._typed.append(field)
            if field not in self._known:
                self._known.add(field)
                field.destroyed.connect(self._forget_gone)
        self.changed.emit()

    def _forget_gone(self) -> None:
        self._typed = [one for one in self._typed if isValid(one)]
        self.changed.emit()


UNSAVED = Unsaved()
