"""From a text's characters to the words that are searched. No Dutch grammar in here (lemmas.py), no index.

A *raw* word is what stands in the text. Its *form* is what is indexed and compared: lower case, without accents,
`ĳ` as `ij`, apostrophes straight. The words of a block are counted from 0; a raw word with hyphens takes as many
places as it has parts, and is found by each part and as a whole.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from functools import lru_cache

LONGEST = 64
"""Characters of a form that are kept: longer ones are no words (encoded pictures, rows of dots)."""

# "36 600" and "36.600" are one number; "3,5" and "2.1.1" too. A letter may carry loose accents and soft hyphens.
_PART = (
    r"(?:\d{1,3}(?:[ .\u00a0\u202f]\d{3})+(?:,\d+)?(?!\w)"
    r"|\d+(?:[.,]\d+)+(?!\w)"
    r"|[^\W_][\w\u0300-\u036f\u00ad]*(?:['‘’ʼ][\w\u0300-\u036f\u00ad]+)*)"
)
WORD = re.compile(rf"{_PART}(?:[-‐‑–]\u00ad?{_PART})*")
PART = re.compile(_PART)
_THOUSANDS = re.compile(r"\d{1,3}(?:[ .\u00a0\u202f]\d{3})+(?:,\d+)?")
_BETWEEN_THOUSANDS = re.compile(r"[ .\u00a0\u202f]")
# what Unicode does not take apart into a letter and an accent
_PLAIN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "‘": "'", "’": "'", "ʼ": "'", "\u00ad": "", "_": ""}
)


def fold(raw: str) -> str:
    """The form of a raw word: equal for everything that a reader takes for the same letters."""
    if raw.isascii():
        return raw.lower().replace("_", "")[:LONGEST]
    letters = unicodedata.normalize("NFKD", raw.casefold())
    return "".join(c for c in letters if not unicodedata.combining(c)).translate(_PLAIN)[:LONGEST]


@lru_cache(maxsize=1 << 17)
def forms(raw: str) -> tuple[int, tuple[tuple[str, int, str], ...]]:
    """How many places a raw word takes, and every form it is found by: form, place among these, raw part.

    The whole word comes first. "ICT-problemen" → 2, (ictproblemen 0), (ict 0), (problemen 1). "36 600-VI" → 2,
    (36600vi 0), (36600 0), (36 0), (600 0), (vi 1): a number written with spaces may also be two side by side.
    """
    found: list[tuple[str, int, str]] = []
    whole = []
    for place, match in enumerate(PART.finditer(raw)):
        part = match[0]
        if _THOUSANDS.fullmatch(part):
            whole.append(_BETWEEN_THOUSANDS.sub("", part))
            found.append((whole[-1], place, whole[-1]))
            if "." not in part:
                found.extend((digits, place, digits) for digits in part.split())
        else:
            whole.append(fold(part))
            found.append((whole[-1], place, part))
    if len(whole) > 1:
        found.insert(0, ("".join(whole)[:LONGEST], 0, raw))
    return len(whole), tuple(found)


def spans(text: str, places: Container[int]) -> dict[tuple[str, int], tuple[int, int]]:
    """Where each form at one of `places` stands in `text`: start and end."""
    found = {}
    at = 0
    for match in WORD.finditer(text):
        raw = match[0]
        width, here = forms(raw)
        if width > 1 or at in places:
            parts = [part.span() for part in PART.finditer(raw)]
            for form, place, part in here:
                start, end = (0, len(raw)) if part == raw else parts[place]
                found[form, at + place] = (match.start() + start, match.start() + end)
        at += width
    return found
