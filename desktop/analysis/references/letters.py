"""References to letters by their date, and to what the Kamer was told on a date without the word letter.

A letter still to come is no reference. Days without a year are counted back from the document's own date.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import zip_longest

from desktop.analysis.references.reference import Precision, Reference, ReferenceKind
from desktop.text.dates import DAY, MONTH, as_date, find_dates, last_before, month_number
from desktop.text.document import Span

FARTHEST = 220
"""Characters between the word letter and its date: a long subject may stand between."""

NEAREST_VERB = 140
"""Characters between a date and the verb that says the Kamer was told."""

_DAY_AND_MONTH = re.compile(
    rf"(?P<day>{DAY})\s+(?P<month>{MONTH})(?!\s+\d{{4}})(?:\s+(?P<year>vorig|dit)\s+jaar)?", re.IGNORECASE
)
_MONTH_AND_YEAR = re.compile(rf"(?<!\d )(?P<month>{MONTH})\s+(?P<year>(?:19|20)\d\d)(?!\d)", re.IGNORECASE)
_AGO = re.compile(
    r"\b(?:(?P<unit>vorige|afgelopen|deze)\s+(?P<what>week|maand)|(?P<day>eergisteren|gisteren|vandaag))\b"
)
_DAYS_AGO = {"vandaag": 0, "gisteren": 1, "eergisteren": 2}
_LATELY = re.compile(r"\s+(?:j\.?l\b\.?|jongstleden|laatstleden)")

_LETTER = re.compile(r"\b(?!(?:[Nn]ieuws|[Ss]chuld|[Ww]aarde|[Oo]ntslag|[Bb]ank)br)[\w-]*[Bb]rie(?:f|ven)\b")
_DATED = re.compile(
    r"(?:\b(?P<of>van|d\.d\.|dd\.?|gedateerd|de\s+dato)|\b(?P<on>op)|,|\()\s*(?:\w+dag\s+)?$", re.IGNORECASE
)
_OTHER_OCCASION = re.compile(
    r"(?:debat|overleg|gesprek|vergadering|zitting|bijeenkomst|stemming(?:en)?|arrest|uitspraak|vonnis|motie|vragen|"
    r"verzoek|rapport|akkoord|incident|aanslag)\s+van\s+(?:\w+dag\s+)?$",
    re.IGNORECASE,
)
_BY_LETTER = re.compile(r"\b(?:in|per|bij|via|middels|met)\s+(?:een\s+)?$", re.IGNORECASE)
_ALSO = re.compile(r"\s*(?:,|,?\s+en(?:\s+van)?)\s*")
_TOLD = re.compile(
    r"\b(?:geïnformeerd|informeerden?|bericht(?:te|ten)?|(?:mede|mee)gedeeld|gemeld|meldden?|gedeeld|(?:toe)?gestuurd|"
    r"stuurden?|verstuurd(?:e)?|(?:toe)?gezonden|zond(?:en)?|verzonden|aangeboden|bood(?:en)?|ontvangen|ontving(?:en)?|"
    r"geschreven|schreef)\b"
)
_SENT = re.compile(rf"{_TOLD.pattern}|\bbeantwoord\b")
_KAMER = re.compile(
    r"\b(?:[Uu]w|[Dd]e|Tweede|Eerste|[Bb]eide)\s+Kamers?\b|\b(?:ik|wij|we)\s+u\b|\bu\b(?=[^.?!]*\b(?:ik|wij|we)\b)"
)
_AT = re.compile(r"(?:^|\b(?:op|in|eind|begin|medio|per)\s+|\bd\.d\.\s*)(?:\w+dag\s+)?$", re.IGNORECASE)
_BILL = re.compile(r"wetsvoorstel|voorstel\s+van\s+wet|wetgeving", re.IGNORECASE)
_SENTENCE_END = re.compile(
    r"(?<!\bnr)(?<!\bnrs)(?<!\bart)(?<!\bd\.d)(?<!\bc\.s)(?<!\bmr)(?<!\bdr)(?<!\bStb)(?<!\bo\.a)(?<!\b[A-Z])"
    r"[.?!][\"”’»)\]]*\s+(?=[A-ZÀ-Þ«“‘\"])|\n\n|\t"
)


@dataclass(frozen=True, slots=True)
class _Moment:
    """A date with the words that give it."""

    span: Span
    day: date
    precision: Precision


def find_letters(text: str, written: date | None) -> list[Reference]:
    """Every dated letter in `text`. written: the document's date, before which the letters were sent."""
    moments = [moment for moment in _moments(text, written) if written is None or moment.day <= written]
    found = []
    for sentence in _sentences(text):
        within = _between(moments, sentence.start, sentence.end)
        if within:
            letters = list(_letters(text, sentence, within))
            dated = {letter.date for letter in letters}
            found += letters
            found += [told for told in _told(text, sentence, within) if told.date not in dated]
    return found


def _sentences(text: str) -> Iterator[Span]:
    start = 0
    for end in _SENTENCE_END.finditer(text):
        yield Span(start, end.end())
        start = end.end()
    yield Span(start, len(text))


def _letters(text: str, sentence: Span, moments: Sequence[_Moment]) -> Iterator[Reference]:
    """Letters with their date behind them: "brief over … van 5 juni", "brieven van 5 juni en 16 december 2025"."""
    words = list(_LETTER.finditer(text, sentence.start, sentence.end))
    for word, following in zip_longest(words, words[1:]):
        end = following.start() if following else sentence.end
        behind = _between(moments, word.end(), min(end, word.end() + FARTHEST))
        first = next((moment for moment in behind if _is_its_date(text, sentence, word, moment)), None)
        if first is None:
            yield from _dated_before(text, sentence, word, moments)
            continue
        yield _reference(Span(word.start(), first.span.end), first)
        at = first.span.end
        for moment in behind[behind.index(first) + 1 :]:
            if not _ALSO.fullmatch(text, at, moment.span.start):
                break
            yield _reference(moment.span, moment)
            at = moment.span.end


def _dated_before(text: str, sentence: Span, word: re.Match[str], moments: Sequence[_Moment]) -> Iterator[Reference]:
    """A letter with its date before it: "Op 5 juni heeft de commissie mij per brief verzocht"."""
    if not _BY_LETTER.search(text[max(sentence.start, word.start() - 20) : word.start()]):
        return
    before = _between(moments, max(0, word.start() - FARTHEST), word.start())
    if before and _AT.search(text[max(sentence.start, before[-1].span.start - 20) : before[-1].span.start]):
        yield _reference(Span(before[-1].span.start, word.end()), before[-1])


def _is_its_date(text: str, sentence: Span, word: re.Match[str], moment: _Moment) -> bool:
    between = text[word.end() : moment.span.start]
    introduced = _DATED.search(between)
    if moment.precision is Precision.WEEK or (introduced and introduced["on"]):
        # "de brief die op 5 juni is verstuurd", but not "de brief over de brand op 5 juni"
        return bool(_SENT.search(text, sentence.start, sentence.end))
    return bool(introduced) and not _OTHER_OCCASION.search(between)


def _told(text: str, sentence: Span, moments: Sequence[_Moment]) -> Iterator[Reference]:
    """What the Kamer was told on a date: "is uw Kamer op 5 juni geïnformeerd", "op 5 juni met de Kamer gedeeld"."""
    kamer = _KAMER.search(text, sentence.start, sentence.end)
    if not kamer or _BILL.search(text, sentence.start, sentence.end):
        return
    for verb in _TOLD.finditer(text, sentence.start, sentence.end):
        near = [
            moment
            for moment in _between(moments, verb.start() - 2 * NEAREST_VERB, verb.end() + NEAREST_VERB)
            if _AT.search(text[max(sentence.start, moment.span.start - 20) : moment.span.start])
            and _distance(moment.span, verb) <= NEAREST_VERB
        ]
        if near:
            moment = min(near, key=lambda moment: _distance(moment.span, verb))
            start = min(moment.span.start, verb.start())
            yield _reference(Span(start, max(moment.span.end, verb.end())), moment)


def _between(moments: Sequence[_Moment], start: int, end: int) -> Sequence[_Moment]:
    """The moments that begin from `start` up to `end`; they come in order."""
    first = bisect_left(moments, start, key=lambda moment: moment.span.start)
    return moments[first : bisect_left(moments, end, key=lambda moment: moment.span.start)]


def _distance(span: Span, verb: re.Match[str]) -> int:
    return max(span.start - verb.end(), verb.start() - span.end)


def _reference(span: Span, moment: _Moment) -> Reference:
    return Reference(ReferenceKind.BRIEF, span, date=moment.day, precision=moment.precision)


def _moments(text: str, written: date | None) -> list[_Moment]:
    whole = [_Moment(span, day, Precision.DAY) for span, day in find_dates(text)]
    taken = [moment.span for moment in whole]
    parts = [
        moment
        for moment in [*_months(text), *_days_without_year(text, written), *_ago(text, written)]
        if not any(moment.span.overlaps(span) for span in taken)
    ]
    return sorted((_with_lately(text, moment) for moment in [*whole, *parts]), key=lambda moment: moment.span)


def _with_lately(text: str, moment: _Moment) -> _Moment:
    """The moment with "jl." behind it taken into its words."""
    lately = _LATELY.match(text, moment.span.end)
    return _Moment(Span(moment.span.start, lately.end()), moment.day, moment.precision) if lately else moment


def _months(text: str) -> Iterator[_Moment]:
    for match in _MONTH_AND_YEAR.finditer(text):
        yield _Moment(Span(*match.span()), date(int(match["year"]), month_number(match["month"]), 1), Precision.MONTH)


def _days_without_year(text: str, written: date | None) -> Iterator[_Moment]:
    if written is None:
        return
    for match in _DAY_AND_MONTH.finditer(text):
        number, month = int(re.sub(r"\D", "", match["day"])), month_number(match["month"])
        years = {"vorig": written.year - 1, "dit": written.year}
        named = (match["year"] or "").lower()
        day = as_date(years[named], month, number) if named else last_before(written, month, number)
        if day:
            yield _Moment(Span(*match.span()), day, Precision.DAY)


def _ago(text: str, written: date | None) -> Iterator[_Moment]:
    if written is None:
        return
    for match in _AGO.finditer(text):
        if match["day"]:
            yield _Moment(Span(*match.span()), written - timedelta(days=_DAYS_AGO[match["day"]]), Precision.DAY)
        elif match["what"] == "week":
            monday = written - timedelta(days=written.weekday() + (0 if match["unit"] == "deze" else 7))
            yield _Moment(Span(*match.span()), monday, Precision.WEEK)
        elif match["unit"] != "deze":
            last_month = written.replace(day=1) - timedelta(days=1)
            yield _Moment(Span(*match.span()), last_month.replace(day=1), Precision.MONTH)
