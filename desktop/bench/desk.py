"""What is measured on the desk: opening, tagging, finding, noting, and the ribbons between two panes."""

from __future__ import annotations

from pathlib import Path
from random import Random

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextEdit

from desktop.bench import texts
from desktop.bench.figures import Sizes, Taken, taken
from desktop.bench.pulse import Pulse
from desktop.bench.shown import shown_window, wait
from desktop.library import documents, marks, passages, tags
from desktop.library.library import Library
from desktop.library.records import Words
from desktop.text.document import Span
from desktop.ui.desk.ties import Tie
from desktop.ui.main_window import MainWindow

AT_REST = 150
"""Milliseconds after which what was selected is told beside the desk."""

TIES = 100


def desk(folder: Path, sizes: Sizes) -> dict[str, float]:
    """Opening a long document with many highlights, tagging in it and writing a note, beside a plain text field."""
    library = Library.open(folder / "lang")
    first, *others = texts.fill(library, 4, sizes.blocks, folder)
    text = _mark(library, first, sizes.highlights)
    app, window = shown_window(library, folder)
    for other in window.desk.panes[1:]:  # in one pane, so that each document makes way for the other
        window.desk.close_pane(other)
    pane = window.desk.active
    wait(round(500 * sizes.rest))  # what the window loads after it has opened

    def open_long() -> None:
        window.desk.open(first)
        pane.reader.viewport().repaint()

    window.desk.open(others[0])
    found = taken(open_long, sizes.times, lambda: window.desk.open(others[0])).named("open")
    bare_field = QTextEdit()
    bare_field.resize(pane.size())
    bare_field.show()

    def open_bare() -> None:
        bare_field.setPlainText(text)
        bare_field.document().documentLayout().documentSize()  # laid out to the end, as a scroll bar needs
        bare_field.viewport().repaint()

    found |= taken(open_bare, sizes.times).named("open_bare")
    bare_field.close()
    window.activateWindow()
    app.processEvents()
    chance = Random(7)
    found |= _tagging(window, 1, chance).named("tag_first")
    found |= _tagging(window, sizes.times, chance).named("tag")
    found |= _finding(window).named("find")
    found["note"] = _stall_of_typing(window, sizes)
    for document_id in others:
        window.desk.add_pane()
        window.desk.open(document_id)
        app.processEvents()
    window.desk.open(first)
    found |= _painting_ribbons(window, sizes).named("ribbons")
    found |= _tagging(window, sizes.times, chance).named("tag_among_four")
    with library.read() as session:
        made = len(marks.marks_of(session, first)) - sizes.highlights
    window.close()
    if made < 2 * sizes.times + 1:
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


def _tagging(window: MainWindow, times: int, chance: Random) -> Taken:
    """From the key to the painted highlight, in the pane that has the keyboard."""
    reader = window.desk.active.reader
    length = len(reader.content.text) if reader.content else 0

    def select() -> None:
        at = chance.randrange(length - 60)
        reader.select(Span(at, at + 40))
        wait(AT_REST)

    def tag() -> None:
        QTest.keyClick(reader, Qt.Key.Key_1)
        reader.viewport().repaint()

    return taken(tag, times, select)


def _finding(window: MainWindow) -> Taken:
    """A letter typed in the find bar, until what it finds is marked in the text."""
    pane = window.desk.active
    pane.search()
    letters = iter("waterfonds")

    def type_letter() -> None:
        QTest.keyClicks(pane.find_bar.words, next(letters))
        pane.reader.viewport().repaint()

    took = taken(type_letter, 10)
    pane.find_bar.finish()
    return took


def _painting_ribbons(window: MainWindow, sizes: Sizes) -> Taken:
    """Between two panes with a hundred ties."""
    gutter = window.desk.board.surface.gutters()[0]
    assert gutter.panes is not None
    places = []
    for pane in gutter.panes:
        content = pane.reader.content
        assert content is not None
        step = len(content.text) // TIES
        places.append([Words(pane.key, Span(at * step, at * step + 9)) for at in range(TIES)])  # type: ignore[arg-type]
    window.desk.show_ties(
        [Tie(a, b, "=", "", is_suggestion=at % 2 == 0) for at, (a, b) in enumerate(zip(*places, strict=True))]
    )
    canvas = QPixmap(gutter.size())
    took = taken(lambda: gutter.render(canvas), sizes.times)
    window.desk.show_ties([])
    return took


def _stall_of_typing(window: MainWindow, sizes: Sizes) -> float:
    """The longest stall while a note is typed and saved."""
    field = window.inspector.words.notes.fields[-1]
    field.setFocus()
    pulse = Pulse()
    pulse.start()
    for sign in sizes.times * "verschoven ":
        QTest.keyClicks(field, sign)
        wait(30)
    wait(round(500 * sizes.rest))  # typing has ended, and all is saved
    return pulse.stop()
