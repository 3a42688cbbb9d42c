"""Fields that write themselves say that what was typed is kept when it is, and not before."""

import resource
from contextlib import contextmanager

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.library import dossiers, pledges
from desktop.ui.panels.briefing_place import BriefingPlace
from desktop.ui.panels.pledge_editor import PledgeEditor
from desktop.ui.panels.saved_sign import SavedSign


@contextmanager
def no_room():
    """No file of this process can grow beyond a page, as when a quota is used up."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.fixture
def desktop(sample_window):
    return sample_window


@pytest.fixture
def shown(desktop, qtbot):
    """Shows a part in a window with the sign of what is kept."""
    windows = []

    def show(part):
        window = QWidget()
        layout = QVBoxLayout(window)
        window.sign = SavedSign(window)
        layout.addWidget(window.sign)
        layout.addWidget(part)
        qtbot.addWidget(window)
        windows.append(window)
        window.resize(480, 640)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return show


def all_pledges(desktop):
    with desktop.workroom.read() as session:
        return pledges.list_pledges(session)


@pytest.fixture
def editor(desktop, shown):
    made = PledgeEditor(desktop.workroom)
    made.show_pledge(all_pledges(desktop)[0].id)
    made.sign = shown(made).sign
    return made


@pytest.mark.parametrize("name", ["amount", "question"])
def test_what_cannot_be_kept_is_not_said_to_be_until_it_is(desktop, editor, qtbot, name):
    field = getattr(editor, name)
    field.setFocus()
    before = getattr(all_pledges(desktop)[0], name)
    with no_room(), qtbot.waitSignal(desktop.workroom.failed):
        desktop.type("3 mln ", field)
        assert editor.sign.text() == "bewaren…"
    assert editor.sign.text() == "bewaren…"
    assert getattr(all_pledges(desktop)[0], name) == before
    field.write()
    assert editor.sign.text() == "alles bewaard"
    assert "3 mln " in getattr(all_pledges(desktop)[0], name)


def test_what_comes_into_a_field_without_the_keyboard_is_not_said_to_be_kept_before_it_is(editor):
    editor.who.setFocus()
    editor.question.insertPlainText("Wanneer?")
    assert editor.sign.text() == "bewaren…"
    editor.question.write()
    assert editor.sign.text() == "alles bewaard"


def test_what_could_not_be_kept_does_not_end_up_in_another_pledge(desktop, editor, qtbot):
    one, other, *_ = all_pledges(desktop)
    editor.who.setFocus()
    with no_room(), qtbot.waitSignal(desktop.workroom.failed):
        desktop.type("Wie dan ook", editor.who)
        editor.show_pledge(other.id)
    assert editor.who.text() == other.who
    assert editor.sign.text() == "alles bewaard"
    assert [pledge.who for pledge in all_pledges(desktop)][:2] == [one.who, other.who]


def test_what_is_typed_beside_a_wrong_date_is_kept_with_the_right_one(desktop, shown):
    place = BriefingPlace(desktop.workroom)
    sign = shown(place).sign
    place.debate_on.setText("morgen of zo")
    place.title.setFocus()
    place.title.selectAll()
    desktop.type("Debat", place.title)
    place.title.write()
    assert sign.text() == "bewaren…"
    place.debate_on.setText("12-03-2032")
    place.debate_on.changed.emit()
    assert sign.text() == "alles bewaard"
    with desktop.workroom.read() as session:
        assert dossiers.briefing_choices(session, desktop.workroom.dossier_id).title == "Debat"
