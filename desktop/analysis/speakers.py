"""Who speaks in the record of a debate, by the lines that name them: "Minister De Wit:", "De heer De Wit (VP):"."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NAME = r"(?:\s+(?:van|de|den|der|ten|ter|het|’t|'t|[A-ZÀ-Þ][\w.’'-]*)){1,6}"
_LINE = re.compile(
    rf"(?:(?P<office>(?:(?:Vicem|M)inister(?:-president)?|Staatssecretaris){_NAME})"
    rf"|(?:De\s+heer|Mevrouw|Het\s+lid){_NAME}|De\s+voorzitter)(?:\s+\([^)]{{1,40}}\))?\s*:"
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """office: of one who speaks for the government, with the name as printed; None of a member or the chair."""

    office: str | None


def speaker_in(words: str) -> Speaker | None:
    """Who begins to speak in a block; None where it names nobody."""
    line = _LINE.match(words)
    return Speaker(line["office"]) if line else None
