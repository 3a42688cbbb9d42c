"""From the lines of a text without fonts to pieces: headings, paragraphs, list items, footnotes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from desktop.reading.draft import Piece
from desktop.reading.hyphens import Spelling, join, spelling_of
from desktop.reading.plain.blocks import Block, blocks_of
from desktop.reading.plain.dump import Dump, Line
from desktop.reading.plain.footnotes import NOTE, place_footnotes, take_marks
from desktop.reading.plain.lists import Nesting
from desktop.reading.plain.outline import Heading, levels
from desktop.reading.plain.titles import find_headings, with_signatures
from desktop.reading.repair import Repairs
from desktop.text.document import BlockKind


def read_structure(dump: Dump, repairs: Repairs) -> list[Piece]:
    """The pieces of a dump, footnotes behind the piece that holds their mark."""
    if not dump.lines:
        return []
    blocks = blocks_of(dump.lines, wraps=dump.wraps)
    find_headings(blocks, dump.wraps)
    _find_lists(blocks)
    blocks = with_signatures(blocks)
    _rank_headings(blocks, has_pages=dump.pages is not None)
    spelling = spelling_of([line.text for line in dump.lines])
    return place_footnotes([_piece(block, spelling, repairs) for block in blocks])


def read_cell(lines: Sequence[Line], column: float, spelling: Spelling, repairs: Repairs) -> list[Piece]:
    """The pieces of a table's cell, which has paragraphs, lists and footnotes but no headings."""
    if not lines:
        return []
    blocks = blocks_of(lines, wraps=True, column=column)
    _find_lists(blocks)
    return place_footnotes([_piece(block, spelling, repairs) for block in blocks])


def _find_lists(blocks: list[Block]) -> None:
    nesting = Nesting([])
    before: Block | None = None
    for block in blocks:
        if NOTE.match(block.first):
            block.kind = BlockKind.FOOTNOTE
            continue
        if block.marker is None:
            nesting.end()
        else:
            block.kind = BlockKind.LIST_ITEM
            announced = before is not None and before.last.endswith(":")
            block.level = nesting.level(block.marker, block.lines[0].indent, announced)
        before = block


def _rank_headings(blocks: list[Block], *, has_pages: bool) -> None:
    places = [at for at, block in enumerate(blocks) if block.kind is BlockKind.HEADING]
    filled = _filled_pages(blocks)
    listed = {block.lists for block in blocks if block.lists}
    headings = []
    for place, after in pairwise([*places, len(blocks)]):
        under = {block.kind for block in blocks[place + 1 : after]}
        block = blocks[place]
        headings.append(
            Heading(
                text=block.first,
                has_text=BlockKind.PARAGRAPH in under,
                has_list=BlockKind.LIST_ITEM in under,
                is_listed=block.first in listed,
                opens_page=has_pages and block.is_top,
                filled=filled.get(place, 1.0),
            )
        )
    for place, level in zip(places, levels(headings), strict=True):
        blocks[place].level = level


def _filled_pages(blocks: list[Block]) -> dict[int, float]:
    """For each block that opens a page, how full the page before it was: its lines, blank ones counted, as a share
    of what nine of ten pages hold at most."""
    sizes: dict[int, int] = {}
    size = 0
    for at, block in enumerate(blocks):
        for line in block.lines:
            if line.is_top:
                sizes[at] = size
                size = 0
            size += 1 + (line.has_gap and not line.is_top)
    full = sorted(sizes.values())[int(len(sizes) * 0.9)] if len(sizes) > 2 else 0
    return {at: size / full for at, size in sizes.items()} if full else {}


def run_on(lines: Sequence[Line], spelling: Spelling, repairs: Repairs) -> str:
    """Lines of one paragraph joined."""
    text = lines[0].text if lines else ""
    for before, line in pairwise(lines):
        joint = join(text, line.text, spelling, spaced=before.spaced)
        text = joint.text
        repairs["hard_wrap", "", ""] += 1
        if joint.repair:
            repairs[joint.repair] += 1
    return text


def _piece(block: Block, spelling: Spelling, repairs: Repairs) -> Piece:
    number = NOTE.match(block.first)
    skip = number.end() if number else block.marker.length if block.marker else 0
    if block.keeps_lines:
        text = "\n".join(line.text for line in block.lines)
    else:
        text = run_on(block.lines, spelling, repairs)[skip:]
    text, marks = take_marks(text)
    return Piece(block.kind, text, block.level, block.lines[0].page, marks, number[1] if number else None)
