"""Drawings of a PDF's pages, made one at a time in a thread of Qt's own, and kept as long as memory allows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions, QPdfPageRenderer

_MOST_PIXELS = 16_000_000
"""Of one drawing; a page zoomed further is drawn at this size and stretched."""
_KEPT_PIXELS = 48_000_000
"""Of all drawings that are kept."""


class PageDrawings(QObject):
    """Pages count from 1."""

    drawn = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._images: dict[int, QImage] = {}
        self._asked: int | None = None
        self._near = range(0)
        self._renderer = QPdfPageRenderer(self)
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self._renderer.pageRendered.connect(self._take)

    def start(self, pdf: QPdfDocument | None) -> None:
        """Forget the drawings of another document."""
        self._images.clear()
        self._asked = None
        if pdf is not None:
            self._renderer.setDocument(pdf)

    def of(self, page: int) -> QImage | None:
        """The last drawing of a page, whatever its size."""
        return self._images.get(page)

    def is_sharp(self, page: int, size: QSize) -> bool:
        image = self._images.get(page)
        return image is not None and image.size() == _within_limit(size)

    def want(self, sizes: Mapping[int, QSize]) -> None:
        """Have the first of these pages drawn that is not there at its size; `drawn` tells when, and asks for more."""
        self._near = range(min(sizes), max(sizes) + 1) if sizes else range(0)
        wanted = next((page for page, size in sizes.items() if not self.is_sharp(page, size)), None)
        if wanted is not None and self._asked is None:
            size = _within_limit(sizes[wanted])
            self._asked = int(self._renderer.requestPage(wanted - 1, size, QPdfDocumentRenderOptions()))

    def _take(self, index: int, _size: QSize, image: QImage, _options: object, request: int) -> None:
        if request == self._asked:
            self._asked = None
            self._images[index + 1] = image
            self._forget(self._images, index + 1)
            self.drawn.emit()

    def _forget(self, pages: Iterable[int], around: int) -> None:
        """Let go of the drawings furthest away, when they take too much memory."""
        kept = sum(image.width() * image.height() for image in self._images.values())
        for page in sorted(pages, key=lambda page: -abs(page - around)):
            if kept <= _KEPT_PIXELS or page in self._near:
                return
            gone = self._images.pop(page)
            kept -= gone.width() * gone.height()


def _within_limit(size: QSize) -> QSize:
    pixels = size.width() * size.height()
    return size if pixels <= _MOST_PIXELS else size * float((_MOST_PIXELS / pixels) ** 0.5)
