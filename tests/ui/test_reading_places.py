"""Where one was in a document is found again: on the same desk, after a restart, and after the power failed."""

import shutil
import subprocess
import sys

from desktop.library import arrangements
from desktop.library.library import Library

FURTHER = 900
"""Pixels down the page."""


def scrolled(desktop) -> int:
    reader = desktop.desk.active.reader
    reader.verticalScrollBar().setValue(FURTHER)
    return reader.position()


def kept_place(desktop):
    with desktop.workroom.read() as session:
        return arrangements.find_place(session, desktop.desk.active.key)


def other_document(desktop) -> int:
    shown = {pane.key for pane in desktop.desk.panes}
    return next(number for number in desktop.documents().values() if number not in shown)


def test_a_document_that_is_opened_again_stands_where_it_was_left(sample_window):
    desk, here = sample_window.desk, sample_window.desk.active.key
    place = scrolled(sample_window)
    pane = desk.active
    pane.document_chosen.emit(other_document(sample_window))
    assert pane.reader.position() == 0
    pane.document_chosen.emit(here)
    assert pane.reader.position() == place > 0
    assert pane.reader.caret_position() == place
    assert not pane.reader.history.can_go_back


def test_the_place_is_written_while_one_reads(sample_window):
    place = scrolled(sample_window)
    sample_window.wait(lambda: kept_place(sample_window) == place)


def test_the_place_is_known_after_a_restart(sample_window, open_window, tmp_path):
    here, place = sample_window.desk.active.key, scrolled(sample_window)
    sample_window.window.close()
    again = open_window(tmp_path / "bibliotheek")
    again.desk.open(here)
    assert again.desk.active.reader.position() == place


def test_words_that_are_called_for_go_before_the_place(sample_window):
    pane, here = sample_window.desk.active, sample_window.desk.active.key
    scrolled(sample_window)
    span = pane.reader.content.blocks[0].span
    pane.document_chosen.emit(other_document(sample_window))
    sample_window.desk.open(here, span)
    assert pane.reader.position() == 0


READS_ON = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop.library.library import Library
from desktop.settings import SettingsFile
from desktop.ui.main_window import MainWindow
from desktop.ui.workroom import Workroom

app = QApplication([])
window = MainWindow(Workroom(Library.open(Path(sys.argv[1]))), SettingsFile(Path(sys.argv[2])))
window.resize(1280, 800)
window.show()
while window.desk.active.key is None:
    app.processEvents()
reader = window.desk.active.reader
reader.verticalScrollBar().setValue(900)
print(window.desk.active.key, reader.position(), flush=True)
app.exec()
"""


def test_the_place_survives_a_kill(sample_library, tmp_path, qtbot):
    folder = shutil.copytree(sample_library, tmp_path / "bibliotheek")
    command = [sys.executable, "-c", READS_ON, folder, tmp_path / "settings.json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as reading:
        assert reading.stdout is not None
        document_id, place = map(int, reading.stdout.readline().split())

        def found():
            with Library.attach(folder).read() as session:
                return arrangements.find_place(session, document_id)

        qtbot.waitUntil(lambda: found() == place, timeout=60_000)
        reading.kill()
    assert found() == place > 0
