"""Which place of one document belongs to which place of another, for two that are read together. No Qt.

Anchors are stretches of the one that belong to stretches of the other; between two anchors a place is found in
proportion. They are reckoned once for a pair of documents; only `Course` is asked while scrolling.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.text.document import Document, Span
from desktop.ui.desk.ties import Tie

Anchors = Sequence[tuple[Span, Span]]

READING = 0.22
"""Where in the window one reads, from the top: what stands there on one side is to stand there on the other."""

_NUMBER = re.compile(
    r"^(?:(?:hoofdstuk|artikel|paragraaf|deel|bijlage|vraag)\s+)?((?:\d+|[ivx]+)(?:\.\d+)*)\b[.):]?\s*"
)
_WORD = re.compile(r"\w{3,}")
_ALIKE = 0.5
"""Share of the words of two headings that both must have to be taken for the same."""
_ALIKE_BY_NUMBER = 0.2
"""The same where they bear the same number."""


@dataclass(frozen=True, slots=True)
class Course:
    """A map from heights of one page to heights of another, straight between the heights that are known."""

    at: tuple[float, ...]
    to: tuple[float, ...]

    def follow(self, height: float) -> float:
        """The height that belongs to a height; beyond the ends, that of the end."""
        run = max(1, min(bisect_right(self.at, height), len(self.at) - 1))
        start, end = self.at[run - 1], self.at[run]
        share = min(1.0, max(0.0, (height - start) / (end - start)))
        return self.to[run - 1] + share * (self.to[run] - self.to[run - 1])


def course(known: Iterable[tuple[float, float]], length: float, other_length: float) -> Course:
    """Through the heights that are known, from top to top and from end to end.

    The heights of the other page need not rise: passages may be answered in another order. Where two stand at one
    height, the first counts.
    """
    at, to = [0.0], [0.0]
    for here, there in sorted(known, key=lambda pair: pair[0]):
        if at[-1] < here < length:
            at.append(here)
            to.append(there)
    return Course((*at, max(length, at[-1] + 1.0)), (*to, other_length))


def height_read(value: float, maximum: float, window: float) -> float:
    """The height of the page that one reads at when it is scrolled by `value` of `maximum`, in a window of that height.

    Near the beginning and the end the place where one reads moves to the edge, so that every place can be read.
    """
    if maximum < window:
        return value / maximum * (maximum + window) if maximum > 0 else 0.0
    above, below = READING * window, (1 - READING) * window
    left = maximum - value
    return value + min(above, value) + max(0.0, below - left)


def scrolled_to(height: float, maximum: float, window: float) -> float:
    """How far to scroll to read at a height: the other way round."""
    if maximum < window:
        return height / (maximum + window) * maximum
    above, below = READING * window, (1 - READING) * window
    if height < 2 * above:
        return max(0.0, height / 2)
    value = height - above
    return value if maximum - value > below else min(maximum, (height + maximum - window) / 2)


def by_ties(ties: Iterable[Tie], document_id: int, other_id: int) -> Anchors:
    """What is tied between two documents, in the order given: what comes first counts where two begin together."""
    found = []
    for tie in ties:
        if (tie.a.document_id, tie.b.document_id) == (document_id, other_id):
            found.append((tie.a.span, tie.b.span))
        elif (tie.b.document_id, tie.a.document_id) == (document_id, other_id):
            found.append((tie.b.span, tie.a.span))
    return found


def by_sections(document: Document, other: Document) -> Anchors:
    """The headings that both have, matched by number and words, in one order."""
    here, there = _headings(document), _headings(other)
    bearing: dict[str, list[int]] = defaultdict(list)
    for index, heading in enumerate(there):
        for word in heading.marks:
            bearing[word].append(index)
    pairs = []
    for index, heading in enumerate(here):
        for candidate in {candidate for word in heading.marks for candidate in bearing[word]}:
            if (weight := heading.likeness(there[candidate])) > 0:
                pairs.append((index, candidate, weight))
    return [(here[one].span, there[two].span) for one, two in _heaviest_chain(pairs, len(there))]


@dataclass(frozen=True, slots=True)
class _Heading:
    span: Span
    number: str
    words: frozenset[str]

    @property
    def marks(self) -> frozenset[str]:
        return self.words | {f"#{self.number}"} if self.number else self.words

    def likeness(self, other: _Heading) -> float:
        """0 where the two are not the same heading."""
        same_number = bool(self.number) and self.number == other.number
        if not self.words or not other.words:
            return 1.0 if same_number and self.words == other.words else 0.5 if same_number else 0.0
        alike = len(self.words & other.words) / len(self.words | other.words)
        enough = _ALIKE_BY_NUMBER if same_number else _ALIKE
        return alike + same_number if alike >= enough else 0.0


def _headings(document: Document) -> list[_Heading]:
    found = []
    for _, block in document.headings():
        words = document.text_of(block).casefold()
        number = _NUMBER.match(words)
        rest = words[number.end() :] if number else words
        found.append(_Heading(block.span, number[1] if number else "", frozenset(_WORD.findall(rest))))
    return found


def _heaviest_chain(pairs: Sequence[tuple[int, int, float]], count: int) -> list[tuple[int, int]]:
    """Of pairs that rise on both sides, those that together weigh most.

    best: a tree over the second numbers (Fenwick's), each node the heaviest chain that ends in its stretch.
    """
    before: list[int | None] = []
    weights: list[float] = []
    best: list[int | None] = [None] * (count + 1)
    ordered = sorted(pairs, key=lambda pair: (pair[0], -pair[1]))
    for index, (_, second, weight) in enumerate(ordered):
        heaviest = None
        node = second
        while node > 0:
            there = best[node]
            if there is not None and (heaviest is None or weights[there] > weights[heaviest]):
                heaviest = there
            node -= node & -node
        before.append(heaviest)
        weights.append(weight + (weights[heaviest] if heaviest is not None else 0.0))
        node = second + 1
        while node <= count:
            there = best[node]
            if there is None or weights[index] > weights[there]:
                best[node] = index
            node += node & -node
    chain = []
    at: int | None = max(range(len(ordered)), key=weights.__getitem__, default=None)
    while at is not None:
        chain.append(ordered[at][:2])
        at = before[at]
    return chain[::-1]
