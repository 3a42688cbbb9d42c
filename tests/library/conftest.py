"""A library with a letter in a dossier, without a file to read."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from stored import put_in

from desktop.library import documents, dossiers
from desktop.library.library import Library
from desktop.library.records import Words
from desktop.reading.draft import Draft, Piece, assemble
from desktop.text.document import BlockKind, DocumentKind, Head, Span

LETTER = (
    (BlockKind.HEADING, 1, "Brug over de Linge"),
    (BlockKind.PARAGRAPH, 0, "We bouwen voor de zomer van 2032 een brug over de Linge."),
    (BlockKind.HEADING, 2, "Veer"),
    (BlockKind.LIST_ITEM, 1, "We onderzoeken of het veer blijft varen."),
)


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "bibliotheek") as opened:
        yield opened


@pytest.fixture
def dossier(library):
    with library.change("Nieuw dossier") as session:
        return dossiers.add_dossier(session, "Rivieren")


@pytest.fixture
def letter(library, dossier, tmp_path):
    """The id of a letter of three pages in the dossier."""
    pieces = [Piece(kind, text, level, page) for page, (kind, level, text) in enumerate(LETTER, start=1)]
    head = Head(title="Brief over bruggen", kind=DocumentKind.POLICY_LETTER, date=date(2032, 3, 12))
    original = tmp_path / "brief.txt"
    original.write_text("\n\n".join(text for _, _, text in LETTER), encoding="utf-8")
    return put_in(library, dossier, original, assemble(Draft(pieces, head, pages=3)))


@pytest.fixture
def put_letter(library, dossier, tmp_path):
    """Puts a letter of these paragraphs in the dossier; returns its id."""

    def put(title, written, *paragraphs):
        original = tmp_path / f"{title}.txt"
        original.write_text("\n\n".join(paragraphs), encoding="utf-8")
        pieces = [Piece(BlockKind.PARAGRAPH, text) for text in paragraphs]
        head = Head(title=title, kind=DocumentKind.POLICY_LETTER, date=written)
        return put_in(library, dossier, original, assemble(Draft(pieces, head)))

    return put


@pytest.fixture
def other_letter(put_letter):
    """The id of a later letter, which makes less of the bridge and is silent on the ferry."""
    return put_letter(
        "Voortgang bruggen",
        date(2033, 5, 20),
        "We onderzoeken of een fietsbrug over de Linge bij Geldermalsen in 2035 mogelijk is.",
        "Over de Linge lag bij Geldermalsen ooit een houten fietsbrug, die tweemaal is verzakt.",
        "Voor de polder komt in 2034 een waterplan met de boeren van Tricht.",
        "De provincie telt jaarlijks het verkeer op de dijken en in de dorpskernen.",
    )


@pytest.fixture
def words(library, letter):
    """Words of the letter, by what they say."""

    def find(said: str) -> Words:
        with library.read() as session:
            start = documents.load(session, letter).text.index(said)
        return Words(letter, Span(start, start + len(said)))

    return find


@pytest.fixture
def changes(library):
    """What can be undone, oldest first."""
    made = []
    library.on_change = made.append
    return made


@pytest.fixture
def folder(tmp_path) -> Path:
    return tmp_path
