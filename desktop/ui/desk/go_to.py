"""Going to a page or a paragraph by its number: a small question above the text, Enter goes there."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

from desktop.ui import theme
from desktop.ui.desk.reader import Reader
from desktop.ui.desk.reader_parts import Part, block_of_page, block_of_paragraph
from desktop.ui.style_sheet import GRID

_FIND = {"page": block_of_page, "paragraph": block_of_paragraph}


def ask_where(reader: Reader) -> None:
    """Ask for a number and go there. An empty pane, or a document without paragraphs, has nowhere to go."""
    popup = GoToPopup(reader)
    if popup.what.count():
        popup.show_above()
    else:
        popup.deleteLater()


class GoToPopup(QFrame):
    """what: pages, if the document has them, or paragraphs. A number beyond the last goes to the last."""

    def __init__(self, reader: Reader, parent: QWidget | None = None) -> None:
        super().__init__(parent or reader, Qt.WindowType.Popup)
        self._reader = reader
        self.setProperty("popup", True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Ga naar"))
        self.what = QComboBox()
        self.what.setAccessibleName(self.tr("Waarheen"))
        self.number = QLineEdit()
        self.number.setFixedWidth(theme.scaled(18 * GRID))
        self._of = QLabel()
        self._of.setProperty("quiet", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        row.setSpacing(2 * GRID)
        row.addWidget(QLabel(self.tr("Ga naar")))
        for part in (self.what, self.number, self._of):
            row.addWidget(part)
        last_page, last_paragraph = (max(numbers, default=0) for numbers in _numbers(reader.parts))
        for name, word, last in (
            ("page", self.tr("pagina"), last_page),
            ("paragraph", self.tr("alinea"), last_paragraph),
        ):
            if last:
                self.what.addItem(word, (name, last))
        self.what.currentIndexChanged.connect(self._choose)
        self._choose()

    def show_above(self) -> None:
        """In the middle of the top of the text."""
        self.adjustSize()
        view = self._reader.viewport()
        self.move(view.mapToGlobal(QPoint((view.width() - self.width()) // 2, 2 * GRID)))
        self.show()
        self.number.setFocus()
        self.number.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        """The number where one reads now, to start from."""
        if not self.what.count():
            return
        name, last = self.what.currentData()
        self.number.setValidator(QIntValidator(1, 10 * last, self))
        self._of.setText(self.tr("van {last}").format(last=last))
        self.number.setAccessibleName(self.what.currentText())
        self.number.setAccessibleDescription(self._of.text())
        pages, paragraphs = _numbers(self._reader.parts[: self._reader.block_in_sight() + 1])
        now = pages if name == "page" else paragraphs
        self.number.setText(str(now[-1] if now else 1))
        self.number.selectAll()

    def _go(self) -> None:
        name, last = self.what.currentData()
        if not self.number.text():
            return
        block = _FIND[name](self._reader.parts, min(int(self.number.text()), last))
        self.close()
        if block is not None:
            self._reader.go_to_block(block)
            self._reader.setFocus()


def _numbers(laid_out: list[Part]) -> tuple[list[int], list[int]]:
    pages = [part.page for part in laid_out if part.page is not None]
    return pages, [part.paragraph for part in laid_out if part.paragraph is not None]
