"""The place for the briefing: choose what goes in, see it, save it, print it."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPointF, QStandardPaths, Qt, QTemporaryDir, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFontMetrics, QPainter, QShowEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.errors import NothingToPrint, WoordhouderError
from desktop.library import dossiers
from desktop.library.briefing import PARTS, write_briefing
from desktop.library.records import BriefingChoices
from desktop.ui import counts, icons, theme
from desktop.ui.fields import DateField, LineField
from desktop.ui.following import follow
from desktop.ui.keys import bind
from desktop.ui.panels.empty import Empty
from desktop.ui.words import part_word
from desktop.ui.worker import Task
from desktop.ui.workroom import Workroom, sentence_of

REST = 500
"""Milliseconds after a change before the pages are made anew."""

PART = Qt.ItemDataRole.UserRole

PARTS_SHOWN = 9
"""Lines of the list of parts that are always in sight."""

PRINT_DPI = 300


class BriefingPlace(QWidget):
    """The choices are kept with the dossier; the pages at the right are those of the PDF."""

    desk_wanted = Signal()

    def __init__(self, workroom: Workroom, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workroom = workroom
        self._dossier_id: int | None = None
        self._task: Task | None = None
        self._folder = QTemporaryDir()
        self._made = 0
        self._is_stale = True
        self.title = LineField()
        self.debate = LineField()
        self.debate_on = DateField()
        self.for_whom = LineField()
        self.parts = QListWidget()
        self.parts.setAccessibleName(self.tr("Onderdelen van de briefing"))
        self.parts.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.save = QPushButton(self.tr("Bewaren als PDF…"))
        icons.give(self.save, "save")
        self.print = QPushButton(self.tr("Afdrukken…"))
        icons.give(self.print, "print")
        self.pages = QPdfDocument(self)
        self.view = QPdfView(self)
        self.view.setDocument(self.pages)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setAccessibleName(self.tr("De pagina's van de briefing"))
        self.count = QLabel()
        self.count.setProperty("quiet", True)
        self._lay_out()
        for field in self._written:
            field.keep_with(self._choose)
        self.debate_on.changed.connect(self._choose_day)
        self.parts.itemChanged.connect(self._choose)
        self.parts.model().rowsMoved.connect(self._choose)
        for key, step, name in (
            ("Alt+Up", -1, self.tr("Onderdeel naar boven")),
            ("Alt+Down", 1, self.tr("Onderdeel naar beneden")),
        ):
            bind(key, self.parts, partial(self._move_part, step), name)
        self.save.clicked.connect(self.save_as)
        self.print.clicked.connect(self.print_pages)
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._make)
        follow(self, self.show_anew, workroom.changed, workroom.dossier_changed)

    @property
    def _written(self) -> tuple[LineField, ...]:
        return self.title, self.debate, self.for_whom

    def show_anew(self) -> None:
        dossier_id = self._workroom.dossier_id
        if dossier_id is None:
            return
        if dossier_id != self._dossier_id:
            self._dossier_id = dossier_id
            for field in self._written:
                field.forget()  # what could not be kept, which was told, belongs to the other dossier
        with self._workroom.read() as session:
            choices = dossiers.briefing_choices(session, dossier_id)
        self.title.show_text(choices.title)
        self.debate.show_text(choices.debate)
        self.for_whom.show_text(choices.for_whom)
        if self.debate_on.day != choices.debate_on:
            self.debate_on.show_day(choices.debate_on)
        if self._choices().parts != choices.parts:
            self._show_parts(choices.parts)
        self._is_stale = True
        if self.isVisible():
            self._rest.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._make()

    def save_as(self) -> None:
        """Ask where, and write the PDF there."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = "".join(sign for sign in self.title.text() if sign.isalnum() or sign in " -_").strip() or "briefing"
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Briefing bewaren"), str(Path(folder) / f"{name}.pdf"), self.tr("PDF (*.pdf)")
        )
        if path:
            self.save_to(Path(path))

    def save_to(self, path: Path) -> Task:
        task = self._workroom.run(
            self.tr("Briefing bewaren"), write_briefing, self._workroom.dossier_id, path, date.today()
        )
        task.finished.connect(lambda _: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent))))
        return task

    def print_pages(self) -> None:
        """Ask which printer, and print the pages as they are shown."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setResolution(PRINT_DPI)
        dialog = QPrintDialog(printer, self)
        if dialog.exec():
            self.print_on(printer)

    def print_on(self, printer: QPrinter) -> None:
        """One page at a time, so that the window stays awake in between."""
        painter = QPainter(printer)
        last = self.pages.pageCount()
        if printer.printRange() == QPrinter.PrintRange.PageRange and printer.toPage():
            last = min(last, printer.toPage())
        first = max(printer.fromPage() - 1, 0) if printer.printRange() == QPrinter.PrintRange.PageRange else 0

        def print_page(number: int) -> None:
            if number > first:
                printer.newPage()
            paper = printer.paperRect(QPrinter.Unit.DevicePixel)
            image = self.pages.render(number, paper.size().toSize())
            painter.drawImage(QPointF(0, 0) - printer.pageRect(QPrinter.Unit.DevicePixel).topLeft(), image)
            if number + 1 < last:
                QTimer.singleShot(0, lambda: print_page(number + 1))
            else:
                painter.end()

        if first < last:
            print_page(first)

    def _lay_out(self) -> None:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for label, field in (
            (self.tr("Titel"), self.title),
            (self.tr("Debat"), self.debate),
            (self.tr("Datum van het debat"), self.debate_on),
            (self.tr("Voor"), self.for_whom),
        ):
            form.addRow(label, field)
            field.setAccessibleName(label)
        column.addLayout(form)
        heading = QLabel(self.tr("Onderdelen (sleep of gebruik Alt+pijl om te ordenen)"))
        heading.setProperty("quiet", True)
        heading.setWordWrap(True)
        column.addSpacing(8)
        column.addWidget(heading)
        column.addWidget(self.parts, 1)
        column.addWidget(self.save)
        column.addWidget(self.print)
        column.addWidget(self.count)
        self._empty = Empty(
            "briefing",
            self.tr("Nog niets om in de briefing te zetten"),
            self.tr("Maak eerst een toezegging, een label of een notitie in dit dossier."),
            self.tr("Naar het bureau"),
        )
        self._empty.wanted.connect(self.desk_wanted)
        waiting = QLabel(self.tr("De bladzijden worden gemaakt…"), alignment=Qt.AlignmentFlag.AlignCenter)
        waiting.setProperty("quiet", True)
        self._right = QStackedWidget()
        self._right.addWidget(waiting)
        self._right.addWidget(self.view)
        self._right.addWidget(self._empty)
        self.parts.setMinimumHeight(PARTS_SHOWN * QFontMetrics(self.parts.font()).height())
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("Wat in de briefing komt"))
        scroll.setWidget(side)
        scroll.setMinimumWidth(side.minimumSizeHint().width() + scroll.verticalScrollBar().sizeHint().width())
        splitter = QSplitter()
        splitter.addWidget(scroll)
        splitter.addWidget(self._right)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([theme.scaled(320), 760])
        splitter.setChildrenCollapsible(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)

    def _show_parts(self, chosen: tuple[str, ...]) -> None:
        self.parts.blockSignals(True)
        self.parts.clear()
        for part in [*chosen, *(part for part in PARTS if part not in chosen)]:
            item = QListWidgetItem(part_word(part), self.parts)
            item.setData(PART, part)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable & ~Qt.ItemFlag.ItemIsDropEnabled)
            item.setCheckState(Qt.CheckState.Checked if part in chosen else Qt.CheckState.Unchecked)
        self.parts.blockSignals(False)

    def _choices(self) -> BriefingChoices:
        items = [self.parts.item(row) for row in range(self.parts.count())]
        return BriefingChoices(
            title=self.title.text(),
            debate=self.debate.text(),
            debate_on=self.debate_on.day,
            for_whom=self.for_whom.text(),
            parts=tuple(item.data(PART) for item in items if item.checkState() == Qt.CheckState.Checked),
        )

    def _move_part(self, step: int) -> None:
        """One place up (-1) or down (1)."""
        row = self.parts.currentRow()
        if 0 <= row + step < self.parts.count():
            self.parts.insertItem(row + step, self.parts.takeItem(row))
            self.parts.setCurrentRow(row + step)
            self._choose()

    def _choose(self, *_: object) -> bool:
        if self._workroom.dossier_id is None:
            return True
        return self.debate_on.is_sound and self._workroom.managed(
            self.tr("Briefing samenstellen"), dossiers.choose_briefing, self._workroom.dossier_id, self._choices()
        )

    def _choose_day(self) -> None:
        self._choose()
        for field in self._written:
            field.write()  # what was typed beside a wrong date waits for the right one

    def _make(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self._is_stale = False
        self._made += 1
        path = Path(self._folder.filePath(f"briefing-{self._made}.pdf"))
        self._task = self._workroom.quick.run(
            self.tr("Briefing"), write_briefing, self._workroom.dossier_id, path, date.today()
        )
        self._task.finished.connect(lambda pages: self._show_pages(path, pages))
        self._task.failed.connect(self._fail)
        self._task.ended.connect(self._forget_task)

    def _show_pages(self, path: Path, pages: int) -> None:
        place = self.view.verticalScrollBar().value()
        self.pages.close()
        self.pages.load(str(path))
        self.view.verticalScrollBar().setValue(place)
        self.count.setText(counts.pages(pages))
        self._offer(True)

    def _fail(self, problem: WoordhouderError) -> None:
        self.count.clear()
        self._offer(False)
        if not isinstance(problem, NothingToPrint):
            self._workroom.failed.emit(sentence_of(problem))

    def _offer(self, is_there: bool) -> None:
        self._right.setCurrentWidget(self.view if is_there else self._empty)
        self.save.setEnabled(is_there)
        self.print.setEnabled(is_there)

    def _forget_task(self) -> None:
        if self.sender() is self._task:
            self._task = None
