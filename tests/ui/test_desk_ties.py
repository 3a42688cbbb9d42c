"""Scrolling together, going to the same place, and the ribbons between linked words."""

import pytest
from desks import ALT, CONTROL, SHIFT, blocks, link, press, scrolled, top_of
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.library.records import Words
from desktop.text.document import Span
from desktop.ui.desk.arrangement import Layout, Sight, Sync
from desktop.ui.desk.pane_ties import LAYER
from desktop.ui.desk.ribbons import ribbon
from desktop.ui.desk.synchrony import READING
from desktop.ui.desk.ties import Tie

Key = Qt.Key
TIE = Tie(Words(1, Span(0, 5)), Words(2, Span(0, 5)), "↓", "verzwakt")


def scroll(pane, value):
    """As the user does: the keyboard is in the pane."""
    QApplication.processEvents()
    pane.reader.verticalScrollBar().setValue(value)


def gutter(desk):
    return desk.board.surface.gutters()[0]


# Scrolling together


def test_panes_scroll_apart_until_asked_otherwise(desk):
    scroll(desk.panes[0], 400)
    assert scrolled(desk.panes[1]) == 0


def test_panes_that_scroll_evenly_reach_the_end_together(desk):
    desk.set_sync(Sync.EVEN)
    one, other = (pane.reader.verticalScrollBar() for pane in desk.panes)
    scroll(desk.panes[0], one.maximum())
    assert other.value() == other.maximum()
    scroll(desk.panes[0], 0)
    assert other.value() == 0


def test_the_pane_that_follows_leads_none(desk):
    desk.set_sync(Sync.EVEN)
    places = []
    desk.panes[0].reader.verticalScrollBar().valueChanged.connect(places.append)
    for value in range(0, 900, 30):
        scroll(desk.panes[0], value)
    QApplication.processEvents()
    assert places == list(range(30, 900, 30))


def test_the_other_pane_leads_when_the_user_scrolls_there(desk):
    desk.set_sync(Sync.EVEN)
    desk.turn_side()
    scroll(desk.panes[1], 300)
    assert scrolled(desk.panes[0]) > 0


def test_moving_a_gutter_moves_no_words(desk):
    desk.set_sync(Sync.EVEN)
    scroll(desk.panes[0], 900)
    scroll(desk.panes[0], 1000)
    tops = [pane.reader.top_position() for pane in desk.panes]
    desk.board.surface.set_sizes([[500, 700]], [800])
    QApplication.processEvents()
    for pane, top in zip(desk.panes, tops, strict=True):
        assert abs(pane.reader.top_position() - top) < 120


def test_tied_words_come_to_stand_where_one_reads(desk, workroom):
    link(desk, workroom, [(20, 4)])
    desk.set_sync(Sync.TIES)
    one, other = desk.panes
    here, there = blocks(one)[20], blocks(other)[4]
    reading = READING * one.reader.viewport().height()
    scroll(one, round(scrolled(one) + top_of(one, here) - reading))
    assert abs(top_of(one, here) - reading) <= 1
    assert abs(top_of(other, there) - reading) <= 2


def test_the_mode_is_shown_between_the_panes_and_turned_by_key(desk):
    assert gutter(desk).button.accessibleName().startswith("Elk paneel scrolt apart")
    press(desk, Key.Key_S, CONTROL | SHIFT)
    assert gutter(desk).button.accessibleName().startswith("Samen scrollen: gelijk op")
    assert [action.isChecked() for action in gutter(desk).button.menu().actions()] == [False, True, False, False]
    desk.board.set_layout(Layout.ROWS)
    assert "gelijk op" in gutter(desk).button.text()


def test_an_original_follows_too(desk, qtbot):
    pane = desk.panes[0]
    with qtbot.waitSignal(pane.original.settled, timeout=10_000):
        pane.show_sight(Sight.ORIGINAL)
    desk.set_sync(Sync.EVEN)
    desk.turn_side()
    bar = desk.panes[1].reader.verticalScrollBar()
    scroll(desk.panes[1], bar.maximum())
    qtbot.waitUntil(lambda: pane.original.pages.page() > 2, timeout=10_000)


# The same place in the other pane


def test_the_other_pane_goes_to_what_the_selected_words_are_tied_to(desk, workroom):
    link(desk, workroom, [(6, 9)])
    one, other = desk.panes
    one.reader.select(blocks(one)[6])
    press(desk, Key.Key_Return, CONTROL)
    assert other.reader.caret_position() == blocks(other)[9].start
    assert desk.active is one


def test_without_ties_the_other_pane_goes_to_about_the_same_place(desk):
    one, other = desk.panes
    before = other.reader.position()
    length, other_length = len(one.reader.content.text), len(other.reader.content.text)
    one.reader.select(Span(length // 2, length // 2 + 10))
    press(desk, Key.Key_Return, CONTROL)
    assert abs(other.reader.caret_position() / other_length - 0.5) < 0.1
    other.reader.back()
    assert other.reader.position() == before


def test_the_same_document_goes_to_the_same_place(desk):
    one, other = desk.panes
    other.document_chosen.emit(one.key)
    desk.turn_side()
    one.reader.select(blocks(one)[12])
    press(desk, Key.Key_Return, CONTROL)
    assert other.reader.caret_position() == blocks(one)[12].start


# Ribbons


@pytest.mark.parametrize(
    ("left", "right", "ends"),
    [
        ((10, 30), (50, 60), [(10, 30, 0), (50, 60, 0)]),
        ((-20, 30), (50, 160), [(0, 30, 0), (50, 100, 0)]),
        ((-20, -5), (50, 60), [(28, 32, -1), (50, 60, 0)]),
        ((10, 30), (120, 130), [(10, 30, 0), (48, 52, 1)]),
        ((10, 10), (50, 51), [(10, 14, 0), (50, 54, 0)]),
    ],
)
def test_a_ribbon_ends_where_the_words_stand_or_breaks_off_on_its_way_there(left, right, ends):
    shape = ribbon(TIE, left, right, (0, 100), (0, 100))
    assert [(end.top, end.bottom, end.off) for end in (shape.left, shape.right)] == ends


def test_no_ribbon_where_both_ends_are_out_of_sight():
    assert ribbon(TIE, (-20, -5), (120, 130), (0, 100), (0, 100)) is None


def test_a_link_is_a_ribbon_between_its_words_and_follows_them(desk, workroom):
    link(desk, workroom, [(1, 2)])
    one, other = desk.panes
    press(desk, Key.Key_Down, ALT)
    (shape,) = gutter(desk).ribbons()
    there = gutter(desk).mapFrom(desk, one.mapTo(desk, QPoint(0, 0))).y()
    assert shape.left.top == pytest.approx(one.extents_of([blocks(one)[1]])[0][0] + there)
    assert shape.tie.mark == "↓"
    assert "verzwakt" in shape.tie.title
    scroll(other, scrolled(other) + 40)
    (moved,) = gutter(desk).ribbons()
    assert moved.left == shape.left
    assert moved.right.top == pytest.approx(shape.right.top - 40)


def test_a_click_on_a_ribbon_selects_both_ends_and_hovering_names_it(desk, workroom):
    link(desk, workroom, [(1, 2)])
    one, other = desk.panes
    between = gutter(desk)
    press(desk, Key.Key_Down, ALT)
    desk.panes[0].reader.select(Span(0, 5))
    (shape,) = between.ribbons()
    point = QPointF(between.width() / 2, shape.middle)
    assert between.tie_at(point) == shape.tie
    QTest.mouseClick(between, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point.toPoint())
    assert one.reader.selected_span() == blocks(one)[1]
    assert other.reader.selected_span() == blocks(other)[2]
    assert workroom.selection == Words(one.key, blocks(one)[1])


@pytest.mark.parametrize("layout", list(Layout))
def test_the_keyboard_walks_the_links_in_any_layout(desk, workroom, layout):
    link(desk, workroom, [(3, 8), (1, 2), (7, 5)])
    desk.board.set_layout(layout)
    one, other = desk.panes
    walked = []
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Up):
        press(desk, key, ALT)
        walked.append((one.reader.selected_span(), other.reader.selected_span()))
    here, there = blocks(one), blocks(other)
    order = [(here[1], there[2]), (here[3], there[8]), (here[7], there[5])]
    assert walked == [*order, order[2], order[1]]
    assert "verzwakt" in one.reader.accessibleDescription()


def test_a_link_that_is_undone_leaves_the_gutter(desk, workroom):
    link(desk, workroom, [(1, 2)])
    assert gutter(desk).ribbons()
    workroom.undo_stack.undo()
    assert gutter(desk).ribbons() == []


def test_linked_words_bear_the_mark_of_the_link_and_its_words_at_both_ends(desk, workroom):
    link(desk, workroom, [(1, 2)])
    one, other = desk.panes
    for pane, span, word in ((one, blocks(one)[1], "wordt verzwakt door"), (other, blocks(other)[2], "verzwakt")):
        (mark,) = [there for there in pane.reader.highlights if there.span == span]
        assert mark.mark == "↓"
        assert mark.title.startswith(word)


def test_suggestions_are_ribbons_and_outlined_in_the_text_until_others_come(desk):
    one, other = desk.panes
    tie = Tie(Words(one.key, blocks(one)[0]), Words(other.key, blocks(other)[1]), "=", "gelijk, voorstel", True)
    desk.show_ties([tie])
    assert [shape.tie for shape in gutter(desk).ribbons()] == [tie]
    assert [mark.span for mark in one.reader._layers[LAYER]] == [blocks(one)[0]]
    desk.show_ties([])
    assert gutter(desk).ribbons() == []
    assert one.reader._layers[LAYER] == []


def test_a_ribbon_goes_with_the_pane_that_changes_places(desk, workroom):
    link(desk, workroom, [(1, 2)])
    (before,) = gutter(desk).ribbons()
    desk.board.move_pane(desk.active, 1)
    QApplication.processEvents()
    (after,) = gutter(desk).ribbons()
    assert (after.left.top, after.right.top) == pytest.approx((before.right.top, before.left.top), abs=2)


def test_no_ribbons_where_the_place_on_the_page_is_not_known(desk, workroom):
    link(desk, workroom, [(1, 2)])
    desk.panes[0].show_sight(Sight.ORIGINAL)
    desk.panes[0].original._printed = None
    assert gutter(desk).ribbons() == []


def test_ribbons_reach_into_the_original(desk, workroom, qtbot):
    link(desk, workroom, [(1, 2)])
    pane = desk.panes[0]
    pane.show_sight(Sight.ORIGINAL)
    desk.show_tie(gutter(desk)._joined[0][0])
    qtbot.waitUntil(lambda: bool(gutter(desk).ribbons()), timeout=10_000)
