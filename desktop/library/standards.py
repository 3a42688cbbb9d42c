"""What sentences are read by: the recess calendar, the lexicon of commitment and the synonyms, as shipped.

The analysis is loaded when it is asked for: the window opens without it.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from desktop.places import resources

if TYPE_CHECKING:
    from desktop.analysis.ministries import Ministries
    from desktop.analysis.recesses import Recesses
    from desktop.analysis.statements import Standards
    from desktop.analysis.synonyms import Synonyms


@cache
def recesses() -> Recesses:
    """Raises BadRecessTable."""
    from desktop.analysis.recesses import read_recesses

    table = resources() / "recess.toml"
    return read_recesses(table.read_text(encoding="utf-8"), table.name)


@cache
def ministries() -> Ministries:
    """Raises BadMinistryTable."""
    from desktop.analysis.ministries import read_ministries

    table = resources() / "ministries.toml"
    return read_ministries(table.read_text(encoding="utf-8"), table.name)


@cache
def standards() -> Standards:
    """Raises BadRecessTable, BadWordingTable; BadSynonymTable when its synonyms are asked for."""
    from desktop.analysis.statements import Standards
    from desktop.analysis.wording import read_wording

    table = resources() / "wording.toml"
    return Standards(read_wording(table.read_text(encoding="utf-8"), table.name), recesses(), _synonyms)


def _synonyms() -> Synonyms:
    from desktop.analysis.synonyms import read_synonyms

    table = resources() / "synonyms.toml"
    return read_synonyms(table.read_text(encoding="utf-8"), table.name)
