"""The steps of a trail as rows, and what is said of each."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt

from desktop.errors import QT_TRANSLATE_NOOP
from desktop.library.records import Deadline
from desktop.library.trail import Step, StepKind
from desktop.ui.itemmodels.rows import Index, Rows
from desktop.ui.words import (
    FIRMNESS_MARKS,
    SHIFT_MARKS,
    SILENCE_MARK,
    STATUS_MARKS,
    day_word,
    firmness_word,
    shift_word,
    status_word,
)

HEADINGS = (
    QT_TRANSLATE_NOOP("trail", "Datum"),
    QT_TRANSLATE_NOOP("trail", "Stuk"),
    QT_TRANSLATE_NOOP("trail", "Hardheid"),
    QT_TRANSLATE_NOOP("trail", "Verschuiving"),
    QT_TRANSLATE_NOOP("trail", "Woorden"),
)
DAY, NAME, FIRMNESS, SHIFT, WORDS = range(len(HEADINGS))

_KINDS = {
    StepKind.LINKED: QT_TRANSLATE_NOOP("trail", "{name} (verband)"),
    StepKind.EVIDENCE: QT_TRANSLATE_NOOP("trail", "{name} (bewijs)"),
    StepKind.SUGGESTED: QT_TRANSLATE_NOOP("trail", "{name} (voorstel)"),
}
_UNDATED = QT_TRANSLATE_NOOP("trail", "zonder datum")
_SILENT = QT_TRANSLATE_NOOP("trail", "stil")
_SAYS_NOTHING = QT_TRANSLATE_NOOP("trail", "Zegt hier niets over.")
_STATUS = QT_TRANSLATE_NOOP("trail", "Status")
_DEADLINE = QT_TRANSLATE_NOOP("trail", "Deadline")
MENTIONS = QT_TRANSLATE_NOOP("trail", "noemt het")


class TrailTable(Rows[Step]):
    context, headings = "trail", HEADINGS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        step = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell(step, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return " ".join(step.quote.split()) if index.column() == WORDS else cell(step, index.column())
        return None


def cell(step: Step, column: int) -> str:
    if column == DAY:
        return day_word(step.day) if step.day else translated(_UNDATED)
    if column == NAME:
        return name_of(step)
    if column == FIRMNESS:
        return f"{FIRMNESS_MARKS[step.firmness]}  {firmness_word(step.firmness)}" if step.firmness else ""
    if column == SHIFT:
        return shift_of(step)
    return said_in(step)


def name_of(step: Step) -> str:
    if step.kind is StepKind.STATUS:
        return translated(_STATUS)
    if step.kind is StepKind.DEADLINE:
        return translated(_DEADLINE)
    return translated(_KINDS[step.kind]).format(name=step.name) if step.kind in _KINDS else step.name


def shift_of(step: Step) -> str:
    """What a step makes of the one before, in mark and word."""
    if step.kind is StepKind.SILENT:
        return f"{SILENCE_MARK}  {translated(_SILENT)}"
    return f"{SHIFT_MARKS[step.shift]}  {shift_word(step.shift)}" if step.shift else ""


def said_in(step: Step) -> str:
    """The words of a step, on one line."""
    quote = " ".join(step.quote.split())
    if step.kind is StepKind.SILENT:
        return translated(_SAYS_NOTHING)
    if step.status is not None:
        head = f"{STATUS_MARKS[step.status.status]} {status_word(step.status.status)}"
        return f"{head}: {quote}" if quote else head
    if step.deadline is not None:
        head = deadline_words(step.deadline)
        return f"{head}. {quote}" if quote else head
    return quote


def deadline_words(deadline: Deadline) -> str:
    """A deadline in its own words, with the last day that they mean."""
    return f"{deadline.words} ({day_word(deadline.last)})" if deadline.last else deadline.words


def told(step: Step) -> str:
    """A whole step in one sentence, for a screen reader and on hovering."""
    return ". ".join(part for column in range(len(HEADINGS)) if (part := cell(step, column)))


def translated(words: str) -> str:
    return QCoreApplication.translate("trail", words)
