"""Kill the program while a user works in its window, again and again, and look for what had been shown as saved.

    python tests/measure/kill.py [ROUNDS]

A user that follows chance tags, links, types notes and takes suggestions over in the real window, on a copy of the
sample dossier, in a process of its own without a screen. When the window has shown an act, and says that all is
saved, the user writes down what was shown. The process is killed at a moment that chance chooses; then the library
is opened, checked, and searched for all that was ever written down.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from random import Random

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest

from desktop.app import make_application
from desktop.jobs import Silent
from desktop.library import derived, documents, links, marks, notes, sample, tags
from desktop.library.checking import check
from desktop.library.library import Library
from desktop.settings import SettingsFile
from desktop.text.document import Span
from desktop.ui import theme
from desktop.ui.colours import Scheme
from desktop.ui.dialogs.link_picker import LETTERS
from desktop.ui.main_window import MainWindow
from desktop.ui.workroom import Workroom

LONGEST = 4.0
"""Seconds that a user works before the end comes, at most."""

SAVED = "alles bewaard"


class User:
    """Works in a window; `acts` does one thing after another and yields what was shown as saved.

    told: so far, so that everything is told once.
    """

    def __init__(self, window: MainWindow, name: str) -> None:
        self.window = window
        self.name = name
        self.chance = Random(name)
        self.told: set[tuple[object, ...]] = set()

    def acts(self) -> Iterator[list[object]]:
        self.window.suggesting.find_elaboration()
        number = 0
        while True:
            number += 1
            act = self.chance.choice((self.tag, self.tag, self.link, self.write, self.take_over))
            act(number)
            if self.window.saved.text() == SAVED:
                yield from self.shown()

    def shown(self) -> Iterator[list[object]]:
        """What the window shows and was not told yet: highlights with a tag, links between the panes."""
        for pane in self.window.desk.panes:
            for mark in pane.reader.highlights:
                if mark.colour is not None:
                    yield from self._tell("passage", pane.key, mark.span.start, mark.span.end)
        for tie in self.window.desk._ties.all:
            if not tie.is_suggestion:
                ends = ((words.document_id, words.span.start, words.span.end) for words in (tie.a, tie.b))
                yield from self._tell("link", *(part for end in sorted(ends) for part in end))
        for field in self.window.inspector.words.notes.fields:
            for word in field.toPlainText().split():
                if word.startswith("noot"):
                    yield from self._tell("note", word)

    def _tell(self, *what: object) -> Iterator[list[object]]:
        if what not in self.told:
            self.told.add(what)
            yield list(what)

    def select(self, pane: int) -> None:
        reader = self.window.desk.panes[pane].reader
        assert reader.content is not None
        at = self.chance.randrange(len(reader.content.text) - 80)
        reader.setFocus()
        reader.select(Span(at, at + self.chance.randint(20, 80)))
        live()

    def tag(self, _number: int) -> None:
        self.select(self.chance.randrange(2))
        QTest.keyClick(self.window.desk.active.reader, self.chance.choice("123"))
        live()

    def link(self, _number: int) -> None:
        for pane in (0, 1):
            self.select(pane)
            QTest.keyClick(self.window.desk.active.reader, Qt.Key.Key_L)
            live()
        kinds = self.window.desk.acts.linking.picker.kinds
        if kinds.isVisible():
            QTest.keyClick(kinds, self.chance.choice(list(LETTERS.values())))
        live()
        self.window.activateWindow()

    def write(self, number: int) -> None:
        self.select(self.chance.randrange(2))
        live(150)
        field = self.window.inspector.words.notes.fields[-1]
        field.setFocus()
        for sign in f"noot{self.name}x{number} kort":
            QTest.keyClick(field, sign)
            live(2)
        for _ in range(100):
            if self.window.saved.text() == SAVED:
                break
            live(20)

    def take_over(self, _number: int) -> None:
        matches = self.window.suggesting.matches
        if matches.current is not None and matches.isVisible():
            QTest.keyClick(matches.table, Qt.Key.Key_Return)
            live(50)


def live(pause: int = 5) -> None:
    """Let the window live for some milliseconds."""
    loop = QEventLoop()
    QTimer.singleShot(pause, loop.quit)
    loop.exec()


def work(folder: Path, name: str) -> None:
    """The process that is killed: tells line by line what was shown as saved, after a line that it has begun."""
    app = make_application()
    theme.apply(app, Scheme.LIGHT)
    window = MainWindow(Workroom(Library.open(folder)), SettingsFile(folder.parent / "settings.json"))
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    window.desk.open_first(2)
    live(300)
    print("begun", flush=True)
    for told in User(window, name).acts():
        print(json.dumps(told), flush=True)


def kill_one(folder: Path, name: str, chance: Random) -> list[list[object]]:
    """What one user was shown as saved before the end came."""
    program = subprocess.Popen(
        [sys.executable, __file__, "work", str(folder), name],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # Qt says of each window what a screen that is not there cannot do
        text=True,
        start_new_session=True,
    )
    assert program.stdout is not None
    if program.stdout.readline().strip() != "begun":
        raise RuntimeError("the window did not open")
    time.sleep(chance.uniform(0.05, LONGEST))
    was_alive = program.poll() is None
    program.send_signal(signal.SIGKILL)
    lines = program.communicate()[0].splitlines(keepends=True)
    with suppress(ProcessLookupError):
        os.killpg(program.pid, signal.SIGKILL)  # the worker processes, had they been busy
    if not was_alive:
        raise RuntimeError("the user stopped before the end came")
    return [json.loads(line) for line in lines if line.endswith("\n")]


def there_in(library: Library) -> set[tuple[object, ...]]:
    """All that the library holds, in the words of a user."""
    found: set[tuple[object, ...]] = set()
    with library.read() as session:
        for card in documents.list_documents(session):
            for passage in marks.marks_of(session, card.id):
                if passage.tag_ids:
                    found.add(("passage", card.id, passage.span.start, passage.span.end))
            for link in links.shown_links(session, card.id):
                places = (link.from_passage.place, link.to_passage.place)
                ends = sorted((words.document_id, words.span.start, words.span.end) for words in places)
                found.add(("link", *(part for end in ends for part in end)))
        words = " ".join(note.text for note in notes.list_notes(session))
        found |= {("note", word) for word in words.replace("<", " ").replace(">", " ").split()}
    return found


def main(rounds: int) -> int:
    chance = Random()
    told: set[tuple[object, ...]] = set()
    problems: list[str] = []
    lost: set[tuple[object, ...]] = set()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "bibliotheek"
        with Library.open(folder) as library:
            sample.load(library, Silent())
            derived.refresh(library, Silent())
            with library.change("Labels") as session:
                for name in ("Een", "Twee", "Drie"):
                    tags.add_tag(session, name)
        for number in range(rounds):
            told |= {tuple(what) for what in kill_one(folder, f"r{number}", chance)}
            with Library.open(folder) as library:
                lost |= told - there_in(library)
                problems += check(library, Silent())
    kinds = Counter(what[0] for what in told)
    print(f"killed {rounds} times in {time.monotonic() - began:.0f} s; shown as saved: {dict(kinds)}")
    print(f"lost: {len(lost)}; problems found by the check: {len(problems)}")
    for what in [*map(str, lost), *problems]:
        print("  ", what)
    return 1 if lost or problems else 0


if __name__ == "__main__":
    if sys.argv[1:2] == ["work"]:
        work(Path(sys.argv[2]), sys.argv[3])
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 50))
