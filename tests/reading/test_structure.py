"""One fictional agreement, dumped in the ways that real dumps were found to be made."""

import json
import textwrap
from collections import Counter
from pathlib import Path

import pytest

from desktop.reading.plain.document import read_plain

AGREEMENT = json.loads((Path(__file__).parents[1] / "data" / "polderakkoord.json").read_text(encoding="utf-8"))

PAGES = {"Vooraf", "Een polder die droog blijft", "Wonen tussen de sloten", "Geld en toezicht"}
"""What begins on a new page."""


def pages_of_lines(column: int = 64) -> list[list[str]]:
    """The agreement as a word processor prints it: blank lines before headings and after lists, none after headings."""
    pages: list[list[str]] = []
    before = ""
    for kind, _, text in AGREEMENT:
        if text in PAGES:
            pages.append([])
        elif pages[-1] and (
            (kind == "heading" and before != "heading") or (kind == "paragraph" and before != "heading")
        ):
            pages[-1].append("")
        is_bullet = kind == "list_item" and not text[0].isdigit()
        pages[-1] += textwrap.wrap(("• " if is_bullet else "") + text, column, break_on_hyphens=False)
        before = kind
    return pages


def plainly() -> str:
    return "\n".join("\n".join(page) for page in pages_of_lines())


def doubled() -> str:
    """Every line ends in a space and is followed by an empty one, save the last of a page; pages begin with a space."""
    return "\n".join(" " + " \n\n".join(page) + " " for page in pages_of_lines())


def with_form_feeds() -> str:
    return "\f".join("\n".join(page) + "\n" for page in pages_of_lines())


def with_heads_and_numbers() -> str:
    return "\n".join(
        f"Polderakkoord 2031\n\n{chr(10).join(page)}\n\nPagina {number} van 4\n"
        for number, page in enumerate(pages_of_lines(), 1)
    )


def on_one_line_each() -> str:
    return "\n".join(("• " if kind == "list_item" and text[0].isalpha() else "") + text for kind, _, text in AGREEMENT)


def without_blanks() -> str:
    return "\n".join(line for page in pages_of_lines(90) for line in page if line)


DUMPS = [plainly, doubled, with_form_feeds, with_heads_and_numbers, on_one_line_each, without_blanks]


@pytest.mark.parametrize("dump", DUMPS)
def test_the_pieces_are_those_of_the_agreement_however_it_was_dumped(dump):
    pieces = read_plain(dump().encode(), "akkoord.txt").pieces
    assert [(piece.kind.value, piece.text) for piece in pieces] == [(kind, text) for kind, _, text in AGREEMENT]


@pytest.mark.parametrize("dump", DUMPS)
def test_headings_and_items_have_their_levels(dump):
    pieces = read_plain(dump().encode(), "akkoord.txt").pieces
    assert [(piece.level, piece.text) for piece in pieces] == [(level, text) for _, level, text in AGREEMENT]


def test_pages_are_counted_where_they_show():
    draft = read_plain(doubled().encode(), "akkoord.txt")
    assert draft.pages == 4
    assert {piece.text: piece.page for piece in draft.pieces if piece.text in PAGES} == {
        "Vooraf": 1,
        "Een polder die droog blijft": 2,
        "Wonen tussen de sloten": 3,
        "Geld en toezicht": 4,
    }


def test_numbers_and_heads_of_pages_are_left_out_and_listed():
    repairs = read_plain(with_heads_and_numbers().encode(), "akkoord.txt").repairs
    assert sum(repairs.values()) - repairs["hard_wrap", "", ""] == 8
    assert repairs["running_head", "Polderakkoord 2031", ""] == 4
    assert repairs["page_number", "Pagina 3 van 4", ""] == 1


def read(text: str) -> list[tuple[str, str]]:
    return [(piece.kind.value, piece.text) for piece in read_plain(text.encode(), "stuk.txt").pieces]


def test_a_title_page_is_neither_chapter_nor_section():
    text = "Vooruit\n\nPolderakkoord 2031-2033\n\nVier partijen\n\n3 mei 2031\n\nWater\n\nDe dijken worden hoger.\n"
    assert [text for kind, text in read(text) if kind == "heading"] == ["Water"]


def test_names_under_a_letter_are_no_headings():
    text = (
        "Water\nWij wensen u een droge winter en danken u voor de inzet van het afgelopen jaar in de polder.\n\n"
        "De dijkgraaf en de minister van Polders,\nA. van der Sloot\n\nJoris Waterman\nElla de Kade\n"
    )
    assert read(text)[1:] == [
        ("paragraph", "Wij wensen u een droge winter en danken u voor de inzet van het afgelopen jaar in de polder."),
        ("paragraph", "De dijkgraaf en de minister van Polders,\nA. van der Sloot"),
        ("paragraph", "Joris Waterman\nElla de Kade"),
    ]


def test_a_dash_at_a_line_start_is_no_bullet_inside_a_sentence():
    text = (
        "• Als het peil te hoog blijft, zullen – zo is met alle boeren afgesproken in mei\n"
        "- de pompen vaker draaien, ook in het weekend en op feestdagen, tot het water\n"
        "weer laag genoeg staat.\n• De pompen worden nagekeken door een erkend bedrijf uit de\nbuurt.\n"
    ) * 3
    assert len(read(text)) == 6


def test_numbered_headings_have_the_level_of_their_number():
    text = "1. Water\nDe dijk is te laag.\n1.1 Herstel\nWij herstellen haar.\n2. Wonen\nEr wordt gebouwd.\n"
    pieces = read_plain(text.encode(), "stuk.txt").pieces
    assert [(piece.level, piece.text) for piece in pieces if piece.kind.value == "heading"] == [
        (1, "1. Water"),
        (2, "1.1 Herstel"),
        (1, "2. Wonen"),
    ]


def test_what_a_table_of_contents_names_stands_above_what_it_leaves_out():
    contents = "Inhoudsopgave\n1. Water ...... 2\nDijken ...... 2\n2. Wonen ...... 9\n\n"
    text = "1. Water\nEr is veel water.\nDijken\nDe dijk is te laag.\nKlei\nEr komt klei op.\n2. Wonen\nEr wordt gebouwd.\n"
    pieces = read_plain((contents + text).encode(), "stuk.txt").pieces
    assert [(piece.level, piece.text) for piece in pieces if piece.kind.value == "heading"][1:] == [
        (1, "1. Water"),
        (2, "Dijken"),
        (3, "Klei"),
        (1, "2. Wonen"),
    ]


def test_conventional_words_head_a_chapter():
    text = "Dijken\nHerstel\nWij herstellen de dijk.\nBeheer\nWij beheren haar.\nTot slot\nWij danken u.\n"
    pieces = read_plain(text.encode(), "stuk.txt").pieces
    levels = {piece.text: piece.level for piece in pieces}
    assert [levels[heading] for heading in ("Dijken", "Herstel", "Beheer", "Tot slot")] == [1, 2, 2, 1]


FOOTNOTES = {
    "from Word": (
        "De motie is aangenomen.[footnoteRef:1] De rest volgt. [1:  Polderstukken I, 12, nr. 3.] \n\nEen slot.\n",
        [
            ("De motie is aangenomen. De rest volgt.", [(23, "1")]),
            ("Polderstukken I, 12, nr. 3.", []),
            ("Een slot.", []),
        ],
    ),
    "in brackets": (
        "De motie is aangenomen.[1] De rest volgt.\n\nEen slot.\n\n[1] Polderstukken I, 12, nr. 3.\n",
        [
            ("De motie is aangenomen. De rest volgt.", [(23, "1")]),
            ("Polderstukken I, 12, nr. 3.", []),
            ("Een slot.", []),
        ],
    ),
    "at the foot": (
        "De gebieden van belang1, de CO2 en de m2 blijven.\n\nEen slot.\n\n1 Noorderpolder en Zuiderpolder.\n",
        [
            ("De gebieden van belang, de CO2 en de m2 blijven.", [(22, "1")]),
            ("Noorderpolder en Zuiderpolder.", []),
            ("Een slot.", []),
        ],
    ),
}


@pytest.mark.parametrize("way", FOOTNOTES)
def test_a_footnote_stands_behind_the_piece_that_holds_its_mark(way):
    text, expected = FOOTNOTES[way]
    pieces = read_plain(text.encode(), "stuk.txt").pieces
    assert [(piece.text, piece.marks) for piece in pieces] == expected
    assert [piece.mark for piece in pieces] == [None, "1", None]


def test_what_is_taken_away_from_a_text_is_listed():
    repairs = read_plain(FOOTNOTES["from Word"][0].encode(), "stuk.txt").repairs
    assert repairs == Counter({("footnote_mark", "[footnoteRef:1]", ""): 1, ("footnote_mark", "[1:]", ""): 1})
