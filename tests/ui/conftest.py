"""The window on a library of its own, driven as a user would."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from papers import agreement
from PySide6.QtCore import QCoreApplication, QEvent, Qt

from desktop.jobs import Silent, keep_process_server
from desktop.library import derived, documents, links, matching, sample
from desktop.library.library import Library
from desktop.settings import SettingsFile
from desktop.text.document import Span
from desktop.ui import theme
from desktop.ui.colours import Scheme
from desktop.ui.desk.desk import Desk
from desktop.ui.desk.reader import Reader
from desktop.ui.main_window import MainWindow
from desktop.ui.workroom import Workroom

keep_process_server()  # as the program does

PATIENCE = 60_000
"""Milliseconds for what a worker process does on a slow machine."""


@pytest.fixture(scope="session")
def sample_library(tmp_path_factory) -> Path:
    """A library with the sample dossier and its index, without its links: those are for the tests to make. Copy it
    before use."""
    folder = tmp_path_factory.mktemp("voorbeeld") / "bibliotheek"
    with Library.open(folder) as library:
        sample.load(library, Silent())
        with library.change("Zonder verbanden") as session:
            here = [card.id for card in documents.list_documents(session)]
            for link in {link.id for document in here for link in links.shown_links(session, document)}:
                links.remove_link(session, link)
        derived.refresh(library, Silent())
    return folder


@pytest.fixture(scope="session")
def matched_library(sample_library, tmp_path_factory) -> Path:
    """The same, with all its documents held against what came later; copy it before use."""
    folder = tmp_path_factory.mktemp("vergeleken") / "bibliotheek"
    shutil.copytree(sample_library, folder)
    with Library.open(folder) as library:
        with library.read() as session:
            pairs = matching.pairs_of_all(session, [card.id for card in documents.list_documents(session)])
        matching.match_documents(library, pairs, None, Silent())
    return folder


@pytest.fixture
def reader(qtbot, qapp):
    theme.apply(qapp, Scheme.LIGHT)
    reader = Reader()
    qtbot.addWidget(reader)
    reader.resize(760, 600)
    reader.open(agreement())
    reader.show()
    reader.activateWindow()
    reader.setFocus()
    qtbot.waitUntil(reader.hasFocus)
    return reader


@pytest.fixture
def open_window(qtbot, tmp_path):
    """Opens the window on a library folder; closes it, and its processes, at the end."""
    opened = []

    def open_on(folder: Path) -> Desktop:
        window = MainWindow(Workroom(Library.open(folder)), SettingsFile(tmp_path / "settings.json"))
        window.resize(1280, 800)
        window.show()
        opened.append(window)
        return Desktop(window, qtbot)

    yield open_on
    for window in opened:
        _close(window)


def _close(window: MainWindow) -> None:
    """Leave nothing of a window: every widget that lives on is dressed anew in each later test."""
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def empty_window(open_window, tmp_path):
    return open_window(tmp_path / "bibliotheek")


@pytest.fixture
def in_hands(qtbot):
    """A window that several tests share, in the hands of this test's user."""
    return lambda window: Desktop(window, qtbot)


@pytest.fixture
def sample_window(open_window, sample_library, tmp_path):
    shutil.copytree(sample_library, tmp_path / "bibliotheek")
    return open_window(tmp_path / "bibliotheek")


@pytest.fixture(scope="module")
def _shared(qapp, sample_library, tmp_path_factory):
    folder = tmp_path_factory.mktemp("gedeeld")
    shutil.copytree(sample_library, folder / "bibliotheek")
    window = MainWindow(Workroom(Library.open(folder / "bibliotheek")), SettingsFile(folder / "settings.json"))
    window.resize(1280, 800)
    window.show()
    yield window
    _close(window)


@pytest.fixture(scope="module")
def _matched(qapp, matched_library, tmp_path_factory):
    folder = tmp_path_factory.mktemp("gedeeld")
    shutil.copytree(matched_library, folder / "bibliotheek")
    window = MainWindow(Workroom(Library.open(folder / "bibliotheek")), SettingsFile(folder / "settings.json"))
    window.resize(1280, 800)
    window.show()
    yield window
    _close(window)


@pytest.fixture
def matched_window(_matched, qtbot):
    """A window on the sample dossier of which all documents were matched, shared as `shared_window` is."""
    _matched.show_place(_matched.desk)
    _matched.activateWindow()
    yield Desktop(_matched, qtbot)
    while _matched.workroom.undo_stack.canUndo():
        _matched.workroom.undo_stack.undo()


@pytest.fixture
def shared_window(_shared, qtbot):
    """A window on the sample dossier for all tests of a file: each takes back what it did, and begins at the desk."""
    _shared.show_place(_shared.desk)
    _shared.activateWindow()
    yield Desktop(_shared, qtbot)
    while _shared.workroom.undo_stack.canUndo():
        _shared.workroom.undo_stack.undo()
    _shared.tree.show_anew()


class Desktop:
    """The window in the hands of a user: what they can do, and what they can see."""

    def __init__(self, window: MainWindow, qtbot) -> None:
        self.window = window
        self.qtbot = qtbot

    def __getattr__(self, name):
        return getattr(self.window, name)

    def wait(self, until) -> None:
        self.qtbot.waitUntil(until, timeout=PATIENCE)

    def documents(self) -> dict[str, int]:
        """File name → id of the documents in the open dossier."""
        with self.workroom.read() as session:
            return {card.file_name: card.id for card in documents.list_documents(session, self.workroom.dossier_id)}

    def tree_texts(self) -> list[str]:
        return [item.text(0) for item in self.tree._items()]

    def select(self, words: str, pane: int = 0) -> None:
        """Select words in a pane, as by dragging."""
        reader = self.desk.panes[pane].reader
        start = reader.content.text.index(words)
        reader.setFocus()
        reader.select(Span(start, start + len(words)))

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier, widget=None) -> None:
        self.qtbot.keyClick(widget or self.desk.active.reader, key, modifiers)

    def undo(self) -> None:
        self.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    def redo(self) -> None:
        self.press(Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)

    def type(self, words: str, widget) -> None:
        self.qtbot.keyClicks(widget, words)

    def found_in(self) -> list[str]:
        """What the search found something in, best first."""
        groups = (self.search.hits.topLevelItem(row) for row in range(self.search.hits.topLevelItemCount()))
        return [group.text(0).rsplit("   ", 1)[0] for group in groups]

    def highlighted(self, pane: int = 0) -> dict[str, str]:
        """Words that are highlighted in a pane → what hovering says of them."""
        reader = self.desk.panes[pane].reader
        return {reader.content.text_of(mark.highlight.span): mark.highlight.title for mark in reader._placed}


@pytest.fixture
def workroom(qapp, sample_library, tmp_path):
    """The sample dossier, open, without a window."""
    shutil.copytree(sample_library, tmp_path / "bibliotheek")
    workroom = Workroom(Library.open(tmp_path / "bibliotheek"))
    workroom.open_usual_dossier()
    yield workroom
    workroom.close()


@pytest.fixture
def desk(qtbot, qapp, workroom):
    """The desk alone, with the first documents of the sample dossier on it."""
    theme.apply(qapp, Scheme.LIGHT)  # as the program always is
    desk = Desk(workroom)
    qtbot.addWidget(desk, before_close_func=Desk.close_windows)
    desk.resize(1280, 800)
    desk.show()
    desk.activateWindow()
    desk._start_dossier()
    desk.active.take_keyboard()
    qtbot.waitUntil(desk.active.reader.hasFocus)
    return desk
