"""Words taken out of a document, in the forms that other programs paste: plain text, HTML and RTF.

What only print needs (soft hyphens, no-break spaces, ligatures) stays behind; the structure comes along.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from desktop.text.document import BlockKind, Document, Span

_PRINTED = str.maketrans(
    {"\u00ad": None, "\u200b": None, "\u2060": None, "\ufeff": None}
    | dict.fromkeys("\u00a0\u202f\u2007\u2009", " ")
    | dict.fromkeys("\r\v\f\u2028\u2029", "\n")
    | {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "ĳ": "ij", "Ĳ": "IJ"}
)
_CLOSE = {BlockKind.LIST_ITEM, BlockKind.TABLE_ROW}
"""Blocks of these kinds stand under one another without a blank line."""

_TWIPS_PER_LEVEL = 360
_TWIPS_ACROSS = 9000
"""Between the margins of a sheet of A4."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What was taken of one block. is_whole: it begins where the block begins."""

    kind: BlockKind
    level: int
    text: str
    is_whole: bool = True


@dataclass(frozen=True, slots=True)
class Flavours:
    plain: str
    html: str
    rtf: str


def clean(words: str) -> str:
    """Words as one would type them."""
    return words.translate(_PRINTED)


def pieces_of(document: Document, span: Span, *, footnotes: bool) -> list[Piece]:
    """What a span holds, block by block. footnotes: those that stand between the words come along; a span within
    one footnote is always given."""
    first = document.block_at(span.start) or 0
    found = []
    for block in document.blocks[first:]:
        if block.start >= span.end:
            break
        start, end = max(block.start, span.start), min(block.end, span.end)
        if text := clean(document.text[start:end]) if start < end else "":
            found.append(Piece(block.kind, block.level, text, is_whole=start == block.start))
    kept = [piece for piece in found if footnotes or piece.kind is not BlockKind.FOOTNOTE]
    return kept or found


def copied(pieces: Sequence[Piece]) -> Flavours:
    """The words as they stand."""
    plain = ""
    for at, piece in enumerate(pieces):
        if at:
            plain += "\n" if piece.kind is pieces[at - 1].kind and piece.kind in _CLOSE else "\n\n"
        plain += piece.text
    return Flavours(plain, _as_html(pieces), _as_rtf(pieces))


def quoted(pieces: Sequence[Piece], source: str) -> Flavours:
    """The words between quotation marks, and behind them their source; below them when they are more than one block."""
    if not pieces:
        return Flavours("", "", "")
    marked = [replace(piece, text=piece.text.strip()) for piece in pieces]
    marked[0] = replace(marked[0], text=f"“{marked[0].text}")
    marked[-1] = replace(marked[-1], text=f"{marked[-1].text}”")
    if len(marked) == 1:
        marked = [Piece(BlockKind.PARAGRAPH, 0, f"{marked[0].text} ({source})")]
        return copied(marked)
    with_source = copied([*marked, Piece(BlockKind.PARAGRAPH, 0, f"({source})")])
    listed = [
        replace(piece, text=f"• {piece.text}") if piece.kind is BlockKind.LIST_ITEM and piece.is_whole else piece
        for piece in marked
    ]
    return replace(with_source, plain=f"{copied(listed).plain}\n\n({source})")


def _runs(pieces: Sequence[Piece]) -> list[tuple[BlockKind, list[Piece]]]:
    return [(kind, list(run)) for kind, run in groupby(pieces, key=lambda piece: piece.kind)]


def _as_html(pieces: Sequence[Piece]) -> str:
    def escaped(words: str) -> str:
        return html.escape(words, quote=False).replace("\n", "<br>")

    def paragraphs(run: list[Piece]) -> str:
        return "".join(f"<p>{escaped(piece.text)}</p>" for piece in run)

    def headings(run: list[Piece]) -> str:
        levels = ((min(max(piece.level, 1), 6), piece) for piece in run)
        return "".join(f"<h{level}>{escaped(piece.text)}</h{level}>" for level, piece in levels)

    def items(run: list[Piece]) -> str:
        depth, written = 0, ""
        for piece in run:
            level = max(1, piece.level)
            written += "<ul>" * (level - depth) + "</ul>" * (depth - level)
            depth = level
            written += f"<li>{escaped(piece.text)}</li>"
        return written + "</ul>" * depth

    def rows(run: list[Piece]) -> str:
        lines = ("".join(f"<td>{escaped(cell)}</td>" for cell in piece.text.split("\t")) for piece in run)
        return f"<table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"

    writers: dict[BlockKind, Callable[[list[Piece]], str]] = {
        BlockKind.HEADING: headings,
        BlockKind.LIST_ITEM: items,
        BlockKind.TABLE_ROW: rows,
    }
    if len(pieces) == 1 and pieces[0].kind is not BlockKind.TABLE_ROW:
        return paragraphs(list(pieces))  # a few words out of an item or a heading are no list and no heading
    return "".join(writers.get(kind, paragraphs)(run) for kind, run in _runs(pieces))


def _as_rtf(pieces: Sequence[Piece]) -> str:
    """RTF in ASCII: whatever is not stands as its UTF-16 units, with a question mark for programs that know none."""

    def paragraph(piece: Piece) -> str:
        words = _rtf_words(piece.text)
        if len(pieces) > 1 and piece.kind is BlockKind.HEADING:
            return rf"\pard\sb120\sa120\b {words}\b0\par"
        if len(pieces) > 1 and piece.kind is BlockKind.LIST_ITEM:
            indent = _TWIPS_PER_LEVEL * max(1, piece.level)
            return rf"\pard\fi-{_TWIPS_PER_LEVEL}\li{indent}\tx{indent} " + rf"{_rtf_words('•')}\tab {words}\par"
        return rf"\pard\sa120 {words}\par"

    def table(run: list[Piece]) -> str:
        rows = [piece.text.split("\t") for piece in run]
        count = max(map(len, rows))
        borders = "".join(rf"\cellx{_TWIPS_ACROSS * (at + 1) // count}" for at in range(count))
        written = ""
        for row in rows:
            cells = "".join(rf"\intbl {_rtf_words(cell)}\cell" for cell in [*row, *[""] * (count - len(row))])
            written += rf"\trowd{borders}\pard{cells}\row" + "\n"
        return written

    body = "".join(
        table(run) if kind is BlockKind.TABLE_ROW else "".join(f"{paragraph(piece)}\n" for piece in run)
        for kind, run in _runs(pieces)
    )
    return f"{{\\rtf1\\ansi\\ansicpg1252\\uc1\n{body}}}"


def _rtf_words(words: str) -> str:
    written = []
    for character in words:
        if character in "\\{}":
            written.append(f"\\{character}")
        elif character == "\n":
            written.append("\\line ")
        elif character == "\t":
            written.append("\\tab ")
        elif " " <= character <= "~":
            written.append(character)
        else:
            units = character.encode("utf-16-le", "replace")
            for low, high in zip(units[::2], units[1::2], strict=True):
                unit = low + 256 * high
                written.append(f"\\u{unit - 65536 if unit > 32767 else unit}?")
    return "".join(written)
