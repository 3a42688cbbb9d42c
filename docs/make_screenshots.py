"""Makes the pictures of the window in docs/screenshots (or the folder named), on the sample dossier.

    python docs/make_screenshots.py [--out DIR] [--language nl|en] [--scheme light|dark|contrast] [--size 1280x800]
                                    [--font POINTS] [--only VIEW ...] [--manual] [--all]

--manual makes those that the manual shows, where it finds them; --all makes every view in both languages, light, dark
and in high contrast, once more at twice the size, and with large letters. Without a screen it draws off-screen.
A view that cannot be made is told, and the others go on.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable, Collection
from functools import partial
from pathlib import Path

if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QWidget
from shown_parts import PARTS, is_ready

from desktop.app import Program, make_application
from desktop.jobs import Silent
from desktop.library import derived, documents, matching, pledges, sample, saved_searches, tags
from desktop.library.library import Library
from desktop.places import resources
from desktop.settings import SettingsFile
from desktop.text.document import Span
from desktop.text.pledge import Status
from desktop.ui.desk.arrangement import Layout, Sync
from desktop.ui.desk.highlights import Highlight
from desktop.ui.dialogs.key_overview import KeyOverview
from desktop.ui.main_window import MainWindow
from desktop.ui.panels.tagged_place import SUGGESTED

QUALITY = 72
"""Of the pictures, in per cent: letters stay sharp at a quarter of the size."""

LARGE = 20
"""Points of the letters of a system that is set to large ones."""

PATIENCE = 20_000
"""Milliseconds that a view may take to be ready."""


class Shots:
    """Goes from view to view, waits until each is ready, and takes its picture."""

    def __init__(self, program: Program, window: MainWindow, out: Path, only: Collection[str]) -> None:
        self.program = program
        self.window = window
        self.shown: QWidget = window
        self.out = out
        self.views: list[tuple[str, Callable[[], object], Callable[[], bool]]] = [
            ("desk", self.desk, lambda: True),
            ("passage", self.passage, lambda: True),
            ("tag", self.tag, lambda: True),
            ("pledge", self.pledge, lambda: True),
            ("links", self.links, lambda: True),
            ("linking", self.linking, lambda: True),
            ("three", self.three, lambda: True),
            ("four", self.four, lambda: True),
            ("square", lambda: window.desk.board.set_layout(Layout.SQUARE), lambda: True),
            ("stacked", lambda: window.desk.board.set_layout(Layout.ROWS), lambda: True),
            ("note", self.note, lambda: True),
            ("outline", self.outline, lambda: True),
            ("find", self.find, lambda: True),
            ("elaboration", self.elaboration, lambda: window.suggesting.matches.current is not None),
            ("suggested-pledges", self.suggested_pledges, lambda: window.suggesting.pledges.current is not None),
            ("layers", self.layers, lambda: True),
            ("go-to", self.go_to, lambda: True),
            ("pledges", self.pledges, lambda: True),
            ("pledges-filtered", self.filtered, lambda: True),
            ("trail", self.trail, lambda: window.pledges.trail.trail is not None),
            ("overview", self.overview, lambda: bool(window.overview.grid.buttons)),
            ("silence", lambda: window.overview.grid.buttons[-1].click(), lambda: True),
            ("questions", lambda: window.show_place(window.questions), lambda: True),
            ("search", self.search, lambda: window.search.hits.topLevelItemCount() > 0),
            ("tagged", self.tagged, lambda: window.tagged._rows.rowCount() > 0),
            ("suggested", self.suggested, lambda: window.tagged._rows.rowCount() > 0),
            ("briefing", self.briefing, lambda: window.briefing.pages.pageCount() > 0),
            ("trouble", self.trouble, lambda: True),
            ("empty", self.empty, lambda: True),
            ("palette", self.palette, lambda: True),
            ("keys", self.keys, lambda: True),
            ("manual", self.manual, lambda: True),
            ("greeting", self.greeting, lambda: True),
        ]
        before_leaving = next(at for at, view in enumerate(self.views) if view[0] == "trouble")
        self.views[before_leaving:before_leaving] = [
            (name, partial(self.open_part, part), lambda: is_ready(self.window)) for name, part in PARTS.items()
        ]
        if only:
            self.views = [view for view in self.views if view[0] in only]
        self.failed: list[str] = []

    def start(self) -> None:
        QTimer.singleShot(300, self._next)

    def _next(self) -> None:
        if not self.views:
            self.window.close()
            QApplication.quit()
            return
        name, show, _ = self.views[0]
        self.shown = self.window
        try:
            show()
        except Exception:
            traceback.print_exc()
            self.failed.append(name)
            self.views.pop(0)
            QTimer.singleShot(0, self._next)
        else:
            self._wait(0)

    def open_part(self, part: Callable[[MainWindow], QWidget | None]) -> None:
        """What opens over the window is drawn with it; what has a window of its own, alone."""
        self.shown = part(self.window) or self.window

    def _wait(self, waited: int) -> None:
        name, _, is_ready = self.views[0]
        if not is_ready() and waited < PATIENCE:
            QTimer.singleShot(100, lambda: self._wait(waited + 100))
            return
        QTimer.singleShot(600, lambda: self._take(name))

    def _take(self, name: str) -> None:
        picture = self.shown.grab()
        tips = [part for part in QApplication.topLevelWidgets() if part.inherits("QTipLabel") and part.isVisible()]
        for tip in tips if name == "tool-tip" else []:  # elsewhere the mouse only happens to lie there
            painter = QPainter(picture)
            tip.render(painter, self.shown.mapFromGlobal(tip.mapToGlobal(QPoint(0, 0))))
            painter.end()
            tip.hide()
        while (popup := QApplication.activePopupWidget()) is not None:
            painter = QPainter(picture)
            popup.render(painter, self.shown.mapFromGlobal(popup.mapToGlobal(QPoint(0, 0))))
            painter.end()
            popup.close()
        if self.shown is not self.window:
            self.shown.close()
        picture.save(str(self.out / f"{name}.webp"), "WEBP", QUALITY)
        print(self.out / f"{name}.webp")
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
        with self.window.workroom.read() as session:
            (pledge_id, _, _) = pledges.standing_of(session, self.window.workroom.dossier_id)[3]
        self.window.inspector.show_pledge(pledge_id)

    def links(self) -> None:
        """Passages of the first document with what the second says on them."""
        desk = self.window.desk
        self.window.show_place(desk)
        desk.open_first(2)
        desk.set_sync(Sync.TIES)
        desk.next_tie(1)

    def three(self) -> None:
        desk = self.window.desk
        with self.window.workroom.read() as session:
            ids = [card.id for card in documents.list_documents(session, self.window.workroom.dossier_id)]
        desk.turn_side(-1)
        desk.add_pane()
        desk.open(next(there for there in ids if there not in desk.documents()))

    def four(self) -> None:
        self.three()
        self.window.columns.turn_left()
        self.window.columns.turn_right()

    def note(self) -> None:
        self.passage()
        fields = self.window.inspector.words.notes.fields
        fields[0].setFocus()

    def outline(self) -> None:
        self.window.columns.turn_left()
        self.window.columns.turn_right()
        self.window.desk.board.set_layout(Layout.COLUMNS)
        desk = self.window.desk
        while len(desk.panes) > 1:
            desk.close_pane(desk.panes[-1])
        desk.panes[0].show_outline(True)

    def find(self) -> None:
        self.window.find_in_document()
        self.window.desk.active.find_bar.words.setText("de")

    def layers(self) -> None:
        """What was found, outlined over what the user marked; numbers in the margin."""
        pane = self.window.desk.active
        pane.find_bar.finish()
        self.window.turn_numbers("paragraph_numbers", True)
        spans = [block.span for block in pane.reader.content.blocks if len(block.span) > 60][:6]
        pane.reader.go_to_position(spans[0].start)
        pane.reader.set_layer(
            "found", [Highlight(Span(span.start + 8, span.start + 48), None, span, "", "↓") for span in spans]
        )

    def go_to(self) -> None:
        self.window.ask_where()

    def elaboration(self) -> None:
        self.window.desk.active.find_bar.hide()
        self.window.desk.open_first(2)
        self.window.suggesting.find_elaboration()

    def suggested_pledges(self) -> None:
        self.window.suggesting.find_pledges()

    def trail(self) -> None:
        """What became of the guarantee of the agreement."""
        self.window.show_place(self.window.pledges)
        with self.window.workroom.read() as session:
            (pledge_id, _, _) = pledges.standing_of(session, self.window.workroom.dossier_id)[0]
        self.window.show_trail(pledge_id)

    def overview(self) -> None:
        """With all documents held against what came later."""
        workroom = self.window.workroom
        with workroom.read() as session:
            there = [card.id for card in documents.list_documents(session, workroom.dossier_id)]
            pairs = matching.pairs_of_all(session, there)
        matching.match_documents(workroom.library, pairs, None, Silent())
        self.window.show_place(self.window.overview)
        self.window.overview.show_anew()

    def pledges(self) -> None:
        self.window.strip.close_panel()
        self.window.turn_numbers("paragraph_numbers", False)
        self.window.desk.active.reader.set_layer("found", [])
        self.window.show_place(self.window.pledges)

    def tagged(self) -> None:
        self.window.show_tag(self._tag("Openbaar vervoer"))
        self.window.tagged.focus_list()

    def suggested(self) -> None:
        """A kept search that suggests a tag for what it finds."""
        tag_id = self._tag("Geld")
        search = self.window.workroom.act("", saved_searches.add_search, "miljoen")
        self.window.workroom.act("", saved_searches.suggest_tag, search, tag_id)
        self.window.show_tagged(tag_id, True)
        self.window.tagged.tabs.setCurrentIndex(SUGGESTED)

    def _tag(self, name: str) -> int:
        with self.window.workroom.read() as session:
            return next(tag.id for tag in tags.list_tags(session) if tag.name == name)

    def linking(self) -> None:
        """Words of one pane wait for their other end, and the kind is asked."""
        desk = self.window.desk
        for pane in desk.panes[1::-1]:
            content = pane.reader.content
            if isinstance(pane.key, int) and content is not None:
                desk.open(pane.key)
                pane.reader.select(content.blocks[-1].span)
        desk.acts.link.trigger()

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

    def palette(self) -> None:
        self.window.workroom.open_dossier_named(sample.name())
        self.window.ask_what()
        self.window.palette_popup.words.setText(self.window.rail.names[1][:4])

    def keys(self) -> None:
        self.window.show_keys()
        (self.shown,) = self.window.findChildren(KeyOverview)

    def manual(self) -> None:
        self.window.show_manual("bladzijde")
        self.shown = self.window.manual

    def greeting(self) -> None:
        """A library without documents."""
        size = self.window.size()
        window = self.program.open(self.window.workroom.library.folder.with_name("leeg"))
        assert isinstance(window, MainWindow)
        self.window = self.shown = window
        window.resize(size)


def of_manual() -> set[str]:
    """The pictures that the manual shows."""
    texts = [file.read_text(encoding="utf-8") for file in (resources() / "manual").glob("*.md")]
    return {name for text in texts for name in re.findall(r"pictures/([\w-]+)\.webp", text)}


def make_all(out: Path, size: str) -> None:
    """Every view in every dress, each in a process of its own."""
    dresses = [(language, scheme, 1, 0) for language in ("nl", "en") for scheme in ("light", "dark")]
    dresses += [("nl", "contrast", 1, 0), ("nl", "light", 2, 0), ("en", "dark", 2, 0), ("nl", "light", 1, LARGE)]
    for language, scheme, scale, points in dresses:
        folder = out / f"{language}-{scheme}{'-200' if scale == 2 else ''}{'-large' if points else ''}"
        options = {"out": folder, "language": language, "scheme": scheme, "size": size, "font": points}
        words = [word for name, value in options.items() for word in (f"--{name}", str(value))]
        subprocess.run(
            [sys.executable, __file__, *words], env={**os.environ, "QT_SCALE_FACTOR": str(scale)}, check=True
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "screenshots")
    parser.add_argument("--language", default="nl")
    parser.add_argument("--scheme", default="light")
    parser.add_argument("--size", default="1280x800")
    parser.add_argument("--font", type=float, default=0, help="points of the system's letters")
    parser.add_argument("--only", nargs="+", default=[])
    parser.add_argument("--manual", action="store_true")
    parser.add_argument("--all", action="store_true")
    chosen = parser.parse_args()
    if chosen.all:
        make_all(chosen.out, chosen.size)
        return
    if chosen.manual:
        chosen.out, chosen.only = resources() / "manual" / "pictures", of_manual()
    chosen.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "bibliotheek"
        with Library.open(folder) as library:
            sample.load(library, Silent())
            derived.refresh(library, Silent())
        settings = SettingsFile(Path(scratch) / "settings.json")
        settings.change(language=chosen.language, scheme=chosen.scheme)
        app = make_application()
        if chosen.font:
            font = app.font()
            font.setPointSizeF(chosen.font)
            app.setFont(font)
        program = Program(app, settings)
        window = program.open(folder, sample.name())
        assert isinstance(window, MainWindow)
        window.resize(*map(int, chosen.size.split("x")))
        shots = Shots(program, window, chosen.out, chosen.only)  # kept: a timer does not keep whom it calls
        shots.start()
        app.exec()
    if shots.failed:
        sys.exit(f"not made: {', '.join(shots.failed)}")


if __name__ == "__main__":
    main()
