"""Who is responsible for a document, and under what one name: as its head, its answers and its columns tell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop.analysis.ministries import BETWEEN
from desktop.library.standards import ministries


def ministries_signing(offices: Iterable[str | None], sender: str | None) -> tuple[str, ...]:
    """The ministries of the offices that signed a document, else of its sender."""
    signed = [office for office in offices if office]
    return ministries().named_in(BETWEEN.join(signed or [sender or ""]))


def offices_of(written: Iterable[str], signing: Sequence[str]) -> tuple[str, ...]:
    """Each office once, under its one name. signing: the ministries of the document in which they are written."""
    return tuple(dict.fromkeys(ministries().office_of(one, signing) for one in written))
