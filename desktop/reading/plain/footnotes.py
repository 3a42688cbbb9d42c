"""Footnotes in text without fonts: their marks in the text, their words at the foot of a page or in brackets.

While lines are still being joined, a mark travels as a sign inside the text and a note as a line of its own that
begins with one: `MARK` and `NOTE`, private characters that `repair` has cleared from every text.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Sequence

from desktop.reading.draft import Piece
from desktop.reading.plain.dump import Line
from desktop.reading.repair import Repairs
from desktop.text.document import BlockKind

MARK = re.compile("\ue000([^\ue001]*)\ue001")
NOTE = re.compile("\ue002([^\ue003]*)\ue003 *")


def mark(number: str) -> str:
    return f"\ue000{number}\ue001"


def note(number: str) -> str:
    return f"\ue002{number}\ue003"


def take_marks(text: str) -> tuple[str, list[tuple[int, str]]]:
    """`text` without its marks, and where each stood in what is left."""
    kept: list[str] = []
    marks: list[tuple[int, str]] = []
    length = at = 0
    for found in MARK.finditer(text):
        kept.append(text[at : found.start()])
        length += found.start() - at
        marks.append((length, found[1]))
        at = found.end()
    return "".join([*kept, text[at:]]), marks


WORD_MARK = re.compile(r" ?\[(?:footnote|endnote)Ref:(\w+)\](?=[\s.,;:!?)\]]|$)|\[(?:footnote|endnote)Ref:(\w+)\]")
WORD_NOTE = re.compile(r"[ \t]*\[(\w+): +((?:[^\[\]\n]|\[[^\[\]\n]*\])*)\]")


def word_notes(text: str, repairs: Repairs) -> str:
    """Footnotes as a dump from Word writes them: "[footnoteRef:1]" in the text, "[1:  its words]" behind the
    paragraph. Each note comes on a line of its own; brackets that no mark points to stay."""
    numbers = {found[1] or found[2] for found in WORD_MARK.finditer(text)}
    if not numbers:
        return text

    def as_note(found: re.Match[str]) -> str:
        if found[1] not in numbers:
            return found[0]
        repairs["footnote_mark", f"[{found[1]}:]", ""] += 1
        return f"\n{note(found[1])}{found[2].strip()}"

    def as_mark(found: re.Match[str]) -> str:
        repairs["footnote_mark", found[0].strip(), ""] += 1
        return mark(found[1] or found[2])

    return WORD_MARK.sub(as_mark, WORD_NOTE.sub(as_note, text))


BRACKET_NOTE = re.compile(r"\[(\d{1,3})\]\s+(?=\S)")
BRACKET_MARK = re.compile(r" ?\[(\d{1,3})\](?!\w)")


def bracket_notes(lines: Sequence[Line], repairs: Repairs) -> None:
    """Footnotes as browsers print them: "[1]" in the text, a line "[1] its words" after it."""
    notes = {found[1] for line in lines if (found := BRACKET_NOTE.match(line.text))}
    for line in lines:
        line.text = mark_brackets(line.text, notes, repairs)


def mark_brackets(text: str, notes: set[str], repairs: Repairs) -> str:
    """One line with its "[1]" turned into marks, or, at its start, into a note; only those in `notes`."""

    def as_mark(found: re.Match[str]) -> str:
        if found[1] not in notes:
            return found[0]
        repairs["footnote_mark", f"[{found[1]}]", ""] += 1
        return mark(found[1])

    start = BRACKET_NOTE.match(text)
    if start is None or start[1] not in notes:
        return BRACKET_MARK.sub(as_mark, text)
    repairs["footnote_mark", f"[{start[1]}]", ""] += 1
    return note(start[1]) + BRACKET_MARK.sub(as_mark, text[start.end() :])


FOOT_NOTE = re.compile(r"(\d{1,3}|[¹²³⁴-⁹]+)\s+(?=[^\W\d_]{2}|[‘“\"(«])")
AFTER_WORD = r"(?<=[a-zà-öø-ÿ])|(?<=[^\W\d_][.,;:)’”»\"])"
"""Where a mark can be glued: not behind a capital ("CO2") nor in a number ("5.2")."""
SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
LOOK_BACK = 90
"""Lines in which the mark of a note is looked for where pages are not known: the longest page."""


def foot_notes(lines: Sequence[Line], repairs: Repairs) -> None:
    """Footnotes at the foot of a page: a line "1 Its words" after a gap, and the same number glued to a word before
    it on the page ("gebieden1,"). Without such a mark the line is no note."""
    top = 0
    within_note = False
    for at, line in enumerate(lines):
        if line.is_top:
            top, within_note = at, False
        found = FOOT_NOTE.match(line.text)
        if found and (line.has_gap or within_note):
            number = found[1].translate(str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789"))
            glued = re.compile(rf"(?:{AFTER_WORD})(?:{number}|{number.translate(SUPERSCRIPTS)})(?=[\s.,;:)]|$)")
            place = next((back for back in range(max(top, at - LOOK_BACK), at) if glued.search(lines[back].text)), None)
            if place is not None:
                marked = lines[place]
                repairs["footnote_mark", number, ""] += 2
                marked.text = glued.sub(mark(number), marked.text, count=1)
                line.text = note(number) + line.text[found.end() :]
                within_note = True
                continue
        within_note = within_note and not line.has_gap


def place_footnotes(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces with each footnote right after the piece that holds its mark: the last one before it, else the first
    after it; a footnote without a mark stays where it is."""
    marked: dict[str, list[int]] = {}
    for at, piece in enumerate(pieces):
        for _, number in piece.marks:
            marked.setdefault(number, []).append(at)
    holders: dict[int, list[Piece]] = {}
    moved: set[int] = set()
    for at, piece in enumerate(pieces):
        places = marked.get(piece.mark or "") if piece.kind is BlockKind.FOOTNOTE else None
        if places:
            holders.setdefault(places[max(0, bisect(places, at) - 1)], []).append(piece)
            moved.add(at)
    placed: list[Piece] = []
    for at, piece in enumerate(pieces):
        if at not in moved:
            placed.append(piece)
        placed.extend(holders.get(at, ()))
    return placed
