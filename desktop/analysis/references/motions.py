"""References to motions and amendments, by who moved them or by what they ask.

A bare repeat ("de motie", "deze motie") is no reference of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.analysis.references.reference import Reference, ReferenceKind
from desktop.text.document import Span

_PARTICLES = r"(?:(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Tt]en|[Tt]er|[Ee]l|[’'‘]t)\s+)*"
_CAPITAL = r"(?!Kamerst|Kamer\b|Tweede\b|Eerste\b|Zie\b)[A-ZÀ-ÖØ-Þ](?:[^\W\d_]|[’'´¸])+(?:[-‑](?:[^\W\d_]|[’'])+)*"
_NAME = rf"{_PARTICLES}{_CAPITAL}(?:\s+{_PARTICLES}{_CAPITAL}){{0,2}}"
_PARTY = r"(?:\s*\((?=[^()]*[A-Z])[A-Z0-9][\w –-]{1,30}\))?"
_AND_OTHERS = r"(?:\s+c\.?s\.?(?!\w))?"
_MOVER = rf"{_NAME}{_PARTY}{_AND_OTHERS}"
_BETWEEN = r"(?:\s*/\s*|\s*,\s*(?:en\s+)?|\s+en\s+)"
_MOVERS = rf"{_MOVER}(?:{_BETWEEN}{_MOVER}){{0,8}}"
_BRACKETS = r"(?:\s*\([^()]{1,60}\))?"
_LIST = rf"{_MOVER}{_BRACKETS}(?:{_BETWEEN}{_MOVER}{_BRACKETS}){{0,8}}"
_MEMBERS = r"(?:(?:het\s+|de\s+)?(?:[Kk]amer)?(?:lid|leden)\s+|de\s+heer\s+|mevrouw\s+)"

_GROUP = (
    r"(?:(?:[A-Z]{2,}\w*|[A-Z]+\d+|GroenLinks|ChristenUnie|Volt|Denk|Nieuw\s+Sociaal\s+Contract)(?:-[A-Z]\w+)?\b"
    r"(?:-?fractie)?|[A-Z][\w-]*?-?fractie\b)"
)

_WORD = r"\b(?:[Kk]amer)?(?P<word>[Mm]otie|[Aa]mendement)"
_NAMED = re.compile(
    rf"{_WORD}(?:\s*[-‑–]\s*|\s+(?:(?:(?:is\s+)?(?:ingediend|voorgesteld)\s+)?(?:door|met|op\s+voorstel\s+van)\s+|van\s+(?={_MEMBERS}))?){_MEMBERS}?"
    # "motie van Nispen": the small "van" is far more often a slip in the name than "of"
    rf"(?P<movers>(?!(?:van\s+|de\s+)*{_GROUP}){_MOVERS})"
)
_NAMED_LIST = re.compile(rf"{_WORD}(?:s|en)\s+(?:(?:ingediend\s+)?(?:van|door)\s+)?{_MEMBERS}?(?P<movers>{_LIST})")
_PLURAL = re.compile(r"\b(?:[Kk]amer)?(?P<word>[Mm]otie|[Aa]mendement)(?:s|en)\b(?:[^.?!]|(?<=\bnr)\.)*")
_OF_MEMBERS = re.compile(rf"\bvan\s+(?:het|de)\s+(?:[Kk]amer)?(?:lid|leden)\s+(?P<movers>{_MOVERS})")
_MOVED_BEFORE = re.compile(
    rf"\bvoorstel\s+van\s+{_MEMBERS}?(?P<movers>{_MOVERS})\s+(?:is\s+)?een\s+(?P<word>motie|amendement)\b"
)
_OF_A_GROUP = re.compile(rf"{_WORD}\s+(?:ingediend\s+)?(?:van|door)\s+(?:de\s+)?(?P<group>{_GROUP})")
_BY_CONTENT = re.compile(
    rf"(?<!\bdeze\s)(?<!\bdie\s)(?<!genoemde\s)(?<!dezelfde\s)(?<!betreffende\s){_WORD}\s+(?:(?:aangenomen|gebeurd|ingediend)\s+)?"
    r"(?:om|inzake|over|betreffende|ten\s+aanzien\s+van|met\s+betrekking\s+tot|rond(?:om)?|waarin|waarmee"
    r"|die\s+(?:de\s+regering\s+)?(?:vraagt|vroeg|verzoekt|verzocht|oproept|opriep))\s+\w[^.;:?!()\n]{0,90}(?<!\s)"
)
_TO_THE_NEXT = re.compile(r"(?:\s*\([^()]*\))?[\s,]*(?:en\s+)?")
_SPLIT = re.compile(r"\s*/\s*|\s*,\s*(?:en\s+)?|\s+en\s+")


def find_motions(text: str) -> list[Reference]:
    """Every motion and amendment that `text` names."""
    return [*_lists(text), *_of_members(text), *_named(text), *_groups(text), *_by_content(text)]


def _named(text: str) -> Iterator[Reference]:
    """One motion, by one or more movers: "motie van de leden Jansen en De Vries", "motie-Jansen/De Vries c.s."."""
    for rule in (_NAMED, _MOVED_BEFORE):
        for match in rule.finditer(text):
            yield Reference(_kind(match), Span(*match.span()), movers=_movers(match["movers"]))


def _lists(text: str) -> Iterator[Reference]:
    """Several motions at once: "de moties Jansen (36 800, nr. 1) en De Vries/Bakker c.s."."""
    for match in _NAMED_LIST.finditer(text):
        start = match.start()
        for movers in re.finditer(rf"{_MOVER}(?:\s*/\s*{_MOVER})*", match["movers"]):
            end = match.start("movers") + movers.end()
            yield Reference(_kind(match), Span(start, end), movers=_movers(movers[0]))
            following = _TO_THE_NEXT.match(text, end)
            start = following.end() if following else end


def _of_members(text: str) -> Iterator[Reference]:
    """Several motions, each with its members and what it asks: "de moties van 1 mei van het lid Jansen over …"."""
    for motions in _PLURAL.finditer(text):
        start = motions.start()
        for match in _OF_MEMBERS.finditer(motions[0]):
            end = motions.start() + match.end()
            yield Reference(_kind(motions), Span(start, end), movers=_movers(match["movers"]))
            following = _OF_MEMBERS.search(text, end, motions.end())
            start = following.start() if following else end


def _groups(text: str) -> Iterator[Reference]:
    for match in _OF_A_GROUP.finditer(text):
        yield Reference(_kind(match), Span(*match.span()), movers=(re.sub("-?fractie$", "", match["group"]),))


def _by_content(text: str) -> Iterator[Reference]:
    for match in _BY_CONTENT.finditer(text):
        yield Reference(_kind(match), Span(*match.span()))


def _kind(match: re.Match[str]) -> ReferenceKind:
    return ReferenceKind.MOTIE if match["word"].lower() == "motie" else ReferenceKind.AMENDEMENT


def _movers(words: str) -> tuple[str, ...]:
    """The names, without parties and "c.s."."""
    bare = re.sub(
        rf"\s*\([^()]*\)|{_AND_OTHERS}(?=$|[\s,/])", lambda found: "" if found[0].strip() else found[0], words
    )
    return tuple(name for name in _SPLIT.split(bare) if name)
