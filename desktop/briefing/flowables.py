"""The building blocks of a page that ReportLab lacks: rows that split well, landmarks, page references.

Platypus' own tables measure every row again at each page end, and leave a hole where a row is a little too tall; a
`Row` stands by itself, and splits only when moving it whole would leave too much white.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportlab.lib.colors import Color
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import getAscent
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import CondPageBreak, Flowable, Paragraph

from desktop.briefing.styles import ACCENT, GAP, HAIRLINE, HEIGHT, MUTED, PAGE_NUMBER, RULE, WIDTH
from desktop.briefing.typeface import as_line

KEPT_WHOLE = 42 * mm
"""A row up to this height moves to the next page rather than being split."""

LONG = 60
"""A paragraph of more lines is laid out in pieces."""

LEAST_PIECE = 14 * mm
"""A row is not split when less room than this is left."""

LINE_TO_LINE = 8 * mm
"""Between the lines to write on."""

Cell = Sequence[Flowable]


@dataclass(frozen=True, slots=True)
class Look:
    """widths: of the columns; apart: white over the row; above, below: padding within it; rule: colour of the line
    over the row; tint: of the paper."""

    widths: tuple[float, ...]
    gap: float = GAP
    apart: float = 0
    above: float = 3 * mm
    below: float = 2 * mm
    rule: Color | None = RULE
    tint: Color | None = None


class Text(Paragraph):  # type: ignore[misc]  # ReportLab has no types
    """A paragraph that is broken into lines once for each width, however often it is measured."""

    _broken_at: float | None = None

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        if width != self._broken_at or not hasattr(self, "blPara"):
            super().wrap(width, height)
            self._broken_at = width
        return self.width, self.height

    def pieces(self, width: float) -> list[Text]:
        """A long paragraph as several that look like one.

        At each page end Platypus breaks all that is left into lines again: pages on pages of one paragraph take it
        longer and longer. Halving until the pieces are short keeps that in bounds.
        """
        style = self.style
        lines = round(self.wrap(width, HEIGHT)[1] / style.leading)
        halves = self.split(width, lines // 2 * style.leading) if lines > LONG else []
        if len(halves) != 2:
            return [self]
        halves[0].style = style.clone(style.name, spaceAfter=0)
        halves[1].style = style.clone(style.name, spaceBefore=0)
        return [piece for half in halves for piece in half.pieces(width)]


class Row(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """Cells beside each other, each a stack of flowables; their first lines stand on one line.

    head: a low row to repeat over this one where it comes first on a page; opens: it has its head wherever it stands.
    """

    def __init__(self, cells: Sequence[Cell], look: Look, head: Row | None = None, opens: bool = False) -> None:
        super().__init__()
        self.cells = [_in_pieces(cell, width) for cell, width in zip(cells, look.widths, strict=True)]
        self.look = look
        self.head = head
        self.opens = opens
        self.spaceBefore = look.apart
        self.height = 0.0
        ascents = [_ascent(cell[0]) if cell else 0.0 for cell in self.cells]
        self.drops = [max(ascents) - ascent for ascent in ascents]

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        own = max((self._stacked(index) for index in range(len(self.cells))), default=0.0)
        self.height = own + self.look.above + self.look.below + self._head_height(width, height)
        return WIDTH, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        starts_page = _starts_page(self)
        room = height - self._head_height(width, height) - self.look.above - self.look.below
        if not starts_page and (self.height <= KEPT_WHOLE or room < LEAST_PIECE):
            return []
        firsts, rests = [], []
        for cell, column, drop in zip(self.cells, self.look.widths, self.drops, strict=True):
            first, rest = _split_stack(cell, column, room - drop)
            if rest and not first:
                return []
            firsts.append(first)
            rests.append(rest)
        return [Row(firsts, self.look, self.head, self.opens), Row(rests, self.look, self.head)]

    def draw(self) -> None:
        canvas = self.canv
        height = self.height
        if self._shows_head() and self.head:
            height -= self.head.height
            self.head.drawOn(canvas, 0, height)
        if self.look.tint:
            canvas.setFillColor(self.look.tint)
            canvas.rect(-3 * mm, 0, WIDTH + 6 * mm, height, stroke=0, fill=1)
        if self.look.rule:
            canvas.setStrokeColor(self.look.rule)
            canvas.setLineWidth(HAIRLINE)
            canvas.line(0, height, WIDTH, height)
        left = 0.0
        for cell, column, drop in zip(self.cells, self.look.widths, self.drops, strict=True):
            _draw_stack(cell, canvas, left, height - self.look.above - drop)
            left += column + self.look.gap

    def _stacked(self, index: int) -> float:
        column = self.look.widths[index]
        stack = _stack(self.cells[index])
        return self.drops[index] + sum(above + height_of(flowable, column) for above, flowable in stack)

    def _shows_head(self) -> bool:
        return self.head is not None and (self.opens or _starts_page(self))

    def _head_height(self, width: float, height: float) -> float:
        return float(self.head.wrap(width, height)[1]) if self.head and self._shows_head() else 0.0


def _in_pieces(cell: Cell, width: float) -> list[Flowable]:
    pieces: list[Flowable] = []
    for flowable in cell:
        pieces += flowable.pieces(width) if isinstance(flowable, Text) else [flowable]
    return pieces


def _starts_page(flowable: Flowable) -> bool:
    frame = getattr(flowable, "_frame", None)
    return frame is not None and bool(frame._atTop)


def _ascent(flowable: Flowable) -> float:
    """From the top of a flowable to the line its first words stand on."""
    style = PAGE_NUMBER if isinstance(flowable, PageReference) else flowable.style
    return float(getAscent(style.fontName, style.fontSize))


def _stack(cell: Cell) -> list[tuple[float, Flowable]]:
    """Each flowable with the white over it; over the first there is none."""
    stacked: list[tuple[float, Flowable]] = []
    after = 0.0
    for flowable in cell:
        above = max(after, flowable.getSpaceBefore()) if stacked else 0.0
        stacked.append((above, flowable))
        after = flowable.getSpaceAfter()
    return stacked


def height_of(flowable: Flowable, width: float) -> float:
    return float(flowable.wrap(width, HEIGHT)[1])


def _split_stack(cell: Cell, width: float, room: float) -> tuple[list[Flowable], list[Flowable]]:
    """What of a cell fits in `room`, and what is left."""
    fits: list[Flowable] = []
    stacked = _stack(cell)
    for index, (above, flowable) in enumerate(stacked):
        needed = above + height_of(flowable, width)
        if needed > room:
            pieces = flowable.split(width, room - above) if room > above else []
            rest = [later for _, later in stacked[index + 1 :]]
            return (fits + pieces[:1], pieces[1:] + rest) if pieces else (fits, [flowable, *rest])
        fits.append(flowable)
        room -= needed
    return fits, []


def _draw_stack(cell: Cell, canvas: Canvas, left: float, top: float) -> None:
    for above, flowable in _stack(cell):
        top -= above + flowable.height
        flowable.drawOn(canvas, left, top)


class White(Flowable):  # type: ignore[misc]
    """White between two things; there is none of it at the top of a page, and it never makes a page full."""

    def __init__(self, size: float) -> None:
        super().__init__()
        self.size = size

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.height = 0.0 if _starts_page(self) else min(self.size, height)
        return width, self.height

    def draw(self) -> None:
        pass


class Landmark(Flowable):  # type: ignore[misc]
    """A place to point at: bookmark, outline entry, line in the table of contents. Takes no room.

    level: 0 for a part, 1 for what stands in it.
    """

    def __init__(self, key: str, level: int, text: str) -> None:
        super().__init__()
        self.key = key
        self.level = level
        self.text = as_line(text)
        self.starts_page = False

    def wrap(self, width: float, height: float) -> tuple[float, float]:  # noqa: ARG002  as Platypus asks
        self.starts_page = _starts_page(self)
        return 0, 0

    def draw(self) -> None:
        _, top = self.canv.absolutePosition(0, 0)
        self.canv.bookmarkPage(self.key, fit="XYZ", left=0, top=top + 8 * mm)
        self.canv.addOutlineEntry(self.text, self.key, self.level, closed=self.level > 0)


class PageReference(Flowable):  # type: ignore[misc]
    """The number of the page that a landmark stands on, known from the pass before; a link to it."""

    def __init__(self, key: str, pages: Mapping[str, int]) -> None:
        super().__init__()
        self.key = key
        self.number = pages.get(key)

    def wrap(self, width: float, height: float) -> tuple[float, float]:  # noqa: ARG002
        self.width, self.height = width, PAGE_NUMBER.leading
        return self.width, self.height

    def draw(self) -> None:
        if self.number is None:
            return
        self.canv.setFont(PAGE_NUMBER.fontName, PAGE_NUMBER.fontSize)
        self.canv.setFillColor(PAGE_NUMBER.textColor)
        self.canv.drawRightString(self.width, self.height - _ascent(self), str(self.number))
        self.canv.linkRect("", self.key, (0, 0, self.width, self.height), relative=1, thickness=0)


class WritingLines(Flowable):  # type: ignore[misc]
    """Room to write: dotted lines."""

    def __init__(self, lines: int, left: float) -> None:
        super().__init__()
        self.lines = lines
        self.left = left

    def wrap(self, width: float, height: float) -> tuple[float, float]:  # noqa: ARG002
        self.height = self.lines * LINE_TO_LINE
        return width, self.height

    def draw(self) -> None:
        self.canv.setStrokeColor(MUTED)
        self.canv.setLineWidth(0.6)
        self.canv.setDash(0.6, 2.4)
        for line in range(self.lines):
            self.canv.line(self.left, line * LINE_TO_LINE, WIDTH, line * LINE_TO_LINE)


class AccentRule(Flowable):  # type: ignore[misc]
    """The short thick line over the title of the briefing."""

    def wrap(self, width: float, height: float) -> tuple[float, float]:  # noqa: ARG002
        self.height = 1.2 * mm
        return width, self.height

    def draw(self) -> None:
        self.canv.setFillColor(ACCENT)
        self.canv.rect(0, 0, 18 * mm, self.height, stroke=0, fill=1)


def together(*flowables: Flowable, before: Flowable | None = None) -> list[Flowable]:
    """Flowables that begin on one page with the start of what comes after them; what is very tall is split anyway.

    before: what comes after them, not in the list that is returned.
    """
    needed = sum(
        flowable.getSpaceBefore() + height_of(flowable, WIDTH) + flowable.getSpaceAfter() for flowable in flowables
    )
    if before is not None:
        needed += min(height_of(before, WIDTH), KEPT_WHOLE + LEAST_PIECE)
    return [CondPageBreak(min(needed, HEIGHT / 2)), *flowables]


def ending(rows: Sequence[Row]) -> list[Flowable]:
    """The rows, the last two of them on one page: a last row by itself on a new page says too little."""
    last = rows[-2:]
    low = sum(height_of(row, WIDTH) for row in last) < KEPT_WHOLE + LEAST_PIECE
    return [*rows[:-2], *(together(*last) if low else last)]
