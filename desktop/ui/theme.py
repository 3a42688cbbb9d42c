"""The look of the whole window: one scheme of colours, the fonts, the grid, and the style sheet made from them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette, Qt
from PySide6.QtWidgets import QApplication

from desktop.places import resources
from desktop.ui import icons
from desktop.ui.colours import PALETTES, Palette, Scheme
from desktop.ui.scale import USUAL_POINTS
from desktop.ui.scale import scaled as scaled
from desktop.ui.style_sheet import style_sheet

READING_FAMILIES = ["Source Serif 4", "Georgia", "Liberation Serif", "serif"]
READING_POINTS = 11.0
SMALL_POINTS = 9.0

_SCHEME = "woordhouderScheme"


def apply(app: QApplication, scheme: Scheme) -> None:
    """Dress the application in `scheme`; what is on the screen changes with it, icons included."""
    if app.property(_SCHEME) is None:
        load_fonts()
        app.setStyle("Fusion")
    app.setProperty(_SCHEME, scheme.value)
    palette = PALETTES[scheme]
    app.setPalette(_as_qpalette(palette))
    app.setStyleSheet(style_sheet(palette))
    icons.refresh(app)


@contextmanager
def dressed_at_the_end(app: QApplication) -> Iterator[None]:
    """Put a window together in here: under a style sheet Qt would style every part again with each part around it."""
    if app.allWidgets():
        # without its sheet Qt loses count of what it has dressed: the next change would go to widgets long gone
        yield
        return
    sheet = app.styleSheet()
    app.setStyleSheet("")
    try:
        yield
    finally:
        app.setStyleSheet(sheet)


def colours() -> Palette:
    """The colours the application wears now; the light ones before any were applied."""
    app = QGuiApplication.instance()
    scheme = app.property(_SCHEME) if app else None
    return PALETTES[Scheme(scheme) if scheme else Scheme.LIGHT]


def follow_system(dress: Callable[[], object]) -> None:
    """Call `dress` whenever the desktop around us turns light, dark, or to high contrast."""
    hints = QGuiApplication.styleHints()
    hints.colorSchemeChanged.connect(lambda: dress())
    if hasattr(hints, "accessibility"):  # from Qt 6.10 on
        hints.accessibility().contrastPreferenceChanged.connect(lambda: dress())


def system_scheme() -> Scheme:
    """Light, dark or high contrast, as the desktop around us is set."""
    hints = QGuiApplication.styleHints()
    if hasattr(hints, "accessibility"):
        contrast = hints.accessibility().contrastPreference()
        if contrast is Qt.ContrastPreference.HighContrast:
            return Scheme.CONTRAST
    dark = hints.colorScheme() is Qt.ColorScheme.Dark
    return Scheme.DARK if dark else Scheme.LIGHT


def load_fonts() -> None:
    """Make the fonts that come with the program known to Qt."""
    for file in sorted((resources() / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def reading_points() -> float:
    """The usual size of what is read: a little larger than the letters of the controls, however large these are."""
    return max(READING_POINTS, QGuiApplication.font().pointSizeF() * READING_POINTS / USUAL_POINTS)


def reading_font(zoom: float = 1.0) -> QFont:
    """The face that documents and quotes are set in, at `zoom` times the usual size."""
    font = QFont()
    font.setFamilies(READING_FAMILIES)
    font.setPointSizeF(reading_points() * zoom)
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return font


def small_font() -> QFont:
    """The controls' face for what stands in a picture: a little smaller than the system's letters, which it follows."""
    return quiet_font(SMALL_POINTS * max(1.0, QGuiApplication.font().pointSizeF() / USUAL_POINTS))


def quiet_font(points: float) -> QFont:
    """The controls' face at a size of its own, for what stands in a margin."""
    font = QFont(QGuiApplication.font())
    font.setPointSizeF(points)
    return font


def _as_qpalette(palette: Palette) -> QPalette:
    role = QPalette.ColorRole
    qpalette = QPalette(QColor(palette.window))
    for part, colour in {
        role.Window: palette.window,
        role.WindowText: palette.ink,
        role.Base: palette.paper,
        role.AlternateBase: palette.window,
        role.Text: palette.ink,
        role.PlaceholderText: palette.quiet,
        role.Button: palette.raised,
        role.ButtonText: palette.ink,
        role.BrightText: palette.warning,
        role.ToolTipBase: palette.raised,
        role.ToolTipText: palette.ink,
        role.Highlight: palette.selection,
        role.HighlightedText: palette.on_selection,
        role.Link: palette.accent,
        role.LinkVisited: palette.accent,
        role.Accent: palette.accent,
        role.Mid: palette.line,
    }.items():
        qpalette.setColor(part, QColor(colour))
    for part in (role.WindowText, role.Text, role.ButtonText):
        qpalette.setColor(QPalette.ColorGroup.Disabled, part, QColor(palette.off))
    return qpalette
