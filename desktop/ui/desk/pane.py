"""A pane of the desk: which document lies on it, where in it one is, its outline, its text and its original, and the
search in it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.text.document import BlockKind, Document, Span
from desktop.ui import theme
from desktop.ui.desk.arrangement import Sight as Sight
from desktop.ui.desk.heights import Heights
from desktop.ui.desk.outline import Outline
from desktop.ui.desk.pane_header import PaneHeader, name
from desktop.ui.desk.reader import Reader
from desktop.ui.desk.repairs import RepairsPopup
from desktop.ui.keys import bind
from desktop.ui.style_sheet import GRID

if TYPE_CHECKING:
    from desktop.ui.desk.find_bar import FindBar
    from desktop.ui.desk.original import Original

_OUTLINE_WIDTH = 60 * GRID
_TALL = 70 * GRID
"""The height from which an empty pane has room to say what it is for, above its button."""
_OUTLINE_BESIDE = 110 * GRID
"""Width from which the outline stands beside the text."""
_SIDE_BY_SIDE = 180 * GRID
"""The width from which text and original stand side by side; in a narrower pane one above the other."""


def is_pdf(path: Path) -> bool:
    """Whether a file is a PDF, by its first bytes, which may stand after some others (ISO 32000, annex H); one that is
    gone, by its name."""
    try:
        with path.open("rb") as file:
            return b"%PDF-" in file.read(1024)
    except OSError:
        return path.suffix.lower() == ".pdf"


class Pane(QWidget):
    """Knows nothing of the library: documents come in by key and title, wishes go out as signals."""

    document_chosen = Signal(object)
    """key of the document that the user wants to see"""
    import_wanted = Signal()
    close_wanted = Signal()
    entered = Signal()
    """the text of this pane has the keyboard now"""
    view_moved = Signal()
    """scrolled or laid out anew: words stand elsewhere"""
    sight_changed = Signal()
    """text, original or both, or the outline beside them"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key: Hashable | None = None
        self._choices: list[tuple[Hashable, str]] = []
        self._sight = Sight.TEXT
        self._path: Path | None = None
        self._has_pages = False
        self._is_wide, self._outline_waits = True, False
        self.reader = Reader()
        self.outline = Outline()
        self.heights = Heights(self.reader)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._acts = QMenu(self)
        self._acts.aboutToShow.connect(self._fill_acts)
        self._add_acts: Callable[[QMenu], None] | None = None
        self._header = PaneHeader(self._menu, self._acts)
        self.breadcrumb = self._header.breadcrumb
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty_place())
        self._stack.addWidget(self._reading_place())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._stack, 1)
        self._connect_header()
        self.reader.view_moved.connect(self.view_moved)
        self.reader.heading_changed.connect(self._show_path)
        self.reader.heading_changed.connect(self.outline.follow)
        self.reader.history_changed.connect(self._show_history)
        self.reader.installEventFilter(self)
        self.outline.chosen.connect(self._go_to_heading)
        self.reader.words_shown.connect(self._leave_outline)
        self.breadcrumb.chosen.connect(self._go_to_heading)
        for keys, act, words in (
            (QKeySequence.StandardKey.Find, self.search, self.tr("Zoek in dit stuk")),
            ("F3", self._find_next, self.tr("Volgende treffer")),
            ("Shift+F3", self._find_previous, self.tr("Vorige treffer")),
            ("Ctrl+Shift+O", self._header.outline.toggle, self.tr("Inhoud")),
            ("F12", self.turn_original, self.tr("Origineel naast de tekst")),
        ):
            bind(keys, self, act, words)
        self.clear()

    @cached_property
    def original(self) -> Original:
        """Made when the original is first asked for: most is read as text, and the window is there sooner."""
        from desktop.ui.desk.original import Original

        original = Original(self.reader)
        original.hide()
        original.open(self.reader.content, self._path)
        original.pages.moved.connect(self.view_moved)
        original.pages.installEventFilter(self)
        original.alone_wanted.connect(lambda alone: self.show_sight(Sight.ORIGINAL if alone else Sight.BOTH))
        original.text_wanted.connect(self._go_to_text)
        original.settled.connect(self.reader.show_at_top)  # out of sight; the path above follows it
        self._views.addWidget(original)
        for part in (0, 1):
            self._views.setStretchFactor(part, 1)
        self._views.setSizes([_OUTLINE_WIDTH, _OUTLINE_WIDTH])
        QWidget.setTabOrder(self.reader, original.pages)
        return original

    @cached_property
    def find_bar(self) -> FindBar:
        from desktop.ui.desk.find_bar import FindBar

        bar = FindBar(self.reader)
        self._column.addWidget(bar)
        return bar

    def _is_made(self, part: str) -> bool:
        return part in self.__dict__

    def _is_searching(self) -> bool:
        return self._is_made("find_bar") and self.find_bar.isVisible()

    def set_choices(self, choices: Sequence[tuple[Hashable, str]]) -> None:
        """The documents that can be chosen here: key and title, in the order of the menu."""
        self._choices = list(choices)
        self._show_whether_empty()

    def show_document(self, key: Hashable, title: str, document: Document, original: Path | None = None) -> None:
        """Lay a document on the pane, from its beginning. original: the file that it was read from."""
        self.key = key
        self._path = original
        self._has_pages = original is not None and is_pdf(original)
        self._header.chooser.set_words(title or self.tr("Zonder titel"))
        self._stack.setCurrentIndex(1)
        self.outline.open(document)
        self.reader.open(document)
        if self._is_made("original"):
            self.original.open(document, original)
        self._show_sight()
        self._show_path(self.reader.heading())
        self.outline.follow(self.reader.heading())
        self._show_whether_empty()

    def clear(self) -> None:
        """Take the document off the pane."""
        self.key = None
        self._path, self._has_pages = None, False
        if self._is_made("find_bar"):
            self.find_bar.hide()
        if self.reader.content is not None:
            self.reader.open(None)
            if self._is_made("original"):
                self.original.open(None, None)
        self._show_sight()
        self.outline.open(None)
        self.breadcrumb.show_path([])
        self._header.chooser.set_words(self.tr("Kies een stuk"))
        self._stack.setCurrentIndex(0)
        self._show_whether_empty()

    def search(self) -> None:
        """Open the find bar."""
        if self.reader.content is not None:
            self.find_bar.start()

    @property
    def sight(self) -> Sight:
        """What is shown now: of a document without pages always the text."""
        return self._sight if self._has_pages else Sight.TEXT

    def show_sight(self, sight: Sight) -> None:
        """Show the text, the original, or both; each at the words where the other was."""
        before, self._sight = self.sight, sight
        if self.sight is before:
            return
        position = self.original.top_position() if before is Sight.ORIGINAL else None
        views = (self.reader, self.original.pages)
        left = next((view for view in views if view is QApplication.focusWidget()), None)
        self._show_sight()
        if before is Sight.TEXT:
            self.original.show_reading_place()
        if position is not None and self.reader.isVisible():
            self.reader.show_at_top(position)
        if left is not None and not left.isVisible():
            next(view for view in views if view is not left).setFocus()

    def turn_original(self) -> None:
        """From the text to both, to the original alone, and back. What has no pages opens in its own program."""
        if self._has_pages:
            turns = [Sight.TEXT, Sight.BOTH, Sight.ORIGINAL]
            self.show_sight(turns[(turns.index(self._sight) + 1) % len(turns)])
        elif self._path is not None:
            self.original.open_outside()

    def show_outline(self, shown: bool) -> None:
        self._header.outline.setChecked(shown)

    @property
    def title(self) -> str:
        return self._header.chooser.words()

    @property
    def has_outline(self) -> bool:
        return self._header.outline.isChecked() or self._outline_waits

    def set_acts(self, add: Callable[[QMenu], None]) -> None:
        """`add` puts what the desk can do with this pane in its menu."""
        self._add_acts = add

    def is_read_in(self, part: QWidget | None) -> bool:
        """Whether this is the text of the pane, or the pages of its original."""
        return part is self.reader or (self._is_made("original") and part is self.original.pages)

    def take_keyboard(self) -> None:
        """The keyboard goes to what is read here; on an empty pane to the button that fills it."""
        if self.key is not None:
            self.reader.setFocus()
        else:
            (self._choose if self._choices else self._import).setFocus()

    # Where words stand, for what is painted beside the pane

    def extents_of(self, spans: Sequence[Span]) -> list[tuple[float, float] | None]:
        """The heights between which words stand, in pixels of the pane, in sight or not; None where it is not known."""
        if self.key is None:
            return [None] * len(spans)
        if self.sight is Sight.ORIGINAL:
            extents = [self.original.extent_of(span) for span in spans]
            moved: float = 0
        else:
            extents = self.heights.of(spans)
            moved = -self.heights.scrolled
        moved += self._view().mapTo(self, QPoint(0, 0)).y()
        return [(extent[0] + moved, extent[1] + moved) if extent else None for extent in extents]

    def span_in_sight(self) -> Span | None:
        """The text that is in sight; None where only the pages know."""
        return None if self.sight is Sight.ORIGINAL or self.key is None else self.reader.span_in_sight()

    def edges(self) -> tuple[float, float]:
        """The heights between which words are in sight, in pixels of the pane."""
        view = self._view()
        top = view.mapTo(self, QPoint(0, 0)).y()
        return top, top + view.height()

    def _view(self) -> QWidget:
        return (self.original.pages if self.sight is Sight.ORIGINAL else self.reader).viewport()

    # Parts

    def _connect_header(self) -> None:
        header = self._header
        header.outline.toggled.connect(self._show_outline)
        header.outline.toggled.connect(self.sight_changed)
        header.original.clicked.connect(self._turn_by_button)
        header.repairs.clicked.connect(self._show_repairs)
        header.back.clicked.connect(self.reader.back)
        header.forward.clicked.connect(self.reader.forward)
        header.close_button.clicked.connect(self.close_wanted)

    def _reading_place(self) -> QWidget:
        self._views = QSplitter(Qt.Orientation.Horizontal)
        self._views.setChildrenCollapsible(False)
        self._views.addWidget(self.reader)
        self._views.installEventFilter(self)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.addWidget(self.outline)
        halves.addWidget(self._views)
        halves.setStretchFactor(1, 1)
        halves.setSizes([_OUTLINE_WIDTH, 4 * _OUTLINE_WIDTH])
        halves.setCollapsible(1, False)
        self.outline.hide()
        place = QWidget()
        place.setMinimumWidth(30 * GRID)  # a bar that opens below the text makes no pane, and no window, wider
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(halves, 1)
        self._column = column
        return place

    def _empty_place(self) -> QWidget:
        what = self._what = QLabel(self.tr("Kies een stuk"))
        what.setFont(theme.reading_font(1.4))
        what.setWordWrap(True)
        what.setAlignment(Qt.AlignmentFlag.AlignCenter)
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
        place.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)  # it keeps no pane large
        column = QVBoxLayout(place)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(3 * GRID)
        column.addStretch(2)
        column.addWidget(what)
        column.addWidget(self._purpose)
        for button in (self._choose, self._import):
            column.addWidget(button, alignment=Qt.AlignmentFlag.AlignCenter)
        column.addStretch(3)
        return place

    # What the pane does

    def sizeHint(self) -> QSize:
        """The same whatever lies on it: a long title does not push the other pane aside."""
        return QSize(150 * GRID, 160 * GRID)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_outline()
        self._what.setVisible(self.height() >= _TALL)
        self._purpose.setVisible(self.height() >= _TALL)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._views and event.type() == QEvent.Type.FocusIn:
            self.entered.emit()
        if watched is self._views and event.type() == QEvent.Type.Resize:
            wide = self._views.width() >= _SIDE_BY_SIDE
            self._views.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)
        return super().eventFilter(watched, event)

    def _show_outline(self) -> None:
        """Beside the text; in a narrow pane in its place, until something in it is chosen or shown."""
        shown = self._header.outline.isChecked()
        self._outline_waits = False
        self.outline.setVisible(shown)
        self._views.setVisible(not shown or self._is_wide)
        if shown and not self._is_wide:
            self.outline.setFocus()

    def _fit_outline(self) -> None:
        """The outline goes when the pane becomes too narrow for it, and comes back."""
        is_wide = self.width() >= theme.scaled(_OUTLINE_BESIDE)
        if is_wide == self._is_wide:
            return
        waited, self._is_wide = self._outline_waits, is_wide
        waits = self._header.outline.isChecked() and not is_wide
        self.show_outline(is_wide and (waited or self._header.outline.isChecked()))
        self._outline_waits = waits

    def _leave_outline(self) -> None:
        if not self._is_wide and self._header.outline.isChecked():
            self.show_outline(False)

    def _go_to_text(self) -> None:
        if not self.reader.isVisible():
            self.show_sight(Sight.BOTH)
        self.reader.setFocus()

    def _turn_by_button(self) -> None:
        if self._has_pages:
            self.show_sight(Sight.BOTH if self._sight is Sight.TEXT else Sight.TEXT)
        else:
            self.original.open_outside()

    def _show_sight(self) -> None:
        sight = self.sight
        # the desk gives the keyboard to the reader; while that is out of sight the pages take it
        self.reader.setFocusProxy(self.original.pages if sight is Sight.ORIGINAL else None)  # type: ignore[arg-type]  # None takes it away
        if self._is_made("original") or sight is not Sight.TEXT:
            self.original.setVisible(sight is not Sight.TEXT)
            self.original.set_alone(sight is Sight.ORIGINAL)
        self.reader.setVisible(sight is not Sight.ORIGINAL)
        button = self._header.original
        button.setEnabled(self._has_pages or (self._path is not None and self._path.exists()))
        button.setCheckable(self._has_pages)
        button.setChecked(sight is not Sight.TEXT)
        name(button, "original" if self._has_pages else "open-outside", self._name_of_original())
        self._header.set_original(self._path is not None)
        self._header.repairs.setEnabled(self.key is not None)
        self.sight_changed.emit()
        self.view_moved.emit()

    def _name_of_original(self) -> str:
        return (
            self.tr("Origineel naast de tekst (F12)")
            if self._has_pages
            else self.tr("Origineel openen in het eigen programma (F12)")
        )

    def _show_repairs(self) -> None:
        if self.reader.content is not None:
            popup = RepairsPopup(self.reader.content.repairs, self)
            button = self._header.repairs if self._header.repairs.isVisible() else self._header.more
            popup.show_below(button.mapToGlobal(QPoint(button.width(), button.height() + GRID)))

    def _fill_menu(self) -> None:
        self._menu.clear()
        for key, title in self._choices:
            action = self._menu.addAction(title.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(key == self.key)
            action.triggered.connect(lambda _=False, key=key: self.document_chosen.emit(key))

    def _fill_acts(self) -> None:
        """What the header has no room for, then what the desk can do with this pane."""
        self._acts.clear()
        header = self._header
        for button, words in (
            (header.outline, self.tr("Inhoud (Ctrl+Shift+O)")),
            (header.original, self._name_of_original()),
            (header.repairs, self.tr("Wat bij het inlezen is hersteld")),
        ):
            if not header.fits(button) and (button is not header.original or self._path is not None):
                action = self._acts.addAction(words.replace("&", "&&"))
                action.setEnabled(button.isEnabled())
                action.setCheckable(button.isCheckable())
                action.setChecked(button.isChecked())
                action.triggered.connect(button.click)
        self._acts.addSeparator()
        if self._add_acts is not None:
            self._add_acts(self._acts)

    def _show_whether_empty(self) -> None:
        self._purpose.setText(
            self.tr("Hier wordt gelezen: lees, markeer en leg een tweede stuk ernaast.")
            if self._choices
            else self.tr("Zet hier akkoorden, brieven en antwoorden neer, of sleep ze in het venster.")
        )
        self._what.setText(self.tr("Kies een stuk") if self._choices else self.tr("Nog geen stukken in dit dossier"))
        self._choose.setVisible(bool(self._choices))
        self._import.setVisible(not self._choices)
        self._header.chooser.setEnabled(bool(self._choices))
        self._header.outline.setEnabled(self.key is not None)

    def _show_path(self, heading: int) -> None:
        document = self.reader.content
        path: list[tuple[int, str]] = []
        if document is not None and heading >= 0:
            path = _headings_above(document, heading)
        self.breadcrumb.show_path(path)

    def _show_history(self, back: bool, forward: bool) -> None:
        self._header.back.setEnabled(back)
        self._header.forward.setEnabled(forward)

    def _go_to_heading(self, block: int) -> None:
        self._leave_outline()
        self.reader.go_to_block(block)
        self.reader.setFocus()

    def _find_next(self) -> None:
        self.find_bar.next() if self._is_searching() else self.search()

    def _find_previous(self) -> None:
        self.find_bar.previous() if self._is_searching() else self.search()


def _headings_above(document: Document, heading: int) -> list[tuple[int, str]]:
    """The heading of a block and those above it, the highest first."""
    path: list[int] = []
    for index in range(heading, -1, -1):
        block = document.blocks[index]
        if block.kind is BlockKind.HEADING and (not path or block.level < document.blocks[path[0]].level):
            path.insert(0, index)
    return [(index, document.text_of(document.blocks[index]).replace("\n", " ")) for index in path]
