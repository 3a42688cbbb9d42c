"""What changed from one document to another: a list to step through, while both lie on the desk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.library import documents
from desktop.library.comparing import Change, Difference, compare_documents
from desktop.library.sources import short_title
from desktop.text.document import Span
from desktop.ui.desk.highlights import Highlight
from desktop.ui.itemmodels.changes import MARKS, ChangeTable, change_word
from desktop.ui.keys import bind
from desktop.ui.nothing import Nothing
from desktop.ui.panels.quote_table import QuoteTable
from desktop.ui.style_sheet import GRID
from desktop.ui.worker import Task
from desktop.ui.workroom import Workroom

LAYER = "changes"


class Changes(QWidget):
    """marked: the places of the changes in a document. chosen: the places of one change, None where it has none."""

    marked = Signal(int, object)
    chosen = Signal(int, object, int, object)

    def __init__(self, workroom: Workroom, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workroom = workroom
        self._task: Task | None = None
        self._a = self._b = 0
        self._rows = ChangeTable(self)
        self.summary = QLabel(wordWrap=True)
        self.summary.setProperty("quiet", True)
        self.summary.setContentsMargins(3 * GRID, 0, 3 * GRID, GRID)
        self.table = QuoteTable(self._rows, self.tr("Wijzigingen"), 44, self._choose)
        self._none = Nothing(self.table)
        bind(Qt.Key.Key_Return, self.table, self._choose, self.tr("Deze wijziging tonen"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.summary)
        column.addWidget(self.table, 1)
        self.setFocusProxy(self.table)
        self.setWindowTitle(self.tr("Wijzigingen"))

    def compare(self, a_id: int, b_id: int) -> None:
        """Find what changed from `a` to `b`, in a process of its own."""
        if self._task is not None:
            self._task.cancel()
        self._a, self._b = a_id, b_id
        with self._workroom.read() as session:
            titles = [short_title(documents.get_head(session, number).title or "") for number in (a_id, b_id)]
        self.setWindowTitle(self.tr("Wijzigingen van “{a}” naar “{b}”").format(a=titles[0], b=titles[1]))
        self._none.say("")
        self._show((), "", "")
        self.summary.setText(self.tr("De woorden worden vergeleken …"))
        self._task = self._workroom.run(self.tr("Vergelijken"), compare_documents, a_id, b_id)
        self._task.finished.connect(partial(self._finish, a_id, b_id))
        self._task.cancelled.connect(lambda: self.summary.setText(self.tr("Het vergelijken is afgebroken.")))

    def forget(self) -> None:
        """Take the marks off both documents."""
        for document_id in (self._a, self._b):
            self.marked.emit(document_id, [])

    def step(self, step: int) -> None:
        """To the next change, or the previous one."""
        count = self._rows.rowCount()
        if count:
            self.table.choose((self.table.row + step) % count if self.table.row >= 0 else 0)

    def _finish(self, a_id: int, b_id: int, differences: Sequence[Difference]) -> None:
        if (a_id, b_id) != (self._a, self._b):
            return
        self._task = None
        with self._workroom.read() as session:
            a, b = (documents.get_text(session, number) for number in (a_id, b_id))
        self._show(differences, a, b)
        counts = Counter(difference.kind for difference in differences)
        parts = [f"{MARKS[kind]} {counts[kind]} {change_word(kind)}" for kind in Change if counts[kind]]
        self.summary.setText(",  ".join(parts))
        self._none.say(self.tr("Geen verschil in woorden. Regeleinden, spaties en streepjes tellen niet mee."))
        self.marked.emit(a_id, _marks(differences, [difference.a for difference in differences]))
        self.marked.emit(b_id, _marks(differences, [difference.b for difference in differences]))
        if differences:
            self.table.choose(0)

    def _show(self, differences: Sequence[Difference], a: str, b: str) -> None:
        self._rows.show_differences(differences, a, b)

    def _choose(self) -> None:
        row = self.table.row
        if row >= 0:
            difference = self._rows.rows[row]
            a, b = _beside(self._rows.rows, row)
            self.chosen.emit(self._a, difference.a or a, self._b, difference.b or b)


def _marks(differences: Sequence[Difference], spans: Sequence[Span | None]) -> list[Highlight]:
    return [
        Highlight(span, None, ("change", row), change_word(difference.kind), MARKS[difference.kind])
        for row, (difference, span) in enumerate(zip(differences, spans, strict=True))
        if span is not None
    ]


def _beside(differences: Sequence[Difference], row: int) -> tuple[Span | None, Span | None]:
    """Where, on the side that a change has no words on, the nearest change before it stands."""
    before = [difference for difference in differences[:row] if difference.kind is not Change.MOVED]
    a = next((there.a for there in reversed(before) if there.a), None)
    b = next((there.b for there in reversed(before) if there.b), None)
    return (Span(a.end, a.end) if a else None), (Span(b.end, b.end) if b else None)
