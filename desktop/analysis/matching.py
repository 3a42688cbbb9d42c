"""Which passages of a later document speak of the same measure as a pledge, and on which pledges it is silent.

A block of the one is held against every block of the other (BM25 over the terms of `terms`). What tells a measure
counts most: sentences that pledge, rare words, and the heading a block stands under counts for a little. The score is
set against the weight of the block itself by its root: all of a short item or as much of a long one.

`prepare` counts a document once; what it makes can be kept, and held against as many others as there are with `match`.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from desktop.analysis.passages import Passage, Sentence, passages_of
from desktop.analysis.pledges import pledges_in
from desktop.analysis.reasons import Shared, Told, shared, told_in
from desktop.analysis.statements import Standards
from desktop.analysis.synonyms import NONE, Synonyms
from desktop.analysis.terms import WEIGHTS
from desktop.text.document import Document, Span

# Round numbers, chosen where they find the answer to a question back among all answers, and on the sample dossier
# (tests/measure/questions.py), not on the labelled pair; none is decisive by itself.
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

COMMON = 0.25
"""The share of a long document's blocks in which a term may stand and still tell something."""

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


class Rarities(dict[str, float]):
    """What each term counts in `answering`: 0 when it stands everywhere, about 1 when it stands nowhere.

    A short document says little of what is rare; the one asked from helps out.
    """

    def __init__(self, answering: Passages, source: Passages) -> None:
        super().__init__()
        self._answering, self._source = answering.places, source.places
        self._share = min(1.0, max(0, ENOUGH - len(answering.passages)) / max(1, len(source.passages)))
        self._count = len(answering.passages) + self._share * len(source.passages)
        self._scale = math.log(2 + 2 * self._count)

    def __missing__(self, term: str) -> float:
        often = len(self._answering.get(term, ())) + self._share * max(0, len(self._source.get(term, ())) - 1)
        rarity = math.log(1 + (self._count - often + 0.5) / (often + 0.5)) / self._scale
        found: float = WEIGHTS[term[0]] * rarity**SHARPER
        self[term] = found
        return found


class Passages:
    """The blocks of one document, counted once, so that many documents can be held against it.

    pledges: where sentences that hold a pledge stand. places: by term the passages in which it stands, by their index,
    and what that is worth for the length of each; questions have no place, for they answer nothing.
    """

    def __init__(self, document: Document, pledges: Iterable[Span], synonyms: Synonyms = NONE) -> None:
        self.document = document
        self.passages = passages_of(document, pledges, synonyms)
        self._synonyms = synonyms
        self._told: dict[int, Told] = {}
        self.places: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
        self._rarities: WeakKeyDictionary[Passages, Rarities] = WeakKeyDictionary()
        self._kept = [1 if passage.pledges else WITHOUT for passage in self.passages]
        counts = {index: one.weighed(1) for index, one in enumerate(self.passages) if not one.asks}
        lengths = {
            index: sum(WEIGHTS[term[0]] * often for term, often in terms.items()) for index, terms in counts.items()
        }
        mean = sum(lengths.values()) / max(1, len(lengths))
        for index, terms in counts.items():
            bound = SATURATION * (1 - LENGTH + LENGTH * lengths[index] / mean)
            for term, often in terms.items():
                self.places[term].append((index, often * (SATURATION + 1) / (often + bound)))

    def told(self, passage: Passage) -> Told:
        """What one of the passages says, to be laid beside another."""
        if passage.block not in self._told:
            self._told[passage.block] = told_in(self.document, passage, self._synonyms)
        return self._told[passage.block]

    def rarities(self, source: Passages) -> Rarities:
        """What terms count here, for a passage of `source`."""
        if source not in self._rarities:
            self._rarities[source] = Rarities(self, source)
        return self._rarities[source]

    def best_for(self, asked: Passage, source: Passages) -> tuple[Candidate, ...]:
        """The passages that speak of what `asked`, a passage of `source`, speaks of. Empty is silence."""
        ranked = sorted(self.scores(asked, source).items(), key=lambda pair: -pair[1])[:MOST]
        if not ranked or ranked[0][1] < SILENT:
            return ()
        best = [(index, score) for index, score in ranked if score >= max(SILENT / 2, ranked[0][1] * BESIDE_BEST)]
        return tuple(self.candidate(asked, source, index, score) for index, score in best)

    def scores(self, asked: Passage, source: Passages) -> dict[int, float]:
        """By index in `passages`: the passages that share anything with `asked`, and how much."""
        rarities = self.rarities(source)
        often_enough = max(ENOUGH, COMMON * len(self.passages))
        own = 0.0
        scores: dict[int, float] = defaultdict(float)
        for term, often in asked.weighed(BESIDE).items():
            weight = often * rarities[term]
            own += weight
            places = self.places.get(term, ())
            if len(places) > often_enough:
                continue
            for index, worth in places:
                scores[index] += weight * worth
        scale = math.sqrt(own * (SATURATION + 1))
        return {index: score * self._kept[index] / scale for index, score in scores.items()}

    def candidate(self, asked: Passage, source: Passages, index: int, score: float) -> Candidate:
        """The passage with this index in `passages`, as a candidate for `asked`."""
        found, rarities = self.passages[index], self.rarities(source)
        alone, alone_b = (
            [sum(rarities[term] for term in sentence.terms) for sentence in passage.sentences]
            for passage in (asked, found)
        )
        pairs = [
            max(
                (
                    Pair(one.span, other.span, _likeness(one, other, rarities, math.sqrt(weight * weight_b)))
                    for one, weight in zip(asked.sentences, alone, strict=True)
                ),
                key=_likeness_of,
            )
            for other, weight_b in zip(found.sentences, alone_b, strict=True)
        ]
        pairs.sort(key=_likeness_of, reverse=True)
        near = tuple(pair for pair in pairs if pair.likeness >= NEAR * pairs[0].likeness)
        reasons = shared(source.told(asked), self.told(found), rarities)
        return Candidate(found.block, round(score / (score + SILENT), 3), near, reasons)


def _likeness(one: Sentence, other: Sentence, rarities: Rarities, alone: float) -> float:
    """How much two sentences have in common, against what they say by themselves."""
    common = sum(rarities[term] for term in one.terms.keys() & other.terms.keys())
    return common / max(alone, 1) * (1 if one.pledges else BESIDE) * (1 if other.pledges else BESIDE)


def prepare(document: Document, standards: Standards, *, refusals: bool) -> Passages:
    """A document ready to be matched. refusals: False for the one whose pledges are asked for, True for one that
    answers: to refuse is to answer."""
    return Passages(document, pledges_in(document, standards, refusals=refusals), standards.synonyms)


def match(a: Passages, b: Passages) -> list[Match]:
    """For each block of `a` that holds a pledge the passages of `b` on the same measure."""
    return [Match(asked.block, b.best_for(asked, a)) for asked in a.passages if asked.pledges]


def _likeness_of(pair: Pair) -> float:
    return pair.likeness
