"""Quotes with the words in them that tell: thick and underlined, so that no colour is needed. No Qt."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from desktop.text.document import Span

LONGEST = 420
"""Characters of a quote that are shown."""


def quote_html(text: str, at: int, told: Iterable[Span], longest: int = LONGEST) -> str:
    """A quote as HTML. at: where `text` begins in its document; told: places in the document of the words that tell.

    A long quote is cut after `longest` characters, or begins before the first word that tells when that stands later.
    """
    spans = _merged(Span(max(0, span.start - at), min(len(text), span.end - at)) for span in _inside(told, at, text))
    start, end = _window(text, spans, longest)
    parts = ["… " if start else ""]
    position = start
    for span in spans:
        if span.start >= end:
            break
        parts.append(_even(text[position : span.start]))
        parts.append(f"<b><u>{_even(text[span.start : min(span.end, end)])}</u></b>")
        position = min(span.end, end)
    parts.append(_even(text[position:end]))
    return "".join(parts) + (" …" if end < len(text) else "")


def _inside(told: Iterable[Span], at: int, text: str) -> list[Span]:
    return [span for span in told if span.start < at + len(text) and span.end > at]


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _window(text: str, spans: list[Span], longest: int) -> tuple[int, int]:
    """From where to where the text is shown, whole words."""
    start = 0
    if spans and spans[0].start > longest - 80:
        start = text.rfind(" ", 0, spans[0].start - 60) + 1
    if len(text) - start <= longest:
        return start, len(text)
    return start, max(text.rfind(" ", start, start + longest), start + 1)


def _even(text: str) -> str:
    """Lines of a list or a column run on."""
    return escape(" ".join(f"|{text}|".split())[1:-1])
