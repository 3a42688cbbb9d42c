"""A note's text: paragraphs, lists, bold, italic, and links to passages, as a small part of HTML.

<p> <ul> <ol> <li> <b> <i> <a href="passage:12">, and nothing else. Whatever other HTML comes in, from a word processor
or a page, `clean` makes that of it. `read` gives the blocks one by one for who draws them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from html import escape
from html.parser import HTMLParser
from itertools import groupby, pairwise

MOST_LEVELS = 5
"""Lists nest no deeper."""

_LINK = re.compile(r"passage:(\d{1,18})")
_SKIPPED = frozenset({"head", "script", "style", "title", "xml", "template"})
_BLOCKS = frozenset(
    "address article aside blockquote body center dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr html main"
    " nav p pre section table tbody thead tr".split()
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "col", "wbr"})
_WORD_LEVEL = re.compile(r"mso-list:\s*l\d+\s+level(\d)", re.IGNORECASE)
_WORD_MARK = re.compile(r"mso-list:\s*ignore", re.IGNORECASE)
_NUMBERED = re.compile(r"\s*\(?[0-9a-z]{1,4}[.)]", re.IGNORECASE)
_BOLD = re.compile(r"(?<![-\w])font-weight:\s*(\w+)", re.IGNORECASE)
_ITALIC = re.compile(r"(?<![-\w])font-style:\s*(\w+)", re.IGNORECASE)
_SPACES = re.compile(r"\s+")

_ITEM = re.compile(r"\s*(?:[-*•–]|(?P<number>\d{1,3}[.)]))\s+(?P<text>\S.*)")
_HEADING = re.compile(r"#{1,6}\s+(?P<text>\S.*)")
_EMPHASIS = re.compile(
    r"\*\*(?P<bold>[^\s*](?:.*?\S)?)\*\*(?!\*)|(?<![*\w])\*(?P<italic>[^\s*](?:[^*]*[^\s*])?)\*(?![*\w])"
    r"|\[(?P<words>[^\[\]]+)\]\(passage:(?P<passage>\d{1,18})\)",
    re.DOTALL,
)


class Kind(StrEnum):
    PARAGRAPH = "p"
    BULLET = "ul"
    NUMBER = "ol"


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one look. passage: the id of the passage that they lead to."""

    text: str
    bold: bool = False
    italic: bool = False
    passage: int | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or an item of a list; level: 0 for an item of an outer list."""

    kind: Kind
    runs: tuple[Run, ...]
    level: int = 0

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


def read(html: str) -> tuple[Block, ...]:
    """The blocks of any HTML, tidied; none when it holds no words."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_block()
    return _tidied(reader.blocks)


def write(blocks: Iterable[Block]) -> str:
    """HTML of the small part that stands for `blocks`."""
    parts: list[str] = []
    lists: list[Kind] = []  # those that are open, each with its last item

    def close_to(depth: int) -> None:
        while len(lists) > depth:
            parts.append(f"</li></{lists.pop()}>")

    for block in blocks:
        words = "".join(map(_as_html, block.runs))
        if block.kind is Kind.PARAGRAPH:
            close_to(0)
            parts.append(f"<p>{words}</p>")
            continue
        close_to(block.level + 1)
        if len(lists) == block.level + 1 and lists[-1] is not block.kind:
            close_to(block.level)
        if len(lists) == block.level + 1:
            parts.append(f"</li><li>{words}")
        else:
            lists.append(block.kind)
            parts.append(f"<{block.kind}><li>{words}")
    close_to(0)
    return "".join(parts)


def clean(html: str) -> str:
    """What is left of any HTML when all but the small part is taken out; "" when it holds no words."""
    return write(read(html))


def plain(html: str) -> str:
    """The words alone, a line for each block, items with their mark."""
    return "\n".join(
        f"{'  ' * block.level}{mark} {block.text}".rstrip() if mark else block.text
        for block, mark in marked(read(html))
    )


def words_of(html: str) -> str:
    """The words alone, a line for each block that has any, without marks: for searching."""
    return "\n".join(block.text for block in read(html) if block.text)


def from_plain(text: str) -> str:
    """Each line a paragraph, printed as it stands; empty lines at the ends are left out."""
    return write(_tidied(Block(Kind.PARAGRAPH, (Run(line),)) for line in text.splitlines()))


def from_marks(text: str) -> str:
    """Text with light marks: "- " and "1. " before an item, "# " before a heading, **bold**, *italic*,
    [words](passage:12). An empty line parts paragraphs; other line ends do so too, but run on within an item."""
    blocks: list[Block] = []
    is_open = False
    for line in text.splitlines():
        heading = _HEADING.fullmatch(line.strip())
        item = _ITEM.fullmatch(line.rstrip())
        if heading:
            blocks.append(Block(Kind.PARAGRAPH, tuple(replace(run, bold=True) for run in _runs(heading["text"]))))
        elif item:
            blocks.append(Block(Kind.NUMBER if item["number"] else Kind.BULLET, tuple(_runs(item["text"]))))
        elif not line.strip():
            is_open = False
            continue
        elif is_open and blocks[-1].kind is not Kind.PARAGRAPH:
            blocks[-1] = replace(blocks[-1], runs=(*blocks[-1].runs, *_runs(" " + line.strip())))
        else:
            blocks.append(Block(Kind.PARAGRAPH, tuple(_runs(line.strip()))))
        is_open = heading is None
    return write(_tidied(blocks))


def passages_in(html: str) -> frozenset[int]:
    """The ids of the passages that a text leads to."""
    return frozenset(run.passage for block in read(html) for run in block.runs if run.passage is not None)


def marked(blocks: Sequence[Block]) -> list[tuple[Block, str]]:
    """Each block with what stands before it: "•", its number in its list, "" for a paragraph."""
    found: list[tuple[Block, str]] = []
    counts: list[tuple[Kind, int]] = []
    for block in blocks:
        if block.kind is Kind.PARAGRAPH:
            counts.clear()
            found.append((block, ""))
            continue
        del counts[block.level + 1 :]
        is_next = len(counts) > block.level and counts[block.level][0] is block.kind
        count = counts[block.level][1] + 1 if is_next else 1
        counts[block.level :] = [(block.kind, count)]
        found.append((block, f"{count}." if block.kind is Kind.NUMBER else "•"))
    return found


def _runs(text: str) -> list[Run]:
    """Stretches of `text` with their emphasis; asterisks that do not come in pairs stay as they are."""
    runs: list[Run] = []
    at = 0
    for found in _EMPHASIS.finditer(text):
        runs.append(Run(text[at : found.start()]))
        if found["bold"] is not None:
            runs += [replace(run, bold=True) for run in _runs(found["bold"])]
        elif found["italic"] is not None:
            runs += [replace(run, italic=True) for run in _runs(found["italic"])]
        else:
            runs.append(Run(found["words"], passage=int(found["passage"])))
        at = found.end()
    runs.append(Run(text[at:]))
    return runs


def _as_html(run: Run) -> str:
    html = escape(run.text, quote=False)
    if run.italic:
        html = f"<i>{html}</i>"
    if run.bold:
        html = f"<b>{html}</b>"
    return html if run.passage is None else f'<a href="passage:{run.passage}">{html}</a>'


def _tidied(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Single spaces, runs that look the same joined, no list that begins deeper than one below the item before,
    no empty paragraphs at the ends."""
    tidied: list[Block] = []
    deepest = 0
    for block in blocks:
        level = 0 if block.kind is Kind.PARAGRAPH else min(block.level, deepest, MOST_LEVELS - 1)
        deepest = 0 if block.kind is Kind.PARAGRAPH else level + 1
        tidied.append(Block(block.kind, _tidied_runs(block.runs), level))
    while tidied and not tidied[-1].runs:
        tidied.pop()
    start = next((place for place, block in enumerate(tidied) if block.runs), 0)
    return tuple(tidied[start:])


def _tidied_runs(runs: Iterable[Run]) -> tuple[Run, ...]:
    joined: list[Run] = []
    ends_in_space = True
    for _, group in groupby(runs, key=lambda run: (run.bold, run.italic, run.passage)):
        same = list(group)
        text = _SPACES.sub(" ", "".join(run.text for run in same))
        if ends_in_space:
            text = text.removeprefix(" ")
        if text:
            joined.append(replace(same[0], text=text))
            ends_in_space = text.endswith(" ")
    if joined and joined[-1].text.endswith(" "):
        last = joined.pop()
        if last.text != " ":
            joined.append(replace(last, text=last.text[:-1]))
    if len(joined) > 1 and any(
        (one.bold, one.italic, one.passage) == (other.bold, other.italic, other.passage)
        for one, other in pairwise(joined)
    ):
        return _tidied_runs(joined)  # an empty run stood between two that look the same
    return tuple(joined)


@dataclass(slots=True)
class _Look:
    """What an open tag means for the words in it."""

    tag: str
    bold: bool
    italic: bool
    passage: int | None
    is_mark: bool = False


class _Reader(HTMLParser):
    """Collects blocks; `_tidied` evens them out."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[Block] = []
        self._looks = [_Look("", False, False, None)]
        self._lists: list[Kind] = []
        self._runs: list[Run] = []
        self._is_block = False  # an empty paragraph counts, words between blocks need no tag
        self._item: tuple[Kind, int] | None = None
        self._skipping = 0
        self._mark: str | None = None  # what Word puts before an item, while it is read

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SKIPPED:
            self._skipping += 1
        if self._skipping:
            return
        style = next((value or "" for name, value in attrs if name == "style"), "")
        if tag == "br":
            self._break_line()
        elif tag in ("ul", "ol"):
            self.end_block()
            self._lists.append(Kind(tag))
        elif tag == "li":
            self.end_block()
            self._item = (self._lists[-1] if self._lists else Kind.BULLET, max(len(self._lists) - 1, 0))
            self._is_block = True
        elif tag in _BLOCKS:
            self._begin_block(tag, style)
        elif tag in ("td", "th") and self._runs:
            self._runs.append(Run(" "))
        if tag not in _VOID:
            self._push_look(tag, style, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag in _SKIPPED:
            self._skipping = max(self._skipping - 1, 0)
            return
        if self._skipping:
            return
        if tag in ("ul", "ol"):
            self.end_block()
            if self._lists:
                self._lists.pop()
        elif tag == "li" or (tag in _BLOCKS and self._item is None):
            self.end_block()
        elif tag in _BLOCKS and self._item is not None and not self._lists:
            self.end_block()  # an item of Word's, which is a paragraph
        for place in range(len(self._looks) - 1, 0, -1):
            if self._looks[place].tag == tag:
                del self._looks[place:]
                break
        if self._mark is not None and not any(look.is_mark for look in self._looks):
            self._end_mark()

    def handle_data(self, data: str) -> None:
        if self._skipping:
            return
        if self._mark is not None:
            self._mark += data
        elif data.strip() or self._runs:
            look = self._looks[-1]
            self._runs.append(Run(data, look.bold, look.italic, look.passage))

    def end_block(self) -> None:
        has_words = any(_SPACES.sub("", run.text) for run in self._runs)
        if has_words or (self._is_block and self._item is None):
            kind, level = self._item or (Kind.PARAGRAPH, 0)
            self.blocks.append(Block(kind, tuple(self._runs) if has_words else (), level))
        self._runs = []
        self._is_block = False
        self._item = None

    def _begin_block(self, tag: str, style: str) -> None:
        if self._item is not None and self._lists:
            if self._runs:
                self._runs.append(Run(" "))  # a paragraph within an item goes on with it
            return
        self.end_block()
        self._is_block = tag == "p"
        level = _WORD_LEVEL.search(style)
        if level is not None:
            self._item = (Kind.BULLET, int(level[1]) - 1)

    def _break_line(self) -> None:
        """A line end parts paragraphs; within an item it is a space."""
        if self._item is not None:
            self._runs.append(Run(" "))
        else:
            self.end_block()
            self._is_block = False

    def _push_look(self, tag: str, style: str, attrs: list[tuple[str, str | None]]) -> None:
        above = self._looks[-1]
        look = _Look(tag, above.bold, above.italic, above.passage)
        if tag in ("b", "strong") or tag in _HEADINGS:
            look.bold = True
        elif tag in ("i", "em"):
            look.italic = True
        elif tag == "a":
            href = next((value or "" for name, value in attrs if name == "href"), "")
            link = _LINK.fullmatch(href)
            look.passage = int(link[1]) if link else None
        if weight := _BOLD.search(style):
            look.bold = weight[1].lower() in ("bold", "bolder") or (weight[1].isdigit() and int(weight[1]) >= 600)
        if slant := _ITALIC.search(style):
            look.italic = slant[1].lower() in ("italic", "oblique")
        if _WORD_MARK.search(style) and self._item is not None:
            self._mark = ""
            look.is_mark = True
        self._looks.append(look)

    def _end_mark(self) -> None:
        if self._item is not None and _NUMBERED.match(self._mark or ""):
            self._item = (Kind.NUMBER, self._item[1])
        self._mark = None
