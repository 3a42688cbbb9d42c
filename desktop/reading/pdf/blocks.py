"""Lines of a printed page as paragraphs and list items: where one ends and the next begins, also over a page break.

The chief sign is white: above a line, before it, and behind the line above. A line that left room for the first word
of the next was ended on purpose.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from desktop.reading.kamervragen import is_label
from desktop.reading.pdf.lines import Line
from desktop.reading.plain.lists import Marker, marker_of
from desktop.reading.repair import STRAY_BULLET

WHITE = 1.3
"""Times the usual distance of lines: from here on white stands between two lines."""

USUAL = 1.25
"""Times the type size: the distance of lines in a size that occurs too seldom to tell."""

SIZES_DIFFER = 0.08
"""Share of the type size."""

INDENT = 0.7
"""In units of the type size: a line that begins so much further in or out stands differently."""

OUTDENT = 0.3
"""The same to the left of a bullet, where nothing of its item stands."""

ROOM = 0.25
"""Share of the column: so much room left behind a line means that it was ended, whatever its last sign."""

LOOSE = 1.12
"""Times the usual distance of lines: as much before a line in another style tells a heading from its text."""

SPACE = 0.25
"""In units of the type size: a space."""

NARROW = re.compile("[ijlftr.,:;'’!|()IJ -]")
WIDE = re.compile("[mwMWA-HK-VX-Z%@]")

SENTENCE_END = re.compile(r"[.?!:…][\"'”’»)\]]*\d{0,3}$")
OPENING = re.compile(r"[\"'“‘«„(\[]*[A-ZÀ-ÖØ-Þ\d€–-]")


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together.

    right: how far a line could have reached; left: where its column begins. marker: its bullet or number, if it is a
    list item. role: what a tagged PDF calls it ("H2", "LI"); level: the depth the tags give. has_white: above it.
    """

    lines: list[Line]
    left: float
    right: float
    has_white: bool = False
    marker: Marker | None = None
    role: str = ""
    level: int = 0

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)

    @property
    def page(self) -> int:
        return self.lines[0].page

    @property
    def size(self) -> float:
        return self.lines[0].size

    @property
    def bold(self) -> bool:
        return all(line.bold for line in self.lines)

    @property
    def italic(self) -> bool:
        return all(line.italic for line in self.lines)


@dataclass(slots=True)
class Spacing:
    """How far apart the lines of each type size usually stand."""

    usual: dict[int, float] = field(default_factory=dict)

    def of(self, line: Line) -> float:
        return self.usual.get(round(line.size * 2), line.size * USUAL)


def spacing_of(flows: Iterable[Sequence[Line]]) -> Spacing:
    """The most frequent distance per size; the smallest of those that are about as frequent."""
    counts: defaultdict[int, Counter[float]] = defaultdict(Counter)
    for lines in flows:
        for above, line in pairwise(lines):
            distance = above.y - line.y
            if 0.9 * line.size < distance < 2.2 * line.size and abs(above.size - line.size) < 0.5:
                counts[round(line.size * 2)][round(distance * 2) / 2] += 1
    usual = {}
    for size, found in counts.items():
        most = max(found.values())
        if most > 2:
            usual[size] = min(distance for distance, times in found.items() if times > most / 2)
    return Spacing(usual)


def paragraphs_of(lines: Sequence[Line], left: float, right: float, spacing: Spacing) -> list[Paragraph]:
    """The paragraphs of a column whose text may reach from `left` to `right`."""
    found: list[Paragraph] = []
    for line in lines:
        last = found[-1] if found else None
        above = last.lines[-1] if last else None
        usual = spacing.of(line)
        has_white = above is None or above.y - line.y > WHITE * usual or above.y <= line.y
        if last is None or above is None:
            begins, marker = True, marker_of_line(line)
        else:
            marker = _marker_after(last, above, line, has_white)
            if above.tag and line.tag and not (is_label(above.text) or is_label(line.text)):
                begins = above.tag.block != line.tag.block
            else:
                begins = has_white or marker is not None or _begins(last, above, line, usual)
        if begins or last is None:
            role, level = (line.tag.role, line.tag.depth) if line.tag else ("", 0)
            found.append(Paragraph([line], left, right, has_white, marker, role, level))
        else:
            last.lines.append(line)
    return found


def marker_of_line(line: Line) -> Marker | None:
    """The bullet or number that a line begins with. Bullets of symbol fonts are known by their private code."""
    first = line.text[:4]
    if not first or (first[0].isalpha() and not re.match(r"\w{1,4}[.)]|o ", first)):
        return None
    return marker_of(STRAY_BULLET.sub(r"\1• ", line.text, count=1), may_begin=True)


def _marker_after(last: Paragraph, above: Line, line: Line, has_white: bool) -> Marker | None:
    """The marker of a line that has others above it: a dash or a number may also stand in mid-sentence.

    It is believed after a line that was ended, at a line that stands apart, and where it goes on with the list above.
    """
    marker = marker_of_line(line)
    if marker is None or marker.kind == "•" or has_white or above.text.endswith(":"):
        return marker
    if line.tag and above.tag and line.tag.block != above.tag.block:
        return marker
    before = last.marker
    goes_on = (
        before is not None
        and before.kind == marker.kind
        and (before.number + 1 == marker.number if marker.number else abs(last.lines[0].x0 - line.x0) < 1)
    )
    is_apart = abs(line.x0 - above.x0) > INDENT * line.size
    return marker if goes_on or is_apart or _is_ended(above, line, last.right) else None


def _begins(last: Paragraph, above: Line, line: Line, usual: float) -> bool:
    """Whether `line` begins a paragraph after `above`, the last line of `last`; no white stands between them."""
    if abs(above.size - line.size) > SIZES_DIFFER * above.size:
        return True
    if is_label(above.text) or is_label(line.text):
        return True
    is_ended = _is_ended(above, line, last.right)
    changes = (above.bold, above.italic) != (line.bold, line.italic)
    if changes and (is_ended or above.y - line.y > LOOSE * usual):
        return True
    if is_ended and SENTENCE_END.search(above.text) and OPENING.match(line.text):
        return True
    if is_ended and _room(above, line, last.right) > ROOM * (last.right - last.left) and OPENING.match(line.text):
        return True
    shift = (line.x0 - above.x0) / line.size
    is_second = len(last.lines) == 1
    if last.marker and is_second and shift < -OUTDENT:
        return True
    if shift > INDENT and not last.marker:
        return is_ended or (not is_second and bool(SENTENCE_END.search(above.text)))
    return shift < -INDENT and (is_ended or not is_second)


def _is_ended(above: Line, line: Line, right: float) -> bool:
    """Whether the first word of `line` would have fitted behind `above`."""
    return _room(above, line, right) > 0


def _room(above: Line, line: Line, right: float) -> float:
    """The room that would be left behind `above` if the first word of `line` stood there."""
    room = right - above.x1 - SPACE * line.size
    word = line.text.split(" ", 1)[0]
    width = (line.x1 - line.x0) * len(word) / max(1, len(line.text))
    if abs(room - width) < width / 3:  # letters differ in width
        width = (line.x1 - line.x0) * _breadth(word) / _breadth(line.text)
    return room - width


def _breadth(text: str) -> float:
    """How broad a text is in common letters: narrow ones count half, wide ones one and a half."""
    return len(text) - 0.5 * len(NARROW.findall(text)) + 0.5 * len(WIDE.findall(text))


def goes_on(last: Paragraph, after: Paragraph) -> bool:
    """Whether `after`, which begins a column or a page, is the rest of `last`, which ended the one before."""
    above, line = last.lines[-1], after.lines[0]
    if above.tag and line.tag:
        if above.tag.block == line.tag.block or (above.tag.is_open[1] and line.tag.is_open[0]):
            return True
        if above.tag.is_open[1] or line.tag.is_open[0] or above.page == line.page:
            return False
    if after.marker or abs(above.size - line.size) > SIZES_DIFFER * above.size:
        return False
    if is_label(above.text) or is_label(line.text):
        return False
    if _look(last.lines[-3:]) != _look(after.lines[:3]):
        return False
    if above.text.endswith("-") and len(above.text) > 1 and above.text[-2].isalpha():
        return True
    if not SENTENCE_END.search(above.text):
        return line.text[:1].islower() or not _is_ended(above, line, last.right)
    return not _is_ended(above, line, last.right) and abs(_indent(last) - (line.x0 - after.left)) < INDENT * line.size


def _look(lines: Sequence[Line]) -> tuple[bool, bool]:
    return all(line.bold for line in lines), all(line.italic for line in lines)


def _indent(paragraph: Paragraph) -> float:
    return paragraph.lines[-1].x0 - paragraph.left
