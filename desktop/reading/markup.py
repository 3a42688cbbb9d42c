"""What the marked-up formats share: inline text in the making, with its line breaks and footnote marks, and the flow
of pieces it becomes. How a format spells these is the business of its own module."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from desktop.reading.answers import Columns, Row, shifted, table_from_rows
from desktop.reading.draft import Draft, Piece
from desktop.text.document import BlockKind

Look = frozenset[str]
"""How a run of text looks: of "bold", "italic", "underline"."""

BREAK = "\u2028"
"""A line break inside a paragraph, until it is decided what it stands for."""

TIGHT = "\u2029"
"""White space that a pretty-printer may have put in: a space, but none before ")" or "."."""

MARK = "\ufffc"
"""Where a footnote mark stood, until its place in the folded text is known."""

INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u2060-\u2064\ufeff\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]")
"""Soft hyphens, zero-width characters, controls: they show nothing and would part the words they stand in."""

SHORT_LINE = 60
"""Characters. Lines that are all shorter than this and broken by hand are an address or a signature."""

LABEL = re.compile(r"(?:vraag|vragen|antwoord|antwoorden)\b[^.?!]{0,50}\d\W*$", re.IGNORECASE)
"""A line of its own in questions and answers: "Antwoord op vraag 3"."""

SENTENCE_END = re.compile(r"[.?!:;…][\"'”’»)\]]*$")

BULLET = re.compile(r"^(?:[-–—•·▪◦‣●○■□*o§]|[\ue000-\uf8ff])\s+(?=\S)")
"""A bullet typed by hand, or of a symbol font (private use)."""

TYPED_NUMBER = re.compile(r"^(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+\S")
"""Small letters only: "D. Jansen" is a name."""


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

    def lines(self) -> list[Line]:
        """The text as folded lines, a blank one where two line breaks met."""
        marks = iter(self.marks)
        return [_line(line, marks) for line in "".join(self.parts).split(BREAK)]


def _line(raw: str, marks: Iterator[tuple[str, Sequence[Piece]]]) -> Line:
    text = ""
    placed: list[tuple[int, str]] = []
    notes: list[Piece] = []
    for number, part in enumerate(fold(raw).strip().split(MARK)):
        if number:
            mark, note = next(marks)
            placed.append((len(text), mark))
            notes += note
        text += part[1:] if part.startswith(" ") and (not text or text.endswith(" ")) else part
    text = text.rstrip()
    return Line(text, tuple((min(at, len(text)), mark) for at, mark in placed), tuple(notes))


def fold(text: str) -> str:
    """White space of any kind and length as one space; what shows nothing left out."""
    if TIGHT in text:
        text = re.sub(rf"\s*{TIGHT}\s*(?=[).,:;?!»”’])|(?<=[(«“])\s*{TIGHT}\s*", "", text).replace(TIGHT, " ")
    return re.sub(r"\s+", " ", INVISIBLE.sub("", text))


def pieces_of(words: Words, kind: BlockKind, level: int = 0, page: int | None = None) -> list[Piece]:
    """The pieces that a paragraph of the source becomes, each with its footnotes after it.

    A heading stays one line. A paragraph is split where a line break by hand stands for a new paragraph: a blank line,
    a line that labels a question or an answer, the end of a sentence before a capital. Lines of an address stay lines.
    """
    lines = words.lines()
    if kind is BlockKind.HEADING:
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
            pieces.append(Piece(kind, text, level, page, marks))
            kind, level = (BlockKind.PARAGRAPH, 0) if kind is not BlockKind.FOOTNOTE else (kind, level)
        elif pieces:
            pieces[-1].marks += [(len(pieces[-1].text), mark) for _, mark in marks]
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
    if LABEL.fullmatch(before) or LABEL.fullmatch(line) or BULLET.match(line):
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


def as_list_item(piece: Piece) -> Piece:
    """A paragraph that begins with a bullet or number typed by hand is a list item; the bullet goes, a number stays."""
    if piece.kind is not BlockKind.PARAGRAPH:
        return piece
    bullet = BULLET.match(piece.text)
    if bullet:
        shift = bullet.end()
        marks = [(max(0, at - shift), mark) for at, mark in piece.marks]
        return replace(piece, kind=BlockKind.LIST_ITEM, level=1, text=piece.text[shift:], marks=marks)
    if TYPED_NUMBER.match(piece.text):
        return replace(piece, kind=BlockKind.LIST_ITEM, level=1)
    return piece


@dataclass(slots=True)
class Flow:
    """Pieces as they come, in reading order, onto a draft.

    columns: what the last table of questions was like. level: of the heading that stands above.
    """

    draft: Draft = field(default_factory=Draft)
    columns: Columns | None = None
    level: int = 0

    def add(self, pieces: Sequence[Piece]) -> None:
        for piece in pieces:
            self.draft.pieces.append(as_list_item(piece))
            if piece.kind is BlockKind.HEADING:
                self.level = piece.level

    def table(self, rows: Sequence[Row]) -> None:
        table = table_from_rows(rows, self.columns, self.level + 1)
        self.columns = table.columns
        before = len(self.draft.pieces)
        self.draft.questions += (shifted(question, before) for question in table.questions)
        self.draft.pieces += table.pieces
        self.draft.repairs += table.repairs

    def repaired(self, kind: str, before: str, after: str = "") -> None:
        """List what was taken out of the text, or mended in it."""
        words = fold(before).strip()
        if words:
            self.draft.repairs[kind, words, after] += 1
