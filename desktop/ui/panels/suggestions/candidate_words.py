"""How a candidate is told: what it makes of the pledge, how sure that is, where it stands, and what both share."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QCoreApplication

from desktop.errors import QT_TRANSLATE_NOOP
from desktop.library.matches import Candidate, Match
from desktop.text.document import Span
from desktop.ui import theme
from desktop.ui.itemmodels.suggestions import ANSWERED_MARK, standing_words
from desktop.ui.panels.suggestions.emphasis import quote_html
from desktop.ui.words import SHIFT_MARKS, shift_word

LONGEST_PLEDGE = 180
"""Characters of the pledge that are shown above its candidates: it stands on the desk as well."""

_SHARED = QT_TRANSLATE_NOOP("suggestions", "gemeen: {words}")


def pledge_html(match: Match, candidate: Candidate | None) -> str:
    """The pledge, with the words that the candidate changes."""
    block, said = match.place.span, match.pledge or match.place.span
    told: list[Span] = []
    if candidate is not None:
        told = [sign.a for sign in candidate.signs if sign.a is not None]
        said = _hull(block, [*(pair[0] for pair in candidate.pairs), *told])
    words = match.words[max(0, said.start - block.start) : said.end - block.start]
    return f"“{quote_html(words, said.start, told, LONGEST_PLEDGE)}”"


def candidate_html(match: Match, candidate: Candidate, source: str) -> str:
    told = [sign.b for sign in candidate.signs if sign.b is not None]
    text, at = _sentences(candidate)
    family = escape(theme.reading_font().family())
    shared = _shared(match, candidate)
    return (
        f"<div><b>{escape(_head(candidate))}</b> · {escape(standing_words(candidate))} · {escape(source)}</div>"
        f"<div style=\"font-family:'{family}'\">“{quote_html(text, at, told)}”</div>"
        + (f"<div>{escape(shared)}</div>" if shared else "")
    )


def candidate_plain(match: Match, candidate: Candidate, source: str) -> str:
    """The same for a screen reader."""
    text, _ = _sentences(candidate)
    parts = (shift_word(candidate.shift), standing_words(candidate), source, " ".join(text.split()))
    return ". ".join([*parts, shared] if (shared := _shared(match, candidate)) else parts)


def _head(candidate: Candidate) -> str:
    mark = f"{ANSWERED_MARK} " if candidate.answer else ""
    return f"{mark}{SHIFT_MARKS[candidate.shift]} {shift_word(candidate.shift)}"


def _sentences(candidate: Candidate) -> tuple[str, int]:
    """The words from the first to the last sentence that is alike or shows the shift, and where they begin."""
    block = candidate.place.span
    told = [pair[1] for pair in candidate.pairs] + [sign.b for sign in candidate.signs if sign.b is not None]
    said = _hull(block, told)
    return candidate.words[said.start - block.start : said.end - block.start], said.start


def _hull(block: Span, told: Sequence[Span]) -> Span:
    """From the first to the last of those in the block."""
    inside = [span for span in told if block.start <= span.start and span.end <= block.end]
    if not inside:
        return block
    return Span(min(span.start for span in inside), max(span.end for span in inside))


def _shared(match: Match, candidate: Candidate) -> str:
    """The rarest words that both have, as the pledge has them."""
    words = [_words(match.words, match.place.span.start, a) for a, _ in candidate.shared]
    known = list(dict.fromkeys(word for word in words if word))
    return QCoreApplication.translate("suggestions", _SHARED).format(words=", ".join(known)) if known else ""


def _words(text: str, at: int, span: Span) -> str:
    return " ".join(text[max(0, span.start - at) : max(0, span.end - at)].split())
