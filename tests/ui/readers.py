"""A reader in the hands of a test: where words stand, a click on them, what is to be seen there."""

from papers import span_of
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest


def words(reader, span):
    return reader.content.text_of(span) if span else None


def point_of(reader, place):
    """Where in the window the first character of some words stands; they are scrolled to first."""
    span = span_of(reader.content, place) if isinstance(place, str) else place
    reader.flash(span)
    reader._stop_showing()
    cursor = QTextCursor(reader.document())
    cursor.setPosition(reader._page.map.to_screen(span.start))
    return reader.cursorRect(cursor).center() + QPoint(2, 0)


def mark_point(reader, note):
    position = reader.content.footnotes[note].position
    cursor = QTextCursor(reader.document())
    cursor.setPosition(reader._page.map.to_screen_end(position))
    return reader.cursorRect(cursor).center() + QPoint(2, 0)


def click(reader, point):
    QTest.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)


def colours_at(reader, point, wide=30, high=24):
    picture = reader.viewport().grab().toImage()
    ratio = picture.devicePixelRatio()
    xs, ys = range(point.x() - 2, point.x() + wide), range(point.y() - high // 2, point.y() + high // 2)
    return {picture.pixelColor(round(x * ratio), round(y * ratio)).name() for x in xs for y in ys}
