"""Questions as a table: one row each, filtered and put in order by a proxy."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from PySide6.QtCore import (
    QCoreApplication,
    QObject,
    QSortFilterProxyModel,
    Qt,
)

from desktop.errors import QT_TRANSLATE_NOOP
from desktop.library.questions import AskedQuestion
from desktop.library.sources import short_title
from desktop.ui.itemmodels.rows import Index, Rows

QUESTION = Qt.ItemDataRole.UserRole

HEADINGS = (
    QT_TRANSLATE_NOOP("questions", "Gelezen"),
    QT_TRANSLATE_NOOP("questions", "Nr."),
    QT_TRANSLATE_NOOP("questions", "Kamerlid"),
    QT_TRANSLATE_NOOP("questions", "Vraag"),
    QT_TRANSLATE_NOOP("questions", "Bewindspersoon"),
)
READ, NUMBER, MEMBER, WORDS, MINISTER = range(len(HEADINGS))

UNREAD_MARK = "●"
LONGEST = 220
"""Characters of a question that its row holds; two lines show fewer."""

_MARKS = re.compile("[\u0300-\u036f\u00ad]")


class Order(StrEnum):
    DOCUMENT = "document"
    NUMBER = "number"
    MEMBER = "member"


class Within(StrEnum):
    """Where the words that are typed must stand."""

    BOTH = "both"
    QUESTION = "question"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a question must have to be shown; what is empty leaves all."""

    words: str = ""
    within: Within = Within.BOTH
    member: str = ""
    party: str = ""
    minister: str = ""
    document_id: int | None = None
    by_reference: bool = False
    unread: bool = False


class QuestionTable(Rows[AskedQuestion]):
    """Rows of questions."""

    context, headings = "questions", HEADINGS

    def set_read(self, row: int, is_read: bool) -> None:
        self.rows = (*self.rows[:row], replace(self.rows[row], is_read=is_read), *self.rows[row + 1 :])
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(HEADINGS) - 1))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal:
            heading = QCoreApplication.translate("questions", HEADINGS[section])
            if role == Qt.ItemDataRole.DisplayRole:
                return "" if section == READ else heading
            if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
                return heading
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        question = self.rows[index.row()]
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return _cell(question, column)
        if role == QUESTION:
            return question
        if role == Qt.ItemDataRole.AccessibleTextRole and column == READ:
            return _read_word(question)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _whole(question, column)
        return None


class QuestionFilter(QSortFilterProxyModel):
    """The questions that are wanted, in the order that is chosen. Questions are folded for comparing once."""

    def __init__(self, rows: QuestionTable, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._wanted = Wanted()
        self._typed: tuple[str, ...] = ()
        self._order = Order.DOCUMENT
        self._folded: dict[tuple[int, int, Within], str] = {}
        rows.modelReset.connect(self._folded.clear)  # before the proxy hears of it and asks
        self.setSourceModel(rows)
        self.sort(0)

    def keep(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._typed = tuple(folded(wanted.words).split())
        self.invalidate()

    def put_in(self, order: Order) -> None:
        self._order = order
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:  # noqa: ARG002  Qt's signature
        return self._is_wanted(self._rows.rows[row], self._wanted)

    def left_by(self, wanted: Wanted, values: Callable[[AskedQuestion], Iterable[Hashable]]) -> Counter[Hashable]:
        """How many of the questions that are wanted have each of the values."""
        return Counter(
            value
            for question in self._rows.rows
            if self._is_wanted(question, wanted)
            for value in set(values(question))
        )

    def _is_wanted(self, question: AskedQuestion, wanted: Wanted) -> bool:
        if wanted.unread and question.is_read:
            return False
        if wanted.by_reference and not question.is_by_reference:
            return False
        if wanted.document_id is not None and question.document_id != wanted.document_id:
            return False
        if wanted.member and all(str(asker) != wanted.member for asker in question.askers):
            return False
        if wanted.party and all(asker.party != wanted.party for asker in question.askers):
            return False
        if wanted.minister and wanted.minister not in question.offices:
            return False
        return not self._typed or self._holds_words(question)

    def lessThan(self, left: Index, right: Index) -> bool:
        return self._rank(left.row()) < self._rank(right.row())

    def _rank(self, row: int) -> tuple[Any, ...]:
        question = self._rows.rows[row]
        first = question.numbers[0] if question.numbers else 0
        if self._order is Order.NUMBER:
            return (first, row)
        if self._order is Order.MEMBER:
            return (", ".join(folded(str(asker)) for asker in question.askers) or "\uffff", row)
        return (row,)

    def _holds_words(self, question: AskedQuestion) -> bool:
        key = (question.document_id, question.ordinal, self._wanted.within)
        text = self._folded.get(key)
        if text is None:
            parts = {
                Within.QUESTION: question.question_words,
                Within.ANSWER: question.answer_words,
                Within.BOTH: f"{question.question_words}\n{question.answer_words}",
            }
            text = self._folded[key] = folded(parts[self._wanted.within])
        return all(word in text for word in self._typed)


def folded(text: str) -> str:
    """Lower case without accents: "vóór" is found by "voor"."""
    lower = text.casefold()
    return lower if lower.isascii() else _MARKS.sub("", unicodedata.normalize("NFKD", lower))


def _cell(question: AskedQuestion, column: int) -> str:
    if column == READ:
        return "" if question.is_read else UNREAD_MARK
    if column == NUMBER:
        return question.number
    if column == MEMBER:
        return ", ".join(str(asker) for asker in question.askers)
    if column == WORDS:
        return " ".join(question.question_words[: 2 * LONGEST].split())[:LONGEST]
    return ", ".join(question.offices)


def _whole(question: AskedQuestion, column: int) -> str:
    if column == READ:
        return _read_word(question)
    if column == WORDS:
        return f"{' '.join(question.question_words.split())}\n\n{short_title(question.document_title)}"
    return _cell(question, column)


def _read_word(question: AskedQuestion) -> str:
    return (
        QCoreApplication.translate("questions", "gelezen")
        if question.is_read
        else QCoreApplication.translate("questions", "ongelezen")
    )
