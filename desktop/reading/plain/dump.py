"""A text dump as lines: which of its blanks, spaces and numbers are the text's, and which the dumping program's.

Every habit is found from the file's own statistics, never from its name: blank lines between all lines, page starts
marked by a leading space, lines that all end in a space, page numbers and running heads between the text.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import accumulate, pairwise
from statistics import median

from desktop.reading.plain.pages import page_number, running_heads
from desktop.reading.repair import Repairs, fold_spaces


@dataclass(slots=True)
class Line:
    """A line of text, stripped, spaces folded.

    has_gap: a blank line stands before it. is_top: the first of its page. indent: spaces before it (0 at a top,
    where a space is the dumping program's). spaced: whether a space stood at its end, None where that says nothing.
    """

    text: str
    has_gap: bool = False
    is_top: bool = False
    indent: int = 0
    spaced: bool | None = None
    page: int | None = None


@dataclass(slots=True)
class Dump:
    """wraps: whether lines end where the page was full, so that a paragraph runs over several. pages: how many there
    are; None where the dump does not show most page starts."""

    lines: list[Line]
    wraps: bool
    pages: int | None


def read_dump(text: str, repairs: Repairs) -> Dump:
    """The lines of a dump without its page numbers and running heads; those are counted in `repairs`."""
    raw = split_lines(text)
    lines = _lines(raw, is_doubled(raw))
    has_pages = _mark_pages(lines)
    lines = _without_page_numbers(lines, has_pages, repairs)
    lines = _without_running_heads(lines, repairs)
    if sum(line.is_top for line in lines) * MOST < len(lines):
        for line in lines:
            line.page = None
    pages = max((line.page for line in lines if line.page), default=None)
    return Dump(lines, _wraps(lines), pages)


def split_lines(text: str) -> list[str]:
    """Lines without their ends; a form feed stands at the start of its line."""
    return re.split(r"\r\n|\r|\n|\v|\u2028|\u2029", re.sub(r"(?<![\r\n])\f", "\n\f", text))


def is_doubled(raw: list[str]) -> bool:
    """Whether the program put an empty line behind every line.

    Then hardly any two lines touch (only where a page begins), and sentences run on over the empty lines. Empty
    lines are those without even a space: a line of spaces is the text's own blank line.
    """
    parted = touching = running_on = 0
    for at in range(len(raw) - 2):
        if not raw[at].strip():
            continue
        if raw[at + 1]:
            touching += 1
        elif raw[at + 2].strip():
            parted += 1
            running_on += raw[at + 2].strip()[0].islower()
    return parted > 10 and touching < parted / 10 and running_on > parted / 5


def _lines(raw: list[str], doubled: bool) -> list[Line]:
    ends_spaced = sum(line.endswith(" ") for line in raw if line.strip())
    tells = ends_spaced > sum(bool(line.strip()) for line in raw) * 0.6
    lines: list[Line] = []
    has_gap = is_top = False
    after_text = False
    for at, line in enumerate(raw):
        if doubled:
            if not line and after_text:
                after_text = False
                continue
            is_top |= after_text and bool(raw[at - 1].strip() or line.startswith(" ")) and bool(line.strip())
        if line.startswith("\f"):
            is_top = True
        after_text = bool(line)
        text = fold_spaces(line)
        if not text:
            has_gap = True
            continue
        indent = len(line.lstrip("\f")) - len(line.lstrip())
        spaced = line.endswith(" ") if tells else None
        lines.append(Line(text, has_gap, is_top or at == 0, 0 if is_top else indent, spaced))
        has_gap = is_top = False
    return lines


FEWEST, MOST = 15, 90
"""How many lines a page of such a document holds, about."""


def _mark_pages(lines: list[Line]) -> bool:
    """Take lines with one leading space for page starts, if they are few and about a page apart; whether pages are
    known now."""
    if sum(line.is_top for line in lines) > 1:
        return True
    spaced = [at for at, line in enumerate(lines) if line.indent == 1]
    apart = [after - before for before, after in pairwise(spaced)]
    if len(apart) < 2 or not FEWEST <= median(apart) <= MOST or any(line.indent > 1 for line in lines):
        return False
    for at in spaced:
        lines[at].is_top = True
        lines[at].indent = 0
    return True


def _without_page_numbers(lines: list[Line], has_pages: bool, repairs: Repairs) -> list[Line]:
    numbers = _page_numbers(lines, has_pages)
    kept: list[Line] = []
    was_number = False
    for at, line in enumerate(lines):
        if at in numbers:
            repairs["page_number", line.text, ""] += 1
            was_number = True
            continue
        if was_number:
            line.is_top = True
            line.has_gap = True
            line.indent = 0
            was_number = False
        kept.append(line)
    _number_pages(kept, lines, numbers)
    return kept


def _page_numbers(lines: list[Line], has_pages: bool) -> dict[int, int]:
    """Which lines are page numbers: those that say so ("Pagina 3 van 10"), and bare ones that stand apart, rise, and
    lie a page's length of lines from each other for each page they differ."""
    found: dict[int, int] = {}
    bare: list[tuple[int, int]] = []
    for at, line in enumerate(lines):
        number = page_number(line.text)
        if number is None:
            continue
        if not line.text.isdigit():
            found[at] = number
        elif line.has_gap or line.is_top or at + 1 == len(lines) or lines[at + 1].is_top or lines[at + 1].has_gap:
            bare.append((at, number))
    if has_pages:
        page = list(accumulate(line.is_top for line in lines))
        offsets = Counter(number - page[at] for at, number in bare if _is_at_edge(lines, at))
        usual, times = offsets.most_common(1)[0] if offsets else (0, 0)
        if times > 2:
            return found | {at: number for at, number in bare if number - page[at] == usual and _is_at_edge(lines, at)}
    best = _longest_chain(bare)
    if len(best) > 1 or (best and has_pages and _is_at_edge(lines, best[0][0])):
        found.update(best)
    return found


LOOK_BACK = 100
"""Bare numbers in which the number of the page before is looked for."""


def _longest_chain(numbers: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest row of (line, number) in which numbers rise about as fast as pages go by."""
    lengths: list[int] = []
    parents: list[int | None] = []
    for place, (at, number) in enumerate(numbers):
        fitting = [
            before
            for before in range(max(0, place - LOOK_BACK), place)
            if numbers[before][1] < number
            and FEWEST <= (at - numbers[before][0]) / (number - numbers[before][1]) <= MOST
        ]
        parent = max(fitting, key=lambda before: lengths[before], default=None)
        parents.append(parent)
        lengths.append(1 + (lengths[parent] if parent is not None else 0))
    chain = []
    step = max(range(len(numbers)), key=lambda place: lengths[place], default=None)
    while step is not None:
        chain.append(numbers[step])
        step = parents[step]
    chain.reverse()
    # pages that a chapter's end cut short, or left full of small print
    short = [
        (at, number)
        for (first, low), (last, high) in pairwise(chain)
        for at, number in numbers
        if first < at < last and low < number < high
    ]
    return [*chain, *short] if len(chain) > 2 else chain


def _is_at_edge(lines: list[Line], at: int) -> bool:
    return lines[at].is_top or at + 1 == len(lines) or lines[at + 1].is_top


def _number_pages(kept: list[Line], lines: list[Line], numbers: dict[int, int]) -> None:
    """Count pages from 1, or as printed where the printed numbers agree on how many pages the dump left out."""
    page = 0
    offsets: Counter[int] = Counter()
    for at, line in enumerate(lines):
        if line.is_top and at not in numbers:
            page += 1
        if at in numbers:
            offsets[numbers[at] - max(page, 1)] += 1
        line.page = max(page, 1)
    if page < 2:
        for line in kept:
            line.page = None
        return
    offset, times = offsets.most_common(1)[0] if offsets else (0, 0)
    if times < 2 or offset < 0:
        offset = 0
    for line in kept:
        line.page = (line.page or 1) + offset


def _without_running_heads(lines: list[Line], repairs: Repairs) -> list[Line]:
    pages: list[list[int]] = []
    for at, line in enumerate(lines):
        if line.is_top or not pages:
            pages.append([])
        pages[-1].append(at)
    dropped = {pages[page][row] for page, row in running_heads([[lines[at].text for at in page] for page in pages])}
    kept: list[Line] = []
    is_top = has_gap = False
    for at, line in enumerate(lines):
        if at in dropped:
            repairs["running_head" if page_number(line.text) is None else "page_number", line.text, ""] += 1
            is_top |= line.is_top
            has_gap |= line.has_gap
            continue
        line.is_top |= is_top
        line.has_gap |= has_gap
        is_top = has_gap = False
        kept.append(line)
    return kept


def _wraps(lines: list[Line]) -> bool:
    """Whether lines run on: of the lines that directly follow another, many begin with a small letter."""
    following = [line for line in lines[1:] if not line.has_gap]
    running_on = sum(line.text[0].islower() for line in following)
    return len(following) > 3 and running_on > len(following) * 0.3
