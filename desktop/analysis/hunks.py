"""Two rows of words laid side by side: the stretches in which they differ.

Words that stand once on both sides are the landmarks; between them the search goes on inwards, then by paragraph,
then word by word. Nothing in here knows of moves, or of what is told to a user (comparing.py).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from desktop.analysis.words import Word

SEED = 4
"""Words in a row that must occur once on both sides to be taken for the same place."""

ALIKE = 0.5
"""Share of equal words from which two paragraphs are versions of one another, and not one gone and one come."""

MOST_PAIRS = 250_000
"""Pairs of paragraphs, between two places that are the same, that are looked at one by one; beyond, as in lists with
the same line thousands of times, only equal ones are paired."""

MOST_WORDS = 25_000_000
"""Pairs of words within one paragraph up to which it is compared word by word."""


@dataclass(frozen=True, slots=True)
class Hunk:
    """Words [a, a_end) of one side that the other has as [b, b_end); either may be empty."""

    a: int
    a_end: int
    b: int
    b_end: int


Run = tuple[int, int, int]
"""Equal words: where on one side, where on the other, how many."""


def find_hunks(a: Sequence[Word], b: Sequence[Word], within: Hunk) -> Iterator[Hunk]:
    """What differs within two stretches: between what they have in common once, and so on inwards."""
    chain = longest_chain(common_runs(a, b, within))
    if not chain:
        yield from _hunks_by_block(a, b, within)
        return
    at, place = within.a, within.b
    for start, start_b, length in [*chain, (within.a_end, within.b_end, 0)]:
        gap = Hunk(at, start, place, start_b)
        if gap.a < gap.a_end and gap.b < gap.b_end:
            yield from find_hunks(a, b, gap)
        elif gap.a < gap.a_end or gap.b < gap.b_end:
            yield gap
        at, place = start + length, start_b + length


def common_runs(a: Sequence[Word], b: Sequence[Word], within: Hunk) -> list[Run]:
    """Equal stretches around words that stand once on both sides, in the order of the first side."""
    once = _once(a, within.a, within.a_end)
    other = _once(b, within.b, within.b_end)
    runs: list[Run] = []
    for seed, at in once.items():
        place = other.get(seed)
        if place is None or (runs and at < runs[-1][0] + runs[-1][2] and at - runs[-1][0] == place - runs[-1][1]):
            continue
        start, start_b = at, place
        while start > within.a and start_b > within.b and a[start - 1].form == b[start_b - 1].form:
            start, start_b = start - 1, start_b - 1
        end, end_b = at + SEED, place + SEED
        while end < within.a_end and end_b < within.b_end and a[end].form == b[end_b].form:
            end, end_b = end + 1, end_b + 1
        runs.append((start, start_b, end - start))
    return runs


def _once(words: Sequence[Word], start: int, end: int) -> dict[tuple[str, ...], int]:
    forms = [word.form for word in words[start:end]]
    seeds = [tuple(forms[at : at + SEED]) for at in range(len(forms) - SEED + 1)]
    count = Counter(seeds)
    return {seed: start + at for at, seed in enumerate(seeds) if count[seed] == 1}


def longest_chain(runs: Sequence[Run]) -> list[Run]:
    """The runs with the most words together that follow each other on both sides, cut where they overlap."""
    ordered = sorted(runs)
    weights: list[int] = []
    before: list[int | None] = []
    for at, run in enumerate(ordered):
        best, best_weight = None, 0
        for earlier in range(at - 1, max(-1, at - 400), -1):  # further back a chain would skip hundreds of runs
            one = ordered[earlier]
            if one[0] + one[2] <= run[0] + run[2] - 1 and one[1] < run[1] and one[1] + one[2] <= run[1] + run[2] - 1:
                overlap = max(0, one[0] + one[2] - run[0], one[1] + one[2] - run[1])
                if weights[earlier] - overlap > best_weight:
                    best, best_weight = earlier, weights[earlier] - overlap
        weights.append(best_weight + run[2])
        before.append(best)
    chain: list[Run] = []
    at_run = max(range(len(ordered)), key=weights.__getitem__) if ordered else None
    while at_run is not None:
        chain.append(ordered[at_run])
        at_run = before[at_run]
    chain.reverse()
    cut = chain[:1]
    for one, run in pairwise(chain):
        overlap = max(0, one[0] + one[2] - run[0], one[1] + one[2] - run[1])
        cut.append((run[0] + overlap, run[1] + overlap, run[2] - overlap))
    return cut


def _hunks_by_block(a: Sequence[Word], b: Sequence[Word], within: Hunk) -> Iterator[Hunk]:
    """Paragraphs that are versions of one another are compared word by word; the others came or went."""
    pieces_a, pieces_b = pieces_of(a, within.a, within.a_end), pieces_of(b, within.b, within.b_end)
    if len(pieces_a) == len(pieces_b) == 1:
        yield from word_hunks(a, b, within)
        return
    at_a, at_b = within.a, within.b
    for start, end, start_b, end_b in [*_pairs(a, b, pieces_a, pieces_b), (within.a_end,) * 2 + (within.b_end,) * 2]:
        if at_a < start:
            yield Hunk(at_a, start, at_b, at_b)
        if at_b < start_b:
            yield Hunk(start, start, at_b, start_b)
        if start < end:
            yield from word_hunks(a, b, Hunk(start, end, start_b, end_b))
        at_a, at_b = end, end_b


def _pairs(
    a: Sequence[Word], b: Sequence[Word], pieces_a: list[tuple[int, int]], pieces_b: list[tuple[int, int]]
) -> list[tuple[int, int, int, int]]:
    """Pieces of both sides that are alike, in the same order on both."""
    if len(pieces_a) * len(pieces_b) > MOST_PAIRS:
        lines_a, lines_b = (
            [tuple(word.form for word in words[start:end]) for start, end in pieces]
            for words, pieces in ((a, pieces_a), (b, pieces_b))
        )
        equal = SequenceMatcher(None, lines_a, lines_b).get_matching_blocks()
        return [(*pieces_a[i + step], *pieces_b[j + step]) for i, j, length in equal for step in range(length)]
    counts_b = [Counter(word.form for word in b[start:end]) for start, end in pieces_b]
    found: list[tuple[float, int, int]] = []
    for index, (start, end) in enumerate(pieces_a):
        count = Counter(word.form for word in a[start:end])
        for other, count_b in enumerate(counts_b):
            likeness = 2 * (count & count_b).total() / (count.total() + count_b.total())
            if likeness >= ALIKE:
                found.append((likeness * min(count.total(), count_b.total()), index, other))
    taken: list[tuple[int, int]] = []
    for _, index, other in sorted(found, reverse=True):
        if all((index < one) == (other < two) and index != one and other != two for one, two in taken):
            taken.append((index, other))
    return [(*pieces_a[index], *pieces_b[other]) for index, other in sorted(taken)]


def word_hunks(a: Sequence[Word], b: Sequence[Word], within: Hunk) -> Iterator[Hunk]:
    """Word by word. Few equal words between many changed ones are no landmark: the stretch is told as a whole."""
    one = [word.form for word in a[within.a : within.a_end]]
    other = [word.form for word in b[within.b : within.b_end]]
    if len(one) * len(other) > MOST_WORDS:
        yield within
        return
    found: list[Hunk] = []
    for how, at, end, place, place_end in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if how == "equal":
            continue
        hunk = Hunk(within.a + at, within.a + end, within.b + place, within.b + place_end)
        before = found[-1] if found else None
        if before and (hunk.a - before.a_end) * 2 <= min(_size(before), _size(hunk)):
            found[-1] = Hunk(before.a, hunk.a_end, before.b, hunk.b_end)
        else:
            found.append(hunk)
    yield from found


def _size(hunk: Hunk) -> int:
    return max(hunk.a_end - hunk.a, hunk.b_end - hunk.b)


def settled(a: Sequence[Word], b: Sequence[Word], hunks: Sequence[Hunk], within: Hunk) -> list[Hunk]:
    """What went or came, laid where paragraphs or sentences part: "De … De" may be cut before either "De"."""
    found: list[Hunk] = []
    for index, hunk in enumerate(hunks):
        before = found[-1] if found else Hunk(within.a, within.a, within.b, within.b)
        after = hunks[index + 1] if index + 1 < len(hunks) else Hunk(within.a_end, within.a_end, within.b_end, 0)
        if hunk.b == hunk.b_end:
            step = _best_step(a, hunk.a, hunk.a_end, hunk.a - before.a_end, after.a - hunk.a_end)
        elif hunk.a == hunk.a_end:
            step = _best_step(b, hunk.b, hunk.b_end, hunk.b - before.b_end, after.b - hunk.b_end)
        else:
            step = 0
        found.append(Hunk(hunk.a + step, hunk.a_end + step, hunk.b + step, hunk.b_end + step))
    return found


def _best_step(words: Sequence[Word], start: int, end: int, back: int, forth: int) -> int:
    """How many words to shift a stretch, over equal words on its two sides, to the strongest edge there is."""
    steps = [0]
    while len(steps) <= back and words[start - len(steps)].form == words[end - len(steps)].form:
        steps.append(-len(steps))
    ahead = 0
    while ahead < forth and words[start + ahead].form == words[end + ahead].form:
        ahead += 1
        steps.append(ahead)
    return max(steps, key=lambda step: (words[start + step].edge, -abs(step)))


def split_by_block(a: Sequence[Word], b: Sequence[Word], gap: Hunk) -> Iterator[Hunk]:
    """What spans several paragraphs: those that went, then those that came, each by itself."""
    if len(pieces_of(a, gap.a, gap.a_end)) <= 1 and len(pieces_of(b, gap.b, gap.b_end)) <= 1:
        yield gap
        return
    for start, end in pieces_of(a, gap.a, gap.a_end):
        yield Hunk(start, end, gap.b, gap.b)
    for start, end in pieces_of(b, gap.b, gap.b_end):
        yield Hunk(gap.a_end, gap.a_end, start, end)


def pieces_of(words: Sequence[Word], start: int, end: int) -> list[tuple[int, int]]:
    """The stretch cut where a new block begins."""
    cuts = [start, *(at for at in range(start + 1, end) if words[at].block != words[at - 1].block), end]
    return [(one, other) for one, other in pairwise(cuts) if one < other]


def is_change(hunk: Hunk, a: Sequence[Word], b: Sequence[Word]) -> bool:
    """Words written apart, together or with a hyphen are the same words; numbers are not: "5-10" is not "510"."""
    return _joined(a[hunk.a : hunk.a_end]) != _joined(b[hunk.b : hunk.b_end])


def _joined(words: Sequence[Word]) -> str:
    joined = ""
    for word in words:
        joined += f" {word.form}" if joined[-1:].isdigit() and word.form[0].isdigit() else word.form
    return joined


def block_start(words: Sequence[Word], at: int) -> int:
    while at and words[at - 1].block == words[at].block:
        at -= 1
    return at


def block_end(words: Sequence[Word], at: int) -> int:
    at += 1
    while at < len(words) and words[at].block == words[at - 1].block:
        at += 1
    return at
