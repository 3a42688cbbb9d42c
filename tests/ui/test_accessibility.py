"""The window without eyes and without a mouse: every control has a name, and no two things answer to one key."""

from collections import defaultdict
from dataclasses import dataclass, field

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
from walk import acts_in_sight, walk

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


@dataclass
class Seen:
    """What the walk met: paths of controls without a name or a word, keys that two things answer to, acts of menus."""

    nameless: set[str] = field(default_factory=set)
    silent: set[str] = field(default_factory=set)
    clashes: set[tuple[str, str, str]] = field(default_factory=set)
    acts: list[str] = field(default_factory=list)
    tops: set[str] = field(default_factory=set)
    controls: int = 0


@pytest.fixture(scope="module")
def seen():
    """Filled by the first test that walks; the walk is long enough for one."""
    return Seen()


@pytest.fixture
def walked(matched_window, seen):
    """The window after the walk; what was met on it is in `seen`."""
    if not seen.tops:
        for tops in walk(matched_window):
            look_at(tops, seen)
    return matched_window.window


def look_at(tops, seen) -> None:
    seen.tops |= {type(top).__name__ for top in tops}
    seen.acts += acts_in_sight(tops)
    parts = {part for top in tops for part in parts_of(top) if part.isVisible()}
    controls = [part for part in parts if is_control(part)]
    seen.nameless |= {path_of(part) for part in controls if is_nameless(part)}
    seen.silent |= {path_of(part) for part in controls if is_silent(part)}
    seen.controls += len(controls)
    for top in tops:
        if top.isWindow() and not isinstance(top, QMenu):
            seen.clashes |= set(clashes_in(top))


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


def test_every_control_has_a_name_and_an_icon_alone_tells_what_it_does(walked, seen):
    assert "\n".join(sorted(seen.nameless)) == ""
    assert "\n".join(sorted(seen.silent)) == ""
    assert seen.controls > 1000
    popups = {"TagPicker", "TagChooser", "TagRemoval", "LinkPicker", "PassagePicker", "GoToPopup", "Palette"}
    windows = {"KeyOverview", "Manual", "NoteWindow", "FootnotePopup", "RepairsPopup", "PaneWindow", "QMenu"}
    assert seen.tops >= popups | windows


def test_every_act_in_a_menu_has_words(walked, seen):
    assert "" not in seen.acts
    assert len(seen.acts) > 150


def scopes_of(window) -> dict[str, list[tuple[object, QWidget, bool]]]:
    """Keys → what answers to them: the thing, the part it belongs to, and whether the part must have the keyboard."""
    found = defaultdict(list)
    widget_only = (Qt.ShortcutContext.WidgetShortcut, Qt.ShortcutContext.WidgetWithChildrenShortcut)
    for shortcut in window.findChildren(QShortcut):
        for key in QShortcut.keys(shortcut):
            found[key.toString()].append((shortcut, shortcut.parent(), shortcut.context() in widget_only))
    actions = [*window.findChildren(QAction), *(action for part in parts_of(window) for action in part.actions())]
    for action in dict.fromkeys(actions):
        parts = [thing for thing in action.associatedObjects() if isinstance(thing, QWidget)]
        if action.shortcutContext() not in widget_only:
            parts = [window] if any(_answers_in(window, part) for part in parts) else []
        else:
            parts = [part for part in parts if not isinstance(part, QMenu | QMenuBar | QAbstractButton)]
        for key in action.shortcuts():
            found[key.toString()] += [
                (action, part, action.shortcutContext() in widget_only) for part in dict.fromkeys(parts)
            ]
    return found


def _answers_in(window, part) -> bool:
    """A menu that hangs on no bar and no button has gone when it closes, with its keys."""
    return part.window() is window or (isinstance(part, QMenu) and bool(part.menuAction().associatedObjects()))


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


def test_no_two_things_answer_to_one_key_and_a_clash_would_be_seen(walked, seen):
    assert seen.clashes == set()
    assert clashes_in(walked) == []
    assert len(scopes_of(walked)) > 30
    other = bind("F9", walked.tree, walked.columns.turn_left)
    assert [key for key, _, _ in clashes_in(walked)] == ["F9"]
    other.setKey("")
    other.setParent(None)


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
