"""What sentences are read by: the recess calendar, the lexicon of commitment and the synonyms that ship with the program."""

from __future__ import annotations

from functools import cache

from desktop.analysis.recesses import Recesses, read_recesses
from desktop.analysis.statements import Standards
from desktop.analysis.synonyms import read_synonyms
from desktop.analysis.wording import read_wording
from desktop.places import resources


@cache
def recesses() -> Recesses:
    """Raises BadRecessTable."""
    table = resources() / "recess.toml"
    return read_recesses(table.read_text(encoding="utf-8"), table.name)


@cache
def standards() -> Standards:
    """Raises BadRecessTable, BadWordingTable, BadSynonymTable."""
    wording, synonyms = (resources() / name for name in ("wording.toml", "synonyms.toml"))
    return Standards(
        read_wording(wording.read_text(encoding="utf-8"), wording.name),
        recesses(),
        read_synonyms(synonyms.read_text(encoding="utf-8"), synonyms.name),
    )
