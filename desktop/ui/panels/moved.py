"""What became of the passages of an earlier version: those that are uncertain or lost wait for the user's decision, and
so does what their pledges still say as that version did.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.library import documents, stale, versions
from desktop.library.records import Words
from desktop.library.sources import short_title
from desktop.library.stale import Stale
from desktop.library.versions import Move
from desktop.text.anchor import Found
from desktop.text.document import Span
from desktop.ui.flow import Flow
from desktop.ui.following import follow
from desktop.ui.itemmodels.moves import CHANGED_MARK, MARKS, MoveTable, move_word
from desktop.ui.keys import bind
from desktop.ui.nothing import Nothing
from desktop.ui.panels.quote_table import QuoteTable
from desktop.ui.panels.suggestions.reading import Reading
from desktop.ui.style_sheet import GRID
from desktop.ui.workroom import Workroom


class Moved(QWidget):
    """chosen: a passage's place in the earlier version, and its place or a proposal in the later one.

    comparison_wanted: of the earlier version with the later one; separation_wanted: the later one is none after all.
    """

    chosen = Signal(int, object, int, object)
    comparison_wanted = Signal(int, int)
    separation_wanted = Signal(int)

    def __init__(self, workroom: Workroom, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workroom = workroom
        self._later: int | None = None
        self._earlier: int | None = None
        self._stale: list[Stale] = []
        self._reading = Reading(workroom, self._bring, self)
        self._rows = MoveTable(self)
        self.summary = QLabel(wordWrap=True)
        self.summary.setProperty("quiet", True)
        self.take = QPushButton(self.tr("Hier staat het nu"))
        self.place = QPushButton(self.tr("Op de geselecteerde woorden"))
        self.place.setToolTip(self.tr("De passage gaat naar de woorden die in de nieuwe versie geselecteerd zijn"))
        self.leave = QPushButton(self.tr("Bij de eerdere versie laten"))
        self.compare = QPushButton(self.tr("Toon wat er gewijzigd is"))
        self.separate = QPushButton(self.tr("Toch geen nieuwe versie"))
        self.separate.setToolTip(self.tr("Passages blijven waar ze nu staan; over de andere wordt niets meer gevraagd"))
        self.table = QuoteTable(self._rows, self.tr("Passages van de eerdere versie"), 48, self._choose)
        self._none = Nothing(self.table)
        self._none.say(self.tr("Aan de eerdere versie hing niets dat mee moest."), self.tr("Toon wat er gewijzigd is"))
        self._none.wanted.connect(self._ask_comparison)
        self._lay_out()
        self.take.clicked.connect(self._take)
        self.place.clicked.connect(self._place)
        self.leave.clicked.connect(self._leave)
        self.compare.clicked.connect(self._ask_comparison)
        self.separate.clicked.connect(self._separate)
        bind(Qt.Key.Key_Return, self.table, self._take, self.tr("Hier staat het nu"))
        bind(Qt.Key.Key_Delete, self.table, self._leave, self.tr("Bij de eerdere versie laten"))
        follow(self, self.show_anew, workroom.changed)
        workroom.selected.connect(self._show_acts)

    def show_version(self, document_id: int) -> None:
        """What became of the passages that the version before this one had."""
        if self._later != document_id:
            self._stale = []
        self._later = document_id
        self.show_anew()
        if self._rows.rows:
            self.table.choose(0)

    def show_anew(self) -> None:
        if self._later is not None:
            self._fill()
            self._reading.start(stale.read_stale, self._later)

    def _bring(self, found: list[Stale]) -> None:
        found = [one for one in found if one.place.document_id == self._later]
        if found != self._stale:
            self._stale = found
            self._fill()

    def _fill(self) -> None:
        if self._later is None:
            return
        row = max(0, self.table.row)
        with self._workroom.read() as session:
            moves = versions.moves_to(session, self._later)
            self._earlier = versions.earlier_version(session, self._later)
            later = documents.get_text(session, self._later)
            title = short_title(documents.get_head(session, self._later).title or "")
        self._rows.show_moves(moves, self._stale, later)
        self.setWindowTitle(self.tr("Passages in de nieuwe versie “{title}”").format(title=title))
        counts = Counter(move.state for move in moves)
        waiting = sum(not move.is_decided for move in moves) + len(self._stale)
        parts = [f"{MARKS[state]} {counts[state]} {move_word(state)}" for state in Found if counts[state]]
        if self._stale:
            told = self.tr("gewijzigd, maar niet in de toezegging: {count}").format(count=len(self._stale))
            parts.append(f"{CHANGED_MARK} {told}")
        if waiting:
            parts.append(self.tr("nog te beslissen: {count}").format(count=waiting))
        self.summary.setText(",  ".join(parts))
        self.summary.setVisible(bool(parts))
        if self._rows.rows:
            self.table.choose(min(row, len(self._rows.rows) - 1))
        self._show_acts()

    @property
    def current(self) -> Move | Stale | None:
        row = self.table.row
        return self._rows.rows[row] if 0 <= row < len(self._rows.rows) else None

    def _take(self) -> None:
        current = self.current
        if isinstance(current, Stale):
            reason = self.tr("gewijzigd in de nieuwe versie")
            self._answer(
                current, self.tr("Toezegging bijwerken"), stale.take_over, reason, self.tr("geen termijn meer")
            )
        elif current is not None and current.proposed is not None:
            self._decide(current.proposed)

    def _leave(self) -> None:
        if isinstance(self.current, Stale):
            self._answer(self.current, self.tr("Toezegging zo laten"), stale.keep)
        else:
            self._decide(None)

    def _answer(self, answered: Stale, name: str, function: Callable[..., object], *arguments: str) -> None:
        self._stale.remove(answered)  # at once: a second key would answer it twice
        if not self._workroom.managed(name, function, answered, *arguments):
            self._stale.append(answered)
        self._fill()

    def _place(self) -> None:
        words = self._words_in_later()
        if words is not None:
            self._decide(words.span)

    def _decide(self, span: Span | None) -> None:
        move = self.current
        if isinstance(move, Move) and not move.is_decided:
            name = self.tr("Passage laten staan") if span is None else self.tr("Passage verplaatsen")
            self._workroom.act(name, versions.decide_move, move.id, span)
            self._choose()

    def _words_in_later(self) -> Words | None:
        words = self._workroom.selection
        return words if words is not None and words.document_id == self._later else None

    def _show_acts(self) -> None:
        current = self.current
        is_fact = isinstance(current, Stale)
        is_open = isinstance(current, Move) and not current.is_decided
        self.take.setText(self.tr("Overnemen in de toezegging") if is_fact else self.tr("Hier staat het nu"))
        self.leave.setText(self.tr("Toezegging zo laten") if is_fact else self.tr("Bij de eerdere versie laten"))
        self.take.setToolTip(
            self.tr("De toezegging zegt voortaan wat de nieuwe versie zegt (Enter)")
            if is_fact
            else self.tr("De passage gaat naar de voorgestelde plaats (Enter)")
        )
        self.leave.setToolTip(
            self.tr("De toezegging blijft zoals zij is, en dit wordt niet meer gevraagd (Delete)")
            if is_fact
            else self.tr("De passage blijft waar zij stond (Delete)")
        )
        self.take.setEnabled(is_fact or (is_open and isinstance(current, Move) and current.proposed is not None))
        self.place.setEnabled(is_open and self._words_in_later() is not None)
        self.leave.setEnabled(is_fact or is_open)
        self.compare.setEnabled(self._earlier is not None)
        self.separate.setEnabled(self._earlier is not None)
        for button in (self.take, self.leave, self.compare):  # an empty list has its own button
            button.setVisible(bool(self._rows.rows))
        self.place.setVisible(bool(self._rows.rows) and not is_fact)

    def _choose(self) -> None:
        self._show_acts()
        move = self.current
        if isinstance(move, Stale):
            self.chosen.emit(move.before.document_id, move.before.span, move.place.document_id, move.place.span)
        if not isinstance(move, Move):
            return
        is_there = move.passage.document_id == move.to_id
        self.chosen.emit(move.from_id, move.before, move.to_id, move.passage.span if is_there else move.proposed)

    def _ask_comparison(self) -> None:
        if self._earlier is not None and self._later is not None:
            self.comparison_wanted.emit(self._earlier, self._later)

    def _separate(self) -> None:
        if self._later is not None:
            self.separation_wanted.emit(self._later)

    def _lay_out(self) -> None:
        acts = Flow()
        for button in (self.take, self.place, self.leave):
            acts.add(button)
        acts.add_gap()
        acts.add(self.compare)
        acts.add(self.separate)
        above = QVBoxLayout()
        above.setContentsMargins(3 * GRID, 0, 3 * GRID, 2 * GRID)
        above.setSpacing(2 * GRID)
        above.addWidget(self.summary)
        above.addLayout(acts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(self.table, 1)
        self.setFocusProxy(self.table)
