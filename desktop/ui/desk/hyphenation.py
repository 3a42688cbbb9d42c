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

_LONGEST_PATTERN = 8
_DIGITS = b"0123456789"


def breaks(words: str) -> list[int]:
    """The places in `words` where a line may end within a word, in order."""
    return [word.start() + place for word in _LONG.finditer(words) for place in _places(word[0])]


@lru_cache(maxsize=50_000)
def _places(word: str) -> tuple[int, ...]:
    """Liang's way: of the digits that patterns put between two letters the highest counts; an odd one is a break."""
    pointed = f".{word.lower()}."
    known = _patterns()
    digits = [0] * (len(pointed) + 1)
    for start in range(len(pointed)):
        for end in range(start + 1, min(start + _LONGEST_PATTERN, len(pointed)) + 1):
            pattern = known.get(pointed[start:end])
            for place, digit in _digits(pattern) if pattern else ():
                digits[start + place] = max(digits[start + place], digit)
    return tuple(place for place in range(_BEFORE, len(word) - _AFTER + 1) if digits[place + 1] % 2)


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
def _patterns() -> dict[str, str]:
    """Letters → the pattern with its digits. Pyphen has them, and takes a tenth of a second to read them all."""
    package = find_spec("pyphen")
    assert package is not None
    assert package.origin is not None
    file = Path(package.origin).parent / "dictionaries" / "hyph_nl_NL.dic"
    _encoding, patterns = file.read_bytes().split(b"\n", 1)
    letters = patterns.translate(None, _DIGITS)  # as bytes: many times faster than as text
    return dict(zip(letters.decode("iso8859-1").split(), patterns.decode("iso8859-1").split(), strict=True))
