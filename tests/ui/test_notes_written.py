"""Writing notes: by the keys, on real fields of the window."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QToolButton

from desktop.library import documents, notes, passages, pledges
from desktop.ui.panels.note_window import NoteWindow

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desktop(sample_window):
    sample_window.window.activateWindow()
    sample_window.qtbot.waitUntil(sample_window.window.isActiveWindow)
    sample_window.desk.open_first(1)
    content = sample_window.desk.active.reader.content
    sample_window.select(content.text_of(content.blocks[-1]))
    sample_window.press(Qt.Key.Key_N)
    return sample_window


@pytest.fixture
def note_list(desktop):
    return desktop.inspector.words.notes


@pytest.fixture
def field(desktop, note_list):
    found = note_list.fields[-1]
    desktop.qtbot.waitUntil(found.hasFocus)
    return found


def texts(desktop) -> list[str]:
    with desktop.workroom.read() as session:
        return [note.text for note in notes.list_notes(session)]


def last(desktop) -> str:
    return texts(desktop)[-1]


def shown(desktop) -> str:
    return desktop.window.saved.text()


def test_bold_italic_and_lists_come_from_the_keys(desktop, field):
    desktop.type("- een", field)
    desktop.press(Qt.Key.Key_Return, widget=field)
    desktop.press(Qt.Key.Key_Tab, widget=field)
    desktop.press(Qt.Key.Key_B, CONTROL, field)
    desktop.type("twee", field)
    desktop.press(Qt.Key.Key_B, CONTROL, field)
    desktop.press(Qt.Key.Key_I, CONTROL, field)
    desktop.type(" drie", field)
    desktop.press(Qt.Key.Key_Return, widget=field)
    desktop.press(Qt.Key.Key_Backtab, SHIFT, field)
    desktop.type("vier", field)
    for _ in range(2):
        desktop.press(Qt.Key.Key_Return, widget=field)
    desktop.press(Qt.Key.Key_I, CONTROL, field)
    desktop.type("1. slot", field)
    field.write()
    listed = "<ul><li>een<ul><li><b>twee</b><i> drie</i></li></ul></li><li><i>vier</i></li></ul><ol><li>slot</li></ol>"
    assert last(desktop) == listed


def test_the_buttons_show_while_one_writes_and_say_how_the_words_look(desktop, field, note_list):
    editor = field.parentWidget()
    assert editor.bar.isVisible()
    assert [button.accessibleName() for button in editor.bar.findChildren(QToolButton)]
    desktop.type("woord", field)
    field.selectAll()
    editor.bold.click()
    assert (editor.bold.isChecked(), editor.italic.isChecked()) == (True, False)
    desktop.press(Qt.Key.Key_Escape, widget=field)
    desktop.qtbot.waitUntil(editor.bold.hasFocus)
    assert editor.bar.isVisible()
    desktop.desk.active.reader.setFocus()
    desktop.qtbot.waitUntil(lambda: not editor.bar.isVisible())
    assert last(desktop) == "<p><b>woord</b></p>"


def test_a_burst_of_typing_is_one_step_and_undo_leaves_the_caret_where_it_was(desktop, field):
    before = texts(desktop)
    for words in ("Eerst de kaart", ", dan de wet"):
        desktop.type(words, field)
        field.write()
    assert last(desktop) == "<p>Eerst de kaart, dan de wet</p>"
    field.end_burst()
    cursor = field.textCursor()
    cursor.setPosition(5)
    field.setTextCursor(cursor)
    desktop.type(" nu", field)
    desktop.press(Qt.Key.Key_Z, CONTROL, field)
    assert last(desktop) == "<p>Eerst de kaart, dan de wet</p>"
    assert (field.toPlainText(), field.textCursor().position()) == ("Eerst de kaart, dan de wet", 5)
    assert field.hasFocus()
    desktop.press(Qt.Key.Key_Z, CONTROL, field)
    assert texts(desktop) == before
    assert (field.toPlainText(), field.hasFocus()) == ("", True)
    for _ in range(2):
        desktop.press(Qt.Key.Key_Y, CONTROL, field)
    assert field.toPlainText() == "Eerst nu de kaart, dan de wet"
    desktop.type("!", field)
    field.write()
    assert len(texts(desktop)) == len(before) + 1


def test_the_corner_says_so_until_what_was_typed_is_kept(desktop, field):
    desktop.type("x", field)
    assert shown(desktop) == "bewaren…"
    desktop.qtbot.waitUntil(lambda: shown(desktop) == "alles bewaard")
    assert last(desktop) == "<p>x</p>"


def test_what_cannot_be_kept_is_not_said_to_be(desktop, field):
    desktop.type("x", field)
    field.write()
    with desktop.workroom.library.derive() as session:  # gone behind the window's back
        notes.remove_note(session, notes.list_notes(session)[-1].id)
    desktop.type("y", field)
    field.write()
    assert shown(desktop) == "bewaren…"
    assert desktop.messages.isVisible()


def test_an_emptied_note_is_gone_and_its_field_stays_while_it_is_written_in(desktop, field, note_list):
    before = texts(desktop)
    desktop.type("weg", field)
    field.write()
    field.selectAll()
    desktop.press(Qt.Key.Key_Delete, widget=field)
    field.write()
    assert texts(desktop) == before
    assert field in note_list.fields
    assert field.hasFocus()
    desktop.type("terug", field)
    field.write()
    assert last(desktop) == "<p>terug</p>"


def test_a_link_is_chosen_by_its_words_and_opens_the_passage(desktop, field, note_list):
    with desktop.workroom.read() as session:
        passage = passages.recent_passages(session, desktop.workroom.dossier_id, 500)[-1]
    desktop.type("zie ", field)
    desktop.press(Qt.Key.Key_L, CONTROL, field)
    picker = field.parentWidget().picker
    assert picker.isVisible()
    assert picker.list.item(0).text().startswith("Selectie op het bureau")
    desktop.type(" ".join(passage.words.split()[:6]), picker.words)
    assert picker.list.count() == 1
    desktop.press(Qt.Key.Key_Return, widget=picker.words)
    link = f'<a href="passage:{passage.id}">{passage.source}</a>'
    assert last(desktop) == f"<p>zie {link}</p>"
    desktop.type("en verder", field)
    field.write()
    assert last(desktop) == f"<p>zie {link} en verder</p>"
    opened = []
    desktop.workroom.opening.connect(lambda *where: opened.append(where))
    desktop.qtbot.mouseClick(field.viewport(), Qt.MouseButton.LeftButton, pos=place_of(field, 6))
    assert opened == [(passage.document_id, passage.span)]


def place_of(field, position: int) -> QPoint:
    cursor = field.textCursor()
    cursor.setPosition(position)
    return field.cursorRect(cursor).center() + QPoint(2, 0)


def test_words_dropped_from_the_desk_become_a_quote_that_leads_back(desktop, field):
    words = desktop.workroom.selection
    with desktop.workroom.read() as session:
        said = documents.get_text(session, words.document_id)[words.span.start : words.span.end]
    dragged = QMimeData()
    dragged.setText(said)
    field.dropEvent(
        QDropEvent(
            QPointF(5, 5), Qt.DropAction.CopyAction, dragged, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )
    with desktop.workroom.read() as session:
        [passage] = [
            there for there in passages.recent_passages(session, desktop.workroom.dossier_id, 3) if there.place == words
        ]
    link = f'<a href="passage:{passage.id}">{passage.source}</a>'
    assert last(desktop) == f"<p>“{' '.join(said.split())}” {link}</p>"


def test_what_is_pasted_from_a_word_processor_is_cleaned(desktop, field):
    pasted = QMimeData()
    pasted.setHtml("<h1 style='color:red'>Kop</h1><table><tr><td>a</td></tr></table><ul><li><b>x</b></li></ul>")
    field.insertFromMimeData(pasted)
    assert last(desktop) == "<p><b>Kop</b></p><p>a</p><ul><li><b>x</b></li></ul>"
    assert field.html() == last(desktop)


def test_a_note_in_a_window_of_its_own_is_the_same_note(desktop, field):
    desktop.type("Voorzitter, ", field)
    desktop.press(Qt.Key.Key_Return, CONTROL | SHIFT, field)
    [large] = desktop.window.findChildren(NoteWindow)
    assert large.isVisible()
    there = large.editor.field
    assert there.toPlainText() == "Voorzitter,"
    desktop.type(" woord" * 260, there)
    there.write()
    assert "261 woorden" in large.count.text()
    assert "2 minuten" in large.count.text()
    assert field.toPlainText() == there.toPlainText()
    desktop.press(Qt.Key.Key_Return, CONTROL | SHIFT, field)
    assert desktop.window.findChildren(NoteWindow) == [large]
    desktop.type(" slot", there)
    large.close()
    assert last(desktop).endswith("slot</p>")


def test_a_note_on_a_pledge_is_found_and_leads_to_the_pledge(desktop):
    with desktop.workroom.read() as session:
        pledge = pledges.list_pledges(session, desktop.workroom.dossier_id)[0]
    desktop.window.show_pledge(pledge.id)
    there = desktop.pledges.editor.notes.fields[-1]
    there.setFocus()
    desktop.type("Bellen over kwibusbruggen", there)
    desktop.show_place(desktop.search)
    desktop.search_for("kwibusbruggen")
    desktop.wait(lambda: desktop.found_in() != [])
    chosen = []
    desktop.search.pledge_chosen.connect(chosen.append)
    desktop.search.hits.itemActivated.emit(desktop.search.hits.topLevelItem(0), 0)
    assert chosen == [pledge.id]


def test_a_link_to_what_is_gone_is_plain_words(desktop, field):
    with desktop.workroom.read() as session:
        passage = next(
            there
            for there in passages.recent_passages(session, desktop.workroom.dossier_id, 500)
            if there.document_id != desktop.workroom.selection.document_id
        )
    desktop.type("zie ", field)
    field.insert_link(passage)
    field.write()
    assert field.document().toHtml().count("underline") == 1
    desktop.workroom.act("Stuk verwijderen", documents.remove_document, passage.document_id)
    assert field.toPlainText().strip() == f"zie {passage.source}"
    assert field.document().toHtml().count("underline") == 0
    assert f"passage:{passage.id}" in last(desktop)
    desktop.undo()
    assert field.document().toHtml().count("underline") == 1


def test_tab_leaves_a_note_where_there_is_nothing_to_nest(desktop, field):
    desktop.type("- een", field)
    desktop.press(Qt.Key.Key_Tab, widget=field)
    assert not field.hasFocus()
    field.setFocus()
    desktop.press(Qt.Key.Key_Backtab, SHIFT, field)
    assert not field.hasFocus()
    field.setFocus()
    desktop.press(Qt.Key.Key_Return, widget=field)
    for _ in range(2):
        desktop.press(Qt.Key.Key_Tab, widget=field)
    assert not field.hasFocus()
    assert field.shape[1] == 1
