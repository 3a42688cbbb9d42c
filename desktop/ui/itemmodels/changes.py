"""The differences between two documents as a table: one row each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt

from desktop.errors import QT_TRANSLATE_NOOP
from desktop.library.comparing import Change, Difference
from desktop.ui.itemmodels.rows import Index, Rows

HEADINGS = (
    QT_TRANSLATE_NOOP("changes", "Wijziging"),
    QT_TRANSLATE_NOOP("changes", "Eerst"),
    QT_TRANSLATE_NOOP("changes", "Nu"),
)
KIND, BEFORE, AFTER = range(len(HEADINGS))

MARKS = {Change.REPLACED: "⇄", Change.INSERTED: "+", Change.DELETED: "−", Change.MOVED: "↷"}
_WORDS = {
    Change.REPLACED: QT_TRANSLATE_NOOP("changes", "vervangen"),
    Change.INSERTED: QT_TRANSLATE_NOOP("changes", "erbij gekomen"),
    Change.DELETED: QT_TRANSLATE_NOOP("changes", "weggelaten"),
    Change.MOVED: QT_TRANSLATE_NOOP("changes", "verplaatst"),
}


def change_word(kind: Change) -> str:
    return QCoreApplication.translate("changes", _WORDS[kind])


class ChangeTable(Rows[Difference]):
    """a, b: the texts that the differences are places in."""

    context, headings = "changes", HEADINGS
    _a = _b = ""

    def show_differences(self, differences: Sequence[Difference], a: str, b: str) -> None:
        self._a, self._b = a, b
        self.show_rows(differences)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        difference = self.rows[index.row()]
        if index.column() == KIND:
            return f"{MARKS[difference.kind]}  {change_word(difference.kind)}"
        span, text = (difference.a, self._a) if index.column() == BEFORE else (difference.b, self._b)
        return "" if span is None else " ".join(text[span.start : span.end].split())
