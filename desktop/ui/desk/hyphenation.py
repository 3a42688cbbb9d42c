"""Where long words may break at the end of a line. No Qt, which breaks at the soft hyphens that the page puts there."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

_LONG = re.compile(r"[^\W\d_]{10,60}")
"""Shorter words leave no ragged edge worth a hyphen; longer ones are no words."""

_BEFORE, _AFTER = 3, 4
"""Letters before a break, and after it, at least."""

_USUAL_PATTERN, _LONGEST_PATTERN = 4, 8
"""Letters; few patterns have more than four, and their first four tell where to look for them."""

_DIGITS = b"0123456789"


def breaks(words: str) -> list[int]:
    """The places in `words` where a line may end within a word, in order."""
    return [word.start() + place for word in _LONG.finditer(words) for place in _places(word[0])]


@lru_cache(maxsize=50_000)
def _places(word: str) -> tuple[int, ...]:
    """Liang's way: of the digits that patterns put between two letters the highest counts; an odd one is a break."""
    pointed = f".{word.lower()}."
    known, long_ones = _patterns()
    digits = [0] * (len(pointed) + _USUAL_PATTERN + 1)
    for start in range(len(pointed)):
        head = pointed[start : start + _USUAL_PATTERN]
        for place, digit in _digits_from(head):
            if digit > digits[start + place]:
                digits[start + place] = digit
        if head in long_ones:
            for end in range(start + _USUAL_PATTERN + 1, start + _LONGEST_PATTERN + 1):
                for place, digit in _digits(known.get(pointed[start:end], "")):
                    if digit > digits[start + place]:
                        digits[start + place] = digit
    return tuple(place for place in range(_BEFORE, len(word) - _AFTER + 1) if digits[place + 1] % 2)


@cache
def _digits_from(head: str) -> tuple[tuple[int, int], ...]:
    """What all patterns together that `head` begins with put between its letters; words share most of their heads."""
    known, _ = _patterns()
    highest: dict[int, int] = {}
    for end in range(1, len(head) + 1):
        for place, digit in _digits(known.get(head[:end], "")):
            highest[place] = max(digit, highest.get(place, 0))
    return tuple(highest.items())


@cache
def _digits(pattern: str) -> tuple[tuple[int, int], ...]:
    """Where the digits stand between the letters of a pattern, and which."""
    letters = 0
    found = []
    for sign in pattern:
        if sign.isdigit():
            found.append((letters, int(sign)))
        else:
            letters += 1
    return tuple(found)


@cache
def _patterns() -> tuple[dict[str, str], frozenset[str]]:
    """Letters → the pattern with its digits, and the first letters of the long ones. Pyphen has them, and takes a tenth
    of a second to read them all."""
    package = find_spec("pyphen")
    assert package is not None
    assert package.origin is not None
    file = Path(package.origin).parent / "dictionaries" / "hyph_nl_NL.dic"
    _encoding, patterns = file.read_bytes().split(b"\n", 1)
    letters = patterns.translate(None, _DIGITS)  # as bytes: many times faster than as text
    known = dict(zip(letters.decode("iso8859-1").split(), patterns.decode("iso8859-1").split(), strict=True))
    return known, frozenset(one[:_USUAL_PATTERN] for one in known if len(one) > _USUAL_PATTERN)
