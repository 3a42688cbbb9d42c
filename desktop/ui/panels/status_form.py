"""A pledge's status: where it stands, since when, why, on which words, and how it stood before."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.library import passages, pledges
from desktop.library.library import Session
from desktop.library.records import Pledge, StatusChange
from desktop.text.pledge import Status
from desktop.ui.fields import DateField
from desktop.ui.flow import Flow
from desktop.ui.style_sheet import GRID
from desktop.ui.words import STATUS_MARKS, day_word, status_word
from desktop.ui.workroom import Workroom


class StatusForm(QWidget):
    """The selected words can go along as evidence."""

    def __init__(self, workroom: Workroom, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workroom = workroom
        self._pledge: Pledge | None = None
        self.status = QComboBox()
        self.status.setAccessibleName(self.tr("Status"))
        for status in Status:
            self.status.addItem(f"{STATUS_MARKS[status]}  {status_word(status)}", status)
        self.on = DateField()
        self.on.setAccessibleName(self.tr("Datum van de status"))
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Reden"))
        self.reason.setAccessibleName(self.tr("Reden van de status"))
        self.with_evidence = QCheckBox(self.tr("selectie als bewijs"))
        self.with_evidence.setToolTip(self.tr("De woorden die op het bureau geselecteerd zijn, gaan mee als bewijs"))
        self.record = QPushButton(self.tr("Status vastleggen"))
        self.history = QLabel(wordWrap=True)
        self.history.setProperty("quiet", True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        self.status.setMinimumContentsLength(8)
        self.status.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        since = Flow(gap=GRID)
        since.add(self.status, 1)
        since.add(self.on)
        layout.addLayout(since)
        for part in (self.reason, self.with_evidence):
            layout.addWidget(part)
        layout.addWidget(self.record, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.history)
        self.record.clicked.connect(self._record)
        self.reason.returnPressed.connect(self._record)
        workroom.selected.connect(self._offer_evidence)
        self._offer_evidence()

    def show_pledge(self, pledge: Pledge | None) -> None:
        if pledge == self._pledge:
            return
        is_same = pledge is not None and self._pledge is not None and pledge.id == self._pledge.id
        if not is_same or (self._pledge and pledge and pledge.statuses != self._pledge.statuses):
            self.status.setCurrentIndex(self.status.findData(pledge.status if pledge else Status.OPEN))
            self.on.show_day(date.today())
            self.reason.clear()
            self.with_evidence.setChecked(False)
            self.history.setText("\n".join(map(_line, pledge.statuses)) if pledge else "")
            self.history.setVisible(bool(self.history.text()))
        self._pledge = pledge

    def _offer_evidence(self) -> None:
        self.with_evidence.setEnabled(self._workroom.selection is not None)
        if self._workroom.selection is None:
            self.with_evidence.setChecked(False)

    def _record(self) -> None:
        if self._pledge is None or not self.on.is_sound:
            return
        pledge_id = self._pledge.id
        status = Status(self.status.currentData())
        words = self._workroom.selection if self.with_evidence.isChecked() else None

        def record(session: Session) -> None:
            evidence_id = passages.mark_passage(session, words) if words else None
            on, reason = self.on.day or date.today(), self.reason.text().strip()
            pledges.set_status(session, pledge_id, status, on, reason, evidence_id)

        self._workroom.act(self.tr("Status vastleggen"), record)


def _line(change: StatusChange) -> str:
    reason = f": {change.reason}" if change.reason else ""
    evidence = f"\n“{change.evidence.words}” ({change.evidence.source})" if change.evidence else ""
    return f"{day_word(change.on)}  {STATUS_MARKS[change.status]} {status_word(change.status)}{reason}{evidence}"
