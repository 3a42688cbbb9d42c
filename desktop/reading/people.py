"""The people that the head of a document names: who asked, who answers, who signs. Names and offices as printed."""

from __future__ import annotations

import re
from collections.abc import Iterable

from desktop.text.document import Person

# portfolios with "en" in them, of the cabinets since 2010: what parts "Justitie en Veiligheid en Financiën" in two
_PORTFOLIOS = (
    "Asiel en Migratie",
    "Binnenlandse Zaken en Koninkrijksrelaties",
    "Economische Zaken en Klimaat",
    "Immigratie, Integratie en Asiel",
    "Infrastructuur en Milieu",
    "Infrastructuur en Waterstaat",
    "Justitie en Veiligheid",
    "Klimaat en Groene Groei",
    "Landbouw, Natuur en Voedselkwaliteit",
    "Landbouw, Visserij, Voedselzekerheid en Natuur",
    "Onderwijs, Cultuur en Wetenschap",
    "Sociale Zaken en Werkgelegenheid",
    "Veiligheid en Justitie",
    "Volksgezondheid, Welzijn en Sport",
    "Volkshuisvesting en Ruimtelijke Ordening",
)
_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w’'´¸-]+"
_SUBJECT = rf"(?!(?:De|Het)\b){_CAPITAL}"
_PORTFOLIO = rf"(?:{'|'.join(_PORTFOLIOS)}|{_SUBJECT}(?:(?:,[ ]|[ ]en[ ]|[ ][–-][ ]|[ ]){_SUBJECT})*)"
_RANK = r"(?i:minister-president|ministers?|staatssecretaris(?:sen)?)"
_OFFICE = rf"{_RANK}(?:[ ](?:(?i:van|voor)[ ])?{_PORTFOLIO})?"
_OFFICES = rf"{_OFFICE}(?:(?:,?[ ]en[ ]|,[ ])(?:(?:de|van|voor)[ ])?(?:{_OFFICE}|{_PORTFOLIO}))*"
_INITIALS = r"(?:[A-ZÀ-ÖØ-Þ](?:h|hr|j)?\.[ ]?)+"
_PARTICLES = r"(?:(?:van|von|de|den|der|ten|ter|te|el|al|het|in|’t|'t|‘t)[ ])*"
_SURNAME = rf"{_PARTICLES}{_CAPITAL}(?:[ ]{_PARTICLES}{_CAPITAL})*"
_TITLES = r"(?:(?i:mr|dr|drs|ir|ing|prof)\.[ ]*)*"

_ASKED = re.compile(
    r"\b[Vv]ragen (?:gesteld door|van) (?!(?:de )?leden der Kamer)(?:het |de )?(?:Kamer)?(?:lid|leden) "
    r"(?P<members>[^.;:«“\"]{2,400}?)\s*"
    r"(?=aan de |over |inzake |betreffende |met betrekking tot |naar aanleiding van |worden |op grond van "
    r"|\(ingezonden|«|“|$)",
    re.MULTILINE,
)
_MEMBERS_AND_PARTY = re.compile(r"(?P<names>[^()]+?)\s*\((?P<party>[^()]+)\)")
_SHARED = re.compile(r"^(?:beiden?|allen?)\s+")
_NAMES_BETWEEN = re.compile(r",\s*(?:en\s+)?|\s+en\s+")

_UNDER_A_MOTION = re.compile(
    rf"\bgaat over tot de orde van de dag\.?\n(?P<names>{_SURNAME}(?:\n{_SURNAME})*)[ ]*$", re.MULTILINE
)
_TO = re.compile(rf"\baan de (?P<offices>{_OFFICES})")
_ANSWER = re.compile(r"\b(?:Antwoord|Mededeling) van (?P<answerers>.{1,400}?)(?:, mede namens|\((?:ontvangen|$)|$)")
_ANSWERER = re.compile(rf"(?P<rank>{_RANK}) (?P<name>{_SURNAME}) \((?P<portfolio>[^()]+)\)")
_ON_BEHALF = re.compile(rf"\b[Mm]ede namens (?:de |het )?(?P<offices>{_OFFICES})")
_ONE_OFFICE = re.compile(
    rf"(?P<rank>{_RANK})(?: (?P<of>van|voor))? (?P<portfolio>{_PORTFOLIO})"
    rf"|(?:en|,) (?:(?P<more_of>van|voor) )?(?P<more>{_PORTFOLIO})"
)
_SIGNED = re.compile(
    rf"^[ ]*(?:(?i:de|het)[ ])?(?P<office>{_OFFICE})[ ]*"
    rf"(?:,?[ ]*\n?[ ]*(?P<name>{_TITLES}{_INITIALS}{_SURNAME})"
    rf"|,[ ]*\n[ ]*(?P<full>{_CAPITAL}[ ]{_SURNAME})[ ]*$|,[ ]*$)",
    re.MULTILINE,
)


def find_members(text: str) -> tuple[Person, ...]:
    """The members who asked: "Vragen van de leden Jansen (ABC) en De Vries (DEF) aan …".

    A party between brackets is that of every name since the brackets before it: "Jansen en De Vries (beiden ABC)".
    """
    found = _ASKED.search(" ".join(text.split()))
    return members_in(found["members"]) if found else ()


def members_in(words: str) -> tuple[Person, ...]:
    """The members in a row of names such as "Jansen, De Vries (ABC) en Bakker (DEF)"."""
    people: list[Person] = []
    end = 0
    for match in _MEMBERS_AND_PARTY.finditer(words):
        party = _SHARED.sub("", match["party"].strip())
        people += [Person(name, party=party) for name in _names(match["names"])]
        end = match.end()
    return (*people, *(Person(name) for name in _names(words[end:])))


def _names(words: str) -> list[str]:
    return [name for part in _NAMES_BETWEEN.split(words) if (name := part.strip(" ,")) and name != "en"]


def find_movers(text: str) -> tuple[Person, ...]:
    """The members whose names stand under a motion, each on a line of its own."""
    found = _UNDER_A_MOTION.search(text)
    return tuple(Person(name.strip()) for name in found["names"].splitlines()) if found else ()


def find_asked_ministers(text: str) -> tuple[Person, ...]:
    """The offices that questions were put to: "… aan de Minister van X en de Staatssecretaris van Y over …"."""
    found = _TO.search(" ".join(text.split()))
    return offices_in(found["offices"]) if found else ()


def find_answering_ministers(text: str) -> tuple[Person, ...]:
    """Who answered printed questions, with those on whose behalf: the latter have an office and no name.

    Print gives a name with a portfolio, "Minister Jansen (Financiën)"; the office is written out where the same
    head has it ("Minister van Financiën"), else it stays as printed.
    """
    text = " ".join(text.split())
    people: list[Person] = []
    answer = _ANSWER.search(text)
    for match in _ANSWERER.finditer(answer["answerers"]) if answer else ():
        portfolio = match["portfolio"]
        rank = match["rank"]
        written_out = (
            asked.office
            for asked in find_asked_ministers(text)
            if asked.office and asked.office.startswith(rank) and asked.office.endswith(portfolio)
        )
        people.append(Person(match["name"], office=next(written_out, f"{rank} ({portfolio})")))
    return _once([*people, *find_represented(text)]) if people else ()


def find_represented(text: str) -> tuple[Person, ...]:
    """The offices on whose behalf another answers: "mede namens de Minister van X"."""
    found = _ON_BEHALF.search(" ".join(text.split()))
    return offices_in(found["offices"]) if found else ()


def offices_in(words: str) -> tuple[Person, ...]:
    """Offices without names. "Ministers van X en van Y" are two."""
    people: list[Person] = []
    rank = of = ""
    for match in _ONE_OFFICE.finditer(words):
        if match["rank"]:
            rank = re.sub(r"(?i)(?<=minister)s$|(?<=secretaris)sen$", "", match["rank"])
        of = match["of"] or match["more_of"] or of
        if rank:
            people.append(Person("", office=" ".join(filter(None, [rank, of, match["portfolio"] or match["more"]]))))
    return tuple(people)


def find_signatures(text: str) -> tuple[Person, ...]:
    """Who signed: an office on a line of its own, with the name after it; no name where the source has lost it."""
    people = [
        Person(" ".join((match["name"] or match["full"] or "").split()), office=match["office"].rstrip(", "))
        for match in _SIGNED.finditer(text)
    ]
    named = {person.office for person in people if person.name}
    return _once([person for person in people if person.name or person.office not in named])


def _once(people: Iterable[Person]) -> tuple[Person, ...]:
    return tuple(dict.fromkeys(people))
