"""How firm a passage of the user's choice is, and what it makes of an earlier one.

What the analysis finds by itself is in `findings` and `matches`; here the user has said already what belongs together.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.analysis.lemmas import lemmas_of
from desktop.analysis.matching import Candidate, Pair
from desktop.analysis.pledges import sentences_at
from desktop.analysis.sentences import sentences_of
from desktop.analysis.shift import shift_of
from desktop.library.standards import standards
from desktop.text.document import Document, Span
from desktop.text.pledge import Firmness
from desktop.text.shift import Ground, Shift

SHORT = 4
"""Letters below which a word says nothing of what a sentence is about."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a later passage makes of an earlier one. said, now: the words that show it in either.

    shift: None where the later one commits to nothing and takes nothing back: it only speaks of it. likeness: what
    both have in common, 0 to 1.
    """

    shift: Shift | None
    said: tuple[Span, ...]
    now: tuple[Span, ...]
    likeness: float


def firmness_in(document: Document, span: Span) -> tuple[Firmness | None, tuple[Span, ...]]:
    """The firmest that a sentence of the passage commits to, a refusal when there is nothing else, and the words that
    decided it."""
    found: dict[Firmness, tuple[Span, ...]] = {}
    for sentence in sentences_at(document, span, standards()):
        commitment, at = sentence.read.commitment, sentence.span.start
        if commitment.firmness is not None:
            words = tuple(Span(at + word.start, at + word.end) for word in commitment.words)
            found.setdefault(commitment.firmness, words)
    firmness = next((firmness for firmness in Firmness if firmness in found), None)
    return firmness, found[firmness] if firmness is not None else ()


def judge(earlier: Document, said: Span, later: Document, now: Span) -> Judgement | None:
    """None where one of the passages holds no sentence."""
    pairs = sorted(
        (
            Pair(one, other, _likeness(earlier.text_of(one), later.text_of(other)))
            for one in _sentences(earlier, said)
            for other in _sentences(later, now)
        ),
        key=lambda pair: -pair.likeness,
    )
    block = later.block_at(now.start)
    if not pairs or block is None or earlier.block_at(said.start) is None:
        return None
    best = pairs[0]
    found = shift_of(earlier, later, Candidate(block, 1.0, (best,), ()), standards())
    fares = any(sign.ground is Ground.PROGRESS for sign in found.signs)
    speaks_on = found.shift in (Shift.SAME, Shift.MORE_CONCRETE)
    only_speaks = speaks_on and not fares and firmness_in(later, now)[0] is None
    deciding = [] if only_speaks else [sign for sign in found.signs if sign.shift is found.shift]
    return Judgement(
        None if only_speaks else found.shift,
        tuple(sign.a for sign in deciding if sign.a is not None),
        tuple(sign.b for sign in deciding if sign.b is not None),
        best.likeness,
    )


def _sentences(document: Document, span: Span) -> Iterator[Span]:
    """The whole sentences in which the passage stands: a user may select a part of one."""
    for block in document.blocks:
        if block.span.overlaps(span):
            for inner in sentences_of(document.text_of(block)):
                sentence = Span(block.start + inner.start, block.start + inner.end)
                if sentence.overlaps(span):
                    yield sentence


def _likeness(one: str, other: str) -> float:
    """The share of the longer words, by their lemma, that both have (Dice); never nothing, as the user put the two
    together."""
    here, there = _terms(one), _terms(other)
    return (1 + 2 * len(here & there)) / (1 + len(here) + len(there))


def _terms(text: str) -> set[str]:
    return {lemma.word for lemma in lemmas_of(text) if lemma.end - lemma.start >= SHORT}
