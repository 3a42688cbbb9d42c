"""What a screen reader finds in the text: asked of Qt's accessibility, as a screen reader does."""

import pytest
from papers import agreement, answers, span_of
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from desktop.ui.desk.highlights import Highlight

Key, Modifier = Qt.Key, Qt.KeyboardModifier
PLATE = "Elke wijk met meer dan vijfduizend inwoners krijgt een vaste wijkagent."


def heard(reader):
    return QAccessible.queryAccessibleInterface(reader)


def said(reader) -> str:
    return heard(reader).text(QAccessible.Text.Description)


@pytest.fixture
def listened_to():
    """As if a screen reader were running."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def stand_at(reader, words):
    reader.go_to(span_of(reader.content, words))


def test_the_text_is_read_with_bullets_and_footnote_marks_and_without_soft_hyphens(reader, listened_to):
    reader.open(agreement())
    text = heard(reader).textInterface()
    whole = text.text(0, text.characterCount())
    assert f"•\t{PLATE}" in whole
    assert "–\thet register is openbaar;" in whole
    assert "dat de dijk1 houdt" in whole
    assert heard(reader).role() == QAccessible.Role.EditableText
    assert heard(reader).state().readOnly


def test_caret_and_selection_are_told(reader, qtbot):
    text = heard(reader).textInterface()
    qtbot.keyClick(reader, Key.Key_Right, Modifier.ControlModifier)
    assert text.cursorPosition() == len("Ruimte ")
    qtbot.keyClick(reader, Key.Key_End, Modifier.ShiftModifier)
    assert text.selectionCount() == 1
    assert reader.textCursor().selectedText() == "om te leven"
    qtbot.keyClick(reader, Key.Key_End, Modifier.ControlModifier)
    assert text.cursorPosition() == text.characterCount()
    qtbot.keyClick(reader, Key.Key_Home, Modifier.ControlModifier)
    assert text.cursorPosition() == 0


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Ruimte om te leven", "Pagina 1, Kop niveau 1"),
        ("Daarvoor is geld nodig", ""),
        ("Zie het Deltaverslag", "Voetnoot"),
        (PLATE, "Pagina 2"),
        ("Register leegstand", "Tabel, rij 3 van 4"),
    ],
)
def test_the_sort_of_block_is_told_where_the_caret_comes(reader, words, told):
    stand_at(reader, words)
    assert said(reader) == told


def test_questions_and_answers_are_told(reader, listened_to):
    reader.open(answers())
    found = []
    for block in reader.content.blocks[1:4]:
        reader.go_to(block.span)
        found.append(said(reader))
    assert found == ["Vraag", "Antwoord", "Wie vroeg en wie antwoordt"]


def test_highlights_and_their_signs_in_the_margin_are_told(reader, qtbot):
    reader.set_highlights([Highlight(span_of(reader.content, PLATE), 2, 1, "Toezegging: wijkagent", "▮")])
    reader.set_layer("vergelijking", [Highlight(span_of(reader.content, "vaste wijkagent"), None, 1, "Zwakker")])
    qtbot.keyClick(reader, Key.Key_F8)
    assert said(reader) == "Pagina 2. Toezegging: wijkagent"
    stand_at(reader, "vaste wijkagent")
    assert said(reader) == "Pagina 2. Zwakker\nToezegging: wijkagent"
    qtbot.keyClick(reader, Key.Key_Home, Modifier.ControlModifier)
    assert said(reader) == "Pagina 1, Kop niveau 1"


def test_of_several_highlights_one_is_chosen_by_key(reader, qtbot):
    whole, part = span_of(reader.content, PLATE), span_of(reader.content, "vaste wijkagent")
    reader.set_highlights([Highlight(whole, 2, 1, "Wijken", "▮"), Highlight(part, 3, 2, "Agenten")])
    reader.select(whole)
    qtbot.keyClick(reader, Key.Key_Return, Modifier.ShiftModifier)
    menu = QApplication.activePopupWidget()
    assert [action.text() for action in menu.actions()] == ["Agenten", "▮ Wijken"]
    with qtbot.waitSignal(reader.highlight_activated) as told:
        qtbot.keyClick(menu, Key.Key_Down)
        qtbot.keyClick(menu, Key.Key_Return)
    assert told.args == [1]


def test_one_highlight_alone_is_opened_at_once(reader, qtbot):
    reader.set_highlights([Highlight(span_of(reader.content, PLATE), 2, 1, "Wijken")])
    stand_at(reader, PLATE)
    with qtbot.waitSignal(reader.highlight_activated):
        qtbot.keyClick(reader, Key.Key_Return, Modifier.ShiftModifier)


def test_the_menu_offers_the_highlights_that_lie_over_one_another(reader):
    whole, part = span_of(reader.content, PLATE), span_of(reader.content, "vaste wijkagent")
    reader.set_highlights([Highlight(whole, 2, 1, "Wijken"), Highlight(part, 3, 2, "Agenten")])
    stand_at(reader, "vaste wijkagent")
    menu = reader.make_menu()
    assert menu.actions()[0].text() == "Markeringen hier"
    stand_at(reader, "Elke wijk")
    assert reader.make_menu().actions()[0].text() == "Kopiëren"
