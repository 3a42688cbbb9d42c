"""What the parts of a briefing need to know of the whole: numbers, places to point at, pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from desktop.briefing.content import Briefing, Part, Passages, Pledge, PledgeCards, PledgeTable


@dataclass(frozen=True, slots=True)
class Entry:
    """A line in the table of contents, and the landmark that it points at. level: 0 for a part, 1 within it."""

    key: str
    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Plan:
    """parts: those that hold something, in order; numbers: of each pledge, throughout the briefing; cards: the landmark
    of each pledge that has a card; pages: the page of each landmark, empty in the first pass."""

    parts: tuple[Part, ...]
    judged_on: date
    numbers: Mapping[Pledge, int]
    cards: Mapping[Pledge, str]
    pages: Mapping[str, int]

    def entries(self) -> Iterator[Entry]:
        for number, part in enumerate(self.parts):
            yield Entry(part_key(number), 0, part.title)
            if isinstance(part, PledgeCards):
                for pledge in part.pledges:
                    yield Entry(card_key(number, self.numbers[pledge]), 1, card_title(self.numbers[pledge], pledge))
            elif isinstance(part, Passages):
                for index, tag in enumerate(part.tags):
                    if not tag.is_empty:
                        yield Entry(tag_key(number, index), 1, tag.tag)


def plan_of(briefing: Briefing, pages: Mapping[str, int]) -> Plan:
    parts = tuple(part for part in briefing.parts if not part.is_empty)
    pledges = (pledge for part in parts if isinstance(part, PledgeTable | PledgeCards) for pledge in part.pledges)
    numbers = {pledge: number for number, pledge in enumerate(dict.fromkeys(pledges), start=1)}
    cards: dict[Pledge, str] = {}
    for number, part in enumerate(parts):
        if isinstance(part, PledgeCards):
            for pledge in part.pledges:
                cards.setdefault(pledge, card_key(number, numbers[pledge]))
    return Plan(parts, briefing.judged_on, numbers, cards, pages)


def part_key(part: int) -> str:
    return f"part-{part}"


def card_key(part: int, pledge: int) -> str:
    return f"part-{part}-pledge-{pledge}"


def card_title(number: int, pledge: Pledge) -> str:
    return f"{number}\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}{pledge.title}"


def tag_key(part: int, tag: int) -> str:
    return f"part-{part}-tag-{tag}"
