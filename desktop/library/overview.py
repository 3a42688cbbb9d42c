"""A dossier at a glance: its pledges, their deadlines, what later documents make of what was promised, and on what they
say nothing. Each number stands for the rows behind it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from itertools import takewhile
from typing import TypeVar

from sqlalchemy.orm import Session

from desktop.analysis.ministries import BETWEEN, fold
from desktop.analysis.periods import Period
from desktop.jobs import Job
from desktop.library import documents, dossiers, drafting, findings, matches, matching, passages, pledges
from desktop.library.decisions import Answers, Suggested, Suggestion, decide_all
from desktop.library.findings import Finding
from desktop.library.library import Library
from desktop.library.matches import Candidate, Match
from desktop.library.records import DocumentCard, Pledge, Words
from desktop.library.sources import SHORT_NAMES, short_title, source_of
from desktop.library.speaking import turns_of_government
from desktop.library.standards import ministries, recesses
from desktop.text.document import DocumentKind, Span
from desktop.text.pledge import Firmness, Status
from desktop.text.shift import Shift

K = TypeVar("K", bound=Hashable)

SOON = timedelta(days=30)
"""How far ahead a deadline is near."""


class Standing(StrEnum):
    """How the deadline of a pledge that is not settled stands on the day of judgement."""

    OVERDUE = "overdue"
    SOON = "soon"
    LATER = "later"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Row:
    """What stands behind a number: a pledge that was recorded, or words that promise in a document.

    words: its title or the words themselves; place: where they stand, None for a pledge without a passage.
    findings: what the analysis found in these words; other: what a later document says of it; silent_in: the document
    that says nothing of it; other_source: of either of these.
    """

    words: str
    source: str
    place: Words | None
    firmness: Firmness | None
    pledge_id: int | None
    status: Status | None = None
    findings: tuple[Finding, ...] = ()
    match: Match | None = None
    other: Candidate | None = None
    silent_in: int | None = None
    other_source: str = ""

    @property
    def other_place(self) -> Words | None:
        """The sentence that is most alike in the later document."""
        if self.other is None:
            return None
        span = self.other.pairs[0][1] if self.other.pairs else self.other.place.span
        return Words(self.other.place.document_id, span)


@dataclass(frozen=True, slots=True)
class Later:
    """A later document, and what it makes of what was promised before it: rows by shift, and those it is silent on.

    silent: what was recorded as a pledge, and of what was found all that the government promised: to do, to work at or
    to look into, as the annotation guide counts pledges. A refusal asks for no answer.
    """

    document_id: int
    name: str
    title: str
    shifted: dict[Shift, tuple[Row, ...]]
    silent: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """day: on which deadlines are judged. found: sentences that promise, that nobody has answered yet.

    is_whole: whether later and found are known; what was recorded is there at once.
    unread: documents in which nobody has looked for pledges; unmatched: pairs of documents that are not held against
    one another.
    """

    pledges: tuple[Pledge, ...]
    rows: tuple[Row, ...]
    today: date
    day: date
    debate_on: date | None
    later: tuple[Later, ...]
    found: tuple[Row, ...]
    documents: int
    unread: int
    unmatched: int
    is_whole: bool

    def by_ministry(self) -> dict[str, tuple[Row, ...]]:
        """By the one name of each ministry, however it was written, the most first; empty where none was written.

        What several ministries promised together stands under each of them.
        """
        spelled: dict[str, str] = {}
        grouped: defaultdict[str, list[Row]] = defaultdict(list)
        for pledge, row in self._pairs():
            written = [ministries().name_of(one) for one in pledge.ministry.split(BETWEEN.strip()) if one.strip()]
            for name in dict.fromkeys(spelled.setdefault(fold(one), one) for one in written or [""]):
                grouped[name].append(row)
        ordered = sorted(grouped.items(), key=lambda item: (not item[0], -len(item[1]), item[0].casefold()))
        return {name: tuple(rows) for name, rows in ordered}

    def by_status(self) -> dict[Status, tuple[Row, ...]]:
        return _in_order(Status, _grouped(self._pairs(), lambda pledge: pledge.status))

    def by_firmness(self) -> dict[Firmness | None, tuple[Row, ...]]:
        return _in_order((*Firmness, None), _grouped(self._pairs(), lambda pledge: pledge.firmness))

    def by_standing(self) -> dict[Standing, tuple[Row, ...]]:
        """Without those that are settled."""
        open_ones = [(pledge, row) for pledge, row in self._pairs() if not pledge.status.is_settled]
        return _in_order(Standing, _grouped(open_ones, self.standing_of))

    def standing_of(self, pledge: Pledge) -> Standing:
        last = pledge.deadline.last if pledge.deadline else None
        if last is None:
            return Standing.UNDATED
        if last < self.day:
            return Standing.OVERDUE
        return Standing.SOON if last <= self.day + SOON else Standing.LATER

    def _pairs(self) -> list[tuple[Pledge, Row]]:
        return list(zip(self.pledges, self.rows, strict=True))


def _grouped(pairs: Iterable[tuple[Pledge, Row]], key: Callable[[Pledge], K]) -> dict[K, tuple[Row, ...]]:
    grouped: defaultdict[K, list[Row]] = defaultdict(list)
    for pledge, row in pairs:
        grouped[key(pledge)].append(row)
    return {name: tuple(rows) for name, rows in grouped.items()}


def _in_order(order: Iterable[K], grouped: dict[K, tuple[Row, ...]]) -> dict[K, tuple[Row, ...]]:
    return {key: grouped[key] for key in order if key in grouped}


def recesses_between(first: date, last: date) -> list[Period]:
    """The recesses of which a day lies between these days, in order."""
    found = [period for year in range(first.year - 1, last.year + 1) for period in recesses().each(year)]
    return [
        period for period in found if period.first and period.last and period.first <= last and period.last >= first
    ]


def read_glance(library: Library, dossier_id: int, today: date, _job: Job) -> Overview:
    """For a worker: `glance_of`."""
    with library.read() as session:
        return glance_of(session, dossier_id, today)


def read_overview(library: Library, dossier_id: int, today: date, _job: Job) -> Overview:
    """For a worker: `overview_of`."""
    with library.read() as session:
        return overview_of(session, dossier_id, today)


def glance_of(session: Session, dossier_id: int, today: date) -> Overview:
    """What is known without a look at the documents' texts: all but what is found in them."""
    made = pledges.list_pledges(session, dossier_id)
    ids = [card.id for card in documents.list_documents(session, dossier_id)]
    return Overview(
        pledges=tuple(made),
        rows=tuple(map(_row_of_pledge, made)),
        today=today,
        day=dossiers.day_of_judgement(session, dossier_id, today),
        debate_on=dossiers.briefing_choices(session, dossier_id).debate_on,
        later=(),
        found=(),
        documents=len(ids),
        unread=len(findings.unseen(session, ids)),
        unmatched=len(matching.unmatched(session, matching.pairs_of_all(session, ids))),
        is_whole=False,
    )


def overview_of(session: Session, dossier_id: int, today: date) -> Overview:
    cards = documents.list_documents(session, dossier_id)
    rows = [documents.get_row(session, card.id) for card in cards]  # held, or their texts were read for each other one
    found = {row.id: findings.findings_of(session, row.id) for row in rows}
    return replace(
        glance_of(session, dossier_id, today),
        later=tuple(_later(session, cards, found)),
        found=tuple(_rows_of_findings(session, [finding for card in cards for finding in found[card.id]])),
        is_whole=True,
    )


def _row_of_pledge(pledge: Pledge) -> Row:
    first = pledge.passages[0] if pledge.passages else None
    return Row(
        pledge.title,
        first.source if first else "",
        first.place if first else None,
        pledge.firmness,
        pledge.id,
        pledge.status,
    )


def _rows_of_findings(session: Session, found: Sequence[Finding]) -> list[Row]:
    """Of those that wait for an answer."""
    waiting = [one for one in found if one.is_open and one.firmness is not Firmness.REFUSAL]
    sources = passages.sources_of_words(session, [one.place for one in waiting])
    return [
        Row(one.words, source, one.place, one.firmness, None, findings=(one,))
        for one, source in zip(waiting, sources, strict=True)
    ]


def _later(session: Session, cards: Sequence[DocumentCard], found: dict[int, list[Finding]]) -> list[Later]:
    """The documents of the dossier that were searched for what became of the pledges of others, in order of time."""
    by_id = {card.id: card for card in cards}
    shifted: defaultdict[int, defaultdict[Shift, list[Row]]] = defaultdict(lambda: defaultdict(list))
    silent: defaultdict[int, list[Row]] = defaultdict(list)
    for card in cards:
        dropped = Answers(session, Suggested.MATCH, [card.id])
        turns = turns_of_government(session, card.id) if card.kind is DocumentKind.HANDELINGEN else None
        for match in matches.best_of_each(session, card.id):
            bare = _row_of_match(card, match, found[card.id])
            if bare is None:
                continue
            for candidate in match.candidates:
                other_id = candidate.place.document_id
                if other_id in by_id and other_id not in match.silent_in:
                    shifted[other_id][candidate.shift].append(
                        replace(bare, other=candidate, other_source=_source(by_id[other_id]))
                    )
            for other_id in match.silent_in if _binds(bare, turns) else ():
                if other_id in by_id and dropped.to(_silence(match, other_id)) is None:
                    silent[other_id].append(replace(bare, silent_in=other_id, other_source=_source(by_id[other_id])))
    names = _names(cards)
    in_time = sorted(cards, key=lambda card: (card.date is None, card.date or date.max, card.id))
    return [
        Later(
            card.id,
            names[card.id],
            card.title,
            {shift: tuple(shifted[card.id][shift]) for shift in Shift if shift in shifted[card.id]},
            tuple(silent[card.id]),
        )
        for card in in_time
        if card.id in shifted or card.id in silent
    ]


def _row_of_match(card: DocumentCard, match: Match, found: Sequence[Finding]) -> Row | None:
    """None for a block that holds no pledge, or only what the user said is none."""
    block = match.place.span
    last = bisect_left(found, block.end, key=_start)
    begun = takewhile(lambda one: one.place.span.end > block.start, reversed(found[:last]))
    here = [*begun][::-1]  # sentences in order, none within another
    pledge_ids = [pledge_id for one in here for pledge_id in one.pledge_ids]
    waiting = tuple(one for one in here if one.is_open and one.firmness is not Firmness.REFUSAL)
    told = [one for one in here if one.pledge_ids] or waiting
    if not match.is_pledge or (here and not told):
        return None
    first = told[0] if told else None
    return Row(
        words=" ".join((first.words if first else match.words).split()),
        source=_source(card),
        place=first.place if first else match.place,
        firmness=first.firmness if first else None,
        pledge_id=pledge_ids[0] if pledge_ids else None,
        findings=waiting,
        match=match,
    )


def _binds(row: Row, turns: Sequence[Span] | None) -> bool:
    """Whether silence on it counts. turns: where the government speaks, in the record of a meeting: what the chair or a
    member says there promises nothing for the government."""
    if turns is None or row.pledge_id is not None or not row.findings:
        return True
    return any(turn.overlaps(one.place.span) for one in row.findings for turn in turns)


def _start(finding: Finding) -> int:
    return finding.place.span.start


def _source(card: DocumentCard) -> str:
    return source_of(card.kind, card.title, card.date, None)


def _names(cards: Sequence[DocumentCard]) -> dict[int, str]:
    """The shortest name of each that no other one bears: its kind, with its date, else its title and number."""
    forms = {
        card.id: (SHORT_NAMES.get(card.kind, short_title(card.title)), _source(card), card.title) for card in cards
    }
    borne = Counter(name for names in forms.values() for name in set(names))
    return {
        card_id: next((name for name in names if borne[name] == 1), f"{names[-1]} ({card_id})")
        for card_id, names in forms.items()
    }


# Acts


def can_drop(row: Row) -> bool:
    """Whether it is a suggestion that may be told no more: a silence, a match that was not taken over, a finding."""
    if row.other is not None:
        return row.other.answer is None
    return row.silent_in is not None or (row.pledge_id is None and bool(row.findings))


def drop(session: Session, rows: Collection[Row]) -> None:
    """Tell these no more."""
    suggestions = [one for row in rows if can_drop(row) for one in _suggestions(row)]
    decide_all(session, suggestions, False)


def _suggestions(row: Row) -> list[Suggestion]:
    if row.match is not None and row.other is not None:
        return [matches.as_suggestion(row.match, row.other)]
    if row.match is not None and row.silent_in is not None:
        return [_silence(row.match, row.silent_in)]
    return [findings.as_suggestion(finding) for finding in row.findings]


def _silence(match: Match, other_id: int) -> Suggestion:
    """That a document says nothing of words: a match without words at the other end."""
    return Suggestion(Suggested.MATCH, match.place.document_id, match.words, other_id)


def make_pledges(session: Session, dossier_id: int, rows: Iterable[Row]) -> list[int]:
    """Pledges of the words that are none yet; returns those of all rows."""
    return [_pledge_of(session, dossier_id, row) for row in rows if row.pledge_id is not None or row.place is not None]


def set_status(session: Session, dossier_id: int, rows: Iterable[Row], status: Status, on: date) -> list[int]:
    """A status for the pledges of these rows, which are made where they are none yet. The evidence is what the later
    document says; where it says nothing, the words of the pledge itself."""
    made = []
    for row in rows:
        shown = row.other_place or row.place
        pledge_id = _pledge_of(session, dossier_id, row)
        evidence_id = passages.mark_passage(session, shown) if shown is not None else None
        pledges.set_status(session, pledge_id, status, on, evidence_id=evidence_id)
        made.append(pledge_id)
    return made


def _pledge_of(session: Session, dossier_id: int, row: Row) -> int:
    if row.pledge_id is not None:
        return row.pledge_id
    if row.findings:
        return drafting.pledges_from_findings(session, dossier_id, row.findings[:1])[0]
    assert row.place is not None
    return drafting.pledge_from_words(session, dossier_id, row.place)
