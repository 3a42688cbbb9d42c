"""How a source is named: "Brief 12-03-2032, p. 4"."""

from __future__ import annotations

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


def source_of(kind: DocumentKind, title: str, written: date | None, page: int | None) -> str:
    """The source of a passage as it stands behind a quote. A document of no known kind goes by its title."""
    name = SHORT_NAMES.get(kind, title)
    dated = f"{name} {written:%d-%m-%Y}" if written else name
    return f"{dated}, p. {page}" if page else dated
