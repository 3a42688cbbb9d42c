"""Choosing a passage to refer to: the words selected on the desk first, then the passages made last."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.library.records import Passage
from desktop.text.typed import folded
from desktop.ui import theme
from desktop.ui.dialogs.placing import place_popup

PASSAGE = Qt.ItemDataRole.UserRole

LONGEST = 90
"""Characters of a quote that a line shows."""

WIDTH, HEIGHT = 460, 320


class PassagePicker(QFrame):
    """A popup. chosen: a Passage; words_chosen: the words that are selected on the desk."""

    chosen = Signal(object)
    words_chosen = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("popup", True)
        self.setAccessibleName(self.tr("Passage kiezen"))
        self._selected = ("", "")
        self._passages: tuple[Passage, ...] = ()
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Woorden van de passage of de vindplaats…"))
        self.words.setAccessibleName(self.tr("Passage zoeken"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Passages"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.nothing = QLabel(
            self.tr("Geen passage gevonden. Selecteer woorden op het bureau, of geef eerst een passage een label."),
            wordWrap=True,
        )
        self.nothing.setProperty("quiet", True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        for part in (self.words, self.list, self.nothing):
            layout.addWidget(part)
        self.setFixedSize(theme.scaled(WIDTH), theme.scaled(HEIGHT))
        self.words.textChanged.connect(self._fill)
        self.words.installEventFilter(self)
        self.list.itemClicked.connect(self._take)

    def ask(self, selected: str, source: str, passages: Sequence[Passage], place: QPoint) -> None:
        """Open at `place` on the screen. selected, source: the words selected on the desk, "" where there are none."""
        self._selected = (selected, source)
        self._passages = tuple(passages)
        self.words.clear()
        self._fill()
        place_popup(self, place)
        self.show()
        self.words.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + step)))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                item = self.list.currentItem()
                if item is not None:
                    self._take(item)
                return True
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        typed = folded(self.words.text()).split()
        self.list.clear()
        said, source = self._selected
        if said and _holds(f"{said} {source}", typed):
            self._add(self.tr("Selectie op het bureau: “{words}”").format(words=_short(said)), source, None)
        for passage in self._passages:
            if _holds(f"{passage.words} {passage.source} {passage.document_title}", typed):
                self._add(f"“{_short(passage.words)}”", passage.source, passage)
        self.list.setVisible(self.list.count() > 0)
        self.nothing.setVisible(self.list.count() == 0)
        self.list.setCurrentRow(0)

    def _add(self, words: str, source: str, passage: Passage | None) -> None:
        item = QListWidgetItem(f"{words}\n{source}", self.list)
        item.setData(PASSAGE, passage)
        if passage is not None:
            item.setToolTip(passage.words)

    def _take(self, item: QListWidgetItem) -> None:
        self.close()
        passage = item.data(PASSAGE)
        if passage is None:
            self.words_chosen.emit()
        else:
            self.chosen.emit(passage)


def _holds(text: str, typed: Sequence[str]) -> bool:
    there = folded(text)
    return all(word in there for word in typed)


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else line[:LONGEST].rsplit(" ", 1)[0] + " …"
