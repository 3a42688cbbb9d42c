"""What the analysis suggests, a row each: findings, pledges with what became of them, candidates."""

from __future__ import annotations

from collections.abc import Hashable, Sequence, Set
from typing import Any, TypeVar

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

T = TypeVar("T", bound=Finding | Match)

MOST_STEPS = 50
"""Stretches of rows that come or go one by one; what changes more is another list."""

ANSWERED_MARK = "✓"

HTML = int(Qt.ItemDataRole.UserRole)
"""The role of a row's words with their emphasis."""

_FINDING_HEADINGS = (
    QT_TRANSLATE_NOOP("suggestions", "Hardheid"),
    QT_TRANSLATE_NOOP("suggestions", "Woorden"),
)

_MATCH_HEADINGS = (QT_TRANSLATE_NOOP("suggestions", "Verschuiving"), QT_TRANSLATE_NOOP("suggestions", "Toezegging"))

_ACCEPTED = QT_TRANSLATE_NOOP("suggestions", "overgenomen")
_SILENT = QT_TRANSLATE_NOOP("suggestions", "stil")
_POSSIBLE = QT_TRANSLATE_NOOP("suggestions", "mogelijk")
_PROBABLE = QT_TRANSLATE_NOOP("suggestions", "waarschijnlijk")


class SuggestionRows(Rows[T]):
    """What is known of each, then its words. is_short: only the mark of what is known is written."""

    context = "suggestions"

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_short = False

    def show_rows(self, rows: Sequence[T]) -> None:
        """What was there already keeps its place: what is chosen and in sight stays so while more is found."""
        gone, come = _steps([_key(row) for row in self.rows], [_key(row) for row in rows])
        if len(gone) + len(come) > MOST_STEPS:
            super().show_rows(rows)
            return
        for start, end in reversed(gone):
            self.beginRemoveRows(QModelIndex(), start, end - 1)
            self.rows = (*self.rows[:start], *self.rows[end:])
            self.endRemoveRows()
        for start, end in come:
            self.beginInsertRows(QModelIndex(), start, end - 1)
            self.rows = (*self.rows[:start], *rows[start:end], *self.rows[start:])
            self.endInsertRows()
        self.rows = tuple(rows)
        self._tell_changed(0, len(self.rows))

    def replace_row(self, number: int, row: T) -> None:
        self.rows = (*self.rows[:number], row, *self.rows[number + 1 :])
        self._tell_changed(number, number + 1)

    def shorten(self, is_short: bool) -> None:
        if is_short != self._is_short:
            self._is_short = is_short
            self._tell_changed(0, len(self.rows))

    def _tell_changed(self, start: int, end: int) -> None:
        if end > start:
            self.dataChanged.emit(self.index(start, 0), self.index(end - 1, len(self.headings) - 1))

    def known(self, row: T) -> str:
        """Mark and word."""
        raise NotImplementedError

    def words(self, row: T) -> str:
        raise NotImplementedError

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{self.known(row)}\n\n{self.words(row)}"
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if index.column() != 0:
            return self.words(row)
        is_short = self._is_short and role == Qt.ItemDataRole.DisplayRole
        return self.known(row).split()[0] if is_short else self.known(row)


class FindingTable(SuggestionRows[Finding]):
    """Sentences that may be pledges."""

    headings = _FINDING_HEADINGS

    def known(self, row: Finding) -> str:
        return f"{FIRMNESS_MARKS[row.firmness]}  {firmness_word(row.firmness)}"

    def words(self, row: Finding) -> str:
        return " ".join(row.words.split())


class MatchTable(SuggestionRows[Match]):
    """Pledges, each with what its best candidate makes of it."""

    headings = _MATCH_HEADINGS

    def known(self, row: Match) -> str:
        return state_words(row)

    def words(self, row: Match) -> str:
        return " ".join(row.pledging_words.split())


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


def _key(row: Finding | Match) -> tuple[int, int]:
    return row.place.document_id, row.place.span.start


def _steps(old: Sequence[Hashable], new: Sequence[Hashable]) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The stretches of `old` that are gone in `new`, and those of `new` that have come.

    Where what stays stands in another order, all of it goes and comes.
    """
    if old == new:
        return [], []
    before, after = set(old), set(new)
    if [one for one in old if one in after] != [one for one in new if one in before]:
        before, after = set(), set()
    return _stretches(old, after), _stretches(new, before)


def _stretches(keys: Sequence[Hashable], known: Set[Hashable]) -> list[tuple[int, int]]:
    """From where to where none of the keys is known."""
    found: list[tuple[int, int]] = []
    for number, key in enumerate(keys):
        if key not in known:
            start = found.pop()[0] if found and found[-1][1] == number else number
            found.append((start, number + 1))
    return found


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
