"""What the first act of a process would wait for, loaded while the user looks at the window that has just opened."""

from __future__ import annotations

from threading import Thread

from desktop.library.standards import standards
from desktop.ui.desk.hyphenation import breaks


def warm_up() -> None:
    """In a thread, which Python lets wait whenever the window has something to do."""
    Thread(target=_load, name="warming up", daemon=True).start()


def _load() -> None:
    breaks("lettergrepen")
    standards()
