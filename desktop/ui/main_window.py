"""The window, put together: what stands where, and who hears whom. What a part does is that part's own affair."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QMessageBox,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop.library import documents, dossiers, pledges
from desktop.library.backup import backup
from desktop.library.records import Words
from desktop.settings import SettingsFile
from desktop.text.document import Span
from desktop.ui.desk.desk import Desk
from desktop.ui.desk.go_to import ask_where
from desktop.ui.desk.reader import Reader
from desktop.ui.desk.reader_marks import Numbers
from desktop.ui.desk.tag_keys import TagKeys
from desktop.ui.dropping import Dropping, DropSign
from desktop.ui.importing import Importing
from desktop.ui.keys import Reserved, bind
from desktop.ui.menus import make_menus
from desktop.ui.panels.inspector.inspector import Inspector
from desktop.ui.panels.left_column import LeftColumn
from desktop.ui.panels.messages import Messages
from desktop.ui.panels.note_window import NoteWindow
from desktop.ui.panels.progress import Progress
from desktop.ui.panels.rail import Rail
from desktop.ui.panels.saved_sign import SavedSign
from desktop.ui.panels.strip import Strip
from desktop.ui.panels.top_bar import TopBar
from desktop.ui.panels.tree import Tree
from desktop.ui.side_columns import SideColumns
from desktop.ui.suggesting import Suggesting
from desktop.ui.tag_numbers import TagNumbers
from desktop.ui.versions import Versions
from desktop.ui.warming import warm_up
from desktop.ui.words import day_word
from desktop.ui.work_places import WorkPlaces
from desktop.ui.workroom import Workroom

if TYPE_CHECKING:
    from desktop.ui.dialogs.manual import Manual
    from desktop.ui.dialogs.palette import Palette
    from desktop.ui.panels.briefing_place import BriefingPlace
    from desktop.ui.panels.greeting import Greeting
    from desktop.ui.panels.overview_place import OverviewPlace
    from desktop.ui.panels.pledges_place import PledgesPlace
    from desktop.ui.panels.questions_place import QuestionsPlace
    from desktop.ui.panels.search_place import SearchPlace
    from desktop.ui.panels.tagged_place import TaggedPlace

LOWEST = 288
"""Pixels in height that a place keeps above the strip."""

AFTER_OPENING = 500
"""Milliseconds until what will be needed next is loaded: sooner it would keep the first page waiting."""


class MainWindow(QMainWindow):
    """One library, one dossier of it open at a time. The signals ask for what the window cannot do to itself."""

    scheme_wanted = Signal(str)
    language_wanted = Signal(str)
    restore_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, workroom: Workroom, settings: SettingsFile) -> None:
        super().__init__()
        self.workroom = workroom
        self.settings = settings
        self.is_library_empty = False
        self.setWindowTitle("Woordhouder")
        self.setAcceptDrops(True)
        self.top_bar = TopBar(workroom)
        self.rail = Rail()
        self.tag_numbers = TagNumbers(settings, self)
        self.tree = Tree(workroom, self.tag_numbers)
        self.left_column = LeftColumn(self.tree)
        self.messages = Messages()
        self.importing = Importing(workroom, settings, self.messages, self)
        self.desk = Desk(workroom, settings.now.zoom)
        self.tag_keys = TagKeys(workroom, self.tag_numbers, self.desk)
        self._came_from: tuple[QWidget, QWidget | None, Reader, int] | None = None
        self.inspector = Inspector(workroom, self.desk.acts.all)
        self.progress = Progress()
        self.strip = Strip()
        self.versions = Versions(workroom, self.desk, self.strip, self.messages, self)
        self.suggesting = Suggesting(workroom, self.desk, self.strip, self)
        self.dropping = Dropping(self)
        self.places = WorkPlaces(self)
        self._lay_out()
        self.menus = make_menus(self)
        self.reserved = Reserved(self, "Ctrl+K")
        self._connect()
        self._restore_geometry()
        self._show_numbers()
        workroom.open_usual_dossier()
        self._greet_while_empty()
        first = self.greeting.buttons[0] if self.is_library_empty else self.desk.active.reader
        first.setFocus()
        for start in (workroom.slow.start, workroom.quick.start, self.inspector.prepare, warm_up):
            QTimer.singleShot(AFTER_OPENING, start)

    @property
    def pledges(self) -> PledgesPlace:
        return self.places.pledges

    @property
    def questions(self) -> QuestionsPlace:
        return self.places.questions

    @property
    def search(self) -> SearchPlace:
        return self.places.search

    @property
    def overview(self) -> OverviewPlace:
        return self.places.overview

    @property
    def briefing(self) -> BriefingPlace:
        return self.places.briefing

    @property
    def tagged(self) -> TaggedPlace:
        return self.places.tagged

    @cached_property
    def palette_popup(self) -> Palette:
        """Made, as the manual is, when it is first asked for: the window is there sooner."""
        from desktop.ui.dialogs.palette import Palette

        palette = Palette(self, self.settings.now.recent.split("\n") if self.settings.now.recent else [])
        palette.remembered.connect(lambda keys: self.settings.change(recent="\n".join(keys)))
        palette.search_wanted.connect(self.search_for)
        return palette

    @cached_property
    def manual(self) -> Manual:
        from desktop.ui.dialogs.manual import Manual

        return Manual(self)

    @cached_property
    def greeting(self) -> Greeting:
        """Made for a library without documents."""
        from desktop.ui.panels.greeting import Greeting

        greeting = Greeting()
        greeting.sample_wanted.connect(self.sample_wanted)
        greeting.files_wanted.connect(self.importing.ask_for_files)
        greeting.folder_wanted.connect(self.importing.ask_for_folder)
        greeting.manual_wanted.connect(lambda: self.show_manual("bladzijde"))
        self._centre.insertWidget(self._centre.indexOf(self.halves), greeting)
        return greeting

    def show_place(self, place: QWidget) -> None:
        self.places.show_place(place)
        self.rail.check(self.places.number_of(self.places.shown))
        self._show_columns()

    def show_place_at(self, number: int) -> None:
        """number: as on the rail."""
        self.show_place(self.places.at(number))

    def open_document(self, document_id: int, span: Span | None) -> None:
        place, part = self.places.currentWidget(), QApplication.focusWidget()
        self.show_place(self.desk)
        self.desk.open(document_id, span)
        if place is not None and place is not self.desk:
            reader = self.desk.active.reader
            self._came_from = (place, part, reader, reader.history.depth)

    def show_beside(self, words: Words) -> None:
        """The document with these words in the other pane, at the words."""
        self.show_place(self.desk)
        self.desk.open_beside(words.document_id, words.span)

    def open_beside(self, document_id: int) -> None:
        self.show_place(self.desk)
        self.desk.open_beside(document_id)

    def go_back(self) -> None:
        """To where one was in the document; from where a list led to, back to that list as it stood."""
        if self._came_from is not None and self.places.currentWidget() is self.desk:
            place, part, reader, depth = self._came_from
            if self.desk.active.reader is not reader or reader.history.depth <= depth:
                self._came_from = None
                self.show_place(place)
                (part or place).setFocus()
                return
        self.desk.go_back()

    def show_tag(self, tag_id: int) -> None:
        """The tag in the tree, and all that bears it."""
        self.columns.want_left()
        self.tree.go_to_tag(tag_id)

    def show_tagged(self, tag_id: int, with_keyboard: bool) -> None:
        self.tagged.show_tag(tag_id)
        self.show_place(self.tagged)
        if with_keyboard:
            self.tagged.focus_list()

    def leave_list(self) -> None:
        """From a list in the place of the desk, back to the text."""
        self.show_place(self.desk)
        self.desk.active.reader.setFocus()

    def ask_what(self) -> None:
        """The palette, over all that can be done and opened."""
        from desktop.ui.choices import choices_of

        self.palette_popup.ask(choices_of(self))

    def show_keys(self) -> None:
        from desktop.ui.dialogs.key_overview import KeyOverview

        overview = KeyOverview(self)
        overview.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        overview.show()

    def show_manual(self, chapter: str = "") -> None:
        """The manual beside the work, at a chapter; without one at that of the place that is shown."""
        from desktop.ui.dialogs.manual import CHAPTER_OF

        here = type(self.places.currentWidget()).__name__
        self.manual.open(chapter or CHAPTER_OF.get(here, "bladzijde"))

    def show_pledge(self, pledge_id: int) -> None:
        self.show_place(self.pledges)
        self.pledges.choose(pledge_id)

    def show_trail(self, pledge_id: int) -> None:
        """What became of a pledge, in time."""
        self.show_place(self.pledges)
        self.pledges.show_trail(pledge_id)

    def turn_trail(self) -> None:
        """The trail of the pledge at hand, wherever one is; from the trail back to the list."""
        if self.places.shown == "pledges":
            self.pledges.turn_trail()
        elif self.places.shown == "overview":
            self.overview.list.to_trail()
        else:
            pledge_id = self.inspector.pledge_at_hand()
            if pledge_id is not None:
                self.show_trail(pledge_id)

    def show_pair(self, one: Words, other: Words) -> None:
        """Words beside other words, on the desk."""
        self.show_place(self.desk)
        self.desk.open_pair(one, other)

    def search_for(self, query: str) -> None:
        self.show_place(self.search)
        self.search.search(query)

    def start_search(self) -> None:
        """The cursor in the field above, with the words selected on the desk in it."""
        self.top_bar.search.setFocus()
        self.top_bar.search.selectAll()

    def _turn_strip(self, is_open: bool) -> None:
        self._show_columns()
        if is_open:
            self.show_place(self.desk)
        else:
            self.desk.active.reader.setFocus()

    def _greet_while_empty(self) -> None:
        """A library without documents greets; the first document makes way for the desk."""
        with self.workroom.read() as session:
            is_empty = not documents.has_any(session)
        if is_empty != self.is_library_empty:
            self.is_library_empty = is_empty
            self._show_columns()

    def _show_drop(self, hovering: bool) -> None:
        if self.is_library_empty and self.greeting.isVisible():
            self.greeting.react(hovering)
        elif hovering:
            self.drop_sign.show_over(self.centralWidget(), self.top_bar.dossier.text())
        else:
            self.drop_sign.hide()

    def _show_columns(self) -> None:
        """The side columns belong to the desk; elsewhere their room is the place's."""
        is_desk = self.places.currentWidget() is self.desk
        is_greeting = is_desk and self.is_library_empty
        if is_greeting or "greeting" in self.__dict__:
            self.greeting.setVisible(is_greeting)
        self.halves.setVisible(not is_greeting)
        is_desk = is_desk and not is_greeting
        has_tree = is_desk or self.places.shown == "tagged"
        self.columns.fit(left=has_tree, right=is_desk, room=self.width() - self.rail.sizeHint().width())
        self.strip.setVisible(is_desk and self.strip.is_open)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_columns()

    def ask_for_backup(self) -> None:
        name = f"woordhouder-{date.today():%Y-%m-%d}.zip"
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Reservekopie maken"), name, self.tr("Reservekopie (*.zip)")
        )
        if path:
            self.workroom.run(self.tr("Reservekopie"), backup, Path(path))

    def find_in_document(self) -> None:
        self.show_place(self.desk)
        self.desk.find_words()

    def ask_where(self) -> None:
        self.show_place(self.desk)
        ask_where(self.desk.active.reader)

    def turn_numbers(self, name: str, shown: bool) -> None:
        """name: of the setting."""
        self.settings.change(**{name: shown})
        self._show_numbers()

    def _show_numbers(self) -> None:
        now = self.settings.now
        self.desk.show_numbers(Numbers(pages=now.page_numbers, paragraphs=now.paragraph_numbers))

    def turn_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def show_about(self) -> None:
        about = self.tr("Wat is beloofd, wat is ervan geworden, wat vragen we? Alles blijft op deze computer.")
        QMessageBox.about(
            self, "Woordhouder", f"Woordhouder {QApplication.applicationVersion()}\n\n{about}\n\nEUPL-1.2"
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.dropping.watch(self.windowHandle())

    def closeEvent(self, event: QCloseEvent) -> None:
        self.settings.change(
            geometry=self.saveGeometry().toHex().toStdString(),
            state=self.columns.saveState().toHex().toStdString(),
            zoom=self.desk.zoom,
        )
        self.desk.close_windows()
        for part in (self.inspector, self.places, *self.findChildren(NoteWindow)):
            part.hide()  # what was typed is written when its field is hidden
        self.workroom.close()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        self._centre = column
        self.halves = halves = QSplitter(Qt.Orientation.Vertical)
        halves.addWidget(self.places)
        halves.addWidget(self.strip)
        halves.setStretchFactor(0, 1)
        halves.setChildrenCollapsible(False)
        self.places.setMinimumHeight(LOWEST)  # the places ask for more, but only the desk has the strip below it
        halves.setSizes([3 * LOWEST, LOWEST])
        column.addWidget(halves)
        self.columns = SideColumns(self.left_column, centre, self.inspector, halves)
        work = QHBoxLayout()
        work.setContentsMargins(0, 0, 0, 0)
        work.setSpacing(0)
        work.addWidget(self.rail)
        work.addWidget(self.columns)
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top_bar)
        layout.addLayout(work)
        self.setCentralWidget(whole)
        self.drop_sign = DropSign(self)
        self.saved = SavedSign()
        self.overdue = QLabel()
        self.statusBar().addWidget(self.progress)
        self.statusBar().addPermanentWidget(self.overdue)
        self.statusBar().addPermanentWidget(self.saved)

    def _connect(self) -> None:
        workroom = self.workroom
        self.importing.stepped.connect(self.tree.show_anew)
        self.importing.came_in.connect(self.versions.look_at)
        self.importing.stepped.connect(self._greet_while_empty)
        workroom.changed.connect(self._greet_while_empty)
        self.dropping.hovering.connect(self._show_drop)
        self.dropping.dropped.connect(self.importing.start)
        workroom.opening.connect(self.open_document)
        workroom.opening.connect(lambda document_id, _span: self.palette_popup.remember(f"document:{document_id}"))
        workroom.failed.connect(self.messages.tell)
        workroom.working.connect(self.progress.follow)
        self.rail.chosen.connect(self.show_place_at)
        self.strip.turned.connect(self._turn_strip)
        self.top_bar.search_wanted.connect(self.search_for)
        self.top_bar.import_wanted.connect(self.importing.ask_for_files)
        self.top_bar.briefing_wanted.connect(lambda: self.show_place(self.briefing))
        self.tree.pledge_chosen.connect(self.show_pledge)
        self.tree.tag_chosen.connect(self.show_tagged)
        self.tree.search_wanted.connect(self.search_for)
        self.tree.beside_wanted.connect(self.desk.open_beside)
        for part in (self.top_bar, self.rail, self.tree, self.inspector):
            bind(QKeySequence.StandardKey.Find, part, self.find_in_document, self.tr("Zoek in dit stuk"))
        self.inspector.trail_wanted.connect(self.show_trail)
        self.desk.document_shown.connect(self.inspector.show_document)
        self.desk.import_wanted.connect(self.importing.ask_for_files)
        self.inspector.pair_wanted.connect(self.desk.open_pair)
        self.inspector.tag_wanted.connect(self.show_tag)
        self.desk.acts.note_wanted.connect(self.inspector.start_note)
        self.desk.acts.pledge_made.connect(self.inspector.show_pledge)
        workroom.changed.connect(self._count_overdue)
        workroom.dossier_changed.connect(self._count_overdue)

    def _count_overdue(self) -> None:
        with self.workroom.read() as session:
            if self.workroom.dossier_id is None:
                return
            day = dossiers.day_of_judgement(session, self.workroom.dossier_id, date.today())
            count = pledges.count_overdue(session, self.workroom.dossier_id, day)
        if not count:
            self.overdue.clear()
        elif day == date.today():
            self.overdue.setText(self.tr("{count} over tijd").format(count=count))
        else:
            self.overdue.setText(self.tr("{count} over tijd op {day}").format(count=count, day=day_word(day)))

    def _restore_geometry(self) -> None:
        kept = self.settings.now
        if not self.restoreGeometry(QByteArray.fromHex(kept.geometry.encode())):
            self.resize(1280, 800)
        self.columns.restoreState(QByteArray.fromHex(kept.state.encode()))
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self._show_columns()  # before the window is shown: it would grow to hold what has no room
