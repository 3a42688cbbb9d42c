"""Queries that find more than one that found nothing. No Qt."""

from __future__ import annotations

import re

_QUOTES = re.compile('["“”„«»]')
_SIGNS = re.compile(r"[()*?]|(?:^|\s)[-–−]")
_OPERATORS = {"EN", "AND", "OF", "OR", "NIET", "NOT"}
_SHORTEST = 4
"""Letters from which a part of a word still says something."""


def without_quotes(query: str) -> str | None:
    """The same words, not in a row and in any form; None where none stand between quotes."""
    return " ".join(_QUOTES.sub(" ", query).split()) if _QUOTES.search(query) else None


def any_word(query: str) -> str | None:
    """One of the words is enough; None for what is one word, or says itself how its words go together."""
    words = query.split()
    return " OF ".join(words) if len(words) > 1 and _is_plain(query) else None


def parts_of_words(query: str) -> str | None:
    """The words as a part of longer ones too; None where that is asked already, or the words are too short."""
    words = query.split()
    if not _is_plain(query) or not any(len(word) >= _SHORTEST for word in words):
        return None
    return " ".join(f"*{word}*" if len(word) >= _SHORTEST else word for word in words)


def _is_plain(query: str) -> bool:
    return not _QUOTES.search(query) and not _SIGNS.search(query) and not _OPERATORS & set(query.split())
