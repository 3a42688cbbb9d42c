"""The head of a document: what it says of itself on its first lines and where it is signed.

The rules are those of the printed series (Kamerstukken, Handelingen and Aanhangsel carry their year, number and dates
on fixed lines), of the ministries' letter form ("Datum", "Onderwerp", "Ons kenmerk") and of the agreements' covers.
What a document does not say stays empty; only the title falls back on the name of the file.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import zip_longest
from pathlib import PurePath

from desktop.reading.draft import Piece
from desktop.reading.kind import COVER, DOSSIER, ITEM, find_kind, is_agreement_cover
from desktop.reading.people import (
    find_answering_ministers,
    find_asked_ministers,
    find_members,
    find_movers,
    find_represented,
    find_signatures,
)
from desktop.text.dates import find_dates
from desktop.text.document import BlockKind, DocumentKind, Head, Person

OPENING = 40
"""Lines that may belong to the head: a ministry's letter form with its margin takes some thirty."""

LONGEST = 2000
"""Characters of one line that are looked at: the title of printed questions takes some six hundred."""

_IDENTIFIER = re.compile(r"(?:ah-[te]k-\d{8}-\d+|h-[te]k-\d{8}-\d+-\d+|kst-\d{5}(?:-[A-Z\d]+)+)(?=\s|$)")
_IDENTIFIED_YEAR = re.compile(r"^a?h-[te]k-(\d{4})(\d{4})-")
_YEAR = re.compile(
    r"\bVergaderjaar\s+(\d{4})\s*[–-]\s*(?:\d\d)?(\d\d)\b|\bKamer,\s+vergaderjaar\s+(\d{4})\s*[–-]\s*(?:\d\d)?(\d\d),"
)
_APPENDIX_NUMBER = re.compile(r"^\s*(\d{1,4})\s+Vragen\s+(?:gesteld\s+door|van)\s+(?!de\s+leden\s+der)", re.MULTILINE)
_DOCUMENT_NUMBER = re.compile(r"\b20\d\dD\d{5}\b")
_OWN_MARK = re.compile(r"^(?:ons\s+)?kenmerk\b[:\s]+([\w/.-]*\d[\w/.-]*)", re.MULTILINE | re.IGNORECASE)

_RECEIVED = re.compile(r"\((?:ontvangen\s+)+(?P<date>[^()]*)\)", re.IGNORECASE)
_SENT_IN = re.compile(r"\(ingezonden\s+(?P<date>[^()]*)\)", re.IGNORECASE)
_LABELLED = re.compile(r"^datum\b[ \t]*:?[ \t]*\n?[ \t]*(?P<date>[^\n]{6,40})$", re.MULTILINE | re.IGNORECASE)
_PLACED = re.compile(
    r"^\s*(?:Den\s+Haag|[’'‘]s[-‑ ]Gravenhage)\s*,\s*(?P<date>[^\n]{6,40})", re.MULTILINE | re.IGNORECASE
)
_PRINTED = re.compile(r"^\s*(?:Ontvangen|Voorgesteld|Vastgesteld|Ingediend)\s+(?P<date>[^\n]{6,40})$", re.MULTILINE)
_PUBLISHED = re.compile(
    r"^[A-Z][\w: ]{3,40}\|\s*(?P<date>\d\d-\d\d-\d{4})\b", re.MULTILINE
)  # "Kamerstuk: Kamerbrief | …"
_DATES = (_RECEIVED, _LABELLED, _PLACED, _PRINTED, _SENT_IN, _PUBLISHED)

_TO = re.compile(
    r"\bAan\s+(?P<to>(?:de\s+)?Voorzitters?\s+van\s+der?\s+(?:Eerste|Tweede)[^\n]{0,20}?\s+Kamer\b(?:\s+der\s+Staten-Generaal)?)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"^(?:Onderwerp|Betreft)\b[ \t]*:?[ \t]*\n?[ \t]*(?P<subject>\S[^\n]{4,})$", re.MULTILINE)
_QUESTIONS = re.compile(
    r"Vragen\s+(?:gesteld\s+door|van)\s+(?!de\s+leden\s+der)(?:het\s+|de\s+)?(?:Kamer)?(?:lid|leden)\s.{5,900}?"
    r"\(ingezonden[^()]*\)",
    re.DOTALL,
)
_ANSWERS = re.compile(r"^(?:Antwoord(?:en)?|Beantwoording)\b.{0,240}?vragen\b.*", re.IGNORECASE | re.DOTALL)
_OFFERED = re.compile(
    r"\b(?:bied|zend|stuur|doe|leg)\w*\s+(?:ik|wij)\s+(?:u|uw\s+Kamer)\b[^.]{0,60}?\b"
    r"(?P<what>antwoorden)(?:\s+aan)?(?P<on>\s+op\s+[^.]{10,300})\."
)
_NO_TITLE = re.compile(r"^(?:inleiding|inhoud(?:sopgave)?|voorwoord|samenvatting|bijlagen?|colofon)\b", re.IGNORECASE)
_PARTY = r"[A-Z0-9][\w-]*(?:\s[A-Z][\w-]*){0,2}"
_PARTIES = re.compile(rf"{_PARTY}(?:,\s{_PARTY})*,?\sen\s{_PARTY}")


def find_head(pieces: Sequence[Piece], known: Head, name: str) -> Head:
    """Fill what the format did not know. known: what it did, and that stays; name: of the file."""
    pieces = [piece for piece in pieces if piece.kind is not BlockKind.FOOTNOTE]
    lines = [line for piece in pieces for line in piece.text.split("\n") if line.strip()]
    opening = "\n".join(line[:LONGEST] for line in lines[:OPENING])
    kind = known.kind if known.kind is not DocumentKind.OTHER else find_kind(lines, opening)
    number = known.number or _number(lines, opening)
    ministers = known.ministers or _ministers(lines, opening, kind)
    return replace(
        known,
        kind=kind,
        number=number,
        title=known.title or _title(pieces, opening, kind) or PurePath(name).stem,
        date=known.date or _date(lines, opening),
        sender=known.sender or _sender(lines, ministers, kind),
        addressee=known.addressee or _addressee(opening),
        parliamentary_year=known.parliamentary_year or _parliamentary_year(opening, number),
        members=known.members or _members(lines, opening, kind),
        ministers=ministers,
    )


def _number(lines: Sequence[str], opening: str) -> str | None:
    """The number in its series, else the Kamer's own, else the ministry's mark.

    The identifier that print carries at the foot of its first page ("ah-tk-20232024-12") may have gone with the foot;
    it is put together again from the year and the number at the head.
    """
    for line in lines:
        if identifier := _IDENTIFIER.match(line):
            return identifier[0]
    chamber = "ek" if "Eerste Kamer der Staten-Generaal" in opening else "tk"
    year = _parliamentary_year(opening, None)
    appendix = _APPENDIX_NUMBER.search(opening)
    if "Aanhangsel" in opening and year and appendix:
        return f"ah-{chamber}-{year.replace('-', '')}-{appendix[1]}"
    if (dossier := DOSSIER.search(opening)) and (item := ITEM.search(opening)):
        parts = (re.sub(r"\D", "", dossier["dossier"]), dossier["suffix"], item["number"] or item["letter"])
        return "-".join(["kst", *(part.replace(" ", "-") for part in parts if part)])
    own = _DOCUMENT_NUMBER.search(opening)
    return own[0] if own else (mark[1] if (mark := _OWN_MARK.search(opening)) else None)


def _parliamentary_year(opening: str, number: str | None) -> str | None:
    """The year as printed at the head or foot: a year that the text cites is in lower case and says nothing."""
    if identified := _IDENTIFIED_YEAR.match(number or ""):
        return f"{identified[1]}-{identified[2]}"
    if printed := _YEAR.search(opening):
        first, last = printed[1] or printed[3], printed[2] or printed[4]
        return f"{first}-{first[:2]}{last}"
    return None


def _date(lines: Sequence[str], opening: str) -> date | None:
    """The date of the document: of the answer rather than the questions, of the letter rather than its print."""
    for rule in _DATES:
        for match in rule.finditer(opening):
            if dates := find_dates(match["date"]):
                return dates[0][1]
    for line in lines[:COVER]:
        dates = find_dates(line)
        if dates and not re.search(r"\w", line[: dates[0][0].start] + line[dates[0][0].end :]):
            return dates[0][1]
    return None


def _addressee(opening: str) -> str | None:
    found = _TO.search(opening)
    return " ".join(found["to"].split()) if found else None


def _title(pieces: Sequence[Piece], opening: str, kind: DocumentKind) -> str | None:
    if kind is DocumentKind.KAMERVRAGEN and (questions := _QUESTIONS.search(opening)):
        return " ".join(questions[0].split())
    if subject := _SUBJECT.search(opening):
        return subject["subject"].strip()
    if kind is DocumentKind.COALITION_AGREEMENT:
        return _title_on_cover([piece.text for piece in pieces[:COVER]])
    if kind is DocumentKind.KAMERVRAGEN:
        return _title_of_answers([piece.text for piece in pieces[:OPENING]])
    if (dossier := DOSSIER.search(opening)) and (item := ITEM.search(opening)):
        return f"{dossier['title'].strip()}; {item['item'].strip()}"
    if kind is DocumentKind.BUDGET_ANSWERS and (offered := _OFFERED.search(opening)):
        return " ".join((offered["what"].capitalize() + offered["on"]).split())
    return _first_heading(pieces)


def _title_of_answers(lines: Sequence[str]) -> str | None:
    """The line above a ministry's answers, with the next one when it runs on in a small letter."""
    for line, following in zip_longest(lines, lines[1:], fillvalue=""):
        if _ANSWERS.match(line):
            return " ".join(f"{line} {following if following[:1].islower() else ''}".split()).rstrip(" .")
    return None


def _title_on_cover(lines: Sequence[str]) -> str | None:
    """The lines above "Coalitieakkoord 2031 – 2035", or that line itself when none stands above it.

    A title set over several lines runs on after a comma or before a small letter; a line that begins anew is a
    subtitle.
    """
    cover = next((at for at, line in enumerate(lines) if is_agreement_cover(line)), None)
    if cover is None:
        return None
    title = lines[0]
    for line in lines[1:cover]:
        if not (title.endswith(",") or line[:1].islower()):
            break
        title = f"{title} {line}"
    return title.strip()


def _first_heading(pieces: Sequence[Piece]) -> str | None:
    """The heading that the document opens with, unless it is one that any document has ("Inleiding")."""
    if pieces and pieces[0].kind is BlockKind.HEADING and not _NO_TITLE.match(pieces[0].text):
        return pieces[0].text
    return None


def _members(lines: Sequence[str], opening: str, kind: DocumentKind) -> tuple[Person, ...]:
    if kind is DocumentKind.KAMERVRAGEN:
        return find_members(opening)
    return find_movers("\n".join(lines)) if kind is DocumentKind.KAMERSTUK else ()


def _ministers(lines: Sequence[str], opening: str, kind: DocumentKind) -> tuple[Person, ...]:
    if kind in (DocumentKind.COALITION_AGREEMENT, DocumentKind.HANDELINGEN):
        return ()
    signatures = find_signatures("\n".join(lines))
    if kind is not DocumentKind.KAMERVRAGEN:
        return signatures
    if signatures:
        return (*signatures, *(person for person in find_represented(opening)))
    return find_answering_ministers(opening) or find_asked_ministers(opening)


def _sender(lines: Sequence[str], ministers: Sequence[Person], kind: DocumentKind) -> str | None:
    """The parties of an agreement; the offices of those who sign, not of those who were only asked."""
    if kind is DocumentKind.COALITION_AGREEMENT:
        return next((line for line in lines[:COVER] if _PARTIES.fullmatch(line)), None)
    asked = kind is DocumentKind.KAMERVRAGEN
    offices = dict.fromkeys(person.office for person in ministers if person.office and (person.name or not asked))
    return " en ".join(offices) or None
