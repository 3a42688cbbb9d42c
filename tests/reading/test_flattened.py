"""A fictional table of answers, laid out on pages and flattened the way the dumping program of real ones does it."""

import json
import os
from itertools import pairwise
from pathlib import Path

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from desktop.reading.draft import assemble
from desktop.reading.plain.document import read_plain
from desktop.text.document import BlockKind, Document

TABLE = json.loads((Path(__file__).parents[1] / "data" / "polderantwoorden.json").read_text(encoding="utf-8"))
ROWS = [(title, *row) for title, rows in TABLE["groups"] for row in rows]
HEADS = [" Vraag ", "Nr. ", "", "Vraag Antwoord Kamer- ", "lid ", "", "Bewinds-", "persoon ", "", " ", ""]
LETTER = [" 2031D00012 Aan de Voorzitter van de Polderkamer ", "", "Hierbij bieden wij u de antwoorden aan. ", " ", ""]


def wrapped(text: str, points: int) -> list[str]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and stringWidth(longer, "Helvetica", 10) > points:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


class Printer:
    """Prints a table row by row. height: lines on a page; numbered: whether pages end with their number."""

    def __init__(self, question: int, answer: int, height: int, *, people: bool = True, numbered: bool = False) -> None:
        self.widths = question, answer
        self.height, self.people, self.numbered = height, people, numbered
        self.lines = [*LETTER, *HEADS]
        self.left = height - len(self.lines)
        self.page = 1
        self.at_top = False

    def turn(self) -> None:
        if self.numbered:
            self.lines += ["", "", "", f"{self.page} ", " ", "", ""]
        self.page += 1
        self.left = self.height
        self.at_top = not self.numbered

    def put(self, line: str) -> None:
        self.lines.append((" " if self.at_top else "") + line + ("" if line.endswith("-") else " "))
        self.at_top = False

    def title(self, title: str) -> None:
        if self.left < 5:
            self.turn()
        self.put(title)
        self.lines += ["", " "]
        self.left -= 2

    def row(self, number: int, question: str, answer: list[str], member: str, offices: str) -> None:
        answered: list[str] = []
        for before, paragraph in pairwise(["", *answer]):
            is_apart = paragraph.startswith("[1]") or (before.startswith("•") and not paragraph.startswith("•"))
            answered += ([" "] if is_apart else []) + wrapped(paragraph, self.widths[1])
        names = [wrapped(member, 45), wrapped(offices, 40)] if self.people else [[], []]
        cells = [[str(number)], wrapped(question, self.widths[0]), answered, *names]
        at, end = 0, max(map(len, cells))
        while at < end:
            here = min(self.left, end - at)
            if here > 1 or here == end - at:
                # what a member's cell has left on the next page is lost
                self.fragment([cell[at : at + here] if at == 0 or cell in cells[:3] else [] for cell in cells])
                at += here
                self.left -= here
            if at < end:
                self.turn()
        self.lines.append("")

    def fragment(self, cells: list[list[str]]) -> None:
        """A cell of one line shares its line with the next cell of the row."""
        shared = ""
        filled = [cell for cell in cells if cell]
        for place, cell in enumerate(filled):
            first, *rest = cell
            if len(cell) == 1 and place + 1 < len(filled):
                shared = f"{shared} {first}".strip()
                continue
            for line in (f"{shared} {first}".strip(), *rest):
                self.put(line)
            shared = ""
            if place + 1 < len(filled):
                self.lines.append("")

    def print(self) -> str:
        for title, rows in TABLE["groups"]:
            self.title(title)
            for row in rows:
                self.row(*row)
        return "\n".join(self.lines)


def read(text: str) -> Document:
    return assemble(read_plain(text.encode(), "antwoorden.txt"))


def folded(text: str) -> str:
    return " ".join(text.split())


LAYOUTS = [(150, 300, height) for height in range(20, 60, 3)] + [(190, 420, 33), (130, 260, 41), (210, 300, 27)]


@pytest.mark.parametrize("numbered", [False, True], ids=["", "numbered"])
@pytest.mark.parametrize(("question", "answer", "height"), LAYOUTS)
def test_rows_are_put_together_wherever_pages_end(question, answer, height, numbered):
    document = read(Printer(question, answer, height, numbered=numbered).print())
    assert [
        (found.heading, found.number, folded(document.text_of(found.question)), folded(document.text_of(found.answer)))
        for found in document.questions
    ] == [
        (title, str(number), asked, folded(" ".join(answers).replace("• ", "").replace("[1]", "")))
        for title, number, asked, answers, _, _ in ROWS
    ]


def test_members_and_offices_are_as_printed():
    document = read(Printer(150, 300, 500).print())
    assert [(question.member, question.ministers) for question in document.questions] == [
        (member, tuple(offices.split(", "))) for _, _, _, _, member, offices in ROWS
    ]


def test_what_the_dump_lost_stays_empty():
    document = read(Printer(150, 300, 40, people=False).print())
    assert len(document.questions) == len(ROWS)
    assert {(question.member, question.ministers) for question in document.questions} == {(None, ())}


def test_an_answer_keeps_its_list_and_its_footnote():
    document = read(Printer(150, 300, 500).print())
    listed = [document.text_of(block) for block in document.blocks if block.kind is BlockKind.LIST_ITEM]
    assert listed[-1] == "bij een waterstand boven de norm liggen er 12 pompen klaar."
    (note,) = document.footnotes
    assert document.text_of(document.blocks[note.block]) == "Rekenkamer van de polder, verslag 2031, bladzijde 7."
    assert document.text[: note.position].endswith("14 weken is.")


def test_answers_point_at_the_answers_they_name():
    document = read(Printer(150, 300, 40).print())
    assert {question.number: question.refers_to for question in document.questions if question.refers_to} == {
        "4": (12,),
        "2": (3,),
    }


def test_the_letter_and_the_heads_of_the_columns_stand_before_the_rows():
    document = read(Printer(150, 300, 40).print())
    first = [document.text_of(block) for block in document.blocks[:4]]
    assert first == [
        "2031D00012 Aan de Voorzitter van de Polderkamer",
        "Hierbij bieden wij u de antwoorden aan.",
        "Vraag Nr.\tVraag\tAntwoord\tKamerlid\tBewindspersoon",
        "Rapporteurs",
    ]


def test_page_numbers_are_left_out_and_listed():
    document = read(Printer(150, 300, 20, numbered=True).print())
    left_out = [repair.before for repair in document.repairs if repair.kind == "page_number"]
    assert left_out == [str(number) for number in range(1, len(left_out) + 1)]
    assert len(left_out) > 2


def test_a_text_about_questions_is_no_table():
    text = "Vraag\nAntwoord\n\nWij hebben 3 vragen gekregen. Het antwoord volgt.\n\n12 boten en 26 palen.\n"
    assert read(text).questions == ()


@pytest.mark.skipif("WOORDHOUDER_DOCUMENTS" not in os.environ, reason="WOORDHOUDER_DOCUMENTS names no real documents")
def test_the_labelled_dumps_are_read_as_labelled(monkeypatch):
    monkeypatch.syspath_prepend(str(Path(__file__).parents[1] / "measure"))
    import reading as measured

    figures = list(measured.measure_all(Path(os.environ["WOORDHOUDER_DOCUMENTS"])))
    assert [figure for figure in figures if figure.what != "seconds" and not figure.is_met] == []
