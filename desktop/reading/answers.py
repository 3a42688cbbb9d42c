"""Tables as rows of cells, whatever format they stood in, laid out as pieces; tables of questions and answers
(nr, vraag, antwoord, Kamerlid, bewindspersoon) as questions.

A format module makes `Row`s of `Cell`s and calls `table_from_rows`. It knows nothing of files, rulings or markup.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from enum import StrEnum

from desktop.reading.draft import Piece, QuestionDraft, Stretch
from desktop.reading.pointers import answers_referred_to
from desktop.text.document import BlockKind

Cell = Sequence[Piece]
"""The paragraphs of a cell in order, each footnote right after the paragraph that holds its mark; empty if blank."""


@dataclass(frozen=True, slots=True)
class Row:
    """cells: one per column of the table's grid, so that a cell over two columns is followed by an empty one.
    is_whole: one cell over the whole width. page: where the row begins; None where there are no pages."""

    cells: Sequence[Cell]
    is_whole: bool = False
    page: int | None = None


class Role(StrEnum):
    NUMBER = "number"
    QUESTION = "question"
    ANSWER = "answer"
    MEMBER = "member"
    MINISTERS = "ministers"


Columns = Mapping[Role, int]
"""In which column of the grid each role stands."""


@dataclass(slots=True)
class Table:
    """A table laid out. questions: their stretches count from the first of `pieces` (see `shifted`).
    columns: what the header said, for a next table without a header; None when it is no table of questions."""

    pieces: list[Piece] = field(default_factory=list)
    questions: list[QuestionDraft] = field(default_factory=list)
    columns: Columns | None = None
    repairs: Counter[tuple[str, str, str]] = field(default_factory=Counter)


ROLE_WORDS = {
    Role.NUMBER: ("nr", "nrs", "nummer", "no", "num", "vraagnummer", "vraagnr", "volgnummer", "volgnr"),
    Role.QUESTION: ("vraag", "vragen", "vraagtekst", "opmerking"),
    Role.ANSWER: ("antwoord", "antwoorden", "beantwoording", "reactie"),
    Role.MEMBER: ("kamerlid", "kamerleden", "lid", "vragensteller", "steller", "indiener", "fractie", "partij"),
    Role.MINISTERS: ("bewindspersoon", "bewindspersonen", "bewindslid", "bewindslieden", "minister", "ministers"),
}
"""Words of a column's head. Ministries write them in any order, some with a typing error, some broken over two lines
("Kamer- / lid")."""

HEADER_ROWS = 4
"""A header is looked for in so many rows: a title or a date may stand above it."""

LONGEST_HEAD = 40
"""Characters. A cell with more is text, not the head of a column."""

FACTION = re.compile(r"[^?]{2,80}\([^()?]{1,40}\)$")
"""The heading of a member's questions: "Sneller (D66)"."""

NUMBER = re.compile(r"(?:vraag|vragen|nr\.?)?\s*\d+(?:\s*(?:,|en|t/m|tot en met|-|–|/)\s*\d+)*\s*[.:)]?", re.IGNORECASE)

LEADING_NUMBER = re.compile(r"(\d{1,4})[.):]\s+(?=\S)")
"""The number of a question that has no column of its own."""

MOST_NUMBERS = 200
"""A range of questions wider than this ("3-2026") is no range."""


def table_from_rows(rows: Sequence[Row], columns: Columns | None = None, level: int = 1) -> Table:
    """Lay out a table: of questions when a header says so, else one piece per row.

    columns: what the header of the table before it said: a table that goes on with numbered rows of the same width
    needs no header of its own. level: for the headings inside the table.
    """
    at, found = find_header(rows)
    if found is None and columns is not None and _goes_on(rows, columns):
        found = columns
    if found is None:
        return Table([piece for row in rows for piece in pieces_of_row(row)])
    laid = _Questions(found, level)
    for row in rows[:at]:
        laid.table.pieces += pieces_of_row(row)
    header: Row | None = None
    for index, row in enumerate(rows[at:], at):
        again = columns_of(row)
        if again is None:
            laid.row(row)
        elif header is not None and _texts(row) == _texts(header):
            laid.table.repairs["running_head", "\t".join(_texts(row)), ""] += 1
        else:
            header = row
            laid.header(_with_number_column(again, rows[index + 1 :]), row)
    laid.close()
    return laid.table


def under_heading(table: Table, above: Piece | None) -> None:
    """Put the questions that no heading in the table precedes under the one right above the table, if there is one."""
    if above is not None and (above.kind is BlockKind.HEADING or FACTION.fullmatch(above.text)):
        for question in table.questions:
            if question.heading is not None:
                break
            question.heading = above.text


def shifted(question: QuestionDraft, by: int) -> QuestionDraft:
    """The same question, when `by` pieces stand before the first one of its table."""

    def moved(stretch: Stretch) -> Stretch:
        return replace(stretch, first=stretch.first + by, last=stretch.last + by)

    return replace(
        question, question=moved(question.question), answer=moved(question.answer) if question.answer else None
    )


def find_header(rows: Sequence[Row]) -> tuple[int, Columns | None]:
    """Index of the row that names the columns, and what it says; 0 and None when no row does."""
    for index, row in enumerate(rows[:HEADER_ROWS]):
        columns = columns_of(row)
        if columns is not None:
            return index, columns
    return 0, None


def columns_of(row: Row) -> Columns | None:
    """What the columns are when this row is the header of a table of questions, else None.

    It must name the questions, and beside them the answers or the numbers.
    """
    found: dict[Role, int] = {}
    for index, head in enumerate(_texts(row)):
        role = role_of(head)
        if role is not None:
            found.setdefault(role, index)
    if Role.QUESTION in found and (Role.ANSWER in found or Role.NUMBER in found):
        return found
    return None


def role_of(head: str) -> Role | None:
    """The role of the column with this head: "Nr.", "Vraag", "Kamer- lid", "Beantwoording"."""
    if len(head) > LONGEST_HEAD or head.rstrip().endswith("?"):
        return None
    words = re.findall(r"[a-z]+", re.sub(r"-\s+", "", head.lower()))
    roles = [role for word in words if (role := _role_of_word(word)) is not None]
    if Role.NUMBER in roles:  # "vraag nr."
        return Role.NUMBER
    if Role.ANSWER in roles:  # "antwoord op vraag"
        return Role.ANSWER
    return roles[0] if roles else None


def _role_of_word(word: str) -> Role | None:
    """The role a word stands for, also with a typing error; in a short word that would make another word."""
    for role, names in ROLE_WORDS.items():
        if word in names:
            return role
    for role, names in ROLE_WORDS.items():
        if len(word) > 4 and get_close_matches(word, names, 1, 0.85):
            return role
    return None


def _with_number_column(columns: Columns, rows: Sequence[Row]) -> Columns:
    """The columns with that of the numbers, when the header left its head blank."""
    if Role.NUMBER in columns:
        return columns
    texts = [_texts(row) for row in rows if not row.is_whole]
    for column in set(range(max(map(len, texts), default=0))) - set(columns.values()):
        said = [row[column] for row in texts if column < len(row) and row[column]]
        if said and all(NUMBER.fullmatch(text) for text in said):
            return {**columns, Role.NUMBER: column}
    return columns


def _goes_on(rows: Sequence[Row], columns: Columns) -> bool:
    """Whether most rows have a number where the table before had one, and no cell lies outside its grid."""
    if Role.NUMBER not in columns or any(len(row.cells) <= max(columns.values()) for row in rows if not row.is_whole):
        return False
    numbers = [_texts(row)[columns[Role.NUMBER]] for row in rows if not row.is_whole]
    return bool(numbers) and sum(bool(NUMBER.fullmatch(number)) for number in numbers) * 2 > len(numbers)


class _Questions:
    """The table of questions under construction: one question is held open, for the next row may go on with it."""

    def __init__(self, columns: Columns, level: int) -> None:
        self.table = Table(columns=columns)
        self.columns = columns
        self.level = level
        self.heading: str | None = None
        self.parts: dict[int, list[Piece]] = {}
        self.page: int | None = None

    def header(self, columns: Columns, row: Row) -> None:
        self.close()
        self.columns = self.table.columns = columns
        self.table.pieces += pieces_of_row(row)

    def row(self, row: Row) -> None:
        texts = _texts(row)
        filled = [index for index, text in enumerate(texts) if text]
        if not filled:
            return
        if self._is_heading(row, texts, filled):
            self.close()
            self.heading = texts[filled[0]].replace("\n", " ")
            for piece in row.cells[filled[0]]:
                is_note = piece.kind is BlockKind.FOOTNOTE
                self.table.pieces.append(piece if is_note else replace(piece, kind=BlockKind.HEADING, level=self.level))
        elif row.is_whole:
            self.close()
            self.table.pieces += pieces_of_row(row)
        else:
            self._question(row, texts)
        self.page = row.page

    def _is_heading(self, row: Row, texts: Sequence[str], filled: Sequence[int]) -> bool:
        if len(filled) != 1:
            return False
        text = texts[filled[0]].replace("\n", " ")
        if row.is_whole:
            return len(text) <= 120 and not text.endswith((".", "?", ";"))
        if filled[0] == self.columns.get(Role.NUMBER):
            return len(text) <= 120 and not NUMBER.fullmatch(text)
        return filled[0] != self.columns.get(Role.ANSWER) and bool(FACTION.fullmatch(text))

    def _question(self, row: Row, texts: Sequence[str]) -> None:
        column = self.columns.get(Role.NUMBER, self.columns[Role.QUESTION])
        if not self.parts or (column < len(texts) and texts[column]):
            self.close()
        turns_page = bool(self.parts) and row.page != self.page
        for index, cell in enumerate(row.cells):
            part = self.parts.setdefault(index, [])
            for place, piece in enumerate(cell):
                _append(part, piece, joins=turns_page and place == 0)

    def close(self) -> None:
        """Lay out the question that is open."""
        parts, self.parts = self.parts, {}
        cells = {role: parts.pop(index, []) for role, index in self.columns.items()}
        number, answer = cells.get(Role.NUMBER, []), cells.get(Role.ANSWER, [])
        printed = _text_of(number)
        asked, skip = _question_pieces(printed, number, cells[Role.QUESTION])
        typed = LEADING_NUMBER.match(asked[0].text) if asked and not printed else None
        if typed:
            printed, skip = typed[1], typed.end()
        pieces = self.table.pieces
        first = len(pieces)
        pieces += asked
        answered = len(pieces)
        pieces += answer
        after = len(pieces)
        member, ministers = cells.get(Role.MEMBER, []), cells.get(Role.MINISTERS, [])
        pieces += _in_one_line([cell for cell in (member, ministers, *parts.values()) if cell])
        if not asked:
            return
        numbers = numbers_in(printed)
        pointed = answers_referred_to(_text_of(answer))
        self.table.questions.append(
            QuestionDraft(
                number=re.sub(r"\s*[.:)]$", "", printed),
                numbers=numbers,
                question=Stretch(first, answered - 1, skip),
                answer=Stretch(answered, after - 1) if answer else None,
                heading=self.heading,
                member=_text_of(member) or None,
                ministers=ministers_in(_text_of(ministers)),
                refers_to=tuple(other for other in pointed if other not in numbers),
            )
        )


def _append(part: list[Piece], piece: Piece, joins: bool) -> None:
    """Add a piece to the part of a question; one that goes on in mid-sentence after a page break joins the last."""
    last = next((before for before in reversed(part) if before.kind is not BlockKind.FOOTNOTE), None)
    if joins and last is not None and piece.kind is BlockKind.PARAGRAPH and not re.search(r"[.?!:;]\W?$", last.text):
        shift = len(last.text) + 1
        last.marks += [(offset + shift, mark) for offset, mark in piece.marks]
        last.text += " " + piece.text
    else:
        part.append(replace(piece, marks=list(piece.marks)))


def _question_pieces(printed: str, number: Cell, question: Cell) -> tuple[list[Piece], int]:
    """A table row per paragraph of the question, the first with its number before it; how long that number is."""
    if not printed:
        return [_as_row(piece) for piece in question], 0
    if not question:
        return [_as_row(piece) for piece in number], len(number[0].text)
    skip = len(printed) + 1
    first = _as_row(question[0])
    first.text = f"{printed} {first.text}"
    first.marks = [(offset + skip, mark) for offset, mark in first.marks]
    notes = [piece for piece in number if piece.kind is BlockKind.FOOTNOTE]
    first.marks = [mark for piece in number for mark in piece.marks] + first.marks
    return [first, *notes, *(_as_row(piece) for piece in question[1:])], skip


def _as_row(piece: Piece) -> Piece:
    if piece.kind is BlockKind.FOOTNOTE:
        return piece
    return replace(piece, kind=BlockKind.TABLE_ROW, level=0, marks=list(piece.marks))


MANY_PIECES = 8
"""A cell with more paragraphs than this is a column of a page laid out as a table, not a value."""


def pieces_of_row(row: Row) -> list[Piece]:
    """A row of no table of questions: one piece, its cells parted by tabs, then its footnotes. A cell over the whole
    width, or a row that lays out a page (headings or many paragraphs in a cell), stays what it was."""
    cells = [cell for cell in row.cells if cell]
    lays_out = any(len(cell) > MANY_PIECES or any(piece.kind is BlockKind.HEADING for piece in cell) for cell in cells)
    if row.is_whole or lays_out:
        return [piece for cell in cells for piece in cell]
    return _joined(row.cells)


def _in_one_line(cells: Iterable[Cell]) -> list[Piece]:
    row = _joined(cells)
    return [replace(piece, text=piece.text.replace("\n", " ")) for piece in row]


def _joined(cells: Iterable[Cell]) -> list[Piece]:
    """One table row of `cells`, then their footnotes; nothing when all are empty."""
    text = ""
    marks: list[tuple[int, str]] = []
    notes: list[Piece] = []
    page = None
    for index, cell in enumerate(cells):
        text += "\t" if index else ""
        lines = [piece for piece in cell if piece.kind is not BlockKind.FOOTNOTE]
        notes += [piece for piece in cell if piece.kind is BlockKind.FOOTNOTE]
        for line, piece in enumerate(lines):
            text += "\n" if line else ""
            marks += [(len(text) + offset, mark) for offset, mark in piece.marks]
            text += piece.text
            page = piece.page if page is None else page
    text = text.rstrip("\t")
    return [Piece(BlockKind.TABLE_ROW, text, page=page, marks=marks), *notes] if text else notes


def _texts(row: Row) -> list[str]:
    return ["\n".join(piece.text for piece in cell if piece.kind is not BlockKind.FOOTNOTE) for cell in row.cells]


def _text_of(cell: Cell) -> str:
    return " ".join(piece.text.replace("\n", " ") for piece in cell if piece.kind is not BlockKind.FOOTNOTE)


def numbers_in(printed: str) -> tuple[int, ...]:
    """The numbers of a question as printed: "12.", "3, 4 en 5", "3 t/m 5"."""
    found: list[int] = []
    for first, last in re.findall(r"(\d{1,6})(?:\s*(?:t/m|tot en met|-|–)\s*(\d{1,6}))?", printed):
        end = int(last) if last else int(first)
        found += range(int(first), end + 1) if int(first) <= end < int(first) + MOST_NUMBERS else [int(first), end]
    return tuple(found)


def ministers_in(printed: str) -> tuple[str, ...]:
    """The bewindspersonen of a cell: "MJenV, SJenV", "minister van OCW; staatssecretaris van VWS"."""
    parts = re.split(r"\s*[,;/]\s*(?=\S)|\s+en\s+(?=[A-Z]+[a-z]*[A-Z]+\b)", printed)
    return tuple(part.strip(" ,;/") for part in parts if part.strip(" ,;/"))
