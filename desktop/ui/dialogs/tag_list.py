"""A popup with a field to type in and the tags that answer to it: what choosing one tag and several have in common."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.library.records import Tag
from desktop.library.tags import path_of
from desktop.text.typed import Name, likeness
from desktop.ui import theme
from desktop.ui.dialogs.placing import place_popup
from desktop.ui.tag_dot import dot

TAG = Qt.ItemDataRole.UserRole

MARGIN = 8


class TagList(QFrame):
    """Arrows move through the list while the keyboard stays in the field; Enter takes."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("popup", True)
        self.setAccessibleName(name)
        self._tags: tuple[Tag, ...] = ()
        self._names: dict[int, Name] = {}
        self._paths: dict[int, str] = {}
        self.title = QLabel()
        self.title.setProperty("quiet", True)
        self.title.setWordWrap(True)
        self.title.hide()
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Label typen…"))
        self.words.setAccessibleName(self.tr("Naam van het label"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Labels"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hint = QLabel()
        self.hint.setProperty("quiet", True)
        self.hint.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(MARGIN)
        for part in (self.title, self.words, self.list, self.hint):
            layout.addWidget(part)
        self.setFixedSize(theme.scaled(320), theme.scaled(360))
        self.words.textChanged.connect(self.fill)
        self.words.installEventFilter(self)
        self.list.itemClicked.connect(self.take)

    def open_at(self, tags: Sequence[Tag], place: QPoint) -> None:
        """Show the tags, at `place` on the screen or as near as there is room."""
        self._tags = tuple(tags)
        self._paths = {tag.id: path_of(tag.id, tags) for tag in tags}
        self._names = {tag.id: Name.of(self._paths[tag.id].replace("/", " ")) for tag in tags}
        self.words.clear()
        self.fill()
        place_popup(self, place)
        self.show()
        self.words.setFocus()

    @property
    def typed(self) -> str:
        return self.words.text().strip()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + step)))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.enter()
                return True
        return super().eventFilter(watched, event)

    def fill(self) -> None:
        """Show what answers to the words typed, the likeliest first."""
        raise NotImplementedError

    def take(self, item: QListWidgetItem) -> None:
        """A row was clicked."""
        raise NotImplementedError

    def enter(self) -> None:
        """Enter was pressed."""
        raise NotImplementedError

    def matching(self) -> list[Tag]:
        """All by name while nothing is typed; else those that are meant, the likeliest first."""
        typed = Name.of(self.typed)
        if not typed.words:
            return list(self._tags)
        alike = [(likeness(typed, self._names[tag.id]), tag) for tag in self._tags]
        return [tag for worth, tag in sorted(((-worth, tag) for worth, tag in alike if worth is not None), key=_first)]

    def row_of(self, tag: Tag) -> QListWidgetItem:
        above, _, name = self._paths[tag.id].rpartition("/")
        item = QListWidgetItem(dot(tag.colour, tag.shape), f"{name}   ‹ {above.replace('/', ' › ')}" if above else name)
        item.setData(TAG, tag.id)
        item.setToolTip(self._paths[tag.id].replace("/", " › "))
        return item


def _first(pair: tuple[float, Tag]) -> float:
    return pair[0]
