"""Files and folders dropped anywhere in the window are taken in; what is no file goes where it was dropped."""

import pytest
from dragging import dragged, drop, enter
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDragLeaveEvent
from PySide6.QtWidgets import QApplication

from desktop.library import sample

PARTS = {
    "the reader": lambda window: window.desk.active.reader.viewport(),
    "the tree": lambda window: window.tree.viewport(),
    "the inspector": lambda window: window.inspector,
    "the search field": lambda window: window.top_bar.search,
    "a note": lambda window: window.inspector.document.notes.fields[0].viewport(),
}


def test_files_dropped_on_any_part_are_imported(sample_window, tmp_path):
    for name, part in PARTS.items():
        file = tmp_path / f"{name}.txt"
        file.write_text(f"Brief\n\nWij leggen de brug bij {name} dit jaar aan.\n", encoding="utf-8")
        drop(sample_window.window, part(sample_window), dragged(file))
    sample_window.wait(lambda: {f"{name}.txt" for name in PARTS} <= sample_window.documents().keys())
    assert sample_window.top_bar.search.text() == ""


def test_a_folder_dropped_on_the_pages_of_an_original_is_walked(sample_window, tmp_path):
    inside = tmp_path / "map" / "dieper"
    inside.mkdir(parents=True)
    (inside / "diep.txt").write_text("Een stuk dat diep in een map ligt.\n", encoding="utf-8")
    sample_window.desk.open(sample_window.documents()["akkoord.pdf"])
    sample_window.desk.active.turn_original()
    drop(sample_window.window, sample_window.desk.active.original.pages, dragged(tmp_path / "map"))
    sample_window.wait(lambda: "diep.txt" in sample_window.documents())


def test_files_dropped_on_a_pane_in_a_window_of_its_own_are_imported(sample_window, tmp_path):
    sample_window.desk.open_first(2)
    pane = sample_window.desk.active
    sample_window.desk.board.detach(pane)
    file = tmp_path / "los.txt"
    file.write_text("Een brief die op een los venster valt.\n", encoding="utf-8")
    drop(pane.window(), pane.reader, dragged(file))
    sample_window.wait(lambda: "los.txt" in sample_window.documents())


def test_words_that_are_dragged_are_no_business_of_the_import(sample_window):
    mime = QMimeData()
    mime.setText("zomaar woorden")
    sample_window.dropping.hovering.connect(pytest.fail)
    enter(sample_window.window, sample_window.top_bar.search, mime)
    assert not sample_window.drop_sign.isVisible()


def test_while_files_hang_above_the_window_it_says_where_they_will_go(sample_window, tmp_path):
    enter(sample_window.window, sample_window.tree, dragged(tmp_path))
    assert sample_window.drop_sign.isVisible()
    assert sample_window.top_bar.dossier.text() in sample_window.drop_sign.words.text()
    QApplication.sendEvent(sample_window.window.windowHandle(), QDragLeaveEvent())
    assert not sample_window.drop_sign.isVisible()


def test_an_empty_library_greets_and_its_zone_takes_files(empty_window):
    desktop = empty_window
    assert desktop.greeting.isVisible()
    assert not desktop.desk.isVisible()
    assert not desktop.tree.isVisible()
    files = sorted((sample.folder() / "files").iterdir())[:1]
    enter(desktop.window, desktop.greeting.zone, dragged(*files))
    assert desktop.greeting.zone.property("over")
    drop(desktop.window, desktop.greeting.zone, dragged(*files))
    desktop.wait(desktop.desk.isVisible)
    assert not desktop.greeting.isVisible()
    assert not desktop.greeting.zone.property("over")


def test_a_library_with_documents_does_not_greet(sample_window):
    assert not sample_window.greeting.isVisible()
    assert sample_window.desk.isVisible()


def test_the_greeting_comes_back_when_the_first_import_is_undone(empty_window):
    desktop = empty_window
    desktop.importing.start(sorted((sample.folder() / "files").iterdir())[:1])
    desktop.wait(lambda: desktop.workroom.undo_stack.canUndo())
    desktop.workroom.undo_stack.undo()
    assert desktop.greeting.isVisible()


def test_the_greeting_offers_the_sample_the_files_and_the_manual(empty_window, qtbot):
    wanted = []
    empty_window.sample_wanted.connect(lambda: wanted.append("sample"))
    names = {button.text(): button for button in empty_window.greeting.buttons}
    names["Voorbeelddossier openen"].click()
    names["Handleiding"].click()
    assert wanted == ["sample"]
    assert empty_window.manual.isVisible()
    assert empty_window.manual.chapter == "bladzijde"
    empty_window.manual.close()
