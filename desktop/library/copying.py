"""Words with their source, ready for another program, cited in the forms that the Kamer uses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from sqlalchemy.orm import Session

from desktop.library.documents import get_row, load
from desktop.library.records import Words
from desktop.library.sources import SHORT_NAMES, short_title
from desktop.text.dates import MONTHS
from desktop.text.document import BlockKind, Document, DocumentKind, Head, Span
from desktop.text.flavours import Flavours, Piece, clean, copied, pieces_of, quoted

_KAMERSTUK = re.compile(r"kst-(?P<dossier>\d+(?:-(?:[IVX]+|\([^)]+\)|[A-Z]+(?=-)))?)-(?P<number>\d+|[A-Z]{1,2})")
_APPENDIX = re.compile(r"ah-(?P<chamber>[te])k-(?P<first>\d{4})(?P<last>\d{4})-(?P<number>\d+)")
_SITTING = re.compile(r"h-(?P<chamber>[te])k-(?P<first>\d{4})(?P<last>\d{4})-(?P<number>\d+)-(?P<item>\d+)")
_LONGEST_HEADING = 80
"""Characters of a heading that can still stand in a citation."""

_LONGEST_TITLE = 140
"""Characters of a title; of a longer one a reader sees the whole paper's head in every citation."""

_FROM_SENDER = (DocumentKind.POLICY_LETTER, DocumentKind.BUDGET_ANSWERS)
"""Papers that go by who sent them, where they bear no title."""


def quote(session: Session, words: Words) -> Flavours:
    """The words between quotation marks with their source, without the footnotes between them. Raises Gone."""
    document = load(session, words.document_id)
    file_name = get_row(session, words.document_id).file_name
    return quoted(pieces_of(document, words.span, footnotes=False), citation(document, words.span, file_name))


def quotes(session: Session, places: Sequence[Words]) -> Flavours:
    """Several quotations, each a paragraph of its own with its source. Raises Gone."""
    if len(places) == 1:
        return quote(session, places[0])
    return copied([Piece(BlockKind.PARAGRAPH, 0, quote(session, words).plain) for words in places])


def citation(document: Document, span: Span, file_name: str = "") -> str:
    """Where words stand: title, date, the number in its series, question, and page; without pages the heading above.

    "Beleidsbrief veilige wijken, 12 maart 2032, Kamerstukken II 2031/32, 99123 VI, nr. 7, p. 3"
    file_name: where that is all the title there is, the paper goes by its kind: "Brief van de minister van Financiën
    van 12 maart 2032, p. 3".
    """
    head = document.head
    if head.kind in SHORT_NAMES and (not head.title or head.title in (file_name, Path(file_name).stem)):
        parts = [_untitled(head)]
    else:
        parts = [_short(head.title or ""), *([_written(head.date)] if head.date else [])]
    parts.append(_in_series(head.number or "", head.parliamentary_year))
    parts.append(_question(document, span))
    parts.append(_page(document, span) or _heading(document, span))
    return ", ".join(clean(part).replace("\n", " ") for part in parts if part)


def _untitled(head: Head) -> str:
    """What a paper without a title is called: "Antwoorden van de staatssecretaris van Veren van 12 maart 2032"."""
    said = SHORT_NAMES[head.kind]
    if head.kind in _FROM_SENDER and head.sender:
        rank = re.match(r"(?i)(?P<it>ministerie)|minister|staatssecretaris", head.sender)
        sender = f"{'het' if rank['it'] else 'de'} {head.sender[0].lower()}{head.sender[1:]}" if rank else head.sender
        said = f"{said} van {sender}"
    return f"{said} van {_written(head.date)}" if head.date else said


def _short(title: str) -> str:
    words = short_title(title)
    return words if len(words) <= _LONGEST_TITLE else f"{words[:_LONGEST_TITLE].rsplit(' ', 1)[0]} …"


def _written(day: date) -> str:
    return f"{day.day} {list(MONTHS)[day.month - 1]} {day.year}"


def _in_series(number: str, year: str | None) -> str:
    """The official form of a number; one that belongs to no series stands as it is."""
    if found := _KAMERSTUK.fullmatch(number):
        chamber = "II" if found["number"].isdigit() else "I"
        years = f" {_years(*year.split('-'))}" if year and re.fullmatch(r"\d{4}-\d{4}", year) else ""
        item = f"nr. {found['number']}" if found["number"].isdigit() else found["number"]
        return f"Kamerstukken {chamber}{years}, {found['dossier'].replace('-', ' ')}, {item}"
    if found := _APPENDIX.fullmatch(number):
        return (
            f"Aanhangsel Handelingen {_chamber(found)} {_years(found['first'], found['last'])}, nr. {found['number']}"
        )
    if found := _SITTING.fullmatch(number):
        years = _years(found["first"], found["last"])
        return f"Handelingen {_chamber(found)} {years}, nr. {found['number']}, item {found['item']}"
    return number


def _chamber(found: re.Match[str]) -> str:
    return "II" if found["chamber"] == "t" else "I"


def _years(first: str, last: str) -> str:
    return f"{first}/{last[2:]}"


def _question(document: Document, span: Span) -> str:
    for question in document.questions:
        places = [place for place in (question.question, question.answer) if place is not None]
        if any(place.start <= span.start and span.end <= place.end for place in places):
            return f"{'vragen' if len(question.numbers) > 1 else 'vraag'} {question.number}"
    return ""


def _page(document: Document, span: Span) -> str:
    first, last = document.block_at(span.start), document.block_at(max(span.start, span.end - 1))
    if first is None or last is None:
        return ""
    page, end = document.blocks[first].page, document.blocks[last].page
    if page is None:
        return ""
    return f"p. {page}-{end}" if end is not None and end > page else f"p. {page}"


def _heading(document: Document, span: Span) -> str:
    at = document.block_at(span.start)
    for block in reversed(document.blocks[: (at or 0) + 1]):
        if block.kind is BlockKind.HEADING:
            words = document.text_of(block)
            return f"onder ‘{words}’" if len(words) <= _LONGEST_HEADING else ""
    return ""
