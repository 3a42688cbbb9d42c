"""The passages of an earlier version of a document, and what became of them in the later one: one row each; and what
their pledges still say as the earlier version did.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt

from desktop.errors import QT_TRANSLATE_NOOP
from desktop.library.records import Deadline
from desktop.library.stale import Fact, Stale, Value
from desktop.library.versions import Move
from desktop.text.anchor import Found
from desktop.text.pledge import Firmness
from desktop.ui.itemmodels.rows import Index, Rows
from desktop.ui.words import FIRMNESS_MARKS, day_word, firmness_word

HEADINGS = (
    QT_TRANSLATE_NOOP("moves", "Plaats"),
    QT_TRANSLATE_NOOP("moves", "Passage in de eerdere versie"),
    QT_TRANSLATE_NOOP("moves", "In de nieuwe versie"),
)
STATE, BEFORE, AFTER = range(len(HEADINGS))

MARKS = {Found.EXACT: "=", Found.MOVED: "→", Found.UNCERTAIN: "?", Found.LOST: "∅"}
_WORDS = {
    Found.EXACT: QT_TRANSLATE_NOOP("moves", "zelfde plaats"),
    Found.MOVED: QT_TRANSLATE_NOOP("moves", "meegegaan"),
    Found.UNCERTAIN: QT_TRANSLATE_NOOP("moves", "onzeker"),
    Found.LOST: QT_TRANSLATE_NOOP("moves", "niet gevonden"),
}
_DECIDED = QT_TRANSLATE_NOOP("moves", "beslist")


CHANGED_MARK = "⇄"
_CHANGED = {
    Fact.DEADLINE: QT_TRANSLATE_NOOP("moves", "termijn gewijzigd"),
    Fact.AMOUNT: QT_TRANSLATE_NOOP("moves", "bedrag gewijzigd"),
    Fact.FIRMNESS: QT_TRANSLATE_NOOP("moves", "hardheid gewijzigd"),
}
_NONE = QT_TRANSLATE_NOOP("moves", "geen")
_OF_PLEDGE = QT_TRANSLATE_NOOP("moves", "{value}  ·  toezegging “{title}”")


def move_word(state: Found) -> str:
    return _translated(_WORDS[state])


def value_words(value: Value) -> str:
    """What a pledge or a sentence says of a fact: "eind 2033 (za 31 dec 2033)"."""
    if isinstance(value, Deadline):
        return f"{value.words} ({day_word(value.last)})" if value.last else value.words
    if isinstance(value, Firmness):
        return f"{FIRMNESS_MARKS[value]} {firmness_word(value)}"
    return value or _translated(_NONE)


def _translated(words: str) -> str:
    return QCoreApplication.translate("moves", words)


class MoveTable(Rows[Move | Stale]):
    """Those on which the user is still to decide come first. later: the text of the later version."""

    context, headings = "moves", HEADINGS
    _later = ""

    def show_moves(self, moves: Sequence[Move], stale: Sequence[Stale], later: str) -> None:
        self._later = later
        ordered = sorted(moves, key=lambda move: (move.is_decided, move.before.start))
        waiting = [move for move in ordered if not move.is_decided]
        self.show_rows([*waiting, *stale, *ordered[len(waiting) :]])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        move = self.rows[index.row()]
        if isinstance(move, Stale):
            return _cell(move, index.column(), has_days=role == Qt.ItemDataRole.ToolTipRole)
        if index.column() == STATE:
            words = f"{MARKS[move.state]}  {move_word(move.state)}"
            is_answer = move.is_decided and move.state in (Found.UNCERTAIN, Found.LOST)
            return f"{words}, {_translated(_DECIDED)}" if is_answer else words
        if index.column() == BEFORE:
            return " ".join(move.words.split())
        return " ".join(self._after(move).split())

    def _after(self, move: Move) -> str:
        if move.passage.document_id == move.to_id:
            return move.passage.words
        if move.is_decided or move.proposed is None:
            return ""
        return self._later[move.proposed.start : move.proposed.end]


def _cell(stale: Stale, column: int, *, has_days: bool) -> str:
    """has_days: beside the words of a deadline also the day, which is told anyway where the words stayed the same."""
    if column == STATE:
        return f"{CHANGED_MARK}  {_translated(_CHANGED[stale.fact])}"
    is_same = (
        isinstance(stale.kept, Deadline) and isinstance(stale.now, Deadline) and stale.kept.words == stale.now.words
    )
    value = stale.kept if column == BEFORE else stale.now
    words = value.words if isinstance(value, Deadline) and not (has_days or is_same) else value_words(value)
    return _translated(_OF_PLEDGE).format(value=words, title=stale.title) if column == BEFORE else words
