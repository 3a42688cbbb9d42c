"""A table flattened into lines of text: the stretches that belong to one cell, and what they show of themselves.

The dumping program writes a table row cell by cell, with an empty line between cells; a line of spaces is an empty
paragraph inside a cell; a page begins with a space. A cell of one line shares that line with the next cell of its
row. What a row lacks on a page is not written at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop.reading.plain.dump import Line
from desktop.reading.plain.widths import column_width, width, would_fit
from desktop.reading.repair import fold_spaces


@dataclass(slots=True)
class Fragment:
    """Lines of one cell. is_parted: an empty line stands before it. leads: its first line begins with a space, as
    pages do, and here and there a paragraph."""

    lines: list[Line]
    is_parted: bool
    leads: bool

    @property
    def first(self) -> str:
        return self.lines[0].text

    @property
    def text(self) -> str:
        return joined(line.text for line in self.lines)


def fragments_of(raw: Sequence[str]) -> list[Fragment]:
    """The fragments of a flattened table, from its lines as they are in the file.

    The cells of people have no empty paragraphs: one behind them is the first of a new page.
    """
    ends_spaced = sum(line.endswith(" ") for line in raw if line.strip())
    tells = ends_spaced > sum(bool(line.strip()) for line in raw) * 0.6
    fragments: list[Fragment] = []
    is_parted, has_gap, is_open = True, False, False
    for line in raw:
        text = fold_spaces(line)
        if not text:
            has_gap = bool(line)
            is_open, is_parted = (is_open, is_parted) if line else (False, True)
            continue
        leads = line[0] in " \f" or (has_gap and is_open and people_in(fragments[-1], frozenset()) is not None)
        if leads or not is_open:
            fragments.append(Fragment([], is_parted, leads))
        fragments[-1].lines.append(Line(text, has_gap, leads, spaced=line.endswith(" ") if tells else None))
        is_open, is_parted, has_gap = True, False, False
    return fragments


def joined(lines: Iterable[str]) -> str:
    """Lines of a narrow cell in one: a hyphen at a line end belongs to the name."""
    text = ""
    for line in lines:
        text += line if text.endswith("-") or not text else f" {line}"
    return text


NUMBER = re.compile(r"(\d{1,3})([.:)](?!\d))?\s+(\S.*)")


def numbers_of(fragments: Sequence[Fragment]) -> list[int | None]:
    """The number that each fragment begins with, when text follows on the same line.

    Questions are numbered in one way: "12" or "12."; the other way is that of lists.
    """
    found = [NUMBER.match(fragment.first) for fragment in fragments]
    dotted = sum(bool(one and one[2]) for one in found)
    is_dotted = dotted * 2 > sum(one is not None for one in found)
    return [int(one[1]) if one and bool(one[2]) == is_dotted else None for one in found]


@dataclass(frozen=True, slots=True)
class Columns:
    """How wide the column of the questions is, and that of the answers."""

    question: float
    answer: float

    @property
    def differ(self) -> bool:
        return self.answer > 1.2 * self.question > 0

    def is_wide(self, lines: Sequence[str]) -> bool:
        """Whether the lines cannot have stood in the column of the questions."""
        return any(width(line) > SLACK * self.question for line in lines)

    def is_narrow(self, lines: Sequence[str]) -> bool:
        """Whether the lines show that they stood there: they break where the other column had room to spare."""
        return (
            self.differ
            and not self.is_wide(lines)
            and any(would_fit(line, after.split()[0], self.answer, 0.85) for line, after in pairwise(lines))
        )


SLACK = 1.1
"""Columns of one document differ by so much from page to page."""


def columns_of(fragments: Sequence[Fragment], numbers: Sequence[int | None]) -> Columns:
    """The columns: that of the questions from the lines under a number, that of the answers from wider lines."""
    pairs = list(zip(fragments, numbers, strict=True))
    numbered = [fragment for fragment, number in pairs if number is not None and len(fragment.lines) > 2]
    question = column_width([line.text for fragment in numbered for line in fragment.lines[1:-1]])
    rest = [line.text for fragment, number in pairs if number is None for line in fragment.lines[:-1]]
    wide = [line for line in rest if width(line) > 1.2 * question]
    return Columns(question, column_width(wide) if len(wide) > len(numbered) else question)


PARTICLE = r"(?:van|von|de|der|den|het|ten|ter|te|in|op|el|al|la|le|’t|'t|’s|'s)"
CAPITAL = r"[A-ZÀ-Þ][\w’']*(?:-[\w’']+)*"
SURNAME = rf"(?:{PARTICLE}\s)*{CAPITAL}(?:\s(?:[–-]\s)?(?:{PARTICLE}|{CAPITAL}))*"
INITIALS = r"(?:[A-ZÀ-Þ][a-zà-ÿ]{0,2}\.\s?)+"
OFFICE = r"(?:(?:M|S|Min\.?|Stas\.?|Staats)\s?[A-ZÀ-Þ][A-ZÀ-Þ&+]*[\w&+-]*|MP)"
OFFICES = rf"{OFFICE}(?:\s*(?:[,/;]|en)?\s*{OFFICE})*,?"

MEMBER = re.compile(
    rf"(?P<member>{SURNAME},\s?{INITIALS}(?:\s?(?:{PARTICLE})(?:\s{PARTICLE})*)?(?:\s?\([^()]+\))?)"
    rf"(?:\s(?P<offices>{OFFICES}))?"
)
"""A cell with a member ("Werf, J.J. van der"), and the office of the next cell if it shares its line."""

FACTION = re.compile(rf"(?P<name>{SURNAME})\s\((?P<party>[^()]{{1,40}})\)")
"""The heading over a member's questions: "Sneller (D66)"."""

LAST_LINES = 5
"""Lines that the cell of a member takes at most, each word of a long name on its own."""

LONGEST_LINE = 250
"""Characters; a longer line is none of a table's columns."""


@dataclass(frozen=True, slots=True)
class People:
    """What a fragment says of people: text before it (the end of an answer of one line), member, offices."""

    lines: list[Line]
    member: str | None
    offices: str | None


def people_in(fragment: Fragment, surnames: frozenset[str]) -> People | None:
    """The member or the offices that a fragment holds, or None when it is text.

    A member may share a line with the end of an answer, behind a full stop. surnames: those known to be members',
    which are believed without initials too: a page end may have cut these off.
    """
    if any(len(line.text) > LONGEST_LINE for line in fragment.lines[-LAST_LINES:]):
        return None
    if len(fragment.lines) <= LAST_LINES and (whole := _whole(fragment.text, surnames)):
        return whole
    lines = fragment.lines
    for at in range(max(0, len(lines) - LAST_LINES), len(lines)):
        rest = [line.text for line in lines[at + 1 :]]
        for start in _starts(lines[at].text, is_first=at == 0):
            name = joined([lines[at].text[start:], *rest])
            found = MEMBER.fullmatch(name)
            if found and (start == 0 or re.match(rf"{SURNAME},(?:\s{INITIALS}|$)", lines[at].text[start:])):
                kept = lines[:at]
                if start:
                    kept = [*kept, Line(lines[at].text[:start].rstrip(), lines[at].has_gap, lines[at].is_top)]
                return People(kept, found["member"], found["offices"])
    return None


def _whole(text: str, surnames: frozenset[str]) -> People | None:
    if re.fullmatch(OFFICES, text):
        return People([], None, text)
    cut_off = re.fullmatch(rf"({SURNAME}),?(?:\s({OFFICES}))?", text)
    if cut_off and cut_off[1] in surnames:
        return People([], cut_off[1], cut_off[2])
    return None


def surnames_in(fragments: Sequence[Fragment]) -> frozenset[str]:
    """The surnames of the members that a table names, in headings and in cells of their own."""
    short = [fragment for fragment in fragments if len(fragment.lines) <= LAST_LINES]
    texts = [fragment.text for fragment in short if len(fragment.text) <= LONGEST_LINE]
    headings = [found["name"] for text in texts if (found := FACTION.fullmatch(text))]
    cells = [found["member"].split(",")[0] for text in texts if (found := MEMBER.fullmatch(text))]
    return frozenset([*headings, *cells])


def _starts(line: str, is_first: bool) -> list[int]:
    """Where in a line a name can begin: at its start, or behind the end of a sentence."""
    return ([0] if is_first else []) + [found.end() for found in re.finditer(r"[.?!:;)”’]\s+(?=[A-ZÀ-Þ])", line)]
