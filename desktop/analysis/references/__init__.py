"""What a text refers to: documents of the Kamer, motions, articles of law, letters by date.

`find_references` is all that others need; each family of references has a module of its own.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from desktop.analysis.references.articles import find_articles
from desktop.analysis.references.letters import find_letters
from desktop.analysis.references.motions import find_motions
from desktop.analysis.references.reference import Chamber, Precision, Reference, ReferenceKind
from desktop.analysis.references.series import find_series
from desktop.text.document import BLOCK_BREAK, Span

__all__ = ["Chamber", "Precision", "Reference", "ReferenceKind", "find_references"]

BESIDE = 4
"""Characters between a motion or letter and the bracket with its number: " (" and a little more."""


def find_references(text: str, written: date | None) -> list[Reference]:
    """Every reference in `text`, in order. written: the document's date, from which "19 december jl." is counted.

    A motion or letter with a Kamerstuk number right behind it bears that number too; the Kamerstuk stays a reference
    of its own. No reference runs on from one paragraph into the next.
    """
    found: list[Reference] = []
    start = 0
    for paragraph in text.split(BLOCK_BREAK):
        found += (_moved(reference, start) for reference in _in_paragraph(paragraph, written))
        start += len(paragraph) + len(BLOCK_BREAK)
    return found


def _in_paragraph(text: str, written: date | None) -> list[Reference]:
    series = sorted(find_series(text), key=lambda paper: paper.span)
    papers = [_numbered(paper, series, text) for paper in [*find_motions(text), *find_letters(text, written)]]
    found = [*series, *papers, *find_articles(text)]
    return sorted(_once(found), key=lambda reference: (reference.span, reference.kind))


def _moved(reference: Reference, by: int) -> Reference:
    return replace(reference, span=Span(reference.span.start + by, reference.span.end + by))


def _numbered(paper: Reference, series: Sequence[Reference], text: str) -> Reference:
    """The motion or letter with the number of the Kamerstuk right behind it, if there is one."""
    end = paper.span.end
    behind = bisect_left(series, end, key=lambda one: one.span.start)
    for number in series[behind : behind + 1]:
        is_beside = number.span.start - end <= BESIDE and text[end : number.span.start].strip() in ("", "(", ",", "[")
        if number.kind is ReferenceKind.KAMERSTUK and is_beside:
            return replace(paper, dossier=number.dossier, number=number.number, chamber=number.chamber, url=number.url)
    return paper


def _once(references: Iterable[Reference]) -> Iterator[Reference]:
    """Without those that say less about words another of the same kind has said more about."""
    for _, alike in groupby(sorted(references, key=lambda one: (one.kind, one.span)), key=lambda one: one.kind):
        kept: list[Reference] = []
        for reference in alike:
            before = kept[-1] if kept else None
            if before is None or not _say_the_same(before, reference):
                kept.append(reference)
            elif _fullness(reference) > _fullness(before):
                kept[-1] = reference
        yield from kept


def _fullness(reference: Reference) -> int:
    return sum(bool(getattr(reference, name)) for name in reference.__slots__)


def _say_the_same(one: Reference, other: Reference) -> bool:
    """Whether two references of a kind are one: over the same words, and but for motions with the same identity."""
    if not one.span.overlaps(other.span):
        return False
    return one.kind in (ReferenceKind.MOTIE, ReferenceKind.AMENDEMENT) or replace(one, span=other.span) == other
