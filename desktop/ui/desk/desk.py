"""The desk: documents on up to four panes, the acts on words that are selected in one of them, and what ties them.

Which panes there are is the board's affair; here documents are laid on them.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget

from desktop.errors import WoordhouderError
from desktop.library import documents, links, passages
from desktop.library.records import Passage, ShownLink, Words
from desktop.library.sources import short_title
from desktop.text.document import Span
from desktop.ui.desk.arrangement import Arrangement, Sync
from desktop.ui.desk.board import Board
from desktop.ui.desk.desk_acts import DeskActs
from desktop.ui.desk.desk_memory import DeskMemory
from desktop.ui.desk.highlights import Highlight
from desktop.ui.desk.layers import Layers, MarksOf
from desktop.ui.desk.pane import Pane
from desktop.ui.desk.pane_ties import PaneTies
from desktop.ui.desk.passage_highlights import highlights_of
from desktop.ui.desk.reader_marks import Numbers
from desktop.ui.desk.reading_places import ReadingPlaces
from desktop.ui.desk.ties import Tie
from desktop.ui.desk.together import Together, span_of_block
from desktop.ui.desk.word_acts import WordActs, words_under
from desktop.ui.following import AFTER_PAINTING
from desktop.ui.tag_drag import TagDrops
from desktop.ui.workroom import Workroom


class Desk(QWidget):
    """Opens documents in the pane that was used last. document_shown: the id in that pane, or None."""

    document_shown = Signal(object)
    import_wanted = Signal()

    def __init__(self, workroom: Workroom, zoom: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workroom = workroom
        self._zoom = zoom
        self._numbers: Numbers | None = None
        self._waiting: dict[Pane, int] = {}
        self._choices: list[tuple[Hashable, str]] = []
        self._links: dict[int, list[ShownLink]] = {}
        self._layers = Layers()
        self.board = Board(self)
        self.acts = WordActs(workroom, self)
        self.more_acts: list[QAction] = []
        self.reading_places = ReadingPlaces(workroom, self)
        self._together = Together(self.board.in_sight, self)
        self._ties = PaneTies(self.board.in_sight, self)
        self._memory = DeskMemory(workroom, self.arrangement, self)
        self._laying = QTimer(self, singleShot=True, interval=0)
        self._laying.timeout.connect(self._lay_next)
        self.board.pane_made.connect(self._connect)
        self.board.start()
        self.desk_acts = DeskActs(self)
        self.board.changed.connect(self._memory.note_change)
        self.board.surface.gutters_changed.connect(self._connect_gutters)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.board)
        self._following = QTimer(self, singleShot=True, interval=AFTER_PAINTING)
        self._following.timeout.connect(self.show_anew)
        workroom.changed.connect(self._follow)
        workroom.dossier_changed.connect(self._start_dossier)

    @property
    def panes(self) -> Sequence[Pane]:
        """In the order in which they stand."""
        return self.board.panes

    @property
    def active(self) -> Pane:
        """The pane that was used last: what opens, opens there."""
        return self.board.active

    @property
    def zoom(self) -> int:
        return self._zoom

    @property
    def sync(self) -> Sync:
        return self._together.mode

    # Opening

    def open(self, document_id: int, span: Span | None = None) -> None:
        """Show a document, at some words if they are given: where it lies already, else in the active pane."""
        lying = [pane for pane in self.panes if self._document_on(pane) == document_id]
        pane = self.active if self.active in lying or not lying else lying[0]
        self._show_in(pane, document_id, span)
        self._enter(pane)
        pane.take_keyboard()

    def open_beside(self, document_id: int, span: Span | None = None) -> None:
        """Show a document in the other pane, at some words if they are given."""
        other = self._other()
        self._show_in(other, document_id, span)
        self._enter(other)
        other.take_keyboard()

    def open_pair(self, a: Words, b: Words) -> None:
        """Show words beside other words: `a` in the active pane, `b` in its neighbour. The keyboard goes to `a`."""
        pane = self.active
        other = self._other()
        with self._together.still():
            self._show_in(other, b.document_id, b.span)
            self._show_in(pane, a.document_id, a.span)
        self._enter(pane)
        pane.take_keyboard()

    def open_first(self, count: int) -> None:
        """The first documents of the dossier, side by side."""
        for pane, document_id in self._room_for_first(count).items():
            self._lay(pane, document_id)
        self._enter(self.panes[0])

    def show_passages(self) -> None:
        """Go to the first highlight in each pane: what was found in a document that is new to the reader."""
        while self._waiting:
            self._lay_next()
        for pane in self.panes:
            if pane.reader.highlights:
                pane.reader.flash(min(there.span for there in pane.reader.highlights))

    # The panes

    def add_pane(self) -> None:
        """An empty pane beside the active one, to choose a document in."""
        pane = self.board.add()
        self._enter(pane)
        pane.take_keyboard()

    def close_pane(self, pane: Pane) -> None:
        self._waiting.pop(pane, None)
        self.reading_places.write()
        self.board.remove(pane)
        self._show_ties()
        self._enter(self.active)
        self.active.take_keyboard()

    def turn_detached(self) -> None:
        """The active pane in a window of its own, or back on the desk."""
        pane = self.active
        if self.board.is_detached(pane):
            self.board.attach(pane)
        else:
            self.board.detach(pane)
        self.board.reveal(pane)
        self._enter(pane)
        pane.take_keyboard()

    def turn_side(self, step: int = 1) -> None:
        """The keyboard to the next pane (1) or the one before (−1); a second one opens if there is only one."""
        pane = self.board.following(self.active, step) if len(self.panes) > 1 else self.board.add()
        self.board.reveal(pane)
        self._enter(pane)
        pane.take_keyboard()

    def set_sync(self, mode: Sync) -> None:
        """How the panes scroll together; they come together at the next step."""
        self._together.set_mode(mode)
        self.desk_acts.offer()
        self._memory.note_change()

    def find_words(self) -> None:
        self.active.search()

    def go_back(self) -> None:
        self.active.reader.back()

    def go_forward(self) -> None:
        self.active.reader.forward()

    def change_zoom(self, step: int) -> None:
        """One step larger or smaller; 0 is the usual size."""
        steps = self.active.reader.zoom + step if step else 0
        for pane in self.panes:
            pane.reader.set_zoom(steps)
        self._zoom = self.active.reader.zoom

    def show_numbers(self, numbers: Numbers) -> None:
        """Which numbers stand in the margin of every pane."""
        self._numbers = numbers
        for pane in self.panes:
            pane.reader.show_numbers(numbers)

    def arrangement(self) -> Arrangement:
        """How the desk lies now."""
        return self.board.arrangement([self._document_on(pane) for pane in self.panes], self.sync)

    def close_windows(self) -> None:
        """The program ends: how the desk lies is kept, and the panes' own windows go."""
        self._memory.write()
        self._memory.leave()
        self.board.close_windows()

    # What was found

    def documents(self) -> list[int]:
        """What lies on the panes, in their order, each once."""
        return list(dict.fromkeys(there for pane in self.panes if (there := self._document_on(pane)) is not None))

    def mark(self, document_id: int, layer: str, marks: Sequence[Highlight]) -> None:
        """Mark what was found in a document, on whatever pane it lies now or later; replaces what the layer held."""
        self._layers.mark(document_id, layer, marks, self.panes)

    def mark_all(self, layer: str, marks_of: MarksOf) -> None:
        """The same in all documents, of which most are never looked at: asked for one that comes on a pane."""
        self._layers.mark_all(layer, marks_of, self.panes)

    def show_beside(self, a_id: int, a: Span | None, b_id: int, b: Span | None) -> None:
        """Two documents beside one another, each at some words if they are given. The keyboard stays where it is."""
        if len(self.panes) == 1:
            self.board.add()
        there = {self._document_on(pane): pane for pane in self.panes}
        left, right = there.get(a_id), there.get(b_id)
        if left is None:
            left = next(pane for pane in self.panes if pane is not right)
        if right is None:
            right = self.board.neighbour(left) or next(pane for pane in self.panes if pane is not left)
        self.board.active = left
        with self._together.still():
            self._show_in(left, a_id, a)
            self._show_in(right, b_id, b)

    def show_ties(self, ties: Sequence[Tie]) -> None:
        """Show what was found to belong together between the panes, beside the user's links; replaces what was
        shown before."""
        self._ties.show(ties)
        self._show_ties()

    def match_other(self) -> None:
        """The neighbour goes to the place that belongs to the words selected here, else to those at the top."""
        pane, other = self.active, self.board.neighbour(self.active)
        if other is None or pane.reader.content is None or other.reader.content is None:
            return
        selected = pane.reader.selected_span()
        position = selected.start if selected is not None else pane.reader.top_position()
        tied = next((found for found in self._ties.beside(pane, position) if _has_end(found[0], other.key)), None)
        with self._together.still():
            if tied is not None:
                other.reader.go_to(tied[2])
            elif (span := span_of_block(other, self._together.corresponding(pane, other, position))) is not None:
                other.reader.go_to(span)
        self.board.reveal(other)

    def next_tie(self, step: int) -> None:
        """Both panes go to the next words that are tied (1) or the ones before (−1); the keyboard stays."""
        found = self._ties.next(self.active, step)
        if found is not None:
            self.show_tie(found[0])

    def show_tie(self, tie: Tie) -> None:
        """Select the words at both ends."""
        pane = self.active
        if not _has_end(tie, pane.key):
            pane = next((other for other in self.board.in_sight() if _has_end(tie, other.key)), pane)
        other = self._ties.other_pane(pane, tie)
        with self._together.still():
            for side in (other, pane):
                ends = [words.span for words in (tie.a, tie.b) if side is not None and words.document_id == side.key]
                if side is not None and ends:
                    side.reader.go_to(ends[0])
                    side.reader.select(ends[0])
        self._ties.go_to(tie, self.board.surface.gutters())
        self._enter(pane)
        pane.take_keyboard()
        pane.reader.setAccessibleDescription(tie.title)

    # What lies there

    def _follow(self) -> None:
        """Something changed. Who acted in a list beside the desk sees the list first."""
        keyboard = QApplication.focusWidget()
        if keyboard is not None and keyboard.window() is self.window() and not self.isAncestorOf(keyboard):
            self._following.start()
        else:
            self.show_anew()

    def show_anew(self) -> None:
        """The choice of documents, and the highlights of those that are open. What was removed leaves the desk."""
        with self._workroom.read() as session:
            titles = documents.titles_of(session, self._workroom.dossier_id)
            known = documents.those_there(session, self.documents())
        choices: list[tuple[Hashable, str]] = [(document_id, short_title(title)) for document_id, title in titles]
        are_new, self._choices = choices != self._choices, choices
        links_before, panes_before = dict(self._links), list(self.panes)
        for pane in panes_before:
            if are_new:
                pane.set_choices(choices)
            if pane.key is not None and pane.key not in known:
                self._together.forget_document(pane.key)
                self.board.remove(pane)
                self._enter(self.active)
            elif pane.key is not None:
                self._highlight(pane)
        if self._links != links_before or list(self.panes) != panes_before:
            self._show_ties()

    def _connect(self, pane: Pane) -> None:
        pane.document_chosen.connect(lambda document_id: self._choose(pane, document_id))
        pane.import_wanted.connect(self.import_wanted)
        self.reading_places.follow(pane)
        self._together.watch(pane)
        pane.close_wanted.connect(lambda: self.close_pane(pane))
        pane.entered.connect(lambda: self._enter(pane))
        pane.view_moved.connect(lambda: self._repaint_beside(pane))
        pane.reader.selection_changed.connect(lambda span: self._select(pane, span))
        pane.reader.highlight_activated.connect(lambda key: self._activate(pane, key))
        pane.reader.set_context_menu(self._fill_menu)
        TagDrops(self._workroom, pane.reader, partial(words_under, pane))
        pane.set_acts(lambda menu: self._fill_acts(pane, menu))
        pane.reader.set_zoom(self._zoom)
        if self._numbers is not None:
            pane.reader.show_numbers(self._numbers)
        pane.set_choices(self._choices)

    def _connect_gutters(self) -> None:
        for gutter in self.board.surface.gutters():
            gutter.tie_chosen.connect(self.show_tie, Qt.ConnectionType.UniqueConnection)
        self._show_ties()
        self.desk_acts.offer()

    def _repaint_beside(self, pane: Pane) -> None:
        for gutter in self.board.surface.gutters():
            if gutter.panes is not None and pane in gutter.panes:
                gutter.update()

    def _document_on(self, pane: Pane) -> int | None:
        """What lies on a pane, or is about to."""
        return pane.key if isinstance(pane.key, int) else self._waiting.get(pane)

    def _other(self) -> Pane:
        """The neighbour of the active pane, which opens if there is none."""
        return self.board.neighbour(self.active) or self.board.add()

    def _choose(self, pane: Pane, document_id: int) -> None:
        self._lay(pane, document_id)
        self._enter(pane)
        pane.take_keyboard()

    def _show_in(self, pane: Pane, document_id: int, span: Span | None) -> None:
        self._lay(pane, document_id)
        if span is not None and pane.key == document_id:
            pane.reader.go_to(span)
        self.board.reveal(pane)

    def _lay(self, pane: Pane, document_id: int) -> None:
        self._waiting.pop(pane, None)
        if pane.key == document_id:
            return
        try:
            with self._workroom.read() as session:
                document = documents.load(session, document_id)
                original = documents.original_of(session, self._workroom.library, document_id)
        except WoordhouderError as problem:
            self._workroom.tell(problem)
            return
        self.reading_places.write()
        with self._together.still():
            pane.show_document(document_id, short_title(document.head.title or ""), document, original)
            self.reading_places.return_to(pane)
        self._highlight(pane)
        self._layers.show_on(pane)
        self._show_ties()
        self._memory.note_change()

    def _lay_next(self) -> None:
        """What the desk begins with is laid one document at a time, so that the window is there at once."""
        pane = self.active if self.active in self._waiting else next(iter(self._waiting), None)
        if pane is not None:
            self._lay(pane, self._waiting[pane])
            if pane is self.active:
                self._enter(pane)
                if self.isVisible():  # who went to another place meanwhile keeps the keyboard there
                    pane.take_keyboard()
        if self._waiting:
            self._laying.start()

    def _highlight(self, pane: Pane) -> None:
        assert isinstance(pane.key, int)
        with self._workroom.read() as session:
            self._links[pane.key] = links.shown_links(session, pane.key)
            pane.reader.set_highlights(highlights_of(session, pane.key, self._links[pane.key]))

    def _show_ties(self) -> None:
        """The links between the documents on the panes, beside what was found."""
        self._ties.set_links(link for pane in self.panes for link in self._links.get(self._document_on(pane) or 0, ()))
        for pane in self.panes:
            self._ties.mark(pane)
        self._ties.give(self.board.surface.gutters())
        self._together.set_ties(self._ties.all)

    def _enter(self, pane: Pane) -> None:
        self.board.active = pane
        self._select(pane, pane.reader.selected_span())
        self.desk_acts.offer()
        self.document_shown.emit(pane.key)

    def _select(self, pane: Pane, span: Span | None) -> None:
        if pane is self.active:
            words = Words(pane.key, span) if isinstance(pane.key, int) and span is not None else None
            if words != self._workroom.selection:
                self._workroom.select(words)

    def _activate(self, pane: Pane, key: int | tuple[str, int]) -> None:
        """A passage's words are selected, so that acts and inspector go to them; a cited document opens beside; what is
        tied is shown at both ends."""
        self._enter(pane)
        if (tie := self._ties.tie_of_key(key)) is not None:
            self.show_tie(tie)
        elif isinstance(key, tuple):
            self.open_beside(key[1])
        else:
            self._select_passage(pane, key)

    def _select_passage(self, pane: Pane, passage_id: int) -> None:
        passage = self._passage(pane, passage_id)
        if passage is not None:
            pane.reader.select(passage.span)

    def _passage(self, pane: Pane, passage_id: int) -> Passage | None:
        assert isinstance(pane.key, int)
        with self._workroom.read() as session:
            return next((there for there in passages.passages_of(session, pane.key) if there.id == passage_id), None)

    def _fill_menu(self, menu: QMenu) -> None:
        menu.addActions(self.acts.all)
        menu.addSeparator()
        menu.addActions(self.more_acts)

    def _fill_acts(self, pane: Pane, menu: QMenu) -> None:
        self._enter(pane)
        self.desk_acts.fill(menu)

    def _start_dossier(self) -> None:
        """Another dossier: the desk lies as it was left there, at first with its first two documents."""
        self._memory.write()
        self._memory.leave()
        self.reading_places.write()
        self._waiting.clear()
        self._ties.show([])
        self.board.clear()
        self.show_anew()
        dossier_id = self._workroom.dossier_id
        kept = self._memory.find(dossier_id) if dossier_id is not None else None
        if kept is None:
            self.set_sync(Sync.OFF)
            self._lay_soon(self._room_for_first(2))
        else:
            self.set_sync(kept.sync)
            self.board.restore(kept)
            self._lay_kept(kept)
        if dossier_id is not None:
            self._memory.enter(dossier_id)

    def _room_for_first(self, count: int) -> dict[Pane, int]:
        """A pane for each of the first documents of the dossier."""
        with self._workroom.read() as session:
            titles = documents.titles_of(session, self._workroom.dossier_id)[:count]
        while len(self.panes) < len(titles):
            self.board.add()
        return {pane: document_id for pane, (document_id, _) in zip(self.panes, titles, strict=False)}

    def _lay_kept(self, kept: Arrangement) -> None:
        self._lay_soon(
            {
                pane: laid.document_id
                for pane, laid in zip(self.panes, kept.panes, strict=True)
                if laid.document_id is not None
            }
        )

    def _lay_soon(self, waiting: dict[Pane, int]) -> None:
        self._waiting = waiting
        if self.active in self._waiting and self.isVisible():  # before that a place in the text would get lost
            self._lay(self.active, self._waiting[self.active])
        self._enter(self.active)
        self._laying.start()


def _has_end(tie: Tie, key: Hashable) -> bool:
    return key in (tie.a.document_id, tie.b.document_id)
