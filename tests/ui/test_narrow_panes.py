"""Four panes side by side between two columns, on a small screen: every bar of a pane can still be used."""

import pytest
from desks import ids
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit

from desktop.ui.desk.pane import Sight

NARROWEST = 143
"""Pixels of a pane in a window of 1280, with both side columns open."""


@pytest.fixture
def narrow(desk, workroom, qtbot):
    """Four panes, each as narrow as it can come to be."""
    for document in ids(workroom):
        if len(desk.panes) < 4 and document not in desk.documents():
            desk.add_pane()
            desk.open(document)
    gaps = desk.width() - sum(pane.width() for pane in desk.panes)
    desk.resize(4 * NARROWEST + gaps, 700)
    qtbot.waitUntil(lambda: {pane.width() for pane in desk.panes} == {NARROWEST})
    return desk


def is_whole(bar) -> None:
    assert cut_off(bar) == []


def cut_off(bar) -> list[str]:
    """What stands in a bar outside it, over something else, or narrower than its words or its picture."""
    parts = [part for sort in (QAbstractButton, QLineEdit, QLabel) for part in bar.findChildren(sort)]
    parts = [part for part in parts if part.isVisible() and not isinstance(part.parentWidget(), QLineEdit)]
    places = [part.rect().translated(part.mapTo(bar, part.rect().topLeft())) for part in parts]
    assert len(parts) >= 6
    wrong = [part for part, place in zip(parts, places, strict=True) if not bar.rect().contains(place)]
    wrong += [part for part in parts if not isinstance(part, QLineEdit) and part.width() < part.sizeHint().width()]
    wrong += [part for at, part in enumerate(parts) if any(places[at].intersects(place) for place in places[:at])]
    return [part.accessibleName() or part.text() for part in wrong]


@pytest.mark.parametrize("words", ["de", "xyzzy"])
def test_in_the_narrowest_pane_all_of_the_find_bar_is_there(narrow, words, qtbot):
    bar = narrow.panes[0].find_bar
    bar.start()
    bar.words.setText(words)
    qtbot.waitUntil(lambda: is_whole(bar))


def test_in_the_narrowest_pane_all_of_the_bar_of_the_original_is_there(narrow, qtbot):
    pane = next(pane for pane in narrow.panes if pane._has_pages)
    pane.show_sight(Sight.BOTH)
    qtbot.waitUntil(lambda: pane.original._count.text() != "")
    qtbot.waitUntil(lambda: is_whole(pane.original._bar))


def test_what_the_narrowest_header_has_no_room_for_stands_in_its_menu(narrow):
    pane = narrow.panes[0]
    pane._acts.aboutToShow.emit()
    acts = {action.text().split("\t")[0] for action in pane._acts.actions()}
    assert {"Inhoud (Ctrl+Shift+O)", "Origineel naast de tekst (F12)", "Paneel sluiten"} <= acts
