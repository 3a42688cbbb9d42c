"""The program around the window: a library that cannot be opened, a restored one, another language."""

import shutil
import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from desktop.app import Program
from desktop.jobs import Silent
from desktop.library import dossiers
from desktop.library.backup import backup
from desktop.library.library import Library, database_in
from desktop.settings import SettingsFile
from desktop.ui.colours import PALETTES, Scheme
from desktop.ui.main_window import MainWindow
from desktop.ui.panels.trouble import Trouble

PATIENCE = 60_000


@pytest.fixture
def program(qapp, tmp_path):
    settings = SettingsFile(tmp_path / "settings.json")
    running = Program(qapp, settings)
    yield running
    running._speak("nl")
    if running.window is not None:
        running.window.close()
        running.window.deleteLater()


def test_a_library_in_use_is_told_with_what_to_do(program, tmp_path):
    with Library.open(tmp_path / "b"):
        window = program.open(tmp_path / "b")
        assert isinstance(window, Trouble)
        assert "al geopend" in window.text
    assert isinstance(program.open(tmp_path / "b"), MainWindow)


def test_a_newer_library_is_told_and_untouched(program, tmp_path):
    Library.open(tmp_path / "b").close()
    with closing(sqlite3.connect(database_in(tmp_path / "b"))) as connection, connection:
        connection.execute("update alembic_version set version_num = '9999'")
    window = program.open(tmp_path / "b")
    assert "nieuwere versie" in window.text


def test_a_damaged_library_can_be_restored_from_the_window(program, tmp_path, qtbot):
    with Library.open(tmp_path / "b") as library:
        with library.change("Nieuw dossier") as session:
            dossiers.add_dossier(session, "Rivieren")
        saved = backup(library, tmp_path / "kopie.zip", Silent())
    database_in(tmp_path / "b").write_bytes(b"geen database" * 999)
    assert "beschadigd" in program.open(tmp_path / "b").text
    program.restore(tmp_path / "b", saved)
    qtbot.waitUntil(lambda: isinstance(program.window, MainWindow), timeout=PATIENCE)
    assert program.window.top_bar.dossier.text() == "Rivieren"


def test_a_restore_that_fails_leaves_the_library_and_says_why(program, tmp_path, qtbot):
    program.open(tmp_path / "b")
    (tmp_path / "wrong.zip").write_bytes(b"geen zip")
    program.restore(tmp_path / "b", tmp_path / "wrong.zip")
    qtbot.waitUntil(
        lambda: isinstance(program.window, MainWindow) and "wrong.zip" in program.window.messages.text, timeout=PATIENCE
    )


def test_the_window_speaks_english_when_asked_and_dutch_again(program, tmp_path, sample_library):
    shutil.copytree(sample_library, tmp_path / "b")
    window = program.open(tmp_path / "b")
    assert "Bureau" in window.rail.names
    window.language_wanted.emit("en")
    assert "Desk" in program.window.rail.names
    assert program._settings.now.language == "en"
    program.window.language_wanted.emit("nl")
    assert "Bureau" in program.window.rail.names


def test_another_scheme_after_another_language_is_worn_by_the_new_window(program, qapp, tmp_path):
    window = program.open(tmp_path / "b")
    window.language_wanted.emit("en")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for scheme in (Scheme.DARK, Scheme.LIGHT):
        program.window.scheme_wanted.emit(scheme.value)
        assert program.window.palette().window().color().name() == PALETTES[scheme].window
