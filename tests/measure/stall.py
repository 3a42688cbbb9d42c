"""The longest stall of the window's event loop while a folder is imported and indexed.

    WOORDHOUDER_DOCUMENTS=folder python tests/measure/stall.py

A timer of 1 ms beats in the window's thread; the longest time between two beats is what a user could feel. Beside it,
as the yardstick, the same beats over the same time in the same window doing nothing.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt, QTimer

from desktop.app import make_application
from desktop.library.library import Library
from desktop.settings import SettingsFile
from desktop.ui import theme
from desktop.ui.colours import Scheme
from desktop.ui.main_window import MainWindow
from desktop.ui.workroom import Workroom


class Pulse:
    """Times between beats of the event loop, in milliseconds."""

    def __init__(self) -> None:
        self.beats: list[float] = []
        self._last = perf_counter()
        self._timer = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        self.beats.clear()
        self._last = perf_counter()
        self._timer.start()

    def _beat(self) -> None:
        now = perf_counter()
        self.beats.append(1000 * (now - self._last))
        self._last = now

    def report(self) -> str:
        self._timer.stop()
        longest = sorted(self.beats)[-5:]
        return f"longest {longest[-1]:.0f} ms, then {', '.join(f'{beat:.0f}' for beat in reversed(longest[:-1]))} ms"


def main() -> int:
    folder = os.environ.get("WOORDHOUDER_DOCUMENTS")
    if not folder:
        print("WOORDHOUDER_DOCUMENTS names no folder", file=sys.stderr)
        return 1
    app = make_application()
    theme.apply(app, Scheme.LIGHT)
    with tempfile.TemporaryDirectory() as scratch:
        library = Library.open(Path(scratch) / "bibliotheek")
        window = MainWindow(Workroom(library), SettingsFile(Path(scratch) / "settings.json"))
        window.show()
        pulse = Pulse()
        started = perf_counter()

        def import_all() -> None:
            print(f"a window at rest, 3 s: {pulse.report()}")
            pulse.start()
            window.workroom.changed.connect(lambda: None)
            window.importing.start([Path(folder) / "seeds", Path(folder) / "documents"])
            QTimer.singleShot(500, wait)

        def wait() -> None:
            is_busy = window.workroom.slow.is_busy or window.workroom._indexing.isActive()
            if is_busy:
                QTimer.singleShot(200, wait)
                return
            count = window.tree.topLevelItem(0).childCount()
            seconds = perf_counter() - started - 3
            print(f"{count} documents imported and indexed in {seconds:.1f} s: {pulse.report()}")
            window.close()
            app.quit()

        QTimer.singleShot(1000, pulse.start)  # the start of the window itself is not measured
        QTimer.singleShot(4000, import_all)
        app.exec()
    return 0


if __name__ == "__main__":
    sys.exit(main())
