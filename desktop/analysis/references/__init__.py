"""What a text refers to: documents of the Kamer, motions, articles of law, letters by date.

`find_references` is all that others need; each family of references has a module of its own.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop.analysis.references.articles import find_articles
from desktop.analysis.references.letters import find_letters
from desktop.analysis.references.motions import find_motions
from desktop.analysis.references.reference import Chamber, Precision, Reference, ReferenceKind
from desktop.analysis.references.series import find_series

__all__ = ["Chamber", "Precision", "Reference", "ReferenceKind", "find_references"]

BESIDE = 4
"""Characters between a motion or letter and the bracket with its number: " (" and a little more."""


def find_references(text: str, written: date | None) -> list[Reference]:
    """Every reference in `text`, in order. written: the document's date, from which "19 december jl." is counted.

    A motion or letter with a Kamerstuk number right behind it bears that number too; the Kamerstuk stays a reference
    of its own.
    """
    series = find_series(text)
    papers = [_numbered(paper, series, text) for paper in [*find_motions(text), *find_letters(text, written)]]
    found = [*series, *papers, *find_articles(text)]
    return sorted(_once(found), key=lambda reference: (reference.span, reference.kind))


def _numbered(paper: Reference, series: list[Reference], text: str) -> Reference:
    end = paper.span.end
    beside = next(
        (
            number
            for number in series
            if number.kind is ReferenceKind.KAMERSTUK
            and 0 <= number.span.start - end <= BESIDE
            and text[end : number.span.start].strip() in ("", "(", ",", "[")
        ),
        None,
    )
    if beside is None:
        return paper
    return replace(paper, dossier=beside.dossier, number=beside.number, chamber=beside.chamber, url=beside.url)


def _once(references: list[Reference]) -> list[Reference]:
    """Without those that say less about words another of the same kind has said more about."""
    kept: list[Reference] = []
    for reference in sorted(references, key=lambda one: (-_fullness(one), one.span)):
        if not any(_is_said_by(reference, other) for other in kept):
            kept.append(reference)
    return kept


def _fullness(reference: Reference) -> int:
    return sum(bool(getattr(reference, name)) for name in reference.__slots__)


def _is_said_by(one: Reference, other: Reference) -> bool:
    return (
        one.kind is other.kind
        and one.span.overlaps(other.span)
        and (one.kind in (ReferenceKind.MOTIE, ReferenceKind.AMENDEMENT) or replace(one, span=other.span) == other)
    )
