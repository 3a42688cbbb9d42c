"""The right column: what it knows of words and of a document."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton

from desktop.library import passages
from desktop.library.records import Words
from desktop.text.document import Span
from desktop.ui.panels.inspector.document_page import DateFact, Facts
from desktop.ui.words import day_word


@pytest.fixture
def desktop(sample_window):
    sample_window.desk.open(sample_window.documents()["brief.docx"])
    sample_window.wait(lambda: not sample_window.inspector._opening.isActive())
    return sample_window


def texts(part):
    return [label.text() for label in part.findChildren(QLabel)]


def select_at(desktop, words, name="brief.docx"):
    pane = next(index for index, pane in enumerate(desktop.desk.panes) if pane.key == desktop.documents()[name])
    desktop.select(words, pane)
    desktop.wait(lambda: not desktop.inspector._rest.isActive())


def sentence_with(desktop, wanted):
    """A sentence of the letter that holds these words."""
    text = desktop.desk.active.reader.content.text
    at = text.index(wanted)
    start = max(text.rfind(". ", 0, at) + 2, text.rfind("\n", 0, at) + 1)
    end = min(found for mark in (". ", ".\n") if (found := text.find(mark, at)) > 0)
    return text[start : end + 1]


def test_the_words_tell_their_source_headings_and_firmness(desktop):
    select_at(desktop, sentence_with(desktop, "mei 2033"))
    page = desktop.inspector.words
    assert page.isVisible()
    assert page.source.text() == "Brief 12-03-2032"
    assert page.headings.isVisible()
    said = "\n".join(texts(page.found))
    assert "▮  hard" in said
    assert "beslist door" in said
    assert "“in mei 2033”" in said
    assert f"{day_word(date(2033, 5, 1))} tot en met {day_word(date(2033, 5, 31))}" in said


def test_what_is_not_known_takes_no_room(desktop):
    content = desktop.desk.active.reader.content
    with desktop.workroom.read() as session:
        taken = [passage.span for passage in passages.passages_of(session, desktop.desk.active.key)]
    heading = next(
        block
        for _, block in content.headings()
        if not any(block.span.overlaps(span) for span in taken) and content.text.count(content.text_of(block)) == 1
    )
    select_at(desktop, content.text_of(heading))
    page = desktop.inspector.words
    assert [section.isVisible() for section in (page.tags, page.pledges, page.links, page.found, page.references)] == [
        False
    ] * 5
    assert page.notes_section.isVisible()


def test_a_folded_section_stays_folded_for_the_next_words(desktop):
    page = desktop.inspector.words
    select_at(desktop, sentence_with(desktop, "mei 2033"))
    desktop.press(Qt.Key.Key_Space, widget=page.found.head)
    assert not page.found.body.isVisible()
    select_at(desktop, sentence_with(desktop, "plattelandsfonds wordt"))
    assert page.found.isVisible()
    assert not page.found.body.isVisible()


def test_a_tag_is_taken_off_where_it_is_told(desktop):
    document_id = desktop.desk.active.key
    with desktop.workroom.read() as session:
        passage = next(there for there in passages.passages_of(session, document_id) if there.tag_ids)
    desktop.desk.active.reader.select(passage.span)
    page = desktop.inspector.words
    desktop.wait(page.tags.isVisible)
    remove = next(button for button in page.tags.findChildren(QToolButton) if "weghalen van" in button.accessibleName())
    remove.click()
    with desktop.workroom.read() as session:
        left = [tag for there in passages.passages_at(session, passage.place) for tag in there.tag_ids]
    assert len(left) == len(passage.tag_ids) - 1


def test_dragging_shows_the_words_when_it_rests(desktop, qtbot):
    reader = desktop.desk.active.reader
    page = desktop.inspector.words
    words = sentence_with(desktop, "mei 2033")
    start = reader.content.text.index(words)
    for end in range(start + 1, start + len(words) + 1):
        reader.select(Span(start, end))
    assert desktop.inspector._rest.isActive()
    desktop.wait(lambda: " ".join(words.split()) in page.quote.text())


def test_the_title_of_a_document_is_written_in_place_and_can_be_undone(desktop):
    page = desktop.inspector.document
    desktop.workroom.select(None)
    desktop.wait(page.isVisible)
    before = page.title.label.text()
    page.title.pencil.click()
    page.title.field.selectAll()
    desktop.type("De brief", page.title.field)
    desktop.press(Qt.Key.Key_Return, widget=page.title.field)
    assert page.title.label.text() == "De brief"
    desktop.workroom.undo_stack.undo()
    assert page.title.label.text() == before
    page.title.pencil.click()
    page.title.field.setPlainText("Niet dit")
    desktop.press(Qt.Key.Key_Escape, widget=page.title.field)
    assert page.title.label.text() == before


def test_a_document_tells_what_its_head_says(desktop):
    page = desktop.inspector.document
    desktop.workroom.select(None)
    desktop.wait(page.isVisible)
    said = texts(page)
    for known in (
        "kst-39412-1",
        day_word(date(2032, 3, 12)),
        "M.E. van Rossenaar (minister van Bereikbaarheid en Regio)",
    ):
        assert any(known in text for text in said)


def test_words_of_a_document_that_was_taken_away_do_no_harm(desktop):
    words = Words(9999, Span(0, 4))
    before = desktop.inspector.words.quote.text()
    desktop.inspector.words.show_words(words)
    assert desktop.inspector.words.quote.text() == before


def test_the_date_of_a_document_is_written_in_place_and_can_be_undone(desktop, qtbot):
    page = desktop.inspector.document

    def fact():
        return page.findChildren(DateFact)[-1]

    qtbot.mouseClick(fact().pencil, Qt.MouseButton.LeftButton)
    fact().field.setText("3 april 2032")
    qtbot.keyClick(fact().field, Qt.Key.Key_Return)
    desktop.wait(lambda: fact().label.text() == day_word(date(2032, 4, 3)))
    desktop.workroom.undo_stack.undo()
    desktop.wait(lambda: fact().label.text() == day_word(date(2032, 3, 12)))


def test_a_date_that_is_left_stays(desktop, qtbot):
    fact = desktop.inspector.document.findChildren(DateFact)[-1]
    qtbot.mouseClick(fact.pencil, Qt.MouseButton.LeftButton)
    fact.field.setText("1-1-2033")
    qtbot.keyClick(fact.field, Qt.Key.Key_Escape)
    assert fact.label.isVisible()
    assert not desktop.workroom.undo_stack.canUndo()


def test_what_a_head_says_is_not_cut_off(desktop, qtbot):
    desktop.desk.open(desktop.documents()["antwoorden.pdf"])
    facts = desktop.inspector.document.findChild(Facts)

    def is_whole():
        labels = facts.findChildren(QLabel)
        return all(label.height() >= label.heightForWidth(label.width()) for label in labels)

    for width in (900, 1280):
        desktop.window.resize(width, 800)
        qtbot.waitUntil(is_whole)
