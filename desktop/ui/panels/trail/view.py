"""The trail of a pledge: the picture, the same steps as a table, and the words of the chosen step."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QItemSelectionModel, QMargins, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QScrollArea,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.library import passages, pledges, trail
from desktop.library.library import Session
from desktop.library.trail import SAID, Step, StepKind, Trail, read_trail
from desktop.text.document import Span
from desktop.text.pledge import Status
from desktop.text.shift import Shift
from desktop.ui import counts, icons, theme
from desktop.ui.columns import Columns
from desktop.ui.desk.eliding import ElidingLabel
from desktop.ui.flow import Flow
from desktop.ui.itemmodels.trail import DAY, FIRMNESS, NAME, SHIFT, WORDS, TrailTable, name_of, shift_of
from desktop.ui.keys import bind
from desktop.ui.panels.status_button import StatusButton
from desktop.ui.panels.suggestions.emphasis import quote_html
from desktop.ui.panels.suggestions.reading import Reading
from desktop.ui.panels.trail.picture import TrailPicture
from desktop.ui.style_sheet import GRID
from desktop.ui.words import day_word
from desktop.ui.workroom import Workroom

WIDTHS = {DAY: 112, NAME: 156, FIRMNESS: 104, SHIFT: 112}
LEAST = 120
"""Pixels of the columns, and what the words keep of them."""

ROWS_SHOWN = 3
"""Of the table, however little height there is."""


class TrailView(QWidget):
    """back_wanted: the list of pledges is asked for; pair_wanted: two places that are to be shown side by side;
    search_wanted: later documents are to be searched for what became of the pledges."""

    back_wanted = Signal()
    pair_wanted = Signal(object, object)
    search_wanted = Signal()

    def __init__(self, workroom: Workroom, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workroom = workroom
        self._pledge_id: int | None = None
        self._trail: Trail | None = None
        self._reading = Reading(workroom, self._show, self)
        self._rows = TrailTable(self)
        self.title = ElidingLabel()
        self.title.setProperty("strong", True)
        self.picture = TrailPicture()
        self.table = self._make_table()
        self.before = self._quote()
        self.now = self._quote()
        self.note = QLabel(wordWrap=True)
        self.note.setProperty("quiet", True)
        self.search = QPushButton(self.tr("Doorzoek de latere stukken"))
        self.search.clicked.connect(self.search_wanted)
        self.accept = QPushButton(self.tr("Overnemen"))
        self.accept.setToolTip(self.tr("Dit voorstel wordt een verband (O)"))
        self.reject = QPushButton(self.tr("Afwijzen"))
        self.reject.setToolTip(self.tr("Dit voorstel komt niet terug (X)"))
        self.beside = QPushButton(self.tr("Naast de vorige"))
        self.beside.setToolTip(self.tr("Deze woorden op het bureau naast die van de stap ervoor (Ctrl+Enter)"))
        self.status = StatusButton(self._set_status)
        self._lay_out()
        self.picture.chosen.connect(self.choose)
        self.picture.opened.connect(self._open)
        self.table.selectionModel().currentRowChanged.connect(lambda now, _before: self._chosen(now.row()))
        self.table.doubleClicked.connect(lambda index: self._open(index.row()))
        self.accept.clicked.connect(self._accept)
        self.reject.clicked.connect(self._reject)
        self.beside.clicked.connect(self._open_beside)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            bind(key, self.table, lambda: self._open(self.current), self.tr("Naar de woorden"))
        bind("Ctrl+Return", self, self._open_beside, self.tr("Naast de stap ervoor"))
        bind("O", self, self._accept, self.tr("Voorstel overnemen"))
        bind("X", self, self._reject, self.tr("Voorstel afwijzen"))
        bind("S", self, self.status.ask, self.tr("Status met deze stap als bewijs"))
        bind(Qt.Key.Key_Escape, self, self.back_wanted.emit, self.tr("Terug naar de lijst"))
        workroom.changed.connect(self._read)
        self.setFocusProxy(self.picture)
        self._offer()

    @property
    def pledge_id(self) -> int | None:
        return self._pledge_id

    @property
    def trail(self) -> Trail | None:
        return self._trail

    @property
    def current(self) -> int:
        """The number of the chosen step; -1 for none."""
        return self.picture.current

    def show_pledge(self, pledge_id: int | None) -> None:
        if pledge_id != self._pledge_id:
            self._pledge_id = pledge_id
            self._trail = None
            self._rows.show_rows(())
            self.picture.show_trail(None)
            self._chosen(-1)
        self._read()

    def showEvent(self, event: QShowEvent) -> None:
        """What jobs found meanwhile is no change of the library that is told of."""
        super().showEvent(event)
        self._read()

    def choose(self, number: int) -> None:
        if 0 <= number < self._rows.rowCount():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.table.selectionModel().setCurrentIndex(self._rows.index(number, 0), flags)

    def _read(self) -> None:
        if self._pledge_id is not None and self.isVisible():
            self._reading.start(read_trail, self._pledge_id, date.today())

    def _show(self, trail: Trail) -> None:
        if trail.pledge.id != self._pledge_id:
            return
        there = self._step
        self._trail = trail
        self.title.set_words(trail.pledge.title)
        self._rows.show_rows(trail.steps)
        self.picture.show_trail(trail)
        same = [number for number, step in enumerate(trail.steps) if there and _key(step) == _key(there)]
        self.choose(same[0] if same else _first_to_look_at(trail))
        QTimer.singleShot(0, lambda: self.table.scrollTo(self.table.currentIndex()))  # once the picture has its height
        self._note(trail)

    @property
    def _step(self) -> Step | None:
        steps = self._trail.steps if self._trail else ()
        return steps[self.current] if 0 <= self.current < len(steps) else None

    def _chosen(self, number: int) -> None:
        self.picture.choose(number)
        self._offer()

    def _offer(self) -> None:
        """What can be done with the chosen step, and its words."""
        step, trail = self._step, self._trail
        for button in (self.accept, self.reject):
            button.setVisible(step is not None and step.kind is StepKind.SUGGESTED)
        before = trail.steps[step.before] if trail and step and step.before is not None else None
        self.beside.setEnabled(bool(step and step.place and before and before.place))
        self.status.setEnabled(trail is not None)
        self.now.setText(_html(step, step.told or step.deciding) if step and step.place else "")
        self.before.setText(_html(before, step.told_before) if step and before and before.place else "")
        self.before.setVisible(bool(self.before.text()))

    def _note(self, trail: Trail) -> None:
        notes = []
        if any(step.day is None for step in trail.steps):
            notes.append(self.tr("Stukken zonder datum staan achteraan."))
        if trail.unsearched:
            notes.append(
                self.tr("Later, en nog niet doorzocht: {documents}.").format(
                    documents=counts.documents(trail.unsearched)
                )
            )
        self.note.setText(" ".join(notes))
        self.note.setVisible(bool(notes))
        self.search.setVisible(bool(trail.unsearched))

    # Acts

    def _open(self, number: int) -> None:
        step = self._trail.steps[number] if self._trail and 0 <= number < len(self._trail.steps) else None
        if step is not None and step.place is not None:
            self._workroom.open_document(step.place.document_id, step.place.span)
        elif step is not None and step.document_id is not None:
            self._workroom.open_document(step.document_id)

    def _open_beside(self) -> None:
        step, trail = self._step, self._trail
        before = trail.steps[step.before] if trail and step and step.before is not None else None
        if step is not None and step.place is not None and before is not None and before.place is not None:
            self.pair_wanted.emit(before.place, step.place)

    def _accept(self) -> None:
        step = self._step
        if step is not None and step.kind is StepKind.SUGGESTED:
            self._workroom.act(self.tr("Verband overnemen"), trail.accept, self._trail, step)

    def _reject(self) -> None:
        step = self._step
        if step is not None and step.kind is StepKind.SUGGESTED:
            self._workroom.act(self.tr("Verband afwijzen"), trail.reject, self._trail, step)

    def _set_status(self, status: Status) -> None:
        """The chosen words go along as evidence, on the day of today."""
        step, pledge_id = self._step, self._pledge_id
        if pledge_id is None:
            return

        def record(session: Session) -> None:
            place = step.place if step is not None else None
            evidence_id = passages.mark_passage(session, place) if place else None
            pledges.set_status(session, pledge_id, status, date.today(), evidence_id=evidence_id)

        self._workroom.act(self.tr("Status vastleggen"), record)

    # Layout

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self._rows)
        table.setAccessibleName(self.tr("Spoor als tabel"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(QFontMetrics(table.font()).height() + 3 * GRID)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(WORDS, QHeaderView.ResizeMode.Stretch)
        Columns(table, WIDTHS, WORDS, LEAST, (FIRMNESS, SHIFT))
        rows = table.verticalHeader().defaultSectionSize() * ROWS_SHOWN
        table.setMinimumHeight(rows + table.horizontalHeader().sizeHint().height() + 2 * GRID)
        return table

    def _quote(self) -> QLabel:
        label = QLabel(wordWrap=True)
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setMinimumWidth(1)  # a long word is broken, and makes no page wider
        label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        return label

    def _lay_out(self) -> None:
        back = QToolButton()
        back.setText(self.tr("Lijst"))
        back.setToolTip(self.tr("Terug naar de lijst van toezeggingen (Esc)"))
        back.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        icons.give(back, "back")
        back.clicked.connect(self.back_wanted)
        above = Flow(QMargins(3 * GRID, 2 * GRID, 4 * GRID, 2 * GRID))
        above.add(back)
        self.title.setMinimumWidth(theme.scaled(40 * GRID))
        above.add(self.title, 1)
        for button in (self.accept, self.reject, self.beside, self.status):
            above.add(button)
        words = QWidget()
        words.setProperty("paper", True)
        quotes = QHBoxLayout(words)
        quotes.setContentsMargins(4 * GRID, 2 * GRID, 4 * GRID, 3 * GRID)
        quotes.setSpacing(6 * GRID)
        quotes.addWidget(self.before, 1)
        quotes.addWidget(self.now, 1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setAccessibleName(self.tr("Woorden van de gekozen stap"))
        scroll.setWidget(words)
        scroll.setFixedHeight(theme.scaled(108))
        notes = QHBoxLayout()
        notes.setContentsMargins(4 * GRID, GRID, 4 * GRID, GRID)
        notes.addWidget(self.note, 1)
        notes.addWidget(self.search)
        told = QWidget()
        inside = QVBoxLayout(told)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.picture)
        inside.addLayout(notes)
        inside.addWidget(self.table, 1)
        inside.addWidget(scroll)
        whole = QScrollArea(widgetResizable=True)  # large letters on a small screen need more height than there is
        whole.setFrameShape(QScrollArea.Shape.NoFrame)
        whole.setAccessibleName(self.tr("Spoor"))
        whole.setWidget(told)
        whole.setMinimumWidth(told.minimumSizeHint().width())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(whole, 1)
        self.note.hide()
        self.search.hide()


def _first_to_look_at(trail: Trail) -> int:
    """Where the promise became weaker, for the first time; else the last words that were said."""
    weaker = [number for number, step in enumerate(trail.steps) if step.shift is Shift.WEAKER]
    said = [number for number, step in enumerate(trail.steps) if step.kind in SAID]
    return next(iter(weaker or said[-1:]), 0)


def _key(step: Step) -> tuple[object, ...]:
    """What a step is known by when the trail is told anew: its words, whatever they have become in it."""
    return (step.place, step.status, step.deadline) if step.place or step.kind not in SAID else (step.document_id,)


def _html(step: Step, told: tuple[Span, ...]) -> str:
    """Where and when the words stand, what they make of those before, and the words, with what shows it."""
    place = step.place
    assert place is not None
    head = " · ".join(part for part in (name_of(step), day_word(step.day) if step.day else "", shift_of(step)) if part)
    family = theme.reading_font().family()
    is_quote = step.kind is not StepKind.STATUS
    quote = quote_html(step.quote, place.span.start, told if is_quote else ())
    marks = ("“", "”") if is_quote else ("", "")
    style = f"font-family:'{family}'; font-size:{theme.reading_points()}pt"
    return f'<div><b>{head}</b></div><div style="{style}">{marks[0]}{quote}{marks[1]}</div>'
