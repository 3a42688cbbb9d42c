"""References to articles of law: one for each article, with the law it is of where the sentence says so."""

from __future__ import annotations

import re
from dataclasses import replace

from desktop.analysis.references.laws import LAW, full_name
from desktop.analysis.references.reference import Reference, ReferenceKind
from desktop.text.document import Span

ORDINALS = {
    "eerste": 1,
    "tweede": 2,
    "derde": 3,
    "vierde": 4,
    "vijfde": 5,
    "zesde": 6,
    "zevende": 7,
    "achtste": 8,
    "negende": 9,
    "tiende": 10,
    "elfde": 11,
    "twaalfde": 12,
}

_ORDINAL = rf"(?:{'|'.join(ORDINALS)}|\d{{1,2}}(?:e|de|ste))"
_PARAGRAPH = (
    rf"(?:(?P<ordinals>{_ORDINAL}(?:(?:\s*,\s*|\s+en\s+|\s+of\s+|\s+tot\s+en\s+met\s+|\s*,\s+en\s+){_ORDINAL})*)\s+lid\b"
    r"|(?:leden|lid)\s+(?P<digits>\d{1,2}(?:(?:\s*,\s*|\s+en\s+|\s+of\s+)\d{1,2}(?!\w))*))"
)
_PART = (
    r"(?:(?:aanhef(?:\s+en)?\s+)?(?:onder(?:deel|delen)?|sub)\s+(?:[a-z]{1,2}|\d{1,2})[°o]?(?:(?:\s*,\s*|\s+en\s+|\s+of\s+)"
    r"[a-z]{1,2}\b(?!\s+\w{4}))*|aanhef|(?:laatste|eerste|tweede|derde|vierde)\s+(?:vol)?zin)"
)
_NUMBER = r"(?:\d{1,4}[a-z]{0,4}(?:[.:]\d{1,3}[a-z]{0,3}){0,3}|[IVXL]{1,6}[A-Z]?)(?![\w-]|[.:]\d)"
_MENTION = re.compile(rf"\b(?<![-\w])(?:[Aa]rtikel(?:en)?|[Aa]rtt?\.)\s*(?={_NUMBER})")
_ARTICLE = re.compile(rf"(?P<number>{_NUMBER})(?:,?\s+{_PARAGRAPH})?(?:,?\s+{_PART})*", re.IGNORECASE)
_AND = re.compile(
    rf"(?P<range>\s*(?:–|-|t/m|tot\s+en\s+met)\s*)|\s*(?:,\s*(?:en\s+|of\s+)?|en\s+|of\s+|\s+en\s+|\s+of\s+)(?={_NUMBER})"
)
_OF = re.compile(rf",?\s+(?:van\s+|uit\s+)?(?:de\s+|het\s+|die\s+)?(?P<law>{LAW})")
_IN_BRACKETS = re.compile(rf"\s*\([^().]{{0,60}}?\bvan\s+(?:de|het)\s+(?P<law>{LAW})")
_BEFORE = re.compile(rf"(?P<law>{LAW})\s*(?:\(\w+\)\s*)?\((?:zie\s+)?$")
_LEGAL = re.compile(
    r"\b(?:grond\s+van|krachtens|ingevolge|bedoeld\s+in|verankerd\s+in|vastgelegd\s+in|opgenomen\s+in|conform|"
    r"overeenkomstig|zin\s+van|strijd(?:ig)?\s+met|toepassing\s+van|beroep\s+op)\s+(?:het\s+|de\s+)?$"
)
LONGEST_RANGE = 30
"""Articles that a range may hold: "artikelen 10 tot en met 14"; beyond it the words are something else."""


def find_articles(text: str) -> list[Reference]:
    """Every article in `text` of which the law is named, or which the words around it show to be one of a law.

    An article without a law of its own has that of the next one in its sentence ("artikel 3 of artikel 4 van de
    Grondwet"). "Artikel 31" of a budget is none.
    """
    found: list[Reference] = []
    waiting: list[Reference] = []
    end = 0
    for mention in _MENTION.finditer(text):
        if mention.start() < end:
            continue
        if waiting and re.search(r"[.?!;]\s|\n", text[end : mention.start()]):
            found += filter(lambda article: _is_legal(article, text), waiting)
            waiting = []
        articles, end = _articles(text, mention)
        law, end = _law(text, mention.start(), end)
        if law is None:
            waiting += articles
            continue
        articles[-1] = replace(articles[-1], span=Span(articles[-1].span.start, max(end, articles[-1].span.end)))
        found += (replace(article, law=law) for article in [*waiting, *articles])
        waiting = []
    return [*found, *filter(lambda article: _is_legal(article, text), waiting)]


def _articles(text: str, mention: re.Match[str]) -> tuple[list[Reference], int]:
    """The articles of "artikelen 7, 9 en 10, eerste lid", each with its own words, and where they end."""
    articles: list[Reference] = []
    start, at = mention.start(), mention.end()
    while match := _ARTICLE.match(text, at):
        articles.append(
            Reference(
                ReferenceKind.ARTIKEL,
                Span(start, match.end()),
                article=match["number"],
                paragraph=_paragraph(match),
            )
        )
        at = match.end()
        following = _AND.match(text, at)
        if not following or not (next_one := _ARTICLE.match(text, following.end())):
            break
        if following["range"]:
            span = Span(start, next_one.end())
            articles += [Reference(ReferenceKind.ARTIKEL, span, article=number) for number in _between(match, next_one)]
        start = at = following.end()
    return articles, at


def _between(first: re.Match[str], last: re.Match[str]) -> list[str]:
    if not (first["number"].isdigit() and last["number"].isdigit()):
        return []
    numbers = range(int(first["number"]) + 1, int(last["number"]))
    return [str(number) for number in numbers] if len(numbers) <= LONGEST_RANGE else []


def _law(text: str, start: int, end: int) -> tuple[str | None, int]:
    """The law that stands behind the articles, in the brackets behind them, or before the brackets they stand in."""
    if behind := _OF.match(text, end):
        return full_name(behind["law"]), behind.end()
    if inside := _IN_BRACKETS.match(text, end):
        return full_name(inside["law"]), inside.end()
    before = _BEFORE.search(text[max(0, start - 120) : start])
    return (full_name(before["law"]) if before else None), end


def _paragraph(match: re.Match[str]) -> str | None:
    if match["digits"]:
        return ", ".join(re.findall(r"\d+", match["digits"]))
    if match["ordinals"]:
        words = re.findall(_ORDINAL, match["ordinals"].lower())
        return ", ".join(str(ORDINALS.get(word) or re.sub(r"\D", "", word)) for word in words)
    return None


def _is_legal(article: Reference, text: str) -> bool:
    before = text[max(0, article.span.start - 40) : article.span.start]
    return article.paragraph is not None or bool(_LEGAL.search(before))
