"""The desk: two panes side by side, each with a document, and the acts on words that are selected in one of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QWidget

from desktop.errors import WoordhouderError
from desktop.library import documents, passages, pledges, references, tags
from desktop.library.records import Passage, Words
from desktop.library.sources import short_title
from desktop.text.document import Span
from desktop.ui.desk.highlights import Highlight
from desktop.ui.desk.pane import Pane
from desktop.ui.desk.reading_places import ReadingPlaces
from desktop.ui.desk.ties import Tie
from desktop.ui.desk.word_acts import WordActs
from desktop.ui.words import FIRMNESS_MARKS
from desktop.ui.workroom import Workroom

PLEDGE_MARK = "▪"
"""In the margin beside a pledge of which the firmness is not known."""


class Desk(QWidget):
    """Opens documents in the pane that was used last. document_shown: the id in that pane, or None."""

    document_shown = Signal(object)
    import_wanted = Signal()

    def __init__(self, workroom: Workroom, zoom: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workroom = workroom
        self.acts = WordActs(workroom, self)
        self.reading_places = ReadingPlaces(workroom, self)
        self.panes = (Pane(), Pane())
        self._active = self.panes[0]
        self._ties: list[Tie] = []
        self._splitter = QSplitter()
        for pane in self.panes:
            self._splitter.addWidget(pane)
            self._connect(pane)
            pane.reader.set_zoom(zoom)
        self._splitter.setSizes([1, 1])
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)
        self.panes[1].hide()
        workroom.changed.connect(self.show_anew)
        workroom.dossier_changed.connect(self._start_dossier)

    @property
    def active(self) -> Pane:
        """The pane that was used last: what opens, opens there."""
        return self._active

    @property
    def zoom(self) -> int:
        return self.panes[0].reader.zoom

    def open(self, document_id: int, span: Span | None = None) -> None:
        """Show a document, at some words if they are given: where it lies already, else in the active pane."""
        pane = next((pane for pane in self._visible() if pane.key == document_id), self._active)
        self._lay(pane, document_id)
        if span is not None and pane.key == document_id:
            pane.reader.go_to(span)
        self._enter(pane)
        pane.reader.setFocus()

    def open_beside(self, document_id: int, span: Span | None = None) -> None:
        """Show a document in the other pane, at some words if they are given."""
        other = self._other(self._active)
        other.show()
        self._lay(other, document_id)
        if span is not None and other.key == document_id:
            other.reader.go_to(span)
        self._enter(other)
        other.reader.setFocus()

    def open_pair(self, a: Words, b: Words) -> None:
        """Show words beside other words: `a` in the active pane, `b` in its neighbour. The keyboard goes to `a`."""
        first = self._active
        self._lay(first, a.document_id)
        self.open_beside(b.document_id, b.span)
        if first.key == a.document_id:
            first.reader.go_to(a.span)
        self._enter(first)
        first.reader.setFocus()

    def show_ties(self, ties: Sequence[Tie]) -> None:
        """Show what was found to belong together between the panes, beside the user's links; replaces what was
        shown before."""
        self._ties = list(ties)

    def open_first(self, count: int) -> None:
        """The first documents of the dossier, side by side."""
        with self._workroom.read() as session:
            cards = documents.list_documents(session, self._workroom.dossier_id)
        for pane, card in zip(self.panes[:count], cards, strict=False):
            pane.show()
            self._lay(pane, card.id)
        self._enter(self.panes[0])

    def show_passages(self) -> None:
        """Go to the first highlight in each pane: what was found in a document that is new to the reader."""
        for pane in self._visible():
            if pane.reader.highlights:
                pane.reader.flash(min(there.span for there in pane.reader.highlights))

    def turn_side(self) -> None:
        """The keyboard to the other pane, which opens if it was closed."""
        other = self._other(self._active)
        other.show()
        self._enter(other)
        other.reader.setFocus()

    def find_words(self) -> None:
        self._active.search()

    def go_back(self) -> None:
        self._active.reader.back()

    def go_forward(self) -> None:
        self._active.reader.forward()

    def change_zoom(self, step: int) -> None:
        """One step larger or smaller; 0 is the usual size."""
        steps = self.zoom + step if step else 0
        for pane in self.panes:
            pane.reader.set_zoom(steps)

    def show_anew(self) -> None:
        """The choice of documents, and the highlights of those that are open. What was removed leaves the desk."""
        with self._workroom.read() as session:
            cards = documents.list_documents(session, self._workroom.dossier_id)
            known = {card.id for card in documents.list_documents(session)}
        choices = [(card.id, short_title(card.title)) for card in cards]
        for pane in self.panes:
            pane.set_choices(choices)
            if pane.key is not None and pane.key not in known:
                self._close(pane)
            elif pane.key is not None:
                self._highlight(pane)

    def _connect(self, pane: Pane) -> None:
        pane.document_chosen.connect(lambda document_id: self._choose(pane, document_id))
        pane.import_wanted.connect(self.import_wanted)
        self.reading_places.follow(pane)
        pane.close_wanted.connect(lambda: self._close(pane))
        pane.entered.connect(lambda: self._enter(pane))
        pane.reader.selection_changed.connect(lambda span: self._select(pane, span))
        pane.reader.highlight_activated.connect(lambda key: self._activate(pane, key))
        pane.reader.set_context_menu(self._fill_menu)

    def _visible(self) -> list[Pane]:
        return [pane for pane in self.panes if not pane.isHidden()]

    def _other(self, pane: Pane) -> Pane:
        return self.panes[1] if pane is self.panes[0] else self.panes[0]

    def _choose(self, pane: Pane, document_id: int) -> None:
        self._lay(pane, document_id)
        self._enter(pane)
        pane.reader.setFocus()

    def _lay(self, pane: Pane, document_id: int) -> None:
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
        pane.show_document(document_id, short_title(document.head.title or ""), document, original)
        self.reading_places.return_to(pane)
        self._highlight(pane)

    def _highlight(self, pane: Pane) -> None:
        assert isinstance(pane.key, int)
        with self._workroom.read() as session:
            here = passages.passages_of(session, pane.key)
            cited = [found for found in references.references_of(session, pane.key) if found.document_id is not None]
            titles_of = {card.id: card.title for card in documents.list_documents(session)} if cited else {}
            all_tags = {tag.id: tag for tag in tags.list_tags(session)}
            marks = {
                passage.id: [pledges.get_pledge(session, pledge_id) for pledge_id in passage.pledge_ids]
                for passage in here
                if passage.pledge_ids
            }
        highlights = [
            Highlight(
                found.span,
                None,
                ("document", found.document_id),
                self.tr("Naar {title}").format(title=titles_of.get(found.document_id or 0, "")),
            )
            for found in cited
        ]
        for passage in here:
            promised = marks.get(passage.id, [])
            titles = [all_tags[tag_id].name for tag_id in passage.tag_ids]
            titles += [self.tr("Toezegging: {title}").format(title=pledge.title) for pledge in promised]
            if passage.note_ids:
                titles.append(self.tr("Notitie"))
            firmness = promised[0].firmness if promised else None
            mark = (FIRMNESS_MARKS[firmness] if firmness else PLEDGE_MARK) if promised else ""
            colours: list[int | None] = [all_tags[tag_id].colour for tag_id in passage.tag_ids]
            highlights += [
                Highlight(passage.span, colour, passage.id, ", ".join(titles), mark) for colour in colours or [None]
            ]
        pane.reader.set_highlights(highlights)

    def _close(self, pane: Pane) -> None:
        pane.clear()
        if len(self._visible()) > 1:
            pane.hide()
            self._enter(self._other(pane))
        else:
            self._enter(pane)

    def _enter(self, pane: Pane) -> None:
        self._active = pane
        self._select(pane, pane.reader.selected_span())
        self.document_shown.emit(pane.key)

    def _select(self, pane: Pane, span: Span | None) -> None:
        if pane is self._active:
            words = Words(pane.key, span) if isinstance(pane.key, int) and span is not None else None
            if words != self._workroom.selection:
                self._workroom.select(words)

    def _activate(self, pane: Pane, key: int | tuple[str, int]) -> None:
        """A passage's words are selected, so that acts and inspector go to them; a cited document opens beside."""
        self._active = pane
        if isinstance(key, tuple):
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

    def _start_dossier(self) -> None:
        """Another dossier: the desk is cleared for its first document."""
        for pane in self.panes:
            pane.clear()
        self.panes[1].hide()
        self._active = self.panes[0]
        self.show_anew()
        self.open_first(2)
