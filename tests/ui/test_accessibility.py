"""The window without eyes and without a mouse: every control has a name, and no two things answer to one key."""

from collections import defaultdict
from functools import partial

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAction, QKeyEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

from desktop.text.document import Span
from desktop.ui.dialogs.key_overview import KeyOverview, keys_of_window
from desktop.ui.keys import Reserved, bind, bindings_in

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
)
INSIDE = (QAbstractSpinBox, QComboBox, QDialogButtonBox, QLineEdit)
"""What stands in these is named by them."""


@pytest.fixture
def steps(sample_window):
    """A walk through the window, and what is opened in it; the parts that can be seen at each step."""

    def walk(desktop):
        desktop.wait(desktop.isActiveWindow)
        desktop.desk.open_first(2)
        for step in (
            desktop.find_in_document,
            desktop.show_keys,
            desktop.show_manual,
            desktop.manual.close,
            desktop.ask_what,
            desktop.palette_popup.close,
            lambda: desktop.messages.tell("Er ging iets mis.", ["Dit."], "Doe er iets aan", lambda: None),
            *(partial(desktop.show_place_at, number) for number in range(len(desktop.rail.names))),
            lambda: desktop.show_place(desktop.desk),
            lambda: desktop.inspector.show_pledge(desktop.pledges._rows._pledges[0].id),
            lambda: desktop.desk.panes[0].reader.select(Span(0, 40)),
            desktop.greeting.show,
        ):
            step()
            QApplication.processEvents()
            yield {part for part in parts_of(desktop.window) if part.isVisible()}

    return walk(sample_window)


@pytest.fixture
def walked(sample_window, steps):
    """The window after that walk."""
    assert len(list(steps)) > 10
    return sample_window.window


def parts_of(window):
    return [window, *window.findChildren(QWidget)]


def is_inside(part) -> bool:
    above = part.parentWidget()
    while above is not None:
        if isinstance(above, INSIDE):
            return True
        above = above.parentWidget()
    return False


def is_control(part) -> bool:
    return (
        isinstance(part, CONTROLS)
        and not isinstance(part, QHeaderView | QScrollBar)
        and not part.objectName().startswith("qt_")
        and type(part).__name__ != "QTableCornerButton"
        and not is_inside(part)
    )


def path_of(part) -> str:
    path = []
    while part is not None:
        path.append(type(part).__name__)
        part = part.parentWidget()
    return " in ".join(path)


def is_nameless(part) -> bool:
    spoken = QAccessible.queryAccessibleInterface(part)
    return spoken is None or not spoken.text(QAccessible.Text.Name).strip()


def is_silent(part) -> bool:
    """A button that is only an icon, and does not tell what it does on hovering."""
    return (
        isinstance(part, QAbstractButton)
        and part.isEnabled()
        and not part.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        and not part.text()
        and not part.toolTip()
    )


def test_every_control_that_is_seen_has_a_name_and_an_icon_alone_tells_what_it_does(steps):
    nameless, silent, count = set(), set(), 0
    for seen in steps:
        controls = [part for part in seen if is_control(part)]
        nameless |= {path_of(part) for part in controls if is_nameless(part)}
        silent |= {path_of(part) for part in controls if is_silent(part)}
        count += len(controls)
    assert "\n".join(sorted(nameless)) == ""
    assert "\n".join(sorted(silent)) == ""
    assert count > 300


def scopes_of(window) -> dict[str, list[tuple[object, QWidget, bool]]]:
    """Keys → what answers to them: the thing, the part it belongs to, and whether the part must have the keyboard."""
    found = defaultdict(list)
    widget_only = (Qt.ShortcutContext.WidgetShortcut, Qt.ShortcutContext.WidgetWithChildrenShortcut)
    for shortcut in window.findChildren(QShortcut):
        for key in QShortcut.keys(shortcut):
            found[key.toString()].append((shortcut, shortcut.parent(), shortcut.context() in widget_only))
    for action in window.findChildren(QAction):
        parts = [thing for thing in action.associatedObjects() if isinstance(thing, QWidget)]
        if action.shortcutContext() not in widget_only:
            parts = [window] if any(part.window() is window or isinstance(part, QMenu) for part in parts) else []
        else:
            parts = [part for part in parts if not isinstance(part, QMenu | QMenuBar | QAbstractButton)]
        for key in action.shortcuts():
            found[key.toString()] += [
                (action, part, action.shortcutContext() in widget_only) for part in dict.fromkeys(parts)
            ]
    return found


def clashes_in(window) -> list[tuple[str, str, str]]:
    """Two things that answer to the same key at the same moment: Qt then does neither."""
    clashes = []
    for key, answers in scopes_of(window).items():
        for place, (one, here, _) in enumerate(answers):
            for other, there, _ in answers[place + 1 :]:
                if one is other or here.window() is not there.window():
                    continue
                if here is there or here.isAncestorOf(there) or there.isAncestorOf(here):
                    clashes.append((key, named(one, here), named(other, there)))
    return clashes


def named(thing, part) -> str:
    words = thing.text() if isinstance(thing, QAction) else thing.whatsThis()
    return f"{words or 'nameless'} in {type(part).__name__}"


def test_no_two_things_answer_to_one_key_and_a_clash_would_be_seen(walked):
    assert clashes_in(walked) == []
    assert len(scopes_of(walked)) > 30
    bind("F9", walked.tree, walked.turn_tree)
    assert [key for key, _, _ in clashes_in(walked)] == ["F9"]


def test_every_key_that_is_bound_has_a_name_and_stands_in_the_overview(walked):
    bound = list(bindings_in(walked))
    nameless = {f"{binding.keys} in {type(binding.part).__name__}" for binding in bound if not binding.name}
    assert "\n".join(sorted(nameless)) == ""
    told = {keys for lines in keys_of_window(walked).values() for keys, _ in lines}
    assert {binding.keys for binding in bound} <= told


def test_the_overview_is_filtered_by_key_and_by_words_and_prints(sample_window):
    overview = KeyOverview(sample_window.window)

    def kept():
        tops = (overview.list.topLevelItem(row) for row in range(overview.list.topLevelItemCount()))
        return [top.child(row).text(0) for top in tops for row in range(top.childCount())]

    overview.words.setText("F9")
    assert kept() == ["Linkerkolom"]
    overview.words.setText("schrm volledig")
    assert kept() == ["Volledig scherm"]
    assert "<b>F11</b>" in overview.html
    overview.close()


def test_a_reserved_key_is_not_taken_by_the_field_that_has_the_keyboard(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    field = QLineEdit(window)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)

    def is_taken() -> bool:
        asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        asked.ignore()
        QApplication.sendEvent(field, asked)
        return asked.isAccepted()

    field.setFocus()
    assert is_taken()
    field.clearFocus()
    Reserved(window, "Ctrl+A")
    field.setFocus()
    assert not is_taken()


def test_the_question_mark_opens_the_overview_but_is_typed_in_a_field(sample_window):
    desktop = sample_window
    desktop.wait(desktop.isActiveWindow)
    desktop.type("?", desktop.top_bar.search)
    assert desktop.top_bar.search.text() == "?"
    assert desktop.findChildren(KeyOverview) == []
    desktop.desk.active.reader.setFocus()
    desktop.type("?", desktop.desk.active.reader)
    (overview,) = desktop.findChildren(KeyOverview)
    assert overview.isVisible()
    overview.close()
