"""Finding words in a document without regard to case, accents and typography. No Qt."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from desktop.text.document import Span

_SAME = {
    "ĳ": "ij", "Ĳ": "ij", "ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl",
    "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "ß": "ss",
    "\u00ad": "", "\u200b": "",
    "\u2028": " ", "\n": " ", "\t": " ", "\u00a0": " ", "\u202f": " ", "\u2009": " ",
    "‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"',
    "–": "-", "—": "-", "‑": "-", "−": "-",
}  # fmt: skip
"""Characters that a reader types in another way than a document prints them; a soft hyphen is not typed at all."""


class FindableText:
    """A text folded once, to be searched many times."""

    def __init__(self, text: str) -> None:
        table = {ord(character): _folded(character) for character in set(text)}
        self._folded = text.translate(table)
        self._origins: list[int] | None = None
        if any(len(folded) != 1 for folded in table.values()):
            lengths = (len(table[ord(character)]) for character in text)
            self._origins = [at for at, length in enumerate(lengths) for _ in range(length)]

    def find(self, words: str) -> list[Span]:
        """Every place where `words` stand, in order, none overlapping another."""
        sought = "".join(_folded(character) for character in words)
        if not sought.strip():
            return []
        places = []
        at = self._folded.find(sought)
        while at >= 0:
            places.append(at)
            at = self._folded.find(sought, at + len(sought))
        origins = self._origins
        if origins is None:
            return [Span(at, at + len(sought)) for at in places]
        return [Span(origins[at], origins[at + len(sought) - 1] + 1) for at in places]


@lru_cache(maxsize=4096)
def _folded(character: str) -> str:
    if character in _SAME:
        return _SAME[character]
    base = [part for part in unicodedata.normalize("NFD", character) if not unicodedata.combining(part)]
    return "".join(base).lower()
