"""Where words stand on the page of a reader, reckoned once for as long as the page is laid out the same."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.text.document import Span
from desktop.ui.desk.page_view import PageView


class Heights:
    """Heights are in pixels from the top of the page, wherever it is scrolled to."""

    def __init__(self, reader: PageView) -> None:
        self._reader = reader
        self._known: dict[Span, tuple[float, float]] = {}
        self._layout = self.layout()

    def layout(self) -> tuple[object, int]:
        """Another one whenever words may have come to stand elsewhere."""
        return self._reader.document(), self._reader.viewport().width()

    @property
    def scrolled(self) -> int:
        return self._reader.verticalScrollBar().value()

    def of(self, spans: Sequence[Span]) -> list[tuple[float, float] | None]:
        """Top and bottom of words; None without a text."""
        if self._layout != (layout := self.layout()):
            self._layout = layout
            self._known.clear()
        for span in spans:
            if span not in self._known and (extent := self._reader.extent_of(span)) is not None:
                self._known[span] = extent[0] + self.scrolled, extent[1] + self.scrolled
        return [self._known.get(span) for span in spans]
