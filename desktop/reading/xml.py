"""Official publications (officielebekendmakingen.nl) in XML as pieces: Kamerstukken, Kamervragen, Handelingen.

The vocabulary is large and has changed over the years; elements that this module does not know still give their text
as paragraphs, so no word is lost. In Handelingen an agenda item is a heading of level 1, who speaks one of level 2
("Mevrouw Jansen (D66):"), with the paragraphs of the speech under it; a motion begins with its own heading below that.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date

from lxml import etree

from desktop.errors import DamagedFile
from desktop.reading.answers import Cell, Row, numbers_in
from desktop.reading.draft import Draft, QuestionDraft, Stretch
from desktop.reading.encoding import undouble
from desktop.reading.markup.elements import TIGHT, Look, Words, fold
from desktop.reading.markup.flow import Box, Flow, Sink
from desktop.reading.markup.package import (
    INVALID,
    XML_DECLARATION,
    decoded,
    local,
    own_text,
    parse_xml,
    with_characters,
)
from desktop.text.dates import find_dates
from desktop.text.document import BlockKind, DocumentKind, Head

LEFT_OUT = {"metadata", "colspec", "versie", "ordernr", "witreg", "plaatje", "illustratie"}
"""Elements without a word that is printed."""

INLINE = {
    *("nadruk", "extref", "intref", "extref-groep", "intref-groep", "dossierref", "minfinref", "sup", "inf", "naam"),
    *("voornaam", "achternaam", "voorvoegsels", "politiek", "organisatie", "datum", "ondernummer", "dossiernr"),
    *("begrotingshoofdstuk", "dossiernummer", "kamervraagonderwerp", "tekstcorrectie", "plaats", "maand", "jaar"),
    *("b", "i", "u", "em", "strong", "span", "a"),
}

APART = {"naam", "voornaam", "achternaam", "voorvoegsels", "politiek", "begrotingshoofdstuk", "dossiernummer"}
"""Inline elements between which the source need not write the space that is printed."""

SECTIONS = {
    *("divisie", "hoofdstuk", "titeldeel", "afdeling", "paragraaf", "sub-paragraaf", "artikel", "bijlage", "boek"),
    *("deel", "circulaire.divisie", "wijzig-artikel", "wijzig-divisie", "nota-toelichting"),
}
LINES = {"dossier", "stuknr", "nds-nr", "kop", "spreker", "kamervraagomschrijving", "omschr", "datumtekst", "onderw"}
"""Elements whose parts are printed on one line."""

STUK = ("stuknr", "ltrlabel", "nummer", "letter", "titel")
AGENDAPUNT = ("nr", "volgnr", "item-titel")

SUBHEADINGS = {"tussenkop", "tuskop"}
PRINTED = ("vet", "vet-cur", "vetcur", "cur", "ondln", "rom")
"""How subheadings are printed, from the highest order down."""

LONGEST_SUBHEADING = 150
"""Characters. Some Kamerstukken print whole paragraphs as subheading, for the space around it."""

ITEM, SPEAKER, MOTION = 1, 2, 3
MOST_COLUMNS = 100
BULLET = re.compile(r"\W*|o")

LABELLED = re.compile(r"vra(?:ag|gen)|antwoord", re.IGNORECASE)

IDENTIFIER = re.compile(r"/((?:kst|ah|h|nds|blg|kv)-[\w-]+?)(?:/|\.\w+$|$)")
KINDS = {
    "handelingen": DocumentKind.HANDELINGEN,
    "kamervragen": DocumentKind.KAMERVRAGEN,
    "vraagdoc": DocumentKind.KAMERVRAGEN,
    "kamerstuk": DocumentKind.KAMERSTUK,
    "kamerwrk": DocumentKind.KAMERSTUK,
}


def read_xml(content: bytes, name: str) -> Draft:
    """Raises DamagedFile."""
    flow = Flow()
    text = undouble(decoded(content), flow.draft.repairs)
    start = text.find("<")
    if start < 0:
        raise DamagedFile(name=name)
    text = XML_DECLARATION.sub("", INVALID.sub("", text[start:]), count=1)
    root = parse_xml(with_characters(text).encode(), name)
    has_line_ends = text.count("<al>\n") * 2 > text.count("<al>")
    reader = _Reader(flow, _Words(has_line_ends), _notes(root), _printed_subheadings(root))
    reader.element(root, flow, _Place())
    draft = flow.finished()
    draft.head = _head(root)
    draft.questions = draft.questions or reader.questions.paired()
    return draft


def _head(root: etree._Element) -> Head:
    """What the publication states of itself; the rest is read off the text."""
    kind = next((KINDS[name] for name in map(local, root.iter()) if name in KINDS), DocumentKind.OTHER)
    record = (meta.get("content", "") for meta in root.iter("meta"))
    identifier = next((found[1] for content in record if (found := IDENTIFIER.search(content))), None)
    year = re.search(r"-(\d{4})(\d{4})-", identifier or "")
    title = next(root.iter("item-titel"), None) if kind is DocumentKind.HANDELINGEN else None
    return Head(
        title=_line(title) or None,
        kind=kind,
        date=_date(root),
        number=identifier,
        parliamentary_year=f"{year[1]}-{year[2]}" if year else None,
    )


def _date(root: etree._Element) -> date | None:
    meeting = find_dates(_line(next(root.iter("vergaderdatum"), None)))
    if meeting:
        return meeting[0][1]
    for stated in root.iter("datum"):
        found = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", stated.get("isodatum", ""))
        above = stated.getparent()
        if found and above is not None and local(above) == "datumtekst":
            try:
                return date(int(found[1]), int(found[2]), int(found[3]))
            except ValueError:
                return None
    return None


def _line(element: etree._Element | None) -> str:
    return "" if element is None else fold("".join(str(text) for text in element.itertext())).strip()


def _notes(root: etree._Element) -> dict[str, etree._Element]:
    """The notes of the older vocabulary, which stand apart from their marks."""
    return {
        name: note
        for note in root.iter("voetnoot", "noot")
        if note.find("noot.al") is None and (name := note.get("id") or note.get("nr"))
    }


def _printed_subheadings(root: etree._Element) -> list[str]:
    """The ways in which subheadings are printed in this document, the highest order first."""
    used = {_printing(element) for element in root.iter(*SUBHEADINGS)}
    return sorted(used, key=lambda printing: PRINTED.index(printing) if printing in PRINTED else len(PRINTED))


def _printing(element: etree._Element) -> str:
    return element.get("kopopmaak") or element.get("letat") or "vet"


@dataclass(frozen=True, slots=True)
class _Words:
    """Turns a text node into words. has_line_ends: the file was pretty-printed, so that a line end beside an element
    may stand for a space or for nothing."""

    has_line_ends: bool

    def add(self, text: str, words: Words, look: Look) -> None:
        if self.has_line_ends:
            text = re.sub(r"\A\s*\n\s*|\s*\n\s*\Z", TIGHT, text)
        words.add(text, look)


@dataclass(frozen=True, slots=True)
class _Place:
    """level: of the heading of the section we are in. depth: of lists."""

    level: int = 0
    depth: int = 0


@dataclass(slots=True)
class _Reader:
    flow: Flow
    text: _Words
    notes: dict[str, etree._Element]
    printed: list[str]
    questions: _Questions = field(default_factory=lambda: _Questions())

    def element(self, element: etree._Element, sink: Sink, place: _Place) -> None:
        name = local(element)
        if name in LEFT_OUT:
            return
        if name == "kop":
            self.line(element, sink, BlockKind.HEADING, max(place.level, 1))
        elif name in SUBHEADINGS:
            self.subheading(element, sink, place)
        elif name in ("lijst", "definitielijst"):
            self.items(element, sink, place)
        elif name == "lid":
            self.item(element, sink, place)
        elif name == "table":
            self.table(element, sink)
        elif name == "stuk":
            self.titled(element, sink, STUK, replace(place, level=1))
        elif name == "agendapunt":
            self.titled(element, sink, AGENDAPUNT, replace(place, level=SPEAKER))
        elif name == "motie":
            self.inside(element, sink, replace(place, level=MOTION))
        elif name in ("vraag", "antwoord"):
            self.question_part(element, sink, place)
        elif name == "vergadering-nummer":
            self.line(element, sink, BlockKind.HEADING, ITEM)
        elif name == "spreker":
            self.line(element, sink, BlockKind.HEADING, SPEAKER)
        elif name in LINES:
            self.line(element, sink, BlockKind.PARAGRAPH, 0)
        elif name in ("noot", "voetnoot") and self.is_apart(element):
            return
        else:
            is_section = name in SECTIONS and element.find("kop") is not None
            self.inside(element, sink, replace(place, level=place.level + 1) if is_section else place)

    def inside(self, element: etree._Element, sink: Sink, place: _Place, words: Words | None = None) -> None:
        """What stands in an element: its inline text as paragraphs, between the blocks in it."""
        words = words or Words()
        for child in own_text(element):
            if isinstance(child, str):
                self.text.add(child, words, frozenset())
            elif self.is_inline(child):
                self.inline(child, words, frozenset())
            else:
                words = self.closed(words, sink)
                self.element(child, sink, place)
        self.closed(words, sink)

    def closed(self, words: Words, sink: Sink) -> Words:
        if words.looks or words.marks:
            sink.paragraph(words)
        return Words()

    def line(self, element: etree._Element, sink: Sink, kind: BlockKind, level: int) -> None:
        """An element whose parts stand on one line."""
        words = Words()
        self.inline(element, words, frozenset())
        if words.looks:
            sink.paragraph(words, kind, level)

    def inline(self, element: etree._Element, words: Words, look: Look) -> None:
        name = local(element)
        if name in LEFT_OUT:
            return
        if name in ("noot", "voetref", "nootref"):
            self.note(element, words)
            return
        if name == "br":
            words.line_break()
            return
        if name == "nadruk":
            look |= {"bold"} if "vet" in element.get("type", "") else {"italic"}
        apart = name in APART or name not in INLINE
        if apart:
            words.add(TIGHT)
        for child in own_text(element):
            if isinstance(child, str):
                self.text.add(child, words, look)
            else:
                self.inline(child, words, look)
        if apart:
            words.add(TIGHT)

    @staticmethod
    def is_inline(element: etree._Element) -> bool:
        return local(element) in INLINE or local(element) in ("noot", "voetref", "nootref", "br")

    def is_apart(self, element: etree._Element) -> bool:
        return any(note is element for note in self.notes.values())

    def subheading(self, element: etree._Element, sink: Sink, place: _Place) -> None:
        text = _line(element)
        if len(text) > LONGEST_SUBHEADING or text.endswith((":", ";")):
            self.line(element, sink, BlockKind.PARAGRAPH, 0)
        else:
            self.line(element, sink, BlockKind.HEADING, place.level + 1 + self.printed.index(_printing(element)))

    def titled(self, element: etree._Element, sink: Sink, names: tuple[str, ...], place: _Place) -> None:
        """A Kamerstuk or an item of the agenda: its number and its title are printed on one line, its heading."""
        heads = [child for child in element if local(child) in names]
        words = Words()
        for head in heads:
            self.inline(head, words, frozenset())
        if words.looks:
            sink.paragraph(words, BlockKind.HEADING, 1)
        for child in element:
            if child not in heads:
                self.element(child, sink, place)

    def question_part(self, element: etree._Element, sink: Sink, place: _Place) -> None:
        """A question or an answer: its label ("Vraag 1") is a heading, a bare number stands before its text."""
        label = next((child for child in element if local(child) in ("nr", "nummer")), None)
        printed = _line(label)
        before = len(self.flow.draft.pieces)
        if label is not None and LABELLED.search(printed):
            self.line(label, sink, BlockKind.HEADING, 1)
            self.questions.labelled = True
            printed = ""
        opened: Words | None = None
        for child in element:
            if child is label:
                continue
            if printed and local(child) == "al":
                opened = Words()
                opened.add(printed + " ")
                self.inside(child, sink, place, opened)
                printed = ""
            else:
                self.element(child, sink, place)
        if opened is not None:
            number = _line(label)
            pieces = self.flow.draft.pieces
            skip = len(number) + 1 if pieces[before].text.startswith(number + " ") else 0
            self.questions.add(local(element), number, Stretch(before, len(pieces) - 1, skip))

    def items(self, element: etree._Element, sink: Sink, place: _Place) -> None:
        for child in element:
            if local(child) in ("li", "definitie-item"):
                self.item(child, sink, replace(place, depth=place.depth + 1))
            else:
                self.element(child, sink, place)

    def item(self, element: etree._Element, sink: Sink, place: _Place) -> None:
        """An item of a list, or a numbered paragraph of an article; what follows its first paragraph are paragraphs."""
        label = next((child for child in element if local(child) in ("li.nr", "lidnr", "nr")), None)
        printed = "" if BULLET.fullmatch(_line(label)) else _line(label) + " "
        is_open = True
        for child in element:
            if child is label:
                continue
            if is_open and local(child) in ("al", "term", "definitie"):
                words = Words()
                words.add(printed)
                self.inline(child, words, frozenset())
                sink.paragraph(words, BlockKind.LIST_ITEM, max(place.depth, 1))
                is_open = False
            else:
                self.element(child, sink, place)
        if is_open and element.text and element.text.strip():
            self.line(element, sink, BlockKind.LIST_ITEM, max(place.depth, 1))

    def table(self, element: etree._Element, sink: Sink) -> None:
        for title in element.iterchildren("title"):
            self.line(title, sink, BlockKind.PARAGRAPH, 0)
        for group in element.iterchildren("tgroup"):
            columns = {column.get("colname", ""): at for at, column in enumerate(group.iterchildren("colspec"))}
            sink.table([self.row(row, columns) for row in group.iter("row")])

    def row(self, element: etree._Element, columns: dict[str, int]) -> Row:
        cells: list[Cell] = []
        is_whole = len(element) == 1
        for entry in element.iterchildren("entry"):
            at = columns.get(entry.get("namest") or entry.get("colname") or "", len(cells))
            to = columns.get(entry.get("nameend", ""), at)
            cells += [()] * (min(at, MOST_COLUMNS) - len(cells))
            box = Box(self.flow.draft.repairs)
            self.inside(entry, box, _Place())
            cells += [box.pieces, *[()] * min(max(to - at, 0), MOST_COLUMNS)]
            is_whole = is_whole and (to - at + 1 >= len(columns))
        return Row(cells, is_whole)

    def note(self, element: etree._Element, words: Words) -> None:
        """A note where its mark stands; of the older vocabulary the note that the mark names."""
        own = element.find("noot.nr")
        mark = _line(own) if own is not None else element.get("nr", "") or _line(element)
        note = element
        if own is None and element.find("noot.al") is None:
            named = self.notes.get(element.get("refid") or element.get("ref") or element.get("nr") or "")
            if named is None or named is element:
                words.add(_line(element))
                return
            note = named
        said = Words()
        for child in own_text(note):
            if isinstance(child, str):
                self.text.add(child, said, frozenset())
            elif local(child) not in ("noot.nr", "noot.lijst"):
                self.inline(child, said, frozenset())
        box = Box(self.flow.draft.repairs)
        box.paragraph(said, BlockKind.FOOTNOTE)
        for piece in box.pieces[:1]:
            piece.mark = mark
        words.mark(mark, box.pieces)


@dataclass(slots=True)
class _Questions:
    """Questions and answers that bear a number and no label, so that only their elements tell which is which.

    labelled: some do say "Vraag" or "Antwoord"; then they are found as in any other format.
    """

    asked: list[tuple[str, Stretch]] = field(default_factory=list)
    answered: list[tuple[str, Stretch]] = field(default_factory=list)
    labelled: bool = False

    def add(self, kind: str, number: str, where: Stretch) -> None:
        (self.asked if kind == "vraag" else self.answered).append((number, where))

    def paired(self) -> list[QuestionDraft]:
        return [] if self.labelled else [self.with_answer(number, where) for number, where in self.asked]

    def with_answer(self, printed: str, where: Stretch) -> QuestionDraft:
        numbers = numbers_in(printed)
        answer = next((one for one in self.answered if set(numbers) & set(numbers_in(one[0]))), None)
        return QuestionDraft(
            number=re.sub(r"\s*[.:)]$", "", printed),
            numbers=numbers,
            question=where,
            answer=answer[1] if answer else None,
            answer_numbers=numbers_in(answer[0]) if answer else (),
        )
