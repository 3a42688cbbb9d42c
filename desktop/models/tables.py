"""The tables of a library.

Four sorts. *Content* is what reading made of an original and can be made again from it. *Found* is what the analysis
found: derived, thrown away and found anew whenever the analysis changes. *Made* is what the user made: precious,
undoable, never overwritten by anything derived. *Kept* is where the user was: no act, so nothing to undo. The index
lies outside the database altogether. Rows of `MADE` tables are logged for undo (library/undo.py).
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship
from sqlalchemy.schema import MetaData

SCHEMA = "0003"
"""The newest migration; a library that bears another one is older (migrate) or newer (refuse)."""


def now() -> datetime:
    """The moment in UTC, without its zone: SQLite keeps none."""
    return datetime.now(UTC).replace(tzinfo=None, microsecond=0)


class Base(DeclarativeBase):
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar = {dict[str, Any]: JSON, list[Any]: JSON}


# Content: what reading made of an original


class Document(Base):
    """One original and the text that was read from it.

    removed_at: taken away by the user, kept for undo. reading, analysis: the versions of the program's reading and
    analysis that the text and the findings come from.
    """

    __tablename__ = "documents"

    id: Mapped[int] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(unique=True)
    file_name: Mapped[str]
    size: Mapped[int]
    imported_at: Mapped[datetime] = mapped_column(default=now)
    removed_at: Mapped[datetime | None]
    reading: Mapped[str]
    title: Mapped[str]
    kind: Mapped[str]
    date: Mapped[date | None]
    number: Mapped[str | None]
    sender: Mapped[str | None]
    addressee: Mapped[str | None]
    parliamentary_year: Mapped[str | None]
    members: Mapped[list[Any]]
    ministers: Mapped[list[Any]]
    pages: Mapped[int | None]
    text: Mapped[str] = mapped_column(deferred=True)
    text_hash: Mapped[str]
    repairs: Mapped[list[Any]] = mapped_column(deferred=True)
    analysis: Mapped[str | None]


class Block(Base):
    __tablename__ = "blocks"

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True)
    ordinal: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    start: Mapped[int]
    end: Mapped[int]
    level: Mapped[int]
    page: Mapped[int | None]


class Footnote(Base):
    __tablename__ = "footnotes"

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True)
    ordinal: Mapped[int] = mapped_column(primary_key=True)
    mark: Mapped[str]
    position: Mapped[int | None]
    block: Mapped[int]


class Question(Base):
    __tablename__ = "questions"

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True)
    ordinal: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str]
    numbers: Mapped[list[Any]]
    question_start: Mapped[int]
    question_end: Mapped[int]
    answer_start: Mapped[int | None]
    answer_end: Mapped[int | None]
    heading: Mapped[str | None]
    member: Mapped[str | None]
    ministers: Mapped[list[Any]]
    answer_numbers: Mapped[list[Any]]
    refers_to: Mapped[list[Any]]


class Citation(Base):
    """A reference that a document's text makes, as analysis.references found it. date: that of a letter, to the day."""

    __tablename__ = "citations"

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True)
    ordinal: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    start: Mapped[int]
    end: Mapped[int]
    date: Mapped[date | None]
    url: Mapped[str | None]


# Found: what the analysis found


class Analysis(Base):
    """Which version of the analysis looked for pledges in a document, or matched it with another one.

    other_id: 0 for the pledges of the document alone, else the document that it was matched with.
    """

    __tablename__ = "analyses"

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True)
    other_id: Mapped[int] = mapped_column(primary_key=True)
    version: Mapped[str]


class Finding(Base):
    """A sentence that commits to something.

    rule, promiser: as analysis.commitments says; words: [start, end] in the document of the words that decided;
    deadline_*: its first deadline; amounts: [{words, euros, recurring, from_year}].
    """

    __tablename__ = "findings"

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True)
    ordinal: Mapped[int] = mapped_column(primary_key=True)
    start: Mapped[int]
    end: Mapped[int]
    firmness: Mapped[str]
    rule: Mapped[str]
    promiser: Mapped[str | None]
    words: Mapped[list[Any]]
    deadline_words: Mapped[str | None]
    deadline_first: Mapped[date | None]
    deadline_last: Mapped[date | None]
    amounts: Mapped[list[Any]]


class Match(Base):
    """A candidate of another document for a passage that pledges, or, without other_start, silence.

    start, end and other_start, other_end: a block in each. rank: 0 is the best; pairs: the sentences that are alike,
    best first; signs: what shows the shift, shared: the words that both have; all with places in each document.
    """

    __tablename__ = "matches"
    __table_args__ = (Index("ix_matches_other_id", "other_id"),)

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True)
    other_id: Mapped[int] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True)
    start: Mapped[int] = mapped_column(primary_key=True)
    rank: Mapped[int] = mapped_column(primary_key=True)
    end: Mapped[int]
    other_start: Mapped[int | None]
    other_end: Mapped[int | None]
    score: Mapped[float]
    shift: Mapped[str | None]
    pairs: Mapped[list[Any]]
    signs: Mapped[list[Any]]
    shared: Mapped[list[Any]]


# Made: what the user made


class Dossier(Base):
    __tablename__ = "dossiers"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    created_at: Mapped[datetime] = mapped_column(default=now)


class DossierDocument(Base):
    __tablename__ = "dossier_documents"

    dossier_id: Mapped[int] = mapped_column(ForeignKey("dossiers.id", ondelete="CASCADE"), primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True)
    position: Mapped[int]


class Briefing(Base):
    """The choices for a dossier's briefing. parts: names of the parts that go in, in order."""

    __tablename__ = "briefings"

    dossier_id: Mapped[int] = mapped_column(ForeignKey("dossiers.id", ondelete="CASCADE"), primary_key=True)
    title: Mapped[str] = mapped_column(default="")
    debate: Mapped[str] = mapped_column(default="")
    debate_on: Mapped[date | None]
    for_whom: Mapped[str] = mapped_column(default="")
    parts: Mapped[list[Any]]


class Tag(Base):
    """colour: 0 to 9, a place in the palette."""

    __tablename__ = "tags"
    __table_args__ = (CheckConstraint("colour between 0 and 9", name="colour"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    colour: Mapped[int]
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("tags.id", ondelete="SET NULL"))


class Passage(Base):
    """A stretch of a document that something hangs on; see text.anchor for the columns."""

    __tablename__ = "passages"
    __table_args__ = (UniqueConstraint("document_id", "start", "end"), CheckConstraint('"start" < "end"', name="span"))

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"))
    start: Mapped[int]
    end: Mapped[int]
    exact: Mapped[str]
    prefix: Mapped[str]
    suffix: Mapped[str]
    text_hash: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(default=now)

    document: Mapped[Document] = relationship(lazy="joined", innerjoin=True)


class PassageTag(Base):
    __tablename__ = "passage_tags"
    __table_args__ = (Index("ix_passage_tags_tag_id", "tag_id"),)

    passage_id: Mapped[int] = mapped_column(ForeignKey("passages.id", ondelete="CASCADE"), primary_key=True)
    tag_id: Mapped[int] = mapped_column(ForeignKey("tags.id", ondelete="CASCADE"), primary_key=True)


class Link(Base):
    """What one passage does to another; kind: a text.link.LinkKind."""

    __tablename__ = "links"
    __table_args__ = (
        UniqueConstraint("from_id", "to_id"),
        CheckConstraint("from_id <> to_id", name="ends"),
        Index("ix_links_to_id", "to_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    from_id: Mapped[int] = mapped_column(ForeignKey("passages.id", ondelete="CASCADE"))
    to_id: Mapped[int] = mapped_column(ForeignKey("passages.id", ondelete="CASCADE"))
    kind: Mapped[str]
    note: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime] = mapped_column(default=now)

    from_passage: Mapped[Passage] = relationship(foreign_keys=[from_id], lazy="joined", innerjoin=True)
    to_passage: Mapped[Passage] = relationship(foreign_keys=[to_id], lazy="joined", innerjoin=True)


class Decision(Base):
    """What the user answered to a suggestion, so that it is never asked again.

    kind: pledge, match, tag or fact. A suggestion is known by its quote (spaces evened out), in any version of its
    document. other_id, other_quote: of a match; tag_id: of a tag.
    """

    __tablename__ = "decisions"
    __table_args__ = (Index("ix_decisions_document_id", "document_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    is_accepted: Mapped[bool]
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"))
    quote: Mapped[str]
    other_id: Mapped[int | None] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"))
    other_quote: Mapped[str | None]
    tag_id: Mapped[int | None] = mapped_column(ForeignKey("tags.id", ondelete="CASCADE"))
    decided_at: Mapped[datetime] = mapped_column(default=now)


class Version(Base):
    """A document that is a later version of another one."""

    __tablename__ = "versions"
    __table_args__ = (CheckConstraint("document_id <> replaces_id", name="other"),)

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True)
    replaces_id: Mapped[int] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"), unique=True)


class Move(Base):
    """Where a passage stood in the earlier version of a document, and how it was found again in the later one.

    state: exact, moved, uncertain or lost, as text.anchor says; start, end: where it stood; exact: the words there.
    A passage of which the place is uncertain stays with the earlier version until the user decides; found_start,
    found_end: the place that was proposed. is_decided: nothing more is asked of the user.
    """

    __tablename__ = "moves"
    __table_args__ = (Index("ix_moves_to_id", "to_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    passage_id: Mapped[int] = mapped_column(ForeignKey("passages.id", ondelete="CASCADE"), index=True)
    from_id: Mapped[int] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"))
    to_id: Mapped[int] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"))
    state: Mapped[str]
    start: Mapped[int]
    end: Mapped[int]
    exact: Mapped[str]
    found_start: Mapped[int | None]
    found_end: Mapped[int | None]
    is_decided: Mapped[bool]


class SavedSearch(Base):
    """A search under a name; tag_id: the tag that it suggests for what it finds."""

    __tablename__ = "saved_searches"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    query: Mapped[str]
    tag_id: Mapped[int | None] = mapped_column(ForeignKey("tags.id", ondelete="SET NULL"))


class Note(Base):
    """A note on exactly one thing. text: as text.rich_text says."""

    __tablename__ = "notes"
    __table_args__ = (
        CheckConstraint(
            "(dossier_id is not null) + (document_id is not null) + (passage_id is not null)"
            " + (pledge_id is not null) = 1",
            name="on",
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]
    dossier_id: Mapped[int | None] = mapped_column(ForeignKey("dossiers.id", ondelete="CASCADE"), index=True)
    document_id: Mapped[int | None] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"), index=True)
    passage_id: Mapped[int | None] = mapped_column(ForeignKey("passages.id", ondelete="CASCADE"), index=True)
    pledge_id: Mapped[int | None] = mapped_column(ForeignKey("pledges.id", ondelete="CASCADE"), index=True)
    created_at: Mapped[datetime] = mapped_column(default=now)
    changed_at: Mapped[datetime] = mapped_column(default=now, onupdate=now)


class Pledge(Base):
    """A pledge as the user recorded it. question: what to ask; firmness: firm, effort, exploratory, refusal or None;
    amount: the money that it is about, in words."""

    __tablename__ = "pledges"

    id: Mapped[int] = mapped_column(primary_key=True)
    dossier_id: Mapped[int] = mapped_column(ForeignKey("dossiers.id", ondelete="CASCADE"), index=True)
    title: Mapped[str]
    who: Mapped[str] = mapped_column(default="")
    ministry: Mapped[str] = mapped_column(default="")
    to_whom: Mapped[str] = mapped_column(default="")
    firmness: Mapped[str | None]
    question: Mapped[str] = mapped_column(default="")
    amount: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime] = mapped_column(default=now)

    passages: Mapped[list[PledgePassage]] = relationship(
        order_by="PledgePassage.position", passive_deletes=True, cascade="all, delete-orphan"
    )
    deadlines: Mapped[list[PledgeDeadline]] = relationship(
        order_by="PledgeDeadline.id", passive_deletes=True, cascade="all, delete-orphan"
    )
    statuses: Mapped[list[PledgeStatus]] = relationship(
        order_by="PledgeStatus.id", passive_deletes=True, cascade="all, delete-orphan"
    )


class PledgePassage(Base):
    """A passage that a pledge stands on."""

    __tablename__ = "pledge_passages"

    pledge_id: Mapped[int] = mapped_column(ForeignKey("pledges.id", ondelete="CASCADE"), primary_key=True)
    passage_id: Mapped[int] = mapped_column(ForeignKey("passages.id", ondelete="CASCADE"), primary_key=True)
    position: Mapped[int]

    passage: Mapped[Passage] = relationship(lazy="joined", innerjoin=True)


class PledgeDeadline(Base):
    """One deadline in a pledge's history; the last one counts. first, last: the range that the words mean."""

    __tablename__ = "pledge_deadlines"

    id: Mapped[int] = mapped_column(primary_key=True)
    pledge_id: Mapped[int] = mapped_column(ForeignKey("pledges.id", ondelete="CASCADE"), index=True)
    words: Mapped[str]
    first: Mapped[date | None]
    last: Mapped[date | None]
    on_date: Mapped[date]
    reason: Mapped[str] = mapped_column(default="")


class PledgeStatus(Base):
    """One status in a pledge's history; the last one counts. evidence: the passage that shows it."""

    __tablename__ = "pledge_statuses"

    id: Mapped[int] = mapped_column(primary_key=True)
    pledge_id: Mapped[int] = mapped_column(ForeignKey("pledges.id", ondelete="CASCADE"), index=True)
    status: Mapped[str]
    on_date: Mapped[date]
    reason: Mapped[str] = mapped_column(default="")
    evidence_id: Mapped[int | None] = mapped_column(ForeignKey("passages.id", ondelete="SET NULL"))

    evidence: Mapped[Passage | None] = relationship(lazy="joined")


# Kept: where the user was


class Arrangement(Base):
    """How the desk of a dossier lay when it was left."""

    __tablename__ = "arrangements"

    dossier_id: Mapped[int] = mapped_column(ForeignKey("dossiers.id", ondelete="CASCADE"), primary_key=True)
    state: Mapped[dict[str, Any]]


class ReadingPlace(Base):
    """How far into a document's text the user was."""

    __tablename__ = "reading_places"

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True)
    position: Mapped[int]


class ReadQuestion(Base):
    """A question that the user has seen with its answer."""

    __tablename__ = "read_questions"

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True)
    ordinal: Mapped[int] = mapped_column(primary_key=True)


MADE = (
    Dossier,
    DossierDocument,
    Briefing,
    Tag,
    Passage,
    PassageTag,
    Link,
    Decision,
    Version,
    Move,
    SavedSearch,
    Note,
    Pledge,
    PledgePassage,
    PledgeDeadline,
    PledgeStatus,
)

MADE_OF_DOCUMENT = ("removed_at", "title", "date")
"""The columns of a document that the user sets."""
