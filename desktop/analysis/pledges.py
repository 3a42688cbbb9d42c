"""Every sentence of a document with what it commits to; what a member says and what a heading names is no pledge."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from desktop.analysis.commitments import NOTHING, Commitment, Rule
from desktop.analysis.promisers import promiser_in
from desktop.analysis.sentences import sentences_of
from desktop.analysis.speakers import Speaker, speaker_in
from desktop.analysis.statements import Read, Standards
from desktop.text.document import Block, BlockKind, Document, Span
from desktop.text.pledge import Firmness


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence where it stands in its document; places within `read` are in the sentence."""

    span: Span
    read: Read


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a sentence stands; promises_nothing: what it commits to where that is nothing by its place."""

    span: Span
    promises_nothing: Commitment | None
    speaker: Speaker | None


def sentences_with_commitments(document: Document, standards: Standards) -> list[Sentence]:
    """All sentences in order, those of headings too: a reader sees them as sentences that promise nothing.

    The promiser of a commitment is, beyond the subject of the sentence, who speaks in the document.
    """
    return [_read(document, place, standards) for place in _places(document)]


def sentences_at(document: Document, span: Span, standards: Standards) -> list[Sentence]:
    """The whole sentences in which words stand, read as all sentences are: a user may select a part of one."""
    return [_read(document, place, standards) for place in _places(document, span) if place.span.overlaps(span)]


def pledges_in(document: Document, standards: Standards, *, refusals: bool) -> list[Span]:
    """Where the sentences stand that commit to something; refusals: whether a refusal counts as well."""
    spared = (None,) if refusals else (None, Firmness.REFUSAL)
    return [
        place.span
        for place in _places(document)
        if not place.promises_nothing and standards.commitment_in(document, place.span).firmness not in spared
    ]


def _read(document: Document, place: _Place, standards: Standards) -> Sentence:
    read = standards.read_in(document, place.span)
    if place.promises_nothing:
        read = replace(read, commitment=place.promises_nothing)
    elif read.commitment.firmness:
        promiser = promiser_in(document, place.span, read.commitment.promiser, place.speaker)
        read = replace(read, commitment=replace(read.commitment, promiser=promiser))
    return Sentence(place.span, read)


def _places(document: Document, around: Span | None = None) -> Iterator[_Place]:
    """Every sentence; nothing is promised by its place in a question, in a title, and in the words of a member.

    around: only in the blocks that share words with it.
    """
    questions = [question.question for question in document.questions]
    speaker: Speaker | None = None
    for block in document.blocks:
        speaker = speaker_in(document.text_of(block)) or speaker
        if around is not None and not block.span.overlaps(around):
            continue
        is_mute = _is_title(document, block) or (speaker is not None and speaker.office is None)
        for inner in sentences_of(document.text_of(block)):
            span = Span(block.start + inner.start, block.start + inner.end)
            if any(span.overlaps(question) for question in questions):
                yield _Place(span, Commitment(None, (), Rule.QUESTION), speaker)
            else:
                yield _Place(span, NOTHING if is_mute else None, speaker)


def _is_title(document: Document, block: Block) -> bool:
    """A heading that ends as a sentence does is one that was taken for a heading by mistake."""
    return block.kind is BlockKind.HEADING and not document.text_of(block).endswith(".")
