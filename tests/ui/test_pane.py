import pytest
from papers import agreement, answers, span_of
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPushButton, QWidget

from desktop.ui import theme
from desktop.ui.colours import Scheme
from desktop.ui.desk.pane import Pane

Key, Modifier = Qt.Key, Qt.KeyboardModifier
CHOICES = [(1, "Akkoord van Overmaas 2031–2035"), (2, "Antwoorden & begroting 2032")]


@pytest.fixture
def pane(qtbot, qapp):
    theme.apply(qapp, Scheme.LIGHT)
    pane = Pane()
    qtbot.addWidget(pane)
    pane.resize(760, 640)
    pane.set_choices(CHOICES)
    pane.show_document(1, CHOICES[0][1], agreement())
    pane.show()
    pane.activateWindow()
    pane.reader.setFocus()
    qtbot.waitUntil(pane.reader.hasFocus)
    return pane


def button(pane, name) -> QAbstractButton:
    return next(child for child in pane.findChildren(QAbstractButton) if child.accessibleName().startswith(name))


def heading(pane, words):
    document = pane.reader.content
    return next(index for index, block in document.headings() if document.text_of(block).startswith(words))


def test_the_path_of_headings_follows_the_reading(pane):
    assert pane.breadcrumb.path() == ["Ruimte om te leven"]
    pane.reader.go_to(span_of(pane.reader.content, "De dijk bij kilometer 20"))
    assert pane.breadcrumb.path() == ["Ruimte om te leven", "2 Water en dijken"]


def test_a_crumb_leads_to_its_heading(pane, qtbot):
    pane.reader.go_to(span_of(pane.reader.content, "De dijk bij kilometer 30"))
    qtbot.mouseClick(button(pane, "2 Water"), Qt.MouseButton.LeftButton)
    assert pane.reader.caret_position() == span_of(pane.reader.content, "2 Water en dijken").start


def test_the_outline_unfolds_follows_and_jumps_by_keyboard(pane, qtbot):
    qtbot.keyClick(pane.reader, Key.Key_O, Modifier.ControlModifier | Modifier.ShiftModifier)
    assert pane.outline.isVisible()
    pane.reader.go_to_block(heading(pane, "1.1"))
    assert pane.outline.currentItem().text(0) == "1.1 Geld en tijd"
    qtbot.keyClick(pane.outline, Key.Key_Down)
    assert pane.outline.currentItem().text(0) == "2 Water en dijken"
    qtbot.keyClick(pane.outline, Key.Key_Return)
    assert pane.reader.heading() == heading(pane, "2 Water")
    assert pane.reader.hasFocus()


def test_in_a_narrow_pane_the_outline_stands_in_the_place_of_the_text_until_a_heading_is_chosen(pane, qtbot):
    pane.show_outline(True)
    pane.resize(320, 640)
    assert pane.reader.isVisible()
    assert not pane.outline.isVisible()
    assert pane.has_outline  # it comes back with the room
    pane.show_outline(True)
    assert pane.outline.hasFocus()
    assert not pane.reader.isVisible()
    qtbot.keyClick(pane.outline, Key.Key_Return)
    assert pane.reader.hasFocus()
    assert not pane.outline.isVisible()
    pane.show_outline(True)
    pane.reader.go_to_block(heading(pane, "1.1"))
    assert pane.reader.isVisible()
    assert not pane.outline.isVisible()


def test_the_outline_comes_back_when_the_pane_is_wide_again(pane):
    pane.show_outline(True)
    pane.resize(320, 640)
    pane.resize(760, 640)
    assert pane.outline.isVisible()
    assert pane.reader.isVisible()


def test_a_click_in_the_outline_jumps_and_back_returns(pane, qtbot):
    pane.show_outline(True)
    item = pane.outline.topLevelItem(0).child(1)
    qtbot.waitUntil(lambda: pane.outline.width() > 150)
    place = pane.outline.visualItemRect(item).center()
    QTest.mouseClick(pane.outline.viewport(), Qt.MouseButton.LeftButton, Modifier.NoModifier, place)
    assert pane.reader.heading() == heading(pane, "2 Water")
    qtbot.mouseClick(button(pane, "Terug"), Qt.MouseButton.LeftButton)
    assert pane.reader.top_position() == 0
    assert not button(pane, "Terug").isEnabled()
    assert button(pane, "Weer vooruit").isEnabled()


def test_ctrl_f_finds_and_f3_goes_on(pane, qtbot):
    qtbot.keyClick(pane.reader, Key.Key_F, Modifier.ControlModifier)
    qtbot.keyClicks(pane.find_bar.words, "kilometer")
    qtbot.keyClick(pane.find_bar.words, Key.Key_F3)
    assert pane.find_bar.count.text() == "2 van 40"
    qtbot.keyClick(pane.find_bar.words, Key.Key_F3, Modifier.ShiftModifier)
    assert pane.find_bar.count.text() == "1 van 40"
    qtbot.keyClick(pane.find_bar.words, Key.Key_Escape)
    assert pane.reader.hasFocus()


def test_another_document_is_chosen_from_the_menu(pane, qtbot):
    menu = button(pane, "Akkoord").menu()
    menu.popup(pane.mapToGlobal(pane.rect().center()))
    assert [action.isChecked() for action in menu.actions()] == [True, False]
    qtbot.keyClick(menu, Key.Key_Down)
    qtbot.keyClick(menu, Key.Key_Down)
    with qtbot.waitSignal(pane.document_chosen) as told:
        qtbot.keyClick(menu, Key.Key_Return)
    assert told.args == [2]


def test_an_empty_pane_says_what_it_is_for_and_holds_one_button(pane, qtbot):
    pane.clear()
    assert [child.text() for child in pane.findChildren(QPushButton) if child.isVisible()] == ["Kies een stuk"]
    pane.set_choices([])
    (only,) = (child for child in pane.findChildren(QPushButton) if child.isVisible())
    with qtbot.waitSignal(pane.import_wanted):
        qtbot.mouseClick(only, Qt.MouseButton.LeftButton)


def test_a_second_document_begins_at_its_beginning_with_its_own_headings(pane):
    pane.reader.go_to(span_of(pane.reader.content, "De dijk bij kilometer 30"))
    pane.show_document(2, CHOICES[1][1], answers())
    assert pane.reader.top_position() == 0
    assert pane.breadcrumb.path() == ["Van Dam (Partij van de Polder)"]
    assert pane.outline.topLevelItemCount() == 1


def test_close_is_a_wish(pane, qtbot):
    with qtbot.waitSignal(pane.close_wanted):
        qtbot.mouseClick(button(pane, "Paneel sluiten"), Qt.MouseButton.LeftButton)
    assert pane.reader.content is not None


def test_the_pane_tells_when_its_text_has_the_keyboard(pane, qtbot):
    pane.outline.setVisible(True)
    pane.outline.setFocus()
    with qtbot.waitSignal(pane.entered):
        pane.reader.setFocus()


def test_every_control_has_a_name_and_can_be_reached_by_tab(pane, qtbot):
    pane.show_outline(True)
    pane.search()
    controls = [
        child
        for child in pane.findChildren(QWidget)
        if child.isVisible() and child.isEnabled() and isinstance(child, QAbstractButton | QLineEdit)
    ] + [pane.reader, pane.outline]
    of_ours = [control for control in controls if not isinstance(control.parent(), QLineEdit)]
    assert [control for control in of_ours if not (control.accessibleName() or control.toolTip())] == []
    assert [control for control in of_ours if not control.focusPolicy() & Qt.FocusPolicy.TabFocus] == []


def test_a_long_title_gives_way_and_stays_whole_for_who_asks(pane):
    pane.show_document(1, "Een " + "bijzonder lange " * 12 + "titel", agreement())
    pane.resize(400, 500)
    chooser = button(pane, "Een bijzonder")
    assert chooser.text().endswith("…")
    assert chooser.toolTip().endswith("titel")
    assert pane.minimumSizeHint().width() < 320
