"""What Dutch words for a stretch of the calendar mean: one function for each family, in the order of a calendar.

Each takes the words and the date of the document, and gives the period they name or None. A phrase without a year
means the next such period that was not over when the document was written (usage in the budget answers of 2026);
without a date of the document it means nothing that can be known.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from desktop.analysis.periods import SEASONS, Period, add_months
from desktop.analysis.recesses import Recesses
from desktop.text.dates import DAY, MONTH, as_date, find_dates, month_number

ORDINALS = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "laatste": 4}
RECESS_NAMES = {
    "voorjaars": "voorjaar",
    "krokus": "voorjaar",
    "mei": "mei",
    "zomer": "zomer",
    "herfst": "herfst",
    "kerst": "kerst",
    "verkiezings": "verkiezing",
}

THIS = r"(?:dit|deze|(?:de\s+|het\s+)?(?:huidige?|lopende?))"
NEXT = r"(?:(?:de\s+|het\s+)?(?:komende?|aankomende?|aanstaande|eerstkomende?|volgende?))"
_WHICH = rf"(?P<which>{THIS}|{NEXT})"
_OF_A_YEAR = (
    r"(?:,?\s+(?:van\s+|in\s+)?(?:het\s+jaar\s+)?(?:(?P<year>20\d\d)(?!\d|[-–]\d)"
    r"|(?P<relative>dit|het(?:\s+lopende)?|volgend|komend)\s+(?:kalender|begrotings)?jaar(?!\w)))"
)
_ORDINAL = rf"(?:{'|'.join(ORDINALS)}|[1-4](?:e|ste|de))"


def _expression(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


EXACT_DAY = _expression(
    rf"(?:\b\w+dag\s+)?(?:{DAY}\s+{MONTH}(?!\w)(?:\s+20\d\d(?!\d))?|(?<![\d-])\d{{1,2}}-\d{{1,2}}-20\d\d(?![\d-]))"
)
WEEK = _expression(rf"{_WHICH}\s+week(?!\w)")
MONTH_NAMED = _expression(rf"(?:(?:de\s+)?maand\s+)?(?P<month>{MONTH})(?!\w){_OF_A_YEAR}?|{_WHICH}\s+maand(?!\w)")
QUARTER = _expression(
    rf"(?:(?:het\s+)?(?P<ordinal>{_ORDINAL})(?:\s*(?:en|of|/|–|-)\s*(?:het\s+)?(?P<second>{_ORDINAL}))?\s+kwartaal"
    rf"|\b[QK](?P<digit>[1-4])(?:\s?[/–-]\s?[QK]?(?P<last>[1-4]))?(?!\w)){_OF_A_YEAR}?"
    rf"|(?P<first_year>20\d\d)[\s-]Q(?P<after>[1-4])|{_WHICH}\s+kwartaal(?!\w)"
)
HALF = _expression(
    r"(?:de\s+|het\s+)?(?P<ordinal>eerste|tweede|laatste|1e|2e)\s+"
    # "de eerste helft" alone is half of anything
    rf"(?:helft(?=,?\s+(?:van\s+|in\s+)?(?:het\s+jaar\s+)?(?:20|dit|het|volgend|komend|{MONTH}))|jaarhelft|half\s?jaar)(?!\w)"
    rf"(?:\s+van\s+(?P<month>{MONTH})(?!\w))?{_OF_A_YEAR}?"
)
SEASON = _expression(
    rf"(?:{_WHICH}\s+|(?:de|het)\s+)?(?:vroege?\s+|late?\s+)?(?:na)?(?P<season>{'|'.join(SEASONS)})(?!\w){_OF_A_YEAR}?"
)
RECESS = _expression(
    rf"(?:{_WHICH}\s+|(?P<article>de|het)\s+)?(?:(?P<kind>{'|'.join(RECESS_NAMES)})\s?-?\s?)?reces(?:periode)?(?!\w)"
    rf"{_OF_A_YEAR}?"
)
CABINET = _expression(rf"(?:{_WHICH}\s+|de\s+)(?:hele\s+|gehele\s+)?(?:kabinets|regeer|regerings)periode(?!\w)")
OCCASION = _expression(
    r"(?:de\s+)?(?P<occasion>kerst(?:mis)?|jaarwisseling|Prinsjesdag|Miljoenennota|Voorjaarsnota|Najaarsnota)(?!\w)"
    rf"{_OF_A_YEAR}?"
)
YEARS = _expression(
    r"(?:de\s+(?:periode|jaren)\s+(?:van\s+)?)?(?P<first>20\d\d)\s*(?:–|-|/|en|tot(?:\s+en\s+met)?|t/m)\s*(?P<last>20\d\d)(?!\d)"
)
YEAR = _expression(
    rf"(?:het\s+jaar\s+)?(?P<year>20\d\d)(?![\d/]|[-–.]\d)|(?P<later>later\s+)?{_WHICH}\s+(?:kalender|begrotings)?jaar(?!\w)"
    r"|(?P<this>het\s+jaar)(?!\w|\s+20)"
)


def exact_day(words: str, written: date | None) -> Period | None:
    """One day: "1 april 2029", "15 maart" (the next one)."""
    if dates := find_dates(words):
        return Period.of_day(dates[0][1])
    found = EXACT_DAY.search(words)
    day = re.match(rf"(?:\w+dag\s+)?(\d+)\w*\s+({MONTH})", found[0], re.IGNORECASE) if found else None
    if day is None or written is None:
        return None
    days = (as_date(year, month_number(day[2]), int(day[1])) for year in range(written.year, written.year + 8))
    return next((Period.of_day(one) for one in days if one and one >= written), None)


def week(words: str, written: date | None) -> Period | None:
    """The week that "deze week", "volgende week" names, Monday to Sunday."""
    found = WEEK.search(words)
    if found is None or written is None:
        return None
    return Period.of_week(written if _is_this(found) else written + timedelta(days=7))


def month(words: str, written: date | None) -> Period | None:
    """A month: "september", "maart van volgend jaar", "deze maand"."""
    found = MONTH_NAMED.search(words)
    if found is None:
        return None
    if found["month"]:
        number = month_number(found["month"])
        return _coming(lambda year: Period.of_month(year, number), found, written)
    if written is None:
        return None
    day = written if _is_this(found) else add_months(written, 1)
    return Period.of_month(day.year, day.month)


def quarter(words: str, written: date | None) -> Period | None:
    """The period that a quarter names: "derde kwartaal", "Q3 2026", "derde kwartaal van dit jaar", "Q1/Q2".

    A quarter that had passed when the document was written means next year's (usage in the budget answers of 2026).
    """
    found = QUARTER.search(words)
    if found is None:
        return None
    if found["after"]:
        return Period.of_quarter(int(found["first_year"]), int(found["after"]))
    if found["which"]:
        if written is None:
            return None
        day = written if _is_this(found) else add_months(written, 3)
        return Period.of_quarter(day.year, (day.month + 2) // 3)
    number = _number(found["ordinal"] or found["digit"])
    last = _number(found["second"] or found["last"] or str(number))
    return _coming(
        lambda year: Period(Period.of_quarter(year, number).first, Period.of_quarter(year, last).last), found, written
    )


def half(words: str, written: date | None) -> Period | None:
    """Half a year or month: "tweede helft van dit jaar", "eerste halfjaar van 2027", "tweede helft van oktober"."""
    found = HALF.search(words)
    if found is None:
        return None
    number = min(2, _number(found["ordinal"]))
    if found["month"]:
        whole = _coming(lambda year: Period.of_month(year, month_number(found["month"])), found, written)
        return whole.half(number) if whole else None
    return _coming(lambda year: Period.of_half(year, number), found, written)


def season(words: str, written: date | None) -> Period | None:
    """A season: "dit najaar", "het voorjaar van 2027", "komende zomer"."""
    found = SEASON.search(words)
    if found is None:
        return None
    name = found["season"].lower()
    which = (found["which"] or "").lower()
    if written and which.endswith(("dit", "deze")):
        began_last_year = name == "winter" and written.month < 3
        return Period.of_season(written.year - began_last_year, name)
    if written and "volgend" in which:
        return Period.of_season(written.year + 1, name)
    return _coming(lambda year: Period.of_season(year, name), found, written, since=-1)


def recess(words: str, written: date | None, recesses: Recesses) -> Period | None:
    """A recess: "zomerreces", "mei-reces", "kerstreces 2026"; "het reces" is the next one of any kind."""
    found = RECESS.search(words)
    if found is None:
        return None
    if found["kind"]:
        kind = RECESS_NAMES[found["kind"].lower()]
        return _coming(lambda year: recesses.find(kind, year), found, written, since=-1)
    if written is None or not (found["which"] or found["article"]):
        return None
    coming = (period for year in range(written.year - 1, written.year + 2) for period in recesses.each(year))
    return next((period for period in coming if not period.is_over(written)), None)


def cabinet(words: str, written: date | None, recesses: Recesses) -> Period | None:
    """A cabinet's time: "deze kabinetsperiode", "de komende kabinetsperiode", "de volgende kabinetsperiode".

    An agreement speaks of "deze kabinetsperiode" in the last weeks before it, and a new cabinet of "de komende" when
    it has just begun: the first is the one that is not about to end, the second the one that has a year to go.
    """
    found = CABINET.search(words)
    if found is None or written is None:
        return None
    which = (found["which"] or "deze").lower()
    to_go = timedelta(days=365 if re.search("kom", which) else 60)
    sitting = [period for period in recesses.cabinets if not period.is_over(written + to_go)]
    return next(iter(sitting[1:] if "volgend" in which else sitting), None)


def occasion(words: str, written: date | None) -> Period | None:
    """A fixed day of the year: Prinsjesdag and Miljoenennota, Christmas, the turn of the year, and the days on which
    the law wants the Voorjaarsnota and the Najaarsnota at the latest."""
    found = OCCASION.search(words)
    if found is None:
        return None
    name = found["occasion"].lower()
    days: dict[str, Callable[[int], Period]] = {
        "kerst": lambda year: Period(date(year, 12, 25), date(year, 12, 26)),
        "jaarw": lambda year: Period(date(year, 12, 31), date(year + 1, 1, 1)),
        "voorj": lambda year: Period.of_day(date(year, 6, 1)),
        "najaa": lambda year: Period.of_day(date(year, 12, 1)),
        "prins": lambda year: Period.of_day(_third_tuesday_of_september(year)),
        "miljo": lambda year: Period.of_day(_third_tuesday_of_september(year)),
    }
    return _coming(days[name[:5]], found, written)


def years(words: str, written: date | None) -> Period | None:  # noqa: ARG001  years need no date, the family does
    """Several years: "de periode 2027-2030", "2027 en 2028"."""
    found = YEARS.search(words)
    return Period(date(int(found["first"]), 1, 1), date(int(found["last"]), 12, 31)) if found else None


def year(words: str, written: date | None) -> Period | None:
    """A year: "2029", "dit jaar", "volgend jaar"; "het komende jaar" is the twelve months to come."""
    found = YEAR.search(words)
    if found is None:
        return None
    if found["year"]:
        return Period.of_year(int(found["year"]))
    if written is None:
        return None
    if found["this"] or _is_this(found):
        whole = Period.of_year(written.year)
        return Period(written, whole.last) if found["later"] else whole
    if "volgend" in found["which"].lower():
        return Period.of_year(written.year + 1)
    return Period(written, add_months(written, 12))


def _is_this(found: re.Match[str]) -> bool:
    return bool(re.fullmatch(THIS, found["which"] or "", re.IGNORECASE))


def _number(word: str) -> int:
    return ORDINALS.get(word.lower()) or int(word[0])


def _coming(
    of_year: Callable[[int], Period | None], found: re.Match[str], written: date | None, since: int = 0
) -> Period | None:
    """The period of the year that the words name, else the first that is not over.

    since: the year to begin with, counted from the document's: a winter or a recess may have begun last year.
    """
    if found["year"]:
        return of_year(int(found["year"]))
    if written is None:
        return None
    relative = (found["relative"] or "").lower()
    if relative:
        return of_year(written.year + (1 if relative in ("volgend", "komend") else 0))
    periods = (of_year(written.year + ahead) for ahead in range(since, 3))
    return next((period for period in periods if period and not period.is_over(written)), None)


def _third_tuesday_of_september(year: int) -> date:
    first = date(year, 9, 1)
    return first + timedelta(days=(1 - first.weekday()) % 7 + 14)
