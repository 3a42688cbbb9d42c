"""Dutch text cut into sentences. A unit is what a block of a document holds: nothing is joined across blocks."""

from __future__ import annotations

import re

from desktop.text.document import Span

NEVER_LAST = frozenset(
    """
    aant. afd. afl. art. artt. bijl. bijv. blz. bv. ca. cf. conf. dep. dhr. dir. dr. drs. ds. evt. excl. fig. gem.
    hfdst. hoofdst. i.c. incl. ing. inz. ir. jhr. jkvr. jo. kst. lt. max. mevr. mgr. min. mnd. mr. mw. nr. nrs. oa.
    pag. par. pp. prof. prov. ref. resp. sr. st. stb. stcrt. tel. trb. vgl. voorz. wnd. zgn.
    """.split()
)
"""Abbreviations that something always follows."""

MAY_BE_LAST = frozenset(
    "a.s. b.v. c.q. c.s. d.d. e.a. e.d. e.v. enz. etc. ff. j.l. jl. ll. m.m. mld. mln. mrd. n.v. v.s. w.o. w.v.".split()
)
"""Abbreviations that may stand at the end of a sentence; what follows tells."""

OPENERS = frozenset(
    """
    aan aangezien al alle alleen alles als anderzijds bij binnen binnenkort bovendien buiten daar daaraan daarbij
    daarboven daardoor daarin daarmee daarna daarnaast daarom daarop daarover daartoe daaruit daarvan daarvoor dan dat
    de denk desondanks deze dezelfde die dit door drie dus echter een eind enkele er eerder en één evenmin gedurende
    geen graag haar hen het hier hierbij hierdoor hiermee hierna hiernaast hierom hierop hierover hiertoe hiervan
    hiervoor hij hoe hoewel hun iedere iedereen ik immers in indien inmiddels ja je jullie kan kortom maar meer met
    mijn mits momenteel na naar naast namens nee net niet niettemin noch nu of om omdat ondanks onder ons onze ook op
    over per rond sinds sommige tegelijkertijd ten tenslotte ter terwijl tevens tijdens toch toen tot totdat tussen
    twee uit uiteraard uiterlijk uw van vanaf vandaar vanuit vanwege veel verder via volgens voor vooral vóór waar
    waarbij waardoor waarom wanneer want wat we wel welke wie wij ze zelfs zij zijn zo zoals zodra zolang zonder
    """.split()
)
"""Words that open a sentence and are no name: with a capital after an abbreviation, a new sentence begins."""

_END = re.compile(
    r"(?P<mark>[.!?…]+)"
    r"(?P<close>[\"”’'»)\]]*)"
    r"(?P<note>\[\d{1,3}\]|[¹²³⁰⁴-⁹]+|\d{1,2}(?=\s+[A-ZÀ-Þ\"“‘(]))?"
    r"(?=\s|$)"
)
_GLUED = re.compile(r"(?<=[a-zà-ÿ]{3})[.!?](?=[A-ZÀ-Þ][a-zà-ÿ]*\s)")
_BREAK = re.compile(r"\t|\n\s*\n|[:;.]?[ \t]*\n\s*(?=[•▪◦‣·●○–—-]\s|\d{1,2}[.)]\s)|(?<=[:;.,])\s+(?=[•▪◦‣●○]\s)")
_BULLET = re.compile(r"[•▪◦‣·●○–—-]\s+|\d{1,3}\.\s+(?=[A-ZÀ-Þ\"“‘])")
_STARTS = re.compile(r"[\"“‘'’(\[«]*(?:[A-ZÀ-Þ0-9€Ĳ•▪◦‣●○–—-]|['’][a-z]\s)")
_ENUMERATOR = re.compile(r"[\"“‘(\[]*(?:\d{1,3}[a-z]?|[a-zA-Z]|[ivxIVX]{1,5})[.)]*\Z")
_INITIAL = re.compile(r"(?:[A-ZÀ-Þ][a-z]?\.)+\Z")
_LETTERS_WITH_DOTS = re.compile(r"(?:[A-Za-zà-ÿ]{1,3}\.){2,}\Z")
_NAME_PART = re.compile(
    r"(?:van|de|den|der|ten|ter|te|el|al|von)\s+(?:(?:de|den|der|het|’t|'t)\s+)?[A-ZÀ-Þ]", re.IGNORECASE
)
_PAIRS = {"(": ")", "[": "]", "“": "”", "‘": "’", "«": "»", '"': '"', "„": "”"}
_NEXT_WORD = re.compile(r"[\w’'-]+")
_NEAR = 200
"""Characters before a full stop in which the number before an item is looked for."""
_LONGEST_ASIDE = 300


def sentences_of(text: str) -> list[Span]:
    """The sentences of one unit, in order, without the white space and bullets around them.

    What separates cells of a table row (a tab), paragraphs and the items of a list parts sentences too; a colon only
    before a list. A full stop within brackets or quotes parts nothing when the sentence goes on after them.
    """
    edges = [0]
    for found in _BREAK.finditer(text):
        edges.append(found.start() if not found[0].lstrip().startswith((":", ";", ".")) else found.start() + 1)
        edges.append(found.end())
    edges.append(len(text))
    spans: list[Span] = []
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        spans += _within(text, start, end)
    return spans


def _within(text: str, start: int, end: int) -> list[Span]:
    cuts = [match.end() for match in _END.finditer(text, start, end) if _is_end(text, start, match, end)]
    cuts += [match.end() for match in _GLUED.finditer(text, start, end) if not _in_address(text, match.start())]
    cuts.sort()
    asides = _asides(text, start, end)
    spans = []
    begin = start
    for cut in [*cuts, end]:
        if cut < end and any(open_ > begin and open_ < cut < close for open_, close in asides):
            continue
        span = _trimmed(text, begin, cut)
        if span:
            spans.append(span)
        begin = cut
    return spans


def _is_end(text: str, start: int, match: re.Match[str], end: int) -> bool:
    """Whether a sentence ends at this mark."""
    after = match.end()
    while after < end and text[after].isspace():
        after += 1
    if after >= end:
        return True
    if not _STARTS.match(text, after):
        return False
    if match["mark"] != ".":
        return match["mark"] not in ("...", "…", "..") or text[after].isupper()
    before = text[max(start, match.start() - 40) : match.end("mark")]
    word = before.split()[-1].lstrip("(\"“‘'’[")
    if match["note"] and match["note"].isdigit() and before[-2].isdigit():
        return len(re.findall(r"\d+\.\Z", before)[0]) == 5  # "in 2024.1 De": a year, and not "nr. 12.1"
    if match["close"]:
        return True
    following = _NEXT_WORD.match(text, after, end)
    next_word = following[0] if following else ""
    if _opens_with_enumerator(text, start, match):
        return False
    lower = word.lower()
    if lower in MAY_BE_LAST:
        return next_word.lower() in OPENERS and next_word[:1].isupper()
    if lower in NEVER_LAST:
        return False
    if _INITIAL.match(word):
        return next_word.lower() in OPENERS and not _NAME_PART.match(text, after) and len(word) > 2
    if _LETTERS_WITH_DOTS.match(word):
        return next_word.lower() in OPENERS and next_word[:1].isupper()
    return True


def _opens_with_enumerator(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether this full stop belongs to the number before an item: "1. De minister", "… klaar. 2. De wet"."""
    near = max(start, match.start("mark") - _NEAR)
    parts = text[near : match.start("mark")].rstrip().rsplit(maxsplit=1)
    if not parts or not _ENUMERATOR.match(parts[-1]):
        return False
    before = parts[0] if len(parts) == 2 else ""
    if before.lower().endswith(tuple(f" {word}" for word in NEVER_LAST)):
        return False  # "(Kamerstuk 35 000, nr. 36). De"
    if not before:
        return near == start
    return before.endswith((".", ":", ";", "?", "!")) or (near == start and bool(_BULLET.match(before + " ")))


def _in_address(text: str, at: int) -> bool:
    """Whether the full stop stands in a web or mail address."""
    word_start = max(text.rfind(" ", 0, at), text.rfind("\n", 0, at)) + 1
    word_end = text.find(" ", at)
    word = text[word_start : word_end if word_end >= 0 else len(text)]
    return "www." in word or "://" in word or "@" in word


def _asides(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where brackets and quotes open and close again, no further apart than an aside is long."""
    found = []
    at = start
    while at < end:
        closing = _PAIRS.get(text[at])
        opens_word = at == start or not text[at - 1].isalnum()
        if closing and opens_word:
            close = text.find(closing, at + 1, min(end, at + _LONGEST_ASIDE))
            while closing == "’" and close >= 0 and close + 1 < end and text[close + 1].isalnum():
                close = text.find(closing, close + 1, min(end, at + _LONGEST_ASIDE))
            if close > at:
                found.append((at, close))
                at = close
        at += 1
    return found


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """The stretch without white space and bullet around it; None when nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    bullet = _BULLET.match(text, start, end)
    if bullet:
        start = bullet.end()
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if end > start else None
