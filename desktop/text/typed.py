"""A few typed letters against a name: whether the name may be meant by them, and how likely."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+")

EXACT, BEGINNING, INITIALS, INSIDE, SCATTERED = 6.0, 4.0, 3.0, 2.0, 1.0
"""What a typed word is worth: a whole word of the name, its beginning, the first letters of several, a piece, loose."""

SHORTEST_SCATTERED = 3
"""Fewer letters than this are scattered through nearly every name."""


def folded(text: str) -> str:
    """Lower case, without accents, `ĳ` as `ij`."""
    if text.isascii():
        return text.lower()
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter) and letter != "\u00ad")


@dataclass(frozen=True, slots=True)
class Name:
    """A name made ready to be compared many times; words: folded, in order."""

    words: tuple[str, ...]
    initials: str
    letters: str

    @classmethod
    def of(cls, text: str) -> Name:
        words = tuple(_WORD.findall(folded(text)))
        return cls(words, "".join(word[0] for word in words), "".join(words))


def likeness(typed: Name, name: Name) -> float | None:
    """How likely `name` is meant, None when it is not; every typed word must be found, in any order.

    Of names that answer equally well the one that holds the least besides is the likelier.
    """
    total = 0.0
    for word in typed.words:
        worth = _worth(word, name)
        if worth is None:
            return None
        total += worth
    if typed.words and name.words and name.words[0].startswith(typed.words[0]):
        total += 1
    return total - len(name.letters) / 1000


def _worth(word: str, name: Name) -> float | None:
    if word in name.words:
        return EXACT
    if word not in name.letters:
        if len(word) > 1 and word in name.initials:
            return INITIALS
        return SCATTERED if len(word) >= SHORTEST_SCATTERED and _is_scattered(word, name) else None
    if any(there.startswith(word) for there in name.words):
        return BEGINNING
    if len(word) > 1 and word in name.initials:
        return INITIALS
    return INSIDE


def _is_scattered(word: str, name: Name) -> bool:
    """Whether the letters stand in this order within one word of the name: "toezeging" in "toezegging"."""
    for there in name.words:
        if there[0] == word[0]:
            rest = iter(there)
            if all(letter in rest for letter in word):
                return True
    return False
