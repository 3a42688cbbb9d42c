"""What became of the passages of an earlier version: those that are uncertain or lost wait for the user's decision."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.library import documents, versions
from desktop.library.records import Words
from desktop.library.sources import short_title
from desktop.library.versions import Move
from desktop.text.anchor import Found
from desktop.text.document import Span
from desktop.ui.following import follow
from desktop.ui.itemmodels.moves import MARKS, MoveTable, move_word
from desktop.ui.keys import bind
from desktop.ui.panels.quote_table import QuoteTable
from desktop.ui.style_sheet import GRID
from desktop.ui.workroom import Workroom


class Moved(QWidget):
    """chosen: a passage's place in the earlier version, and its place or a proposal in the later one.

    comparison_wanted: of the earlier version with the later one.
    """

    chosen = Signal(int, object, int, object)
    comparison_wanted = Signal(int, int)

    def __init__(self, workroom: Workroom, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workroom = workroom
        self._later: int | None = None
        self._rows = MoveTable(self)
        self.summary = QLabel(wordWrap=True)
        self.summary.setProperty("quiet", True)
        self.take = QPushButton(self.tr("Hier staat het nu"))
        self.take.setToolTip(self.tr("De passage gaat naar de voorgestelde plaats (Enter)"))
        self.place = QPushButton(self.tr("Op de geselecteerde woorden"))
        self.place.setToolTip(self.tr("De passage gaat naar de woorden die in de nieuwe versie geselecteerd zijn"))
        self.leave = QPushButton(self.tr("Bij de eerdere versie laten"))
        self.leave.setToolTip(self.tr("De passage blijft waar zij stond (Delete)"))
        self.compare = QPushButton(self.tr("Toon wat er gewijzigd is"))
        self.table = QuoteTable(self._rows, self.tr("Passages van de eerdere versie"), 48, self._choose)
        self._lay_out()
        self.take.clicked.connect(self._take)
        self.place.clicked.connect(self._place)
        self.leave.clicked.connect(lambda: self._decide(None))
        self.compare.clicked.connect(self._ask_comparison)
        bind(Qt.Key.Key_Return, self.table, self._take, self.tr("Hier staat het nu"))
        bind(Qt.Key.Key_Delete, self.table, lambda: self._decide(None), self.tr("Bij de eerdere versie laten"))
        follow(self, self.show_anew, workroom.changed)
        workroom.selected.connect(self._show_acts)

    def show_version(self, document_id: int) -> None:
        """What became of the passages that the version before this one had."""
        self._later = document_id
        self.show_anew()
        if self._rows.rows:
            self.table.choose(0)

    def show_anew(self) -> None:
        if self._later is None:
            return
        row = max(0, self.table.row)
        with self._workroom.read() as session:
            moves = versions.moves_to(session, self._later)
            later = documents.get_text(session, self._later)
            title = short_title(documents.get_head(session, self._later).title or "")
        self._rows.show_moves(moves, later)
        self.setWindowTitle(self.tr("Passages in de nieuwe versie “{title}”").format(title=title))
        counts = Counter(move.state for move in moves)
        waiting = sum(not move.is_decided for move in moves)
        parts = [f"{MARKS[state]} {counts[state]} {move_word(state)}" for state in Found if counts[state]]
        if waiting:
            parts.append(self.tr("nog te beslissen: {count}").format(count=waiting))
        self.summary.setText(",  ".join(parts) or self.tr("Aan de eerdere versie hing niets dat mee moest."))
        if moves:
            self.table.choose(min(row, len(moves) - 1))
        self._show_acts()

    @property
    def current(self) -> Move | None:
        row = self.table.row
        return self._rows.rows[row] if 0 <= row < len(self._rows.rows) else None

    def _take(self) -> None:
        if self.current is not None and self.current.proposed is not None:
            self._decide(self.current.proposed)

    def _place(self) -> None:
        words = self._words_in_later()
        if words is not None:
            self._decide(words.span)

    def _decide(self, span: Span | None) -> None:
        move = self.current
        if move is not None and not move.is_decided:
            name = self.tr("Passage laten staan") if span is None else self.tr("Passage verplaatsen")
            self._workroom.act(name, versions.decide_move, move.id, span)
            self._choose()

    def _words_in_later(self) -> Words | None:
        words = self._workroom.selection
        return words if words is not None and words.document_id == self._later else None

    def _show_acts(self) -> None:
        is_open = self.current is not None and not self.current.is_decided
        self.take.setEnabled(is_open and self.current is not None and self.current.proposed is not None)
        self.place.setEnabled(is_open and self._words_in_later() is not None)
        self.leave.setEnabled(is_open)
        self.compare.setEnabled(bool(self._rows.rows))

    def _choose(self) -> None:
        self._show_acts()
        move = self.current
        if move is None:
            return
        is_there = move.passage.document_id == move.to_id
        self.chosen.emit(move.from_id, move.before, move.to_id, move.passage.span if is_there else move.proposed)

    def _ask_comparison(self) -> None:
        if self._rows.rows:
            self.comparison_wanted.emit(self._rows.rows[0].from_id, self._rows.rows[0].to_id)

    def _lay_out(self) -> None:
        acts = QHBoxLayout()
        acts.setSpacing(2 * GRID)
        for button in (self.take, self.place, self.leave):
            acts.addWidget(button)
        acts.addStretch(1)
        told = QHBoxLayout()
        told.addWidget(self.summary, 1)
        told.addWidget(self.compare)
        above = QVBoxLayout()
        above.setContentsMargins(3 * GRID, 0, 3 * GRID, 2 * GRID)
        above.setSpacing(2 * GRID)
        above.addLayout(told)
        above.addLayout(acts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(self.table, 1)
        self.setFocusProxy(self.table)
