"""A figure, and how it is taken."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import median
from time import perf_counter, process_time

Figures = Iterator["Figure"]


@dataclass(frozen=True, slots=True)
class Figure:
    """name: "start.window", with its yardstick under the same first word; unit: ms, s, MB, per s …"""

    name: str
    value: float
    unit: str


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much is measured with. times: each act of which the median is told; rest: seconds that a window rests."""

    documents: int = 1000
    imported: int = 100
    blocks: int = 600
    highlights: int = 500
    matched: int = 100
    pages: int = 60
    times: int = 5
    rest: float = 3.0


@dataclass(frozen=True, slots=True)
class Taken:
    """Milliseconds by the clock, and of the processor alone: on a busy machine the first say more of the others."""

    wall: float
    cpu: float

    def named(self, name: str) -> dict[str, float]:
        return {name: self.wall, f"{name}_cpu": self.cpu}


def taken(act: Callable[[], object], times: int, prepare: Callable[[], object] | None = None) -> Taken:
    """The medians of `times` goes; prepare: done before each, and not counted."""
    goes = []
    for _ in range(times):
        if prepare is not None:
            prepare()
        began = perf_counter(), process_time()
        act()
        goes.append((perf_counter() - began[0], process_time() - began[1]))
    return Taken(*(1000 * median(column) for column in zip(*goes, strict=True)))


def milliseconds(act: Callable[[], object], times: int) -> float:
    """The median of `times` goes by the clock."""
    return taken(act, times).wall


def seconds(act: Callable[[], object]) -> float:
    began = perf_counter()
    act()
    return perf_counter() - began
