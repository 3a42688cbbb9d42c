"""The original beside the text: the pages as printed, tied to the words that were read from them.

What is selected or shown in the text is marked at its place on the page; what is selected or clicked on the page is
selected or shown in the text. The selection itself is the reader's alone, so that every act goes to the same words.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QMargins, QPointF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.text.document import Document, Span
from desktop.ui import theme
from desktop.ui.desk.bar import icon_button, side_by_side
from desktop.ui.desk.highlights import Highlight
from desktop.ui.desk.pages_view import PagesView
from desktop.ui.desk.printed_marks import INK, Mark
from desktop.ui.desk.printed_text import Place, PrintedText
from desktop.ui.desk.reader import Reader
from desktop.ui.flow import Flow
from desktop.ui.style_sheet import GRID

_PATIENCE = 0.012
"""Seconds that marking may take before the window gets its turn."""
_REST = 80
"""Milliseconds that the caret rests before the page follows it."""


class Original(QWidget):
    """Follows one reader. The file is opened when it is first shown."""

    alone_wanted = Signal(bool)
    """the pages without the text beside them, or with it"""
    text_wanted = Signal()
    """the keyboard is to go to the text"""
    settled = Signal(int)
    """the pages stand alone, and came to rest at this position of the document"""

    def __init__(self, reader: Reader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._path: Path | None = None
        self._document: Document | None = None
        self._printed: PrintedText | None = None
        self._pdf = QPdfDocument(self)
        self._anchor: Place | None = None
        self._leads = False
        self._shown: Span | None = None
        self._here: Span | None = None
        self._caret = 0
        self._marked: dict[int, list[Mark]] = {}
        self.pages = PagesView()
        self._arriving = QTimer(self, singleShot=True, interval=0)
        self._arriving.timeout.connect(self._arrive)
        self._marking = QTimer(self, singleShot=True, interval=0)
        self._marking.timeout.connect(self._mark_some)
        self._settling = QTimer(self, singleShot=True, interval=2 * _REST)
        self._settling.timeout.connect(self._tell_position)
        self._resting = QTimer(self, singleShot=True, interval=_REST)
        self._resting.timeout.connect(self._follow_caret)
        self._lay_out()
        reader.selection_changed.connect(self._follow_selection)
        reader.words_shown.connect(self._follow_words)
        reader.highlights_changed.connect(self._mark_anew)
        reader.cursorPositionChanged.connect(self._resting.start)
        self.pages.moved.connect(self._marking.start)
        self.pages.moved.connect(self._settling.start)
        self.pages.page_changed.connect(self._tell_page)
        self.pages.pressed.connect(self._press)
        self.pages.dragged.connect(self._drag)
        self.pages.clicked.connect(self._click)
        self.pages.double_clicked.connect(self._take_word)
        self.pages.paragraph_wanted.connect(self._step)
        self.pages.text_wanted.connect(self.text_wanted)
        self.pages.copy_wanted.connect(reader.copy)
        self.pages.menu_wanted.connect(lambda point: reader.make_menu().popup(point))

    def open(self, document: Document | None, path: Path | None) -> None:
        """The document that the reader shows now, and the PDF it was read from; None for nothing."""
        self._document, self._path = document, path
        self._forget()
        if self.isVisible():
            self.show_reading_place()

    def show_reading_place(self) -> None:
        """Go to where the text is, as soon as the window has laid itself out: to the words selected or shown, else to
        those at its top."""
        self._arriving.start()

    def show_position(self, position: int) -> None:
        """Bring the words at a position of the document into sight."""
        if self._document is not None:
            self._reveal(Span(position, min(position + 1, len(self._document.text))))

    def top_position(self) -> int | None:
        """The position in the document of the first words in sight; None where there are none."""
        if self._printed is None:
            return None
        first, height = self.pages.top_of_sight()
        for page in self.pages.pages_in_sight():
            position = self._printed.first_position(page, height if page == first else 0.0)
            if position is not None:
                return position
        return None

    def extent_of(self, span: Span) -> tuple[float, float] | None:
        """The heights between which words stand, in pixels of the pages' viewport; None where that is not known:
        pages are read as they come into sight."""
        if self._printed is None:
            return None
        heights = [
            place
            for page in self._printed.pages_of(span)
            if page in self._marked
            for line in self._printed.lines_of(page, span)
            for place in (
                self.pages.place_of(page, line.topLeft()).y(),
                self.pages.place_of(page, line.bottomLeft()).y(),
            )
        ]
        return (min(heights), max(heights)) if heights else None

    def set_alone(self, alone: bool) -> None:
        self._alone.setChecked(alone)

    def open_outside(self) -> None:
        """Open the file in the program that the system has for it."""
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path)))

    # Parts

    def _lay_out(self) -> None:
        self._number = QLineEdit()
        self._number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._number.setAccessibleName(self.tr("Bladzijde"))
        self._number.setToolTip(self.tr("Nummer van de bladzijde; Enter gaat naar een andere"))
        self._number.setFixedWidth(theme.scaled(14 * GRID))
        self._number.returnPressed.connect(self._turn_to)
        self._count = QLabel()
        self._count.setProperty("quiet", True)
        zoom = side_by_side(
            icon_button("zoom-out", self.tr("Bladzijde kleiner (Ctrl+−)"), lambda: self._change_zoom(-1)),
            icon_button("zoom-in", self.tr("Bladzijde groter (Ctrl++)"), lambda: self._change_zoom(1)),
        )
        self._alone = icon_button("alone", self.tr("Alleen het origineel (F12)"), self._ask_alone)
        self._alone.setCheckable(True)
        self._bar = QWidget()
        self._bar.setProperty("paper", True)
        self._bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = Flow(QMargins(GRID, 0, GRID, GRID), GRID)
        row.add(self._number)
        row.add(self._count)
        row.add_gap()
        row.add(zoom)
        row.add(self._alone)
        row.add(icon_button("open-outside", self.tr("Openen in het eigen programma"), self.open_outside))
        self._bar.setLayout(row)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.pages)
        self._stack.addWidget(self._trouble())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._stack, 1)

    def _trouble(self) -> QWidget:
        self._why = QLabel()
        self._why.setWordWrap(True)
        self._why.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._try_outside = QPushButton(self.tr("Openen in het eigen programma"))
        self._try_outside.clicked.connect(self.open_outside)
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(8 * GRID, 8 * GRID, 8 * GRID, 8 * GRID)
        column.setSpacing(3 * GRID)
        column.addStretch(2)
        column.addWidget(self._why)
        column.addWidget(self._try_outside, alignment=Qt.AlignmentFlag.AlignCenter)
        column.addStretch(3)
        return place

    # The file

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._printed is None:
            self.show_reading_place()

    def _arrive(self) -> None:
        if self._printed is None:
            self._load()
        if (words := self._reader.selected_span() or self._shown) is not None:
            self._reveal(words)
        else:
            self.show_position(self._reader.top_position())
        self._mark_anew()

    def _forget(self) -> None:
        self._printed = None
        self._anchor = self._shown = self._here = None
        self._caret = 0
        self._marked.clear()
        self.pages.set_pdf(None)
        self._pdf.close()

    def _load(self) -> None:
        if self._document is None or self._path is None:
            return
        is_open = self._pdf.load(str(self._path)) is QPdfDocument.Error.None_ and self._pdf.pageCount() > 0
        self._stack.setCurrentIndex(0 if is_open else 1)
        self._bar.setVisible(is_open)
        if not is_open:
            self._tell_trouble()
            return
        self._printed = PrintedText(self._pdf, self._document)
        self.pages.set_pdf(self._pdf)
        count = self.pages.page_count()
        self._count.setText(self.tr("van {count}").format(count=count))

    def _tell_trouble(self) -> None:
        is_there = self._path is not None and self._path.exists()
        self._why.setText(
            self.tr("Het origineel kan hier niet worden getoond. De tekst staat er wel, en blijft te gebruiken.")
            if is_there
            else self.tr(
                "Het originele bestand is niet meer in de bibliotheek. De tekst staat er wel, en blijft te gebruiken."
            )
        )
        self._try_outside.setVisible(is_there)

    # Following the text

    def _follows(self) -> bool:
        return self._printed is not None and self.isVisible() and not self._leads

    def _follow_selection(self, span: Span | None) -> None:
        if span is not None:
            self._shown = self._here = None
            if self._follows():
                self._reveal(span)
        self._mark_anew()

    def _follow_words(self, span: Span) -> None:
        """The text shows words: after a jump, or as the search found them."""
        self._shown = span if len(span) else None
        self._here = None
        if self._follows():
            self._reveal(span) if len(span) else self.show_position(span.start)
        self._mark_anew()

    def _follow_caret(self) -> None:
        """The caret went to other words in the text: their paragraph has a line beside it on the page."""
        position, before = self._reader.caret_position(), self._caret
        self._caret = position
        if not self._follows() or self._document is None or self._reader.textCursor().hasSelection():
            return
        if position == before or (self._shown is not None and self._shown.contains(position)):
            return
        block = self._document.block_at(position)
        self._shown = None
        self._here = self._document.blocks[block].span if block is not None else None
        self.show_position(position)
        self._mark_anew()

    def _reveal(self, span: Span) -> None:
        """Bring words into sight; words that are not on the pages, at least the page they should be on."""
        if self._printed is None:
            return
        found = self._printed.find(span)
        if found is not None:
            self.pages.show_line(*found)
        elif (page := next(iter(self._printed.pages_of(span)), None)) is not None and page != self.pages.page():
            self.pages.show_page(page)

    # Leading the text

    def _press(self, page: int, point: QPointF, extends: bool) -> None:
        if self._printed is None:
            return
        if extends and self._anchor is not None:
            self._drag(page, point)
        else:
            self._anchor = self._printed.place_at(page, point, reach=1e9)

    def _drag(self, page: int, point: QPointF) -> None:
        if self._printed is None or self._anchor is None:
            return
        place = self._printed.place_at(page, point, reach=1e9)
        span = self._printed.span_between(self._anchor, place) if place is not None else None
        if span is not None:
            self._select(span)

    def _take_word(self, page: int, point: QPointF) -> None:
        place = self._printed.place_at(page, point) if self._printed is not None else None
        if place is not None and self._printed is not None and (word := self._printed.word_at(place)) is not None:
            self._anchor = place
            self._select(word)

    def _select(self, span: Span) -> None:
        self._leads = True
        self._reader.select(span)
        self._leads = False

    def _click(self, page: int, point: QPointF) -> None:
        """On a highlight: open it. On other words: show their paragraph in the text."""
        position = self._printed.position_at(page, point) if self._printed is not None else None
        if position is None or self._document is None:
            return
        block = self._document.block_at(position)
        on = [highlight for highlight in self._reader.highlights if highlight.span.contains(position)]
        self._leads = True
        if on:
            self._reader.highlight_activated.emit(min(on, key=lambda highlight: len(highlight.span)).key)
        elif block is not None:
            self._reader.go_to(self._document.blocks[block].span)
        self._leads = False

    def _step(self, step: int) -> None:
        """Show the next paragraph, or the previous one, here and in the text."""
        if self._printed is None or self._document is None or not self._document.blocks:
            return
        now = self._document.block_at(self._reader.caret_position()) or 0
        if self._is_in_sight(self._document.blocks[now].span):
            now = max(0, min(now + step, len(self._document.blocks) - 1))
        elif (top := self.top_position()) is not None:
            now = self._document.block_at(top) or 0
        self._reader.flash(self._document.blocks[now].span)

    def _is_in_sight(self, span: Span) -> bool:
        sight = self.pages.pages_in_sight()
        return self._printed is not None and any(page in sight for page in self._printed.pages_of(span))

    # Marks

    def _mark_anew(self) -> None:
        self._marked.clear()
        self._marking.start()

    def _mark_some(self) -> None:
        """Mark the pages in sight, as many as there is time for, and the rest when the window has had its turn."""
        if self._printed is None or not self.isVisible():
            return
        began = perf_counter()
        for page in self.pages.pages_in_sight():
            if page not in self._marked:
                if perf_counter() - began > _PATIENCE:
                    self._marking.start()
                    break
                self._marked[page] = list(self._marks_on(page, self._printed))
        self.pages.set_marks(self._marked)

    def _marks_on(self, page: int, printed: PrintedText) -> Iterator[Mark]:
        here = printed.map_of(page).by_text
        if not here:
            return
        whole = Span(here[0][0], here[-1][0] + 1)
        for highlight in sorted(self._reader.highlights, key=lambda highlight: -len(highlight.span)):
            if highlight.span.overlaps(whole):  # the shortest comes to lie on top: it is the one that would be lost
                yield _mark_of(highlight, printed, page)
        for span, ground, bar in (
            (self._here, None, INK.edge),
            (self._shown, INK.shown, INK.accent),
            (self._reader.selected_span(), INK.selection, None),
        ):
            if span is not None and span.overlaps(whole):
                yield Mark(printed.lines_of(page, span), ground=ground, bar=bar)

    # The page one looks at

    def _tell_position(self) -> None:
        if self._alone.isChecked() and self.isVisible() and (position := self.top_position()) is not None:
            self.settled.emit(position)

    def _tell_page(self, page: int) -> None:
        self._number.setText(str(page))
        self.pages.setAccessibleDescription(
            self.tr("p. {page} van {count}").format(page=page, count=self.pages.page_count())
        )

    def _change_zoom(self, step: int) -> None:
        self.pages.set_zoom(self.pages.zoom + step)

    def _ask_alone(self) -> None:
        self.alone_wanted.emit(self._alone.isChecked())

    def _turn_to(self) -> None:
        number = self._number.text().strip()
        if number.isdecimal():
            self.pages.show_page(max(1, min(int(number), self.pages.page_count())))
            self.pages.setFocus()
        self._tell_page(self.pages.page())


def _mark_of(highlight: Highlight, printed: PrintedText, page: int) -> Mark:
    tint = INK.tags[highlight.colour].tint if highlight.colour is not None else INK.hover
    return Mark(printed.lines_of(page, highlight.span), ground=tint, underline=highlight.colour, shape=highlight.shape)
