"""A document set in type: a QTextDocument, and the map between its positions and those of the document.

What the document does not have but a reader expects in the text (bullets, footnote marks, soft hyphens) is put in
here; the map leaves it out again of whatever is selected, copied or searched.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
)

from desktop.text.document import Block, Document
from desktop.ui.colours import Palette
from desktop.ui.desk.hyphenation import breaks
from desktop.ui.desk.reader_map import ReaderMap
from desktop.ui.desk.reader_parts import Part, Role, parts, tables
from desktop.ui.desk.reader_tables import Column, columns

FOOTNOTE = int(QTextFormat.Property.UserProperty) + 1
"""Property of the characters of a footnote's mark: the index of the footnote, in the text or before the note itself."""

SOFT_HYPHEN = "\u00ad"
_BREAKABLE = {Role.PARAGRAPH, Role.ITEM, Role.NOTE, Role.QUESTION}
_BREAKABLE_WHERE_NARROW = {*_BREAKABLE, Role.HEADING, Role.ROW}
"""Where lines are short a long word would otherwise be cut at any letter."""

LINE = 1.5
MEASURE = 66
"""Characters to a line."""

_SAMPLE = "De minister stuurt vóór de zomer een brief aan de Kamer over de veiligheid in alle wijken van het land. "
_HEADINGS = {1: 1.65, 2: 1.32, 3: 1.12}
_SMALL = 0.84
_HANG = 3.4
"""Ems that a question's number stands left of its words."""

BULLETS = ("•", "–", "·")
_BULLET = 0.95
"""Ems that a bullet stands left of its words."""

_LINE_BREAK = "\u2028"
_AS_SHOWN = str.maketrans(
    {
        "\n": _LINE_BREAK,
        "\r": _LINE_BREAK,
        "\u2029": _LINE_BREAK,
        "\ufdd0": "\ufffd",
        "\ufdd1": "\ufffd",
        "\0": "\ufffd",
    }
    | {"\ufffc": "\ufffd", "\v": _LINE_BREAK, "\f": _LINE_BREAK}
)
"""What Qt would take for structure is shown as something else of the same length."""


def measure_of(font: QFont) -> float:
    return QFontMetricsF(font).horizontalAdvance(_SAMPLE) / len(_SAMPLE) * MEASURE


@dataclass(frozen=True, slots=True)
class Type:
    """The face, how many pixels an em is, and the pixels left and right of the words for what stands in the margin.

    roomy: those margins are the wide ones. room: what a table may take between them.
    """

    font: QFont
    em: float
    left: float
    right: float
    roomy: bool
    room: float

    @property
    def measure(self) -> float:
        """The width that a line of MEASURE characters takes."""
        return measure_of(self.font)


@dataclass(frozen=True, slots=True)
class Page:
    """A document as it stands on the screen. Block n of `shown` is block n of the document."""

    shown: QTextDocument
    map: ReaderMap
    parts: list[Part]


def size_of(part: Part) -> float:
    """How large the words of a block are, as a share of the usual size."""
    if part.role is Role.HEADING:
        return _HEADINGS.get(part.level, 1.0)
    return _SMALL if part.role in (Role.NOTE, Role.PEOPLE) else 1.0


class Typesetting:
    """A document being set in type from its beginning: one block of Qt's for each of ours.

    hyphenated: long words may break at line ends. page: grows with what is set.
    """

    def __init__(self, document: Document, type_: Type, palette: Palette, *, hyphenated: bool) -> None:
        shown = QTextDocument()
        shown.setUndoRedoEnabled(False)
        shown.setDocumentMargin(0)
        shown.setDefaultFont(type_.font)
        frame = shown.rootFrame().frameFormat()
        frame.setLeftMargin(type_.left)
        frame.setRightMargin(type_.right)
        frame.setTopMargin(type_.em * 2)
        frame.setBottomMargin(type_.em * 6)
        shown.rootFrame().setFrameFormat(frame)
        self._document = document
        self._breakable: set[Role] = set()
        if hyphenated:
            self._breakable = _BREAKABLE if type_.roomy else _BREAKABLE_WHERE_NARROW
        self._setter = _Setter(document, type_, palette)
        self._next = 0
        self.page = Page(shown, ReaderMap(), self._setter.parts)

    @property
    def reached(self) -> int:
        """The position in the document up to which it is set."""
        return self._document.blocks[self._next - 1].end if self._next else 0

    @property
    def is_complete(self) -> bool:
        return self._next == len(self._document.blocks)

    def set_to(self, position: int) -> None:
        """Set the blocks that begin before `position` and are not set yet."""
        cursor = QTextCursor(self.page.shown)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        while not self.is_complete and self._document.blocks[self._next].start < position:
            self._set_block(cursor, self._next)
            self._next += 1
        cursor.endEditBlock()

    def _set_block(self, cursor: QTextCursor, index: int) -> None:
        setter, map_, block = self._setter, self.page.map, self._document.blocks[index]
        if index:
            cursor.insertBlock(setter.block_format(index))
            map_.replace(block.start - self.reached, 1)
        else:
            cursor.setBlockFormat(setter.block_format(index))
        breakable = setter.parts[index].role in self._breakable
        for words, look, kept in setter.runs(index, block):
            places = breaks(words) if breakable and kept == len(words) else ()
            cursor.insertText(_with_hyphens(words, places) if places else words, look)
            if kept == len(words):
                map_.keep(words, places)
            elif kept:
                map_.replace(kept, len(words))
            else:
                map_.insert(len(words))


def _with_hyphens(words: str, places: Sequence[int]) -> str:
    return SOFT_HYPHEN.join(words[start:end] for start, end in pairwise((0, *places, len(words))))


class _Setter:
    """Which format each block and each stretch of words of one document takes."""

    def __init__(self, document: Document, type_: Type, palette: Palette) -> None:
        self.parts = parts(document)
        self._document = document
        self._em = type_.em
        self._points = type_.font.pointSizeF()
        self._quiet = QColor(palette.quiet)
        self._accent = QColor(palette.accent)
        self._hang = min(_HANG * type_.em, type_.left - 4)
        self._metrics = QFontMetricsF(type_.font)
        self._marks: dict[int, list[tuple[int, int]]] = {}
        self._notes = {note.block: index for index, note in enumerate(document.footnotes)}
        for index, note in enumerate(document.footnotes):
            if note.position is not None:
                block = document.block_at(note.position)
                self._marks.setdefault(block or 0, []).append((note.position, index))
        self._columns = self._columns_of_tables(type_.room)
        self._looks = {role: self._look(role) for role in Role}
        self._heading_looks = {level: self._heading_look(level) for level in range(1, 6)}
        self._mark_look = QTextCharFormat()
        self._mark_look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        self._mark_look.setForeground(self._accent)

    def block_format(self, index: int) -> QTextBlockFormat:
        part = self.parts[index]
        form = QTextBlockFormat()
        em = self._em
        size = 1.0
        before, after = 0.0, 0.72
        left = indent = 0.0
        tabs: list[QTextOption.Tab] = []
        match part.role:
            case Role.HEADING:
                size = size_of(part)
                before, after = (1.5 if index else 0.0) * size, 0.5 * size
                form.setHeadingLevel(min(part.level, 6))
            case Role.ITEM:
                left = part.level * 1.5 * em
                after = 0.36
                if part.hanging:
                    wide = self._wide_enough(index, 1.5)
                    indent = -1.5 * em - (wide - 1.5 * em if wide > 1.5 * em else 0)
                    left = max(left, -indent)
                    tabs = [_left_tab(-indent)]
                else:
                    indent = -_BULLET * em
                    tabs = [_left_tab(-indent)]
            case Role.NOTE:
                size, after = size_of(part), 0.5
                left, indent = 1.6 * em, -1.6 * em
                tabs = [_left_tab(-indent)]
            case Role.QUESTION:
                before = 1.7 if part.hanging else 0.0
                if part.hanging and self._hangs(index):
                    indent = -self._hang
                    tabs = [_left_tab(self._hang)]
            case Role.PEOPLE:
                size, after = size_of(part), 1.2
            case Role.ROW:
                after = 0.3 if part.table == self._table_of(index + 1) else 1.0
                if found := self._columns.get(part.table or 0):
                    tabs = [
                        QTextOption.Tab(
                            column.at, QTextOption.TabType.RightTab if column.right else QTextOption.TabType.LeftTab
                        )
                        for column in found
                    ]
                    if not found[-1].right:  # the last column's words wrap below one another
                        left, indent = found[-1].at, -found[-1].at
                else:
                    after = 0.9
        line = LINE if size <= 1.12 else 1.28
        form.setLineHeight(size * line * em, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        form.setTopMargin(before * em)
        form.setBottomMargin(after * em)
        form.setLeftMargin(left)
        form.setTextIndent(indent)
        form.setTabPositions(tabs)
        return form

    def runs(self, index: int, block: Block) -> Iterator[tuple[str, QTextCharFormat, int]]:
        """The words of a block: what to show, its format, and for how many characters of the text it stands."""
        part = self.parts[index]
        look = self._heading_looks[min(part.level, 5)] if part.role is Role.HEADING else self._looks[part.role]
        if index in self._notes:
            note = self._notes[index]
            yield f"{self._document.footnotes[note].mark}\t", self._note_look(note), 0
        at = block.start
        if part.role is Role.ITEM and not part.hanging:  # in the text, so that it is heard by who cannot see it
            yield f"{BULLETS[min(part.level, len(BULLETS)) - 1]}\t", look, 0
        if part.hanging:
            for run in self._hanging(index, block, part, look):
                yield run
                at += run[2]
        cuts = sorted(self._marks.get(index, ()))
        places = [at, *(max(at, position) for position, _ in cuts), block.end]
        for which, (start, end) in enumerate(pairwise(places)):
            if which:
                note = cuts[which - 1][1]
                yield self._document.footnotes[note].mark, self._mark_of(note), 0
            yield from self._words(self._document.text[start:end], part, look)

    def _hanging(
        self, index: int, block: Block, part: Part, look: QTextCharFormat
    ) -> Iterator[tuple[str, QTextCharFormat, int]]:
        """The number before the words, and a tab (or a line break, where it is too wide) for the space after it."""
        printed = self._document.text[block.start : block.start + part.hanging]
        number = printed.rstrip()
        apart = "\t" if part.role is Role.ITEM or self._hangs(index) else _LINE_BREAK
        number_look = QTextCharFormat(look)
        if part.role is Role.QUESTION:
            number_look.setFontItalic(False)
            number_look.setFontWeight(QFont.Weight.Bold)
        yield number.translate(_AS_SHOWN), number_look, len(number)
        gap = len(printed) - len(number)
        if not gap and self._document.text[block.start + part.hanging : block.start + part.hanging + 1] == " ":
            gap = 1
        yield apart, look, gap

    def _words(self, words: str, part: Part, look: QTextCharFormat) -> Iterator[tuple[str, QTextCharFormat, int]]:
        if not words:
            return
        shown = words.translate(_AS_SHOWN)
        if part.role is Role.PEOPLE:
            for which, cell in enumerate(shown.split("\t")):
                if which:
                    yield " · ", look, 1
                if cell:
                    yield cell, look, len(cell)
            return
        if part.role is Role.ROW and not self._columns.get(part.table or 0):
            shown = shown.replace("\t", _LINE_BREAK)
        yield shown, look, len(shown)

    def _table_of(self, index: int) -> int | None:
        return self.parts[index].table if index < len(self.parts) else None

    def _hangs(self, index: int) -> bool:
        """Whether a question's number leaves room for the marks between it and the words."""
        return self._wide_enough(index, 0.0) <= self._hang - 1.2 * self._em

    def _wide_enough(self, index: int, least: float) -> float:
        block = self._document.blocks[index]
        number = self._document.text[block.start : block.start + self.parts[index].hanging].rstrip()
        return max(least * self._em, self._metrics.horizontalAdvance(number) + 0.5 * self._em)

    def _columns_of_tables(self, room: float) -> dict[int, list[Column] | None]:
        found = {}
        for which, run in enumerate(tables(self.parts)):
            rows = [self._document.text_of(self._document.blocks[index]).split("\t") for index in run]
            widths = [[self._metrics.horizontalAdvance(cell) for cell in row] for row in rows]
            found[which] = columns(rows, widths, room) if max(map(len, rows)) > 1 else None
        return found

    def _look(self, role: Role) -> QTextCharFormat:
        look = QTextCharFormat()
        if role is Role.QUESTION:
            look.setFontItalic(True)
        if role in (Role.NOTE, Role.PEOPLE):
            look.setFontPointSize(self._points * _SMALL)
            look.setForeground(self._quiet)
        return look

    def _heading_look(self, level: int) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setFontPointSize(self._points * _HEADINGS.get(level, 1.0))
        look.setFontWeight(QFont.Weight.Bold)
        return look

    def _mark_of(self, note: int) -> QTextCharFormat:
        look = QTextCharFormat(self._mark_look)
        look.setProperty(FOOTNOTE, note)
        return look

    def _note_look(self, note: int) -> QTextCharFormat:
        look = QTextCharFormat(self._looks[Role.NOTE])
        look.setForeground(self._accent)
        look.setProperty(FOOTNOTE, note)
        return look


def _left_tab(at: float) -> QTextOption.Tab:
    return QTextOption.Tab(at, QTextOption.TabType.LeftTab)
