"""A window of its own for when the library cannot be opened: what is the matter, and what can be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.ui import theme


class Trouble(QWidget):
    """acts: the words on each button, and what it does."""

    def __init__(self, sentence: str, acts: Sequence[tuple[str, Callable[[], object]]]) -> None:
        super().__init__()
        self.setWindowTitle("Woordhouder")
        self._sentence = QLabel(sentence, wordWrap=True)
        self._sentence.setFont(theme.reading_font(1.2))
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(48, 48, 48, 48)
        layout.setSpacing(12)
        layout.addWidget(self._sentence)
        layout.addSpacing(12)
        for words, act in acts:
            button = QPushButton(words)
            button.clicked.connect(lambda _=False, act=act: act())
            layout.addWidget(button)
        layout.addStretch()
        self.resize(640, 360)

    @property
    def text(self) -> str:
        return self._sentence.text()

    def tell(self, sentence: str) -> None:
        self._sentence.setText(sentence)
