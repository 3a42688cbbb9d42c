import pytest
from papers import agreement, answers, long_agreement, span_of
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QKeySequence,
    QShortcut,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolTip
from readers import click, colours_at, mark_point, point_of, words

from desktop.text.document import Block, BlockKind, Document, Head, Span
from desktop.ui import theme
from desktop.ui.colours import PALETTES, Scheme
from desktop.ui.desk.highlights import Highlight, in_lanes

Key, Modifier = Qt.Key, Qt.KeyboardModifier
DEADLINE = "vóór het zomerreces van 2032"
POLDERS = "We verkennen of bepaalde polders tijdelijk water kunnen opvangen."


@pytest.mark.parametrize("document", [agreement(), answers(), long_agreement(60)], ids=["agreement", "answers", "long"])
def test_every_block_stands_on_the_screen_as_it_is_in_the_document(reader, document):
    reader.open(document)
    assert reader.document().characterCount() - 1 == reader._page.map.screen_length
    for block in document.blocks:
        reader.select(block.span)
        assert reader.selected_span() == block.span
        assert reader.createMimeDataFromSelection().text() == document.text_of(block)


def test_characters_that_qt_takes_for_structure_keep_their_place(reader):
    text = "een\ntwee\u2029drie\ufdd0\ufdd1\ufffc\0\r\v\fvier 😀 vijf"
    reader.open(Document(Head(), text, (Block(BlockKind.PARAGRAPH, 0, len(text)),)))
    assert reader.document().blockCount() == 1
    reader.select(span_of(reader.content, "vijf"))
    assert reader.textCursor().selectedText() == "vijf"


def test_words_selected_by_keyboard_are_given_in_positions_of_the_document(reader, qtbot):
    reader.flash(span_of(reader.content, "Gemeenten krijgen daarvoor"))
    with qtbot.waitSignal(reader.selection_changed) as told:
        for _ in range(3):
            qtbot.keyClick(reader, Key.Key_Right, Modifier.ControlModifier | Modifier.ShiftModifier)
    assert words(reader, reader.selected_span()) == "Gemeenten krijgen daarvoor"
    assert told.args[0].start == span_of(reader.content, "Gemeenten krijgen daarvoor").start


def test_words_selected_by_mouse_are_given_in_positions_of_the_document(reader):
    start = point_of(reader, "sneller kunnen ingrijpen") - QPoint(2, 0)
    QTest.mouseDClick(reader.viewport(), Qt.MouseButton.LeftButton, Modifier.NoModifier, start + QPoint(8, 0))
    assert words(reader, reader.selected_span()) == "sneller"


def test_only_a_footnote_mark_selected_is_no_passage(reader):
    cursor = reader.textCursor()
    mark = reader._page.map.to_screen_end(reader.content.footnotes[1].position)
    cursor.setPosition(mark)
    cursor.setPosition(mark + 1, QTextCursor.MoveMode.KeepAnchor)
    reader.setTextCursor(cursor)
    assert cursor.selectedText() == "2"
    assert reader.selected_span() is None


def test_a_copy_holds_the_words_and_not_the_marks(reader, qtbot):
    reader.select(span_of(reader.content, "een register in van panden"))
    assert reader.textCursor().selectedText() == "een register2 in van panden"
    qtbot.keyClick(reader, Key.Key_C, Modifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "een register in van panden"


def test_a_click_on_a_footnote_mark_shows_the_note_and_esc_puts_it_away(reader, qtbot):
    point_of(reader, "We voeren vóór")
    click(reader, mark_point(reader, 1))
    popup = QApplication.activePopupWidget()
    assert "99 123, nr. 7" in popup.findChild(QLabel).text()
    qtbot.keyClick(popup, Key.Key_Escape)
    assert QApplication.activePopupWidget() is None


def test_from_the_keyboard_a_note_is_found_opened_and_gone_to(reader, qtbot):
    qtbot.keyClick(reader, Key.Key_F7)
    qtbot.keyClick(reader, Key.Key_F7)
    qtbot.keyClick(reader, Key.Key_Return)
    popup = QApplication.activePopupWidget()
    assert popup.accessibleName() == "Voetnoot 2"
    qtbot.keyClick(popup.findChild(QPushButton), Key.Key_Space)
    assert reader.caret_position() == span_of(reader.content, "Kamerstukken II").start
    qtbot.keyClick(reader, Key.Key_Left)
    qtbot.keyClick(reader, Key.Key_Left)
    qtbot.keyClick(reader, Key.Key_Return)
    assert reader.caret_position() == span_of(reader.content, "register in van").start


@pytest.fixture
def marked(reader):
    reader.set_highlights(
        [
            Highlight(
                span_of(reader.content, "We voeren vóór het zomerreces van 2032 een register"), 5, "long", "Register"
            ),
            Highlight(span_of(reader.content, DEADLINE), 1, "short", "Termijn"),
            Highlight(span_of(reader.content, POLDERS), 3, "pledge", "Toezegging: polders", "░"),
        ]
    )
    return reader


def test_a_click_on_a_highlight_opens_the_shortest_one_there(marked, qtbot):
    with qtbot.waitSignal(marked.highlight_activated) as told:
        click(marked, point_of(marked, DEADLINE))
    assert told.args == ["short"]
    with qtbot.waitSignal(marked.highlight_activated) as told:
        click(marked, point_of(marked, "We voeren"))
    assert told.args == ["long"]


def test_a_click_on_a_sign_in_the_margin_opens_its_highlight(marked, qtbot):
    beside = point_of(marked, POLDERS)
    beside.setX(round(marked._type.left - marked._type.em))
    with qtbot.waitSignal(marked.highlight_activated) as told:
        click(marked, beside)
    assert told.args == ["pledge"]


def test_highlights_are_gone_through_and_opened_by_keyboard(marked, qtbot):
    found = []
    for _ in range(4):
        qtbot.keyClick(marked, Key.Key_F8)
        found.append(marked.keys_at_caret())
    assert found == [["long"], ["short", "long"], ["pledge"], ["pledge"]]
    assert marked.accessibleDescription() == "Toezegging: polders"
    qtbot.keyClick(marked, Key.Key_F8, Modifier.ShiftModifier)
    with qtbot.waitSignal(marked.highlight_activated) as told:
        qtbot.keyClick(marked, Key.Key_Return)
    assert told.args == ["short"]


def test_hovering_shows_the_titles_of_all_highlights_there(marked):
    point = point_of(marked, DEADLINE)
    hover = QHelpEvent(QEvent.Type.ToolTip, point, marked.viewport().mapToGlobal(point))
    QApplication.sendEvent(marked.viewport(), hover)
    assert QToolTip.text() == "Termijn\nRegister"


def test_overlapping_highlights_have_a_line_each(marked):
    lanes = {placed.highlight.key: placed.lane for placed in marked._placed}
    assert lanes == {"long": 0, "short": 1, "pledge": 0}


def test_signs_that_begin_on_one_line_stand_beside_one_another(marked, qtbot):
    span = span_of(marked.content, POLDERS)
    marked.set_highlights([Highlight(span, None, "one", "", "▮"), Highlight(span, None, "two", "", "✕")])
    beside = point_of(marked, POLDERS)
    found = []
    marked.highlight_activated.connect(found.append)
    for ems in (1, 2.1):
        click(marked, QPoint(round(marked._type.left - ems * marked._type.em), beside.y()))
    assert found == ["one", "two"]


def test_a_passage_with_two_tags_is_named_once(marked):
    span = span_of(marked.content, POLDERS)
    marked.set_highlights([Highlight(span, colour, "same", "Water, Boeren", "▮") for colour in (1, 2)])
    marked.select(span)
    assert marked.keys_at_caret() == ["same"]
    point = point_of(marked, POLDERS)
    QApplication.sendEvent(
        marked.viewport(), QHelpEvent(QEvent.Type.ToolTip, point, marked.viewport().mapToGlobal(point))
    )
    assert QToolTip.text() == "Water, Boeren"


def test_a_fourth_highlight_on_the_same_words_shares_the_last_line():
    marks = [Highlight(Span(0, 9), 0, key, "") for key in range(4)]
    assert [placed.lane for placed in in_lanes((0, 9, mark) for mark in marks)] == [0, 1, 2, 2]


def test_tint_and_underlines_of_overlapping_highlights_can_be_seen(marked):
    tags = PALETTES[Scheme.LIGHT].tags
    seen = colours_at(marked, point_of(marked, DEADLINE))
    assert tags[1].tint in seen
    assert {tags[1].ink, tags[5].ink} <= seen


def test_words_jumped_to_are_in_sight_and_marked_until_the_next_key(reader, qtbot):
    place = span_of(reader.content, "De dijk bij kilometer 30 wordt")
    reader.go_to(place)
    point = reader.cursorRect().center()
    assert reader.viewport().rect().contains(point)
    shown = PALETTES[Scheme.LIGHT].shown
    assert shown in colours_at(reader, point)
    assert reader.caret_position() == place.start
    qtbot.keyClick(reader, Key.Key_Right)
    assert shown not in colours_at(reader, point)


def test_words_in_sight_are_not_scrolled_for(reader):
    reader.go_to(span_of(reader.content, "Daarvoor is geld nodig"))
    assert reader.verticalScrollBar().value() == 0


def test_back_and_forward_return_to_where_the_reading_was(reader, qtbot):
    steps = []
    reader.history_changed.connect(lambda *now: steps.append(now))
    reader.go_to(span_of(reader.content, "kilometer 30"))
    there = reader.top_position()
    qtbot.keyClick(reader, Key.Key_Left, Modifier.AltModifier)
    assert reader.top_position() == 0
    qtbot.keyClick(reader, Key.Key_Right, Modifier.AltModifier)
    assert reader.top_position() == there
    assert steps == [(True, False), (False, True), (True, False)]


def test_the_heading_one_reads_under_is_told(reader, qtbot):
    index = next(index for index, block in reader.content.headings() if reader.content.text_of(block).startswith("2"))
    with qtbot.waitSignal(reader.heading_changed):
        reader.go_to_block(index)
    assert reader.heading() == index
    reader.verticalScrollBar().setValue(0)
    assert reader.heading() < index


def wheel(reader, notches, modifiers=Modifier.NoModifier):
    point = QPointF(100, 100)
    event = QWheelEvent(
        point,
        QPointF(reader.viewport().mapToGlobal(point.toPoint())),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(reader.viewport(), event)


def test_zoom_by_key_and_wheel_keeps_the_words_in_sight(reader, qtbot):
    reader.go_to(span_of(reader.content, "kilometer 10 "))
    reader.select(span_of(reader.content, "kilometer 11 wordt"))
    top = reader.top_position()
    qtbot.keyClick(reader, Key.Key_Plus, Modifier.ControlModifier)
    wheel(reader, 2, Modifier.ControlModifier)
    assert reader.zoom == 3
    assert reader.document().defaultFont().pointSizeF() == pytest.approx(11 * 1.1**3)
    assert reader.top_position() == top
    assert words(reader, reader.selected_span()) == "kilometer 11 wordt"
    qtbot.keyClick(reader, Key.Key_Minus, Modifier.ControlModifier)
    assert reader.zoom == 2
    qtbot.keyClick(reader, Key.Key_0, Modifier.ControlModifier)
    assert reader.zoom == 0


def test_lines_hold_60_to_75_characters_however_wide_the_window(reader):
    for width in (760, 1400):
        reader.resize(width, 600)
        lines = []
        for number in range(8):
            layout = reader.document().findBlockByNumber(number).layout()
            lines += [layout.lineAt(at).textLength() for at in range(layout.lineCount() - 1)]
        assert 56 <= max(lines) <= 75


def test_a_narrow_window_keeps_its_place_and_its_margins(reader):
    reader.go_to(span_of(reader.content, POLDERS))
    top = reader.top_position()
    reader.resize(360, 600)
    assert abs(reader.top_position() - top) < 40
    assert reader.document().textWidth() <= 360


def test_after_scrolling_the_caret_goes_on_from_the_words_in_sight(reader, qtbot):
    wheel(reader, -8)
    assert reader.verticalScrollBar().value() > 0
    scrolled = reader.verticalScrollBar().value()
    qtbot.keyClick(reader, Key.Key_Down)
    assert abs(reader.verticalScrollBar().value() - scrolled) < 60
    assert reader.caret_position() >= reader.top_position()


def test_space_turns_the_page(reader, qtbot):
    qtbot.keyClick(reader, Key.Key_Space)
    assert reader.verticalScrollBar().value() > 400
    qtbot.keyClick(reader, Key.Key_Space, Modifier.ShiftModifier)
    assert reader.verticalScrollBar().value() == 0


def test_the_desk_fills_the_context_menu(reader):
    reader.set_context_menu(lambda menu: menu.addAction("Label plakken"))
    reader.select(span_of(reader.content, "geld nodig"))
    point = reader.cursorRect().center()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, point, reader.viewport().mapToGlobal(point))
    QApplication.sendEvent(reader.viewport(), asked)
    menu = QApplication.activePopupWidget()
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Label plakken",
        "Kopiëren",
        "Alles selecteren",
    ]
    assert words(reader, reader.selected_span()) == "geld nodig"
    menu.close()


def test_letters_are_left_to_the_desk(reader, qtbot):
    pressed = []
    QShortcut(QKeySequence("T"), reader, lambda: pressed.append("T"))
    qtbot.keyClick(reader, Key.Key_T)
    assert pressed == ["T"]


def test_a_change_of_scheme_is_followed_in_place(reader, qapp):
    reader.go_to(span_of(reader.content, "kilometer 30"))
    top = reader.top_position()
    theme.apply(qapp, Scheme.DARK)
    assert PALETTES[Scheme.DARK].paper in colours_at(reader, QPoint(20, 20))
    assert reader.top_position() == top
    theme.apply(qapp, Scheme.LIGHT)


def test_what_lies_open_is_gone_when_nothing_is_opened(marked):
    marked.open(None)
    assert marked.selected_span() is None
    assert marked.toPlainText() == ""
    assert marked.keys_at_caret() == []


def test_a_document_without_blocks_is_an_empty_page(reader):
    reader.open(Document(Head(), "", ()))
    reader.grab()
    reader.go_to(Span(0, 0))
    assert (reader.top_position(), reader.heading(), reader.selected_span()) == (0, -1, None)


def test_pages_put_away_are_not_kept(reader):
    for paper in (answers(), None, agreement(), None, answers()):
        reader.open(paper)
        reader.set_zoom(1 - reader.zoom)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert reader.findChildren(QTextDocument) == [reader.document()]


def test_a_table_that_does_not_fit_a_narrow_pane_has_its_cells_below_one_another(reader):
    row = next(index for index, part in enumerate(reader.parts) if part.table is not None) + 2

    def lines():
        return reader.document().findBlockByNumber(row).layout().lineCount()

    assert lines() == 1
    reader.resize(300, 600)
    assert lines() == 4
    reader.resize(760, 600)
    assert lines() == 1
