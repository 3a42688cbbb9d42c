"""What became of pledges: for each its candidates in later documents, to be taken over, corrected or rejected."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.library import documents, matches, passages
from desktop.library.library import Session
from desktop.library.matches import Candidate, Match
from desktop.library.sources import short_title
from desktop.text.document import Span
from desktop.text.shift import Shift
from desktop.ui import theme
from desktop.ui.flow import Flow
from desktop.ui.itemmodels.suggestions import CandidateList, MatchTable
from desktop.ui.keys import bind
from desktop.ui.nothing import Nothing
from desktop.ui.panels.suggestions.candidate_words import candidate_html, candidate_plain, pledge_html
from desktop.ui.panels.suggestions.html_rows import HtmlRows
from desktop.ui.panels.suggestions.reading import Reading
from desktop.ui.panels.suggestions.snug import Snug
from desktop.ui.panels.suggestions.suggestion_table import SuggestionTable
from desktop.ui.style_sheet import GRID
from desktop.ui.words import SHIFT_MARKS, shift_word
from desktop.ui.worker import Task
from desktop.ui.workroom import Workroom


class FoundMatches(QWidget):
    """chosen: a match and the candidate at hand, or None, are to be shown on the desk. found: all, for their marks."""

    chosen = Signal(object, object)
    found = Signal(object)

    def __init__(self, workroom: Workroom, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workroom = workroom
        self._document_id: int | None = None
        self._other_ids: tuple[int, ...] | None = None
        self._span: Span | None = None
        self._all: tuple[Match, ...] = ()
        self._at_hand: Match | None = None
        self._is_filling = False
        self._rows = MatchTable(self)
        self._candidates = CandidateList(self)
        self._reading = Reading(workroom, self._show, self)
        self.view = QComboBox()
        self.view.setAccessibleName(self.tr("Welke toezeggingen"))
        self.view.addItem(self.tr("alle"), "all")
        self.view.addItem(self.tr("nog te beslissen"), "open")
        self.view.addItem(self.tr("stil"), "silent")
        self.accept = QPushButton(self.tr("Overnemen"))
        self.accept.setToolTip(self.tr("Legt het verband en gaat naar de volgende toezegging (Enter of O)"))
        self.reject = QPushButton(self.tr("Afwijzen"))
        self.reject.setToolTip(self.tr("Dit voorstel komt niet terug; het volgende schuift op (X of Delete)"))
        self.shift = QComboBox()
        self.shift.setAccessibleName(self.tr("Verschuiving"))
        self.shift.setToolTip(self.tr("Verbeter de verschuiving voordat je overneemt"))
        for shift in Shift:
            self.shift.addItem(f"{SHIFT_MARKS[shift]}  {shift_word(shift)}", shift)
        self.accept_all = QPushButton(self.tr("Alle waarschijnlijke"))
        self.accept_all.setToolTip(
            self.tr("Neemt van elke toezegging in de lijst het beste voorstel over, als dat waarschijnlijk is")
        )
        self.pledge = QLabel(wordWrap=True)
        self.pledge.setTextFormat(Qt.TextFormat.RichText)
        self.pledge.setFont(theme.reading_font())
        self.pledge.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.nothing = QLabel(self.tr("Hierover is niets gevonden."), wordWrap=True)
        self.nothing.setProperty("quiet", True)
        self.table = SuggestionTable(self._rows, self.tr("Toezeggingen"), self._choose)
        self.candidates = HtmlRows(self._candidates, self.tr("Voorstellen"), self._choose_candidate)
        self.none = Nothing(self.table)
        self.none.wanted.connect(self._show_all)
        self.setFocusProxy(self.table)
        self._lay_out()
        self.view.currentIndexChanged.connect(self._fill)
        self.accept.clicked.connect(self._accept)
        self.reject.clicked.connect(self._reject)
        self.accept_all.clicked.connect(self._accept_all)
        for part in (self.table, self.candidates):
            self._bind_keys(part)
        workroom.changed.connect(self.read_soon)
        workroom.indexed.connect(self.read_soon)  # another date of a document means other days, and other shifts

    def show_document(
        self, document_id: int, other_ids: Collection[int] | None = None, span: Span | None = None
    ) -> None:
        """What became of the pledges of a document, in these others or in all. span: only of those in these words."""
        self._document_id, self._span = document_id, span
        self._other_ids = None if other_ids is None else tuple(other_ids)
        self._all = ()
        self._is_filling = True
        self._rows.show_rows(())
        self._is_filling = False
        self._name()
        self._choose()
        self.read_soon()

    def follow(self, task: Task) -> None:
        """A job looks for more; until it ends it is not known that there is nothing."""
        self._reading.follow(task, self.read_now_and_then, self.read_soon)

    def read_soon(self) -> None:
        if self._document_id is not None:
            self._reading.start(matches.read_matches, self._document_id, self._other_ids)

    def read_now_and_then(self) -> None:
        """A job found something more."""
        if self._document_id is not None:
            self._reading.start_in_time(matches.read_matches, self._document_id, self._other_ids)

    @property
    def is_reading(self) -> bool:
        return self._reading.is_under_way

    def forget(self) -> None:
        """The strip was closed: nothing is followed any more."""
        self._document_id = None

    @property
    def current(self) -> Match | None:
        """The match at hand with all its candidates; the list knows of the best alone."""
        return self._at_hand

    @property
    def candidate(self) -> Candidate | None:
        match, row = self.current, self.candidates.row
        return match.candidates[row] if match is not None and 0 <= row < len(match.candidates) else None

    def _show(self, found: Sequence[Match]) -> None:
        span = self._span
        self._all = tuple(
            match for match in found if (match.is_pledge if span is None else match.place.span.overlaps(span))
        )
        self.found.emit(self._all)
        self._fill()

    def _fill(self) -> None:
        """Those that are wanted; the one at hand stays at hand."""
        there, row = self.current, self.table.row
        wanted = self.view.currentData()
        shown = [
            match
            for match in self._all
            if wanted == "all" or (wanted == "silent" and match.is_silent) or (wanted == "open" and _is_open(match))
        ]
        is_there = there is not None and any(match.place == there.place for match in shown)
        self._is_filling = True
        self._rows.show_rows(shown)
        if shown and not is_there:
            first = next((number for number, match in enumerate(shown) if _is_open(match)), 0)
            self.table.choose(first if there is None else max(0, min(row, len(shown) - 1)))
        elif shown and there is not None and (self._row is None or self._row.place != there.place):
            self.table.choose(next(number for number, match in enumerate(shown) if match.place == there.place))
        self._is_filling = False
        self._read_at_hand()
        if not is_there:
            self._tell()
        self._name()

    def _choose(self) -> None:
        if not self._is_filling:
            self._read_at_hand()
            self._tell()

    def _choose_candidate(self) -> None:
        if not self._is_filling:
            self._offer()
            self._tell()

    @property
    def _row(self) -> Match | None:
        row = self.table.row
        return self._rows.rows[row] if 0 <= row < len(self._rows.rows) else None

    def _read_at_hand(self) -> None:
        """All candidates of the row that is chosen; the one at hand stays at hand."""
        row, before, candidate = self._row, self._at_hand, self.candidate
        with self._workroom.read() as session:
            found = matches.find_match(session, row.place, self._other_ids) if row is not None else None
            self._at_hand = found
            if found == before:
                self._offer()
                return
            self._is_filling = True
            told = found.candidates if found is not None else ()
            self._candidates.show_rows([self._told(session, found, one) for one in told] if found is not None else ())
        if told:
            is_same = before is not None and found is not None and before.place == found.place
            places = [one.place for one in told]
            stays = is_same and candidate is not None and candidate.place in places
            self.candidates.choose(places.index(candidate.place) if stays and candidate is not None else 0)
        self._is_filling = False
        self._offer()

    def _told(self, session: Session, match: Match, candidate: Candidate) -> tuple[str, str]:
        source = passages.source_of_words(session, candidate.place)
        return candidate_plain(match, candidate, source), candidate_html(match, candidate, source)

    def _offer(self) -> None:
        match, candidate = self.current, self.candidate
        is_open = candidate is not None and candidate.answer is None
        self.accept.setEnabled(is_open)
        self.reject.setEnabled(is_open)
        self.shift.setEnabled(is_open)
        self.accept_all.setEnabled(any(_is_probable(one) for one in self._rows.rows))
        self.pledge.setVisible(match is not None)
        if match is not None:
            self.pledge.setText(pledge_html(match, candidate))
        self.nothing.setVisible(match is not None and not match.candidates)
        self.candidates.setVisible(match is not None and bool(match.candidates))
        self.shift.setCurrentIndex(self.shift.findData(candidate.shift) if candidate is not None else -1)

    def _tell(self) -> None:
        if self.current is not None:
            self.chosen.emit(self.current, self.candidate)

    def _step(self, step: int) -> None:
        row = self.table.row + step
        if 0 <= row < len(self._rows.rows):
            self.table.choose(row)

    def _go_on(self) -> bool:
        """To the next pledge that waits for an answer; whether there is one."""
        rows = range(self.table.row + 1, len(self._rows.rows))
        row = next((row for row in rows if _is_open(self._rows.rows[row])), None)
        if row is not None:
            self.table.choose(row)
        return row is not None

    def _accept(self) -> None:
        match, candidate = self.current, self.candidate
        if match is None or candidate is None or candidate.answer is not None:
            return
        self._workroom.act(self.tr("Verband overnemen"), matches.accept, match, candidate, self.shift.currentData())
        self._take_in()
        if not self._go_on():
            self._read_at_hand()

    def _reject(self) -> None:
        match, candidate = self.current, self.candidate
        if match is not None and candidate is not None and candidate.answer is None:
            self._workroom.act(self.tr("Verband afwijzen"), matches.reject, match, candidate)
            self._take_in()
            self._read_at_hand()
            self._tell()

    def _take_in(self) -> None:
        """What was answered shows at once in its row; the reading that follows says how the rest stands."""
        row = self._row
        with self._workroom.read() as session:
            found = matches.find_match(session, row.place, self._other_ids) if row is not None else None
        if found is not None:
            self._rows.replace_row(self.table.row, found)

    def _accept_all(self) -> None:
        blocks = [match.place.span for match in self._rows.rows if _is_probable(match)]
        if blocks:
            self.accept_all.setEnabled(False)
            self._workroom.act_apart(
                self.tr("Verbanden overnemen"), matches.accept_best, self._document_id, self._other_ids, blocks
            )

    def _name(self) -> None:
        """The window's title counts what there is, then says of what."""
        self._say_nothing()
        if self._document_id is None:
            return
        other_ids = self._other_ids or ()
        with self._workroom.read() as session:
            titles = [
                short_title(documents.get_head(session, one).title or "") for one in (self._document_id, *other_ids)
            ]
        if len(titles) == 2:
            of_what = self.tr("Uitwerking van “{title}” in “{other}”").format(title=titles[0], other=titles[1])
        else:
            of_what = self.tr("Uitwerking van “{title}” in de andere stukken").format(title=titles[0])
        self.setWindowTitle(f"{self._counts()}  ·  {of_what}")

    def _counts(self) -> str:
        if not self._all:
            return self.tr("Zoeken…") if self._is_searching else self.tr("Geen toezegging gevonden")
        return self.tr("{open} te beslissen, {taken} overgenomen, {silent} stil").format(
            open=sum(map(_is_open, self._all)),
            taken=sum(match.is_settled for match in self._all),
            silent=sum(match.is_silent for match in self._all),
        )

    @property
    def _is_searching(self) -> bool:
        return self._reading.is_awaited

    def _say_nothing(self) -> None:
        """Why the list is empty."""
        if not self._all:
            none = self.tr("Hier is geen toezegging gevonden. Selecteer zelf woorden en druk op P.")
            self.none.say(self.tr("Zoeken…") if self._is_searching else none)
        elif self.view.currentData() == "silent":
            self.none.say(self.tr("Over elke toezegging is iets gevonden."), self.tr("Alles tonen"))
        else:
            self.none.say(self.tr("Alles is beslist."), self.tr("Alles tonen"))

    def _show_all(self) -> None:
        self.view.setCurrentIndex(self.view.findData("all"))

    def _bind_keys(self, part: QWidget) -> None:
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_O):
            bind(key, part, self._accept, self.tr("Voorstel overnemen"))
        for key in (Qt.Key.Key_X, Qt.Key.Key_Delete):
            bind(key, part, self._reject, self.tr("Voorstel afwijzen"))
        bind(Qt.Key.Key_N, part, lambda: self._step(1), self.tr("Volgende toezegging"))
        bind(Qt.Key.Key_P, part, lambda: self._step(-1), self.tr("Vorige toezegging"))
        for row in range(matches.MOST):
            name = self.tr("Voorstel {number}").format(number=row + 1)
            bind(str(row + 1), part, partial(self.candidates.choose, row), name)

    def _lay_out(self) -> None:
        above = Flow(QMargins(3 * GRID, 0, 3 * GRID, 0))
        above.add(self.view)
        above.add_gap()
        for part in (self.shift, self.accept, self.reject, self.accept_all):
            above.add(part)
        right = QVBoxLayout()
        right.setContentsMargins(3 * GRID, 0, 3 * GRID, 0)
        right.setSpacing(2 * GRID)
        right.addWidget(Snug(self.pledge, self.tr("De gekozen toezegging")))
        right.addWidget(self.nothing)
        right.addWidget(self.candidates, 1)
        right.addStretch()
        halves = QHBoxLayout()
        halves.setContentsMargins(3 * GRID, 0, 0, 0)
        halves.setSpacing(0)
        halves.addWidget(self.table, 1)
        halves.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GRID, 0, 0)
        column.setSpacing(2 * GRID)
        column.addLayout(above)
        column.addLayout(halves, 1)


def _is_open(match: Match) -> bool:
    """Whether there is something to decide: a candidate, and none taken over."""
    return not match.is_settled and bool(match.candidates)


def _is_probable(match: Match) -> bool:
    return _is_open(match) and match.best is not None and match.best.is_probable
