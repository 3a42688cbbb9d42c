"""How long the window's thread was busy at a time."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import Qt, QTimer


class Pulse:
    """A timer of 1 ms in the event loop: the longest time between two beats is what a user could feel."""

    def __init__(self) -> None:
        self.beats: list[float] = []
        self._last = perf_counter()
        self._timer = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        self.beats.clear()
        self._last = perf_counter()
        self._timer.start()

    def stop(self) -> float:
        """The longest time between two beats, in milliseconds."""
        self._timer.stop()
        return max(self.beats, default=0.0)

    def _beat(self) -> None:
        now = perf_counter()
        self.beats.append(1000 * (now - self._last))
        self._last = now
