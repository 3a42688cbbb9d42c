"""What the bars of a pane are made of: buttons that show an icon, alone or two that stay beside one another."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from desktop.ui.desk.pane_header import name


def icon_button(icon: str, words: str, act: Callable[[], object]) -> QToolButton:
    button = QToolButton()
    name(button, icon, words)
    button.clicked.connect(lambda: act())
    return button


def side_by_side(*buttons: QWidget) -> QWidget:
    """What stays together where a bar goes on below itself."""
    together = QWidget()
    row = QHBoxLayout(together)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    for button in buttons:
        row.addWidget(button)
    return together
