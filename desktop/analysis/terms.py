"""What a sentence speaks of, as terms that can be counted: lemmas, parts of long words, words side by side.

The lemma of a word finds it back in another form; six letters in a row find a compound in another compound
("cyberdelicten", "cybercrimedelicten"); two words side by side tell a name or an expression from its single words.
Compounds that are cut short ("straf- en familierecht") are written out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import pairwise

from simplemma.strategies import DefaultDictionaryFactory

from desktop.analysis.words import form_of

PART = 6
"""Letters of a part. Five find "ingen" and "eling" everywhere, seven miss short words within a compound."""

WEIGHTS = {"=": 1.0, "~": 0.25, "+": 0.3, "§": 2.0}
"""What a term counts by its first character: lemma, part of a word, pair of words, reference to a document or law."""

_WORD = re.compile(r"\d{1,3}(?:\.\d{3})+(?!\w)|\d+(?:[.,]\d+)*|[^\W_]+(?:['’][^\W_]+)*-?")
_CUT_SHORT = re.compile(r"(?P<head>[^\W\d_]{3,})[-‑](?=\s(?:en|of|als|dan wel|en/of)\s(?P<whole>[^\W\d_]{7,}))")


def terms_of(sentence: str) -> Counter[str]:
    """The terms of a sentence, and how often each stands there."""
    lemmas = [lemma for lemma, _, _ in lemmas_of(sentence)]
    found = Counter(f"={lemma}" for lemma in lemmas)
    for lemma in lemmas:
        found.update(f"~{part}" for part in _parts(lemma))
    found.update(f"+{one} {other}" for one, other in pairwise(lemmas))
    return found


def lemmas_of(sentence: str) -> list[tuple[str, int, int]]:
    """Each word's lemma and where the word stands; single letters are left out."""
    tails = {match.start("head"): _tail(match["whole"].lower()) for match in _CUT_SHORT.finditer(sentence)}
    found = []
    for match in _WORD.finditer(sentence):
        word = form_of(match[0].rstrip("-"))
        if len(word) > 1 or word.isdigit():
            whole = word + tails.get(match.start(), "")
            found.append((lemma_of(whole), match.start(), match.end()))
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


@lru_cache(maxsize=1 << 16)
def _parts(lemma: str) -> tuple[str, ...]:
    if len(lemma) <= PART:
        return ()
    return tuple(dict.fromkeys(lemma[at : at + PART] for at in range(len(lemma) - PART + 1)))
