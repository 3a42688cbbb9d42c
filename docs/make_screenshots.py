"""Makes the pictures of the window in docs/screenshots (or the folder named), on the sample dossier.

    python docs/make_screenshots.py [--out DIR] [--language nl|en] [--scheme light|dark|contrast] [--size 1280x800]

Without a screen it draws off-screen. Twice as sharp: QT_SCALE_FACTOR=2.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication

from desktop.app import Program, make_application
from desktop.jobs import Silent
from desktop.library import derived, sample
from desktop.library.library import Library
from desktop.settings import SettingsFile
from desktop.text.pledge import Status
from desktop.ui.main_window import MainWindow

PATIENCE = 20_000
"""Milliseconds that a view may take to be ready."""


class Shots:
    """Goes from view to view, waits until each is ready, and takes its picture."""

    def __init__(self, window: MainWindow, out: Path) -> None:
        self.window = window
        self.out = out
        self.views: list[tuple[str, Callable[[], object], Callable[[], bool]]] = [
            ("desk", self.desk, lambda: True),
            ("passage", self.passage, lambda: True),
            ("tag", self.tag, lambda: True),
            ("pledge", self.pledge, lambda: True),
            ("outline", self.outline, lambda: True),
            ("find", self.find, lambda: True),
            ("pledges", self.pledges, lambda: True),
            ("pledges-filtered", self.filtered, lambda: True),
            ("search", self.search, lambda: window.search.hits.topLevelItemCount() > 0),
            ("briefing", self.briefing, lambda: window.briefing.pages.pageCount() > 0),
            ("trouble", self.trouble, lambda: True),
            ("empty", self.empty, lambda: True),
        ]

    def start(self) -> None:
        QTimer.singleShot(300, self._next)

    def _next(self) -> None:
        if not self.views:
            self.window.close()
            QApplication.quit()
            return
        _, show, _ = self.views[0]
        show()
        self._wait(0)

    def _wait(self, waited: int) -> None:
        name, _, is_ready = self.views[0]
        if not is_ready() and waited < PATIENCE:
            QTimer.singleShot(100, lambda: self._wait(waited + 100))
            return
        QTimer.singleShot(600, lambda: self._take(name))

    def _take(self, name: str) -> None:
        picture = self.window.grab()
        popup = QApplication.activePopupWidget()
        if popup is not None:
            from PySide6.QtGui import QPainter

            painter = QPainter(picture)
            popup.render(painter, self.window.mapFromGlobal(popup.mapToGlobal(QPoint(0, 0))))
            painter.end()
            popup.close()
        picture.save(str(self.out / f"{name}.png"))
        print(self.out / f"{name}.png")
        self.views.pop(0)
        self._next()

    def desk(self) -> None:
        self.window.show_place(self.window.desk)
        self.window.desk.open_first(2)
        for pane in self.window.desk.panes:
            pane.reader.next_highlight()

    def passage(self) -> None:
        pane = self.window.desk.panes[0]
        marks = [mark for mark in pane.reader._placed if mark.highlight.mark]
        pane.reader.highlight_activated.emit(marks[0].highlight.key)

    def tag(self) -> None:
        self.window.desk.acts.tag.trigger()

    def pledge(self) -> None:
        numbers = [pledge.id for pledge in self.window.pledges._rows._pledges]
        self.window.inspector.show_pledge(numbers[3])

    def outline(self) -> None:
        self.window.desk.panes[1].hide()
        self.window.desk.panes[0].show_outline(True)

    def find(self) -> None:
        self.window.find_in_document()
        self.window.desk.active.find_bar.words.setText("de")

    def pledges(self) -> None:
        self.window.show_place(self.window.pledges)

    def filtered(self) -> None:
        standing = self.window.pledges.standing
        standing.setCurrentIndex(standing.findData(Status.OPEN))

    def search(self) -> None:
        self.window.search_for("brug* OF veer")

    def briefing(self) -> None:
        self.window.show_place(self.window.briefing)

    def trouble(self) -> None:
        self.window.show_place(self.window.desk)
        self.window.messages.tell(
            "2 bestanden zijn niet ingelezen.",
            [
                "scan.pdf bevat alleen beeld, geen tekst. Laat het eerst door tekstherkenning lezen.",
                "brief.docx is beschadigd en kan niet worden gelezen. Haal het bestand opnieuw op.",
            ],
        )

    def empty(self) -> None:
        self.window.messages.hide()
        workroom = self.window.workroom
        from desktop.library import dossiers

        dossier_id = workroom.act("", dossiers.add_dossier, "Nieuw dossier")
        if dossier_id is not None:
            workroom.open_dossier(dossier_id)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "screenshots")
    parser.add_argument("--language", default="nl")
    parser.add_argument("--scheme", default="light")
    parser.add_argument("--size", default="1280x800")
    chosen = parser.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "bibliotheek"
        with Library.open(folder) as library:
            sample.load(library, Silent())
            derived.refresh(library, Silent())
        settings = SettingsFile(Path(scratch) / "settings.json")
        settings.change(language=chosen.language, scheme=chosen.scheme)
        app = make_application()
        window = Program(app, settings).open(folder, sample.name())
        assert isinstance(window, MainWindow)
        window.resize(*map(int, chosen.size.split("x")))
        shots = Shots(window, chosen.out)  # kept: a timer does not keep whom it calls
        shots.start()
        app.exec()


if __name__ == "__main__":
    main()
