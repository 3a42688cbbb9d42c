"""A table of questions and answers that a dumping program flattened into lines of text, put back together.

Rows are found by their numbers and headings, cells by their order, by how wide their lines are and by which
sentences are still open. What the dump lost stays lost.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop.reading.answers import Role, Row, Table, role_of, table_from_rows
from desktop.reading.blocks import TERMINAL
from desktop.reading.draft import Piece
from desktop.reading.dump import Line, split_lines
from desktop.reading.footnotes import bracket_notes
from desktop.reading.fragments import (
    FACTION,
    NUMBER,
    SLACK,
    Columns,
    Fragment,
    People,
    columns_of,
    fragments_of,
    joined,
    number_of,
    people_in,
    surnames_in,
)
from desktop.reading.hyphens import Spelling, spelling_of
from desktop.reading.pages import page_number
from desktop.reading.repair import Repairs
from desktop.reading.structure import read_cell, run_on
from desktop.reading.titles import UNFINISHED
from desktop.reading.widths import width
from desktop.text.document import BlockKind

FEWEST_ROWS = 3

HEAD = re.compile(
    r"(?:vraag\s+)?(?:nr\.?|nummer)|vraag|antwoord|kamer-?\s?(?:lid|leden)|bewinds-?\s?perso(?:on|nen)", re.IGNORECASE
)
HEAD_LINE = re.compile(
    r"(?:\s*(?:vraag|nr\.?|nummer|antwoord|kamer-?|lid|leden|bewinds-?|perso(?:on|nen)|kamerlid|bewindsperso(?:on|nen)))+",
    re.IGNORECASE,
)
"""The words over the columns, and a line that holds nothing else: they are broken over lines like any cell."""

ROLES = (Role.NUMBER, Role.QUESTION, Role.ANSWER, Role.MEMBER, Role.MINISTERS)


@dataclass(slots=True)
class Cells:
    """A row in the making; one with a title alone is a heading over the rows that follow."""

    title: str | None = None
    number: int = 0
    question: list[Line] = field(default_factory=list)
    answer: list[Line] = field(default_factory=list)
    member: str | None = None
    offices: str | None = None


def find_flattened(text: str, repairs: Repairs) -> tuple[str, Table] | None:
    """The table of questions that `text` holds, and the text before it; None when it holds none.

    A table has a line with the heads of its columns, and at least three numbered rows with a question and an answer.
    """
    raw = split_lines(text)
    start = next((at for at, line in enumerate(raw) if _is_head(raw, at)), None)
    if start is None:
        return None
    end = start
    while end < len(raw) and (not raw[end].strip() or HEAD_LINE.fullmatch(raw[end].strip())):
        end += 1
    found: Repairs = Counter()
    fragments = _without_furniture(fragments_of(raw[end:]), found)
    bracket_notes([line for fragment in fragments for line in fragment.lines], found)
    columns = columns_of(fragments)
    rows = _rows(fragments, columns)
    if sum(bool(row.question and row.answer) for row in rows) < FEWEST_ROWS:
        return None
    spelling = spelling_of([" ".join(line.split()) for line in raw])
    header = joined(line.strip() for line in raw[start:end] if line.strip())
    table = table_from_rows(
        [_header_row(header, found), *(_table_row(row, columns, spelling, found) for row in rows)],
        {role: column for column, role in enumerate(ROLES)},
    )
    repairs.update(found)
    return "\n".join(raw[:start]), table


def _is_head(raw: Sequence[str], at: int) -> bool:
    """Whether the heads of the columns begin at this line: lines of such words alone, with question and answer."""
    if not HEAD_LINE.fullmatch(raw[at].strip()):
        return False
    words = ""
    for line in raw[at:]:
        if line.strip() and not HEAD_LINE.fullmatch(line.strip()):
            break
        words += f" {line.lower()}"
    return "vraag" in words and "antwoord" in words


def _header_row(header: str, repairs: Repairs) -> Row:
    cells: dict[Role, str] = {}
    for broken in HEAD.findall(header):
        head = re.sub(r"-\s?", "", broken)
        role = role_of(head)
        if role is not None:
            cells.setdefault(role, head)
        if head != broken:
            repairs["hyphen", broken.replace("-", "-/"), head] += 1
    return Row([[Piece(BlockKind.PARAGRAPH, cells[role])] if role in cells else [] for role in ROLES])


def _without_furniture(fragments: list[Fragment], repairs: Repairs) -> list[Fragment]:
    """Fragments without page numbers and repeated heads of columns; what follows one begins a page."""
    kept: list[Fragment] = []
    begins_page = False
    for fragment in fragments:
        kind = None
        if len(fragment.lines) == 1 and page_number(fragment.first) is not None:
            kind = "page_number"
        elif all(HEAD_LINE.fullmatch(line.text) for line in fragment.lines):
            kind = "running_head"
        if kind:
            repairs[kind, fragment.text, ""] += 1
            begins_page = True
            continue
        if begins_page:
            fragment.leads = fragment.lines[0].is_top = True
            begins_page = False
        kept.append(fragment)
    return kept


def _rows(fragments: Sequence[Fragment], columns: Columns) -> list[Cells]:
    titles = {at for at in range(len(fragments)) if _is_title(fragments, at)}
    starts = _starts(fragments, titles, columns)
    titles = {at for at in titles if at + 1 in starts}
    surnames = surnames_in(fragments)
    people_of = [people_in(fragment, surnames) for fragment in fragments]
    last_texts = _last_texts(people_of, starts.keys() | titles)
    rows: list[Cells] = []
    after_people = False
    for at, fragment in enumerate(fragments):
        if at in titles or not (rows or at in starts):
            rows.append(Cells(title=fragment.text))
            continue
        if at in starts:
            rows.append(_begun(fragment, starts[at], columns, surnames))
            after_people = False
            continue
        row = rows[-1]
        if people := people_of[at]:
            row.answer += people.lines
            _name(row, people)
            after_people = True
        elif after_people and row.member and not row.offices and _could_be_office(fragment, columns):
            row.offices = fragment.text
        else:
            fragment.leads |= after_people
            fragment.lines[0].has_gap |= fragment.is_parted
            fragment.lines[0].is_top |= fragment.leads
            end = _question_end(fragment.first, columns) if fragment.leads and _is_open(row.question) else None
            if end is not None:
                _share(fragment.lines, end, row)
            elif _goes_on_question(fragment, row, columns, is_last=at in last_texts):
                row.question += fragment.lines
            else:
                row.answer += fragment.lines
    return rows


def _name(row: Cells, people: People) -> None:
    row.member = row.member or people.member
    row.offices = row.offices or people.offices


def _last_texts(people: Sequence[People | None], begins: set[int]) -> set[int]:
    """Which fragments are the last text of their row."""
    last = set()
    is_last = True
    for at in range(len(people) - 1, -1, -1):
        if at in begins:
            is_last = True
        elif people[at] is None:
            if is_last:
                last.add(at)
            is_last = False
    return last


def _is_title(fragments: Sequence[Fragment], at: int) -> bool:
    """Whether a fragment is a heading over rows: one line before a numbered one, "Sneller (D66)" or without the end of
    a sentence, and set apart by an empty line behind it. A member who is named in every row is no heading."""
    if at + 1 >= len(fragments):
        return False
    fragment, after = fragments[at : at + 2]
    if len(fragment.lines) > 1 or number_of(fragment) is not None or number_of(after) is None or not after.is_parted:
        return False
    text = fragment.text
    if FACTION.fullmatch(text):
        return sum(other.text == text for other in fragments) < FEWEST_ROWS
    if people_in(fragment, frozenset()) or TERMINAL.search(text) or text[-1] in ",-" or not text[0].isupper():
        return False
    return after.lines[0].has_gap and not UNFINISHED.fullmatch(text.split()[-1])


def _starts(fragments: Sequence[Fragment], titles: set[int], columns: Columns) -> dict[int, int]:
    """Which fragments begin a row, with their number.

    Under one heading numbers rise, and none comes twice in a table; a number in an answer ("26 fte") falls out of
    that order, stands in a wide line, or has no answer behind it. Of the numbers under a heading the longest row that
    rises is taken.
    """
    taken: set[int] = set()
    starts: dict[int, int] = {}
    group: list[tuple[int, int]] = []
    for at in range(len(fragments) + 1):
        if at in titles or at == len(fragments):
            rising = _longest_rising([(place, number) for place, number in group if number not in taken])
            taken.update(number for _, number in rising)
            starts.update(rising)
            group = []
        elif (number := number_of(fragments[at])) is not None and _could_begin(fragments, at, titles, columns):
            group.append((at, number))
    return starts


def _could_begin(fragments: Sequence[Fragment], at: int, titles: set[int], columns: Columns) -> bool:
    lines = _without_number(fragments[at])
    if (
        columns.differ
        and columns.is_wide([line.text for line in lines])
        and _question_end(lines[0].text, columns) is None
    ):
        return False
    return at + 1 < len(fragments) and at + 1 not in titles


def _longest_rising(numbered: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest row of numbers that rise; `ends` holds the smallest number at which a row of each length ends."""
    ends: list[int] = []
    rows: list[tuple[tuple[int, int], int | None]] = []
    last_of: list[int] = []
    for place, number in numbered:
        length = bisect_left(ends, number)
        rows.append(((place, number), last_of[length - 1] if length else None))
        ends[length:], last_of[length:] = [number, *ends[length + 1 :]], [len(rows) - 1, *last_of[length + 1 :]]
    rising = []
    at = last_of[-1] if last_of else None
    while at is not None:
        one, at = rows[at]
        rising.append(one)
    return rising[::-1]


def _without_number(fragment: Fragment) -> list[Line]:
    first = fragment.lines[0]
    found = NUMBER.match(first.text)
    assert found is not None
    return [Line(found[2], spaced=first.spaced), *fragment.lines[1:]]


def _begun(fragment: Fragment, number: int, columns: Columns, surnames: frozenset[str]) -> Cells:
    """A row from its first fragment. A question of one line shares that line with the first of its answer, and an
    answer of one line with the member."""
    lines = _without_number(fragment)
    row = Cells(number=number)
    end = _question_end(lines[0].text, columns)
    if end is None:
        row.question = lines
    else:
        _share(lines, end, row)
        if people := people_in(Fragment(row.answer, is_parted=False, leads=False), surnames):
            row.answer = people.lines
            _name(row, people)
    return row


def _share(lines: Sequence[Line], end: int, row: Cells) -> None:
    """Give the first line up to `end` to the question, the rest to the answer."""
    first = lines[0]
    row.question.append(Line(first.text[:end], is_top=first.is_top))
    row.answer += [Line(first.text[end:].strip(), is_top=first.is_top, spaced=first.spaced), *lines[1:]]


def _question_end(line: str, columns: Columns) -> int | None:
    """Where the question ends in a line that is too wide for it, because it holds the beginning of the answer too:
    at its last question mark that still lies in the column of the questions."""
    if not columns.is_wide([line]):
        return None
    ends = [found.end() for found in re.finditer(r"\?(?=\s+\S)", line)]
    return next((end for end in reversed(ends) if width(line[:end]) <= SLACK * columns.question), None)


def _could_be_office(fragment: Fragment, columns: Columns) -> bool:
    """Whether what follows a member directly is the cell beside it, in words that are no known abbreviation."""
    text = fragment.text
    return (
        fragment.is_parted
        and not fragment.leads
        and len(text) <= 60
        and not re.search(r"[.?!:;]", text)
        and all(width(line.text) < columns.question / 2 for line in fragment.lines)
        and text[0].isupper()
    )


def _goes_on_question(fragment: Fragment, row: Cells, columns: Columns, *, is_last: bool) -> bool:
    """Whether a fragment belongs to the question of its row; else it belongs to the answer.

    A cell is cut only where a page ends, and then the question's rest comes before the answer's; and under a heading
    the first line of a question may stand apart from the rest. Lines tell which column they stood in by where they
    break. Where a single short line could be either, the question takes it only while its sentence is open, and not
    if that would leave the answer with an open sentence or without any text.
    """
    lines = [line.text for line in fragment.lines]
    if columns.differ and columns.is_wide(lines):
        return False
    is_open = _is_open(row.question)
    if not row.answer:
        if fragment.is_parted and not fragment.leads and len(row.question) > 1:
            return False
        if columns.is_narrow(lines) or (fragment.leads and not fragment.is_parted):
            return True
        return is_open and not is_last
    if not fragment.leads:
        return False
    if columns.is_narrow(lines):
        return True
    return is_open and not (is_last and _is_open(row.answer))


def _is_open(lines: Sequence[Line]) -> bool:
    """Whether a cell ends in the middle of a sentence."""
    return not lines or not TERMINAL.search(lines[-1].text)


def _table_row(row: Cells, columns: Columns, spelling: Spelling, repairs: Repairs) -> Row:
    if row.title is not None:
        return Row([[Piece(BlockKind.PARAGRAPH, row.title)]], is_whole=True)

    def cell(text: str | None) -> list[Piece]:
        return [Piece(BlockKind.PARAGRAPH, text)] if text else []

    return Row(
        [
            cell(str(row.number)),
            cell(run_on(row.question, spelling, repairs)),
            read_cell(row.answer, columns.answer, spelling, repairs),
            cell(row.member),
            cell(row.offices),
        ]
    )
