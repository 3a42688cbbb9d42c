"""The palette: a few letters, and every act, document, dossier, tag and pledge that they may mean."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.text.typed import Name, likeness
from desktop.ui import icons, theme
from desktop.ui.choices import ICONS, Choice
from desktop.ui.nothing import Nothing

MOST = 40
"""Lines shown: who has not found it by then types another letter."""

RECENT = 12
"""Choices that are remembered, the last one first."""

FURTHER = 20.0
"""What is only found by where it stands comes after all that is found by its name."""

WIDTH, HEIGHT = 640, 440

CHOICE = Qt.ItemDataRole.UserRole

_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}


class Palette(QFrame):
    """Enter does what is chosen, Ctrl+Enter opens a document beside. remembered: the keys of what was chosen last;
    search_wanted: words that are no name of anything, to be looked for in the documents."""

    remembered = Signal(list)
    search_wanted = Signal(str)

    def __init__(self, parent: QWidget, recent: Sequence[str] = ()) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("popup", True)
        self.setAccessibleName(self.tr("Doe of open…"))
        self._window = parent
        self._choices: list[Choice] = []
        self._icons: dict[str, QIcon] = {}
        self._recent = list(recent)
        self.words = QLineEdit(clearButtonEnabled=True)
        self.words.setPlaceholderText(self.tr("Typ wat je wilt doen of openen"))
        self.words.setAccessibleName(self.tr("Doe of open…"))
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.tr("Wat bedoeld kan zijn"))
        self.list.setColumnCount(3)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setIconSize(icons.size())
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.foot = QLabel(self.tr("Enter: doen of openen   ·   Ctrl+Enter: stuk ernaast openen   ·   Esc: sluiten"))
        self.foot.setProperty("quiet", True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        for part in (self.words, self.list, self.foot):
            layout.addWidget(part)
        self._none = Nothing(self.list)
        self._none.wanted.connect(self._search_for_words)
        self.words.textChanged.connect(self._fill)
        self.words.installEventFilter(self)
        self.list.itemClicked.connect(lambda item: self._take(item, beside=False))
        self.list.currentItemChanged.connect(self._announce)

    def ask(self, choices: Sequence[Choice]) -> None:
        """Open over the window, with what was chosen last on top."""
        self._choices = list(choices)
        self._icons = {sort: icons.icon(name) for sort, name in ICONS.items()}  # drawn once, not at every key
        self.words.clear()
        self._fill()
        around = self._window
        width = min(max(WIDTH, self.fontMetrics().averageCharWidth() * 92), around.width() - 48)
        height = min(max(HEIGHT, self.fontMetrics().height() * 22), around.height() - 120)
        self.setFixedSize(width, height)
        for column, share in ((1, 0.36), (2, 0.16)):
            self.list.header().resizeSection(column, round(width * share))
        self.move(around.mapToGlobal(QPoint((around.width() - width) // 2, 72)))
        self.show()
        self.words.setFocus()

    def remember(self, key: str) -> None:
        """What is used, from here or elsewhere, comes first next time."""
        self._recent = [key, *(other for other in self._recent if other != key)][:RECENT]
        self.remembered.emit(self._recent)

    @property
    def shown(self) -> list[Choice]:
        model = self.list.model()
        return [model.index(row, 0).data(CHOICE) for row in range(model.rowCount())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in _MOVES:
                self._move(_MOVES[key])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                item = self.list.currentItem()
                if item is None:
                    self._search_for_words()
                else:
                    self._take(item, beside=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
                return True
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        self.list.clear()
        quiet = QColor(theme.colours().quiet)
        items = []
        for choice in self._meant(Name.of(self.words.text()))[:MOST]:
            where = (
                choice.where if choice.is_possible else self.tr("nu niet mogelijk · {where}").format(where=choice.where)
            )
            item = QTreeWidgetItem([choice.name, where, choice.keys])
            item.setData(0, CHOICE, choice)
            item.setToolTip(0, choice.name)
            item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            if choice.action is not None and not choice.action.icon().isNull():
                item.setIcon(0, choice.action.icon())
            elif choice.sort in ICONS:
                item.setIcon(0, self._icons[choice.sort])
            else:
                item.setIcon(0, icons.none())
            for column in range(0 if not choice.is_possible else 1, 3):
                item.setForeground(column, quiet)
            items.append(item)
        self.list.addTopLevelItems(items)
        self._none.say(
            self.tr("Zo heet niets in deze bibliotheek."), self.tr("Zoek deze woorden in de stukken (Enter)")
        )
        if items:
            self.list.setCurrentItem(items[0])

    def _search_for_words(self) -> None:
        self.close()
        self.search_wanted.emit(self.words.text().strip())

    def _meant(self, typed: Name) -> list[Choice]:
        """The likeliest first; of equals what was used last, and what can be done now before what cannot."""
        last = {key: place for place, key in enumerate(self._recent)}
        if not typed.words:
            return sorted(self._choices, key=lambda choice: (last.get(choice.key, RECENT), choice.sort == "tag"))
        ranked = []
        for place, choice in enumerate(self._choices):
            worth = likeness(typed, choice.typed)
            if worth is None and (further := likeness(typed, choice.about)) is not None:
                worth = further - FURTHER
            if worth is not None:
                used = (RECENT - last[choice.key]) / RECENT if choice.key in last else 0.0
                ranked.append((worth + used + (0.0 if choice.is_possible else -1.0), -place, choice))
        ranked.sort(key=lambda found: found[:2], reverse=True)
        return [choice for _, _, choice in ranked]

    def _move(self, step: int) -> None:
        row = self.list.currentIndex().row() + step
        item = self.list.topLevelItem(max(0, min(self.list.topLevelItemCount() - 1, row)))
        if item is not None:
            self.list.setCurrentItem(item)

    def _announce(self, item: QTreeWidgetItem | None) -> None:
        """The keyboard stays in the field: a screen reader hears from there what Enter would do."""
        said = ", ".join(text for column in range(3) if (text := item.text(column))) if item is not None else ""
        self.words.setAccessibleDescription(said)
        if said and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.words, said))

    def _take(self, item: QTreeWidgetItem, *, beside: bool) -> None:
        choice: Choice = item.data(0, CHOICE)
        act = choice.beside if beside else choice.choose
        if act is None or not choice.is_possible:
            return
        self.close()
        self.remember(choice.key)
        act()
