"""Who promises: the subject of the sentence, or where that says "ik" or "wij", those for whom the document speaks."""

from __future__ import annotations

import re

from desktop.analysis.ministries import PORTFOLIO
from desktop.analysis.speakers import Speaker
from desktop.text.document import Document, DocumentKind, Span

_NAMELESS = frozenset({"we", "wij", "ik", "er"})
_JOINED = " en "
_OFFICE = re.compile(r"\b(?:minister(?:ie)?|staatssecretaris)\Z", re.IGNORECASE)


def promiser_in(document: Document, span: Span, subject: str | None, speaker: Speaker | None = None) -> str | None:
    """Who makes the promise that stands at `span`; None where nobody tells.

    subject: in the words of the sentence. speaker: in a debate. An answer is given by its ministers; a letter comes
    from its sender; an agreement binds the coalition.
    """
    if subject is not None and subject.lower() not in _NAMELESS:
        return _whole(subject, document.text_of(span))
    if speaker is not None and speaker.office:
        return speaker.office
    for question in document.questions:
        if question.answer and question.answer.overlaps(span) and question.ministers:
            return _JOINED.join(question.ministers)
    if document.head.kind is DocumentKind.COALITION_AGREEMENT:
        return "de coalitie"
    return document.head.sender or _JOINED.join(one.office for one in document.head.ministers if one.office) or subject


def _whole(subject: str, sentence: str) -> str:
    """An office with what it is for: the subject of "De minister van Defensie bouwt …" ends before "van"."""
    if not _OFFICE.search(subject):
        return subject
    found = re.search(rf"{re.escape(subject)}\s+(?:van|voor)\s+{PORTFOLIO}", sentence)
    return found[0] if found else subject
