"""The place for pledges: the table of the dossier's pledges, and the one that is chosen beside it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QItemSelectionModel, QMargins, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.library import dossiers, pledges
from desktop.library.records import Pledge
from desktop.text.pledge import Status
from desktop.ui import counts, theme
from desktop.ui.columns import Columns
from desktop.ui.flow import Flow
from desktop.ui.following import follow
from desktop.ui.itemmodels.pledges import (
    DEADLINE,
    FIRMNESS,
    PLEDGE,
    SOURCE,
    STATUS,
    TITLE,
    WHO,
    PledgeFilter,
    PledgeTable,
)
from desktop.ui.keys import bind
from desktop.ui.panels.empty import Empty
from desktop.ui.panels.pledge_editor import PledgeEditor
from desktop.ui.panels.trail.view import TrailView
from desktop.ui.style_sheet import GRID
from desktop.ui.words import STATUS_MARKS, status_word
from desktop.ui.workroom import Workroom

WIDTHS = {WHO: 116, FIRMNESS: 112, DEADLINE: 124, STATUS: 128, SOURCE: 128}
LEAST = 110
"""Pixels of the columns, and what the title keeps of them."""


class PledgesPlace(QWidget):
    """Filter by words and by status; sort by any column; Enter goes to the words, Delete takes a pledge away.

    The trail of the chosen pledge comes in the place of the table, beside the same form.
    """

    desk_wanted = Signal()

    def __init__(self, workroom: Workroom, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workroom = workroom
        self._rows = PledgeTable(self)
        self._shown = PledgeFilter(self)
        self._shown.setSourceModel(self._rows)
        self.words = QLineEdit(clearButtonEnabled=True)
        self.words.setPlaceholderText(self.tr("Filter op woorden"))
        self.words.setAccessibleName(self.tr("Filter op woorden"))
        self.words.setMaximumWidth(theme.scaled(320))
        self.standing = QComboBox()
        self.standing.setAccessibleName(self.tr("Filter op status"))
        self.standing.addItem(self.tr("alle statussen"), None)
        self.standing.addItem(self.tr("over tijd"), "overdue")
        for status in Status:
            self.standing.addItem(f"{STATUS_MARKS[status]}  {status_word(status)}", status)
        self.count = QLabel()
        self.count.setProperty("quiet", True)
        self.table = self._make_table()
        self.editor = PledgeEditor(workroom)
        self.trail = TrailView(workroom)
        self._lay_out()
        self.words.textChanged.connect(self._filter)
        self.standing.currentIndexChanged.connect(self._filter)
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        self.table.doubleClicked.connect(self._open)
        bind(Qt.Key.Key_Return, self.table, self._open, self.tr("Op het bureau openen"))
        bind(QKeySequence.StandardKey.Delete, self.table, self._remove, self.tr("Toezegging verwijderen"))
        self.editor.trail_wanted.connect(self.show_trail)
        self.trail.back_wanted.connect(self.show_list)
        follow(self, self.show_anew, workroom.changed, workroom.dossier_changed)

    def show_anew(self) -> None:
        chosen = self.chosen
        day = date.today()
        if self._workroom.dossier_id is None:
            found: list[Pledge] = []
        else:
            with self._workroom.read() as session:
                found = pledges.list_pledges(session, self._workroom.dossier_id)
                day = dossiers.day_of_judgement(session, self._workroom.dossier_id, day)
        self._rows.show_pledges(found, day)
        self._pages.setCurrentIndex(0 if found else 1)
        self._count()
        if chosen is not None:
            self.choose(chosen.id)
        elif self._shown.rowCount():
            self._select_row(0)

    @property
    def chosen(self) -> Pledge | None:
        index = self.table.currentIndex()
        return index.data(PLEDGE) if index.isValid() else None

    def choose(self, pledge_id: int) -> None:
        """Select a pledge; a filter that hides it is taken off."""
        row = self._row_of(pledge_id)
        if row is None and (self.words.text() or self.standing.currentIndex()):
            self.words.clear()
            self.standing.setCurrentIndex(0)
            row = self._row_of(pledge_id)
        if row is not None:
            self._select_row(row)
        elif self._shown.rowCount():
            self._select_row(0)
        else:
            self.editor.show_pledge(None)

    def show_trail(self, pledge_id: int) -> None:
        """The trail of a pledge, with the keyboard in it."""
        self.choose(pledge_id)
        self._left.setCurrentWidget(self.trail)
        self.trail.show_pledge(pledge_id)
        self.trail.setFocus()

    def show_list(self) -> None:
        self._left.setCurrentIndex(0)
        self.table.setFocus()

    def turn_trail(self) -> None:
        """From the list to the trail of the chosen pledge, and back."""
        if self._left.currentWidget() is self.trail:
            self.show_list()
        elif self.chosen is not None:
            self.show_trail(self.chosen.id)

    def _row_of(self, pledge_id: int) -> int | None:
        rows = range(self._shown.rowCount())
        return next((row for row in rows if self._shown.index(row, 0).data(PLEDGE).id == pledge_id), None)

    def _select_row(self, row: int) -> None:
        self.table.selectionModel().setCurrentIndex(
            self._shown.index(row, 0),
            QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
        )

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self._shown)
        table.setAccessibleName(self.tr("Toezeggingen"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setSortingEnabled(True)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setWordWrap(True)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(2 * QFontMetrics(table.font()).height() + 5 * GRID)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        Columns(table, WIDTHS, TITLE, LEAST, (SOURCE, WHO, FIRMNESS))
        table.sortByColumn(DEADLINE, Qt.SortOrder.AscendingOrder)
        return table

    def _lay_out(self) -> None:
        filters = Flow(QMargins(4 * GRID, 3 * GRID, 4 * GRID, 2 * GRID))
        filters.add(self.words, 1)
        filters.add(self.standing)
        filters.add(self.count)
        full = QWidget()
        left = QVBoxLayout(full)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addLayout(filters)
        self._rows_or_none = QStackedWidget()
        self._rows_or_none.addWidget(self.table)
        none = Empty(
            "filter",
            self.tr("Geen toezegging past hierbij"),
            self.tr("Het filter boven de lijst laat niets over."),
            self.tr("Alles tonen"),
        )
        none.wanted.connect(self._show_all)
        self._rows_or_none.addWidget(none)
        left.addWidget(self._rows_or_none)
        splitter = QSplitter()
        self._left = QStackedWidget()
        self._left.addWidget(full)
        self._left.addWidget(self.trail)
        splitter.addWidget(self._left)
        splitter.addWidget(self.editor)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([840, 320])
        splitter.setChildrenCollapsible(False)
        self._pages = QStackedWidget()
        self._pages.addWidget(splitter)
        empty = Empty(
            "pledges",
            self.tr("Nog geen toezeggingen in dit dossier"),
            self.tr("Selecteer woorden in een stuk en druk op P. De toezegging staat dan hier, met haar vindplaats."),
            self.tr("Naar het bureau"),
        )
        empty.wanted.connect(self.desk_wanted)
        self._pages.addWidget(empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def _filter(self) -> None:
        chosen = self.chosen
        standing = self.standing.currentData()
        if standing in set(Status):
            standing = Status(standing)  # Qt hands the word back without its type
        self._shown.keep(self.words.text(), standing, self._rows.day)
        self._count()
        if chosen is None or self._row_of(chosen.id) is None:
            if self._shown.rowCount():
                self._select_row(0)
            else:
                self.editor.show_pledge(None)

    def _show_all(self) -> None:
        self.words.clear()
        self.standing.setCurrentIndex(0)
        self.table.setFocus()

    def _count(self) -> None:
        shown, there = self._shown.rowCount(), self._rows.rowCount()
        self._rows_or_none.setCurrentIndex(1 if there and not shown else 0)
        self.count.setText(
            counts.pledges(there)
            if shown == there
            else self.tr("{shown} van {there}").format(shown=shown, there=counts.pledges(there))
        )

    def _choose(self) -> None:
        chosen = self.chosen
        self.editor.show_pledge(chosen.id if chosen else None)
        if chosen is None:
            self._left.setCurrentIndex(0)
        elif self._left.currentWidget() is self.trail:
            self.trail.show_pledge(chosen.id)

    def _open(self) -> None:
        if self.chosen is not None and self.chosen.passages:
            passage = self.chosen.passages[0]
            self._workroom.open_document(passage.document_id, passage.span)

    def _remove(self) -> None:
        if self.chosen is not None:
            self._workroom.act(self.tr("Toezegging verwijderen"), pledges.remove_pledge, self.chosen.id)
