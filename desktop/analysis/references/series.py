"""References to the printed series: Kamerstukken, Handelingen, Aanhangsel, Staatsblad.

The clean forms are those of the official citation guide ("Kamerstukken II 2009/10, 27858, nr. 88, p. 3"); the dirty
ones were met in real letters: two small L's for II, a year glued to the chamber, no full stop after "nr", suffixes
after a space or a hyphen, no prefix at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.analysis.references.reference import Chamber, Reference, ReferenceKind
from desktop.text.dates import MONTH
from desktop.text.document import Span

PUBLISHED = "https://zoek.officielebekendmakingen.nl/"
LONGEST_RANGE = 30
"""Numbers in "nrs. 12 t/m 20" beyond which the words are not a range of documents but something else."""

_CHAMBER = r"(?P<chamber>II|I|ll|lI|Il|l|TK|EK)(?![a-zA-Z])"
_YEARS = r"(?:vergaderjaar\s+)?(?P<year>(?:19|20)\d\d\s?[-–‑/]\s?(?:\d{4}|\d\d)(?!\d))"
_ORIGIN = rf"(?:[\s,]*{_CHAMBER})?(?:[\s,]*{_YEARS})?"
_PAGE = r"(?:,?\s*(?:p|pp|blz|pag)\.?\s*(?P<page>\d+(?:\s?[-–]\s?\d+)?))?"

_NR = r"(?:nrs?\b\.?|nummers?\b|no\.)"
_NUMBER = rf"(?:(?!(?:19|20)\d\d\s?[-–/])\d{{1,4}}(?![\d.,]*\d)(?!\s\d{{3}}\b)(?!\s+{MONTH})|[A-Z]{{1,2}}\b)"
_SEPARATOR = r"(?:\s*,\s*(?:en\s+)?|\s+en\s+|\s+t/m\s+|\s+tot\s+en\s+met\s+|\s?[-–]\s?)"
_NUMBERS = rf"{_NUMBER}(?:{_SEPARATOR}(?:{_NR}\s*)?{_NUMBER})*"
_SUFFIX = r"(?:[\s–‑-]?\s?\(?(?P<suffix>[IVX]+[AB]?|[A-L])\)?(?![\w’'.]))?"
_DOSSIER = (
    rf"(?<![\w.,/-])(?P<dossier>\d\d[\s.]?\d{{3}}|C[CXLVI]{{1,7}}(?=,)){_SUFFIX}(?!\d)(?:\s?[-–]?\(?R\s?\d{{4}}\)?\)?)?"
)

_NAMED = rf"\b(?:[Kk]amerstuk(?:ken|nummers?|dossiers?)?|TK|EK)\b{_ORIGIN}[\s,:]*(?:(?:dossier|{_NR})\s*)?"
_KAMERSTUK = re.compile(
    rf"(?P<named>{_NAMED})?{_DOSSIER}"
    rf"(?:[\s,;:]*{_NR}\s*(?P<numbers>{_NUMBERS})"
    # only after the word Kamerstuk, or between brackets, is a number enough without "nr."
    rf"|(?P<bare>,\s*|\s?[-–‑/]\s?|,?\s+(?=[A-Z]\b))(?P<number>{_NUMBER}))?{_PAGE}",
)
_DOSSIER_NAMED = re.compile(r"\b(?:dossier(?:nummer)?|wetsvoorstel(?:len)?|[Kk]amerdossier)\s+(?:nr\.?\s*)?\(?$")
_NUMBER_FIRST = re.compile(
    rf"\b{_NR}\s*(?P<number>\d{{1,4}})\s+\((?P<dossier>\d\d[\s.]?\d{{3}}){_SUFFIX}\)"  # "Zij krijgt nr. 210 (34104)"
)
_SITTING = re.compile(
    rf"\bHandelingen{_ORIGIN},?\s*(?:{_NR}\s*)?(?P<numbers>{_NUMBERS})"
    rf"(?:\s*,?\s*(?:item|agendapunt)\s+(?P<item>\d+))?{_PAGE}"
)
_APPENDIX = re.compile(
    rf"\bAanhangsel(?:(?:\s+van\s+de)?\s+Handelingen|(?=[\s,]*(?:II?\b|{_NR}|{_YEARS.replace('?P<year>', '?:')})))"
    rf"{_ORIGIN}(?:,?\s*{_NR})?,?\s*(?P<numbers>{_NUMBERS})"
)
_STAATSBLAD = re.compile(
    r"\b(?:Stb\b\.?|Staatsblad)\s*(?:van\s+)?(?P<year>(?:18|19|20)\d\d)\s*[,/]?\s*(?:nrs?\b\.?\s*)?"
    rf"(?P<numbers>{_NUMBERS})"
)
_IDENTIFIER = re.compile(
    r"\b(?:kst-(?P<dossier>\d{5}(?:-(?:[IVX]+|[A-L]))?)-(?P<kst>\d+|[A-Z]{1,2})"
    r"|ah-(?P<ah_chamber>[te]k)-(?P<ah_year>\d{8})-(?P<ah>\d+)"
    r"|h-(?P<h_chamber>[te]k)-(?P<h_year>\d{8})-(?P<h>\d+)-(?P<item>\d+)"
    r"|stb-(?P<stb_year>\d{4})-(?P<stb>\d+))(?![\w-])"
)


def find_series(text: str) -> list[Reference]:
    """Every reference to a printed series in `text`."""
    return [
        reference
        for rule in (_identifiers, _kamerstukken, _numbers_first, _appendices, _sittings, _staatsbladen)
        for reference in rule(text)
    ]


def _kamerstukken(text: str) -> Iterator[Reference]:
    for match in _KAMERSTUK.finditer(text):
        if not _is_kamerstuk(match):
            continue
        dossier = "-".join(filter(None, [re.sub(r"[\s.]", "", match["dossier"]), match["suffix"]]))
        chamber = _chamber(match["chamber"])
        year = _years(match["year"])
        for number, span in _numbers(match, "numbers" if match["numbers"] else "number"):
            yield Reference(
                ReferenceKind.KAMERSTUK,
                span,
                dossier=dossier,
                number=number,
                chamber=chamber or (Chamber.EERSTE if number and number.isalpha() else None),
                year=year,
                page=match["page"] if span.end == match.end() else None,
                url=f"{PUBLISHED}kst-{dossier}-{number}" if number else f"{PUBLISHED}dossier/{dossier}",
            )


def _numbers_first(text: str) -> Iterator[Reference]:
    for match in _NUMBER_FIRST.finditer(text):
        dossier = "-".join(filter(None, [re.sub(r"[\s.]", "", match["dossier"]), match["suffix"]]))
        yield Reference(
            ReferenceKind.KAMERSTUK,
            Span(*match.span()),
            dossier=dossier,
            number=match["number"],
            url=f"{PUBLISHED}kst-{dossier}-{match['number']}",
        )


def _is_kamerstuk(match: re.Match[str]) -> bool:
    """Whether five digits are a dossier: by the word before, by "nr." after, or alone between brackets."""
    before, after = match.string[: match.start()][-40:], match.string[match.end() : match.end() + 1]
    if match["named"] or not match["dossier"][0].isdigit():
        return bool(match["named"])
    if match["numbers"]:
        return True
    if match["suffix"] and match["number"] and match["number"].isalpha():
        return True  # "31 700 VI, D"
    if match["number"]:
        return before.endswith("(") and after in (")", ",", ";") and match["bare"].strip() in ("-", "–", "‑")
    return bool(_DOSSIER_NAMED.search(before))


def _sittings(text: str) -> Iterator[Reference]:
    for match in _SITTING.finditer(text):
        if re.search(r"Aanhangsel(?:\s+van\s+de)?\s+$", text[max(0, match.start() - 40) : match.start()]):
            continue
        year = _years(match["year"])
        chamber = _chamber(match["chamber"]) or Chamber.TWEEDE
        for number, span in _numbers(match, "numbers"):
            yield Reference(
                ReferenceKind.HANDELINGEN,
                span,
                number=number,
                item=match["item"],
                chamber=chamber,
                year=year,
                page=match["page"],
                url=_sitting_url(chamber, year, number, match["item"]),
            )


def _sitting_url(chamber: Chamber, year: str | None, number: str | None, item: str | None) -> str | None:
    if year is None or item is None:
        return None
    return f"{PUBLISHED}h-{chamber}-{year.replace('-', '')}-{number}-{item}"


def _appendices(text: str) -> Iterator[Reference]:
    for match in _APPENDIX.finditer(text):
        year = _years(match["year"])
        chamber = _chamber(match["chamber"]) or Chamber.TWEEDE
        for number, span in _numbers(match, "numbers"):
            yield Reference(
                ReferenceKind.AANHANGSEL,
                span,
                number=number,
                chamber=chamber,
                year=year,
                url=f"{PUBLISHED}ah-{chamber}-{year.replace('-', '')}-{number}" if year else None,
            )


def _staatsbladen(text: str) -> Iterator[Reference]:
    for match in _STAATSBLAD.finditer(text):
        for number, span in _numbers(match, "numbers"):
            yield Reference(
                ReferenceKind.STAATSBLAD,
                span,
                number=number,
                year=match["year"],
                url=f"{PUBLISHED}stb-{match['year']}-{number}",
            )


def _identifiers(text: str) -> Iterator[Reference]:
    for match in _IDENTIFIER.finditer(text):
        span, url = Span(*match.span()), PUBLISHED + match[0]
        if match["kst"]:
            chamber = Chamber.EERSTE if match["kst"].isalpha() else None
            yield Reference(
                ReferenceKind.KAMERSTUK, span, dossier=match["dossier"], number=match["kst"], chamber=chamber, url=url
            )
        elif match["stb"]:
            yield Reference(ReferenceKind.STAATSBLAD, span, number=match["stb"], year=match["stb_year"], url=url)
        else:
            is_appendix = match["ah"] is not None
            year = match["ah_year"] or match["h_year"]
            yield Reference(
                ReferenceKind.AANHANGSEL if is_appendix else ReferenceKind.HANDELINGEN,
                span,
                number=match["ah"] or match["h"],
                item=match["item"],
                chamber=Chamber(match["ah_chamber"] or match["h_chamber"]),
                year=f"{year[:4]}-{year[4:]}",
                url=url,
            )


def _numbers(match: re.Match[str], group: str) -> list[tuple[str | None, Span]]:
    """Each number of the group, "141, 161 en 165" or "12 t/m 15", with the words that are its own.

    The first has the words before it, the last those behind; one within a range has the whole range. Without any
    number the one reference there is has all the words.
    """
    start, end = match.span(group)
    found = list(re.finditer(r"\d+|\b[A-Z]{1,2}\b", match[group] or ""))
    numbers: list[tuple[str | None, Span]] = []
    for previous, this in zip([None, *found], found, strict=False):
        span = Span(start + this.start(), start + this.end())
        if previous and re.search(r"t/m|tot\s+en\s+met|[-–]", match[group][previous.end() : this.start()]):
            span = Span(start + previous.start(), span.end)
            numbers += [(number, span) for number in _between(previous[0], this[0])]
        numbers.append((this[0], span))
    if not numbers:
        return [(None, Span(*match.span()))]
    numbers[0] = (numbers[0][0], Span(match.start(), numbers[0][1].end))
    last, span = numbers[-1]
    numbers[-1] = (last, Span(span.start, match.end() if span.end == end else span.end))
    return numbers


def _between(first: str, last: str) -> list[str]:
    """The numbers between two ends of a range, without the ends."""
    if not (first.isdigit() and last.isdigit() and int(last) - int(first) <= LONGEST_RANGE):
        return []
    return [str(number) for number in range(int(first) + 1, int(last))]


def _chamber(words: str | None) -> Chamber | None:
    """The chamber of "II", "I", "TK" or "EK"; a small L is an I that was mistyped."""
    chambers = {"II": Chamber.TWEEDE, "TK": Chamber.TWEEDE, "I": Chamber.EERSTE, "EK": Chamber.EERSTE}
    return chambers[words.replace("l", "I")] if words else None


def _years(words: str | None) -> str | None:
    """The parliamentary year "2023-2024"; None when the two years do not follow each other (a slip of the pen)."""
    if not words:
        return None
    first, last = re.findall(r"\d+", words)
    return f"{first}-{int(first) + 1}" if str(int(first) + 1).endswith(last[-2:]) else None
