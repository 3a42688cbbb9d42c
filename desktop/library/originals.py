"""The imported files, byte for byte, each under its SHA-256."""

from __future__ import annotations

import os
from hashlib import file_digest
from pathlib import Path

from desktop.errors import FileMissing, FileUnreadable


def hash_of_file(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal. Raises FileMissing, FileUnreadable."""
    try:
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        raise FileMissing(name=path.name) from None
    except OSError:
        raise FileUnreadable(name=path.name) from None


def place_of(folder: Path, sha256: str, file_name: str) -> Path:
    """Where the original lies in the library; it keeps its suffix, so that the system knows how to open it."""
    return folder / "originals" / sha256[:2] / (sha256 + Path(file_name).suffix.lower())


def keep(folder: Path, sha256: str, source: Path) -> Path:
    """Copy a file into the library, whole or not at all. Raises OSError when the disk is full or read-only."""
    place = place_of(folder, sha256, source.name)
    if place.exists() and hash_of_file(place) == sha256:
        return place
    place.parent.mkdir(parents=True, exist_ok=True)
    fresh = place.with_suffix(".new")
    try:
        with source.open("rb") as file, fresh.open("wb") as copy:
            while piece := file.read(1 << 20):
                copy.write(piece)
            copy.flush()
            os.fsync(copy.fileno())
        fresh.replace(place)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise
    return place
