"""A pane in a window of its own: taken off the desk, worked in, and closed again, in every order."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication

from desktop.library import dossiers, tagging
from desktop.ui.desk.pane import Sight
from desktop.ui.desk.pane_window import PaneWindow

CONTROL = Qt.KeyboardModifier.ControlModifier


def windows() -> list[PaneWindow]:
    return [part for part in QApplication.topLevelWidgets() if isinstance(part, PaneWindow) and part.isVisible()]


def let_go() -> None:
    """Everything that waits to be done or taken away is."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()


@pytest.fixture
def detached(shared_window):
    """The second pane of two, in its own window, with the keyboard in it."""
    desk = shared_window.desk
    shared_window.wait(shared_window.isActiveWindow)
    desk.open_first(2)
    pane = desk.panes[1]
    pane.take_keyboard()
    desk.turn_detached()
    (window,) = windows()
    shared_window.wait(window.isActiveWindow)
    pane.reader.setFocus()
    yield pane
    while any(desk.board.is_detached(pane) for pane in desk.panes):
        desk.board.attach(next(pane for pane in desk.panes if desk.board.is_detached(pane)))
    let_go()


def test_a_window_that_is_closed_gives_its_pane_back_with_all_that_lay_on_it(shared_window, detached):
    title, span = detached.title, detached.reader.content.blocks[3].span
    detached.reader.select(span)
    (window,) = windows()
    window.close()
    let_go()
    assert windows() == []
    assert list(shared_window.desk.panes).index(detached) == 1
    assert detached.window() is shared_window.window
    assert (detached.title, detached.reader.selected_span()) == (title, span)


def test_the_keys_of_the_desk_hold_in_the_window_and_its_acts_are_undone_from_there(shared_window, detached):
    detached.reader.select(next(block.span for block in detached.reader.content.blocks if len(block.span) > 60))
    words = shared_window.workroom.selection

    def worn() -> bool:
        with shared_window.workroom.read() as session:
            return bool(tagging.tags_on(session, words))

    shared_window.press(Qt.Key.Key_1, widget=detached.reader)
    shared_window.wait(worn)
    shared_window.press(Qt.Key.Key_Z, CONTROL, widget=detached.reader)
    shared_window.wait(lambda: not worn())


def test_a_pane_is_closed_in_its_window(shared_window, detached):
    shared_window.press(Qt.Key.Key_W, CONTROL, widget=detached.reader)
    let_go()
    assert windows() == []
    assert detached not in shared_window.desk.panes
    shared_window.desk.open_first(2)
    assert len(shared_window.desk.panes) == 2


def test_a_window_closes_with_its_bar_its_original_and_its_menus_open(shared_window, detached):
    detached.search()
    detached.find_bar.words.setText("de")
    detached.show_sight(Sight.BOTH)
    detached._acts.popup(detached.mapToGlobal(detached.rect().center()))
    detached.reader.make_menu().popup(detached.mapToGlobal(detached.rect().center()))
    (window,) = windows()
    window.close()
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    let_go()
    detached.show_sight(Sight.TEXT)
    detached.find_bar.finish()
    assert detached.reader.isVisible()


def test_taken_off_and_put_back_many_times_a_pane_still_reads(shared_window, detached):
    desk = shared_window.desk
    for turn in range(12):
        if windows() and turn % 4 == 0:
            windows()[0].close()
        else:
            detached.take_keyboard()
            desk.turn_detached()
        if turn % 3 == 0:
            let_go()
        detached.reader.next_highlight()
    let_go()
    assert len(windows()) == sum(desk.board.is_detached(pane) for pane in desk.panes)
    assert detached.reader.content is not None


def test_another_dossier_takes_the_windows_off_the_screen(sample_window):
    desk = sample_window.desk
    sample_window.wait(sample_window.isActiveWindow)
    desk.open_first(2)
    desk.panes[1].take_keyboard()
    desk.turn_detached()
    sample_window.top_bar.dossier.menu().popup(sample_window.mapToGlobal(sample_window.rect().center()))
    QApplication.activePopupWidget().close()
    sample_window.workroom.act("Nieuw dossier", dossiers.add_dossier, "Ander dossier")
    sample_window.workroom.open_dossier_named("Ander dossier")
    let_go()
    assert windows() == []
    sample_window.close()
    let_go()


def test_the_program_closes_with_a_pane_in_a_window(sample_window):
    desk = sample_window.desk
    sample_window.wait(sample_window.isActiveWindow)
    desk.open_first(2)
    desk.panes[1].take_keyboard()
    desk.turn_detached()
    assert len(windows()) == 1
    sample_window.close()
    let_go()
    assert windows() == []
