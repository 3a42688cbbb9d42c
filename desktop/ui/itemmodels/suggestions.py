"""What the analysis suggests, a row each: findings, pledges with what became of them, candidates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    Qt,
)

from desktop.errors import QT_TRANSLATE_NOOP
from desktop.library.findings import Finding
from desktop.library.matches import Candidate, Match
from desktop.ui.itemmodels.rows import Index, Rows
from desktop.ui.words import FIRMNESS_MARKS, SHIFT_MARKS, SILENCE_MARK, firmness_word, shift_word

ANSWERED_MARK = "✓"

HTML = int(Qt.ItemDataRole.UserRole)
"""The role of a row's words with their emphasis."""

_FINDING_HEADINGS = (
    QT_TRANSLATE_NOOP("suggestions", "Hardheid"),
    QT_TRANSLATE_NOOP("suggestions", "Woorden"),
)
FIRMNESS, WORDS = range(len(_FINDING_HEADINGS))

_MATCH_HEADINGS = (QT_TRANSLATE_NOOP("suggestions", "Verschuiving"), QT_TRANSLATE_NOOP("suggestions", "Toezegging"))
STATE, PLEDGE = range(len(_MATCH_HEADINGS))

_ACCEPTED = QT_TRANSLATE_NOOP("suggestions", "overgenomen")
_SILENT = QT_TRANSLATE_NOOP("suggestions", "stil")
_POSSIBLE = QT_TRANSLATE_NOOP("suggestions", "mogelijk")
_PROBABLE = QT_TRANSLATE_NOOP("suggestions", "waarschijnlijk")


class FindingTable(Rows[Finding]):
    """Sentences that may be pledges, in order of their documents."""

    context, headings = "suggestions", _FINDING_HEADINGS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        finding = self.rows[index.row()]
        if index.column() == FIRMNESS:
            return f"{FIRMNESS_MARKS[finding.firmness]}  {firmness_word(finding.firmness)}"
        return " ".join(finding.words.split())


class MatchTable(Rows[Match]):
    """Pledges, each with what its best candidate makes of it."""

    context, headings = "suggestions", _MATCH_HEADINGS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        match = self.rows[index.row()]
        return state_words(match) if index.column() == STATE else " ".join(match.words.split())


class CandidateList(QAbstractListModel):
    """The candidates for one pledge, best first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[tuple[str, str], ...] = ()

    def show_rows(self, rows: Sequence[tuple[str, str]]) -> None:
        """Each as plain words and as HTML."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        plain, html = self._rows[index.row()]
        if role == HTML:
            return html
        return plain if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None


def state_words(match: Match) -> str:
    """What is known of a pledge: taken over, silent, or what its best candidate makes of it."""
    best = match.best
    if match.is_settled and best is not None:
        return f"{ANSWERED_MARK}  {_translated(_ACCEPTED)}"
    if match.is_silent or best is None:
        return f"{SILENCE_MARK}  {_translated(_SILENT)}"
    return f"{SHIFT_MARKS[best.shift]}  {shift_word(best.shift)}"


def standing_words(candidate: Candidate) -> str:
    """How sure it is that a candidate is about the same measure."""
    if candidate.answer:
        return _translated(_ACCEPTED)
    return _translated(_PROBABLE if candidate.is_probable else _POSSIBLE)


def _translated(words: str) -> str:
    return QCoreApplication.translate("suggestions", words)
