"""What an empty list says: why it is empty, and the one act that helps. Empty places have `desktop.ui.panels.empty`."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.ui.style_sheet import GRID


class Nothing(QWidget):
    """Lies over a list, and is seen while that is empty. wanted: its button was pressed.

    is_empty: says whether nothing is in sight, for a list that hides rows; call `look` when that changes.
    """

    wanted = Signal()

    def __init__(self, view: QAbstractItemView, is_empty: Callable[[], bool] | None = None) -> None:
        super().__init__(view)
        self._view = view
        self._least = view.minimumHeight()
        self._is_empty = is_empty or (lambda: view.model().rowCount(view.rootIndex()) == 0)
        self._words = QLabel(wordWrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._words.setProperty("quiet", True)
        self._words.setFont(QApplication.font())  # a list of quotes has the reading face
        self.button = QPushButton()
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self.wanted)
        self.button.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 2 * GRID, 4 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addStretch(2)
        column.addWidget(self._words)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        model = view.model()
        for changed in (model.rowsInserted, model.rowsRemoved, model.modelReset, model.layoutChanged):
            changed.connect(lambda *_: self.look())
        view.viewport().installEventFilter(self)
        self.hide()

    @property
    def said(self) -> str:
        """What is to be read now; nothing while there are rows."""
        return "" if self.isHidden() else self._words.text()

    def say(self, words: str, act: str = "") -> None:
        """What is said while there are no rows. act: the words on the button; without them there is none."""
        self._words.setText(words)
        self.button.setText(act)
        self.button.setVisible(bool(act))
        self.look()

    def look(self) -> None:
        """Show it, or put it away."""
        if not isValid(self._view):  # its rows go with it
            return
        is_seen = bool(self._words.text()) and self._is_empty()
        if not is_seen and self.isHidden():
            return  # one more row of very many
        self._view.setAccessibleDescription(self._words.text() if is_seen else "")
        if not is_seen and self.button.hasFocus():
            self._view.setFocus()
        self.setVisible(is_seen)
        self._fit()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """As large as the list without its headings, which is high enough for the words."""
        room, layout = self._view.viewport().geometry(), self.layout()
        self.setGeometry(room)
        if self.isHidden() or layout is None:
            self._view.setMinimumHeight(self._least)
        else:
            self._view.setMinimumHeight(max(self._least, room.top() + layout.totalMinimumHeightForWidth(room.width())))
