"""What goes into the index."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """A document, note or pledge as it is searched. key: "document:12"; blocks: start and end of each in the text."""

    key: str
    title: str
    text: str
    blocks: tuple[tuple[int, int], ...]
