"""Tags in the tree and on the keys: dragged, merged, moved, filtered, taken away, put on."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from desktop.library import tagging, tags
from desktop.settings import SettingsFile
from desktop.ui import tag_drag
from desktop.ui.itemmodels.tagged import ITEM
from desktop.ui.tag_numbers import TagNumbers, filled_in

SAID = "Een veer is openbaar vervoer over water."


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
def words(shared_window):
    """The words of the agreement that the tests tag, selected."""
    shared_window.desk.open(shared_window.documents()["akkoord.pdf"])
    shared_window.select(SAID)
    return shared_window.workroom.selection


def on_words(desktop, words):
    names = {tag.id: name for name, tag in known(desktop).items()}
    with desktop.workroom.read() as session:
        return {names[tag_id] for tag_id in tagging.tags_on(session, words)}


def test_a_tag_dropped_on_a_tag_hangs_under_it_or_becomes_one_with_it(shared_window):
    before = known(shared_window)
    assert drop(shared_window, tag_drag.of_tag(before["Geld"].id), item(shared_window, "Uitstel"))
    shared_window.wait(lambda: QApplication.activePopupWidget() is not None)
    under, one = [act for act in QApplication.activePopupWidget().actions() if act.text()][:2]
    under.trigger()
    assert known(shared_window)["Geld"].parent_id == before["Uitstel"].id
    shared_window.workroom.undo_stack.undo()
    one.trigger()
    QApplication.activePopupWidget().close()
    after = known(shared_window)
    assert "Geld" not in after
    assert after["Uitstel"].passages == before["Uitstel"].passages + before["Geld"].passages
    shared_window.undo()
    assert known(shared_window) == before


def test_a_tag_dropped_on_the_heading_hangs_under_no_other(shared_window):
    moved = known(shared_window)["Toegankelijkheid"]
    heading = shared_window.tree._item_of(("group", 2))
    assert drop(shared_window, tag_drag.of_tag(moved.id), heading)
    shared_window.wait(lambda: known(shared_window)["Toegankelijkheid"].parent_id is None)


def test_selected_words_dropped_on_a_tag_bear_it_and_other_words_do_not(shared_window, words):
    dragged = QMimeData()
    dragged.setText(SAID + " ")
    assert drop(shared_window, dragged, item(shared_window, "Geld"), source=shared_window.desk)
    shared_window.wait(lambda: on_words(shared_window, words) == {"Geld"})
    dragged.setText("Heel iets anders")
    assert not drop(shared_window, dragged, item(shared_window, "Uitstel"), source=shared_window.desk)
    assert not drop(shared_window, dragged, item(shared_window, "Uitstel"))


def test_moving_and_merging_go_by_keyboard_too(shared_window):
    before = known(shared_window)
    menu_act(shared_window, "Geld", "Verplaatsen naar…")
    choose(shared_window.tree.chooser, shared_window, "uitst")
    assert known(shared_window)["Geld"].parent_id == before["Uitstel"].id
    menu_act(shared_window, "Geld", "Samenvoegen met…")
    choose(shared_window.tree.chooser, shared_window, "wegen")
    assert "Geld" not in known(shared_window)
    shared_window.undo()
    shared_window.undo()
    assert known(shared_window) == before


def test_a_tag_does_not_hang_under_what_hangs_under_it(shared_window):
    menu_act(shared_window, "Openbaar vervoer", "Verplaatsen naar…")
    offered = shared_window.tree.chooser.list
    names = {offered.item(row).text() for row in range(offered.count())}
    assert "Geld" in names
    assert not {name for name in names if "Toegankelijkheid" in name or "Openbaar" in name}


def test_a_tag_that_much_hangs_on_goes_only_after_a_look(shared_window):
    tree = shared_window.tree
    before = known(shared_window)
    tree.setCurrentItem(item(shared_window, "Openbaar vervoer"))
    shared_window.press(Qt.Key.Key_Delete, widget=tree)
    told = tree.removal.informativeText()
    assert "12 passages in" in told
    assert "Bus en buurtbus, Toegankelijkheid" in told
    tree.removal.leave.click()
    assert known(shared_window) == before
    shared_window.press(Qt.Key.Key_Delete, widget=tree)
    tree.removal.only_this.click()
    assert known(shared_window)["Toegankelijkheid"].parent_id is None
    shared_window.undo()
    shared_window.press(Qt.Key.Key_Delete, widget=tree)
    tree.removal.all_below.click()
    assert not {"Openbaar vervoer", "Bus en buurtbus", "Toegankelijkheid"} & known(shared_window).keys()
    shared_window.undo()
    assert known(shared_window) == before


def test_a_tag_that_nothing_hangs_on_goes_at_once(shared_window):
    shared_window.workroom.act("x", tags.add_tag, "Leeg")
    shared_window.tree.show_anew()
    shared_window.tree.setCurrentItem(item(shared_window, "Leeg"))
    shared_window.press(Qt.Key.Key_Delete, widget=shared_window.tree)
    assert "Leeg" not in known(shared_window)


def test_two_hundred_tags_are_narrowed_down_by_name(shared_window):
    def add(session):
        for number in range(200):
            tags.add_tag_at(session, f"Soort {number % 10}/Label {number:03}")

    shared_window.workroom.act("x", add)
    tree = shared_window.tree
    tree.show_anew()
    shared_window.left_column.words.setFocus()
    shared_window.type("label 047", shared_window.left_column.words)
    seen = [there.text(0) for there in tree._items() if not there.isHidden() and there.data(0, 256)[0] == "tag"]
    assert seen == ["Soort 7", "Label 047"]
    shared_window.press(Qt.Key.Key_Escape, widget=shared_window.left_column.words)
    assert not any(there.isHidden() for there in tree._items())


def test_a_number_puts_its_tag_on_and_takes_it_off(shared_window, words):
    key = shared_window.tag_numbers.key_of(known(shared_window)["Geld"].id)
    shared_window.press(getattr(Qt.Key, f"Key_{key}"))
    assert on_words(shared_window, words) == {"Geld"}
    assert shared_window.workroom.undo_stack.undoText() == "Label plakken"
    shared_window.press(getattr(Qt.Key, f"Key_{key}"))
    assert on_words(shared_window, words) == set()
    shared_window.undo()
    assert on_words(shared_window, words) == {"Geld"}


def test_the_user_chooses_which_tag_has_which_number(shared_window, words):
    numbers = shared_window.tag_numbers
    first, chosen = numbers.tag_at(1), known(shared_window)["Geld"].id
    was = numbers.key_of(chosen)
    numbers.give(1, chosen)
    assert (numbers.tag_at(1), numbers.tag_at(was)) == (chosen, first)
    shared_window.press(Qt.Key.Key_1)
    assert on_words(shared_window, words) == {"Geld"}
    row = item(shared_window, "Geld")
    shared_window.wait(lambda: row.data(0, 257).number == 1)
    assert row.data(0, Qt.ItemDataRole.AccessibleTextRole) == "Geld, 5 passages, toets 1"


def test_several_tags_are_picked_at_once_and_a_new_one_under_another(shared_window, words):
    picker = shared_window.desk.acts.picker
    shared_window.press(Qt.Key.Key_T)
    shared_window.type("geld ", picker.words)
    shared_window.type("uits ", picker.words)
    shared_window.type("Geld/Boetes", picker.words)
    shared_window.press(Qt.Key.Key_Return, widget=picker.words)
    assert on_words(shared_window, words) == {"Geld", "Uitstel", "Boetes"}
    assert known(shared_window)["Boetes"].parent_id == known(shared_window)["Geld"].id
    shared_window.undo()
    assert on_words(shared_window, words) == set()


def test_a_space_goes_on_with_a_name_that_has_one(shared_window, words):
    picker = shared_window.desk.acts.picker
    shared_window.press(Qt.Key.Key_T)
    shared_window.type("openbaar ver", picker.words)
    shared_window.press(Qt.Key.Key_Return, widget=picker.words)
    assert on_words(shared_window, words) == {"Openbaar vervoer"}


def test_escape_leaves_the_tags_as_they_were(shared_window, words):
    picker = shared_window.desk.acts.picker
    shared_window.press(Qt.Key.Key_T)
    shared_window.type("geld ", picker.words)
    shared_window.press(Qt.Key.Key_Escape, widget=picker.words)
    assert not picker.isVisible()
    assert on_words(shared_window, words) == set()


def test_numbers_stay_with_their_tags(shared_window):
    all_tags = list(known(shared_window).values())
    most = sorted(all_tags, key=lambda tag: (-tag.passages, tag.id))
    first = filled_in((), all_tags)
    assert first == tuple(tag.id for tag in most[:9])
    assert filled_in(first, [tag for tag in all_tags if tag.id != first[2]]) == (*first[:2], most[9].id, *first[3:])
    assert filled_in((-1, *first[1:]), all_tags) == (-1, *first[1:])


def test_numbers_are_kept_for_the_next_time(qapp, tmp_path, shared_window):
    settings = SettingsFile(tmp_path / "elders.json")
    numbers = TagNumbers(settings)
    numbers.fill_in(list(known(shared_window).values()))
    numbers.take(numbers.tag_at(3))
    again = TagNumbers(SettingsFile(tmp_path / "elders.json"))
    assert [again.tag_at(key) for key in range(1, 10)] == [numbers.tag_at(key) for key in range(1, 10)]
    assert again.tag_at(3) is None


def test_a_row_that_comes_in_leaves_the_others_as_they_are(sample_window):
    tree = sample_window.tree
    rows = [tree.topLevelItem(number) for number in range(tree.topLevelItemCount())]
    rows[0].setExpanded(False)
    sample_window.workroom.act("Nieuw label", tags.add_tag, "Aanlegsteiger")
    sample_window.wait(lambda: item(sample_window, "Aanlegsteiger") is not None)
    assert [tree.topLevelItem(number) for number in range(tree.topLevelItemCount())] == rows
    assert not rows[0].isExpanded()
    assert item(sample_window, "Aanlegsteiger").parent() is rows[1]


def let_go(view, point, dragged) -> bool:
    """Drag something over a view and let it go at a point, as Qt tells the view."""
    none, left, copy = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
    for sort in (QDragEnterEvent, QDragMoveEvent):
        event = sort(point, copy, dragged, left, none)
        event.ignore()
        QApplication.sendEvent(view.viewport(), event)
    over = event.isAccepted()
    event = QDropEvent(QPointF(point), copy, dragged, left, none)
    event.ignore()
    QApplication.sendEvent(view.viewport(), event)
    assert event.isAccepted() == over
    return over


def test_a_tag_dropped_on_the_selected_words_is_put_on_them(shared_window, words):
    reader = shared_window.desk.active.reader
    geld, uitstel = (tag_drag.of_tag(known(shared_window)[name].id) for name in ("Geld", "Uitstel"))
    place = reader.cursorRect().center() - QPoint(20, 0)  # the last letters of the selection
    assert let_go(reader, place, geld)
    shared_window.wait(lambda: on_words(shared_window, words) == {"Geld"})
    reader.go_to(words.span)  # nothing is selected now: the passage itself is meant
    assert reader.selected_span() is None
    place = reader.cursorRect().center() + QPoint(20, 0)  # in the first word
    assert let_go(reader, place, uitstel)
    shared_window.wait(lambda: on_words(shared_window, words) == {"Geld", "Uitstel"})
    assert not let_go(reader, QPoint(4, place.y()), geld)
    shared_window.undo()
    shared_window.wait(lambda: on_words(shared_window, words) == {"Geld"})


def test_a_tag_dropped_on_a_passage_in_a_list_is_put_on_it(shared_window):
    place = shared_window.tagged
    tag = known(shared_window)["Geld"]
    shared_window.show_tagged(tag.id, False)
    shared_window.wait(lambda: place.pages.currentWidget() is place.list and place.list.model().rowCount() > 1)
    row = next(
        index
        for index in (place.list.model().index(row, 0) for row in range(place.list.model().rowCount()))
        if index.data(ITEM) is not None
    )
    place.list.scrollTo(row)
    other = known(shared_window)["Veilige wegen"]
    item = row.data(ITEM)
    assert let_go(place.list, place.list.visualRect(row).center(), tag_drag.of_tag(other.id))
    shared_window.wait(lambda: {"Geld", "Veilige wegen"} <= on_words(shared_window, item.place))
