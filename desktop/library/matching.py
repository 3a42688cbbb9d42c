"""Matching documents: each pair in its own transaction, kept with the version of the analysis that found it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import sqlalchemy as sa
from sqlalchemy.orm import Session

from desktop.analysis import ANALYSIS
from desktop.jobs import Job
from desktop.library import documents, findings
from desktop.library.decisions import Families
from desktop.library.library import Library
from desktop.library.records import Words
from desktop.library.standards import standards
from desktop.models import tables
from desktop.text.document import Document, DocumentKind, Span

if TYPE_CHECKING:
    from desktop.analysis.matching import Candidate, Passages

KEPT = 1_500_000
"""Characters of prepared documents that are kept at once; a character takes some 250 bytes."""

MOST_SHARED = 6
"""Words in common that are kept of a candidate, the most telling ones."""

AT_ONCE = 20
"""Pledges that are matched between two looks at whether the job must stop."""

STORED_AT_ONCE = 500
"""Rows that are written in one transaction."""

Pairs = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class _Writing:
    """What tells which of two documents is the later one."""

    kind: str
    date: date | None


def pairs_from(session: Session, document_id: int, other_ids: Iterable[int]) -> list[tuple[int, int]]:
    """The pledges of one document against each of the others: whichever of the two is the later one answers.

    Where a date is not known or both are of one day, a document may answer as well as be answered, but a coalition
    agreement answers only another agreement. A document is not held against its own versions.
    """
    return _pairs(document_id, other_ids, _writings(session), Families(session))


def _pairs(
    document_id: int, other_ids: Iterable[int], writings: dict[int, _Writing], families: Families
) -> list[tuple[int, int]]:
    pairs = []
    mine, versions = writings[document_id], families.of(document_id)
    for other_id in other_ids:
        if other_id not in versions:
            theirs = writings[other_id]
            if _may_answer(theirs, mine):
                pairs.append((document_id, other_id))
            if _may_answer(mine, theirs):
                pairs.append((other_id, document_id))
    return pairs


def _may_answer(later: _Writing, earlier: _Writing) -> bool:
    """Whether a document may be the later of two."""
    if later.date is not None and earlier.date is not None and later.date != earlier.date:
        return later.date > earlier.date
    return later.kind != DocumentKind.COALITION_AGREEMENT or earlier.kind == DocumentKind.COALITION_AGREEMENT


def forget_turned(session: Session, document_id: int) -> None:
    """Drop what was found where this document answered an earlier one, or was answered, that proves to be a later."""
    writings = _writings(session)
    looked = sa.select(tables.Analysis).where(
        tables.Analysis.other_id > findings.ALONE,
        sa.or_(tables.Analysis.document_id == document_id, tables.Analysis.other_id == document_id),
    )
    for row in session.scalars(looked).all():
        if not _may_answer(writings[row.other_id], writings[row.document_id]):
            session.execute(sa.delete(tables.Match).filter_by(document_id=row.document_id, other_id=row.other_id))
            session.delete(row)


def pairs_of_all(session: Session, document_ids: Sequence[int]) -> list[tuple[int, int]]:
    """All documents against all later ones, those of one document together."""
    writings, families = _writings(session), Families(session)
    return sorted(
        pair
        for index, one in enumerate(document_ids)
        for pair in _pairs(one, document_ids[index + 1 :], writings, families)
    )


def unmatched(session: Session, pairs: Pairs) -> list[tuple[int, int]]:
    """Those of the pairs in which is still to be looked for what became of the pledges as they now are."""
    versions = {document_id: _asked(session, document_id).version for document_id in {pair[0] for pair in pairs}}
    looked = sa.select(tables.Analysis.document_id, tables.Analysis.other_id, tables.Analysis.version)
    known = {(one, other): version for one, other, version in session.execute(looked)}
    return [pair for pair in pairs if known.get(pair) != versions[pair[0]]]


def match_documents(library: Library, pairs: Pairs, also: Words | None, job: Job) -> None:
    """Find what became of the pledges of the first of each pair in the second; what is known already is left.

    also: words of a first document that are to be matched too where they hold no pledge.
    job: told of each pair; when it is cancelled the pairs that are done stay.
    """
    findings.find_pledges(library, list(dict.fromkeys(one for pair in pairs for one in pair)), job)
    kept = _Prepared(library)
    for done, (document_id, other_id) in enumerate(pairs):
        look = partial(job.step, done, len(pairs), "")
        look()
        with library.read() as session:
            asked = _asked(session, document_id)
            is_known = _version_of(session, document_id, other_id) == asked.version
        if not is_known:
            rows = _rows(kept, document_id, other_id, asked.places, look) if asked.places else []
            _store(library, document_id, other_id, rows, asked.version)
        if also is not None and also.document_id == document_id:
            _match_words(library, kept, also, other_id, asked, look)
    job.step(len(pairs), len(pairs), "")


@dataclass(frozen=True, slots=True)
class _Asked:
    """places: where the pledges stand of which is asked what became of them; version: of what is found for these."""

    places: tuple[Span, ...]
    version: str


def _asked(session: Session, document_id: int) -> _Asked:
    """What the analysis found, and what the user recorded beside it."""
    found = findings.places_of(session, document_id, refusals=False)
    own = {span for span, _ in findings.recorded_pledges(session, document_id)}
    more = sorted(span for span in own if not any(span.overlaps(other) for other in found))
    version = " ".join([ANALYSIS, *(f"{span.start}-{span.end}" for span in more)])
    return _Asked(tuple(sorted([*found, *more])), version)


@dataclass
class _Prepared:
    """Documents that were counted for matching; the ones used longest ago make way."""

    library: Library
    _kept: dict[tuple[int, tuple[Span, ...] | None], Passages] = field(default_factory=dict)

    def asking(self, document_id: int, pledges: tuple[Span, ...]) -> Passages:
        return self._get(document_id, pledges)

    def answering(self, document_id: int) -> Passages:
        return self._get(document_id, None)

    def _get(self, document_id: int, pledges: tuple[Span, ...] | None) -> Passages:
        from desktop.analysis.matching import Passages  # the window opens without it

        key = (document_id, pledges)
        found = self._kept.pop(key, None)
        if found is None:
            with self.library.read() as session:
                document = documents.load(session, document_id)
                places = findings.places_of(session, document_id, refusals=True) if pledges is None else pledges
            found = Passages(document, places, standards().synonyms)
        self._kept[key] = found
        while len(self._kept) > 2 and sum(len(one.document.text) for one in self._kept.values()) > KEPT:
            del self._kept[next(iter(self._kept))]
        return found


def _rows(
    kept: _Prepared,
    document_id: int,
    other_id: int,
    places: tuple[Span, ...],
    look: Callable[[], object],
    blocks: Collection[int] | None = None,
) -> list[dict[str, object]]:
    """look: whether the job must stop; blocks: only these."""
    a, b = kept.asking(document_id, places), kept.answering(other_id)
    rows: list[dict[str, object]] = []
    asked = [one for one in a.passages if one.pledges and (blocks is None or one.block in blocks)]
    for number, passage in enumerate(asked):
        if number % AT_ONCE == 0:
            look()
        block = a.document.blocks[passage.block]
        bare = {"document_id": document_id, "other_id": other_id, "start": block.start, "end": block.end}
        candidates = b.best_for(passage, a)
        rows += [{**bare, "rank": rank, **_found(a, b, one)} for rank, one in enumerate(candidates)]
        if not candidates:
            rows.append({**bare, "rank": 0, **_SILENCE})
    return rows


_SILENCE: dict[str, object] = {
    "other_start": None,
    "other_end": None,
    "score": 0.0,
    "shift": None,
    "pairs": [],
    "signs": [],
    "shared": [],
}


def _found(a: Passages, b: Passages, candidate: Candidate) -> dict[str, object]:
    from desktop.analysis.shift import shift_of

    judgement = shift_of(a.document, b.document, candidate, standards())
    block = b.document.blocks[candidate.block]
    return {
        "other_start": block.start,
        "other_end": block.end,
        "score": candidate.score,
        "shift": judgement.shift,
        "pairs": [[_ends(pair.a), _ends(pair.b)] for pair in candidate.pairs],
        "signs": [
            {"shift": sign.shift, "ground": sign.ground, "a": _ends(sign.a), "b": _ends(sign.b)}
            for sign in judgement.signs
        ],
        "shared": [[_ends(word.a), _ends(word.b)] for word in candidate.shared[:MOST_SHARED]],
    }


def _match_words(
    library: Library, kept: _Prepared, words: Words, other_id: int, asked: _Asked, look: Callable[[], object]
) -> None:
    """Match the blocks in which words stand, unless one of them was matched for a pledge."""
    document = kept.asking(words.document_id, asked.places).document
    blocks = _blocks_at(document, words.span)
    inside = [document.blocks[index].span for index in blocks]
    if any(block.overlaps(place) for block in inside for place in asked.places):
        return
    rows = _rows(kept, words.document_id, other_id, tuple(inside), look, blocks)
    with library.derive() as session:
        session.execute(
            sa.delete(tables.Match).where(
                tables.Match.document_id == words.document_id,
                tables.Match.other_id == other_id,
                tables.Match.start.in_([block.start for block in inside]),
            )
        )
        if rows:
            session.execute(sa.insert(tables.Match), rows)


def _blocks_at(document: Document, span: Span) -> list[int]:
    return [index for index, block in enumerate(document.blocks) if block.span.overlaps(span)]


def _store(library: Library, document_id: int, other_id: int, rows: Sequence[dict[str, object]], version: str) -> None:
    """A few rows at a time, so that the window need not wait to write; what is half there is looked for anew."""
    with library.derive() as session:
        session.execute(sa.delete(tables.Match).filter_by(document_id=document_id, other_id=other_id))
        session.execute(sa.delete(tables.Analysis).filter_by(document_id=document_id, other_id=other_id))
    for start in range(0, len(rows), STORED_AT_ONCE):
        with library.derive() as session:
            session.execute(sa.insert(tables.Match), rows[start : start + STORED_AT_ONCE])
    with library.derive() as session:
        session.merge(tables.Analysis(document_id=document_id, other_id=other_id, version=version))


def _version_of(session: Session, document_id: int, other_id: int) -> str | None:
    row = session.get(tables.Analysis, (document_id, other_id))
    return row.version if row else None


def _writings(session: Session) -> dict[int, _Writing]:
    rows = session.execute(sa.select(tables.Document.id, tables.Document.kind, tables.Document.date))
    return {row.id: _Writing(row.kind, row.date) for row in rows}


def _ends(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None
