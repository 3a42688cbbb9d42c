"""Markdown into pieces: headings, lists, tables, footnotes. What it marks inside a sentence is taken away."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.reading.draft import Piece
from desktop.reading.plain.footnotes import mark, place_footnotes, take_marks
from desktop.reading.plain.lists import Marker, Nesting
from desktop.reading.repair import Repairs, fold_spaces
from desktop.text.document import BlockKind

SUFFIXES = (".md", ".markdown")

HEADING = re.compile(r" {0,3}(#{1,6})\s+(.*?)[\s#]*")
UNDERLINE = re.compile(r" {0,3}(=+|-{2,})\s*")
ITEM = re.compile(r"(\s*)([-*+]|\d{1,3}[.)])\s+(\S.*)")
ROW = re.compile(r"\s*\|(.*?)\|?\s*")
RULED = re.compile(r"\s*\|?[\s:|-]*-{2,}[\s:|-]*\|?\s*")
NOTE = re.compile(r"\[\^([^\]\s]+)\]:\s*(.*)")
QUOTED = re.compile(r"\s*(?:>\s?)+")
RULE = re.compile(r"\s*(?:[-*_]\s*){3,}")
FENCE = re.compile(r"\s*(?:```|~~~).*")
FRONT_MATTER = re.compile(r"---\n(?:\w[^\n]*\n|[ \t]+[^\n]*\n)*---\n")


def is_markdown(text: str, name: str) -> bool:
    """By its suffix, or by two headings with number signs."""
    return name.lower().endswith(SUFFIXES) or len(re.findall(r"^#{1,6} \S", text, re.MULTILINE)) > 1


def read_markdown(text: str, repairs: Repairs) -> list[Piece]:
    """The pieces of a Markdown text, footnotes behind the piece that holds their mark."""
    text = re.sub(r"\r\n?", "\n", text)
    if front := FRONT_MATTER.match(text):
        repairs["boilerplate", fold_spaces(front[0]), ""] += 1
        text = text[front.end() :]
    return place_footnotes([piece for piece in _pieces(text.split("\n"), repairs) if piece.text])


def _pieces(lines: list[str], repairs: Repairs) -> Iterator[Piece]:
    """Each piece ends where a line begins another kind, or at a blank line; inside it lines are joined."""
    nesting = Nesting([])
    kind, level, number = BlockKind.PARAGRAPH, 0, ""
    open_lines: list[str] = []

    def finished() -> Iterator[Piece]:
        if open_lines:
            repairs["hard_wrap", "", ""] += len(open_lines) - 1
            yield _piece(kind, " ".join(open_lines), level, number, repairs)
            open_lines.clear()

    for line in lines:
        if not line.strip() or (RULE.fullmatch(line) and not open_lines) or FENCE.fullmatch(line):
            yield from finished()
            kind = BlockKind.PARAGRAPH if not line.startswith((" ", "\t")) else kind
            continue
        if open_lines and kind is BlockKind.PARAGRAPH and (under := UNDERLINE.fullmatch(line)):
            kind, level = BlockKind.HEADING, 1 if under[1].startswith("=") else 2
            yield from finished()
            kind, level = BlockKind.PARAGRAPH, 0
            continue
        quoted = QUOTED.match(line)
        line = line[quoted.end() :] if quoted else line
        if heading := HEADING.fullmatch(line):
            yield from finished()
            nesting.end()
            yield _piece(BlockKind.HEADING, heading[2], len(heading[1]), "", repairs)
        elif note := NOTE.match(line):
            yield from finished()
            kind, level, number = BlockKind.FOOTNOTE, 0, note[1]
            repairs["footnote_mark", f"[^{number}]:", ""] += 1
            open_lines.append(note[2])
        elif row := ROW.fullmatch(line) if line.lstrip().startswith("|") else None:
            yield from finished()
            if not RULED.fullmatch(line):
                cells = [_plain(cell, repairs) for cell in re.split(r"(?<!\\)\|", row[1])]
                text, marks = take_marks("\t".join(cells))
                yield Piece(BlockKind.TABLE_ROW, text, marks=marks)
        elif item := ITEM.fullmatch(line):
            yield from finished()
            indent = len(item[1].expandtabs(4))
            is_number = item[2][0].isdigit()
            marker = Marker("1" if is_number else "-")
            kind, level, number = BlockKind.LIST_ITEM, nesting.level(marker, indent, announced=False), ""
            open_lines.append(f"{item[2]} {item[3]}" if is_number else item[3])
        else:
            if not open_lines and not (line.startswith((" ", "\t")) and kind is BlockKind.LIST_ITEM):
                kind, level, number = BlockKind.PARAGRAPH, 0, ""
                nesting.end()
            open_lines.append(line)
    yield from finished()


def _piece(kind: BlockKind, text: str, level: int, number: str, repairs: Repairs) -> Piece:
    text, marks = take_marks(_plain(text, repairs))
    return Piece(kind, text, level, marks=marks, mark=number or None)


def _plain(text: str, repairs: Repairs) -> str:
    """A stretch of text without what Markdown puts around words; the address of a link comes behind its words."""

    def footnote(found: re.Match[str]) -> str:
        repairs["footnote_mark", found[0].strip(), ""] += 1
        return mark(found[1])

    def link(found: re.Match[str]) -> str:
        words, address = found[1], found[2]
        return words if words == address or not words else f"{words} ({address})"

    text = re.sub(r" ?\[\^([^\]\s]{1,40})\]", footnote, text)
    text = re.sub(r"!?\[([^\[\]]{0,400})\]\(\s*<?([^()\s<>]{0,2000})>?[^()]{0,400}\)", link, text)
    text = re.sub(r"<((?:https?|mailto):[^>\s]+)>", r"\1", text)
    text = re.sub(r"(?<![\w\\*])(\*{1,3})(?=\S)(.+?)(?<=\S)\1(?!\w)", r"\2", text)
    text = re.sub(r"(?<![\w\\_])(_{1,3})(?=\S)(.+?)(?<=\S)\1(?!\w)", r"\2", text)
    text = re.sub(r"`+([^`]+)`+", r"\1", text)
    text = re.sub(r"<br\s*/?>", " ", text)
    return fold_spaces(re.sub(r"\\([\\`*_{}\[\]()#+.!|>~-])", r"\1", text))
