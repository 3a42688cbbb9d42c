"""The overview of a dossier, from number to act."""

import pytest
from PySide6.QtCore import Qt

from desktop.library import pledges
from desktop.text.pledge import Status


@pytest.fixture
def desktop(matched_window):
    place = matched_window.overview
    matched_window.window.show_place(place)
    matched_window.wait(lambda: place.overview is not None)
    place.show_anew()
    matched_window.wait(lambda: not place._reading.is_under_way)
    return matched_window


def button(desktop, start):
    found = [
        one for chart in desktop.overview.charts for one in chart.buttons if one.accessibleName().startswith(start)
    ]
    assert found, [one.accessibleName() for chart in desktop.overview.charts for one in chart.buttons]
    return found[0]


def words(desktop):
    return [row.words for row in desktop.overview.list.rows]


def stored(desktop):
    with desktop.workroom.read() as session:
        return pledges.list_pledges(session)


def test_what_is_overdue_is_open_first_and_what_is_not_analysed_says_so(sample_window):
    desktop = sample_window
    desktop.window.show_place(desktop.overview)
    desktop.wait(lambda: desktop.overview.overview is not None)
    assert words(desktop) == ["Bereikbaarheidskaart per kern"]
    assert button(desktop, "Deadline over tijd").isChecked()
    assert desktop.overview.note.isVisible()
    assert not desktop.overview.grid.isVisible()
    desktop.overview.find_matches.click()
    desktop.wait(lambda: not desktop.window.progress.isVisible())
    desktop.window.show_place(desktop.overview)
    desktop.wait(lambda: desktop.overview.grid.isVisible())
    assert not desktop.overview.note.isVisible()


def test_what_was_recorded_is_shown_before_what_is_found(matched_window):
    place = matched_window.overview
    seen = []
    place._reading._show = lambda found: (
        place._show(found),
        seen.append((found.is_whole, place.under_way.isVisible())),
    )
    matched_window.window.show_place(place)
    matched_window.wait(lambda: (True, False) in seen)
    assert seen[0] == (False, True)
    assert place.grid.isVisible()


def test_each_bar_opens_the_pledges_it_counts(desktop):
    for status in ("Openstaand", "In gevaar", "Hardheid hard", "Bereikbaarheid en Regio"):
        bar = button(desktop, status)
        bar.click()
        assert bar.accessibleName().endswith(f": {len(words(desktop))}")
        assert bar.isChecked()


def test_a_dot_on_the_time_line_opens_its_pledges(desktop):
    dot = desktop.overview.line.buttons[-1]
    dot.click()
    assert words(desktop)
    assert dot.isChecked()


def test_arrows_go_from_bar_to_bar_and_enter_opens(desktop):
    first, second = desktop.overview.by_status.buttons[:2]
    first.setFocus()
    desktop.press(Qt.Key.Key_Down, widget=first)
    assert second.hasFocus()
    desktop.press(Qt.Key.Key_Return, widget=second)
    assert second.isChecked()
    desktop.press(Qt.Key.Key_Up, widget=second)
    assert first.hasFocus()


def test_silence_is_opened_dropped_and_judged(desktop):
    place = desktop.overview
    assert not place.note.isVisible()
    button(desktop, "Brief is stil over").click()
    before, table = words(desktop), place.list.table
    table.setFocus()
    for _ in range(3):
        desktop.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier, table)
    desktop.press(Qt.Key.Key_X, widget=table)
    desktop.wait(lambda: words(desktop) == before[4:])
    made = len(stored(desktop))
    first = before[4]
    table.choose(0)
    desktop.press(Qt.Key.Key_S, widget=table)
    desktop.press(Qt.Key.Key_2, widget=place.list.status.menu_of_statuses)
    assert len(stored(desktop)) == made + 1
    pledge = stored(desktop)[-1]
    assert pledge.status is Status.AT_RISK
    assert " ".join(pledge.statuses[-1].evidence.words.split()) == first
    desktop.window.workroom.undo_stack.undo()
    desktop.window.workroom.undo_stack.undo()
    desktop.wait(lambda: words(desktop) == before)


def test_what_became_weaker_opens_beside_the_letter(desktop):
    button(desktop, "Brief: zwakker").click()
    row = desktop.overview.list.current
    desktop.overview.list.table.setFocus()
    desktop.press(Qt.Key.Key_Return, widget=desktop.overview.list.table)
    assert desktop.places.currentWidget() is desktop.desk
    assert {row.place.document_id, row.other_place.document_id} <= set(desktop.desk.documents())


def test_only_what_was_recorded_can_be_counted(desktop):
    name = "Kamervragen is stil over"
    everything = int(button(desktop, name).accessibleName().rsplit(" ", 1)[1])
    desktop.overview.only_recorded.click()
    assert 0 < int(button(desktop, name).accessibleName().rsplit(" ", 1)[1]) < everything


def test_a_pledge_in_the_list_leads_to_its_trail(desktop):
    button(desktop, "Deadline over tijd").click()
    desktop.overview.list.table.setFocus()
    desktop.press(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier, desktop.overview.list.table)
    assert desktop.places.currentWidget() is desktop.pledges
    assert desktop.pledges.trail.isVisible()


def test_an_empty_dossier_says_what_the_place_is_for(empty_window):
    empty_window.window.show_place(empty_window.overview)
    empty_window.wait(lambda: empty_window.overview.overview is not None)
    assert not empty_window.overview.summary.isVisible()
