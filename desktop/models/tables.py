"""The tables of a library.

Three sorts. *Content* is what reading made of an original and can be made again from it. *Made* is what the user
made: precious, undoable, never overwritten by anything derived. The index lies outside the database altogether.
Rows of `MADE` tables are logged for undo (library/undo.py).
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship
from sqlalchemy.schema import MetaData

SCHEMA = "0002"
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


class Note(Base):
    """A note on exactly one thing."""

    __tablename__ = "notes"
    __table_args__ = (
        CheckConstraint(
            "(dossier_id is not null) + (document_id is not null) + (passage_id is not null) = 1", name="on"
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]
    dossier_id: Mapped[int | None] = mapped_column(ForeignKey("dossiers.id", ondelete="CASCADE"), index=True)
    document_id: Mapped[int | None] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"), index=True)
    passage_id: Mapped[int | None] = mapped_column(ForeignKey("passages.id", ondelete="CASCADE"), index=True)
    created_at: Mapped[datetime] = mapped_column(default=now)
    changed_at: Mapped[datetime] = mapped_column(default=now, onupdate=now)


class Pledge(Base):
    """A pledge as the user recorded it. question: what to ask; firmness: firm, effort, exploratory, refusal or None."""

    __tablename__ = "pledges"

    id: Mapped[int] = mapped_column(primary_key=True)
    dossier_id: Mapped[int] = mapped_column(ForeignKey("dossiers.id", ondelete="CASCADE"), index=True)
    title: Mapped[str]
    who: Mapped[str] = mapped_column(default="")
    ministry: Mapped[str] = mapped_column(default="")
    to_whom: Mapped[str] = mapped_column(default="")
    firmness: Mapped[str | None]
    note: Mapped[str] = mapped_column(default="")
    question: Mapped[str] = mapped_column(default="")
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


MADE = (
    Dossier,
    DossierDocument,
    Briefing,
    Tag,
    Passage,
    PassageTag,
    Note,
    Pledge,
    PledgePassage,
    PledgeDeadline,
    PledgeStatus,
)

MADE_OF_DOCUMENT = ("removed_at", "title")
"""The columns of a document that the user sets."""
