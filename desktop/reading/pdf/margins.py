"""What a printed page carries around its text: running heads and feet, page numbers, the colophon of official papers.

They are known by coming back: the same words at the same place on page after page, or a number that counts along. On
a single page only the fixed lines of the Kamer's printed series are known.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence

from desktop.reading.answers import Role, role_of
from desktop.reading.pdf.lines import Line, Page

BAND = 0.14
"""Share of the page's height, at top and bottom, in which heads and feet stand; beside the text they may stand
anywhere, if they are in small print."""

SMALL = 0.95
"""Of the size of the text: the column beside a ministry's letter is set smaller, the cells of a table are not."""

GAP = 1.4
"""In units of the type size: a head stands at least so far from the text. Lines of text are 1.1 to 1.5 apart, and a
paragraph that begins each page with the same words is no head."""

OFTEN = 0.3
"""Share of the pages on which a head comes back; heads that differ on left and right pages stand on half of them."""

SAMPLE = 8
"""Of the times that a line comes back, so many are looked at."""

PAGE_NUMBER = re.compile(r"[-–—\s]*(?:(?:pagina|blad|p\.)\s*)?(\d{1,4})(?:\s*(?:van|/|of)\s*\d{1,4})?[-–—\s|]*", re.I)

COLOPHON = re.compile(
    r"(?:(?:ah|kst|h|kv|ag|blg|stb|stcrt)-[\w-]*\d[\w-]*"
    r"|ISSN \d{4} ?- ?\d{3}[\dX]"
    r"|[’'‘]s[- ]Gravenhage \d{4}"
    r"|(?:Tweede|Eerste) Kamer, vergaderjaar \d{4}[-–]\d{2,4}, .{1,60})"
)
"""At the foot of official publications: identifier, series, place, running foot."""


def take_margins(pages: Sequence[Page]) -> list[tuple[str, Line]]:
    """Take heads, feet, page numbers and colophon off `pages`; returns each with its kind of repair, in page order."""
    left, right = _text_column(pages)
    small = SMALL * _text_size(pages)
    candidates = {
        page.number: [
            line
            for line in page.lines
            if not BAND * page.height < line.y < (1 - BAND) * page.height
            or (line.size < small and (line.x0 > right or line.x1 < left))
        ]
        for page in pages
    }
    kinds = _coming_back(pages, candidates)
    kinds |= _counting_along(pages, kinds.keys())
    taken: list[tuple[str, Line]] = []
    for page in pages:
        for line in candidates[page.number]:
            kind = kinds.get(id(line))
            if kind is None and line.y < BAND * page.height and COLOPHON.fullmatch(line.text):
                kind = "running_head"
            if kind is not None:
                taken.append((kind, line))
    gone = {id(line) for _, line in taken}
    for page in pages:
        page.lines = [line for line in page.lines if id(line) not in gone]
    return taken


def _text_column(pages: Sequence[Page]) -> tuple[float, float]:
    """Where most of the text begins and ends: the letters of the ministries carry a column of small print beside it,
    with the date and the number on every page."""
    starts: Counter[int] = Counter()
    for page in pages:
        for line in page.lines:
            starts[round(line.x0)] += len(line.text)
    if not starts:
        return 0.0, 0.0
    left = starts.most_common(1)[0][0]
    ends = sorted(line.x1 for page in pages for line in page.lines if abs(line.x0 - left) < 2)
    return left - 1, ends[len(ends) * 19 // 20] if ends else left


def _text_size(pages: Sequence[Page]) -> float:
    """The size of type in which most of the text is set."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _coming_back(pages: Sequence[Page], candidates: dict[int, list[Line]]) -> dict[int, str]:
    """Lines with the same words at the same place on several pages, apart from the text.

    Numbers in them may differ if they count along with the pages. The header of a table of questions comes back too,
    and is needed.
    """
    places: defaultdict[tuple[str, int, int], list[Line]] = defaultdict(list)
    for lines in candidates.values():
        for line in lines:
            places[re.sub(r"\d+", "#", line.text), round(line.x0 / 8), round(line.y / 8)].append(line)
    repeated = [lines for words, lines in _neighbours_joined(places) if _comes_back(words, lines, len(pages))]
    repeated = [lines for lines in repeated if not _heads_columns(lines[0], candidates[lines[0].page])]
    on_page = {page.number: page for page in pages}
    settled = False
    while not settled:  # what stands close to a line that stays, stays
        back = {id(line) for lines in repeated for line in lines}
        apart = [lines for lines in repeated if _are_apart(lines[:SAMPLE], on_page, back)]
        settled = len(apart) == len(repeated)
        repeated = apart
    return {
        id(line): "page_number" if PAGE_NUMBER.fullmatch(line.text) else "running_head"
        for lines in repeated
        for line in lines
    }


def _comes_back(words: str, lines: Sequence[Line], pages: int) -> bool:
    times = len({line.page for line in lines})
    enough = times >= (2 if pages <= 6 else 3) and times >= OFTEN * pages
    if enough and "#" in words:
        same = len({line.text for line in lines}) == 1
        # "Bijlage 3" above one page and "Bijlage 4" above the next are headings; three in a row are a count
        return _counts(lines) and (same or times > 2 or bool(PAGE_NUMBER.fullmatch(lines[0].text)))
    return enough


def _heads_columns(line: Line, others: Sequence[Line]) -> bool:
    """Whether the line is part of the header of a table of questions."""
    roles = {role_of(other.text) for other in others if abs(other.y - line.y) < line.size}
    return Role.QUESTION in roles and bool(roles & {Role.ANSWER, Role.NUMBER})


def _neighbours_joined(
    places: dict[tuple[str, int, int], list[Line]],
) -> Iterator[tuple[str, list[Line]]]:
    """Words and lines of places that are one but for the rounding."""
    for (words, x, y), lines in places.items():
        near = [places.get((words, x + dx, y + dy), []) for dx in (-1, 0, 1) for dy in (-1, 0, 1)]
        yield words, [line for group in near for line in group] if len(lines) > 1 or any(near) else lines


def _counts(lines: Sequence[Line]) -> bool:
    """Whether the numbers in lines of the same words are the same everywhere, or count along with the pages."""
    rows = [(line.page, [int(number) for number in re.findall(r"\d+", line.text)]) for line in lines]
    columns = range(len(rows[0][1]))
    still = [len({numbers[at] for _, numbers in rows}) == 1 for at in columns]
    along = [len({numbers[at] - page for page, numbers in rows}) == 1 for at in columns]
    return all(one or other for one, other in zip(still, along, strict=True))


def _counting_along(pages: Sequence[Page], heads: Container[int]) -> dict[int, str]:
    """Lines that are a number and nothing else, at the very top or foot, and follow the pages with a steady
    difference. heads: the lines that were found to be heads or feet."""
    numbers = [
        (int(match[1]) - line.page, line)
        for page in pages
        for line in page.lines
        if (match := PAGE_NUMBER.fullmatch(line.text)) and _is_outermost(line, page, heads)
    ]
    differences = Counter(difference for difference, _ in numbers)
    if not differences:
        return {}
    difference, often = differences.most_common(1)[0]
    if often == 1 and (difference != 0 or len(pages) > 2):
        return {}
    return {id(line): "page_number" for found, line in numbers if found == difference}


def _is_outermost(line: Line, page: Page, heads: Container[int]) -> bool:
    """Whether no text of the page stands beside the line or between it and the edge of the page."""
    if BAND * page.height < line.y < (1 - BAND) * page.height:
        return False
    edge = -1 if line.y < page.height / 2 else 1
    return all(
        other is line or id(other) in heads or edge * (other.y - line.y) < -0.5 * line.size for other in page.lines
    )


def _are_apart(lines: Sequence[Line], on_page: Mapping[int, Page], back: set[int]) -> bool:
    return sum(_is_apart(line, on_page[line.page], back) for line in lines) * 2 > len(lines)


def _is_apart(line: Line, page: Page, back: set[int]) -> bool:
    """Whether white separates the line from the lines above and below it that are no head or foot (`back`)."""
    return all(
        id(other) in back or abs(line.y - other.y) >= GAP * line.size or other.x0 > line.x1 or other.x1 < line.x0
        for other in page.lines
        if other.y != line.y
    )
