"""A window that is measured, and the time it is given to live."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from desktop.app import make_application
from desktop.library.library import Library
from desktop.settings import SettingsFile
from desktop.ui import theme
from desktop.ui.colours import Scheme
from desktop.ui.main_window import MainWindow
from desktop.ui.workroom import Workroom

LONGEST_WAIT = 600_000
"""Milliseconds after which a part that hangs is given up."""


def shown_window(library: Library, folder: Path) -> tuple[QApplication, MainWindow]:
    app = make_application()
    theme.apply(app, Scheme.LIGHT)
    window = MainWindow(Workroom(library), SettingsFile(folder / "settings.json"))
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    app.processEvents()
    return app, window


def wait(pause: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(pause, loop.quit)
    loop.exec()


def wait_until(is_done: Callable[[], bool], pause: int) -> None:
    """Let the window live until `is_done`, asked every `pause` milliseconds."""
    for _ in range(LONGEST_WAIT // pause):
        wait(pause)
        if is_done():
            return
    raise RuntimeError("the window was not done in time")
