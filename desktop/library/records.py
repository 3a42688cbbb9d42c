"""What the library hands out: frozen records, free of the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from desktop.errors import OnlyPictures, ReadingError
from desktop.text.document import DocumentKind, Span
from desktop.text.link import LinkKind
from desktop.text.pledge import Firmness, Status


@dataclass(frozen=True, slots=True)
class Dossier:
    id: int
    name: str
    documents: int
    pledges: int


@dataclass(frozen=True, slots=True)
class DocumentCard:
    """A document as it stands in a list; its text comes from `documents.load`."""

    id: int
    title: str
    kind: DocumentKind
    date: date | None
    number: str | None
    file_name: str
    pages: int | None
    imported_at: datetime
    questions: int


@dataclass(frozen=True, slots=True)
class Tag:
    """colour: 0 to 9; passages: how many bear it in documents that are not removed; shape: how many older tags have
    its colour."""

    id: int
    name: str
    colour: int
    parent_id: int | None
    passages: int
    shape: int = 0


@dataclass(frozen=True, slots=True)
class Words:
    """Words in a document, whether or not anything hangs on them."""

    document_id: int
    span: Span


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where words stand: their source as it is named, the page, and the headings above them, the highest first."""

    source: str
    page: int | None
    headings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """Words in a document with all that hangs on them."""

    id: int
    document_id: int
    document_title: str
    source: str
    span: Span
    words: str
    page: int | None
    headings: tuple[str, ...]
    tag_ids: tuple[int, ...]
    note_ids: tuple[int, ...]
    pledge_ids: tuple[int, ...]
    link_ids: tuple[int, ...] = ()

    @property
    def place(self) -> Words:
        return Words(self.document_id, self.span)


@dataclass(frozen=True, slots=True)
class Link:
    """What one passage does to another, which as a rule is older: `from_passage` elaborates, weakens … `to_passage`."""

    id: int
    kind: LinkKind
    note: str
    from_passage: Passage
    to_passage: Passage

    def other_end(self, passage_id: int) -> Passage:
        """The passage at the far end, seen from one of the two."""
        return self.from_passage if passage_id == self.to_passage.id else self.to_passage


class ShownEnd(NamedTuple):
    """A linked passage with no more than the desk shows of it."""

    id: int
    document_id: int
    document_title: str
    span: Span
    words: str

    @property
    def place(self) -> Words:
        return Words(self.document_id, self.span)


class ShownLink(NamedTuple):
    """A link with no more than the desk shows of it: there may be thousands in a document."""

    id: int
    kind: LinkKind
    note: str
    from_passage: ShownEnd
    to_passage: ShownEnd


@dataclass(frozen=True, slots=True)
class LinkEnd:
    """Words that may become one end of a link. written: when their document was, where that is known."""

    words: Words
    quote: str
    source: str
    written: date | None


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that name another document, article or motion.

    kind: as analysis.references says; url: where the government publishes it; document_id: the document in the
    library that is meant.
    """

    kind: str
    span: Span
    url: str | None
    document_id: int | None


@dataclass(frozen=True, slots=True)
class Note:
    """A note on exactly one of dossier, document, passage, pledge. text: as text.rich_text says."""

    id: int
    text: str
    dossier_id: int | None
    document_id: int | None
    passage_id: int | None
    pledge_id: int | None
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class Deadline:
    """words: literal; first and last day that they mean, None where they mean none; on: when it was set."""

    words: str
    first: date | None
    last: date | None
    on: date
    reason: str = ""


@dataclass(frozen=True, slots=True)
class StatusChange:
    """evidence: the passage that shows it."""

    status: Status
    on: date
    reason: str = ""
    evidence: Passage | None = None


@dataclass(frozen=True, slots=True)
class Pledge:
    """deadlines and statuses: the whole history, oldest first; the last one counts. amount: the money, in words."""

    id: int
    dossier_id: int
    title: str
    who: str
    ministry: str
    to_whom: str
    firmness: Firmness | None
    question: str
    passages: tuple[Passage, ...]
    deadlines: tuple[Deadline, ...]
    statuses: tuple[StatusChange, ...]
    notes: tuple[Note, ...] = ()
    amount: str = ""

    @property
    def deadline(self) -> Deadline | None:
        return self.deadlines[-1] if self.deadlines else None

    @property
    def status(self) -> Status:
        return self.statuses[-1].status if self.statuses else Status.OPEN

    def is_overdue(self, today: date) -> bool:
        """Not settled, and the last day of its deadline has passed."""
        last = self.deadline.last if self.deadline else None
        return last is not None and last < today and not self.status.is_settled


@dataclass(frozen=True, slots=True)
class BriefingChoices:
    """What the user chose for a dossier's briefing; parts: names of the parts that go in, in order."""

    title: str = ""
    debate: str = ""
    debate_on: date | None = None
    for_whom: str = ""
    parts: tuple[str, ...] = ("overview", "pledges", "passages", "questions", "notes", "sources")


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one file. document: its id; duplicate_of: set when those bytes were in the library already."""

    file: str
    document: int | None = None
    problem: ReadingError | None = None
    duplicate_of: int | None = None

    @property
    def error(self) -> str | None:
        return str(self.problem) if self.problem else None

    @property
    def is_scan(self) -> bool:
        """It was refused because it has only pictures, which text recognition may read."""
        return isinstance(self.problem, OnlyPictures)
