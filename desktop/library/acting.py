"""An act of the user that is too large for the window's thread, done by a worker: many answers at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from desktop.jobs import Job
from desktop.library.library import Library
from desktop.library.undo import Change, merged


def act(library: Library, name: str, function: Callable[..., object], arguments: Sequence[Any], _job: Job) -> Change:
    """Do `function(session, *arguments)` as one step to undo, and hand over the change that takes it back."""
    changes: list[Change] = []
    library.on_change = changes.append
    try:
        with library.change(name) as session:
            function(session, *arguments)
    finally:
        library.on_change = None
    return merged(name, changes)
