"""The icons of the window: Lucide's drawings, one for each meaning, in the colours the application wears.

An icon is drawn for one size, and the screens at hand. `give` remembers on the button or action which icon it bears,
so that `refresh` can redraw all of them when the colours change. (A QIconEngine of our own would do without, but
PySide loses it when Qt clones the engine.)
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import chain

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QToolButton

from desktop.places import resources
from desktop.ui.scale import scaled

SIDE = 16
"""Pixels, beside letters of the usual size."""

FILES = {
    "accept": "check",
    "add": "plus",
    "alone": "expand",
    "back": "arrow-left",
    "backup": "archive",
    "bold": "bold",
    "briefing": "notebook-text",
    "bullets": "list",
    "calendar": "calendar",
    "clock": "clock",
    "close": "x",
    "compare": "git-compare",
    "contrast": "contrast",
    "copy": "copy",
    "dark": "moon",
    "delete": "trash-2",
    "desk": "book-open",
    "document": "file-text",
    "document-type": "file-type",
    "down": "chevron-down",
    "drag": "grip-vertical",
    "edit": "pencil",
    "error": "circle-alert",
    "export": "download",
    "filter": "funnel",
    "folder": "folder",
    "folder-open": "folder-open",
    "forward": "arrow-right",
    "full-screen": "maximize",
    "help": "circle-question-mark",
    "highlight": "highlighter",
    "history": "history",
    "import": "import",
    "info": "info",
    "italic": "italic",
    "language": "languages",
    "left": "chevron-left",
    "light": "sun",
    "link": "link-2",
    "merge": "merge",
    "ministry": "landmark",
    "more": "ellipsis",
    "note": "sticky-note",
    "numbers": "list-ordered",
    "open-outside": "external-link",
    "original": "file-scan",
    "outline": "list-tree",
    "overview": "chart-pie",
    "panel-left": "panel-left",
    "panel-right": "panel-right",
    "passage": "text-quote",
    "person": "user",
    "pledges": "handshake",
    "print": "printer",
    "questions": "message-circle-question-mark",
    "redo": "redo-2",
    "refresh": "refresh-cw",
    "reject": "ban",
    "repairs": "wrench",
    "restore": "archive-restore",
    "right": "chevron-right",
    "save": "save",
    "search": "search",
    "settings": "settings",
    "show": "eye",
    "side-by-side": "columns-2",
    "sort": "arrow-up-down",
    "spreadsheet": "file-spreadsheet",
    "tag": "tag",
    "tags": "tags",
    "undo": "undo-2",
    "unlink": "unlink-2",
    "up": "chevron-up",
    "warning": "triangle-alert",
    "zoom-in": "zoom-in",
    "zoom-out": "zoom-out",
}
"""What an icon means, and which of Lucide's drawings stands for it."""

_NAME = "woordhouderIcon"
_SIDE = "woordhouderIconSide"

GAP = "\u2002"
_BESIDE = 4
"""Pixels between an icon and the words beside it that a tool button does not leave by itself."""


def icon(name: str, side: int = SIDE, room: int = 0) -> QIcon:
    """The icon for a meaning of FILES, `side` pixels wide where letters are of the usual size, with room at its right.

    In the colours of now. Raises KeyError for a meaning that has none.
    """
    ratios = frozenset(screen.devicePixelRatio() for screen in QGuiApplication.screens())
    return _drawn(name, scaled(side), room, ratios, QGuiApplication.palette().cacheKey())


@lru_cache(maxsize=1024)
def _drawn(name: str, side: int, room: int, ratios: frozenset[float], _colours: int) -> QIcon:
    palette = QGuiApplication.palette()
    modes = {
        QIcon.Mode.Normal: palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.ButtonText),
        QIcon.Mode.Disabled: palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText),
        QIcon.Mode.Selected: palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.HighlightedText),
    }
    drawn = QIcon()
    for ratio in ratios:
        shape = _shape(FILES[name], side, ratio, room)
        tinted = {mode: _tinted(shape, colour) for mode, colour in modes.items()}
        for mode, pixels in tinted.items():
            drawn.addPixmap(pixels, mode)
        drawn.addPixmap(tinted[QIcon.Mode.Selected], QIcon.Mode.Normal, QIcon.State.On)
    return drawn


@lru_cache(maxsize=1)
def none() -> QIcon:
    """Nothing, as wide as an icon: names below each other begin below each other."""
    empty = QPixmap(QSize(SIDE, SIDE))
    empty.fill(Qt.GlobalColor.transparent)
    return QIcon(empty)


def give(bearer: QAbstractButton | QAction, name: str) -> None:
    """Put an icon on a button or an action, and keep it in the colours of the application."""
    bearer.setProperty(_NAME, name)
    _draw(bearer, name)
    if isinstance(bearer, QPushButton) and not bearer.text().startswith(GAP):
        bearer.setAccessibleName(bearer.text())
        bearer.setText(GAP + bearer.text())  # a style sheet leaves no room between the icon and the words


def size(side: int = SIDE) -> QSize:
    """Of an icon beside or above letters: as much larger than usual as these are."""
    return QSize(scaled(side), scaled(side))


def redraw(button: QToolButton) -> None:
    """After its words came to stand beside its icon, or went."""
    name = button.property(_NAME)
    if isinstance(name, str):
        _draw(button, name)


def refresh(app: QApplication) -> None:
    """Redraw every icon that was given, after the colours changed."""
    windows = app.topLevelWidgets()
    bearers: chain[QObject] = chain(
        app.allWidgets(), *(window.findChildren(QAction) for window in windows), app.findChildren(QAction)
    )
    for bearer in bearers:
        name = bearer.property(_NAME)
        if isinstance(name, str) and isinstance(bearer, QAbstractButton | QAction):
            _draw(bearer, name)


def _draw(bearer: QAbstractButton | QAction, name: str) -> None:
    """On a button as large as its letters, and clear of them where they stand beside it."""
    if isinstance(bearer, QAction):
        bearer.setIcon(icon(name))
        return
    side = bearer.property(_SIDE) or bearer.iconSize().height()
    bearer.setProperty(_SIDE, side)
    beside = (
        isinstance(bearer, QToolButton)
        and bearer.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        and bearer.layoutDirection() is Qt.LayoutDirection.LeftToRight
    )
    room = _BESIDE if beside else 0
    bearer.setIconSize(QSize(scaled(side) + room, scaled(side)))
    bearer.setIcon(icon(name, side, room))


@lru_cache(maxsize=1024)
def _shape(file: str, size: int, ratio: float, room: int) -> QPixmap:
    """The drawing in black on nothing, `size` points wide on a screen with `ratio` pixels to the point."""
    pixels = QPixmap(QSize(round((size + room) * ratio), round(size * ratio)))
    pixels.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixels)
    _drawing(file).render(painter, QRectF(0, 0, pixels.height(), pixels.height()))
    painter.end()
    pixels.setDevicePixelRatio(ratio)
    return pixels


@cache
def _drawing(file: str) -> QSvgRenderer:
    drawing = (resources() / "icons" / f"{file}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", "#000000").encode()))


def _tinted(shape: QPixmap, colour: QColor) -> QPixmap:
    tinted = QPixmap(shape)
    painter = QPainter(tinted)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(tinted.rect(), colour)
    painter.end()
    return tinted
