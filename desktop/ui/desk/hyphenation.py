"""Where long words may break at the end of a line. No Qt, which breaks at the soft hyphens that the page puts there."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyphen

_LONG = re.compile(r"[^\W\d_]{10,60}")
"""Shorter words leave no ragged edge worth a hyphen; longer ones are no words."""


def breaks(words: str) -> list[int]:
    """The places in `words` where a line may end within a word, in order."""
    return [word.start() + place for word in _LONG.finditer(words) for place in _places(word[0])]


@lru_cache(maxsize=50_000)
def _places(word: str) -> tuple[int, ...]:
    """Three letters or more before a break, four after."""
    return tuple(int(place) for place in _dutch().positions(word))


@cache
def _dutch() -> pyphen.Pyphen:
    import pyphen  # a tenth of a second, and not before there is something to read

    return pyphen.Pyphen(lang="nl_NL", left=3, right=4)
