"""The typefaces of the briefing, and how any text at all is set in them.

A character that the text faces lack comes from the first stand-in that has it; one that nobody has is printed as the
replacement character, so that a reader sees that something stood there.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import groupby
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import TTFont

from desktop.places import resources

SERIF = "SourceSerif4-Regular"
SERIF_ITALIC = "SourceSerif4-Italic"
SERIF_BOLD = "SourceSerif4-Bold"
SERIF_BOLD_ITALIC = "SourceSerif4-BoldItalic"
SANS = "SourceSans3-Regular"
SANS_BOLD = "SourceSans3-SemiBold"
STAND_INS = ("DejaVuSans", "NotoEmoji-Subset")

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
DRAWN_AS = {"ĳ": "ij", "Ĳ": "IJ", "\N{NON-BREAKING HYPHEN}": "-", "\t": " | "}
"""What is printed as other characters that look the same. Tabs part the cells of a table row."""

FLAG_LETTERS = "".join(map(chr, range(0x1F1E6, 0x1F200)))
SKIN_TONES = "".join(map(chr, range(0x1F3FB, 0x1F400)))


class Typeface(TTFont):  # type: ignore[misc]  # ReportLab has no types
    """A font whose characters above U+FFFF can be copied from the file.

    ReportLab (5.1) writes those into the font's ToUnicode table with five digits, which no reader understands; the
    format wants UTF-16.
    """

    def addObjects(self, doc: PDFDocument) -> None:
        before = set(doc.idToObject)
        super().addObjects(doc)
        for name in set(doc.idToObject) - before:
            if name.startswith("toUnicodeCMap:"):
                table = doc.idToObject[name]
                table.content = re.sub(r"(?<=> )<([0-9A-F]{5,})>", _utf16, table.content)


def _utf16(found: re.Match[str]) -> str:
    return f"<{chr(int(found[1], 16)).encode('utf-16-be').hex().upper()}>"


@cache
def register_fonts() -> None:
    """Make the shipped fonts known to ReportLab; once is enough."""
    for name in (SERIF, SERIF_ITALIC, SERIF_BOLD, SERIF_BOLD_ITALIC, SANS, SANS_BOLD, *STAND_INS):
        pdfmetrics.registerFont(Typeface(name, resources() / "fonts" / f"{name}.ttf"))
    pdfmetrics.registerFontFamily(
        SERIF, normal=SERIF, bold=SERIF_BOLD, italic=SERIF_ITALIC, boldItalic=SERIF_BOLD_ITALIC
    )
    pdfmetrics.registerFontFamily(SANS, normal=SANS, bold=SANS_BOLD, italic=SANS, boldItalic=SANS_BOLD)


def as_markup(text: str) -> str:
    """`text` as ReportLab's paragraph markup: escaped, every character in a font that has it, line ends kept."""
    lines = unicodedata.normalize("NFC", text).splitlines()
    return "<br/>".join(_line(as_printable(line)) for line in lines)


def as_line(text: str, most: int = 140) -> str:
    """`text` on one line of at most so many characters, with an ellipsis where it was cut; plain text, no markup."""
    line = " ".join(as_printable(text[: 4 * most]).split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def as_printable(text: str) -> str:
    """`text` in characters that have a shape or a width: no control or format characters, only plain spaces."""
    return "".join(map(_printable, text))


@cache
def _printable(character: str) -> str:
    if character in DRAWN_AS:
        return DRAWN_AS[character]
    if character in FLAG_LETTERS:
        return chr(ord("A") + ord(character) - ord(FLAG_LETTERS[0]))
    if character in SKIN_TONES:
        return ""
    category = unicodedata.category(character)
    if category == "Zs":
        return " " if "<noBreak>" not in unicodedata.decomposition(character) else "\N{NO-BREAK SPACE}"
    if category in ("Zl", "Zp") or character in "\n\v\f\r\x85":
        return " "
    if category in ("Cc", "Cf") or character in "\N{VARIATION SELECTOR-15}\N{VARIATION SELECTOR-16}":
        return ""
    return REPLACEMENT if category in ("Cs", "Co") else character


def _line(text: str) -> str:
    if _home().issuperset(text):
        return escape(text)
    return "".join(_run(font, "".join(characters)) for font, characters in groupby(text, _stand_in))


def _run(font: str | None, text: str) -> str:
    if font is None:
        return escape(text)
    return f'<font name="{font}">{escape("".join(_drawable(font, character) for character in text))}</font>'


def _drawable(font: str, character: str) -> str:
    return character if character in _characters(font) else REPLACEMENT


@cache
def _stand_in(character: str) -> str | None:
    """The font to take the character from; None when the text faces have it."""
    if character in _home():
        return None
    return next((font for font in STAND_INS if character in _characters(font)), STAND_INS[0])


@cache
def _home() -> frozenset[str]:
    """The characters that every text face has."""
    faces = [_characters(name) for name in (SERIF, SERIF_ITALIC, SERIF_BOLD, SERIF_BOLD_ITALIC, SANS, SANS_BOLD)]
    return frozenset.intersection(*faces)


@cache
def _characters(font: str) -> frozenset[str]:
    register_fonts()
    glyphs = pdfmetrics.getFont(font).face.charToGlyph
    return frozenset(chr(code) for code, glyph in glyphs.items() if glyph)
