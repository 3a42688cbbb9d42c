"""The syntax of RTF: groups, control words and characters in many encodings, as a stream of words and text.

What a word does to the text is the business of `rtf`.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,9})?[ ]?|\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z])"
    r"|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)|[\r\n]+|\\",
    re.DOTALL,
)

SIGNS = {"~": "\u00a0", "_": "\u2011", "-": "\u00ad", "\\": "\\", "{": "{", "}": "}"}
CHARACTERS = {
    "tab": " ", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
    "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ",
}  # fmt: skip

CHARSETS = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "cp950", 161: "cp1253", 162: "cp1254", 163: "cp1258",
    177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 255: "cp437",
}  # fmt: skip
"""What the bytes of a font mean; a font whose set is not here has the document's code page."""

FONT = re.compile(r"\\f(\d{1,6})[^;{}]*?\\fcharset(\d{1,4})")
CODE_PAGE = re.compile(r"\\ansicpg(\d{1,6})")


@dataclass(frozen=True, slots=True)
class Word:
    """A control word. starred: marked as to be skipped, with its group, by who does not know it."""

    name: str
    number: int | None
    starred: bool


@dataclass(frozen=True, slots=True)
class Group:
    opens: bool


Token = Word | Group | str


@dataclass(slots=True)
class _Decoding:
    """How bytes become text; it changes with the font, and a group gives back what held before it."""

    code_page: str
    fonts: dict[int, str]
    charset: str = ""
    fallback: int = 1
    outer: list[tuple[str, int]] = field(default_factory=list)
    to_skip: int = 0
    high: int = 0

    def bytes(self, raw: bytes) -> str:
        if self.to_skip:  # what stands after a Unicode character for programs that know none
            skipped = min(self.to_skip, len(raw))
            self.to_skip -= skipped
            raw = raw[skipped:]
        return raw.decode(self.charset or self.code_page, errors="replace")

    def unicode(self, code: int) -> str:
        self.to_skip = self.fallback
        code %= 0x10000
        if 0xD800 <= code < 0xDC00:
            self.high = code
            return ""
        if 0xDC00 <= code < 0xE000:
            high, self.high = self.high, 0
            return chr(0x10000 + ((high - 0xD800) << 10) + code - 0xDC00) if high else ""
        return chr(code)


def tokens(text: str) -> Iterator[Token]:
    """The tokens of an RTF text of which every character is a byte. Pictures and their like are not yet left out."""
    page = CODE_PAGE.search(text)
    fonts = {int(font): CHARSETS.get(int(charset), "") for font, charset in FONT.findall(text)}
    decoding = _Decoding(_known(f"cp{page[1]}" if page else "cp1252"), fonts)
    at = 0
    starred = False
    while (found := TOKEN.match(text, at)) is not None:
        at = found.end()
        if found["word"] is not None:
            number = int(found["number"]) if found["number"] else None
            if found["word"] == "bin":
                at += max(0, number or 0)
            yield from _word(found["word"], number, starred, decoding)
        elif found["brace"] == "{":
            decoding.outer.append((decoding.charset, decoding.fallback))
            yield Group(True)
        elif found["brace"] == "}":
            if decoding.outer:
                decoding.charset, decoding.fallback = decoding.outer.pop()
            decoding.to_skip = 0
            yield Group(False)
        elif found["sign"] == "*":
            starred = True
            continue
        elif found["sign"] is not None:
            yield Word("par", None, False) if found["sign"] in "\r\n" else SIGNS.get(found["sign"], "")
        elif found["byte"] is not None:
            yield decoding.bytes(bytes([int(found["byte"], 16)]))
        elif found["text"] is not None:
            yield decoding.bytes(found["text"].encode("latin-1"))
        starred = False


def _word(name: str, number: int | None, starred: bool, decoding: _Decoding) -> Iterator[Token]:
    if name == "u":
        yield decoding.unicode(number or 0)
    elif name in CHARACTERS:
        yield CHARACTERS[name]
    else:
        if name == "f":
            decoding.charset = decoding.fonts.get(number or 0, "")
        elif name == "uc":
            decoding.fallback = max(0, number or 0)
        yield Word(name, number, starred)


def _known(encoding: str) -> str:
    try:
        return codecs.lookup(encoding).name
    except LookupError:
        return "cp1252"
