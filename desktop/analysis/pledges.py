"""Every sentence of a document with what it commits to; what a member asks and what a heading names is no pledge."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop.analysis.commitments import NOTHING, Commitment, Rule
from desktop.analysis.promisers import promiser_in
from desktop.analysis.sentences import sentences_of
from desktop.analysis.statements import Read, Standards
from desktop.text.document import Block, BlockKind, Document, Span
from desktop.text.pledge import Firmness


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence where it stands in its document; places within `read` are in the sentence."""

    span: Span
    read: Read


def sentences_with_commitments(document: Document, standards: Standards) -> list[Sentence]:
    """All sentences in order, those of headings too: a reader sees them as sentences that promise nothing.

    The promiser of a commitment is, beyond the subject of the sentence, who speaks in the document.
    """
    questions = [question.question for question in document.questions]
    found = []
    for block in document.blocks:
        for inner in sentences_of(document.text_of(block)):
            span = Span(block.start + inner.start, block.start + inner.end)
            read = standards.read_in(document, span)
            if any(span.overlaps(question) for question in questions):
                read = replace(read, commitment=Commitment(None, (), Rule.QUESTION))
            elif _is_title(document, block):
                read = replace(read, commitment=NOTHING)
            elif read.commitment.firmness:
                promiser = promiser_in(document, span, read.commitment.promiser)
                read = replace(read, commitment=replace(read.commitment, promiser=promiser))
            found.append(Sentence(span, read))
    return found


def pledges_in(document: Document, standards: Standards, *, refusals: bool) -> list[Span]:
    """Where the sentences stand that commit to something; refusals: whether a refusal counts as well."""
    spared = (None,) if refusals else (None, Firmness.REFUSAL)
    return [
        sentence.span
        for sentence in sentences_with_commitments(document, standards)
        if sentence.read.commitment.firmness not in spared
    ]


def _is_title(document: Document, block: Block) -> bool:
    """A heading that ends as a sentence does is one that was taken for a heading by mistake."""
    return block.kind is BlockKind.HEADING and not document.text_of(block).endswith(".")
