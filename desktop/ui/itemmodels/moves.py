"""The passages of an earlier version of a document, and what became of them in the later one: one row each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt

from desktop.errors import QT_TRANSLATE_NOOP
from desktop.library.versions import Move
from desktop.text.anchor import Found
from desktop.ui.itemmodels.rows import Index, Rows

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


def move_word(state: Found) -> str:
    return QCoreApplication.translate("moves", _WORDS[state])


class MoveTable(Rows[Move]):
    """Those on which the user is still to decide come first. later: the text of the later version."""

    context, headings = "moves", HEADINGS
    _later = ""

    def show_moves(self, moves: Sequence[Move], later: str) -> None:
        self._later = later
        self.show_rows(sorted(moves, key=lambda move: (move.is_decided, move.before.start)))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        move = self.rows[index.row()]
        if index.column() == STATE:
            words = f"{MARKS[move.state]}  {move_word(move.state)}"
            is_answer = move.is_decided and move.state in (Found.UNCERTAIN, Found.LOST)
            return f"{words}, {QCoreApplication.translate('moves', _DECIDED)}" if is_answer else words
        if index.column() == BEFORE:
            return " ".join(move.words.split())
        return " ".join(self._after(move).split())

    def _after(self, move: Move) -> str:
        if move.passage.document_id == move.to_id:
            return move.passage.words
        if move.is_decided or move.proposed is None:
            return ""
        return self._later[move.proposed.start : move.proposed.end]
