"""Layers: what was found, outlined over what the user marked."""

from __future__ import annotations

import pytest
from papers import answers, span_of
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from readers import click, colours_at, point_of

from desktop.text.document import Span
from desktop.ui import theme
from desktop.ui.colours import PALETTES, Scheme
from desktop.ui.desk.highlights import Highlight

POLDERS = "We verkennen of bepaalde polders tijdelijk water kunnen opvangen."
SOME = "bepaalde polders"


@pytest.fixture
def layered(reader):
    content = reader.content
    reader.set_highlights([Highlight(span_of(content, POLDERS), 3, 1, "Water")])
    reader.set_layer("vergelijking", [Highlight(span_of(content, SOME), None, 1, "Zwakker dan in het akkoord", "↓")])
    return reader


@pytest.mark.parametrize("scheme", list(Scheme))
def test_a_place_in_a_layer_is_outlined_over_the_highlight(layered, qapp, scheme):
    theme.apply(qapp, scheme)
    seen = colours_at(layered, point_of(layered, SOME))
    theme.apply(qapp, Scheme.LIGHT)
    assert {PALETTES[scheme].accent, PALETTES[scheme].tags[3].tint, PALETTES[scheme].tags[3].ink} <= seen


def test_hovering_names_what_was_found_and_what_the_user_marked(layered):
    point = point_of(layered, SOME)
    hover = QHelpEvent(QEvent.Type.ToolTip, point, layered.viewport().mapToGlobal(point))
    QApplication.sendEvent(layered.viewport(), hover)
    assert QToolTip.text() == "Zwakker dan in het akkoord\nWater"


def test_a_place_in_a_layer_opens_as_such_by_mouse_and_by_key(layered, qtbot):
    with qtbot.waitSignal(layered.layer_activated) as told:
        click(layered, point_of(layered, SOME))
    assert told.args == ["vergelijking", 1]
    layered.flash(span_of(layered.content, SOME))
    with qtbot.waitSignal(layered.layer_activated):
        qtbot.keyClick(layered, Qt.Key.Key_Return)


def test_a_layer_is_not_the_users(layered, qtbot):
    layered.select(span_of(layered.content, SOME))
    assert layered.keys_at_caret() == [1]
    layered.set_highlights([])
    assert layered.keys_at_caret() == []
    layered.set_layer("vergelijking", [])
    assert PALETTES[Scheme.LIGHT].accent not in colours_at(layered, point_of(layered, SOME))


def test_another_document_has_no_layers(layered):
    layered.open(answers())
    assert layered._placed == []


def test_the_extent_of_words_follows_the_view(reader, qtbot):
    first, last = reader.content.blocks[0].span, reader.content.blocks[-1].span
    top, bottom = reader.extent_of(first)
    assert 0 < top < bottom < 100
    assert reader.extent_of(last)[0] > reader.viewport().height()
    with qtbot.waitSignal(reader.view_moved):
        reader.verticalScrollBar().setValue(100)
    assert reader.extent_of(first) == (top - 100, bottom - 100)
    with qtbot.waitSignal(reader.view_moved):
        reader.set_zoom(4)
    with qtbot.waitSignal(reader.view_moved):
        reader.resize(500, 400)
    reader.open(None)
    assert reader.extent_of(Span(0, 3)) is None
