"""Words that take the height they need, and scroll where there is less."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QSizePolicy


class Snug(QScrollArea):
    """words: a label that wraps. name: as a screen reader says it."""

    def __init__(self, words: QLabel, name: str) -> None:
        super().__init__(widgetResizable=True)
        self._words = words
        self.setAccessibleName(name)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setWidget(words)
        words.installEventFilter(self)

    def sizeHint(self) -> QSize:
        wide = self.viewport().width()
        return QSize(super().sizeHint().width(), self._words.heightForWidth(wide) if not self._words.isHidden() else 0)

    def minimumSizeHint(self) -> QSize:
        """A line and a half: that there is more is seen."""
        return QSize(0, min(self.sizeHint().height(), self._words.fontMetrics().height() * 3 // 2))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show, QEvent.Type.Hide):
            self.updateGeometry()
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            policy = Qt.FocusPolicy.NoFocus if self._words.isHidden() else Qt.FocusPolicy.StrongFocus
            self.setFocusPolicy(policy)  # where there are no words the keyboard does not come
        return super().eventFilter(watched, event)
