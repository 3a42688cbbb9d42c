"""What Tesseract saw on the pages of a scan, as the lines of printed pages: places in points, sizes, bold.

hOCR gives words, baselines, sizes and rulings, but no fonts. Sizes waver from line to line and are evened out over the
document; bold is known by the thickness of the strokes in the picture.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from lxml import etree

from desktop.reading.pdf_lines import Font, Line, Page, Run, parts_of
from desktop.reading.pdf_rulings import Box

DARK = bytes(value < 128 for value in range(256))
"""For bytes.translate: grey → 1 where there is ink."""

ALIKE = 0.11
"""Share by which the sizes of lines waver that were set in one size."""

THICKER = 1.22
"""Times the usual thickness of strokes: bold. Faces for text have bold strokes of 1.35 to 1.6."""

LINES = ("ocr_line", "ocr_header", "ocr_textfloat", "ocr_caption")

STROKE = re.compile(r"[|\[\]¦!_—–-]+")
"""What a ruling is taken for."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as drawn: a byte of grey per dot, from the upper left; scale: dots per point."""

    width: int
    height: int
    pixels: bytes
    scale: float


@dataclass(slots=True)
class SeenLine:
    """words: what and where, in points; y: the baseline; stroke: how thick, in sizes."""

    words: list[tuple[str, Box]]
    y: float
    size: float
    stroke: float

    @property
    def letters(self) -> int:
        return sum(len(word) for word, _ in self.words)


@dataclass(slots=True)
class SeenPage:
    number: int
    width: float
    height: float
    lines: list[SeenLine] = field(default_factory=list)
    rulings: list[Box] = field(default_factory=list)


def seen_on(hocr: bytes, picture: Picture, number: int) -> SeenPage:
    """Take Tesseract's answer apart."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=True)
    root = etree.fromstring(hocr, parser)
    page = SeenPage(number, picture.width / picture.scale, picture.height / picture.scale)
    ink = picture.pixels.translate(DARK)
    for element in root.iter() if root is not None else ():
        kind = element.get("class")
        if kind == "ocr_separator":
            page.rulings.append(_box(element, picture))
        elif kind in LINES:
            line = _line(element, picture, ink)
            if line.words:
                page.lines.append(line)
    for line in page.lines:
        line.words = [(text, box) for text, box in line.words if not _is_ruling(text, box, page.rulings)]
    page.lines = [line for line in page.lines if line.words]
    return page


def as_pages(seen: Sequence[SeenPage]) -> list[Page]:
    """Pages as `pdf_lines` reads them off a PDF with text."""
    lines = [line for page in seen for line in page.lines]
    sizes = _sizes(lines)
    usual = _usual_stroke(lines)
    return [
        Page(
            page.number,
            page.width,
            page.height,
            [
                Line(part, page.number)
                for line in page.lines
                for part in parts_of(_runs(line, sizes[line.size], line.stroke > THICKER * usual), {})
            ],
            page.rulings,
        )
        for page in seen
    ]


def _runs(line: SeenLine, size: float, is_bold: bool) -> list[Run]:
    font = Font("", is_bold, False)
    return [Run(f"{text} ", box.x0, box.x1, line.y, size, font) for text, box in line.words]


def _line(element: etree._Element, picture: Picture, ink: bytes) -> SeenLine:
    box = _box(element, picture)
    offset = _numbers(element, "baseline")[1:] or [0.0]
    size = (_numbers(element, "x_size") or [(box.y1 - box.y0) * picture.scale])[0] / picture.scale
    words = []
    for word in element.iter():
        text = "".join(map(str, word.itertext())).strip() if word.get("class") == "ocrx_word" else ""
        if text:
            words.append((" ".join(text.split()), _box(word, picture)))
    stroke = _stroke(ink, picture.width, _numbers(element, "bbox")) / picture.scale / max(1.0, size)
    return SeenLine(words, box.y0 - offset[0] / picture.scale, size, stroke)


def _box(element: etree._Element, picture: Picture) -> Box:
    left, top, right, bottom = (_numbers(element, "bbox") + [0.0] * 4)[:4]
    height, scale = picture.height, picture.scale
    return Box(left / scale, (height - bottom) / scale, right / scale, (height - top) / scale)


def _numbers(element: etree._Element, name: str) -> list[float]:
    """The numbers behind a name in an hOCR title: "bbox 1 2 3 4; x_size 32"."""
    found = re.search(rf"(?:^|;)\s*{name}((?:\s+-?\d+(?:\.\d+)?)+)", element.get("title", ""))
    return [float(number) for number in found[1].split()] if found else []


def _stroke(ink: bytes, width: int, bbox: Sequence[float]) -> float:
    """How many dots a stroke of the letters in a box is wide, on average, along the line."""
    if len(bbox) != 4:
        return 0.0
    left, top, right, bottom = (int(edge) for edge in bbox)
    dots = strokes = 0
    for row in range(top, bottom):
        dark = ink[row * width + left : row * width + right]
        dots += dark.count(1)
        strokes += dark.count(b"\0\1") + dark.startswith(b"\1")
    return dots / strokes if strokes else 0.0


def _is_ruling(text: str, box: Box, rulings: Iterable[Box]) -> bool:
    """Whether a ruling was taken for a letter."""
    return STROKE.fullmatch(text) is not None and any(
        box.x0 <= ruling.x1 and ruling.x0 <= box.x1 and box.y0 <= ruling.y1 and ruling.y0 <= box.y1
        for ruling in rulings
    )


def _sizes(lines: Sequence[SeenLine]) -> dict[float, float]:
    """For each size the one that was meant: the most frequent of those around it, the size of most text first."""
    letters: Counter[float] = Counter()
    for line in lines:
        letters[line.size] += line.letters
    rounded: Counter[float] = Counter()
    for size, count in letters.items():
        rounded[round(size * 2) / 2] += count
    meant = list(_spread(rounded))
    return {size: min(meant, key=lambda one: abs(one - size)) for size in letters}


def _spread(sizes: Counter[float]) -> Iterator[float]:
    """The most frequent sizes that are not alike."""
    found: list[float] = []
    for size, _ in sizes.most_common():
        if all(abs(size - other) > ALIKE * other for other in found):
            found.append(size)
            yield size


def _usual_stroke(lines: Sequence[SeenLine]) -> float:
    """The thickness in the middle of all letters."""
    half = sum(line.letters for line in lines) / 2
    for line in sorted(lines, key=lambda line: line.stroke):
        half -= line.letters
        if half <= 0:
            return line.stroke
    return 0.0
