"""Lines that belong together, in a text without fonts: a paragraph, an item, or a line of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop.reading.plain.dump import Line
from desktop.reading.plain.footnotes import NOTE
from desktop.reading.plain.lists import Marker, confirmed, marker_of
from desktop.reading.plain.widths import FULL, column_width, would_fit
from desktop.text.document import BlockKind

TERMINAL = re.compile(r"[.?!:;…][\"'’”»)\]]*(?:\ue000[^\ue001]*\ue001)*$")
"""How a sentence, or an announcement, ends."""

BEGINS = re.compile(r"[‘“'\"«(]*[A-ZÀ-Þ]")

ALONE = 0.9
"""The share of a column that a heading must leave free where no blank line sets it apart."""

WITHIN_ITEM = 0.75
"""The share of a column under which a line of a list item must stay for other text to begin behind it without a
gap: nested items are narrower, and sentences on a new line inside an item are frequent."""


CONTENTS = re.compile(r"inhoud(?:sopgave)?|in dit (?:akkoord|stuk)", re.IGNORECASE)
ENTRY = re.compile(r"(.*?[^\s.…·])[\s.…·]+\d{1,3}")
LEADERS = re.compile(r"[.…·]{3,}\s*\d{1,3}$")
"""The word over a table of contents, its lines, and the dots that lead to a page number."""


@dataclass(slots=True)
class Block:
    """Lines that belong together.

    keeps_lines: each line says something of its own, as under a letter. lists: the heading that a line of the table
    of contents names.
    """

    lines: list[Line]
    marker: Marker | None = None
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    keeps_lines: bool = False
    lists: str | None = None

    @property
    def first(self) -> str:
        return self.lines[0].text

    @property
    def last(self) -> str:
        return self.lines[-1].text

    @property
    def has_gap(self) -> bool:
        return self.lines[0].has_gap

    @property
    def is_top(self) -> bool:
        return self.lines[0].is_top


def blocks_of(lines: Sequence[Line], *, wraps: bool, column: float | None = None) -> list[Block]:
    """The blocks of some lines, each with its marker if it is an item.

    column: how wide the text is, where these lines alone are too few to tell.
    """
    blocks = _grouped(lines, wraps, (column, column) if column else _columns(lines))
    for block, marker in zip(blocks, confirmed([block.marker for block in blocks]), strict=True):
        block.marker = marker
    _find_contents(blocks)
    return blocks


def _find_contents(blocks: Sequence[Block]) -> None:
    """Mark the lines of a table of contents: under that word, each with a page number at its end."""
    start = next((at for at, block in enumerate(blocks) if CONTENTS.fullmatch(block.first)), len(blocks))
    for block in blocks[start + 1 :]:
        entry = ENTRY.fullmatch(block.first)
        if entry is None or len(block.lines) > 1:
            break
        block.lists, block.marker = entry[1], None


def _grouped(lines: Sequence[Line], wraps: bool, columns: tuple[float, float]) -> list[Block]:
    blocks = [Block([lines[0]], _marker(lines[0], None, may_begin=True))]
    stood_alone = False
    for at in range(1, len(lines)):
        before, line = lines[at - 1 : at + 1]
        block = blocks[-1]
        ended = not wraps or stood_alone or _ended(before, line, block, columns)
        marker = _marker(line, block, may_begin=ended or line.has_gap or bool(TERMINAL.search(before.text)))
        follows = stood_alone
        stood_alone = wraps and _stands_alone(lines, at, follows, columns[0])
        if marker or NOTE.match(line.text) or not wraps or stood_alone or follows or _begins(before, line, ended):
            blocks.append(Block([line], marker))
        else:
            block.lines.append(line)
    return blocks


def _stands_alone(lines: Sequence[Line], at: int, follows: bool, column: float) -> bool:
    """Whether a line is none of a paragraph's: it begins with a capital where a sentence was finished (or follows
    another such line), ends with room to spare and without the end of a sentence, and the next one begins with a
    capital or a bullet. Inside a paragraph that does not happen, so a heading shows even where blanks were lost."""
    if at + 1 >= len(lines):
        return False
    line, after = lines[at : at + 2]
    if not (follows or TERMINAL.search(lines[at - 1].text) or line.has_gap or line.is_top):
        return False
    if TERMINAL.search(line.text) or line.text.endswith((",", "-")) or not line.text[0].isupper():
        return False
    if not (BEGINS.match(after.text) or after.has_gap or after.is_top or marker_of(after.text, may_begin=True)):
        return False
    return after.has_gap or after.is_top or would_fit(line.text, after.text.split()[0], column, ALONE)


def _marker(line: Line, block: Block | None, may_begin: bool) -> Marker | None:
    """The line's marker. A dash is one only after a gap, an announcement, a finished sentence or an item with the
    same dash: in a sentence it is a dash, whatever the line end did."""
    marker = marker_of(line.text, may_begin=may_begin)
    if marker is None or marker.number or marker.kind not in "-–—*o" or block is None:
        return marker
    follows = line.has_gap or TERMINAL.search(block.last) or (block.marker and block.marker.kind == marker.kind)
    return marker if follows else None


def _columns(lines: Sequence[Line]) -> tuple[float, float]:
    """How wide text is, and list items with their indent: from lines that surely run on."""
    runs: tuple[list[str], list[str]] = ([], [])
    in_list = False
    for line, after in pairwise(lines):
        in_list = bool(marker_of(line.text, may_begin=True)) or (in_list and not line.has_gap)
        if not after.has_gap and after.text[0].islower():
            runs[in_list].append(line.text)
    text, items = column_width(runs[0]), column_width(runs[1])
    return text or items, items or text


def _ended(before: Line, line: Line, block: Block, columns: tuple[float, float]) -> bool:
    """Whether a line ended on purpose: the next word would still have fitted. Without the end of a sentence more
    room must be left."""
    words = line.text.split()
    word = words[0] if len(words[0]) > 1 or len(words) == 1 else " ".join(words[:2])
    if LEADERS.search(before.text):
        return True
    if block.marker:
        return would_fit(before.text, word, columns[1], WITHIN_ITEM)
    is_sure = TERMINAL.search(before.text) or len(block.lines) == 1
    return would_fit(before.text, word, columns[0], FULL if is_sure else FULL - 0.08)


def _begins(before: Line, line: Line, ended: bool) -> bool:
    """Whether a new block begins at `line`, which has no marker.

    Over a page end a sentence runs on unless it was finished, or its last line had room and the next begins with a
    capital; over a blank line only if the line before was full and the next begins with a small letter; a small
    letter begins no block otherwise.
    """
    is_small = line.text[0].islower()
    if line.is_top:
        return bool(TERMINAL.search(before.text)) or (ended and not is_small)
    if line.has_gap:
        return ended or bool(TERMINAL.search(before.text)) or not is_small
    return ended and not is_small
