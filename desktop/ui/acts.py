"""Every act of the window, as the menus hold them: the menus are the one place where an act is registered.

The palette and the overview of keys read them from there, so that neither can fall behind.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar


@dataclass(frozen=True, slots=True)
class Act:
    """name: what it does; menus: under which it stands, from the bar down; keys: as the user reads them, or ""."""

    action: QAction
    name: str
    menus: tuple[str, ...]
    keys: str

    @property
    def full_name(self) -> str:
        """The name that is clear without its menu: a choice bears what is chosen."""
        return f"{self.menus[-1]}: {self.name}" if len(self.menus) > 1 else self.name


def acts_of(bar: QMenuBar) -> list[Act]:
    """All acts, in the order of the menus."""
    return [act for top in bar.actions() if (menu := top.menu()) is not None for act in _acts_in(menu, ())]


def _acts_in(menu: object, above: tuple[str, ...]) -> Iterator[Act]:
    assert isinstance(menu, QMenu)
    here = (*above, plain(menu.title()))
    for action in menu.actions():
        if action.isSeparator() or not action.isVisible():
            continue
        below = action.menu()
        if below is not None:
            yield from _acts_in(below, here)
        else:
            yield Act(action, plain(action.text()), here, keys_of(action))


def plain(text: str) -> str:
    """The words of a menu without the mark of their letter and without the key behind them."""
    return text.split("\t")[0].replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip(":")


def keys_of(action: QAction) -> str:
    """The keys of an action; where a part of the window owns them they stand behind its words."""
    text = action.text()
    if "\t" in text:
        return text.split("\t")[1]
    shortcuts = action.shortcuts()
    return shortcuts[0].toString(QKeySequence.SequenceFormat.NativeText) if shortcuts else ""
