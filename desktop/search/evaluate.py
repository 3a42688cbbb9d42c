"""A query's tree on the postings: which blocks of which entries answer to it, and how well. No text, no Whoosh."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import reduce
from itertools import pairwise
from math import log
from typing import NamedTuple, TypeAlias

from desktop.search.lexicon import Lexicon
from desktop.search.places import NORM, STEP, block_of, first_of, offset_of
from desktop.search.query import All, Any, Leaf, Node, Not, Pattern, Phrase, Word

Mark: TypeAlias = tuple[str, int, int]
"""What was found in a block: form ("" for words in a row), place in the block, number of words."""

Postings: TypeAlias = Callable[[str], Iterable[tuple[int, bytes]]]
"""From a form to each entry (a number) that holds it, with its places there as unsigned numbers of eight bytes."""

MOST_FORMS = 1000
"""Forms that a pattern is followed to, the shortest first: "a*" must not bring half the library into memory."""

SATURATION = 1.2
"""BM25's k: how soon one more occurrence in a block stops counting."""

USUAL_BLOCK = 50
"""Words in a paragraph, by which the number of words in the index says how many blocks there are."""

TITLE_TOO = 1.25
"""What a block gains when the entry's title answers to the query by itself."""

TELLING = 0.2
"""How rare a word must be, beside the rarest one asked for, to be shown as found: "de" is not, beside "motie"."""

WEAKER = 3
"""Blocks shown of an entry that holds all the words, but not together."""


class Answer(NamedTuple):
    """A block that answers. Scores of whole answers are above 1, of the weaker ones below."""

    entry: int
    block: int
    score: float
    whole: bool


@dataclass(slots=True)
class _Term:
    """Forms that answer to one word, where they stand, and how rare they are together."""

    rows: dict[int, list[tuple[str, float, bytes]]] = field(default_factory=dict)
    rarity: float = 0.0

    @property
    def rarest(self) -> float:
        return self.rarity

    def entries(self) -> Collection[int]:
        return self.rows.keys()

    def blocks(self, entry: int) -> dict[int, float]:
        sums: dict[int, float] = {}
        for _, weight, places in self.rows.get(entry, ()):
            for place in memoryview(places).cast("Q"):
                block = block_of(place)
                sums[block] = sums.get(block, 0.0) + weight / NORM[place & 255]
        return {block: self.rarity * found / (found + SATURATION) for block, found in sums.items()}

    def places(self, entry: int) -> dict[int, float]:
        return {
            place: weight
            for _, weight, places in sorted(self.rows.get(entry, ()), key=lambda row: row[1])
            for place in memoryview(places).cast("Q")
        }

    def marks(self, entry: int, block: int) -> Iterator[Mark]:
        for form, _, found in self.rows.get(entry, ()):
            places = memoryview(found).cast("Q")
            here = places[bisect_left(places, first_of(block)) : bisect_left(places, first_of(block + 1))]
            yield from ((form, offset_of(place), 1) for place in here)


@dataclass(slots=True)
class _Row:
    """Terms that must stand in a row."""

    terms: list[_Term]
    rarity: float

    @property
    def rarest(self) -> float:
        return max(term.rarity for term in self.terms)

    def entries(self) -> Collection[int]:
        return reduce(lambda some, others: some & others, (set(term.entries()) for term in self.terms))

    def starts(self, entry: int) -> dict[int, float]:
        """The place of each first word, with the weight of the least exact word in the row."""
        rows = [term.places(entry) for term in self.terms]
        rarest, fewest = min(enumerate(rows), key=lambda numbered: len(numbered[1]))
        found = [place - rarest * STEP for place in fewest]
        for number, row in enumerate(rows):
            found = [start for start in found if start + number * STEP in row]
        return {start: min(row[start + number * STEP] for number, row in enumerate(rows)) for start in found}

    def blocks(self, entry: int) -> dict[int, float]:
        sums: dict[int, float] = {}
        for start, weight in self.starts(entry).items():
            block = block_of(start)
            sums[block] = sums.get(block, 0.0) + weight / NORM[start & 255]
        return {block: self.rarity * found / (found + SATURATION) for block, found in sums.items()}

    def marks(self, entry: int, block: int) -> Iterator[Mark]:
        return (("", offset_of(start), len(self.terms)) for start in self.starts(entry) if block_of(start) == block)


class Evaluation:
    """One query on one state of the index. narrowed: patterns of which not every word was followed."""

    def __init__(self, tree: Node, lexicon: Lexicon, postings: Postings, words: int) -> None:
        self.tree = tree
        self.narrowed: list[str] = []
        self._lexicon = lexicon
        self._postings = postings
        self._words = words
        parts = tree.parts if isinstance(tree, All) else ()
        self._pairs = [
            (one, other) for one, other in pairwise(parts) if isinstance(one, Word) and isinstance(other, Word)
        ]
        self._found = {leaf: self._looked_up(*leaf) for leaf in _leaves(tree)}

    def answers(self, allowed: Collection[int] | None = None) -> list[Answer]:
        """Every block that answers; of an entry that holds all the words but not together, its best blocks."""
        found: list[Answer] = []
        entries = self._entries(self.tree)
        for entry in entries if allowed is None else entries & set(allowed):
            whole = self._blocks(self.tree, entry)
            if len(whole) > 1 and whole.pop(0, None) is not None:
                whole = {block: score * TITLE_TOO for block, score in whole.items()}
            if whole:
                found.extend(Answer(entry, block, 1 + score, True) for block, score in whole.items())
            elif isinstance(self.tree, All):
                found.extend(self._weaker(self.tree, entry))
        return found

    def marks(self, answer: Answer) -> set[Mark]:
        """The words that were found in a block, without those that stand everywhere beside rarer ones."""
        wanted = [self._found[leaf] for leaf in _leaves(self.tree) if leaf[1]]
        telling = max(leaf.rarest for leaf in wanted) * TELLING
        return {mark for leaf in wanted if leaf.rarest >= telling for mark in leaf.marks(answer.entry, answer.block)}

    def in_a_row(self, answer: Answer) -> float:
        """How many of the words asked for stand there side by side and in that order: 0 to 1."""
        if not self._pairs:
            return 0.0
        return sum(self._side_by_side(*pair, answer) for pair in self._pairs) / len(self._pairs)

    def _side_by_side(self, one: Word, other: Word, answer: Answer) -> bool:
        firsts, seconds = (
            {offset for _, offset, _ in self._found[word, True].marks(answer.entry, answer.block)}
            for word in (one, other)
        )
        return any(offset + 1 in seconds for offset in firsts)

    def _looked_up(self, leaf: Leaf, wanted: bool) -> _Term | _Row:
        if isinstance(leaf, Phrase):
            terms = [self._term(word, strict=True) for word in leaf.words]
            return _Row(terms, sum(term.rarity for term in terms))
        return self._term(leaf, strict=not wanted)

    def _term(self, word: Word | Pattern, strict: bool) -> _Term:
        if isinstance(word, Pattern):
            weights = dict.fromkeys(self._matching(word.letters), 1.0)
        elif strict:
            weights = self._lexicon.inflections(word.raw)
        else:
            weights = self._lexicon.family(word.raw)
        term = _Term()
        occurrences = 0
        for form, weight in weights.items():
            for entry, places in self._postings(form):
                term.rows.setdefault(entry, []).append((form, weight, places))
                occurrences += len(places) // 8
        term.rarity = log(1 + self._words / USUAL_BLOCK / max(occurrences, 1))
        return term

    def _matching(self, letters: str) -> list[str]:
        forms = sorted(self._lexicon.matching(letters), key=lambda form: (len(form), form))
        if len(forms) > MOST_FORMS:
            self.narrowed.append(letters)
        return forms[:MOST_FORMS]

    def _entries(self, node: Node) -> set[int]:
        """Entries that may answer: every word that must occur does so somewhere in them."""
        if isinstance(node, All):
            wanted = [self._entries(part) for part in node.parts if not isinstance(part, Not)]
            return reduce(set.intersection, wanted) if wanted else set()
        if isinstance(node, Any):
            return set().union(*(self._entries(part) for part in node.parts))
        return set() if isinstance(node, Not) else set(self._found[node, True].entries())

    def _blocks(self, node: Node, entry: int, wanted: bool = True) -> dict[int, float]:
        """Blocks that answer, with their score. What must not be there finds nothing by itself."""
        if isinstance(node, All):
            found = [self._blocks(part, entry, wanted) for part in node.parts if not isinstance(part, Not)]
            common = reduce(set.intersection, map(set, found)) if found else set()
            common -= self._unwanted(node, entry)
            return {block: sum(blocks[block] for blocks in found) for block in common}
        if isinstance(node, Any):
            sums: dict[int, float] = {}
            for part in node.parts:
                for block, score in self._blocks(part, entry, wanted).items():
                    sums[block] = sums.get(block, 0.0) + score
            return sums
        return {} if isinstance(node, Not) else self._found[node, wanted].blocks(entry)

    def _unwanted(self, node: All, entry: int) -> set[int]:
        return {
            block
            for part in node.parts
            if isinstance(part, Not)
            for block in self._blocks(part.part, entry, wanted=False)
        }

    def _weaker(self, node: All, entry: int) -> Iterator[Answer]:
        """The blocks with the most of what was asked for, of an entry that has it all. Its title counts for each."""
        rows = [self._blocks(part, entry) for part in node.parts if not isinstance(part, Not)]
        ranked = sorted(
            (
                -sum(block in row or 0 in row for row in rows),
                block == 0,
                -sum(row.get(block, 0.0) for row in rows),
                block,
            )
            for block in set().union(*rows) - self._unwanted(node, entry)
        )
        for number, is_title, score, block in ranked[:WEAKER]:
            if (number, is_title) == ranked[0][:2]:
                yield Answer(entry, block, -score / (1 - score), False)


def _leaves(node: Node, wanted: bool = True) -> Iterator[tuple[Leaf, bool]]:
    """The words in a tree, and whether they must be there or must not."""
    if isinstance(node, (All, Any)):
        for part in node.parts:
            yield from _leaves(part, wanted)
    elif isinstance(node, Not):
        yield from _leaves(node.part, wanted=False)
    else:
        yield node, wanted
