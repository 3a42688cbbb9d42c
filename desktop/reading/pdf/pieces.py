"""Paragraphs and tables of a printed page as pieces: lines joined, hyphens mended, footnote marks taken out."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from desktop.reading.answers import HEADER_ROWS, Columns, Row, Table, role_of, table_from_rows
from desktop.reading.draft import Piece
from desktop.reading.hyphens import Spelling, join
from desktop.reading.pdf.blocks import Paragraph, Spacing, goes_on, paragraphs_of
from desktop.reading.pdf.lines import RAISED, Line, Run
from desktop.reading.pdf.notes import UNIT, Marks, Note, is_raised, marks_in, raised_mark
from desktop.reading.pdf.tables import PrintedRow, PrintedTable
from desktop.reading.repair import HARD_HYPHENS, SOFT_HYPHEN, STRAY_BULLET, Repairs
from desktop.text.document import BlockKind

ACCENTS = {"´": "\u0301", "`": "\u0300", "¨": "\u0308", "ˆ": "\u0302", "˜": "\u0303", "¸": "\u0327", "ˇ": "\u030c"}
"""Accents that print sets over the letter before them, and their combining forms."""

ACCENT = re.compile(f"[{''.join(ACCENTS)}]")

SECOND_HALF = re.compile(r"\b(?:en|of) -$")
"""The end of a line in "werkuren en -/dagen"."""

SENTENCE_ENDS = (".", "?", "!")

WEB_ADDRESS = re.compile(r"(?:https?://|www\.)\S*$")
INSIDE_ADDRESS = re.compile(r"[/_=&?%#-]$")
ON_IN_ADDRESS = re.compile(r"[/_=&?%#]")
"""Signs at which print breaks a web address."""


@dataclass(slots=True)
class Joined:
    """Lines as one text, with the marks taken out of it and the notes they call."""

    text: str = ""
    marks: list[tuple[int, str]] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


@dataclass(slots=True)
class _Cells:
    """A row of a table: the paragraphs of each cell, the row as it began, and its page."""

    cells: list[list[Paragraph]]
    row: PrintedRow
    page: int

    def go_on(self, rest: _Cells) -> None:
        """Take in what stands of the same row on the next page."""
        for cell, more in zip(self.cells, rest.cells, strict=True):
            if cell and more and goes_on(cell[-1], more[0]):
                cell[-1].lines += more.pop(0).lines
            cell += more


@dataclass(slots=True)
class Writer:
    """Makes pieces, in reading order: a mark claims the first note it can.

    ends_spaced: whether lines of this document end in a space, so that a hyphen without one says something.
    """

    spelling: Spelling
    ends_spaced: bool
    spacing: Spacing
    marks: Marks
    repairs: Repairs = field(default_factory=Counter)
    columns: Columns | None = None

    def piece(self, paragraph: Paragraph, kind: BlockKind, level: int = 0) -> list[Piece]:
        """A paragraph and, right after it, the footnotes whose marks it holds."""
        joined = self.join(paragraph.lines)
        if paragraph.marker and paragraph.marker.length and kind is BlockKind.LIST_ITEM:
            _cut_bullet(joined, paragraph.marker.length)
        if not joined.text:
            return [self.note(note) for note in joined.notes]
        piece = Piece(kind, joined.text, level, paragraph.page, joined.marks)
        return [piece, *(self.note(note) for note in joined.notes)]

    def note(self, note: Note) -> Piece:
        joined = self.join(note.lines)
        return Piece(BlockKind.FOOTNOTE, joined.text or note.mark, 0, note.page, joined.marks, note.mark)

    def table(self, tables: Sequence[PrintedTable], level: int) -> Table:
        """A table that may run over several pages."""
        width = max(len(table.rights) for table in tables)
        rows: list[_Cells] = []
        head: list[str] = []
        for table in tables:
            turns = bool(rows)
            for row in table.rows:
                words = ["\n".join(line.text for line in cell) for cell in row.cells]
                if turns and words == head:
                    self.repairs["running_head", "\t".join(words), ""] += 1
                    continue
                cells = _Cells([self._paragraphs(row, table, column) for column in range(width)], row, table.page)
                if turns and rows and not words[0] and not row.is_whole and not rows[-1].row.is_whole:
                    rows[-1].go_on(cells)
                else:
                    rows.append(cells)
                head = head or words
                turns = False
        laid = table_from_rows(
            [self._row(cells, at < HEADER_ROWS) for at, cells in enumerate(rows)], self.columns, level
        )
        self.columns = laid.columns
        return laid

    def _paragraphs(self, row: PrintedRow, table: PrintedTable, column: int) -> list[Paragraph]:
        lines = row.cells[column] if column < len(row.cells) else []
        if not lines:
            return []
        right = table.box.x1 if row.is_whole else table.rights[column]
        return paragraphs_of(lines, min(line.x0 for line in lines), right, self.spacing)

    def _row(self, row: _Cells, may_head: bool) -> Row:
        cells = []
        for paragraphs in row.cells:
            cell = [piece for one in paragraphs for piece in self.piece(one, _kind_in_cell(one))]
            lines = [line for one in paragraphs for line in one.lines] if may_head else []
            cells.append(self._mended_head(cell, lines))
        return Row(cells, row.row.is_whole, row.page)

    def _mended_head(self, cell: list[Piece], lines: Sequence[Line]) -> list[Piece]:
        """The head of a narrow column that was broken inside its word without a hyphen ("Bewinds" / "persoon")."""
        if len(lines) < 2 or len(lines) > 3 or any(piece.kind is BlockKind.FOOTNOTE for piece in cell):
            return cell
        apart, together = " ".join(line.text for line in lines), "".join(line.text for line in lines)
        if role_of(apart) is not None or role_of(together) is None:
            return cell
        self.repairs["hard_wrap", apart, together] += 1
        return [Piece(BlockKind.PARAGRAPH, together, page=lines[0].page)]

    def join(self, lines: Iterable[Line]) -> Joined:
        """Lines as one text. A hyphen at a line end goes where `hyphens` says that it is only the line's."""
        parts: list[str] = []
        whole = Joined()
        length = 0
        spaced: bool | None = None
        in_address = False
        for line in lines:
            part = self._line(line)
            whole.notes += part.notes
            if not part.text:
                whole.marks += [(length, mark) for _, mark in part.marks]
                continue
            if parts:
                before = parts[-1]
                head, glue = self._joint(before, part.text, spaced, in_address)
                self.repairs["hard_wrap", "", ""] += 1
                parts[-1] = head + glue
                length += len(parts[-1]) - len(before)
                in_address = in_address and not glue and " " not in before
            whole.marks += [(length + offset, mark) for offset, mark in part.marks]
            text = part.text[:-1] + "-" if part.text[-1] in HARD_HYPHENS else part.text
            parts.append(text)
            length += len(text)
            in_address = bool(WEB_ADDRESS.search(text)) or (in_address and " " not in text)
            ends_in_space = line.runs[-1].text.endswith(" ")
            spaced = ends_in_space if self.ends_spaced or ends_in_space else None
            if spaced is None and SECOND_HALF.search(text):
                spaced = False
        whole.text = "".join(parts)
        return whole

    def _joint(self, before: str, after: str, spaced: bool | None, in_address: bool) -> tuple[str, str]:
        """A line as it stands before the next one, and what comes between them."""
        if before.endswith(SOFT_HYPHEN):
            return before[:-1], ""
        if in_address and (INSIDE_ADDRESS.search(before) or ON_IN_ADDRESS.match(after)):
            return before, ""
        if not before.endswith("-"):
            return before, " "
        tail = before.rfind(" ") + 1
        joint = join(before[tail:], after, self.spelling, spaced=spaced)
        if joint.repair:
            self.repairs[joint.repair] += 1
        return before[:tail] + joint.text[: len(joint.text) - len(after)], ""

    def _line(self, line: Line) -> Joined:
        if len(line.runs) == 1 or not (
            any(run.size < RAISED * line.size for run in line.runs) or ACCENT.search(line.text)
        ):
            return Joined(" ".join(line.text.split()))
        found = Joined()
        for run in line.runs:
            text = " ".join(run.text.split()) if run.text.strip() else ""
            if run.text[:1].isspace() or not text:
                _space(found)
            if not text:
                continue
            if is_raised(run, line) and self._claim(run, line, found):
                text = ""
            elif found.marks and found.text[-1:] in SENTENCE_ENDS and text[0].isupper():
                _space(found)  # only the mark stood between the two sentences
            elif text[0] in ACCENTS and found.text[-1:].isalpha():
                text = self._accent(text, found)
            found.text += text
            if run.text[-1:].isspace():
                _space(found)
        found.text = found.text.rstrip()
        found.marks = [(min(offset, len(found.text)), mark) for offset, mark in found.marks]
        return found

    def _claim(self, run: Run, line: Line, found: Joined) -> bool:
        """Whether all marks of a raised run have a note; if so they are taken out of the text."""
        printed = raised_mark(run, line)
        if printed is None or UNIT.search(found.text):
            return False
        claimed = [(mark, self.marks.claim(mark, line.page)) for mark in marks_in(printed)]
        if not all(note for _, note in claimed):
            for _, note in claimed:
                if note:
                    self.marks.give_back(note)
            return False
        self.repairs["footnote_mark", printed, ""] += 1
        offset = len(found.text.rstrip())
        found.marks += [(offset, mark) for mark, _ in claimed]
        found.notes += [note for _, note in claimed if note]
        return True

    def _accent(self, text: str, found: Joined) -> str:
        """What is left of `text` when its accent has gone to the letter it is printed over."""
        letter = unicodedata.normalize("NFC", found.text[-1] + ACCENTS[text[0]])
        if len(letter) > 1:
            return text
        word = found.text[found.text.rfind(" ") + 1 :]
        rest = "" if text[1:2] in ("", " ") else text[1:].split(" ", 1)[0]
        self.repairs["encoding", word + text[0] + rest, word[:-1] + letter + rest] += 1
        found.text = found.text[:-1] + letter
        return text[1:]


def _space(found: Joined) -> None:
    if found.text and not found.text.endswith(" "):
        found.text += " "


def _cut_bullet(joined: Joined, length: int) -> None:
    text = STRAY_BULLET.sub(r"\1• ", joined.text, count=1)
    shift = len(joined.text) - len(text) + length
    joined.text = text[length:]
    joined.marks = [(max(0, offset - shift), mark) for offset, mark in joined.marks]


def _kind_in_cell(paragraph: Paragraph) -> BlockKind:
    return BlockKind.LIST_ITEM if paragraph.marker and not paragraph.marker.number else BlockKind.PARAGRAPH
