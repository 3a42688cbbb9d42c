"""The two side columns, where the window has room for both and where it has not."""

from PySide6.QtCore import Qt


def shown(desktop) -> tuple[bool, bool]:
    return desktop.left_column.isVisible(), desktop.inspector.isVisible()


def test_in_a_narrow_window_one_column_makes_way_for_the_other_and_both_come_back_with_the_room(sample_window):
    desktop = sample_window
    desktop.wait(desktop.isActiveWindow)
    assert shown(desktop) == (True, True)
    desktop.resize(desktop.minimumSizeHint().width(), 700)  # as narrow as both allow
    assert shown(desktop) == (True, False)
    desktop.press(Qt.Key.Key_F10)
    assert shown(desktop) == (False, True)
    desktop.press(Qt.Key.Key_F9)
    assert shown(desktop) == (True, False)
    desktop.press(Qt.Key.Key_F9)
    assert shown(desktop) == (False, True)
    desktop.press(Qt.Key.Key_F10)
    assert shown(desktop) == (False, False)
    desktop.press(Qt.Key.Key_F9)
    desktop.press(Qt.Key.Key_F10)
    desktop.resize(1280, 700)
    assert shown(desktop) == (True, True)
