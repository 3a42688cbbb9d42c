"""Parts that show what the library holds: at once while one looks at them, out of sight only when one looks again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, SignalInstance
from PySide6.QtWidgets import QWidget


def follow(part: QWidget, show_anew: Callable[[], object], *signals: SignalInstance) -> None:
    """Have `part` shown anew after any of the signals.

    A change must not cost what nobody sees: with all places filled at once, a tag took four times as long.
    """
    _Following(part, show_anew, signals)


class _Following(QObject):
    def __init__(self, part: QWidget, show_anew: Callable[[], object], signals: tuple[SignalInstance, ...]) -> None:
        super().__init__(part)
        self._part = part
        self._show_anew = show_anew
        self._is_stale = False
        part.installEventFilter(self)
        for signal in signals:
            signal.connect(self._turn)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._is_stale and event.type() == QEvent.Type.Show:
            self._turn(is_in_sight=True)
        return super().eventFilter(watched, event)

    def _turn(self, *, is_in_sight: bool | None = None) -> None:
        self._is_stale = not (self._part.isVisible() if is_in_sight is None else is_in_sight)
        if not self._is_stale:
            self._show_anew()
