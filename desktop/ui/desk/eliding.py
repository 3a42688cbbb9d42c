"""A button and a label that give way: where words do not fit, as many are shown as do, and the whole on hovering."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolButton, QWidget

_LEAST = 6
"""Characters that always stay to be seen."""


class ElidingButton(QToolButton):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def words(self) -> str:
        return self._words

    def set_words(self, words: str) -> None:
        self._words = words
        self.setAccessibleName(words)
        self._fit()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        self.ensurePolished()  # the style sheet may have made the words bolder
        return QSize(self.fontMetrics().horizontalAdvance(self._words) + self._around(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        least = min(self.fontMetrics().averageCharWidth() * _LEAST, self.sizeHint().width() - self._around())
        return QSize(least + self._around(), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _around(self) -> int:
        beside = self.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        return 22 + (self.iconSize().width() + 8 if beside else 0)

    def _fit(self) -> None:
        room = self.width() - self._around() + 4  # widths of words are rounded down
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, max(room, 0))
        self.setText(shown.replace("&", "&&"))
        self.setToolTip(self._words if shown != self._words else "")


class ElidingLabel(QLabel):
    """Takes whatever room there is, and asks for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def words(self) -> str:
        return self._words

    def set_words(self, words: str) -> None:
        self._words = words
        self.setAccessibleName(words)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, self.width())
        self.setText(shown)
        self.setToolTip(self._words if shown != self._words else "")
