"""Choosing a tag by typing: the first match is taken at Enter, and a name that is new becomes a tag."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.library.records import Tag
from desktop.ui.tag_dot import dot

TAG = Qt.ItemDataRole.UserRole


class TagPicker(QFrame):
    """A popup. chosen: the id of a tag that is to be put on, or taken off when the passage bears it;
    named: a name that no tag bears yet."""

    chosen = Signal(int)
    named = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("popup", True)
        self.setAccessibleName(self.tr("Label kiezen"))
        self._tags: tuple[Tag, ...] = ()
        self._borne: frozenset[int] = frozenset()
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Label typen…"))
        self.words.setAccessibleName(self.tr("Naam van het label"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Labels"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.words)
        layout.addWidget(self.list)
        self.setFixedSize(280, 300)
        self.words.textChanged.connect(self._fill)
        self.words.installEventFilter(self)
        self.list.itemClicked.connect(self._take)

    def ask(self, tags: Sequence[Tag], borne: Collection[int], place: QPoint) -> None:
        """Open at `place` on the screen. borne: tags that the passage bears already, shown as such."""
        self._tags = tuple(tags)
        self._borne = frozenset(borne)
        self.words.clear()
        self._fill()
        self.move(place)
        self.show()
        self.words.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + step)))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                item = self.list.currentItem()
                if item is not None:
                    self._take(item)
                return True
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        typed = self.words.text().strip()
        self.list.clear()
        for tag in self._matching(typed.casefold()):
            item = QListWidgetItem(dot(tag.colour), tag.name)
            item.setData(TAG, tag.id)
            if tag.id in self._borne:
                item.setText(self.tr("✓ {name}  (weghalen)").format(name=tag.name))
            self.list.addItem(item)
        if typed and all(tag.name.casefold() != typed.casefold() for tag in self._tags):
            self.list.addItem(QListWidgetItem(self.tr("Nieuw label: {name}").format(name=typed)))
        self.list.setCurrentRow(0)

    def _matching(self, typed: str) -> list[Tag]:
        """Tags that begin with what was typed, then those with a word that does, then those that hold it."""

        def rank(tag: Tag) -> int | None:
            name = tag.name.casefold()
            if name.startswith(typed):
                return 0
            if any(word.startswith(typed) for word in name.split()):
                return 1
            return 2 if typed in name else None

        ranked = [(rank(tag), tag) for tag in self._tags]
        return [tag for _, tag in sorted(((at, tag) for at, tag in ranked if at is not None), key=lambda pair: pair[0])]

    def _take(self, item: QListWidgetItem) -> None:
        self.close()
        if item.data(TAG) is None:
            self.named.emit(self.words.text().strip())
        else:
            self.chosen.emit(item.data(TAG))
