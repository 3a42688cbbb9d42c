"""Words that say the same in another form, read from a table that users may extend."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from desktop.analysis.lemmas import Lemma, lemmas_of
from desktop.analysis.words import form_of
from desktop.errors import BadSynonymTable

LONGEST = 6
"""Words of an expression: four, and the articles between them."""


@dataclass(frozen=True, slots=True)
class Meant:
    """A group that words name: its number, and the place of the words among the lemmas, the last one included."""

    group: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Synonyms:
    """groups: the numbers of the groups of an expression in lemmas, by its first lemma; the longest first."""

    groups: Mapping[str, tuple[tuple[tuple[str, ...], int], ...]] = field(default_factory=dict)

    def meant(self, lemmas: Sequence[Lemma]) -> Iterator[Meant]:
        """The groups that a sentence names, each place once."""
        words = [lemma.word for lemma in lemmas]
        for at, word in enumerate(words):
            for expression, group in self.groups.get(word, ()):
                if tuple(words[at : at + len(expression)]) == expression:
                    yield Meant(group, at, at + len(expression) - 1)
                    break


NONE = Synonyms()


def read_synonyms(toml: str, name: str) -> Synonyms:
    """Read a table. name: of its file, for the sentence of a failure. Raises BadSynonymTable."""
    try:
        table = tomllib.loads(toml)
        return _synonyms(table["groepen"])
    except KeyError:
        raise BadSynonymTable(name=name, where="de lijst groepen ontbreekt") from None
    except (tomllib.TOMLDecodeError, ValueError) as problem:
        raise BadSynonymTable(name=name, where=problem) from None


def _synonyms(groups: object) -> Synonyms:
    if not isinstance(groups, list):
        raise ValueError("groepen moet een lijst zijn")
    found: defaultdict[str, list[tuple[tuple[str, ...], int]]] = defaultdict(list)
    for number, group in enumerate(groups):
        if not isinstance(group, list) or len(group) < 2 or not all(isinstance(words, str) for words in group):
            raise ValueError(f"geen groep van twee of meer: {group!r}")
        for words in group:
            expression = tuple(lemma.word for lemma in lemmas_of(words))
            if not 1 <= len(expression) <= LONGEST:
                raise ValueError(f"geen woord of korte uitdrukking: {words!r}")
            found[expression[0]].append((expression, number))
            if len(expression) == 1 and expression[0] != form_of(words):  # a form that is a lemma too: "veer", "veren"
                found[form_of(words)].append(((form_of(words),), number))
    return Synonyms({first: tuple(sorted(rows, key=_longest_first)) for first, rows in found.items()})


def _longest_first(row: tuple[tuple[str, ...], int]) -> int:
    return -len(row[0])
