"""Footnotes of a web page: links from a mark in the text to a note elsewhere on the page.

Word, LibreOffice, pandoc, Wikipedia and officielebekendmakingen.nl each write them another way; all link a short mark
to a block that begins with the mark or links back.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeAlias

from lxml import html

Element: TypeAlias = html.HtmlElement

MARK = re.compile(r"[\[(]?\s*(?P<mark>\d{1,3}|[a-z]{1,2}|[ivxlc]{1,6}|[*†‡§]{1,3})\s*[\])]?\s*", re.IGNORECASE)

NOTE_NAME = re.compile(
    r"(?:^|[^a-z])_?(?:fn|ftn|edn|footnote|endnote|note|noot|voetnoot|cite_note|sdfootnote|sdendnote)", re.I
)
BACK_NAME = re.compile(r"ref|anc$|back|terug", re.IGNORECASE)
BACK_SIGN = re.compile(r"[\s↑↩︎^\u2191\u21a9\ufe0e\ufe0f]+|terug(?: naar (?:de )?tekst)?", re.IGNORECASE)

BLOCKS = ("li", "p", "div", "td", "tr", "section", "aside", "dd", "dt")

LONGEST_NOTE = 600
"""Words. What is longer is a section that a contents list links to."""


@dataclass(frozen=True, slots=True)
class Notes:
    """marks: the links in the text, with their mark and the block of their note. blocks: all blocks that are notes."""

    marks: dict[Element, tuple[str, Element]]
    blocks: set[Element]


def find_notes(page: Element) -> Notes:
    """The footnotes of a page. A second link to the same note is a mark too."""
    order = {element: place for place, element in enumerate(page.iter())}
    targets: dict[str, Element] = {}
    for element in order:
        for name in (element.get("id"), element.get("name") if element.tag == "a" else None):
            if name:
                targets.setdefault(name, element)
    marks: dict[Element, tuple[str, Element]] = {}
    for link in page.iter("a"):
        goal = link.get("href", "")
        printed = MARK.fullmatch(_text(link))
        target = targets.get(goal[1:]) if goal.startswith("#") else None
        if printed is None or target is None:
            continue
        block = _block_of(target)
        if block is None or order[block] < order[link] or any(above is block for above in link.iterancestors()):
            continue
        if _is_note(block, printed["mark"], goal[1:], link):
            marks[link] = (printed["mark"], block)
    return Notes(marks, {block for _, block in marks.values()})


def note_without_mark(block: Element, mark: str) -> None:
    """Take the note's own mark and its links back out of it, so that its words are left."""
    for link in list(block.iter("a")):
        text = _text(link)
        if link.get("href", "").startswith("#") and (
            MARK.fullmatch(text) or BACK_SIGN.fullmatch(text) or not text.strip()
        ):
            link.drop_tree()
    for element in block.iter():
        if element.text and element.text.strip():
            element.text = _after_mark(element.text, mark)
            return
        if element is not block and element.tail and element.tail.strip():
            element.tail = _after_mark(element.tail, mark)
            return


def _after_mark(text: str, mark: str) -> str:
    return re.sub(rf"^\s*[\[(]?{re.escape(mark)}(?:[\]).:]|(?=\s)|$)+\s*", "", text)


def _block_of(target: Element) -> Element | None:
    """The block that a note's target names: itself, or what it stands at the start of."""
    block = target
    while block.tag not in BLOCKS:
        above = block.getparent()
        if above is None or above.tag in ("body", "html", "main", "article"):
            return None
        block = above
    above = block.getparent()
    if block.tag == "p" and above is not None and above.tag in ("div", "li", "aside") and above[0] is block:
        named = NOTE_NAME.search(above.get("id", "")) or NOTE_NAME.search(above.get("class", ""))
        if named and len(above.getchildren()) <= 3:  # the note's other paragraphs
            return above
    return block


def _is_note(block: Element, mark: str, name: str, link: Element) -> bool:
    words = _text(block)
    if not words.strip() or len(words.split()) > LONGEST_NOTE:
        return False
    if BACK_NAME.search(name) and not NOTE_NAME.search(name):
        return False
    own = {link.get("id"), link.get("name"), *(above.get("id") for above in link.iterancestors("sup", "span"))}
    own |= {inside.get("id") or inside.get("name") for inside in link.iter()}
    links_back = any(other.get("href", "")[1:] in own for other in block.iter("a") if other.get("href", "#") != "#")
    begins_so = re.match(rf"\s*[\[(]?{re.escape(mark)}\b", words) is not None
    return links_back or bool(NOTE_NAME.search(name)) or (begins_so and link.find(".//sup") is not None)


def _text(element: Element) -> str:
    return "".join(element.itertext())
