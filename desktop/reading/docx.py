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
from desktop.reading.answers import Cell, Row, pieces_of_row
from desktop.reading.docx_styles import (
    Numbering,
    Style,
    Styles,
    W,
    footnote_formats,
    formatted,
    look_of,
    number,
    numbering_of,
    switch,
    value,
)
from desktop.reading.draft import Draft, Piece
from desktop.reading.head import find_head
from desktop.reading.headings import Headings
from desktop.reading.markup import BREAK, LABEL, Flow, Look, Words, pieces_of
from desktop.reading.package import Package, local
from desktop.text.document import BlockKind, Head

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

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
    package = Package(content, name)
    document = package.xml(_main_part(package))
    body = None if document is None else document.find(f"{W}body")
    if body is None:
        raise DamagedFile(name=name)
    reader = _Reader(package)
    reader.body(body)
    draft = reader.flow.draft
    reader.headings.settle(draft.pieces)
    draft.head = replace(draft.head, title=reader.title)
    _leave_out_headers(reader, body, name)
    return draft


def _main_part(package: Package) -> str:
    """Where the document's text is: by the package's relations, for not every program calls it word/document.xml."""
    relations = package.xml("_rels/.rels")
    for relation in () if relations is None else relations:
        if relation.get("Type", "").endswith("/officeDocument"):
            return relation.get("Target", "").lstrip("/")
    return "word/document.xml"


def _leave_out_headers(reader: _Reader, body: etree._Element, name: str) -> None:
    """List what the headers and footers say; that of the first page is a letterhead, which knows date and addressee.

    The header of other pages repeats them, but often as they were in a draft: it is not asked.
    """
    draft = reader.flow.draft
    relations = reader.package.xml("word/_rels/document.xml.rels")
    targets = {} if relations is None else {one.get("Id"): one.get("Target", "") for one in relations}
    first = {
        targets.get(reference.get(f"{R}id"), "")
        for reference in body.iter(f"{W}headerReference")
        if reference.get(f"{W}type") == "first"
    }
    for path in sorted(reader.package.parts):
        root = reader.package.xml(path) if re.fullmatch(r"word/(?:header|footer)\d*\.xml", path) else None
        if root is None:
            continue
        pieces = reader.flattened(root)
        for piece in pieces:
            kind = "page_number" if PAGE_NUMBER.fullmatch(piece.text) else "running_head"
            draft.repairs[kind, piece.text, ""] += 1
        if path.removeprefix("word/") in first:
            said = find_head(pieces, Head(), name)
            draft.head = replace(
                draft.head, date=draft.head.date or said.date, addressee=draft.head.addressee or said.addressee
            )


@dataclass(slots=True)
class _Reader:
    """Walks the body once, in order, counting lists and notes on its way."""

    package: Package
    flow: Flow = field(default_factory=Flow)
    headings: Headings = field(default_factory=Headings)
    title: str | None = None
    styles: Styles = field(init=False)
    numbering: Numbering = field(init=False)
    note_formats: dict[str, str] = field(init=False)
    notes: dict[tuple[str, str], etree._Element] = field(default_factory=dict)
    note_counts: dict[str, int] = field(default_factory=lambda: {"footnote": 0, "endnote": 0})
    unfinished: Words | None = None
    boxes: list[Piece] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.styles = Styles(self.package.xml("word/styles.xml"))
        self.numbering = Numbering(self.package)
        self.note_formats = footnote_formats(self.package.xml("word/settings.xml"))
        for kind in self.note_formats:
            root = self.package.xml(f"word/{kind}s.xml")
            for note in () if root is None else root.iterfind(f"{W}{kind}"):
                self.notes[kind, note.get(f"{W}id", "")] = note

    def body(self, element: etree._Element, floats: bool = False) -> None:
        """Put what stands in `element` on the flow. floats: it stands beside the text, as the column with a letter's
        reference does, where bold makes no heading."""
        for child in self.within(element, "p", "tbl"):
            if local(child) == "p":
                self.body_paragraph(child, floats)
                continue
            rows = list(self.rows_within(child))
            table = [list(self.within(row, "tc")) for row in rows]
            if all(len(cells) == 1 for cells in table):  # one column: a frame around text
                is_floating = floats or child.find(f"{W}tblPr/{W}tblpPr") is not None
                for cells in table:
                    self.body(cells[0], is_floating)
            else:
                self.flow.table([self.row(row) for row in rows])

    def body_paragraph(self, element: etree._Element, floats: bool) -> None:
        pieces, words, style = self.paragraph(element)
        at = len(self.flow.draft.pieces)
        self.flow.add(pieces)
        if not pieces:
            return
        first = self.flow.draft.pieces[at]
        if style.is_title and self.title is None:
            self.title = first.text
        if not floats and element.find(f"{W}pPr/{W}framePr") is None:
            self.headings.notice(at, words)

    def flattened(self, element: etree._Element) -> list[Piece]:
        """What stands in a cell, a text box or a header, tables in it as rows."""
        pieces: list[Piece] = []
        for child in self.within(element, "p", "tbl"):
            if local(child) == "p":
                pieces += self.paragraph(child)[0]
            else:
                pieces += (piece for row in self.rows_within(child) for piece in pieces_of_row(self.row(row)))
        return pieces

    def rows_within(self, table: etree._Element) -> Iterator[etree._Element]:
        for row in self.within(table, "tr"):
            if row.find(f"{W}trPr/{W}del") is None:
                yield row

    def row(self, element: etree._Element) -> Row:
        cells: list[Cell] = [()] * _columns(number(element, f"{W}trPr/{W}gridBefore") or 0)
        found = list(self.within(element, "tc"))
        for cell in found:
            span = _columns(number(cell, f"{W}tcPr/{W}gridSpan") or 1)
            cells += [self.flattened(cell), *[()] * (span - 1)]
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

    def paragraph(self, element: etree._Element) -> tuple[list[Piece], Words, Style]:
        """The pieces of a paragraph with its notes and text boxes, the words they were made of, and its style."""
        properties = element.find(f"{W}pPr")
        style = self.styles[value(properties, f"{W}pStyle", self.styles.default)]
        words = self.unfinished or Words()
        self.inline(element, words, style)
        if properties is not None and properties.find(f"{W}rPr/{W}del") is not None:
            self.unfinished = words  # the paragraph's end was deleted: it goes on in the next one
            return [], words, style
        self.unfinished = None
        boxes, self.boxes = self.boxes, []
        kind, level = self.kind_of(properties, style, words)
        return pieces_of(words, kind, level) + boxes, words, style

    def kind_of(self, properties: etree._Element | None, style: Style, words: Words) -> tuple[BlockKind, int]:
        """What sort of block it is, and its level; the number that Word prints is put before its words."""
        depth = None
        numbered = numbering_of(properties, style.numbering)
        label = None
        if numbered is not None and words.looks:
            depth = numbered[1]
            label = self.numbering.next_label(*numbered)
        text = "".join(words.parts)
        if label:
            words.parts.insert(0, label + " ")
        outline = number(properties, f"{W}outlineLvl")
        level = style.level if outline is None else outline + 1 if 0 <= outline < 9 else None
        if style.is_title:
            level = 1
        if level is not None and not (len(text) > LONGEST_HEADING and text.rstrip().endswith(".")):
            return BlockKind.HEADING, level
        if label is None or depth is None or LABEL.fullmatch(label):
            return BlockKind.PARAGRAPH, 0
        return BlockKind.LIST_ITEM, depth + 1

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
                for box in child.iter(f"{W}txbxContent"):
                    self.box(box)
            elif name in WRAPPERS:
                self.inline(child, words, Style(look=look))

    def box(self, element: etree._Element) -> None:
        """A text box: its pieces come after the paragraph it hangs on."""
        hanging, self.boxes = self.boxes, []
        for piece in self.flattened(element):
            if PAGE_NUMBER.fullmatch(piece.text):
                self.flow.repaired("page_number", piece.text)
            else:
                hanging.append(piece)
        self.boxes = hanging

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
        text = "".join(said.parts).replace(BREAK, " ").lstrip()
        said.parts = [text.removeprefix(printed)]  # a mark of one's own is typed in the note too
        note = pieces_of(said, BlockKind.FOOTNOTE)
        for piece in note[:1]:
            piece.mark = printed.strip()
        words.mark(printed.strip(), note)


def _columns(claimed: int) -> int:
    return min(max(claimed, 0), MOST_COLUMNS)
