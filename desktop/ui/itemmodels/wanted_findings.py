"""Which of the sentences that were found are wanted in a list, and in what order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from desktop.library.findings import Finding
from desktop.text.pledge import Firmness
from desktop.ui.itemmodels.questions import folded

FIRMEST_FIRST = tuple(Firmness)


class Order(StrEnum):
    """By document and place in it, or by how firm they are."""

    PLACE = "place"
    FIRMNESS = "firmness"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a finding must have to be shown; what is empty leaves all."""

    words: str = ""
    document_id: int | None = None
    firmness: Firmness | None = None
    order: Order = Order.PLACE

    @property
    def is_all(self) -> bool:
        return not self.words.strip() and self.document_id is None and self.firmness is None


def kept(found: Iterable[Finding], wanted: Wanted) -> list[Finding]:
    """found: in order of their documents and their places in these."""
    typed = folded(wanted.words).split()
    shown = [
        one
        for one in found
        if wanted.document_id in (None, one.place.document_id)
        and wanted.firmness in (None, one.firmness)
        and _holds(one, typed)
    ]
    if wanted.order is Order.FIRMNESS:
        shown.sort(key=lambda one: FIRMEST_FIRST.index(one.firmness))
    return shown


def _holds(finding: Finding, typed: list[str]) -> bool:
    if not typed:
        return True
    text = folded(finding.words)
    return all(word in text for word in typed)
