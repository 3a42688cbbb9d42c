"""Which lines of a text without fonts are headings, and which only look so: names, addresses, title pages."""

from __future__ import annotations

import re
from itertools import pairwise

from desktop.reading.plain.blocks import TERMINAL, Block
from desktop.reading.plain.footnotes import NOTE
from desktop.text.document import BlockKind

SENTENCE_WITHIN = re.compile(r"[^\W\d_]{3}[.?!]\s+[A-ZÀ-Þ]")

UNFINISHED = re.compile(
    r"de|het|een|der|en|of|van|in|op|met|voor|te|bij|aan|om|door|naar|tot|over|sinds|dat|die|dan|als|onder|tussen"
    r"|tegen|per|ten|ter|zoals",
    re.IGNORECASE,
)
"""Words with which no heading ends: the line was cut off."""

LONGEST_TITLE = 120
"""Characters of the longest headings met in agreements and letters, with some room."""

IN_A_ROW = 3
"""Headings that may stand on each other: part, chapter, section. More short lines in a row are an address or a
table."""

GAP_IS_RARE = 0.2
"""Share of headings followed by a blank line under which a document counts as one that never puts it there."""

ROLE = re.compile(
    r"(?:hoogachtend|met vriendelijke groet|namens"
    r"|(?:de|het)\s.{0,40}?(?:minister|staatssecretaris|voorzitter|griffier)).*",
    re.IGNORECASE,
)
"""The line over a name at the end of a letter."""

NAME = re.compile(
    r"(?:(?:drs|mr|dr|ir|prof)\.\s*)*[A-ZÀ-Þ][\w.’'-]*"
    r"(?:\s(?:van|de|der|den|het|ten|ter|te|el|al|en|’t|'t|[A-ZÀ-Þ(][\w.’'()-]*))+"
)

INITIALS = re.compile(r"(?:[A-ZÀ-Þ][a-z]{0,2}\.\s?)+")

LONGEST_QUESTION = 60
"""Characters of a heading that asks something; longer ones are questions."""

TITLE_MATTER = re.compile(
    r"""(?ix)
    \b(?:19|20)\d\d\b | akkoord\b | kamerbrief | kamerstuk | regeerprogramma
    | ^(?:aan|betreft|onderwerp|datum|kenmerk)\b | ^ons\s
    | postbus | \b[1-9]\d{3}\s?[A-Z]{2}\b | \bVVD\b | \bD66\b | \bCDA\b | \bPvdA\b
    | ^versie\b
    """
)
"""What lines of a title page or a letter's head hold, and chapter headings do not."""


def find_headings(blocks: list[Block], wraps: bool) -> None:
    """Mark the headings: short lines of their own, without the end of a sentence, with text or a list under them.

    Where text is wrapped a heading stands after a gap, at a page start or under another heading, and, if the
    document's other headings touch their text, touches it too; then it may even end in a full stop.
    """
    candidates = [_could_be_heading(blocks, at, wraps) for at in range(len(blocks))]
    followed = [
        blocks[at + 1].has_gap
        for at in range(len(blocks) - 1)
        if candidates[at] and not candidates[at + 1] and not blocks[at + 1].is_top
    ]
    touching = wraps and sum(followed) < GAP_IS_RARE * len(followed)
    for at, (block, after) in enumerate(pairwise(blocks)):
        if touching and after.has_gap and not after.is_top:
            candidates[at] = False
        elif touching and block.last.endswith(".") and not after.has_gap and not block.marker:
            is_apart = block.has_gap or block.is_top
            candidates[at] = is_apart and _is_title(block, blocks, at, wraps, stop_allowed=True)
    at = 0
    while at < len(blocks):
        end = at
        while end < len(blocks) and candidates[end] and (end == at or not blocks[end].is_top):
            end += 1
        for heading in _headings_in(blocks, at, end):
            heading.kind = BlockKind.HEADING
            heading.marker = None
        at = max(end, at + 1)


def _could_be_heading(blocks: list[Block], at: int, wraps: bool) -> bool:
    block = blocks[at]
    if not _is_title(block, blocks, at, wraps):
        return False
    if not wraps:
        return True
    if at == 0 or block.has_gap or block.is_top or TERMINAL.search(blocks[at - 1].last):
        return True
    return _is_title(blocks[at - 1], blocks, at - 1, wraps)


def _is_title(block: Block, blocks: list[Block], at: int, wraps: bool, *, stop_allowed: bool = False) -> bool:
    """Whether the block by itself could be a heading.

    Of two lines only where blank lines stand on both sides. A numbered one only if it is not followed by another
    number of its list.
    """
    text = " ".join(line.text for line in block.lines)
    if block.marker and (not block.marker.number or not _is_numbered_heading(blocks, at)):
        return False
    if block.lists or NOTE.match(text) or len(text) > LONGEST_TITLE or not re.search(r"[^\W\d_]{2}", text):
        return False
    if len(block.lines) > 1:
        after = blocks[at + 1] if at + 1 < len(blocks) else None
        if not (wraps and len(block.lines) < IN_A_ROW and block.has_gap and after and after.has_gap):
            return False
    if _is_signed(blocks, at):
        return False
    if text[0].islower() or SENTENCE_WITHIN.search(text) or UNFINISHED.fullmatch(text.split()[-1]):
        return False
    if text.endswith("?") and len(text) > LONGEST_QUESTION:
        return False
    return bool(not re.search(r"[,;:…–-]$", text) and (stop_allowed or not text.endswith(".")))


def _is_signed(blocks: list[Block], at: int) -> bool:
    """Whether a line is a name with initials, stands under an office ("De minister van …,"), or is one over a name."""
    text = blocks[at].first
    if NAME.fullmatch(text) and INITIALS.match(text):
        return True
    if at and ROLE.fullmatch(blocks[at - 1].last) and blocks[at - 1].last.endswith(","):
        return True
    after = blocks[at + 1].first if at + 1 < len(blocks) else ""
    return bool(ROLE.fullmatch(text) and NAME.fullmatch(after) and INITIALS.match(after))


def _is_numbered_heading(blocks: list[Block], at: int) -> bool:
    """A number with text under it before the next number: a heading, not an item."""
    marker = blocks[at].marker
    near = [blocks[other].marker for other in (at - 1, at + 1) if 0 <= other < len(blocks)]
    return marker is not None and not any(other and other.kind == marker.kind for other in near)


def _headings_in(blocks: list[Block], first: int, last: int) -> list[Block]:
    """Which of a run of short lines, blocks[first:last], are headings.

    None if the run ends its page; no names that stand together, a signature. At the start of a document those that
    belong to a title page or a letter's head are not, with all that stands before them; elsewhere a long run is none
    at all.
    """
    run = blocks[first:last]
    names = next((at for at, block in enumerate(run) if not NAME.fullmatch(block.first)), len(run))
    if names > 1:
        run = run[names:]
    if not run or last == len(blocks) or blocks[last].is_top:
        return []
    if first == 0:
        matter = [at for at, block in enumerate(run) if TITLE_MATTER.search(block.first)]
        run = run[matter[-1] + 1 :] if matter else run
        return run[-1:] if len(run) > IN_A_ROW else run
    return run if len(run) <= IN_A_ROW else []


def with_signatures(blocks: list[Block]) -> list[Block]:
    """Blocks with the names and offices that stand directly under each other made one block."""
    kept: list[Block] = []
    for block in blocks:
        signs = block.kind is BlockKind.PARAGRAPH and len(block.lines) == 1 and _is_signature(block.first)
        before = kept[-1] if kept else None
        if before and before.keeps_lines and signs and not block.has_gap and not block.is_top:
            before.lines += block.lines
        else:
            block.keeps_lines = signs
            kept.append(block)
    return kept


def _is_signature(line: str) -> bool:
    return bool(NAME.fullmatch(line) or (ROLE.fullmatch(line) and len(line) <= LONGEST_TITLE))
