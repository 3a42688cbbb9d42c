"""The rows behind a number of the overview, and what can be done with them: open, drop, record, judge."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.library import overview
from desktop.library.overview import Row
from desktop.text.document import Span
from desktop.text.pledge import Status
from desktop.ui import theme
from desktop.ui.flow import Flow
from desktop.ui.itemmodels.overview import RowTable, facts_of, sort_of
from desktop.ui.keys import bind
from desktop.ui.panels.quote_table import QuoteTable
from desktop.ui.panels.status_button import StatusButton
from desktop.ui.panels.suggestions.emphasis import quote_html
from desktop.ui.style_sheet import GRID
from desktop.ui.workroom import Workroom


class OverviewList(QWidget):
    """pair_wanted: a pledge and what a later document says of it; trail_wanted: the trail of a pledge."""

    pair_wanted = Signal(object, object)
    trail_wanted = Signal(int)

    def __init__(self, workroom: Workroom, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workroom = workroom
        self._rows = RowTable(self)
        self.name = QLabel(wordWrap=True)
        self.name.setProperty("strong", True)
        self.table = QuoteTable(self._rows, self.tr("Achter dit getal"), 28, self._offer)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.words = QLabel(wordWrap=True)
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.open = QPushButton(self.tr("Openen"))
        self.open.setToolTip(self.tr("Op het bureau, naast wat het latere stuk ervan zegt (Enter)"))
        self.record = QPushButton(self.tr("Toezegging"))
        self.record.setToolTip(self.tr("Maak er een toezegging van (P)"))
        self.trail = QPushButton(self.tr("Spoor"))
        self.trail.setToolTip(self.tr("Wat er van deze toezegging is geworden, in de tijd (Ctrl+T)"))
        self.drop = QPushButton(self.tr("Afvoeren"))
        self.drop.setToolTip(self.tr("Dit doet er niet toe: meld het niet meer (X of Delete)"))
        self.status = StatusButton(self._set_status)
        self._lay_out()
        self.open.clicked.connect(self._open)
        self.record.clicked.connect(self._record)
        self.trail.clicked.connect(self.to_trail)
        self.drop.clicked.connect(self._drop)
        self.table.selectionModel().selectionChanged.connect(lambda: self._offer())
        self.table.doubleClicked.connect(self._open)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            bind(key, self.table, self._open, self.tr("Op het bureau openen"))
        for key in (Qt.Key.Key_X, Qt.Key.Key_Delete):
            bind(key, self.table, self._drop, self.tr("Niet meer melden"))
        bind("P", self.table, self._record, self.tr("Toezegging maken"))
        bind("S", self.table, self.status.ask, self.tr("Status met deze woorden als bewijs"))
        self.setFocusProxy(self.table)
        self._offer()

    def show_rows(self, name: str, rows: Sequence[Row]) -> None:
        """The row at hand stays at hand; when it is gone, the next one comes in its place."""
        at = max(0, self.table.row)
        there = self._rows.rows[at].place if at < len(self._rows.rows) and self.name.text().startswith(name) else None
        self._rows.show_rows(rows)
        self.name.setText(f"{name}: {len(rows)}")
        places = [row.place for row in rows]
        if there is None:
            at = 0
        elif there in places:
            at = places.index(there)
        if rows:
            self.table.choose(min(at, len(rows) - 1))
        self._offer()

    def set_beside(self, is_beside: bool) -> None:
        """Below the charts there is less height than beside them: the words get what they need."""
        self.words.setMinimumHeight(theme.scaled(120) if is_beside else 0)

    @property
    def rows(self) -> tuple[Row, ...]:
        return self._rows.rows

    @property
    def current(self) -> Row | None:
        row = self.table.row
        return self._rows.rows[row] if 0 <= row < len(self._rows.rows) else None

    @property
    def chosen(self) -> list[Row]:
        """In order; all that are selected."""
        numbers = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self._rows.rows[number] for number in numbers if number < len(self._rows.rows)]

    def _offer(self) -> None:
        row, chosen = self.current, self.chosen
        self.open.setEnabled(row is not None and row.place is not None)
        self.record.setEnabled(any(one.pledge_id is None for one in chosen))
        self.trail.setEnabled(row is not None and row.pledge_id is not None)
        self.drop.setEnabled(any(overview.can_drop(one) for one in chosen))
        self.status.setEnabled(bool(chosen) and all(one.pledge_id or one.place for one in chosen))
        self.words.setText(_html(row) if row is not None else "")

    # Acts

    def _open(self) -> None:
        row = self.current
        if row is None or row.place is None:
            return
        if row.other_place is not None:
            self.pair_wanted.emit(row.place, row.other_place)
        else:
            self._workroom.open_document(row.place.document_id, row.place.span)

    def to_trail(self) -> None:
        if self.current is not None and self.current.pledge_id is not None:
            self.trail_wanted.emit(self.current.pledge_id)

    def _record(self) -> None:
        new = [row for row in self.chosen if row.pledge_id is None]
        if new and self._workroom.dossier_id is not None:
            self._workroom.act(self.tr("Toezegging maken"), overview.make_pledges, self._workroom.dossier_id, new)

    def _drop(self) -> None:
        chosen = [row for row in self.chosen if overview.can_drop(row)]
        if chosen:
            self._workroom.act(self.tr("Niet meer melden"), overview.drop, chosen)

    def _set_status(self, status: Status) -> None:
        chosen, dossier_id = self.chosen, self._workroom.dossier_id
        if chosen and dossier_id is not None:
            name = self.tr("Status vastleggen")
            self._workroom.act(name, overview.set_status, dossier_id, chosen, status, date.today())

    def _lay_out(self) -> None:
        self.table.setWordWrap(True)
        self.table.verticalHeader().setDefaultSectionSize(2 * QFontMetrics(self.table.font()).height() + 2 * GRID)
        self.table.horizontalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.words.setMinimumHeight(theme.scaled(120))
        buttons = Flow(gap=GRID)
        for button in (self.open, self.record, self.status, self.trail, self.drop):
            buttons.add(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 3 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self.name)
        column.addWidget(self.table, 1)
        column.addWidget(self.words)
        column.addLayout(buttons)


def _html(row: Row) -> str:
    """The words, and what a later document says of them."""
    family = theme.reading_font().family()
    size = theme.reading_points()
    quoted = f"<div style=\"font-family:'{family}'; font-size:{size}pt\">“{{}}”</div>"
    at = row.place.span.start if row.place else 0
    deciding = [word for finding in row.findings[:1] for word in finding.deciding]
    told: list[Span] = deciding
    parts = [f"<div><b>{facts_of(row)}</b></div>"]
    if row.other is None:
        return "".join([*parts, quoted.format(quote_html(row.words, at, told)) if row.status is None else row.words])
    signs = [sign for sign in row.other.signs if sign.shift is row.other.shift]
    parts.append(quoted.format(quote_html(row.words, at, [sign.a for sign in signs if sign.a is not None])))
    other = row.other_place
    if other is not None:
        block = row.other.place.span
        said = row.other.words[other.span.start - block.start : other.span.end - block.start]
        parts.append(f"<div><b>{sort_of(row)} · {row.other_source}</b></div>")
        told = [sign.b for sign in signs if sign.b is not None]
        parts.append(quoted.format(quote_html(said, other.span.start, told)))
    return "".join(parts)
