"""Footnotes of a printed page: found at its foot or in its margin, tied to the raised figures in the text.

A note is set smaller than the text, below all text of its column, and begins with its mark. A mark in the text is a
small raised figure that a note of the same page answers to; "m²" stays what it is.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop.reading.pdf.lines import RAISED, Line, Page, Run

SMALL = 0.97
"""Times the size of the text: notes are set no larger."""

RISE = 0.1
"""Times the size of the line: how far a mark stands above the baseline, at least."""

MARK = re.compile(r"\d{1,3}(?:[,;\s]+\d{1,3})*|\*{1,4}|[†‡]|[a-z]|[ivx]{1,6}")
PLAIN_MARK = re.compile(r"(\d{1,3}|\*{1,4})[.)]?\s+(?=\S)")
"""A mark that is not raised before its note, as LibreOffice sets it."""

UNIT = re.compile(r"\b[kcdm]?m$")
"""Before a raised 2 or 3 that is no mark."""


@dataclass(slots=True)
class Note:
    """mark: as printed. page: on which it begins. is_tied: a mark in the text was found for it."""

    mark: str
    page: int
    lines: list[Line]
    is_tied: bool = False


def is_raised(run: Run, line: Line) -> bool:
    return run.size < RAISED * line.size and run.y > line.y + RISE * line.size


def raised_mark(run: Run, line: Line) -> str | None:
    """The mark that a run shows, if it is small, raised and looks like one."""
    text = run.text.strip()
    return text if is_raised(run, line) and MARK.fullmatch(text) else None


def take_notes(pages: Sequence[Page], body: float) -> list[Note]:
    """Take the footnotes off `pages`, in order. body: the size of the text."""
    notes: list[Note] = []
    due: set[str] = set()  # marks of the page before without a note: it may come a page late
    for page in pages:
        before = len(notes)
        called = {
            mark
            for line in page.lines
            if len(line.runs) > 1
            for run in line.runs
            if (found := raised_mark(run, line))
            for mark in marks_in(found)
        }
        marks = called | due
        gone: set[int] = set()
        for block in _small_blocks(page, body):
            goes_on = bool(notes) and notes[-1].page == page.number - 1 and _is_under_ruling(block[0], page)
            start = 0 if goes_on else next((at for at, line in enumerate(block) if _own_mark(line, marks)), len(block))
            block = block[start:]
            for line in block:
                own = _own_mark(line, marks)
                if own is None:
                    notes[-1].lines.append(line)
                else:
                    notes.append(Note(own[0], page.number, [own[1]] if own[1] else []))
            gone |= {id(line) for line in block}
        due = called - {note.mark for note in notes[before:]}
        if gone:
            page.lines = [line for line in page.lines if id(line) not in gone]
    return [note for note in notes if note.lines]


def marks_in(printed: str) -> list[str]:
    return re.split(r"[,;\s]+", printed)


def _small_blocks(page: Page, body: float) -> Iterator[list[Line]]:
    """Successive small lines, from the first with a mark on, that have no text of the body below them."""
    block: list[Line] = []
    for line in [*page.lines, None]:
        if line is not None and (line.size <= SMALL * body or (line.tag and "Note" in line.tag.role)):
            block.append(line)
            continue
        if block and not any(_stands_below(other, block, body) for other in page.lines):
            yield block
        block = []


def _stands_below(other: Line, block: Sequence[Line], body: float) -> bool:
    return (
        other.size > SMALL * body
        and other.y < block[-1].y
        and other.x0 < max(line.x1 for line in block)
        and other.x1 > min(line.x0 for line in block)
    )


def _is_under_ruling(line: Line, page: Page) -> bool:
    """Whether a short level ruling stands right above the line: what parts notes from text."""
    return any(
        0 < ruling.y0 - line.y < 4 * line.size and ruling.x1 - ruling.x0 < page.width / 2 and ruling.x0 < line.x1
        for ruling in page.rulings
        if ruling.y1 - ruling.y0 < ruling.x1 - ruling.x0
    )


def _own_mark(line: Line, marks: set[str]) -> tuple[str, Line | None] | None:
    """The mark that a note begins with, and the line without it; None when no note begins here."""
    first, rest = line.runs[0], line.runs[1:]
    raised = raised_mark(first, line) if rest else None
    if raised is not None:
        return raised, Line(rest, line.page)
    if not rest and first.text.strip() in marks:
        return first.text.strip(), None
    plain = PLAIN_MARK.match(line.text)
    if plain is None or plain[1] not in marks:
        return None
    cut = plain.end() + len(first.text) - len(first.text.lstrip())
    if cut >= len(first.text) and rest:
        return plain[1], Line(rest, line.page)
    width = (first.x1 - first.x0) * cut / max(1, len(first.text))
    shown = Run(first.text[cut:], first.x0 + width, first.x1, first.y, first.size, first.font, first.mark)
    return plain[1], Line([shown, *rest], line.page)


class Marks:
    """The notes of a document, claimed one by one by the marks in its text."""

    def __init__(self, notes: Iterable[Note]) -> None:
        self._free: defaultdict[str, list[Note]] = defaultdict(list)
        for note in notes:
            self._free[note.mark].append(note)

    def claim(self, mark: str, page: int) -> Note | None:
        """The note that a mark on `page` stands for: of that page or the next, else a later one (an endnote)."""
        note = next((note for note in self._free[mark] if note.page >= page), None)
        if note is not None:
            self._free[mark].remove(note)
            note.is_tied = True
        return note

    def give_back(self, note: Note) -> None:
        note.is_tied = False
        self._free[note.mark].append(note)
        self._free[note.mark].sort(key=lambda note: note.page)
