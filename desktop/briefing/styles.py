"""How the briefing looks: measures, colours and paragraph styles. A4, one accent, readable in grey."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache, lru_cache

import pyphen
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from desktop.briefing.typeface import SANS, SANS_BOLD, SERIF, SERIF_BOLD

PAGE_WIDTH, PAGE_HEIGHT = A4
SIDE = 25 * mm
TOP = 30 * mm
BOTTOM = 25 * mm
WIDTH = PAGE_WIDTH - 2 * SIDE
HEIGHT = PAGE_HEIGHT - TOP - BOTTOM
HEADER_LINE = 20 * mm
FOOTER_LINE = 14 * mm

LABEL = 30 * mm
"""The column at the left that says what stands beside it."""
GAP = 6 * mm
TEXT = WIDTH - LABEL - GAP

INK = HexColor("#1c1c1a")
ACCENT = HexColor("#17495c")
MUTED = HexColor("#5f605c")
RULE = HexColor("#c9c9c3")
TINT = HexColor("#eef2f3")

HAIRLINE = 0.4


LONGEST_WORD = 60
"""Longer ones are no words, and take pyphen seconds; they are cut where the line ends."""


@lru_cache(maxsize=20_000)
def hyphenations(word: str) -> tuple[tuple[str, str], ...]:
    """The ways to break a Dutch word, longest first part first; three letters or more before the break, four after."""
    return tuple(_dutch().iterate(word)) if len(word) <= LONGEST_WORD else ()


@cache
def _dutch() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="nl_NL", left=3, right=4)


def _style(name: str, font: str, size: float, leading: float, **more: object) -> ParagraphStyle:
    settings: dict[str, object] = {
        "textColor": INK,
        "bulletFontName": font,
        "hyphenationLang": hyphenations,
        "hyphenationMinWordLength": 7,
        "embeddedHyphenation": 1,
        "uriWasteReduce": 0.3,
        "allowWidows": 0,
        "allowOrphans": 0,
    }
    return ParagraphStyle(name, fontName=font, fontSize=size, leading=leading, **(settings | more))


def _unbroken(name: str, font: str, size: float, leading: float, **more: object) -> ParagraphStyle:
    """A style for headings: no hyphens."""
    return _style(name, font, size, leading, hyphenationLang="", **more)


BODY = _style("body", SERIF, 10.5, 15, spaceBefore=5, spaceAfter=5)
QUESTION = _unbroken("question", SERIF, 11.5, 16)
SMALL = _style("small", SERIF, 9.5, 13, spaceAfter=3)
TABLE_TITLE = _style("table title", SERIF, 9.5, 13, spaceAfter=3, hyphenationMinWordLength=16)


@dataclass(frozen=True, slots=True)
class Prose:
    """The styles of a user's own text."""

    paragraph: ParagraphStyle
    item: ParagraphStyle
    heading: ParagraphStyle

    def at_level(self, level: int) -> ParagraphStyle:
        """For an item of a list within `level` others."""
        return _item_at(self.item, level) if level else self.item


@cache
def _item_at(item: ParagraphStyle, level: int) -> ParagraphStyle:
    inward = 14 * level
    return item.clone(
        f"{item.name} {level}", leftIndent=item.leftIndent + inward, bulletIndent=item.bulletIndent + inward
    )


def _prose(paragraph: ParagraphStyle, left: float = 0) -> Prose:
    """Prose like `paragraph`, beginning `left` from the margin."""
    size, leading = paragraph.fontSize, paragraph.leading
    return Prose(
        paragraph.clone(paragraph.name, leftIndent=left),
        _style(
            "item",
            SERIF,
            size,
            leading,
            spaceAfter=3,
            leftIndent=left + 14,
            bulletIndent=left + 2,
            bulletFontSize=size,
        ),
        _unbroken(
            "subheading", SERIF_BOLD, size, leading, leftIndent=left, spaceBefore=8, spaceAfter=2, keepWithNext=1
        ),
    )


PROSE = _prose(BODY)
SMALL_PROSE = _prose(SMALL)
NOTE_PROSE = _prose(BODY, LABEL + GAP)

LABELLED = _style("label", SANS, 8.5, 12, textColor=MUTED)
ABOUT = _style("about", SANS, 8.5, 12, textColor=MUTED, spaceBefore=4)
SOURCE = _style("source", SANS, 8.5, 12, textColor=MUTED, spaceAfter=4)
DETAIL = _style("detail", SANS, 9, 12.5)
STRIP = _style("strip", SANS, 9.5, 14, hyphenationLang="")
HEAD = _unbroken("head", SANS_BOLD, 8.5, 12, textColor=ACCENT)
HEAD_RIGHT = _unbroken("head right", SANS_BOLD, 8.5, 12, textColor=ACCENT, alignment=2)
NUMBER = _unbroken("number", SANS_BOLD, 9, 13, textColor=ACCENT)
PAGE_NUMBER = _unbroken("page number", SANS, 9, 13, alignment=2)

COVER_LABEL = _unbroken("cover label", SANS_BOLD, 10, 14, textColor=ACCENT)
COVER_TITLES = (
    (60, _unbroken("cover title", SERIF, 30, 36, spaceAfter=16)),
    (140, _unbroken("long cover title", SERIF, 23, 29, spaceAfter=16)),
    (math.inf, _unbroken("longest cover title", SERIF, 16, 22, spaceAfter=16)),
)
"""Up to how many characters a title is set how large."""
COVER_DETAIL = _style("cover detail", SERIF, 12, 17)
CONTENTS = _unbroken("contents", SERIF_BOLD, 10.5, 15)
CONTENTS_WITHIN = _unbroken("contents within", SERIF, 10, 14, leftIndent=5 * mm)
CHAPTER = _unbroken("chapter", SERIF, 20, 26, textColor=ACCENT, spaceAfter=12)
TITLE = _unbroken("title", SERIF_BOLD, 12.5, 17)
TITLE_NUMBER = _unbroken("title number", SANS_BOLD, 11, 17, textColor=ACCENT)
CONTINUED = _unbroken("continued", SANS, 8.5, 12, textColor=MUTED)
RUNNING = _unbroken("running", SANS, 8.5, 11, textColor=MUTED)
RUNNING_RIGHT = _unbroken("running right", SANS, 8.5, 11, textColor=MUTED, alignment=2)
