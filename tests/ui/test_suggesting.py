"""Suggestions on the desk, answered by key on the sample dossier."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication

from desktop.library import links, matches, pledges
from desktop.library.library import Library
from desktop.settings import SettingsFile
from desktop.text.link import LinkKind
from desktop.text.pledge import Firmness
from desktop.text.shift import Shift
from desktop.ui.main_window import MainWindow
from desktop.ui.workroom import Workroom


@pytest.fixture(scope="module")
def window(qapp, sample_library, tmp_path_factory):
    """One window for all tests here: what its processes find they find once."""
    folder = tmp_path_factory.mktemp("voorstellen") / "bibliotheek"
    shutil.copytree(sample_library, folder)
    window = MainWindow(Workroom(Library.open(folder)), SettingsFile(folder.parent / "settings.json"))
    window.resize(1280, 800)
    window.show()
    yield window
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def desktop(window, in_hands):
    """The agreement beside the letter, nothing answered, nothing selected."""
    window.desk.open_first(2)
    window.suggesting.matches.view.setCurrentIndex(0)
    yield in_hands(window)
    window.strip.close_panel()
    while window.workroom.undo_stack.canUndo():
        window.workroom.undo_stack.undo()
    window.workroom.select(None)


@pytest.fixture
def elaborated(desktop):
    """The window after the agreement was matched with the letter."""
    desktop.suggesting.find_elaboration()
    desktop.wait(lambda: desktop.suggesting.matches.current is not None)
    settle(desktop)
    return desktop


def settle(desktop):
    """Until no job is under way and the lists show what there is."""
    desktop.wait(lambda: not desktop.suggesting.is_busy)


def shown(desktop):
    return desktop.suggesting.matches._rows.rows


def press(desktop, key):
    panel = desktop.suggesting.matches if desktop.suggesting.matches.isVisible() else desktop.suggesting.pledges
    desktop.qtbot.keyClick(panel.table, key)


def all_links(desktop):
    with desktop.workroom.read() as session:
        return [link for there in desktop.documents().values() for link in links.shown_links(session, there)]


def choose_open(desktop):
    """The first pledge with a candidate that is probable; returns its match."""
    panel = desktop.suggesting.matches
    row = next(row for row, match in enumerate(shown(desktop)) if match.best and match.best.is_probable)
    panel.table.choose(row)
    return panel.current


def test_what_became_of_the_agreement_is_listed_and_tied_to_the_letter(elaborated):
    match = choose_open(elaborated)
    agreement, letter = elaborated.desk.documents()
    assert match.place.document_id == agreement
    assert {candidate.place.document_id for candidate in match.candidates} == {letter}
    assert any(match.is_silent for match in shown(elaborated))
    [pane, other] = elaborated.desk.panes
    marked = [mark.highlight.mark for mark in pane.reader._placed if mark.layer]
    assert "∅" in marked
    assert set("=◎↓↑⇄") & set(marked)
    assert any(mark.layer for mark in other.reader._placed)


def test_enter_takes_the_best_candidate_over_and_goes_to_the_next_pledge(elaborated):
    match = choose_open(elaborated)
    before = len(all_links(elaborated))
    press(elaborated, Qt.Key.Key_Return)
    assert len(all_links(elaborated)) > before
    assert elaborated.suggesting.matches.current.place != match.place
    assert elaborated.suggesting.matches.current.candidates
    settle(elaborated)
    assert next(one for one in shown(elaborated) if one.place == match.place).is_settled
    elaborated.workroom.undo_stack.undo()
    settle(elaborated)
    assert not next(one for one in shown(elaborated) if one.place == match.place).is_settled


def test_the_shift_can_be_corrected_before_it_is_taken_over(elaborated):
    choose_open(elaborated)
    shift = elaborated.suggesting.matches.shift
    shift.setCurrentIndex(shift.findData(Shift.STRONGER))
    press(elaborated, Qt.Key.Key_O)
    assert {link.kind for link in all_links(elaborated)} == {LinkKind.STRENGTHENS}


def test_x_rejects_and_the_next_candidate_moves_up(elaborated):
    panel = elaborated.suggesting.matches
    for row in range(len(shown(elaborated))):
        panel.table.choose(row)
        if len(panel.current.candidates) > 1:
            break
    first, second = panel.current.candidates[:2]
    press(elaborated, Qt.Key.Key_X)
    elaborated.wait(lambda: panel.candidate is not None and panel.candidate.place == second.place)
    assert first.place not in [one.place for one in panel.current.candidates]


def test_what_was_rejected_is_not_suggested_after_a_search_anew(elaborated):
    panel = elaborated.suggesting.matches
    match = choose_open(elaborated)
    rejected = match.best
    press(elaborated, Qt.Key.Key_X)
    settle(elaborated)
    with elaborated.workroom.library.derive() as session:
        session.execute(matches.sa.delete(matches.tables.Analysis))
    elaborated.suggesting.find_elaboration_everywhere()
    settle(elaborated)
    again = next(one for one in panel._all if one.place == match.place)
    assert rejected.place not in [one.place for one in again.candidates]


def test_all_probable_ones_are_taken_over_in_one_step(elaborated):
    wanted = sum(match.best is not None and match.best.is_probable for match in shown(elaborated))
    steps = elaborated.workroom.undo_stack.index()
    elaborated.qtbot.mouseClick(elaborated.suggesting.matches.accept_all, Qt.MouseButton.LeftButton)
    elaborated.wait(lambda: elaborated.workroom.undo_stack.index() == steps + 1)
    settle(elaborated)
    assert sum(match.is_settled for match in shown(elaborated)) == wanted
    elaborated.workroom.undo_stack.undo()
    settle(elaborated)
    assert not any(match.is_settled for match in shown(elaborated))


def test_the_keyboard_stays_in_the_list_while_the_words_are_shown(elaborated):
    panel = elaborated.suggesting.matches
    panel.table.setFocus()
    for key in (Qt.Key.Key_N, Qt.Key.Key_Down, Qt.Key.Key_P):
        press(elaborated, key)
        assert QApplication.focusWidget() is panel.table


def test_only_the_selected_words_are_asked_about(desktop):
    words = "Voor het streekvervoer maken we vanaf 2033 structureel 180 miljoen euro per jaar vrij."
    desktop.select(words)
    desktop.suggesting.find_elaboration()
    desktop.wait(lambda: desktop.suggesting.matches.current is not None)
    [match] = shown(desktop)
    assert words in " ".join(match.words.split())
    assert match.best.shift is Shift.WEAKER


def test_the_list_told_in_words_says_what_a_screen_reader_needs(elaborated):
    match = choose_open(elaborated)
    panel = elaborated.suggesting.matches
    said = panel.candidates.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "waarschijnlijk" in said
    assert "<" not in said
    sentence = panel.table.model().index(panel.table.row, 1).data()
    assert sentence == " ".join(match.pledging_words.split())
    assert sentence in " ".join(match.words.split())


def test_closing_the_strip_takes_the_marks_away(elaborated):
    elaborated.strip.close_panel()
    assert not [mark for pane in elaborated.desk.panes for mark in pane.reader._placed if mark.layer]


def test_pledges_are_found_and_taken_over_with_their_firmness_corrected(desktop):
    desktop.suggesting.find_pledges()
    panel = desktop.suggesting.pledges
    desktop.wait(lambda: panel.current is not None)
    settle(desktop)
    finding = panel.current
    assert "<b>" in panel.quote.text()
    panel.firmness.setCurrentIndex(panel.firmness.findData(Firmness.EFFORT))
    press(desktop, Qt.Key.Key_Return)
    with desktop.workroom.read() as session:
        made = pledges.list_pledges(session, desktop.workroom.dossier_id)[-1]
    assert made.firmness is Firmness.EFFORT
    assert made.passages[0].place == finding.place
    assert panel.current.place != finding.place


def test_several_pledges_are_rejected_at_once_and_come_back_with_undo(desktop):
    desktop.suggesting.find_pledges()
    panel = desktop.suggesting.pledges
    desktop.wait(lambda: panel.current is not None)
    settle(desktop)
    before = [finding.place for finding in panel._rows.rows]
    panel.table.selectAll()
    press(desktop, Qt.Key.Key_X)
    assert panel._rows.rows == ()
    desktop.wait(desktop.workroom.undo_stack.canUndo)
    settle(desktop)
    assert panel._rows.rows == ()
    desktop.workroom.undo_stack.undo()
    settle(desktop)
    assert [finding.place for finding in panel._rows.rows] == before


def test_everything_in_the_dossier_is_matched_by_one_job(desktop):
    desktop.suggesting.match_dossier()
    desktop.wait(lambda: desktop.suggesting.matches.current is not None)
    settle(desktop)
    others = {other for match in shown(desktop) for other in match.others}
    assert len(others) > 1


@pytest.fixture
def found(desktop):
    """The pledges that were found in all documents of the dossier."""
    desktop.suggesting.find_pledges_in_dossier()
    settle(desktop)
    desktop.wait(lambda: desktop.suggesting.pledges.current is not None)
    yield desktop.suggesting.pledges
    desktop.suggesting.pledges.show_documents(())


def listed(panel):
    return panel._rows.rows


def test_what_was_found_in_a_dossier_is_filtered_by_words_document_and_firmness(desktop, found):
    everything = listed(found)
    found.degree.setCurrentIndex(found.degree.findData(Firmness.EXPLORATORY))
    assert {one.firmness for one in listed(found)} == {Firmness.EXPLORATORY}
    found.degree.setCurrentIndex(0)
    document_id = everything[-1].place.document_id
    found.document.setCurrentIndex(found.document.findData(document_id))
    assert {one.place.document_id for one in listed(found)} == {document_id}
    assert f"{len(listed(found))} getoond" in found.windowTitle()
    found.document.setCurrentIndex(0)
    desktop.type("ONDERZOEK", found.words)
    desktop.wait(lambda: 0 < len(listed(found)) < len(everything))
    assert all("onderzoek" in one.words.lower() for one in listed(found))
    found.words.clear()
    desktop.wait(lambda: listed(found) == everything)


def test_what_was_found_stands_by_document_or_the_firmest_first(found):
    ids = [one.place.document_id for one in listed(found)]
    assert [one for one, before in zip(ids, [None, *ids], strict=False) if one != before] == list(dict.fromkeys(ids))
    found.order.setCurrentIndex(1)
    degrees = [list(Firmness).index(one.firmness) for one in listed(found)]
    assert degrees == sorted(degrees)
    found.order.setCurrentIndex(0)


def test_in_little_room_a_mark_stands_for_the_word_that_a_reader_hears(found):
    model = found.table.model()
    found.table.resize(240, 200)
    assert model.index(0, 0).data() in "▮▤░✕"
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole).split()[1]
    found.table.resize(1200, 200)
    assert len(model.index(0, 0).data().split()) == 2
