"""Ministries: which ones an office, a sender or a column names, under the one name that lists use for each."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from desktop.errors import BadMinistryTable
from desktop.text.document import Span

LONGEST = 8
"""Words of a ministry's name."""

BETWEEN = "; "
"""Between the ministries of a pledge; a comma may belong to the name of one."""

_WORD = re.compile(r"[\w&’'-]+")
_PREMIER = re.compile(r"\bminister-president\b", re.IGNORECASE)
_CAPITAL = r"(?!(?:Minister|Staatssecretaris))[A-ZÀ-ÖØ-Þ][\w’'-]+"
PORTFOLIO = rf"{_CAPITAL}(?:(?:,\s|\s(?:en|&)\s|\s){_CAPITAL})*"
"""What an office is for, as it is written in a sentence."""

_OFFICE = re.compile(
    r"\b(?i:minister(?:ie|s)?|staatssecretaris(?:sen)?)\s+(?:(?i:van|voor)\s+|\()" rf"(?P<named>{PORTFOLIO})"
)
_COLUMN = re.compile(r"[MS](?=[A-Z])")
"""Before the ministry in a column of bewindspersonen: MJenV is the minister, SJenV the staatssecretaris."""


_HOLDERS = {"M": "Minister", "S": "Staatssecretaris"}
_HELD = re.compile(
    r"(?:de\s+)?(?P<holder>minister|staatssecretaris)\s+(?:(?:van|voor)\s+)?(?P<named>.+)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Ministries:
    """names: the name of a ministry by each of its spellings, folded."""

    names: Mapping[str, str] = field(default_factory=dict)

    def name_of(self, written: str) -> str:
        """The name of what somebody wrote down as one ministry; as it stands where no ministry is known by it."""
        words = " ".join(re.sub(r"^\s*(?:het\s+)?ministerie\s+(?:van|voor)\s+", "", written, flags=re.I).split())
        return self.names.get(fold(words), words)

    def named_in(self, words: str) -> tuple[str, ...]:
        """The ministries of the offices in `words`, each once, in order: "de minister van X en de staatssecretaris van
        Y". An office with a portfolio that is no ministry gives that: "de minister voor Rechtsbescherming"."""
        words = _PREMIER.sub("minister van Algemene Zaken", words)
        known = list(self._known_in(words))
        other = [
            (Span(*match.span("named")), match["named"])
            for match in _OFFICE.finditer(words)
            if not any(span.overlaps(Span(*match.span("named"))) for span, _ in known)
        ]
        return tuple(dict.fromkeys(name for _, name in sorted(known + other)))

    def office_of(self, written: str, signing: Iterable[str] = ()) -> str:
        """The one name of an office, however it is written: "MJenV" and "de minister van Justitie & Veiligheid" are
        "Minister van Justitie en Veiligheid". signing: the ministries of its document, for letters that no table has.

        What is no office of a known ministry stays as it is, with a capital.
        """
        words = " ".join(written.split())
        if letters := _COLUMN.match(words):
            short = words[letters.end() :]
            name = self.names.get(fold(short)) or next((one for one in signing if is_short_for(short, one)), None)
            if name is not None:
                return f"{_HOLDERS[letters[0]]} van {name}"
        if (held := _HELD.fullmatch(words)) and (name := self.names.get(fold(held["named"]))):
            return f"{held['holder'].capitalize()} van {name}"
        return words[:1].upper() + words[1:]

    def _known_in(self, words: str) -> Iterator[tuple[Span, str]]:
        """The longest names first: "Economische Zaken" is no name within "Economische Zaken en Klimaat"."""
        places = [match.span() for match in _WORD.finditer(words)]
        at = 0
        while at < len(places):
            start = places[at][0]
            for last in range(min(at + LONGEST, len(places)) - 1, at - 1, -1):
                said = words[start : places[last][1]]
                name = self.names.get(fold(said)) or self.names.get(fold(_COLUMN.sub("", said, count=1)))
                if name is not None and said[0].isupper():
                    yield Span(start, places[last][1]), name
                    at = last
                    break
            at += 1


def is_short_for(short: str, name: str) -> bool:
    """Whether the letters of a column stand for a name: "MJenV" for "Justitie en Veiligheid"."""
    letters = "".join(word if word == "en" else word[0] for word in name.split() if word == "en" or word[0].isupper())
    return len(letters) > 1 and letters in (short, _COLUMN.sub("", short, count=1))


def fold(words: str) -> str:
    """One form for every way to write the same: without capitals, accents, spaces and marks, "&" as "en"."""
    plain = unicodedata.normalize("NFKD", words.replace("&", "en").casefold())
    return "".join(letter for letter in plain if letter.isalnum())


def read_ministries(toml: str, name: str) -> Ministries:
    """Read a table. name: of its file, for the sentence of a failure. Raises BadMinistryTable."""
    try:
        table = tomllib.loads(toml)
        return _ministries(table["ministerie"])
    except KeyError as missing:
        raise BadMinistryTable(name=name, where=f"{missing.args[0]} ontbreekt") from None
    except (tomllib.TOMLDecodeError, ValueError) as problem:
        raise BadMinistryTable(name=name, where=problem) from None


def _ministries(rows: object) -> Ministries:
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise ValueError("[[ministerie]] moet er bij elk ministerie boven staan")
    names: dict[str, str] = {}
    for row in rows:
        spellings = [row["naam"], *row.get("ook", [])]
        for spelling in spellings:
            if not isinstance(spelling, str) or not fold(spelling):
                raise ValueError(f"geen naam: {spelling!r}")
            if names.setdefault(fold(spelling), row["naam"]) != row["naam"]:
                raise ValueError(f"{spelling!r} staat bij twee ministeries")
    return Ministries(names)
