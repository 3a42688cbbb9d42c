"""The words for a link between two passages: what the later one does to the earlier one."""

from __future__ import annotations

from enum import StrEnum


class LinkKind(StrEnum):
    ELABORATES = "elaborates"
    WEAKENS = "weakens"
    STRENGTHENS = "strengthens"
    CONTRADICTS = "contradicts"
    REPEATS = "repeats"
    ANSWERS = "answers"
