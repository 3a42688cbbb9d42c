import pytest
from papers import agreement, answers, long_agreement, span_of
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.text.document import Span
from desktop.ui import theme
from desktop.ui.colours import PALETTES, Scheme
from desktop.ui.desk.find_bar import FindBar
from desktop.ui.desk.find_text import FindableText
from desktop.ui.desk.reader import Reader

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Vóór het reces", "voor", ["Vóór"]),
        ("ECONOMIE en economie", "Economie", ["ECONOMIE", "economie"]),
        ("de wĳk in zĳn geheel", "zijn", ["zĳn"]),
        ("eﬃciënt", "efficient", ["eﬃciënt"]),
        ("hulp\u00adaanbod", "hulpaanbod", ["hulp\u00adaanbod"]),
        ("12\u00a0miljoen", "12 miljoen", ["12\u00a0miljoen"]),
        ("zo’n register", "zo'n", ["zo’n"]),
        ("2031–2035", "2031-2035", ["2031–2035"]),
        ("een\n\ntwee", "een twee", []),
        ("aaaa", "aa", ["aa", "aa"]),
        ("😀 wijk", "wijk", ["wijk"]),
        ("wijk", " ", []),
        ("wijk", "", []),
    ],
)
def test_words_are_found_as_a_reader_would_type_them(text, words, found):
    assert [text[span.start : span.end] for span in FindableText(text).find(words)] == found


@pytest.fixture
def place(qtbot, qapp):
    theme.apply(qapp, Scheme.LIGHT)
    place = QWidget()
    reader = Reader(place)
    bar = FindBar(reader, place)
    column = QVBoxLayout(place)
    column.addWidget(reader)
    column.addWidget(bar)
    place.resize(700, 600)
    qtbot.addWidget(place)
    reader.open(agreement())
    place.show()
    place.activateWindow()
    reader.setFocus()
    qtbot.waitUntil(reader.hasFocus)
    return place


@pytest.fixture
def reader(place):
    return place.findChild(Reader)


@pytest.fixture
def bar(place):
    return place.findChild(FindBar)


def test_typing_finds_all_and_enter_goes_round(bar, reader, qtbot):
    bar.start()
    qtbot.keyClicks(bar.words, "MINISTER")
    assert bar.count.text() == "1 van 1"
    bar.words.selectAll()
    qtbot.keyClicks(bar.words, "kilometer 1")
    assert bar.count.text() == "1 van 11"
    qtbot.keyClick(bar.words, Key.Key_Return)
    assert bar.count.text() == "2 van 11"
    qtbot.keyClick(bar.words, Key.Key_Return, Modifier.ShiftModifier)
    qtbot.keyClick(bar.words, Key.Key_Return, Modifier.ShiftModifier)
    assert bar.count.text() == "11 van 11"


def test_the_search_begins_at_the_words_in_sight(bar, reader, qtbot):
    reader.go_to(span_of(reader.content, "kilometer 30"))
    bar.start()
    qtbot.keyClicks(bar.words, "de dijk bij")
    found = bar.hits()[int(bar.count.text().split()[0]) - 1]
    assert found.start >= reader.top_position()


def test_every_hit_is_marked_in_the_text_and_in_the_scroll_bar(bar, reader, qtbot):
    bar.start()
    qtbot.keyClicks(bar.words, "krijgt")
    assert len(reader.verticalScrollBar().ticks()) == len(bar.hits()) == 1
    palette = PALETTES[Scheme.LIGHT]
    picture = reader.verticalScrollBar().grab().toImage()
    column = {picture.pixelColor(picture.width() - 2, y).name() for y in range(picture.height())}
    assert palette.accent in column
    picture = reader.viewport().grab().toImage()
    seen = {
        picture.pixelColor(x, y).name() for x in range(0, picture.width(), 2) for y in range(0, picture.height(), 2)
    }
    assert palette.hit_now in seen
    assert palette.hit not in seen


def test_esc_closes_the_bar_and_leaves_the_words_selected(bar, reader, qtbot):
    bar.start()
    qtbot.keyClicks(bar.words, "vaste wijkagent")
    qtbot.keyClick(bar.words, Key.Key_Escape)
    assert not bar.isVisible()
    assert reader.hasFocus()
    assert reader.selected_span() == span_of(reader.content, "vaste wijkagent")
    assert reader.verticalScrollBar().ticks() == []


def test_words_selected_are_looked_for_at_once(bar, reader):
    reader.select(span_of(reader.content, "kilometer 12"))
    bar.start()
    assert bar.words.text() == "kilometer 12"
    assert bar.count.text() == "1 van 1"


def test_what_is_not_there_is_said_so(bar, qtbot):
    bar.start()
    qtbot.keyClicks(bar.words, "zeppelin")
    assert bar.count.text() == "niet gevonden"
    assert bar.words.accessibleDescription() == "niet gevonden"


def test_another_document_is_searched_for_the_same_words(bar, reader, qtbot):
    bar.start()
    qtbot.keyClicks(bar.words, "meldkamer")
    assert len(bar.hits()) == 2
    reader.open(answers())
    assert [reader.content.text_of(hit).lower() for hit in bar.hits()] == ["meldkamer"] * 2
    assert bar.count.text() == "2 gevonden"
    assert reader.verticalScrollBar().value() == 0
    qtbot.keyClick(bar.words, Key.Key_Return)
    assert bar.count.text() == "1 van 2"


def test_what_is_typed_is_found_letter_by_letter_in_a_long_document(bar, reader):
    reader.open(long_agreement())
    bar.start()
    for typed in ("d", "de", "de m", "de min", "de minister"):
        bar.words.setText(typed)
    assert bar.hits()[0] == Span(*(reader.content.text.lower().index("de minister") + at for at in (0, 11)))


@pytest.mark.parametrize(
    ("words", "same_case", "whole_words", "found"),
    [
        ("Wijk", True, False, ["Wijk"]),
        ("wijk", True, False, ["wijk", "wijk", "wĳk"]),
        ("wijk", False, True, ["Wijk", "wijk", "wĳk"]),
        ("wijk", True, True, ["wijk", "wĳk"]),
        ("agent", False, True, []),
        ("hulp", False, True, []),
        (", wijk", False, True, [", wijk"]),
    ],
)
def test_capitals_and_whole_words_can_be_asked_for(words, same_case, whole_words, found):
    text = FindableText("Wijk, wijk, wijkagent en wĳk; hulp\u00adaanbod")
    hits = text.find(words, same_case=same_case, whole_words=whole_words)
    assert [text._text[span.start : span.end] for span in hits] == found


def test_the_bar_searches_anew_when_whole_words_are_asked_for(bar, qtbot):
    bar.start()
    qtbot.keyClicks(bar.words, "wijk")
    many = len(bar.hits())
    qtbot.mouseClick(bar.whole_words, Qt.MouseButton.LeftButton)
    assert 0 < len(bar.hits()) < many
    assert bar.count.text() == f"1 van {len(bar.hits())}"
    qtbot.mouseClick(bar.same_case, Qt.MouseButton.LeftButton)
    bar.words.setText("Wijk")
    assert bar.count.text() == "niet gevonden"


def test_words_on_both_sides_of_a_footnote_mark_and_in_a_note_are_found(bar, reader, qtbot):
    bar.start()
    qtbot.keyClicks(bar.words, "dijk houdt en")
    assert bar.count.text() == "1 van 1"
    reader.viewport().repaint()
    bar.words.setText("Deltaverslag")
    assert [reader.content.text_of(hit) for hit in bar.hits()] == ["Deltaverslag"]
