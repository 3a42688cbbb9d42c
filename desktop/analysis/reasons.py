"""Why two passages are taken to speak of the same measure: what they share, where it stands in each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from desktop.analysis.clauses import DETERMINERS, JOINS, PREPOSITIONS, PRONOUNS
from desktop.analysis.passages import Passage
from desktop.analysis.sentences import OPENERS
from desktop.analysis.synonyms import Synonyms
from desktop.analysis.terms import parts_of
from desktop.text.document import Document, Span

MOST = 12
"""Reasons told for one candidate."""

TELLING = 0.2
"""The weight below which what is shared tells nothing: words that stand everywhere."""

ALIKE = 0.2
"""What two words must have in common, of the parts of the shorter, to be compounds of the same."""

_SAYS_NOTHING = OPENERS | PREPOSITIONS | DETERMINERS | PRONOUNS | JOINS
"""Words that are rare in a short letter, and no reason all the same."""


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
class Word:
    """parts: of a long word, those by which another compound of the same is known."""

    span: Span
    is_name: bool
    parts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Told:
    """What a passage says, each thing where it first stands: words by their lemma, groups of synonyms by their number,
    references by their term."""

    words: dict[str, Word]
    meant: dict[int, Span]
    named: dict[str, Span]


def told_in(document: Document, passage: Passage, synonyms: Synonyms) -> Told:
    words: dict[str, Word] = {}
    meant: dict[int, Span] = {}
    named: dict[str, Span] = {}
    for sentence in passage.sentences:
        at = sentence.span.start
        for order, lemma in enumerate(sentence.lemmas):
            if (
                lemma.word not in words
                and document.text[at + lemma.start : at + lemma.end].lower() not in _SAYS_NOTHING
            ):
                span = Span(at + lemma.start, at + lemma.end)
                is_name = order > 0 and document.text[span.start].isupper()
                words[lemma.word] = Word(span, is_name, frozenset(parts_of(lemma.word)))
        for one in synonyms.meant(sentence.lemmas):
            first, last = sentence.lemmas[one.first], sentence.lemmas[one.last]
            meant.setdefault(one.group, Span(at + first.start, at + last.end))
        for reference in sentence.named:
            named.setdefault(reference.term, reference.span)
    return Told(words, meant, named)


def shared(here: Told, there: Told, rarities: Mapping[str, float]) -> tuple[Shared, ...]:
    """What two passages share, the most telling first. rarities: what each term counts.

    A word within a reference or an expression that is shared is not told once more.
    """
    reasons = [*_references(here, there, rarities), *_words(here, there, rarities)]
    reasons += _synonyms(here, there, rarities, reasons)
    reasons += _compounds(here, there, rarities)
    reasons.sort(key=lambda one: (-one.weight, one.a))
    kept: list[Shared] = []
    for one in reasons:
        if one.weight < TELLING or len(kept) == MOST:
            break
        if not any(one.a.overlaps(other.a) for other in kept):
            kept.append(one)
    return tuple(kept)


def _references(here: Told, there: Told, rarities: Mapping[str, float]) -> Iterator[Shared]:
    for term in here.named.keys() & there.named.keys():
        yield Shared(here.named[term], there.named[term], round(rarities[term], 3), Alike.REFERENCE)


def _words(here: Told, there: Told, rarities: Mapping[str, float]) -> Iterator[Shared]:
    for lemma in here.words.keys() & there.words.keys():
        one, other = here.words[lemma], there.words[lemma]
        alike = Alike.NUMBER if lemma[0].isdigit() else Alike.NAME if one.is_name and other.is_name else Alike.WORD
        yield Shared(one.span, other.span, round(rarities[f"={lemma}"], 3), alike)


def _synonyms(here: Told, there: Told, rarities: Mapping[str, float], known: list[Shared]) -> Iterator[Shared]:
    """The same in other words; what is said in the same words is told as such."""
    for group in here.meant.keys() & there.meant.keys():
        one, other = here.meant[group], there.meant[group]
        if not any(one.overlaps(reason.a) and other.overlaps(reason.b) for reason in known):
            yield Shared(one, other, round(rarities[f"≈{group}"], 3), Alike.SYNONYM)


def _compounds(here: Told, there: Told, rarities: Mapping[str, float]) -> Iterator[Shared]:
    """Each long word with the one in the other passage that it has most in common with."""
    others = [word for lemma, word in there.words.items() if word.parts and lemma not in here.words]
    for lemma, word in here.words.items():
        if lemma in there.words or not word.parts:
            continue
        best, weight = None, 0.0
        for other in others:
            common = word.parts & other.parts
            if len(common) >= ALIKE * min(len(word.parts), len(other.parts)):
                found = sum(rarities[f"~{part}"] for part in common)
                if found > weight:
                    best, weight = other, found
        if best:
            yield Shared(word.span, best.span, round(weight, 3), Alike.COMPOUND)
