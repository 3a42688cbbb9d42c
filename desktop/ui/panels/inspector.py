"""The right column: what is selected, what is known of it, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from desktop.library import documents, dossiers, notes, passages, pledges, references, tags
from desktop.library.records import DocumentCard, Note, Passage, Reference, Tag, Words
from desktop.ui import icons, theme
from desktop.ui.desk.eliding import ElidingButton
from desktop.ui.panels.note_list import NoteList
from desktop.ui.panels.pledge_editor import PledgeEditor
from desktop.ui.tag_dot import dot
from desktop.ui.words import STATUS_MARKS, day_word, kind_word, status_word
from desktop.ui.workroom import Workroom

LONGEST = 400
"""Characters of the selected words that are shown."""


class Inspector(QStackedWidget):
    """Words while some are selected; a pledge when one is called for; else the document in the pane, or the dossier.

    acts: the actions on words (tag, note, pledge), whose buttons stand under the words.
    """

    def __init__(self, workroom: Workroom, acts: list[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workroom = workroom
        self._document_id: int | None = None
        self.setAccessibleName(self.tr("Details"))
        self.words = _WordsPage(workroom, acts)
        self.words.pledge_wanted.connect(self.show_pledge)
        self.document = _DocumentPage(workroom)
        self.pledge = QWidget()
        self.pledge_editor = PledgeEditor(workroom)
        back = QToolButton()
        back.setText(self.tr("Terug"))
        back.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        icons.give(back, "back")
        back.clicked.connect(self._show_selection)
        layout = QVBoxLayout(self.pledge)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.pledge_editor)
        for page in (self.document, self.words, self.pledge):
            self.addWidget(page)
        workroom.selected.connect(self._show_selection)
        workroom.changed.connect(self.show_anew)
        workroom.dossier_changed.connect(self.show_anew)

    def show_document(self, document_id: int | None) -> None:
        """What the active pane shows."""
        self._document_id = document_id
        self._show_selection()

    def show_pledge(self, pledge_id: int) -> None:
        self.pledge_editor.show_pledge(pledge_id)
        self.setCurrentWidget(self.pledge)

    def show_anew(self) -> None:
        if self.currentWidget() is not self.pledge or self.pledge_editor.pledge is None:
            self._show_selection()

    def start_note(self) -> None:
        """The cursor in an empty note on what is selected."""
        self._show_selection()
        page = self.words if self._workroom.selection else self.document
        page.notes.start_note()

    def _show_selection(self) -> None:
        words = self._workroom.selection
        if words is not None:
            self.words.show_words(words)
            self.setCurrentWidget(self.words)
        else:
            self.document.show_document(self._document_id)
            self.setCurrentWidget(self.document)


class _Page(QScrollArea):
    """A column of parts that scrolls as a whole."""

    def __init__(self) -> None:
        super().__init__(widgetResizable=True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(16, 16, 16, 16)
        self.column.setSpacing(8)
        self.setWidget(inside)

    def add_heading(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setProperty("quiet", True)
        self.column.addSpacing(8)
        self.column.addWidget(label)
        return label


class _WordsPage(_Page):
    pledge_wanted = Signal(int)

    def __init__(self, workroom: Workroom, acts: list[QAction]) -> None:
        super().__init__()
        self._workroom = workroom
        self.quote = QLabel(wordWrap=True)
        self.quote.setTextFormat(Qt.TextFormat.PlainText)
        self.quote.setFont(theme.reading_font())
        self.source = QLabel(wordWrap=True)
        self.source.setProperty("quiet", True)
        self.column.addWidget(self.quote)
        self.column.addWidget(self.source)
        row = QHBoxLayout()
        for action in acts:
            button = QToolButton()
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setAccessibleName(action.text().replace("&", ""))
            row.addWidget(button)
        row.addStretch()
        self.column.addLayout(row)
        self._tags_heading = self.add_heading(self.tr("Labels"))
        self._chips = QVBoxLayout()
        self._chips.setSpacing(0)
        self.column.addLayout(self._chips)
        self._pledges_heading = self.add_heading(self.tr("Toezeggingen"))
        self._links = QVBoxLayout()
        self._links.setSpacing(0)
        self.column.addLayout(self._links)
        self._references_heading = self.add_heading(self.tr("Verwijzingen"))
        self._references = QVBoxLayout()
        self._references.setSpacing(4)
        self.column.addLayout(self._references)
        self.add_heading(self.tr("Notities"))
        self.notes = NoteList(workroom)
        self.column.addWidget(self.notes)
        self.column.addStretch()

    def show_words(self, words: Words) -> None:
        with self._workroom.read() as session:
            text = documents.get_text(session, words.document_id)
            here = [
                passage
                for passage in passages.passages_of(session, words.document_id)
                if passage.span.overlaps(words.span)
            ]
            all_tags = tags.list_tags(session)
            found = [note for passage in here for note in notes.notes_of_passage(session, passage.id)]
            promised = [
                pledges.get_pledge(session, pledge_id)
                for pledge_id in dict.fromkeys(number for passage in here for number in passage.pledge_ids)
            ]
            source = passages.source_of_words(session, words)
            cited = [
                found
                for found in references.references_of(session, words.document_id)
                if found.span.overlaps(words.span) and (found.document_id or found.url)
            ]
        quote = " ".join(text[words.span.start : words.span.end].split())
        self.quote.setText(f"“{quote if len(quote) <= LONGEST else quote[:LONGEST].rsplit(' ', 1)[0] + ' …'}”")
        self.source.setText(source)
        self._show_tags(here, all_tags)
        _empty(self._links)
        for pledge in promised:
            button = _link(f"{STATUS_MARKS[pledge.status]} {pledge.title}", status_word(pledge.status))
            button.clicked.connect(lambda _=False, number=pledge.id: self.pledge_wanted.emit(number))
            self._links.addWidget(button)
        self._pledges_heading.setVisible(bool(promised))
        self._show_references(cited, text)
        self.notes.show_notes(
            words,
            found,
            lambda session, text: notes.add_note(session, text, passage_id=passages.mark_passage(session, words)),
        )

    def _show_references(self, cited: list[Reference], text: str) -> None:
        """A document that is here opens; of others the address where they are published can be copied."""
        _empty(self._references)
        for reference in cited:
            said = " ".join(text[reference.span.start : reference.span.end].split())
            if reference.document_id is not None:
                button = _link(said, self.tr("Open dit stuk"))
                button.clicked.connect(
                    lambda _=False, document_id=reference.document_id: self._workroom.open_document(document_id)
                )
                self._references.addWidget(button)
            else:
                label = QLabel(f"{said}\n{reference.url}", wordWrap=True)
                label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                label.setProperty("quiet", True)
                self._references.addWidget(label)
        self._references_heading.setVisible(bool(cited))

    def _show_tags(self, here: list[Passage], all_tags: list[Tag]) -> None:
        _empty(self._chips)
        for passage in here:
            for tag in all_tags:
                if tag.id in passage.tag_ids:
                    chip = _link(tag.name, self.tr("Label weghalen van “{words}”").format(words=passage.words[:60]))
                    chip.setIcon(dot(tag.colour))
                    chip.clicked.connect(
                        lambda _=False, passage_id=passage.id, tag_id=tag.id: self._workroom.act(
                            self.tr("Label weghalen"), passages.untag_passage, passage_id, [tag_id]
                        )
                    )
                    self._chips.addWidget(chip)
        self._tags_heading.setVisible(self._chips.count() > 0)


class _DocumentPage(_Page):
    def __init__(self, workroom: Workroom) -> None:
        super().__init__()
        self._workroom = workroom
        self.title = QLabel(wordWrap=True)
        self.title.setFont(theme.reading_font(1.2))
        self.facts = QLabel(wordWrap=True)
        self.facts.setProperty("quiet", True)
        self.facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.column.addWidget(self.title)
        self.column.addWidget(self.facts)
        self.add_heading(self.tr("Notities"))
        self.notes = NoteList(workroom)
        self.column.addWidget(self.notes)
        self.column.addStretch()

    def show_document(self, document_id: int | None) -> None:
        dossier_id = self._workroom.dossier_id
        with self._workroom.read() as session:
            card = self._card(documents.list_documents(session), document_id)
            if card is not None:
                head = documents.get_head(session, card.id)
                self.title.setText(card.title)
                facts = [
                    kind_word(card.kind),
                    day_word(card.date) if card.date else "",
                    card.number or "",
                    self.tr("van {sender}").format(sender=head.sender) if head.sender else "",
                    self.tr("aan {addressee}").format(addressee=head.addressee) if head.addressee else "",
                    self.tr("{count} pagina's").format(count=card.pages) if card.pages else "",
                    self.tr("{count} vragen").format(count=card.questions) if card.questions else "",
                    card.file_name,
                ]
                found = notes.notes_of_document(session, card.id)
            elif dossier_id is not None:
                row = next(each for each in dossiers.list_dossiers(session) if each.id == dossier_id)
                self.title.setText(row.name)
                facts = [
                    self.tr("{count} stukken").format(count=row.documents),
                    self.tr("{count} toezeggingen").format(count=row.pledges),
                ]
                found = notes.notes_of_dossier(session, dossier_id)
            else:
                return
        self.facts.setText("\n".join(fact for fact in facts if fact))
        self._show_notes(card, dossier_id, found)

    def _show_notes(self, card: DocumentCard | None, dossier_id: int | None, found: list[Note]) -> None:
        if card is not None:
            self.notes.show_notes(
                ("document", card.id),
                found,
                lambda session, text: notes.add_note(session, text, document_id=card.id),
            )
        else:
            self.notes.show_notes(
                ("dossier", dossier_id),
                found,
                lambda session, text: notes.add_note(session, text, dossier_id=dossier_id),
            )

    def _card(self, cards: list[DocumentCard], document_id: int | None) -> DocumentCard | None:
        return next((card for card in cards if card.id == document_id), None)


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def _link(text: str, explanation: str) -> ElidingButton:
    button = ElidingButton()
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.set_words(text)
    button.setAccessibleDescription(explanation)
    button.setStatusTip(explanation)
    return button
