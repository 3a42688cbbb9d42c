"""Words copied from the desk, as another program would find them on the clipboard."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def on_clipboard():
    mime = QGuiApplication.clipboard().mimeData()
    return mime.text(), mime.html(), bytes(mime.data("application/rtf")).decode("ascii")


def first_paragraph(reader):
    return max(reader.content.text.split("\n\n"), key=len)[:60].strip()


def test_words_are_copied_as_text_html_and_rtf(sample_window):
    words = first_paragraph(sample_window.desk.active.reader)
    sample_window.select(words)
    sample_window.press(Qt.Key.Key_C, CONTROL)
    plain, html, rtf = on_clipboard()
    assert plain == words
    assert html == f"<p>{words}</p>"
    assert rtf.startswith("{\\rtf1")


def test_a_quote_is_copied_with_its_source(sample_window):
    reader = sample_window.desk.active.reader
    words = first_paragraph(reader)
    sample_window.select(words)
    sample_window.press(Qt.Key.Key_C, CONTROL | SHIFT)
    plain, html, rtf = on_clipboard()
    assert plain.startswith(f"“{words}” (")
    assert reader.content.head.title in plain
    assert f"“{words}” (" in html
    assert "\\u8220?" in rtf


def test_without_words_there_is_nothing_to_quote(sample_window):
    assert not sample_window.desk.acts.copy.isEnabled()
    sample_window.select(first_paragraph(sample_window.desk.active.reader))
    assert sample_window.desk.acts.copy.isEnabled()
