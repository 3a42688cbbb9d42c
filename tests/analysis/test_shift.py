"""What became of a pledge, and the words that show it."""

from datetime import date

import pytest
from made_documents import standards, text

from desktop.analysis.matching import Passages
from desktop.analysis.pledges import pledges_in
from desktop.analysis.shift import shift_of
from desktop.text.shift import Ground, Shift

OTHERS = (
    "De school in het dorp blijft gewoon open voor alle kinderen uit de omgeving.",
    "Wij spreken met de provincies over het onderhoud van dijken en kaden.",
)


def judged(said, now, written=date(2032, 3, 12)):
    """The shift from one passage to the other, and what its signs point at in the later one."""
    a, b = text(said, written=date(2031, 11, 21)), text(now, *OTHERS, written=written)
    asked = Passages(a, pledges_in(a, standards(), refusals=False))
    answering = Passages(b, pledges_in(b, standards(), refusals=True))
    judgement = shift_of(a, b, answering.candidate(asked.passages[0], asked, 0, 1.0), standards())
    return judgement.shift, [(sign.ground, b.text_of(sign.b) if sign.b else None) for sign in judgement.signs]


@pytest.mark.parametrize(
    ("said", "now", "shift", "ground"),
    [
        (
            "We voeren een register van veerdiensten in.",
            "We verkennen of een register van veerdiensten kan worden ingevoerd.",
            Shift.WEAKER,
            Ground.FIRMNESS,
        ),
        (
            "We verlagen de tarieven van de veerdienst voor alle inwoners.",
            "We verlagen waar mogelijk de tarieven van de veerdienst voor alle inwoners.",
            Shift.WEAKER,
            Ground.SCOPE,
        ),
        (
            "We leggen 1.200 kilometer fietspad aan langs de rivier.",
            "We leggen 800 kilometer fietspad aan langs de rivier.",
            Shift.WEAKER,
            Ground.NUMBER,
        ),
        (
            "We geven kernen met meer dan 500 inwoners een halte aan de lijn.",
            "We geven kernen met meer dan 1.000 inwoners een halte aan de lijn.",
            Shift.WEAKER,
            Ground.NUMBER,
        ),
        (
            "We maken 12 miljoen euro vrij voor de dorpsauto.",
            "We maken 8 miljoen euro vrij voor de dorpsauto.",
            Shift.WEAKER,
            Ground.AMOUNT,
        ),
        (
            "We openen het bruggenregister voor 1 juli 2033.",
            "We openen het bruggenregister voor 1 juli 2034.",
            Shift.WEAKER,
            Ground.DEADLINE,
        ),
        (
            "We openen het bruggenregister voor 1 juli 2034.",
            "We openen het bruggenregister voor 1 juli 2033.",
            Shift.STRONGER,
            Ground.DEADLINE,
        ),
        (
            "We onderzoeken een register van veerdiensten.",
            "We voeren een register van veerdiensten in.",
            Shift.STRONGER,
            Ground.FIRMNESS,
        ),
        (
            "We voeren een register van veerdiensten in.",
            "We voeren voor 1 juli 2033 een register van veerdiensten in.",
            Shift.MORE_CONCRETE,
            Ground.DEADLINE,
        ),
        (
            "We maken geld vrij voor de dorpsauto.",
            "We maken 8 miljoen euro vrij voor de dorpsauto.",
            Shift.MORE_CONCRETE,
            Ground.AMOUNT,
        ),
        (
            "We voeren gratis veren in voor fietsers.",
            "In plaats daarvan voeren we een veerkaart in voor fietsers.",
            Shift.CHANGED,
            Ground.OTHER_MEANS,
        ),
    ],
)
def test_a_shift_is_judged_by_what_can_be_pointed_at(said, now, shift, ground):
    found, signs = judged(said, now)
    assert found is shift
    assert signs[0][0] is ground


@pytest.mark.parametrize(
    ("said", "now", "shift"),
    [
        (
            "We verlagen de tarieven van de veerdienst voor fietsers.",
            "We verlagen de tarieven van de veerdienst niet alleen voor fietsers.",
            Shift.SAME,
        ),
        (
            "We verlagen de tarieven van de veerdienst voor fietsers.",
            "We verlagen deze kabinetsperiode de tarieven van de veerdienst voor fietsers.",
            Shift.SAME,
        ),
        (
            "We verlagen de tarieven van de veerdienst voor fietsers.",
            "We verlagen de tarieven van de veerdienst voor fietsers. Daarmee gaan wij verder dan beloofd.",
            Shift.STRONGER,
        ),
    ],
)
def test_what_narrows_widens_or_sets_a_time_must_really_do_so(said, now, shift):
    assert judged(said, now)[0] is shift


def test_the_same_words_are_the_same_pledge():
    words = "We voeren een register van veerdiensten in."
    assert judged(words, words) == (Shift.SAME, [])


def test_a_sign_points_at_the_words_that_narrow():
    _, signs = judged(
        "We verlagen de tarieven van de veerdienst.",
        "We verlagen de tarieven van de veerdienst voor kwetsbare groepen.",
    )
    assert (Ground.SCOPE, "kwetsbare groepen") in signs


def test_fewer_weeks_are_no_smaller_promise():
    found, _ = judged(
        "We beslissen voortaan binnen twaalf weken over een bezwaar.",
        "We beslissen voortaan binnen acht weken over een bezwaar.",
    )
    assert found is not Shift.WEAKER


def test_without_a_date_on_the_letter_a_relative_deadline_does_not_shift():
    found, signs = judged(
        "We openen het bruggenregister voor 1 juli 2033.", "We openen het bruggenregister dit najaar.", written=None
    )
    assert all(ground is not Ground.DEADLINE for ground, _ in signs)
    assert found in (Shift.SAME, Shift.MORE_CONCRETE)


REGISTER = "We voeren voor 1 juli 2033 een register van veerdiensten in."


@pytest.mark.parametrize(
    ("now", "words"),
    [
        ("Het register van veerdiensten komt een maand later dan gepland.", "maand later dan gepland"),
        ("De invoering van het register van veerdiensten wordt uitgesteld tot 2034.", "uitgesteld tot 2034"),
        ("De provincies zullen de planning van het register niet halen.", "planning van het register niet halen"),
        ("Het register van veerdiensten schuift door naar 2034.", "schuift door naar 2034"),
        ("Het register van veerdiensten is van de baan.", "van de baan"),
        ("Aan het register van veerdiensten wordt gewerkt. De invoering is uitgesteld.", "uitgesteld"),
    ],
)
def test_a_postponement_is_weaker_and_its_words_show_it(now, words):
    found, signs = judged(REGISTER, now)
    assert found is Shift.WEAKER
    assert signs[0][1] == words


@pytest.mark.parametrize(
    ("now", "shift"),
    [
        ("De invoering van het register van veerdiensten ligt op schema.", Shift.SAME),
        ("We stellen de invoering van het register van veerdiensten niet uit.", Shift.SAME),
        ("Het register van veerdiensten is gereed.", Shift.MORE_CONCRETE),
        ("Het register van veerdiensten is op 1 maart ingevoerd.", Shift.MORE_CONCRETE),
    ],
)
def test_what_is_on_schedule_or_done_is_not_weaker(now, shift):
    found, signs = judged(REGISTER, now)
    assert found is shift
    assert signs[0][0] is Ground.PROGRESS


def test_what_was_put_off_already_is_not_put_off_by_saying_so():
    assert (
        judged("We stellen de veerkaart uit tot 2034.", "De veerkaart is uitgesteld tot 2034.")[0] is not Shift.WEAKER
    )
