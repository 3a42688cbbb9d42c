"""What Tesseract saw on the pages of a scan, as the lines of printed pages: places in points, sizes, bold, bullets.

hOCR gives words, baselines, sizes and rulings, but no fonts. Sizes waver from line to line and are evened out over the
document; bold is known by the thickness of the strokes in the picture.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from statistics import median

from lxml import etree

from desktop.reading.pdf.lines import Font, Line, Page, Run, parts_of
from desktop.reading.pdf.ocr_picture import Dots, Picture
from desktop.reading.pdf.rulings import Box

ALIKE = 0.13
"""Share by which the sizes of lines waver that were set in one size."""

LARGER = 0.25
"""Share by which letters that are not bold must be larger to be so on purpose: a letter before a table in small print
is no row of headings."""

FEW = 6
"""Letters: a line with fewer says little of its size, and counts as set like the one before it."""

THICKER = 1.19
"""Times the usual thickness of strokes: bold. Faces for text have bold strokes of 1.35 to 1.6."""

SURE = 60.0
"""Of a hundred: how sure Tesseract must be of words that it reads upwards or downwards; a column of figures looks
like such a line."""

REACH = 2.2
"""In sizes: a bullet stands no farther before its line."""

BELOW = re.compile(r"[gjpqyçQJ,;()\[\]{}|/_@§„-]|^[^\w]+$")
"""Words that reach below the baseline, or do not reach it."""

STANDING = 0.95
"""In sizes: a word that stands on the baseline is not higher; a box that is has a ruling in it, or another line."""

LINES = ("ocr_line", "ocr_header", "ocr_textfloat", "ocr_caption")

STROKE = re.compile(r"[|\[\]¦!_—–-]+")
"""What a ruling is taken for."""


@dataclass(frozen=True, slots=True)
class Word:
    text: str
    dots: Dots
    sureness: float


@dataclass(slots=True)
class SeenLine:
    """size: in points; baseline: in dots from the top; stroke: how thick, in sizes."""

    words: list[Word]
    baseline: float
    size: float
    stroke: float
    is_turned: bool

    @property
    def letters(self) -> int:
        return sum(len(word.text) for word in self.words)


@dataclass(slots=True)
class SeenPage:
    """width, height: in points; scale: dots per point; doubtful: words that were left out."""

    number: int
    width: float
    height: float
    scale: float
    lines: list[SeenLine] = field(default_factory=list)
    rulings: list[Box] = field(default_factory=list)
    doubtful: list[str] = field(default_factory=list)

    def box(self, dots: Dots) -> Box:
        height, scale = self.height, self.scale
        return Box(dots.left / scale, height - dots.bottom / scale, dots.right / scale, height - dots.top / scale)


def seen_on(hocr: bytes, picture: Picture, number: int) -> SeenPage:
    """Take Tesseract's answer apart."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=True)
    root = etree.fromstring(hocr, parser)
    page = SeenPage(number, picture.width / picture.scale, picture.height / picture.scale, picture.scale)
    for element in root.iter() if root is not None else ():
        kind = element.get("class")
        if kind == "ocr_separator":
            page.rulings += [page.box(part) for part in picture.unbroken(_dots(element))]
        elif kind in LINES:
            page.lines.append(_line(element, picture))
    for line in page.lines:
        ruled = [word for word in line.words if _is_ruling(word.text, page.box(word.dots), page.rulings)]
        unsure = line.is_turned and sum(word.sureness for word in line.words) < SURE * len(line.words)
        page.doubtful += [word.text for word in (line.words if unsure else ruled)]
        line.words = [] if unsure else [word for word in line.words if word not in ruled]
    page.lines = [line for line in page.lines if line.words]
    everything = [word.dots for line in page.lines for word in line.words]
    for line in page.lines:
        _mend_bullet(line, picture, everything)
    return page


def as_pages(seen: Sequence[SeenPage]) -> list[Page]:
    """Pages as `pdf_lines` reads them off a PDF with text."""
    lines = [line for page in seen for line in page.lines]
    thick = THICKER * _usual_stroke(lines)
    light = _sizes([line for line in lines if line.stroke <= thick], LARGER)
    bold = _sizes([line for line in lines if line.stroke > thick], ALIKE)
    pages = []
    for page in seen:
        printed: list[Line] = []
        for line in page.lines:
            is_bold = line.stroke > thick
            size = printed[-1].size if line.letters < FEW and printed else (bold if is_bold else light)[line.size]
            printed += _parts(line, page, size, is_bold)
        printed = _by_height(printed, page.rulings)
        pages.append(Page(page.number, page.width, page.height, printed, page.rulings))
    return pages


def _parts(line: SeenLine, page: SeenPage, size: float, is_bold: bool) -> list[Line]:
    """A line parted at wide gaps, each part on a baseline of its own: across cells Tesseract joins lines that do not
    stand at one height."""
    font = Font("", is_bold, False)
    runs: list[Run] = []
    standing: dict[int, float] = {}
    for word in line.words:
        box = page.box(word.dots)
        runs.append(Run(f"{word.text} ", box.x0, box.x1, page.height - line.baseline / page.scale, size, font))
        if not BELOW.search(word.text) and box.y1 - box.y0 < STANDING * line.size:
            standing[id(runs[-1])] = box.y0
    parts = parts_of(runs, {})
    for part in parts:
        feet = [standing[id(run)] for run in part if id(run) in standing]
        for run in part:
            run.y = median(feet) if feet else run.y
        part[-1].text = part[-1].text.rstrip()  # a space behind a hyphen would say that it is the word's own
    return [Line(part, page.number) for part in parts]


def _by_height(lines: list[Line], rulings: Iterable[Box]) -> list[Line]:
    """Lines, those in a table from the top down: there Tesseract goes from cell to cell in no order."""
    upright = [ruling for ruling in rulings if ruling.y1 - ruling.y0 > ruling.x1 - ruling.x0]
    inside = [at for at, line in enumerate(lines) if any(post.y0 <= line.y <= post.y1 for post in upright)]
    ordered = list(lines)
    for at, line in zip(inside, sorted((lines[at] for at in inside), key=lambda line: (-line.y, line.x0)), strict=True):
        ordered[at] = line
    return ordered


def _line(element: etree._Element, picture: Picture) -> SeenLine:
    dots = _dots(element)
    offset = _numbers(element, "baseline")[1:] or [0.0]
    size = (_numbers(element, "x_size") or [float(dots.bottom - dots.top)])[0]
    words = []
    for word in element.iter():
        text = "".join(map(str, word.itertext())).split() if word.get("class") == "ocrx_word" else []
        if text:
            words.append(Word(" ".join(text), _dots(word), (_numbers(word, "x_wconf") or [0.0])[0]))
    stroke = picture.stroke(dots) / max(1.0, size)
    return SeenLine(words, dots.bottom + offset[0], size / picture.scale, stroke, bool(_numbers(element, "textangle")))


def _dots(element: etree._Element) -> Dots:
    edges = [int(number) for number in _numbers(element, "bbox")]
    return Dots(*edges) if len(edges) == 4 else Dots(0, 0, 0, 0)


def _numbers(element: etree._Element, name: str) -> list[float]:
    """The numbers behind a name in an hOCR title: "bbox 1 2 3 4; x_size 32"."""
    found = re.search(rf"(?:^|;)\s*{name}((?:\s+-?\d+(?:\.\d+)?)+)", element.get("title", ""))
    return [float(number) for number in found[1].split()] if found else []


def _mend_bullet(line: SeenLine, picture: Picture, everything: Iterable[Dots]) -> None:
    """Give a line the bullet that was read as a letter, or not at all."""
    size = line.size * picture.scale
    first = line.words[0]
    if len(first.text) == 1 and len(line.words) > 1:
        bullet = picture.find_bullet(first.dots, size)
        if bullet is not None:
            line.words[0] = Word("•", bullet, first.sureness)
            return
    left, base = first.dots.left, round(line.baseline)
    before = Dots(round(left - REACH * size), round(base - 0.7 * size), round(left - 0.2 * size), base)
    bullet = picture.find_bullet(before, size)
    if bullet is not None and not any(_meet(bullet, other) for other in everything):
        line.words.insert(0, Word("•", bullet, 0.0))


def _meet(one: Dots, other: Dots) -> bool:
    return one.left < other.right and other.left < one.right and one.top < other.bottom and other.top < one.bottom


def _is_ruling(text: str, box: Box, rulings: Iterable[Box]) -> bool:
    """Whether a ruling was taken for a letter."""
    return STROKE.fullmatch(text) is not None and any(
        box.x0 <= ruling.x1 and ruling.x0 <= box.x1 and box.y0 <= ruling.y1 and ruling.y0 <= box.y1
        for ruling in rulings
    )


def _sizes(lines: Sequence[SeenLine], larger: float) -> dict[float, float]:
    """For each size the one that was meant: the most frequent of those around it. larger: the share from which one
    counts as larger."""
    letters: Counter[float] = Counter()
    rounded: Counter[float] = Counter()
    for line in lines:
        letters[line.size] += line.letters
        rounded[round(line.size * 2) / 2] += line.letters
    meant: list[float] = []
    for size, _ in rounded.most_common():
        if not any(_is_alike(size, one, larger) for one in meant):
            meant.append(size)
    return {size: next((one for one in meant if _is_alike(size, one, larger)), size) for size in letters}


def _is_alike(size: float, meant: float, larger: float) -> bool:
    return (1 - ALIKE) * meant <= size <= (1 + larger) * meant


def _usual_stroke(lines: Sequence[SeenLine]) -> float:
    """The thickness in the middle of all letters."""
    half = sum(line.letters for line in lines) / 2
    for line in sorted(lines, key=lambda line: line.stroke):
        half -= line.letters
        if half <= 0:
            return line.stroke
    return 0.0
