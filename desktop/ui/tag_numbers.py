"""The keys 1 to 9: which tag each puts on. A key keeps its tag until the user gives it another.

Kept with the settings of the program, not with the library: it is how this user works, and no act to undo.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from desktop.library.records import Tag
from desktop.settings import SettingsFile

KEYS = range(1, 10)
NOT_GIVEN, LEFT_EMPTY = 0, -1
"""In the place of a tag's id: nothing yet, so that a tag may be filled in; and nothing, because the user said so."""


def filled_in(kept: Sequence[int], tags: Sequence[Tag]) -> tuple[int, ...]:
    """What each key puts on, from 1 up: what was kept, and in the places not given the tags that are most used."""
    known = {tag.id for tag in tags}
    given = [number if number in known or number == LEFT_EMPTY else NOT_GIVEN for number in kept]
    given += [NOT_GIVEN] * (len(KEYS) - len(given))
    waiting = [tag.id for tag in sorted(tags, key=lambda tag: (-tag.passages, tag.id)) if tag.id not in given]
    return tuple(waiting.pop(0) if number == NOT_GIVEN and waiting else number for number in given[: len(KEYS)])


class TagNumbers(QObject):
    """changed: another tag stands at some key."""

    changed = Signal()

    def __init__(self, settings: SettingsFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._given = tuple(int(part) for part in settings.now.tag_keys.split() if part.lstrip("-").isdigit())

    def fill_in(self, tags: Sequence[Tag]) -> None:
        """Follow the tags that there are; while there are none nothing is known of them yet."""
        if tags:
            self._keep(filled_in(self._given, tags))

    def tag_at(self, key: int) -> int | None:
        given = self._given[key - 1] if key <= len(self._given) else NOT_GIVEN
        return given if given > 0 else None

    def key_of(self, tag_id: int) -> int | None:
        return self._given.index(tag_id) + 1 if tag_id in self._given else None

    def give(self, key: int, tag_id: int) -> None:
        """Put a tag at a key; the tag that stood there takes the place that this one had, or none."""
        given = [*self._given, *[NOT_GIVEN] * (len(KEYS) - len(self._given))]
        if tag_id in given:
            given[given.index(tag_id)] = given[key - 1] if given[key - 1] > 0 else LEFT_EMPTY
        given[key - 1] = tag_id
        self._keep(tuple(given))

    def take(self, tag_id: int) -> None:
        """The tag has no key any more, and its key no tag."""
        self._keep(tuple(LEFT_EMPTY if given == tag_id else given for given in self._given))

    def _keep(self, given: tuple[int, ...]) -> None:
        if given != self._given:
            self._given = given
            self._settings.change(tag_keys=" ".join(map(str, given)))
            self.changed.emit()
