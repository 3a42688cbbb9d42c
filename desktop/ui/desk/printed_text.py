"""The words of a PDF as they stand on its pages, tied to the document that was read from it.

Pages count from 1; points and rectangles are in points of the page, from its upper left corner. Qt reads a page anew
for every question (some milliseconds), so answers are kept.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtPdf import QPdfDocument, QPdfSelection

from desktop.text.alignment import PageMap, map_page, pages_of
from desktop.text.document import Document, Span

_WORD = re.compile(r"\w+(?:[-’']\w+)*")
_REACH = 24.0
"""Points from the nearest words at which a point is still about them."""
_TRIES = 4
"""Steps in which the place of a character is found on a page that has some without text: each comes nearer."""
_KEPT = 4000
"""Answers about words that are kept."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place between two characters of a page's raw text."""

    page: int
    at: int


class PrintedText:
    def __init__(self, pdf: QPdfDocument, document: Document) -> None:
        self._pdf = pdf
        self._document = document
        self._texts: dict[int, QPdfSelection] = {}
        self._maps: dict[int, PageMap] = {}
        self._lines: dict[tuple[int, Span], list[QRectF]] = {}

    def map_of(self, page: int) -> PageMap:
        if page not in self._maps:
            self._maps[page] = map_page(self._document, page, self._raw)
        return self._maps[page]

    def pages_of(self, span: Span) -> range:
        """The pages that words may stand on."""
        pages = pages_of(self._document, span)
        return range(pages.start, min(pages.stop, self._pdf.pageCount() + 1))

    def lines_of(self, page: int, span: Span) -> list[QRectF]:
        """Where the words of a span stand on a page, line by line; empty where they do not."""
        if (page, span) not in self._lines:
            if len(self._lines) > _KEPT:
                self._lines.clear()
            stretches = self.map_of(page).to_page(span)
            self._lines[page, span] = _as_lines([rect for place in stretches for rect in self._rects(page, place)])
        return self._lines[page, span]

    def find(self, span: Span) -> tuple[int, QRectF] | None:
        """The page and the line on which the words of a span begin."""
        for page in self.pages_of(span):
            if lines := self.lines_of(page, span):
                return page, lines[0]
        return None

    def place_at(self, page: int, point: QPointF, reach: float = _REACH) -> Place | None:
        """The place in the raw text nearest to a point; None where no words are near."""
        areas = [polygon.boundingRect() for polygon in self._text(page).bounds()]
        if not areas:
            return None
        near = min(areas, key=lambda area: _distance(area, point))
        if _distance(near, point) > reach:
            return None
        inside = _inside(near, point)
        first = self._rects(page, Span(0, 1))
        if not first:
            return None
        # asked from the first character on, Qt tells the boundary nearest to the point, and nothing for that character
        told = self._pdf.getSelection(page - 1, first[0].center(), inside)
        return Place(page, self._from_index(page, told.endIndex()) if told.isValid() else 0)

    def position_at(self, page: int, point: QPointF) -> int | None:
        """The position in the document of the words at a point, or next to it; None where no words are near."""
        place = self.place_at(page, point)
        return self.map_of(page).nearest(place.at) if place else None

    def first_position(self, page: int, top: float) -> int | None:
        """The position in the document of the first words at or below a height of a page."""
        areas = [polygon.boundingRect() for polygon in self._text(page).bounds()]
        below = [area for area in areas if area.center().y() >= top]
        positions = (self.position_at(page, QPointF(area.left(), area.center().y())) for area in below[:1])
        return next(positions, None)

    def span_between(self, one: Place, other: Place) -> Span | None:
        """The words of the document that stand between two places, on one page or over several."""
        first, last = sorted((one, other))
        found = []
        for page in range(first.page, last.page + 1):
            start = first.at if page == first.page else 0
            end = last.at if page == last.page else len(self._raw(page))
            if start < end and (span := self.map_of(page).to_text(Span(start, end))) is not None:
                found.append(span)
        return Span(min(span.start for span in found), max(span.end for span in found)) if found else None

    def word_at(self, place: Place) -> Span | None:
        """The word of the document that stands at a place."""
        for word in _WORD.finditer(self._raw(place.page)):
            if word.start() <= place.at <= word.end():
                return self.map_of(place.page).to_text(Span(word.start(), word.end()))
        return None

    # Qt counts characters, among them some without text; we count the text's code points

    def _text(self, page: int) -> QPdfSelection:
        if page not in self._texts:
            self._texts[page] = self._pdf.getAllText(page - 1)
        return self._texts[page]

    def _raw(self, page: int) -> str:
        return self._text(page).text()

    def _rects(self, page: int, place: Span) -> list[QRectF]:
        start, end = self._to_index(page, place.start), self._to_index(page, place.end)
        return [
            polygon.boundingRect() for polygon in self._pdf.getSelectionAtIndex(page - 1, start, end - start).bounds()
        ]

    def _is_even(self, page: int) -> bool:
        text = self._text(page)
        return text.endIndex() == len(text.text())

    def _to_index(self, page: int, at: int) -> int:
        index = at
        if not self._is_even(page):
            for _ in range(_TRIES):
                index += at - self._from_index(page, index)
        return index

    def _from_index(self, page: int, index: int) -> int:
        if self._is_even(page):
            return index
        return len(self._pdf.getSelectionAtIndex(page - 1, 0, index).text()) if index else 0


def _as_lines(rects: list[QRectF]) -> list[QRectF]:
    """The rectangles of runs of letters as those of lines, in the same order, with some air around them."""
    lines: list[QRectF] = []
    for rect in rects:
        if lines and _on_one_line(lines[-1], rect):
            lines[-1] = lines[-1].united(rect)
        else:
            lines.append(rect)
    return [line.adjusted(-1.0, -0.15 * line.height(), 1.0, 0.15 * line.height()) for line in lines]


def _on_one_line(one: QRectF, other: QRectF) -> bool:
    shared = min(one.bottom(), other.bottom()) - max(one.top(), other.top())
    height = min(one.height(), other.height())
    return shared > height / 2 and -height < other.left() - one.right() < 2 * max(one.height(), other.height())


def _distance(area: QRectF, point: QPointF) -> float:
    across = max(area.left() - point.x(), point.x() - area.right(), 0.0)
    down = max(area.top() - point.y(), point.y() - area.bottom(), 0.0)
    return float((across**2 + down**2) ** 0.5)


def _inside(area: QRectF, point: QPointF) -> QPointF:
    air = min(1.0, area.width() / 4, area.height() / 4)
    area = area.adjusted(air, air, -air, -air)
    return QPointF(min(max(point.x(), area.left()), area.right()), min(max(point.y(), area.top()), area.bottom()))
