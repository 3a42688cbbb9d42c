"""What was found in documents, marked on every pane that shows one of them, now or later."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from desktop.ui.desk.highlights import Highlight
from desktop.ui.desk.pane import Pane

MarksOf = Callable[[int], Sequence[Highlight]]
"""The marks of a document, made when it comes into sight."""


class Layers:
    """Marks by document and by the name of their layer; an empty layer is none."""

    def __init__(self) -> None:
        self._marks: defaultdict[int, dict[str, Sequence[Highlight]]] = defaultdict(dict)
        self._made: dict[str, MarksOf] = {}

    def mark(self, document_id: int, layer: str, marks: Sequence[Highlight], panes: Sequence[Pane]) -> None:
        """The marks of one layer in a document, in the place of those it had."""
        self._marks[document_id][layer] = marks
        for pane in panes:
            if pane.key == document_id:
                pane.reader.set_layer(layer, marks)

    def mark_all(self, layer: str, marks_of: MarksOf, panes: Sequence[Pane]) -> None:
        """The marks of one layer in all documents, in the place of those they had."""
        self._made[layer] = marks_of
        for pane in panes:
            if isinstance(pane.key, int):
                pane.reader.set_layer(layer, marks_of(pane.key))

    def show_on(self, pane: Pane) -> None:
        """On a pane that a document was laid on."""
        if isinstance(pane.key, int):
            for layer, marks in self._marks[pane.key].items():
                pane.reader.set_layer(layer, marks)
            for layer, marks_of in self._made.items():
                pane.reader.set_layer(layer, marks_of(pane.key))
