"""Where the rows of a flattened table begin: its headings and its numbered questions."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from desktop.reading.plain.blocks import TERMINAL
from desktop.reading.plain.dump import Line
from desktop.reading.plain.fragments import FACTION, NUMBER, SLACK, Columns, Fragment, People
from desktop.reading.plain.titles import UNFINISHED
from desktop.reading.plain.widths import width

FEWEST_ROWS = 3
"""Rows that make a table; a line that comes back as often is no heading."""


def starts_of(
    fragments: Sequence[Fragment], numbers: Sequence[int | None], people: Sequence[People | None], columns: Columns
) -> tuple[dict[int, int], set[int]]:
    """Which fragments begin a row, with their number, and which are headings over rows.

    Under one heading numbers rise, and none comes twice in a table; a number in an answer ("26 fte") falls out of
    that order, stands in a wide line, goes on with a sentence, or has no answer behind it. Of the numbers under a
    heading the longest row that rises is taken.
    """
    titles = {at for at in range(len(fragments) - 1) if _is_title(fragments, at, numbers, people)}
    taken: set[int] = set()
    starts: dict[int, int] = {}
    group: list[tuple[int, int]] = []
    for at in range(len(fragments) + 1):
        if at in titles or at == len(fragments):
            rising = _longest_rising([(place, number) for place, number in group if number not in taken])
            taken.update(number for _, number in rising)
            starts.update(rising)
            group = []
        elif (number := numbers[at]) is not None:
            goes_on = at > 0 and not people[at - 1] and _goes_on_sentence(fragments[at - 1], fragments[at])
            if not goes_on and _could_begin(fragments, at, titles, columns):
                group.append((at, number))
    return starts, {at for at in titles if at + 1 in starts}


def _is_title(
    fragments: Sequence[Fragment], at: int, numbers: Sequence[int | None], people: Sequence[People | None]
) -> bool:
    """Whether a fragment is a heading over rows: one line before a numbered one, "Sneller (D66)" or without the end of
    a sentence, and set apart by an empty line behind it. A member who is named in every row is no heading."""
    fragment, after = fragments[at : at + 2]
    if len(fragment.lines) > 1 or numbers[at] is not None or numbers[at + 1] is None or not after.is_parted:
        return False
    text = fragment.text
    if FACTION.fullmatch(text):
        return sum(other.text == text for other in fragments) < FEWEST_ROWS
    if people[at] or TERMINAL.search(text) or text[-1] in ",-" or not text[0].isupper():
        return False
    return after.lines[0].has_gap and not UNFINISHED.fullmatch(text.split()[-1])


def _goes_on_sentence(before: Fragment, fragment: Fragment) -> bool:
    """Whether a page begins in the middle of a sentence."""
    return fragment.leads and not fragment.is_parted and is_open(before.lines)


def _could_begin(fragments: Sequence[Fragment], at: int, titles: set[int], columns: Columns) -> bool:
    lines = [line.text for line in without_number(fragments[at])]
    if question_end(lines[0], columns) is not None:
        return True
    is_wide = columns.differ and columns.is_wide(lines)
    return not is_wide and at + 1 < len(fragments) and at + 1 not in titles


def _longest_rising(numbered: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest row of numbers that rise; `ends` holds the smallest number at which a row of each length ends."""
    ends: list[int] = []
    rows: list[tuple[tuple[int, int], int | None]] = []
    last_of: list[int] = []
    for place, number in numbered:
        length = bisect_left(ends, number)
        ends[length : length + 1] = [number]
        last_of[length : length + 1] = [len(rows)]
        rows.append(((place, number), last_of[length - 1] if length else None))
    rising = []
    at = last_of[-1] if last_of else None
    while at is not None:
        one, at = rows[at]
        rising.append(one)
    return rising[::-1]


def without_number(fragment: Fragment) -> list[Line]:
    first = fragment.lines[0]
    found = NUMBER.match(first.text)
    assert found is not None
    return [Line(found[3], spaced=first.spaced), *fragment.lines[1:]]


def question_end(line: str, columns: Columns) -> int | None:
    """Where the question ends in a line that is too wide for it, because it holds the beginning of the answer too:
    at its last question mark that still lies in the column of the questions."""
    if not columns.is_wide([line]):
        return None
    ends = [found.end() for found in re.finditer(r"\?(?=\s+\S)", line)]
    return next((end for end in reversed(ends) if width(line[:end]) <= SLACK * columns.question), None)


def is_open(lines: Sequence[Line]) -> bool:
    """Whether a cell ends in the middle of a sentence."""
    return not lines or not TERMINAL.search(lines[-1].text)
