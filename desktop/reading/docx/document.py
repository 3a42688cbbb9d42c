"""Word documents (DOCX) as pieces.

Read from the XML itself, for a conversion by way of HTML (mammoth) loses what Word prints but does not store: the
numbers of numbered paragraphs and headings, and the outline levels of a house style. A number ("2.1", "a)",
"Vraag 3") is put before the text of its paragraph, as the reader of the document sees it; a bullet is not.
Tracked changes are taken as accepted. Headers and footers are left out and listed as repairs; the letterhead that
ministries keep in the header of the first page still tells the date and the addressee.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from desktop.errors import DamagedFile
from desktop.reading.answers import Cell, Row
from desktop.reading.docx.parts import Parts, R, W
from desktop.reading.docx.styles import (
    Numbering,
    Style,
    Styles,
    footnote_formats,
    indent_of,
    look_of,
    number,
    numbering_of,
    switch,
    value,
)
from desktop.reading.draft import Draft, Piece
from desktop.reading.head import find_head
from desktop.reading.markup.elements import LABEL, Look, Words, fold, pieces_of
from desktop.reading.markup.flow import Box, Flow, Sink
from desktop.reading.markup.labels import Depths, formatted
from desktop.reading.markup.package import Package, local
from desktop.text.document import BlockKind, Head

WRAPPERS = {"ins", "moveTo", "hyperlink", "smartTag", "fldSimple", "customXml", "dir", "bdo", "ruby", "rubyBase"}
"""Elements that only wrap what stands in them; the text they take away ("del", "moveFrom") is not among them."""

SYMBOLS = {"F0B7": "•", "F0A7": "▪", "F0D8": "➢", "F0E0": "→", "F0E8": "➔", "F0FC": "✓", "F0A8": "□", "F06F": "□"}
"""Characters of Symbol and Wingdings that texts use."""

PAGE_NUMBER = re.compile(r"\s*(?:(?:pagina|blad|page)\s*)?\d{0,4}(?:\s*(?:van|/|of)\s*\d{0,4})?", re.IGNORECASE)

LONGEST_HEADING = 250
"""Characters. A longer paragraph in a heading style that ends like a sentence is text someone gave the wrong style."""

MOST_COLUMNS = 63
"""Word's own bound; a cell that claims to span more is damaged."""


def read_docx(content: bytes, name: str) -> Draft:
    """Raises DamagedFile, EncryptedFile, TooLarge."""
    parts = Parts(Package(content, name))
    document = parts.xml("officeDocument")
    body = None if document is None else document.find(f"{W}body")
    if body is None:
        raise DamagedFile(name=name)
    reader = _Reader(parts)
    reader.blocks(body, reader.flow)
    draft = reader.flow.finished()
    draft.head = replace(draft.head, title=reader.title)
    _leave_out_headers(reader, body, name)
    return draft


def _leave_out_headers(reader: _Reader, body: etree._Element, name: str) -> None:
    """List what the headers and footers say; that of the first page is a letterhead, which knows date and addressee.

    The header of other pages repeats them, but often as they were in a draft: it is not asked.
    """
    draft = reader.flow.draft
    first = {
        reader.parts.targets.get(reference.get(f"{R}id", ""))
        for reference in body.iter(f"{W}headerReference")
        if reference.get(f"{W}type") == "first"
    }
    for path in reader.parts.margins:
        root = reader.parts.package.xml(path)
        if root is None:
            continue
        pieces = reader.boxed(root)
        for piece in pieces:
            kind = "page_number" if PAGE_NUMBER.fullmatch(piece.text) else "running_head"
            draft.repairs[kind, piece.text, ""] += 1
        if path in first:
            said = find_head(pieces, Head(), name)
            draft.head = replace(
                draft.head, date=draft.head.date or said.date, addressee=draft.head.addressee or said.addressee
            )


@dataclass(slots=True)
class _Reader:
    """Walks the body once, in order, counting lists and notes on its way."""

    parts: Parts
    flow: Flow = field(default_factory=Flow)
    title: str | None = None
    styles: Styles = field(init=False)
    numbering: Numbering = field(init=False)
    note_formats: dict[str, str] = field(init=False)
    notes: dict[tuple[str, str], etree._Element] = field(default_factory=dict)
    note_counts: dict[str, int] = field(default_factory=lambda: {"footnote": 0, "endnote": 0})
    unfinished: Words | None = None
    depths: Depths = field(default_factory=Depths)
    boxes: list[etree._Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.styles = Styles(self.parts.xml("styles"))
        self.numbering = Numbering(self.parts.xml("numbering"))
        self.note_formats = footnote_formats(self.parts.xml("settings"))
        for kind in self.note_formats:
            root = self.parts.xml(f"{kind}s")
            for note in () if root is None else root.iterfind(f"{W}{kind}"):
                self.notes[kind, note.get(f"{W}id", "")] = note

    def blocks(self, element: etree._Element, sink: Sink, floats: bool = False) -> None:
        """Put what stands in `element` on `sink`."""
        for child in self.within(element, "p", "tbl"):
            if local(child) == "p":
                self.paragraph(child, sink, floats)
                continue
            rows = list(self.rows_within(child))
            cells = [list(self.within(row, "tc")) for row in rows]
            if all(len(row) == 1 for row in cells):  # one column: a frame around text
                is_floating = floats or child.find(f"{W}tblPr/{W}tblpPr") is not None
                for row in cells:
                    self.blocks(row[0], sink, is_floating)
            else:
                sink.table([self.row(row) for row in rows])

    def boxed(self, element: etree._Element) -> list[Piece]:
        """What stands in a cell, a text box or a header."""
        box = Box(self.flow.draft.repairs)
        self.blocks(element, box)
        return box.pieces

    def rows_within(self, table: etree._Element) -> Iterator[etree._Element]:
        for row in self.within(table, "tr"):
            if row.find(f"{W}trPr/{W}del") is None:
                yield row

    def row(self, element: etree._Element) -> Row:
        cells: list[Cell] = [()] * _columns(number(element, f"{W}trPr/{W}gridBefore") or 0)
        found = list(self.within(element, "tc"))
        for cell in found:
            span = _columns(number(cell, f"{W}tcPr/{W}gridSpan") or 1)
            cells += [self.boxed(cell), *[()] * (span - 1)]
        return Row(cells, is_whole=len(found) == 1)

    def within(self, element: etree._Element, *names: str) -> Iterator[etree._Element]:
        """The children with these names, also those in a wrapper."""
        for child in element:
            name = local(child)
            if name in names:
                yield child
            elif name in WRAPPERS:
                yield from self.within(child, *names)
            else:
                for inner in self.chosen(child):
                    yield from self.within(inner, *names)

    def chosen(self, element: etree._Element) -> list[etree._Element]:
        """Of a content control its content, unless it still asks to be filled in; of alternatives the first."""
        name = local(element)
        if name == "sdt":
            content = element.findall(f"{W}sdtContent")
            if element.find(f"{W}sdtPr/{W}showingPlcHdr") is None:
                return content
            for asked in content:
                self.flow.repaired("artefact", "".join(text.text or "" for text in asked.iter(f"{W}t")))
            return []
        if name == "AlternateContent":
            return list(element)[:1]
        return []

    def paragraph(self, element: etree._Element, sink: Sink, floats: bool) -> None:
        properties = element.find(f"{W}pPr")
        style = self.styles[value(properties, f"{W}pStyle", self.styles.default)]
        words = self.unfinished or Words()
        self.inline(element, words, style)
        if properties is not None and properties.find(f"{W}rPr/{W}del") is not None:
            self.unfinished = words  # the paragraph's end was deleted: it goes on in the next one
            return
        self.unfinished = None
        boxes, self.boxes = self.boxes, []
        kind, level = self.kind_of(properties, style, words)
        if kind is not BlockKind.LIST_ITEM and words.looks:
            self.depths.end()
        if style.is_title and self.title is None:
            self.title = fold("".join(words.parts)).strip() or None
        is_framed = properties is not None and properties.find(f"{W}framePr") is not None
        sink.paragraph(words, kind, level, floats or is_framed)
        for box in boxes:
            self.blocks(box, sink, floats=True)

    def kind_of(self, properties: etree._Element | None, style: Style, words: Words) -> tuple[BlockKind, int]:
        """What sort of block it is, and its level; the number that Word prints is put before its words."""
        numbered = numbering_of(properties, style.numbering)
        label = self.numbering.next_label(*numbered) if numbered is not None and words.looks else None
        text = "".join(words.parts)
        if label:
            words.parts.insert(0, label + " ")
        outline = number(properties, f"{W}outlineLvl")
        level = style.level if outline is None else outline + 1 if 0 <= outline < 9 else None
        if style.is_title:
            level = 1
        if level is not None and not (len(text) > LONGEST_HEADING and text.rstrip().endswith(".")):
            return BlockKind.HEADING, level
        if label is None or numbered is None or LABEL.fullmatch(label):
            return BlockKind.PARAGRAPH, 0
        indent = indent_of(properties)
        if indent is None:
            indent = style.indent if style.indent is not None else self.numbering.indent(*numbered)
        return BlockKind.LIST_ITEM, self.depths.level(*numbered, indent)

    def inline(self, element: etree._Element, words: Words, style: Style) -> None:
        for child in element:
            name = local(child)
            if name == "r":
                self.run(child, words, style)
            elif name in WRAPPERS:
                self.inline(child, words, style)
            elif name in ("oMath", "oMathPara"):
                words.add("".join(text.text or "" for text in child.iter("{*}t")))
            else:
                for inner in self.chosen(child):
                    self.inline(inner, words, style)

    def run(self, element: etree._Element, words: Words, style: Style) -> None:
        properties = element.find(f"{W}rPr")
        named = value(properties, f"{W}rStyle")
        own = self.styles[named] if named else Style()
        look = look_of(properties, style.look | own.look - {"underline"})  # links are underlined by their style
        size = number(properties, f"{W}sz") or own.size or style.size or self.styles.size
        hidden = switch(properties, f"{W}vanish")
        if own.is_hidden or style.is_hidden if hidden is None else hidden:
            self.flow.repaired("artefact", "".join(text.text or "" for text in element.iter(f"{W}t")))
            return
        self.run_content(element, words, look, size)

    def run_content(self, element: etree._Element, words: Words, look: Look, size: int) -> None:
        children = list(element)
        for place, child in enumerate(children):
            name = local(child)
            if name == "t":
                words.add(child.text or "", look, size)
            elif name == "tab":
                words.add(" ")
            elif name == "cr" or (name == "br" and child.get(f"{W}type", "textWrapping") == "textWrapping"):
                words.line_break()
            elif name == "noBreakHyphen":
                words.add("-", look)
            elif name == "sym":
                words.add(SYMBOLS.get(child.get(f"{W}char", "").upper(), ""), look)
            elif name in ("footnoteReference", "endnoteReference"):
                follows = switch(child, f"{W}customMarkFollows") or child.get(f"{W}customMarkFollows") in ("1", "true")
                printed = "".join(text.text or "" for text in children[place + 1 :]) if follows else None
                self.note(name.removesuffix("Reference"), child.get(f"{W}id", ""), printed, words)
                if follows:
                    return
            elif name == "AlternateContent":
                for inner in self.chosen(child):
                    self.run_content(inner, words, look, size)
            elif name in ("drawing", "pict", "object"):
                for box in text_boxes(child):
                    text = "".join(text.text or "" for text in box.iter(f"{W}t"))
                    if PAGE_NUMBER.fullmatch(text):
                        self.flow.repaired("page_number", text)
                    else:
                        self.boxes.append(box)
            elif name in WRAPPERS:
                self.inline(child, words, Style(look=look))

    def note(self, kind: str, identifier: str, printed: str | None, words: Words) -> None:
        """A footnote's mark, as Word counts it, and its text."""
        element = self.notes.get((kind, identifier))
        if printed is None:
            self.note_counts[kind] += 1
            printed = formatted(self.note_counts[kind], self.note_formats[kind])
        if element is None:
            return
        said = Words()
        for paragraph in element.iter(f"{W}p"):
            self.inline(paragraph, said, Style())
            said.add(" ")
        text = "".join(said.parts).lstrip()
        said.parts = [text.removeprefix(printed)]  # a mark of one's own is typed in the note too
        note = pieces_of(said, BlockKind.FOOTNOTE, 0, self.flow.draft.repairs)
        for piece in note[:1]:
            piece.mark = printed.strip()
        words.mark(printed.strip(), note)


def text_boxes(element: etree._Element) -> Iterator[etree._Element]:
    """The outermost text boxes in a drawing."""
    for child in element:
        if local(child) == "txbxContent":
            yield child
        else:
            yield from text_boxes(child)


def _columns(claimed: int) -> int:
    return min(max(claimed, 0), MOST_COLUMNS)
