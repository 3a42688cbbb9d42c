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

from PySide6.QtCore import QTimer

from desktop.app import make_application
from desktop.bench.pulse import Pulse
from desktop.library.library import Library
from desktop.settings import SettingsFile
from desktop.ui import theme
from desktop.ui.colours import Scheme
from desktop.ui.main_window import MainWindow
from desktop.ui.workroom import Workroom


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
            print(f"the longest stall of a window at rest, 3 s: {pulse.stop():.0f} ms")
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
            print(f"{count} documents imported and indexed in {seconds:.1f} s, the longest stall {pulse.stop():.0f} ms")
            window.close()
            app.quit()

        QTimer.singleShot(1000, pulse.start)  # the start of the window itself is not measured
        QTimer.singleShot(4000, import_all)
        app.exec()
    return 0


if __name__ == "__main__":
    sys.exit(main())
