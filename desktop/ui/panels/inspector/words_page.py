"""The page for selected words: the quote with its source, the acts, and a section for each thing that is known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from desktop.errors import Gone
from desktop.library import notes, passages, tags
from desktop.library.about import AboutWords, about_words
from desktop.library.records import Reference, Tag, Words
from desktop.ui import icons, theme
from desktop.ui.panels.inspector.found_section import FoundSection
from desktop.ui.panels.inspector.section import (
    Page,
    Section,
    icon_button,
    link_button,
    quiet_label,
    show_quote,
)
from desktop.ui.panels.links import LinksSection
from desktop.ui.panels.note_list import NoteList
from desktop.ui.tag_dot import dot
from desktop.ui.words import STATUS_MARKS, status_word
from desktop.ui.workroom import Workroom

LONGEST = 400
"""Characters of the selected words that are shown."""

ACROSS = 3
"""Buttons beside each other."""


class WordsPage(Page):
    """pair_wanted, tag_wanted: as Inspector says; pledge_wanted: the id of a pledge that is to be shown."""

    pledge_wanted = Signal(int)
    pair_wanted = Signal(object, object)
    tag_wanted = Signal(int)

    def __init__(self, workroom: Workroom, acts: Sequence[QAction]) -> None:
        super().__init__()
        self._workroom = workroom
        self.quote = QLabel(wordWrap=True)
        self.quote.setTextFormat(Qt.TextFormat.PlainText)
        self.quote.setFont(theme.reading_font())
        self.source = quiet_label("")
        self.headings = quiet_label("")
        for part in (self.quote, self.source, self.headings):
            self.column.addWidget(part)
        self.column.addLayout(_buttons(acts))
        self.tags = Section(self.tr("Labels"))
        self.pledges = Section(self.tr("Toezeggingen"))
        self.links = LinksSection(workroom)
        self.links.pair_wanted.connect(self.pair_wanted)
        self.found = FoundSection(self.tr("In deze woorden"))
        self.references = Section(self.tr("Verwijzingen"))
        self.notes_section = Section(self.tr("Notities"))
        self.notes = NoteList(workroom)
        self.notes_section.parts.addWidget(self.notes)
        for section in (self.tags, self.pledges, self.links, self.found, self.references, self.notes_section):
            self.column.addWidget(section)
        self.column.addStretch()

    def show_words(self, words: Words) -> None:
        try:
            with self._workroom.read() as session:
                about = about_words(session, words)
                all_tags = tags.list_tags(session) if about.passages else []
        except Gone:
            return  # its document was taken away in the same breath: another selection is on its way
        self.setUpdatesEnabled(False)
        show_quote(self.quote, about.text, LONGEST)
        self.source.setText(about.where.source)
        self.headings.setText(" › ".join(about.where.headings))
        self.headings.setVisible(bool(about.where.headings))
        self.tags.show_parts(self._tag_rows(about, all_tags))
        self.pledges.show_parts(self._pledge_rows(about))
        self.links.show_links(about.links, about.passages)
        self.found.show_found(about)
        self.references.show_parts(self._reference_rows(about))
        self.notes.show_notes(
            words,
            about.notes,
            lambda session, text: notes.add_note(session, text, passage_id=passages.mark_passage(session, words)),
        )
        self.notes_section.set_count(len(about.notes))
        self.setUpdatesEnabled(True)

    def _tag_rows(self, about: AboutWords, all_tags: Sequence[Tag]) -> Iterator[QWidget]:
        for passage in about.passages:
            for tag in all_tags:
                if tag.id in passage.tag_ids:
                    name = link_button(tag.name, self.tr("Alle passages met dit label"))
                    name.setIcon(dot(tag.colour, tag.shape))
                    name.clicked.connect(lambda _=False, tag_id=tag.id: self.tag_wanted.emit(tag_id))
                    remove = icon_button(
                        "close",
                        self.tr("Label {name} weghalen van “{words}”").format(name=tag.name, words=passage.words[:60]),
                    )
                    remove.clicked.connect(
                        lambda _=False, passage_id=passage.id, tag_id=tag.id: self._workroom.act(
                            self.tr("Label weghalen"), passages.untag_passage, passage_id, [tag_id]
                        )
                    )
                    yield _row(name, remove)

    def _pledge_rows(self, about: AboutWords) -> Iterator[QWidget]:
        for pledge in about.pledges:
            button = link_button(f"{STATUS_MARKS[pledge.status]} {pledge.title}", status_word(pledge.status))
            button.clicked.connect(lambda _=False, number=pledge.id: self.pledge_wanted.emit(number))
            yield button
        for pledge in about.shown_by:
            title = self.tr("bewijs bij: {title}").format(title=pledge.title)
            button = link_button(f"{STATUS_MARKS[pledge.status]} {title}", status_word(pledge.status))
            button.clicked.connect(lambda _=False, number=pledge.id: self.pledge_wanted.emit(number))
            yield button

    def _reference_rows(self, about: AboutWords) -> Iterator[QWidget]:
        """A document that is here opens; of others the address where they are published can be copied."""
        for reference in about.references:
            said = self._said(about, reference)
            if reference.document_id is not None:
                button = link_button(said, self.tr("Open dit stuk"))
                icons.give(button, "document")
                button.clicked.connect(
                    lambda _=False, document_id=reference.document_id: self._workroom.open_document(document_id)
                )
                yield button
            elif reference.url:
                label = quiet_label(f"{said}\n{reference.url}")
                label.setTextInteractionFlags(
                    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
                )
                label.setContentsMargins(4, 0, 0, 0)
                yield label
            else:
                label = quiet_label(said)
                label.setContentsMargins(4, 0, 0, 0)
                yield label

    def _said(self, about: AboutWords, reference: Reference) -> str:
        return " ".join(about.text_of(reference.span).split())


def _buttons(acts: Sequence[QAction]) -> QGridLayout:
    grid = QGridLayout()
    grid.setSpacing(4)
    for number, action in enumerate(acts):
        button = QToolButton()
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(icons.size())
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setAccessibleName(action.text().replace("&", ""))
        grid.addWidget(button, number // ACROSS, number % ACROSS)
    return grid


def _row(words: QWidget, act: QWidget) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(0)
    line.addWidget(words)
    line.addStretch()
    line.addWidget(act)
    return row
