"""Where a walk through a marked-up document puts what it meets: onto the draft, or into a cell of a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from desktop.reading.answers import Columns, Row, pieces_of_row, shifted, table_from_rows, under_heading
from desktop.reading.draft import Draft, Piece
from desktop.reading.markup.elements import Words, fold, pieces_of, with_list_items
from desktop.reading.markup.headings import Headings
from desktop.reading.repair import Repairs
from desktop.text.document import BlockKind


class Sink(Protocol):
    """What takes paragraphs and tables in reading order. floats: it stands beside the text."""

    def paragraph(
        self, words: Words, kind: BlockKind = BlockKind.PARAGRAPH, level: int = 0, floats: bool = False
    ) -> None: ...

    def table(self, rows: Sequence[Row]) -> None: ...


@dataclass(slots=True)
class Box:
    """A cell, a note or a text box: paragraphs as pieces, tables in it row by row."""

    repairs: Repairs
    pieces: list[Piece] = field(default_factory=list)

    def paragraph(
        self,
        words: Words,
        kind: BlockKind = BlockKind.PARAGRAPH,
        level: int = 0,
        floats: bool = False,  # noqa: ARG002  in a box bold is never a heading
    ) -> None:
        self.pieces += pieces_of(words, kind, level, self.repairs)

    def table(self, rows: Sequence[Row]) -> None:
        self.pieces += (piece for row in rows for piece in pieces_of_row(row))


@dataclass(slots=True)
class Flow:
    """The running text. columns: what the last table of questions was like. level: of the heading that stands above."""

    draft: Draft = field(default_factory=Draft)
    headings: Headings = field(default_factory=Headings)
    columns: Columns | None = None
    level: int = 0

    def paragraph(
        self, words: Words, kind: BlockKind = BlockKind.PARAGRAPH, level: int = 0, floats: bool = False
    ) -> None:
        """Add a paragraph; one that looks like a heading is noticed, unless it floats: a column beside a letter prints
        its labels in bold."""
        pieces = pieces_of(words, kind, level, self.draft.repairs)
        if pieces and not floats:
            self.headings.notice(len(self.draft.pieces), words)
        self.pieces(pieces)

    def pieces(self, pieces: Sequence[Piece]) -> None:
        self.draft.pieces += pieces
        for piece in pieces:
            if piece.kind is BlockKind.HEADING:
                self.level = piece.level

    def table(self, rows: Sequence[Row]) -> None:
        table = table_from_rows(rows, self.columns, self.level + 1)
        self.columns = table.columns
        under_heading(table, self.draft.pieces[-1] if self.draft.pieces else None)
        before = len(self.draft.pieces)
        self.draft.questions += (shifted(question, before) for question in table.questions)
        self.draft.pieces += table.pieces
        self.draft.repairs += table.repairs

    def repaired(self, kind: str, before: str, after: str = "") -> None:
        """List what was taken out of the text, or mended in it."""
        words = fold(before).strip()
        if words:
            self.draft.repairs[kind, words, after] += 1

    def finished(self) -> Draft:
        """The draft, when all is on it."""
        self.headings.settle(self.draft.pieces)
        self.draft.pieces = with_list_items(self.draft.pieces)
        return self.draft
