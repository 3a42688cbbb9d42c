"""Numbers in the margin, and going to a page or a paragraph by its number."""

import pytest
from papers import agreement, answers, span_of
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.text.document import Document, Head
from desktop.ui.desk.go_to import ask_where
from desktop.ui.desk.reader_marks import Numbers
from desktop.ui.desk.reader_parts import block_of_page, block_of_paragraph, parts

Key = Qt.Key


def in_margin(reader) -> int:
    """How many pixels right of the words are not paper."""
    picture = reader.viewport().grab().toImage()
    right = round(reader.document().textWidth() - reader._type.right) + 4
    paper = picture.pixelColor(right, 2)
    return sum(
        picture.pixelColor(x, y) != paper for x in range(right, picture.width()) for y in range(picture.height())
    )


def test_numbers_of_pages_and_paragraphs_are_shown_and_hidden(reader):
    pages = in_margin(reader)
    reader.show_numbers(Numbers(pages=True, paragraphs=True))
    both = in_margin(reader)
    reader.show_numbers(Numbers(pages=False, paragraphs=False))
    assert both > pages > in_margin(reader) == 0


def test_a_narrow_pane_has_room_for_the_numbers(reader):
    reader.resize(380, 600)
    narrow = reader._type.right
    reader.show_numbers(Numbers(pages=True, paragraphs=True))
    assert reader._type.right > narrow


def test_paragraphs_items_and_questions_are_counted():
    assert [part.paragraph for part in parts(agreement())][:9] == [None, 1, None, 2, None, 3, 4, 5, None]
    assert [part.paragraph for part in parts(answers())][1:4] == [1, 2, None]


@pytest.mark.parametrize(("page", "begins"), [(1, "Ruimte om te leven"), (3, "1.1 Geld en tijd"), (9, None)])
def test_a_page_is_found_where_it_begins(page, begins):
    document = agreement()
    block = block_of_page(parts(document), page)
    assert (block is None and begins is None) or document.text_of(document.blocks[block]) == begins


def test_there_is_no_paragraph_beyond_the_last():
    assert block_of_paragraph(parts(answers()), 99) is None


def test_a_page_is_gone_to_by_typing_its_number(reader, qtbot):
    ask_where(reader)
    popup = QApplication.activePopupWidget()
    assert popup.what.currentText() == "pagina"
    qtbot.keyClicks(popup.number, "4")
    qtbot.keyClick(popup.number, Key.Key_Return)
    assert reader.caret_position() == span_of(reader.content, "2 Water en dijken").start
    assert reader.history.can_go_back


def test_a_paragraph_is_gone_to_by_typing_its_number(reader, qtbot):
    ask_where(reader)
    popup = QApplication.activePopupWidget()
    popup.what.setCurrentIndex(1)
    popup.number.setFocus()
    qtbot.keyClicks(popup.number, "3")
    qtbot.keyClick(popup.number, Key.Key_Return)
    assert reader.caret_position() == span_of(reader.content, "De wijkagent is het gezicht").start


def test_the_question_starts_from_where_one_reads_and_ends_with_esc(reader, qtbot):
    reader.go_to(span_of(reader.content, "De dijk bij kilometer 30 wordt"))
    ask_where(reader)
    popup = QApplication.activePopupWidget()
    assert popup.number.text() == "4"
    qtbot.keyClick(popup.number, Key.Key_Escape)
    assert QApplication.activePopupWidget() is None


def test_a_number_beyond_the_last_goes_to_the_last(reader, qtbot):
    ask_where(reader)
    popup = QApplication.activePopupWidget()
    qtbot.keyClicks(popup.number, "12")
    qtbot.keyClick(popup.number, Key.Key_Return)
    assert reader.caret_position() == span_of(reader.content, "2 Water en dijken").start


def test_where_there_is_nowhere_to_go_nothing_is_asked(reader):
    reader.open(Document(Head(), "", ()))
    ask_where(reader)
    assert QApplication.activePopupWidget() is None


def test_the_choice_of_numbers_is_kept(sample_window):
    actions = {act.text(): act for act in sample_window.menus.findChildren(type(sample_window.desk.acts.copy))}
    assert actions["Paginanummers"].isChecked()
    actions["Alineanummers"].trigger()
    assert sample_window.settings.now.paragraph_numbers
    assert all(pane.reader._numbers.paragraphs for pane in sample_window.desk.panes)
