"""The parts that the pages of the right column are made of: a column that scrolls, and sections that fold."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLayout, QScrollArea, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from desktop.ui import icons, theme
from desktop.ui.desk.eliding import ElidingButton
from desktop.ui.style_sheet import GRID


class Page(QScrollArea):
    """A column of parts that scrolls as a whole."""

    def __init__(self) -> None:
        super().__init__(widgetResizable=True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        self.column.setSpacing(2 * GRID)
        self.setWidget(inside)


class Section(QWidget):
    """A heading with what is known under it; the heading folds it, and it stays folded whatever is selected next.

    An empty section is not there at all.
    """

    def __init__(self, title: str, *, is_folded: bool = False) -> None:
        super().__init__()
        self._title = title
        self.head = QToolButton()
        self.head.setCheckable(False)
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.head.setProperty("quiet", True)
        self.head.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.head.clicked.connect(self.turn)
        self.body = QWidget()
        self.parts = QVBoxLayout(self.body)
        self.parts.setContentsMargins(GRID, 0, 0, 0)
        self.parts.setSpacing(GRID)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GRID, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.body)
        self.is_folded = is_folded
        self.set_count(0)
        self._show_fold()

    def turn(self) -> None:
        self.is_folded = not self.is_folded
        self._show_fold()

    def set_count(self, count: int) -> None:
        """How many things stand in it, told beside its title from two on."""
        self.head.setText(f"{self._title}  {count}" if count > 1 else self._title)
        self.head.setAccessibleName(self.head.text())

    def show_parts(self, parts: Iterable[QWidget]) -> None:
        """These instead of those that stood there."""
        empty(self.parts)
        count = 0
        for part in parts:
            self.parts.addWidget(part)
            part.show()  # a layout shows it a moment later: the section would stand empty for one picture
            count += 1
        self.set_count(count)
        self.setVisible(count > 0)

    def _show_fold(self) -> None:
        icons.give(self.head, "right" if self.is_folded else "down")
        self.head.setAccessibleDescription(self.tr("dichtgevouwen") if self.is_folded else self.tr("open"))
        self.body.setVisible(not self.is_folded)


def empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def link_button(text: str, explanation: str) -> ElidingButton:
    """Words that lead somewhere."""
    button = ElidingButton()
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.set_words(text)
    button.setAccessibleDescription(explanation)
    button.setStatusTip(explanation)
    return button


def icon_button(icon: str, name: str) -> QToolButton:
    """A button that shows only its icon; name: what a screen reader and hovering tell."""
    button = QToolButton()
    button.setAccessibleName(name)
    button.setToolTip(name)
    icons.give(button, icon)
    return button


def quote_label(words: str, longest: int) -> QLabel:
    """Words in quotes in the reading face, cut at a word; the whole stands in the tooltip."""
    label = QLabel(wordWrap=True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(theme.reading_font())
    show_quote(label, words, longest)
    return label


def show_quote(label: QLabel, words: str, longest: int) -> None:
    even = " ".join(words.split())
    short = even if len(even) <= longest else even[:longest].rsplit(" ", 1)[0] + " …"
    label.setText(f"“{short}”")
    label.setToolTip(even if short != even else "")


def quiet_label(text: str) -> QLabel:
    label = QLabel(text, wordWrap=True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("quiet", True)
    return label
