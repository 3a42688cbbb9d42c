"""The trail of a pledge: in time, the passages it stands on and what is linked to them, what later documents may say
of it, on which nothing is said, and what became of its status and its deadline.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cached_property

from sqlalchemy.orm import Session

from desktop.jobs import Job
from desktop.library import documents, dossiers, links, matches, passages, pledges
from desktop.library.decisions import decide
from desktop.library.judging import Judgement, firmness_in, judge
from desktop.library.library import Library
from desktop.library.matches import LINK_OF, SHIFT_OF, Candidate, Match
from desktop.library.records import Deadline, DocumentCard, Link, Passage, Pledge, StatusChange, Words
from desktop.library.sources import SHORT_NAMES, short_title
from desktop.text.document import Document, Span
from desktop.text.link import LinkKind
from desktop.text.pledge import Firmness
from desktop.text.shift import Shift


class StepKind(StrEnum):
    """OWN: the pledge stands on it; LINKED: a link leads to it; EVIDENCE: a status rests on it; SUGGESTED: a probable
    match that waits for an answer; SILENT: a document that says nothing; STATUS, DEADLINE: what the user recorded."""

    OWN = "own"
    LINKED = "linked"
    EVIDENCE = "evidence"
    SUGGESTED = "suggested"
    SILENT = "silent"
    STATUS = "status"
    DEADLINE = "deadline"


SAID = (StepKind.OWN, StepKind.LINKED, StepKind.EVIDENCE, StepKind.SUGGESTED)
"""Those that are words in a document."""


@dataclass(frozen=True, slots=True)
class Step:
    """name: a document's short name; title: its own; place, quote, source: of words, where the step has any.

    deciding: the words that make it as firm as it is. before: the number of the step that it is held against; shift:
    what it makes of that; told, told_before: the words that show it, here and there. match: where it was found by
    matching: the block, and what is said of it.
    """

    kind: StepKind
    day: date | None
    document_id: int | None = None
    name: str = ""
    title: str = ""
    place: Words | None = None
    quote: str = ""
    source: str = ""
    firmness: Firmness | None = None
    deciding: tuple[Span, ...] = ()
    before: int | None = None
    shift: Shift | None = None
    told: tuple[Span, ...] = ()
    told_before: tuple[Span, ...] = ()
    match: tuple[Match, Candidate] | None = None
    status: StatusChange | None = None
    deadline: Deadline | None = None


@dataclass(frozen=True, slots=True)
class Trail:
    """steps: in order of time, those without a date last. unsearched: later documents of the dossier in which nobody
    has looked yet."""

    pledge: Pledge
    steps: tuple[Step, ...]
    today: date
    debate_on: date | None
    unsearched: int


def read_trail(library: Library, pledge_id: int, today: date, _job: Job) -> Trail:
    """For a worker: `trail_of`."""
    with library.read() as session:
        return trail_of(session, pledge_id, today)


def trail_of(session: Session, pledge_id: int, today: date) -> Trail:
    """Raises Gone."""
    pledge = pledges.get_pledge(session, pledge_id)
    desk = _Desk(session)
    linked: list[Link] = []
    said = list(_said(session, desk, pledge, linked))
    matched, silent, unsearched = _searched(session, desk, pledge, said)
    steps = sorted([*said, *matched, *silent, *_recorded(pledge)], key=_order)
    return Trail(
        pledge,
        tuple(_shifted(desk, steps, linked)),
        today,
        dossiers.briefing_choices(session, pledge.dossier_id).debate_on,
        unsearched,
    )


def accept(session: Session, trail: Trail, step: Step) -> int:
    """Link what a suggested step says to the words of the pledge that it was found for. Returns the link's id."""
    assert step.match is not None
    match, candidate = step.match
    before = trail.steps[step.before] if step.before is not None else None
    if before is None or before.place is None or step.place is None:
        return matches.accept(session, match, candidate)
    decide(session, matches.as_suggestion(match, candidate), True)
    return links.link_words(session, step.place, before.place, LINK_OF[candidate.shift])


def reject(session: Session, trail: Trail, step: Step) -> None:
    """Suggest what a step says no more for this pledge, whichever of its passages it was found for."""
    assert step.match is not None
    place = step.match[1].place
    for said in trail.steps:
        if said.place is None or said.kind not in SAID:
            continue
        for match in matches.matches_at(session, said.place):
            for candidate in match.candidates:
                if candidate.place == place and not candidate.answer:
                    matches.reject(session, match, candidate)


class _Desk:
    """The documents that the trail goes through, each opened once."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._open: dict[int, Document] = {}

    @cached_property
    def cards(self) -> dict[int, DocumentCard]:
        return {card.id: card for card in documents.list_documents(self._session)}

    def document(self, document_id: int) -> Document:
        if document_id not in self._open:
            self._open[document_id] = documents.load(self._session, document_id)
        return self._open[document_id]

    def name(self, document_id: int) -> str:
        card = self.cards[document_id]
        return SHORT_NAMES.get(card.kind, short_title(card.title))

    def step(self, kind: StepKind, place: Words, source: str) -> Step:
        document = self.document(place.document_id)
        firmness, deciding = firmness_in(document, place.span)
        return Step(
            kind,
            self.cards[place.document_id].date,
            place.document_id,
            self.name(place.document_id),
            self.cards[place.document_id].title,
            place,
            document.text_of(place.span),
            source,
            firmness,
            deciding,
        )


def _said(session: Session, desk: _Desk, pledge: Pledge, linked: list[Link]) -> Iterator[Step]:
    """What the pledge stands on and what links lead to, each place once. linked: filled with those links."""
    own = [(StepKind.OWN, passage) for passage in pledge.passages]
    shown = [(StepKind.EVIDENCE, change.evidence) for change in pledge.statuses if change.evidence is not None]
    waiting: list[tuple[StepKind, Passage]] = [*own, *shown]
    known: list[Words] = []
    while waiting:
        kind, passage = waiting.pop(0)
        if passage.document_id not in desk.cards or any(_overlap(passage.place, other) for other in known):
            continue
        known.append(passage.place)
        yield desk.step(kind, passage.place, passage.source)
        for there in passages.passages_at(session, passage.place):
            for link in links.links_of_passage(session, there.id) if there.link_ids else ():
                waiting.append((StepKind.LINKED, link.other_end(there.id)))
                linked.append(link)


def _searched(
    session: Session, desk: _Desk, pledge: Pledge, said: Iterable[Step]
) -> tuple[list[Step], list[Step], int]:
    """What later documents may say, those that say nothing, and how many nobody has looked in. What the user linked to
    another sentence of the same block is linked."""
    said = list(said)
    spoken = {step.document_id for step in said}
    best: dict[int, tuple[Match, Candidate]] = {}
    looked: set[int] = set()
    for step in said:
        if step.place is None:
            continue
        for match in matches.best_of_each(session, step.place.document_id, step.place.span):
            looked.update(match.others)
            for candidate in match.candidates:
                other_id = candidate.place.document_id
                known = best[other_id][1] if other_id in best else None
                if (candidate.answer or candidate.is_probable) and (
                    known is None or _sureness(known) < _sureness(candidate)
                ):
                    best[other_id] = match, candidate
    first = min((step.day for step in said if step.day is not None), default=None)
    later = [
        card.id
        for card in documents.list_documents(session, pledge.dossier_id)
        if card.id not in spoken and first is not None and card.date is not None and card.date > first
    ]
    matched = [
        _matched(session, desk, match, candidate)
        for other_id, (match, candidate) in best.items()
        if other_id not in spoken
    ]
    silent = [
        Step(StepKind.SILENT, desk.cards[one].date, one, desk.name(one), desk.cards[one].title)
        for one in later
        if one in looked and one not in best
    ]
    return matched, silent, sum(one not in looked for one in later)


def _sureness(candidate: Candidate) -> tuple[bool, float]:
    return bool(candidate.answer), candidate.score


def _matched(session: Session, desk: _Desk, match: Match, candidate: Candidate) -> Step:
    span = candidate.pairs[0][1] if candidate.pairs else candidate.place.span
    place = Words(candidate.place.document_id, span)
    kind = StepKind.LINKED if candidate.answer else StepKind.SUGGESTED
    step = desk.step(kind, place, passages.source_of_words(session, place))
    return replace(step, match=(match, candidate))


def _recorded(pledge: Pledge) -> Iterator[Step]:
    """What the user wrote down of the pledge in the course of time."""
    for change in pledge.statuses:
        shown = change.evidence
        yield Step(
            StepKind.STATUS,
            change.on,
            place=shown.place if shown else None,
            quote=change.reason,
            source=shown.source if shown else "",
            status=change,
        )
    for deadline in pledge.deadlines:
        yield Step(StepKind.DEADLINE, deadline.on, quote=deadline.reason, deadline=deadline)


def _order(step: Step) -> tuple[bool, date, bool, int, int]:
    at = step.place.span.start if step.place else 0
    return step.day is None, step.day or date.max, step.kind not in SAID, step.document_id or 0, at


def _shifted(desk: _Desk, steps: list[Step], linked: list[Link]) -> Iterator[Step]:
    """Each step with what it makes of an earlier one."""
    for number, step in enumerate(steps):
        if step.kind is StepKind.SILENT:
            yield replace(step, before=_last_said(steps[:number]))
        elif step.kind in SAID and step.day is not None:
            yield _held_against(desk, step, steps[:number], linked)
        else:
            yield step


def _last_said(steps: list[Step]) -> int | None:
    numbers = [number for number, step in enumerate(steps) if step.kind in SAID and step.kind is not StepKind.SUGGESTED]
    return numbers[-1] if numbers else None


def _held_against(desk: _Desk, step: Step, earlier: list[Step], linked: Sequence[Link]) -> Step:
    """Against what it is linked to or matched with; else against what is most like it in the document before it."""
    assert step.place is not None
    said = [number for number, one in enumerate(earlier) if one.kind in SAID and one.document_id != step.document_id]
    if step.match is not None:
        match, candidate = step.match
        found = [number for number in said if _overlap(_place(earlier[number]), match.place)]
        deciding = [sign for sign in candidate.signs if sign.shift is candidate.shift]
        return replace(
            step,
            before=found[-1] if found else None,
            shift=candidate.shift,
            told=tuple(sign.b for sign in deciding if sign.b is not None),
            told_before=tuple(sign.a for sign in deciding if sign.a is not None),
        )
    said = [number for number in said if earlier[number].kind is not StepKind.SUGGESTED]
    kinds = {
        number: kind for number in said if (kind := _kind(linked, step.place, _place(earlier[number]))) is not None
    }
    if kinds:
        chosen = max(kinds)
        judged = _judged(desk, earlier[chosen], step)
        return _as_judged(step, chosen, judged, SHIFT_OF.get(kinds[chosen], judged.shift if judged else None))
    if not said:
        return step
    before_id = earlier[said[-1]].document_id
    judgements = {
        number: judged
        for number in said
        if earlier[number].document_id == before_id and (judged := _judged(desk, earlier[number], step)) is not None
    }
    if not judgements:
        return replace(step, before=said[-1])
    chosen = max(judgements, key=lambda number: judgements[number].likeness)
    return _as_judged(step, chosen, judgements[chosen], judgements[chosen].shift)


def _judged(desk: _Desk, earlier: Step, later: Step) -> Judgement | None:
    said, now = _place(earlier), _place(later)
    return judge(desk.document(said.document_id), said.span, desk.document(now.document_id), now.span)


def _as_judged(step: Step, before: int, judged: Judgement | None, shift: Shift | None) -> Step:
    if judged is None or judged.shift is not shift:
        return replace(step, before=before, shift=shift)
    return replace(step, before=before, shift=shift, told=judged.now, told_before=judged.said)


def _place(step: Step) -> Words:
    assert step.place is not None
    return step.place


def _overlap(one: Words, other: Words) -> bool:
    return one.document_id == other.document_id and one.span.overlaps(other.span)


def _kind(linked: Iterable[Link], one: Words, other: Words) -> LinkKind | None:
    """What a link between two places says, whichever way it goes."""
    for link in linked:
        ends = link.from_passage.place, link.to_passage.place
        if any(_overlap(one, here) and _overlap(other, there) for here, there in (ends, ends[::-1])):
            return link.kind
    return None
