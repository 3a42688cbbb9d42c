"""A pane of the desk: which document lies on it, where in it one is, its outline, its text, and the search in it."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.text.document import BlockKind, Document
from desktop.ui import icons, theme
from desktop.ui.desk.breadcrumb import Breadcrumb
from desktop.ui.desk.eliding import ElidingButton
from desktop.ui.desk.find_bar import FindBar
from desktop.ui.desk.outline import Outline
from desktop.ui.desk.reader import Reader
from desktop.ui.style_sheet import GRID

_OUTLINE_WIDTH = 60 * GRID


class Pane(QWidget):
    """Knows nothing of the library: documents come in by key and title, wishes go out as signals."""

    document_chosen = Signal(object)
    """key of the document that the user wants to see"""
    import_wanted = Signal()
    close_wanted = Signal()
    entered = Signal()
    """the text of this pane has the keyboard now"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key: Hashable | None = None
        self._choices: list[tuple[Hashable, str]] = []
        self.reader = Reader()
        self.outline = Outline()
        self.find_bar = FindBar(self.reader)
        self.breadcrumb = Breadcrumb()
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty_place())
        self._stack.addWidget(self._reading_place())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header())
        column.addWidget(self._stack, 1)
        self.reader.heading_changed.connect(self._show_path)
        self.reader.heading_changed.connect(self.outline.follow)
        self.reader.history_changed.connect(self._show_history)
        self.reader.installEventFilter(self)
        self.outline.chosen.connect(self._go_to_heading)
        self.breadcrumb.chosen.connect(self._go_to_heading)
        for keys, act in (
            (QKeySequence.StandardKey.Find, self.search),
            (QKeySequence.StandardKey.FindNext, self._find_next),
            (QKeySequence.StandardKey.FindPrevious, self._find_previous),
            (QKeySequence("Ctrl+Shift+O"), self._outline_button.toggle),
        ):
            QShortcut(keys, self, act, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.clear()

    def set_choices(self, choices: Sequence[tuple[Hashable, str]]) -> None:
        """The documents that can be chosen here: key and title, in the order of the menu."""
        self._choices = list(choices)
        self._show_whether_empty()

    def show_document(self, key: Hashable, title: str, document: Document) -> None:
        """Lay a document on the pane, from its beginning."""
        self.key = key
        self._chooser.set_words(title or self.tr("Zonder titel"))
        self._stack.setCurrentIndex(1)
        self.outline.open(document)
        self.reader.open(document)
        self._show_path(self.reader.heading())
        self.outline.follow(self.reader.heading())
        self._show_whether_empty()

    def clear(self) -> None:
        """Take the document off the pane."""
        self.key = None
        self.find_bar.hide()
        self.reader.open(None)
        self.outline.open(None)
        self.breadcrumb.show_path([])
        self._chooser.set_words(self.tr("Kies een stuk"))
        self._stack.setCurrentIndex(0)
        self._show_whether_empty()

    def search(self) -> None:
        """Open the find bar."""
        if self.reader.content is not None:
            self.find_bar.start()

    def show_outline(self, shown: bool) -> None:
        self._outline_button.setChecked(shown)

    # Parts

    def _header(self) -> QWidget:
        self._outline_button = QToolButton()
        self._outline_button.setCheckable(True)
        self._outline_button.toggled.connect(self.outline.setVisible)
        _name(self._outline_button, "outline", self.tr("Inhoud (Ctrl+Shift+O)"))
        self._chooser = ElidingButton()
        self._chooser.setProperty("strong", True)
        self._chooser.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._chooser.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the chevron behind the title
        self._chooser.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._chooser.setMenu(self._menu)
        self._chooser.setAccessibleDescription(self.tr("Kies een ander stuk"))
        icons.give(self._chooser, "down")
        self._back = QToolButton()
        self._back.clicked.connect(self.reader.back)
        _name(self._back, "back", self.tr("Terug naar waar het lezen was (Alt+←)"))
        self._forward = QToolButton()
        self._forward.clicked.connect(self.reader.forward)
        _name(self._forward, "forward", self.tr("Weer vooruit (Alt+→)"))
        self._close = QToolButton()
        self._close.clicked.connect(self.close_wanted)
        _name(self._close, "close", self.tr("Paneel sluiten"))
        header = QWidget()
        header.setProperty("paper", True)
        header.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        above = QHBoxLayout()
        above.setSpacing(GRID)
        above.addWidget(self._outline_button)
        above.addWidget(self._chooser)
        above.addStretch(1)
        above.addWidget(self._back)
        above.addWidget(self._forward)
        above.addWidget(self._close)
        column = QVBoxLayout(header)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(self.breadcrumb)
        return header

    def _reading_place(self) -> QWidget:
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.addWidget(self.outline)
        halves.addWidget(self.reader)
        halves.setStretchFactor(1, 1)
        halves.setSizes([_OUTLINE_WIDTH, 4 * _OUTLINE_WIDTH])
        halves.setCollapsible(1, False)
        self.outline.hide()
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(halves, 1)
        column.addWidget(self.find_bar)
        return place

    def _empty_place(self) -> QWidget:
        what = QLabel(self.tr("Kies een stuk"))
        what.setFont(theme.reading_font(1.4))
        self._purpose = QLabel()
        self._purpose.setProperty("quiet", True)
        self._purpose.setWordWrap(True)
        self._purpose.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._choose = QPushButton(self.tr("Kies een stuk"))
        self._choose.setMenu(self._menu)
        self._import = QPushButton(self.tr("Stukken importeren"))
        self._import.clicked.connect(self.import_wanted)
        place = QWidget()
        place.setProperty("paper", True)
        place.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(place)
        column.setContentsMargins(8 * GRID, 8 * GRID, 8 * GRID, 8 * GRID)
        column.setSpacing(3 * GRID)
        column.addStretch(2)
        column.addWidget(what, alignment=Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._purpose)
        for button in (self._choose, self._import):
            column.addWidget(button, alignment=Qt.AlignmentFlag.AlignCenter)
        column.addStretch(3)
        return place

    # What the pane does

    def sizeHint(self) -> QSize:
        """The same whatever lies on it: a long title does not push the other pane aside."""
        return QSize(150 * GRID, 160 * GRID)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.reader and event.type() == QEvent.Type.FocusIn:
            self.entered.emit()
        return super().eventFilter(watched, event)

    def _fill_menu(self) -> None:
        self._menu.clear()
        for key, title in self._choices:
            action = self._menu.addAction(title.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(key == self.key)
            action.triggered.connect(lambda _=False, key=key: self.document_chosen.emit(key))

    def _show_whether_empty(self) -> None:
        self._purpose.setText(
            self.tr("Hier wordt gelezen: lees, markeer en leg een tweede stuk ernaast.")
            if self._choices
            else self.tr("Er zijn nog geen stukken om te lezen.")
        )
        self._choose.setVisible(bool(self._choices))
        self._import.setVisible(not self._choices)
        self._chooser.setEnabled(bool(self._choices))
        self._outline_button.setEnabled(self.key is not None)

    def _show_path(self, heading: int) -> None:
        document = self.reader.content
        path: list[tuple[int, str]] = []
        if document is not None and heading >= 0:
            path = _headings_above(document, heading)
        self.breadcrumb.show_path(path)

    def _show_history(self, back: bool, forward: bool) -> None:
        self._back.setEnabled(back)
        self._forward.setEnabled(forward)

    def _go_to_heading(self, block: int) -> None:
        self.reader.go_to_heading(block)
        self.reader.setFocus()

    def _find_next(self) -> None:
        self.find_bar.next() if self.find_bar.isVisible() else self.search()

    def _find_previous(self) -> None:
        self.find_bar.previous() if self.find_bar.isVisible() else self.search()


def _headings_above(document: Document, heading: int) -> list[tuple[int, str]]:
    """The heading of a block and those above it, the highest first."""
    path: list[int] = []
    for index in range(heading, -1, -1):
        block = document.blocks[index]
        if block.kind is BlockKind.HEADING and (not path or block.level < document.blocks[path[0]].level):
            path.insert(0, index)
    return [(index, document.text_of(document.blocks[index]).replace("\n", " ")) for index in path]


def _name(button: QToolButton, icon: str, name: str) -> None:
    icons.give(button, icon)
    button.setToolTip(name)
    button.setAccessibleName(name)
