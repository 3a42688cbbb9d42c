"""What the user typed, as a tree. Nothing here knows of an index.

Words must all occur; "…" asks for words in a row; EN, OF and NIET (AND, OR, NOT, and a minus sign) in capitals; round
brackets; * for any letters and ? for one. Half a question is understood while it is being typed: a quotation mark or
bracket that is not closed yet, an operator with nothing after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.errors import BadQuery
from desktop.search.words import WORD, fold, forms

DEEPEST = 40
"""Brackets within brackets that are followed: more is no question, and would exhaust the stack."""

MOST_WORDS = 64
"""Words that are looked up: the sixty-fifth of a pasted page no longer changes what is found."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word, in any of its forms."""

    raw: str


@dataclass(frozen=True, slots=True)
class Pattern:
    """A word with * or ? in it."""

    letters: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in a row, preferably in these very forms."""

    words: tuple[Word | Pattern, ...]


@dataclass(frozen=True, slots=True)
class All:
    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Any:
    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Not:
    part: Node


Leaf = Word | Pattern | Phrase
Node = Leaf | All | Any | Not

_TOKEN = re.compile(
    r"""(?P<open>\()|(?P<close>\))
    |["“”„«»](?P<phrase>[^"“”„«»]*)["“”„«»]?
    |(?P<minus>[-–−](?=[\w("“„«*?]))
    |(?P<word>\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\w)[^\s()"“”„«»]*|[^\s()"“”„«»]+)""",
    re.VERBOSE,
)
_OPERATORS = {"EN": "and", "AND": "and", "OF": "or", "OR": "or", "NIET": "not", "NOT": "not"}


def parse(query: str) -> Node | None:
    """The tree of a query; None when nothing in it can be looked up. Raises BadQuery for brackets that cannot match."""
    parser = _Parser(query)
    tree = parser.any_of(0)
    if parser.tokens:
        raise BadQuery(query=query)
    return tree


class _Parser:
    """Recursive descent over the tokens that are left."""

    def __init__(self, query: str) -> None:
        self.query = query
        self.tokens = list(_tokens(query))[::-1]
        self.words = 0

    def any_of(self, depth: int) -> Node | None:
        parts = [self.all_of(depth)]
        while self._takes("or"):
            parts.append(self.all_of(depth))
        return _joined(Any, parts)

    def all_of(self, depth: int) -> Node | None:
        parts = []
        while self.tokens and self.tokens[-1][0] not in ("or", "close"):
            if not self._takes("and"):
                parts.append(self.one(depth))
        return _joined(All, parts)

    def one(self, depth: int) -> Node | None:
        if depth > DEEPEST:
            raise BadQuery(query=self.query)
        kind, text = self.tokens.pop()
        if kind == "not":
            if not self.tokens or self.tokens[-1][0] in ("and", "or", "close"):
                return None
            part = self.one(depth + 1)
            if part is None or isinstance(part, Not):
                return part and part.part
            return Not(part)
        if kind == "open":
            tree = self.any_of(depth + 1)
            self._takes("close")
            return tree
        return self._leaf(_row(text) if kind == "phrase" else _loose(text))

    def _leaf(self, leaf: Node | None) -> Node | None:
        self.words += 1
        return leaf if self.words <= MOST_WORDS else None

    def _takes(self, kind: str) -> bool:
        if self.tokens and self.tokens[-1][0] == kind:
            self.tokens.pop()
            return True
        return False


def _tokens(query: str) -> Iterator[tuple[str, str]]:
    for match in _TOKEN.finditer(query):
        kind, text = match.lastgroup or "phrase", match[match.lastgroup or 0]
        if kind == "minus":
            kind = "not"
        elif kind == "word":
            kind = _OPERATORS.get(text, "word")
        yield kind, text


def _joined(kind: type[All] | type[Any], parts: list[Node | None]) -> Node | None:
    found = tuple(dict.fromkeys(part for part in parts if part is not None))
    return kind(found) if len(found) > 1 else found[0] if found else None


def _loose(text: str) -> Node | None:
    """A word outside quotation marks. One with hyphens is also found written as one: "36600-VI", "ICT-problemen"."""
    if "*" in text or "?" in text:
        return _pattern(text)
    raws = WORD.findall(text)
    row = _row(text)
    if len(raws) == 1 and isinstance(row, Phrase) and len(row.words) > 1:
        return Any((Word(raws[0]), row))
    if isinstance(row, Phrase) and len(row.words) == 1:
        return row.words[0]
    return row


def _row(text: str) -> Phrase | None:
    """The words of a quotation, in order."""
    words: list[Word | Pattern] = []
    for chunk in re.split(r"\s+", text) if "*" in text else [text]:
        if "*" in chunk:
            words.extend(filter(None, [_pattern(chunk)]))
        else:
            words.extend(Word(part) for raw in WORD.findall(chunk) for part in _parts(raw))
    return Phrase(tuple(words)) if words else None


def _parts(raw: str) -> list[str]:
    """One raw word for each place that `raw` takes."""
    width, found = forms(raw)
    parts: dict[int, str] = {}
    for _, place, part in found[1:] if width > 1 else found:
        parts.setdefault(place, part)
    return list(parts.values())


def _pattern(text: str) -> Pattern | None:
    letters = re.sub(r"[^\w*?'’]", "", text)
    return Pattern(fold(letters)) if letters.strip("*?_'’") else None
