"""Matches: for each pledge of a document the passages of later ones on the same measure, as the user answered them.

What the analysis found is kept per pair of documents by `matching`; it is disposable. Answers are in `decisions`,
known by the words of both blocks, so that they hold whatever is found anew.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session, aliased

from desktop.jobs import Job
from desktop.library import documents, findings
from desktop.library.decisions import Answers, Suggested, Suggestion, decide, decide_all
from desktop.library.library import Library
from desktop.library.links import link_words
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
    return list(_matches(session, document_id, other_ids))


def best_of_each(session: Session, document_id: int, at: Span | None = None) -> list[Match]:
    """The same with one candidate, the best, of every document that has any. at: only of blocks with these words."""
    return list(_matches(session, document_id, None, at, is_one_of_each=True))


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


def accept_best(session: Session, chosen: Sequence[Match]) -> None:
    """Take over the best candidate of each."""
    pairs = [(match, match.best) for match in chosen if match.best is not None]
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


def _matches(
    session: Session,
    document_id: int,
    other_ids: Collection[int] | None,
    at: Span | None = None,
    *,
    is_one_of_each: bool = False,
) -> Iterator[Match]:
    rows = _rows(session, document_id, other_ids, at)
    if not rows:
        return
    found = sorted(findings.places_of(session, document_id, refusals=False), key=_start)
    recorded = [span for span, _ in findings.recorded_pledges(session, document_id)]
    texts = {one: documents.get_text(session, one) for one in {document_id, *(row.other_id for row in rows)}}
    answered = _Answered(session, document_id)
    for (start, end), here in groupby(rows, key=lambda row: (row.start, row.end)):
        span = Span(start, end)
        place, words = Words(document_id, span), texts[document_id][start:end]
        inside = found[bisect_left(found, start, key=_start) : bisect_left(found, end, key=_start)]
        pledge = next((one for one in (*inside, *recorded) if one.overlaps(span)), None)
        told = []
        others: dict[int, bool] = {}
        for row in here:
            others.setdefault(row.other_id, True)
            if row.other_start is not None:
                other = Words(row.other_id, Span(row.other_start, row.other_end))
                answer = answered.to(place, words, other, texts[row.other_id][row.other_start : row.other_end])
                if answer is not False:
                    told.append((not answer, -row.score, row))
                    others[row.other_id] &= not (answer or row.score >= PROBABLE)
        best = sorted(told, key=lambda one: one[:2])
        if is_one_of_each:
            best = sorted({one[2].other_id: one for one in reversed(best)}.values(), key=lambda one: one[:2])
        else:
            best = best[:MOST]
        candidates = tuple(
            _as_candidate(row, texts[row.other_id], None if is_open else True, answered.shift_told(place, row))
            for is_open, _, row in best
        )
        silent = tuple(other_id for other_id, is_silent in others.items() if is_silent)
        yield Match(place, words, pledge, candidates, tuple(others), silent)


def _start(span: Span) -> int:
    return span.start


def _rows(session: Session, document_id: int, other_ids: Collection[int] | None, at: Span | None) -> Sequence[Any]:
    """By block. What is kept as JSON comes as text: of most rows it is never looked at."""
    match = tables.Match
    kept = [sa.type_coerce(column, sa.String).label(column.key) for column in (match.pairs, match.signs, match.shared)]
    columns = (match.start, match.end, match.other_id, match.other_start, match.other_end, match.score, match.shift)
    chosen = (
        sa.select(*columns, *kept)
        .join(tables.Document, tables.Document.id == match.other_id)
        .where(match.document_id == document_id, tables.Document.removed_at.is_(None))
        .order_by(match.start, match.end, match.other_id, match.rank)
    )
    if other_ids is not None:
        chosen = chosen.where(match.other_id.in_(other_ids))
    if at is not None:
        chosen = chosen.where(match.start < at.end, match.end > at.start)
    return session.execute(chosen).all()


def _as_candidate(row: Any, text: str, answer: bool | None, judged: Shift | None) -> Candidate:
    """judged: the shift as the user sees it."""
    return Candidate(
        place=Words(row.other_id, Span(row.other_start, row.other_end)),
        words=text[row.other_start : row.other_end],
        score=row.score,
        shift=judged or Shift(row.shift),
        pairs=tuple((Span(*a), Span(*b)) for a, b in json.loads(row.pairs)),
        signs=tuple(_sign(sign) for sign in json.loads(row.signs)),
        shared=tuple((Span(*a), Span(*b)) for a, b in json.loads(row.shared)),
        answer=answer,
    )


class _Answered:
    """What the user said of matches of one document, in answers or by making a link."""

    def __init__(self, session: Session, document_id: int) -> None:
        self._answers = Answers(session, Suggested.MATCH, [document_id])
        self._linked: defaultdict[int, list[tuple[Span, Span, LinkKind]]] = defaultdict(list)
        for here, other_id, there, kind in _linked(session, document_id):
            self._linked[other_id].append((here, there, kind))

    def to(self, place: Words, words: str, other: Words, other_words: str) -> bool | None:
        """True for a match that is linked; a link that was taken away again is no match."""
        if self._kind_of_link(place.span, other.document_id, other.span) is not None:
            return True
        asked = Suggestion(Suggested.MATCH, place.document_id, words, other.document_id, other_words)
        return None if self._answers.to(asked) is None else False

    def shift_told(self, place: Words, row: Any) -> Shift | None:
        """The shift that the user's own link between the two tells."""
        kind = self._kind_of_link(place.span, row.other_id, Span(row.other_start, row.other_end))
        return SHIFT_OF.get(kind) if kind is not None else None

    def _kind_of_link(self, span: Span, other_id: int, other: Span) -> LinkKind | None:
        linked = self._linked.get(other_id, ())
        return next((kind for here, there, kind in linked if here.overlaps(span) and there.overlaps(other)), None)


def _sign(values: dict[str, Any]) -> Sign:
    a, b = values["a"], values["b"]
    return Sign(Shift(values["shift"]), Ground(values["ground"]), Span(*a) if a else None, Span(*b) if b else None)


def _linked(session: Session, document_id: int) -> list[tuple[Span, int, Span, LinkKind]]:
    """The links of the user with a passage of this document: where it stands, the other document, where there, and
    what kind it is."""
    source, target = aliased(tables.Passage), aliased(tables.Passage)
    rows = session.execute(
        sa.select(
            source.document_id,
            source.start,
            source.end,
            target.document_id,
            target.start,
            target.end,
            tables.Link.kind,
        )
        .select_from(tables.Link)
        .join(source, source.id == tables.Link.from_id)
        .join(target, target.id == tables.Link.to_id)
        .where(sa.or_(source.document_id == document_id, target.document_id == document_id))
    )
    ends = [(((a, Span(b, c)), (d, Span(e, f))), LinkKind(kind)) for a, b, c, d, e, f, kind in rows]
    return [
        (here, other_id, there, kind)
        for pair, kind in ends
        for (here_id, here), (other_id, there) in (pair, pair[::-1])
        if here_id == document_id
    ]


def read_matches(library: Library, document_id: int, other_ids: Collection[int] | None, _job: Job) -> list[Match]:
    """For a worker: `matches_of`."""
    with library.read() as session:
        return matches_of(session, document_id, other_ids)
