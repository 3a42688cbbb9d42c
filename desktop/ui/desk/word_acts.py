"""What can be done with the selected words: tag them, note something, make them a pledge, copy them with source."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.errors import WoordhouderError
from desktop.library import copying, drafting, passages, tags
from desktop.library.library import Session
from desktop.library.records import Words
from desktop.ui import icons
from desktop.ui.desk.clipboard import put_on_clipboard
from desktop.ui.dialogs.tag_picker import TagPicker
from desktop.ui.workroom import Workroom


class WordActs(QObject):
    """note_wanted: a note on the selected words is to be written; pledge_made: the id of a pledge just made."""

    note_wanted = Signal()
    pledge_made = Signal(int)

    def __init__(self, workroom: Workroom, desk: QWidget) -> None:
        super().__init__(desk)
        self._workroom = workroom
        self._desk = desk
        self.tag = self._action(self.tr("Label"), "tag", "T", self.tr("Label op de geselecteerde woorden (T)"))
        self.note = self._action(self.tr("Notitie"), "note", "N", self.tr("Notitie bij de geselecteerde woorden (N)"))
        self.pledge = self._action(
            self.tr("Toezegging"), "pledges", "P", self.tr("Toezegging maken van de geselecteerde woorden (P)")
        )
        self.copy = self._action(
            self.tr("Kopieer met vindplaats"),
            "copy",
            "Ctrl+Shift+C",
            self.tr("De geselecteerde woorden met hun vindplaats kopiëren (Ctrl+Shift+C)"),
        )
        self.copy.setIconText(self.tr("Citaat"))
        self.tag.triggered.connect(self._pick_tag)
        self.note.triggered.connect(self.note_wanted)
        self.pledge.triggered.connect(self._make_pledge)
        self.copy.triggered.connect(self._copy_with_source)
        self.picker = TagPicker(desk)
        self.picker.chosen.connect(self._turn_tag)
        self.picker.named.connect(self._put_new_tag)
        workroom.selected.connect(self._offer)
        self._offer(workroom.selection)

    @property
    def all(self) -> list[QAction]:
        return [self.tag, self.note, self.pledge, self.copy]

    def _action(self, text: str, icon: str, key: str, explanation: str) -> QAction:
        action = QAction(text, self._desk)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setToolTip(explanation)
        icons.give(action, icon)
        self._desk.addAction(action)
        return action

    def _offer(self, words: Words | None) -> None:
        for action in self.all:
            action.setEnabled(words is not None)

    def _pick_tag(self) -> None:
        words = self._workroom.selection
        if words is None:
            return
        with self._workroom.read() as session:
            all_tags = tags.list_tags(session)
            borne = {
                tag_id
                for passage in passages.passages_of(session, words.document_id)
                if passage.place == words
                for tag_id in passage.tag_ids
            }
        self._borne = borne
        place = self._desk.mapToGlobal(QPoint(self._desk.width() // 2 - 140, 96))
        self.picker.ask(all_tags, borne, place)

    def _turn_tag(self, tag_id: int) -> None:
        words = self._workroom.selection
        if words is None:
            return
        if tag_id in self._borne:
            self._workroom.act(
                self.tr("Label weghalen"),
                lambda session: passages.untag_passage(session, passages.mark_passage(session, words), [tag_id]),
            )
        else:
            self._workroom.act(
                self.tr("Label plakken"),
                lambda session: passages.tag_passage(session, passages.mark_passage(session, words), [tag_id]),
            )

    def _put_new_tag(self, name: str) -> None:
        words = self._workroom.selection
        if words is None:
            return

        def put(session: Session) -> None:
            passages.tag_passage(session, passages.mark_passage(session, words), [tags.add_tag(session, name)])

        self._workroom.act(self.tr("Label plakken"), put)

    def _copy_with_source(self) -> None:
        words = self._workroom.selection
        if words is None:
            return
        try:
            with self._workroom.read() as session:
                put_on_clipboard(copying.quote(session, words))
        except WoordhouderError as problem:
            self._workroom.tell(problem)

    def _make_pledge(self) -> None:
        words, dossier_id = self._workroom.selection, self._workroom.dossier_id
        if words is None or dossier_id is None:
            return
        pledge_id = self._workroom.act(self.tr("Toezegging maken"), drafting.pledge_from_words, dossier_id, words)
        if pledge_id is not None:
            self.pledge_made.emit(pledge_id)
