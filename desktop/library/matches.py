"""Matches: for each pledge of a document the passages of later ones on the same measure, as the user answered them.

What the analysis found is kept per pair of documents by `matching`; it is disposable. Answers are in `decisions`,
known by the words of both blocks, so that they hold whatever is found anew.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import groupby
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from desktop.jobs import Job
from desktop.library import findings
from desktop.library.decisions import Suggested, Suggestion, decide, decide_all
from desktop.library.library import Library
from desktop.library.links import link_words
from desktop.library.match_answers import Answered, AnsweredMatches, Texts
from desktop.library.records import Words
from desktop.models import tables
from desktop.text.document import Span
from desktop.text.link import LinkKind
from desktop.text.shift import Ground, Shift

PROBABLE = 0.5
"""The score from which a candidate is taken to be about the same measure, as analysis.matching says."""

MOST = 9
"""Candidates that are told for one block: who rejected nine has looked for it long enough by suggestion."""

LINK_OF = {
    Shift.SAME: LinkKind.REPEATS,
    Shift.MORE_CONCRETE: LinkKind.ELABORATES,
    Shift.WEAKER: LinkKind.WEAKENS,
    Shift.STRONGER: LinkKind.STRENGTHENS,
    Shift.CHANGED: LinkKind.CONTRADICTS,
}
"""The link that a match becomes: one kind for each shift, so that the mark the user accepted is the mark that stays."""

SHIFT_OF = {kind: shift for shift, kind in LINK_OF.items()}
"""The shift that a link tells; an answer tells none."""


@dataclass(frozen=True, slots=True)
class Sign:
    """What shows a shift: the words in the earlier and in the later document; None on the side that has none."""

    shift: Shift
    ground: Ground
    a: Span | None
    b: Span | None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A block of another document that may be about the same measure.

    shift: as the analysis reads it, or as the user's own link says. pairs: sentences of both that are alike, best
    first; shared: words that both have, the rarest first.
    answer: True when the user took it over, or made the link; None while it was not answered.
    """

    place: Words
    words: str
    score: float
    shift: Shift
    pairs: tuple[tuple[Span, Span], ...]
    signs: tuple[Sign, ...]
    shared: tuple[tuple[Span, Span], ...]
    answer: bool | None

    @property
    def is_probable(self) -> bool:
        return self.score >= PROBABLE


@dataclass(frozen=True, slots=True)
class Match:
    """A block, and its candidates in other documents: those that were accepted first, then by score; none rejected.

    pledge: the first sentence in it that pledges, None for a block that was only asked about. others: the documents
    that were looked in; silent_in: those of them without an accepted or probable candidate.
    """

    place: Words
    words: str
    pledge: Span | None
    candidates: tuple[Candidate, ...]
    others: tuple[int, ...]
    silent_in: tuple[int, ...]

    @property
    def is_pledge(self) -> bool:
        return self.pledge is not None

    @property
    def pledging_words(self) -> str:
        """Without a pledge all words of the block."""
        if self.pledge is None:
            return self.words
        at = self.place.span.start
        return self.words[max(0, self.pledge.start - at) : self.pledge.end - at]

    @property
    def best(self) -> Candidate | None:
        return self.candidates[0] if self.candidates else None

    @property
    def is_settled(self) -> bool:
        return any(candidate.answer for candidate in self.candidates)

    @property
    def is_silent(self) -> bool:
        """All of them are."""
        return len(self.silent_in) == len(self.others)


def matches_of(session: Session, document_id: int, other_ids: Collection[int] | None = None) -> list[Match]:
    """The blocks of a document for which others were searched, in order of its text. other_ids: only in these.

    Of the candidates of a block the MOST best are told.
    """
    return list(_matches(session, document_id, _among(other_ids)))


def best_of_each(session: Session, document_id: int, at: Span | None = None) -> list[Match]:
    """The same with one candidate, the best, of every document that has any. at: only of blocks with these words."""
    here = [] if at is None else [tables.Match.start < at.end, tables.Match.end > at.start]
    return list(_matches(session, document_id, here, told=_Told.BEST_OF_EACH, is_part=at is not None))


def matches_at(session: Session, words: Words) -> list[Match]:
    """The same with all candidates, of the blocks that these words stand in."""
    here = [tables.Match.start < words.span.end, tables.Match.end > words.span.start]
    return list(_matches(session, words.document_id, here, is_part=True))


def list_matches(session: Session, document_id: int, other_ids: Collection[int] | None = None) -> list[Match]:
    """The same with the best candidate alone, and of that what a list shows: no signs, nothing that is shared."""
    return list(_matches(session, document_id, _among(other_ids), told=_Told.BEST, is_brief=True))


def find_match(session: Session, block: Words, other_ids: Collection[int] | None = None) -> Match | None:
    """All of one block; None when it is no longer asked about. It costs no more in a document of a thousand."""
    others = compared_with(session, block.document_id) if other_ids is None else other_ids
    here = [tables.Match.start == block.span.start, *_among(others)]  # both, so that the rows are found by their key
    found = _matches(session, block.document_id, here, is_part=True)
    return next((match for match in found if match.place == block), None)


def silences_of(session: Session, document_id: int, other_ids: Collection[int] | None = None) -> list[Match]:
    """The pledges on which at least one of the documents is silent; `is_silent` says whether all are."""
    return [match for match in matches_of(session, document_id, other_ids) if match.is_pledge and match.silent_in]


def compared_with(session: Session, document_id: int) -> list[int]:
    """The documents in which was looked for what became of the pledges of this one."""
    rows = session.scalars(
        sa.select(tables.Analysis.other_id)
        .join(tables.Document, tables.Document.id == tables.Analysis.other_id)
        .where(tables.Analysis.document_id == document_id, tables.Document.removed_at.is_(None))
        .order_by(tables.Document.date, tables.Document.id)
    )
    return list(rows)


def accept(session: Session, match: Match, candidate: Candidate, shift: Shift | None = None) -> int:
    """Link the passages. shift: the user's own judgement, where it is another one. Returns the link's id."""
    decide(session, as_suggestion(match, candidate), True)
    return _link(session, match, candidate, shift or candidate.shift)


def accept_best(
    session: Session, document_id: int, other_ids: Collection[int] | None, blocks: Collection[Span]
) -> None:
    """Take over the best candidate of each of these blocks that has none taken over yet."""
    wanted = frozenset(blocks)
    there = _matches(session, document_id, _among(other_ids), told=_Told.BEST)
    chosen = [match for match in there if match.place.span in wanted]
    pairs = [(match, match.best) for match in chosen if match.best is not None and not match.is_settled]
    decide_all(session, [as_suggestion(match, best) for match, best in pairs], True)
    for match, best in pairs:
        _link(session, match, best, best.shift)


def _link(session: Session, match: Match, candidate: Candidate, shift: Shift) -> int:
    said, now = candidate.pairs[0] if candidate.pairs else (match.place.span, candidate.place.span)
    earlier = Words(match.place.document_id, _where_recorded(session, match.place, candidate, said))
    return link_words(session, Words(candidate.place.document_id, now), earlier, LINK_OF[shift])


def reject(session: Session, match: Match, candidate: Candidate) -> None:
    """Suggest this one no more; the next best takes its place."""
    decide(session, as_suggestion(match, candidate), False)


def as_suggestion(match: Match, candidate: Candidate) -> Suggestion:
    return Suggestion(
        Suggested.MATCH, match.place.document_id, match.words, candidate.place.document_id, candidate.words
    )


def _where_recorded(session: Session, block: Words, candidate: Candidate, said: Span) -> Span:
    """The passage on which the pledge was recorded that was matched, else the sentence itself."""
    recorded = [span for span, _ in findings.recorded_pledges(session, block.document_id) if span.overlaps(block.span)]
    sentences = [said, *(pair[0] for pair in candidate.pairs)]
    return next((span for sentence in sentences for span in recorded if span.overlaps(sentence)), said)


class _Told(Enum):
    """Which candidates are told of a block: the best ones, the best of each document, or the best alone."""

    MANY = auto()
    BEST_OF_EACH = auto()
    BEST = auto()


def _matches(
    session: Session,
    document_id: int,
    where: Sequence[sa.ColumnElement[bool]],
    *,
    told: _Told = _Told.MANY,
    is_brief: bool = False,
    is_part: bool = False,
) -> Iterator[Match]:
    """where: which rows; is_part: they are of a few blocks; is_brief: of candidates no more than a list shows."""
    rows = _rows(session, document_id, where, is_brief=is_brief)
    if not rows:
        return
    texts = Texts(session)
    blocks = None if not is_part else list(dict.fromkeys(Span(row.start, row.end) for row in rows))
    around = None if blocks is None else Span(blocks[0].start, blocks[-1].end)
    found = sorted(findings.places_of(session, document_id, refusals=False, at=around), key=_start)
    recorded = [span for span, _ in findings.recorded_pledges(session, document_id)]
    answered = AnsweredMatches(session, document_id, texts, blocks)
    same: dict[tuple[int, ...], tuple[int, ...]] = {}  # most blocks were held against the same documents
    for (start, end), here in groupby(rows, key=lambda row: (row.start, row.end)):
        span = Span(start, end)
        words = texts[document_id][start:end]
        inside = found[bisect_left(found, start, key=_start) : bisect_left(found, end, key=_start)]
        pledge = next((one for one in (*inside, *recorded) if one.overlaps(span)), None)
        candidates, others = _judged(list(here), answered.about(span, words))
        if told is _Told.BEST:
            candidates = [min(candidates, key=_order)] if candidates else []
        elif told is _Told.BEST_OF_EACH:
            best_last = sorted(candidates, key=_order, reverse=True)
            candidates = sorted({one.row.other_id: one for one in best_last}.values(), key=_order)
        else:
            candidates = sorted(candidates, key=_order)[:MOST]
        ids, silent = tuple(others), tuple(other_id for other_id, is_silent in others.items() if is_silent)
        yield Match(
            Words(document_id, span),
            words,
            pledge,
            tuple(_as_candidate(one, texts[one.row.other_id], is_brief=is_brief) for one in candidates),
            same.setdefault(ids, ids),
            same.setdefault(silent, silent),
        )


@dataclass(frozen=True, slots=True)
class _Judged:
    """A row of `matches` as the user answered it. kind: of the user's own link."""

    row: Any
    is_taken: bool
    kind: LinkKind | None


def _order(one: _Judged) -> tuple[bool, float]:
    return (not one.is_taken, -one.row.score)


def _judged(rows: Sequence[Any], about: Answered | None) -> tuple[list[_Judged], dict[int, bool]]:
    """The candidates of a block that were not rejected, and by document whether it is silent."""
    told: list[_Judged] = []
    others: dict[int, bool] = {}
    for row in rows:
        others.setdefault(row.other_id, True)
        if row.other_start is None:
            continue
        kind, is_rejected = about.answer(row) if about is not None else (None, False)
        if not is_rejected:
            told.append(_Judged(row, kind is not None, kind))
            others[row.other_id] &= not (kind is not None or row.score >= PROBABLE)
    return told, others


def _start(span: Span) -> int:
    return span.start


def _among(other_ids: Collection[int] | None) -> list[sa.ColumnElement[bool]]:
    return [] if other_ids is None else [tables.Match.other_id.in_(other_ids)]


def _rows(
    session: Session, document_id: int, where: Sequence[sa.ColumnElement[bool]], *, is_brief: bool
) -> Sequence[Any]:
    """By block. What is kept as JSON comes as text: of most rows it is never looked at."""
    match = tables.Match
    wanted = (match.pairs,) if is_brief else (match.pairs, match.signs, match.shared)
    kept = [sa.type_coerce(column, sa.String).label(column.key) for column in wanted]
    columns = (match.start, match.end, match.other_id, match.other_start, match.other_end, match.score, match.shift)
    chosen = (
        sa.select(*columns, *kept)
        .join(tables.Document, tables.Document.id == match.other_id)
        .where(match.document_id == document_id, tables.Document.removed_at.is_(None), *where)
        .order_by(match.start, match.end, match.other_id, match.rank)
    )
    return session.execute(chosen).all()


def _as_candidate(judged: _Judged, text: str, *, is_brief: bool) -> Candidate:
    """With the shift as the user sees it."""
    row = judged.row
    pairs = json.loads(row.pairs)
    return Candidate(
        place=Words(row.other_id, Span(row.other_start, row.other_end)),
        words=text[row.other_start : row.other_end],
        score=row.score,
        shift=(SHIFT_OF.get(judged.kind) if judged.kind is not None else None) or Shift(row.shift),
        pairs=tuple((Span(*a), Span(*b)) for a, b in (pairs[:1] if is_brief else pairs)),
        signs=() if is_brief else tuple(_sign(sign) for sign in json.loads(row.signs)),
        shared=() if is_brief else tuple((Span(*a), Span(*b)) for a, b in json.loads(row.shared)),
        answer=True if judged.is_taken else None,
    )


def _sign(values: dict[str, Any]) -> Sign:
    a, b = values["a"], values["b"]
    return Sign(Shift(values["shift"]), Ground(values["ground"]), Span(*a) if a else None, Span(*b) if b else None)


def read_matches(library: Library, document_id: int, other_ids: Collection[int] | None, _job: Job) -> list[Match]:
    """For a worker: `list_matches`."""
    with library.read() as session:
        return list_matches(session, document_id, other_ids)
