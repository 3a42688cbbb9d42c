"""Sentences that may be pledges: taken over, corrected or rejected, one by one or several at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.library import documents, findings, passages
from desktop.library.findings import Finding
from desktop.library.sources import short_title
from desktop.text.pledge import Firmness
from desktop.ui import theme
from desktop.ui.flow import Flow
from desktop.ui.itemmodels.suggestions import FindingTable
from desktop.ui.itemmodels.wanted_findings import Order, Wanted, kept
from desktop.ui.keys import bind
from desktop.ui.nothing import Nothing
from desktop.ui.panels.suggestions.emphasis import quote_html
from desktop.ui.panels.suggestions.reading import Reading
from desktop.ui.panels.suggestions.suggestion_table import SuggestionTable
from desktop.ui.style_sheet import GRID
from desktop.ui.words import FIRMNESS_MARKS, firmness_word
from desktop.ui.worker import Task
from desktop.ui.workroom import Workroom

REST = 150
"""Milliseconds without a key before the words that are typed filter."""


class FoundPledges(QWidget):
    """chosen: the finding at hand is to be shown on the desk. found: all that wait for an answer, for their marks."""

    chosen = Signal(object)
    found = Signal(object)

    def __init__(self, workroom: Workroom, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workroom = workroom
        self._document_ids: tuple[int, ...] = ()
        self._all: tuple[Finding, ...] = ()
        self._at_hand: Finding | None = None
        self._rows = FindingTable(self)
        self._is_filling = False
        self._reading = Reading(workroom, self._show, self)
        self.accept = QPushButton(self.tr("Overnemen"))
        self.accept.setToolTip(self.tr("Maakt van de gekozen voorstellen toezeggingen (Enter of O)"))
        self.reject = QPushButton(self.tr("Afwijzen"))
        self.reject.setToolTip(self.tr("De gekozen voorstellen komen niet terug (X of Delete)"))
        self.firmness = QComboBox()
        self.firmness.setAccessibleName(self.tr("Hardheid"))
        self.firmness.setToolTip(self.tr("Verbeter de hardheid voordat je overneemt"))
        for firmness in Firmness:
            self.firmness.addItem(f"{FIRMNESS_MARKS[firmness]}  {firmness_word(firmness)}", firmness)
        self.quote = QLabel(wordWrap=True)
        self.quote.setTextFormat(Qt.TextFormat.RichText)
        self.quote.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.quote.setFont(theme.reading_font())
        self.facts = QLabel(wordWrap=True)
        self.facts.setProperty("quiet", True)
        self.words = QLineEdit(clearButtonEnabled=True)
        self.words.setPlaceholderText(self.tr("Filter op woorden"))
        self.words.setAccessibleName(self.tr("Filter op woorden"))
        self.document = self._choice(self.tr("Stuk"))
        self.degree = self._choice(self.tr("Alleen deze hardheid"))
        self.degree.addItem(self.tr("elke hardheid"), None)
        for firmness in Firmness:
            self.degree.addItem(f"{FIRMNESS_MARKS[firmness]}  {firmness_word(firmness)}", firmness)
        self.order = self._choice(self.tr("Volgorde"))
        self.order.addItem(self.tr("per stuk"), Order.PLACE)
        self.order.addItem(self.tr("hardste eerst"), Order.FIRMNESS)
        self.table = SuggestionTable(self._rows, self.tr("Voorgestelde toezeggingen"), self._choose)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.selectionModel().selectionChanged.connect(lambda: self._offer())
        self.none = Nothing(self.table)
        self.none.wanted.connect(self._show_all)
        self.setFocusProxy(self.table)
        self._lay_out()
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._fill)
        self.words.textChanged.connect(lambda: self._rest.start())
        self.words.returnPressed.connect(self.table.setFocus)
        for choice in (self.document, self.degree, self.order):
            choice.currentIndexChanged.connect(self._fill)
        self.accept.clicked.connect(self._accept)
        self.reject.clicked.connect(self._reject)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_O):
            bind(key, self.table, self._accept, self.tr("Voorstel overnemen"))
        for key in (Qt.Key.Key_X, Qt.Key.Key_Delete):
            bind(key, self.table, self._reject, self.tr("Voorstel afwijzen"))
        bind(Qt.Key.Key_N, self.table, lambda: self._step(1), self.tr("Volgend voorstel"))
        bind(Qt.Key.Key_P, self.table, lambda: self._step(-1), self.tr("Vorig voorstel"))
        workroom.changed.connect(self.read_soon)
        workroom.indexed.connect(self.read_soon)  # another date of a document means other days, and other shifts

    def show_documents(self, document_ids: Sequence[int]) -> None:
        """What was found in these, as far as it is known; `read_soon` tells when there is more."""
        self._document_ids = tuple(document_ids)
        self._all = ()
        self._is_filling = True
        self._rows.show_rows(())
        self._is_filling = False
        self._offer_documents()
        self._offer()
        self.read_soon()
        self._name()

    def follow(self, task: Task) -> None:
        """A job looks for more; until it ends it is not known that there is nothing."""
        self._reading.follow(task, self.read_now_and_then, self.read_soon)

    def read_soon(self) -> None:
        if self._document_ids:
            self._reading.start(findings.read_findings, self._document_ids)

    def read_now_and_then(self) -> None:
        """A job found something more."""
        if self._document_ids:
            self._reading.start_in_time(findings.read_findings, self._document_ids)

    @property
    def is_reading(self) -> bool:
        return self._reading.is_under_way

    def forget(self) -> None:
        """The strip was closed: nothing is followed any more."""
        self._document_ids = ()

    @property
    def current(self) -> Finding | None:
        row = self.table.row
        return self._rows.rows[row] if 0 <= row < len(self._rows.rows) else None

    @property
    def selected(self) -> list[Finding]:
        stretches = sorted((one.top(), one.bottom()) for one in self.table.selectionModel().selection().toList())
        return [row for top, bottom in stretches for row in self._rows.rows[top : bottom + 1]]

    def _show(self, found: list[Finding]) -> None:
        if any(finding.place.document_id not in self._document_ids for finding in found):
            return  # another choice was made since
        self._all = tuple(found)
        self.found.emit([finding for finding in found if finding.is_open])
        self._fill()

    def _fill(self) -> None:
        """Those that wait and are wanted; the one at hand stays at hand."""
        self._rest.stop()
        waiting = kept([finding for finding in self._all if finding.is_open], self._wanted())
        there = self.current
        row = max(0, self.table.row)
        self._is_filling = True
        self._rows.show_rows(waiting)
        if waiting and there is not None and (self.current is None or self.current.place != there.place):
            stays = next((number for number, finding in enumerate(waiting) if finding.place == there.place), row)
            self.table.choose(min(stays, len(waiting) - 1))
        self._is_filling = False
        if waiting and there is None:
            self.table.choose(0)
        elif self.current is not None and there is not None and self.current.place != there.place:
            self._choose()
        self._offer()
        self._name()

    def _wanted(self) -> Wanted:
        return Wanted(
            self.words.text(),
            self.document.currentData(),
            self.degree.currentData(),
            Order(self.order.currentData()),
        )

    def _offer_documents(self) -> None:
        """To choose from where there are several; what filtered another list filters this one no more."""
        for choice in (self.document, self.degree):
            choice.blockSignals(True)
            choice.setCurrentIndex(0)
            choice.blockSignals(False)
        self.words.clear()
        self.document.blockSignals(True)
        self.document.clear()
        self.document.addItem(self.tr("alle stukken"), None)
        with self._workroom.read() as session:
            for document_id in self._document_ids:
                title = short_title(documents.get_head(session, document_id).title or "")
                self.document.addItem(title, document_id)
                self.document.setItemData(self.document.count() - 1, title, Qt.ItemDataRole.ToolTipRole)
        self.document.blockSignals(False)
        for choice in (self.document, self.order):
            choice.setVisible(len(self._document_ids) > 1)

    def _choose(self) -> None:
        self._offer()
        if self.current is not None and not self._is_filling:
            self.chosen.emit(self.current)

    def _step(self, step: int) -> None:
        row = self.table.row + step
        if 0 <= row < len(self._rows.rows):
            self.table.choose(row)

    def _accept(self) -> None:
        chosen, dossier_id = self.selected, self._workroom.dossier_id
        if not chosen or dossier_id is None:
            return
        from desktop.library import drafting  # it loads the analysis, which the window opens without

        if len(chosen) == 1:
            name, firmness = self.tr("Toezegging overnemen"), self.firmness.currentData()
            self._workroom.act(name, drafting.pledges_from_findings, dossier_id, self._in_full(chosen), firmness)
        else:
            name = self.tr("Toezeggingen overnemen")
            self._workroom.act_apart(name, drafting.pledges_at, dossier_id, _starts(chosen))
        self._take_away(chosen)

    def _reject(self) -> None:
        chosen = self.selected
        if len(chosen) == 1:
            self._workroom.act(self.tr("Voorstel afwijzen"), findings.reject, chosen)
        elif chosen:
            self._workroom.act_apart(self.tr("Voorstellen afwijzen"), findings.reject_at, _starts(chosen))
        self._take_away(chosen)

    def _take_away(self, answered: Sequence[Finding]) -> None:
        """At once, for the next one to be at hand; the reading that follows says how it stands."""
        if not answered:
            return
        gone = {id(finding) for finding in answered}
        row = next(index for index, finding in enumerate(self._rows.rows) if id(finding) in gone)
        left = [finding for finding in self._rows.rows if id(finding) not in gone]
        self._all = tuple(finding for finding in self._all if id(finding) not in gone)
        self._is_filling = True
        self._rows.show_rows(left)
        if left:
            self.table.choose(min(row, len(left) - 1))
        self._is_filling = False
        self._choose()
        self._name()

    def _offer(self) -> None:
        count = sum(stretch.height() for stretch in self.table.selectionModel().selection().toList())
        self.accept.setText(self.tr("Overnemen") if count < 2 else self.tr("{count} overnemen").format(count=count))
        self.reject.setText(self.tr("Afwijzen") if count < 2 else self.tr("{count} afwijzen").format(count=count))
        self.accept.setEnabled(count > 0)
        self.reject.setEnabled(count > 0)
        self.firmness.setEnabled(count == 1)
        finding = self.current
        if finding is None:
            self._at_hand = None
            self.quote.clear()
            self.facts.clear()
            return
        if finding is self._at_hand:
            return
        self._at_hand = finding
        finding = next(iter(self._in_full([finding])), finding)
        self.firmness.setCurrentIndex(self.firmness.findData(finding.firmness))
        self.quote.setText(f"“{quote_html(finding.words, finding.place.span.start, finding.deciding)}”")
        self.facts.setText("\n".join(self._facts(finding)))

    def _in_full(self, chosen: Sequence[Finding]) -> list[Finding]:
        """With what the list does not know of them."""
        with self._workroom.read() as session:
            return findings.findings_at(session, _starts(chosen))

    def _facts(self, finding: Finding) -> list[str]:
        with self._workroom.read() as session:
            facts = [passages.source_of_words(session, finding.place)]
        if finding.promiser:
            facts.append(self.tr("wie: {words}").format(words=finding.promiser))
        if finding.deadline is not None:
            facts.append(self.tr("deadline: {words}").format(words=finding.deadline.words))
        for amount in finding.amounts:
            more = [self.tr("per jaar")] if amount.recurring else []
            if amount.from_year:
                more.append(self.tr("vanaf {year}").format(year=amount.from_year))
            facts.append(self.tr("bedrag: {words}").format(words=", ".join([amount.words, *more])))
        return facts

    def _name(self) -> None:
        """The window's title counts what there is, then says of what."""
        self._say_nothing()
        if len(self._document_ids) == 1:
            with self._workroom.read() as session:
                title = short_title(documents.get_head(session, self._document_ids[0]).title or "")
            of_what = self.tr("Toezeggingen in “{title}”").format(title=title)
        else:
            of_what = self.tr("Toezeggingen in dit dossier")
        self.setWindowTitle(f"{self._counts()}  ·  {of_what}")

    @property
    def _is_searching(self) -> bool:
        return self._reading.is_awaited

    def _say_nothing(self) -> None:
        """Why the list is empty."""
        if not self._all:
            none = self.tr("Hier is geen toezegging gevonden. Selecteer zelf woorden en druk op P.")
            self.none.say(self.tr("Zoeken…") if self._is_searching else none)
        elif any(finding.is_open for finding in self._all):
            self.none.say(self.tr("Geen voorstel past bij deze filters."), self.tr("Alles tonen"))
        else:
            self.none.say(self.tr("Alles is beslist."))

    def _show_all(self) -> None:
        self.words.clear()
        for choice in (self.document, self.degree):
            choice.setCurrentIndex(0)
        self._fill()

    def _counts(self) -> str:
        if not self._all:
            return self.tr("Zoeken…") if self._is_searching else self.tr("Geen toezegging gevonden")
        said = self.tr("{waiting} te beslissen, {taken} overgenomen").format(
            waiting=sum(finding.is_open for finding in self._all),
            taken=sum(bool(finding.pledge_ids) for finding in self._all),
        )
        if not self._wanted().is_all:
            said += "  ·  " + self.tr("{count} getoond").format(count=len(self._rows.rows))
        return said

    def _choice(self, name: str) -> QComboBox:
        choice = QComboBox()
        choice.setAccessibleName(name)
        choice.setToolTip(name)
        choice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # a long title would set the width
        choice.setMinimumWidth(16 * GRID)
        return choice

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(2 * GRID)
        rows: list[tuple[QWidget, QWidget]] = [(self.words, self.degree), (self.document, self.order)]
        for filters in rows:
            row = QHBoxLayout()
            row.setSpacing(2 * GRID)
            for part in filters:
                row.addWidget(part, 1)
            left.addLayout(row)
        left.addWidget(self.table, 1)
        acts = Flow()
        acts.add_gap()
        for act in (self.firmness, self.accept, self.reject):
            acts.add(act)
        beside = QVBoxLayout()
        beside.setContentsMargins(3 * GRID, 0, 3 * GRID, 2 * GRID)
        beside.setSpacing(2 * GRID)
        told = QWidget()
        words = QVBoxLayout(told)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(2 * GRID)
        words.addWidget(self.quote)
        words.addWidget(self.facts)
        words.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)  # of large letters the strip may hold only some
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("Woorden van het voorstel"))
        scroll.setWidget(told)
        beside.addLayout(acts)
        beside.addWidget(scroll, 1)
        halves = QHBoxLayout(self)
        halves.setContentsMargins(3 * GRID, GRID, 0, 0)
        halves.setSpacing(0)
        halves.addLayout(left, 3)
        halves.addLayout(beside, 4)


def _starts(chosen: Sequence[Finding]) -> dict[int, list[int]]:
    """By document where they begin."""
    starts: dict[int, list[int]] = {}
    for finding in chosen:
        starts.setdefault(finding.place.document_id, []).append(finding.place.span.start)
    return starts
