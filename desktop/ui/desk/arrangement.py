"""How the desk lies, as data: which documents on which panes, in what order, and how they scroll. No Qt.

It is kept between sessions, so what comes back may be damaged or from another version: `from_state` takes what it
understands and leaves the rest.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, TypeVar

PANES_AT_MOST = 4


class Sight(StrEnum):
    """What of a document a pane shows."""

    TEXT = "text"
    BOTH = "both"
    ORIGINAL = "original"


class Layout(StrEnum):
    """How the panes stand on the desk."""

    COLUMNS = "columns"
    ROWS = "rows"
    SQUARE = "square"


class Sync(StrEnum):
    """How the other panes move along with the one that is scrolled."""

    OFF = "off"
    EVEN = "even"
    SECTIONS = "sections"
    TIES = "ties"


@dataclass(frozen=True, slots=True)
class Laid:
    """One pane. window: left, top, width and height of the window of its own that it stands in; None on the desk."""

    document_id: int | None
    sight: Sight = Sight.TEXT
    outline: bool = False
    window: tuple[int, int, int, int] | None = None


@dataclass(frozen=True, slots=True)
class Arrangement:
    """widths: of the panes, row by row; heights: of the rows. active: which pane was used last; alone: it fills the
    desk."""

    panes: tuple[Laid, ...]
    layout: Layout = Layout.COLUMNS
    widths: tuple[tuple[int, ...], ...] = ()
    heights: tuple[int, ...] = ()
    sync: Sync = Sync.OFF
    active: int = 0
    alone: bool = False

    def without(self, gone: Iterable[int]) -> Arrangement:
        """The same without those documents; the sizes hold only while every pane stays."""
        gone = set(gone)
        kept = [laid for laid in self.panes if laid.document_id not in gone]
        if len(kept) == len(self.panes):
            return self
        before = sum(laid.document_id not in gone for laid in self.panes[: self.active])
        return Arrangement(tuple(kept), self.layout, sync=self.sync, active=min(before, max(0, len(kept) - 1)))


def rows_of(count: int, layout: Layout) -> list[range]:
    """Which panes stand in which row."""
    beside = {Layout.COLUMNS: PANES_AT_MOST, Layout.ROWS: 1, Layout.SQUARE: 2}[layout]
    return [range(first, min(first + beside, count)) for first in range(0, count, beside)]


def as_state(arrangement: Arrangement) -> dict[str, Any]:
    """In words that JSON knows."""
    return asdict(arrangement)


def from_state(state: object) -> Arrangement | None:
    """What was kept; None where nothing of it can be understood."""
    if not isinstance(state, dict):
        return None
    panes = tuple(laid for kept in _list(state.get("panes")) if (laid := _laid(kept)) is not None)[:PANES_AT_MOST]
    if not panes:
        return None
    active = _number(state.get("active"))
    return Arrangement(
        panes,
        _one_of(Layout, state.get("layout"), Layout.COLUMNS),
        tuple(_sizes(row) for row in _list(state.get("widths"))),
        _sizes(state.get("heights")),
        _one_of(Sync, state.get("sync"), Sync.OFF),
        active if active is not None and 0 <= active < len(panes) else 0,
        state.get("alone") is True,
    )


def _laid(kept: object) -> Laid | None:
    if not isinstance(kept, dict):
        return None
    window = _sizes(kept.get("window"))
    return Laid(
        _number(kept.get("document_id")),
        _one_of(Sight, kept.get("sight"), Sight.TEXT),
        kept.get("outline") is True,
        (window[0], window[1], window[2], window[3]) if len(window) == 4 and min(window[2:]) > 0 else None,
    )


Choice = TypeVar("Choice", bound=StrEnum)


def _one_of(kind: type[Choice], word: object, usual: Choice) -> Choice:
    return kind(word) if word in [choice.value for choice in kind] else usual


def _sizes(kept: object) -> tuple[int, ...]:
    numbers = [_number(size) for size in _list(kept)]
    return tuple(number for number in numbers if number is not None) if None not in numbers else ()


def _number(kept: object) -> int | None:
    return kept if isinstance(kept, int) and not isinstance(kept, bool) and abs(kept) < 2**31 else None


def _list(kept: object) -> list[Any]:
    return list(kept) if isinstance(kept, list | tuple) else []
