import pytest

from desktop.text.anchor import Found, describe, resolve
from desktop.text.document import Span

OLD = (
    "Inleiding over water.\n\nWe bouwen voor de zomer een brug over de Linge.\n\n"
    "De burgemeester krijgt een ‘loket’ voor schippers – ook in de winter.\n\nTot slot. We bouwen door."
)


def found_in(new, quote):
    start = OLD.index(quote)
    resolution = resolve(describe(OLD, Span(start, start + len(quote))), new)
    words = new[resolution.span.start : resolution.span.end] if resolution.span else None
    return resolution.found, words


BRIDGE = "We bouwen voor de zomer een brug over de Linge."


@pytest.mark.parametrize(
    ("new", "quote", "found", "words"),
    [
        (OLD, BRIDGE, Found.EXACT, BRIDGE),
        (OLD + " Dank.", BRIDGE, Found.EXACT, BRIDGE),
        ("Vooraf. " + OLD, BRIDGE, Found.MOVED, BRIDGE),
        (OLD.replace("de zomer een", "de\nzomer  een"), BRIDGE, Found.MOVED, BRIDGE.replace("de zomer", "de\nzomer ")),
        (OLD.replace("‘loket’", "'loket'"), "krijgt een ‘loket’", Found.EXACT, "krijgt een 'loket'"),
        (OLD.replace("– ook", "- ook"), "schippers – ook in", Found.EXACT, "schippers - ook in"),
        (OLD.replace("zomer", "winter"), BRIDGE, Found.UNCERTAIN, BRIDGE.replace("zomer", "winter")),
        (OLD.replace("voor de zomer", "ooit"), "voor de zomer", Found.UNCERTAIN, "ooit"),
        ("Iets anders, over wegen en paden.", BRIDGE, Found.LOST, None),
        # the same words twice, nothing around them to tell which
        ("We bouwen. Ja.\n\nWe bouwen. Nee.", "We bouwen", Found.UNCERTAIN, "We bouwen"),
        # short words whose sentence is gone, and that stand once in quite another one
        ("Het verzet tegen de brug groeide in de jaren zestig snel.", "De burgemeester", Found.LOST, None),
        ("Op een brug over het kanaal was een file.", "een brug over", Found.UNCERTAIN, "een brug over"),
    ],
)
def test_a_passage_is_found_back_or_the_user_is_asked(new, quote, found, words):
    assert found_in(new, quote) == (found, words)


def test_part_of_a_longer_word_is_not_the_passage():
    assert found_in("Er komen kabelbruggen over deze Lingebocht.", "een brug over")[0] is Found.LOST


def test_what_is_offered_as_uncertain_begins_at_a_word():
    said = "Rond de zomer weten we meer van de brug over de Linge."
    before = f"Het wordt een brug. {said}"
    after = before.replace("Rond de zomer", "Na de zomer").replace("Het wordt een brug.", "Het wordt een hoge brug.")
    at = before.index(said)
    resolution = resolve(describe(before, Span(at, at + len(said))), after)
    assert resolution.found is Found.UNCERTAIN
    assert after[resolution.span.start : resolution.span.end].startswith("Na de zomer")
