"""Typed letters find the name that is meant."""

import pytest

from desktop.text.typed import Name, likeness

NAMES = [
    "Stukken importeren…",
    "Map importeren…",
    "Nieuw dossier…",
    "Nieuw label",
    "Toezegging maken van de geselecteerde woorden",
    "Beleidsbrief IJkpunten Veerdienst",
    "Één brief over vĳf veren",
    "Zoek in alles",
]


def found(typed: str) -> list[str]:
    ranked = [(likeness(Name.of(typed), Name.of(name)), name) for name in NAMES]
    return [name for worth, name in sorted((pair for pair in ranked if pair[0] is not None), reverse=True)]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("import map", "Map importeren…"),
        ("toezeging", "Toezegging maken van de geselecteerde woorden"),
        ("vijf", "Één brief over vĳf veren"),
        ("ĳkpunten", "Beleidsbrief IJkpunten Veerdienst"),
        ("een brief", "Één brief over vĳf veren"),
        ("zia", "Zoek in alles"),
        ("brief", "Één brief over vĳf veren"),
        ("dienst", "Beleidsbrief IJkpunten Veerdienst"),
    ],
)
def test_the_name_that_is_meant_comes_first(typed, meant):
    assert found(typed)[0] == meant


def test_a_word_that_is_nowhere_in_a_name_rules_it_out():
    assert found("nieuw brug") == []


def test_nothing_typed_rules_nothing_out():
    assert sorted(found("")) == sorted(NAMES)
