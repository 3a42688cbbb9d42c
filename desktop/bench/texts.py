"""Documents made by chance, in the manner of the field: agreements with bullets, letters with pledges and deadlines."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from random import Random

from desktop.library import documents, dossiers, originals
from desktop.library.library import Library
from desktop.reading.draft import Draft, Piece, assemble
from desktop.text.document import BlockKind, Document, DocumentKind, Head

FIRST = """
water wijk school zorg dijk haven spoor weg woning stal bos lucht energie warmte zand brug veer markt bank belasting
jeugd kunst sport taal archief brand politie rechts gevangenis grens visserij landbouw bodem natuur afval plastic
cijfer data veiligheid bouw huur pensioen arbeid loon opleidings onderzoeks erfgoed museum water scheep lucht
""".split()
SECOND = """
fonds register loket plan akkoord toezicht beheer onderhoud net keten regeling toeslag heffing kaart visie programma
dienst inspectie school centrum raad proef aanpak norm wet budget tekort overschot steun bijdrage controle meting
""".split()
BODIES = "gemeenten provincies scholen ziekenhuizen corporaties waterschappen bedrijven boeren huurders leraren".split()
WHEN = (
    "voor de zomer van {year}",
    "in het derde kwartaal van {year}",
    "voor het kerstreces",
    "uiterlijk 1 april {year}",
    "begin {year}",
    "zo spoedig mogelijk",
)
SAYINGS = (
    "We voeren {when} een {thing} in voor {body}.",
    "De minister stuurt de Kamer {when} een brief over het {thing}.",
    "We onderzoeken of het {thing} ook voor {body} kan gelden.",
    "We zetten ons in voor een beter {thing}, samen met {body}.",
    "Er komt {amount} miljoen euro per jaar beschikbaar voor het {thing} en de {other}.",
    "Het {thing} is de afgelopen jaren achtergebleven bij de {other}, zo zeggen {body}.",
    "Veel {body} hebben gewezen op de gevolgen van het {thing} voor de {other} in hun streek.",
    "In de praktijk blijkt het {thing} moeilijk te verenigen met de {other} van {body}.",
)


def text_of(chance: Random, sentences: int) -> str:
    """Some sentences: about half promise something."""

    def thing() -> str:
        # the first of a list are the commonest, as words are
        return FIRST[int(chance.random() ** 2 * len(FIRST))] + SECOND[int(chance.random() ** 2 * len(SECOND))]

    return " ".join(
        chance.choice(SAYINGS).format(
            when=chance.choice(WHEN).format(year=chance.randint(2032, 2035)),
            thing=thing(),
            other=thing(),
            body=chance.choice(BODIES),
            amount=chance.randint(2, 900),
        )
        for _ in range(sentences)
    )


def document(number: int, blocks: int) -> Document:
    """A document of headings, paragraphs and bullets; always the same for the same number and length."""
    chance = Random(number)
    pieces = []
    for index in range(blocks):
        page = index // 9 + 1
        if index % 12 == 0:
            pieces.append(Piece(BlockKind.HEADING, f"{index // 12 + 1} {text_of(chance, 1)[:48]}", 1, page))
        elif index % 3:
            pieces.append(Piece(BlockKind.LIST_ITEM, text_of(chance, chance.choice((2, 4, 6))), 1, page))
        else:
            pieces.append(Piece(BlockKind.PARAGRAPH, text_of(chance, chance.choice((3, 6, 9))), 0, page))
    kind = DocumentKind.COALITION_AGREEMENT if number == 0 else DocumentKind.POLICY_LETTER
    written = date(2031, 1, 5) + timedelta(days=3 * number)
    return assemble(
        Draft(pieces, Head(title=f"Stuk {number} over het {FIRST[number % len(FIRST)]}", kind=kind, date=written))
    )


def fill(library: Library, count: int, blocks: int, folder: Path) -> list[int]:
    """Put documents into a new dossier, as an import would; their originals are text. Gives their ids."""
    with library.derive() as session:
        dossier_id = dossiers.add_dossier(session, "Proef")
    found = []
    for number in range(count):
        made = document(number, blocks)
        original = folder / f"stuk-{number}.txt"
        original.write_text(made.text, encoding="utf-8")
        sha256 = originals.hash_of_file(original)
        originals.keep(library.folder, sha256, original)
        with library.derive() as session:
            document_id = documents.store(session, made, sha256, original)
            documents.get_row(session, document_id).removed_at = None
            dossiers.put_in_dossier(session, dossier_id, document_id)
        found.append(document_id)
    return found
