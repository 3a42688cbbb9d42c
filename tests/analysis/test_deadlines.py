"""Deadlines: what words mean on the day they were written, and which words in a sentence are one."""

import os
from datetime import date
from pathlib import Path

import pytest

from desktop.analysis.deadlines import Deadline, Undated, find_deadlines, period_of
from desktop.analysis.periods import Period
from desktop.analysis.recesses import Recesses, read_recesses
from desktop.analysis.time_words import quarter

TABLE = Path(__file__).parents[2] / "resources" / "recess.toml"
RECESSES = read_recesses(TABLE.read_text(), TABLE.name)
WINTER = date(2024, 1, 22)
SPRING = date(2024, 5, 17)
AUTUMN = date(2023, 10, 2)


@pytest.mark.parametrize(
    ("words", "written", "first", "last"),
    [
        # days
        ("per 1 april 2029", WINTER, date(2029, 4, 1), date(2029, 4, 1)),
        ("op dinsdag 3 september", WINTER, date(2024, 9, 3), date(2024, 9, 3)),
        ("uiterlijk 1 mei", WINTER, WINTER, date(2024, 5, 1)),
        ("uiterlijk 1 mei", SPRING, SPRING, date(2025, 5, 1)),
        ("vóór 15 maart 2025", WINTER, WINTER, date(2025, 3, 14)),
        ("voor 1 januari", SPRING, SPRING, date(2024, 12, 31)),
        ("met ingang van 1 juli 2024", WINTER, date(2024, 7, 1), date(2024, 7, 1)),
        ("vanaf 1 juli 2024", WINTER, date(2024, 7, 1), None),
        ("vóór 1 april a.s.", WINTER, WINTER, date(2024, 3, 31)),
        ("01-09-2024", WINTER, date(2024, 9, 1), date(2024, 9, 1)),
        # weeks and months
        ("volgende week", SPRING, date(2024, 5, 20), date(2024, 5, 26)),
        ("deze week", SPRING, date(2024, 5, 13), date(2024, 5, 19)),
        ("deze maand", SPRING, date(2024, 5, 1), date(2024, 5, 31)),
        ("volgende maand", date(2024, 12, 31), date(2025, 1, 1), date(2025, 1, 31)),
        ("in september", WINTER, date(2024, 9, 1), date(2024, 9, 30)),
        ("in februari", SPRING, date(2025, 2, 1), date(2025, 2, 28)),
        ("uiterlijk september 2026", WINTER, WINTER, date(2026, 9, 30)),
        ("begin september", WINTER, date(2024, 9, 1), date(2024, 9, 10)),
        ("medio juni", WINTER, date(2024, 6, 11), date(2024, 6, 20)),
        ("eind mei", SPRING, date(2024, 5, 21), date(2024, 5, 31)),
        ("vóór eind oktober", SPRING, SPRING, date(2024, 10, 31)),
        ("in de tweede helft van oktober 2024", WINTER, date(2024, 10, 16), date(2024, 10, 31)),
        # quarters and halves
        ("in het derde kwartaal", WINTER, date(2024, 7, 1), date(2024, 9, 30)),
        ("in het eerste kwartaal", SPRING, date(2025, 1, 1), date(2025, 3, 31)),
        ("Q3 2026", WINTER, date(2026, 7, 1), date(2026, 9, 30)),
        ("Q2/Q3 2026", WINTER, date(2026, 4, 1), date(2026, 9, 30)),
        ("in het tweede en derde kwartaal van 2026", WINTER, date(2026, 4, 1), date(2026, 9, 30)),
        ("eerste kwartaal van volgend jaar", WINTER, date(2025, 1, 1), date(2025, 3, 31)),
        ("eind Q2", WINTER, date(2024, 6, 1), date(2024, 6, 30)),
        ("uiterlijk het vierde kwartaal van dit jaar", WINTER, WINTER, date(2024, 12, 31)),
        ("dit kwartaal", SPRING, date(2024, 4, 1), date(2024, 6, 30)),
        ("in de tweede helft van dit jaar", WINTER, date(2024, 7, 1), date(2024, 12, 31)),
        ("in de eerste helft van 2026", WINTER, date(2026, 1, 1), date(2026, 6, 30)),
        ("de tweede jaarhelft", WINTER, date(2024, 7, 1), date(2024, 12, 31)),
        # seasons
        ("dit najaar", WINTER, date(2024, 9, 1), date(2024, 11, 30)),
        ("in het voorjaar", WINTER, date(2024, 3, 1), date(2024, 5, 31)),
        ("in het voorjaar", AUTUMN, date(2024, 3, 1), date(2024, 5, 31)),
        ("in het voorjaar van 2027", WINTER, date(2027, 3, 1), date(2027, 5, 31)),
        ("komende zomer", SPRING, date(2024, 6, 1), date(2024, 8, 31)),
        ("volgend voorjaar", WINTER, date(2025, 3, 1), date(2025, 5, 31)),
        ("deze winter", WINTER, date(2023, 12, 1), date(2024, 2, 29)),
        ("in de zomer", SPRING, date(2024, 6, 1), date(2024, 8, 31)),
        ("voor de zomer", WINTER, WINTER, date(2024, 7, 4)),
        ("voor de zomer van 2024", AUTUMN, AUTUMN, date(2024, 7, 4)),
        ("na de zomer", SPRING, date(2024, 9, 3), date(2024, 12, 19)),
        ("rond de zomer", WINTER, date(2024, 6, 5), date(2024, 10, 2)),
        # recesses
        ("voor het zomerreces", SPRING, SPRING, date(2024, 7, 4)),
        ("vóór het mei-reces", WINTER, WINTER, date(2024, 4, 25)),
        ("uiterlijk voor het meireces", WINTER, WINTER, date(2024, 4, 25)),
        ("na het voorjaarsreces", WINTER, date(2024, 2, 27), date(2024, 4, 25)),
        ("voor het herfstreces", AUTUMN, AUTUMN, date(2023, 10, 12)),
        ("na het kerstreces", AUTUMN, date(2024, 1, 16), date(2024, 2, 15)),
        ("tijdens het zomerreces", SPRING, date(2024, 7, 5), date(2024, 9, 2)),
        ("voor het reces", SPRING, SPRING, date(2024, 7, 4)),
        ("voor het einde van het zomerreces", SPRING, SPRING, date(2024, 9, 2)),
        ("voor het zomerreces", date(2023, 8, 1), date(2023, 8, 1), date(2024, 7, 4)),
        # years
        ("dit jaar", WINTER, date(2024, 1, 1), date(2024, 12, 31)),
        ("later dit jaar", SPRING, SPRING, date(2024, 12, 31)),
        ("volgend jaar", WINTER, date(2025, 1, 1), date(2025, 12, 31)),
        ("het komende jaar", WINTER, WINTER, date(2025, 1, 22)),
        ("in 2029", WINTER, date(2029, 1, 1), date(2029, 12, 31)),
        ("begin 2027", WINTER, date(2027, 1, 1), date(2027, 3, 31)),
        ("medio 2026", WINTER, date(2026, 5, 1), date(2026, 8, 31)),
        ("halverwege volgend jaar", WINTER, date(2025, 5, 1), date(2025, 8, 31)),
        ("eind 2026", WINTER, date(2026, 10, 1), date(2026, 12, 31)),
        ("uiterlijk eind 2026", WINTER, WINTER, date(2026, 12, 31)),
        ("uiterlijk begin 2027", WINTER, WINTER, date(2027, 3, 31)),
        ("voor het einde van 2026", WINTER, WINTER, date(2026, 12, 31)),
        ("voor het einde van het jaar", WINTER, WINTER, date(2024, 12, 31)),
        ("in de loop van 2027", WINTER, date(2027, 1, 1), date(2027, 12, 31)),
        ("per 2027", WINTER, date(2027, 1, 1), date(2027, 1, 1)),
        ("vanaf 2028", WINTER, date(2028, 1, 1), None),
        ("vóór 2030", WINTER, WINTER, date(2029, 12, 31)),
        ("tot en met 2033", WINTER, WINTER, date(2033, 12, 31)),
        ("tot 2035", WINTER, WINTER, date(2034, 12, 31)),
        ("na 2033", WINTER, date(2034, 1, 1), None),
        ("in de periode 2027-2030", WINTER, date(2027, 1, 1), date(2030, 12, 31)),
        # fixed days of the year
        ("voor Prinsjesdag", WINTER, WINTER, date(2024, 9, 16)),
        ("voor kerst", WINTER, WINTER, date(2024, 12, 24)),
        ("rond de jaarwisseling", WINTER, date(2024, 12, 17), date(2025, 1, 15)),
        ("bij de Voorjaarsnota", WINTER, date(2024, 6, 1), date(2024, 6, 1)),
        # stretches from the day of writing
        ("binnen drie maanden", date(2024, 11, 30), date(2024, 11, 30), date(2025, 2, 28)),
        ("binnen zes weken", WINTER, WINTER, date(2024, 3, 4)),
        ("binnen een half jaar", WINTER, WINTER, date(2024, 7, 22)),
        ("binnen anderhalf jaar", WINTER, WINTER, date(2025, 7, 22)),
        ("over twee weken", WINTER, date(2024, 2, 5), date(2024, 2, 5)),
        ("in drie jaar tijd", WINTER, WINTER, date(2027, 1, 22)),
        # a bare period, as a user types it
        ("maart 2027", WINTER, date(2027, 3, 1), date(2027, 3, 31)),
        ("2027", WINTER, date(2027, 1, 1), date(2027, 12, 31)),
        ("zomer 2026", WINTER, date(2026, 6, 1), date(2026, 8, 31)),
    ],
)
def test_words_mean_these_days(words: str, written: date, first: date | None, last: date | None) -> None:
    period = period_of(words, written, RECESSES)
    assert period is not None
    assert (period.first, period.last) == (first, last)


@pytest.mark.parametrize(("words", "last"), [("Q1", date(2027, 3, 31)), ("Q2", date(2026, 6, 30))])
def test_a_quarter_is_the_next_one_that_is_not_over(words: str, last: date) -> None:
    period = quarter(words, date(2026, 6, 2))
    assert period is not None
    assert period.last == last


@pytest.mark.parametrize(
    "words", ["zo spoedig mogelijk", "binnenkort", "op termijn", "per brief", "per kwartaal", "de eerste helft", ""]
)
def test_words_that_leave_it_open_mean_no_days(words: str) -> None:
    assert period_of(words, WINTER, RECESSES) is None


def test_a_phrase_without_a_year_means_nothing_without_the_date_of_the_document() -> None:
    assert period_of("voor de zomer", None, RECESSES) is None
    assert period_of("eind 2026", None, RECESSES) == Period(date(2026, 10, 1), date(2026, 12, 31))


def test_this_cabinet_is_the_one_that_is_not_about_to_end() -> None:
    cabinets = (Period(date(2024, 7, 2), date(2026, 2, 22)), Period(date(2026, 2, 23), date(2030, 3, 31)))
    table = Recesses(cabinets=cabinets)
    assert period_of("deze kabinetsperiode", date(2025, 3, 1), table) == cabinets[0]
    assert period_of("deze kabinetsperiode", date(2026, 1, 30), table) == cabinets[1]
    assert period_of("de komende kabinetsperiode", date(2026, 4, 1), table) == cabinets[1]
    assert period_of("de volgende kabinetsperiode", date(2025, 3, 1), table) == cabinets[1]
    assert period_of("deze kabinetsperiode", date(2025, 3, 1), Recesses()) is None


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("We sturen het plan voor de zomer naar uw Kamer.", ["voor de zomer"]),
        ("Voor het zomerreces van 2032 volgt het plan.", ["Voor het zomerreces van 2032"]),
        ("Dit doen we in de tweede helft van dit jaar.", ["in de tweede helft van dit jaar"]),
        ("De leeszalen krijgen 75 miljoen in 2033 en structureel 80 miljoen vanaf 2034.", ["in 2033", "vanaf 2034"]),
        ("We verhogen de leeftijd in drie jaar tijd van 18 naar 21 jaar.", ["in drie jaar tijd"]),
        ("De leeszaal opent binnen twee jaar na de start van de bouw.", ["binnen twee jaar"]),
        ("Uw Kamer wordt zo spoedig mogelijk geïnformeerd.", ["zo spoedig mogelijk"]),
        ("Vóór het commissiedebat ontvangt u een reactie.", ["Vóór het commissiedebat"]),
        ("Het rapport wordt verwacht in 2033.", ["in 2033"]),
        ("U leest het in de voortgangsbrief van juni 2032.", ["juni 2032"]),
        ("Toegezegd is dat de reactie voor het zomerreces volgt.", ["voor het zomerreces"]),
        # a year, a length or a time that only describes
        ("De leeszaal is geopend in 2021.", []),
        ("Dit jaar heeft de leeszaal drie boeken gekocht.", []),
        ("Op 11 juni jl. was er een gesprek.", []),
        ("Op 13 december stemde de raad in.", []),
        ("Op basis van de evaluatie (verwacht in 2033) bezien we de wet.", []),
        ("De uitstoot moet lager zijn dan in 2034.", []),
        ("De in 2033 ingevoerde tol blijft gelijk.", []),
        ("De meeste leeszalen konden per 1 april worden geopend.", []),
        ("Dit jaar is ook de leeszaal van start gegaan.", []),
        ("Een reductie ten opzichte van 2034 is het doel voor 2040.", []),
        ("Het budget voor dit jaar blijft gelijk.", []),
        ("De proef loopt tot begin 2033.", []),
        ("De concessie geldt tot en met 2033, en wat volgt na 2033 is open.", []),
        ("De markttoets wordt gedurende de kabinetsperiode opgeschort.", []),
        ("Coalitieakkoord 2031-2035", []),
        ("We wijzigen de Huisvestingswet 2014 en houden de Veiligheidsagenda 2031-2034 aan.", []),
        ("Dit vraagt zo snel mogelijk om een brede aanpak.", []),
        ("De komende jaren werken we hier op termijn aan.", []),
        ("Jongeren maken een jaar lang kennis met het werk; wie 15 jaar is, mag mee.", []),
        ("De vragen gaan over het arrest van vorige zomer.", []),
    ],
)
def test_a_deadline_is_the_moment_at_which_something_must_be_done(sentence: str, words: list[str]) -> None:
    assert [deadline.words for deadline in find_deadlines(sentence, date(2032, 1, 28), RECESSES)] == words


def test_a_deadline_has_its_place_its_words_and_its_days() -> None:
    [deadline] = find_deadlines("Dit volgt voor het zomerreces.", SPRING, RECESSES)
    assert (deadline.span.start, deadline.span.end) == (10, 29)
    assert (deadline.words, deadline.first, deadline.last) == ("voor het zomerreces", SPRING, date(2024, 7, 4))


@pytest.mark.parametrize(
    ("sentence", "words", "written", "why"),
    [
        ("Uw Kamer wordt voor de zomer geïnformeerd.", "voor de zomer", None, Undated.NO_DATE),
        ("Uw Kamer wordt binnen drie weken geïnformeerd.", "binnen drie weken", None, Undated.NO_DATE),
        ("Uw Kamer wordt zo spoedig mogelijk geïnformeerd.", "zo spoedig mogelijk", SPRING, Undated.OPEN),
        ("Vóór het commissiedebat hoort u meer.", "Vóór het commissiedebat", SPRING, Undated.OPEN),
        ("De haven opent binnen een jaar na de bouw.", "binnen een jaar", SPRING, Undated.OTHER_DAY),
        ("We doen dit deze kabinetsperiode.", "deze kabinetsperiode", date(2049, 1, 1), Undated.NOT_IN_TABLE),
    ],
)
def test_a_deadline_without_days_keeps_its_words_and_says_why(sentence, words, written, why) -> None:
    [deadline] = find_deadlines(sentence, written, RECESSES)
    assert deadline == Deadline(deadline.span, words, undated=why)


def test_days_that_rest_on_an_estimated_recess_say_so() -> None:
    def is_estimate(words: str) -> bool:
        return find_deadlines(f"Dit volgt {words}.", SPRING, RECESSES)[0].estimate

    assert not is_estimate("voor het zomerreces")
    assert is_estimate("voor het zomerreces van 2033")
    assert not is_estimate("eind 2033")


@pytest.mark.skipif(
    "WOORDHOUDER_DOCUMENTS" not in os.environ, reason="WOORDHOUDER_DOCUMENTS names no folder of real documents"
)
def test_deadlines_in_real_sentences_reach_the_target(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).parents[1] / "measure"))
    import deadlines as measured

    score, remarks = measured.measure_all(Path(os.environ["WOORDHOUDER_DOCUMENTS"]))
    assert score.f1 >= measured.TARGET, remarks
