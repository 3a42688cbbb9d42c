"""Painting what stands behind and beside the words: tints, underlines, outlines, labels, page numbers.

Only what is in sight is painted, from the lines that Qt laid out; setting highlights therefore costs nothing, and
the text itself is never touched.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock, QTextDocument

from desktop.ui.colours import TAG_STROKES, Palette
from desktop.ui.desk.highlights import Placed
from desktop.ui.desk.reader_page import LINE, Page, Type, size_of
from desktop.ui.desk.reader_parts import Part
from desktop.ui.tag_dot import paint_end
from desktop.ui.theme import quiet_font

_LANE = 3.0
_END = 0.44
"""Ems that the mark of a tag takes, at the end of its underline."""
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Labels:
    """Words that the page paints itself, in the language of the window."""

    answer: str
    page: str


@dataclass(frozen=True, slots=True)
class Numbers:
    """Which numbers stand in the margin."""

    pages: bool = True
    paragraphs: bool = False


@dataclass(frozen=True, slots=True)
class Shades:
    """Stretches of the screen that have a ground of their own: words found, the one stood at, words jumped to."""

    hits: Sequence[tuple[int, int]] = ()
    hit_now: tuple[int, int] | None = None
    shown: tuple[int, int] | None = None


def blocks_between(document: QTextDocument, top: float, bottom: float) -> Iterator[QTextBlock]:
    """The blocks that stand between two heights of the page."""
    layout = document.documentLayout()
    block = document.findBlock(max(0, layout.hitTest(QPointF(0, top), Qt.HitTestAccuracy.FuzzyHit))).previous()
    if not block.isValid():
        block = document.firstBlock()
    while block.isValid():
        place = layout.blockBoundingRect(block)
        if place.top() > bottom:
            return
        yield block
        block = block.next()


def lines_of(block: QTextBlock, start: int, end: int) -> Iterator[tuple[float, float, float]]:
    """Left, right and baseline of the words from `start` to `end` (screen positions), line by line."""
    origin = block.document().documentLayout().blockBoundingRect(block).topLeft()
    layout = block.layout()
    words = _in_units(block.text())
    first, last = start - block.position(), end - block.position()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        begins = line.textStart()
        ends = begins + len(words[begins : begins + line.textLength()].rstrip())
        if begins >= last or ends <= first:
            continue
        left, right = (
            line.cursorToX(min(max(place, begins), ends))[0]  # type: ignore[index]  # (x, position), whatever the stub says
            for place in (first, last)
        )
        yield origin.x() + left, origin.x() + right, origin.y() + line.y() + line.ascent()


def _in_units(words: str) -> str:
    """The same words with two characters for each that takes two UTF-16 units."""
    return _ASTRAL.sub("xx", words)


class Marks:
    """Paints one page's marks with one type and palette."""

    def __init__(self, page: Page, type_: Type, palette: Palette, labels: Labels, numbers: Numbers) -> None:
        self._page = page
        self._type = type_
        self._palette = palette
        points = type_.font.pointSizeF()
        self._label_font = quiet_font(points * 0.74)
        self._sign_font = quiet_font(points)
        self._labels = labels
        self._numbers = numbers

    def paint(self, painter: QPainter, top: float, bottom: float, placed: Sequence[Placed], shades: Shades) -> None:
        """Everything between two heights of the page; the painter stands at the top of the page."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        blocks = list(blocks_between(self._page.shown, top, bottom))
        if not blocks or not self._page.parts:
            return
        first, last = blocks[0].position(), blocks[-1].position() + blocks[-1].length()
        in_sight = [mark for mark in placed if mark.start < last and mark.end > first]
        for block in blocks:
            start, end = block.position(), block.position() + block.length()
            here = [mark for mark in in_sight if mark.start < end and mark.end > start]
            users = [mark for mark in here if not mark.layer]
            self._paint_tints(painter, block, users)
            self._paint_shades(painter, block, shades)
            self._paint_underlines(painter, block, users)
            self._paint_outlines(painter, block, [mark for mark in here if mark.layer])
            self._paint_margins(painter, block, here)

    def _paint_tints(self, painter: QPainter, block: QTextBlock, here: list[Placed]) -> None:
        """Where highlights overlap, the shortest gives the ground: it is the one that would otherwise be lost."""
        for mark in sorted(here, key=lambda mark: mark.start - mark.end):
            colour = mark.highlight.colour
            tint = self._palette.tags[colour].tint if colour is not None else self._palette.hover
            self._ground(painter, block, mark.start, mark.end, tint)

    def _paint_shades(self, painter: QPainter, block: QTextBlock, shades: Shades) -> None:
        start, end = block.position(), block.position() + block.length()
        if shades.shown and shades.shown[0] < end and shades.shown[1] > start:
            self._ground(painter, block, *shades.shown, self._palette.shown)
            self._bar_beside(painter, block, *shades.shown)
        for hit in shades.hits[bisect_left(shades.hits, (start, 0)) : bisect_left(shades.hits, (end, 0))]:
            self._ground(painter, block, *hit, self._palette.hit)
        if shades.hit_now and shades.hit_now[0] < end and shades.hit_now[1] > start:
            self._ground(painter, block, *shades.hit_now, self._palette.hit_now)
            painter.setPen(QPen(QColor(self._palette.ink), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for left, right, baseline in lines_of(block, *shades.hit_now):
                painter.drawRoundedRect(self._around(block, left, right, baseline).adjusted(-0.5, 0.5, 0.5, -0.5), 2, 2)

    def _paint_underlines(self, painter: QPainter, block: QTextBlock, here: list[Placed]) -> None:
        for mark in here:
            colour = mark.highlight.colour
            ink = self._palette.tags[colour].ink if colour is not None else self._palette.edge
            pen = QPen(QColor(ink), 2, TAG_STROKES[colour] if colour is not None else Qt.PenStyle.SolidLine)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            end = QRectF()
            for left, right, baseline in lines_of(block, mark.start, mark.end):
                height = round(baseline + self._type.em * 0.24 + mark.lane * _LANE)
                painter.setPen(pen)
                painter.drawLine(QPointF(left, height), QPointF(right, height))
                side = round(self._type.em * _END)
                end = QRectF(right - side, height - side / 2, side, side)
            if colour is not None and mark.end <= block.position() + block.length() and not end.isEmpty():
                paint_end(painter, end, self._palette.tags[colour].ink, mark.highlight.shape)

    def _paint_outlines(self, painter: QPainter, block: QTextBlock, here: list[Placed]) -> None:
        """A dashed frame: it can stand over any highlight, and is told from it without colour."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for mark in here:
            colour = mark.highlight.colour
            ink = self._palette.tags[colour].ink if colour is not None else self._palette.accent
            pen = QPen(QColor(ink), 1.5)
            pen.setDashPattern([3, 2])
            painter.setPen(pen)
            for left, right, baseline in lines_of(block, mark.start, mark.end):
                painter.drawRoundedRect(self._around(block, left, right, baseline).adjusted(0.5, -0.5, -0.5, 0.5), 3, 3)

    def _paint_margins(self, painter: QPainter, block: QTextBlock, here: list[Placed]) -> None:
        part = self._page.parts[block.blockNumber()]
        layout = block.layout()
        if not layout.lineCount():
            return
        origin = block.document().documentLayout().blockBoundingRect(block).topLeft()
        line = layout.lineAt(0)
        baseline = origin.y() + line.y() + line.ascent()
        painter.setFont(self._label_font)
        painter.setPen(QColor(self._palette.quiet))
        self._paint_labels(painter, part, baseline)
        painter.setFont(self._sign_font)
        for place, mark in self.signs(block, here):
            colour = mark.highlight.colour
            ink = self._palette.accent if mark.layer else self._palette.ink
            painter.setPen(QColor(self._palette.tags[colour].ink if colour is not None else ink))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, mark.highlight.mark)

    def signs(self, block: QTextBlock, here: Sequence[Placed]) -> Iterator[tuple[QRectF, Placed]]:
        """Where the signs of highlights stand that begin in a block: left of their first line, beside one another."""
        em = self._type.em
        taken: dict[float, list[Hashable]] = {}
        for mark in here:
            first = next(lines_of(block, mark.start, mark.end), None)
            if not mark.highlight.mark or mark.start < block.position() or first is None:
                continue
            on_line = taken.setdefault(first[2], [])
            if (mark.layer, mark.highlight.key) in on_line:
                continue
            left = self._type.left - (1.6 + 1.1 * len(on_line)) * em
            on_line.append((mark.layer, mark.highlight.key))
            yield QRectF(left, first[2] - em, 1.2 * em, 1.4 * em), mark

    def _paint_labels(self, painter: QPainter, part: Part, baseline: float) -> None:
        metrics = painter.fontMetrics()
        shows_page = self._numbers.pages and part.page is not None
        if shows_page:
            label = f"{self._labels.page} {part.page}"
            room = self._type.right - self._type.em
            if metrics.horizontalAdvance(label) > room:
                label = str(part.page)
            self._paint_number(painter, label, baseline)
        if self._numbers.paragraphs and part.paragraph is not None:
            below = self._type.em if shows_page else 0.0
            self._paint_number(painter, str(part.paragraph), baseline + below)
        if part.begins_answer:
            width = metrics.horizontalAdvance(self._labels.answer)
            left = self._type.left - 1.7 * self._type.em - width
            if left >= 2:
                painter.drawText(QPointF(left, baseline), self._labels.answer)

    def _paint_number(self, painter: QPainter, label: str, baseline: float) -> None:
        width = self._page.shown.textWidth()
        left = width - self._type.right + self._type.em * 0.8
        painter.drawText(
            QPointF(min(left, width - painter.fontMetrics().horizontalAdvance(label) - 2), baseline), label
        )

    def _ground(self, painter: QPainter, block: QTextBlock, start: int, end: int, colour: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        for left, right, baseline in lines_of(block, start, end):
            painter.drawRoundedRect(self._around(block, left, right, baseline), 2, 2)

    def _bar_beside(self, painter: QPainter, block: QTextBlock, start: int, end: int) -> None:
        painter.setBrush(QColor(self._palette.accent))
        for _, _, baseline in lines_of(block, start, end):
            left = self._type.left - 0.55 * self._type.em
            painter.drawRect(QRectF(left, baseline - self._type.em, 3, LINE * self._type.em))

    def _around(self, block: QTextBlock, left: float, right: float, baseline: float) -> QRectF:
        em = self._type.em * size_of(self._page.parts[block.blockNumber()])
        return QRectF(left - 1, baseline - 0.92 * em, right - left + 2, 1.2 * em)
