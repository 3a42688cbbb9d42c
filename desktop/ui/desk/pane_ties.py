"""The ties between the panes: read from the library, given to the gutters, and walked by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence

from PySide6.QtCore import QObject

from desktop.library.records import ShownLink
from desktop.text.document import Span
from desktop.ui.desk.gutter import Gutter, Joined
from desktop.ui.desk.highlights import Highlight
from desktop.ui.desk.pane import Pane
from desktop.ui.desk.ties import Tie
from desktop.ui.words import LINK_MARKS, link_word

LAYER = "ties"


def tie_of(link: ShownLink) -> Tie:
    one, other = link.from_passage, link.to_passage
    title = f"{one.document_title} {link_word(link.kind)} {other.document_title}"
    words = f"„{_short(one.words)}” – „{_short(other.words)}”"
    return Tie(one.place, other.place, LINK_MARKS[link.kind], "\n".join(filter(None, (title, words, link.note))))


class PaneTies(QObject):
    """links come from the library, suggestions from whoever found them."""

    def __init__(self, panes: Callable[[], Sequence[Pane]], parent: QObject) -> None:
        super().__init__(parent)
        self._panes = panes
        self._links: list[Tie] = []
        self._found: list[Tie] = []
        self._now: Tie | None = None

    @property
    def all(self) -> list[Tie]:
        """The user's own first."""
        return [*self._links, *self._found]

    def show(self, ties: Sequence[Tie]) -> None:
        self._found = list(ties)

    def set_links(self, found: Iterable[ShownLink]) -> None:
        """The user's links; those that are given more than once count once."""
        keys = {pane.key for pane in self._panes()}
        between = {
            link.id: link for link in found if {link.from_passage.document_id, link.to_passage.document_id} <= keys
        }
        self._links = [tie_of(between[link_id]) for link_id in sorted(between)]

    def mark(self, pane: Pane) -> None:
        """Outline the words of suggestions in the text."""
        if pane.key is not None:
            marks = [
                Highlight(span, None, ("tie", index), tie.title, tie.mark)
                for index, tie in enumerate(self._found)
                for span in _ends_in(tie, pane.key)
                if tie.is_suggestion
            ]
            pane.reader.set_layer(LAYER, marks)

    def give(self, gutters: Sequence[Gutter]) -> None:
        for gutter in gutters:
            if gutter.panes is not None:
                gutter.set_joined(list(self._between(*gutter.panes)))

    def tie_of_key(self, key: Hashable) -> Tie | None:
        """The suggestion whose mark was chosen in the text."""
        if isinstance(key, tuple) and key[0] == "tie" and key[1] < len(self._found):
            return self._found[key[1]]
        return None

    def beside(self, pane: Pane, position: int) -> list[Joined]:
        """The ties of words at a position of a pane with words on another one, the shortest first."""
        here = [found for found in self._of(pane) if found[1].contains(position)]
        return sorted(here, key=lambda found: len(found[1]))

    def next(self, pane: Pane, step: int) -> Joined | None:
        """The tie after (1) or before (−1) the one last gone to, else after or before the caret."""
        known = self._of(pane)
        at = next((index for index, found in enumerate(known) if found[0] == self._now), None)
        caret = pane.reader.caret_position()
        if at is not None and known[at][1].start <= caret <= known[at][1].end:
            index = at + step
            return known[index] if 0 <= index < len(known) else None
        if step > 0:
            return next((found for found in known if found[1].start > caret), None)
        return next((found for found in reversed(known) if found[1].end < caret), None)

    def go_to(self, tie: Tie | None, gutters: Sequence[Gutter]) -> None:
        """This one stands out."""
        self._now = tie
        for gutter in gutters:
            gutter.set_current(tie)

    def other_pane(self, pane: Pane, tie: Tie) -> Pane | None:
        """Where the other words of a tie lie, the nearest pane first."""
        panes = list(self._panes())
        at = panes.index(pane)
        far = [words.document_id for words in (tie.a, tie.b) if words.document_id != pane.key]
        others = sorted((other for other in panes if other is not pane), key=lambda other: abs(panes.index(other) - at))
        return next((other for other in others if other.key in far), None)

    def _of(self, pane: Pane) -> list[Joined]:
        """The ties of a pane with any other, in the order of its text."""
        found = [
            joined
            for other in self._panes()
            if other is not pane and other.key != pane.key
            for joined in self._between(pane, other)
        ]
        return sorted(dict.fromkeys(found), key=lambda joined: (joined[1], joined[2]))

    def _between(self, pane: Pane, other: Pane) -> list[Joined]:
        if pane.key == other.key:
            return []
        return [
            (tie, here, there)
            for tie in self.all
            for here in _ends_in(tie, pane.key)
            for there in _ends_in(tie, other.key)
        ]


def _ends_in(tie: Tie, key: Hashable) -> list[Span]:
    return [words.span for words in (tie.a, tie.b) if words.document_id == key]


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= 90 else f"{plain[:88].rsplit(' ', 1)[0]}…"
