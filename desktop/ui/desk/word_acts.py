"""What can be done with the selected words: tag, note, make a pledge, link to other words, copy with source."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from desktop.errors import WoordhouderError
from desktop.library import copying, tagging, tags
from desktop.library.records import Words
from desktop.ui import icons
from desktop.ui.desk.clipboard import put_on_clipboard
from desktop.ui.desk.linking import Linking
from desktop.ui.workroom import Workroom

if TYPE_CHECKING:
    from desktop.ui.desk.desk import Desk
    from desktop.ui.desk.pane import Pane
    from desktop.ui.dialogs.tag_picker import Choice, TagPicker


class WordActs(QObject):
    """note_wanted: a note on the selected words is to be written; pledge_made: the id of a pledge just made."""

    note_wanted = Signal()
    pledge_made = Signal(int)

    def __init__(self, workroom: Workroom, desk: Desk) -> None:
        super().__init__(desk)
        self._workroom = workroom
        self._desk = desk
        self.tag = self._action(self.tr("Label"), "tag", "T", self.tr("Label op de geselecteerde woorden (T)"))
        self.note = self._action(self.tr("Notitie"), "note", "N", self.tr("Notitie bij de geselecteerde woorden (N)"))
        self.pledge = self._action(
            self.tr("Toezegging"), "pledges", "P", self.tr("Toezegging maken van de geselecteerde woorden (P)")
        )
        self.link = self._action(
            self.tr("Verband"),
            "link",
            "L",
            self.tr("Verband leggen met andere woorden, in een ander paneel of stuk (L)"),
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
        self.linking = Linking(workroom, desk)
        self.link.triggered.connect(self.linking.begin)
        workroom.selected.connect(self._offer)
        self._offer(workroom.selection)

    @cached_property
    def picker(self) -> TagPicker:
        from desktop.ui.dialogs.tag_picker import TagPicker

        picker = TagPicker(self._desk)
        picker.decided.connect(self._change_tags)
        return picker

    @property
    def all(self) -> list[QAction]:
        return [self.tag, self.note, self.pledge, self.link, self.copy]

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
            borne = tagging.tags_on(session, words)
        place = self._desk.mapToGlobal(QPoint(self._desk.width() // 2 - self.picker.width() // 2, 96))
        self.picker.ask(all_tags, borne, place)

    def _change_tags(self, choice: Choice) -> None:
        words = self._workroom.selection
        if words is not None:
            name = self.tr("Label plakken") if choice.on or choice.named else self.tr("Label weghalen")
            self._workroom.act(name, tagging.tag_words, words, choice.on, choice.off, choice.named)

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
        from desktop.library import drafting  # it loads the analysis, which the window opens without

        pledge_id = self._workroom.act(self.tr("Toezegging maken"), drafting.pledge_from_words, dossier_id, words)
        if pledge_id is not None:
            self.pledge_made.emit(pledge_id)


def words_under(pane: Pane, point: QPoint) -> Words | None:
    """The selection, or the shortest passage, at a point of a pane's reader."""
    at, selected = pane.reader.position_at(point), pane.reader.selected_span()
    if at is None or not isinstance(pane.key, int):
        return None
    if selected is not None and selected.contains(at):
        return Words(pane.key, selected)
    marked = [mark.span for mark in pane.reader.highlights if isinstance(mark.key, int) and mark.span.contains(at)]
    return Words(pane.key, min(marked, key=len)) if marked else None
