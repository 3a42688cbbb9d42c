"""The colours of the window as data: a light, a dark and a high-contrast scheme, and the arithmetic of contrast.

Every pair of text and ground meets WCAG 2.2 AA (4.5 : 1), every line that carries meaning 3 : 1. The ten tag colours
were searched for, in OKLab, to lie as far apart as ten named hues can, seen with normal sight and (Machado 2009) with
protanopia, deuteranopia and tritanopia, and to step evenly in lightness so that grey print keeps them apart. Colour
never stands alone: each has a name and a stroke of its own as well.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt


class Scheme(StrEnum):
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True)
class TagColour:
    """ink: for dots, bars and underlines; tint: the ground behind tagged words."""

    ink: str
    tint: str


@dataclass(frozen=True, slots=True)
class Palette:
    """paper: what is read stands on it; window: what lies around the paper; raised: fields, menus, popups.

    ink, quiet: text, and text that steps back. line: a hairline between two places. edge: the border that tells a
    control from its ground. off: what cannot be pressed now. hit, hit_now: words found, and the one the search stands
    at. shown: words that a jump led to.
    """

    paper: str
    window: str
    raised: str
    hover: str
    ink: str
    quiet: str
    line: str
    edge: str
    off: str
    accent: str
    on_accent: str
    selection: str
    on_selection: str
    hit: str
    hit_now: str
    shown: str
    warning: str
    tags: tuple[TagColour, ...]


TAG_NAMES = (
    QT_TRANSLATE_NOOP("colours", "blauw"),
    QT_TRANSLATE_NOOP("colours", "oranje"),
    QT_TRANSLATE_NOOP("colours", "groen"),
    QT_TRANSLATE_NOOP("colours", "paars"),
    QT_TRANSLATE_NOOP("colours", "oker"),
    QT_TRANSLATE_NOOP("colours", "rood"),
    QT_TRANSLATE_NOOP("colours", "turkoois"),
    QT_TRANSLATE_NOOP("colours", "roze"),
    QT_TRANSLATE_NOOP("colours", "bruin"),
    QT_TRANSLATE_NOOP("colours", "grijs"),
)

TAG_STROKES = (
    Qt.PenStyle.SolidLine,
    Qt.PenStyle.DashLine,
    Qt.PenStyle.DotLine,
    Qt.PenStyle.DashLine,
    Qt.PenStyle.SolidLine,
    Qt.PenStyle.DotLine,
    Qt.PenStyle.DashDotLine,
    Qt.PenStyle.DashDotLine,
    Qt.PenStyle.DotLine,
    Qt.PenStyle.DashDotLine,
)
"""The underline of each tag colour: colours that lie next to each other in lightness differ in stroke."""

PALETTES = {
    Scheme.LIGHT: Palette(
        paper="#fffefb",
        window="#f6f4ef",
        raised="#ffffff",
        hover="#e9e6df",
        ink="#22201c",
        quiet="#68635a",
        line="#dedad1",
        edge="#8a847a",
        off="#8a847a",
        accent="#1f5a80",
        on_accent="#ffffff",
        selection="#bcd7ea",
        on_selection="#14130f",
        hit="#f8e27a",
        hit_now="#f6b04a",
        shown="#d3e6f2",
        warning="#a1260d",
        tags=(
            TagColour("#113968", "#d7e8fe"),
            TagColour("#c17d2a", "#fee0c4"),
            TagColour("#206335", "#cff0d5"),
            TagColour("#6d3093", "#f0defe"),
            TagColour("#7e6e05", "#eee7c2"),
            TagColour("#bf5b5d", "#ffdddb"),
            TagColour("#24919e", "#c0f0f7"),
            TagColour("#ad3175", "#ffdbea"),
            TagColour("#4b2201", "#f6e2d6"),
            TagColour("#484145", "#e3e0e2"),
        ),
    ),
    Scheme.DARK: Palette(
        paper="#211e1b",
        window="#191714",
        raised="#2a2723",
        hover="#35312c",
        ink="#e8e3da",
        quiet="#a9a297",
        line="#3a362f",
        edge="#7d766b",
        off="#7d766b",
        accent="#8cbfe0",
        on_accent="#10202b",
        selection="#35566c",
        on_selection="#ffffff",
        hit="#5f4f00",
        hit_now="#8a4b00",
        shown="#2b4556",
        warning="#ff9a80",
        tags=(
            TagColour("#507fc7", "#2d3e57"),
            TagColour("#ee7b17", "#523623"),
            TagColour("#bbf7b3", "#2e442b"),
            TagColour("#cab0f6", "#423753"),
            TagColour("#edc812", "#453d1d"),
            TagColour("#d14034", "#54332e"),
            TagColour("#7ceaf9", "#17444a"),
            TagColour("#fa8fc0", "#513240"),
            TagColour("#c29f79", "#473b2e"),
            TagColour("#8a898d", "#3d3d3f"),
        ),
    ),
    Scheme.CONTRAST: Palette(
        paper="#000000",
        window="#000000",
        raised="#000000",
        hover="#2b2b2b",
        ink="#ffffff",
        quiet="#e0e0e0",
        line="#ffffff",
        edge="#ffffff",
        off="#8c8c8c",
        accent="#ffd60a",
        on_accent="#000000",
        selection="#ffd60a",
        on_selection="#000000",
        hit="#5f4f00",
        hit_now="#8a4b00",
        shown="#00527a",
        warning="#ffb3a1",
        tags=(
            TagColour("#507fc7", "#1e2e47"),
            TagColour("#ee7b17", "#412614"),
            TagColour("#bbf7b3", "#1f341c"),
            TagColour("#cab0f6", "#322843"),
            TagColour("#edc812", "#362d0d"),
            TagColour("#d14034", "#44241f"),
            TagColour("#7ceaf9", "#02353a"),
            TagColour("#fa8fc0", "#412330"),
            TagColour("#c29f79", "#372b1f"),
            TagColour("#8a898d", "#2e2d30"),
        ),
    ),
}


def luminance(colour: str) -> float:
    """Relative luminance of "#rrggbb" as WCAG 2.2 defines it: 0 for black, 1 for white."""

    def linear(channel: int) -> float:
        share = channel / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[at : at + 2], 16)) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours as WCAG 2.2 defines it: 1 for the same colour, 21 for black on white."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)
