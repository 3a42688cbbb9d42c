"""A pledge in draft: what the words and their document say of it already, for the user to correct."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy.orm import Session

from desktop.analysis.sentences import sentences_of
from desktop.library import passages, pledges
from desktop.library.deadlines import find_in
from desktop.library.decisions import decide_all
from desktop.library.documents import load
from desktop.library.findings import Finding, as_suggestion
from desktop.library.pledges import PledgeFields
from desktop.library.records import Deadline, Words
from desktop.library.standards import standards
from desktop.text.document import Document
from desktop.text.pledge import Firmness

LONGEST_TITLE = 90


def pledge_from_words(session: Session, dossier_id: int, words: Words) -> int:
    """A new pledge that stands on these words: its title from the words, who from the document, its deadline."""
    document = load(session, words.document_id)
    said = document.text_of(words.span)
    firmness = firmness_of(said, document.head.date)
    fields = PledgeFields(title=_title(said), who=_who(document, words), firmness=firmness)
    pledge_id = pledges.add_pledge(session, dossier_id, fields, [passages.mark_passage(session, words)])
    found = find_in(said, document.head.date)
    if found is not None:
        literal, first, last = found
        pledges.set_deadline(session, pledge_id, Deadline(literal, first, last, document.head.date or date.today()))
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


def firmness_of(said: str, written: date | None) -> Firmness | None:
    """The firmest that any sentence of `said` commits to; a refusal when there is nothing else; None for nothing."""
    found = {standards().read(said[span.start : span.end], written).commitment.firmness for span in sentences_of(said)}
    return next((firmness for firmness in Firmness if firmness in found), None)


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
