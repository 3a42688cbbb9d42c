"""A printed briefing, as a reader's program sees it."""

import re
from ctypes import byref, c_int, create_string_buffer
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium


class Printed(pypdfium2.PdfDocument):
    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path
        self.texts = [" ".join(page.get_textpage().get_text_range().split()) for page in self]

    @property
    def text(self) -> str:
        """All pages, words that were broken at a line end made whole."""
        return re.sub("[\ufffe\u0002] ?", "", " ".join(self.texts))

    def body(self, page: int) -> str:
        """Page `page`, from 1."""
        return self.texts[page - 1]

    def outline(self) -> list[tuple[int, str, int]]:
        """Level, title and page (from 1) of each bookmark."""
        return [(mark.level, mark.get_title(), mark.get_dest().get_index() + 1) for mark in self.get_toc()]

    def fonts(self) -> dict[str, bool]:
        """The fonts that letters are drawn with, and whether each is in the file."""
        fonts = {}
        for page in self:
            for shape in page.get_objects([pdfium.FPDF_PAGEOBJ_TEXT]):
                font = pdfium.FPDFTextObj_GetFont(shape)
                name = create_string_buffer(200)
                pdfium.FPDFFont_GetBaseFontName(font, name, 200)
                fonts[name.value.decode()] = pdfium.FPDFFont_GetIsEmbedded(font) == 1
        return fonts

    def links(self) -> list[int | None]:
        """The page (from 1) that each link leads to; None for one that leads nowhere."""
        pages = []
        for page in self:
            position, link = c_int(0), pdfium.FPDF_LINK()
            while pdfium.FPDFLink_Enumerate(page, byref(position), byref(link)):
                target = pdfium.FPDFLink_GetDest(self, link)
                pages.append(pdfium.FPDFDest_GetDestPageIndex(self, target) + 1 if target else None)
        return pages
