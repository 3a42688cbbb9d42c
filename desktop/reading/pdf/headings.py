"""Which paragraphs of a printed document are headings, and of which level.

Evidence, the strongest first: what a tagged PDF says, the outline that PDF readers show beside the page, the table of
contents on paper, and how the paragraph is set: larger, bold, slanted or in capitals, short, and without a full stop.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from desktop.reading.kamervragen import is_label
from desktop.reading.pdf.blocks import Paragraph

LARGER = 0.8
"""Points above the size of the text from which a paragraph is set larger."""

LONGEST = 200
"""Characters: three lines. What is longer is text, however it is set."""

LONGEST_FAINT = 90
"""Characters of a heading that is no larger and not bold."""

NUMBERED = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)\.?\s+(?=\S)")
SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2})+\.?\s+[A-ZÀ-Þ]")
"""A heading by its number alone: "2.1.1 Budgettaire gevolgen"."""

STOPS = re.compile(r"(?<!\bc\.s)(?<!\bd\.d)[.;,:]$")

Style = tuple[float, bool, bool, bool]
"""Size to half a point, bold, italic, capitals."""

MASTHEAD = re.compile(r"(?:Tweede|Eerste) Kamer der Staten-Generaal(?: \d)?|Vergaderjaar \d{4}[-–]\d{2,4}\b.{0,60}")
"""Of the Kamer's printed series: large, bold, and no heading."""


@dataclass(slots=True)
class Known:
    """What a document says of its headings itself: levels by their words, from its outline and table of contents."""

    outline: dict[str, int] = field(default_factory=dict)
    contents: dict[str, int] = field(default_factory=dict)

    def level(self, text: str) -> int | None:
        words = plain(text)
        return self.outline.get(words, self.contents.get(words))


def plain(text: str) -> str:
    """The words of a title without its number, for comparing."""
    return re.sub(r"\W+", " ", NUMBERED.sub("", text.strip(), count=1)).strip().lower()


def style_of(paragraph: Paragraph) -> Style:
    text = paragraph.lines[0].text
    capitals = text.isupper() and len(text) > 3 and paragraph.text.isupper()
    return (round(paragraph.size * 2) / 2, paragraph.bold, paragraph.italic, capitals)


def find_headings(paragraphs: Sequence[Paragraph], known: Known, body: Style) -> dict[int, int]:
    """Level of each paragraph that is a heading, by its index. body: how most of the text is set."""
    styles = [style_of(paragraph) for paragraph in paragraphs]
    found: dict[int, Style] = {}
    for index, paragraph in enumerate(paragraphs):
        after = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        if is_label(paragraph.text):
            found[index] = styles[index]
        elif index and is_label(paragraphs[index - 1].text) and not paragraph.role.startswith("H"):
            continue  # what was asked or answered, in bold or not
        elif _is_heading(paragraph, styles[index], after, known, body):
            found[index] = styles[index]
    _add_alike(found, paragraphs, styles)
    _drop_rows_of_headings(found, paragraphs, known)
    _drop_cover(found, paragraphs, body)
    return _levels(found, paragraphs, known)


def _is_heading(paragraph: Paragraph, style: Style, after: Paragraph | None, known: Known, body: Style) -> bool:
    text = paragraph.text
    if re.fullmatch(r"H\d?|Title", paragraph.role):
        return True
    if len(text) > LONGEST or not re.search(r"[^\W\d_]{2}", text) or MASTHEAD.fullmatch(text):
        return False
    if paragraph.marker and (not paragraph.marker.number or paragraph.role == "LI"):
        return False
    size, bold, italic, capitals = style
    stands_out = size >= body[0] + LARGER or (bold and not body[1]) or (italic and not body[2]) or capitals
    if known.level(text) is not None and (stands_out or paragraph.has_white) and len(paragraph.lines) <= 3:
        return True
    if STOPS.search(text) and not (size >= body[0] + LARGER and text.endswith(":")):
        return False
    if size >= body[0] + LARGER:
        return True
    if size < body[0] - LARGER or after is None:
        return False
    if bold and not body[1]:
        return not (text.endswith("?") and (len(text) > LONGEST_FAINT or paragraph.marker))
    if len(text) > LONGEST_FAINT or not paragraph.has_white or paragraph.marker:
        return bool(SECTION.match(text)) and len(text) <= LONGEST_FAINT and paragraph.has_white
    return (italic and not body[2] and not _looks_alike(paragraph, after)) or capitals or bool(SECTION.match(text))


def _add_alike(found: dict[int, Style], paragraphs: Sequence[Paragraph], styles: Sequence[Style]) -> None:
    """Bold or large one-liners with a full stop are headings where several of that style, without one, are."""
    often = {style for style, times in Counter(found.values()).items() if times > 3 and (style[1] or style[3])}
    for index, paragraph in enumerate(paragraphs[:-1]):
        is_short = len(paragraph.lines) == 1 and len(paragraph.text) <= LONGEST_FAINT
        if index not in found and styles[index] in often and paragraph.has_white and is_short and not paragraph.marker:
            found[index] = styles[index]


def _looks_alike(paragraph: Paragraph, after: Paragraph) -> bool:
    """Whether both are one-liners of one look: a list of names or titles, no heading and its text."""
    return style_of(paragraph) == style_of(after) and len(after.lines) == 1


def _drop_rows_of_headings(found: dict[int, Style], paragraphs: Sequence[Paragraph], known: Known) -> None:
    """More than three of one style in succession are a list in bold letters."""
    for index in list(found):
        row = [index]
        while row[-1] + 1 in found and found[row[-1] + 1] == found[index]:
            row.append(row[-1] + 1)
        if len(row) > 3 and index - 1 not in row and found.get(index - 1) != found[index]:
            for one in row:
                if not paragraphs[one].role and known.level(paragraphs[one].text) is None:
                    del found[one]


def _drop_cover(found: dict[int, Style], paragraphs: Sequence[Paragraph], body: Style) -> None:
    """On a cover, a first page without text of the usual size, only the largest lines are a heading: the title."""
    cover = [index for index, paragraph in enumerate(paragraphs) if paragraph.page == paragraphs[0].page]
    if any(style_of(paragraphs[index])[0] <= body[0] for index in cover if len(paragraphs[index].text) > LONGEST_FAINT):
        return
    if len(cover) == len(paragraphs) or len(cover) > 15:
        return
    largest = max(paragraphs[index].size for index in cover)
    for index in cover:
        if paragraphs[index].size < largest - LARGER and not paragraphs[index].role.startswith("H"):
            found.pop(index, None)


def _levels(found: Mapping[int, Style], paragraphs: Sequence[Paragraph], known: Known) -> dict[int, int]:
    """Levels from tags, outline and contents where they tell; the other styles are put in between by their weight."""
    labels = {
        index for index in found if is_label(paragraphs[index].text) and not paragraphs[index].role.startswith("H")
    }
    told: defaultdict[Style, Counter[int]] = defaultdict(Counter)
    levels: dict[int, int] = {}
    for index, style in found.items():
        tagged = re.fullmatch(r"H(\d)", paragraphs[index].role)
        level = int(tagged[1]) if tagged else known.level(paragraphs[index].text)
        if level is not None and index not in labels:
            told[style][level] += 1
            levels[index] = level
    title = _title_style(found, paragraphs, labels)
    of_style: dict[Style, int] = {}
    highest = 0
    for style in sorted({found[index] for index in found if index not in labels}, key=_weight):
        if style in told:
            of_style[style] = told[style].most_common(1)[0][0]
            if len(told[style]) > 1 and not any(paragraphs[index].role.startswith("H") for index in found):
                of_style[style] = max(told[style]) + 1  # what the contents leave out lies deeper
        elif style == title:
            of_style[style] = 1
            continue
        else:
            of_style[style] = highest + 1
        highest = max(highest, of_style[style])
    for index, style in found.items():
        if index in labels:
            levels[index] = highest + 1
        elif index not in levels:
            levels[index] = of_style[style]
    _deepen_by_number(levels, found, paragraphs, known)
    return levels


def _weight(style: Style) -> tuple[float, bool, bool, bool]:
    size, bold, italic, capitals = style
    return (-size, not bold, not capitals, italic)


def _title_style(found: Mapping[int, Style], paragraphs: Sequence[Paragraph], labels: set[int]) -> Style | None:
    """The style of the title: the largest, used once, on the first page with text."""
    plain_ones = [index for index in found if index not in labels]
    if len(plain_ones) < 2:
        return None
    first = plain_ones[0]
    style = found[first]
    others = [found[index] for index in plain_ones[1:]]
    is_first = paragraphs[first].page == paragraphs[0].page
    return (
        style if is_first and style not in others and all(_weight(style) < _weight(other) for other in others) else None
    )


def _deepen_by_number(
    levels: dict[int, int], found: Mapping[int, Style], paragraphs: Sequence[Paragraph], known: Known
) -> None:
    """Headings of one style that are numbered "2", "2.1", "2.1.1" lie as deep as their numbers say."""
    depths: defaultdict[Style, dict[int, int]] = defaultdict(dict)
    for index, style in found.items():
        number = NUMBERED.match(paragraphs[index].text)
        if number:
            depths[style][index] = number[1].count(".")
    for indexes in depths.values():
        least = min(indexes.values())
        for index, depth in indexes.items():
            if not paragraphs[index].role and known.level(paragraphs[index].text) is None:
                levels[index] += depth - least
