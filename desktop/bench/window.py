"""What is measured in a window; each part in a process of its own: `python -m desktop.bench.window PART FOLDER`."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit

from desktop.app import make_application
from desktop.bench import texts
from desktop.bench.figures import Sizes, Taken, taken
from desktop.bench.pulse import Pulse
from desktop.bench.start import peak_memory
from desktop.library import documents, marks, passages, tags
from desktop.library.library import Library
from desktop.library.records import Words
from desktop.settings import SettingsFile
from desktop.text.document import Span
from desktop.ui import theme
from desktop.ui.colours import Scheme
from desktop.ui.main_window import MainWindow
from desktop.ui.workroom import Workroom

AT_REST = 150
"""Milliseconds after which what was selected is told beside the desk."""

LONGEST_WAIT = 600_000
"""Milliseconds after which a part that hangs is given up."""


def desk(folder: Path, sizes: Sizes) -> dict[str, float]:
    """Opening a long document with many highlights, tagging in it and writing a note, beside a plain text field."""
    library = Library.open(folder / "lang")
    first, *others = texts.fill(library, 4, sizes.blocks, folder)
    text = _mark(library, first, sizes.highlights)
    app, window = _window(library, folder)
    for other in window.desk.panes[1:]:  # in one pane, so that each document makes way for the other
        window.desk.close_pane(other)
    pane = window.desk.active
    _wait(round(500 * sizes.rest))  # what the window loads after it has opened

    def open_long() -> None:
        window.desk.open(first)
        pane.reader.viewport().repaint()

    window.desk.open(others[0])
    found = _told("open", taken(open_long, sizes.times, lambda: window.desk.open(others[0])))
    bare_field = QTextEdit()
    bare_field.resize(pane.size())
    bare_field.show()

    def open_bare() -> None:
        bare_field.setPlainText(text)
        bare_field.document().documentLayout().documentSize()  # laid out to the end, as a scroll bar needs
        bare_field.viewport().repaint()

    found |= _told("open_bare", taken(open_bare, sizes.times))
    bare_field.close()
    window.activateWindow()
    app.processEvents()
    found |= _told("tag", _tagging(window, sizes.times))
    found["note"] = _stall_of_typing(window, sizes)
    for document_id in others:
        window.desk.add_pane()
        window.desk.open(document_id)
        app.processEvents()
    window.desk.open(first)
    found |= _told("tag_among_four", _tagging(window, sizes.times))
    with library.read() as session:
        made = len(marks.marks_of(session, first)) - sizes.highlights
    window.close()
    if made < 2 * sizes.times:
        raise RuntimeError("the key 1 applied no tag")
    return found | {"characters": float(len(text))}


def _mark(library: Library, document_id: int, highlights: int) -> str:
    """Tags all over a document; gives its text."""
    with library.derive() as session:
        text = documents.get_text(session, document_id)
        step = len(text) // highlights
        tag_ids = [tags.add_tag(session, f"Label {number}") for number in range(9)]
        for number in range(highlights):
            words = Words(document_id, Span(number * step, min(number * step + 80, len(text))))
            passages.tag_passage(session, passages.mark_passage(session, words), [tag_ids[number % 9]])
    return text


def _tagging(window: MainWindow, times: int) -> Taken:
    """From the key to the painted highlight, in the pane that has the keyboard."""
    reader = window.desk.active.reader
    length = len(reader.content.text) if reader.content else 0
    chance = Random(times + len(window.desk.panes))

    def select() -> None:
        at = chance.randrange(length - 60)
        reader.select(Span(at, at + 40))
        _wait(AT_REST)

    def tag() -> None:
        QTest.keyClick(reader, Qt.Key.Key_1)
        reader.viewport().repaint()

    return taken(tag, times, select)


def _stall_of_typing(window: MainWindow, sizes: Sizes) -> float:
    """The longest stall while a note is typed and saved."""
    field = window.inspector.words.notes.fields[-1]
    field.setFocus()
    pulse = Pulse()
    pulse.start()
    for sign in sizes.times * "verschoven ":
        QTest.keyClicks(field, sign)
        _wait(30)
    _wait(round(500 * sizes.rest))  # typing has ended, and all is saved
    return pulse.stop()


def _told(name: str, took: Taken) -> dict[str, float]:
    return {name: took.wall, f"{name}_cpu": took.cpu}


def importing(folder: Path, sizes: Sizes) -> dict[str, float]:
    """The longest stall while documents are imported and indexed, beside the same window at rest."""
    files = []
    for number in range(sizes.imported):
        file = folder / f"in-{number}.txt"
        file.write_text(texts.document(number, 60).text, encoding="utf-8")
        files.append(file)
    _, window = _window(Library.open(folder / "leeg"), folder)
    pulse = Pulse()
    _wait(round(700 * sizes.rest))  # the start of the window is not measured
    pulse.start()
    _wait(round(1000 * sizes.rest))
    at_rest = pulse.stop()
    pulse.start()
    began = time.perf_counter()
    window.importing.start(files)
    _wait_until(lambda: not (window.workroom.slow.is_busy or window.workroom.is_indexing), 500)
    found = {"stall": pulse.stop(), "stall_at_rest": at_rest, "seconds": time.perf_counter() - began - 0.5}
    window.close()
    return found


def memory(folder: Path, sizes: Sizes) -> dict[str, float]:
    """With four long documents open side by side."""
    library = Library.open(folder / "vier")
    there = texts.fill(library, 4, sizes.blocks, folder)
    app, window = _window(library, folder)
    _wait(round(500 * sizes.rest))  # until the documents that the desk opens by itself lie there
    for document_id in there:
        if document_id not in window.desk.documents():
            window.desk.add_pane()
            window.desk.open(document_id)
            app.processEvents()
    are_open = len(window.desk.documents())
    window.close()
    if are_open != len(there):
        raise RuntimeError(f"{are_open} documents are open")
    return {"memory": peak_memory()}


def _window(library: Library, folder: Path) -> tuple[QApplication, MainWindow]:
    app = make_application()
    theme.apply(app, Scheme.LIGHT)
    window = MainWindow(Workroom(library), SettingsFile(folder / "settings.json"))
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    app.processEvents()
    return app, window


def _wait(pause: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(pause, loop.quit)
    loop.exec()


def _wait_until(is_done: Callable[[], bool], pause: int) -> None:
    """Let the window live until `is_done`, asked every `pause` milliseconds."""
    for _ in range(LONGEST_WAIT // pause):
        _wait(pause)
        if is_done():
            return
    raise RuntimeError("the window was not done in time")


def main(arguments: list[str]) -> None:
    """PART FOLDER [SIZES as JSON]: prints what was measured, as JSON."""
    part, folder = arguments[0], Path(arguments[1])
    sizes = Sizes(**json.loads(arguments[2]))
    found = {"desk": desk, "importing": importing, "memory": memory}[part](folder, sizes)
    print(json.dumps(found), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
