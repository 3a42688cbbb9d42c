"""List items in text without fonts: their bullets and numbers, and how deep they lie."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

BULLET = re.compile(r"([•·‣◦∙►✓])\s*(?=\S)")
SOFT = re.compile(r"([-–—*o])\s+(?=\S)")
"""Bullets that are also dashes or letters: believed only where a line can begin."""
NUMBER = re.compile(r"(?P<open>\(?)(?P<number>\d{1,2}|[a-z]|[ivx]{2,4})(?P<close>[.)])\s+(?=\S)")

ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


@dataclass(frozen=True, slots=True)
class Marker:
    """What a list item begins with. kind: equal for the items of one list; number: 0 for a bullet.

    length: characters to leave out of the item's text: a bullet, while a number is part of what is said.
    """

    kind: str
    number: int = 0
    length: int = 0


def marker_of(text: str, *, may_begin: bool) -> Marker | None:
    """The marker that `text` begins with. may_begin: whether the line before has come to its end."""
    if found := BULLET.match(text):
        return Marker(found[1], length=found.end())
    if not may_begin:
        return None
    if found := SOFT.match(text):
        return Marker(found[1], length=found.end())
    if (found := NUMBER.match(text)) and (number := _value(found["number"])):
        style = "1" if found["number"].isdigit() else "i" if len(found["number"]) > 1 else "a"
        return Marker(found["open"] + style + found["close"], number)
    return None


def _value(written: str) -> int:
    if written.isdigit():
        return int(written)
    if len(written) > 1:
        return ROMAN.index(written) + 1 if written in ROMAN else 0
    return ord(written) - ord("a") + 1


def confirmed(markers: Sequence[Marker | None]) -> list[Marker | None]:
    """Markers without the numbers that are no list: one that does not begin at 1, or that no other follows."""
    kept = [marker if marker is None or not marker.number else None for marker in markers]
    open_lists: dict[str, list[int]] = {}
    finished: list[list[int]] = []
    for at, marker in enumerate(markers):
        if marker is None or not marker.number:
            continue
        members = open_lists.get(marker.kind)
        last = markers[members[-1]] if members else None
        if members and last and marker.number == last.number + 1:
            members.append(at)
        elif marker.number == 1:
            open_lists[marker.kind] = [at]
            finished.append(open_lists[marker.kind])
    for members in finished:
        if len(members) > 1:
            for at in members:
                kept[at] = markers[at]
    return kept


@dataclass(slots=True)
class Nesting:
    """How deep the items of a list lie, told one by one; `end` when other text comes between.

    A list lies in another when its item is indented more, or when it is of another kind and the item before it
    announces it with a colon; it is left again at the first item of the outer list.
    """

    open: list[tuple[str, int]]

    def level(self, marker: Marker, indent: int, announced: bool) -> int:
        """The level of the next item. announced: the item before it ends in a colon."""
        for depth, (kind, at) in enumerate(self.open):
            if kind == marker.kind and at == indent:
                del self.open[depth + 1 :]
                return depth + 1
        while self.open and self.open[-1][1] > indent:
            self.open.pop()
        if self.open and self.open[-1][1] == indent and not announced:
            self.open.pop()
        self.open.append((marker.kind, indent))
        return len(self.open)

    def end(self) -> None:
        self.open.clear()
