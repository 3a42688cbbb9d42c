"""Where the words of a document stand in the raw text of the page they were read from, and the other way round.

Reading mends what a page prints: lines are joined, hyphens and footnote marks taken out, ligatures and accents
repaired, running heads dropped, footnotes and columns put in their order. So text and page are compared without what
those repairs touch (white space, hyphens, accents), longest equal stretches first: a sentence that stands twice is
told apart by what stands around it. A page is compared together with its neighbours, as words that began before it
run on to it, and its own to the next: else they would be taken for what is left over, a running foot.

Places in a page's text are code points, like those in the document's.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import islice, pairwise

from desktop.text.document import Block, BlockKind, Document, Span

_SEEDS = (24, 12, 5, 2, 1)
"""Characters that must be equal for two stretches to be compared at all, one round after the other."""

_SURE = 12
"""Shorter stretches than this must be whole words on both sides, or grow from a neighbour."""

_PART = 24
"""What is longer than this at the end of a stretch is no part of a word."""

_STUB = 12
"""A stretch that reaches fewer characters into a further block than this, and does not fill it, stops before it: the
blocks that follow each other in the text need not do so on the page, and may begin with the same letters."""

_MENDED = 6
"""Characters that stand for others of a like number at most: "Ɵ" on the page, "ti" in the text."""

_ROUNDS = 4
"""Times that what is left is looked through for one seed: a page that was read takes two, one of another text many."""

_TRIED = 16
"""Places on either side of the expected one that are tried at most: a line of dots is like itself everywhere."""

_WIDER = 3
"""Times longer that a gap on the page may be than the one in the text."""

_MARK = 4
"""Characters on the page between two that are neighbours in the text: the mark of a footnote, a bullet."""


@dataclass(frozen=True, slots=True)
class PageMap:
    """Characters of a document with their places in the raw text of one page, ordered both ways."""

    by_text: tuple[tuple[int, int], ...] = ()
    """(position in the document, position in the page's text)"""
    by_page: tuple[tuple[int, int], ...] = ()
    """(position in the page's text, position in the document)"""
    raw: str = ""

    def to_page(self, span: Span) -> list[Span]:
        """Where the words of a span stand on the page: stretches of its text, in the order of the document."""
        found: list[Span] = []
        here = self.by_text[bisect_left(self.by_text, (span.start, 0)) : bisect_left(self.by_text, (span.end, 0))]
        for _, place in here:
            if found and found[-1].end <= place + 1 and self._is_next(found[-1].end, place):
                found[-1] = Span(found[-1].start, max(found[-1].end, place + 1))
            else:
                found.append(Span(place, place + 1))
        return found

    def to_text(self, span: Span) -> Span | None:
        """The words of the document from the first to the last that stand in a stretch of the page's text."""
        here = self.by_page[bisect_left(self.by_page, (span.start, 0)) : bisect_left(self.by_page, (span.end, 0))]
        positions = [position for _, position in here]
        return Span(min(positions), max(positions) + 1) if positions else None

    def nearest(self, place: int) -> int | None:
        """The position in the document of the character that stands at a place of the page's text, or next to it."""
        at = bisect_left(self.by_page, (place, 0))
        around = self.by_page[max(0, at - 1) : at + 1]
        return min(around, key=lambda pair: abs(pair[0] - place))[1] if around else None

    def _is_next(self, end: int, place: int) -> bool:
        return place < end or sum(not sign.isspace() for sign in self.raw[end:place]) <= _MARK


def map_page(document: Document, page: int, raw_of: Callable[[int], str]) -> PageMap:
    """Compare a page (from 1) with the blocks that begin on it and those that may run on to it.

    raw_of: gives the raw text of a page.
    """
    first = _begun_before(document, page)
    blocks = [block for block in document.blocks if block.page is not None and first <= block.page <= page]
    last = max((pages_of(document, block.span).stop - 1 for block in blocks[-1:]), default=page)
    raws = {number: raw_of(number) for number in range(first, max(page, last) + 1)}
    begins = sum(len(raw) for number, raw in raws.items() if number < page)
    ends = begins + len(raws[page])
    pairs = [
        (position, place - begins)
        for position, place in _pairs(document.text, blocks, list(raws.values()))
        if begins <= place < ends
    ]
    return PageMap(tuple(pairs), tuple(sorted((place, position) for position, place in pairs)), raws[page])


def pages_of(document: Document, span: Span) -> range:
    """The pages (from 1) that words may stand on: from that of their block to that on which the next one begins."""
    index = document.block_at(span.start)
    block = document.blocks[index] if index is not None else None
    if block is None or block.page is None:
        return range(0)
    after = (
        later.page
        for later in islice(document.blocks, index, None)
        if later.start >= span.end and later.kind is not BlockKind.FOOTNOTE and later.page is not None
    )
    last = max(block.page, next(after, document.pages or block.page))
    if block.kind is BlockKind.FOOTNOTE:
        last = max(last, min(block.page + 1, document.pages or block.page))
    return range(block.page, last + 1)


def _begun_before(document: Document, page: int) -> int:
    """The last page before this one on which words of the main text begin: they may run on to this page."""
    return max(
        (
            block.page
            for block in document.blocks
            if block.page is not None and block.page < page and block.kind is not BlockKind.FOOTNOTE
        ),
        default=page,
    )


def _pairs(text: str, blocks: Sequence[Block], raws: Sequence[str]) -> list[tuple[int, int]]:
    """Positions in the document and in the raw texts laid end to end of the characters that are the same, in order."""
    words = _Bare([], [], bytearray())
    starts = []
    for block in blocks:
        starts.append(len(words.letters))
        words.add(text[block.start : block.end], block.start)
    printed = _Bare([], [], bytearray())
    begins = 0
    for raw in raws:
        printed.add_page(raw, begins)
        begins += len(raw)
    found = _Comparison(words, printed, starts).found()
    places = printed.positions
    return sorted({(at, places[to]) for at, to in zip(words.positions, found, strict=True) if to >= 0})


_SKIPPED = frozenset("-\u00ad\u2010\u2011\u2022´`¨ˆ˜¸ˇ\x02\ufffe\uffff")


@dataclass(slots=True)
class _Bare:
    """The characters that repairs leave alone, each with the position it came from, and whether a word begins at it."""

    letters: list[str]
    positions: list[int]
    begins: bytearray

    def add(self, text: str, start: int) -> None:
        letters, positions, begins = _laid_bare(text)
        self.letters += letters
        self.positions += [start + position for position in positions]
        self.begins += begins

    def add_page(self, raw: str, start: int) -> None:
        letters, positions, begins = _page_laid_bare(raw)
        self.letters += letters
        self.positions += [start + position for position in positions]
        self.begins += begins


def _laid_bare(text: str) -> tuple[list[str], list[int], bytearray]:
    """What `_Bare` holds. A number begins and ends a word: it may be the mark of a footnote."""
    letters: list[str] = []
    positions: list[int] = []
    begins = bytearray()
    is_new, was_digit = True, False
    for at, sign in enumerate(text):
        bare = _BARE.get(sign)
        if bare is None:
            bare = _BARE[sign] = _bare_letters(sign)
        for letter in bare:
            letters.append(letter)
            positions.append(at)
            is_digit = letter.isdigit()
            begins.append(is_new or is_digit != was_digit)
            is_new, was_digit = False, is_digit
        if not bare and sign.isspace():
            is_new = True
    return letters, positions, begins


_page_laid_bare = lru_cache(maxsize=16)(_laid_bare)
"""A page is compared for its neighbours too."""

_BARE: dict[str, str] = {}
"""What `_bare_letters` said before: pages have few different characters."""


def _bare_letters(sign: str) -> str:
    """Nothing for what repairs put in or take out, else the letters that it is made of: "ﬁ" is "fi", "é" is "e"."""
    if sign in _SKIPPED or unicodedata.category(sign)[0] in "ZC":
        return ""
    return "".join(
        letter for letter in unicodedata.normalize("NFKD", sign) if unicodedata.category(letter)[0] not in "MZC"
    )


_NONE = -1


class _Comparison:
    """Two strings laid side by side: which characters of the first are which of the second."""

    def __init__(self, words: _Bare, printed: _Bare, starts: list[int]) -> None:
        self._words = "".join(words.letters)
        self._printed = "".join(printed.letters)
        self._begins = (words.begins + b"\1", printed.begins + b"\1")
        self._starts = starts
        self._to = [_NONE] * len(self._words)
        self._placed = bytearray(len(self._words))
        self._taken = bytearray(len(self._printed))

    def found(self) -> list[int]:
        """For each character of the first string its place in the second, or -1."""
        self._take_blocks()
        for seed in _SEEDS:
            for _ in range(_ROUNDS):
                if not self._take_longest(seed):
                    break
            self._grow(parts=False)
        self._grow(parts=True)
        self._fill_gaps()
        return self._to

    def _take_blocks(self) -> None:
        """Take the blocks that stand on the page as they are, and once: most do, and this is quick."""
        for start, end in pairwise([*self._starts, len(self._words)]):
            words = self._words[start:end]
            place = self._printed.find(words) if len(words) >= _SEEDS[0] else _NONE
            if place >= 0 and self._printed.find(words, place + 1) < 0 and self._is_free(place, len(words)):
                self._take(start, place, len(words))

    def _take_longest(self, seed: int) -> bool:
        """Take equal stretches of at least `seed` characters that are still free, the longest first."""
        index: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for start, end in _free(self._taken):
            for place in range(start, end - seed + 1):
                index[self._printed[place : place + seed]].append((place, end))
        stretches = sorted(self._equal(index, seed), key=lambda stretch: -stretch[2])
        is_new = False
        for at, place, length in stretches:
            if self._is_free(place, length):
                self._take(at, place, length)
                is_new = True
        return is_new

    def _equal(self, index: dict[str, list[tuple[int, int]]], seed: int) -> Iterator[tuple[int, int, int]]:
        """Equal stretches (at, place, length), each the longest that begins where the one before ended."""
        for start, end in _free(self._placed):
            at = start
            while at + seed <= end:
                places = index.get(self._words[at : at + seed])
                if places is None or not self._begins[0][at]:
                    at += 1
                    continue
                near = self._expected(at)
                around = bisect_left(places, (near, 0))
                length, _, place = max(
                    (self._whole(at, place, min(end - at, free - place)), -abs(place - near), place)
                    for place, free in places[max(0, around - _TRIED) : around + _TRIED]
                )
                length = self._to_boundary(at, length)
                if length >= seed and (length >= _SURE or self._are_words(at, place, length)):
                    yield at, place, length
                at += max(1, length)

    def _same(self, at: int, place: int, most: int) -> int:
        """How many characters are equal from here."""
        least = 0
        step = 256
        while least < most:
            step = min(step, most - least)
            while self._words[at + least : at + least + step] != self._printed[place + least : place + least + step]:
                step //= 2
                if step == 0:
                    return least
            least += step
        return least

    def _whole(self, at: int, place: int, most: int) -> int:
        """How many characters are equal from here, without a part of a word at the end: it may be that of another."""
        words, printed = self._begins
        same = self._same(at, place, most)
        end = at + same
        while end > at and not (words[end] and printed[place + end - at]):
            end = max(at, words.rfind(1, at, end))
        return end - at if at + same - end < _PART else same

    def _to_boundary(self, at: int, length: int) -> int:
        """The length without a stub of the next block at its end."""
        last = bisect_left(self._starts, at + length) - 1
        if last < 0 or self._starts[last] <= at:
            return length
        into = at + length - self._starts[last]
        fills = last + 1 < len(self._starts) and self._starts[last + 1] == at + length
        return length if into >= _STUB or fills else length - into

    def _are_words(self, at: int, place: int, length: int) -> bool:
        words, printed = self._begins
        return bool(words[at] and printed[place] and words[at + length] and printed[place + length])

    def _expected(self, at: int) -> int:
        """Where a character would stand if it followed the one before it."""
        before = self._placed.rfind(1, 0, at)
        return self._to[before] + at - before if before >= 0 else at

    def _is_free(self, place: int, length: int) -> bool:
        return self._taken.find(1, place, place + length) < 0

    def _take(self, at: int, place: int, length: int) -> None:
        self._to[at : at + length] = range(place, place + length)
        self._placed[at : at + length] = b"\1" * length
        self._taken[place : place + length] = b"\1" * length

    def _grow(self, *, parts: bool) -> None:
        """Equal words that stand right after or right before a stretch belong to it; in the end parts of words too,
        of which the rest runs on to another page, or has a mark behind it."""
        for start, end in list(_free(self._placed)):
            if start:
                self._grow_from(start, end, self._to[start - 1] + 1, 1, parts)
            if end < len(self._to):
                self._grow_from(end - 1, start - 1, self._to[end] - 1, -1, parts)

    def _grow_from(self, at: int, end: int, place: int, step: int, parts: bool) -> None:
        """Take what is equal from a character on, in one direction; without `parts` up to the last end of a word."""
        words, printed = self._begins
        far = whole = 0
        while at + far * step != end and 0 <= place + far * step < len(self._printed):
            here, there = at + far * step, place + far * step
            if self._placed[here] or self._taken[there] or self._words[here] != self._printed[there]:
                break
            far += 1
            edge = 1 if step > 0 else 0
            if parts or (words[here + edge] and printed[there + edge]):
                whole = far
        if whole:
            self._take(min(at, at + (whole - 1) * step), min(place, place + (whole - 1) * step), whole)

    def _fill_gaps(self) -> None:
        """Between two stretches that follow each other in both, what is left is the same, or was mended."""
        for start, end in list(_free(self._placed)):
            first = self._to[start - 1] if start else _NONE
            last = self._to[end] if end < len(self._to) else len(self._printed)
            if first < last <= first + 1 + _WIDER * (end - start) and self._is_free(first + 1, last - first - 1):
                self._lay_side_by_side(start, end, first + 1, last)

    def _lay_side_by_side(self, at: int, end: int, place: int, last: int) -> None:
        matcher = SequenceMatcher(None, self._words[at:end], self._printed[place:last], autojunk=False)
        for how, at_0, at_1, place_0, place_1 in matcher.get_opcodes():
            if how == "equal":
                self._take(at + at_0, place + place_0, at_1 - at_0)
            elif how == "replace" and max(at_1 - at_0, place_1 - place_0) <= _MENDED:
                for step in range(at_1 - at_0):
                    self._take(at + at_0 + step, place + place_0 + step * (place_1 - place_0) // (at_1 - at_0), 1)


def _free(taken: bytearray) -> Iterator[tuple[int, int]]:
    """Stretches that are not taken."""
    start = taken.find(0)
    while start >= 0:
        end = taken.find(1, start)
        if end < 0:
            end = len(taken)
        yield start, end
        start = taken.find(0, end)
