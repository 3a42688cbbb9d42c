"""A table of questions and answers that a dumping program flattened into lines of text, put back together.

Rows are found by their numbers and headings, cells by their order, by how wide their lines are and by which
sentences are still open. What the dump lost stays lost.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop.reading.answers import Role, Row, Table, role_of, table_from_rows
from desktop.reading.draft import Piece
from desktop.reading.hyphens import Spelling, spelling_of
from desktop.reading.plain.dump import Line, split_lines
from desktop.reading.plain.footnotes import bracket_notes
from desktop.reading.plain.fragments import (
    Columns,
    Fragment,
    People,
    columns_of,
    fragments_of,
    joined,
    numbers_of,
    people_in,
    surnames_in,
)
from desktop.reading.plain.pages import page_number
from desktop.reading.plain.row_starts import FEWEST_ROWS, is_open, question_end, starts_of, without_number
from desktop.reading.plain.structure import read_cell, run_on
from desktop.reading.plain.widths import width
from desktop.reading.repair import Repairs
from desktop.text.document import BlockKind

HEAD = re.compile(
    r"(?:vraag\s+)?(?:nr\.?|nummer)|vragen-?\s?steller|vraag|vragen|antwoord(?:en)?|beantwoording|fractie"
    r"|kamer-?\s?(?:lid|leden)|bewinds-?\s?(?:perso(?:on|nen)|lid|lieden)",
    re.IGNORECASE,
)
HEAD_LINE = re.compile(
    r"(?:(?:^|\s|(?<=-))(?:vraag|nr\.?|nummer|vragen-?|(?:vragen)?steller|antwoord(?:en)?|beantwoording|fractie|kamer-"
    r"|(?:kamer)?(?:lid|leden)|bewinds-|(?:bewinds)?(?:perso(?:on|nen)|lid|lieden)))+",
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
    numbers = numbers_of(fragments)
    columns = columns_of(fragments, numbers)
    rows = _rows(fragments, numbers, columns, found)
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
    return bool(re.search("vraag|vragen", words) and "antwoord" in words)


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


def _rows(
    fragments: Sequence[Fragment], numbers: Sequence[int | None], columns: Columns, repairs: Repairs
) -> list[Cells]:
    surnames = surnames_in(fragments)
    people_of = [people_in(fragment, surnames) for fragment in fragments]
    starts, titles = starts_of(fragments, numbers, people_of, columns)
    last_texts = _last_texts(people_of, starts.keys() | titles)
    rows: list[Cells] = []
    after_people = False
    for at, fragment in enumerate(fragments):
        if at in starts:
            rows.append(_begun(fragment, starts[at], columns, surnames))
            after_people = False
            continue
        if at in titles or not rows or rows[-1].title is not None:
            rows.append(Cells(title=fragment.text))
            continue
        row = rows[-1]
        if people := people_of[at]:
            row.answer += people.lines
            for again in (row.member and people.member, row.offices and people.offices):
                if again:
                    repairs["running_head", again, ""] += 1
            _name(row, people)
            after_people = True
        elif after_people and row.member and not row.offices and _could_be_office(fragment, columns):
            row.offices = fragment.text
        else:
            fragment.leads |= after_people
            fragment.lines[0].has_gap |= fragment.is_parted
            fragment.lines[0].is_top |= fragment.leads
            end = question_end(fragment.first, columns) if fragment.leads and is_open(row.question) else None
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


def _begun(fragment: Fragment, number: int, columns: Columns, surnames: frozenset[str]) -> Cells:
    """A row from its first fragment. A question of one line shares that line with the first of its answer, and an
    answer of one line with the member."""
    lines = without_number(fragment)
    row = Cells(number=number)
    end = question_end(lines[0].text, columns)
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
    asks_on = is_open(row.question)
    if not row.answer:
        if fragment.is_parted and not fragment.leads and len(row.question) > 1:
            return False
        if columns.is_narrow(lines) or (fragment.leads and not fragment.is_parted):
            return True
        return asks_on and not is_last
    if not fragment.leads:
        return False
    if columns.is_narrow(lines):
        return True
    return asks_on and not (is_last and is_open(row.answer))


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
