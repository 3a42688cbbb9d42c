"""Pages: the frame they are poured in, running header and footer, the record of what came on which page."""

from __future__ import annotations

from bisect import bisect_right
from typing import BinaryIO

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph

from desktop.briefing.content import Briefing
from desktop.briefing.flowables import Landmark
from desktop.briefing.styles import (
    BOTTOM,
    FOOTER_LINE,
    HAIRLINE,
    HEADER_LINE,
    HEIGHT,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    RULE,
    RUNNING,
    RUNNING_RIGHT,
    SIDE,
    WIDTH,
)
from desktop.briefing.typeface import SANS, as_line, as_markup
from desktop.jobs import Job

CREATOR = "Woordhouder"


class Pages(BaseDocTemplate):  # type: ignore[misc]  # ReportLab has no types
    """One of two passes over the briefing: the first finds out the page numbers that the second prints.

    total: how many pages there are; None in the first pass. When the pass is done, `page` is the number of pages and
    `pages` says on which page each landmark stands.
    """

    def __init__(self, target: BinaryIO, briefing: Briefing, job: Job, total: int | None = None) -> None:
        super().__init__(
            target,
            pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
            title=as_line(briefing.title),
            author=as_line(briefing.made_by),
            subject=as_line(briefing.debate),
            creator=CREATOR,
            producer=CREATOR,
            lang="nl-NL",
            displayDocTitle=True,
            initialFontName=SANS,
        )
        self._title = briefing.title
        self.total = total
        self.pages: dict[str, int] = {}
        self._job = job
        self._left: list[Flowable] = []
        self._many = 0
        self._section = ""
        self._section_above = ""
        frame = Frame(SIDE, BOTTOM, WIDTH, HEIGHT, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0)
        self.addPageTemplates(
            [
                PageTemplate("cover", [frame], autoNextPageTemplate="page"),
                PageTemplate("page", [frame], onPageEnd=self._running_lines),
            ]
        )

    def pour(self, story: list[Flowable]) -> None:
        """Lay out the story, which is used up, telling the job at each page. Raises Cancelled."""
        self._left = story
        self._many = len(story)
        self.build(story)

    def beforePage(self) -> None:
        self._section_above = self._section
        done = self._many - len(self._left)
        self._job.step(done if self.total is None else self._many + done, 2 * self._many, "Briefing opmaken")

    def afterFlowable(self, flowable: Flowable) -> None:
        if not isinstance(flowable, Landmark):
            return
        self.pages[flowable.key] = self.page
        if flowable.level == 0:
            self._section = flowable.text
            if flowable.starts_page:
                self._section_above = flowable.text

    def _running_lines(self, canvas: Canvas, _: BaseDocTemplate) -> None:
        half = WIDTH / 2 - 4 * mm
        header = PAGE_HEIGHT - HEADER_LINE
        _draw_line(canvas, _shortened(self._title, half), RUNNING, header + 2 * mm)
        _draw_line(canvas, _shortened(self._section_above, half), RUNNING_RIGHT, header + 2 * mm)
        _draw_line(canvas, f"pagina {self.page} van {self.total}", RUNNING_RIGHT, FOOTER_LINE)
        canvas.setStrokeColor(RULE)
        canvas.setLineWidth(HAIRLINE)
        canvas.line(SIDE, header, SIDE + WIDTH, header)


def _shortened(text: str, width: float) -> str:
    """The text on one line, with an ellipsis where it was cut."""
    text = as_line(text)
    if stringWidth(text, RUNNING.fontName, RUNNING.fontSize) <= width:
        return text
    size = bisect_right(
        range(len(text)), width, key=lambda end: stringWidth(text[:end] + "…", RUNNING.fontName, RUNNING.fontSize)
    )
    return text[: max(0, size - 1)].rstrip() + "…"


def _draw_line(canvas: Canvas, text: str, style: ParagraphStyle, height: float) -> None:
    line = Paragraph(as_markup(text), style)
    line.wrapOn(canvas, WIDTH, style.leading)
    line.drawOn(canvas, SIDE, height)
