"""What the marked-up formats share: inline text in the making, with its line breaks and footnote marks, and the pieces
it becomes. How a format spells these is the business of its own module."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from desktop.reading.draft import Piece
from desktop.reading.plain.lists import Nesting, confirmed, marker_of
from desktop.reading.repair import Repairs, mend_characters
from desktop.text.document import BlockKind

Look = frozenset[str]
"""How a run of text looks: of "bold", "italic", "underline"."""

BREAK = "\u2028"
"""A line break inside a paragraph, until it is decided what it stands for."""

TIGHT = "\u2029"
"""White space that a pretty-printer may have put in: a space, but none before ")" or "."."""

MARK = "\ufffc"
"""Where a footnote mark stood, until its place in the folded text is known."""

SHORT_LINE = 60
"""Characters. Lines that are all shorter than this and broken by hand are an address or a signature."""

LABEL = re.compile(r"(?:vraag|vragen|antwoord(?:en)?|beantwoording)\b[^.?!]{0,50}\d\W*$", re.IGNORECASE)
"""A line of its own in questions and answers: "Antwoord op vraag 3"."""

SENTENCE_END = re.compile(r"[.?!:;…][\"'”’»)\]]*$")


@dataclass(frozen=True, slots=True)
class Line:
    """One folded line: its text, the footnote marks in it, and the notes these call."""

    text: str
    marks: tuple[tuple[int, str], ...] = ()
    notes: tuple[Piece, ...] = ()


@dataclass(slots=True)
class Words:
    """Inline text as it is met. looks, sizes: how many letters look so, and are of that size where it is known."""

    parts: list[str] = field(default_factory=list)
    marks: list[tuple[str, Sequence[Piece]]] = field(default_factory=list)
    looks: Counter[Look] = field(default_factory=Counter)
    sizes: Counter[float] = field(default_factory=Counter)

    def add(self, text: str, look: Look = frozenset(), size: float | None = None) -> None:
        self.parts.append(text.replace(MARK, ""))
        if text and not text.isspace():
            self.looks[look] += len(text)
            if size is not None:
                self.sizes[size] += len(text)

    def mark(self, mark: str, note: Sequence[Piece] = ()) -> None:
        self.parts.append(MARK)
        self.marks.append((mark, note))

    def line_break(self) -> None:
        self.parts.append(BREAK)

    def is_throughout(self, look: str) -> bool:
        return bool(self.looks) and all(look in looks for looks in self.looks)

    def lines(self, repairs: Repairs) -> list[Line]:
        """The text as folded lines, a blank one where two line breaks met."""
        marks = iter(self.marks)
        return [_line(line, marks, repairs) for line in "".join(self.parts).split(BREAK)]


def _line(raw: str, marks: Iterator[tuple[str, Sequence[Piece]]], repairs: Repairs) -> Line:
    text = ""
    placed: list[tuple[int, str]] = []
    notes: list[Piece] = []
    for number, part in enumerate(raw.split(MARK)):
        if number:
            mark, note = next(marks)
            placed.append((len(text), mark))
            notes += note
        is_plain = part.isascii() and part.isprintable()  # most are, and need no mending
        folded = fold(part if is_plain else mend_characters(part, repairs))
        text += folded[1:] if folded.startswith(" ") and (not text or text.endswith(" ")) else folded
    text = text.rstrip()
    return Line(text, tuple((min(at, len(text)), mark) for at, mark in placed), tuple(notes))


def fold(text: str) -> str:
    """White space of any kind and length as one space."""
    if TIGHT in text:
        text = re.sub(rf"\s*{TIGHT}\s*(?=[).,:;?!»”’])|(?<=[(«“])\s*{TIGHT}\s*", "", text)
    return re.sub(r"\s+", " ", text)


def pieces_of(words: Words, kind: BlockKind, level: int, repairs: Repairs) -> list[Piece]:
    """The pieces that a paragraph of the source becomes, each with its footnotes after it.

    A heading stays one line. A paragraph is split where a line break by hand stands for a new paragraph: a blank line,
    a line that labels a question or an answer, the end of a sentence before a capital. Lines of an address stay lines.
    """
    lines = words.lines(repairs)
    if kind in (BlockKind.HEADING, BlockKind.FOOTNOTE):
        groups = [[line for line in lines if line.text or line.marks]]
        separator = " "
    else:
        groups = _paragraphs(lines)
        is_address = all(len(line.text) <= SHORT_LINE for line in lines)
        separator = "\n" if is_address else " "
    pieces: list[Piece] = []
    for group in groups:
        text, marks, notes = _joined_lines(group, separator)
        if text:
            pieces.append(Piece(kind, text, level, marks=marks))
            kind, level = BlockKind.PARAGRAPH, 0
        elif pieces:  # a mark on a line of its own belongs to the line before
            last = next(piece for piece in reversed(pieces) if piece.kind is not BlockKind.FOOTNOTE)
            last.marks += [(len(last.text), mark) for _, mark in marks]
        pieces += notes
    return pieces


def _paragraphs(lines: Sequence[Line]) -> list[list[Line]]:
    groups: list[list[Line]] = [[]]
    for line in lines:
        last = groups[-1][-1] if groups[-1] else None
        if not line.text and not line.marks:
            groups.append([])
        elif last is not None and _begins_paragraph(last.text, line.text):
            groups.append([line])
        else:
            groups[-1].append(line)
    return [group for group in groups if group]


def _begins_paragraph(before: str, line: str) -> bool:
    if LABEL.fullmatch(before) or LABEL.fullmatch(line):
        return True
    return bool(SENTENCE_END.search(before)) and not line[:1].islower()


def _joined_lines(lines: Sequence[Line], separator: str) -> tuple[str, list[tuple[int, str]], list[Piece]]:
    text = ""
    marks: list[tuple[int, str]] = []
    notes: list[Piece] = []
    for line in lines:
        if text and line.text:
            text += separator if not line.text[0].islower() else " "
        marks += [(len(text) + at, mark) for at, mark in line.marks]
        notes += line.notes
        text += line.text
    return text, marks, notes


def with_list_items(pieces: Sequence[Piece]) -> list[Piece]:
    """Paragraphs that begin with a bullet or a number typed by hand as list items; the bullet goes, a number stays."""
    markers = confirmed(
        [marker_of(piece.text, may_begin=True) if piece.kind is BlockKind.PARAGRAPH else None for piece in pieces]
    )
    nesting = Nesting([])
    announced = False
    laid = []
    for piece, marker in zip(pieces, markers, strict=True):
        if marker is not None:
            level = nesting.level(marker, 0, announced)
            marks = [(max(0, at - marker.length), mark) for at, mark in piece.marks]
            piece = replace(piece, kind=BlockKind.LIST_ITEM, level=level, text=piece.text[marker.length :], marks=marks)
        elif piece.kind is not BlockKind.FOOTNOTE:
            nesting.end()
        announced = piece.text.endswith(":")
        laid.append(piece)
    return laid
