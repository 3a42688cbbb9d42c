"""How a source is named: "Brief 12-03-2032, p. 4"."""

from __future__ import annotations

import re
from datetime import date

from desktop.text.document import DocumentKind

SHORT_NAMES = {
    DocumentKind.COALITION_AGREEMENT: "Coalitieakkoord",
    DocumentKind.POLICY_LETTER: "Brief",
    DocumentKind.BUDGET_ANSWERS: "Antwoorden",
    DocumentKind.KAMERVRAGEN: "Kamervragen",
    DocumentKind.KAMERSTUK: "Kamerstuk",
    DocumentKind.HANDELINGEN: "Handelingen",
    DocumentKind.BUDGET: "Begroting",
}


_ASKED = re.compile(
    r"^(?:Beantwoording\s+(?:Kamer)?vragen|(?:Kamer)?[Vv]ragen)\s+van\s+(?:het\s+lid|de\s+leden)\s+"
    r"(?P<members>.+?)\s+(?:aan\s+.+?\s+)?over\s+(?P<subject>.+?)\s*(?:\(ingezonden[^)]*\)\.?)?$",
    re.DOTALL,
)
"""The head of Kamervragen as printed: who asks, whom, and what about."""


def short_title(title: str) -> str:
    """A title for a list: of Kamervragen who asks and what about, where the whole head begins alike."""
    asked = _ASKED.match(title)
    return f"{asked['members']}: {asked['subject']}" if asked else title


def source_of(kind: DocumentKind, title: str, written: date | None, page: int | None) -> str:
    """The source of a passage as it stands behind a quote. A document of no known kind goes by its title."""
    name = SHORT_NAMES.get(kind, title)
    dated = f"{name} {written:%d-%m-%Y}" if written else name
    return f"{dated}, p. {page}" if page else dated
