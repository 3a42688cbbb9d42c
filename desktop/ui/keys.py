"""Keys that belong to a part of the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

Keys = QKeySequence | QKeySequence.StandardKey | Qt.Key | str


def bind(keys: Keys, part: QWidget, act: Callable[[], object]) -> QShortcut:
    """`act` at `keys` while the keyboard is in `part` or below it; elsewhere the same keys may mean something else."""
    shortcut = QShortcut(QKeySequence(keys), part)
    # PySide passes over a context that is given to the constructor: the key would hold in the whole window
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(lambda: act())
    return shortcut
