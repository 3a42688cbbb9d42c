"""From bytes to text: which encoding it was written in, and text that was encoded twice put right."""

from __future__ import annotations

import codecs
import re
from collections import Counter

import ftfy

from desktop.errors import DamagedFile, EmptyFile, UnknownFormat

GARBAGE = 0.02
"""Share of control and replacement characters above which this is no text: prose has none, random bytes 0.1."""

TWICE = re.compile("[ÃÂâÅÄ][\u0080-\u00bf\u0152-\u0178\u2013-\u2122\u20ac]|ï»¿")
"""How a letter outside ASCII looks after UTF-8 was read as cp1252 and encoded again ("Ã«", "â€™")."""


def decode(content: bytes, name: str) -> str:
    """The text of `content`, with line ends and everything else as it is.

    A byte order mark decides; then UTF-8 if it holds, or holds save for some stray bytes; then UTF-16 without a
    mark, told by its zeros; else what Dutch offices wrote before, cp1252, from which Latin-1 differs only in control
    characters.
    Raises EmptyFile, UnknownFormat (no text in any encoding), DamagedFile (text with stretches of garbage).
    """
    if not content:
        raise EmptyFile(name=name)
    text = _decoded(content)
    strange = sum(len(run) for run in STRANGE.findall(text))
    if strange > GARBAGE * len(text):
        raise UnknownFormat(name=name)
    if any(len(run) > 8 for run in STRANGE.findall(text)):
        raise DamagedFile(name=name)
    return text


STRANGE = re.compile("[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd]+")


def _decoded(content: bytes) -> str:
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF32_LE, "utf-32"),
        (codecs.BOM_UTF32_BE, "utf-32"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if content.startswith(mark):
            return content.decode(encoding, errors="replace").removeprefix("\ufeff")
    if content.count(0) > len(content) / 4:
        big_endian = content[::2].count(0) > content[1::2].count(0)
        return content.decode("utf-16-be" if big_endian else "utf-16-le", errors="replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    mixed = content.decode("utf-8", errors="surrogateescape")
    stray = sum("\udc80" <= letter <= "\udcff" for letter in mixed)
    if stray < sum(letter > "\x7f" for letter in mixed) - stray:
        return re.sub("[\udc80-\udcff]", lambda byte: _as_cp1252(ord(byte[0]) - 0xDC00), mixed)
    return content.decode("cp1252", errors="replace")


def _as_cp1252(byte: int) -> str:
    return bytes([byte]).decode("cp1252", errors="replace")


def undouble(text: str, repairs: Counter[tuple[str, str, str]]) -> str:
    """Put right what was encoded twice ("coÃ¶rdinatie"), line by line, for often only a part of a file is.

    repairs: gets an entry for each word that changed.
    """
    if not TWICE.search(text):
        return text

    def mended(line: re.Match[str]) -> str:
        before = line[0]
        if not TWICE.search(before):
            return before
        after: str = ftfy.fix_encoding(before)
        words = before.split(" "), after.split(" ")
        pairs = zip(*words, strict=True) if len(words[0]) == len(words[1]) else [(before, after)]
        repairs.update(("encoding", one, other) for one, other in pairs if one != other)
        return after

    return re.sub(r"[^\r\n]+", mended, text)
