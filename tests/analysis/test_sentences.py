"""Sentences: what ends one in Dutch government text, and what only looks like an end."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.analysis.sentences import sentences_of


def split(text):
    return [text[span.start : span.end] for span in sentences_of(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "De heer A.B. de Vries en dhr. J. van den Berg spraken de minister.",
        "In de brief van 12 mei jl. stond het al, m.b.t. de sluizen.",
        "Zie art. 12 van de Vaarwet (Stb. 2031, 12) en Kamerstukken II 2030/31, 39 999, nr. 12 over de brug.",
        "De motie Van Sluis c.s. vraagt om een brug.",
        "Het kost € 83 mln. per jaar, bijv. voor baggeren.",
        "Er zijn ca. 1.250 schepen met gemiddeld 2.5 man aan boord.",
        "Wij lezen www.Vaarwegen.nl en kijken op Linge.Nl.",
        "De sluis (zie ook nr. 5. Die is dicht.) blijft open.",
        "De schipper riep: “Ik vaar niet. Nooit.” en legde aan.",
        "De sluis … en de brug.",
        "De drie opgaven zijn: bruggen, sluizen en kades.",
    ],
)
def test_an_abbreviation_a_number_or_an_aside_ends_no_sentence(sentence):
    assert split(sentence) == [sentence]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("De brug komt er. Wanneer? Dat weten we niet!", ["De brug komt er.", "Wanneer?", "Dat weten we niet!"]),
        ("Dat stond in de brief van 3 mei jl. Daarna bleef het stil.", None),
        ("We voeren de motie Van Sluis c.s. uit. Ook bouwen we.", None),
        ("Wij volgen de motie Van Sluis c.s. De brug komt er.", None),
        ("Dat was in 2031. De brug ging open.", None),
        ("Dat stond in een brief (Kamerstuk 39 000, nr. 36). De brug is oud.", None),
        ("Dat blijkt uit het rapport.1 De brug is oud.", ["Dat blijkt uit het rapport.1", "De brug is oud."]),
        ("Dat blijkt uit het rapport.[12] De brug is oud.", None),
        ("Dat was in 2031.2 De brug ging open.", ["Dat was in 2031.2", "De brug ging open."]),
        ("Hij zei: “De brug is dicht.” Daarna ging hij.", ["Hij zei: “De brug is dicht.”", "Daarna ging hij."]),
        ("Het veer vaart.Deze zomer ook weer.", ["Het veer vaart.", "Deze zomer ook weer."]),
        ("'s Avonds is de brug dicht. 's Nachts ook.", ["'s Avonds is de brug dicht.", "'s Nachts ook."]),
    ],
)
def test_a_sentence_ends_at_its_mark(text, sentences):
    found = split(text)
    assert " ".join(found).replace(" ", "") == text.replace(" ", "")
    assert found == sentences if sentences else len(found) == 2


@pytest.mark.parametrize(
    ("unit", "sentences"),
    [
        ("Dit gaan we doen:\n• bruggen bouwen;\n• sluizen sluiten.", 3),
        ("Het gaat om drie zaken: 1. De brug. 2. De sluis. 3. Het veer.", 3),
        ("12\tKomt de brug er?\tJa. Die komt er.\tMinister", 5),
        ("Eerste alinea zonder punt\n\nTweede alinea zonder punt", 2),
    ],
)
def test_items_cells_and_paragraphs_are_sentences_of_their_own(unit, sentences):
    assert len(split(unit)) == sentences


def test_a_number_or_bullet_before_an_item_is_no_part_of_it():
    assert split("1. De brug komt er.") == ["De brug komt er."]
    assert split("• De brug komt er.") == ["De brug komt er."]


@given(st.text(alphabet="aAbD .?!…:;,()“”\"'’1\n\t•-", max_size=80))
def test_sentences_lie_in_order_and_lose_no_letter(text):
    spans = sentences_of(text)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    for span in spans:
        assert text[span.start : span.end].strip() == text[span.start : span.end] != ""
    kept = "".join(text[span.start : span.end] for span in spans)
    assert sum(map(str.isalpha, kept)) == sum(map(str.isalpha, text))
