"""Long words break at the end of a line; nothing of that is in what is selected, copied or searched."""

import re
from itertools import pairwise

import pyphen
import pytest
from papers import span_of
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from readers import point_of, words

from desktop.places import resources
from desktop.text.document import Block, BlockKind, Document, Head
from desktop.ui.desk.hyphenation import breaks
from desktop.ui.desk.reader_page import SOFT_HYPHEN

LONG = "verantwoordelijkheidsverdeling"
TEXT = f"De {LONG} tussen uitvoeringsorganisaties en gemeenten wordt vóór de zomer vastgelegd."


@pytest.fixture
def paper(reader):
    reader.open(Document(Head(), TEXT, (Block(BlockKind.PARAGRAPH, 0, len(TEXT)),)))
    return reader


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("de uitvoeringsorganisatie", "de uit-voe-rings-or-ga-ni-satie"),
        ("de gemeente", "de gemeente"),
        ("36600-VI van 2031", "36600-VI van 2031"),
        ("x" * 200, "x" * 200),
    ],
)
def test_only_long_words_are_broken_and_not_at_their_ends(text, shown):
    assert "-".join(text[start:end] for start, end in pairwise([0, *breaks(text), len(text)])) == shown


def test_words_break_where_pyphen_breaks_them():
    texts = [chapter.read_text(encoding="utf-8") for chapter in (resources() / "manual").glob("*.md")]
    whole = set(re.findall(r"[^\W\d_]{10,60}", " ".join(texts)))
    pyphen_ = pyphen.Pyphen(lang="nl_NL", left=3, right=4)
    assert len(whole) > 50
    assert {word: breaks(word) for word in whole} == {word: pyphen_.positions(word) for word in whole}


def test_a_line_ends_within_a_long_word(paper):
    paper.resize(330, 400)
    layout = paper.document().firstBlock().layout()
    shown = paper.document().firstBlock().text()
    lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    assert SOFT_HYPHEN in {shown[line.textStart() + line.textLength() - 1] for line in lines}


def test_what_is_copied_and_selected_has_no_soft_hyphens(paper, qtbot):
    paper.select(span_of(paper.content, LONG))
    assert SOFT_HYPHEN in paper.textCursor().selectedText()
    qtbot.keyClick(paper, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == LONG


def test_a_long_word_is_one_word_to_mouse_and_keyboard(paper, qtbot):
    point = point_of(paper, LONG) + QPoint(20, 0)
    QTest.mouseDClick(paper.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    assert words(paper, paper.selected_span()) == LONG
    paper.go_to_position(0)
    for _ in range(2):
        qtbot.keyClick(paper, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert paper.caret_position() == TEXT.index("tussen")


def test_the_caret_takes_one_key_for_each_letter(paper, qtbot):
    found = []
    for _ in range(len(LONG)):
        qtbot.keyClick(paper, Qt.Key.Key_Right)
        found.append(paper.caret_position())
    assert found == list(range(1, len(LONG) + 1))
    for _ in range(10):
        qtbot.keyClick(paper, Qt.Key.Key_Left)
    assert paper.caret_position() == len(LONG) - 10
    for _ in range(8):
        qtbot.keyClick(paper, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert len(paper.selected_span()) == 8
