"""Parts that show what the library holds: at once while one looks at them, out of sight only when one looks again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, SignalInstance
from PySide6.QtWidgets import QApplication, QWidget

AFTER_PAINTING = 20
"""Milliseconds in which what the user acted on is painted."""


def follow(part: QWidget, show_anew: Callable[[], object], *signals: SignalInstance, after: int = 0) -> None:
    """Have `part` shown anew after any of the signals.

    A change must not cost what nobody sees: with all places filled at once, a tag took four times as long.
    after: milliseconds to wait while the keyboard is elsewhere, for a part beside the one that the user acts in;
    several signals then count once.
    """
    _Following(part, show_anew, signals, after)


class _Following(QObject):
    def __init__(
        self, part: QWidget, show_anew: Callable[[], object], signals: tuple[SignalInstance, ...], after: int
    ) -> None:
        super().__init__(part)
        self._part = part
        self._show_anew = show_anew
        self._is_stale = True  # what was never shown
        self._waiting = QTimer(self, singleShot=True, interval=after)
        self._waiting.timeout.connect(self._turn)
        part.installEventFilter(self)
        for signal in signals:
            signal.connect(self._wait if after else self._turn)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._is_stale and event.type() == QEvent.Type.Show:
            self._turn(is_in_sight=True)
        return super().eventFilter(watched, event)

    def _wait(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self._part.isAncestorOf(focus):
            self._turn()
        else:
            self._waiting.start()

    def _turn(self, *, is_in_sight: bool | None = None) -> None:
        self._is_stale = not (self._part.isVisible() if is_in_sight is None else is_in_sight)
        if not self._is_stale:
            self._show_anew()
