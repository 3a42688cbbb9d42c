"""What a briefing holds, as plain values: what it looks like stands in the other modules of this room.

Text in any field may hold any character, and is printed as it stands; what the user wrote as notes is a `RichText`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.text.document import DocumentKind
from desktop.text.pledge import Firmness, Status
from desktop.text.rich_text import read


@dataclass(frozen=True, slots=True)
class RichText:
    """A user's own text. html: as text.rich_text says; sources: by id, how the passages that it leads to are cited."""

    html: str = ""
    sources: tuple[tuple[int, str], ...] = ()

    @property
    def is_empty(self) -> bool:
        return not read(self.html)


@dataclass(frozen=True, slots=True)
class Quote:
    """Words as they stand in a document. source: "Brief 12-03-2032, p. 4"; note: what the user wrote beside them."""

    text: str
    source: str
    note: RichText = RichText()


@dataclass(frozen=True, slots=True)
class Deadline:
    """words: literally, "voor het zomerreces"; first, last: the days they stand for, None where there is no telling;
    reason: why it took the place of the one before."""

    words: str
    first: date | None = None
    last: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """A pledge's status, since when, why, and the words it rests on."""

    status: Status = Status.OPEN
    since: date | None = None
    reason: str = ""
    evidence: Quote | None = None


@dataclass(frozen=True, slots=True)
class Pledge:
    """who: the bewindspersoon; to_whom: the Kamerlid and fractie; deadlines: oldest first, the last one counts;
    question: what to ask in the debate; amount: the money, in words."""

    title: str
    who: str = ""
    ministry: str = ""
    to_whom: str = ""
    standing: Standing = Standing()
    deadlines: tuple[Deadline, ...] = ()
    firmness: Firmness | None = None
    quotes: tuple[Quote, ...] = ()
    note: RichText = RichText()
    question: str = ""
    amount: str = ""

    @property
    def deadline(self) -> Deadline | None:
        return self.deadlines[-1] if self.deadlines else None

    def is_overdue(self, today: date) -> bool:
        """Not settled, and the last day of its deadline has passed."""
        last = self.deadline.last if self.deadline else None
        return last is not None and last < today and not self.standing.status.is_settled


@dataclass(frozen=True, slots=True)
class PledgeTable:
    """The pledges at a glance: Omschrijving, Vindplaats, Stand van zaken."""

    pledges: tuple[Pledge, ...]
    title: str = "Overzicht van toezeggingen"

    @property
    def is_empty(self) -> bool:
        return not self.pledges


@dataclass(frozen=True, slots=True)
class PledgeCards:
    """The pledges one by one, with all that is known of them."""

    pledges: tuple[Pledge, ...]
    title: str = "Toezeggingen"

    @property
    def is_empty(self) -> bool:
        return not self.pledges


@dataclass(frozen=True, slots=True)
class Pair:
    """Passages that stand beside each other; None: nothing stands there, which says nothing about the document."""

    left: Quote | None
    right: Quote | None


@dataclass(frozen=True, slots=True)
class SideBySide:
    """A tag's passages from two documents, in two columns. left, right: the documents' names."""

    tag: str
    left: str
    right: str
    pairs: tuple[Pair, ...]

    @property
    def is_empty(self) -> bool:
        return not self.pairs


@dataclass(frozen=True, slots=True)
class Listed:
    """A tag's passages from any number of documents, one below the other with their source beside them."""

    tag: str
    quotes: tuple[Quote, ...]

    @property
    def is_empty(self) -> bool:
        return not self.quotes


@dataclass(frozen=True, slots=True)
class Passages:
    tags: tuple[SideBySide | Listed, ...]
    title: str = "Passages per label"

    @property
    def is_empty(self) -> bool:
        return all(tag.is_empty for tag in self.tags)


@dataclass(frozen=True, slots=True)
class Question:
    """A question to ask. pledge: the pledge it is about, if it is about one."""

    text: str
    to_whom: str = ""
    pledge: Pledge | None = None


@dataclass(frozen=True, slots=True)
class OpenQuestions:
    """lines: how many lines to write on are drawn under each question."""

    questions: tuple[Question, ...]
    title: str = "Vragen"
    lines: int = 3

    @property
    def is_empty(self) -> bool:
        return not self.questions


@dataclass(frozen=True, slots=True)
class Section:
    """heading: what the text is about, where that has a name."""

    text: RichText
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Notes:
    """Texts of the user's own: summary, position, draft speech."""

    title: str
    sections: tuple[Section, ...]

    @property
    def is_empty(self) -> bool:
        return all(section.text.is_empty for section in self.sections)


@dataclass(frozen=True, slots=True)
class Source:
    """A document that the briefing draws on. number: as printed on it; file_name: what it is called in the library."""

    title: str
    kind: DocumentKind = DocumentKind.OTHER
    dated: date | None = None
    number: str = ""
    file_name: str = ""


@dataclass(frozen=True, slots=True)
class Sources:
    sources: tuple[Source, ...]
    title: str = "Bronnen"

    @property
    def is_empty(self) -> bool:
        return not self.sources


Part = PledgeTable | PledgeCards | Passages | OpenQuestions | Notes | Sources


@dataclass(frozen=True, slots=True)
class Briefing:
    """for_whom: Kamerlid and fractie; made_on: the day it is made; parts: in the order
    of printing, empty ones are left out."""

    title: str
    made_on: date
    parts: tuple[Part, ...]
    debate: str = ""
    debate_on: date | None = None
    for_whom: str = ""
    made_by: str = ""

    @property
    def judged_on(self) -> date:
        """The day that decides what is overdue: that of the debate while it lies ahead."""
        return max(self.made_on, self.debate_on) if self.debate_on else self.made_on
