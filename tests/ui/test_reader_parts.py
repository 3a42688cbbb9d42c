import pytest
from papers import agreement, answers

from desktop.reading.draft import Draft, Piece, QuestionDraft, Stretch, assemble
from desktop.text.document import BlockKind
from desktop.ui.desk.reader_parts import Role, parts, tables
from desktop.ui.desk.reader_tables import columns


def test_a_question_row_hangs_its_number_and_the_people_stand_below_the_answer():
    roles = [(part.role, part.hanging, part.begins_answer) for part in parts(answers())[1:4]]
    assert roles == [(Role.QUESTION, 3, False), (Role.PARAGRAPH, 0, True), (Role.PEOPLE, 0, False)]


def test_an_answer_with_a_label_of_its_own_gets_no_second_one():
    paper = assemble(
        Draft(
            pieces=[
                Piece(BlockKind.HEADING, "Vraag 1", 2),
                Piece(BlockKind.PARAGRAPH, "Klopt het bericht?"),
                Piece(BlockKind.HEADING, "Antwoord 1", 2),
                Piece(BlockKind.PARAGRAPH, "Ja."),
            ],
            questions=[QuestionDraft("1", (1,), Stretch(1, 1), Stretch(3, 3))],
        )
    )
    laid_out = parts(paper)
    assert [part.role for part in laid_out] == [Role.HEADING, Role.QUESTION, Role.HEADING, Role.PARAGRAPH]
    assert not any(part.begins_answer for part in laid_out)


def test_each_page_is_marked_where_it_begins():
    pages = [part.page for part in parts(agreement()) if part.page is not None]
    assert pages == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("words", "hanging"),
    [
        ("a. Vrijwilligers", 2),
        ("10) Boeren", 3),
        ("(iv) Het register", 4),
        ("2.1 Wegen", 3),
        ("A.J. de Boer spreekt", 0),
        ("2031 is het jaar", 0),
        ("Vrijwilligers", 0),
    ],
)
def test_an_item_hangs_on_the_number_it_was_printed_with(words, hanging):
    paper = assemble(Draft(pieces=[Piece(BlockKind.LIST_ITEM, words, 1)]))
    assert parts(paper)[0].hanging == hanging


def test_rows_below_one_another_are_one_table():
    document = agreement()
    (run,) = tables(parts(document))
    assert [document.text_of(document.blocks[index]).split("\t")[0] for index in run] == [
        "Maatregel",
        "Wijkagenten",
        "Register leegstand",
        "Meldkamer oost",
    ]


def laid(rows, room):
    return columns(rows, [[10.0 * len(cell) for cell in row] for row in rows], room)


def test_columns_of_numbers_end_below_one_another():
    first, second = laid([["Maatregel", "2032", "2033"], ["Agenten", "€ 12,5", "–"]], 400)
    assert (first.right, second.right) == (True, True)
    assert first.at == 90 + 24 + 60


def test_a_long_last_column_wraps_in_its_own_room():
    (last,) = laid([["Agenten", "krijgen " * 20]], 400)
    assert (last.at, last.right) == (70 + 24, False)


def test_long_cells_do_not_stand_beside_one_another():
    assert laid([["een lange eerste cel met veel woorden", "nog een lange cel met veel woorden"]], 400) is None
