"""The window at twice the usual letters on a small screen: nothing is cut off, nothing lies over its neighbour."""

import shutil
from itertools import combinations

import pytest
from conftest import Desktop, _close
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QApplication, QHeaderView, QLabel, QPushButton, QToolButton, QWidget
from walk import walk

from desktop.library.library import Library
from desktop.settings import SettingsFile
from desktop.ui import theme
from desktop.ui.colours import Scheme
from desktop.ui.desk.eliding import ElidingButton, ElidingLabel
from desktop.ui.main_window import MainWindow
from desktop.ui.workroom import Workroom

POINTS = 20
ROUNDING = 2


@pytest.fixture
def large_window(qapp, qtbot, matched_library, tmp_path):
    usual = qapp.font()
    large = qapp.font()
    large.setPointSizeF(POINTS)
    qapp.setFont(large)
    theme.apply(qapp, Scheme.LIGHT)
    shutil.copytree(matched_library, tmp_path / "bibliotheek")
    window = MainWindow(Workroom(Library.open(tmp_path / "bibliotheek")), SettingsFile(tmp_path / "settings.json"))
    window.resize(1280, 800)
    window.show()
    yield Desktop(window, qtbot)
    _close(window)
    qapp.setFont(usual)
    theme.apply(qapp, Scheme.LIGHT)


def test_with_large_letters_nothing_is_cut_and_nothing_overlaps(large_window):
    wide, cut, over = set(), set(), set()
    for tops in walk(large_window):
        QApplication.processEvents()
        wide |= {f"{type(top).__name__} {top.width()}" for top in tops if top.width() > 1280}
        parts = [part for top in tops for part in [top, *top.findChildren(QWidget)] if part.isVisible()]
        cut |= {words for part in parts for words in cut_off(part)}
        over |= {pair for part in parts for pair in overlapping(part)}
        large_window.messages.hide()  # was looked at; lists below it are looked at as they usually stand
    assert not wide | cut | over, "\n".join(sorted(wide | cut | over))


def cut_off(part):
    """The words of a part that have less room than they need; what elides its words says so itself."""
    if isinstance(part, ElidingButton | ElidingLabel):
        return
    if isinstance(part, QHeaderView):
        yield from cut_headings(part)
    elif isinstance(part, QLabel) and part.text():
        is_low = part.wordWrap() and part.height() + ROUNDING < part.heightForWidth(part.width())
        is_narrow = not part.wordWrap() and part.width() + ROUNDING < part.sizeHint().width()
        if is_low or is_narrow:
            yield f"{path_of(part)}: {part.text()[:40]} ({part.width()} × {part.height()})"
    elif isinstance(part, QPushButton | QToolButton) and has_words(part):
        needed = part.sizeHint()
        if part.width() + ROUNDING < needed.width() or part.height() + ROUNDING < needed.height():
            yield f"{path_of(part)}: {part.text()} ({part.size().toTuple()}, not {needed.toTuple()})"


def cut_headings(header):
    """A heading that tells itself on hovering may be elided."""
    if header.orientation() is Qt.Orientation.Horizontal:
        for section in range(header.count()):
            words = str(header.model().headerData(section, header.orientation()) or "")
            needed = QFontMetrics(header.font()).horizontalAdvance(words)
            told = header.model().headerData(section, header.orientation(), Qt.ItemDataRole.ToolTipRole)
            if not header.isSectionHidden(section) and header.sectionSize(section) < needed and told != words:
                yield f"{path_of(header)}: {words}"


def has_words(button: QAbstractButton) -> bool:
    style = Qt.ToolButtonStyle.ToolButtonIconOnly
    return bool(button.text()) and not (isinstance(button, QToolButton) and button.toolButtonStyle() is style)


def overlapping(part):
    """Names of parts that one layout put over one another."""
    layout = part.layout()
    items = [layout.itemAt(at).widget() for at in range(layout.count())] if layout else []
    shown = [item for item in items if item is not None and item.isVisible()]
    if "Stack" in type(layout).__name__:
        return
    for one, other in combinations(shown, 2):
        both = one.geometry().intersected(other.geometry())
        if both.width() > ROUNDING and both.height() > ROUNDING:
            yield f"{path_of(one)} over {path_of(other)}"


def path_of(part):
    names = []
    while part is not None:
        names.append(type(part).__name__)
        part = part.parentWidget()
    return " < ".join(names[:4])
