"""Money in Dutch sentences: the literal words, what they come to in euros, each year or once, and from which year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from desktop.analysis.numerals import ONES, TENS
from desktop.text.document import Span

UNITS = {
    "duizend": 1_000,
    "mln": 1_000_000,
    "mio": 1_000_000,
    "miljoen": 1_000_000,
    "mld": 1_000_000_000,
    "mrd": 1_000_000_000,
    "miljard": 1_000_000_000,
    "biljoen": 1_000_000_000_000,
}
HALVES = {"een half": Decimal("0.5"), "anderhalf": Decimal("1.5"), "anderhalve": Decimal("1.5")}
VAGUE = ("honderden", "tientallen", "enkele", "vele", "meerdere", "een paar")
"""Words that count nothing: "tientallen miljoenen euro's" has no figure."""

EACH_YEAR = re.compile(
    r"\b(?:structure(?:el|le)|jaarlijkse?|per\s+jaar|per\s+annum|(?:elk|ieder)\s+jaar|op\s+jaarbasis)\b", re.IGNORECASE
)
FROM_YEAR = re.compile(
    r"\b(?:vanaf|per|ingaande|met\s+ingang\s+van)\s+(?:(?:begin|medio|eind|het\s+jaar|\d{1,2}\s+[a-z]+)\s+)?(?P<year>20\d\d)\b",
    re.IGNORECASE,
)
SPENDING = re.compile(
    r"budget|begroting|middelen|financi|invest|bezuinig|beschikbaar|vrijma|vrijgema|\bvrij\b|kosten|\bkost\b|tekort|subsidie"
    r"|structure|incidente|bijdrage|intensiver|taakstelling|ombuiging|fonds|uitgave|lasten|bespar|opbrengst|potje|toeslag|premie|belasting|salaris|\beuro|€",
    re.IGNORECASE,
)
"""What a sentence speaks of when "30 miljoen" alone is money."""

_ONES = "|".join(sorted(ONES, key=len, reverse=True))
_TENS = "|".join(TENS)
_IN_WORDS = (
    rf"een\s+half|anderhal(?:f|ve)|(?:(?:{_ONES})?honderd(?:en)?)?(?:(?:{_ONES})(?:en|ën))?(?:{_TENS})"
    rf"|(?:{_ONES})?honderd(?:(?:en)?(?:{_ONES}))?|{_ONES}"
)
_NUMBER = rf"(?:\d{{1,3}}(?:[.\u00a0\u202f ]\d{{3}})+(?!\d)(?:,\d{{1,2}})?|\d+(?:[.,]\d+)?|\b(?:{_IN_WORDS})\b)"
_UNIT = rf"(?:(?:(?:mln|mio|mld|mrd)\b\.?|(?:{'|'.join(UNITS)})\b))"
_SIGN = r"(?:€|\bEUR\b)"
_COIN = r"(?:euro(?:['’]?s)?\b|EUR\b|€(?!\s?\d)|(?:euro)?cent\b)"
_ROUND = r"(?:,(?:-{1,2}|–|=))?"
_ONE = rf"""(?<![\w.,])
    (?:(?P<times>\d{{1,2}}|{_ONES})\s?(?:x|×|keer|maal)\s+)?
    (?:(?P<sign>{_SIGN})\s?)?(?P<low>{_NUMBER}){_ROUND}(?:[\s-]?(?P<unit>{_UNIT}))?(?:\s?(?P<coin>{_COIN}))?
    (?![\w%]|[.,]\d)"""
_RANGE = rf"""(?<![\w.,])
    (?:(?:(?P<between>tussen\s+(?:de\s+)?)|van\s+)?(?P<low_sign>{_SIGN}\s?)?
    (?P<low>{_NUMBER}){_ROUND}(?:[\s-]?(?P<low_unit>{_UNIT}))?(?:\s+euro)?
    \s?(?P<to>tot\s+en\s+met|tot|à|en|–|-|/)\s?(?:de\s+)?
    (?P<sign>{_SIGN}\s?)?(?P<high>{_NUMBER}){_ROUND}(?:[\s-]?(?P<unit>{_UNIT}))?(?:\s?(?P<coin>{_COIN}))?)
    (?![\w%]|[.,]\d)"""
_MONEY = re.compile(_ONE, re.IGNORECASE | re.VERBOSE)
_MONEY_RANGE = re.compile(_RANGE, re.IGNORECASE | re.VERBOSE)
_UNCOUNTED = re.compile(
    rf"(?<!\w)(?:(?:{'|'.join(VAGUE)})\s+(?:(?:duizenden|miljoenen|miljarden|miljoen|miljard|duizend)\s+)?"
    r"|(?:duizenden|miljoenen|miljarden)\s+)euro(?:['’]?s)?(?!\w)",
    re.IGNORECASE,
)
_COUNTS_NO_THINGS = re.compile(
    r"\s*(?:[.,;:)]|$)|\s+(?:extra|structureel|incidenteel|eenmalig|jaarlijks|per|in|voor|aan|vanaf|beschikbaar|vrij|en|of|naar"
    r"|op|uit|van|te|om|bij|t/m|nodig|erbij|die|dat|taakstellend|tot|oplopend|bovenop|is|zijn|wordt|worden|minder|meer|tegen|over|\w*ge\w+(?:d|t|en))\b",
    re.IGNORECASE,
)
_PART_EDGE = re.compile(r"[,;(]|\s(?:en|plus|waarvan|oplopend|aflopend)\s", re.IGNORECASE)


_Money = tuple[Span, Decimal, Decimal | None]


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of money as it stands in a sentence.

    euros: the lower end of a range; None where the words count nothing ("miljoenen euro's"). up_to: the upper end of
    a range. recurring: every year. from_year: the first year, where one is named.
    """

    span: Span
    words: str
    euros: Decimal | None
    up_to: Decimal | None = None
    recurring: bool = False
    from_year: int | None = None


def find_amounts(sentence: str) -> list[Amount]:
    """The amounts of money in a sentence, in order. Numbers of other things ("17 miljoen inwoners") are none."""
    found: list[_Money] = []
    for pattern, as_money in ((_MONEY_RANGE, _range), (_MONEY, _one)):
        at = 0
        while match := pattern.search(sentence, at):
            money = as_money(sentence, match)
            is_new = money is not None and not any(money[0].overlaps(other[0]) for other in found)
            if money and is_new:
                found.append(money)
            at = match.end() if is_new else match.end("low")
    uncounted = [Span(*match.span()) for match in _UNCOUNTED.finditer(sentence)]
    places: list[tuple[Span, Decimal | None, Decimal | None]] = [
        *found,
        *((span, None, None) for span in uncounted if not any(span.overlaps(money[0]) for money in found)),
    ]
    places.sort(key=lambda place: place[0])
    amounts = []
    for order, (span, euros, up_to) in enumerate(places):
        around = _around(sentence, [place[0] for place in places], order)
        year = FROM_YEAR.search(around)
        amounts.append(
            Amount(
                span,
                sentence[span.start : span.end],
                euros,
                up_to,
                recurring=bool(EACH_YEAR.search(around)),
                from_year=int(year["year"]) if year else None,
            )
        )
    return amounts


def _one(sentence: str, match: re.Match[str]) -> _Money | None:
    """A single amount; None when the number counts other things."""
    if not _is_money(sentence, match):
        return None
    times = number_of(match["times"]) if match["times"] else 1
    return Span(*match.span()), times * number_of(match["low"]) * _scale(match["unit"], match["coin"]), None


def _range(sentence: str, match: re.Match[str]) -> _Money | None:
    """An amount from … to …; "and" makes a range after "between" only. The lower end takes the upper one's unit."""
    if (match["to"].lower() == "en") != bool(match["between"]) or not _is_money(sentence, match):
        return None
    if match["low_sign"] and not (match["sign"] or match["unit"] or match["coin"]):
        return None
    scale = _scale(match["unit"], match["coin"])
    low_scale = _scale(match["low_unit"], match["coin"]) if match["low_unit"] else scale
    start = match.start("between") if match["between"] else match.start("low_sign" if match["low_sign"] else "low")
    return Span(start, match.end()), number_of(match["low"]) * low_scale, number_of(match["high"]) * scale


def _is_money(sentence: str, match: re.Match[str]) -> bool:
    if match["sign"] or match["coin"]:
        return True
    unit = (match["unit"] or "").rstrip(".").lower()
    if unit in ("", "duizend") or not _COUNTS_NO_THINGS.match(sentence, match.end()):
        return False
    return unit != "miljoen" or SPENDING.search(sentence) is not None


def _scale(unit: str | None, coin: str | None) -> Decimal:
    cents = coin is not None and coin.lower().endswith("cent")
    return Decimal(UNITS[unit.rstrip(".").lower()] if unit else 1) / (100 if cents else 1)


def number_of(words: str) -> Decimal:
    """The number that figures or words stand for: "15.000", "1,2", "anderhalf", "vijfentwintig", "tweehonderd"."""
    words = re.sub(r"\s+", " ", words.lower())
    if words[0].isdigit():
        if re.fullmatch(r"\d{1,3}(?:[. ]\d{3})+(?:,\d+)?", words):
            words = words.replace(".", "").replace(" ", "")
        return Decimal(words.replace(",", "."))
    if words in HALVES:
        return HALVES[words]
    hundreds, hundred, rest = words.rpartition("honderd")
    total = Decimal(100 * ONES.get(hundreds, 1)) if hundred else Decimal(0)
    rest = rest.removeprefix("en") if hundred else rest
    if rest in ONES:
        return total + ONES[rest]
    tens = next((name for name in TENS if rest.endswith(name)), None)
    if tens is None:
        return total
    one = rest.removesuffix(tens).removesuffix("en").removesuffix("ën")
    return total + TENS[tens] + ONES.get(one, 0)


def _around(sentence: str, spans: list[Span], order: int) -> str:
    """The words that tell of one amount: up to its neighbours, and no further than the words that part them."""
    start = spans[order - 1].end if order else 0
    end = spans[order + 1].start if order + 1 < len(spans) else len(sentence)
    before, after = sentence[start : spans[order].start], sentence[spans[order].end : end]
    if order:
        edges = [edge.end() for edge in _PART_EDGE.finditer(before)]
        before = before[edges[-1] :] if edges else before
    if order + 1 < len(spans):
        edges = [edge.start() for edge in _PART_EDGE.finditer(after)]
        after = after[: edges[-1]] if edges else after
    return f"{before} … {after}"
