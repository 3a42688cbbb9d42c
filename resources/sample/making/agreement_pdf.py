"""The coalition agreement as PDF: cover, table of contents with links, outline, numbered pages."""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    KeepTogether,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)
from reportlab.platypus.tableofcontents import TableOfContents

from .markup import Node, Source, runs_of

FONTS = Path(__file__).parents[2] / "fonts"
BLUE = HexColor("#1f4e6b")
GREY = HexColor("#c9d3da")
ROOM_FOR_CHAPTER = 130 * mm
"""A chapter begins on a new page when less than this is left."""

_BODY = ParagraphStyle("body", fontName="SampleSans", fontSize=11, leading=15.6, spaceAfter=8)
_STYLES = {
    "body": _BODY,
    "bullet": ParagraphStyle("bullet", _BODY, leftIndent=14, bulletIndent=2, spaceAfter=5),
    "chapter": ParagraphStyle(
        "chapter", _BODY, fontName="SampleSans-Bold", fontSize=19, leading=24, textColor=BLUE, spaceBefore=16,
        spaceAfter=10, keepWithNext=1,
    ),
    "section": ParagraphStyle(
        "section", _BODY, fontName="SampleSans-Bold", fontSize=12.5, leading=16, textColor=BLUE, spaceBefore=10,
        spaceAfter=5, keepWithNext=1,
    ),
    "title": ParagraphStyle("title", _BODY, fontName="SampleSans-Bold", fontSize=34, leading=40, textColor=BLUE),
    "cover": ParagraphStyle("cover", _BODY, fontName="SampleSans-Bold", fontSize=15, leading=22, textColor=BLUE),
    "contents": ParagraphStyle("contents", _BODY, fontName="SampleSans-Bold", fontSize=16, leading=22, textColor=BLUE),
    "cell": ParagraphStyle("cell", _BODY, fontSize=9.5, leading=12, spaceAfter=0),
    "head": ParagraphStyle("head", _BODY, fontName="SampleSans-Bold", fontSize=9.5, leading=12, spaceAfter=0),
}  # fmt: skip
_STYLES["number"] = ParagraphStyle("number", _STYLES["cell"], alignment=TA_RIGHT)
_STYLES["total"] = ParagraphStyle("total", _STYLES["head"], alignment=TA_RIGHT)
_CONTENTS = [
    ParagraphStyle("contents1", _BODY, fontName="SampleSans-Bold", spaceBefore=9, spaceAfter=1),
    ParagraphStyle("contents2", _BODY, leftIndent=12, spaceAfter=1),
]


class _Agreement(BaseDocTemplate):  # type: ignore[misc]
    """Numbers its pages from the first after the contents, and enters headings in contents and outline."""

    COVER_PAGES = 2

    def __init__(self, file: str, source: Source) -> None:
        super().__init__(
            file, pagesize=A4, title=f"{source.head['title']}: {source.head['subtitle']}",
            author=source.head["parties"], subject="Verzonnen voorbeeldstuk", lang="nl-NL", invariant=1,
            initialFontName="SampleSans",
        )  # fmt: skip
        frame = Frame(25 * mm, 24 * mm, 160 * mm, 250 * mm, 0, 0, 0, 0)
        self.addPageTemplates(
            [
                PageTemplate("cover", [frame], onPage=_draw_cover),
                PageTemplate("front", [frame]),
                PageTemplate("text", [frame], onPage=_draw_page_number),
            ]
        )

    def afterFlowable(self, flowable: Flowable) -> None:
        if not isinstance(flowable, _Heading):
            return
        words = flowable.getPlainText()
        key = f"heading-{self.canv.getPageNumber()}-{words}"
        self.canv.bookmarkPage(key)
        self.canv.addOutlineEntry(words, key, flowable.level)
        self.notify("TOCEntry", (flowable.level, words, self.page - self.COVER_PAGES, key))


def _draw_cover(canvas: Canvas, _document: BaseDocTemplate) -> None:
    canvas.setFillColor(BLUE)
    canvas.rect(0, 0, 12 * mm, A4[1], stroke=0, fill=1)


def _draw_page_number(canvas: Canvas, document: BaseDocTemplate) -> None:
    canvas.setFont("SampleSans", 9.5)
    canvas.drawCentredString(A4[0] / 2, 13 * mm, str(document.page - _Agreement.COVER_PAGES))


class _Heading(Paragraph):  # type: ignore[misc]
    def __init__(self, node: Node) -> None:
        super().__init__(escape(node.text), _STYLES["chapter" if node.level == 1 else "section"])
        self.level = node.level - 1


def _table(rows: list[Node]) -> Table:
    cells = []
    for at, row in enumerate(rows):
        strong = at in (0, len(rows) - 1)
        names = ("head", "total") if strong else ("cell", "number")
        cells.append([
            Paragraph(escape(cell), _STYLES[names[column > 0]]) for column, cell in enumerate(row.cells)
        ])  # fmt: skip
    return Table(
        cells, [60 * mm, *[19 * mm] * 4, 24 * mm], repeatRows=1, hAlign="LEFT", spaceBefore=6,
        style=TableStyle([
            ("LINEBELOW", (0, 0), (-1, -1), 0.4, GREY),
            ("LINEBELOW", (0, 0), (-1, 0), 1, BLUE),
            ("LINEABOVE", (0, -1), (-1, -1), 1, BLUE),
            ("LEFTPADDING", (0, 0), (0, -1), 2),
            ("TOPPADDING", (0, 0), (-1, -1), 3),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
        ]),
    )  # fmt: skip


def _story(source: Source) -> list[Flowable]:
    contents = TableOfContents(levelStyles=_CONTENTS, dotsMinLevel=-1)
    head = source.head
    story: list[Flowable] = [
        Spacer(1, 70 * mm),
        Paragraph(escape(head["title"]), _STYLES["title"]),
        Spacer(1, 14 * mm),
        Paragraph(escape(head["subtitle"]), _STYLES["cover"]),
        Paragraph(escape(head["parties"]), _STYLES["cover"]),
        Spacer(1, 88 * mm),
        Paragraph(escape(head["date"]), _STYLES["cover"]),
        NextPageTemplate("front"),
        PageBreak(),
        Paragraph("Inhoudsopgave", _STYLES["contents"]),
        Spacer(1, 4 * mm),
        contents,
        NextPageTemplate("text"),
        PageBreak(),
    ]
    for group in runs_of(source.nodes, ("row",)):
        node = group[0]
        if node.kind == "heading":
            if node.level == 1:
                story.append(CondPageBreak(ROOM_FOR_CHAPTER))
            story.append(_Heading(node))
        elif node.kind == "row":
            story.append(KeepTogether([_table(group)]))
        elif node.kind == "bullet":
            story.append(Paragraph(escape(node.text), _STYLES["bullet"], bulletText="•"))
        else:
            story.append(Paragraph(escape(node.text), _STYLES["body"]))
    return story


def write_agreement(source: Source, file: Path) -> None:
    pdfmetrics.registerFont(TTFont("SampleSans", FONTS / "SourceSans3-Regular.ttf"))
    pdfmetrics.registerFont(TTFont("SampleSans-Bold", FONTS / "SourceSans3-SemiBold.ttf"))
    pdfmetrics.registerFontFamily("SampleSans", normal="SampleSans", bold="SampleSans-Bold")
    _Agreement(str(file), source).multiBuild(_story(source))
