"""What a sentence speaks of, as terms that can be counted: lemmas, parts of long words, words side by side, synonyms.

The lemma of a word finds it back in another form; six letters in a row find a compound in another compound
("cyberdelicten", "cybercrimedelicten"); two words side by side tell a name or an expression from its single words; a
group of synonyms finds what is said in other words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from desktop.analysis.lemmas import Lemma, lemmas_of
from desktop.analysis.synonyms import Synonyms

PART = 6
"""Letters of a part. Five find "ingen" and "eling" everywhere, seven miss short words within a compound."""

WEIGHTS = {"=": 1.0, "~": 0.25, "+": 0.3, "≈": 0.8, "§": 2.0}
"""What a term counts by its first character: lemma, part of a word, pair of words, synonym, reference to a document or
law."""


def terms_of(sentence: str, synonyms: Synonyms) -> Counter[str]:
    """The terms of a sentence, and how often each stands there."""
    return terms_in(lemmas_of(sentence), synonyms)


def terms_in(lemmas: Sequence[Lemma], synonyms: Synonyms) -> Counter[str]:
    """The same for the lemmas of a sentence."""
    words = [lemma.word for lemma in lemmas]
    found = Counter(f"={word}" for word in words)
    for word in words:
        found.update(f"~{part}" for part in parts_of(word))
    found.update(f"+{one} {other}" for one, other in pairwise(words))
    found.update(f"≈{meant.group}" for meant in synonyms.meant(lemmas))
    return found


@lru_cache(maxsize=1 << 16)
def parts_of(lemma: str) -> tuple[str, ...]:
    """Each six letters in a row of a long word."""
    if len(lemma) <= PART:
        return ()
    return tuple(dict.fromkeys(lemma[at : at + PART] for at in range(len(lemma) - PART + 1)))
