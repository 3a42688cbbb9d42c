"""How high each heading stands, in text that shows neither fonts nor, mostly, numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

NUMBERED = re.compile(r"(?:(?:hoofdstuk|deel|paragraaf|bijlage)\s+)?(\d{1,2}(?:\.\d{1,2})*)\.?[:\s]", re.IGNORECASE)

CONVENTIONAL = re.compile(
    r"(?:tot slot|slot|slotwoord|inleiding|voorwoord|leeswijzer|samenvatting|conclusie|afsluiting|bijlagen?)\W*"
    r"|bijlagen?\W.*",
    re.IGNORECASE,
)
"""Headings that by custom stand at the level of chapters."""

SHORT_PAGE = 0.66
"""A page filled to less than this share was ended on purpose, for a chapter to begin on the next: where blocks are
kept together, a page that simply was full holds at least three quarters."""

PART, CHAPTER, SECTION, SUBSECTION = range(4)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading and what can be seen around it.

    has_text, has_list: what stands under it, before the next heading. is_listed: the table of contents names it.
    opens_page: it is the first line of a page; filled: how full the page before that was (share of the fullest pages).
    """

    text: str
    has_text: bool
    has_list: bool
    is_listed: bool = False
    opens_page: bool = False
    filled: float = 1.0


def levels(headings: Sequence[Heading]) -> list[int]:
    """The level of each heading, 1 for the highest.

    Numbers decide where headings are numbered ("2.1"). Else:
    - a heading right above another is of a higher order; at a page start it is the part over a chapter, or the
      chapter over a section, elsewhere the section over a subsection (the chapter, where pages are not known);
    - in a document whose headings have lists under them, one with text alone is a chapter, an introduction to the
      sections that follow; where pages are known it must begin one, and one on a page that was freed for it is a
      chapter whatever is under it;
    - some headings are chapters by custom.
    What a table of contents names stands above what it leaves out.
    """
    if sum(NUMBERED.match(heading.text) is not None for heading in headings) >= 2:
        orders = [_numbered_order(heading) for heading in headings]
    else:
        orders = _orders(headings)
    if sum(heading.is_listed for heading in headings) > 1:
        unlisted = max(order for order, heading in zip(orders, headings, strict=True) if heading.is_listed) + 1
        orders = [
            order if heading.is_listed else max(order, unlisted)
            for order, heading in zip(orders, headings, strict=True)
        ]
    return _depths(orders)


def _numbered_order(heading: Heading) -> int:
    found = NUMBERED.match(heading.text)
    if found:
        return found[1].count(".") + (0 if not found[1].endswith(".0") else -1)
    return 0 if CONVENTIONAL.fullmatch(heading.text) else 9


def _orders(headings: Sequence[Heading]) -> list[int]:
    has_pages = sum(heading.opens_page for heading in headings) > 1
    lists_are_usual = sum(heading.has_list for heading in headings) * 2 > sum(heading.has_text for heading in headings)
    orders: list[int] = []
    opens = False
    for at, heading in enumerate(headings):
        opens = heading.opens_page or (opens and at > 0 and _is_stacked(headings[at - 1]))
        is_container = lists_are_usual and heading.has_text and not heading.has_list
        begins_chapter = is_container if not has_pages else opens and (is_container or heading.filled < SHORT_PAGE)
        orders.append(CHAPTER if begins_chapter or CONVENTIONAL.fullmatch(heading.text) else SECTION)
    for at in range(len(headings) - 2, -1, -1):
        if _is_stacked(headings[at]):
            if has_pages and not headings[at].opens_page:
                orders[at + 1] = max(orders[at + 1], SUBSECTION)
                orders[at] = SECTION
            else:
                orders[at] = max(PART, orders[at + 1] - 1)
    return orders


def _is_stacked(heading: Heading) -> bool:
    """Whether nothing stands between this heading and the next."""
    return not heading.has_text and not heading.has_list


def _depths(orders: Sequence[int]) -> list[int]:
    open_above: list[int] = []
    depths = []
    for order in orders:
        while open_above and open_above[-1] >= order:
            open_above.pop()
        open_above.append(order)
        depths.append(len(open_above))
    return depths
