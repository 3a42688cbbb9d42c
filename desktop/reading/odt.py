"""OpenDocument texts (ODT, also flat XML) as pieces: headings, lists with the numbers that are printed before their
items, tables, notes. Tracked changes are taken as accepted; headers and footers are left out and listed as repairs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from desktop.errors import DamagedFile, EncryptedFile
from desktop.reading.answers import Cell, Row
from desktop.reading.draft import Draft, Piece
from desktop.reading.markup.elements import LABEL, Look, Words, fold
from desktop.reading.markup.flow import Box, Flow, Sink
from desktop.reading.markup.labels import Depths, formatted
from desktop.reading.markup.package import Package, local, own_text, parse_xml
from desktop.text.document import BlockKind

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"

LEFT_OUT = {"tracked-changes", "annotation", "annotation-end", "sequence-decls", "variable-decls", "user-field-decls"}
LEFT_OUT |= {
    "forms",
    "index-title-template",
    "table-of-content-source",
    "desc",
    "title",
    "image",
    "object",
    "hidden-text",
}
"""Elements whose text is not shown."""

NUMBER_FORMATS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
INCHES = {"in": 1.0, "cm": 1 / 2.54, "mm": 1 / 25.4, "pt": 1 / 72, "pc": 1 / 6, "px": 1 / 96}
MOST_COLUMNS = 1000
PAGE_NUMBER = re.compile(r"\s*(?:(?:pagina|blad|page)\s*)?\d{0,4}(?:\s*(?:van|/|of)\s*\d{0,4})?", re.IGNORECASE)


def read_odt(content: bytes, name: str) -> Draft:
    """Raises DamagedFile, EncryptedFile, TooLarge."""
    if content.startswith(b"PK"):
        package = Package(content, name)
        if b"encryption-data" in (package.read("META-INF/manifest.xml") or b""):
            raise EncryptedFile(name=name)
        roots = [package.xml("styles.xml"), package.xml("content.xml")]
    else:
        roots = [parse_xml(content, name)]
    found = [root for root in roots if root is not None]
    body = found[-1].find(f"{OFFICE}body/{OFFICE}text") if found else None
    if body is None:
        raise DamagedFile(name=name)
    reader = _Reader(_Styles(found))
    reader.blocks(body, reader.flow)
    draft = reader.flow.finished()
    draft.head = replace(draft.head, title=reader.title)
    for root in found:
        for margin in root.iter(f"{STYLE}header", f"{STYLE}footer", f"{STYLE}header-first", f"{STYLE}footer-first"):
            for piece in reader.boxed(margin):
                kind = "page_number" if PAGE_NUMBER.fullmatch(piece.text) else "running_head"
                draft.repairs[kind, piece.text, ""] += 1
    return draft


@dataclass(frozen=True, slots=True)
class _Style:
    look: Look = frozenset()
    size: float | None = None
    level: int | None = None
    is_title: bool = False


@dataclass(frozen=True, slots=True)
class _ListLevel:
    is_numbered: bool = False
    format: str = "1"
    prefix: str = ""
    suffix: str = ""
    start: int = 1
    shown: int = 1
    indent: float = 0.0


class _Styles:
    """The named and the automatic styles, each with what it takes over from its parent."""

    def __init__(self, roots: list[etree._Element]) -> None:
        self._elements: dict[tuple[str, str], etree._Element] = {}
        self._known: dict[tuple[str, str], _Style] = {}
        self.lists: dict[str, dict[int, _ListLevel]] = {}
        for root in roots:
            for style in root.iter(f"{STYLE}style"):
                self._elements[style.get(f"{STYLE}family", ""), style.get(f"{STYLE}name", "")] = style
            for style in root.iter(f"{TEXT}list-style", f"{TEXT}outline-style"):
                name = "" if local(style) == "outline-style" else style.get(f"{STYLE}name", "")
                self.lists[name] = dict(_list_levels(style))

    def __getitem__(self, key: tuple[str, str]) -> _Style:
        """The style of this family ("paragraph", "text") and name."""
        if key not in self._known:
            self._known[key] = _Style()  # stands while resolving: a style that is its own parent ends there
            self._known[key] = self._resolved(key)
        return self._known[key]

    def _resolved(self, key: tuple[str, str]) -> _Style:
        element = self._elements.get(key)
        if element is None:
            return _Style()
        parent = element.get(f"{STYLE}parent-style-name", "")
        base = self[key[0], parent] if parent else _Style()
        properties = element.find(f"{STYLE}text-properties")
        shown = element.get(f"{STYLE}display-name", key[1]).lower()
        outline = element.get(f"{STYLE}default-outline-level", "")
        if properties is None:
            look, size = base.look, base.size
        else:
            look = _look_of(properties, base.look)
            size = _inches(properties.get(f"{FO}font-size")) or base.size
        return _Style(
            look=look,
            size=size,
            level=int(outline) if re.fullmatch(r"[1-9]|10", outline) else base.level,
            is_title=base.is_title or shown in ("title", "titel"),
        )


def _look_of(properties: etree._Element, under: Look) -> Look:
    look = set(under)
    for name, said, plain in (
        ("bold", properties.get(f"{FO}font-weight"), "normal"),
        ("italic", properties.get(f"{FO}font-style"), "normal"),
        ("underline", properties.get(f"{STYLE}text-underline-style"), "none"),
    ):
        if said is not None:
            (look.discard if said == plain else look.add)(name)
    return frozenset(look)


def _list_levels(style: etree._Element) -> Iterator[tuple[int, _ListLevel]]:
    for level in style:
        depth = level.get(f"{TEXT}level", "")
        if not re.fullmatch(r"[1-9]|10", depth):
            continue
        alignment = next(level.iter(f"{STYLE}list-level-label-alignment"), None)
        indent = None if alignment is None else _inches(alignment.get(f"{FO}margin-left"))
        yield (
            int(depth) - 1,
            _ListLevel(
                is_numbered=local(level) != "list-level-style-bullet" and bool(level.get(f"{STYLE}num-format")),
                format=level.get(f"{STYLE}num-format", ""),
                prefix=level.get(f"{STYLE}num-prefix", ""),
                suffix=level.get(f"{STYLE}num-suffix", ""),
                start=_whole(level.get(f"{TEXT}start-value"), 1),
                shown=_whole(level.get(f"{TEXT}display-levels"), 1),
                indent=indent or 0.0,
            ),
        )


@dataclass(frozen=True, slots=True)
class _Item:
    """The list item that the next paragraph opens: its list's style, its depth, and the number of its own if any."""

    style: str
    depth: int
    start: int | None = None


@dataclass(slots=True)
class _Reader:
    styles: _Styles
    flow: Flow = field(default_factory=Flow)
    title: str | None = None
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    depths: Depths = field(default_factory=Depths)
    boxes: list[etree._Element] = field(default_factory=list)

    def blocks(self, element: etree._Element, sink: Sink, floats: bool = False) -> None:
        """Put what stands in `element` on `sink`."""
        for child in element:
            name = local(child)
            if name in ("p", "h"):
                self.paragraph(child, sink, None, floats)
            elif name == "list":
                self.items(child, sink, "", 0)
            elif name == "table":
                self.table(child, sink)
            elif name not in LEFT_OUT:
                self.blocks(child, sink, floats or name == "text-box")

    def boxed(self, element: etree._Element) -> list[Piece]:
        box = Box(self.flow.draft.repairs)
        self.blocks(element, box)
        return box.pieces

    def items(self, element: etree._Element, sink: Sink, style: str, depth: int) -> None:
        style = element.get(f"{TEXT}style-name", style)
        goes_on = element.get(f"{TEXT}continue-numbering") == "true" or element.get(f"{TEXT}continue-list") is not None
        if depth == 0 and not goes_on:
            self.counts.pop(style, None)
        for item in element:
            start = item.get(f"{TEXT}start-value")
            opens = _Item(style, depth, _whole(start, 1) if start else None) if local(item) == "list-item" else None
            for child in item:
                name = local(child)
                if name in ("p", "h"):
                    self.paragraph(child, sink, opens, floats=False)
                    opens = None
                elif name == "list":
                    self.items(child, sink, style, depth + 1)
                elif name == "table":
                    self.table(child, sink)

    def table(self, element: etree._Element, sink: Sink) -> None:
        rows = [list(row.iterchildren(f"{TABLE}table-cell")) for row in _rows_of(element)]
        if all(len(row) == 1 for row in rows):
            for row in rows:
                self.blocks(row[0], sink)
        else:
            sink.table([self.row(row) for row in _rows_of(element)])

    def row(self, element: etree._Element) -> Row:
        cells: list[Cell] = []
        filled = 0
        for cell in element:
            if local(cell) == "table-cell":
                cells.append(self.boxed(cell))
                filled += 1
            elif local(cell) == "covered-table-cell":
                repeated = _whole(cell.get(f"{TABLE}number-columns-repeated"), 1)
                cells += [()] * min(max(repeated, 1), MOST_COLUMNS)
        return Row(cells, is_whole=filled == 1)

    def paragraph(self, element: etree._Element, sink: Sink, item: _Item | None, floats: bool) -> None:
        style = self.styles["paragraph", element.get(f"{TEXT}style-name", "")]
        words = Words()
        self.inline(element, words, style)
        boxes, self.boxes = self.boxes, []
        kind, level = BlockKind.PARAGRAPH, 0
        if local(element) == "h" or style.is_title:
            level = (
                1 if style.is_title else min(max(_whole(element.get(f"{TEXT}outline-level"), style.level or 1), 1), 10)
            )
            kind = BlockKind.HEADING
            if style.is_title and self.title is None:
                self.title = fold("".join(words.parts)).strip() or None
            is_counted = local(element) == "h" and element.get(f"{TEXT}is-list-header") != "true"
            if item is None and is_counted:
                item = _Item("", level - 1)
        label = self.label(item) if item is not None and words.looks else ""
        if label:
            words.parts.insert(0, label + " ")
        if item is not None and kind is BlockKind.PARAGRAPH and not LABEL.fullmatch(label):
            indent = self.styles.lists.get(item.style, {}).get(item.depth, _ListLevel()).indent
            kind, level = BlockKind.LIST_ITEM, self.depths.level(item.style, item.depth, indent)
        elif words.looks and item is None:
            self.depths.end()
        sink.paragraph(words, kind, level, floats)
        for box in boxes:
            self.blocks(box, sink, floats=True)

    def label(self, item: _Item) -> str:
        """Count an item, and return the number printed before it; empty for a bullet."""
        levels = self.styles.lists.get(item.style, {})
        own = levels.get(item.depth, _ListLevel())
        counts = self.counts.setdefault(item.style, {})
        counts[item.depth] = counts.get(item.depth, own.start - 1) + 1 if item.start is None else item.start
        for deeper in [depth for depth in counts if depth > item.depth]:
            del counts[deeper]
        if not own.is_numbered:
            return ""
        shown = range(max(0, item.depth - own.shown + 1), item.depth + 1)
        numbers = [
            formatted(counts.get(depth, level.start), NUMBER_FORMATS.get(level.format, "decimal"))
            for depth in shown
            if (level := levels.get(depth, _ListLevel())).is_numbered
        ]
        return fold(own.prefix + ".".join(numbers) + own.suffix).strip()

    def inline(self, element: etree._Element, words: Words, style: _Style) -> None:
        for child in own_text(element):
            if isinstance(child, str):
                words.add(child, style.look, style.size)
                continue
            name = local(child)
            if name in ("s", "tab"):
                words.add(" ")
            elif name == "line-break":
                words.line_break()
            elif name == "note":
                self.note(child, words)
            elif name == "span":
                self.inline(child, words, self.spanned(child, style))
            elif name == "text-box":
                self.boxes.append(child)
            elif name == "ruby":
                for base in child.iterchildren(f"{TEXT}ruby-base"):
                    self.inline(base, words, style)
            elif name not in LEFT_OUT:
                self.inline(child, words, style)

    def spanned(self, element: etree._Element, under: _Style) -> _Style:
        own = self.styles["text", element.get(f"{TEXT}style-name", "")]
        return replace(under, look=under.look | own.look, size=own.size or under.size)

    def note(self, element: etree._Element, words: Words) -> None:
        citation = element.find(f"{TEXT}note-citation")
        body = element.find(f"{TEXT}note-body")
        mark = "" if citation is None else fold("".join(str(part) for part in citation.itertext())).strip()
        said = Words()
        for paragraph in () if body is None else body.iter(f"{TEXT}p", f"{TEXT}h"):
            self.inline(paragraph, said, _Style())
            said.add(" ")
        box = Box(self.flow.draft.repairs)
        box.paragraph(said, BlockKind.FOOTNOTE)
        for piece in box.pieces[:1]:
            piece.mark = mark
        words.mark(mark, box.pieces)


def _rows_of(table: etree._Element) -> Iterator[etree._Element]:
    for child in table:
        name = local(child)
        if name == "table-row":
            yield child
        elif name in ("table-header-rows", "table-rows", "table-row-group"):
            yield from _rows_of(child)


def _inches(length: str | None) -> float | None:
    found = re.fullmatch(r"(-?\d{1,6}(?:\.\d+)?)([a-z]{2})", length or "")
    return float(found[1]) * INCHES[found[2]] if found and found[2] in INCHES else None


def _whole(text: str | None, default: int) -> int:
    return int(text) if text is not None and re.fullmatch(r"-?\d{1,6}", text) else default
