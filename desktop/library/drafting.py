"""A pledge in draft: what the words and their document say of it already, for the user to correct."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy.orm import Session

from desktop.analysis.pledges import sentences_at
from desktop.library import passages, pledges
from desktop.library.decisions import decide_all
from desktop.library.documents import load
from desktop.library.findings import Finding, as_suggestion
from desktop.library.judging import firmness_in
from desktop.library.pledges import PledgeFields
from desktop.library.records import Deadline, Words
from desktop.library.standards import standards
from desktop.text.document import Document, Span
from desktop.text.pledge import Firmness

LONGEST_TITLE = 90


def pledge_from_words(session: Session, dossier_id: int, words: Words) -> int:
    """A new pledge that stands on these words: its title from the words, who from the document, its deadline."""
    document = load(session, words.document_id)
    firmness, _ = firmness_in(document, words.span)
    fields = PledgeFields(title=_title(document.text_of(words.span)), who=_who(document, words), firmness=firmness)
    pledge_id = pledges.add_pledge(session, dossier_id, fields, [passages.mark_passage(session, words)])
    deadline = _deadline(document, words.span)
    if deadline is not None:
        pledges.set_deadline(session, pledge_id, deadline)
    return pledge_id


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
            firmness=firmness or finding.firmness,
        )
        made.append(pledges.add_pledge(session, dossier_id, fields, [passages.mark_passage(session, place)]))
        if finding.deadline is not None:
            pledges.set_deadline(session, made[-1], finding.deadline)
    decide_all(session, [as_suggestion(finding) for finding in findings], True)
    return made


def _deadline(document: Document, span: Span) -> Deadline | None:
    """The first within these words, else the first of the sentences that they stand in."""
    found = [
        (Span(sentence.span.start + each.span.start, sentence.span.start + each.span.end), each)
        for sentence in sentences_at(document, span, standards())
        for each in sentence.read.deadlines
    ]
    inside = [each for place, each in found if place.overlaps(span)]
    first = next(iter(inside or [each for _, each in found]), None)
    if first is None:
        return None
    return Deadline(first.words, first.first, first.last, document.head.date or date.today())


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
            return ", ".join(question.ministers)
    signed = [person.office or person.name for person in document.head.ministers]
    return ", ".join(signed) or document.head.sender or ""
