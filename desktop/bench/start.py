"""The start of a process to a window that can be used: `python -m desktop.bench.start bare`, or `window FOLDER`.

Imports nothing before it has to: a bare window needs no more than Qt, and the program chooses its own order.
"""

from __future__ import annotations

import gc
import json
import resource
import sys
import time
from pathlib import Path


def bare() -> dict[str, float]:
    """An empty window, as fast as Qt makes one. ready: seconds since the epoch."""
    from PySide6.QtWidgets import QApplication, QWidget

    app = QApplication([])
    window = QWidget()
    window.resize(1280, 800)
    window.show()
    app.processEvents()
    return {"ready": time.time(), "memory": peak_memory()}


def window(folder: Path) -> dict[str, float]:
    """The program on a library, until the user can act: shown, painted, documents in the tree, the first one open."""
    import desktop.cli  # noqa: F401  by which `woordhouder` starts

    gc.disable()  # as it does until the window is there
    from desktop.app import Program, make_application
    from desktop.settings import SettingsFile
    from desktop.ui.main_window import MainWindow

    app = make_application()
    shown = Program(app, SettingsFile(folder / "settings.json")).open(folder / "bibliotheek")
    assert isinstance(shown, MainWindow)
    while shown.desk.active.key is None or not shown.desk.active.reader.hasFocus():
        app.processEvents()
    app.processEvents()
    ready = time.time()
    shown.close()
    return {"ready": ready}


def peak_memory() -> float:
    """Megabytes that this process held at most.

    Linux lets a process begin its own count with what its parent held; the status file does not.
    """
    status = Path("/proc/self/status")
    if status.exists():
        lines = dict(line.split(":", 1) for line in status.read_text(encoding="utf-8").splitlines())
        return int(lines["VmHWM"].split()[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    print(json.dumps(bare() if sys.argv[1] == "bare" else window(Path(sys.argv[2]))), flush=True)
