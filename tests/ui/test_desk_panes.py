"""Panes of the desk: opening, closing, moving them, and how they come back."""

import pytest
from desks import CONTROL, SHIFT, ids, keys, press
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QToolButton

from desktop.library import arrangements, documents, dossiers
from desktop.library.records import Words
from desktop.text.document import Span
from desktop.ui.desk.arrangement import Layout, Sight, Sync
from desktop.ui.desk.desk import Desk

Key = Qt.Key


def places(desk):
    """Left and top of each pane on the desk."""
    return [pane.mapTo(desk, QPoint(0, 0)).toTuple() for pane in desk.panes if not desk.board.is_detached(pane)]


def test_a_dossier_begins_with_two_documents_side_by_side(desk, workroom):
    assert keys(desk) == ids(workroom)[:2]
    (left, top), (right, other_top) = places(desk)
    assert left < right
    assert top == other_top


def test_a_pane_is_added_beside_the_active_one_and_filled(desk, workroom):
    press(desk, Key.Key_Backslash, CONTROL)
    assert len(desk.panes) == 3
    assert desk.active is desk.panes[1]
    assert desk.active.key is None
    desk.open(ids(workroom)[3])
    assert keys(desk) == [ids(workroom)[0], ids(workroom)[3], ids(workroom)[1]]


def test_four_panes_is_the_most(desk):
    for _ in range(5):
        desk.add_pane()
    assert len(desk.panes) == 4


def test_a_closed_pane_leaves_the_others_and_the_last_one_stays_empty(desk, workroom):
    press(desk, Key.Key_W, CONTROL)
    assert keys(desk) == [ids(workroom)[1]]
    press(desk, Key.Key_W, CONTROL)
    assert keys(desk) == [None]
    assert desk.document_shown


def test_f6_order_follows_the_panes_both_ways(desk):
    desk.add_pane()
    desk.turn_side()
    assert desk.active is desk.panes[2]
    desk.turn_side()
    assert desk.active is desk.panes[0]
    desk.turn_side(-1)
    assert desk.active is desk.panes[2]


def test_a_pane_changes_places_with_its_neighbour(desk, workroom):
    pane = desk.active
    press(desk, Key.Key_PageDown, CONTROL | SHIFT)
    assert keys(desk) == [ids(workroom)[1], ids(workroom)[0]]
    assert desk.active is pane
    assert places(desk)[0][0] < places(desk)[1][0] == pane.mapTo(desk, QPoint(0, 0)).x()
    press(desk, Key.Key_PageUp, CONTROL | SHIFT)
    assert desk.panes[0] is pane


@pytest.mark.parametrize(
    ("layout", "columns", "rows"), [(Layout.COLUMNS, 4, 1), (Layout.ROWS, 1, 4), (Layout.SQUARE, 2, 2)]
)
def test_four_panes_stand_in_any_layout(desk, layout, columns, rows):
    desk.add_pane()
    desk.add_pane()
    desk.board.set_layout(layout)
    QApplication.processEvents()
    assert len({left for left, _ in places(desk)}) == columns
    assert len({top for _, top in places(desk)}) == rows


def test_one_pane_fills_the_desk_and_the_others_come_back(desk, workroom):
    press(desk, Key.Key_M, CONTROL)
    assert [pane.isVisible() for pane in desk.panes] == [True, False]
    desk.open(ids(workroom)[1])
    assert [pane.isVisible() for pane in desk.panes] == [False, True]
    press(desk, Key.Key_M, CONTROL)
    assert all(pane.isVisible() for pane in desk.panes)


def test_a_pane_in_its_own_window_has_the_same_acts_and_comes_back_when_that_closes(desk, qtbot):
    pane = desk.active
    press(desk, Key.Key_D, CONTROL | SHIFT)
    window = pane.window()
    assert window is not desk.window()
    assert window.windowTitle().startswith(pane.title)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    pane.reader.setFocus()
    pane.reader.select(Span(0, 12))
    press(desk, Key.Key_P)
    assert pane.reader.selected_span() in [there.span for there in pane.reader.highlights]
    window.close()
    assert pane.window() is desk.window()
    assert pane.isVisible()


def test_the_last_pane_on_the_desk_stays_there(desk):
    desk.turn_detached()
    desk.turn_side()
    desk.turn_detached()
    assert [desk.board.is_detached(pane) for pane in desk.panes] == [True, False]


def test_words_are_opened_beside_other_words(desk, workroom):
    third, fourth = ids(workroom)[2:4]
    desk.open_pair(Words(third, Span(300, 320)), Words(fourth, Span(500, 510)))
    assert keys(desk) == [third, fourth]
    assert [pane.reader.caret_position() for pane in desk.panes] == [300, 500]
    assert desk.active is desk.panes[0]


def test_a_document_opens_beside_at_words(desk, workroom):
    desk.open_beside(ids(workroom)[2], Span(400, 410))
    assert keys(desk) == [ids(workroom)[0], ids(workroom)[2]]
    assert desk.active.reader.caret_position() == 400


def test_a_narrow_pane_keeps_its_title_its_menu_and_all_it_can_do(desk):
    desk.add_pane()
    desk.add_pane()
    desk.resize(700, 600)
    QApplication.processEvents()
    pane = desk.panes[0]
    assert pane.width() < 170
    buttons = [button for button in pane._header.findChildren(QToolButton) if button.isVisible()]
    assert {button.accessibleName() for button in buttons} >= {pane.title}
    assert all(pane._header.rect().contains(button.geometry()) for button in buttons)
    pane._acts.aboutToShow.emit()
    words = [action.text() for action in pane._acts.actions()]
    assert {"Inhoud (Ctrl+Shift+O)", "Paneel sluiten", "Naast elkaar"} <= set(words)


def test_a_deep_heading_keeps_no_pane_wide(desk):
    assert desk.panes[0].breadcrumb.minimumSizeHint().width() == 0
    desk.resize(360, 600)
    pane = desk.panes[0]
    path = [(0, "De kop van het hoogste niveau"), (1, "2 Een lange kop"), (2, "2.1 De kop waaronder men leest")]
    pane.breadcrumb.show_path(path)
    QApplication.processEvents()
    shown = [crumb.words() for crumb in pane.breadcrumb._crumbs if not crumb.isHidden()]
    assert shown == [words for _, words in path[1:]]


# How the desk comes back


def reopened(desk, workroom, qtbot):
    """The desk as another start of the program finds it."""
    desk.close_windows()
    again = Desk(workroom)
    qtbot.addWidget(again)
    again.resize(1280, 800)
    again.show()
    again._start_dossier()
    qtbot.waitUntil(lambda: not again._waiting)
    return again


def test_the_desk_comes_back_as_it_was_left(desk, workroom, qtbot):
    desk.add_pane()
    desk.open(ids(workroom)[2])
    desk.board.set_layout(Layout.SQUARE)
    desk.set_sync(Sync.SECTIONS)
    desk.panes[0].show_sight(Sight.BOTH)
    desk.panes[1].show_outline(True)
    desk.board.surface.set_sizes([[300, 900], [1200]], [500, 250])
    before = desk.arrangement()
    again = reopened(desk, workroom, qtbot)
    assert again.arrangement() == before
    assert again.active is again.panes[1]


def test_a_window_of_its_own_comes_back_where_it_stood(desk, workroom, qtbot):
    desk.turn_detached()
    desk.active.window().setGeometry(40, 50, 500, 400)
    again = reopened(desk, workroom, qtbot)
    assert again.panes[0].window().geometry().getRect() == (40, 50, 500, 400)
    assert again.panes[0].key == ids(workroom)[0]
    again.close_windows()


def test_a_document_that_is_gone_leaves_the_others(desk, workroom, qtbot):
    desk.close_windows()
    workroom.act("Weghalen", documents.remove_document, ids(workroom)[0])
    again = reopened(desk, workroom, qtbot)
    assert keys(again) == [ids(workroom)[0]]


@pytest.mark.parametrize("state", [{}, {"panes": [{"document_id": "x"}]}, {"panes": 3, "layout": 7}])
def test_a_damaged_arrangement_is_as_none(desk, workroom, qtbot, state):
    desk.close_windows()
    with workroom.library.derive() as session:
        arrangements.keep(session, workroom.dossier_id, state)
    again = reopened(desk, workroom, qtbot)
    assert keys(again) == ids(workroom)[:2]


def test_every_dossier_has_a_desk_of_its_own(desk, workroom, qtbot):
    first = workroom.dossier_id
    desk.open(ids(workroom)[3])
    desk.board.set_layout(Layout.ROWS)
    before = keys(desk)
    workroom.open_dossier(workroom.act("Nieuw dossier", dossiers.add_dossier, "Ander dossier"))
    assert keys(desk) == [None]
    workroom.open_dossier(first)
    qtbot.waitUntil(lambda: not desk._waiting)
    assert keys(desk) == before
    assert desk.board.layout_now is Layout.ROWS


def test_the_arrangement_is_written_while_one_works_and_is_no_step_to_undo(desk, workroom, qtbot):
    steps = workroom.undo_stack.count()
    desk.board.set_layout(Layout.ROWS)

    def kept():
        with workroom.read() as session:
            return (arrangements.find(session, workroom.dossier_id) or {}).get("layout")

    qtbot.waitUntil(lambda: kept() == "rows", timeout=10_000)
    assert workroom.undo_stack.count() == steps


def test_a_document_taken_from_the_dossier_leaves_the_desk(desk, workroom):
    gone, left = keys(desk)
    workroom.act("Weghalen", documents.remove_document, gone)
    assert keys(desk) == [left]


def test_what_opens_in_a_narrow_pane_makes_it_no_wider(desk):
    desk.add_pane()
    desk.add_pane()
    least = desk.minimumSizeHint().width()
    for pane in desk.panes:
        pane.search()
        pane.show_outline(True)
        pane.show_sight(Sight.BOTH)
    assert desk.minimumSizeHint().width() == least < 700
