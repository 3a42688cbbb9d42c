"""Small PDFs of our own making, set line by line, for the tests of reading."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from itertools import pairwise

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

PAGE = (420.0, 595.0)
SIZES = {"1": ("Helvetica-Bold", 16.0), "2": ("Helvetica-Bold", 13.0), "3": ("Helvetica-Oblique", 10.0)}
"""How headings are set, by level."""

Block = tuple[str, int, str]
"""kind, level and text: "heading", "paragraph" or "list_item"; a soft hyphen is where a word may be broken."""


def wrap(text: str, width: float, font: str, size: float) -> list[str]:
    """Lines no wider than `width`; soft hyphens that are not used vanish."""
    lines = [""]
    for word in text.split():
        head, *tail = word.split("\u00ad")
        for part, rest in [(word.replace("\u00ad", ""), "")] + [
            (head + "".join(tail[:at]) + "-", "".join(tail[at:])) for at in range(len(tail) - 1, -1, -1)
        ]:
            longer = f"{lines[-1]} {part}".strip()
            if stringWidth(longer, font, size) <= width or (not lines[-1] and not rest):
                lines[-1] = longer
                lines += [rest] if rest else []
                break
        else:
            lines.append(word.replace("\u00ad", ""))
    return lines


@dataclass
class Sheet:
    """Pages under the press. `at` is the baseline of the next line."""

    out: BytesIO = field(default_factory=BytesIO)
    at: float = PAGE[1] - 60

    def __post_init__(self) -> None:
        self.canvas = Canvas(self.out, pagesize=PAGE)

    def put(self, x: float, y: float, text: str, font: str = "Helvetica", size: float = 10) -> float:
        """Text at a place; returns where it ends."""
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, y, text)
        return x + stringWidth(text, font, size)

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> None:
        self.canvas.setLineWidth(0.5)
        self.canvas.line(x0, y0, x1, y1)

    def turn(self) -> None:
        self.canvas.showPage()
        self.at = PAGE[1] - 60

    def pdf(self) -> bytes:
        self.canvas.save()
        return self.out.getvalue()


@dataclass(frozen=True)
class Set:
    """A line as it is to be set: how far in, how far below the line above, and what."""

    indent: float
    lead: float
    text: str
    font: str = "Helvetica"
    size: float = 10.0
    bullet: str = ""


def lines_of(blocks: Sequence[Block], width: float) -> Iterator[Set]:
    """The lines of blocks, headings set by `SIZES`, list items hanging behind their bullet."""
    for kind, level, text in blocks:
        font, size = SIZES[str(level)] if kind == "heading" else ("Helvetica", 10.0)
        indent = 14.0 * level if kind == "list_item" else 0.0
        lead = {"heading": 16.0 + size / 2, "list_item": 13.0}.get(kind, 19.0)
        bullet = ""
        if kind == "list_item":
            bullet, text = text.split(" ", 1) if text[0].isdigit() else ("\u2022" if level == 1 else "\u2013", text)
        for number, line in enumerate(wrap(text, width - indent, font, size)):
            yield Set(indent, lead if not number else 1.25 * size, line, font, size, bullet if not number else "")


def print_blocks(
    blocks: Sequence[Block], head: str = "", foot: str = "Pagina {page} van {pages}", depth: float = 460
) -> bytes:
    """Blocks in one column, with a running head and foot."""
    pages: list[list[Set]] = [[]]
    used = 0.0
    for line in lines_of(blocks, 300):
        if used + line.lead > depth:
            pages.append([])
            used = 0.0
        pages[-1].append(line)
        used += line.lead
    sheet = Sheet()
    for number, lines in enumerate(pages, 1):
        if head:
            sheet.put(60, PAGE[1] - 30, head, size=8)
        for line in lines:
            sheet.at -= line.lead
            put_line(sheet, 60, line)
        sheet.put(180, 30, foot.format(page=number, pages=len(pages)), size=8)
        sheet.turn()
    return sheet.pdf()


def put_line(sheet: Sheet, x: float, line: Set) -> None:
    if line.bullet:
        sheet.put(x + line.indent - 12, sheet.at, line.bullet, line.font, line.size)
    sheet.put(x + line.indent, sheet.at, line.text, line.font, line.size)


def print_columns(blocks: Sequence[Block], interleaved: bool) -> bytes:
    """Blocks in two columns on one page; interleaved: drawn line by line across both, as some programs do."""
    lines = list(lines_of(blocks, 160))
    top, places = 0.0, []
    for line in lines:
        top += line.lead
        places.append(top)
    half = next(index for index, place in enumerate(places) if place > places[-1] / 2)
    drop = places[half] - lines[half].lead
    where = [
        (30.0, PAGE[1] - 60 - place) if index < half else (220.0, PAGE[1] - 60 - place + drop)
        for index, place in enumerate(places)
    ]
    sheet = Sheet()
    order = (
        sorted(range(len(lines)), key=lambda index: (-where[index][1], where[index][0]))
        if interleaved
        else range(len(lines))
    )
    for index in order:
        x, sheet.at = where[index]
        put_line(sheet, x, lines[index])
    return sheet.pdf()


def print_table(
    rows: Sequence[Sequence[str]], widths: Sequence[float], ruled: bool, depth: float = 480, repeats_head: bool = True
) -> bytes:
    """A table, over pages where it must; a row of one cell runs over the whole width."""
    sheet = Sheet()
    edges = [40.0]
    for width in widths:
        edges.append(edges[-1] + width)
    top = at = PAGE[1] - 50
    sheet.put(edges[0], at + 20, "Antwoorden op vragen over de Zilverpolder", "Helvetica-Bold", 14)
    queue = [(row, not number) for number, row in enumerate(rows)]
    while queue:
        row, is_head = queue.pop(0)
        font = "Helvetica-Bold" if is_head or len(row) == 1 else "Helvetica"
        spans = list(pairwise(edges)) if len(row) > 1 else [(edges[0], edges[-1])]
        cells = [
            [line for part in cell.split("\n") for line in wrap(part, right - left - 8, font, 9)]
            for cell, (left, right) in zip(row, spans, strict=True)
        ]
        height = max(map(len, cells))
        room = int((depth - (top - at) - 8) // 11)
        if room < min(height, 3):
            sheet.turn()
            at = top
            queue[:0] = [(rows[0], True), (row, is_head)] if repeats_head else [(row, is_head)]
            continue
        for cell, (left, _) in zip(cells, spans, strict=True):
            for number, line in enumerate(cell[:room]):
                sheet.put(left + 4, at - 11 * (number + 1), line, font, 9)
        bottom = at - 11 * min(room, height) - 6
        if ruled:
            sheet.rule(edges[0], at, edges[-1], at)
            sheet.rule(edges[0], bottom, edges[-1], bottom)
            for x in edges if len(row) > 1 else (edges[0], edges[-1]):
                sheet.rule(x, at, x, bottom)
        at = bottom
        if height > room:
            queue.insert(0, ([" ".join(cell[room:]) for cell in cells], False))
    return sheet.pdf()


def print_tagged(parts: Sequence[tuple[str, Sequence[str]]]) -> bytes:
    """One page on which everything is set alike, line below line, with a structure: role and lines of each part; "LI"
    is put in a list."""
    content: list[str] = []
    elements: list[str] = []
    mark, y = 0, 540
    for role, lines in parts:
        marks = []
        for line in lines:
            content.append(f"/{role} <</MCID {mark}>> BDC BT /F 10 Tf 60 {y} Td ({line}) Tj ET EMC")
            marks.append(mark)
            mark, y = mark + 1, y - 13
        elements.append(f"/S /{role} /K {marks}")
    stream = "\n".join(content).encode("cp1252")
    first = 8
    numbers = [first + index for index in range(len(elements))]
    lists = [number for number, (role, _) in zip(numbers, parts, strict=True) if role == "LI"]
    roots = [number for number in numbers if number not in lists] + ([7] if lists else [])
    parents = [number for number, (_, lines) in zip(numbers, parts, strict=True) for _ in lines]
    objects = [
        "<</Type /Catalog /Pages 2 0 R /MarkInfo <</Marked true>> /StructTreeRoot 5 0 R>>",
        "<</Type /Pages /Kids [3 0 R] /Count 1>>",
        "<</Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Contents 4 0 R /StructParents 0 "
        "/Resources <</Font <</F <</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>>>>>>>",
        f"<</Length {len(stream)}>>\nstream\n{stream.decode('cp1252')}\nendstream",
        f"<</Type /StructTreeRoot /K 6 0 R /ParentTree <</Nums [0 [{' '.join(f'{one} 0 R' for one in parents)}]]>>>>",
        f"<</Type /StructElem /S /Document /P 5 0 R /K [{' '.join(f'{one} 0 R' for one in sorted(roots))}]>>",
        f"<</Type /StructElem /S /L /P 6 0 R /K [{' '.join(f'{one} 0 R' for one in lists)}]>>",
        *(
            f"<</Type /StructElem /P {7 if number in lists else 6} 0 R /Pg 3 0 R {element}>>".replace(",", "")
            for number, element in zip(numbers, elements, strict=True)
        ),
    ]
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += "".join(f"{place:010} 00000 n \n" for place in places).encode()
    out += f"trailer\n<</Size {len(objects) + 1} /Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)
