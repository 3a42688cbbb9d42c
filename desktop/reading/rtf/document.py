"""RTF as pieces: headings, lists, tables, footnotes.

Read by ourselves, for the library at hand (striprtf) leaves out footnotes with all their words, and styles and cells.
Numbers of list items stand in the file and are kept, as for Word; bullets are not.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from desktop.errors import DamagedFile
from desktop.reading.answers import Cell, Row
from desktop.reading.docx.styles import HEADING_NAME, TITLE_NAMES
from desktop.reading.draft import Draft
from desktop.reading.markup.elements import LABEL, Look, Words, fold
from desktop.reading.markup.flow import Box, Flow, Sink
from desktop.reading.markup.labels import Depths, formatted
from desktop.reading.plain.pages import page_number
from desktop.reading.rtf.syntax import Group, Word, tokens
from desktop.text.document import BlockKind

MARGINS = {"header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"}
LABELS = {"listtext", "pntext"}
LEFT_OUT = {
    *("fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "annotation", "atnid", "atnauthor", "nonshppict"),
    *("fldinst", "nonesttables", "sp", "tc", "xe", "upr"),
}
"""Groups that are no running text; of a text box its properties ("sp")."""

KNOWN = {"footnote", "shpinst", "listtext", "ud"}
"""Groups marked as to be skipped by who does not know them, which we do know."""

STYLE = re.compile(r"\{\\s(\d{1,5})((?:\\[a-z]+-?\d*[ ]?)*)([^\\{};]+);\}")
SLACK = 30
"""Twentieths of a point by which the edges of one column may differ from row to row."""


def read_rtf(content: bytes, name: str) -> Draft:
    """Raises DamagedFile."""
    text = content.decode("latin-1")
    if not text.lstrip().startswith("{\\rtf"):
        raise DamagedFile(name=name)
    reader = _Reader()
    reader.know_styles(text)
    for token in tokens(text):
        if isinstance(token, str):
            reader.say(token)
        elif isinstance(token, Group):
            reader.open() if token.opens else reader.close()
        else:
            reader.word(token)
    if reader.outer:  # cut off
        raise DamagedFile(name=name)
    reader.paragraph()
    reader.table()
    draft = reader.flow.finished()
    draft.head = replace(draft.head, title=reader.title)
    return draft


@dataclass(frozen=True, slots=True)
class _State:
    """What holds in a group; a group that ends gives back what held around it. is_label: its text is the number or
    bullet of the next paragraph."""

    left_out: bool = False
    is_label: bool = False
    hidden: bool = False
    look: Look = frozenset()
    size: int = 24
    style: int = 0
    outline: int | None = None
    in_table: bool = False
    list: int = 0
    depth: int = 0
    indent: int = 0


NUMBERS = {"fs": "size", "s": "style", "outlinelevel": "outline", "ls": "list", "ilvl": "depth", "li": "indent"}
LOOKS = {"b": "bold", "i": "italic", "ul": "underline"}


@dataclass(slots=True)
class _Reader:
    """aside: the words of the notes and margins we are in, the innermost last."""

    flow: Flow = field(default_factory=Flow)
    title: str | None = None
    state: _State = field(default_factory=_State)
    outer: list[tuple[_State, Callable[[], None] | None]] = field(default_factory=list)
    words: Words = field(default_factory=Words)
    label: str = ""
    aside: list[Words] = field(default_factory=list)
    notes: dict[str, int] = field(default_factory=lambda: {"decimal": 0, "lowerRoman": 0})
    note_format: str = "decimal"
    levels: dict[int, int] = field(default_factory=dict)
    titles: set[int] = field(default_factory=set)
    cell: Box | None = None
    cells: list[Cell] = field(default_factory=list)
    edges: list[int] = field(default_factory=list)
    rows: list[tuple[list[Cell], list[int]]] = field(default_factory=list)
    depths: Depths = field(default_factory=Depths)

    def know_styles(self, text: str) -> None:
        for number, words, name in STYLE.findall(text):
            outline = re.search(r"\\outlinelevel(\d)", words)
            named = HEADING_NAME.match(name.strip())
            if outline or named:
                self.levels[int(number)] = int(outline[1]) + 1 if outline else int(named[1]) if named else 0
            elif name.strip().lower() in TITLE_NAMES:
                self.titles.add(int(number))
                self.levels[int(number)] = 1

    # -- groups

    def open(self) -> None:
        self.outer.append((self.state, None))

    def close(self) -> None:
        if self.outer:
            self.state, finish = self.outer.pop()
            if finish is not None:
                finish()

    def finish_with(self, act: Callable[[], None]) -> None:
        """Do this when the group we are in ends."""
        if self.outer:
            self.outer[-1] = self.outer[-1][0], act

    def note(self) -> None:
        """A footnote has ended: its mark stands where we are."""
        said = self.aside.pop()
        if not said.looks:
            return
        self.notes[self.note_format] += 1
        mark = formatted(self.notes[self.note_format], self.note_format)
        box = Box(self.flow.draft.repairs)
        box.paragraph(said, BlockKind.FOOTNOTE)
        for piece in box.pieces[:1]:
            piece.mark = mark
        (self.aside[-1] if self.aside else self.words).mark(mark, box.pieces)

    def margin(self) -> None:
        text = fold("".join(self.aside.pop().parts)).strip()
        self.flow.repaired("running_head" if page_number(text) is None else "page_number", text)

    # -- text

    def say(self, text: str) -> None:
        if self.state.left_out:
            return
        if self.state.is_label:
            self.label += text
        elif self.state.hidden:
            self.flow.repaired("artefact", text)
        else:
            (self.aside[-1] if self.aside else self.words).add(text, self.state.look, self.state.size)

    def word(self, word: Word) -> None:
        name = word.name
        if self.state.left_out:
            return
        if name in LEFT_OUT or (word.starred and name not in KNOWN):
            self.state = replace(self.state, left_out=True)
        elif name == "footnote" or name in MARGINS:
            self.state = _State()
            self.aside.append(Words())
            self.note_format = "decimal"
            self.finish_with(self.note if name == "footnote" else self.margin)
        elif name in LABELS:
            self.state = replace(self.state, is_label=True)
            self.label = ""
        elif name == "ftnalt":
            self.note_format = "lowerRoman"
        elif name in ("par", "sect"):
            self.paragraph()
        elif name == "line":
            (self.aside[-1] if self.aside else self.words).line_break()
        elif name in ("cell", "nestcell"):
            self.end_of_cell(name == "cell")
        elif name == "trowd":
            self.edges = []
        elif name == "cellx":
            self.edges.append(word.number or 0)
        elif name == "row":
            self.rows.append((self.cells, self.edges[: len(self.cells)]))
            self.cells = []
        else:
            self.state = _formatted(self.state, name, word.number)

    # -- paragraphs and tables

    def paragraph(self) -> None:
        if self.aside:  # a note or a margin is one paragraph
            self.aside[-1].add(" ")
            return
        words, self.words = self.words, Words()
        label, self.label = self.label.strip(), ""
        if not words.looks and not words.marks:
            return
        sink = self.sink()
        state = self.state
        level = self.levels.get(state.style) if state.outline is None else state.outline + 1
        kind = BlockKind.PARAGRAPH
        if level is not None and 1 <= level <= 9:
            kind = BlockKind.HEADING
        elif (state.list or label) and not LABEL.fullmatch(label):
            kind, level = BlockKind.LIST_ITEM, self.depths.level(str(state.list), state.depth, state.indent)
        if kind is not BlockKind.LIST_ITEM:
            self.depths.end()
        if any(letter.isalnum() for letter in label) and label != "o":
            words.parts.insert(0, label + " ")
        if state.style in self.titles and self.title is None:
            self.title = fold("".join(words.parts)).strip()
        sink.paragraph(words, kind, level if level is not None and kind is not BlockKind.PARAGRAPH else 0)

    def sink(self) -> Sink:
        if not self.state.in_table:
            self.table()
            return self.flow
        if self.cell is None:
            self.cell = Box(self.flow.draft.repairs)
        return self.cell

    def end_of_cell(self, is_outer: bool) -> None:
        """A cell has ended; one of a table inside a cell is a paragraph of that cell."""
        self.state = replace(self.state, in_table=True)
        self.paragraph()
        if is_outer:
            self.cells.append(self.cell.pieces if self.cell else ())
            self.cell = None

    def table(self) -> None:
        """Lay out the rows that stand ready: a cell is in the column at which its left edge stands."""
        rows, self.rows = self.rows, []
        if not rows:
            return
        if all(len(cells) == 1 for cells, _ in rows):
            self.flow.pieces([piece for cells, _ in rows for piece in cells[0]])
            return
        starts: list[int] = []
        for edge in sorted(edge for _, edges in rows for edge in edges):
            if not starts or edge - starts[-1] > SLACK:
                starts.append(edge)
        self.flow.table([_row(cells, edges, starts) for cells, edges in rows])


def _row(cells: list[Cell], edges: list[int], starts: list[int]) -> Row:
    """A row on the grid. edges: the right edge of each cell; starts: those of all columns."""
    laid: list[Cell] = []
    for cell, edge in zip(cells, edges or starts, strict=False):
        column = sum(start + SLACK < edge for start in starts)
        laid += [cell, *[()] * (column - len(laid))]
    laid += cells[len(edges or starts) :]
    return Row(laid, is_whole=len(cells) == 1)


def _formatted(state: _State, name: str, number: int | None) -> _State:
    """The state after a word that formats what follows."""
    if name == "pard":
        return replace(state, style=0, outline=None, in_table=False, list=0, depth=0, indent=0)
    if name == "plain":
        return replace(state, look=frozenset(), size=24, hidden=False)
    if name in LOOKS:
        look = {LOOKS[name]}
        return replace(state, look=state.look - look if number == 0 else state.look | look)
    if name == "ulnone":
        return replace(state, look=state.look - {"underline"})
    if name in ("v", "deleted"):
        return replace(state, hidden=number != 0)
    if name == "intbl":
        return replace(state, in_table=True)
    if name in NUMBERS and number is not None:
        return replace(state, **{NUMBERS[name]: max(number, 0)})  # type: ignore[arg-type]
    return state
