"""An empty place: what it is for, and the one act that fills it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop.ui import icons, theme


class Empty(QWidget):
    """icon: a meaning of ui.icons; act: the words on the button; wanted: it was pressed."""

    wanted = Signal()

    def __init__(self, icon: str, title: str, words: str, act: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        picture = QToolButton()
        picture.setIconSize(QSize(32, 32))
        picture.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        picture.setEnabled(False)
        picture.setAccessibleName(title)
        icons.give(picture, icon)
        heading = QLabel(title, wordWrap=True)
        font = theme.reading_font(1.3)
        heading.setFont(font)
        explanation = QLabel(words, wordWrap=True)
        explanation.setProperty("quiet", True)
        column = QWidget()
        column.setMaximumWidth(theme.scaled(560))
        around = QHBoxLayout(self)  # not centred itself: a label that wraps then gets no height for its lines
        around.addStretch(1)
        around.addWidget(column, 100)
        around.addStretch(1)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(48, 16, 48, 16)
        layout.setSpacing(12)
        layout.addStretch(2)
        layout.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (heading, explanation):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label)
        self._acts = QVBoxLayout()
        self._acts.setSpacing(8)
        layout.addLayout(self._acts)
        layout.addStretch(3)
        if act:
            self.show_acts([(act, self.wanted.emit)])

    def show_acts(self, acts: Sequence[tuple[str, Callable[[], object]]]) -> None:
        """What can be done instead, each with the words on its button."""
        while (item := self._acts.takeAt(0)) is not None:
            if (button := item.widget()) is not None:
                button.hide()
                button.deleteLater()
        for words, do in acts:
            button = QPushButton(words)
            button.clicked.connect(lambda _=False, do=do: do())
            self._acts.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
