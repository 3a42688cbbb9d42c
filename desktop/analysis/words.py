"""The words of a document, each in the form in which two texts are compared: what a reader takes for the same word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from desktop.text.document import Block, BlockKind, Document

_WORD = re.compile(
    r"\d{1,3}(?:[. \u00a0\u202f]\d{3})+(?![\w])(?:,\d+)?|\d+(?:[.,:]\d+)+"
    r"|[^\W_](?:[^\W_]|[\u00ad\u0300-\u036f]|['‘’ʼ`´](?=[^\W_]))*"
    r"|[%‰€$£§]|(?<=[ \u00a0(])(?<!\d[ \u00a0])[-–−](?=\d)"
)
_STOP = re.compile(r"[.!?:;]")
_THOUSANDS = re.compile(r"(?<=\d)[. \u00a0\u202f](?=\d{3}(?!\d))")
_LABEL = re.compile(r"\s*(?:\(?\d{1,3}(?:\.\d{1,3})*[.)]|\(?[a-zA-Z][.)])\s")
_LABEL_OF_HEADING = re.compile(
    r"\s*(?:\d{1,3}(?:\.\d{1,3})*[.)]?|\(?(?:[a-z]|[ivxlc]+)[.)]"
    r"|(?:hoofdstuk|paragraaf|deel)\s+(?:\d{1,3}(?:\.\d{1,3})*|[ivxlc]+)[.:]?)\s+(?:[-–—:]\s+)?(?-i:(?=[^\Wa-zà-ÿ\d_]))",
    re.IGNORECASE,
)
"""Before a capital only: "12 miljoen voor de brug" begins with no number of its own."""
_LABEL_OF_LINE = re.compile(r"\s*\d{1,3}(?:\.\d{1,3})+\.?\s+(?=[A-ZÀ-Þ])")
_LABELS = {
    BlockKind.HEADING: (_LABEL_OF_HEADING, _LABEL),
    BlockKind.LIST_ITEM: (_LABEL, _LABEL_OF_LINE),
    BlockKind.PARAGRAPH: (_LABEL_OF_LINE,),  # a heading that was not known for one
}
_NOTE_MARK = re.compile(r"(?<=\S)\[\d{1,3}\]|(?<=[^\W\d_]{4})[⁰¹²³⁴-⁹]+(?!\w)|(?<=[.,;:!?)”’\"'])[⁰¹²³⁴-⁹]+(?!\w)")
"""The mark of a footnote; on a short word it may be a power: m², km³."""
_APOSTROPHES = str.maketrans({"‘": "'", "’": "'", "ʼ": "'", "`": "'", "´": "'", "\u00ad": ""})


@dataclass(frozen=True, slots=True)
class Word:
    """form: lower case, one kind of apostrophe, `ĳ` as `ij`, ligatures taken apart; accents stay. start, end: in the
    document's text; block: index of the block among those asked for. edge: what parts it from the word before: 2 a
    block's begin, 1 the end of a sentence, 0 less."""

    form: str
    start: int
    end: int
    block: int
    edge: int


def words_of(document: Document, blocks: Iterable[Block]) -> list[Word]:
    """The words of `blocks`, in order, without the number or letter before an item or a heading, or marks of notes.

    A minus before a number is a word: without it the number is another one.
    """
    found = []
    for index, block in enumerate(blocks):
        text = _NOTE_MARK.sub(lambda mark: " " * len(mark[0]), document.text_of(block))
        label = next((begun for one in _LABELS.get(block.kind, ()) if (begun := one.match(text))), None)
        at = 0
        for match in _WORD.finditer(text, label.end() if label else 0):
            edge = (1 if _STOP.search(text, at, match.start()) else 0) if at else 2
            found.append(Word(form_of(match[0]), block.start + match.start(), block.start + match.end(), index, edge))
            at = match.end()
    return found


def form_of(word: str) -> str:
    if not word.isascii():
        word = unicodedata.normalize("NFKC", word.translate(_APOSTROPHES))
    if word in "–−":
        return "-"
    word = word.lower().replace("`", "'")
    return _THOUSANDS.sub("", word) if word[0].isdigit() else word
