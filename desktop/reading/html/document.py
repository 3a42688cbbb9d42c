"""Web pages (HTML, also as Word and LibreOffice write it, and MHTML archives) as pieces.

Numbers that a browser prints before the items of a numbered list are put before their text, as for Word; bullets
are not. Which part of the page is the document, is decided in `html_page`; nothing the page refers to is fetched.
"""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from lxml import etree, html

from desktop.errors import DamagedFile
from desktop.reading.answers import Cell, Row
from desktop.reading.draft import Draft, Piece
from desktop.reading.encoding import undouble
from desktop.reading.html.notes import Element, Notes, find_notes, note_without_mark
from desktop.reading.html.page import HEADINGS, leave_out_margins, main_content
from desktop.reading.markup.elements import Look, Words
from desktop.reading.markup.flow import Box, Flow, Sink
from desktop.reading.markup.labels import formatted
from desktop.reading.markup.package import INVALID, XML_DECLARATION, decoded
from desktop.text.document import BlockKind, Head

BLOCKS = {
    *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dir", "div", "dl"),
    *("dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup", "hr", "html", "legend", "li"),
    *("main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr"),
    *("ul", "option", *HEADINGS),
}

LOOKS = {"b": "bold", "strong": "bold", "i": "italic", "em": "italic", "cite": "italic", "u": "underline"}
LOOK_STYLES = (
    ("bold", re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)),
    ("italic", re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)),
    ("underline", re.compile(r"text-decoration[a-z-]*\s*:\s*underline", re.IGNORECASE)),
)
FONT_SIZE = re.compile(r"font-size\s*:\s*(\d+(?:\.\d+)?)\s*pt", re.IGNORECASE)

WORD_LIST = re.compile(r"mso-list\s*:\s*l\d+\s+level(\d)", re.IGNORECASE)
"""How Word writes a list paragraph; its label stands in a span that is to be ignored."""

WORD_HEADING = re.compile(r"(?:mso)?(?:heading|kop|title|titel)(\d?)$", re.IGNORECASE)

LIST_FORMATS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
UNNUMBERED = re.compile(r"list-style(?:-type)?\s*:\s*(?:none|disc|circle|square)", re.IGNORECASE)

DEEPEST = 150
"""Levels of elements. Real pages have some 30."""

MOST_COLUMNS = 1000
"""A browser's own bound on colspan."""

TITLES = ("DC.title", "DCTERMS.title", "dcterms.title")
DATES = ("DCTERMS.issued", "dcterms.issued", "DCTERMS.available", "DC.date", "article:published_time")
NUMBERS = ("DC.identifier", "DCTERMS.identifier", "dcterms.identifier")


def read_html(content: bytes, name: str) -> Draft:
    """Raises DamagedFile."""
    flow = Flow()
    text = undouble(decoded(_page_of_archive(content, name)), flow.draft.repairs)
    text = XML_DECLARATION.sub("", INVALID.sub("", text), count=1)
    # without huge_tree what lies below 255 levels is lost, and pages that never close a tag go deeper
    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = html.document_fromstring(text, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise DamagedFile(name=name) from None
    if any(problem.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for problem in parser.error_log):
        raise DamagedFile(name=name)  # the rest of the page would be missing
    _flatten(root)
    flow.draft.head = _head(root)
    leave_out_margins(root, lambda words: flow.repaired("running_head", words))
    notes = find_notes(root)
    for block in notes.blocks:  # before the page's foot goes, in which they may stand
        block.drop_tree()
    main = main_content(root, lambda words: flow.repaired("boilerplate", words))
    reader = _Reader(flow, notes)
    reader.blocks(main, flow)
    reader.unused_notes()
    return flow.finished()


def _flatten(root: Element) -> None:
    """Let what lies deeper than any page means it to lie at that depth, its words kept."""
    depths = {root: 0}
    for element in root.iterdescendants():
        above = element.getparent()
        depths[element] = depths[above] + 1 if above is not None else 0
    for element, depth in depths.items():
        if depth > DEEPEST:
            element.drop_tag()


def _page_of_archive(content: bytes, name: str) -> bytes:
    """The page in an MHTML archive, as browsers save it in one file; other content as it is."""
    if not re.match(rb"\s*(?:From|MIME-Version|Snapshot-Content-Location|Subject|Date):", content[:200], re.IGNORECASE):
        return content
    message = email.message_from_bytes(content, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            page = part.get_payload(decode=True)
            if isinstance(page, bytes):
                return page
    raise DamagedFile(name=name)


def _head(root: Element) -> Head:
    """What officielebekendmakingen.nl and other government sites state in a page's metadata."""
    stated = {meta.get("name") or meta.get("property"): meta.get("content", "").strip() for meta in root.iter("meta")}

    def first(names: Sequence[str]) -> str | None:
        return next((stated[name] for name in names if stated.get(name)), None)

    written = re.match(r"(\d{4})-(\d\d)-(\d\d)", first(DATES) or "")
    number = first(NUMBERS)
    try:
        day = date(int(written[1]), int(written[2]), int(written[3])) if written else None
    except ValueError:
        day = None
    is_number = number is not None and re.fullmatch(r"(?:kst|ah|h|blg|nds)-[\w-]+|20\d\dD\d{5}", number)
    return Head(title=first(TITLES), date=day, number=number if is_number else None)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in the page we are: how its letters look, how many lists deep, whether line ends count."""

    look: Look = frozenset()
    size: float = 12.0
    depth: int = 0
    keeps_lines: bool = False


@dataclass(slots=True)
class _Reader:
    flow: Flow
    notes: Notes
    noted: set[Element] = field(default_factory=set)

    def blocks(self, element: Element, sink: Sink) -> None:
        """Put what stands in `element` on `sink`."""
        paragraph = _Paragraph(sink)
        self.inside(element, paragraph, _Place())
        paragraph.close()

    def inside(self, element: Element, paragraph: _Paragraph, place: _Place) -> None:
        self.text(element.text, paragraph, place)
        for child in element:
            if isinstance(child.tag, str):
                self.element(child, paragraph, place)
            self.text(child.tail, paragraph, place)

    def text(self, text: str | None, paragraph: _Paragraph, place: _Place) -> None:
        if not text:
            return
        for number, line in enumerate(text.splitlines() if place.keeps_lines else [text]):
            if number:
                paragraph.words.line_break()
            paragraph.words.add(line, place.look, place.size)

    def element(self, element: Element, paragraph: _Paragraph, place: _Place) -> None:
        tag = element.tag
        if tag == "br":
            paragraph.words.line_break()
            return
        place = _styled(element, place)
        if element in self.notes.marks:
            self.mark(element, paragraph.words)
        elif tag == "table":
            self.table(element, paragraph)
        elif tag in ("ul", "ol", "menu", "dir"):
            self.items(element, paragraph, place)
        elif tag in BLOCKS:
            paragraph.close()
            self.block(element, paragraph, place)
            paragraph.close()
        elif "mso-list:ignore" in element.get("style", "").lower().replace(" ", ""):
            label = "".join(element.itertext()).strip()
            if any(letter.isalnum() for letter in label) and label != "o":
                paragraph.words.add(label + " ")
        else:
            self.inside(element, paragraph, place)

    def block(self, element: Element, paragraph: _Paragraph, place: _Place) -> None:
        level = _heading_level(element)
        listed = WORD_LIST.search(element.get("style", ""))
        if level is not None:
            paragraph.becomes(BlockKind.HEADING, level)
        elif listed is not None:
            paragraph.becomes(BlockKind.LIST_ITEM, int(listed[1]))
        elif element.tag == "li":
            paragraph.becomes(BlockKind.LIST_ITEM, max(place.depth, 1))
        self.inside(element, paragraph, replace(place, keeps_lines=True) if element.tag == "pre" else place)
        if level is not None or listed is not None:
            paragraph.close()
            paragraph.becomes(BlockKind.PARAGRAPH, 0)

    def items(self, element: Element, paragraph: _Paragraph, place: _Place) -> None:
        """The items of a list; what stands in one after its first paragraph follows as paragraphs."""
        paragraph.close()
        place = replace(place, depth=place.depth + 1)
        self.text(element.text, paragraph, place)
        paragraph.close()
        for item, label in _items(element):
            if item.tag != "li":  # a list straight in a list, as old editors write it
                self.element(item, paragraph, place)
            else:
                paragraph.becomes(BlockKind.LIST_ITEM, place.depth, label)
                self.inside(item, paragraph, _styled(item, place))
                paragraph.close()
                paragraph.becomes(BlockKind.PARAGRAPH, 0)
            self.text(item.tail, paragraph, place)
            paragraph.close()

    def table(self, element: Element, paragraph: _Paragraph) -> None:
        paragraph.close()
        sink = paragraph.sink
        rows: list[list[Element]] = []
        for stray in _beside_rows(element, rows):  # a caption, or what someone put between the cells
            if isinstance(stray, str):
                self.text(stray, paragraph, _Place())
            else:
                self.element(stray, paragraph, _Place())
        paragraph.close()
        lays_out = element.get("role") in ("presentation", "none") or any(
            next(cell.iter("table", "h1", "h2"), None) is not None for row in rows for cell in row
        )
        if lays_out or all(len(row) == 1 for row in rows):
            for row in rows:
                for cell in row:
                    self.blocks(cell, sink)
        else:
            sink.table(self.grid(rows))

    def grid(self, rows: Sequence[Sequence[Element]]) -> list[Row]:
        """The rows with every cell in its column, past cells of the rows above that reach down."""
        laid: list[Row] = []
        reaching: dict[int, int] = {}
        for row in rows:
            cells: list[Cell] = []
            for cell in row:
                while reaching.get(len(cells), 0):
                    reaching[len(cells)] -= 1
                    cells.append(())
                box = Box(self.flow.draft.repairs)
                self.blocks(cell, box)
                across, down = _span(cell, "colspan"), _span(cell, "rowspan")
                for column in range(len(cells), len(cells) + across):
                    reaching[column] = down - 1
                cells += [box.pieces, *[()] * (across - 1)]
            laid.append(Row(cells, is_whole=len(row) == 1))
        return laid

    def mark(self, link: Element, words: Words) -> None:
        mark, block = self.notes.marks[link]
        words.mark(mark, () if block in self.noted else self.note(mark, block))

    def note(self, mark: str, block: Element) -> list[Piece]:
        self.noted.add(block)
        note_without_mark(block, mark)
        box = Box(self.flow.draft.repairs)
        said = _Paragraph(box, BlockKind.FOOTNOTE, joins=True)
        self.inside(block, said, _Place())
        said.joins = False
        said.close()
        for piece in box.pieces[:1]:
            piece.mark = mark
        return box.pieces

    def unused_notes(self) -> None:
        """Notes whose mark went with the boilerplate stand at the end."""
        for mark, block in self.notes.marks.values():
            if block not in self.noted:
                self.flow.pieces(self.note(mark, block))


@dataclass(slots=True)
class _Paragraph:
    """The paragraph under construction. joins: blocks in it do not end it, as in a footnote."""

    sink: Sink
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    label: str = ""
    joins: bool = False
    words: Words = field(default_factory=Words)

    def close(self) -> None:
        if self.joins:
            self.words.add(" ")
            return
        words, self.words = self.words, Words()
        if not words.looks and not words.marks:
            return
        if self.label and not "".join(words.parts).lstrip().startswith(self.label):
            words.parts.insert(0, self.label + " ")
        self.sink.paragraph(words, self.kind, self.level)
        self.becomes(BlockKind.PARAGRAPH, 0)

    def becomes(self, kind: BlockKind, level: int, label: str = "") -> None:
        """What the next words are; it stays so until there are words."""
        self.kind, self.level, self.label = kind, level, label


def _styled(element: Element, place: _Place) -> _Place:
    """How text in an element looks."""
    style = element.get("style", "")
    look = set(place.look)
    if element.tag in LOOKS:
        look.add(LOOKS[element.tag])
    look |= {name for name, written in LOOK_STYLES if style and written.search(style)}
    size = FONT_SIZE.search(style) if style else None
    return replace(place, look=frozenset(look), size=float(size[1]) if size else place.size)


def _heading_level(element: Element) -> int | None:
    if element.tag in HEADINGS:
        return int(element.tag[1])
    level = element.get("aria-level", "")
    if element.get("role") == "heading":
        return int(level) if re.fullmatch(r"[1-9]", level) else 2
    named = WORD_HEADING.match(element.get("class", "")) if element.tag == "p" else None
    return int(named[1] or 1) if named else None


def _items(element: Element) -> Iterator[tuple[Element, str]]:
    """The children of a list, each item with the number a browser prints before it."""
    count = _whole(element.get("start"), 1)
    kind = LIST_FORMATS.get(element.get("type", "1"), "decimal")
    is_numbered = element.tag == "ol" and not UNNUMBERED.search(element.get("style", ""))
    for item in element:
        if not isinstance(item.tag, str):
            continue
        label = ""
        if item.tag == "li":
            count = _whole(item.get("value"), count)
            label = f"{formatted(count, kind)}." if is_numbered else ""
            count += 1
        yield item, label


def _beside_rows(table: Element, rows: list[list[Element]]) -> Iterator[Element | str]:
    """Put the rows of a table in `rows`, and tell what stands in it that is no cell."""
    if table.text:
        yield table.text
    for child in table:
        if child.tag == "tr":
            cells = [cell for cell in child if cell.tag in ("td", "th")]
            if cells:
                rows.append(cells)
            yield child.text or ""
            for inner in child:
                if inner.tag not in ("td", "th") and isinstance(inner.tag, str):
                    yield inner
                yield inner.tail or ""
        elif child.tag != "table" and next(child.iter("tr"), None) is not None:
            yield from _beside_rows(child, rows)
        elif isinstance(child.tag, str):
            yield child
        yield child.tail or ""


def _span(cell: Element, name: str) -> int:
    return min(max(_whole(cell.get(name), 1), 1), MOST_COLUMNS)


def _whole(text: str | None, default: int) -> int:
    return int(text) if text is not None and re.fullmatch(r"-?\d{1,6}", text.strip()) else default
