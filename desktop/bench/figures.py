"""A figure, and how it is taken."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import median
from time import perf_counter

Figures = Iterator["Figure"]


@dataclass(frozen=True, slots=True)
class Figure:
    """name: "start.window", with its yardstick under the same first word; unit: ms, s, MB, per s …"""

    name: str
    value: float
    unit: str


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much is measured with. times: each act of which the median is told."""

    documents: int = 1000
    imported: int = 100
    blocks: int = 600
    highlights: int = 500
    matched: int = 100
    pages: int = 60
    times: int = 5


def milliseconds(act: Callable[[], object], times: int, prepare: Callable[[], object] | None = None) -> float:
    """The median of `times` goes; prepare: done before each, and not counted."""
    taken = []
    for _ in range(times):
        if prepare is not None:
            prepare()
        began = perf_counter()
        act()
        taken.append((perf_counter() - began) * 1000)
    return median(taken)


def seconds(act: Callable[[], object]) -> float:
    began = perf_counter()
    act()
    return perf_counter() - began
