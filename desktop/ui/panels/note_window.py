"""A note with room around it, for a speech: a window of its own beside the work."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.library import notes, passages
from desktop.text.rich_text import passages_in
from desktop.ui import counts, theme
from desktop.ui.dialogs.placing import window_size
from desktop.ui.keys import bind
from desktop.ui.panels.note_editor import NoteEditor
from desktop.ui.panels.open_note import OpenNote
from desktop.ui.panels.saved_sign import SavedSign
from desktop.ui.style_sheet import GRID
from desktop.ui.workroom import Workroom

PER_MINUTE = 130
"""Words that a speaker says in a minute."""

COLUMN = 720
"""Pixels that a line may take."""


class NoteWindow(QWidget):
    """The same note as in the list that it comes from, saved in the same way."""

    def __init__(self, workroom: Workroom, note: OpenNote, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._workroom = workroom
        self.editor = NoteEditor(workroom, note, is_large=True)
        field = self.editor.field
        field.setFont(theme.reading_font(1.15))
        field.setProperty("reading", True)
        field.setPlaceholderText(self.tr("Schrijf hier…"))
        self.count = QLabel()
        self.count.setProperty("quiet", True)
        self._lay_out()
        field.textChanged.connect(self._count)
        workroom.changed.connect(self.show_anew)
        stack = workroom.undo_stack
        for action, keys in (
            (stack.createUndoAction(self), ["Ctrl+Z"]),
            (stack.createRedoAction(self), ["Ctrl+Y", "Ctrl+Shift+Z"]),
        ):
            action.setShortcuts([QKeySequence(key) for key in keys])
            self.addAction(action)
        bind("Ctrl+W", self, self.close, self.tr("Dit venster sluiten"))
        self.resize(window_size(self, COLUMN + 112, 760))
        self.show_anew()
        field.moveCursor(QTextCursor.MoveOperation.End)
        field.setFocus()

    @property
    def note(self) -> OpenNote:
        return self.editor.note

    def show_anew(self) -> None:
        with self._workroom.read() as session:
            texts = {note.id: note.text for note in notes.list_notes(session)}
            text = self.note.text_in(texts)
            there = passages.find_passages(session, passages_in(text))
            subject = notes.find_subject(session, self.note.id) if self.note.id is not None else ""
        self.editor.show_html(text, there)
        self.setWindowTitle(self.tr("Notitie bij {subject}").format(subject=subject) if subject else self.tr("Notitie"))
        self._count()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.editor.field.end_burst()
        super().closeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.editor.field.end_burst()
        super().hideEvent(event)

    def _lay_out(self) -> None:
        column = QWidget()
        column.setMaximumWidth(theme.scaled(COLUMN))
        inside = QVBoxLayout(column)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.editor)
        paper = QWidget()
        paper.setProperty("paper", True)
        paper.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        around = QHBoxLayout(paper)
        around.setContentsMargins(32, 24, 32, 16)
        around.addStretch(1)
        around.addWidget(column, 100)
        around.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 4, 16, 4)
        foot.addWidget(self.count)
        foot.setSpacing(4 * GRID)
        foot.addStretch(1)
        foot.addWidget(SavedSign())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(paper, 1)
        layout.addLayout(foot)

    def _count(self) -> None:
        words = len(self.editor.field.toPlainText().split())
        minutes = round(words / PER_MINUTE)
        if not words:
            self.count.clear()
        elif minutes < 1:
            self.count.setText(self.tr("{count} · minder dan een minuut spreken").format(count=counts.words(words)))
        elif minutes == 1:
            self.count.setText(self.tr("{count} · ongeveer een minuut spreken").format(count=counts.words(words)))
        else:
            said = self.tr("{count} · ongeveer {n} minuten spreken")
            self.count.setText(said.format(count=counts.words(words), n=minutes))


def show_larger(workroom: Workroom, note: OpenNote, window: QWidget) -> NoteWindow:
    """The window of a note, opened or brought to the front."""
    for there in window.findChildren(NoteWindow):
        if there.isVisible() and (there.note is note or (note.id is not None and there.note.id == note.id)):
            there.raise_()
            there.activateWindow()
            return there
    opened = NoteWindow(workroom, note, window)
    opened.show()
    return opened
