"""The light marks of a user's own text: paragraphs, lists, headings, bold, italic.

An empty line parts paragraphs; any other line end is kept. Lines that begin with "- ", "* ", "• ", "1. " or "1) " are
list items, "# " makes a heading; **bold** and *italic* are what they look like. Anything else is printed as typed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

ITEM = re.compile(r"\s*(?:(?P<bullet>[-*•–])|(?P<number>\d{1,3}[.)]))\s+(?P<text>\S.*)")
HEADING = re.compile(r"#{1,6}\s+(?P<text>\S.*)")
EMPHASIS = re.compile(
    r"\*\*(?P<bold>[^\s*](?:.*?\S)?)\*\*(?!\*)|(?<![*\w])\*(?P<italic>[^\s*](?:[^*]*[^\s*])?)\*(?![*\w])", re.S
)


class BlockKind(StrEnum):
    PARAGRAPH = "paragraph"
    ITEM = "item"
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Run:
    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """mark: what stands before a list item, "•" or its number as typed. Line ends within the runs are to be kept."""

    kind: BlockKind
    runs: tuple[Run, ...]
    mark: str = ""


def read_markup(text: str) -> tuple[Block, ...]:
    """The blocks of `text`; none when it is blank."""
    blocks: list[Block] = []
    lines: list[str] = []
    mark = ""

    def close() -> None:
        nonlocal mark
        if lines:
            kind = BlockKind.ITEM if mark else BlockKind.PARAGRAPH
            blocks.append(Block(kind, read_runs("\n".join(lines)), mark))
        lines.clear()
        mark = ""

    for line in text.splitlines():
        if heading := HEADING.fullmatch(line.strip()):
            close()
            blocks.append(Block(BlockKind.HEADING, read_runs(heading["text"])))
        elif item := ITEM.fullmatch(line.rstrip()):
            close()
            mark = item["number"] or "•"
            lines.append(item["text"])
        elif line.strip():
            lines.append(line.strip())
        else:
            close()
    close()
    return tuple(blocks)


def read_runs(text: str) -> tuple[Run, ...]:
    """Stretches of `text` with their emphasis; asterisks that do not come in pairs stay as they are."""
    runs: list[Run] = []
    at = 0
    for found in EMPHASIS.finditer(text):
        if found.start() > at:
            runs.append(Run(text[at : found.start()]))
        if found["bold"] is not None:
            runs += [Run(inner.text, True, inner.italic) for inner in read_runs(found["bold"])]
        else:
            runs.append(Run(found["italic"], italic=True))
        at = found.end()
    if at < len(text):
        runs.append(Run(text[at:]))
    return tuple(runs)
