"""Pledges as a table: one row each, sorted and filtered by a proxy."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import (
    QCoreApplication,
    QObject,
    QSortFilterProxyModel,
    Qt,
)

from desktop.errors import QT_TRANSLATE_NOOP
from desktop.library.records import Pledge
from desktop.text.pledge import Status
from desktop.text.rich_text import words_of
from desktop.ui.itemmodels.rows import Index, Rows
from desktop.ui.words import FIRMNESS_MARKS, STATUS_MARKS, day_word, firmness_word, status_word

PLEDGE = Qt.ItemDataRole.UserRole
SORT = Qt.ItemDataRole.UserRole + 1

HEADINGS = (
    QT_TRANSLATE_NOOP("pledges", "Toezegging"),
    QT_TRANSLATE_NOOP("pledges", "Bewindspersoon"),
    QT_TRANSLATE_NOOP("pledges", "Hardheid"),
    QT_TRANSLATE_NOOP("pledges", "Deadline"),
    QT_TRANSLATE_NOOP("pledges", "Status"),
    QT_TRANSLATE_NOOP("pledges", "Vindplaats"),
)
TITLE, WHO, FIRMNESS, DEADLINE, STATUS, SOURCE = range(len(HEADINGS))


class PledgeTable(Rows[Pledge]):
    """Rows of pledges. day: decides what is overdue."""

    context, headings = "pledges", HEADINGS
    day = date.min

    def show_pledges(self, pledges: Sequence[Pledge], day: date) -> None:
        self.day = day
        self.show_rows(pledges)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        pledge = self.rows[index.row()]
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(pledge, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._whole(pledge, column)
        if role == PLEDGE:
            return pledge
        if role == SORT:
            return self._rank(pledge, column)
        return None

    def _cell(self, pledge: Pledge, column: int) -> str:
        if column == DEADLINE:
            return self._deadline(pledge)
        return (
            pledge.title,
            pledge.who or pledge.ministry,
            f"{FIRMNESS_MARKS[pledge.firmness]} {firmness_word(pledge.firmness)}" if pledge.firmness else "",
            "",
            f"{STATUS_MARKS[pledge.status]} {status_word(pledge.status)}",
            pledge.passages[0].source if pledge.passages else "",
        )[column]

    def _deadline(self, pledge: Pledge) -> str:
        if pledge.deadline is None:
            return ""
        shown = day_word(pledge.deadline.last) if pledge.deadline.last else pledge.deadline.words
        if pledge.is_overdue(self.day):
            return QCoreApplication.translate("pledges", "{day}\nover tijd").format(day=shown)
        return shown

    def _whole(self, pledge: Pledge, column: int) -> str:
        if column == DEADLINE and pledge.deadline:
            return pledge.deadline.words
        if column in (TITLE, SOURCE) and pledge.passages:
            return f"{pledge.title}\n\n" + "\n\n".join(f"“{there.words}”\n{there.source}" for there in pledge.passages)
        return self._cell(pledge, column)

    def _rank(self, pledge: Pledge, column: int) -> Any:
        if column == DEADLINE:
            last = pledge.deadline.last if pledge.deadline else None
            return (last or date.max).toordinal()
        if column == STATUS:
            return list(Status).index(pledge.status)
        return self._cell(pledge, column).casefold()


class PledgeFilter(QSortFilterProxyModel):
    """The rows that hold all the words typed, and stand as chosen: a status, "overdue", or None for all."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self._standing: Status | str | None = None
        self._day = date.today()
        self.setSortRole(SORT)

    def keep(self, words: str, standing: Status | str | None, day: date) -> None:
        self._words = tuple(words.casefold().split())
        self._standing = standing
        self._day = day
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        pledge: Pledge = self.sourceModel().index(row, 0, parent).data(PLEDGE)
        if isinstance(self._standing, Status):
            if pledge.status is not self._standing:
                return False
        elif self._standing == "overdue" and not pledge.is_overdue(self._day):
            return False
        words = " ".join(
            [pledge.title, pledge.who, pledge.ministry, pledge.to_whom, pledge.question, pledge.amount]
            + [there.words for there in pledge.passages]
            + [words_of(note.text) for note in pledge.notes]
        ).casefold()
        return all(word in words for word in self._words)
