"""Sentences with what can be pointed at in them: what they commit to, by when, and for how much."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from desktop.analysis.amounts import Amount, find_amounts
from desktop.analysis.commitments import Commitment, commitment_of
from desktop.analysis.deadlines import Deadline, find_deadlines
from desktop.analysis.recesses import Recesses
from desktop.analysis.sentences import sentences_of
from desktop.analysis.synonyms import NONE, Synonyms
from desktop.analysis.wording import Wording
from desktop.text.document import Block, Document, DocumentKind, Span


@dataclass(frozen=True, slots=True)
class Read:
    """What can be pointed at in a sentence; places are in the sentence."""

    commitment: Commitment
    deadlines: tuple[Deadline, ...]
    amounts: tuple[Amount, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence where it stands. at: where it begins in its document."""

    text: str
    at: int
    read: Read

    @property
    def commitment(self) -> Commitment:
        return self.read.commitment

    @property
    def deadlines(self) -> tuple[Deadline, ...]:
        return self.read.deadlines

    @property
    def amounts(self) -> tuple[Amount, ...]:
        return self.read.amounts

    def place(self, inner: Span) -> Span:
        return Span(self.at + inner.start, self.at + inner.end)

    @property
    def firm_words(self) -> Span | None:
        words = self.commitment.words
        return self.place(Span(words[0].start, words[-1].end)) if words else None


class Standards:
    """What sentences are read by: the lexicon of commitment, the recesses, and which words say the same.

    Each sentence is read once. read_synonyms: called when they are first asked for, as they want the whole dictionary
    of lemmas, which reading a sentence does not.
    """

    def __init__(
        self, wording: Wording, recesses: Recesses, read_synonyms: Callable[[], Synonyms] = lambda: NONE
    ) -> None:
        self._read_synonyms = read_synonyms
        self.wording = wording
        self.recesses = recesses
        self._known: dict[tuple[str, date | None, bool], Read] = {}
        self._commitments: dict[tuple[str, date | None, bool], Commitment] = {}

    @cached_property
    def synonyms(self) -> Synonyms:
        return self._read_synonyms()

    def read_in(self, document: Document, span: Span) -> Read:
        """What the sentence that stands at `span` commits to, by when and for how much."""
        return self.read(document.text_of(span), document.head.date, agreed=_is_agreement(document))

    def commitment_in(self, document: Document, span: Span) -> Commitment:
        """What it commits to alone, which is read sooner."""
        return self._commitment(document.text_of(span), document.head.date, _is_agreement(document))

    def read(self, text: str, written: date | None, *, agreed: bool = False) -> Read:
        """What `text`, a sentence written on `written`, commits to; agreed: whether it stands in an agreement."""
        known = self._known.get((text, written, agreed))
        if known is None:
            known = Read(
                self._commitment(text, written, agreed),
                tuple(find_deadlines(text, written, self.recesses)),
                tuple(find_amounts(text)),
            )
            self._known[text, written, agreed] = known
        return known

    def _commitment(self, text: str, written: date | None, agreed: bool) -> Commitment:
        known = self._commitments.get((text, written, agreed))
        if known is None:
            known = commitment_of(text, self.wording, written, agreed=agreed)
            self._commitments[text, written, agreed] = known
        return known


def _is_agreement(document: Document) -> bool:
    return document.head.kind is DocumentKind.COALITION_AGREEMENT


def statements_of(document: Document, block: Block, standards: Standards) -> list[Statement]:
    """All sentences of a block."""
    return [statement_at(document, span, standards) for span in _sentence_spans(document, block)]


def statement_at(document: Document, span: Span, standards: Standards) -> Statement:
    return Statement(document.text_of(span), span.start, standards.read_in(document, span))


def _sentence_spans(document: Document, block: Block) -> Iterator[Span]:
    for inner in _sentences_in(document.text_of(block)):
        yield Span(block.start + inner.start, block.start + inner.end)


@lru_cache(maxsize=1 << 12)
def _sentences_in(text: str) -> tuple[Span, ...]:
    """Parted once: a block that is matched is asked for its sentences by each of its candidates."""
    return tuple(sentences_of(text))
