"""Printed tables of our own: ruled, without rulings, with rulings between the rows only."""

import pytest
from made_files import outline
from printed import PAGE, Sheet, print_table

from desktop.reading.draft import assemble
from desktop.reading.pdf.document import read_pdf

HEADER = ["Nr.", "Vraag", "Antwoord", "Kamer-\nlid", "Bewinds-\npersoon"]
WIDTHS = [30, 90, 120, 50, 50]
LONG = " ".join(
    f"In winter {number} komt er weer een stuk dijk bij, dat in de zomer wordt afgewerkt." for number in range(30)
)
ROWS = [
    HEADER,
    ["Jansen (ABC)"],
    ["4", "Wanneer is de Noorderdijk klaar?", "Voor 1 maart 2032. Daarna volgt de kade.", "Jansen, P.", "MWat, SWat"],
    ["2", "Waarom duurt het zo lang?", LONG, "Jansen, P.", "MWat"],
    ["De Vries (DEF)"],
    ["11", "Wat kost het?", "Zie het antwoord op vraag 4.", "Vries, A. de", "SWat"],
]


@pytest.mark.parametrize("repeats_head", [True, False])
@pytest.mark.parametrize("ruled", [True, False])
def test_a_printed_table_of_questions_is_questions_with_their_answers_over_the_pages(ruled, repeats_head):
    document = assemble(read_pdf(print_table(ROWS, WIDTHS, ruled, repeats_head=repeats_head), "antwoorden.pdf"))
    assert (document.pages or 0) > 2
    assert [
        (
            question.number,
            question.heading,
            document.text_of(question.question),
            document.text_of(question.answer),
            question.member,
            question.ministers,
        )
        for question in document.questions
    ] == [
        ("4", "Jansen (ABC)", ROWS[2][1], ROWS[2][2], "Jansen, P.", ("MWat", "SWat")),
        ("2", "Jansen (ABC)", ROWS[3][1], LONG, "Jansen, P.", ("MWat",)),
        ("11", "De Vries (DEF)", ROWS[5][1], ROWS[5][2], "Vries, A. de", ("SWat",)),
    ]


@pytest.mark.parametrize("ruled", [True, False])
def test_the_text_after_a_table_is_text_again(ruled):
    sheet = Sheet()
    rows = [["Nr", "Vraag", "Antwoord"], ["1", "Komt de brug?", "Ja."], ["2", "Wanneer?", "In 2033."]]
    xs = [60, 90, 200]
    for number, row in enumerate(rows):
        for x, cell in zip(xs, row, strict=True):
            sheet.put(x, 500 - 16 * number, cell, "Helvetica-Bold" if not number else "Helvetica")
    if ruled:
        for y in range(4):
            sheet.rule(55, 512 - 16 * y, 360, 512 - 16 * y)
        for x in (55, 85, 195, 360):
            sheet.rule(x, 512, x, 464)
    after = [
        "Op deze antwoorden komt in het najaar een vervolg, als de",
        "werkgroep heeft gekeken naar de bruggen in de rest van de",
        "polder en naar de wegen.",
    ]
    for number, line in enumerate(after):
        sheet.put(60, 430 - 13 * number, line)
    draft = read_pdf(sheet.pdf(), "antwoorden.pdf")
    assert outline(draft.pieces) == [
        "t Nr|Vraag|Antwoord",
        "t 1 Komt de brug?",
        "p Ja.",
        "t 2 Wanneer?",
        "p In 2033.",
        "p " + " ".join(after),
    ]


def test_a_note_without_a_mark_does_not_shift_the_questions():
    sheet = Sheet()
    for number, row in enumerate([["Nr", "Vraag", "Antwoord"], ["1", "Komt de brug?", "Ja."]]):
        for x, cell in zip((60, 90, 200), row, strict=True):
            sheet.put(x, 500 - 16 * number, cell)
    end = sheet.put(60, 440, "Dit geldt voor elke brug die in de polder over een sloot ligt.")
    sheet.put(end, 444, "1", size=6)
    for mark, y in (("1", 100), ("2", 88)):
        sheet.put(60, y + 3, mark, size=5)
        sheet.put(67, y, f"Noot {mark} bij de antwoorden.", size=7)
    sheet.turn()
    for number, row in enumerate([["Nr", "Vraag", "Antwoord"], ["2", "Wanneer?", "In 2033."]]):
        for x, cell in zip((60, 90, 200), row, strict=True):
            sheet.put(x, 500 - 16 * number, cell)
    document = assemble(read_pdf(sheet.pdf(), "antwoorden.pdf"))
    assert [document.text_of(question.question) for question in document.questions] == ["Komt de brug?", "Wanneer?"]
    assert [document.text_of(question.answer) for question in document.questions] == ["Ja.", "In 2033."]
    assert [note.position is None for note in document.footnotes] == [False, True]


def test_a_table_with_rulings_between_rows_only_has_its_cells():
    sheet = Sheet()
    sheet.put(60, 520, "Meldingen bij het waterschap per jaar:")
    for y in (508, 492, 462):
        sheet.rule(60, y, 360, y)
    for y, cells in ((497, ["Soort", "2031", "2032"]), (482, ["Lekkage", "12", "9"]), (468, ["Overlast", "34", "40"])):
        sheet.put(60, y, cells[0])
        for x, cell in zip((220, 300), cells[1:], strict=True):
            sheet.put(x, y, cell)
    sheet.put(60, 430, "De cijfers komen van het waterschap.")
    assert outline(read_pdf(sheet.pdf(), "cijfers.pdf").pieces) == [
        "p Meldingen bij het waterschap per jaar:",
        "t Soort|2031|2032",
        "t Lekkage|12|9",
        "t Overlast|34|40",
        "p De cijfers komen van het waterschap.",
    ]


def test_a_cell_over_two_columns_keeps_the_others_in_their_place():
    sheet = Sheet()
    for x0, x1, y in ((60, 360, 512), (60, 360, 496), (60, 360, 480)):
        sheet.rule(x0, y, x1, y)
    for x, top in ((60, 512), (160, 496), (260, 512), (360, 512)):
        sheet.rule(x, top, x, 480)
    for x, y, words in (
        (64, 500, "Dijk en kade"),
        (264, 500, "Totaal"),
        (64, 484, "3"),
        (164, 484, "4"),
        (264, 484, "7"),
    ):
        sheet.put(x, y, words)
    assert outline(read_pdf(sheet.pdf(), "cijfers.pdf").pieces) == ["t Dijk en kade||Totaal", "t 3|4|7"]


def test_a_frame_around_a_paragraph_is_no_table():
    sheet = Sheet()
    sheet.canvas.rect(50, 440, PAGE[0] - 100, 80)
    for number, line in enumerate(["Dit kader hoort bij de brief en", "bestaat uit twee regels."]):
        sheet.put(60, 500 - 13 * number, line)
    assert outline(read_pdf(sheet.pdf(), "kader.pdf").pieces) == [
        "p Dit kader hoort bij de brief en bestaat uit twee regels."
    ]
