"""Dutch dates: finding them in a text, and writing them the way a table shows them.

Only whole days live here. Ranges ("voor de zomer", "eind 2026") are `analysis.deadlines`.
"""

from __future__ import annotations

import re
from datetime import date

from desktop.text.document import Span

MONTHS = {
    "januari": 1,
    "februari": 2,
    "maart": 3,
    "april": 4,
    "mei": 5,
    "juni": 6,
    "juli": 7,
    "augustus": 8,
    "september": 9,
    "oktober": 10,
    "november": 11,
    "december": 12,
}
SHORT_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
OTHER_SHORT_MONTHS = {"febr": 2, "sept": 9}
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
SHORT_WEEKDAYS = tuple(name[:2] for name in WEEKDAYS)

_NUMBER_OF_MONTH = MONTHS | {name: number for number, name in enumerate(SHORT_MONTHS, start=1)} | OTHER_SHORT_MONTHS

MONTH = rf"(?:{'|'.join(MONTHS)}|(?:{'|'.join([*OTHER_SHORT_MONTHS, *SHORT_MONTHS])})\b\.?)"
"""A month's name, whole or abbreviated: for use inside other expressions, without regard to case."""

DAY = r"(?<!\d)(?<!\d[.,:/-])(?:3[01]|[12]\d|0?[1-9])(?:e|de|ste)?(?!\d)"
YEAR = r"(?:1[89]|20)\d\d(?!\d)"

_WEEKDAY = rf"(?:\b(?:{'|'.join(WEEKDAYS)}|(?:{'|'.join(SHORT_WEEKDAYS)})\.?),?\s+)?"
_BETWEEN = r"(?:(?:,|,?\s+(?:en|of|tot|tot\s+en\s+met|t/m))\s+|\s*[–-]\s*)"
_WORDS = re.compile(
    # the year may stand once, after the last of several days: "5 en 16 december", "10 juli en 18 december 2025"
    rf"{_WEEKDAY}(?P<days>{DAY}(?:\s+{MONTH})?(?:{_BETWEEN}{DAY}(?:\s+{MONTH})?){{0,8}})\s+(?P<year>{YEAR})",
    re.IGNORECASE,
)
_ONE_DAY = re.compile(rf"(?P<day>{DAY})(?:\s+(?P<month>{MONTH}))?", re.IGNORECASE)
_NUMBERS = re.compile(
    r"(?<![\w/.-])(?:(?P<day>\d{1,2})(?P<sign>[-/.])(?P<month>\d{1,2})(?P=sign)(?P<year>\d{4})"
    r"|(?P<iso_year>\d{4})-(?P<iso_month>\d\d)-(?P<iso_day>\d\d))(?![\w/-]|\.\d)"
)


def month_number(name: str) -> int:
    """The number of a month named in full or abbreviated, "Mrt." too. Raises KeyError for any other word."""
    return _NUMBER_OF_MONTH[name.lower().rstrip(".")]


def as_date(year: int, month: int, day: int) -> date | None:
    """The date, or None for a day that no calendar has."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def find_dates(text: str) -> list[tuple[Span, date]]:
    """Every date with day, month and year in `text`, in order, with the words it stands in.

    Days that share a year ("5 juni en 16 december 2025") give one date each, the last one with the year in its
    span. Impossible dates are no dates.
    """
    found = [
        (Span(*match.span()), day)
        for match in _NUMBERS.finditer(text)
        if (
            day := as_date(
                int(match["year"] or match["iso_year"]),
                int(match["month"] or match["iso_month"]),
                int(match["day"] or match["iso_day"]),
            )
        )
    ]
    for match in _WORDS.finditer(text):
        found += _days(match)
    return sorted(found)


def _days(match: re.Match[str]) -> list[tuple[Span, date]]:
    """The dates of a row of days before one year; a day without a month has that of the next day that has one."""
    found: list[tuple[Span, date]] = []
    days = list(_ONE_DAY.finditer(match.string, match.start("days"), match.end("days")))
    month: int | None = None
    for day in reversed(days):
        if day["month"]:
            month = month_number(day["month"])
        if month is None:
            return []  # "16 2025": a number and a year, no date
        start = match.start() if day is days[0] else day.start()
        end = match.end() if day is days[-1] else day.end()
        if whole := as_date(int(match["year"]), month, int(re.sub(r"\D", "", day["day"]))):
            found.append((Span(start, end), whole))
    return found


def last_before(written: date, month: int, day: int) -> date | None:
    """The last such day on or before `written`: what "19 december jl." names."""
    return next(
        (
            found
            for year in range(written.year, written.year - 8, -1)  # 29 February may be eight years away
            if (found := as_date(year, month, day)) and found <= written
        ),
        None,
    )


def as_dutch(day: date) -> str:
    """The date as tables show it: "vr 12 mrt 2032"."""
    return f"{SHORT_WEEKDAYS[day.weekday()]} {day.day} {SHORT_MONTHS[day.month - 1]} {day.year}"
