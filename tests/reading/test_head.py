"""The head of a document, on documents of our own making; the real ones are read through the registry."""

import json
import os
from datetime import date
from pathlib import Path
from unicodedata import normalize

import pytest

from desktop.reading.draft import Piece
from desktop.reading.head import find_head
from desktop.reading.registry import read
from desktop.text.document import BlockKind, DocumentKind, Head, Person

# the set phrases of the series, in parts
KAMER = "Tweede Kamer der Staten-Generaal"
KAMER_LINES = "\n".join(["Tweede Kamer", "der Staten-Generaal"])
SERIES = "Aanhangsel van de Handelingen"
ORDER = "orde van de dag"

AGREEMENT = """Samen wijzer,
verder dan vandaag
Coalitieakkoord 2031 – 2035
ABC, De Brug en Nieuw Begin
3 maart 2031
Wij presenteren onze plannen."""

LETTER = f"""> Retouradres Postbus 1 2500 AA Den Haag
Aan de Voorzitter van de {KAMER_LINES}
Postbus 20018
Datum
12 maart 2032
Onderwerp
Voortgang van de bibliotheken
Ons kenmerk
778812
In deze brief schets ik wat er sinds 1 januari 2031 is gebeurd. Zie ook vergaderjaar 2029–2030, nr. 4.
De Minister van Onderwijs, Cultuur en Wetenschap,
A.B. van der Sloot"""

ANSWERS = f"""2032D01234 Aan de Voorzitter van de {KAMER}
Den Haag, 4 februari 2032
Hierbij bied ik u de antwoorden aan op de vragen die uw Kamer stelde bij de behandeling van de begroting van Wonen.
De minister van Wonen,
C. Duin
De staatssecretaris van Wonen,
mr. D.E. ten Have"""

PRINTED_QUESTIONS = f"""\
{KAMER} 2
Vergaderjaar 2031–2032 {SERIES}
Vragen gesteld door de leden der Kamer
412
Vragen van de leden Duin, Ter Veld (beiden ABC) en Van den Bos (De Brug) \
aan de Ministers van Asiel en Migratie en van Financiën over het bericht «Aan de bak» (ingezonden 6 januari 2032).
Antwoord van Minister De Haan (Financiën), mede namens de Minister van Asiel en Migratie \
(ontvangen 3 februari 2032). Zie ook Aanhangsel Handelingen, vergaderjaar 2030–2031, nr. 9.
Vraag 1"""

MINISTRY_QUESTIONS = """Datum
3 juni 2032
Onderwerp
Antwoorden op Kamervragen van het lid Duin (ABC) over fietspaden
In antwoord op uw brief van 6 mei 2032, nr. 2032Z01234, bericht ik u dat \
de vragen van het lid Duin (ABC) over fietspaden worden beantwoord.
Mede namens de minister van Financiën,
De minister van Infrastructuur en Waterstaat
F.G. Polder
Vraag 1"""

PRINTED_LETTER = f"""{KAMER} 2
Vergaderjaar 2031–2032
41 200 VI Vaststelling van de begrotingsstaten van het Ministerie van Justitie en Veiligheid (VI) voor het jaar 2032
Nr. 17 BRIEF VAN DE MINISTER VAN JUSTITIE EN VEILIGHEID
Aan de Voorzitter van de {KAMER}
Den Haag, 9 december 2031
Hierbij zend ik u het rapport.
De Minister van Justitie en Veiligheid,
H. Kamp"""

SENATE_LETTER = """Eerste Kamer der Staten-Generaal 1
Vergaderjaar 2031–2032
41 150 Wet op de leeszalen
D BRIEF VAN DE STAATSSECRETARIS VAN CULTUUR
Den Haag, 9 januari 2032"""

MOTION = f"""{KAMER} 2
Vergaderjaar 2031–2032
41 201 Leesbevordering
Nr. 8 MOTIE VAN HET LID TER VELD C.S.
Voorgesteld 14 april 2032
De Kamer,
gehoord de beraadslaging,
verzoekt de regering elke leeszaal te openen,
en gaat over tot de {ORDER}.
Ter Veld
Van den Bos"""

BUDGET = """Rijksbegroting 2033 hoofdstuk XXV
Beleidsartikelen
Tabel 3 Budgettaire gevolgen van beleid"""

RECORD = """27e vergadering
Donderdag 5 februari 2032
Aanvang 10:15 uur
Voorzitter: Duin"""


def pieces_of(text: str) -> list[Piece]:
    return [Piece(BlockKind.PARAGRAPH, line) for line in text.splitlines()]


def head_of(text: str) -> Head:
    return find_head(pieces_of(text), Head(), "stuk.pdf")


@pytest.mark.parametrize(
    ("text", "kind", "number", "day"),
    [
        (AGREEMENT, DocumentKind.COALITION_AGREEMENT, None, date(2031, 3, 3)),
        (LETTER, DocumentKind.POLICY_LETTER, "778812", date(2032, 3, 12)),
        (ANSWERS, DocumentKind.BUDGET_ANSWERS, "2032D01234", date(2032, 2, 4)),
        (PRINTED_QUESTIONS, DocumentKind.KAMERVRAGEN, "ah-tk-20312032-412", date(2032, 2, 3)),
        (MINISTRY_QUESTIONS, DocumentKind.KAMERVRAGEN, None, date(2032, 6, 3)),
        (PRINTED_LETTER, DocumentKind.KAMERSTUK, "kst-41200-VI-17", date(2031, 12, 9)),
        (SENATE_LETTER, DocumentKind.KAMERSTUK, "kst-41150-D", date(2032, 1, 9)),
        (MOTION, DocumentKind.KAMERSTUK, "kst-41201-8", date(2032, 4, 14)),
        (
            "41 203 Boeken\nnr. 3\nBrief van de minister\nDen Haag, 1 mei 2032",
            DocumentKind.KAMERSTUK,
            "kst-41203-3",
            date(2032, 5, 1),
        ),
        (BUDGET, DocumentKind.BUDGET, None, None),
        (RECORD, DocumentKind.HANDELINGEN, None, date(2032, 2, 5)),
        (
            "41 204 Vaststelling van de begrotingsstaten van Wonen voor het jaar 2033\n"
            "Nr. 5 VERSLAG HOUDENDE EEN LIJST VAN VRAGEN EN ANTWOORDEN\nVastgesteld 12 november 2032",
            DocumentKind.BUDGET_ANSWERS,
            "kst-41204-5",
            date(2032, 11, 12),
        ),
        (
            "Plan voor de leeszalen\nKamerstuk: Kamerbrief | 28-01-2032 | Wonen",
            DocumentKind.POLICY_LETTER,
            None,
            date(2032, 1, 28),
        ),
        ("Notulen van de wijkraad\nEr was koffie.", DocumentKind.OTHER, None, None),
    ],
)
def test_kind_number_and_date_are_read_off_the_head(
    text: str, kind: DocumentKind, number: str | None, day: date | None
) -> None:
    head = head_of(text)
    assert (head.kind, head.number, head.date) == (kind, number, day)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (AGREEMENT, "Samen wijzer, verder dan vandaag"),
        (LETTER, "Voortgang van de bibliotheken"),
        (
            ANSWERS,
            "Antwoorden op de vragen die uw Kamer stelde bij de behandeling van de begroting van Wonen",
        ),
        (
            PRINTED_QUESTIONS,
            "Vragen van de leden Duin, Ter Veld (beiden ABC) en Van den Bos (De Brug) aan de Ministers van Asiel en "
            "Migratie en van Financiën over het bericht «Aan de bak» (ingezonden 6 januari 2032)",
        ),
        (MINISTRY_QUESTIONS, "Antwoorden op Kamervragen van het lid Duin (ABC) over fietspaden"),
        (
            "Antwoorden van de minister van Wonen op Kamervragen\nvan het lid Duin (ABC) over fietspaden.\nVraag 1",
            "Antwoorden van de minister van Wonen op Kamervragen van het lid Duin (ABC) over fietspaden",
        ),
        (MOTION, "Leesbevordering; MOTIE VAN HET LID TER VELD C.S."),
        ("Er was koffie.", "stuk"),
    ],
)
def test_the_title_is_as_printed_and_only_else_the_name_of_the_file(text: str, title: str) -> None:
    assert head_of(text).title == title


def test_a_document_is_called_by_the_heading_it_opens_with_unless_any_document_has_it() -> None:
    body = Piece(BlockKind.PARAGRAPH, "Er was koffie.")
    named = find_head([Piece(BlockKind.HEADING, "Wijkvisie", level=1), body], Head(), "stuk.pdf")
    unnamed = find_head([Piece(BlockKind.HEADING, "Inleiding", level=1), body], Head(), "stuk.pdf")
    assert (named.title, unnamed.title) == ("Wijkvisie", "stuk")


def test_a_party_belongs_to_all_names_before_it() -> None:
    assert head_of(PRINTED_QUESTIONS).members == (
        Person("Duin", party="ABC"),
        Person("Ter Veld", party="ABC"),
        Person("Van den Bos", party="De Brug"),
    )
    assert head_of(MINISTRY_QUESTIONS).members == (Person("Duin", party="ABC"),)
    assert head_of(MOTION).members == (Person("Ter Veld"), Person("Van den Bos"))


@pytest.mark.parametrize(
    ("text", "ministers"),
    [
        (
            PRINTED_QUESTIONS,
            [("De Haan", "Minister van Financiën"), ("", "Minister van Asiel en Migratie")],
        ),
        (
            MINISTRY_QUESTIONS,
            [("F.G. Polder", "minister van Infrastructuur en Waterstaat"), ("", "minister van Financiën")],
        ),
        (ANSWERS, [("C. Duin", "minister van Wonen"), ("mr. D.E. ten Have", "staatssecretaris van Wonen")]),
        (LETTER, [("A.B. van der Sloot", "Minister van Onderwijs, Cultuur en Wetenschap")]),
        ("Met deze brief informeer ik uw Kamer.\nDe Minister van Wonen,", [("", "Minister van Wonen")]),
        (AGREEMENT, []),
    ],
)
def test_ministers_are_those_who_sign_or_answer(text: str, ministers: list[tuple[str, str]]) -> None:
    assert [(person.name, person.office) for person in head_of(text).ministers] == ministers


def test_two_ministers_may_answer_together() -> None:
    both = PRINTED_QUESTIONS.replace(
        "De Haan (Financiën), mede namens de Minister van Asiel en Migratie",
        "De Haan (Financiën) en van Staatssecretaris Van 't Hof (Cultuur)",
    )
    assert [(person.name, person.office) for person in head_of(both).ministers] == [
        ("De Haan", "Minister van Financiën"),
        ("Van 't Hof", "Staatssecretaris (Cultuur)"),
    ]


def test_the_heading_of_the_series_names_no_member() -> None:
    other = PRINTED_QUESTIONS.replace(
        "Vragen gesteld door de leden der Kamer", "Vragen van leden der Kamer en de antwoorden daarop"
    )
    assert head_of(other).members == head_of(PRINTED_QUESTIONS).members


def test_questions_without_an_answer_name_those_asked_but_no_sender() -> None:
    head = head_of("\n".join(PRINTED_QUESTIONS.splitlines()[:5]))
    assert [person.office for person in head.ministers] == [
        "Minister van Asiel en Migratie",
        "Minister van Financiën",
    ]
    assert (head.sender, head.date) == (None, date(2032, 1, 6))


def test_sender_and_addressee_are_read_off_the_letter() -> None:
    assert head_of(LETTER).addressee == f"de Voorzitter van de {KAMER}"
    assert head_of(ANSWERS).sender == "minister van Wonen en staatssecretaris van Wonen"
    assert head_of(AGREEMENT).sender == "ABC, De Brug en Nieuw Begin"


def test_the_year_is_that_of_the_document_and_not_one_it_cites() -> None:
    assert head_of(PRINTED_QUESTIONS).parliamentary_year == "2031-2032"
    assert head_of(LETTER).parliamentary_year is None


def test_the_printed_identifier_goes_before_the_one_put_together() -> None:
    assert head_of(f"{PRINTED_LETTER}\nkst-41200-VI-18").number == "kst-41200-VI-18"


def test_what_the_format_knew_stays() -> None:
    known = Head(title="Brief", kind=DocumentKind.OTHER, date=date(2000, 1, 1), number="1", sender="ik", addressee="u")
    head = find_head(pieces_of(PRINTED_LETTER), known, "stuk.pdf")
    assert (head.title, head.date, head.number, head.sender, head.addressee) == ("Brief", known.date, "1", "ik", "u")
    assert head.parliamentary_year == "2031-2032"


def test_an_empty_document_has_an_empty_head() -> None:
    assert find_head([], Head(), "leeg.txt") == Head(title="leeg")


REAL = pytest.mark.skipif(
    "WOORDHOUDER_DOCUMENTS" not in os.environ, reason="WOORDHOUDER_DOCUMENTS names no folder of real documents"
)


@REAL
def test_printed_questions_have_title_number_members_and_dates() -> None:
    documents = Path(os.environ["WOORDHOUDER_DOCUMENTS"])
    labels = json.loads((documents / "gold/kamervragen.json").read_text())
    for name, label in labels.items():
        head = read(documents / "documents/kamervragen" / name).head
        title = normalize("NFC", label["head"])
        assert (head.kind, head.title, head.number) == (DocumentKind.KAMERVRAGEN, title, label["number"])
        assert head.date is not None
        assert head.ministers
        assert head.members
        assert all(member.party for member in head.members)


@REAL
@pytest.mark.parametrize(
    ("pattern", "kind"),
    [
        ("seeds/coalitieakkoord*.txt", DocumentKind.COALITION_AGREEMENT),
        ("seeds/beleidsbrief*.txt", DocumentKind.POLICY_LETTER),
        ("seeds/antwoorden*.txt", DocumentKind.BUDGET_ANSWERS),
        ("documents/antwoorden-docx/*.docx", DocumentKind.KAMERVRAGEN),
        ("documents/handelingen/*.xml", DocumentKind.HANDELINGEN),
    ],
)
def test_real_documents_are_of_their_kind(pattern: str, kind: DocumentKind) -> None:
    kinds = {path.name: read(path).head.kind for path in Path(os.environ["WOORDHOUDER_DOCUMENTS"]).glob(pattern)}
    assert kinds
    assert set(kinds.values()) == {kind}, kinds
