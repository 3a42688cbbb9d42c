"""The right column: what is selected, what is known of it, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QToolButton, QVBoxLayout, QWidget

from desktop.library import passages
from desktop.ui import icons
from desktop.ui.following import AFTER_PAINTING, follow
from desktop.ui.panels.inspector.document_page import DocumentPage
from desktop.ui.workroom import Workroom

if TYPE_CHECKING:
    from desktop.ui.panels.inspector.words_page import WordsPage
    from desktop.ui.panels.pledge_editor import PledgeEditor

REST = 120
"""Milliseconds in which no other words are selected before they are looked up: dragging selects many times."""


class Inspector(QStackedWidget):
    """Words while some are selected; a pledge when one is called for; else the document in the pane, or the dossier.

    acts: the actions on words (tag, note, pledge, link), whose buttons stand under the words. pair_wanted: words that
    are to be shown beside other words; tag_wanted, trail_wanted: the passages of a tag, the trail of a pledge, by id.
    """

    pair_wanted = Signal(object, object)
    tag_wanted = Signal(int)
    trail_wanted = Signal(int)

    def __init__(self, workroom: Workroom, acts: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workroom = workroom
        self._document_id: int | None = None
        self.setAccessibleName(self.tr("Details"))
        self._acts = acts
        self.document = DocumentPage(workroom)
        self.pledge = QWidget()
        for page in (self.document, self.pledge):
            self.addWidget(page)
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._show_selection)
        self._opening = QTimer(self, singleShot=True, interval=AFTER_PAINTING)
        self._opening.timeout.connect(self._show_selection)
        workroom.selected.connect(self._follow)
        follow(self, self.show_anew, workroom.changed, workroom.dossier_changed, after=AFTER_PAINTING)

    @cached_property
    def words(self) -> WordsPage:
        """Made when the first words are selected, or when there is nothing else to do."""
        from desktop.ui.panels.inspector.words_page import WordsPage

        page = WordsPage(self._workroom, self._acts)
        page.pledge_wanted.connect(self.show_pledge)
        page.pair_wanted.connect(self.pair_wanted)
        page.tag_wanted.connect(self.tag_wanted)
        self.addWidget(page)
        return page

    def prepare(self) -> None:
        """Make now what the first selection would wait for."""
        self.words.ensurePolished()

    @cached_property
    def pledge_editor(self) -> PledgeEditor:
        """Made when the first pledge is called for: the window is there sooner."""
        from desktop.ui.panels.pledge_editor import PledgeEditor

        editor = PledgeEditor(self._workroom)
        editor.trail_wanted.connect(self.trail_wanted)
        back = QToolButton()
        back.setText(self.tr("Terug"))
        back.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        icons.give(back, "back")
        back.clicked.connect(self._show_selection)
        layout = QVBoxLayout(self.pledge)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(editor)
        return editor

    def show_document(self, document_id: int | None) -> None:
        """What the active pane shows: its text first."""
        self._document_id = document_id
        self._opening.start()

    def show_pledge(self, pledge_id: int) -> None:
        self._stop_waiting()
        self.pledge_editor.show_pledge(pledge_id)
        self.setCurrentWidget(self.pledge)

    def pledge_at_hand(self) -> int | None:
        """The pledge that is shown, else one that stands on the selected words."""
        if self.currentWidget() is self.pledge and self.pledge_editor.pledge is not None:
            return self.pledge_editor.pledge.id
        words = self._workroom.selection
        if words is None:
            return None
        with self._workroom.read() as session:
            found = [one for there in passages.passages_at(session, words) for one in there.pledge_ids]
        return found[0] if found else None

    def show_anew(self) -> None:
        if self.currentWidget() is not self.pledge or self.pledge_editor.pledge is None:
            self._show_selection()

    def start_note(self) -> None:
        """The cursor in an empty note on what is selected."""
        self._show_selection()
        page = self.words if self._workroom.selection else self.document
        page.notes.start_note()

    def _follow(self) -> None:
        """The first words that are selected show at once. While the selection goes on changing, and when it is gone,
        what is shown stays until there is rest: nothing flickers under a drag."""
        if self._workroom.selection is not None and not self._rest.isActive():
            self._show_selection()
        self._rest.start()

    def _stop_waiting(self) -> None:
        for waiting in (self._rest, self._opening):
            waiting.stop()

    def _show_selection(self) -> None:
        self._stop_waiting()
        words = self._workroom.selection
        if words is not None:
            self.words.show_words(words)
            self.setCurrentWidget(self.words)
        else:
            self.document.show_document(self._document_id)
            self.setCurrentWidget(self.document)
