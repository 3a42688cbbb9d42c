"""The tree with a field above it that narrows it down."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.ui.keys import bind
from desktop.ui.panels.tree import Tree


class LeftColumn(QWidget):
    """In the tree a slash goes to the field; in the field Down goes to the tree and Escape shows all again."""

    def __init__(self, tree: Tree, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tree = tree
        self.words = QLineEdit(clearButtonEnabled=True)
        self.words.setPlaceholderText(self.tr("Filter stukken en labels"))
        self.words.setAccessibleName(self.tr("Filter stukken, labels, zoekvragen en toezeggingen"))
        self.words.setToolTip(self.tr("Filter op naam (/)"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 8, 4, 0)
        layout.setSpacing(4)
        layout.addWidget(self.words)
        layout.addWidget(tree)
        self.words.textChanged.connect(tree.filter)
        tree.nothing.wanted.connect(self._show_all)
        bind(Qt.Key.Key_Slash, tree, self.words.setFocus, self.tr("Filter op naam"))
        bind(Qt.Key.Key_Down, self.words, self._enter_tree, self.tr("Naar de lijst"))
        bind(Qt.Key.Key_Escape, self.words, self._show_all, self.tr("Alles weer tonen"))

    def _enter_tree(self) -> None:
        self._tree.setFocus()

    def _show_all(self) -> None:
        self.words.clear()
        self._tree.setFocus()
