"""A very long document can be read at once; the rest of it follows while the user does nothing."""

import pytest
from papers import span_of

from desktop.text.document import Block, BlockKind, Document, Head
from desktop.ui.desk.filling import AT_ONCE
from desktop.ui.desk.highlights import Highlight
from desktop.ui.desk.reader import Reader

WORDS = "De dijk bij kilometer {number} wordt versterkt, en de oever daarachter krijgt een pad. " * 8


@pytest.fixture(scope="module")
def volume() -> Document:
    parts = [WORDS.format(number=number) for number in range(2 * AT_ONCE // len(WORDS))]
    blocks, at = [], 0
    for words in parts:
        blocks.append(Block(BlockKind.PARAGRAPH, at, at + len(words)))
        at += len(words) + 2
    return Document(Head(), "\n\n".join(parts), tuple(blocks))


@pytest.fixture
def long_reader(qtbot, volume):
    reader = Reader()
    qtbot.addWidget(reader)
    reader.resize(760, 600)
    reader.show()
    reader.open(volume)
    return reader


def blocks_set(reader) -> int:
    return reader.document().blockCount()


def test_the_first_pages_stand_there_before_the_last(long_reader, volume, qtbot):
    assert AT_ONCE / 2 < long_reader._page.map.text_length < len(volume.text)
    qtbot.waitUntil(lambda: blocks_set(long_reader) == len(volume.blocks), timeout=20_000)
    assert long_reader._page.map.text_length == len(volume.text)


def test_words_that_are_not_set_yet_can_be_gone_to_and_selected(long_reader, volume):
    last = volume.blocks[-2].span
    long_reader.go_to(last)
    assert long_reader.caret_position() == last.start
    long_reader.select(last)
    assert long_reader.selected_span().start == last.start


def test_highlights_follow(long_reader, volume, qtbot):
    place = span_of(volume, f"kilometer {len(volume.blocks) - 1} wordt")
    long_reader.set_highlights([Highlight(place, 1, 1, "Dijk")])
    qtbot.waitUntil(lambda: blocks_set(long_reader) == len(volume.blocks), timeout=20_000)
    long_reader.select(place)
    assert long_reader.keys_at_caret() == [1]


def test_one_comes_back_to_a_place_when_it_is_set(long_reader, volume, qtbot):
    place = volume.blocks[-40].start
    long_reader.go_to_position(place)
    assert long_reader.position() == place
    assert long_reader.verticalScrollBar().value() == 0
    qtbot.waitUntil(lambda: long_reader.verticalScrollBar().value() > 0, timeout=20_000)
    assert abs(long_reader.top_position() - place) < 100


def test_who_reads_on_meanwhile_is_not_taken_away(long_reader, volume, qtbot):
    long_reader.go_to_position(volume.blocks[-40].start)
    long_reader.verticalScrollBar().setValue(300)
    here = long_reader.position()
    qtbot.waitUntil(lambda: blocks_set(long_reader) == len(volume.blocks), timeout=20_000)
    assert long_reader.position() == here


def test_another_document_ends_the_filling(long_reader, volume):
    long_reader.open(Document(Head(), "kort", (Block(BlockKind.PARAGRAPH, 0, 4),)))
    assert long_reader._filling.is_complete
    assert long_reader.toPlainText() == "kort"
