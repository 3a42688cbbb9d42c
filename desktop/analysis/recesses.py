"""When the Kamer is in recess, and how long cabinets sit: a table that users may edit, and estimates beyond it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from desktop.analysis.periods import Period
from desktop.errors import BadRecessTable

KINDS = ("voorjaar", "mei", "zomer", "herfst", "kerst", "verkiezing")


@dataclass(frozen=True, slots=True)
class Recess:
    """A recess, from its first Friday to its last Monday. year: the one in which it begins."""

    kind: str
    year: int
    period: Period


@dataclass(frozen=True, slots=True)
class Recesses:
    """What the table says. cabinets: in order; the last one's end is an estimate until there are elections."""

    known: tuple[Recess, ...] = ()
    cabinets: tuple[Period, ...] = ()

    def find(self, kind: str, year: int) -> Period | None:
        """The recess that begins in `year`: as in the table, else an estimate; None where no rule gives one."""
        named = (recess.period for recess in self.known if (recess.kind, recess.year) == (kind, year))
        return next(named, None) or estimate(kind, year)

    def each(self, year: int) -> Iterator[Period]:
        """The recesses that begin in `year`, in order."""
        periods = (self.find(kind, year) for kind in KINDS)
        return iter(sorted((period for period in periods if period), key=lambda period: period.first or date.min))


def read_recesses(toml: str, name: str) -> Recesses:
    """Read a table. name: of its file, for the sentence of a failure. Raises BadRecessTable."""
    try:
        table = tomllib.loads(toml)
        cabinets = tuple(_period(row) for row in table.pop("cabinet", []))
        known = tuple(
            Recess(_kind(kind), int(year), _period(row)) for year, rows in table.items() for kind, row in rows.items()
        )
    except (tomllib.TOMLDecodeError, ValueError, TypeError, KeyError, AttributeError) as problem:
        raise BadRecessTable(name=name, where=problem) from None
    return Recesses(known, cabinets)


def _kind(name: str) -> str:
    if name not in KINDS:
        raise ValueError(f"onbekend reces: {name}")
    return name


def _period(row: dict[str, Any]) -> Period:
    first, last = row["first"], row["last"]
    if not (isinstance(first, date) and isinstance(last, date) and first <= last):
        raise ValueError(f"geen tijdvak: {first} – {last}")
    return Period(first, last, bool(row.get("estimate", False)))


def estimate(kind: str, year: int) -> Period | None:
    """A recess by the rule that the known ones follow: from the Friday before the school holiday, for as long.

    Elections have no rule.
    """
    # the latest day on which the first Friday can fall, and the days until the last Monday
    rules = {
        "voorjaar": (date(year, 2, 21), 10),
        "mei": (date(year, 4, 26), 17),
        "zomer": (date(year, 7, 7), 59),
        "herfst": (date(year, 10, 17), 10),
        "kerst": (date(year, 12, 22), 24),
    }
    if kind not in rules:
        return None
    latest, days = rules[kind]
    friday = latest - timedelta(days=(latest.weekday() - 4) % 7)
    return Period(friday, friday + timedelta(days=days), estimate=True)
