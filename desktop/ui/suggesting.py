"""Suggestions in the window: the jobs that look for pledges and for what became of them, and their lists in the strip.

What is found is kept by the library as it comes; the lists read it again and again while a job is under way.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cache, cached_property, partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication

from desktop.library import documents, findings, matching
from desktop.library.findings import Finding
from desktop.library.matches import Candidate, Match
from desktop.library.records import Words
from desktop.text.document import BlockKind, Document, Span
from desktop.text.shift import Shift
from desktop.ui.desk.desk import Desk
from desktop.ui.desk.highlights import Highlight
from desktop.ui.desk.ties import Tie
from desktop.ui.itemmodels.suggestions import standing_words
from desktop.ui.panels.strip import Strip
from desktop.ui.words import FIRMNESS_MARKS, SHIFT_MARKS, SILENCE_MARK, firmness_word, shift_word
from desktop.ui.worker import Task
from desktop.ui.workroom import Workroom

if TYPE_CHECKING:
    from desktop.ui.panels.suggestions.found_matches import FoundMatches
    from desktop.ui.panels.suggestions.found_pledges import FoundPledges

F = TypeVar("F", Finding, Match)

LAYER = "suggestions"

AFTER_LIST = 15
"""Milliseconds in which the list is painted before the desk follows it."""


class _Soon(QTimer):
    """Something to be done when the list has been painted: of rows that are run through the last one alone is shown."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent, singleShot=True, interval=AFTER_LIST)
        self._act: Callable[[], object] = lambda: None
        self.timeout.connect(lambda: self._act())

    def do(self, act: Callable[[], object]) -> None:
        self._act = act
        self.start()


class Suggesting(QObject):
    """Knows the desk, where the words are shown, and the strip, where the lists are."""

    def __init__(self, workroom: Workroom, desk: Desk, strip: Strip, parent: QObject) -> None:
        super().__init__(parent)
        self._workroom = workroom
        self._desk = desk
        self._strip = strip
        self._matches: tuple[Match, ...] = ()
        self._lists: list[FoundPledges | FoundMatches] = []
        self._marking = _Soon(self)
        self._showing = _Soon(self)
        self.on_words = [
            self._action(self.tr("Zoek uitwerking in het stuk ernaast"), self.find_elaboration, "Ctrl+U"),
            self._action(self.tr("Zoek uitwerking in alle stukken"), self.find_elaboration_everywhere, "Ctrl+Shift+U"),
            self._action(self.tr("Zoek uitwerking van dit onderdeel"), self.find_elaboration_of_section),
        ]
        self.on_documents = [
            self._action(self.tr("Zoek toezeggingen in dit stuk"), self.find_pledges, "Ctrl+Shift+P"),
            self._action(self.tr("Zoek toezeggingen in dit dossier"), self.find_pledges_in_dossier),
            self._action(self.tr("Zoek uitwerking van alles in dit dossier"), self.match_dossier),
        ]
        strip.turned.connect(self._follow_strip)
        workroom.dossier_changed.connect(self._leave)
        desk.more_acts = self.on_words

    @cached_property
    def pledges(self) -> FoundPledges:
        """The lists are made when something is first looked for: the window is there sooner."""
        from desktop.ui.panels.suggestions.found_pledges import FoundPledges

        found = FoundPledges(self._workroom)
        found.chosen.connect(lambda finding: self._showing.do(partial(self._show_alone, finding.place)))
        found.found.connect(lambda findings: self._marking.do(partial(self._mark_findings, findings)))
        self._take_in(found)
        return found

    @cached_property
    def matches(self) -> FoundMatches:
        from desktop.ui.panels.suggestions.found_matches import FoundMatches

        found = FoundMatches(self._workroom)
        found.chosen.connect(lambda *chosen: self._showing.do(partial(self._show_match, *chosen)))
        found.found.connect(lambda matches: self._marking.do(partial(self._mark_matches, matches)))
        self._take_in(found)
        return found

    def _take_in(self, panel: FoundPledges | FoundMatches) -> None:
        self._lists.append(panel)
        self._strip.take_in(panel)

    @property
    def is_busy(self) -> bool:
        """What is found is not listed and marked to the end yet."""
        jobs = self._workroom.slow.is_busy or self._workroom.long.is_busy
        lists = any(panel.is_reading for panel in self._lists)
        return jobs or lists or self._marking.isActive() or self._showing.isActive()

    def _action(self, text: str, act: Callable[[], object], key: str = "") -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda: act())
        return action

    # Pledges

    def find_pledges(self) -> None:
        """In the document that was used last."""
        document_id = self._document_at_hand()
        if document_id is not None:
            self._find_pledges([document_id], is_long=False)

    def find_pledges_in_dossier(self) -> None:
        there = self._documents_of_dossier()
        if there:
            self._find_pledges(there, is_long=True)

    def _find_pledges(self, document_ids: Sequence[int], *, is_long: bool) -> None:
        run = self._workroom.run_long if is_long else self._workroom.run
        task = run(self.tr("Toezeggingen zoeken"), findings.find_pledges, list(document_ids))
        self.pledges.follow(task)
        self._open(self.pledges)
        self.pledges.show_documents(document_ids)

    # What became of them

    def find_elaboration(self) -> None:
        """Of the selected words, else of the whole document, in the document beside it; without one in all others.

        Of whole documents of which either may be the later one, the left one is asked about.
        """
        document_id = self._document_at_hand()
        there = self._desk.documents()
        others = [other for other in there if other != document_id]
        if document_id is not None and others:
            span = self._selected_in(document_id)
            pair = (document_id, others[0])
            one, other = pair if span is not None else sorted(pair, key=there.index)
            self._match_pair(one, other, span)
        else:
            self.find_elaboration_everywhere()

    def find_elaboration_of_section(self) -> None:
        """Of the section in which the caret stands, in the same documents."""
        document_id, content = self._document_at_hand(), self._desk.active.reader.content
        if document_id is None or content is None:
            return
        section = section_at(content, self._desk.active.reader.caret_position())
        others = [there for there in self._desk.documents() if there != document_id]
        if others:
            self._match_pair(document_id, others[0], section)
        else:
            self._match_everywhere(document_id, section)

    def find_elaboration_everywhere(self) -> None:
        """Of the selected words, else of the whole document, in all other documents of the dossier."""
        document_id = self._document_at_hand()
        if document_id is not None:
            self._match_everywhere(document_id, self._selected_in(document_id))

    def match_dossier(self) -> None:
        """All documents of the dossier against all later ones; the list shows those of the document at hand."""
        there = self._documents_of_dossier()
        with self._workroom.read() as session:
            pairs = matching.pairs_of_all(session, there)
        if pairs:
            at_hand = self._document_at_hand()
            asking = {pair[0] for pair in pairs}
            self._match(pairs, None, is_long=True)
            self.matches.show_document(at_hand if at_hand in asking and at_hand is not None else pairs[0][0])
        else:
            self._tell_nothing_later()

    def _match_pair(self, document_id: int, other_id: int, span: Span | None) -> None:
        """The later of the two answers the earlier; the words may be in either."""
        with self._workroom.read() as session:
            pairs = matching.pairs_from(session, document_id, [other_id])
        asked = next((pair for pair in pairs if pair[0] == document_id), None)
        if asked is None and pairs:
            asked, span = pairs[0], None
        if asked is None:
            self._tell_nothing_later()
            return
        self._match([asked], Words(document_id, span) if span else None, is_long=False)
        self.matches.show_document(asked[0], [asked[1]], span)

    def _match_everywhere(self, document_id: int, span: Span | None) -> None:
        with self._workroom.read() as session:
            found = matching.pairs_from(session, document_id, self._documents_of_dossier())
        pairs = [pair for pair in found if pair[0] == document_id]
        if not pairs:
            self._tell_nothing_later()
            return
        self._match(pairs, Words(document_id, span) if span else None, is_long=True)
        self.matches.show_document(document_id, None, span)

    def _match(self, pairs: Sequence[tuple[int, int]], also: Words | None, *, is_long: bool) -> Task:
        run = self._workroom.run_long if is_long else self._workroom.run
        task = run(self.tr("Uitwerking zoeken"), matching.match_documents, list(pairs), also)
        self.matches.follow(task)
        self._open(self.matches)
        return task

    def _tell_nothing_later(self) -> None:
        self._workroom.failed.emit(
            self.tr("Er is geen later stuk in dit dossier om in te zoeken. Importeer het stuk dat erop volgde.")
        )

    # On the desk

    def _open(self, panel: FoundPledges | FoundMatches) -> None:
        self._unmark()
        for other in self._lists:
            if other is not panel:
                other.forget()
        self._strip.open_panel(panel)

    def _follow_strip(self, is_open: bool) -> None:
        if not is_open:
            self._leave()

    def _leave(self) -> None:
        for panel in self._lists:
            panel.forget()
        self._unmark()

    def _unmark(self) -> None:
        self._desk.mark_all(LAYER, lambda _: ())
        self._matches = ()
        for waiting in (self._marking, self._showing):
            waiting.stop()
        self._desk.show_ties(())

    def _mark_findings(self, found: Sequence[Finding]) -> None:
        here = _by_document(found)
        self._desk.mark_all(LAYER, lambda document_id: [self._as_mark(one) for one in here.get(document_id, ())])

    def _as_mark(self, finding: Finding) -> Highlight:
        title = self.tr("Voorstel: {firmness}").format(firmness=firmness_word(finding.firmness))
        span = finding.place.span
        return Highlight(span, None, ("finding", span), title, FIRMNESS_MARKS[finding.firmness])

    def _mark_matches(self, found: Sequence[Match]) -> None:
        self._matches = tuple(found)
        here = _by_document([match for match in found if match.is_silent])
        self._desk.mark_all(LAYER, lambda document_id: [self._as_silence(one) for one in here.get(document_id, ())])
        self._tie(None, None)

    def _as_silence(self, match: Match) -> Highlight:
        return Highlight(_first_word(match), None, ("silent", match.place.span), self.tr("Stil"), SILENCE_MARK)

    def _tie(self, at_hand: Match | None, candidate: Candidate | None) -> None:
        """Each open pledge with its best candidate, the one at hand with the candidate at hand."""
        chosen = [
            (match, candidate if at_hand is not None and match.place == at_hand.place else match.best)
            for match in self._matches
            if not match.is_settled
        ]
        said = cache(self._said_of_tie)  # the same few words for a thousand ties
        ties = [
            Tie(
                *_ends(match, best), SHIFT_MARKS[best.shift], said(best.shift, standing_words(best)), is_suggestion=True
            )
            for match, best in chosen
            if best is not None
        ]
        self._desk.show_ties(ties)

    def _said_of_tie(self, shift: Shift, standing: str) -> str:
        return self.tr("Voorstel: {shift}, {standing}").format(shift=shift_word(shift), standing=standing)

    def _show_match(self, match: Match, candidate: Candidate | None) -> None:
        if candidate is None:
            self._show_alone(match.place)
            return
        if candidate is not match.best:
            self._tie(match, candidate)
        a, b = _ends(match, candidate)
        self._desk.show_beside(a.document_id, a.span, b.document_id, b.span)

    def _show_alone(self, words: Words) -> None:
        """The keyboard stays in the list."""
        keyboard = QApplication.focusWidget()
        self._desk.open(words.document_id, words.span)
        if keyboard is not None:
            keyboard.setFocus()

    # What is at hand

    def _document_at_hand(self) -> int | None:
        key = self._desk.active.key
        return key if isinstance(key, int) else None

    def _selected_in(self, document_id: int) -> Span | None:
        words = self._workroom.selection
        return words.span if words is not None and words.document_id == document_id else None

    def _documents_of_dossier(self) -> list[int]:
        with self._workroom.read() as session:
            return [card.id for card in documents.list_documents(session, self._workroom.dossier_id)]


def section_at(document: Document, position: int) -> Span:
    """From the heading above a position to the next heading that is not below it; without headings the whole text."""
    blocks = document.blocks
    at = document.block_at(position) or 0
    first = next((index for index in range(at, -1, -1) if blocks[index].kind is BlockKind.HEADING), None)
    if first is None:
        first = 0
        ends = (block.start for block in blocks if block.kind is BlockKind.HEADING)
    else:
        level = blocks[first].level
        ends = (b.start for b in blocks[first + 1 :] if b.kind is BlockKind.HEADING and b.level <= level)
    return Span(blocks[first].start, next(ends, len(document.text)))


def _by_document(found: Iterable[F]) -> dict[int, list[F]]:
    by_document: defaultdict[int, list[F]] = defaultdict(list)
    for one in found:
        by_document[one.place.document_id].append(one)
    return by_document


def _ends(match: Match, candidate: Candidate) -> tuple[Words, Words]:
    """The sentences that are most alike."""
    a, b = candidate.pairs[0] if candidate.pairs else (match.place.span, candidate.place.span)
    return Words(match.place.document_id, a), Words(candidate.place.document_id, b)


def _first_word(match: Match) -> Span:
    """Enough to mark a block by: framed whole, the silent ones would shout."""
    start = match.place.span.start
    return Span(start, start + max(1, len(match.words.split(maxsplit=1)[0])))
