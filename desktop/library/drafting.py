"""A pledge in draft: what the words and their document say of it already, for the user to correct."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from sqlalchemy.orm import Session

from desktop.analysis.ministries import BETWEEN, is_short_for
from desktop.analysis.pledges import Sentence, sentences_at
from desktop.library import passages, pledges
from desktop.library.decisions import decide_all
from desktop.library.documents import load
from desktop.library.findings import Finding, Starts, as_suggestion, findings_at
from desktop.library.judging import firmness_in
from desktop.library.offices import ministries_signing, offices_of
from desktop.library.pledges import PledgeFields
from desktop.library.records import Deadline, Words
from desktop.library.standards import ministries, standards
from desktop.text.document import Document, DocumentKind, Span
from desktop.text.pledge import Firmness

T = TypeVar("T")

LONGEST_TITLE = 90

_ALL_TOGETHER = re.compile(r"\b(?:coalitie(?:partijen)?|kabinet|regering|ministerraad)\b", re.IGNORECASE)
"""Promisers of no one ministry."""


def pledge_from_words(session: Session, dossier_id: int, words: Words) -> int:
    """A new pledge that stands on these words: its title from the words, who from the document, its deadline."""
    document = load(session, words.document_id)
    facts = facts_in(document, words.span)
    sentences = sentences_at(document, words.span, standards())
    promisers = [one.read.commitment.promiser for one in sentences if one.read.commitment.firmness]
    fields = PledgeFields(
        title=_title(document.text_of(words.span)),
        who=_who(document, words),
        ministry=_ministry(document, words, next(iter(promisers), None)),
        firmness=facts.firmness,
        amount=facts.amount,
    )
    pledge_id = pledges.add_pledge(session, dossier_id, fields, [passages.mark_passage(session, words)])
    if facts.deadline is not None:
        pledges.set_deadline(session, pledge_id, facts.deadline)
    return pledge_id


@dataclass(frozen=True, slots=True)
class Facts:
    """What the sentences around words say of a pledge. amount: in words, "" for none."""

    firmness: Firmness | None
    deadline: Deadline | None
    amount: str


def facts_in(document: Document, span: Span) -> Facts:
    sentences = sentences_at(document, span, standards())
    return Facts(firmness_in(document, span)[0], _deadline(document, sentences, span), _amount(sentences, span))


def pledges_from_findings(
    session: Session, dossier_id: int, findings: Sequence[Finding], firmness: Firmness | None = None
) -> list[int]:
    """Take findings over as pledges, and suggest them no more. firmness: the user's own judgement of all of them."""
    known: dict[int, Document] = {}
    made = []
    for finding in findings:
        place = finding.place
        if place.document_id not in known:
            known[place.document_id] = load(session, place.document_id)
        fields = PledgeFields(
            title=_title(finding.words),
            who=_who(known[place.document_id], place),
            ministry=_ministry(known[place.document_id], place, finding.promiser),
            firmness=firmness or finding.firmness,
            amount=finding.amounts[0].words if finding.amounts else "",
        )
        made.append(pledges.add_pledge(session, dossier_id, fields, [passages.mark_passage(session, place)]))
        if finding.deadline is not None:
            pledges.set_deadline(session, made[-1], finding.deadline)
    decide_all(session, [as_suggestion(finding) for finding in findings], True)
    return made


def pledges_at(session: Session, dossier_id: int, starts: Starts) -> None:
    """The same for many findings, of which it is known where they begin."""
    pledges_from_findings(session, dossier_id, findings_at(session, starts))


def _deadline(document: Document, sentences: Sequence[Sentence], span: Span) -> Deadline | None:
    found = _first([(one.span.start, each.span, each) for one in sentences for each in one.read.deadlines], span)
    if found is None:
        return None
    return Deadline(found.words, found.first, found.last, document.head.date or date.today())


def _amount(sentences: Sequence[Sentence], span: Span) -> str:
    found = _first([(one.span.start, each.span, each) for one in sentences for each in one.read.amounts], span)
    return found.words if found else ""


def _first(found: Sequence[tuple[int, Span, T]], span: Span) -> T | None:
    """The first within these words, else the first of the sentences that they stand in. found: where a sentence
    begins, the place in it, and what stands there."""
    inside = [what for at, place, what in found if Span(at + place.start, at + place.end).overlaps(span)]
    return next(iter(inside or [what for _, _, what in found]), None)


def _title(said: str) -> str:
    words = " ".join(said.split())
    if len(words) <= LONGEST_TITLE:
        return words
    return words[:LONGEST_TITLE].rsplit(" ", 1)[0] + " …"


def _who(document: Document, words: Words) -> str:
    """The bewindspersonen of the answer that the words stand in, else whoever signed the document."""
    for question in document.questions:
        answer = question.answer
        if answer is not None and answer.contains(words.span.start):
            return ", ".join(offices_of(question.ministers, _signing(document)))
    signed = [person.office or person.name for person in document.head.ministers]
    return ", ".join(signed) or document.head.sender or ""


def _ministry(document: Document, words: Words, promiser: str | None) -> str:
    """The ministries of who promises, else of the answer that the words stand in, else of the document; "" where
    nobody tells, or where all promise together."""
    by_itself = ministries().named_in(promiser or "")
    if by_itself:
        return BETWEEN.join(by_itself)
    if document.head.kind is DocumentKind.COALITION_AGREEMENT or _ALL_TOGETHER.search(promiser or ""):
        return ""
    responsible = _signing(document)
    for question in document.questions:
        if question.answer is not None and question.answer.contains(words.span.start) and question.ministers:
            answering = BETWEEN.join(question.ministers)
            meant = [name for one in question.ministers for name in responsible if is_short_for(one, name)]
            return BETWEEN.join(dict.fromkeys([*ministries().named_in(answering), *meant]))
    return BETWEEN.join(responsible)


def _signing(document: Document) -> tuple[str, ...]:
    return ministries_signing((person.office for person in document.head.ministers), document.head.sender)
