"""Scrolling together: the panes follow the one that the user moves, and no other.

Which place belongs to which is reckoned once for each pair of documents, and the heights of those places once for each
lay-out of their pages; a step of the wheel asks only the `Course`.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from desktop.text.document import Span
from desktop.ui.desk.arrangement import Sight, Sync
from desktop.ui.desk.pane import Pane
from desktop.ui.desk.synchrony import Anchors, Course, by_sections, by_ties, course, height_read, scrolled_to
from desktop.ui.desk.ties import Tie

_REST = 80
"""Milliseconds after which pages of an original follow: they are drawn anew at each step."""


class Together(QObject):
    def __init__(self, panes: Callable[[], Sequence[Pane]], parent: QObject) -> None:
        """panes: those that stand on the desk or in a window of their own now."""
        super().__init__(parent)
        self.mode = Sync.OFF
        self._panes = panes
        self._ties: Sequence[Tie] = ()
        self._is_still = False
        self._anchors: dict[tuple[Hashable, Hashable, Sync], Anchors] = {}
        self._courses: dict[tuple[Pane, Pane], tuple[object, Course]] = {}
        self._laid_out: dict[Pane, object] = {}
        self._unsettled: set[Pane] = set()
        self._settling = QTimer(self, singleShot=True, interval=0)
        self._settling.timeout.connect(self._unsettled.clear)
        self._late: set[Pane] = set()
        self._resting = QTimer(self, singleShot=True, interval=_REST)
        self._resting.timeout.connect(self._follow_late)

    def watch(self, pane: Pane) -> None:
        pane.reader.view_moved.connect(partial(self._moved, pane))

    def set_mode(self, mode: Sync) -> None:
        """The panes come together at the next step, not now."""
        self.mode = mode
        self._laid_out = {pane: self._layout_of(pane) for pane in self._panes()}

    def set_ties(self, ties: Sequence[Tie]) -> None:
        """What belongs together; the first counts where two begin at one place."""
        self._ties = ties
        self._forget()

    def forget_document(self, key: Hashable) -> None:
        """It may come back with another text."""
        for pair in [pair for pair in self._anchors if key in pair[:2]]:
            del self._anchors[pair]
        self._courses.clear()

    @contextmanager
    def still(self) -> Iterator[None]:
        """Panes are moved for another reason; none follows."""
        before, self._is_still = self._is_still, True
        yield
        self._is_still = before

    def corresponding(self, pane: Pane, other: Pane, position: int) -> int:
        """The position in the other pane that belongs to one here: by what is tied, else by the headings that both
        have, else in proportion. The same document has the same place."""
        here, there = pane.reader.content, other.reader.content
        if here is None or there is None or pane.key == other.key:
            return position
        mode = next((mode for mode in (Sync.TIES, Sync.SECTIONS) if self._anchors_of(pane, other, mode)), Sync.EVEN)
        known = [
            ends
            for one, two in self._anchors_of(pane, other, mode)
            for ends in ((one.start, two.start), (one.end, two.end))
        ]
        return round(course(known, len(here.text), len(there.text)).follow(position))

    def _forget(self) -> None:
        self._anchors = {pair: found for pair, found in self._anchors.items() if pair[2] is not Sync.TIES}
        self._courses.clear()

    def _moved(self, pane: Pane) -> None:
        if self.mode is Sync.OFF or pane.key is None:
            return
        if self._laid_out.get(pane) != (layout := self._layout_of(pane)):
            # a gutter was moved, or the text made larger: it stays where it is, though it scrolls for that
            self._laid_out[pane] = layout
            self._unsettled.add(pane)
            self._settling.start()
        if self._is_still or pane in self._unsettled or not _is_moved_by_user(pane):
            return
        with self.still():
            for other in self._panes():
                if other is not pane and other.key is not None:
                    self._bring_along(pane, other)

    def _bring_along(self, pane: Pane, other: Pane) -> None:
        here, there = pane.reader.verticalScrollBar(), other.reader.verticalScrollBar()
        height = height_read(here.value(), here.maximum(), here.pageStep())
        height = self._course(pane, other).follow(height)
        there.setValue(round(scrolled_to(height, there.maximum(), there.pageStep())))
        if other.sight is Sight.ORIGINAL:
            self._late.add(other)
            self._resting.start()

    def _course(self, pane: Pane, other: Pane) -> Course:
        layouts = self._layout_of(pane), self._layout_of(other), self.mode
        found = self._courses.get((pane, other))
        if found is None or found[0] != layouts:
            found = layouts, self._make_course(pane, other)
            self._courses[pane, other] = found
        return found[1]

    def _make_course(self, pane: Pane, other: Pane) -> Course:
        anchors = self._anchors_of(pane, other, self.mode)
        ends = zip(
            pane.heights.of([one for one, _ in anchors]), other.heights.of([two for _, two in anchors]), strict=True
        )
        known = [
            heights
            for here, there in ends
            if here is not None and there is not None
            for heights in zip(here, there, strict=True)
        ]
        bars = pane.reader.verticalScrollBar(), other.reader.verticalScrollBar()
        whole, other_whole = (bar.maximum() + bar.pageStep() for bar in bars)
        return course(known, whole, other_whole)

    def _anchors_of(self, pane: Pane, other: Pane, mode: Sync) -> Anchors:
        here, there = pane.reader.content, other.reader.content
        if here is None or there is None or mode in (Sync.OFF, Sync.EVEN) or pane.key == other.key:
            return ()
        pair = pane.key, other.key, mode
        if pair not in self._anchors:
            if mode is Sync.SECTIONS:
                self._anchors[pair] = by_sections(here, there)
                self._anchors[other.key, pane.key, mode] = [(two, one) for one, two in self._anchors[pair]]
            elif isinstance(pane.key, int) and isinstance(other.key, int):
                self._anchors[pair] = by_ties(self._ties, pane.key, other.key)
        return self._anchors.get(pair, ())

    def _layout_of(self, pane: Pane) -> object:
        bar = pane.reader.verticalScrollBar()
        return pane.heights.layout(), bar.maximum(), bar.pageStep()

    def _follow_late(self) -> None:
        for pane in self._late:
            pane.original.show_position(pane.reader.top_position())
        self._late.clear()


def _is_moved_by_user(pane: Pane) -> bool:
    """The keyboard is in the pane, or the mouse: what scrolls there is what the user scrolls."""
    focus = QApplication.focusWidget()
    return (
        pane.reader.verticalScrollBar().isSliderDown()
        or pane.underMouse()
        or (focus is not None and pane.isAncestorOf(focus))
    )


def span_of_block(pane: Pane, position: int) -> Span | None:
    """The paragraph at a position of the document on a pane."""
    document = pane.reader.content
    index = document.block_at(position) if document is not None else None
    return document.blocks[index].span if document is not None and index is not None else None
