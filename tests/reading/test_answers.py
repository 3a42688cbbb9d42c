import pytest

from desktop.reading.answers import (
    Role,
    Row,
    columns_of,
    ministers_in,
    numbers_in,
    role_of,
    table_from_rows,
    under_heading,
)
from desktop.reading.draft import Piece, Stretch
from desktop.text.document import BlockKind


def cell(*texts):
    return [Piece(BlockKind.PARAGRAPH, text) for text in texts if text]


def row(*texts, page=None):
    return Row([cell(*(text if isinstance(text, tuple) else (text,))) for text in texts], len(texts) == 1, page)


HEADER = row("Nr.", "Vraag", "Antwoord", "Kamerlid", "Bewindspersoon")


@pytest.mark.parametrize(
    ("head", "role"),
    [
        ("Nr.", Role.NUMBER),
        ("Vraag nr.", Role.NUMBER),
        ("VRAGEN", Role.QUESTION),
        ("Beantwoording", Role.ANSWER),
        ("Antwoord op de vraag", Role.ANSWER),
        ("Kamer-\nlid", Role.MEMBER),
        ("Vragensteller / fractie", Role.MEMBER),
        ("Bewinds- persoon", Role.MINISTERS),
        ("Bewindspersonn", Role.MINISTERS),
        ("Datum", None),
        ("Hoe luidt het antwoord?", None),
    ],
)
def test_a_column_is_known_by_its_head_in_any_spelling(head, role):
    assert role_of(head) is role


def test_columns_stand_in_any_order_and_need_questions_with_answers_or_numbers():
    assert columns_of(row("Lid", "Antwoord", "Vraag")) == {Role.MEMBER: 0, Role.ANSWER: 1, Role.QUESTION: 2}
    assert columns_of(row("Jaar", "Vraag", "Aanbod")) is None


def test_a_question_is_a_row_its_answer_pieces_and_a_row_of_who():
    table = table_from_rows(
        [HEADER, row("12.", "Wanneer komt het register?", ("Voor de zomer.", "Zeker."), "Jansen, A.", "MJenV,\nSJenV")]
    )
    kinds = [(piece.kind, piece.text) for piece in table.pieces[1:]]
    assert kinds == [
        (BlockKind.TABLE_ROW, "12. Wanneer komt het register?"),
        (BlockKind.PARAGRAPH, "Voor de zomer."),
        (BlockKind.PARAGRAPH, "Zeker."),
        (BlockKind.TABLE_ROW, "Jansen, A.\tMJenV, SJenV"),
    ]
    (question,) = table.questions
    assert (question.number, question.numbers, question.member) == ("12", (12,), "Jansen, A.")
    assert question.ministers == ("MJenV", "SJenV")
    assert question.question == Stretch(1, 1, len("12. "))
    assert question.answer == Stretch(2, 3)


def test_what_the_table_does_not_say_stays_empty():
    (question,) = table_from_rows([HEADER, row("3", "Wat kost het?", "", "", "")]).questions
    assert (question.answer, question.member, question.ministers, question.heading) == (None, None, (), None)


def test_a_party_heading_in_the_table_is_a_heading_and_goes_with_its_questions():
    rows = [HEADER, row("Jansen (ABC)"), row("1", "Hoe?", "Zo.", "", ""), row("", "De Wit (XYZ)", "", "", "")]
    table = table_from_rows([*rows, row("2", "Waar?", "Daar.", "", "")], level=2)
    headings = [(piece.text, piece.level) for piece in table.pieces if piece.kind is BlockKind.HEADING]
    assert headings == [("Jansen (ABC)", 2), ("De Wit (XYZ)", 2)]
    assert [question.heading for question in table.questions] == ["Jansen (ABC)", "De Wit (XYZ)"]


def test_a_row_without_a_number_goes_on_with_the_question_and_joins_over_a_page():
    rows = [HEADER, row("1", "Kunt u zeggen wanneer", "Het register komt", "Jansen", "MJenV", page=1)]
    table = table_from_rows([*rows, HEADER, row("", "het er is?", ("voor de zomer.", "Nieuw."), "", "", page=2)])
    assert [piece.text for piece in table.pieces[1:]] == [
        "1 Kunt u zeggen wanneer het er is?",
        "Het register komt voor de zomer.",
        "Nieuw.",
        "Jansen\tMJenV",
    ]
    assert table.questions[0].answer == Stretch(2, 3)
    assert table.repairs == {("running_head", "Nr.\tVraag\tAntwoord\tKamerlid\tBewindspersoon", ""): 1}


def test_a_next_table_without_a_header_goes_on_with_the_columns_of_the_last():
    first = table_from_rows([HEADER, row("1", "Hoe?", "Zo.", "", "")])
    table = table_from_rows([row("2", "Waar?", "Daar.", "", ""), row("3", "Wie?", "Zij.", "", "")], first.columns)
    assert [question.number for question in table.questions] == ["2", "3"]
    other = table_from_rows([row("Jaar", "2031", "2032", "", "")], first.columns)
    assert other.questions == []
    assert other.columns is None


def test_a_number_is_found_without_a_column_of_that_name():
    unnamed = [row("", "Vraag", "Antwoord"), row("7", "Hoe?", "Zo."), row("Jansen (ABC)"), row("8", "Waar?", "Daar.")]
    assert [question.number for question in table_from_rows(unnamed).questions] == ["7", "8"]
    (question,) = table_from_rows([row("Vraag", "Antwoord"), row("12. Hoe dan?", "Zo.")]).questions
    assert (question.number, question.question) == ("12", Stretch(1, 1, len("12. ")))


def test_a_heading_right_above_a_table_is_the_heading_of_its_first_questions():
    table = table_from_rows([HEADER, row("1", "Hoe?", "", "", ""), row("De Wit (XYZ)"), row("2", "Wie?", "", "", "")])
    under_heading(table, Piece(BlockKind.PARAGRAPH, "Jansen (ABC)"))
    assert [question.heading for question in table.questions] == ["Jansen (ABC)", "De Wit (XYZ)"]
    table = table_from_rows([HEADER, row("1", "Hoe?", "", "", "")])
    under_heading(table, Piece(BlockKind.PARAGRAPH, "Hieronder staan de antwoorden."))
    assert table.questions[0].heading is None


def test_footnotes_stay_behind_their_paragraph_and_marks_move_with_the_number():
    question = [Piece(BlockKind.PARAGRAPH, "Hoe dan?", marks=[(3, "1")]), Piece(BlockKind.FOOTNOTE, "Noot.", mark="1")]
    table = table_from_rows([HEADER, Row([cell("7"), question, cell("Zo."), [], []])])
    assert [piece.text for piece in table.pieces[1:]] == ["7 Hoe dan?", "Noot.", "Zo."]
    assert table.pieces[1].marks == [(5, "1")]
    assert table.questions[0].question == Stretch(1, 2, 2)


def test_another_table_is_a_piece_per_row_its_notes_after_it():
    note = [Piece(BlockKind.PARAGRAPH, "2032", marks=[(4, "a")]), Piece(BlockKind.FOOTNOTE, "Raming.", mark="a")]
    table = table_from_rows([Row([cell("Jaar"), note, []]), row("Bedrag", ("een", "twee"), "")])
    assert [(piece.kind, piece.text, piece.marks) for piece in table.pieces] == [
        (BlockKind.TABLE_ROW, "Jaar\t2032", [(9, "a")]),
        (BlockKind.FOOTNOTE, "Raming.", []),
        (BlockKind.TABLE_ROW, "Bedrag\teen\ntwee", []),
    ]


def test_a_table_that_lays_out_a_page_stays_paragraphs():
    text = [Piece(BlockKind.HEADING, "Aanpak", 1), *cell("Tekst."), *cell("Meer.")]
    assert [piece.kind.value for piece in table_from_rows([Row([cell("Kantlijn"), text])]).pieces] == [
        "paragraph",
        "heading",
        "paragraph",
        "paragraph",
    ]


def test_a_question_points_at_the_answer_it_names_but_not_at_itself():
    answer = "Zie het antwoord op vraag 2 en 3, en op vraag 4."
    (question,) = table_from_rows([HEADER, row("4", "Hoe?", answer, "", "")]).questions
    assert question.refers_to == (2, 3)


@pytest.mark.parametrize(
    ("printed", "numbers"),
    [("12.", (12,)), ("3, 4 en 5", (3, 4, 5)), ("3 t/m 6", (3, 4, 5, 6)), ("2–4", (2, 3, 4)), ("3-2026", (3, 2026))],
)
def test_numbers_of_a_question(printed, numbers):
    assert numbers_in(printed) == numbers


@pytest.mark.parametrize(
    ("printed", "ministers"),
    [
        ("MJenV, SJenV", ("MJenV", "SJenV")),
        ("MJenV en SJenV", ("MJenV", "SJenV")),
        ("minister van Justitie en Veiligheid", ("minister van Justitie en Veiligheid",)),
        ("", ()),
    ],
)
def test_ministers_of_a_question(printed, ministers):
    assert ministers_in(printed) == ministers
