"""A document as passages that can be held against another's: its blocks, their sentences, and what each speaks of."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from desktop.analysis.lemmas import Lemma, lemmas_of
from desktop.analysis.references import find_references
from desktop.analysis.sentences import sentences_of
from desktop.analysis.synonyms import Synonyms
from desktop.analysis.terms import terms_in, terms_of
from desktop.text.document import BlockKind, Document, Question, Span

Thing = TypeVar("Thing")

LEAST_WORDS = 5
"""Words that a block must have to treat a measure."""

HEADING = 0.4
"""What the words of the heading count for the blocks under it."""


@dataclass(frozen=True, slots=True)
class Named:
    """A reference to a document or law. term: the same for each way to write it; span: in the document."""

    term: str
    span: Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """span: in the document; lemmas: its words, by their place in it; terms: what it speaks of; named: its references;
    pledges: whether it holds a pledge."""

    span: Span
    lemmas: Sequence[Lemma]
    terms: Counter[str]
    named: tuple[Named, ...]
    pledges: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """A block by its index, with its sentences, and the terms of the heading it stands under; of an answer those of its
    question. asks: whether it is a question, which answers nothing."""

    block: int
    sentences: tuple[Sentence, ...]
    heading: Counter[str]
    asks: bool = False

    @property
    def pledges(self) -> bool:
        return any(sentence.pledges for sentence in self.sentences)

    def weighed(self, beside: float) -> dict[str, float]:
        """How often each term stands here; sentences that pledge nothing count as `beside`."""
        found: defaultdict[str, float] = defaultdict(float)
        for sentence in self.sentences:
            for term, count in sentence.terms.items():
                found[term] += count * (1 if sentence.pledges else beside)
        for term, count in self.heading.items():
            found[term] += HEADING * count
        return found


def passages_of(document: Document, pledges: Iterable[Span], synonyms: Synonyms) -> list[Passage]:
    """The blocks that can treat a measure. pledges: where sentences that hold a pledge stand."""
    named = _Places(
        (
            one.span,
            Named(f"§{one.kind} {one.dossier or one.law} {one.number or one.article}", one.span),
        )
        for one in find_references(document.text, document.head.date)
    )
    pledged = _Places((span, span) for span in pledges)
    asked = _Places((one.question, one) for one in document.questions)
    answered = _Places((one.answer, one) for one in document.questions if one.answer)
    heading: Counter[str] = Counter()
    found = []
    for index, block in enumerate(document.blocks):
        text = document.text_of(block)
        if block.kind is BlockKind.HEADING:
            heading = terms_of(text, synonyms)
            continue
        if block.kind is BlockKind.FOOTNOTE or len(text.split()) < LEAST_WORDS:
            continue
        answers = list(answered.within(block.span))
        over = _asked_in(document, answers, synonyms) if answers else heading
        asks = not answers and any(asked.within(block.span))
        sentences = []
        for inner in sentences_of(text):
            span = Span(block.start + inner.start, block.start + inner.end)
            references = tuple(named.within(span))
            lemmas = lemmas_of(text[inner.start : inner.end])
            terms = terms_in(lemmas, synonyms)
            terms.update({one.term: 1 for one in references})
            sentences.append(Sentence(span, lemmas, terms, references, any(pledged.within(span))))
        if sentences:
            found.append(Passage(index, tuple(sentences), over, asks))
    return found


def _asked_in(document: Document, questions: Iterable[Question], synonyms: Synonyms) -> Counter[str]:
    """The terms of these questions; one whose answer points at another answer is answered there."""
    terms: Counter[str] = Counter()
    for question in questions:
        if not question.refers_to:
            terms += terms_of(document.text[question.question.start : question.question.end], synonyms)
    return terms


class _Places(Generic[Thing]):
    """Things by where they stand, asked for from the front of the document to its end."""

    def __init__(self, things: Iterable[tuple[Span, Thing]]) -> None:
        self._things = sorted(things, key=lambda pair: pair[0])
        self._at = 0

    def within(self, span: Span) -> Iterator[Thing]:
        """What stands in `span`, or partly in it."""
        while self._at < len(self._things) and self._things[self._at][0].end <= span.start:
            self._at += 1
        for place, thing in self._things[self._at :]:
            if place.start >= span.end:
                return
            yield thing
