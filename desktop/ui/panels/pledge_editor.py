"""One pledge: all that is known of it, to read and to write. Everything is written as it is typed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.errors import Gone
from desktop.library import notes, passages, pledges
from desktop.library.pledges import PledgeFields
from desktop.library.records import Pledge
from desktop.text.pledge import Firmness
from desktop.ui import theme
from desktop.ui.fields import LineField, TextField
from desktop.ui.following import follow
from desktop.ui.panels.deadline_form import DeadlineForm
from desktop.ui.panels.note_list import NoteList
from desktop.ui.panels.quotes import Quotes
from desktop.ui.panels.status_form import StatusForm
from desktop.ui.words import FIRMNESS_MARKS, firmness_word
from desktop.ui.workroom import Workroom


class PledgeEditor(QScrollArea):
    """Shows the pledge that it is told to; nothing where that pledge is gone. trail_wanted: its trail is asked for."""

    trail_wanted = Signal(int)

    def __init__(self, workroom: Workroom, parent: QWidget | None = None) -> None:
        super().__init__(parent, widgetResizable=True)
        self._workroom = workroom
        self._pledge: Pledge | None = None
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Toezegging"))
        self.title = LineField()
        self.question = TextField()
        self.who = LineField()
        self.ministry = LineField()
        self.to_whom = LineField()
        self.amount = LineField()
        self.notes = NoteList(workroom)
        self.firmness = QComboBox()
        self.firmness.addItem(self.tr("nog niet bepaald"), None)
        for firmness in Firmness:
            self.firmness.addItem(f"{FIRMNESS_MARKS[firmness]}  {firmness_word(firmness)}", firmness)
        self.quotes = Quotes(workroom)
        self.quotes.removed.connect(self._take_passage)
        self.add_words = QPushButton(self.tr("Selectie toevoegen"))
        self.add_words.setToolTip(self.tr("De woorden die op het bureau geselecteerd zijn, ook onder deze toezegging"))
        self.add_words.clicked.connect(self._add_passage)
        self.trail = QPushButton(self.tr("Spoor"))
        self.trail.setToolTip(self.tr("Wat er van deze toezegging is geworden, in de tijd (Ctrl+T)"))
        self.trail.clicked.connect(self._ask_trail)
        self.deadline = DeadlineForm(workroom)
        self.status = StatusForm(workroom)
        self._lay_out()
        for field in self._written:
            field.keep_with(self._write)
        self.firmness.activated.connect(self._write)
        follow(self, self.show_anew, workroom.changed)
        workroom.selected.connect(lambda words: self.add_words.setEnabled(words is not None))
        self.add_words.setEnabled(workroom.selection is not None)

    @property
    def _written(self) -> tuple[LineField | TextField, ...]:
        return self.title, self.question, self.who, self.ministry, self.to_whom, self.amount

    @property
    def pledge(self) -> Pledge | None:
        return self._pledge

    def show_pledge(self, pledge_id: int | None) -> None:
        if self._pledge is not None and self._pledge.id != pledge_id:
            self._leave()
        with self._workroom.read() as session:
            try:
                self._pledge = pledges.get_pledge(session, pledge_id) if pledge_id is not None else None
            except Gone:
                self._pledge = None
        self._fill()

    def minimumSizeHint(self) -> QSize:
        """No field is cut at the right: nothing scrolls that way."""
        wide = self._inside.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(wide, super().minimumSizeHint().height())

    def show_anew(self) -> None:
        if self._pledge is not None:
            self.show_pledge(self._pledge.id)

    def _lay_out(self) -> None:
        self._inside = QWidget()
        layout = QVBoxLayout(self._inside)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setSpacing(4)
        form.setVerticalSpacing(8)
        for label, field in (
            (self.tr("Toezegging"), self.title),
            (self.tr("Vraag om te stellen"), self.question),
            (self.tr("Bewindspersoon"), self.who),
            (self.tr("Ministerie"), self.ministry),
            (self.tr("Toegezegd aan"), self.to_whom),
            (self.tr("Bedrag"), self.amount),
            (self.tr("Hardheid"), self.firmness),
        ):
            form.addRow(label, field)
            field.setAccessibleName(label)
        self.question.setFixedHeight(theme.scaled(84))
        layout.addLayout(form)
        layout.addWidget(self.trail, 0, Qt.AlignmentFlag.AlignLeft)
        for title, part in (
            (self.tr("Status"), self.status),
            (self.tr("Deadline"), self.deadline),
            (self.tr("Staat op"), self.quotes),
        ):
            layout.addSpacing(8)
            layout.addWidget(_heading(title))
            layout.addWidget(part)
        row = QHBoxLayout()
        row.addWidget(self.add_words)
        row.addStretch()
        layout.addLayout(row)
        layout.addSpacing(8)
        layout.addWidget(_heading(self.tr("Notities")))
        layout.addWidget(self.notes)
        layout.addStretch()
        self.setWidget(self._inside)

    def _fill(self) -> None:
        pledge = self._pledge
        self._inside.setEnabled(pledge is not None)
        shown = pledge or Pledge(0, 0, "", "", "", "", None, "", (), (), ())
        for field, text in (
            (self.title, shown.title),
            (self.question, shown.question),
            (self.who, shown.who),
            (self.ministry, shown.ministry),
            (self.to_whom, shown.to_whom),
            (self.amount, shown.amount),
        ):
            field.show_text(text)
        self.firmness.setCurrentIndex(self.firmness.findData(shown.firmness))
        self.quotes.show_passages(shown.passages)
        self.deadline.show_pledge(pledge)
        self.status.show_pledge(pledge)
        self.notes.show_notes(
            ("pledge", shown.id),
            shown.notes,
            lambda session, text: notes.add_note(session, text, pledge_id=shown.id),
        )

    def _ask_trail(self) -> None:
        if self._pledge is not None:
            self.trail_wanted.emit(self._pledge.id)

    def _fields(self) -> PledgeFields:
        return PledgeFields(
            title=self.title.text(),
            who=self.who.text(),
            ministry=self.ministry.text(),
            to_whom=self.to_whom.text(),
            firmness=Firmness(firmness) if (firmness := self.firmness.currentData()) else None,
            question=self.question.toPlainText(),
            amount=self.amount.text(),
        )

    def _write(self, *_: object) -> bool:
        if self._pledge is None:
            return True
        return self._workroom.managed(
            self.tr("Toezegging wijzigen"), pledges.write_pledge, self._pledge.id, self._fields()
        )

    def _leave(self) -> None:
        """Another pledge is shown: what could not be kept, which was told, is not to end up there."""
        for field in self._written:
            field.write()
            field.forget()

    def _add_passage(self) -> None:
        pledge, words = self._pledge, self._workroom.selection
        if pledge is not None and words is not None:
            self._workroom.act(
                self.tr("Woorden aan toezegging toevoegen"),
                lambda session: pledges.add_passage(session, pledge.id, passages.mark_passage(session, words)),
            )

    def _take_passage(self, passage_id: int) -> None:
        if self._pledge is not None:
            self._workroom.act(self.tr("Woorden weghalen"), pledges.take_passage, self._pledge.id, passage_id)


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("quiet", True)
    return label
