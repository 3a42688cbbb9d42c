"""What the program has to tell, in place above the work: one strip, no boxes."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop.ui import icons


class Messages(QWidget):
    """Shows the last sentence told, with its details, until it is closed; `offer` is what can be done about it.

    What offers something is not pushed away: what is told after it waits until it is answered or closed.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Melding"))
        self._sentence = QLabel(wordWrap=True)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._details = QLabel(wordWrap=True)
        self._details.setProperty("quiet", True)
        self._details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.offer = QPushButton()
        self.offer.hide()
        self.offer.clicked.connect(self._accept)
        self._accepted: Callable[[], object] | None = None
        self._waiting: deque[tuple[str, Sequence[str], str, Callable[[], object] | None, bool]] = deque()
        close = QToolButton()
        close.setAccessibleName(self.tr("Melding sluiten"))
        close.setToolTip(self.tr("Melding sluiten"))
        icons.give(close, "close")
        close.clicked.connect(self._close)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._sentence)
        words.addWidget(self._details)
        words.addWidget(self.offer, 0, Qt.AlignmentFlag.AlignLeft)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        layout.addLayout(words, 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def text(self) -> str:
        return "\n".join(part for part in (self._sentence.text(), self._details.text()) if part)

    def tell(
        self,
        sentence: str,
        details: Sequence[str] = (),
        offer: str = "",
        accepted: Callable[[], object] | None = None,
        is_trouble: bool = True,
    ) -> None:
        """offer: the words of a button, for which `accepted` is done. is_trouble: something went wrong."""
        if not self.isHidden() and self._accepted is not None:
            self._waiting.append((sentence, details, offer, accepted, is_trouble))
            return
        self._sentence.setProperty("warning", is_trouble)
        self._sentence.style().polish(self._sentence)
        self._sentence.setText(sentence)
        self._details.setText("\n".join(details))
        self._details.setVisible(bool(details))
        self.offer.setText(offer)
        self.offer.setVisible(bool(offer))
        self._accepted = accepted
        self.setAccessibleDescription(self.text)
        self.show()

    def _close(self) -> None:
        self.hide()
        if self._waiting:
            self.tell(*self._waiting.popleft())

    def _accept(self) -> None:
        accepted = self._accepted
        self._close()
        if accepted is not None:
            accepted()
