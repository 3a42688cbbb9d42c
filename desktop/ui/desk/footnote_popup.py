"""A footnote shown where its mark stands, until Esc or a click elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.ui import theme
from desktop.ui.style_sheet import GRID

WIDTH = 96 * GRID


class FootnotePopup(QFrame):
    """Signal `wanted`: the reader wants to see the note where it stands in the document."""

    wanted = Signal()

    def __init__(self, mark: str, words: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("popup", True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Voetnoot {mark}").format(mark=mark))
        note = QLabel(f"{mark}  {words}")
        note.setTextFormat(Qt.TextFormat.PlainText)
        note.setFont(theme.reading_font())
        note.setWordWrap(True)
        note.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        there = QPushButton(self.tr("Toon in het stuk"))
        there.clicked.connect(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        column.setSpacing(3 * GRID)
        column.addWidget(note)
        column.addWidget(there, alignment=Qt.AlignmentFlag.AlignLeft)
        self.setFixedWidth(theme.scaled(WIDTH))
        self.setFixedHeight(column.heightForWidth(self.width()))
        there.setFocus()

    def show_below(self, point: QPoint) -> None:
        """Show it with its top at `point` (of the screen), or above it where there is no room."""
        room = self.screen().availableGeometry()
        left = max(room.left(), min(point.x() - self.width() // 4, room.right() - self.width()))
        fits = point.y() + self.height() <= room.bottom()
        self.move(left, point.y() if fits else max(room.top(), point.y() - self.height() - 8 * GRID))
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _go(self) -> None:
        self.close()
        self.wanted.emit()
