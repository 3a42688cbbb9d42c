"""The words of a Dutch sentence as the dictionary has them, with where they stand.

Compounds that are cut short ("straf- en familierecht") are written out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from desktop.analysis.words import form_of

_WORD = re.compile(r"\d{1,3}(?:\.\d{3})+(?!\w)|\d+(?:[.,]\d+)*|[^\W_]+(?:['’][^\W_]+)*-?")
_CUT_SHORT = re.compile(r"(?P<head>[^\W\d_]{3,})[-‑](?=\s(?:en|of|als|dan wel|en/of)\s(?P<whole>[^\W\d_]{7,}))")


@dataclass(frozen=True, slots=True)
class Lemma:
    """word: in the form of the dictionary; start, end: of the word as it stands, in its sentence."""

    word: str
    start: int
    end: int


def lemmas_of(sentence: str) -> list[Lemma]:
    """Each word's lemma, in order; single letters are left out."""
    tails = {match.start("head"): _tail(match["whole"].lower()) for match in _CUT_SHORT.finditer(sentence)}
    found = []
    for match in _WORD.finditer(sentence):
        word = form_of(match[0].rstrip("-"))
        if len(word) > 1 or word.isdigit():
            whole = word + tails.get(match.start(), "")
            found.append(Lemma(lemma_of(whole), match.start(), match.end()))
    return found


@lru_cache(maxsize=1 << 16)
def lemma_of(word: str) -> str:
    """The dictionary's lemma of a lower-case word; of a compound that it lacks, that of its last part."""
    known = _known(word)
    if known is not None:
        return known
    tail = _tail(word)
    return word.removesuffix(tail) + (_known(tail) or tail) if tail else word


@cache
def _dictionary() -> Mapping[str, str]:
    from simplemma.strategies import DefaultDictionaryFactory  # a tenth of a second that a window can do without

    return DefaultDictionaryFactory().get_dictionary("nl")


@lru_cache(maxsize=1 << 17)
def _known(word: str) -> str | None:
    """The lemma that the dictionary has for a lower-case word, or for the name that is written alike."""
    lemma = _dictionary().get(word) or _dictionary().get(word.capitalize())
    return lemma.lower().replace("_", "") if lemma else None


@lru_cache(maxsize=1 << 14)
def _tail(word: str) -> str:
    """The last part of a compound, the longest that is a word after another word: "familierecht" → "recht"."""
    for cut in range(3, len(word) - 3):
        head = word[:cut]
        if _known(word[cut:]) and (_known(head) or (head.endswith("s") and _known(head[:-1]))):
            return word[cut:]
    return ""
