"""All that bears a tag in one list: read, opened and come back to, tagged, copied; suggestions answered."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication

from desktop.library import saved_searches, tagging, tags
from desktop.ui.itemmodels.tagged import ITEM
from desktop.ui.panels import tree_drops
from desktop.ui.panels.tagged_place import BEARING, SUGGESTED

CONTROL = Qt.KeyboardModifier.ControlModifier


class Place:
    """The list for a tag in the hands of a user."""

    def __init__(self, desktop):
        self.desktop = desktop
        self.place = desktop.tagged

    def open(self, name):
        item = next(item for item in self.desktop.tree._items() if item.text(0) == name)
        self.desktop.tree.itemActivated.emit(item, 0)
        self.settle()

    def settle(self):
        self.desktop.wait(lambda: self.place._task is None)

    def words(self):
        rows = range(self.place._rows.rowCount())
        items = (self.place._rows.index(row).data(ITEM) for row in rows)
        return [item.words for item in items if item is not None]

    def choose(self, *words):
        selection = self.place.list.selectionModel()
        selection.clear()
        for row in range(self.place._rows.rowCount()):
            item = self.place._rows.index(row).data(ITEM)
            if item is not None and item.words in words:
                selection.setCurrentIndex(self.place._rows.index(row), QItemSelectionModel.SelectionFlag.Select)
        self.place.list.setFocus()

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        self.desktop.press(key, modifiers, widget=self.place.list)

    def act(self, key):
        """A key that changes the library: wait for what is shown then."""
        self.press(key)
        self.settle()

    def selected(self):
        return [item.words for item in self.place.selected]


@pytest.fixture
def place(shared_window):
    shared_window.tagged.below.setChecked(True)
    return Place(shared_window)


@pytest.fixture
def suggesting(place):
    """The tag for money, with a search that suggests it."""
    workroom = place.desktop.workroom
    with workroom.read() as session:
        geld = next(tag.id for tag in tags.list_tags(session) if tag.name == "Geld")
    search = workroom.act("x", saved_searches.add_search, "miljoen")
    workroom.act("x", saved_searches.suggest_tag, search, geld)
    place.open("Geld")
    place.place.tabs.setCurrentIndex(SUGGESTED)
    place.place.focus_list()
    return place


def test_every_passage_with_the_tag_is_listed_those_with_tags_below_too(place):
    place.open("Openbaar vervoer")
    assert len(place.words()) == 20
    assert place.place.count.text() == "20 passages in 5 stukken"
    place.place.below.click()
    place.settle()
    assert len(place.words()) == 12


def test_a_row_opens_on_the_desk_and_back_returns_to_the_list_as_it_stood(place):
    place.open("Openbaar vervoer")
    chosen = place.words()[5]
    place.choose(chosen)
    scrolled = place.place.list.verticalScrollBar().value()
    place.press(Qt.Key.Key_Return)
    assert place.desktop.desk.isVisible()
    reader = place.desktop.desk.active.reader
    assert reader.content.text_of(reader._shown) == chosen
    place.desktop.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert place.place.isVisible()
    assert place.selected() == [chosen]
    assert place.place.list.verticalScrollBar().value() == scrolled
    assert place.place.list.hasFocus()


def test_selected_rows_lose_the_tag_in_one_step(place):
    place.open("Zwakker geworden")
    before = place.words()
    place.choose(*before[:3])
    place.act(Qt.Key.Key_Delete)
    assert place.words() == before[3:]
    assert place.selected() == [before[3]]
    place.desktop.workroom.undo_stack.undo()
    place.settle()
    assert place.words() == before


def test_selected_rows_get_tags_and_some_that_only_part_of_them_bears_are_marked(place):
    place.open("Openbaar vervoer")
    place.choose(*place.words())
    place.press(Qt.Key.Key_T)
    picker = place.place.picker
    rows = [picker.list.item(row) for row in range(picker.list.count())]
    partly = {row.text().split("   ")[0] for row in rows if row.checkState() == Qt.CheckState.PartiallyChecked}
    assert {"Bus en buurtbus", "Toegankelijkheid", "Openbaar vervoer"} <= partly
    place.desktop.type("uitst", picker.words)
    place.desktop.press(Qt.Key.Key_Return, widget=picker.words)
    place.settle()
    with place.desktop.workroom.read() as session:
        uitstel = next(tag.id for tag in tags.list_tags(session) if tag.name == "Uitstel")
    assert all(uitstel in item.tag_ids for item in place.place._found.passages)


def test_selected_rows_are_copied_each_with_its_source(place):
    place.open("Uitstel")
    first, second = place.words()[:2]
    place.choose(first, second)
    place.press(Qt.Key.Key_C, CONTROL)
    copied = QApplication.clipboard().text()
    assert copied.count("“") >= 2
    assert first in copied
    assert second in copied


def test_rows_are_dragged_to_a_tag(place):
    place.open("Uitstel")
    place.choose(*place.words()[:2])
    dragged = place.place._rows.mimeData(place.place.list.selectionModel().selectedIndexes())
    ids = [item.passage_id for item in place.place.selected]
    assert sorted(tree_drops.ids_in(dragged, tree_drops.PASSAGES_DRAGGED)) == sorted(ids)


def test_tags_combine_in_the_list(place):
    place.open("Openbaar vervoer")
    chosen = place.words()[:2]
    ids = [item.passage_id for item in place.place._found.passages[:2]]
    workroom = place.desktop.workroom
    workroom.act("x", tagging.change_tags, ids, [], named=["Navragen"])
    place.settle()
    also, without = place.place.also, place.place.without
    also.setCurrentIndex(also.findText("Navragen"))
    place.settle()
    assert place.words() == chosen
    also.setCurrentIndex(0)
    without.setCurrentIndex(without.findText("Navragen"))
    place.settle()
    assert len(place.words()) == 18


def test_a_tag_without_passages_says_how_to_get_them(place):
    place.desktop.workroom.act("x", tags.add_tag, "Leeg")
    place.desktop.tree.show_anew()
    place.open("Leeg")
    assert place.place._nothing.isVisible()


def test_a_tag_that_is_taken_away_leaves_for_the_desk(place):
    place.open("Geld")
    place.desktop.workroom.act("x", tags.remove_tag, place.place._tag.id)
    assert place.desktop.desk.isVisible()


def test_suggestions_are_answered_one_by_one_and_what_is_turned_down_stays_away(suggesting):
    first, second, third = suggesting.words()[:3]
    suggesting.choose(first)
    suggesting.act(Qt.Key.Key_A)
    assert suggesting.words()[0] == second
    assert suggesting.selected() == [second]
    suggesting.act(Qt.Key.Key_O)
    assert suggesting.words()[0] == third
    suggesting.place.tabs.setCurrentIndex(BEARING)
    assert second in suggesting.words()
    assert first not in suggesting.words()


def test_all_suggestions_are_taken_in_one_step(suggesting):
    offered = suggesting.words()
    suggesting.place.accept_all_button.click()
    suggesting.settle()
    assert suggesting.words() == []
    assert suggesting.place._no_suggestions.isVisible()
    suggesting.desktop.workroom.undo_stack.undo()
    suggesting.settle()
    assert suggesting.words() == offered


def test_a_search_is_kept_run_again_and_taken_away(shared_window):
    shared_window.search_for("brug* OF veer")
    shared_window.search.keep_button.click()
    assert not shared_window.search.keep_button.isEnabled()
    shared_window.wait(lambda: "brug* OF veer" in shared_window.tree_texts())
    shared_window.search_for("iets anders")
    item = next(item for item in shared_window.tree._items() if item.text(0) == "brug* OF veer")
    item.setText(0, "Bruggen")
    shared_window.wait(lambda: "Bruggen" in shared_window.tree_texts())
    item = next(item for item in shared_window.tree._items() if item.text(0) == "Bruggen")
    shared_window.tree.itemActivated.emit(item, 0)
    assert shared_window.search.query.text() == "brug* OF veer"
    shared_window.search.suggest_button.click()
    chooser = shared_window.search.chooser
    shared_window.type("veer", chooser.words)
    shared_window.press(Qt.Key.Key_Return, widget=chooser.words)
    with shared_window.workroom.read() as session:
        assert saved_searches.list_searches(session)[0].tag_id is not None
    shared_window.show_place(shared_window.desk)
    shared_window.tree.setCurrentItem(item)
    shared_window.press(Qt.Key.Key_Delete, widget=shared_window.tree)
    shared_window.wait(lambda: "Bruggen" not in shared_window.tree_texts())
