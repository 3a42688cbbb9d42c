"""Deadlines in Dutch words, and the days they stand for.

`period_of` reads words that are a time ("eind 2026", "voor het zomerreces"); `find_deadlines` finds such words in a
sentence and leaves out those that only describe: a year that is compared with, a time that is past, how long
something lasts. What stands before a period is the same for every family of `time_words`: "voor", "uiterlijk",
"begin", "in de loop van".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from desktop.analysis import time_words
from desktop.analysis.numerals import ONES
from desktop.analysis.periods import DAY, Period, add_months
from desktop.analysis.recesses import Recesses
from desktop.text.dates import MONTH, last_before, month_number
from desktop.text.document import Span


class Undated(StrEnum):
    """Why words mean no days: the document bears no date to count from, the words leave it open, they count from a day
    that they do not tell, or the table has no such recess or cabinet."""

    NO_DATE = "no_date"
    OPEN = "open"
    OTHER_DAY = "other_day"
    NOT_IN_TABLE = "not_in_table"


@dataclass(frozen=True, slots=True)
class Deadline:
    """Literal words and the days they mean; no days where the words do not tell ("zo spoedig mogelijk").

    estimate: whether the days rest on a recess or a cabinet's end that is not certain yet. undated: why there are none.
    """

    span: Span
    words: str
    first: date | None = None
    last: date | None = None
    estimate: bool = False
    undated: Undated | None = None


CONTEXT = 80
"""Characters before a phrase in which a comparison may stand that it belongs to."""

_FAMILIES = (
    time_words.EXACT_DAY,
    time_words.WEEK,
    time_words.QUARTER,
    time_words.HALF,
    time_words.RECESS,
    time_words.CABINET,
    time_words.OCCASION,
    time_words.MONTH_NAMED,
    time_words.SEASON,
    time_words.YEARS,
    time_words.YEAR,
)
_ANCHOR = "|".join(re.sub(r"\?P<\w+>", "?:", family.pattern) for family in _FAMILIES)
_LIMITS = {
    "latest": (
        r"(?:uiterlijk|niet\s+later\s+dan|op\s+zijn\s+laatst)(?:\s+(?:in|op|per|aan|tegen|rond))?(?!\s+(?:voor|vóór)\b)"
    ),
    "before": r"(?:uiterlijk\s+)?(?:(?:ruim|vlak|kort)\s+)?(?:voor|vóór|voorafgaand\s+aan)",
    "after": r"(?:(?:direct|kort|meteen|gelijk|vlak)\s+)?na(?:\s+afloop\s+van)?",
    "around": r"rond(?:om)?|omstreeks|tegen",
    "on": r"per|met\s+ingang\s+van|ingaande(?:\s+op)?",
    "since": r"vanaf",
    "until": r"tot(?:\s+en\s+met)?|t/m",
    "during": r"in(?:\s+de\s+loop\s+van)?|op|tijdens|gedurende|binnen|tussen|aan|bij|met",
}
_LIMIT = "|".join(rf"(?P<{name}>{words})" for name, words in _LIMITS.items())
_PARTS = {
    "begin": r"(?:het\s+)?begin(?:\s+van)?|primo",
    "middle": r"medio|halverwege|(?:het\s+)?midden(?:\s+van)?",
    "end": r"(?:het\s+)?einde?(?:\s+van)?|ultimo",
}
_PART = "|".join(rf"(?P<{name}>{words})" for name, words in _PARTS.items())
_PHRASE = re.compile(
    rf"(?<![\w-])(?:(?:{_LIMIT})\s+)?(?:(?:{_PART})\s+)?(?P<anchor>{_ANCHOR})(?:\s+(?:a\.s\.|aanstaande))?(?![\w-])",
    re.IGNORECASE,
)
_COUNTS = "|".join(sorted(ONES, key=len, reverse=True))
_STRETCH = re.compile(
    rf"(?<![\w-])(?P<how>binnen|in|over)\s+(?P<count>anderhalf|\d{{1,3}}|een\s+half|{_COUNTS})\s+"
    r"(?P<unit>uur|dag(?:en)?|week|weken|maand(?:en)?|half\s?jaar|jaar|jaren)(?P<time>\s+tijd)?(?![\w-])",
    re.IGNORECASE,
)
_AS_SOON_AS_POSSIBLE = re.compile(r"\bzo\s+(?:spoedig|snel)\s+mogelijk\b", re.IGNORECASE)
_OPEN_OCCASION = re.compile(
    r"(?<!\w)(?:vóór|voorafgaand\s+aan|uiterlijk\s+(?:voor|bij))\s+(?:de|het)\s+(?:\w+\s+){0,2}"
    r"(?:\w*debat|\w*overleg|\w*behandeling|stemming(?:en)?)(?!\w)",
    re.IGNORECASE,
)

# words that may be a deadline with nothing before them: "dit najaar", "eind dit jaar", "Q3 2026"
_ALONE = re.compile(
    rf"(?:later\s+)?(?:{time_words.THIS}|{time_words.NEXT})\s|[QK][1-4]|20\d\d[\s-]Q|(?:het\s+|de\s+)?\S+\s+(?:kwartaal|jaarhelft|helft)",
    re.IGNORECASE,
)
_ONLY_DESCRIBES = re.compile(
    r"(?:\b(?:van|sinds|uit|over|afgelopen|vorige?|opzichte\s+van|vergeleken\s+met|vergelijking\s+met)|\(verwacht"
    r"|\b(?:\w+er|meer)\b[^.;]*\bdan)\s+$",
    re.IGNORECASE,
)
_IN_A_LETTER_OF = re.compile(r"(?:brief|brieven|rapportages?|bericht(?:en)?|monitor)\s+van\s+$", re.IGNORECASE)
_AGO = re.compile(r"\s+(?:j\.?l\b|jongstleden|geleden\b)", re.IGNORECASE)
_DAY_AND_MONTH = re.compile(rf"(?P<day>\d+)\w*\s+(?P<month>{MONTH})", re.IGNORECASE)
_CLAUSE_EDGE = re.compile(r"[;:()–]|,|\s(?:dat|die|maar|omdat|zodat|terwijl|waarna|doordat|hoewel)\s")
_TELLS = re.compile(
    r"\b(?:heeft|hebben|heb|had|hadden|was|waren|werd|werden)\b"
    r"|\b(?:is|zijn|ben)\b(?=.*\s(?P<done>\w{0,6}ge(?!reed\b|pland\b|richt\b|houden\b|dekt\b)\w{2,}(?:d|t|en)|geïnformeerd|verstuurd"
    r"|verzonden|bereikt|behandeld|besloten|gegaan|gedaan|beantwoord|ontvangen|verschenen|begonnen|gepubliceerd)\b)",
    re.IGNORECASE,
)
_COULD = re.compile(r"\b(?:kon|konden|moest|moesten|mocht|mochten|ging|gingen|kwam|kwamen)\b", re.IGNORECASE)
_DONE_THEN = re.compile(r"\s+\w{0,8}ge\w+[dt]e\s", re.IGNORECASE)
"""What follows a time in "de in 2033 ingevoerde tol"."""

_FORETELLS = re.compile(
    r"\b(?:zal|zullen|zult|wordt|worden|gaat|gaan|komt|komen|verwacht\w*|verwachting|voorzien|streven|voornemens)\b",
    re.IGNORECASE,
)
_THE_KAMER_IS_TOLD = re.compile(
    r"\b(?:Kamer|u)\b.*\b(?:informeren|geïnformeerd|gestuurd|sturen|toegestuurd|toegezonden|gedeeld|aangeboden|ontvangen"
    r"|ontvangt|verzonden|gezonden|berichten|beantwoord)\b|\b(?:stuur|zend|informeer|bericht|bied)\w*\s+(?:ik|wij|we)\s+u"
    r"|\b(?:gestuurd|sturen|gedeeld|aangeboden|verzonden|gezonden)\b.*\bKamer\b",
    re.IGNORECASE,
)


def period_of(words: str, written: date | None, recesses: Recesses) -> Period | None:
    """The days that `words` mean, as found in a text or typed: "voor de zomer", "eind 2026", "binnen drie maanden".

    written: the date of the document the words are from. None where the words are no time, or leave it open.
    """
    if stretch := _STRETCH.search(words):
        return _stretch(stretch, written)
    phrases = sorted(_PHRASE.finditer(words), key=lambda match: match.start() - match.end())
    return _phrase(phrases[0], written, recesses) if phrases else None


def find_deadlines(sentence: str, written: date | None, recesses: Recesses) -> list[Deadline]:
    """Every deadline in a sentence, in order, with its literal words."""
    found = [*_phrases(sentence, written, recesses), *_stretches(sentence, written), *_undated(sentence)]
    kept: list[Deadline] = []
    for deadline in sorted(found, key=lambda one: -len(one.span)):
        if not any(deadline.span.overlaps(longer.span) for longer in kept):
            kept.append(deadline)
    return sorted(kept, key=lambda one: one.span)


def _phrases(sentence: str, written: date | None, recesses: Recesses) -> Iterator[Deadline]:
    for match in _PHRASE.finditer(sentence):
        if _may_be_a_deadline(match) and not _is_past(match, written, recesses):
            yield _deadline(
                match, _phrase(match, written, recesses), Undated.NOT_IN_TABLE if written else Undated.NO_DATE
            )


def _stretches(sentence: str, written: date | None) -> Iterator[Deadline]:
    for match in _STRETCH.finditer(sentence):
        how, follows = match["how"].lower(), sentence[match.end() :]
        if (
            (how == "in" and not match["time"])
            or (how == "over" and follows.startswith(" heen"))
            or _AGO.match(follows)
        ):
            continue
        if re.match(r"\s+na\b", follows):
            yield _deadline(match, None, Undated.OTHER_DAY)
        else:
            yield _deadline(match, _stretch(match, written), Undated.OPEN if written else Undated.NO_DATE)


def _undated(sentence: str) -> Iterator[Deadline]:
    """Limits without a day: "vóór het debat", and "zo spoedig mogelijk" when it is the Kamer that hears of it."""
    for match in _OPEN_OCCASION.finditer(sentence):
        yield _deadline(match, None, Undated.OPEN)
    if _THE_KAMER_IS_TOLD.search(sentence):
        for match in _AS_SOON_AS_POSSIBLE.finditer(sentence):
            yield _deadline(match, None, Undated.OPEN)


def _deadline(match: re.Match[str], period: Period | None, otherwise: Undated) -> Deadline:
    """otherwise: why the words mean no days, where they mean none."""
    span = Span(*match.span())
    if period is None:
        return Deadline(span, match[0], undated=otherwise)
    return Deadline(span, match[0], period.first, period.last, period.estimate)


def _may_be_a_deadline(match: re.Match[str]) -> bool:
    """Whether the words are more than a bare period, and not ones that only compare or say how long."""
    limit, anchor = _limit(match), match["anchor"]
    before = match.string[max(0, match.start() - CONTEXT) : match.start()]
    after = match.string[match.end() : match.end() + CONTEXT]
    is_a_year = bool(time_words.YEAR.fullmatch(anchor) or time_words.YEARS.fullmatch(anchor))
    if _IN_A_LETTER_OF.search(before):
        return limit is None and bool(time_words.MONTH_NAMED.fullmatch(anchor))  # "in de voortgangsbrief van juni 2027"
    if limit == "until" or _ONLY_DESCRIBES.search(before) or _AGO.match(after):
        return False
    if limit == "during" and re.search(r"(?i)\b(?:de|het|een)\s+$", before) and _DONE_THEN.match(after):
        return False
    means_for = is_a_year or bool(time_words.CABINET.fullmatch(anchor))
    if means_for and not _part(match) and match[0].lower().startswith(("voor ", "na ")):
        return False  # "het doel voor 2030", "de jaren na 2030"; with an accent, "vóór 2030" is a deadline
    if limit == "during":
        word = match[limit].lower()
        if word == "gedurende":
            return False  # how long, not when
        return word not in ("aan", "bij", "met", "op") or _part(match) is not None or _is_a_day(anchor)
    return bool(limit or _part(match) or _ALONE.match(anchor))


def _is_a_day(anchor: str) -> bool:
    return bool(time_words.EXACT_DAY.fullmatch(anchor) or time_words.OCCASION.fullmatch(anchor))


def _is_past(match: re.Match[str], written: date | None, recesses: Recesses) -> bool:
    """Whether the words tell of what has been: the days are over, or the clause tells in the past tense."""
    whole = _anchored(match["anchor"], written, recesses)
    if written and whole:
        if whole.is_over(written):
            return True
        if re.search(r"20\d\d", match["anchor"]) and whole.first and whole.first > written:
            return False  # a day to come, whatever the tense: "in 2029 is het stelsel ingevoerd"
    clause = _clause(match)
    if _COULD.search(clause):
        return True
    if _FORETELLS.search(clause):
        return False
    return bool(_TELLS.search(clause)) or _was_lately(match, written)


def _was_lately(match: re.Match[str], written: date | None) -> bool:
    """Whether a day without a year is rather the last one than the next: "op 13 februari" in a letter of May."""
    day = _DAY_AND_MONTH.fullmatch(match["anchor"])
    if day is None or written is None or _limit(match) != "during":
        return False
    number, month = int(day["day"]), month_number(day["month"])
    ago, ahead = last_before(written, month, number), time_words.exact_day(match["anchor"], written)
    return bool(ago and ahead and ahead.first and written - ago < ahead.first - written)


def _clause(match: re.Match[str]) -> str:
    """The part of the sentence between the commas, brackets and conjunctions around the match."""
    start, end = 0, len(match.string)
    for edge in _CLAUSE_EDGE.finditer(match.string):
        if edge.end() <= match.start():
            start = edge.end()
        elif edge.start() >= match.end():
            end = edge.start()
            break
    return match.string[start:end]


def _stretch(match: re.Match[str], written: date | None) -> Period | None:
    """ "binnen drie maanden", "in drie jaar tijd": from the document's date on; "over twee weken": that day."""
    unit, count = match["unit"].lower(), match["count"].lower()
    if written is None or unit == "uur":
        return None
    number = 1.5 if count == "anderhalf" else 0.5 if count.endswith("half") else ONES.get(count) or int(count)
    if unit.startswith(("dag", "we")):
        last = written + timedelta(days=int(number * (7 if unit.startswith("we") else 1)))
    else:
        months = 6 if unit.startswith("half") else 12 if unit.startswith("ja") else 1
        last = add_months(written, int(number * months))
    return Period.of_day(last) if match["how"].lower() == "over" else Period(written, last)


def _phrase(match: re.Match[str], written: date | None, recesses: Recesses) -> Period | None:
    """The days of "[limit] [part] period"; None where the period cannot be known."""
    limit, part, anchor = _limit(match), _part(match), match["anchor"]
    if limit in ("before", "after", "around") and not part:
        anchor = re.sub(
            r"(?i)\bzomer\b", "zomerreces", anchor
        )  # before and after the summer are before and after recess
    whole = _anchored(anchor, written, recesses)
    if whole and limit == "before" and part != "end" and written and _has_begun(whole, written):
        whole = _anchored(anchor, whole.last + DAY if whole.last else written, recesses)
    if whole is None or whole.first is None or whole.last is None:
        return whole
    period = {"begin": whole.begin, "middle": whole.middle, "end": whole.end}[part]() if part else whole
    return _limited(limit, match, period, written, recesses)


def _has_begun(period: Period, written: date) -> bool:
    """Whether it cannot be meant by "before": what has begun has nothing before it that is still to come."""
    return period.first is not None and period.first <= written


def _limited(
    limit: str | None, match: re.Match[str], period: Period, written: date | None, recesses: Recesses
) -> Period:
    first, last = period.first, period.last
    if first is None or last is None or limit is None:
        return period
    until = last if _part(match) == "end" or limit == "latest" or match["until"] not in (None, "tot") else first - DAY
    since = written if written and written <= until else None
    limited: dict[str, Callable[[], Period]] = {
        "before": lambda: replace(period, first=since, last=until),
        "latest": lambda: replace(period, first=since, last=until),
        "until": lambda: replace(period, first=since, last=until),
        "after": lambda: replace(period, first=last + DAY, last=_session_after(match["anchor"], last, recesses)),
        "around": period.around,
        "on": lambda: replace(period, last=first),
        "since": lambda: replace(period, last=None),
        "during": lambda: period,
    }
    return limited[limit]()


def _session_after(anchor: str, day: date, recesses: Recesses) -> date | None:
    """The last day of sitting after a recess: the Kamer sits until the next one, after summer until Christmas.

    After any other period there is no end.
    """
    if not re.search(r"reces|zomer", anchor, re.IGNORECASE):
        return None
    if re.search(r"zomer", anchor, re.IGNORECASE):
        kerst = recesses.find("kerst", day.year)
        return kerst.first - DAY if kerst and kerst.first else None
    coming = (period.first for year in (day.year, day.year + 1) for period in recesses.each(year))
    return next((first - DAY for first in coming if first and first > day), None)


def _anchored(anchor: str, written: date | None, recesses: Recesses) -> Period | None:
    """The whole period that the words name: by the first family that knows them."""
    readings: tuple[Callable[[], Period | None], ...] = (
        lambda: time_words.exact_day(anchor, written),
        lambda: time_words.week(anchor, written),
        lambda: time_words.quarter(anchor, written),
        lambda: time_words.half(anchor, written),
        lambda: time_words.recess(anchor, written, recesses),
        lambda: time_words.cabinet(anchor, written, recesses),
        lambda: time_words.occasion(anchor, written),
        lambda: time_words.month(anchor, written),
        lambda: time_words.season(anchor, written),
        lambda: time_words.years(anchor, written),
        lambda: time_words.year(anchor, written),
    )
    return next((period for reading in readings if (period := reading())), None)


def _limit(match: re.Match[str]) -> str | None:
    return next((name for name in _LIMITS if match[name]), None)


def _part(match: re.Match[str]) -> str | None:
    return next((name for name in _PARTS if match[name]), None)
