"""The lexicon of commitment, read from a table that users may extend, and made ready to be looked up by form."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from desktop.analysis.verbs import AUXILIARIES, forms_of
from desktop.errors import BadWordingTable
from desktop.text.pledge import Firmness

FIRMNESS = {
    "vast": Firmness.FIRM,
    "inzet": Firmness.EFFORT,
    "verkennend": Firmness.EXPLORATORY,
    "afwijzing": Firmness.REFUSAL,
    "geen": None,
}
KEYS = {
    **{section: {"werkwoorden", "streven", "gebeurt", "uitdrukkingen"} for section in FIRMNESS},
    "sprekers": {"wij", "anderen", "diensten"},
    "tekens": {
        "aanhef",
        "beschrijving",
        "gewoonte",
        "verandering",
        "gevolg",
        "klaar",
        "moment",
        "termijn",
        "nieuw",
        "middel",
        "voorkeur",
        "waarde",
    },
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A verb with what belongs to it.

    verb: without its separable part; particle: that part, or empty; complements: of which one must stand in the clause,
    when there are any, and far_complements, which may also stand in a subordinate clause; anyone: whether it is a
    measure whoever the subject is; strives: whether it stays an effort even with an amount or a means beside it.
    """

    verb: str
    particle: str
    complements: tuple[re.Pattern[str], ...]
    far_complements: tuple[re.Pattern[str], ...]
    firmness: Firmness | None
    anyone: bool = False
    strives: bool = False

    @property
    def name(self) -> str:
        return self.particle + self.verb

    @property
    def asks_words(self) -> bool:
        return bool(self.complements or self.far_complements)


@dataclass(frozen=True, slots=True)
class Phrase:
    """An expression that tells by itself."""

    words: re.Pattern[str]
    firmness: Firmness


Lookup = Mapping[str, tuple[Entry, ...]]
Names = Mapping[str, tuple[tuple[str, ...], ...]]
"""Names in words, by their first word, the longest first."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The whole table.

    finite, infinitives, participles, nouns: entries by the form in which they are met ("voert", "invoeren",
    "ingevoerd", "invoering"); stems: verbs as "ik" has them; joined: as they end a subordinate clause
    ("invoert"). any_phrase: whether there is any of `phrases` at all;
    blocks: expressions of sentences that promise nothing. own, steered, others: who speaks for the government, the
    bodies it steers, and those it cannot commit.

    openers: what announces a list. describing: what tells that a measure is one already; usual: that things mostly go
    so; changing: that they will go otherwise. effects: what opens a sentence on the effect of a measure. done, moments:
    what is ready, and when. terms: from or before when. from_now: what tells that it is to be otherwise, whatever the
    verb. means: what makes of an effort a measure. preferring: what one would rather do. values: what one only wishes
    for.
    """

    finite: Lookup
    infinitives: Lookup
    participles: Lookup
    nouns: Lookup
    stems: frozenset[str]
    joined: frozenset[str]
    phrases: tuple[Phrase, ...]
    any_phrase: re.Pattern[str]
    blocks: re.Pattern[str]
    own: Names
    steered: Names
    others: Names
    openers: re.Pattern[str]
    describing: re.Pattern[str]
    usual: re.Pattern[str]
    changing: re.Pattern[str]
    effects: re.Pattern[str]
    done: re.Pattern[str]
    moments: re.Pattern[str]
    terms: re.Pattern[str]
    from_now: re.Pattern[str]
    means: re.Pattern[str]
    preferring: re.Pattern[str]
    values: re.Pattern[str]

    def is_finite(self, word: str) -> bool:
        """Whether a word can be a finite verb of the third person or the plural."""
        return (word in self.finite and word not in self.stems) or word in AUXILIARIES


def read_wording(toml: str, name: str) -> Wording:
    """Read a table. name: of its file, for the sentence of a failure. Raises BadWordingTable."""
    try:
        return _wording(tomllib.loads(toml))
    except KeyError as problem:
        raise BadWordingTable(name=name, where=f"het deel {problem} ontbreekt") from None
    except (tomllib.TOMLDecodeError, ValueError) as problem:
        raise BadWordingTable(name=name, where=problem) from None


def _wording(table: dict[str, Any]) -> Wording:
    _check(table)
    entries: list[Entry] = []
    for section, firmness in FIRMNESS.items():
        rows = table[section]
        entries += [_entry(row, firmness) for row in rows.get("werkwoorden", [])]
        entries += [_entry(row, firmness, strives=True) for row in rows.get("streven", [])]
        entries += [_entry(row, firmness, anyone=True) for row in rows.get("gebeurt", [])]
    finite: dict[str, list[Entry]] = defaultdict(list)
    infinitives: dict[str, list[Entry]] = defaultdict(list)
    participles: dict[str, list[Entry]] = defaultdict(list)
    nouns: dict[str, list[Entry]] = defaultdict(list)
    stems: set[str] = set()
    joined: set[str] = set()
    for entry in entries:
        forms = forms_of(entry.verb)
        for form in {*forms.stems, *forms.singular, forms.plural}:
            finite[form].append(entry)
        for form in forms.participles:
            participles[entry.particle + form].append(entry)
        infinitives[entry.name].append(entry)
        joined |= {entry.particle + form for form in (*forms.singular, forms.plural)}
        nouns[entry.name.removesuffix("en") + "ing"].append(entry)
        stems |= forms.stems - forms.singular
    signs = {key: _any_of(table["tekens"].get(key, [])) for key in KEYS["tekens"]}
    expressions = [
        (row, firmness) for section, firmness in FIRMNESS.items() for row in table[section].get("uitdrukkingen", [])
    ]
    return Wording(
        finite=_frozen(finite),
        infinitives=_frozen(infinitives),
        participles=_frozen(participles),
        nouns=_frozen(nouns),
        stems=frozenset(stems),
        joined=frozenset(joined),
        phrases=tuple(Phrase(pattern_of(row), firmness) for row, firmness in expressions if firmness),
        any_phrase=_any_of(row for row, firmness in expressions if firmness),
        blocks=_any_of(row for row, firmness in expressions if not firmness),
        own=_names(table["sprekers"].get("wij", [])),
        steered=_names(table["sprekers"].get("diensten", [])),
        others=_names(table["sprekers"].get("anderen", [])),
        openers=signs["aanhef"],
        describing=signs["beschrijving"],
        usual=signs["gewoonte"],
        changing=signs["verandering"],
        effects=signs["gevolg"],
        done=signs["klaar"],
        moments=signs["moment"],
        terms=signs["termijn"],
        from_now=signs["nieuw"],
        means=signs["middel"],
        preferring=signs["voorkeur"],
        values=signs["waarde"],
    )


def _check(table: dict[str, Any]) -> None:
    """Raises ValueError for a part that is no part, and for what is no list of words."""
    for section, rows in table.items():
        if section not in KEYS:
            raise ValueError(f"onbekend deel: {section}")
        if not isinstance(rows, dict):
            raise ValueError(f"{section} is geen deel met lijsten")
        for key, texts in rows.items():
            if key not in KEYS[section]:
                raise ValueError(f"onbekend in {section}: {key}")
            if not isinstance(texts, list):
                raise ValueError(f"{key} in {section} moet een lijst zijn")
            wrong = [text for text in texts if not isinstance(text, str) or not text.strip()]
            if wrong:
                raise ValueError(f"geen woorden: {wrong[0]!r} in {section}")


def _entry(row: str, firmness: Firmness | None, *, anyone: bool = False, strives: bool = False) -> Entry:
    verb, _, rest = (part.strip() for part in row.partition("+"))
    particle, bar, base = verb.rpartition("|")
    if not re.fullmatch(r"[a-zà-ÿ]{2,}n", base) or (bar and not particle):
        raise ValueError(f"geen heel werkwoord: {row!r}")
    alternatives = [words.strip() for words in rest.split("/")] if rest else []
    near = tuple(pattern_of(words) for words in alternatives if not words.startswith("…"))
    far = tuple(pattern_of(words.removeprefix("…")) for words in alternatives if words.startswith("…"))
    return Entry(base, particle, near, far, firmness, anyone, strives)


def pattern_of(words: str) -> re.Pattern[str]:
    """Words as the table writes them: "…" for at most ten words, "*" for a part of one."""
    return _any_of([words])


def _any_of(texts: Iterable[str]) -> re.Pattern[str]:
    inner = "|".join(_expression(text) for text in texts)
    return re.compile(rf"(?<![\w-])(?:{inner})(?![\w-])" if inner else r"(?!)", re.IGNORECASE)


def _expression(words: str) -> str:
    if not words.strip():
        raise ValueError("een leeg stuk tussen schuine strepen")
    parts = [re.escape(word).replace(r"\*", r"[\w-]*") for word in words.split()]
    return r"\s+".join(parts).replace(r"\s+…\s+", r"(?:\s{1,30}[^\s,;:]+){0,10}?\s{1,30}")


def _names(texts: Iterable[str]) -> Names:
    names: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for text in sorted(texts, key=len, reverse=True):
        words = tuple(text.split())
        names[words[0].lower()].append(words)
    return {first: tuple(rows) for first, rows in names.items()}


def _frozen(lookup: Mapping[str, list[Entry]]) -> Lookup:
    return {form: tuple(entries) for form, entries in lookup.items()}
