"""A passage's anchor: where it stood, what it said, what stood around it, and which text that was.

`describe` makes one, `resolve` finds it back in a text, from the simple case to the difficult one: the same text;
the same words at another place, told apart by their surroundings; nearly the same words. Words are the same whatever
their spaces, line ends, quotes and dashes. It never takes a lookalike for the passage itself: what is only alike is
`uncertain`, and the user decides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from hashlib import sha256

from desktop.text.document import Span

CONTEXT = 48
"""Characters kept before and after the quote."""

_QUOTES, _DASHES = "['\"‘’‚‛“”„‟′″`´]+", "[-‐‑‒–—―]"
"""Signs that a new version of a text may write in another way; two single quotes are a double one."""

LIKENESS = 0.75
"""How alike (SequenceMatcher ratio) words must be to be offered as uncertain."""

BESIDE = 20
"""Characters on either side that must have stayed for what now stands between them to be offered as uncertain."""

TELLING = 40
"""Characters from which a quote that stands in a text once speaks for itself; a shorter one needs its surroundings."""

AROUND = 0.6
"""How alike the surroundings of a shorter quote must be; those of other Dutch sentences come to 0.3 to 0.5."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """start, end: position in the text whose SHA-256 is `text_hash`; exact: the words; prefix, suffix: what stood
    around them, up to CONTEXT characters."""

    start: int
    end: int
    exact: str
    prefix: str
    suffix: str
    text_hash: str


class Found(StrEnum):
    EXACT = "exact"
    MOVED = "moved"
    UNCERTAIN = "uncertain"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Resolution:
    """Where an anchor stands in a text. span: None when it is lost; a proposal only when it is uncertain."""

    found: Found
    span: Span | None


def hash_of(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def describe(text: str, span: Span) -> Anchor:
    """The anchor of `span` in `text`. Raises ValueError for an empty span or one past the end."""
    if not span.start < span.end <= len(text):
        raise ValueError(f"no passage at {span}")
    return Anchor(
        start=span.start,
        end=span.end,
        exact=text[span.start : span.end],
        prefix=text[max(0, span.start - CONTEXT) : span.start],
        suffix=text[span.end : span.end + CONTEXT],
        text_hash=hash_of(text),
    )


def resolve(anchor: Anchor, text: str) -> Resolution:
    """Find `anchor` back in `text`, which may be a later version of the one it was made in."""
    here = Span(anchor.start, anchor.end)
    if hash_of(text) == anchor.text_hash:
        return Resolution(Found.EXACT, here)
    places = _occurrences(anchor, text)
    if not places:
        near = _most_alike(anchor, text) or _between(anchor, text)
        return Resolution(Found.UNCERTAIN, near) if near else Resolution(Found.LOST, None)
    surroundings = [_surroundings(anchor, text, place) for place in places]
    best = max(surroundings)
    candidates = [place for place, likeness in zip(places, surroundings, strict=True) if likeness == best]
    enough = LIKENESS if len(places) > 1 else 0 if len(anchor.exact) >= TELLING else AROUND
    if len(candidates) > 1 or best < enough:
        return Resolution(Found.UNCERTAIN, min(candidates, key=lambda place: abs(place.start - anchor.start)))
    return Resolution(Found.EXACT if candidates[0] == here else Found.MOVED, candidates[0])


def _occurrences(anchor: Anchor, text: str) -> list[Span]:
    """Where the words stand, whatever the spaces, quotes and dashes; whole words where they were whole words."""
    words = anchor.exact
    parts = [r"(?<!\w)"] if words[0].isalnum() and not anchor.prefix[-1:].isalnum() else []
    at = 0
    for sign in re.finditer(f"(?P<quote>{_QUOTES})|(?P<dash>{_DASHES})|(?P<space>\\s+)", words):
        parts.append(re.escape(words[at : sign.start()]))
        parts.append(_QUOTES if sign["quote"] else _DASHES if sign["dash"] else r"\s+")
        at = sign.end()
    parts.append(re.escape(words[at:]))
    if words[-1].isalnum() and not anchor.suffix[:1].isalnum():
        parts.append(r"(?!\w)")
    return [Span(*found.span()) for found in re.finditer("".join(parts), text)]


def _surroundings(anchor: Anchor, text: str, place: Span) -> float:
    """How alike what stands around `place` is to what stood around the passage: 0 to 1."""
    before = text[max(0, place.start - len(anchor.prefix)) : place.start]
    after = text[place.end : place.end + len(anchor.suffix)]
    return (_alike(anchor.prefix, before) + _alike(anchor.suffix, after)) / 2


def _alike(one: str, other: str) -> float:
    return 1.0 if one == other else SequenceMatcher(None, one, other, autojunk=False).ratio()


def _between(anchor: Anchor, text: str) -> Span | None:
    """What stands between the words that stood around the passage, where those stand once."""
    before, after = anchor.prefix[-BESIDE:], anchor.suffix[:BESIDE]
    if len(before) < BESIDE or len(after) < BESIDE or text.count(before) != 1:
        return None
    start = text.index(before) + len(before)
    end = text.find(after, start, start + 3 * len(anchor.exact) + BESIDE)
    return Span(start, end) if end > start else None


def _at_word(text: str, start: int) -> int:
    """Where the word begins in which `start` stands, or the first one after it."""
    while start and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    return next((at for at in range(start, len(text)) if text[at].isalnum()), start)


def _most_alike(anchor: Anchor, text: str) -> Span | None:
    """The stretch of about the quote's length that is most like it, if it is alike enough.

    Paragraphs that share words with the quote are tried; within one, the stretch between its first and last
    matching pieces is compared.
    """
    words = set(anchor.exact.lower().split())
    best: tuple[float, Span] | None = None
    at = 0
    for paragraph in text.split("\n\n"):
        shared = words & set(paragraph.lower().split())
        if len(shared) * 2 >= len(words):
            pieces = [
                piece
                for piece in SequenceMatcher(None, anchor.exact, paragraph, autojunk=False).get_matching_blocks()
                if piece.size > 2
            ]
            if pieces:
                start = max(0, pieces[0].b - (pieces[0].a if pieces[0].a < 12 else 0))
                end = min(len(paragraph), pieces[-1].b + pieces[-1].size)
                start = _at_word(paragraph, start) if anchor.exact[0].isalnum() else start
                likeness = _alike(anchor.exact, paragraph[start:end])
                if likeness >= LIKENESS and (best is None or likeness > best[0]):
                    best = (likeness, Span(at + start, at + end))
        at += len(paragraph) + 2
    return best[1] if best else None
