"""Where the keyboard is can be seen on each kind of control, in each scheme: its frame changes, and stands out."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSpinBox,
    QTabBar,
    QTableWidget,
    QTextEdit,
    QToolButton,
    QTreeWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.ui import theme
from desktop.ui.colours import Scheme, contrast

EDGE = 3
"""Pixels from the side of a control within which its frame lies."""


def tab_bar():
    bar = QTabBar()
    bar.addTab("Passages")
    bar.addTab("Voorgesteld")
    return bar


def default_button():
    button = QPushButton("Bewaren")
    button.setDefault(True)
    return button


def tool_button():
    button = QToolButton()
    button.setText("Origineel")
    return button


def checked_tool_button():
    button = tool_button()
    button.setCheckable(True)
    button.setChecked(True)
    return button


def reading_page():
    page = QTextEdit()
    page.setProperty("reading", True)
    return page


KINDS = {
    "button": lambda: QPushButton("Overnemen"),
    "default button": default_button,
    "tool button": tool_button,
    "checked tool button": checked_tool_button,
    "field": QLineEdit,
    "choice": QComboBox,
    "number": QSpinBox,
    "date": QDateEdit,
    "check box": lambda: QCheckBox("met verwijzing"),
    "radio button": lambda: QRadioButton("alles"),
    "note": QTextEdit,
    "reading page": reading_page,
    "plain text": QPlainTextEdit,
    "list": QListWidget,
    "tree": QTreeWidget,
    "table": lambda: QTableWidget(2, 2),
    "tabs": tab_bar,
    "scrolled page": QScrollArea,
}


@pytest.fixture(params=list(Scheme), ids=lambda scheme: scheme.value)
def dressed(request, qapp):
    theme.apply(qapp, request.param)
    yield request.param
    theme.apply(qapp, Scheme.LIGHT)


@pytest.fixture
def panel(dressed, qtbot):
    """All kinds of control below each other, and one to go to from them."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    controls = {}
    for name, make in {**KINDS, "elsewhere": lambda: QPushButton("elders")}.items():
        controls[name] = make()
        controls[name].setFixedHeight(48)
        column.addWidget(controls[name])
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield controls
    window.close()


def frame_of(control) -> list[str]:
    """The colours along the four sides of a control, from the outside in."""
    image = control.window().grab(control.geometry()).toImage()  # alone it stands on nothing
    whole = QRect(QPoint(0, 0), image.size())
    inner = whole.adjusted(EDGE, EDGE, -EDGE, -EDGE)
    return [
        image.pixelColor(x, y).name()
        for x in range(whole.width())
        for y in range(whole.height())
        if not inner.contains(x, y)
    ]


def test_where_the_keyboard_is_stands_out_from_what_was_there(panel, dressed, qtbot):
    elsewhere = panel.pop("elsewhere")
    unseen = {}
    for kind, control in panel.items():
        elsewhere.setFocus()
        without = frame_of(control)
        control.setFocus()
        assert control.window().focusWidget() in (control, *control.findChildren(QWidget))
        changed = [(before, now) for before, now in zip(without, frame_of(control), strict=True) if before != now]
        stands_out = [now for before, now in changed if contrast(now, before) >= 3]
        if len(stands_out) < 60:
            unseen[kind] = len(changed), len(stands_out)
    assert unseen == {}
