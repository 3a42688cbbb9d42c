"""Where a word stands in an entry, as one number that sorts and compares by itself: block, place in the block, and a
measure of the block's length, which the score needs and which then costs no second look-up.

Block 0 is the entry's title; block n is its n-th block. Neighbours in a block are STEP apart, so a phrase is a row of
numbers STEP apart, and never runs from one block into the next.
"""

from __future__ import annotations

from collections.abc import Iterable

from desktop.search.words import WORD, forms

STEP = 1 << 8
_BLOCK = 40
_OFFSET = (1 << 32) - 1

NORM = tuple(0.4 + 0.6 * (4 * length + 2) / 60 for length in range(256))
"""What one occurrence is divided by, by the block's length in fours of words: 1 for a paragraph of sixty words. Chosen
once, as in BM25 with b = 0.6; a heading that holds the word counts twice, a page-long block a quarter."""


def place(block: int, offset: int, words: int) -> int:
    return block << _BLOCK | offset << 8 | min(words // 4, 255)


def first_of(block: int) -> int:
    """No place in the block is smaller, and none in the block before is as large."""
    return block << _BLOCK


def block_of(place: int) -> int:
    return place >> _BLOCK


def offset_of(place: int) -> int:
    return place >> 8 & _OFFSET


def places_of(blocks: Iterable[str]) -> tuple[dict[str, list[int]], set[str]]:
    """Every form in `blocks` (the title first) with its places in ascending order, and the raw words they came from."""
    found: dict[str, list[int]] = {}
    seen: set[str] = set()
    for number, text in enumerate(blocks):
        raws = WORD.findall(text)
        seen.update(raws)
        analysed = [forms(raw) for raw in raws]
        at = place(number, 0, sum(width for width, _ in analysed))
        for width, here in analysed:
            for form, shift, _ in here:
                if form in found:
                    found[form].append(at + shift * STEP)
                else:
                    found[form] = [at + shift * STEP]
            at += width * STEP
    return found, seen
