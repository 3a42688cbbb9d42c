"""Versions in the window: asking whether a new document replaces another one, bringing its passages over, comparing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.library import documents, versions
from desktop.library.sources import short_title
from desktop.library.undo import Change
from desktop.text.document import Span
from desktop.ui.desk.desk import Desk
from desktop.ui.panels.messages import Messages
from desktop.ui.panels.strip import Strip
from desktop.ui.workroom import Workroom

if TYPE_CHECKING:
    from desktop.ui.panels.changes import Changes
    from desktop.ui.panels.moved import Moved


class Versions(QObject):
    """Knows the desk, where both versions are shown, and the strip, where the lists are."""

    def __init__(self, workroom: Workroom, desk: Desk, strip: Strip, messages: Messages, parent: QObject) -> None:
        super().__init__(parent)
        self._workroom = workroom
        self._desk = desk
        self._strip = strip
        self._messages = messages
        strip.turned.connect(self._follow_strip)

    @cached_property
    def changes(self) -> Changes:
        """The lists are made when something is first compared: the window is there sooner."""
        from desktop.ui.panels.changes import LAYER, Changes

        changes = Changes(self._workroom)
        changes.marked.connect(lambda document_id, marks: self._desk.mark(document_id, LAYER, marks))
        changes.chosen.connect(self._show)
        self._strip.take_in(changes)
        return changes

    @cached_property
    def moved(self) -> Moved:
        from desktop.ui.panels.moved import Moved

        moved = Moved(self._workroom)
        moved.chosen.connect(self._show)
        moved.comparison_wanted.connect(self.compare)
        moved.separation_wanted.connect(self.separate)
        self._strip.take_in(moved)
        return moved

    def _follow_strip(self, is_open: bool) -> None:
        if not is_open and "changes" in self.__dict__:
            self.changes.forget()

    def look_at(self, document_ids: Sequence[int]) -> None:
        """Ask about each of these new documents whether it is a later version of one in the dossier."""
        for document_id in document_ids:
            task = self._workroom.quick.run("", versions.find_earlier, document_id, self._workroom.dossier_id)
            task.finished.connect(partial(self._ask, document_id))
            task.failed.connect(self._workroom.tell)

    def replace(self, document_id: int, replaces_id: int) -> None:
        """Take a document for the later version of another one; its passages come over."""
        name = self.tr("Nieuwe versie")
        task = self._workroom.run(name, versions.replace_document, document_id, replaces_id, name)
        task.finished.connect(partial(self._finish, document_id))

    def separate(self, document_id: int) -> None:
        """A document is no later version of another one after all."""
        if self._workroom.managed(self.tr("Toch geen nieuwe versie"), versions.separate, document_id):
            self._strip.close_panel()

    def separate_on_desk(self) -> None:
        """The later version that lies on the desk is none after all."""
        later = self._later_on_desk()
        if later is not None:
            self.separate(later)

    def show_moves(self, document_id: int) -> None:
        """What became of the passages of the version before this one."""
        self._strip.open_panel(self.moved)
        self.moved.show_version(document_id)

    def replace_on_desk(self) -> None:
        """The second document on the desk is the later version of the first one."""
        there = self._desk.documents()
        if len(there) >= 2:
            self.replace(there[1], there[0])
        else:
            self._workroom.failed.emit(self.tr("Leg de eerdere versie links en de nieuwe rechts."))

    def show_moves_on_desk(self) -> None:
        """The passages of the later version that lies on the desk."""
        later = self._later_on_desk()
        if later is not None:
            self.show_moves(later)

    def _later_on_desk(self) -> int | None:
        with self._workroom.read() as session:
            later = next((there for there in self._desk.documents() if versions.earlier_version(session, there)), None)
        if later is None:
            self._workroom.failed.emit(self.tr("Op het bureau ligt geen nieuwe versie van een stuk."))
        return later

    def compare(self, a_id: int, b_id: int) -> None:
        self._strip.open_panel(self.changes)
        self.changes.compare(a_id, b_id)

    def compare_on_desk(self) -> None:
        """The two documents that lie side by side, or a later version with the earlier one."""
        there = self._desk.documents()
        if len(there) >= 2:
            with self._workroom.read() as session:
                is_turned = versions.earlier_version(session, there[0]) == there[1]
            self.compare(*(reversed(there[:2]) if is_turned else there[:2]))
            return
        with self._workroom.read() as session:
            earlier = versions.earlier_version(session, there[0]) if there else None
        if earlier is not None:
            self.compare(earlier, there[0])
        else:
            self._workroom.failed.emit(self.tr("Leg twee stukken naast elkaar om ze te vergelijken."))

    def _ask(self, document_id: int, earlier: int | None) -> None:
        if earlier is None:
            return
        with self._workroom.read() as session:
            new, old = (short_title(documents.get_head(session, there).title or "") for there in (document_id, earlier))
        self._messages.tell(
            self.tr("“{new}” lijkt een nieuwe versie van “{old}”.").format(new=new, old=old),
            [self.tr("Labels, notities en toezeggingen kunnen mee naar de nieuwe versie; de eerdere blijft bewaard.")],
            self.tr("Neem als nieuwe versie"),
            partial(self.replace, document_id, earlier),
            is_trouble=False,
        )

    def _finish(self, document_id: int, change: Change) -> None:
        self._workroom.take_in(change)
        self.show_moves(document_id)

    def _show(self, a_id: int, a: Span | None, b_id: int, b: Span | None) -> None:
        self._desk.show_beside(a_id, a, b_id, b)
