"""Tags in the tree and on the keys: dragged, merged, moved, filtered, taken away, put on."""

from time import perf_counter

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from desktop.library import tagging, tags
from desktop.settings import SettingsFile
from desktop.ui.panels import tree_drops
from desktop.ui.tag_numbers import TagNumbers, filled_in

SAID = "Een veer is openbaar vervoer over water."
QUICKLY = 0.25
"""Seconds for what takes some 20 milliseconds, on a machine that does more than this."""


def known(desktop):
    with desktop.workroom.read() as session:
        return {tag.name: tag for tag in tags.list_tags(session, desktop.workroom.dossier_id)}


def item(desktop, name):
    return desktop.tree._item_of(("tag", known(desktop)[name].id))


def drop(desktop, dragged: QMimeData, onto, source=None):
    """Let go of something above a row, as Qt tells the tree."""
    tree = desktop.tree
    tree.scrollToItem(onto)
    point = tree.visualItemRect(onto).center()

    class Dropped(QDropEvent):
        def source(self):
            return source

    event = Dropped(
        QPointF(point), Qt.DropAction.CopyAction, dragged, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    tree.dropEvent(event)
    return event.isAccepted()


def choose(chooser, desktop, typed):
    desktop.type(typed, chooser.words)
    desktop.press(Qt.Key.Key_Return, widget=chooser.words)


def menu_act(desktop, name, act):
    menu = desktop.tree.make_menu(item(desktop, name), QPoint(200, 200))
    next(action for action in menu.actions() if action.text().split("\t")[0] == act).trigger()


@pytest.fixture
def words(sample_window):
    """The words of the agreement that the tests tag, selected."""
    sample_window.desk.open(sample_window.documents()["akkoord.pdf"])
    sample_window.select(SAID)
    return sample_window.workroom.selection


def on_words(desktop, words):
    names = {tag.id: name for name, tag in known(desktop).items()}
    with desktop.workroom.read() as session:
        return {names[tag_id] for tag_id in tagging.tags_on(session, words)}


def test_a_tag_dropped_on_a_tag_hangs_under_it_or_becomes_one_with_it(sample_window):
    before = known(sample_window)
    assert drop(sample_window, tree_drops.of_tag(before["Geld"].id), item(sample_window, "Uitstel"))
    sample_window.wait(lambda: QApplication.activePopupWidget() is not None)
    under, one = [act for act in QApplication.activePopupWidget().actions() if act.text()][:2]
    under.trigger()
    assert known(sample_window)["Geld"].parent_id == before["Uitstel"].id
    sample_window.workroom.undo_stack.undo()
    one.trigger()
    QApplication.activePopupWidget().close()
    after = known(sample_window)
    assert "Geld" not in after
    assert after["Uitstel"].passages == before["Uitstel"].passages + before["Geld"].passages
    sample_window.undo()
    assert known(sample_window) == before


def test_a_tag_dropped_on_the_heading_hangs_under_no_other(sample_window):
    moved = known(sample_window)["Toegankelijkheid"]
    heading = sample_window.tree._item_of(("group", 2))
    assert drop(sample_window, tree_drops.of_tag(moved.id), heading)
    sample_window.wait(lambda: known(sample_window)["Toegankelijkheid"].parent_id is None)


def test_selected_words_dropped_on_a_tag_bear_it_and_other_words_do_not(sample_window, words):
    dragged = QMimeData()
    dragged.setText(SAID + " ")
    assert drop(sample_window, dragged, item(sample_window, "Geld"), source=sample_window.desk)
    sample_window.wait(lambda: on_words(sample_window, words) == {"Geld"})
    dragged.setText("Heel iets anders")
    assert not drop(sample_window, dragged, item(sample_window, "Uitstel"), source=sample_window.desk)
    assert not drop(sample_window, dragged, item(sample_window, "Uitstel"))


def test_moving_and_merging_go_by_keyboard_too(sample_window):
    before = known(sample_window)
    menu_act(sample_window, "Geld", "Verplaatsen naar…")
    choose(sample_window.tree.chooser, sample_window, "uitst")
    assert known(sample_window)["Geld"].parent_id == before["Uitstel"].id
    menu_act(sample_window, "Geld", "Samenvoegen met…")
    choose(sample_window.tree.chooser, sample_window, "wegen")
    assert "Geld" not in known(sample_window)
    sample_window.undo()
    sample_window.undo()
    assert known(sample_window) == before


def test_a_tag_does_not_hang_under_what_hangs_under_it(sample_window):
    menu_act(sample_window, "Openbaar vervoer", "Verplaatsen naar…")
    offered = sample_window.tree.chooser.list
    names = {offered.item(row).text() for row in range(offered.count())}
    assert "Geld" in names
    assert not {name for name in names if "Toegankelijkheid" in name or "Openbaar" in name}


def test_a_tag_that_much_hangs_on_goes_only_after_a_look(sample_window):
    tree = sample_window.tree
    before = known(sample_window)
    tree.setCurrentItem(item(sample_window, "Openbaar vervoer"))
    sample_window.press(Qt.Key.Key_Delete, widget=tree)
    told = tree.removal.informativeText()
    assert "12 passages in" in told
    assert "Bus en buurtbus, Toegankelijkheid" in told
    tree.removal.leave.click()
    assert known(sample_window) == before
    sample_window.press(Qt.Key.Key_Delete, widget=tree)
    tree.removal.only_this.click()
    assert known(sample_window)["Toegankelijkheid"].parent_id is None
    sample_window.undo()
    sample_window.press(Qt.Key.Key_Delete, widget=tree)
    tree.removal.all_below.click()
    assert not {"Openbaar vervoer", "Bus en buurtbus", "Toegankelijkheid"} & known(sample_window).keys()
    sample_window.undo()
    assert known(sample_window) == before


def test_a_tag_that_nothing_hangs_on_goes_at_once(sample_window):
    sample_window.workroom.act("x", tags.add_tag, "Leeg")
    sample_window.tree.show_anew()
    sample_window.tree.setCurrentItem(item(sample_window, "Leeg"))
    sample_window.press(Qt.Key.Key_Delete, widget=sample_window.tree)
    assert "Leeg" not in known(sample_window)


def test_two_hundred_tags_are_narrowed_down_by_name(sample_window):
    def add(session):
        for number in range(200):
            tags.add_tag_at(session, f"Soort {number % 10}/Label {number:03}")

    sample_window.workroom.act("x", add)
    tree = sample_window.tree
    tree.show_anew()
    sample_window.left_column.words.setFocus()
    sample_window.type("label 047", sample_window.left_column.words)
    seen = [there.text(0) for there in tree._items() if not there.isHidden() and there.data(0, 256)[0] == "tag"]
    assert seen == ["Soort 7", "Label 047"]
    sample_window.press(Qt.Key.Key_Escape, widget=sample_window.left_column.words)
    assert not any(there.isHidden() for there in tree._items())


def test_a_number_puts_its_tag_on_and_takes_it_off(sample_window, words):
    key = sample_window.tag_numbers.key_of(known(sample_window)["Geld"].id)
    sample_window.press(getattr(Qt.Key, f"Key_{key}"))
    assert on_words(sample_window, words) == {"Geld"}
    assert sample_window.workroom.undo_stack.undoText() == "Label plakken"
    sample_window.press(getattr(Qt.Key, f"Key_{key}"))
    assert on_words(sample_window, words) == set()
    sample_window.undo()
    assert on_words(sample_window, words) == {"Geld"}


def test_the_user_chooses_which_tag_has_which_number(sample_window, words):
    numbers = sample_window.tag_numbers
    first, chosen = numbers.tag_at(1), known(sample_window)["Geld"].id
    was = numbers.key_of(chosen)
    numbers.give(1, chosen)
    assert (numbers.tag_at(1), numbers.tag_at(was)) == (chosen, first)
    sample_window.press(Qt.Key.Key_1)
    assert on_words(sample_window, words) == {"Geld"}
    row = item(sample_window, "Geld")
    sample_window.wait(lambda: row.data(0, 257).number == 1)
    assert row.data(0, Qt.ItemDataRole.AccessibleTextRole) == "Geld, 5 passages, toets 1"


def test_a_tag_is_put_on_at_once(sample_window, words):
    began = perf_counter()
    sample_window.press(Qt.Key.Key_1)
    assert perf_counter() - began < QUICKLY


def test_several_tags_are_picked_at_once_and_a_new_one_under_another(sample_window, words):
    picker = sample_window.desk.acts.picker
    sample_window.press(Qt.Key.Key_T)
    sample_window.type("geld ", picker.words)
    sample_window.type("uits ", picker.words)
    sample_window.type("Geld/Boetes", picker.words)
    sample_window.press(Qt.Key.Key_Return, widget=picker.words)
    assert on_words(sample_window, words) == {"Geld", "Uitstel", "Boetes"}
    assert known(sample_window)["Boetes"].parent_id == known(sample_window)["Geld"].id
    sample_window.undo()
    assert on_words(sample_window, words) == set()


def test_a_space_goes_on_with_a_name_that_has_one(sample_window, words):
    picker = sample_window.desk.acts.picker
    sample_window.press(Qt.Key.Key_T)
    sample_window.type("openbaar ver", picker.words)
    sample_window.press(Qt.Key.Key_Return, widget=picker.words)
    assert on_words(sample_window, words) == {"Openbaar vervoer"}


def test_escape_leaves_the_tags_as_they_were(sample_window, words):
    picker = sample_window.desk.acts.picker
    sample_window.press(Qt.Key.Key_T)
    sample_window.type("geld ", picker.words)
    sample_window.press(Qt.Key.Key_Escape, widget=picker.words)
    assert not picker.isVisible()
    assert on_words(sample_window, words) == set()


def test_numbers_stay_with_their_tags(sample_window):
    all_tags = list(known(sample_window).values())
    most = sorted(all_tags, key=lambda tag: (-tag.passages, tag.id))
    first = filled_in((), all_tags)
    assert first == tuple(tag.id for tag in most[:9])
    assert filled_in(first, [tag for tag in all_tags if tag.id != first[2]]) == (*first[:2], most[9].id, *first[3:])
    assert filled_in((-1, *first[1:]), all_tags) == (-1, *first[1:])


def test_numbers_are_kept_for_the_next_time(qapp, tmp_path, sample_window):
    settings = SettingsFile(tmp_path / "elders.json")
    numbers = TagNumbers(settings)
    numbers.fill_in(list(known(sample_window).values()))
    numbers.take(numbers.tag_at(3))
    again = TagNumbers(SettingsFile(tmp_path / "elders.json"))
    assert [again.tag_at(key) for key in range(1, 10)] == [numbers.tag_at(key) for key in range(1, 10)]
    assert again.tag_at(3) is None
