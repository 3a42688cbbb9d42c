"""The manual: every chapter can be reached, and names pictures and keys that there are."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QKeySequence, QShortcut

from desktop.ui.acts import acts_of
from desktop.ui.dialogs.manual import CHAPTER_OF, chapters, folder, keys_in, text_of
from desktop.ui.keys import bindings_in

PORTABLE = QKeySequence.SequenceFormat.PortableText
TYPED = {"Tab", "Shift"}
"""What every window answers to."""


@pytest.mark.parametrize("chapter", chapters())
def test_every_picture_that_is_named_is_there_and_small(chapter):
    for name in re.findall(r"!\[.+\]\((.+)\)", text_of(chapter)):
        picture = QImage(str(folder() / name))
        assert picture.width() >= 640, name
        assert (folder() / name).stat().st_size < 200_000, name


@pytest.mark.parametrize("chapter", chapters())
def test_every_picture_says_in_words_what_it_shows(chapter):
    assert "![](" not in text_of(chapter)


@pytest.mark.parametrize("chapter", chapters())
def test_no_chapter_says_u(chapter):
    assert re.findall(r"\b[Uu](w)?\b", re.sub(r"`[^`]+`", "", text_of(chapter))) == []


@pytest.mark.parametrize("chapter", chapters())
def test_every_link_leads_to_a_chapter(chapter):
    links = re.findall(r"(?<!!)\[[^\]]+\]\(([^)]+)\)", re.sub(r"!\[.+\]\(.+\)", "", text_of(chapter)))
    assert set(links) <= set(chapters())


def test_the_first_page_leads_to_every_chapter():
    assert set(chapters()) - {"bladzijde"} == set(re.findall(r"\]\((\w+)\)", text_of("bladzijde")))


def test_every_key_that_is_named_is_a_key_of_the_window(sample_window):
    sample_window.suggesting.find_pledges()  # its list is made when it is first asked for
    sample_window.places.all()  # and so are these
    known = {QKeySequence(act.keys).toString() for act in acts_of(sample_window.menuBar())}
    for action in sample_window.findChildren(object):
        if hasattr(action, "shortcuts"):
            known |= {keys.toString(PORTABLE) for keys in action.shortcuts()}
    known |= {shortcut.key().toString(PORTABLE) for shortcut in sample_window.findChildren(QShortcut)}
    known |= {QKeySequence(binding.keys).toString() for binding in bindings_in(sample_window.window)}
    named = {keys for chapter in chapters() for keys in keys_in(text_of(chapter))} - TYPED
    assert {keys for keys in named if QKeySequence(keys).toString() not in known} == set()
    assert len(named) > 30


def test_f1_opens_the_chapter_of_the_place_one_is_in(sample_window):
    desktop = sample_window
    desktop.wait(desktop.isActiveWindow)
    assert {type(place).__name__ for place in desktop.places.all()} <= set(CHAPTER_OF)
    desktop.show_place(desktop.pledges)
    desktop.press(Qt.Key.Key_F1, widget=desktop.pledges.table)
    assert desktop.manual.isVisible()
    assert desktop.manual.chapter == "toezeggingen"
    assert desktop.manual.contents.currentItem().text() == "Toezeggingen"
    desktop.manual.close()


def test_a_word_that_is_searched_leaves_the_chapters_that_hold_it(sample_window):
    manual = sample_window.manual
    manual.open("bladzijde")
    sample_window.type("tekstherkenning", manual.words)
    assert [manual.contents.item(row).text() for row in range(manual.contents.count())] == ["Stukken inlezen"]
    assert manual.chapter == "stukken"
    assert manual.page.textCursor().selectedText().casefold() == "tekstherkenning"
    manual.words.clear()
    assert manual.contents.count() == len(chapters())
    manual.close()


def test_a_link_in_the_manual_opens_the_chapter(sample_window):
    manual = sample_window.manual
    manual.open("bladzijde")
    manual.page.anchorClicked.emit("briefing")
    assert manual.chapter == "briefing"
    manual.close()
