"""Two versions of a text: what is told as a change, and what is not."""

import json
import os
from pathlib import Path

import pytest
from made_documents import text

from desktop.analysis.comparing import compare
from desktop.reading import registry
from desktop.text.document import BlockKind

FERRY = "Het veer bij Lutterveen vaart elke dag van zes tot elf, en op zondag van acht tot zes."
BRIDGE = "Voor de oude brug over de Linge maken we in drie jaar tijd twaalf miljoen euro vrij."
LIBRARY = "Elke gemeente heeft een bibliotheek die ten minste dertig uur in de week open is voor iedereen."
SCHOOL = "De laatste school in een dorp blijft open zolang er twintig leerlingen zijn ingeschreven."
BUS = "Waar geen bus rijdt, kan een kern met vijfhonderd inwoners een deelauto aanvragen bij de provincie."


def changes(a, b):
    return [
        (found.kind.value, a.text_of(found.a) if found.a else None, b.text_of(found.b) if found.b else None)
        for found in compare(a, b)
    ]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (FERRY, FERRY.replace("elke dag", "iedere dag"), [("replaced", "elke", "iedere")]),
        (BRIDGE, BRIDGE.replace("oude ", ""), [("deleted", "oude", None)]),
        (BRIDGE, BRIDGE.replace("brug", "smalle brug"), [("inserted", None, "smalle")]),
        ("We geven 1.200 euro.", "We geven 1,200 euro.", [("replaced", "1.200", "1,200")]),
        ("De boete is 5% van de omzet.", "De boete is 5‰ van de omzet.", [("replaced", "%", "‰")]),
        (
            "Het gaat goed. De minister komt vaak langs.",
            "Het gaat goed. De burger wacht. De minister komt vaak langs.",
            [("inserted", None, "De burger wacht")],
        ),
    ],
)
def test_a_change_of_words_is_told_by_the_words_themselves(before, after, expected):
    assert changes(text(before), text(after)) == expected


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("een 'veilige' stad – nu", "een ‘veilige’\nstad - nu"),
        ('het "veer" van programma\'s', "het “veer”  van programma’s"),
        ("de straf- en zorgketen", "de straf\u2011 en zorg\u00adketen"),
        ("een e-mail, per fiets-pad", "een email per fietspad"),
        ("de ĳsbaan en de ﬁets", "de ijsbaan en de fiets"),
        ("Het kost 1.200 euro.", "het kost 1\u00a0200 euro"),
        ("Het kost € 1,5 mln.", "het kost €1,5 mln"),
        ("Het kost € 15 000.", "het kost €\u202f15.000"),
        ("de eﬃciënte veer­boot", "de efficie\u0308nte veer\u200bboot"),
        ("Dat is vrij.¹ De boot² vaart.", "Dat is vrij. De boot vaart."),
        ("De dijk[12] blijft.", "De dijk blijft."),
        ("Stuk 36 600-VI, van 10–12 uur", "stuk 36600 VI, van 10-12 uur"),
    ],
)
def test_quotes_dashes_spaces_and_line_wraps_are_no_change(before, after):
    assert changes(text(before), text(after)) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("het wordt open", "het wordt niet open"),
        ("er komt een veer", "er komt geen veer"),
        ("in 2033", "in 2034"),
        ("1,5 miljoen", "15 miljoen"),
        ("€ 1,5 mln", "€ 1,5 mld"),
        ("van 5–10 jaar", "van 510 jaar"),
        ("voor 1 2 of 3", "voor 12 of 3"),
        ("bij -5 graden", "bij 5 graden"),
        ("tien m² grond", "tien m³ grond"),
        ("artikel 3.1 geldt", "artikel 31 geldt"),
        ("om 10:30 uur", "om 1030 uur"),
        ("½ uur", "¼ uur"),
    ],
)
def test_a_number_or_a_denial_that_changed_is_always_told(before, after):
    assert len(changes(text(f"Het is zo dat {before} bij de dijk."), text(f"Het is zo dat {after} bij de dijk."))) == 1


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("# 2.3 Veren en ponten", "# 2.4 Veren en ponten"),
        ("# 2 Veren", "# 3 Veren"),
        ("# Hoofdstuk II. Veren", "# Hoofdstuk III. Veren"),
        ("2.3 Veren en ponten", "2.4 Veren en ponten"),
    ],
)
def test_a_heading_that_got_another_number_is_no_change(before, after):
    assert changes(text(before, FERRY), text(after, FERRY)) == []


def test_an_amount_in_a_heading_is_no_number_of_it():
    assert changes(text("# 12 miljoen voor veren", FERRY), text("# 13 miljoen voor veren", FERRY)) == [
        ("replaced", "12", "13")
    ]


@pytest.mark.parametrize("heading", ["Veren", "Veren en ponten"])
def test_a_heading_that_stands_elsewhere_is_moved_whatever_its_number(heading):
    before = text(f"# 1 {heading}", FERRY, BRIDGE, LIBRARY)
    assert changes(before, text(FERRY, BRIDGE, f"# 2 {heading}", LIBRARY)) == [("moved", heading, heading)]


def test_an_item_that_got_another_number_is_no_change():
    before = text("1. " + FERRY, "2. " + BRIDGE, kind=BlockKind.LIST_ITEM)
    after = text("1. " + SCHOOL, "2. " + FERRY, "3. " + BRIDGE, kind=BlockKind.LIST_ITEM)
    assert changes(before, after) == [("inserted", None, SCHOOL.rstrip("."))]


def test_a_paragraph_that_stands_elsewhere_is_moved_and_its_new_words_are_told():
    before = text(FERRY, BRIDGE, LIBRARY, SCHOOL, BUS)
    assert changes(before, text(BRIDGE, LIBRARY, SCHOOL, FERRY, BUS)) == [
        ("moved", FERRY.rstrip("."), FERRY.rstrip(".")),
    ]
    changed = FERRY.replace("elke", "iedere")
    assert changes(before, text(BRIDGE, LIBRARY, SCHOOL, changed, BUS)) == [
        ("moved", FERRY.rstrip("."), changed.rstrip(".")),
        ("replaced", "elke", "iedere"),
    ]


def test_a_paragraph_cut_in_two_is_no_change():
    first, second = LIBRARY.split(" die ")
    assert changes(text(FERRY, LIBRARY, BUS), text(FERRY, first, "die " + second, BUS)) == []


def test_a_chapter_is_found_in_the_text_that_holds_it():
    chapter = text("Het akkoord", "4 mei 2032", BRIDGE, LIBRARY, SCHOOL)
    others = [
        f"Over onderwerp {number} spreken wij een andere keer, in zaal {number} van het huis." for number in range(20)
    ]
    whole = text(*others[:9], BRIDGE, LIBRARY.replace("dertig", "veertig"), SCHOOL, *others[9:])
    assert changes(chapter, whole) == [("replaced", "dertig", "veertig")]
    assert changes(whole, chapter) == [("replaced", "veertig", "dertig")]


def test_texts_that_share_nothing_went_and_came_by_paragraph():
    assert changes(text(FERRY, BRIDGE), text(LIBRARY)) == [
        ("deleted", FERRY.rstrip("."), None),
        ("deleted", BRIDGE.rstrip("."), None),
        ("inserted", None, LIBRARY.rstrip(".")),
    ]
    assert changes(text(), text()) == []


def test_the_same_line_many_times_is_compared_in_moderate_time():
    assert len(changes(text(*["Steeds hetzelfde."] * 3000), text(*["Steeds hetzelfde."] * 2990))) == 10


@pytest.mark.skipif("WOORDHOUDER_DOCUMENTS" not in os.environ, reason="WOORDHOUDER_DOCUMENTS names no folder")
def test_every_labelled_difference_between_chapter_and_agreement_and_no_other():
    folder = Path(os.environ["WOORDHOUDER_DOCUMENTS"])
    labels = json.loads((folder / "gold/structure/differences-chapter-in-two-versions.json").read_text())
    chapter, agreement = (
        registry.read(folder / "seeds" / name)
        for name in ("coalitieakkoord-hoofdstuk-rechtsstaat.txt", "coalitieakkoord-2026-2030.txt")
    )
    expected = [("replaced", label["word_000"], label["word_002"]) for label in labels["differences"]]
    assert changes(chapter, agreement) == expected
