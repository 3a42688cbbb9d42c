"""Two versions of a text: which words were replaced, inserted, deleted or moved.

Words alone are compared: capitals, line wraps, the shape of quotes, dashes, spaces, other punctuation and the numbers
before items are no change. Footnotes are compared with footnotes, whatever page they stand on. Where one document is
a part of the other, a chapter, only what differs within that part is told.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop.analysis.hunks import (
    Hunk,
    Run,
    block_end,
    block_start,
    common_runs,
    find_hunks,
    is_change,
    longest_chain,
    pieces_of,
    settled,
    split_by_block,
    word_hunks,
)
from desktop.analysis.words import Word, words_of
from desktop.text.document import BlockKind, Document, Span

MOVED_ALIKE = 0.75
"""The same for paragraphs that stand at other places: there the place does not speak for them."""

LEAST_MOVED = 6
"""Words that a stretch must have to be told as moved when it is not a paragraph by itself."""

PART = 2
"""How many times longer a text must be for the other to be a part of it."""

TITLE = 12
"""Words that a line of a title page has at most."""


class Change(StrEnum):
    REPLACED = "replaced"
    INSERTED = "inserted"
    DELETED = "deleted"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Difference:
    """A change of wording. a: None when inserted; b: None when deleted."""

    kind: Change
    a: Span | None
    b: Span | None


def compare(a: Document, b: Document) -> list[Difference]:
    """What changed from `a` to `b`, in the order of `a`, then of the footnotes."""
    text_a, text_b = (_words(document, are_notes=False) for document in (a, b))
    notes_a, notes_b = (_words(document, are_notes=True) for document in (a, b))
    part = _window(text_a, text_b)
    if part is None:
        return _differences(text_a, text_b, _whole(text_a, text_b)) + _differences(
            notes_a, notes_b, _whole(notes_a, notes_b)
        )
    found = _differences(text_a, text_b, part)
    part_of_notes = _window(notes_a, notes_b)
    return found + _differences(notes_a, notes_b, part_of_notes) if part_of_notes else found


def _words(document: Document, *, are_notes: bool) -> list[Word]:
    return words_of(document, (block for block in document.blocks if (block.kind is BlockKind.FOOTNOTE) == are_notes))


def _whole(a: Sequence[Word], b: Sequence[Word]) -> Hunk:
    return Hunk(0, len(a), 0, len(b))


def _differences(a: Sequence[Word], b: Sequence[Word], within: Hunk) -> list[Difference]:
    raw = settled(a, b, list(find_hunks(a, b, within)), within)
    hunks = [hunk for one in raw for hunk in split_by_block(a, b, one) if is_change(hunk, a, b)]
    # a paragraph of the part may have moved to where the part is not
    outside_a = pieces_of(a, 0, within.a) + pieces_of(a, within.a_end, len(a)) if len(a) > len(b) else []
    outside_b = pieces_of(b, 0, within.b) + pieces_of(b, within.b_end, len(b)) if len(b) > len(a) else []
    return _as_differences(a, b, hunks, outside_a, outside_b)


def _window(a: Sequence[Word], b: Sequence[Word]) -> Hunk | None:
    """Where one text is a part of the other: the words compared on both sides. None when neither is part of the other.

    The title page of the part, short lines before its first paragraph that the longer text lacks, is left out.
    """
    if len(a) > len(b):
        turned = _window(b, a)
        return Hunk(turned.b, turned.b_end, turned.a, turned.a_end) if turned else None
    if not a or len(b) <= PART * len(a):
        return None
    runs = common_runs(a, b, _whole(a, b))
    width = len(a) + len(a) // 4 + 50
    by_place = sorted(runs, key=lambda run: run[1])
    best: tuple[int, list[Run]] = (0, [])
    at = weight = 0
    for index, run in enumerate(by_place):
        weight += run[2]
        while run[1] + run[2] - by_place[at][1] > width:
            weight -= by_place[at][2]
            at += 1
        if weight > best[0]:
            best = (weight, by_place[at : index + 1])
    weight, inside = best
    if weight * 2 < len(a):
        return None
    chain = longest_chain(inside)
    b_at, b_end = block_start(b, chain[0][1]), block_end(b, chain[-1][1] + chain[-1][2] - 1)
    a_at, reached = 0, block_start(a, chain[0][0])
    while a_at < reached and block_end(a, a_at) - a_at <= TITLE:
        a_at = block_end(a, a_at)
    return Hunk(a_at if a_at == reached else 0, len(a), b_at, b_end)


def _as_differences(
    a: Sequence[Word],
    b: Sequence[Word],
    hunks: Sequence[Hunk],
    elsewhere_a: Sequence[tuple[int, int]],
    elsewhere_b: Sequence[tuple[int, int]],
) -> list[Difference]:
    """Hunks as differences; what went here and came there is a move, with the words that changed on the way."""
    gone = [(hunk.a, hunk.a_end) for hunk in hunks if hunk.b == hunk.b_end]
    come = [(hunk.b, hunk.b_end) for hunk in hunks if hunk.a == hunk.a_end]
    moves = _moves(a, b, [*gone, *elsewhere_a], [*come, *elsewhere_b])
    arrived = {place: origin for origin, place in moves.items()}
    found: list[tuple[tuple[int, int], Difference]] = []

    def add(kind: Change, hunk: Hunk) -> None:
        one, other = _span(a, hunk.a, hunk.a_end), _span(b, hunk.b, hunk.b_end)
        found.append(((hunk.a, hunk.b), Difference(kind, one, other)))

    def add_move(origin: tuple[int, int], place: tuple[int, int]) -> None:
        moved = Hunk(*origin, *place)
        add(Change.MOVED, moved)
        for inner in word_hunks(a, b, moved):
            if is_change(inner, a, b):
                add(_kind(inner), inner)

    for hunk in hunks:
        origin, place = (hunk.a, hunk.a_end), (hunk.b, hunk.b_end)
        if hunk.b == hunk.b_end and origin in moves:
            add_move(origin, moves[origin])
        elif hunk.a == hunk.a_end and place in arrived:
            if arrived[place] not in gone:
                add_move(arrived[place], place)
        else:
            add(_kind(hunk), hunk)
    found.sort(key=lambda pair: pair[0])
    return [difference for _, difference in found]


def _kind(hunk: Hunk) -> Change:
    if hunk.a == hunk.a_end:
        return Change.INSERTED
    return Change.DELETED if hunk.b == hunk.b_end else Change.REPLACED


def _span(words: Sequence[Word], start: int, end: int) -> Span | None:
    return Span(words[start].start, words[end - 1].end) if start < end else None


def _moves(
    a: Sequence[Word], b: Sequence[Word], gone: Sequence[tuple[int, int]], come: Sequence[tuple[int, int]]
) -> dict[tuple[int, int], tuple[int, int]]:
    """Which stretch that went is which that came. Each is used once, the most alike first. One word by itself, as many
    a heading is, moved where it went once and came once."""
    by_form: defaultdict[str, list[int]] = defaultdict(list)
    counts = [Counter(word.form for word in b[start:end]) for start, end in come]
    for index, count in enumerate(counts):
        for form in count:
            by_form[form].append(index)
    found: list[tuple[float, int, tuple[int, int], tuple[int, int]]] = []
    single = Counter(
        words[start].form for words, pieces in ((a, gone), (b, come)) for start, end in pieces if end - start == 1
    )
    for start, end in gone:
        count = Counter(word.form for word in a[start:end])
        rarest = sorted(count, key=lambda form: len(by_form[form]))[: len(count) // 2 + 1]
        for index in {index for form in rarest for index in by_form[form]}:
            whole = _is_whole(a, start, end) and _is_whole(b, *come[index])
            likeness = 2 * (count & counts[index]).total() / (count.total() + counts[index].total())
            if likeness >= (MOVED_ALIKE if count.total() >= LEAST_MOVED else 1) and (
                count.total() >= LEAST_MOVED or (whole and (count.total() > 1 or single[a[start].form] == 2))
            ):
                found.append((likeness, count.total(), (start, end), come[index]))
    moves: dict[tuple[int, int], tuple[int, int]] = {}
    for _, _, origin, place in sorted(found, reverse=True):
        if origin not in moves and place not in moves.values():
            moves[origin] = place
    return moves


def _is_whole(words: Sequence[Word], start: int, end: int) -> bool:
    return block_start(words, start) == start and block_end(words, start) == end
