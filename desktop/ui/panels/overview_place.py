"""The place for the overview: what the dossier holds in numbers, each of which opens what stands behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.library.overview import Later, Overview, Row, Standing, read_glance, read_overview, recesses_between
from desktop.text.pledge import Firmness, Status
from desktop.text.shift import Shift
from desktop.ui import counts, theme
from desktop.ui.charts.bars import BarData, Bars
from desktop.ui.charts.chart import Chart
from desktop.ui.charts.grid import CellData, Grid
from desktop.ui.charts.time_line import Due, Named, TimeLine
from desktop.ui.flow import Flow
from desktop.ui.following import follow
from desktop.ui.panels.empty import Empty
from desktop.ui.panels.overview_list import OverviewList
from desktop.ui.panels.suggestions.reading import Reading
from desktop.ui.style_sheet import GRID
from desktop.ui.words import (
    FIRMNESS_MARKS,
    SHIFT_MARKS,
    SILENCE_MARK,
    STATUS_MARKS,
    day_word,
    firmness_word,
    shift_word,
    status_word,
)
from desktop.ui.workroom import Workroom

BESIDE, FOUR = 900, 640
"""Pixels, for letters of the usual size, from which the list stands beside the charts, and four charts in a row."""

SIZES = [716, 454]
"""Of the charts and the list, to begin with."""


class OverviewPlace(QWidget):
    """pledges_wanted, matches_wanted: the dossier is to be searched for pledges, for what became of them;
    import_wanted: documents are to be brought in."""

    pledges_wanted = Signal()
    matches_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, workroom: Workroom, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workroom = workroom
        self._overview: Overview | None = None
        self._dossier_id: int | None = None
        self._name = ""
        self._across = 0
        self._reading = Reading(workroom, self._show, self)
        self.summary = QLabel(wordWrap=True)
        self.standing = Bars(self.tr("Deadlines"))
        self.by_status = Bars(self.tr("Status"))
        self.by_firmness = Bars(self.tr("Hardheid"))
        self.by_ministry = Bars(self.tr("Ministerie"))
        self.line = TimeLine(self.tr("Deadlines in de tijd"))
        self.grid = Grid(self.tr("Wat latere stukken maken van wat is beloofd"))
        self.charts: tuple[Chart, ...] = (
            self.standing,
            self.by_status,
            self.by_firmness,
            self.by_ministry,
            self.line,
            self.grid,
        )
        self.only_recorded = QCheckBox(self.tr("alleen vastgelegde toezeggingen"))
        self.only_recorded.setToolTip(self.tr("Tel niet mee wat wel is gevonden maar nog geen toezegging is"))
        self.note = QLabel(wordWrap=True)
        self.note.setProperty("quiet", True)
        self.counted = QLabel(
            self.tr(
                "Stil: wat het kabinet eerder hard, als inspanning of als verkenning beloofde, en waarover het"
                " latere stuk niets zegt. Afwijzingen tellen niet mee,"
                " en van een vergadering alleen wat bewindspersonen zeggen."
            )
        )
        self.counted.setProperty("quiet", True)
        self.counted.setWordWrap(True)
        self.under_way = QLabel(self.tr("Wordt gezocht: wat in de stukken is gevonden en wat latere ervan maken …"))
        self.under_way.setProperty("quiet", True)
        self.under_way.setWordWrap(True)
        self.find_pledges = QPushButton(self.tr("Zoek toezeggingen in dit dossier"))
        self.find_matches = QPushButton(self.tr("Zoek uitwerking in dit dossier"))
        self.found = QPushButton()
        self.list = OverviewList(workroom)
        self._lay_out()
        self._arrange()
        others = (self.under_way, self.counted, self.only_recorded, self.find_pledges, self.find_matches, self.found)
        for part in (*self.charts, *others):
            part.hide()  # until it is known what there is
        for chart in self.charts:
            chart.opened.connect(self._open)
        self.only_recorded.toggled.connect(lambda: self._fill())
        self.found.clicked.connect(self._open_found)
        self.find_pledges.clicked.connect(self.pledges_wanted)
        self.find_matches.clicked.connect(self.matches_wanted)
        follow(self, self.show_anew, workroom.changed, workroom.dossier_changed, workroom.indexed)

    def showEvent(self, event: QShowEvent) -> None:
        """What jobs found meanwhile is no change of the library that is told of."""
        super().showEvent(event)
        self.show_anew()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Where the letters leave little room, the list comes below the charts, and the bars two by two."""
        is_wide = self.width() >= theme.scaled(BESIDE)
        orientation = Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical
        if orientation is not self._halves.orientation():
            self._halves.setOrientation(orientation)
            self._halves.setSizes(SIZES)
            self.list.set_beside(is_wide)
        across = 4 if is_wide or self.width() >= theme.scaled(FOUR) else 2
        if across == self._across:
            return
        self._across = across
        for number, chart in enumerate((self.standing, self.by_status, self.by_firmness, self.by_ministry)):
            self._numbers.addWidget(chart, number // across, number % across, Qt.AlignmentFlag.AlignTop)
        for column, share in enumerate((3, 3, 3, 4)):
            self._numbers.setColumnStretch(column, share if column < across else 0)

    def show_anew(self) -> None:
        """Of a dossier that was not shown before, what is known at once comes first."""
        if self._workroom.dossier_id is not None:
            is_shown = self._overview is not None and self._dossier_id == self._workroom.dossier_id
            self._read(read_overview if is_shown else read_glance)

    def _read(self, function: Callable[..., Overview]) -> None:
        self._reading.start(function, self._workroom.dossier_id, date.today())

    @property
    def overview(self) -> Overview | None:
        return self._overview

    def _show(self, found: Overview) -> None:
        if self._dossier_id != self._workroom.dossier_id:
            self._dossier_id, self._name = self._workroom.dossier_id, ""
        self._overview = found
        self._pages.setCurrentIndex(0 if found.documents else 1)
        self._fill()
        if not found.is_whole:
            self._read(read_overview)

    def _fill(self) -> None:
        found = self._overview
        if found is None:
            return
        self._sum_up(found)
        self.standing.show_bars(list(self._standings(found)))
        self.by_status.show_bars([_status_bar(status, rows) for status, rows in found.by_status().items()])
        self.by_firmness.show_bars(
            [self._firmness_bar(firmness, rows) for firmness, rows in found.by_firmness().items()]
        )
        self.by_ministry.show_bars(
            [
                BarData(ministry or self.tr("Zonder ministerie"), ministry or self.tr("niet ingevuld"), rows)
                for ministry, rows in found.by_ministry().items()
            ]
        )
        for chart in (self.standing, self.by_status, self.by_firmness, self.by_ministry):
            chart.setVisible(bool(found.pledges))
        self._fill_line(found)
        self._fill_grid(found)
        self.under_way.setVisible(not found.is_whole)
        self._tell_what_is_missing(found)
        self._keep_list()

    def _keep_list(self) -> None:
        """The list that was open stays open, with what it holds now; the first one is of what needs care most."""
        if self._name and any(chart.open(self._name) for chart in self.charts):
            return
        if self._name == self._found_name() and self._overview and self._overview.found:
            self._open_found()
        elif self._name:
            self._open(self._name, ())
        else:
            first = next((chart for chart in self.charts if chart.buttons), None)
            if first is not None:
                first.buttons[0].click()

    def _open(self, name: str, rows: Sequence[Row]) -> None:
        self._name = name
        self.list.show_rows(name, rows)
        for chart in self.charts:
            chart.mark(name)

    def _open_found(self) -> None:
        if self._overview is not None:
            self._open(self._found_name(), self._overview.found)

    def _found_name(self) -> str:
        return self.tr("Gevonden, nog niet beslist")

    # What stands where

    def _sum_up(self, found: Overview) -> None:
        standing_counts = {standing: len(rows) for standing, rows in found.by_standing().items()}
        parts = [counts.pledges(len(found.pledges))]
        parts.append(counts.documents(found.documents))
        overdue = standing_counts.get(Standing.OVERDUE, 0)
        if overdue:
            parts.append(self.tr("{count} over tijd op {day}").format(count=overdue, day=day_word(found.day)))
        if found.debate_on is not None:
            parts.append(self.tr("debat op {day}").format(day=day_word(found.debate_on)))
        self.summary.setText("  ·  ".join(parts))

    def _standings(self, found: Overview) -> Iterator[BarData]:
        names = {
            Standing.OVERDUE: self.tr("over tijd"),
            Standing.SOON: self.tr("binnen 30 dagen"),
            Standing.LATER: self.tr("later"),
            Standing.UNDATED: self.tr("zonder datum"),
        }
        marks = {Standing.OVERDUE: "▲", Standing.SOON: "●", Standing.LATER: "○", Standing.UNDATED: "–"}
        for standing, rows in found.by_standing().items():
            name = self.tr("Deadline {standing}").format(standing=names[standing])
            yield BarData(name, f"{marks[standing]}  {names[standing]}", rows, standing is Standing.OVERDUE)

    def _firmness_bar(self, firmness: Firmness | None, rows: Sequence[Row]) -> BarData:
        if firmness is None:
            return BarData(self.tr("Zonder hardheid"), self.tr("nog niet bepaald"), rows)
        name = self.tr("Hardheid {firmness}").format(firmness=firmness_word(firmness))
        return BarData(name, f"{FIRMNESS_MARKS[firmness]}  {firmness_word(firmness)}", rows)

    def _fill_line(self, found: Overview) -> None:
        dues = []
        for pledge, row in zip(found.pledges, found.rows, strict=True):
            last = pledge.deadline.last if pledge.deadline else None
            if last is not None:
                kind = "settled" if pledge.status.is_settled else found.standing_of(pledge).value
                dues.append(Due(last, kind, row))
        self.line.setVisible(bool(dues))
        if not dues:
            return
        named = []
        first, last = min(due.day for due in dues), max(due.day for due in dues)
        if first <= found.today <= last:
            named.append(Named(found.today, self.tr("vandaag")))
        if found.debate_on is not None:
            named.append(Named(found.debate_on, self.tr("debat")))
        recesses = [
            (period.first, period.last, self.tr("reces"))
            for period in recesses_between(first, last)
            if period.first is not None and period.last is not None
        ]
        self.line.show_dues(dues, recesses, named, self.tr("Deadline {days}"))

    def _fill_grid(self, found: Overview) -> None:
        columns = [(SHIFT_MARKS[shift], shift_word(shift)) for shift in Shift]
        columns.append((SILENCE_MARK, self.tr("stil")))
        rows = [(later.name, later.title, list(self._cells(later))) for later in found.later]
        self.grid.setVisible(bool(rows))
        self.only_recorded.setVisible(bool(rows))
        self.counted.setVisible(bool(rows))
        self.grid.show_cells(columns, rows)

    def _cells(self, later: Later) -> Iterator[CellData | None]:
        for shift in Shift:
            rows = self._counted(later.shifted.get(shift, ()))
            name = self.tr("{document}: {shift}").format(document=later.name, shift=shift_word(shift))
            yield CellData(name, rows, shift is Shift.WEAKER) if rows else None
        rows = self._counted(later.silent)
        yield CellData(self.tr("{document} is stil over").format(document=later.name), rows) if rows else None

    def _counted(self, rows: Sequence[Row]) -> tuple[Row, ...]:
        return tuple(row for row in rows if row.pledge_id is not None or not self.only_recorded.isChecked())

    def _tell_what_is_missing(self, found: Overview) -> None:
        """The numbers say what they do not count yet."""
        notes = []
        if found.unread:
            notes.append(
                self.tr("In {documents} is nog niet naar toezeggingen gezocht.").format(
                    documents=counts.documents(found.unread)
                )
            )
        if found.unmatched:
            notes.append(
                self.tr("Paren van stukken die nog niet zijn vergeleken: {count}.").format(count=found.unmatched)
            )
        self.note.setText(" ".join(notes))
        self.note.setVisible(bool(notes))
        self.find_pledges.setVisible(bool(found.unread))
        self.find_matches.setVisible(bool(found.unmatched))
        self.found.setVisible(bool(found.found))
        self.found.setText(f"{self._found_name()}: {len(found.found)}")

    def _lay_out(self) -> None:
        self.summary.setProperty("strong", True)
        self._numbers = QGridLayout()
        self._numbers.setHorizontalSpacing(4 * GRID)
        self._numbers.setVerticalSpacing(4 * GRID)
        missing = Flow()
        for button in (self.find_pledges, self.find_matches):
            missing.add(button)
        below = Flow()
        below.add(self.only_recorded)
        below.add_gap()
        below.add(self.found)
        left = QWidget()
        left.setProperty("paper", True)
        column = QVBoxLayout(left)
        column.setContentsMargins(5 * GRID, 4 * GRID, 5 * GRID, 4 * GRID)
        column.setSpacing(4 * GRID)
        column.addWidget(self.summary)
        column.addWidget(self.note)
        column.addLayout(missing)
        column.addLayout(self._numbers)
        column.addWidget(self.line)
        column.addWidget(self.grid)
        column.addWidget(self.counted)
        column.addWidget(self.under_way)
        column.addLayout(below)
        column.addStretch()
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setAccessibleName(self.tr("Overzicht"))
        scroll.setWidget(left)
        self._halves = QSplitter()
        self._halves.addWidget(scroll)
        self._halves.addWidget(self.list)
        self._halves.setStretchFactor(0, 3)
        self._halves.setStretchFactor(1, 2)
        self._halves.setSizes(SIZES)
        self._halves.setChildrenCollapsible(False)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._halves)
        empty = Empty(
            "overview",
            self.tr("Nog niets om te overzien"),
            self.tr(
                "Hier komt wat in dit dossier is beloofd, wanneer het af moet zijn en wat latere stukken ervan maken."
            ),
            self.tr("Stukken importeren"),
        )
        empty.wanted.connect(self.import_wanted)
        self._pages.addWidget(empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)


def _status_bar(status: Status, rows: Sequence[Row]) -> BarData:
    word = status_word(status)
    return BarData(word[:1].upper() + word[1:], f"{STATUS_MARKS[status]}  {word}", rows)
