"""Of a web page the document in it: which part is the main content, and which is the site around it.

Pages saved from a browser bring menus, cookie bars, breadcrumbs and footers along. What is taken away is listed as
"boilerplate". A page without any of these (Word and LibreOffice write such) loses nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TypeAlias

from lxml import html

Element: TypeAlias = html.HtmlElement
TakenAway = Callable[[str], None]
"""Told the words of each part that is taken away."""

UNREADABLE = (
    "script|style|noscript|template|svg|math/annotation|iframe|object|button|select|option|textarea|input|audio|video"
)
"""Elements whose text is no text of the page, or not for reading."""

LANDMARKS = {
    "navigation",
    "banner",
    "contentinfo",
    "search",
    "complementary",
    "dialog",
    "alertdialog",
    "menu",
    "menubar",
}
"""ARIA roles of the site's own parts."""

SITE_NAME = re.compile(
    r"(?:^|[\s_-])(?:cookies?|cookie-?(?:bar|banner|consent|melding|notice|wall)|consent|gdpr|breadcrumbs?|kruimelpad|"
    r"nav|navbar|navigation|navigatie|menu|mainmenu|submenu|hoofdmenu|sidebar|skip-?links?|skiplinks|masthead|"
    r"(?:site|page)-?(?:header|footer)|footer|share|sharing|delen|social|socials|search-?(?:bar|box|form)?|zoekbalk|"
    r"zoekformulier|pagination|paginering|feedback|newsletter|nieuwsbrief|related|gerelateerd|toolbar|sr-only|"
    r"visually-?hidden|visuallyhidden|note-close|print-?(?:button|knop))(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Words in an element's id or class that sites use for their own parts."""

MAIN_NAME = re.compile(r"^(?:main|main-?content|content|inhoud|page-?content|artikel|article)$", re.IGNORECASE)

HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)

MUCH = 0.4
"""Share of the page's words: what holds more is the content whatever it is called."""

LEAST_MAIN = 0.25
"""Share of the page's readable words that a part marked as main content must hold to be believed."""

LONG_PARAGRAPH = 25
"""Words. Text of this length outside a link is content, not a menu."""

FOLDED_AWAY = 20
"""Words. More than this, hidden in the content itself, is a section that the reader can unfold."""


def main_content(root: Element, taken_away: TakenAway) -> Element:
    """The element with the document in it, cleared of what is not for reading. `root` is changed."""
    body = root.find("body")
    page = root if body is None else body
    for element in list(page.iter(*UNREADABLE.split("|"))):
        _drop(element, None)
    words = max(1, _count(page))
    for element in list(page.iter()):
        if element is not page and _is_sites_own(element) and _may_go(element, page, words):
            _drop(element, taken_away)
    main = _main(page)
    if main is not None:
        _leave_out_around(main, page, taken_away)
    else:
        main = page
        _drop_menus(page, taken_away)
    return main


def leave_out_margins(root: Element, taken_away: TakenAway) -> None:
    """Take away headers and footers as LibreOffice writes them, once, before and after the text."""
    for element in list(root.iter("div")):
        if element.get("title") in ("header", "footer"):
            _drop(element, taken_away)


def _is_sites_own(element: Element) -> bool:
    if not isinstance(element.tag, str):
        return False
    if element.tag == "nav" or element.get("role", "").lower() in LANDMARKS:
        return True
    if element.tag in ("header", "footer", "aside"):
        around = {above.tag for above in element.iterancestors()}
        return not around & {"main", "article", "section", "blockquote"}
    if element.tag in ("html", "body", "main", "article", "p", "td", "th", "li", "a", *HEADINGS):
        return "skip" in element.get("class", "").lower() and element.tag == "a"
    if "hidden" in element.attrib or HIDDEN_STYLE.search(element.get("style", "")):
        return _count(element) < FOLDED_AWAY
    return bool(SITE_NAME.search(element.get("id", "")) or SITE_NAME.search(element.get("class", "")))


HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def _may_go(element: Element, page: Element, words: int) -> bool:
    """Not what is gone already, nor the title of the page, nor most of it, whatever it is called."""
    if not any(above is page for above in element.iterancestors()):
        return False
    if next(element.iter("main", "article"), None) is not None:
        return False
    if element.tag != "nav" and next(element.iter("h1"), None) is not None and len(list(page.iter("h1"))) == 1:
        return False
    return _count(element) < MUCH * words


def _main(page: Element) -> Element | None:
    """The part that says it is the content, if it holds enough of the page to be believed."""
    words = _count(page)
    articles = list(page.iter("article"))
    candidates = [
        *page.iter("main"),
        *(element for element in page.iter() if element.get("role", "").lower() in ("main", "article")),
        *(articles if len(articles) == 1 else ()),
        *(element for element in page.iter("div", "section", "td") if MAIN_NAME.match(element.get("id", ""))),
    ]
    return next((element for element in candidates if _count(element) >= LEAST_MAIN * words), None)


def _leave_out_around(main: Element, page: Element, taken_away: TakenAway) -> None:
    """List what stands around the main content; the page's title stays, as the first thing in it."""
    has_title = next(main.iter("h1"), None) is not None
    inside = main
    while inside is not page:
        above = inside.getparent()
        if above is None:
            break
        before = True
        for sibling in list(above):
            if sibling is inside:
                before = False
                continue
            title = next(sibling.iter("h1"), None) if before and not has_title else None
            if title is not None:
                title.tail = None
                has_title = True
                main.insert(0, title)
                main[0].tail, main.text = main.text, None
            taken_away(_text(sibling))
        for text in [above.text, *(sibling.tail for sibling in above)]:
            taken_away(text or "")
        inside = above


def _drop_menus(page: Element, taken_away: TakenAway) -> None:
    """Take away the menus of an old page: lists of links before its first text and after its last."""
    order = {element: place for place, element in enumerate(page.iter())}
    text = [order[element] for element in page.iter("p", "div", "td", "li", *HEADINGS) if _has_text(element)]
    if not text:
        return
    for element in list(page.iter("ul", "ol", "div", "table", "td")):
        place = order[element]
        last = place + sum(1 for _ in element.iter()) - 1
        if (last < text[0] or (place > text[-1] and not _is_announced(element))) and _is_menu(element):
            _drop(element, taken_away)


def _has_text(element: Element) -> bool:
    """Whether it is a heading, a short paragraph, or anything long, and not in links."""
    if element.tag in HEADINGS:
        return True
    own = [element.text or "", *(child.tail or "" for child in element)]
    inline = [_text(child) for child in element if child.tag in ("b", "i", "em", "strong", "span", "font")]
    words = sum(len(text.split()) for text in own + inline)
    return words >= (2 if element.tag == "p" else LONG_PARAGRAPH)


def _is_announced(element: Element) -> bool:
    """Whether a heading or a colon stands before it: "Bronnen:"."""
    before = element.getprevious()
    return before is not None and (before.tag in HEADINGS or _text(before).rstrip().endswith(":"))


def _is_menu(element: Element) -> bool:
    """Whether it is mostly links, several, of a few words each."""
    if not any(True for _ in element.iterancestors("body")):
        return False
    links = [len(_text(link).split()) for link in element.iter("a")]
    words = _count(element)
    return len(links) >= 3 and sum(links) >= 0.7 * words and words <= 6 * len(links)


def _drop(element: Element, taken_away: TakenAway | None) -> None:
    """Take an element away, but not the text behind it."""
    if taken_away is not None:
        taken_away(_text(element))
    if element.getparent() is not None:
        element.drop_tree()


def _text(element: Element) -> str:
    return " ".join(_texts(element))


def _texts(element: Element) -> Iterator[str]:
    if isinstance(element.tag, str):
        yield from element.itertext(with_tail=False)


def _count(element: Element) -> int:
    return sum(len(text.split()) for text in _texts(element))
