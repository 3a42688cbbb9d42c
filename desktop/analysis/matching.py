"""Which passages of a later document speak of the same measure as a pledge, and on which pledges it is silent.

A block of the one is held against every block of the other (BM25 over the terms of `terms`). What tells a measure
counts most: sentences that pledge, rare words, and the heading a block stands under counts for a little. The score is
set against the weight of the block itself by its root: all of a short item or as much of a long one.

`prepare` counts a document once; what it makes can be kept, and held against as many others as there are with `match`.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from desktop.analysis.passages import Passage, Sentence, passages_of
from desktop.analysis.pledges import pledges_in
from desktop.analysis.reasons import Shared, shared
from desktop.analysis.statements import Standards
from desktop.analysis.synonyms import NONE, Synonyms
from desktop.analysis.terms import WEIGHTS
from desktop.text.document import Document, Span

# Round numbers, chosen where they find the answer to a question back among all answers, and on the sample dossier
# (tests/measure/matching.py), not on the labelled pair; none is decisive by itself.
BESIDE = 0.5
"""What a sentence that pledges nothing counts, beside one that pledges, in the document asked from."""

WITHOUT = 0.8
"""What a block that pledges nothing keeps of its score: an introduction names a measure, but does not treat it."""

SATURATION, LENGTH = 1.2, 0.65
"""BM25's: how soon a word said again adds nothing, and how far a long block is held to its length."""

SHARPER = 1.3
"""The power of a term's rarity: above 1 rare words count for more than many common ones together."""

SILENT = 0.55
"""The score below which no passage is taken to speak of the same measure."""

NEAR = 0.4
"""What a pair of sentences must have in common, of what the best pair has, to tell of the same measure."""

MOST = 5
"""Candidates told for one pledge."""

BESIDE_BEST = 0.3
"""What a candidate must score, of what the best one scores, to be told beside it."""

ENOUGH = 50
"""Blocks that a document must have to tell by itself which words are rare."""


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
    about as much in common with the pledge as the best one has, with the sentence it is most like; best first. shared:
    the reason, what both have, the most telling first.
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

    def __init__(self, document: Document, pledges: Iterable[Span], synonyms: Synonyms = NONE) -> None:
        self.document = document
        self.synonyms = synonyms
        self.passages = passages_of(document, pledges, synonyms)
        self._terms = [passage.weighed(1) for passage in self.passages]
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
            known[term] = WEIGHTS[term[0]] * (math.log(1 + (count - often + 0.5) / (often + 0.5)) / scale) ** SHARPER
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
        wanted = {term: (count, self.rarity(term, source)) for term, count in asked.weighed(BESIDE).items()}
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
        reasons = shared(
            source.document, asked, self.document, found, lambda term: self.rarity(term, source), self.synonyms
        )
        return Candidate(found.block, round(score / (score + SILENT), 3), near, reasons)

    def _likeness(self, one: Sentence, other: Sentence, source: Passages, alone: float) -> float:
        """How much two sentences have in common, against what they say by themselves."""
        common = sum(self.rarity(term, source) for term in one.terms.keys() & other.terms.keys())
        return common / max(alone, 1) * (1 if one.pledges else BESIDE) * (1 if other.pledges else BESIDE)


def prepare(document: Document, standards: Standards, *, refusals: bool) -> Passages:
    """A document ready to be matched. refusals: False for the one whose pledges are asked for, True for one that
    answers: to refuse is to answer."""
    return Passages(document, pledges_in(document, standards, refusals=refusals), standards.synonyms)


def match(a: Passages, b: Passages) -> list[Match]:
    """For each block of `a` that holds a pledge the passages of `b` on the same measure."""
    return list(matches(a, b))


def matches(a: Passages, b: Passages) -> Iterator[Match]:
    """The same one by one, for a job that tells how far it is."""
    return (Match(asked.block, b.best_for(asked, a)) for asked in a.passages if asked.pledges)


def _likeness_of(pair: Pair) -> float:
    return pair.likeness
