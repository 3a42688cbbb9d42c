"""What the first act of a process would wait for, loaded while the user looks at the window that has just opened."""

from __future__ import annotations

import gc
from importlib import import_module
from threading import Thread

from desktop.library.standards import standards


def warm_up() -> None:
    """In a thread, which Python lets wait whenever the window has something to do."""
    Thread(target=_load, name="warming up", daemon=True).start()


def _load() -> None:
    for used in ("drafting", "overview", "questions", "searching", "briefing"):
        import_module(f"desktop.library.{used}")
    standards()
    gc.freeze()  # as after the start: looking at all this again and again would stop the window for a tenth of a second
