"""Passages per tag: two documents beside each other, or a list with the source in the margin."""

from __future__ import annotations

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from desktop.briefing.content import Listed, Passages, Quote, SideBySide
from desktop.briefing.flowables import Cell, Landmark, Look, Row, White, ending, together
from desktop.briefing.plan import tag_key
from desktop.briefing.setting import place, plain, quoted
from desktop.briefing.styles import GAP, HEAD, LABEL, LABELLED, SMALL, TEXT, TITLE, WIDTH
from desktop.briefing.typeface import as_line

COLUMN = (WIDTH - GAP) / 2
BESIDE = Look((COLUMN, COLUMN), above=2.5 * mm, below=3 * mm)
BESIDE_HEAD = Look((COLUMN, COLUMN), above=0, below=1.5 * mm, rule=None)
LISTED = Look((LABEL, TEXT), above=2.5 * mm, below=2.5 * mm)


def passages(part: Passages, number: int) -> list[Flowable]:
    flowables: list[Flowable] = []
    for index, tag in enumerate(part.tags):
        if tag.is_empty:
            continue
        rows = _side_by_side(tag) if isinstance(tag, SideBySide) else _listed(tag)
        heading = [Landmark(tag_key(number, index), 1, tag.tag), *plain(tag.tag, TITLE), White(2 * mm)]
        flowables += [*together(*heading, before=rows[0]), *ending(rows), White(8 * mm)]
    return flowables


def _side_by_side(tag: SideBySide) -> list[Row]:
    head = Row([plain(as_line(tag.left), HEAD), plain(as_line(tag.right), HEAD)], BESIDE_HEAD)
    return [
        Row([_side(pair.left), _side(pair.right)], BESIDE, head, opens=index == 0)
        for index, pair in enumerate(tag.pairs)
    ]


def _side(quote: Quote | None) -> Cell:
    return quoted(quote, SMALL) if quote else []


def _listed(tag: Listed) -> list[Row]:
    return [Row([place(quote.source, LABELLED), quoted(quote, with_source=False)], LISTED) for quote in tag.quotes]
