"""Ties between words of two documents as data: what the desk shows between two panes. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.library.records import Words


@dataclass(frozen=True, slots=True)
class Tie:
    """Words that belong to other words: a link that the user made, or a suggestion.

    mark: what the one does to the other, "↓". title: the same in words, as hovering tells it. is_suggestion: found
    by the program, and not (yet) taken over.
    """

    a: Words
    b: Words
    mark: str
    title: str
    is_suggestion: bool = False
