"""Page numbers and running heads among lines of text, for text dumps and PDFs alike."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

PAGE_NUMBER = re.compile(
    r"""(?ix)
    (?: [-–—|•]\s* )?
    (?: (?:pagina|pag\.?|blz\.?|bladzijde|page)\s* )?
    (\d{1,4})
    (?: \s*(?:van|/|of|-)\s*\d{1,4} )?
    (?: \s*[-–—|•] )?
    """
)

EDGE = 2
"""Lines at the top and at the foot of a page in which running heads are looked for."""

OFTEN = 0.3
"""Share of pages on which a line must come back: left and right pages may have different heads."""

LONGEST_HEAD = 120


def page_number(line: str) -> int | None:
    """The number of a line that holds a page number and nothing else: "12", "Pagina 3 van 10", "- 7 -"."""
    found = PAGE_NUMBER.fullmatch(line.strip())
    return int(found[1]) if found else None


def running_heads(pages: Sequence[Sequence[str]]) -> set[tuple[int, int]]:
    """Which lines are running heads or feet, as (page, line): the same words, whatever the digits, at the edge of
    at least three pages and of 30 percent of them."""
    edges = [{*range(min(EDGE, len(page))), *range(max(0, len(page) - EDGE), len(page))} for page in pages]
    counted = Counter(
        shape
        for page, rows in zip(pages, edges, strict=True)
        for shape in {_shape(page[row]) for row in rows if len(page[row]) <= LONGEST_HEAD}
    )
    often = {shape for shape, times in counted.items() if times >= max(3, OFTEN * len(pages))}
    return {
        (number, row)
        for number, (page, rows) in enumerate(zip(pages, edges, strict=True))
        for row in rows
        if _shape(page[row]) in often
    }


def _shape(line: str) -> str:
    return re.sub(r"\d+", "#", " ".join(line.split()))
