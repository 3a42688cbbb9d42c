"""The questions of a dossier's documents with their answers: who asks, who answers, and what the answer points at."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import Session

from desktop.library.offices import ministries_signing, offices_of
from desktop.library.standards import standards
from desktop.models import tables
from desktop.reading.pointers import ELSEWHERE, POINTER, answers_referred_to
from desktop.text.document import Document, Span
from desktop.text.pledge import Firmness

_NAMED = re.compile(r"(?P<names>[^()]+?)\s*\((?P<party>[^()]+)\)")
_BETWEEN = re.compile(r",\s*(?:en\s+)?|\s+en\s+")
_SHARED = re.compile(r"^(?:beiden?|allen?)\s+")
_TO_A_LETTER = re.compile(
    r"\b(?:verwijst?|verwijzen|verwezen)\b[^.]{0,80}\bnaar\b"
    r"|\bzie\s+(?:(?:hiervoor|hiertoe|verder|ook)\s+)?(?:het|de|mijn|onze?|deze)?\s*(?:\w+\s+)?"
    r"(?:antwoord|beantwoording|(?:kamer)?brief|kamerstuk)",
    re.IGNORECASE,
)
"""An answer that sends the reader to another answer or a letter."""


@dataclass(frozen=True, slots=True)
class Asker:
    """party: empty where the document does not tell."""

    name: str
    party: str = ""

    def __str__(self) -> str:
        return f"{self.name} ({self.party})" if self.party else self.name


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question and its answer, as they stand in a list. ordinal: its place among the document's questions.

    offices: who answers, each under its one name, however it is written.
    refers_to: numbers of the questions whose answer this one points at; is_by_reference: it points at those, or at
    a letter.
    """

    document_id: int
    ordinal: int
    document_title: str
    written: date | None
    number: str
    numbers: tuple[int, ...]
    askers: tuple[Asker, ...]
    offices: tuple[str, ...]
    question: Span
    answer: Span | None
    question_words: str
    answer_words: str
    refers_to: tuple[int, ...]
    is_by_reference: bool
    is_read: bool


@dataclass(frozen=True, slots=True)
class Promise:
    """A sentence that commits to something. words: what decided that, as places in the document."""

    span: Span
    firmness: Firmness
    words: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Pointer:
    """Words that point at the answer to other questions of the same document."""

    span: Span
    numbers: tuple[int, ...]


def list_questions(session: Session, dossier_id: int) -> list[AskedQuestion]:
    """All questions of a dossier, in the order of its documents and of their text."""
    seen = {
        (row.document_id, row.ordinal)
        for row in session.execute(sa.select(tables.ReadQuestion.document_id, tables.ReadQuestion.ordinal))
    }
    documents = session.scalars(
        sa.select(tables.Document)
        .join(tables.DossierDocument, tables.DossierDocument.document_id == tables.Document.id)
        .where(tables.DossierDocument.dossier_id == dossier_id, tables.Document.removed_at.is_(None))
        .where(sa.exists().where(tables.Question.document_id == tables.Document.id))
        .order_by(tables.DossierDocument.position)
        .options(sa.orm.undefer(tables.Document.text))
    ).all()
    signing = {
        document.id: ministries_signing((person.get("office") for person in document.ministers), document.sender)
        for document in documents
    }
    return [
        _as_asked(document, row, signing[document.id], (document.id, row.ordinal) in seen)
        for document in documents
        for row in session.scalars(
            sa.select(tables.Question).filter_by(document_id=document.id).order_by(tables.Question.ordinal)
        )
    ]


def _as_asked(
    document: tables.Document, row: tables.Question, signing: tuple[str, ...], is_read: bool
) -> AskedQuestion:
    question = Span(row.question_start, row.question_end)
    answer = None
    if row.answer_start is not None and row.answer_end is not None:
        answer = Span(row.answer_start, row.answer_end)
    said = document.text[answer.start : answer.end] if answer else ""
    return AskedQuestion(
        document_id=document.id,
        ordinal=row.ordinal,
        document_title=document.title,
        written=document.date,
        number=row.number,
        numbers=tuple(row.numbers),
        askers=askers_of(row.member, row.heading),
        offices=offices_of(row.ministers, signing),
        question=question,
        answer=answer,
        question_words=document.text[question.start : question.end],
        answer_words=said,
        refers_to=tuple(row.refers_to),
        is_by_reference=bool(row.refers_to) or _TO_A_LETTER.search(said) is not None,
        is_read=is_read,
    )


def askers_of(member: str | None, heading: str | None) -> tuple[Asker, ...]:
    """Who asks, with their party: "Sneller (D66)", "Ter Haar (NN) en Berg (AenA)", "Bos en Vos (beiden VDS)".

    A table names the member as in a register ("Tilstra, W."); the heading above it then tells name and party.
    """
    if named := _named(member):
        return named
    above = _named(heading)
    if above and (member is None or any(asker.name.split()[-1] in member for asker in above)):
        return above
    return (Asker(" ".join(member.split())),) if member else ()


def _named(said: str | None) -> tuple[Asker, ...]:
    found: dict[Asker, None] = {}
    for match in _NAMED.finditer(said or ""):
        party = _SHARED.sub("", match["party"].strip())
        for name in _BETWEEN.split(match["names"]):
            if name.strip():
                found[Asker(" ".join(name.removeprefix("en ").split()), party)] = None
    return tuple(found)


def promises_in(document: Document) -> list[Promise]:
    """The sentences of a document that promise something, in order; refusals are none."""
    from desktop.analysis.pledges import sentences_with_commitments  # the window opens without it

    return [
        Promise(
            sentence.span,
            sentence.read.commitment.firmness,
            tuple(
                Span(sentence.span.start + words.start, sentence.span.start + words.end)
                for words in sentence.read.commitment.words
            ),
        )
        for sentence in sentences_with_commitments(document, standards())
        if sentence.read.commitment.firmness not in (None, Firmness.REFUSAL)
    ]


def pointers_in(text: str) -> list[Pointer]:
    """Where a text points at the answer to other questions of its own document."""
    return [
        Pointer(Span(*match.span()), answers_referred_to(match[0]))
        for match in POINTER.finditer(text)
        if not ELSEWHERE.match(text, match.end())
    ]
