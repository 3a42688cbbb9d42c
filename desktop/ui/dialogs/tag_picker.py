"""Choosing tags for words: a few letters and Enter for one, Space for each of several; a name that is new is made."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidgetItem, QWidget

from desktop.library.records import Tag
from desktop.text.typed import folded
from desktop.ui.dialogs.tag_list import TAG, TagList

NEW = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Choice:
    """Tags to put on and to take off, by id, and those to make, by name ("Geld/Boetes")."""

    on: tuple[int, ...] = ()
    off: tuple[int, ...] = ()
    named: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.on or self.off or self.named)


class TagPicker(TagList):
    """decided: a Choice, once the user is done. Escape leaves everything as it was."""

    decided = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Label kiezen"))
        self.hint.setText(self.tr("Spatie: nog een erbij.  Enter: klaar.\nNieuw onder een ander label: Geld/Boetes"))
        self._borne: frozenset[int] = frozenset()
        self._partly: frozenset[int] = frozenset()
        self._turned: list[int | str] = []

    def ask(
        self, tags: Sequence[Tag], borne: Collection[int], place: QPoint, partly: Collection[int] = frozenset()
    ) -> None:
        """Open at `place` on the screen. borne: tags that are on already; partly: on some of several passages."""
        self._borne = frozenset(borne)
        self._partly = frozenset(partly) - self._borne
        self._turned = []
        self.open_at(tags, place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Space
            and (event.modifiers() & Qt.KeyboardModifier.ControlModifier or self._space_chooses())
        ):
            item = self.list.currentItem()
            if item is not None:
                self.take(item)
            return True
        return super().eventFilter(watched, event)

    def fill(self) -> None:
        self.list.clear()
        for name in (there for there in self._turned if isinstance(there, str)):
            self._add_new(name, is_on=True)
        for tag in self.matching():
            item = self.row_of(tag)
            if tag.id in self._partly and tag.id not in self._turned:
                state = Qt.CheckState.PartiallyChecked
            else:
                is_on = (tag.id in self._borne) != (tag.id in self._turned)
                state = Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)  # a click anywhere in the row turns it
            item.setCheckState(state)
            self.list.addItem(item)
        known = {folded(tag.name) for tag in self._tags} | {folded(path) for path in self._paths.values()}
        if self.typed and folded(self.typed) not in known and self.typed not in self._turned:
            self._add_new(self.typed, is_on=False)
        self.list.setCurrentRow(0)

    def take(self, item: QListWidgetItem) -> None:
        """Turn a row on or off; the field is free for the next."""
        what = item.data(NEW) or item.data(TAG)
        row = self.list.currentRow() if not self.typed else 0
        self._turn(what)
        if self.typed:
            self.words.clear()
        else:
            self.fill()
            self.list.setCurrentRow(row)
        for at in range(self.list.count()):
            there = self.list.item(at)
            if (there.data(NEW) or there.data(TAG)) == what:
                self.list.setCurrentRow(at)

    def enter(self) -> None:
        """What was typed counts as chosen; with nothing typed and nothing turned the row does."""
        item = self.list.currentItem()
        if item is not None and (self.typed or not self._turned):
            self._turn(item.data(NEW) or item.data(TAG))
        self.close()
        ids = [there for there in self._turned if isinstance(there, int)]
        choice = Choice(
            tuple(tag_id for tag_id in ids if tag_id not in self._borne),
            tuple(tag_id for tag_id in ids if tag_id in self._borne),
            tuple(there for there in self._turned if isinstance(there, str)),
        )
        if choice:
            self.decided.emit(choice)

    def _turn(self, what: int | str) -> None:
        if what in self._turned:
            self._turned.remove(what)
        else:
            self._turned.append(what)

    def _add_new(self, name: str, is_on: bool) -> None:
        item = QListWidgetItem(self.tr("Nieuw label: {name}").format(name=name))
        item.setData(NEW, name)
        item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)
        self.list.addItem(item)

    def _space_chooses(self) -> bool:
        """A space is typed where a name goes on with it, or where a new name is being written."""
        item = self.list.currentItem()
        if item is None or not self.words.text():
            return item is not None
        if item.data(TAG) is None or "/" in self.words.text():
            return False
        longer = folded(self.words.text().lstrip()) + " "
        return not any(longer in folded(tag.name) for tag in self._tags)
