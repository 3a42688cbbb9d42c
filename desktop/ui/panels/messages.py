"""What the program has to tell, in place above the work: one strip, no boxes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from desktop.ui import icons


class Messages(QWidget):
    """Shows the last sentence told, with its details if there are any, until it is closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Melding"))
        self._sentence = QLabel(wordWrap=True)
        self._sentence.setProperty("warning", True)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._details = QLabel(wordWrap=True)
        self._details.setProperty("quiet", True)
        self._details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = QToolButton()
        close.setAccessibleName(self.tr("Melding sluiten"))
        icons.give(close, "close")
        close.clicked.connect(self.hide)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._sentence)
        words.addWidget(self._details)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        layout.addLayout(words, 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def text(self) -> str:
        return "\n".join(part for part in (self._sentence.text(), self._details.text()) if part)

    def tell(self, sentence: str, details: Sequence[str] = ()) -> None:
        self._sentence.setText(sentence)
        self._details.setText("\n".join(details))
        self._details.setVisible(bool(details))
        self.setAccessibleDescription(self.text)
        self.show()
