"""The whole way of an evening: import, read side by side, tag, pledge, find back, print."""

from contextlib import closing

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter

from desktop.library import dossiers, sample
from desktop.text.pledge import Status
from desktop.ui.desk.eliding import ElidingButton


@pytest.fixture
def files():
    return sorted((sample.folder() / "files").iterdir())


def pdf_text(path) -> str:
    document = pypdfium2.PdfDocument(path)
    pages = [document[number].get_textpage().get_text_range() for number in range(len(document))]
    document.close()
    return " ".join(" ".join(pages).split())


def test_the_main_job_from_import_to_briefing(empty_window, files, tmp_path):
    desktop = empty_window
    desktop.importing.start(files)
    desktop.wait(lambda: len(desktop.documents()) == len(files) and not desktop.progress.isVisible())
    assert not desktop.messages.isVisible()

    ids = desktop.documents()
    desktop.workroom.open_document(ids["akkoord.pdf"])
    desktop.press(Qt.Key.Key_F6)
    desktop.desk.open(ids["brief.docx"])
    left, right = desktop.desk.panes
    assert (left.key, right.key) == (ids["akkoord.pdf"], ids["brief.docx"])

    words = next(
        left.reader.content.text_of(block) for block in left.reader.content.blocks if block.kind == "list_item"
    )
    desktop.press(Qt.Key.Key_F6)
    desktop.select(words)
    desktop.press(Qt.Key.Key_T)
    desktop.type("Bereikbaar", desktop.desk.acts.picker.words)
    desktop.press(Qt.Key.Key_Return, widget=desktop.desk.acts.picker.words)
    assert desktop.highlighted() == {words: "Bereikbaar"}
    desktop.undo()
    assert desktop.highlighted() == {}
    desktop.redo()
    assert desktop.highlighted() == {words: "Bereikbaar"}

    desktop.select(words)
    desktop.press(Qt.Key.Key_P)
    editor = desktop.inspector.pledge_editor
    assert editor.isVisible()
    desktop.type("Wanneer begint dit precies?", editor.question)
    desktop.wait(lambda: editor.pledge.question == "Wanneer begint dit precies?")
    pledge = editor.pledge
    assert pledge.passages[0].words == words

    desktop.type("precies begint", desktop.top_bar.search)
    desktop.press(Qt.Key.Key_Return, widget=desktop.top_bar.search)
    desktop.wait(lambda: desktop.found_in()[:1] == [f"Toezegging: {pledge.title}"])
    desktop.search.hits.itemActivated.emit(desktop.search.hits.topLevelItem(0), 0)
    assert desktop.pledges.isVisible()
    assert desktop.pledges.chosen.id == pledge.id

    desktop.search_for(f'"{words}"')
    title = desktop.desk.panes[0].reader.content.head.title
    desktop.wait(lambda: title in desktop.found_in())
    group = desktop.search.hits.topLevelItem(desktop.found_in().index(title))
    desktop.search.hits.itemActivated.emit(group.child(0), 0)
    assert desktop.desk.isVisible()

    desktop.show_place(desktop.briefing)
    desktop.wait(lambda: desktop.briefing.pages.pageCount() > 0)
    target = tmp_path / "briefing.pdf"
    desktop.briefing.save_to(target)
    desktop.wait(target.exists)
    text = pdf_text(target)
    assert "Wanneer begint dit precies?" in text
    assert "Bereikbaar" in text
    assert "pagina 2 van" in text


def test_an_import_is_one_step_to_undo(empty_window, files):
    desktop = empty_window
    desktop.importing.start(files[:2])
    desktop.wait(lambda: len(desktop.documents()) == 2 and desktop.workroom.undo_stack.canUndo())
    desktop.workroom.undo_stack.undo()
    assert desktop.documents() == {}
    desktop.workroom.undo_stack.redo()
    assert len(desktop.documents()) == 2


def test_a_file_that_cannot_be_read_is_told_in_place(empty_window, files, tmp_path):
    wrong = tmp_path / "kapot.pdf"
    wrong.write_bytes(b"%PDF-1.7 dit is geen pdf")
    empty_window.importing.start([wrong, files[0]])
    empty_window.wait(empty_window.messages.isVisible)
    assert "kapot.pdf" in empty_window.messages.text
    assert list(empty_window.documents()) == [files[0].name]


def test_the_sample_dossier_shows_pledges_in_every_status(sample_window):
    desktop = sample_window
    desktop.show_place(desktop.pledges)
    place = desktop.pledges
    assert place.table.model().rowCount() > 10
    place.standing.setCurrentIndex(place.standing.findData(Status.AT_RISK))
    assert {place.table.model().index(row, 4).data() for row in range(place.table.model().rowCount())} == {
        "▲ in gevaar"
    }
    place.standing.setCurrentIndex(0)
    desktop.type("zwxq", place.words)
    assert place.table.model().rowCount() == 0


def test_a_status_is_recorded_with_the_selected_words_as_evidence(sample_window):
    desktop = sample_window
    desktop.desk.open_first(1)
    evidence = desktop.desk.active.reader.content.text_of(desktop.desk.active.reader.content.blocks[-1])
    desktop.select(evidence)
    desktop.show_place(desktop.pledges)
    form = desktop.pledges.editor.status
    form.status.setCurrentIndex(form.status.findData(Status.AT_RISK))
    form.with_evidence.setChecked(True)
    desktop.type("Geen geld meer", form.reason)
    form.record.click()
    last = desktop.pledges.chosen.statuses[-1]
    assert (last.status, last.reason, last.evidence.words) == (Status.AT_RISK, "Geen geld meer", evidence)
    desktop.workroom.undo_stack.undo()
    assert desktop.pledges.chosen.statuses[-1] != last


def test_a_note_is_written_as_it_is_typed_and_gone_when_it_is_emptied(sample_window):
    desktop = sample_window
    desktop.desk.open_first(1)
    content = desktop.desk.active.reader.content
    words = content.text_of(content.blocks[-1])
    desktop.select(words)
    desktop.press(Qt.Key.Key_N)
    field = desktop.inspector.words.notes.fields[-1]
    desktop.type("Nagaan bij de provincie", field)
    desktop.wait(lambda: "Notitie" in desktop.highlighted().get(words, ""))
    field.selectAll()
    desktop.press(Qt.Key.Key_Delete, widget=field)
    desktop.wait(lambda: words not in desktop.highlighted())


def test_a_renamed_document_bears_its_name_everywhere_and_can_be_undone(sample_window):
    desktop = sample_window
    item = next(item for item in desktop.tree._items() if item.data(0, 256)[0] == "document")
    before = item.text(0)
    item.setText(0, "Het akkoord")
    desktop.wait(lambda: "Het akkoord" in desktop.tree_texts())
    desktop.workroom.undo_stack.undo()
    desktop.wait(lambda: before in desktop.tree_texts())


def test_another_dossier_clears_the_desk_and_undo_of_it_brings_the_first_back(sample_window):
    desktop = sample_window
    first = desktop.workroom.dossier_id
    second = desktop.workroom.act("Nieuw dossier", dossiers.add_dossier, "Leeg")
    desktop.workroom.open_dossier(second)
    assert desktop.desk.active.key is None
    desktop.workroom.undo_stack.undo()
    assert desktop.workroom.dossier_id == first


def test_the_pages_of_the_briefing_print_one_by_one(sample_window, tmp_path):
    desktop = sample_window
    desktop.show_place(desktop.briefing)
    desktop.wait(lambda: desktop.briefing.pages.pageCount() > 0)
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "afdruk.pdf"))
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 4)
    desktop.briefing.print_on(printer)
    desktop.wait(lambda: (tmp_path / "afdruk.pdf").exists() and pages_of(tmp_path / "afdruk.pdf") == 3)


def pages_of(path) -> int:
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError:  # still being written
        return 0
    with closing(document):
        return len(document)


def test_the_parts_of_the_briefing_are_kept_with_the_dossier_and_can_be_undone(sample_window):
    desktop = sample_window
    desktop.show_place(desktop.briefing)
    parts = desktop.briefing.parts
    before = [parts.item(row).text() for row in range(parts.count())]
    parts.item(0).setCheckState(Qt.CheckState.Unchecked)
    with desktop.workroom.read() as session:
        assert "overview" not in dossiers.briefing_choices(session, desktop.workroom.dossier_id).parts
    desktop.workroom.undo_stack.undo()
    assert [parts.item(row).text() for row in range(parts.count())] == before
    assert parts.item(0).checkState() == Qt.CheckState.Checked
    parts.setFocus()
    parts.setCurrentRow(1)
    desktop.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier, parts)
    assert [parts.item(row).text() for row in range(parts.count())] == [before[1], before[0], *before[2:]]


def test_a_reference_to_a_document_of_the_dossier_opens_it_beside(sample_window):
    desktop = sample_window
    ids = desktop.documents()
    desktop.desk.open(ids["brief.docx"])
    pane = desktop.desk.active
    cited = next(there for there in pane.reader.highlights if there.key == ("document", ids["begroting.txt"]))
    pane.reader.highlight_activated.emit(cited.key)
    assert desktop.desk.active is not pane
    assert desktop.desk.active.key == ids["begroting.txt"]
    desktop.press(Qt.Key.Key_F6)
    said = pane.reader.content.text_of(cited.span)
    desktop.select(said, desktop.desk.panes.index(pane))
    links = desktop.inspector.words.findChildren(ElidingButton)
    assert said in [link.words() for link in links]


def test_ctrl_f_finds_in_the_document_from_wherever_the_keyboard_is(sample_window):
    desktop = sample_window
    for place in (
        desktop.desk.active.reader,
        desktop.tree,
        desktop.top_bar.dossier,
        desktop.inspector.document.notes.fields[0],
    ):
        place.setFocus()
        desktop.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier, place)
        assert desktop.desk.active.find_bar.isVisible(), place
        desktop.desk.active.find_bar.finish()
