"""All that the library knows of words, or of a document, at one look: what hangs on it and what can be read in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import sqlalchemy as sa
from sqlalchemy.orm import Session

from desktop.errors import Gone
from desktop.library import documents, links, notes, passages, pledges, references, versions
from desktop.library.records import Link, Note, Passage, Pledge, Reference, Whereabouts, Words
from desktop.library.standards import standards
from desktop.text.document import Document, Head, Repair, Span
from desktop.text.pledge import Firmness

if TYPE_CHECKING:
    from desktop.analysis.pledges import Sentence

LONGEST_READ = 3_000
"""Characters in which pledges, deadlines and amounts are looked for; in more the one at hand cannot be pointed at."""


@dataclass(frozen=True, slots=True)
class SaidDeadline:
    """Literal words and the days they mean; estimate: whether the days rest on a recess that is not certain yet."""

    words: str
    first: date | None
    last: date | None
    estimate: bool


@dataclass(frozen=True, slots=True)
class SaidAmount:
    """Literal words, and what they come to: up_to of a range, recurring every year, from the first year named."""

    words: str
    euros: Decimal | None
    up_to: Decimal | None
    recurring: bool
    from_year: int | None


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence and what can be pointed at in it. decided_by: the words that decided how firm it is.

    deadlines, amounts: those that share words with what was asked about.
    """

    span: Span
    firmness: Firmness | None
    decided_by: tuple[str, ...]
    promiser: str | None
    deadlines: tuple[SaidDeadline, ...]
    amounts: tuple[SaidAmount, ...]


@dataclass(frozen=True, slots=True)
class AboutWords:
    """passages: those that share words with the selection; shown_by: pledges that have one of them as evidence."""

    words: Words
    text: str
    written: date | None
    where: Whereabouts
    passages: tuple[Passage, ...]
    notes: tuple[Note, ...]
    pledges: tuple[Pledge, ...]
    shown_by: tuple[Pledge, ...]
    links: tuple[Link, ...]
    references: tuple[Reference, ...]
    said: tuple[Said, ...]

    def text_of(self, span: Span) -> str:
        """The words at a place that the selection holds, or that reach over its edge, as far as they lie within."""
        start = self.words.span.start
        return self.text[max(0, span.start - start) : max(0, span.end - start)]


@dataclass(frozen=True, slots=True)
class OtherVersion:
    """The document that one replaces, or that replaces it."""

    id: int
    title: str


@dataclass(frozen=True, slots=True)
class AboutDocument:
    """passages, pledges, links: how many the user made in it; citations: how many references it makes."""

    id: int
    head: Head
    file_name: str
    size: int
    pages: int | None
    questions: int
    passages: int
    pledges: int
    links: int
    citations: int
    repairs: tuple[Repair, ...]
    notes: tuple[Note, ...]
    earlier: OtherVersion | None
    later: OtherVersion | None


def about_words(session: Session, words: Words) -> AboutWords:
    """Raises Gone."""
    row = documents.get_row(session, words.document_id)
    text = row.text[words.span.start : words.span.end]
    here = passages.passages_at(session, words)
    return AboutWords(
        words=words,
        text=text,
        written=row.date,
        where=passages.whereabouts_of(session, words),
        passages=tuple(here),
        notes=tuple(note for passage in here for note in notes.notes_of_passage(session, passage.id)),
        pledges=tuple(
            pledges.get_pledge(session, pledge_id)
            for pledge_id in dict.fromkeys(number for passage in here for number in passage.pledge_ids)
        ),
        shown_by=tuple(pledges.pledges_shown_by(session, [passage.id for passage in here])),
        links=tuple(
            {
                link.id: link
                for passage in here
                if passage.link_ids
                for link in links.links_of_passage(session, passage.id)
            }.values()
        ),
        references=tuple(references.references_of(session, words.document_id, words.span)),
        said=_said_in(session, words) if len(text) <= LONGEST_READ else (),
    )


def _said_in(session: Session, words: Words) -> tuple[Said, ...]:
    from desktop.analysis.pledges import sentences_at  # the window opens without it

    document = documents.load_around(session, words)
    found = (_as_said(document, sentence, words.span) for sentence in sentences_at(document, words.span, standards()))
    return tuple(said for said in found if said.firmness is not None or said.deadlines or said.amounts)


def _as_said(document: Document, sentence: Sentence, asked: Span) -> Said:
    text, at = document.text_of(sentence.span), sentence.span.start
    commitment = sentence.read.commitment

    def is_asked(place: Span) -> bool:
        return Span(at + place.start, at + place.end).overlaps(asked)

    return Said(
        sentence.span,
        commitment.firmness,
        tuple(text[word.start : word.end] for word in commitment.words),
        commitment.promiser,
        tuple(
            SaidDeadline(each.words, each.first, each.last, each.estimate)
            for each in sentence.read.deadlines
            if is_asked(each.span)
        ),
        tuple(
            SaidAmount(each.words, each.euros, each.up_to, each.recurring, each.from_year)
            for each in sentence.read.amounts
            if is_asked(each.span)
        ),
    )


_HANGING = sa.text("""
with here as (select id from passages where document_id = :document)
select
    (select count(*) from questions where document_id = :document) as questions,
    (select count(*) from here) as passages,
    (select count(distinct pledge_id) from pledge_passages where passage_id in here) as pledges,
    (select count(*) from links where from_id in here or to_id in here) as links,
    (select count(*) from citations where document_id = :document) as citations
""")
"""In SQL: shown with every document that is opened, and SQLAlchemy takes longer to write it than SQLite to answer."""


def about_document(session: Session, document_id: int) -> AboutDocument:
    """Raises Gone."""
    row = documents.get_row(session, document_id)
    counted = session.execute(_HANGING, {"document": document_id}).one()
    return AboutDocument(
        id=document_id,
        head=documents.get_head(session, document_id),
        file_name=row.file_name,
        size=row.size,
        pages=row.pages,
        **counted._mapping,
        repairs=tuple(Repair(**repair) for repair in row.repairs),
        notes=tuple(notes.notes_of_document(session, document_id)),
        earlier=_other_version(session, versions.earlier_version(session, document_id)),
        later=_other_version(session, versions.later_version(session, document_id)),
    )


def _other_version(session: Session, document_id: int | None) -> OtherVersion | None:
    """None where there is none, or where it was taken away."""
    try:
        return OtherVersion(document_id, documents.get_head(session, document_id).title or "") if document_id else None
    except Gone:
        return None
