"""A pledge's deadline: the words, the days that they mean, and the deadlines that it had before."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.library import deadlines, pledges
from desktop.library.records import Deadline, Pledge
from desktop.ui.fields import DateField
from desktop.ui.flow import Flow
from desktop.ui.style_sheet import GRID
from desktop.ui.words import day_word
from desktop.ui.workroom import Workroom


class DeadlineForm(QWidget):
    """The days follow from the words as these are typed, and can be set by hand."""

    def __init__(self, workroom: Workroom, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workroom = workroom
        self._pledge: Pledge | None = None
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("voor het zomerreces, eind 2032…"))
        self.words.setAccessibleName(self.tr("Deadline in woorden"))
        self.first = DateField()
        self.first.setAccessibleName(self.tr("Eerste dag van de deadline"))
        self.last = DateField()
        self.last.setAccessibleName(self.tr("Laatste dag van de deadline"))
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Reden van de wijziging"))
        self.reason.setAccessibleName(self.tr("Reden van de wijziging van de deadline"))
        self.record = QPushButton(self.tr("Deadline vastleggen"))
        self.history = QLabel(wordWrap=True)
        self.history.setProperty("quiet", True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.words)
        days = Flow(gap=GRID)
        for part in (self.first, QLabel(self.tr("t/m")), self.last):
            days.add(part)
        layout.addLayout(days)
        layout.addWidget(self.reason)
        layout.addWidget(self.record, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.history)
        self.words.textEdited.connect(self._work_out)
        self.words.returnPressed.connect(self._record)
        self.record.clicked.connect(self._record)

    def show_pledge(self, pledge: Pledge | None) -> None:
        if pledge == self._pledge:
            return
        is_same = pledge is not None and self._pledge is not None and pledge.id == self._pledge.id
        if not is_same or (self._pledge and pledge and pledge.deadlines != self._pledge.deadlines):
            now = pledge.deadline if pledge else None
            self.words.setText(now.words if now else "")
            self.first.show_day(now.first if now else None)
            self.last.show_day(now.last if now else None)
            self.reason.clear()
            self.history.setText("\n".join(map(_line, pledge.deadlines[:-1])) if pledge else "")
            self.history.setVisible(bool(self.history.text()))
        self._pledge = pledge

    def _work_out(self) -> None:
        written = date.today()
        if self._pledge is not None and self._pledge.passages:
            with self._workroom.read() as session:
                written = deadlines.date_of_passage(session, self._pledge.passages[0].id) or written
        period = deadlines.range_of(self.words.text(), written)
        self.first.show_day(period[0])
        self.last.show_day(period[1])

    def _record(self) -> None:
        if self._pledge is None or not self.words.text().strip():
            return
        if not (self.first.is_sound and self.last.is_sound):
            return
        deadline = Deadline(
            self.words.text().strip(), self.first.day, self.last.day, date.today(), self.reason.text().strip()
        )
        if self._pledge.deadline is None or deadline != self._pledge.deadline:
            self._workroom.act(self.tr("Deadline vastleggen"), pledges.set_deadline, self._pledge.id, deadline)


def _line(deadline: Deadline) -> str:
    last = f" ({day_word(deadline.last)})" if deadline.last else ""
    reason = f": {deadline.reason}" if deadline.reason else ""
    return f"{day_word(deadline.on)}  {deadline.words}{last}{reason}"
