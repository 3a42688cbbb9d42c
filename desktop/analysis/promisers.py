"""Who promises: the subject of the sentence, or where that says "ik" or "wij", those for whom the document speaks."""

from __future__ import annotations

from desktop.text.document import Document, DocumentKind, Span

_NAMELESS = frozenset({"we", "wij", "ik", "er"})
_JOINED = " en "


def promiser_in(document: Document, span: Span, subject: str | None) -> str | None:
    """Who makes the promise that stands at `span`; None where nobody tells.

    subject: in the words of the sentence. An answer is given by its ministers; a letter comes from its sender; an
    agreement binds the coalition.
    """
    if subject is not None and subject.lower() not in _NAMELESS:
        return subject
    for question in document.questions:
        if question.answer and question.answer.overlaps(span) and question.ministers:
            return _JOINED.join(question.ministers)
    if document.head.kind is DocumentKind.COALITION_AGREEMENT:
        return "de coalitie"
    return document.head.sender or _JOINED.join(one.office for one in document.head.ministers if one.office) or subject
