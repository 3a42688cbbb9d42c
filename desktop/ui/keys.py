"""Keys that belong to a part of the window, and the list of all of them.

What stands in a menu has its key there (`desktop.ui.acts`). What has no place in a menu is bound here under a name;
what a part answers to in its own `keyPressEvent` is told here. The overview of keys is made from these.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

Keys = QKeySequence | QKeySequence.StandardKey | Qt.Key | str

_TOLD = "woordhouderKeys"


@dataclass(frozen=True, slots=True)
class Binding:
    """keys: as the user reads them; name: what they do; part: where the keyboard must be for it."""

    keys: str
    name: str
    part: QWidget


def bind(keys: Keys, part: QWidget, act: Callable[[], object], name: str = "") -> QShortcut:
    """`act` at `keys` while the keyboard is in `part` or below it; elsewhere the same keys may mean something else.

    name: what the keys do, in the words of the window.
    """
    shortcut = QShortcut(QKeySequence(keys), part)
    # PySide passes over a context that is given to the constructor: the key would hold in the whole window
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(lambda: act())
    shortcut.setWhatsThis(name)
    return shortcut


def tell(part: QWidget, keys: Keys, name: str) -> None:
    """Name keys that `part` answers to by itself."""
    told: list[tuple[str, str]] = part.property(_TOLD) or []
    part.setProperty(_TOLD, [*told, (_text(QKeySequence(keys)), name)])


def bindings_in(window: QWidget) -> Iterator[Binding]:
    """All keys of the parts of a window, those without a name too."""
    for shortcut in window.findChildren(QShortcut):
        part = shortcut.parent()
        if isinstance(part, QWidget):
            yield Binding(_text(shortcut.key()), shortcut.whatsThis(), part)
    for part in (window, *window.findChildren(QWidget)):
        for keys, name in part.property(_TOLD) or ():
            yield Binding(keys, name, part)


class Reserved(QObject):
    """Keys of the menus that no field may take for itself: on some systems Ctrl+K empties the rest of a line."""

    def __init__(self, window: QWidget, *keys: str) -> None:
        super().__init__(window)
        self._window = window
        self._keys = {QKeySequence(key).toString() for key in keys}
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and QKeySequence(event.keyCombination()).toString() in self._keys
        ):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _follow(self, left: QWidget | None, entered: QWidget | None) -> None:
        """Only the part that has the keyboard is listened to."""
        if left is not None:
            left.removeEventFilter(self)
        if entered is not None and self._window.isAncestorOf(entered):
            entered.installEventFilter(self)


def _text(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.NativeText)
