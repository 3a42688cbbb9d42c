"""Passages as quotes with their source: a click goes to the words, a cross takes one away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from desktop.library.records import Passage
from desktop.ui import icons, theme
from desktop.ui.desk.eliding import ElidingButton
from desktop.ui.workroom import Workroom

LONGEST = 280
"""Characters of a quote that are shown; the whole stands in the tooltip and a click away."""


class Quotes(QWidget):
    """removed: the id of a passage whose cross was pressed."""

    removed = Signal(int)

    def __init__(self, workroom: Workroom, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workroom = workroom
        self._shown: tuple[Passage, ...] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)

    def show_passages(self, passages: Sequence[Passage]) -> None:
        if tuple(passages) == self._shown:
            return
        self._shown = tuple(passages)
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for passage in passages:
            self._layout.addWidget(self._quote(passage))

    def _quote(self, passage: Passage) -> QWidget:
        words = " ".join(passage.words.split())
        short = words if len(words) <= LONGEST else words[:LONGEST].rsplit(" ", 1)[0] + " …"
        quote = QLabel(f"“{short}”", wordWrap=True)
        quote.setTextFormat(Qt.TextFormat.PlainText)
        quote.setFont(theme.reading_font())
        quote.setToolTip(passage.words)
        source = ElidingButton()
        source.set_words(passage.source)
        source.setProperty("quiet", True)
        source.setToolTip(self.tr("Naar deze woorden in {title}").format(title=passage.document_title))
        source.setAccessibleName(self.tr("Naar de vindplaats: {source}").format(source=passage.source))
        source.clicked.connect(lambda: self._workroom.open_document(passage.document_id, passage.span))
        remove = QToolButton()
        remove.setToolTip(self.tr("Weghalen"))
        remove.setAccessibleName(self.tr("Weghalen: {source}").format(source=passage.source))
        icons.give(remove, "close")
        remove.clicked.connect(lambda: self.removed.emit(passage.id))
        foot = QHBoxLayout()
        foot.addWidget(source, 1)
        foot.addWidget(remove)
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(quote)
        layout.addLayout(foot)
        return whole
