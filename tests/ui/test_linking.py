"""Linking words to words, from the key to what both ends tell of it."""

import pytest
from PySide6.QtCore import Qt

from desktop.library import links, passages
from desktop.text.link import LinkKind


@pytest.fixture
def desktop(sample_window):
    """The agreement in the left pane, the later letter in the right one."""
    ids = sample_window.documents()
    sample_window.desk.open(ids["akkoord.pdf"])
    sample_window.desk.open_beside(ids["brief.docx"])
    sample_window.qtbot.waitUntil(sample_window.window.isActiveWindow)
    return sample_window


def pane_of(desktop, name):
    number = desktop.documents()[name]
    return next(index for index, pane in enumerate(desktop.desk.panes) if pane.key == number)


def some_words(desktop, pane, order=-1):
    content = desktop.desk.panes[pane].reader.content
    return content.text_of([block for block in content.blocks if block.kind == "paragraph"][order])


def all_links(desktop):
    with desktop.workroom.read() as session:
        return [
            link for document_id in desktop.documents().values() for link in links.shown_links(session, document_id)
        ]


def start(desktop):
    """Words of the agreement wait; words of the letter are selected."""
    agreement, letter = pane_of(desktop, "akkoord.pdf"), pane_of(desktop, "brief.docx")
    words = some_words(desktop, agreement), some_words(desktop, letter)
    desktop.select(words[0], agreement)
    desktop.press(Qt.Key.Key_L)
    desktop.select(words[1], letter)
    return words


def test_two_keys_link_the_later_words_to_the_earlier_ones_in_one_step(desktop):
    agreement, letter = start(desktop)
    linking = desktop.desk.acts.linking
    assert linking.bar.isVisible()
    assert agreement[:20] in linking.bar.there.words()
    desktop.press(Qt.Key.Key_L)
    assert linking.picker.isVisible()
    desktop.press(Qt.Key.Key_Z, widget=linking.picker.kinds)
    link = all_links(desktop)[0]
    assert (link.from_passage.words, link.to_passage.words) == (letter, agreement)
    assert link.kind is LinkKind.WEAKENS
    assert not linking.bar.isVisible()
    desktop.undo()
    assert all_links(desktop) == []
    with desktop.workroom.read() as session:
        there = [passages.passages_of(session, number) for number in desktop.documents().values()]
    assert not any(passage.words in (agreement, letter) for found in there for passage in found)


def test_enter_finishes_and_escape_gives_up(desktop):
    start(desktop)
    linking = desktop.desk.acts.linking
    desktop.press(Qt.Key.Key_Return)
    assert linking.picker.isVisible()
    desktop.press(Qt.Key.Key_Escape, widget=linking.picker.kinds)
    assert not linking.picker.isVisible()
    assert linking.waiting is not None
    desktop.press(Qt.Key.Key_Escape)
    assert linking.waiting is None
    assert not linking.bar.isVisible()
    assert all_links(desktop) == []


def test_words_selected_in_two_panes_are_linked_by_one_key(desktop):
    agreement, letter = pane_of(desktop, "akkoord.pdf"), pane_of(desktop, "brief.docx")
    desktop.select(some_words(desktop, letter), letter)
    desktop.select(some_words(desktop, agreement), agreement)
    desktop.press(Qt.Key.Key_L)
    picker = desktop.desk.acts.linking.picker
    picker.note.setText("Minder geld")
    desktop.press(Qt.Key.Key_O, widget=picker.kinds)
    desktop.press(Qt.Key.Key_5, widget=picker.kinds)
    [link] = {link.id: link for link in all_links(desktop)}.values()
    assert (link.kind, link.note) == (LinkKind.REPEATS, "Minder geld")
    assert link.from_passage.words == some_words(desktop, agreement)


@pytest.mark.parametrize("key", [Qt.Key.Key_T, Qt.Key.Key_4])
def test_keys_of_the_desk_choose_a_kind_while_the_popup_is_open(desktop, key):
    start(desktop)
    desktop.press(Qt.Key.Key_L)
    desktop.press(key, widget=desktop.desk.acts.linking.picker.kinds)
    assert all_links(desktop)[0].kind is LinkKind.CONTRADICTS


def test_a_link_is_told_at_both_ends_and_leads_to_the_other(desktop):
    agreement, _ = start(desktop)
    desktop.press(Qt.Key.Key_L)
    desktop.press(Qt.Key.Key_Z, widget=desktop.desk.acts.linking.picker.kinds)
    section = desktop.inspector.words.links
    desktop.wait(lambda: bool(section.rows) and "verzwakt" in section.rows[0].kind.text())
    desktop.desk.panes[1].close_wanted.emit()
    desktop.desk.open(desktop.documents()["akkoord.pdf"])
    desktop.select(agreement, pane_of(desktop, "akkoord.pdf"))
    desktop.wait(lambda: bool(section.rows) and "wordt verzwakt door" in section.rows[0].kind.text())
    desktop.activateWindow()
    section.rows[0].kind.setFocus()
    desktop.wait(section.rows[0].kind.hasFocus)
    desktop.press(Qt.Key.Key_Return, widget=section.rows[0].kind)
    assert desktop.documents()["brief.docx"] in [pane.key for pane in desktop.desk.panes]


def test_a_link_is_turned_changed_noted_and_taken_away_where_it_is_told(desktop):
    agreement, _ = start(desktop)
    desktop.press(Qt.Key.Key_L)
    desktop.press(Qt.Key.Key_Z, widget=desktop.desk.acts.linking.picker.kinds)
    section = desktop.inspector.words.links
    desktop.wait(lambda: bool(section.rows))
    acts = {action.text(): action for action in section.rows[0].kind.menu().actions()}
    acts["Omdraaien"].trigger()
    assert all_links(desktop)[0].from_passage.words == agreement
    desktop.wait(lambda: "wordt verzwakt door" in section.rows[0].kind.text())
    acts = {action.text(): action for action in section.rows[0].kind.menu().actions()}
    acts["=  herhaalt"].trigger()
    assert all_links(desktop)[0].kind is LinkKind.REPEATS
    desktop.wait(lambda: "herhaal" in section.rows[0].kind.text())
    row = section.rows[0]
    next(action for action in row.kind.menu().actions() if action.text() == "Notitie schrijven").trigger()
    desktop.type("Let op", row.note)
    row.note.write()
    assert all_links(desktop)[0].note == "Let op"
    section.rows[0].remove.click()
    assert all_links(desktop) == []
