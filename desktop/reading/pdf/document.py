"""PDF → Draft: pages read one by one, then put together as one document.

The way: lines of each page (`pdf_lines`), without heads and feet (`pdf_margins`), tables (`pdf_tables`) and footnotes
(`pdf_notes`), in reading order (`pdf_columns`), as paragraphs (`pdf_blocks`), of which some are headings
(`pdf_headings`), as pieces (`pdf_pieces`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import pypdfium2 as pdfium
import pypdfium2.raw as c

from desktop.errors import DamagedFile, EncryptedFile, OnlyPictures
from desktop.reading.answers import shifted
from desktop.reading.draft import Draft, Piece, Stretch
from desktop.reading.hyphens import spelling_of
from desktop.reading.pdf.blocks import INDENT, Paragraph, goes_on, paragraphs_of, spacing_of
from desktop.reading.pdf.columns import COLUMN, LEADER, Contents, Flow, Part, reading_order
from desktop.reading.pdf.headings import Known, Style, find_headings, plain
from desktop.reading.pdf.lines import Line, Page, read_page
from desktop.reading.pdf.margins import take_margins
from desktop.reading.pdf.notes import Marks, Note, take_notes
from desktop.reading.pdf.open_tables import OpenTables
from desktop.reading.pdf.pieces import Writer
from desktop.reading.pdf.tables import PrintedTable, take_tables
from desktop.reading.pdf.tags import TaggedTables, TagReader, is_sound
from desktop.reading.plain.lists import Marker, Nesting, confirmed
from desktop.reading.repair import Repairs, mend_characters
from desktop.text.document import BlockKind

FEW = 20
"""Characters per page: a scan with a stamp or a number on its pages has no more."""

SPACED = 0.95
"""Share of the lines that end in a space in a PDF that keeps it: Word's do, LibreOffice's only sometimes."""

BROKEN = 0.013
"""Share of lines that end in a hyphen: typeset columns have 1.6 percent and more, text that is never hyphenated at
most 1, its own hyphens."""

MOST_COLUMNS = 50
"""Of a document, the most frequent: their right edges differ a little from page to page."""

IDENTIFIER = re.compile(r"(?:ah|kst|h)-[\w-]*\d[\w-]*")
"""The number that official publications print at the foot of their first page."""


def read_pdf(content: bytes, name: str) -> Draft:
    """Read a PDF. Raises DamagedFile, EncryptedFile, OnlyPictures."""
    document = open_pdf(content, name)
    try:
        pages = list(_pages(document))
        outline = _outline(document)
    except pdfium.PdfiumError:
        raise DamagedFile(name=name) from None
    finally:
        document.close()
    if not pages:
        raise DamagedFile(name=name)
    letters = sum(len(line.text) for page in pages for line in page.lines)
    if letters < FEW * len(pages) and any(page.pictures for page in pages):
        raise OnlyPictures(name=name)
    return draft_of(pages, outline)


def open_pdf(content: bytes, name: str) -> pdfium.PdfDocument:
    """Raises DamagedFile, EncryptedFile."""
    try:
        return pdfium.PdfDocument(content)
    except pdfium.PdfiumError as problem:
        locked = getattr(problem, "err_code", None) in (c.FPDF_ERR_PASSWORD, c.FPDF_ERR_SECURITY)
        raise (EncryptedFile if locked else DamagedFile)(name=name) from None


def _pages(document: pdfium.PdfDocument) -> Iterator[Page]:
    tags = TagReader() if c.FPDFCatalog_IsTagged(document) else None
    for index in range(len(document)):
        page = document[index]
        try:
            yield read_page(page, index + 1, tags.read(page.raw) if tags else {})
        finally:
            page.close()


def _outline(document: pdfium.PdfDocument) -> dict[str, int]:
    """Levels of the titles that PDF readers show beside the page. A damaged outline is none."""
    try:
        return {plain(mark.get_title()): mark.level + 1 for mark in document.get_toc(max_depth=6)}
    except (pdfium.PdfiumError, ValueError, UnicodeError):
        return {}


MASTHEAD = re.compile(r"(?:Tweede|Eerste) Kamer der Staten-Generaal(?: \d)?")
MASTHEAD_WITHIN = 4
"""The name of the series in large type, among the first pieces of a printed Kamerstuk: no heading of the text."""


def draft_of(pages: list[Page], outline: dict[str, int]) -> Draft:
    """The document that was printed on `pages`. outline: levels of titles that are known from elsewhere."""
    draft = Draft(pages=len(pages))
    all_lines = [line for page in pages for line in page.lines]
    for kind, line in take_margins(pages):
        draft.repairs[kind, line.text, ""] += 1
        if draft.head.number is None and IDENTIFIER.fullmatch(line.text):
            draft.head = replace(draft.head, number=line.text)
    body_lines = [line for page in pages for line in page.lines]
    if not is_sound(body_lines):
        for line in body_lines:
            line.tag = None
    tables = _tables(pages, draft)
    body = _body([line for page in pages for line in page.lines] or all_lines)
    notes = take_notes(pages, body[0])
    parts = list(_parts(pages, tables))
    spacing = spacing_of([part.lines for part in parts if isinstance(part, Flow)])
    texts = [line.text for line in all_lines]
    spelling = spelling_of(texts)
    if sum(text[-1:] == "-" and text[-2:-1].isalpha() for text in texts) < BROKEN * len(texts):
        spelling = replace(spelling, breaks_words=False)
    spaced = sum(line.runs[-1].text.endswith(" ") for line in all_lines) > SPACED * len(all_lines)
    writer = Writer(spelling, spaced, spacing, Marks(notes), draft.repairs)
    items = _items(parts, writer)
    known = Known(outline, _contents_levels(parts))
    _write(items, known, body, writer, draft)
    _place_untied(notes, writer, draft)
    _mend(draft.pieces, draft.repairs)
    for piece in draft.pieces[:MASTHEAD_WITHIN]:
        if MASTHEAD.fullmatch(piece.text):
            piece.kind, piece.level = BlockKind.PARAGRAPH, 0
    return draft


def _tables(pages: Sequence[Page], draft: Draft) -> dict[int, list[PrintedTable]]:
    """The tables of each page: by their tags where it has them, else by their rulings, else by their header."""
    tagged = TaggedTables()
    headed = OpenTables()
    tables = {}
    for page in pages:
        found, repeated = tagged.take(page)
        for line in repeated:
            draft.repairs["running_head", line.text, ""] += 1
        tables[page.number] = [*found, *take_tables(page), *headed.take(page)]
    return tables


def _body(lines: Sequence[Line]) -> Style:
    """How most of the text is set."""
    letters: Counter[tuple[float, bool, bool]] = Counter()
    for line in lines:
        letters[line.style] += len(line.text)
    size, bold, italic = letters.most_common(1)[0][0] if letters else (10.0, False, False)
    return (size, bold, italic, False)


def _parts(pages: Sequence[Page], tables: dict[int, list[PrintedTable]]) -> Iterator[Part]:
    in_contents = False
    for page in pages:
        part: Part | None = None
        for part in reading_order(page, tables[page.number], in_contents):
            yield part
        in_contents = isinstance(part, Contents)


@dataclass(frozen=True, slots=True)
class Column:
    left: float
    right: float


def _columns(parts: Sequence[Part]) -> list[Column]:
    """The columns of running text: wide flows of which most lines reach the right."""
    found: Counter[Column] = Counter()
    for part in parts:
        if isinstance(part, Flow) and len(part.lines) >= 5:
            box = part.box
            wide = box.x1 - box.x0 > COLUMN * part.lines[0].size
            if wide and sum(line.x1 > box.x1 - 0.12 * (box.x1 - box.x0) for line in part.lines) * 2 > len(part.lines):
                found[Column(round(box.x0), box.x1)] += len(part.lines)
    return [column for column, _ in found.most_common(MOST_COLUMNS)]


Item = Paragraph | list[PrintedTable] | Contents


def _items(parts: Sequence[Part], writer: Writer) -> list[Item]:
    """Paragraphs, tables and tables of contents in order; what a page or column break parted is one again."""
    columns = _columns(parts)
    items: list[Item] = []
    for part in parts:
        last = items[-1] if items else None
        if isinstance(part, Contents):
            items.append(part)
        elif isinstance(part, PrintedTable):
            if isinstance(last, list) and _is_same_table(last[-1], part):
                last.append(part)
            else:
                items.append([part])
        else:
            column = _column_of(part, columns)
            paragraphs = paragraphs_of(part.lines, column.left, column.right, writer.spacing)
            if isinstance(last, Paragraph) and goes_on(last, paragraphs[0]):
                last.lines += paragraphs.pop(0).lines
            items += paragraphs
    return items


def _column_of(flow: Flow, columns: Sequence[Column]) -> Column:
    box = flow.box
    full = sum(line.x1 > box.x1 - 0.12 * (box.x1 - box.x0) for line in flow.lines)
    if len(flow.lines) >= 5 and full * 2 > len(flow.lines):
        return Column(box.x0, box.x1)
    around = (column for column in columns if column.left - 6 <= box.x0 and box.x1 <= column.right + 6)
    return next(around, Column(box.x0, box.x1))


def _is_same_table(one: PrintedTable, other: PrintedTable) -> bool:
    """Whether `other` is the rest of `one` on the next page, or drawn right below it with the same columns."""
    if one.number or other.number:
        return one.number == other.number
    return (
        other.page in (one.page, one.page + 1)
        and len(one.rights) == len(other.rights)
        and abs(one.box.x0 - other.box.x0) < 6
        and abs(one.box.x1 - other.box.x1) < 6
    )


def _contents_levels(parts: Sequence[Part]) -> dict[str, int]:
    """Levels of the titles in the table of contents: by indent, else by number."""
    entries = [entry for part in parts if isinstance(part, Contents) for entry in part.entries]
    indents: list[float] = []
    for entry in sorted(entries, key=lambda entry: entry[0].x0):
        if not indents or entry[0].x0 - indents[-1] > INDENT * entry[0].size:
            indents.append(entry[0].x0)
    levels: dict[str, int] = {}
    for entry in entries:
        words = LEADER.sub(" ", " ".join(line.text for line in entry))
        title = re.sub(r"\s*\d{1,3}$", "", words)
        number = re.match(r"\d+((?:\.\d+)*)", title)
        indent = max(at for at, place in enumerate(indents) if place <= entry[0].x0 + 0.1)
        depth = number[1].count(".") if number and len(indents) == 1 else indent
        levels.setdefault(plain(title), depth + 1)
    return levels


def _write(items: Sequence[Item], known: Known, body: Style, writer: Writer, draft: Draft) -> None:
    paragraphs = [item for item in items if isinstance(item, Paragraph)]
    headings = find_headings(paragraphs, known, body)
    listed = _list_items(paragraphs, headings)
    level_above = 0
    at = -1
    for item in items:
        if isinstance(item, Paragraph):
            at += 1
            if at in headings:
                level_above = headings[at]
                item.marker = None
                draft.pieces += writer.piece(item, BlockKind.HEADING, level_above)
            elif at in listed:
                draft.pieces += writer.piece(item, BlockKind.LIST_ITEM, listed[at])
            else:
                draft.pieces += writer.piece(item, BlockKind.PARAGRAPH)
        elif isinstance(item, Contents):
            draft.pieces += _entries(item, writer)
        else:
            table = writer.table(item, level_above + 1)
            before = len(draft.pieces)
            draft.questions += [shifted(question, before) for question in table.questions]
            draft.pieces += table.pieces
            draft.repairs.update(table.repairs)


def _list_items(paragraphs: Sequence[Paragraph], headings: dict[int, int]) -> dict[int, int]:
    """Level of each paragraph that is a list item. A number is believed when its list begins at 1 and goes on, or
    when the lines below it hang."""
    markers: list[Marker | None] = [
        None if index in headings else paragraph.marker for index, paragraph in enumerate(paragraphs)
    ]
    sure = confirmed(markers)
    nesting = Nesting([])
    found: dict[int, int] = {}
    for index, paragraph in enumerate(paragraphs):
        marker = markers[index]
        if marker is not None and (sure[index] or _hangs(paragraph) or paragraph.role == "LI"):
            indent = round((paragraph.lines[0].x0 - paragraph.left) / (INDENT * paragraph.size))
            announced = index > 0 and paragraphs[index - 1].text.endswith(":")
            found[index] = paragraph.level or nesting.level(marker, indent, announced)
        elif paragraph.role == "LI":
            found[index] = paragraph.level or 1
        elif paragraph.lines[0].x0 < paragraph.left + INDENT * paragraph.size:
            nesting.end()
    return found


def _hangs(paragraph: Paragraph) -> bool:
    first, *rest = paragraph.lines
    return bool(rest) and all(line.x0 > first.x0 + INDENT * first.size for line in rest if line.page == first.page)


def _entries(contents: Contents, writer: Writer) -> Iterator[Piece]:
    """A table of contents, a paragraph per entry, without the dots."""
    for entry in contents.entries:
        text = writer.join(entry).text
        leader = LEADER.search(text)
        if leader:
            writer.repairs["artefact", leader[0].strip(), ""] += 1
            text = LEADER.sub(" ", text)
        if text:
            yield Piece(BlockKind.PARAGRAPH, text, page=entry[0].page)


def _place_untied(notes: Sequence[Note], writer: Writer, draft: Draft) -> None:
    """Notes whose mark was not found stand behind the last piece that begins on their page or before it."""
    pieces = draft.pieces
    for note in notes:
        if note.is_tied:
            continue
        place = next((at for at in range(len(pieces), 0, -1) if (pieces[at - 1].page or 0) <= note.page), 0)
        pieces.insert(place, writer.note(note))
        for question in draft.questions:
            question.question = _making_room(question.question, place)
            question.answer = _making_room(question.answer, place) if question.answer else None


def _making_room(stretch: Stretch, place: int) -> Stretch:
    """The same pieces, after one was put in at `place`."""
    return replace(stretch, first=stretch.first + (stretch.first >= place), last=stretch.last + (stretch.last >= place))


def _mend(pieces: Sequence[Piece], repairs: Repairs) -> None:
    """Mend ligatures and other characters in all pieces at once: the document tells what a strange letter means."""
    texts = "\f".join(piece.text for piece in pieces)
    mended = mend_characters(texts, repairs)
    if mended == texts:
        return
    for piece, text in zip(pieces, mended.split("\f"), strict=True):
        text = re.sub(" {2,}", " ", text).strip(" ")
        if text not in ("", piece.text):
            piece.marks = [(len(mend_characters(piece.text[:at], Counter())), mark) for at, mark in piece.marks]
            piece.text = text
