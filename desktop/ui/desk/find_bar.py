"""Find in the document: a bar below the text, all places marked at once, Enter from one to the next."""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QSizePolicy, QToolButton, QWidget

from desktop.text.document import Span
from desktop.ui import theme
from desktop.ui.desk.bar import icon_button, side_by_side
from desktop.ui.desk.find_text import FindableText
from desktop.ui.desk.reader import Reader
from desktop.ui.flow import Flow
from desktop.ui.style_sheet import GRID

_LONGEST_SELECTION = 80
"""A longer selection is not what someone wants to look for."""
_WORDS, _COUNT = 25 * GRID, 15 * GRID
"""Pixels that the field and the count keep: while words are found the buttons stay where they are."""


class FindBar(QWidget):
    """Searches the reader's document. Hidden until `start`."""

    def __init__(self, reader: Reader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._text: FindableText | None = None
        self._hits: list[Span] = []
        self._now = -1
        self._from = 0
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Zoek in dit stuk"))
        self.words.setAccessibleName(self.tr("Zoek in dit stuk"))
        self.words.setClearButtonEnabled(True)
        self.words.setMinimumWidth(theme.scaled(_WORDS))
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # what the buttons leave
        self.words.textChanged.connect(self._search)
        self.same_case = self._switch("Aa", self.tr("Hoofdletters tellen mee"))
        self.whole_words = self._switch("[ab]", self.tr("Alleen hele woorden"))
        self.count = QLabel()
        self.count.setProperty("quiet", True)
        self.count.setMinimumWidth(theme.scaled(_COUNT))
        walk = side_by_side(
            icon_button("up", self.tr("Vorige (Shift+Enter)"), self.previous),
            icon_button("down", self.tr("Volgende (Enter)"), self.next),
        )
        row = Flow(QMargins(GRID, GRID, GRID, GRID), GRID)
        row.add(self.words, 1)
        row.add(walk)
        row.add(self.count, 1)
        row.add(side_by_side(self.same_case, self.whole_words))
        row.add(icon_button("close", self.tr("Zoekbalk sluiten (Esc)"), self.finish))
        self.setLayout(row)
        reader.opened.connect(self._forget)
        self.hide()

    def start(self) -> None:
        """Show the bar with the cursor in it; words selected in the document are looked for at once."""
        self._from = self._reader.top_position()
        span, content = self._reader.selected_span(), self._reader.content
        self.show()
        if span is not None and content is not None and len(span) <= _LONGEST_SELECTION:
            words = content.text_of(span)
            if "\n" not in words:
                self._from = span.start
                self.words.setText(words)
        self.words.setFocus()
        self.words.selectAll()
        self._search()

    def finish(self) -> None:
        """Put the bar away; the words it stood at stay selected."""
        if 0 <= self._now < len(self._hits):
            self._reader.select(self._hits[self._now])
        self.hide()
        self._reader.setFocus()

    def next(self) -> None:
        self._step(1)

    def previous(self) -> None:
        self._step(-1)

    def hits(self) -> list[Span]:
        return self._hits

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.finish()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._hits, self._now = [], -1
            self._reader.set_hits([])

    def _switch(self, sign: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        button.setCheckable(True)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.toggled.connect(self._search)
        return button

    def _search(self) -> None:
        self._find_all()
        if self._hits:
            self._stand_at(self._first())
        self._tell()

    def _find_all(self) -> None:
        content = self._reader.content
        if not self.isVisible() or content is None:
            return
        self._hits, self._now = [], -1
        if self.words.text().strip():
            self._text = self._text or FindableText(content.text)
            self._hits = self._text.find(
                self.words.text(), same_case=self.same_case.isChecked(), whole_words=self.whole_words.isChecked()
            )
        self._reader.set_hits(self._hits)

    def _first(self) -> int:
        """The first of the words found from where the search began."""
        return bisect_left(self._hits, Span(self._from, self._from)) % len(self._hits)

    def _step(self, step: int) -> None:
        if self._hits:
            self._stand_at((self._now + step) % len(self._hits) if self._now >= 0 else self._first())
            self._from = self._hits[self._now].start
            self._tell()

    def _stand_at(self, now: int) -> None:
        self._now = now
        self._reader.show_hit(now)

    def _tell(self) -> None:
        if not self.words.text():
            said = ""
        elif not self._hits:
            said = self.tr("niet gevonden")
        elif self._now < 0:
            said = self.tr("{m} gevonden").format(m=len(self._hits))
        else:
            said = self.tr("{n} van {m}").format(n=self._now + 1, m=len(self._hits))
        self.count.setText(said)
        self.words.setAccessibleDescription(said)

    def _forget(self) -> None:
        """Another document: it is searched for the same words, and shown from where it was opened."""
        self._text, self._hits, self._now, self._from = None, [], -1, 0
        self._find_all()
        self._tell()
