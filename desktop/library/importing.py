"""Importing as a job of the window: the results, and all of it as one step to undo."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from desktop.jobs import Job
from desktop.library.documents import import_files
from desktop.library.library import Library
from desktop.library.records import Imported
from desktop.library.undo import Change, merged


def can_read_scans() -> bool:
    """Whether text recognition is installed."""
    from desktop.reading.pdf.ocr import is_available  # here: the window asks for this only when there is a scan

    return is_available()


def import_into(
    library: Library, paths: Sequence[Path], dossier_id: int, job: Job, *, with_ocr: bool = False
) -> tuple[list[Imported], Change]:
    """As documents.import_files, with the change that takes everything back."""
    changes: list[Change] = []
    library.on_change = changes.append
    try:
        results = import_files(library, paths, dossier_id, job, with_ocr=with_ocr)
    finally:
        library.on_change = None
    return results, merged("Importeren", changes)
