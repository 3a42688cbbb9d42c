"""The written answers as PDF: a covering letter and a ruled table, footnotes at the foot of the page of their mark."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import reportlab
from reportlab.lib.colors import HexColor, black
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)

from .markup import MARK, node_of

VERA = Path(reportlab.__file__).parent / "fonts"
"""The face that looks most like what ministries write in comes with ReportLab."""

LEFT, WIDTH, BOTTOM, TOP = 20 * mm, 170 * mm, 22 * mm, A4[1] - 20 * mm
COLUMNS = [13 * mm, 46 * mm, 70 * mm, 21 * mm, 20 * mm]
HEAD_GREY, GROUP_GREY = HexColor("#d9d9d9"), HexColor("#f0f0f0")

_TEXT = ParagraphStyle("text", fontName="SampleVera", fontSize=9, leading=13, spaceAfter=6)
_CELL = ParagraphStyle("cell", _TEXT, fontSize=7.8, leading=10.6, spaceAfter=4)
_ITEM = ParagraphStyle(
    "item", _CELL, leftIndent=12, bulletIndent=1, spaceAfter=2, bulletFontName="SampleVera", bulletFontSize=7.8
)
_HEAD = ParagraphStyle("head", _CELL, fontName="SampleVera-Bold", spaceAfter=0)
_TITLE = ParagraphStyle("title", _TEXT, fontName="SampleVera-Bold", fontSize=11, leading=15)
_NOTE = ParagraphStyle("note", _TEXT, fontSize=6.8, leading=8.8, spaceAfter=0)

Notes = dict[int, list[str]]
"""The footnotes of each page."""


class _Canvas(Canvas):  # type: ignore[misc]
    """Notes down on which page each footnote's mark came to stand."""

    marked: Notes

    def mark(self, _canvas: Canvas, _kind: str | None, label: str) -> None:
        self.marked[self.getPageNumber()].append(label)

    def getNamedCB(self, name: str) -> object:
        """How ReportLab 5 asks for what `onDraw` names; ReportLab 4 takes the attribute."""
        return getattr(self, name)


class _Answers(BaseDocTemplate):  # type: ignore[misc]
    """One template a page, so that each can keep room for its own footnotes."""

    PAGES = 20

    def __init__(self, file: str, source: dict[str, Any], notes: Notes) -> None:
        super().__init__(
            file, pagesize=A4, title=source["title"], author="Ministerie van Bereikbaarheid en Regio",
            subject="Verzonnen voorbeeldstuk", lang="nl-NL", invariant=1, initialFontName="SampleVera",
        )  # fmt: skip
        self.marked: Notes = defaultdict(list)
        for page in range(1, self.PAGES + 1):
            words = [_note(source, label) for label in notes.get(page, [])]
            height = sum(word.wrap(WIDTH, A4[1])[1] for word in words) + (6 * mm if words else 0)
            self.addPageTemplates(
                PageTemplate(
                    f"page{page}",
                    [Frame(LEFT, BOTTOM + height, WIDTH, TOP - BOTTOM - height, 0, 0, 0, 0)],
                    onPage=lambda canvas, _document, words=words: _draw_foot(canvas, words),
                )
            )

    def handle_pageBegin(self) -> None:
        self.pageTemplate = self.pageTemplates[self.page]
        super().handle_pageBegin()

    def write(self, story: list[Flowable]) -> Notes:
        """Returns the pages on which marks stand."""
        canvas = type("Marking", (_Canvas,), {"marked": self.marked})
        self.build(story, canvasmaker=canvas)
        return dict(self.marked)


def _draw_foot(canvas: Canvas, words: list[Paragraph]) -> None:
    canvas.setFont("SampleVera", 7.5)
    canvas.drawRightString(LEFT + WIDTH, 12 * mm, str(canvas.getPageNumber()))
    at = BOTTOM
    for word in reversed(words):
        height = word.wrap(WIDTH, A4[1])[1]
        word.drawOn(canvas, LEFT, at)
        at += height
    if words:
        canvas.setLineWidth(0.5)
        canvas.line(LEFT, at + 2 * mm, LEFT + 50 * mm, at + 2 * mm)


def _note(source: dict[str, Any], label: str) -> Paragraph:
    return Paragraph(f'<super size="5">{label}</super> {escape(source["notes"][label])}', _NOTE)


def _marked(words: str) -> str:
    return MARK.sub(r'<super size="5.5">\1</super><onDraw name="mark" label="\1"/>', escape(words))


def _cell(words: str) -> list[Paragraph]:
    paragraphs = []
    for line in re.split(r"\n+", words.strip()):
        node = node_of(line)
        bullet = {"bullet": "•", "numbered": f"{node.level}."}.get(node.kind)
        paragraphs.append(Paragraph(_marked(node.text), _ITEM if bullet else _CELL, bulletText=bullet))
    return paragraphs


def _table(source: dict[str, Any]) -> Table:
    rows: list[list[Any]] = [[Paragraph(escape(head).replace("-p", "-<br/>p"), _HEAD) for head in source["columns"]]]
    style: list[tuple[Any, ...]] = [
        ("GRID", (0, 0), (-1, -1), 0.5, black),
        ("BACKGROUND", (0, 0), (-1, 0), HEAD_GREY),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 4),
        ("RIGHTPADDING", (0, 0), (-1, -1), 4),
        ("TOPPADDING", (0, 0), (-1, -1), 3),
    ]
    for group in source["groups"]:
        at = len(rows)
        style += [
            ("SPAN", (0, at), (-1, at)),
            ("BACKGROUND", (0, at), (-1, at), GROUP_GREY),
            ("NOSPLIT", (0, at), (0, at + 1)),
        ]
        rows.append([Paragraph(escape(group["heading"]), _HEAD), "", "", "", ""])
        rows += [
            [_cell(str(one["number"])), _cell(one["question"]), _cell(one["answer"]), _cell(one["member"]),
             _cell(one["ministers"])]
            for one in group["questions"]
        ]  # fmt: skip
    return Table(rows, COLUMNS, repeatRows=1, splitInRow=1, style=TableStyle(style))


def _story(source: dict[str, Any]) -> list[Flowable]:
    story: list[Flowable] = [
        Paragraph(source["document"], _TEXT),
        Spacer(1, 16 * mm),
        Paragraph(escape(source["to"]), _TEXT),
        Spacer(1, 12 * mm),
        Paragraph(escape(source["place"]), _TEXT),
        Spacer(1, 12 * mm),
        Paragraph(escape(source["title"]), _TITLE),
        Spacer(1, 6 * mm),
        Paragraph(escape(source["intro"].strip()), _TEXT),
    ]
    for office, name in source["signed"]:
        story += [
            Spacer(1, 10 * mm),
            Paragraph(escape(office), _TEXT),
            Spacer(1, 12 * mm),
            Paragraph(escape(name), _TEXT),
        ]
    return [*story, PageBreak(), _table(source)]


def write_answers(source_file: Path, file: Path) -> None:
    """Set the table again until the footnotes stand on the pages for which room was kept."""
    source = tomllib.loads(source_file.read_text(encoding="utf-8"))
    pdfmetrics.registerFont(TTFont("SampleVera", VERA / "Vera.ttf"))
    pdfmetrics.registerFont(TTFont("SampleVera-Bold", VERA / "VeraBd.ttf"))
    pdfmetrics.registerFontFamily("SampleVera", normal="SampleVera", bold="SampleVera-Bold")
    kept: Notes = {}
    for _ in range(5):
        stand = _Answers(str(file), source, kept).write(_story(source))
        if stand == kept:
            return
        kept = stand
    raise RuntimeError("the footnotes find no rest")
