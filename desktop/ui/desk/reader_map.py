"""Positions of a document and positions on the screen, both ways. No Qt.

A document counts code points; the screen counts UTF-16 units, has one break where the text has two, and shows
marks that are not in the text at all. The map is a row of runs: a kept run is as long here as there, any other run
is one whole that is not cut.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from desktop.text.document import Span

_ASTRAL = re.compile("([\U00010000-\U0010ffff])")


class ReaderMap:
    """Built from the beginning of the text to its end with `keep`, `insert` and `replace`, then asked."""

    def __init__(self) -> None:
        self._texts = [0]
        self._screens = [0]
        self._kept = [True]
        """A run begins at each entry; the last entry is the end of everything."""

    @property
    def text_length(self) -> int:
        return self._texts[-1]

    @property
    def screen_length(self) -> int:
        return self._screens[-1]

    def keep(self, words: str, breaks: Sequence[int] = ()) -> None:
        """`words` of the text stand on the screen as they are, or character for character replaced within the BMP.

        breaks: where between them one character stands that is not in the text.
        """
        if _ASTRAL.search(words):
            self._keep_astral(words, breaks)
            return
        text, screen = self._texts[-1], self._screens[-1]
        for inserted, place in enumerate(breaks):
            self._kept[-1] = True
            self._texts += (text + place, text + place)
            self._screens += (screen + place + inserted, screen + place + inserted + 1)
            self._kept += (False, True)
        rest = len(words) - (breaks[-1] if breaks else 0)
        if rest:
            self._add(rest, rest, kept=True)

    def _keep_astral(self, words: str, breaks: Sequence[int]) -> None:
        for start, end in pairwise((0, *breaks, len(words))):
            if start:
                self.insert(1)
            for part in _ASTRAL.split(words[start:end]):
                if part >= "\U00010000":
                    self.replace(1, 2)
                elif part:
                    self._add(len(part), len(part), kept=True)

    def insert(self, length: int) -> None:
        """A mark of `length` UTF-16 units stands on the screen and not in the text."""
        self._add(0, length, kept=False)

    def replace(self, text_length: int, screen_length: int) -> None:
        """A stretch of the text is shown by something of another length."""
        self._add(text_length, screen_length, kept=False)

    def _add(self, text_length: int, screen_length: int, *, kept: bool) -> None:
        self._kept[-1] = kept
        self._texts.append(self._texts[-1] + text_length)
        self._screens.append(self._screens[-1] + screen_length)
        self._kept.append(True)

    def to_screen(self, position: int) -> int:
        """Where the character at `position` stands: behind what was inserted there."""
        run = bisect_right(self._texts, position) - 1
        into = position - self._texts[run]
        if into == 0 or self._kept[run]:
            return min(self._screens[run] + into, self.screen_length)
        return self._screens[run + 1]

    def to_screen_end(self, position: int) -> int:
        """Where the text before `position` ends: in front of what was inserted there."""
        run = min(bisect_left(self._texts, position), len(self._texts) - 1)
        if self._texts[run] <= position:
            return self._screens[run]
        into = position - self._texts[run - 1]
        return self._screens[run - 1] + (into if self._kept[run - 1] else 0)

    def span_to_screen(self, span: Span) -> tuple[int, int]:
        """First and last screen position of a span, without marks inserted at its borders."""
        start = self.to_screen(span.start)
        return start, max(start, self.to_screen_end(span.end))

    def to_text(self, position: int) -> int:
        """The text position at a screen position; on a mark or a replaced stretch the position where it begins."""
        return self._to_text(position, up=False)

    def span_to_text(self, start: int, end: int) -> Span | None:
        """The text that a stretch of the screen holds whole, or None when it holds none of it."""
        first = self._to_text(start, up=True)
        last = self._to_text(end, up=False)
        return Span(first, last) if first < last else None

    def _to_text(self, position: int, *, up: bool) -> int:
        run = bisect_right(self._screens, position) - 1
        into = position - self._screens[run]
        if self._kept[run]:
            return min(self._texts[run] + into, self.text_length)
        return self._texts[run + 1] if up and into else self._texts[run]
