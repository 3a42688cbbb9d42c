"""What was repaired while a document was read, in words: so many of this, and what stood there before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from desktop.text.document import Repair
from desktop.ui import theme
from desktop.ui.style_sheet import GRID

translate = QCoreApplication.translate

WIDTH = 110 * GRID
_MOST_ROWS = 14


def counts(repairs: Sequence[Repair]) -> list[tuple[str, int]]:
    """Kinds of repair and how often each was made, the most frequent first."""
    found: Counter[str] = Counter()
    for repair in repairs:
        found[repair.kind] += repair.count
    return found.most_common()


def phrase(kind: str, count: int) -> str:
    """ "12 paginanummers weggehaald"."""
    one, many = {
        "page_number": (
            translate("repairs", "1 paginanummer weggehaald"),
            translate("repairs", "{count} paginanummers weggehaald"),
        ),
        "running_head": (
            translate("repairs", "1 kop- of voetregel weggehaald"),
            translate("repairs", "{count} kop- en voetregels weggehaald"),
        ),
        "boilerplate": (
            translate("repairs", "1 stuk van de webpagina eromheen weggehaald"),
            translate("repairs", "{count} stukken van de webpagina eromheen weggehaald"),
        ),
        "artefact": (
            translate("repairs", "1 spoor van het tekstprogramma weggehaald"),
            translate("repairs", "{count} sporen van het tekstprogramma weggehaald"),
        ),
        "control_character": (
            translate("repairs", "1 woord van onzichtbare tekens ontdaan"),
            translate("repairs", "{count} woorden van onzichtbare tekens ontdaan"),
        ),
        "hard_wrap": (
            translate("repairs", "1 afgebroken regel aan de vorige gezet"),
            translate("repairs", "{count} afgebroken regels aan elkaar gezet"),
        ),
        "hyphen": (
            translate("repairs", "1 afbreekstreepje weggewerkt"),
            translate("repairs", "{count} afbreekstreepjes weggewerkt"),
        ),
        "ligature": (
            translate("repairs", "1 woord met een ligatuur hersteld"),
            translate("repairs", "{count} woorden met een ligatuur hersteld"),
        ),
        "encoding": (
            translate("repairs", "1 woord met een beschadigd teken hersteld"),
            translate("repairs", "{count} woorden met een beschadigd teken hersteld"),
        ),
        "ocr": (
            translate("repairs", "1 bladzijde met tekstherkenning gelezen: er kunnen leesfouten in staan"),
            translate("repairs", "{count} bladzijden met tekstherkenning gelezen: er kunnen leesfouten in staan"),
        ),
        "footnote_mark": (
            translate("repairs", "1 nootcijfer uit de tekst gehaald"),
            translate("repairs", "{count} nootcijfers uit de tekst gehaald"),
        ),
    }.get(kind, (translate("repairs", "1 andere herstelling"), translate("repairs", "{count} andere herstellingen")))
    return (one if count == 1 else many).format(count=count)


class RepairsPopup(QFrame):
    """The repairs of a document by kind, each unfolding to what stood there and what stands there now."""

    def __init__(self, repairs: Sequence[Repair], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("popup", True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Hersteld bij het inlezen"))
        title = QLabel(self.tr("Hersteld bij het inlezen"))
        title.setProperty("quiet", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(title)
        self.setFixedWidth(theme.scaled(WIDTH))
        if not repairs:
            column.addWidget(QLabel(self.tr("Niets: de tekst staat er zoals in het bestand.")))
            return
        self.list = QTreeWidget()
        self.list.setColumnCount(1)
        self.list.setHeaderHidden(True)
        self.list.setUniformRowHeights(True)
        self.list.setAccessibleName(self.tr("Hersteld bij het inlezen"))
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        column.addWidget(self.list)
        self.list.ensurePolished()  # else rows get their height before the style sheet gives them air
        for kind, count in counts(repairs):
            item = QTreeWidgetItem(self.list, [phrase(kind, count)])
            for repair in repairs:
                if repair.kind == kind and repair.before:
                    self._add_case(item, repair)
        self.list.setCurrentIndex(self.list.model().index(0, 0))
        self.list.itemExpanded.connect(self._fit)
        self.list.itemCollapsed.connect(self._fit)
        self._fit()
        self.list.setFocus()

    def show_below(self, point: QPoint) -> None:
        """Show it with its upper right corner at `point` (of the screen), within the screen."""
        room = self.screen().availableGeometry()
        self.adjustSize()
        left = max(room.left(), min(point.x() - self.width(), room.right() - self.width()))
        self.move(left, max(room.top(), min(point.y(), room.bottom() - self.height())))
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _add_case(self, kind: QTreeWidgetItem, repair: Repair) -> None:
        words = repair.before if not repair.after else f"{repair.before} → {repair.after}"
        words = words.replace("\t", " · ")
        if repair.count > 1:
            words = self.tr("{words} ({count} keer)").format(words=words, count=repair.count)
        case = QTreeWidgetItem(kind, [words])
        case.setToolTip(0, words)

    def _fit(self) -> None:
        """As high as its rows, up to a number; the rest scrolls."""
        rows = 0
        item = self.list.topLevelItem(0)
        while item is not None and rows < _MOST_ROWS:
            rows += 1
            item = self.list.itemBelow(item)
        height = self.list.sizeHintForRow(0)
        self.list.setFixedHeight(rows * height + 2 * self.list.frameWidth())
        self.adjustSize()
