"""The budget text as the text dump of a printed Kamerstuk: hard-wrapped, set in pages, footnotes as bare numbers."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import wrap as wrap_anywhere

from .markup import MARK, Node, Source, runs_of

WIDTH = 92
LINES = 52
"""Of text and footnotes on a page; foot and page number come below."""

FIRST_COLUMN = 33
"""Of a table."""


def wrap(words: str, width: int, hang: str = "") -> list[str]:
    """Lines of at most `width`; the number of a dossier ("39 050") is not broken."""
    whole = re.sub(r"\b(\d\d) (\d{3})\b", "\\1\N{NO-BREAK SPACE}\\2", words)
    return [line.replace("\N{NO-BREAK SPACE}", " ") for line in wrap_anywhere(whole, width, subsequent_indent=hang)]


def write_budget(source: Source, file: Path) -> None:
    pages: list[list[str]] = [_title(source)]
    notes: list[list[str]] = [[]]
    for block, labels in _blocks(source):
        under = [line for label in labels for line in wrap(f"{label} {source.notes[label]}", WIDTH, "  ")]
        full = len(pages[-1]) + len(block) + len(notes[-1]) + len(under) + 2 > LINES
        if full:
            pages.append([])
            notes.append([])
        pages[-1] += [*block, ""]
        notes[-1] += under
    foot = f"Tweede Kamer, vergaderjaar {source.head['year']}, {source.head['dossier']}, nr. {source.head['number']}"
    printed = []
    for number, (page, under) in enumerate(zip(pages, notes, strict=True), start=1):
        below = ["", *under, "", foot + str(number).rjust(WIDTH - len(foot))]
        printed.append("\n".join([*page, *below]).rstrip() + "\n")
    file.write_bytes("\f".join(printed).encode())


def _title(source: Source) -> list[str]:
    head = source.head
    first, *others = wrap(head["dossier_title"], WIDTH - 12)
    return [
        "Tweede Kamer der Staten-Generaal", "", f"Vergaderjaar {head['year']}", "",
        f"{head['dossier']}   {first}", *(f"{'':12}{line}" for line in others), "",
        f"Nr. {head['number']}   {head['kind']}", "", head["received"], "", "",
    ]  # fmt: skip


def _blocks(source: Source) -> list[tuple[list[str], list[str]]]:
    """Lines that belong together, with the footnotes marked in them. A heading keeps with what it stands above."""
    blocks: list[tuple[list[str], list[str]]] = []
    waiting: list[str] = []
    for group in runs_of(source.nodes, ("row", "bullet")):
        if group[0].kind == "heading":
            waiting += ["", group[0].text, ""]
            continue
        if group[0].kind == "row":
            lines = [_amounts(row) for row in group]
        elif group[0].kind == "bullet":
            lines = [line for item in group for line in wrap(_bare(f"– {item.text}"), WIDTH, "  ")]
        else:
            lines = wrap(_bare(group[0].text), WIDTH)
        labels = [label for node in group for label in MARK.findall(node.text)]
        blocks.append((waiting + lines, labels))
        waiting = []
    return blocks


def _bare(words: str) -> str:
    return MARK.sub(r"\1", words)


def _amounts(row: Node) -> str:
    return row.cells[0].ljust(FIRST_COLUMN) + "".join(cell.rjust(11) for cell in row.cells[1:])
