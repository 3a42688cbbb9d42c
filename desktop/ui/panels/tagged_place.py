"""The place for one tag: every passage that bears it, across documents and in context, and what is suggested for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QMargins, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListView,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.errors import WoordhouderError
from desktop.library import copying, tag_suggestions, tagged, tagging, tags
from desktop.library.records import Tag, Words
from desktop.library.tag_suggestions import TagSuggestion
from desktop.library.tagged import InContext, Tagged, Wanted
from desktop.ui import counts, icons, theme
from desktop.ui.desk.clipboard import put_on_clipboard
from desktop.ui.desk.eliding import ElidingLabel
from desktop.ui.dialogs.tag_picker import Choice, TagPicker
from desktop.ui.flow import Flow
from desktop.ui.following import follow
from desktop.ui.itemmodels.tagged import ITEM, TaggedList
from desktop.ui.keys import bind
from desktop.ui.panels.empty import Empty
from desktop.ui.panels.tagged_look import as_reading_list
from desktop.ui.style_sheet import GRID
from desktop.ui.tag_dot import dot
from desktop.ui.tag_drag import TagDrops
from desktop.ui.worker import Task
from desktop.ui.workroom import Workroom

BEARING, SUGGESTED = 0, 1
"""The two tabs."""


class TaggedPlace(QWidget):
    """Enter opens a row on the desk. Of rows that bear the tag: T changes the tags, Delete takes this one off, Ctrl+C
    copies. Of suggestions: O takes them, A turns them down.

    desk_wanted: the user is done here; beside_wanted: words to open in the other pane; search_wanted: a search
    is to be made, that suggests the tag.
    """

    desk_wanted = Signal()
    search_wanted = Signal()
    beside_wanted = Signal(object)

    def __init__(self, workroom: Workroom, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workroom = workroom
        self._task: Task | None = None
        self._tag: Tag | None = None
        self._found = Tagged((), ())
        self._wants_keyboard = False
        self._names: list[tuple[str, int]] = []
        self._make_controls()
        self._lay_out()
        self._connect()

    def show_tag(self, tag_id: int) -> None:
        """Show another tag, from the top; the same one as it stands."""
        if self._tag is not None and self._tag.id == tag_id:
            return
        self._found = Tagged((), ())
        self.tabs.setCurrentIndex(BEARING)
        for choice in (self.also, self.without):
            choice.setCurrentIndex(0)
        with self._workroom.read() as session:
            self._tag = next((tag for tag in tags.list_tags(session) if tag.id == tag_id), None)
        self._start()

    def focus_list(self) -> None:
        """The keyboard in the list, as soon as there is something in it."""
        self._wants_keyboard = True
        self.list.setFocus()

    @property
    def selected(self) -> list[InContext]:
        """The rows that are selected, from the top."""
        rows = sorted(self.list.selectionModel().selectedIndexes(), key=lambda index: index.row())
        return [item for index in rows if (item := index.data(ITEM)) is not None]

    # What stands where

    def _make_controls(self) -> None:
        self.mark = QLabel()
        self.title = ElidingLabel()
        self.title.setFont(theme.reading_font(1.3))
        self.count = QLabel()
        self.count.setProperty("quiet", True)
        self.below = QCheckBox(self.tr("ook labels eronder"))
        self.below.setChecked(True)
        self.scope = QComboBox()
        self.scope.setAccessibleName(self.tr("Waarin"))
        self.scope.addItem(self.tr("in dit dossier"), True)
        self.scope.addItem(self.tr("in alles"), False)
        self.also = self._tag_choice(self.tr("Ook met label"))
        self.without = self._tag_choice(self.tr("Zonder label"))
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("Passages of voorstellen"))
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.addTab(self.tr("Passages"))
        self.tabs.addTab(self.tr("Voorgesteld"))
        self._rows = TaggedList(self)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Passages met het label"))
        self.list.setModel(self._rows)
        self._look = as_reading_list(self.list)
        TagDrops(self._workroom, self.list, self._words_at)
        self.picker = TagPicker(self)
        self.open_button = self._button(self.tr("Openen"), "show", self.tr("Op het bureau openen (Enter)"), self._open)
        self.tag_button = self._button(self.tr("Labels…"), "tag", self.tr("Labels kiezen (T)"), self._pick)
        self.off_button = self._button(
            self.tr("Label weghalen"), "close", self.tr("Dit label weghalen (Delete)"), self._take_off
        )
        self.copy_button = self._button(
            self.tr("Kopiëren"), "copy", self.tr("Met vindplaats kopiëren (Ctrl+C)"), self._copy
        )
        self.accept_button = self._button(
            self.tr("Overnemen"), "accept", self.tr("Label plakken en naar het volgende voorstel (O)"), self._accept
        )
        self.reject_button = self._button(
            self.tr("Afwijzen"), "reject", self.tr("Nooit meer voorstellen (A)"), self._reject
        )
        self.accept_all_button = self._button(
            self.tr("Alles overnemen"), "tags", self.tr("Alle voorstellen in één stap overnemen"), self._accept_all
        )

    def _words_at(self, point: QPoint) -> Words | None:
        item: InContext | None = self.list.indexAt(point).data(ITEM)
        return item.place if item is not None else None

    def _button(self, text: str, icon: str, tip: str, act: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setToolTip(tip)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        icons.give(button, icon)
        button.clicked.connect(lambda: act())
        return button

    def _tag_choice(self, name: str) -> QComboBox:
        choice = QComboBox()
        choice.setAccessibleName(name)
        choice.setToolTip(name)
        choice.setMaximumWidth(theme.scaled(200))
        choice.addItem(name, None)
        return choice

    def _lay_out(self) -> None:
        back = self._button(self.tr("Bureau"), "back", self.tr("Terug naar het bureau (Esc)"), self.desk_wanted.emit)
        head = QHBoxLayout()
        head.setContentsMargins(12, 12, 16, 0)
        head.setSpacing(8)
        for part in (back, self.mark):
            head.addWidget(part)
        head.addWidget(self.title, 1)
        head.addWidget(self.count)
        filters = Flow(QMargins(4 * GRID, 2 * GRID, 4 * GRID, GRID))
        for control in (self.scope, self.below, self.also, self.without):
            filters.add(control)
        bar = Flow(QMargins(2 * GRID, 0, 4 * GRID, GRID), GRID)
        bar.add(self.tabs)
        bar.add_gap()
        for part in (
            self.open_button,
            self.tag_button,
            self.off_button,
            self.accept_button,
            self.reject_button,
            self.accept_all_button,
            self.copy_button,
        ):
            bar.add(part)
        self.pages = QStackedWidget()
        self._nothing = Empty(
            "tag",
            self.tr("Nog geen passages"),
            self.tr("Selecteer op het bureau woorden en druk op T, of sleep ze naar dit label."),
            self.tr("Naar het bureau"),
        )
        self._nothing.wanted.connect(self.desk_wanted)
        self._no_suggestions = Empty(
            "search",
            self.tr("Geen voorstellen"),
            self.tr("Bewaar een zoekvraag en laat die dit label voorstellen. Wat ze vindt, staat dan hier."),
            self.tr("Naar Zoeken"),
        )
        self._no_suggestions.wanted.connect(self.search_wanted)
        self._filtered = Empty(
            "filter",
            self.tr("Geen passage past hierbij"),
            self.tr("De filters boven de lijst laten niets over."),
            self.tr("Alles tonen"),
        )
        self._filtered.wanted.connect(self._show_all)
        for page in (self.list, self._nothing, self._no_suggestions, self._filtered):
            self.pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for row in (head, filters, bar):
            layout.addLayout(row)
        layout.addWidget(self.pages)

    def _connect(self) -> None:
        self.scope.currentIndexChanged.connect(self._start)
        self.below.toggled.connect(self._start)
        self.also.currentIndexChanged.connect(self._start)
        self.without.currentIndexChanged.connect(self._start)
        self.tabs.currentChanged.connect(self._show)
        self.list.selectionModel().selectionChanged.connect(self._offer)
        self.list.doubleClicked.connect(self._open)
        self.picker.decided.connect(self._change_tags)
        bind(Qt.Key.Key_Return, self.list, self._open, self.tr("Op het bureau openen"))
        bind("Ctrl+Return", self.list, self._open_beside, self.tr("Ernaast openen"))
        bind("T", self.list, self._pick, self.tr("Labels kiezen"))
        bind(QKeySequence.StandardKey.Delete, self.list, self._take_off, self.tr("Dit label weghalen"))
        bind(QKeySequence.StandardKey.Copy, self.list, self._copy, self.tr("Met vindplaats kopiëren"))
        bind("O", self.list, self._accept, self.tr("Voorstel overnemen"))
        bind("A", self.list, self._reject, self.tr("Voorstel afwijzen"))
        bind(Qt.Key.Key_Escape, self, self.desk_wanted.emit, self.tr("Terug naar het bureau"))
        room = self._workroom
        follow(self, self.show_anew, room.changed, room.dossier_changed, room.indexed)

    # Filling

    def show_anew(self) -> None:
        """The library changed; the tag may be gone."""
        if self._tag is None:
            return
        with self._workroom.read() as session:
            self._tag = next((tag for tag in tags.list_tags(session) if self._tag and tag.id == self._tag.id), None)
        if self._tag is None:
            self.desk_wanted.emit()
        else:
            self._start()

    @property
    def _is_filtered(self) -> bool:
        """Whether there is something that the filters keep out of sight."""
        chosen = self.also.currentData() is not None or self.without.currentData() is not None
        is_elsewhere = self._tag is not None and self._tag.passages > 0 and self.tabs.currentIndex() == BEARING
        return chosen or (is_elsewhere and self.scope.currentData())

    def _show_all(self) -> None:
        for choice in (self.also, self.without):
            choice.setCurrentIndex(0)
        self.scope.setCurrentIndex(self.scope.findData(False))

    def _start(self) -> None:
        if self._tag is None:
            return
        if self._task is not None:
            self._task.cancel()
        wanted = Wanted(
            self._tag.id,
            self.below.isChecked(),
            self._workroom.dossier_id if self.scope.currentData() else None,
            self.also.currentData(),
            self.without.currentData(),
        )
        self._task = self._workroom.quick.run("", tagged.find_tagged, wanted)
        self._task.finished.connect(self._receive)
        self._task.failed.connect(self._fail)

    def _fail(self, problem: WoordhouderError) -> None:
        if self.sender() is self._task:
            self._task = None
            self._workroom.tell(problem)

    def _receive(self, found: Tagged) -> None:
        if self.sender() is self._task:
            self._task = None
            self._found = found
            self._show()

    def _show(self) -> None:
        """What was found, under the tab that is chosen; selection and place stay as they were."""
        if self._tag is None:
            return
        with self._workroom.read() as session:
            all_tags = tags.list_tags(session)
        is_suggested = self.tabs.currentIndex() == SUGGESTED
        items = self._found.suggested if is_suggested else self._found.passages
        chosen = {item.place for item in self.selected}
        rows = [index.row() for index in self.list.selectionModel().selectedIndexes()]
        row, scrolled = min(rows, default=-1), self.list.verticalScrollBar().value()
        self._look.forget()
        self._rows.show_items(items, all_tags)
        self.mark.setPixmap(dot(self._tag.colour, self._tag.shape).pixmap(20, 20))
        self.title.set_words(tags.path_of(self._tag.id, all_tags).replace("/", " › "))
        documents = len({item.place.document_id for item in self._found.passages})
        self.count.setText(
            self.tr("{count} in {documents}").format(
                count=counts.passages(len(self._found.passages)), documents=counts.documents(documents)
            )
        )
        self.tabs.setTabText(BEARING, self.tr("Passages {count}").format(count=len(self._found.passages)))
        self.tabs.setTabText(SUGGESTED, self.tr("Voorgesteld {count}").format(count=len(self._found.suggested)))
        self._fill_choices(all_tags)
        unfiltered = self._no_suggestions if is_suggested else self._nothing
        empty = self._filtered if self._is_filtered else unfiltered
        had_focus = self.list.hasFocus()
        self.pages.setCurrentWidget(self.list if items else empty)
        self._select(chosen, row)
        self.list.doItemsLayout()
        self.list.verticalScrollBar().setValue(scrolled)
        if items and (had_focus or self._wants_keyboard):
            self._wants_keyboard = False
            self.list.setFocus()
        for button in (self.tag_button, self.off_button):
            button.setVisible(not is_suggested)
        for button in (self.accept_button, self.reject_button, self.accept_all_button):
            button.setVisible(is_suggested)
        self._offer()
        if self._found.problem:
            self.count.setText(self.tr("De bewaarde zoekvraag {name} klopt niet.").format(name=self._found.problem))

    def _select(self, chosen: set[Words], row: int) -> None:
        """The same rows again; where they are gone the one that came in their place; at first the first."""
        selection = self.list.selectionModel()
        flag = QItemSelectionModel.SelectionFlag
        for at in range(self._rows.rowCount()):
            item = self._rows.index(at).data(ITEM)
            if item is not None and item.place in chosen:
                selection.setCurrentIndex(self._rows.index(at), flag.Select)
        if not selection.hasSelection():
            near = [at for at in range(self._rows.rowCount()) if self._rows.index(at).data(ITEM) is not None]
            if near:
                at = min(near, key=lambda there: (abs(there - row), there < row))
                selection.setCurrentIndex(self._rows.index(at), flag.ClearAndSelect)

    def _fill_choices(self, all_tags: list[Tag]) -> None:
        names = [(tag.name, tag.id) for tag in all_tags]
        if names == self._names:
            return
        self._names = names
        for choice in (self.also, self.without):
            now = choice.currentData()
            choice.blockSignals(True)
            while choice.count() > 1:
                choice.removeItem(1)
            for name, tag_id in names:
                choice.addItem(name, tag_id)
            choice.setCurrentIndex(max(0, choice.findData(now)))
            choice.blockSignals(False)

    def _offer(self) -> None:
        for button in (
            self.open_button,
            self.tag_button,
            self.off_button,
            self.copy_button,
            self.accept_button,
            self.reject_button,
        ):
            button.setEnabled(bool(self.selected))
        self.accept_all_button.setEnabled(bool(self._found.suggested))

    # What can be done

    def _current(self) -> InContext | None:
        return self.list.currentIndex().data(ITEM) if self.list.currentIndex().isValid() else None

    def _open(self) -> None:
        item = self._current()
        if item is not None:
            self._workroom.open_document(item.place.document_id, item.place.span)

    def _open_beside(self) -> None:
        item = self._current()
        if item is not None:
            self.beside_wanted.emit(item.place)

    def _passages(self) -> list[int]:
        return [item.passage_id for item in self.selected if item.passage_id is not None]

    def _pick(self) -> None:
        """The tags of all selected passages; those that only some bear are shown as such."""
        items = [item for item in self.selected if item.passage_id is not None]
        if not items:
            return
        with self._workroom.read() as session:
            all_tags = tags.list_tags(session)
        borne = [set(item.tag_ids) for item in items]
        everywhere = set.intersection(*borne)
        somewhere = set.union(*borne) - everywhere
        place = self.mapToGlobal(QPoint(self.width() // 2 - self.picker.width() // 2, 96))
        self.picker.ask(all_tags, everywhere, place, somewhere)

    def _change_tags(self, choice: Choice) -> None:
        name = self.tr("Label plakken") if choice.on or choice.named else self.tr("Label weghalen")
        self._workroom.act(name, tagging.change_tags, self._passages(), choice.on, choice.off, choice.named)

    def _take_off(self) -> None:
        """This tag, and those under it where they are shown too: the row leaves the list."""
        if self._tag is None or not self._passages():
            return
        with self._workroom.read() as session:
            all_tags = tags.list_tags(session)
        off = tags.with_below([self._tag.id], all_tags) if self.below.isChecked() else [self._tag.id]
        self._workroom.act(self.tr("Label weghalen"), tagging.change_tags, self._passages(), [], off)

    def _copy(self) -> None:
        places = [item.place for item in self.selected]
        if not places:
            return
        try:
            with self._workroom.read() as session:
                put_on_clipboard(copying.quotes(session, places))
        except WoordhouderError as problem:
            self._workroom.tell(problem)

    def _suggestions(self) -> list[TagSuggestion]:
        return [item.suggestion for item in self.selected if item.suggestion is not None]

    def _accept(self) -> None:
        if self._suggestions():
            self._workroom.act(self.tr("Voorstel overnemen"), tag_suggestions.accept, self._suggestions())

    def _reject(self) -> None:
        if self._suggestions():
            self._workroom.act(self.tr("Voorstel afwijzen"), tag_suggestions.reject, self._suggestions())

    def _accept_all(self) -> None:
        found = [item.suggestion for item in self._found.suggested if item.suggestion is not None]
        if found:
            self._workroom.act(self.tr("Voorstellen overnemen"), tag_suggestions.accept, found)
