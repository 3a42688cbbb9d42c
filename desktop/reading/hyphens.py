"""A line joined to the next: whether the hyphen between them belongs to the word or to the line.

Pure functions, for text dumps and PDFs alike. A hyphen goes only where there is reason to think that the line end
put it there; "ICT-/problemen" and "wet- /en regelgeving" keep theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from simplemma import is_known

CONJUNCTIONS = frozenset(
    [
        "en",
        "of",
        "als",
        "tot",
        "noch",
        "dan",
        "maar",
        "respectievelijk",
        "alsmede",
        "alsook",
        "c.q.",
        "en/of",
        "ofwel",
        "dus",
    ]
)
"""Before these a hyphen at a line end stands for the second half of a word: "in- en uitvoer"."""

HYPHENED = frozenset(["niet", "non", "ex", "oud", "vice", "adjunct", "kandidaat", "interim", "pro", "contra", "quasi"])
"""First parts that Dutch writes with a hyphen, and that are words themselves."""

CLASHES = frozenset(
    ["aa", "ae", "ai", "au", "ee", "ei", "eu", "ie", "ii", "oe", "oi", "oo", "oi", "ou", "ui", "uu", "ij"]
)
"""Vowels that would be read as one sound if two words were written together: "politie-inzet"."""

LAST_WORD = re.compile(r"(.*?)([^\W\d_]*)-")


@dataclass(frozen=True, slots=True)
class Spelling:
    """What a document tells of its own hyphens.

    hyphened: the words it writes with a hyphen inside a line; closed: all its other words, in small letters.
    breaks_words: whether its lines end inside words at all: a text from Word or a web page never does.
    """

    hyphened: frozenset[str]
    closed: frozenset[str]
    breaks_words: bool


BROKEN_SHARE = 0.25
"""Share of the hyphens at line ends that must be breaks for a document to count as breaking words. Typeset columns
have 0.8 and more, dumps from Word at most 0.1: narrow heads of table columns."""


def spelling_of(lines: Iterable[str]) -> Spelling:
    """The spelling of a document, from its lines in order, stripped."""
    hyphened: set[str] = set()
    closed: set[str] = set()
    ends: list[tuple[str, str]] = []
    tail = ""
    for line in lines:
        words = line.split()
        if not words:
            continue
        if tail:
            ends.append((tail, re.sub(r"\W.*", "", words.pop(0))))
        tail = words.pop().rstrip("-") if words and words[-1].endswith("-") else ""
        for word in words:
            bare = word.lower().strip("()[]‘’“”\"'.,;:!?")
            (hyphened if "-" in bare.strip("-") else closed).add(bare)
    surely = (
        f"{first}-{second}".lower() not in hyphened and _is_break(first, second, closed) for first, second in ends
    )
    breaks = sum(surely)
    return Spelling(frozenset(hyphened), frozenset(closed), breaks > BROKEN_SHARE * len(ends))


def _is_break(first: str, second: str, closed: set[str]) -> bool:
    """Whether this line end surely parts one word: together they make one, or the first part is none, nor an
    abbreviation ("ICT", "tbs")."""
    if not (first.islower() or first.istitle()) or not first.isalpha() or not second.islower():
        return False
    first = first.lower()
    if second in CONJUNCTIONS or not re.search("[aeiouyà-ÿ]", first):
        return False
    return first + second in closed or knows(first + second) or not (first in closed or knows(first))


@cache
def knows(word: str) -> bool:
    return bool(is_known(word, lang="nl"))


@dataclass(frozen=True, slots=True)
class Joint:
    """Two lines made one, and the repair to count if a hyphen was taken out: (kind, before, after)."""

    text: str
    repair: tuple[str, str, str] | None = None


def join(before: str, after: str, spelling: Spelling, *, spaced: bool | None = None) -> Joint:
    """Join two stripped lines.

    spaced: whether a space stood between the hyphen and the line end, in dumps whose lines end in one; None: unknown.
    """
    if not before.endswith("-") or spaced or not after:
        return Joint(f"{before} {after}".strip())
    last = LAST_WORD.fullmatch(before.rsplit(maxsplit=1)[-1])
    assert last is not None
    lead, tail = last.groups()
    if not lead + tail:  # a dash between words, or the end of "werkuren en -dagen"
        return Joint(before + ("" if spaced is False else " ") + after)
    head = re.match(r"[^\W\d_]*", after)
    assert head is not None
    if after.split()[0].strip(",") in CONJUNCTIONS:
        return Joint(f"{before} {after}")
    if not _belongs(lead, tail, head[0], spelling):
        return Joint(before[:-1] + after, ("hyphen", f"{tail}-/{head[0]}", tail + head[0]))
    return Joint(before + after)


def _belongs(lead: str, tail: str, head: str, spelling: Spelling) -> bool:
    """Whether the hyphen between `tail` and `head` belongs there; `lead` is what the word began with."""
    is_word = tail.islower() or (tail.istitle() and len(tail) > 1)
    if not is_word or not head[:1].islower() or "/" in lead or "www." in lead:
        return True  # "motie-Jansen", "2026-2027", "ICT-problemen", "3%-norm", an address on the web
    first, second = tail.lower(), head.lower()
    whole = (lead + tail).lower().strip("()[]‘’“”\"'")
    if f"{whole}-{second}" in spelling.hyphened or f"{first}-{second}" in spelling.hyphened:
        return True
    if first + second in spelling.closed:
        return False
    if first in HYPHENED or (first[-1] + second[0] in CLASHES and knows(first) and not knows(first + second)):
        return True
    if spelling.breaks_words:
        return False
    return knows(first) or first in spelling.closed or not knows(first + second)
