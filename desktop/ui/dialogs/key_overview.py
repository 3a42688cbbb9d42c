"""All keys of the window, made from the menus and from what is bound, so that it is never out of date."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QColor, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.text.typed import Name, likeness
from desktop.ui import icons, theme
from desktop.ui.acts import acts_of
from desktop.ui.keys import bindings_in
from desktop.ui.nothing import Nothing

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow

Line = tuple[str, str]
"""Keys, and what they do."""


def keys_of_window(window: MainWindow) -> dict[str, list[Line]]:
    """The keys by group: the menus in their order, then the parts of the window that have keys of their own."""
    groups: dict[str, list[Line]] = {}
    for act in acts_of(window.menuBar()):
        if act.keys:
            groups.setdefault(act.menus[0], []).append((act.keys, act.full_name))
    told = {line for lines in groups.values() for line in lines}
    names = window.rail.names
    window.places.all()  # a place that was never visited has keys as well
    placed = [(_place_of(window, binding.part), binding) for binding in bindings_in(window)]
    for place, binding in sorted(placed, key=lambda found: found[0]):
        line = (binding.keys, binding.name)
        if binding.name and line not in told:
            told.add(line)
            part = binding.part.accessibleName() or QCoreApplication.translate("KeyOverview", "Overal")
            group = names[place] if place < len(names) else part
            groups.setdefault(group, []).append(line)
    return groups


def _place_of(window: MainWindow, part: QWidget) -> int:
    """The number on the rail of the work place that a part stands in; for a part of none a higher one."""
    places = window.places.all()
    here = (number for number, place in enumerate(places) if place is part or place.isAncestorOf(part))
    return next(here, len(places))


class KeyOverview(QDialog):
    """Stays open beside the work; filtered by typing, and printed on paper for beside the screen."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setWindowTitle(self.tr("Toetsen"))
        self.setAccessibleName(self.tr("Toetsen"))
        self._groups = keys_of_window(window)
        self.words = QLineEdit(clearButtonEnabled=True)
        self.words.setPlaceholderText(self.tr("Zoek een toets of wat die doet"))
        self.words.setAccessibleName(self.tr("Zoek een toets of wat die doet"))
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.tr("Toetsen"))
        self.list.setColumnCount(2)
        self.list.setHeaderLabels([self.tr("Wat"), self.tr("Toets")])
        self.list.setRootIsDecorated(False)
        self.list.setItemsExpandable(False)
        self.list.setIndentation(16)
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.print_button = QPushButton(self.tr("Afdrukken…"))
        icons.give(self.print_button, "print")
        self.print_button.clicked.connect(self._ask_to_print)
        self.print_button.setAutoDefault(False)
        close = QPushButton(self.tr("Sluiten"))
        close.clicked.connect(self.close)
        close.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addWidget(self.print_button)
        foot.addStretch()
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self.words)
        layout.addWidget(self.list)
        layout.addLayout(foot)
        self._none = Nothing(self.list)
        self._none.say(self.tr("Geen toets met deze woorden."), self.tr("Alle toetsen"))
        self._none.wanted.connect(self.words.clear)
        self.words.textChanged.connect(self._fill)
        self._fill()
        character = self.fontMetrics().averageCharWidth()
        wanted = QSize(max(560, character * 84), max(600, self.fontMetrics().height() * 34))
        self.resize(wanted.boundedTo(self.screen().availableGeometry().size()))

    @property
    def html(self) -> str:
        """The whole overview for paper."""
        parts = [f"<h1>{escape(self.tr('De toetsen van Woordhouder'))}</h1>"]
        for group, lines in self._groups.items():
            rows = "".join(
                f"<tr><td width='70%'>{escape(name)}</td><td><b>{escape(keys)}</b></td></tr>" for keys, name in lines
            )
            parts.append(f"<h3>{escape(group)}</h3><table width='100%' cellpadding='2'>{rows}</table>")
        return "".join(parts)

    def print_on(self, printer: QPrinter) -> None:
        document = QTextDocument()
        document.setDefaultFont(theme.reading_font(0.9))
        document.setHtml(self.html)
        document.print_(printer)

    def _ask_to_print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if QPrintDialog(printer, self).exec():
            self.print_on(printer)

    def _fill(self) -> None:
        typed = self.words.text().strip()
        self.list.clear()
        for group, lines in self._groups.items():
            kept = [
                (keys, name)
                for keys, name in lines
                if keys.casefold() == typed.casefold()
                or likeness(Name.of(typed), Name.of(f"{name} {keys} {group}")) is not None
            ]
            if kept:
                self._add(group, kept)

    def _add(self, group: str, lines: list[Line]) -> None:
        top = QTreeWidgetItem(self.list, [group])
        top.setFlags(Qt.ItemFlag.ItemIsEnabled)
        top.setForeground(0, QColor(theme.colours().quiet))
        top.setSizeHint(0, QSize(0, self.fontMetrics().height() + 20))
        font = self.list.font()
        font.setBold(True)
        for keys, name in lines:
            item = QTreeWidgetItem(top, [name, keys])
            item.setFont(1, font)
            item.setToolTip(0, name)
        top.setFirstColumnSpanned(True)
        top.setExpanded(True)
