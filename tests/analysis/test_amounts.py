"""Amounts: the literal words, the euros, each year or once, and from which year."""

from decimal import Decimal

import pytest

from desktop.analysis.amounts import find_amounts, number_of


@pytest.mark.parametrize(
    ("words", "euros"),
    [
        ("348 miljoen euro", 348_000_000),
        ("€ 83 mln.", 83_000_000),
        ("1,2 miljard", 1_200_000_000),
        ("€ 15.000", 15_000),
        ("€1.298.000", 1_298_000),
        ("€ 15.000,-", 15_000),
        ("honderd miljoen euro", 100_000_000),
        ("anderhalf miljard euro", 1_500_000_000),
        ("een half miljard euro", 500_000_000),
        ("vijfentwintig miljoen euro", 25_000_000),
        ("2x € 5 mln", 10_000_000),
        ("twee keer 5 miljoen euro", 10_000_000),
        ("€ 25,50", Decimal("25.5")),
        ("9,5 cent", Decimal("0.095")),
        ("EUR 2 mld.", 2_000_000_000),
        ("€7,5 mrd", 7_500_000_000),
        ("10 duizend euro", 10_000),
        ("tientallen miljoenen euro's", None),
    ],
)
def test_an_amount_is_found_in_its_own_words(words, euros):
    [amount] = find_amounts(f"We trekken hiervoor {words} uit.")
    assert (amount.words, amount.euros, amount.up_to) == (words, euros, None)


def test_a_full_stop_belongs_to_an_abbreviation_alone():
    assert [amount.words for amount in find_amounts("Dat kost € 4 miljoen.")] == ["€ 4 miljoen"]
    assert [amount.words for amount in find_amounts("Dat kost € 4 mln.")] == ["€ 4 mln."]


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("10 tot 15 miljoen euro", 10_000_000, 15_000_000),
        ("€ 10 à € 15 mln.", 10_000_000, 15_000_000),
        ("€ 10-15 miljoen", 10_000_000, 15_000_000),
        ("tussen de 10 en 15 miljoen euro", 10_000_000, 15_000_000),
        ("€ 500 duizend tot € 2 miljoen", 500_000, 2_000_000),
        ("1.000 tot 5.000 euro", 1_000, 5_000),
    ],
)
def test_a_range_has_two_ends(words, low, high):
    [amount] = find_amounts(f"De kosten bedragen {words}.")
    assert (amount.words.rstrip("."), amount.euros, amount.up_to) == (words.rstrip("."), low, high)


@pytest.mark.parametrize(
    "sentence",
    [
        "Er wonen 17 miljoen mensen aan het water.",
        "De begroting noemt 3 miljoen schepen.",
        "Op bladzijde 15 staan 2.500 namen.",
        "Dat is 25% van de kosten.",
        "De norm Euro 7 geldt vanaf 2027.",
    ],
)
def test_numbers_of_other_things_are_no_money(sentence):
    assert find_amounts(sentence) == []


def test_each_amount_of_a_series_has_its_own_years():
    amounts = find_amounts("In 2031 is dat € 30 mln., in 2032 € 50 mln. en structureel € 60 mln. vanaf 2033.")
    assert [(amount.euros, amount.recurring, amount.from_year) for amount in amounts] == [
        (30_000_000, False, None),
        (50_000_000, False, None),
        (60_000_000, True, 2033),
    ]


@pytest.mark.parametrize(
    ("sentence", "recurring", "from_year"),
    [
        ("Vanaf 1 januari 2032 is er structureel 30 miljoen euro voor de sluizen.", True, 2032),
        ("Het veer krijgt € 350.000 per jaar.", True, None),
        ("Met ingang van 2034 gaat jaarlijks 5 miljoen euro naar de bruggen.", True, 2034),
        ("We maken eenmalig 80 miljoen euro vrij.", False, None),
    ],
)
def test_an_amount_is_for_each_year_or_once(sentence, recurring, from_year):
    [amount] = find_amounts(sentence)
    assert (amount.recurring, amount.from_year) == (recurring, from_year)


def test_a_sum_and_a_number_after_it_stay_apart():
    [amount] = find_amounts("Voor € 5 miljoen en 3 agenten blijft de haven open.")
    assert amount.words == "€ 5 miljoen"


@pytest.mark.parametrize(
    ("words", "number"),
    [("15.000", 15_000), ("1,2", Decimal("1.2")), ("tweehonderdvijftig", 250), ("drieëntwintig", 23), ("twaalf", 12)],
)
def test_numbers_are_read_in_figures_and_in_words(words, number):
    assert number_of(words) == number
