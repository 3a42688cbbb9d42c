"""A desk on the sample dossier, without the window around it, in the hands of a user."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.library import documents, links
from desktop.library.records import Words
from desktop.text.document import BlockKind, Span
from desktop.text.link import LinkKind
from desktop.ui.desk.desk import Desk
from desktop.ui.desk.pane import Pane
from desktop.ui.workroom import Workroom

NONE, ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def press(desk: Desk, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(desk.active.reader, key, modifiers)


def ids(workroom: Workroom) -> list[int]:
    with workroom.read() as session:
        return [card.id for card in documents.list_documents(session, workroom.dossier_id)]


def keys(desk: Desk) -> list[object]:
    return [pane.key for pane in desk.panes]


def blocks(pane: Pane) -> list[Span]:
    """Paragraphs that are long enough to be linked."""
    content = pane.reader.content
    return [
        block.span
        for block in content.blocks
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) and len(block.span) > 60
    ]


def link(desk: Desk, workroom: Workroom, pairs: Sequence[tuple[int, int]], kind: LinkKind = LinkKind.WEAKENS) -> None:
    """Link blocks of the second pane to blocks of the first, by their numbers: here, there."""
    one, other = desk.panes[:2]
    here, there = blocks(one), blocks(other)
    for first, second in pairs:
        source, target = Words(other.key, there[second]), Words(one.key, here[first])
        workroom.act("Verband leggen", links.link_words, source, target, kind)


def scrolled(pane: Pane) -> int:
    return pane.reader.verticalScrollBar().value()


def top_of(pane: Pane, span: Span) -> float:
    """How far below the top of what is in sight words stand."""
    return pane.extents_of([span])[0][0] - pane.edges()[0]
