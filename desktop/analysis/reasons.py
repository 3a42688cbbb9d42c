"""Why two passages are taken to speak of the same measure: what they share, where it stands in each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from desktop.analysis.lemmas import Lemma, lemmas_of
from desktop.analysis.passages import Passage
from desktop.analysis.synonyms import Synonyms
from desktop.analysis.terms import parts_of
from desktop.text.document import Document, Span

MOST = 12
"""Reasons told for one candidate."""

TELLING = 0.2
"""The weight below which what is shared tells nothing: words that stand everywhere."""

ALIKE = 0.4
"""What two words must have in common, of the parts of the shorter, to be compounds of the same."""


class Alike(StrEnum):
    """In what way two passages share something."""

    WORD = "word"
    NAME = "name"
    NUMBER = "number"
    REFERENCE = "reference"
    COMPOUND = "compound"
    SYNONYM = "synonym"


@dataclass(frozen=True, slots=True)
class Shared:
    """What two passages share: the words as they stand in each, how much that brought to the score, and how they are
    alike."""

    a: Span
    b: Span
    weight: float
    alike: Alike = Alike.WORD


@dataclass(frozen=True, slots=True)
class _Word:
    lemma: str
    span: Span
    is_name: bool


@dataclass(frozen=True, slots=True)
class _Told:
    """What a passage says, each thing where it first stands."""

    words: dict[str, _Word]
    meant: dict[int, Span]
    named: dict[str, Span]


def shared(
    a: Document, asked: Passage, b: Document, found: Passage, rarity: Callable[[str], float], synonyms: Synonyms
) -> tuple[Shared, ...]:
    """What `asked`, a passage of `a`, and `found`, a passage of `b`, share, the most telling first.

    rarity: what a term counts. A word within a reference or an expression that is shared is not told once more.
    """
    here, there = _told(a, asked, synonyms), _told(b, found, synonyms)
    reasons = [*_references(here, there, rarity), *_words(here, there, rarity)]
    reasons += _synonyms(here, there, rarity, reasons)
    reasons += _compounds(here, there, rarity)
    reasons.sort(key=lambda one: (-one.weight, one.a))
    kept: list[Shared] = []
    for one in reasons:
        if one.weight >= TELLING and not any(one.a.overlaps(other.a) for other in kept):
            kept.append(one)
    return tuple(kept[:MOST])


def _told(document: Document, passage: Passage, synonyms: Synonyms) -> _Told:
    words: dict[str, _Word] = {}
    meant: dict[int, Span] = {}
    named: dict[str, Span] = {}
    for sentence in passage.sentences:
        at = sentence.span.start
        lemmas = lemmas_of(document.text_of(sentence.span))
        for order, lemma in enumerate(lemmas):
            span = Span(at + lemma.start, at + lemma.end)
            words.setdefault(lemma.word, _Word(lemma.word, span, order > 0 and document.text[span.start].isupper()))
        for one in synonyms.meant(lemmas):
            meant.setdefault(one.group, _around(lemmas, one.first, one.last, at))
        for reference in sentence.named:
            named.setdefault(reference.term, reference.span)
    return _Told(words, meant, named)


def _around(lemmas: list[Lemma], first: int, last: int, at: int) -> Span:
    return Span(at + lemmas[first].start, at + lemmas[last].end)


def _references(here: _Told, there: _Told, rarity: Callable[[str], float]) -> Iterator[Shared]:
    for term in here.named.keys() & there.named.keys():
        yield Shared(here.named[term], there.named[term], round(rarity(term), 3), Alike.REFERENCE)


def _words(here: _Told, there: _Told, rarity: Callable[[str], float]) -> Iterator[Shared]:
    for lemma in here.words.keys() & there.words.keys():
        one, other = here.words[lemma], there.words[lemma]
        alike = Alike.NUMBER if lemma[0].isdigit() else Alike.NAME if one.is_name and other.is_name else Alike.WORD
        yield Shared(one.span, other.span, round(rarity(f"={lemma}"), 3), alike)


def _synonyms(here: _Told, there: _Told, rarity: Callable[[str], float], known: list[Shared]) -> Iterator[Shared]:
    """The same in other words; what is said in the same words is told as such."""
    for group in here.meant.keys() & there.meant.keys():
        one, other = here.meant[group], there.meant[group]
        if not any(one.overlaps(reason.a) and other.overlaps(reason.b) for reason in known):
            yield Shared(one, other, round(rarity(f"≈{group}"), 3), Alike.SYNONYM)


def _compounds(here: _Told, there: _Told, rarity: Callable[[str], float]) -> Iterator[Shared]:
    """Each long word with the one in the other passage that it has most in common with."""
    others = [(word, set(parts_of(lemma))) for lemma, word in there.words.items() if lemma not in here.words]
    for lemma, word in here.words.items():
        parts = set(parts_of(lemma))
        if lemma in there.words or not parts:
            continue
        weighed = [
            (sum(rarity(f"~{part}") for part in parts & others_parts), other)
            for other, others_parts in others
            if others_parts and len(parts & others_parts) >= ALIKE * min(len(parts), len(others_parts))
        ]
        if weighed:
            weight, other = max(weighed, key=lambda pair: pair[0])
            yield Shared(word.span, other.span, round(weight, 3), Alike.COMPOUND)
