"""The rows behind a number of the overview: what they are in a few signs, and the words."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt

from desktop.errors import QT_TRANSLATE_NOOP
from desktop.library.overview import Row
from desktop.ui.itemmodels.rows import Index, Rows
from desktop.ui.words import (
    FIRMNESS_MARKS,
    SHIFT_MARKS,
    SILENCE_MARK,
    STATUS_MARKS,
    firmness_word,
    shift_word,
    status_word,
)

HEADINGS = (QT_TRANSLATE_NOOP("overview", "Soort"), QT_TRANSLATE_NOOP("overview", "Woorden"))
SORT, WORDS = range(len(HEADINGS))

_SILENT = QT_TRANSLATE_NOOP("overview", "stil")
_RECORDED = QT_TRANSLATE_NOOP("overview", "vastgelegd als toezegging")


class RowTable(Rows[Row]):
    context, headings = "overview", HEADINGS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return sort_of(row) if index.column() == SORT else " ".join(row.words.split())
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return whole(row)
        return None


def sort_of(row: Row) -> str:
    """What is told of a row: what became of it, else its status, else how firm it is."""
    if row.other is not None:
        return f"{SHIFT_MARKS[row.other.shift]}  {shift_word(row.other.shift)}"
    if row.silent_in is not None:
        return f"{SILENCE_MARK}  {translated(_SILENT)}"
    if row.status is not None:
        return f"{STATUS_MARKS[row.status]}  {status_word(row.status)}"
    return f"{FIRMNESS_MARKS[row.firmness]}  {firmness_word(row.firmness)}" if row.firmness else ""


def facts_of(row: Row) -> str:
    """Where the words stand, how firm they are, and whether they are a pledge of the user's already."""
    parts = [row.source, f"{FIRMNESS_MARKS[row.firmness]} {firmness_word(row.firmness)}" if row.firmness else ""]
    if row.status is None and row.pledge_id is not None:
        parts.append(translated(_RECORDED))
    return " · ".join(part for part in parts if part)


def whole(row: Row) -> str:
    parts = [" ".join(row.words.split()), facts_of(row)]
    if row.other is not None:
        parts += ["", " ".join(row.other.words.split()), row.other_source]
    return "\n".join(parts)


def translated(words: str) -> str:
    return QCoreApplication.translate("overview", words)
