"""The trail of a pledge in the hands of a user."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from desktop.library import pledges
from desktop.library.trail import StepKind
from desktop.text.pledge import Status
from desktop.text.shift import Shift
from desktop.ui.itemmodels.trail import told


@pytest.fixture
def open_trail(matched_window):
    """Opens the trail of the pledge whose title begins so."""
    desktop = matched_window

    def open_it(title):
        pledge = pledge_named(desktop, title)
        view(desktop).show_pledge(None)
        desktop.window.show_trail(pledge.id)
        desktop.wait(lambda: view(desktop).trail is not None and view(desktop).trail.pledge == pledge)
        return desktop

    return open_it


def pledge_named(desktop, title):
    with desktop.workroom.read() as session:
        return next(one for one in pledges.list_pledges(session) if one.title.startswith(title))


def view(desktop):
    return desktop.pledges.trail


def kinds(desktop):
    return [step.kind for step in view(desktop).trail.steps]


def choose(desktop, kind):
    view(desktop).choose(kinds(desktop).index(kind))


def test_a_trail_opens_where_the_promise_became_weaker_with_the_words_that_show_it(open_trail):
    desktop = open_trail("Bereikbaarheidsgarantie")
    step = view(desktop).trail.steps[view(desktop).current]
    assert step.shift is Shift.WEAKER
    assert "<u>verkennen</u>" in view(desktop).now.text()
    assert "500 inwoners" in view(desktop).before.text()
    assert view(desktop).picture.hasFocus()


def test_picture_and_table_choose_the_same_step(open_trail):
    desktop = open_trail("Bereikbaarheidsgarantie")
    picture, table = view(desktop).picture, view(desktop).table
    desktop.press(Qt.Key.Key_Home, widget=picture)
    assert (table.currentIndex().row(), picture.current) == (0, 0)
    desktop.press(Qt.Key.Key_Right, widget=picture)
    assert table.currentIndex().row() == picture.current > 0
    assert picture.accessibleDescription() == told(view(desktop).trail.steps[picture.current])
    table.setFocus()
    desktop.press(Qt.Key.Key_Up, widget=table)
    assert picture.current == table.currentIndex().row()
    desktop.qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=picture.box_of(0).center().toPoint())
    assert table.currentIndex().row() == 0


def test_firmer_words_stand_higher_and_no_two_steps_on_one_another(open_trail):
    desktop = open_trail("Bereikbaarheidsgarantie")
    trail, picture = view(desktop).trail, view(desktop).picture
    boxes = {number: box for number in range(len(trail.steps)) if (box := picture.box_of(number)) is not None}
    weaker = next(number for number in boxes if trail.steps[number].shift is Shift.WEAKER)
    assert boxes[trail.steps[weaker].before].top() < boxes[weaker].top()
    assert not any(one.intersects(other) for n, one in boxes.items() for m, other in boxes.items() if n < m)
    assert all(picture.rect().contains(box.toRect()) for box in boxes.values())


def test_hovering_tells_the_whole_step(open_trail):
    desktop = open_trail("Bereikbaarheidsgarantie")
    picture = view(desktop).picture
    at = picture.box_of(0).center().toPoint()
    QApplication.sendEvent(picture, QHelpEvent(QEvent.Type.ToolTip, at, picture.mapToGlobal(at)))
    assert QToolTip.text() == told(view(desktop).trail.steps[0])
    QToolTip.hideText()
    assert picture.node_at(QPoint(1, 1)) is None


def test_enter_opens_the_words_on_the_desk_and_back_returns(open_trail):
    desktop = open_trail("Bereikbaarheidsgarantie")
    place = view(desktop).trail.steps[view(desktop).current].place
    desktop.press(Qt.Key.Key_Return, widget=view(desktop).picture)
    assert desktop.places.currentWidget() is desktop.desk
    assert desktop.desk.active.key == place.document_id
    desktop.window.go_back()
    assert desktop.places.currentWidget() is desktop.pledges
    assert view(desktop).isVisible()


def test_a_step_opens_beside_the_one_before(open_trail):
    desktop = open_trail("Bereikbaarheidsgarantie")
    step = view(desktop).trail.steps[view(desktop).current]
    before = view(desktop).trail.steps[step.before]
    desktop.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier, view(desktop).picture)
    assert set(desktop.desk.documents()) >= {step.document_id, before.document_id}


def test_two_keys_set_a_status_with_the_step_as_evidence(open_trail):
    desktop = open_trail("Opzegtermijn")
    choose(desktop, StepKind.SUGGESTED)
    place = view(desktop).trail.steps[view(desktop).current].place
    desktop.press(Qt.Key.Key_S, widget=view(desktop).picture)
    desktop.press(Qt.Key.Key_2, widget=view(desktop).status.menu_of_statuses)
    now = pledge_named(desktop, "Opzegtermijn")
    assert now.status is Status.AT_RISK
    assert now.statuses[-1].evidence.place == place
    desktop.window.workroom.undo_stack.undo()
    assert pledge_named(desktop, "Opzegtermijn").status is Status.OPEN


def test_a_suggestion_is_taken_over_and_undone_by_key(open_trail):
    desktop = open_trail("Opzegtermijn")
    choose(desktop, StepKind.SUGGESTED)
    assert view(desktop).accept.isVisible()
    place = view(desktop).trail.steps[view(desktop).current].place
    desktop.press(Qt.Key.Key_O, widget=view(desktop).picture)
    desktop.wait(lambda: StepKind.LINKED in kinds(desktop))
    assert view(desktop).trail.steps[view(desktop).current].place == place
    assert not view(desktop).accept.isVisible()
    desktop.window.workroom.undo_stack.undo()
    desktop.wait(lambda: StepKind.SUGGESTED in kinds(desktop))


def test_a_suggestion_that_is_rejected_does_not_come_back(open_trail):
    desktop = open_trail("Opzegtermijn")
    choose(desktop, StepKind.SUGGESTED)
    desktop.press(Qt.Key.Key_X, widget=view(desktop).picture)
    desktop.wait(lambda: StepKind.SUGGESTED not in kinds(desktop))
    assert StepKind.SILENT in kinds(desktop)


def test_escape_goes_to_the_list_and_ctrl_t_back_to_the_trail(open_trail):
    desktop = open_trail("Korting")
    desktop.press(Qt.Key.Key_Escape, widget=view(desktop).picture)
    assert desktop.pledges.table.hasFocus()
    assert not view(desktop).isVisible()
    desktop.press(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier, desktop.pledges.table)
    assert view(desktop).isVisible()


def test_the_inspector_leads_to_the_trail(open_trail):
    desktop = open_trail("Korting")
    desktop.window.show_place(desktop.desk)
    desktop.inspector.show_pledge(pledge_named(desktop, "Kwartiermaker").id)
    desktop.press(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    desktop.wait(lambda: view(desktop).trail is not None and view(desktop).trail.pledge.title.startswith("Kwartier"))
    assert desktop.places.currentWidget() is desktop.pledges


def test_a_trail_that_is_still_put_together_says_so(matched_window):
    picture = view(matched_window).picture
    matched_window.window.show_trail(pledge_named(matched_window, "Bereikbaarheidsgarantie").id)
    assert picture.accessibleDescription() == "Wordt gezocht …"
    matched_window.wait(lambda: view(matched_window).trail is not None)
    assert picture.accessibleDescription() != "Wordt gezocht …"
