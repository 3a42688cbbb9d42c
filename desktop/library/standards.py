"""What sentences are read by: the recess calendar, the lexicon of commitment and the synonyms, as shipped."""

from __future__ import annotations

from functools import cache

from desktop.analysis.ministries import Ministries, read_ministries
from desktop.analysis.recesses import Recesses, read_recesses
from desktop.analysis.statements import Standards
from desktop.analysis.synonyms import Synonyms, read_synonyms
from desktop.analysis.wording import read_wording
from desktop.places import resources


@cache
def recesses() -> Recesses:
    """Raises BadRecessTable."""
    table = resources() / "recess.toml"
    return read_recesses(table.read_text(encoding="utf-8"), table.name)


@cache
def ministries() -> Ministries:
    """Raises BadMinistryTable."""
    table = resources() / "ministries.toml"
    return read_ministries(table.read_text(encoding="utf-8"), table.name)


@cache
def standards() -> Standards:
    """Raises BadRecessTable, BadWordingTable; BadSynonymTable when its synonyms are asked for."""
    table = resources() / "wording.toml"
    return Standards(read_wording(table.read_text(encoding="utf-8"), table.name), recesses(), _synonyms)


def _synonyms() -> Synonyms:
    table = resources() / "synonyms.toml"
    return read_synonyms(table.read_text(encoding="utf-8"), table.name)
