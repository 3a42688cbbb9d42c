"""From a block that answers to what the user sees of it: where the words stand, and some text around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.search.words import spans

SNIPPET = 200
BEFORE = 60
"""Characters of a snippet, and how many of them at most stand before the first word that was found."""

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Hit:
    """A block in which the query was found.

    start, end: the words found, from the first to the last, as code points in the entry's text; places: each of them.
    marks: the same within the snippet. whole: whether the block answers the whole query by itself. A hit on the title
    alone stands at the beginning of the entry and has no places.
    """

    key: str
    title: str
    block: int
    start: int
    end: int
    snippet: str
    marks: tuple[Pair, ...]
    places: tuple[Pair, ...]
    score: float
    whole: bool


@dataclass(frozen=True, slots=True)
class Results:
    """The best hits, and how many there are in all. narrowed: patterns such as "a*" of which only the shortest words
    were looked up, because too many answer to them."""

    total: int
    milliseconds: float
    hits: tuple[Hit, ...]
    narrowed: tuple[str, ...] = ()


def places_in(text: str, marks: Iterable[tuple[str, int, int]]) -> list[Pair]:
    """Where the words that were found stand in a block's text, in order, words in a row as one."""
    wanted = list(marks)
    where = spans(text, {offset + word for _, offset, words in wanted for word in range(words)})
    first: dict[int, Pair] = {}
    for (_, offset), span in where.items():
        # the parts of a hyphened word come after the whole and are shorter: in a row it is the parts that count
        first[offset] = min(first.get(offset, span), span, key=lambda pair: pair[1] - pair[0])
    found = set()
    for form, offset, words in wanted:
        if form:
            found.add(where[form, offset])
        else:
            found.add((first[offset][0], first[offset + words - 1][1]))
    return _apart(sorted(found))


def snippet(text: str, places: Sequence[Pair]) -> tuple[str, tuple[Pair, ...]]:
    """Some text around the places that stand closest together, cut at words, and those places within it."""
    best = max(
        places,
        key=lambda place: sum(place[0] <= other < place[0] + SNIPPET - BEFORE for other, _ in places),
        default=(0, 0),
    )
    start = _cut(text, max(0, best[0] - BEFORE), best[0])
    end = len(text) if len(text) <= start + SNIPPET else max(best[1], text.rfind(" ", best[1], start + SNIPPET))
    lead, trail = "… " if start else "", " …" if end < len(text) else ""
    shown = re.sub(r"\s", " ", text[start:end])
    shift = len(lead) - start
    marks = tuple((first + shift, last + shift) for first, last in places if start <= first and last <= end)
    return lead + shown + trail, marks


def _cut(text: str, at: int, before: int) -> int:
    """The first beginning of a word from `at` on, not past `before`."""
    if at == 0:
        return 0
    space = text.find(" ", at - 1, before)
    return space + 1 if space >= 0 else before


def _apart(places: list[Pair]) -> list[Pair]:
    """Places that overlap as one."""
    found: list[Pair] = []
    for start, end in places:
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found
