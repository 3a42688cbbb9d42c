"""The palette finds every act and all that lies in the library, and does what is chosen."""

import pytest
from PySide6.QtCore import Qt

from desktop.library import saved_searches
from desktop.text.typed import Name
from desktop.ui.acts import acts_of
from desktop.ui.choices import Choice, choices_of

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def palette(sample_window):
    sample_window.wait(sample_window.isActiveWindow)
    sample_window.press(Qt.Key.Key_K, CONTROL)
    assert sample_window.palette_popup.isVisible()
    return sample_window.palette_popup


def offered(palette) -> list[str]:
    return [choice.name for choice in palette.shown]


def test_every_act_of_the_menus_is_offered(sample_window):
    offered_acts = {choice.action for choice in choices_of(sample_window.window)}
    acts = {act.action for act in acts_of(sample_window.menuBar())}
    assert acts <= offered_acts
    assert len(acts) > 25


def test_enter_does_what_was_typed(sample_window, palette):
    sample_window.type("toezegg", palette.words)
    assert offered(palette)[0] == "Toezeggingen"
    sample_window.press(Qt.Key.Key_Return, widget=palette.words)
    assert sample_window.pledges.isVisible()
    assert not palette.isVisible()


def test_a_saved_search_is_done_again(sample_window):
    sample_window.workroom.act("Zoekvraag bewaren", saved_searches.add_search, "brug OF veer", "Oversteken")
    palette = sample_window.palette_popup
    sample_window.ask_what()
    sample_window.type("oversteken", palette.words)
    sample_window.press(Qt.Key.Key_Return, widget=palette.words)
    assert sample_window.search.query.text() == "brug OF veer"


def test_ctrl_enter_opens_a_document_beside(sample_window, palette):
    ids = sample_window.documents()
    first = sample_window.desk.active
    sample_window.type("begroting txt", palette.words)
    assert palette.shown[0].key.startswith("document:")
    number = int(palette.shown[0].key.split(":")[1])
    assert number in ids.values()
    sample_window.press(Qt.Key.Key_Return, CONTROL, palette.words)
    assert sample_window.desk.active is not first
    assert sample_window.desk.active.key == number


def test_what_was_chosen_last_is_offered_first_next_time_and_after_a_restart(sample_window, palette):
    sample_window.type("donker", palette.words)
    chosen = palette.shown[0]
    sample_window.press(Qt.Key.Key_Return, widget=palette.words)
    sample_window.press(Qt.Key.Key_K, CONTROL)
    assert palette.shown[0].key == chosen.key
    assert sample_window.settings.now.recent.split("\n")[0] == chosen.key


def test_what_cannot_be_done_now_says_so_and_does_nothing(sample_window):
    sample_window.workroom.select(None)
    palette = sample_window.palette_popup
    sample_window.ask_what()
    sample_window.type("notitie", palette.words)
    row = next(row for row, choice in enumerate(palette.shown) if choice.action is sample_window.desk.acts.note)
    item = palette.list.topLevelItem(row)
    assert "nu niet mogelijk" in item.text(1)
    palette.list.setCurrentItem(item)
    sample_window.press(Qt.Key.Key_Return, widget=palette.words)
    assert palette.isVisible()


def test_a_screen_reader_hears_what_enter_would_do(sample_window, palette):
    sample_window.type("volledig", palette.words)
    assert "Volledig scherm" in palette.words.accessibleDescription()
    assert "F11" in palette.words.accessibleDescription()


def test_the_arrows_walk_the_list_while_the_keyboard_stays_in_the_field(sample_window, palette):
    before = palette.list.currentItem()
    sample_window.press(Qt.Key.Key_Down, widget=palette.words)
    assert palette.list.currentItem() is palette.list.itemBelow(before)
    assert palette.words.hasFocus()


def test_a_few_letters_find_one_among_a_thousand_documents(sample_window, palette):
    many = [
        Choice(f"document:{n}", "document", name, "", "", Name.of(name), Name.of(f"{name} Stuk"), lambda: None)
        for n in range(1000)
        for name in [f"Brief van de minister over de voortgang van programma {n} en het vervolg daarop"]
    ]
    palette.ask([*choices_of(sample_window.window), *many])
    for letter in "minister prog":
        palette.words.insert(letter)
    assert palette.shown[0].key == "document:0"
