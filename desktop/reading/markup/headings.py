"""Headings that no style calls a heading: a short paragraph that is large, bold, underlined or italic throughout.

Ministries' letters know hardly another kind. Formats that tell how letters look (Word, OpenDocument, HTML) let
`Headings` notice each paragraph while they read, and settle which are headings when the whole document is known.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from desktop.reading.draft import Piece
from desktop.reading.markup.elements import LABEL, Words
from desktop.text.document import BlockKind

LONGEST = 120
"""Characters. A line and a half of a letter; what is longer and bold is a stressed paragraph."""

LONGEST_FAINT = 80
"""Characters. Italic or underlined is a weaker sign than bold: book titles and quotations are too."""

LONGEST_RUN = 3
"""Chapter, section and subsection may follow each other without text between; four in a row are a list of names."""

LARGE = 1.2
"""Times the size in which most of the text is set: letters that stand out."""

LOOKS = (("large", "bold"), ("large",), ("bold",), ("underline",), ("italic",))
"""Ways to look like a heading, from the highest level down."""

BOLD, ITALIC, QUESTION_LABEL = 2, 4, 5
"""Places in LOOKS; "Vraag 3" comes below everything."""

NOTE_LINE = re.compile(r"\d+\)\s")
"""A note typed by hand below the text, "1) Kamerstuk …": often set in italics, no heading."""

NUMBERED = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2})*)\.?\s+[A-ZÀ-Þ]")


@dataclass(slots=True)
class Headings:
    """seen: the paragraphs of the running text, by index of the piece; ranks: place in LOOKS, None for plain text."""

    seen: dict[int, Words] = field(default_factory=dict)
    ranks: dict[int, int | None] = field(default_factory=dict)

    def notice(self, index: int, words: Words) -> None:
        """See a paragraph of the running text: the index of its piece and the words it was made of."""
        self.seen[index] = words

    def settle(self, pieces: list[Piece]) -> None:
        """Make headings of the pieces that are. Levels follow how they look, below the styled heading above them; what
        stands before the first of those, a title page, is ranked by itself."""
        sizes = sum((words.sizes for words in self.seen.values()), Counter[float]())
        large = max(sizes, key=lambda size: sizes[size]) * LARGE if sizes else 0.0
        for index, words in self.seen.items():
            self.ranks[index] = _rank(pieces[index], words, large)
        likely = {index: rank for index, rank in self.ranks.items() if rank is not None and self._holds(index, pieces)}
        plain = [index for index, rank in likely.items() if rank != QUESTION_LABEL]
        if len(plain) * 2 > len(self.ranks) > 2 * LONGEST_RUN:  # a document that is bold throughout
            likely = {index: rank for index, rank in likely.items() if rank == QUESTION_LABEL}
        first = next((at for at, piece in enumerate(pieces) if piece.kind is BlockKind.HEADING), len(pieces))
        self._set_levels({index: rank for index, rank in likely.items() if index < first}, pieces)
        self._set_levels({index: rank for index, rank in likely.items() if index > first}, pieces)

    @staticmethod
    def _set_levels(likely: dict[int, int], pieces: list[Piece]) -> None:
        ranks = sorted(set(likely.values()))
        above = 0
        for index, piece in enumerate(pieces):
            if index in likely:
                level = above + 1 + ranks.index(likely[index])
                pieces[index] = replace(piece, kind=BlockKind.HEADING, level=level + _depth(piece.text))
            elif piece.kind is BlockKind.HEADING:
                above = piece.level

    def _holds(self, index: int, pieces: Sequence[Piece]) -> bool:
        """Whether something stands under it, and it is no line of a list of bold lines or a bold question."""
        if self.ranks[index] == QUESTION_LABEL:
            return True
        before = _neighbour(index, -1, pieces)
        after = _neighbour(index, 1, pieces)
        if after is None or (
            pieces[index].text.endswith("?") and before is not None and self.ranks.get(before) == QUESTION_LABEL
        ):
            return False
        if self.ranks[index] == ITALIC and (
            self.ranks.get(after) is not None or pieces[after].kind is BlockKind.HEADING
        ):
            return False
        run = 1
        for way in (-1, 1):
            at = _neighbour(index, way, pieces)
            while at is not None and self.ranks.get(at) == self.ranks[index]:
                run += 1
                at = _neighbour(at, way, pieces)
        return run <= LONGEST_RUN


def _rank(piece: Piece, words: Words, large: float) -> int | None:
    """How a piece looks like a heading; None when it does not, or is one already."""
    text = piece.text
    if piece.kind is BlockKind.HEADING or "\n" in text or not any(letter.isalpha() for letter in text):
        return None
    looks = {look for look in ("bold", "underline", "italic") if words.is_throughout(look)}
    if large and words.sizes and min(words.sizes) >= large:
        looks.add("large")
    rank = next((rank for rank, look in enumerate(LOOKS) if looks.issuperset(look)), None)
    if rank is not None and LABEL.fullmatch(text):
        return QUESTION_LABEL
    if rank is not None and rank > BOLD and NOTE_LINE.match(text):
        return None
    longest = LONGEST if rank is not None and rank <= BOLD else LONGEST_FAINT
    may_be = (
        len(text) <= longest and not (text[0].islower() or text[0] in "([") and not text.endswith((".", ",", ";", ":"))
    )
    return rank if may_be else None


def _neighbour(index: int, way: int, pieces: Sequence[Piece]) -> int | None:
    at = index + way
    while 0 <= at < len(pieces):
        if pieces[at].kind is not BlockKind.FOOTNOTE:
            return at
        at += way
    return None


def _depth(text: str) -> int:
    """How many levels a number puts a heading below its look: 2 for "2.1.1 Inleiding"."""
    numbered = NUMBERED.match(text)
    return numbered["number"].count(".") if numbered else 0
