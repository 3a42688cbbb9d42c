"""Choosing what one passage does to another: one key makes the link."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.library.records import LinkEnd
from desktop.text.link import LinkKind
from desktop.ui import icons, theme
from desktop.ui.dialogs.placing import place_popup
from desktop.ui.keys import tell
from desktop.ui.style_sheet import GRID
from desktop.ui.words import LINK_MARKS, link_word

LETTERS = {
    LinkKind.ELABORATES: "W",
    LinkKind.WEAKENS: "Z",
    LinkKind.STRENGTHENS: "V",
    LinkKind.CONTRADICTS: "T",
    LinkKind.REPEATS: "H",
    LinkKind.ANSWERS: "B",
}
"""The key of each kind; its number in this order does as well."""

WIDTH = 112 * GRID
LONGEST = 150
"""Characters of a quote that are shown."""

KIND = Qt.ItemDataRole.UserRole


class LinkPicker(QFrame):
    """A popup. chosen: the end that the link goes from, the one that it goes to, the kind and the note."""

    chosen = Signal(object, object, object, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("popup", True)
        self.setAccessibleName(self.tr("Verband leggen"))
        self._source: LinkEnd | None = None
        self._target: LinkEnd | None = None
        self.source, self.target = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self._source_place, self._target_place = QLabel(), QLabel()
        for quote in (self.source, self.target):
            quote.setTextFormat(Qt.TextFormat.PlainText)
            quote.setFont(theme.reading_font())
        for place in (self._source_place, self._target_place):
            place.setTextFormat(Qt.TextFormat.PlainText)
            place.setProperty("quiet", True)
        self.kinds = QListWidget()
        self.kinds.setAccessibleName(self.tr("Soort verband"))
        for number, (kind, letter) in enumerate(LETTERS.items(), start=1):
            item = QListWidgetItem(f"{LINK_MARKS[kind]}   {link_word(kind)}   ({letter})")
            item.setData(KIND, kind)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, link_word(kind))
            self.kinds.addItem(item)
            for key in (letter, str(number)):
                tell(self, key, self.tr("Verband: {kind}").format(kind=link_word(kind)))
        self.kinds.installEventFilter(self)
        self.kinds.itemClicked.connect(self._take)
        self.swap = QPushButton(self.tr("Omdraaien (O)"))
        self.swap.setToolTip(self.tr("Het verband de andere kant op laten gaan (O)"))
        icons.give(self.swap, "sort")
        self.swap.clicked.connect(self._turn)
        tell(self, "O", self.tr("Het verband omdraaien"))
        self.note = QLineEdit()
        self.note.setPlaceholderText(self.tr("Notitie bij het verband"))
        self.note.setAccessibleName(self.tr("Notitie bij het verband"))
        self.note.returnPressed.connect(self._take_current)
        foot = QLabel(self.tr("Letter of cijfer: leggen   ·   Tab: notitie   ·   Esc: niet"))
        foot.setProperty("quiet", True)
        self._column = layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self.source)
        layout.addWidget(self._source_place)
        row = QHBoxLayout()
        row.addWidget(self.kinds, 1)
        row.addWidget(self.swap, 0, Qt.AlignmentFlag.AlignBottom)
        layout.addSpacing(GRID)
        layout.addLayout(row)
        layout.addSpacing(GRID)
        layout.addWidget(self.target)
        layout.addWidget(self._target_place)
        layout.addSpacing(2 * GRID)
        layout.addWidget(self.note)
        layout.addWidget(foot)
        QWidget.setTabOrder(self.kinds, self.note)
        QWidget.setTabOrder(self.note, self.swap)

    def ask(self, source: LinkEnd, target: LinkEnd, middle: QPoint) -> None:
        """Open around `middle` on the screen."""
        self._source, self._target = source, target
        self.kinds.ensurePolished()  # the style sheet gives its rows their air
        self.kinds.doItemsLayout()
        self._show_ends()
        self.note.clear()
        self.kinds.setCurrentRow(0)
        rows = sum(self.kinds.sizeHintForRow(row) for row in range(self.kinds.count()))
        self.kinds.setFixedHeight(rows + 2 * self.kinds.frameWidth())
        self._grow()
        place_popup(self, middle - QPoint(self.width() // 2, self.height() // 2))
        self.show()
        self.kinds.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # a popup lies on the desk, whose keys would go before: T tags there, and 1 to 9 do
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take_current()
                return True
            if event.text().upper() == "O":
                self._turn()
                return True
            if row := self._row_of(event.text().upper()):
                self.kinds.setCurrentRow(row - 1)
                self._take_current()
                return True
        return super().eventFilter(watched, event)

    def _row_of(self, typed: str) -> int | None:
        """The number of the kind that a key stands for, from 1."""
        keys = [(letter, str(number)) for number, letter in enumerate(LETTERS.values(), start=1)]
        return next((number for number, pair in enumerate(keys, start=1) if typed in pair), None)

    def _show_ends(self) -> None:
        for end, quote, place in (
            (self._source, self.source, self._source_place),
            (self._target, self.target, self._target_place),
        ):
            if end is not None:
                words = end.quote
                short = words if len(words) <= LONGEST else words[:LONGEST].rsplit(" ", 1)[0] + " …"
                quote.setText(f"“{short}”")
                quote.setToolTip(words)
                place.setText(end.source)

    def _turn(self) -> None:
        self._source, self._target = self._target, self._source
        self._show_ends()
        self._grow()

    def _grow(self) -> None:
        """As wide as its widest row and as high as its quotes are at that width."""
        for part in self.findChildren(QWidget):
            part.ensurePolished()
        self._column.invalidate()
        self._column.activate()  # before it is shown nothing else tells the row of kinds that these have grown
        wide = max(theme.scaled(WIDTH), self._column.totalMinimumSize().width())
        self.setFixedSize(wide, self._column.totalHeightForWidth(wide))

    def _take_current(self) -> None:
        item = self.kinds.currentItem()
        if item is not None:
            self._take(item)

    def _take(self, item: QListWidgetItem) -> None:
        self.close()
        if self._source is not None and self._target is not None:
            kind = LinkKind(item.data(KIND))
            self.chosen.emit(self._source.words, self._target.words, kind, self.note.text().strip())
