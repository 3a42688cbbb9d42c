"""The keys 1 to 9 on the desk: each puts its tag on the selected words, or takes it off."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.library import tagging, tags
from desktop.library.records import Words
from desktop.ui.tag_dot import dot
from desktop.ui.tag_numbers import KEYS, TagNumbers
from desktop.ui.workroom import Workroom


class TagKeys(QObject):
    """all: an action for each key, named after its tag; they hold while the keyboard is on the desk."""

    def __init__(self, workroom: Workroom, numbers: TagNumbers, desk: QWidget) -> None:
        super().__init__(desk)
        self._workroom = workroom
        self._numbers = numbers
        self.all = [self._action(key, desk) for key in KEYS]
        workroom.selected.connect(self._offer)
        workroom.changed.connect(self.show_anew)
        numbers.changed.connect(self.show_anew)
        self.show_anew()

    def show_anew(self) -> None:
        """Names and marks of the tags as they are now."""
        with self._workroom.read() as session:
            all_tags = tags.list_tags(session)
        self._numbers.fill_in(all_tags)
        known = {tag.id: tag for tag in all_tags}
        for key, action in zip(KEYS, self.all, strict=True):
            tag = known.get(self._numbers.tag_at(key) or 0)
            action.setVisible(tag is not None)
            if tag is not None:
                action.setText(tag.name.replace("&", "&&"))
                action.setIcon(dot(tag.colour, tag.shape))
        self._offer(self._workroom.selection)

    def _action(self, key: int, desk: QWidget) -> QAction:
        action = QAction(desk)
        action.setShortcut(QKeySequence(str(key)))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setVisible(False)
        action.triggered.connect(partial(self._turn, key))
        desk.addAction(action)
        return action

    def _offer(self, words: Words | None) -> None:
        for action in self.all:
            action.setEnabled(words is not None and action.isVisible())

    def _turn(self, key: int) -> None:
        words, tag_id = self._workroom.selection, self._numbers.tag_at(key)
        if words is None or tag_id is None:
            return
        with self._workroom.read() as session:
            is_on = tag_id in tagging.tags_on(session, words)
        name = self.tr("Label weghalen") if is_on else self.tr("Label plakken")
        self._workroom.act(name, tagging.turn_tag, words, tag_id)
