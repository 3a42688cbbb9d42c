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
        self._text = text
        table = {ord(character): _folded(character) for character in set(text)}
        self._folded = text.translate(table)
        self._origins: list[int] | None = None
        if any(len(folded) != 1 for folded in table.values()):
            lengths = (len(table[ord(character)]) for character in text)
            self._origins = [at for at, length in enumerate(lengths) for _ in range(length)]

    def find(self, words: str, *, same_case: bool = False, whole_words: bool = False) -> list[Span]:
        """Every place where `words` stand, in order, none overlapping another.

        same_case: a capital is found by a capital only; whole_words: no letter or digit stands against them.
        """
        sought = "".join(_folded(character) for character in words)
        if not sought.strip():
            return []
        places = []
        at = self._folded.find(sought)
        while at >= 0:
            if not whole_words or self._stands_free(at, at + len(sought)):
                places.append(at)
                at += len(sought) - 1
            at = self._folded.find(sought, at + 1)
        origins = self._origins
        if origins is None:
            found = [Span(at, at + len(sought)) for at in places]
        else:
            found = [Span(origins[at], origins[at + len(sought) - 1] + 1) for at in places]
        if same_case:
            sought = _typed(words)
            found = [span for span in found if _typed(self._text[span.start : span.end]) == sought]
        return found

    def _stands_free(self, start: int, end: int) -> bool:
        before, after = self._folded[max(0, start - 1) : start], self._folded[end : end + 1]
        inside = self._folded[start:end]
        return not (before.isalnum() and inside[0].isalnum()) and not (after.isalnum() and inside[-1].isalnum())


def _typed(words: str) -> str:
    """As a reader would type it, capitals kept."""
    return "".join(_SAME.get(character) or _base(character) for character in words if _SAME.get(character) != "")


@lru_cache(maxsize=4096)
def _folded(character: str) -> str:
    return _SAME[character] if character in _SAME else _base(character).lower()


def _base(character: str) -> str:
    """A letter without its accents."""
    return "".join(part for part in unicodedata.normalize("NFD", character) if not unicodedata.combining(part))
