"""A PDF page as lines of text: where each stands, how large it is, in which font.

PDFium is asked per run of text (what one text object of the page shows), never per character: its calls are slow
through ctypes, and a line is rarely more than a handful of runs.
"""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import hypot
from typing import Any, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as c

from desktop.reading.pdf.rulings import Box, drawn_on, quick, turned_box

HYPHEN = "\ufffe"
"""PDFium's sign for a hyphen that stands at a line end; it leaves the line break behind it out."""

LINE_END = re.compile(f"\r\n|\r|\n|(?<={HYPHEN})|(?<=\x02)")

BOLD = re.compile("bold|black|heavy|demi", re.IGNORECASE)
ITALIC = re.compile("italic|oblique|kursiv|slanted", re.IGNORECASE)
HEAVY = 700
"""Weight from which a font is bold when its name does not say so; PDFium guesses weights from the stems."""

WIDE_GAP = 1.5
"""In units of the type size: runs farther apart on one line are two columns, two cells, a number and its title.
Spaces of justified lines stay under 1."""

MARK_GAP = 4.0
"""The same between the mark of a footnote and its words, a bullet or number and its item."""

RAISED = 0.8
"""A run smaller than this share of its line's size, above the baseline, is a superscript."""


class Font(NamedTuple):
    name: str
    bold: bool
    italic: bool


@dataclass(slots=True)
class Run:
    """Text in one font. y: the baseline; mark: its marked-content number in a tagged PDF, else -1."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    font: Font
    mark: int = -1


class Tag(NamedTuple):
    """What a tagged PDF says of a piece of text. block: the number of its paragraph, the same for all its lines.

    role: "P", "H2", "LI", "Note" … depth: of the list it is in. cell: table, row and column; columns: how many cells
    its row has. is_open: whether the paragraph goes on from the page before, and on the next.
    """

    block: int
    role: str = ""
    depth: int = 0
    cell: tuple[int, int, int] | None = None
    columns: int = 0
    is_open: tuple[bool, bool] = (False, False)


@dataclass(slots=True)
class Line:
    """Runs on one baseline with no wide gap between them. page: from 1.

    size, bold, italic are those of most of its letters; bold and italic only when all of them are.
    """

    runs: list[Run]
    page: int
    tag: Tag | None = None
    text: str = ""
    x0: float = 0.0
    x1: float = 0.0
    y: float = 0.0
    size: float = 0.0
    bold: bool = False
    italic: bool = False

    def __post_init__(self) -> None:
        self.measure()

    def measure(self) -> None:
        """Work out what follows from the runs."""
        main = self.runs[0]
        if len(self.runs) == 1:
            self.text = main.text.strip()
            self.x0, self.x1 = main.x0, main.x1
            self.bold, self.italic = main.font.bold, main.font.italic
        else:
            self.text = "".join([run.text for run in self.runs]).strip()
            self.x0 = min([run.x0 for run in self.runs])
            self.x1 = max([run.x1 for run in self.runs])
            lettered = [run for run in self.runs if run.text and not run.text.isspace()] or self.runs
            widest = 0.0
            for run in lettered:
                area = (run.x1 - run.x0) * run.size
                if area > widest:
                    main, widest = run, area
            full = [run for run in lettered if run.size >= RAISED * main.size and not is_bullet(run.text)] or lettered
            self.bold = all(run.font.bold for run in full)
            self.italic = all(run.font.italic for run in full)
        self.y, self.size = main.y, main.size

    @property
    def style(self) -> tuple[float, bool, bool]:
        return (round(self.size * 2) / 2, self.bold, self.italic)


@dataclass(slots=True)
class Page:
    """A page as it was found. lines: in the order in which they are drawn. rulings: thin boxes, level or upright.

    pictures: how many images it shows.
    """

    number: int
    width: float
    height: float
    lines: list[Line]
    rulings: list[Box] = field(default_factory=list)
    pictures: int = 0


BULLETS = "•‣⁃∙●○■□▪▫◦➢➤✓–—-"

ITEM_NUMBER = re.compile(r"\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\d{1,2}(?:\.\d{1,2})+\.?")
"""What stands before a numbered item or heading, often at some distance."""

SYMBOL_BULLETS = re.compile(f"[{BULLETS}\ue000-\uf8ff]|o")


def is_bullet(text: str) -> bool:
    """Whether a run shows nothing but a bullet; "o" is the one of Word's second level."""
    return len(text) < 4 and SYMBOL_BULLETS.fullmatch(text.strip()) is not None


def read_page(page: pdfium.PdfPage, number: int, tags: Mapping[int, Tag]) -> Page:
    """Read a page. number: from 1; tags: of its marked content, by number; empty when it has none."""
    text_page = page.get_textpage()
    try:
        found = _Found()
        runs = list(_runs(text_page.raw, bool(tags), found))
    finally:
        text_page.close()
    rulings, pictures = drawn_on(page.raw, found.texts)
    width, height = page.get_size()
    turn = found.turn()
    if turn:
        if page.get_rotation() in (90, 270):
            width, height = height, width
        if turn in (90, 270):
            width, height = height, width
        runs = [[found.turned(run, turn, width, height) for run in line] for line in runs]
        rulings = [turned_box(box, turn, width, height) for box in rulings]
    parts = _with_raised((part for line in runs for part in parts_of(line, tags)), tags)
    lines = [Line(part, number, next((tags[run.mark] for run in part if run.mark in tags), None)) for part in parts]
    return Page(number, width, height, lines, rulings, pictures)


_ADDRESS, _INT = ctypes.c_void_p, ctypes.c_int
_object_at = quick(c.FPDFText_GetTextObject, _ADDRESS, _ADDRESS, _INT)
_font_of = quick(c.FPDFTextObj_GetFont, _ADDRESS, _ADDRESS)
_mark_of = quick(c.FPDFPageObj_GetMarkedContentID, _INT, _ADDRESS)
_size_at = quick(c.FPDFText_GetFontSize, ctypes.c_double, _ADDRESS, _INT)
_matrix_at = quick(c.FPDFText_GetMatrix, _INT, _ADDRESS, _INT, _ADDRESS)
_origin_at = quick(c.FPDFText_GetCharOrigin, _INT, _ADDRESS, _INT, _ADDRESS, _ADDRESS)
_box_at = quick(c.FPDFText_GetCharBox, _INT, _ADDRESS, _INT, _ADDRESS, _ADDRESS, _ADDRESS, _ADDRESS)


@dataclass(slots=True)
class _Found:
    """What was met beside runs. texts: addresses of the text objects. letters: how many in all. slanted: where runs
    end that are not set from left to right, and how the page must be turned to read them."""

    texts: set[int] = field(default_factory=set)
    letters: int = 0
    slanted: dict[int, tuple[float, float, int]] = field(default_factory=dict)
    slanted_letters: Counter[int] = field(default_factory=Counter)

    def slant(self, run: Run, end: tuple[float, float], turn: int) -> None:
        self.slanted[id(run)] = (*end, turn)
        self.slanted_letters[turn] += len(run.text)

    def turn(self) -> int:
        """How the page must be turned to read most of its text: tables are often printed along the long side."""
        turn, letters = max(self.slanted_letters.items(), key=lambda item: item[1], default=(0, 0))
        return turn if letters * 2 > self.letters else 0

    def turned(self, run: Run, turn: int, width: float, height: float) -> Run:
        """A run as it is seen on the turned page."""
        x, y, _ = self.slanted.get(id(run), (run.x1, run.y, 0))
        start = turned_box(Box(run.x0, run.y, run.x0, run.y), turn, width, height)
        end = turned_box(Box(x, y, x, y), turn, width, height)
        left, right = min(start.x0, end.x0), max(start.x0, end.x0)
        return Run(run.text, left, right, start.y0, run.size, run.font, run.mark)


def _runs(text_page: Any, is_tagged: bool, found: _Found) -> Iterator[list[Run]]:
    """The runs of each line as PDFium sees lines: text drawn in succession on one baseline."""
    text = _text(text_page)
    page = ctypes.cast(text_page, ctypes.c_void_p).value or 0
    fonts: dict[int, Font] = {}
    matrix = c.FS_MATRIX()
    values = [ctypes.c_double() for _ in range(6)]
    x, y, left, right, bottom, top = values
    to_matrix = ctypes.addressof(matrix)
    to_x, to_y, to_left, to_right, to_bottom, to_top = (ctypes.addressof(value) for value in values)

    start = 0
    for end in [match.end() for match in LINE_END.finditer(text)] + [len(text)]:
        stop = end
        while stop > start and text[stop - 1] in "\r\n":
            stop -= 1
        line: list[Run] = []
        for first, last, owner in _stretches(page, start, stop):
            if owner < 0:
                if line:
                    line[-1].text += text[first:last].replace(HYPHEN, "-")
                continue
            found.texts.add(owner)
            address = _font_of(owner)
            font = fonts.get(address)
            if font is None:
                font = fonts[address] = _font(address)
            _matrix_at(page, first, to_matrix)
            _origin_at(page, first, to_x, to_y)
            _box_at(page, last - 1, to_left, to_right, to_bottom, to_top)
            size = _size_at(page, first) * hypot(matrix.c, matrix.d)
            mark = _mark_of(owner) if is_tagged else -1
            shown = text[first:last].replace(HYPHEN, "-").replace("\x02", "-")
            run = Run(shown, x.value, right.value, y.value, size, font, mark)
            if abs(matrix.b) > abs(matrix.a):
                up = matrix.b > 0
                found.slant(run, (run.x0, top.value if up else bottom.value), 90 if up else 270)
            elif matrix.a < 0:
                found.slant(run, (left.value, run.y), 180)
            line.append(run)
        found.letters += stop - start
        if line:
            yield line
        start = end


def _text(page: Any) -> str:
    """The page's text, one character per index."""
    count = c.FPDFText_CountChars(page)
    buffer = (ctypes.c_ushort * (count + 1))()
    written = c.FPDFText_GetText(page, 0, count, buffer)
    text = bytes(buffer)[: 2 * max(0, written - 1)].decode("utf-16-le", "replace")
    if len(text) != count:  # characters without a code, or outside the first 65,536
        text = "".join(chr(c.FPDFText_GetUnicode(page, index) or 0xFFFD) for index in range(count))
    return text


def _stretches(page: int, start: int, stop: int) -> list[tuple[int, int, int]]:
    """(first, last, owner) of each stretch that one object shows, by halving: its characters stand together.

    A character that PDFium put in (a space) has no owner and counts as a stretch of its own, with a negative number.
    """
    if start >= stop:
        return []
    first = _object_at(page, start) or -start - 1
    last = _object_at(page, stop - 1) or -stop
    if first == last:
        return [(start, stop, first)]
    cuts = [(start, first)]
    halves = [(start, first, stop - 1, last)]
    while halves:
        low, owner, high, high_owner = halves.pop()
        if high - low == 1:
            cuts.append((high, high_owner))
            continue
        middle = (low + high) // 2
        of_middle = _object_at(page, middle) or -middle - 1
        if of_middle != high_owner:
            halves.append((middle, of_middle, high, high_owner))
        if of_middle != owner:
            halves.append((low, owner, middle, of_middle))
    ends = [place for place, _ in cuts[1:]] + [stop]
    return [(place, end, owner) for (place, owner), end in zip(cuts, ends, strict=True)]


def _font(address: int | None) -> Font:
    if not address:
        return Font("", False, False)
    pointer = ctypes.cast(address, c.FPDF_FONT)
    buffer = ctypes.create_string_buffer(256)
    length = c.FPDFFont_GetBaseFontName(pointer, buffer, 256)
    name = buffer.raw[: max(0, min(length, 256) - 1)].decode("utf-8", "replace")
    angle = ctypes.c_int()
    slants = bool(c.FPDFFont_GetItalicAngle(pointer, angle)) and angle.value != 0
    return Font(
        name,
        bool(BOLD.search(name)) or c.FPDFFont_GetWeight(pointer) >= HEAVY,
        bool(ITALIC.search(name)) or slants,
    )


def parts_of(runs: list[Run], tags: Mapping[int, Tag]) -> list[list[Run]]:
    """The runs of a line, split where the gap is wide, the line jumps back, or another cell of a table begins."""
    parts = [[runs[0]]]
    for before, run in pairwise(runs):
        gap = run.x0 - before.x1
        size = max(before.size, run.size)
        close = -2 * size < gap < WIDE_GAP * size or (0 <= gap < MARK_GAP * size and _begins_item(parts[-1]))
        if close and not (tags and _cell(before, tags) != _cell(run, tags)):
            parts[-1].append(run)
        else:
            parts.append([run])
    return [part for part in parts if any(run.text.strip() for run in part)]


def _begins_item(runs: Sequence[Run]) -> bool:
    """Whether runs are no more than the bullet or number of an item."""
    return len(runs) == 1 and (is_bullet(runs[0].text) or ITEM_NUMBER.fullmatch(runs[0].text.strip()) is not None)


def _cell(run: Run, tags: Mapping[int, Tag]) -> tuple[int, int, int] | None:
    tag = tags.get(run.mark)
    return tag.cell if tag else None


def _with_raised(parts: Iterable[list[Run]], tags: Mapping[int, Tag]) -> list[list[Run]]:
    """Parts of a line that PDFium took apart because of a raised figure in it ("the 16th", a footnote mark)."""
    joined: list[list[Run]] = []
    for part in parts:
        if joined:
            before, run = joined[-1][-1], part[0]
            size = max(before.size, run.size)
            gap = run.x0 - before.x1
            close = WIDE_GAP if before.size > RAISED * run.size else MARK_GAP
            rise = abs(run.y - before.y)
            is_raised = min(before.size, run.size) < RAISED * size and rise < 0.6 * size
            is_one = (is_raised or rise < 0.1 * size) and -0.3 * size < gap < close * size
            if is_one and not (tags and _cell(before, tags) != _cell(run, tags)):
                if not before.text.endswith(" ") and gap > 0.15 * size:
                    before.text += " "
                joined[-1] += part
                continue
        joined.append(part)
    return joined
