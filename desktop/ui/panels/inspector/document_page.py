"""The page for a document when no words are selected: what its head says, what was made of it; else the dossier."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFormLayout, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.errors import Gone
from desktop.library import dating, documents, dossiers, notes, versions
from desktop.library.about import AboutDocument, OtherVersion, about_document
from desktop.library.sources import short_title
from desktop.text.document import Person
from desktop.ui import icons, theme
from desktop.ui.desk.repairs import counts, phrase
from desktop.ui.fields import DateField
from desktop.ui.keys import bind
from desktop.ui.panels.inspector.section import Page, Section, icon_button, link_button, quiet_label
from desktop.ui.panels.note_list import NoteList
from desktop.ui.style_sheet import GRID
from desktop.ui.words import day_word, kind_word
from desktop.ui.workroom import Workroom


class DocumentPage(Page):
    def __init__(self, workroom: Workroom) -> None:
        super().__init__()
        self._workroom = workroom
        self._about: AboutDocument | None = None
        self.title = Title()
        self.title.written.connect(self._rename)
        self.column.addWidget(self.title)
        self._facts = Facts()
        self._form = QFormLayout(self._facts)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(3 * GRID)
        self._form.setVerticalSpacing(GRID)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(self._facts)
        self.notes_section = Section(self.tr("Notities"))
        self.notes = NoteList(workroom)
        self.notes_section.parts.addWidget(self.notes)
        self.column.addWidget(self.notes_section)
        self.repairs = Section(self.tr("Hersteld bij het inlezen"), is_folded=True)
        self.column.addWidget(self.repairs)
        self.column.addStretch()

    def show_document(self, document_id: int | None) -> None:
        """Without a document: the open dossier."""
        try:
            with self._workroom.read() as session:
                about = about_document(session, document_id) if document_id is not None else None
        except Gone:
            about = None
        if about is not None:
            self._show(about)
        else:
            self._show_dossier()

    def _show(self, about: AboutDocument) -> None:
        if about == self._about:
            return
        self._about = about
        self.title.show_title(about.head.title or "", can_change=True)
        self._show_facts(self._facts_of(about))
        self.repairs.show_parts(quiet_label(phrase(kind, count)) for kind, count in counts(about.repairs))
        self.notes.show_notes(
            ("document", about.id),
            about.notes,
            lambda session, text: notes.add_note(session, text, document_id=about.id),
        )
        self.notes_section.set_count(len(about.notes))

    def _show_dossier(self) -> None:
        self._about = None
        dossier_id = self._workroom.dossier_id
        if dossier_id is None:
            return
        with self._workroom.read() as session:
            row = next(each for each in dossiers.list_dossiers(session) if each.id == dossier_id)
            found = notes.notes_of_dossier(session, dossier_id)
        self.title.show_title(row.name, can_change=False)
        self._show_facts([(self.tr("Stukken"), str(row.documents)), (self.tr("Toezeggingen"), str(row.pledges))])
        self.repairs.show_parts([])
        self.notes.show_notes(
            ("dossier", dossier_id),
            found,
            lambda session, text: notes.add_note(session, text, dossier_id=dossier_id),
        )
        self.notes_section.set_count(len(found))

    def _date_of(self, about: AboutDocument) -> QWidget:
        fact = DateFact(about.head.date)
        # queued: the act shows the facts anew, and with that takes this one away
        fact.written.connect(lambda day: self._date(about.id, day), Qt.ConnectionType.QueuedConnection)
        return fact

    def _facts_of(self, about: AboutDocument) -> list[tuple[str, str | QWidget]]:
        head = about.head
        return [
            (self.tr("Soort"), kind_word(head.kind)),
            (self.tr("Datum"), self._date_of(about)),
            (self.tr("Nummer"), head.number or ""),
            (self.tr("Vergaderjaar"), head.parliamentary_year or ""),
            (self.tr("Van"), head.sender or ""),
            (self.tr("Aan"), head.addressee or ""),
            (self.tr("Kamerleden"), "\n".join(_people(head.members))),
            (self.tr("Ondertekend"), "\n".join(_people(head.ministers))),
            (self.tr("Pagina's"), str(about.pages or "")),
            (self.tr("Vragen"), str(about.questions or "")),
            (self.tr("Passages"), str(about.passages or "")),
            (self.tr("Toezeggingen"), str(about.pledges or "")),
            (self.tr("Verbanden"), str(about.links or "")),
            (self.tr("Verwijzingen"), str(about.citations or "")),
            (self.tr("Bestand"), about.file_name),
            (self.tr("Vervangt"), self._earlier_of(about)),
            (self.tr("Nieuwer"), self._version_button(about.later) if about.later else ""),
        ]

    def _earlier_of(self, about: AboutDocument) -> QWidget | str:
        """The document that this one replaces, and the way to say that it does not."""
        if about.earlier is None:
            return ""
        separate = icon_button("unlink", self.tr("Toch geen nieuwe versie: passages blijven waar ze staan"))
        # queued: the act shows the facts anew, and with that takes this button away
        separate.clicked.connect(
            lambda: self._workroom.act(self.tr("Toch geen nieuwe versie"), versions.separate, about.id),
            Qt.ConnectionType.QueuedConnection,
        )
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self._version_button(about.earlier), 1)
        line.addWidget(separate)
        return row

    def _version_button(self, other: OtherVersion) -> QWidget:
        button = link_button(short_title(other.title), self.tr("Open deze versie"))
        icons.give(button, "document")
        button.clicked.connect(lambda: self._workroom.open_document(other.id))
        return button

    def _show_facts(self, facts: Sequence[tuple[str, str | QWidget]]) -> None:
        at_keyboard = QApplication.focusWidget()
        had_keyboard = at_keyboard is not None and self._facts.isAncestorOf(at_keyboard)
        while self._form.rowCount():
            self._form.removeRow(0)
        for name, value in facts:
            if value:
                label = QLabel(name)
                label.setProperty("quiet", True)
                self._form.addRow(label, value if isinstance(value, QWidget) else _said(name, value))
        dates = self._facts.findChildren(DateFact)
        if had_keyboard and dates:
            dates[-1].pencil.setFocus()

    def _rename(self, title: str) -> None:
        if self._about is not None:
            self._workroom.act(
                self.tr("Stuk hernoemen"), documents.rename_document, self._about.id, " ".join(title.split())
            )

    def _date(self, document_id: int, day: date | None) -> None:
        self._workroom.act(self.tr("Datum van het stuk"), dating.date_document, document_id, day)


class Title(QWidget):
    """A title that is read, and with the pencil written. written: another title; an empty one is none."""

    written = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.label = QLabel(wordWrap=True)
        self.label.setFont(theme.reading_font(1.2))
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.field = QPlainTextEdit(tabChangesFocus=True)
        self.field.setFont(theme.reading_font(1.2))
        self.field.setFixedHeight(28 * GRID)
        self.field.setAccessibleName(self.tr("Titel van het stuk"))
        self.field.installEventFilter(self)
        self.field.hide()
        self.pencil = icon_button("edit", self.tr("Titel wijzigen"))
        self.pencil.clicked.connect(self._start)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout()
        column.addWidget(self.label)
        column.addWidget(self.field)
        row.addLayout(column, 1)
        row.addWidget(self.pencil, 0, Qt.AlignmentFlag.AlignTop)

    def show_title(self, title: str, *, can_change: bool) -> None:
        self.label.setText(title)
        self.pencil.setVisible(can_change)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._finish(self.field.toPlainText())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._finish(self.label.text())
                return True
        if event.type() == QEvent.Type.FocusOut and self.field.isVisible():
            self._finish(self.field.toPlainText())
        return super().eventFilter(watched, event)

    def _start(self) -> None:
        self.field.setPlainText(self.label.text())
        self.field.selectAll()
        self.label.hide()
        self.field.show()
        self.field.setFocus()

    def _finish(self, title: str) -> None:
        self.label.show()
        self.field.hide()
        if title.strip() and title != self.label.text():
            self.written.emit(title)
        self.pencil.setFocus()


class Facts(QWidget):
    """Holds a form of which the words wrap to the width it gets, at once: QFormLayout keeps the heights for another."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        layout = self.layout()
        if layout is not None:
            layout.invalidate()


class DateFact(QWidget):
    """The day of a document that is read, and with the pencil written. written: another day, or None."""

    written = Signal(object)

    def __init__(self, day: date | None) -> None:
        super().__init__()
        self._day = day
        said = day_word(day) if day else self.tr("niet bekend")
        self.label = _said(self.tr("Datum"), said)
        self.field = DateField()
        self.field.setAccessibleName(self.tr("Datum van het stuk"))
        self.field.setFixedWidth(theme.scaled(130))
        self.field.changed.connect(self._finish)
        bind(Qt.Key.Key_Escape, self.field, self._leave, self.tr("Datum laten zoals die was"))
        self.field.hide()
        self.pencil = icon_button("edit", self.tr("Datum wijzigen: deadlines volgen uit de datum van het stuk"))
        self.pencil.clicked.connect(self._start)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.label, 1)
        row.addWidget(self.field)
        row.addWidget(self.pencil)

    def _start(self) -> None:
        self.field.show_day(self._day)
        self.label.hide()
        self.field.show()
        self.field.setFocus()
        self.field.selectAll()

    def _finish(self) -> None:
        if not self.field.is_sound or self.field.isHidden():
            return
        day = self.field.day
        self._leave()
        if day != self._day:
            self.written.emit(day)

    def _leave(self) -> None:
        self.field.hide()
        self.label.show()
        self.pencil.setFocus()


def _said(name: str, value: str) -> QLabel:
    said = QLabel(value, wordWrap=True)
    said.setTextFormat(Qt.TextFormat.PlainText)
    said.setAccessibleName(f"{name}: {value}")
    said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return said


def _people(people: tuple[Person, ...]) -> Iterator[str]:
    for person in people:
        beside = person.party or person.office
        yield f"{person.name} ({beside})" if person.name and beside else person.name or beside or ""
