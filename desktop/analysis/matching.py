"""Which passages of a later document speak of the same measure as a pledge, and on which pledges it is silent.

A block of the one is held against every block of the other (BM25 over the terms of `terms`). What tells a measure
counts most: sentences that pledge, rare words, and the heading a block stands under counts for a little. The score is
set against the weight of the block itself by its root: all of a short item or as much of a long one.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from desktop.analysis.references import find_references
from desktop.analysis.sentences import sentences_of
from desktop.analysis.terms import WEIGHTS, lemmas_of, terms_of
from desktop.text.document import BlockKind, Document, Span

# Round numbers, chosen on two pairs of documents together (tests/measure/matching.py); none is decisive by itself.
BESIDE = 0.5
"""What a sentence that pledges nothing counts, beside one that pledges, in the document asked from."""

HEADING = 0.4
"""What the words of the heading count for the blocks under it."""

WITHOUT = 0.8
"""What a block that pledges nothing keeps of its score: an introduction names a measure, but does not treat it."""

SATURATION, LENGTH = 1.2, 0.5
"""BM25's: how soon a word said again adds nothing, and how far a long block is held to its length."""

SILENT = 0.6
"""The score below which no passage is taken to speak of the same measure."""

NEAR = 0.4
"""What a pair of sentences must have in common, of what the best pair has, to tell of the same measure."""

MOST = 5
"""Candidates told for one pledge."""

BESIDE_BEST = 0.3
"""What a candidate must score, of what the best one scores, to be told beside it."""

ENOUGH = 50
"""Blocks that a document must have to tell by itself which words are rare."""

LEAST_WORDS = 5
"""Words that a block must have to treat a measure."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """span: in the document; terms: what it speaks of; pledges: whether it holds a pledge."""

    span: Span
    terms: Counter[str]
    pledges: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """A block by its index, with its sentences and the terms of heading and block together."""

    block: int
    sentences: tuple[Sentence, ...]
    heading: Counter[str]

    @property
    def pledges(self) -> bool:
        return any(sentence.pledges for sentence in self.sentences)


@dataclass(frozen=True, slots=True)
class Shared:
    """A term that two passages share: the words as they stand in each, and how much of the score it brought."""

    a: Span
    b: Span
    weight: float


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence of the one and a sentence of the other that say something alike. likeness: 0 to 1."""

    a: Span
    b: Span
    likeness: float


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that speaks of the same measure. block: its index.

    score: 0 to 1; at 0.5 and above a match, below a mere possibility. pairs: each sentence of the passage that has
    about as much in common with the pledge as the best one has, with the sentence it is most like; best first.
    """

    block: int
    score: float
    pairs: tuple[Pair, ...]
    shared: tuple[Shared, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """A block that holds a pledge, and its candidates, best first; none is silence."""

    block: int
    candidates: tuple[Candidate, ...]


class Passages:
    """The blocks of one document, counted once, so that many documents can be held against it.

    pledges: where sentences that hold a pledge stand.
    """

    def __init__(self, document: Document, pledges: Iterable[Span]) -> None:
        self.document = document
        self.passages = _passages(document, sorted(pledges))
        self._terms = [_weighed(passage, 1) for passage in self.passages]
        self._lengths = [sum(WEIGHTS[term[0]] * count for term, count in terms.items()) for terms in self._terms]
        self._mean = sum(self._lengths) / max(1, len(self._lengths))
        self._rarities: WeakKeyDictionary[Passages, dict[str, float]] = WeakKeyDictionary()
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for index, terms in enumerate(self._terms):
            for term in terms:
                self._places[term].append(index)

    def rarity(self, term: str, source: Passages) -> float:
        """What a term counts here: 0 when it stands everywhere, about 1 when it stands nowhere.

        A short document says little of what is rare; the one asked from helps out.
        """
        known = self._rarities.setdefault(source, {})
        if term not in known:
            share = min(1.0, max(0, ENOUGH - len(self.passages)) / max(1, len(source.passages)))
            count = len(self.passages) + share * len(source.passages)
            often = len(self._places.get(term, ())) + share * max(0, len(source._places.get(term, ())) - 1)
            scale = math.log(2 + 2 * count)
            known[term] = WEIGHTS[term[0]] * math.log(1 + (count - often + 0.5) / (often + 0.5)) / scale
        return known[term]

    def best_for(self, asked: Passage, source: Passages) -> tuple[Candidate, ...]:
        """The passages that speak of what `asked`, a passage of `source`, speaks of. Empty is silence."""
        ranked = sorted(self.scores(asked, source).items(), key=lambda pair: -pair[1])[:MOST]
        if not ranked or ranked[0][1] < SILENT:
            return ()
        best = [(index, score) for index, score in ranked if score >= max(SILENT / 2, ranked[0][1] * BESIDE_BEST)]
        return tuple(self.candidate(asked, source, index, score) for index, score in best)

    def scores(self, asked: Passage, source: Passages) -> dict[int, float]:
        """By index in `passages`: the passages that share anything with `asked`, and how much."""
        wanted = {
            term: (count if count <= 1 else 1 + math.log(count), self.rarity(term, source))
            for term, count in _weighed(asked, BESIDE).items()
        }
        own = math.sqrt(sum(count * rarity for count, rarity in wanted.values()) * (SATURATION + 1))
        scores: dict[int, float] = defaultdict(float)
        for term, (count, rarity) in wanted.items():
            for index in self._places.get(term, ()):
                often = self._terms[index][term]
                length = 1 - LENGTH + LENGTH * self._lengths[index] / self._mean
                scores[index] += count * rarity * often * (SATURATION + 1) / (often + SATURATION * length)
        for index in scores:
            scores[index] *= (1 if self.passages[index].pledges else WITHOUT) / own
        return scores

    def candidate(self, asked: Passage, source: Passages, index: int, score: float) -> Candidate:
        """The passage with this index in `passages`, as a candidate for `asked`."""
        found = self.passages[index]
        alone, alone_b = (
            [sum(self.rarity(term, source) for term in sentence.terms) for sentence in passage.sentences]
            for passage in (asked, found)
        )
        pairs = [
            max(
                (
                    Pair(one.span, other.span, self._likeness(one, other, source, math.sqrt(weight * weight_b)))
                    for one, weight in zip(asked.sentences, alone, strict=True)
                ),
                key=_likeness_of,
            )
            for other, weight_b in zip(found.sentences, alone_b, strict=True)
        ]
        pairs.sort(key=_likeness_of, reverse=True)
        near = tuple(pair for pair in pairs if pair.likeness >= NEAR * pairs[0].likeness)
        shared = self._shared(source, asked, found)
        return Candidate(found.block, round(score / (score + SILENT), 3), near, shared)

    def _likeness(self, one: Sentence, other: Sentence, source: Passages, alone: float) -> float:
        """How much two sentences have in common, against what they say by themselves."""
        common = sum(self.rarity(term, source) for term in one.terms.keys() & other.terms.keys())
        return common / max(alone, 1) * (1 if one.pledges else BESIDE) * (1 if other.pledges else BESIDE)

    def _shared(self, source: Passages, asked: Passage, found: Passage) -> tuple[Shared, ...]:
        """The rarest words that both have, each where it first stands."""
        here = _first_places(source.document, asked)
        there = _first_places(self.document, found)
        words = [
            Shared(here[lemma], there[lemma], round(self.rarity(f"={lemma}", source), 3))
            for lemma in here.keys() & there
        ]
        return tuple(sorted(words, key=lambda word: (-word.weight, word.a))[:12])


def match(a: Passages, b: Passages) -> list[Match]:
    """For each block of `a` that holds a pledge the passages of `b` on the same measure."""
    return [Match(asked.block, b.best_for(asked, a)) for asked in a.passages if asked.pledges]


def _passages(document: Document, pledges: Sequence[Span]) -> list[Passage]:
    references = sorted(find_references(document.text, document.head.date), key=lambda one: one.span)
    heading: Counter[str] = Counter()
    found = []
    at_pledge = at_reference = 0
    for index, block in enumerate(document.blocks):
        text = document.text_of(block)
        if block.kind is BlockKind.HEADING:
            heading = terms_of(text)
            continue
        if block.kind is BlockKind.FOOTNOTE or len(text.split()) < LEAST_WORDS:
            continue
        sentences = []
        for inner in sentences_of(text):
            span = Span(block.start + inner.start, block.start + inner.end)
            terms = terms_of(text[inner.start : inner.end])
            while at_reference < len(references) and references[at_reference].span.end <= span.start:
                at_reference += 1
            for reference in references[at_reference:]:
                if reference.span.start >= span.end:
                    break
                terms[
                    f"§{reference.kind} {reference.dossier or reference.law} {reference.number or reference.article}"
                ] = 1
            while at_pledge < len(pledges) and pledges[at_pledge].end <= span.start:
                at_pledge += 1
            does_pledge = at_pledge < len(pledges) and pledges[at_pledge].overlaps(span)
            sentences.append(Sentence(span, terms, does_pledge))
        if sentences:
            found.append(Passage(index, tuple(sentences), heading))
    return found


def _likeness_of(pair: Pair) -> float:
    return pair.likeness


def _weighed(passage: Passage, beside: float) -> dict[str, float]:
    """How often each term stands in a passage; sentences that pledge nothing count as `beside`."""
    found: defaultdict[str, float] = defaultdict(float)
    for sentence in passage.sentences:
        for term, count in sentence.terms.items():
            found[term] += count * (1 if sentence.pledges else beside)
    for term, count in passage.heading.items():
        found[term] += HEADING * count
    return found


def _first_places(document: Document, passage: Passage) -> dict[str, Span]:
    found: dict[str, Span] = {}
    for sentence in passage.sentences:
        for lemma, start, end in lemmas_of(document.text_of(sentence.span)):
            found.setdefault(lemma, Span(sentence.span.start + start, sentence.span.start + end))
    return found
