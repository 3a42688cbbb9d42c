"""What the user answered to suggestions, so that nothing is asked twice, not even in a later version of a document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy.orm import Session

from desktop.models import tables

FEW = 100
"""Quotes up to which only their own answers are read, and not all of a document."""


class Suggested(StrEnum):
    PLEDGE = "pledge"
    MATCH = "match"
    TAG = "tag"
    FACT = "fact"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What is suggested: a pledge at a quote, a match with another quote, a tag for a quote, or a fact of a later
    version for a pledge."""

    kind: Suggested
    document_id: int
    quote: str
    other_id: int | None = None
    other_quote: str | None = None
    tag_id: int | None = None


def decide(session: Session, suggestion: Suggestion, is_accepted: bool) -> None:
    """Keep the answer; an earlier answer to the same suggestion makes way."""
    decide_all(session, [suggestion], is_accepted)


def decide_all(session: Session, suggestions: Sequence[Suggestion], is_accepted: bool) -> None:
    """Keep the same answer to many."""
    _forget(session, suggestions)
    session.add_all(
        tables.Decision(
            kind=suggestion.kind,
            is_accepted=is_accepted,
            document_id=suggestion.document_id,
            quote=_even(suggestion.quote),
            other_id=suggestion.other_id,
            other_quote=None if suggestion.other_quote is None else _even(suggestion.other_quote),
            tag_id=suggestion.tag_id,
        )
        for suggestion in suggestions
    )
    session.flush()


def take_back(session: Session, suggestion: Suggestion) -> None:
    """Forget the answer: the suggestion may be made again."""
    _forget(session, [suggestion])
    session.flush()


def _forget(session: Session, suggestions: Sequence[Suggestion]) -> None:
    families = Families(session)
    meant = {families.known_as(suggestion) for suggestion in suggestions}
    about = {member for suggestion in suggestions for member in families.of(suggestion.document_id)}
    quotes = {suggestion.quote for suggestion in suggestions}
    for kind in {suggestion.kind for suggestion in suggestions}:
        for row in _rows(session, kind, about, quotes if len(quotes) <= FEW else None):
            if families.known_as(_as_suggestion(row)) in meant:
                session.delete(row)


class Answers:
    """The answers to suggestions of one kind about some documents, looked up by suggestion. quotes: only of these."""

    def __init__(
        self,
        session: Session,
        kind: Suggested,
        document_ids: Iterable[int],
        quotes: Iterable[str] | None = None,
    ) -> None:
        self._families = Families(session)
        family = {member for document_id in document_ids for member in self._families.of(document_id)}
        rows = _rows(session, kind, family, quotes)
        self._known = {self._families.known_as(_as_suggestion(row)): row.is_accepted for row in rows}
        self._quotes = {suggestion.quote for suggestion in self._known}

    def has(self, quote: str) -> bool:
        """Whether anything was answered about this quote."""
        return bool(self._quotes) and _even(quote) in self._quotes

    def to(self, suggestion: Suggestion) -> bool | None:
        """Whether it was accepted; None when it was never answered."""
        return self._known.get(self._families.known_as(suggestion)) if self._known else None


class Families:
    """Documents with all their earlier and later versions."""

    def __init__(self, session: Session) -> None:
        self._members: dict[int, frozenset[int]] = {}
        for one, other in session.execute(sa.select(tables.Version.document_id, tables.Version.replaces_id)):
            joined = self.of(one) | self.of(other)
            for member in joined:
                self._members[member] = joined

    def of(self, document_id: int) -> frozenset[int]:
        return self._members.get(document_id, frozenset({document_id}))

    def known_as(self, suggestion: Suggestion) -> Suggestion:
        """The same suggestion, made about the oldest versions of its documents, with the spaces evened out."""
        return Suggestion(
            suggestion.kind,
            min(self.of(suggestion.document_id)),
            _even(suggestion.quote),
            None if suggestion.other_id is None else min(self.of(suggestion.other_id)),
            None if suggestion.other_quote is None else _even(suggestion.other_quote),
            suggestion.tag_id,
        )


def _rows(
    session: Session, kind: Suggested, document_ids: Iterable[int], quotes: Iterable[str] | None
) -> sa.ScalarResult[tables.Decision]:
    """quotes: None for whatever was quoted."""
    chosen = sa.select(tables.Decision).where(
        tables.Decision.kind == kind, tables.Decision.document_id.in_(document_ids)
    )
    if quotes is not None:
        chosen = chosen.where(tables.Decision.quote.in_([_even(quote) for quote in quotes]))
    return session.scalars(chosen.order_by(tables.Decision.id))


def _as_suggestion(row: tables.Decision) -> Suggestion:
    return Suggestion(Suggested(row.kind), row.document_id, row.quote, row.other_id, row.other_quote, row.tag_id)


def _even(quote: str) -> str:
    return " ".join(quote.split())
