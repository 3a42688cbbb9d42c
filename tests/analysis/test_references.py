"""References, in the forms of the citation guide and in those that letters really use; on words of our own."""

import os
from datetime import date
from pathlib import Path

import pytest

from desktop.analysis.references import Chamber, Precision, Reference, ReferenceKind, find_references

WRITTEN = date(2032, 1, 28)


def the(kind: ReferenceKind, text: str) -> list[Reference]:
    return [reference for reference in find_references(text, WRITTEN) if reference.kind is kind]


@pytest.mark.parametrize(
    ("text", "papers"),
    [
        ("Kamerstukken II 2009/10, 27858, nr. 88, p. 3", [("27858", "88")]),
        ("Kamerstukken ll 2023/24, 36 410, nr. 5", [("36410", "5")]),
        ("Kamerstukken II2015–16, 34 104, nr. 128", [("34104", "128")]),
        ("Kamerstukken II, vergaderjaar 2031-2032, 41 200 VI, nr. 15", [("41200-VI", "15")]),
        ("Kamerstukken II 2031/32, 41 200, 7", [("41200", "7")]),
        ("TK 2031-2032, 41 200 XVI, nr. 3", [("41200-XVI", "3")]),
        ("Kamerstuk 35925-VI-56", [("35925-VI", "56")]),
        ("Kamerstuk 33047, nr. 25, Bijlage", [("33047", "25")]),
        ("bijlage 1 van kamerstuk 41 813, nr. 95", [("41813", "95")]),
        ("zie 36 600-VI, nr. 91", [("36600-VI", "91")]),
        ("zie 36\u00a0600\u00a0A, nr.\u00a091", [("36600-A", "91")]),
        ("zie 31 839, nr 874", [("31839", "874")]),
        ("(29279, nr. 836)", [("29279", "836")]),
        ("(36 471-64)", [("36471", "64")]),
        ("kst-36600-VI-91", [("36600-VI", "91")]),
        ("Zij krijgt nr. 210 (34104).", [("34104", "210")]),
        ("Kamerstukken II, 28828, nrs. 141 en 161", [("28828", "141"), ("28828", "161")]),
        ("25 424, nr. 679, nr. 684 en 685", [("25424", "679"), ("25424", "684"), ("25424", "685")]),
        ("41 200, nrs. 12 t/m 14", [("41200", "12"), ("41200", "13"), ("41200", "14")]),
        ("Kamerstukken II 2031/32, 41 200, nr. 9 en 29 628, nr. 12", [("41200", "9"), ("29628", "12")]),
        ("41 200, nr. 5 en 16 december 2031", [("41200", "5")]),
        ("Kamerstukken II, 2031-2032, 41 650", [("41650", None)]),
        ("het wetsvoorstel 41 650 over leeszalen", [("41650", None)]),
        ("Er kwamen 12 345 bezoekers op nr. 10 af.", []),
        ("voor 36 600 euro (36 600)", []),
    ],
)
def test_a_kamerstuk_is_its_dossier_and_number(text: str, papers: list[tuple[str, str | None]]) -> None:
    assert [(paper.dossier, paper.number) for paper in the(ReferenceKind.KAMERSTUK, text)] == papers


def test_the_eerste_kamer_counts_in_letters() -> None:
    [paper] = the(ReferenceKind.KAMERSTUK, "zie 31700 VI, D, over de begroting")
    assert (paper.dossier, paper.number, paper.chamber) == ("31700-VI", "D", Chamber.EERSTE)
    [roman] = the(ReferenceKind.KAMERSTUK, "Kamerstukken I 2017/18, CXXIV, G")
    assert (roman.dossier, roman.number, roman.chamber) == ("CXXIV", "G", Chamber.EERSTE)


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("36 600-VI, nr. 91", "kst-36600-VI-91"),
        ("31700 VI, D", "kst-31700-VI-D"),
        ("Kamerstukken II 2031/32, 41 650", "dossier/41650"),
        ("Handelingen II 2010/11, nr. 108, item 5, p. 25-36", "h-tk-20102011-108-5"),
        ("Aanhangsel Handelingen I 2014/15, nr. 12", "ah-ek-20142015-12"),
        ("Aanhangsel Handelingen, vergaderjaar 2031–2032, nr. 594", "ah-tk-20312032-594"),
        ("Aanhangsel van de Handelingen II 2031/32, 594", "ah-tk-20312032-594"),
        ("Stb. 2024, 12", "stb-2024-12"),
        ("Staatsblad 2024, nr. 12", "stb-2024-12"),
        ("ah-tk-20232024-1314", "ah-tk-20232024-1314"),
        ("h-tk-20172018-70-3", "h-tk-20172018-70-3"),
    ],
)
def test_a_printed_series_gives_the_official_address(text: str, url: str) -> None:
    assert [one.url for one in find_references(text, None)] == [f"https://zoek.officielebekendmakingen.nl/{url}"]


def test_year_item_and_page_are_kept() -> None:
    [sitting] = the(ReferenceKind.HANDELINGEN, "Handelingen II 2010/11, nr. 108, item 5, p. 25-36")
    assert (sitting.number, sitting.item, sitting.year, sitting.page) == ("108", "5", "2010-2011", "25-36")
    [mistyped] = the(ReferenceKind.KAMERSTUK, "Kamerstukken II 2031–42, 41 235, nr. 240")
    assert (mistyped.number, mistyped.year) == ("240", None)


def test_the_foot_of_a_page_is_no_reference() -> None:
    assert the(ReferenceKind.AANHANGSEL, "Tweede Kamer, vergaderjaar 2031–2032, Aanhangsel 3") == []


@pytest.mark.parametrize(
    ("text", "movers"),
    [
        ("via de motie Duin c.s. gevraagd", [("Duin",)]),
        ("de motie van het lid Ter Veld c.s. over", [("Ter Veld",)]),
        ("de motie-Stoffels", [("Stoffels",)]),
        ("de motie-Van Duin/De Haan c.s.", [("Van Duin", "De Haan")]),
        ("de motie Bakker en Smit-De Wit", [("Bakker", "Smit-De Wit")]),
        ("de aangehouden motie van de leden Duin (ABC) en Van 't Hof (D77)", [("Duin", "Van 't Hof")]),
        ("de moties Duin (41 200, nr. 3) en Bos/De Wit c.s. zijn", [("Duin",), ("Bos", "De Wit")]),
        (
            "de moties van 1 mei 2031 van de leden Duin en Bos over boeken (41 200, nr. 3) en van het lid De Wit",
            [("Duin", "Bos"), ("De Wit",)],
        ),
        ("Deze motie is voorgesteld door het lid Duin.", [("Duin",)]),
        ("Daar gaat mijn motie over.", []),
        ("Motie\n\nDe Kamer,", []),
        ("op voorstel van de leden Duin (ABC) en Bos (DEF) een motie aangenomen", [("Duin", "Bos")]),
        ("een motie op voorstel van Duin en Bos", [("Duin", "Bos")]),
        ("de motie van Duinen", [("van Duinen",)]),
        ("de motie van GroenLinks", [("GroenLinks",)]),
        ("een motie ingediend door de ABC-fractie", [("ABC",)]),
        ("mijn motie over de leeszalen", [()]),
        ("Er is een Kamermotie die vraagt om meer boeken", [()]),
        ("De motie is afgedaan; deze motie over boeken ook. Emotie om niets.", []),
    ],
)
def test_a_motion_is_known_by_its_movers_or_by_what_it_asks(text: str, movers: list[tuple[str, ...]]) -> None:
    assert [motion.movers for motion in the(ReferenceKind.MOTIE, text)] == movers


def test_a_motion_bears_the_number_right_behind_it() -> None:
    paper, motion = sorted(
        find_references("motie van het Kamerlid Duin (24 587, nr. 77)", None), key=lambda one: one.kind
    )
    assert (paper.dossier, paper.number) == (motion.dossier, motion.number) == ("24587", "77")
    assert motion.url == "https://zoek.officielebekendmakingen.nl/kst-24587-77"


def test_an_amendment_is_not_a_motion() -> None:
    [amendment] = find_references("het amendement van het lid Duin", None)
    assert (amendment.kind, amendment.movers) == (ReferenceKind.AMENDEMENT, ("Duin",))


@pytest.mark.parametrize(
    ("text", "articles"),
    [
        ("artikel 120 van de Grondwet", [("120", "Grondwet", None)]),
        ("op basis van artikel 68 Grondwet?", [("68", "Grondwet", None)]),
        ("artikelen 7 en 9 van de Grondwet", [("7", "Grondwet", None), ("9", "Grondwet", None)]),
        ("art.141 Sr biedt", [("141", "Wetboek van Strafrecht", None)]),
        ("artikel 6:3:14, vijfde lid, Sv", [("6:3:14", "Wetboek van Strafvordering", "5")]),
        ("artikel 10, eerste lid van de Leeszalenwet 2030", [("10", "Leeszalenwet 2030", "1")]),
        ("artikel 14, tweede lid, Rijkswet op het Nederlanderschap", [("14", "Rijkswet op het Nederlanderschap", "2")]),
        ("artikel 3.5, tweede en derde lid, Awb", [("3.5", "Algemene wet bestuursrecht", "2, 3")]),
        ("artikel 5, lid 1, onder b, AVG", [("5", "AVG", "1")]),
        ("artikel 12 van de Wet toezicht leeszalen bepaalt dat", [("12", "Wet toezicht leeszalen", None)]),
        ("artikelen 10 tot en met 12 Sr", [(n, "Wetboek van Strafrecht", None) for n in ("10", "11", "12")]),
        (
            "op grond van artikel 3a (boeken), artikel 3b, eerste lid (kranten) of artikel 4 van de Grondwet",
            [("3a", "Grondwet", None), ("3b", "Grondwet", "1"), ("4", "Grondwet", None)],
        ),
        ("het Wetboek van Strafrecht (artikel 285b)", [("285b", "Wetboek van Strafrecht", None)]),
        ("zoals verankerd in artikel 23, biedt", [("23", None, None)]),
        ("Begrotingsartikel 31 en artikel 31 Politie, en het artikel «12 boeken»", []),
    ],
)
def test_an_article_is_one_of_a_law(text: str, articles: list[tuple[str, str | None, str | None]]) -> None:
    found = [(one.article, one.law, one.paragraph) for one in the(ReferenceKind.ARTIKEL, text)]
    assert found == articles


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("de brief van 16 december 2031", [date(2031, 12, 16)]),
        ("de brieven over boeken van 7 juni en 16 december 2031", [date(2031, 6, 7), date(2031, 12, 16)]),
        ("de Kamerbrief over ‘lezen van boeken’ van 11 december 2031", [date(2031, 12, 11)]),
        ("In de brief van 19 december jl. staat", [date(2031, 12, 19)]),
        ("Op 9 november vorig jaar ontving de Kamer een brief.", [date(2031, 11, 9)]),
        ("Uw Kamer is op 2 december jl. hierover geïnformeerd.", [date(2031, 12, 2)]),
        ("het rapport, dat op 3 juli 2030 met de Kamer is gedeeld", [date(2030, 7, 3)]),
        ("de aanpak, zoals gestuurd naar de Kamer op 3 juli 2030", [date(2030, 7, 3)]),
        ("Op 15 september 2031 meldde de minister uw Kamer dat", [date(2031, 9, 15)]),
        ("de brief die de minister op 18 december jl. naar uw Kamer heeft gestuurd", [date(2031, 12, 18)]),
        ("In antwoord op uw brief van 5 juli 2031, nr. 2031Z11859", [date(2031, 7, 5)]),
        ("in de voortgangsbrief van juni 2032", []),
        ("een brief over het debat van 3 mei 2031", []),
        ("een brief over de brand op 3 mei 2031 volgt", []),
        ("Het wetsvoorstel is op 8 september jl. aan de Kamer aangeboden.", []),
        ("De nieuwsbrief van 3 mei 2031", []),
        ("Uw Kamer wordt op 3 mei 2033 geïnformeerd.", []),
    ],
)
def test_a_letter_is_known_by_the_day_it_was_sent(text: str, days: list[date]) -> None:
    assert [letter.date for letter in the(ReferenceKind.BRIEF, text)] == days


def test_a_letter_may_say_no_more_than_the_week_or_the_month() -> None:
    [week] = the(ReferenceKind.BRIEF, "de voortgangsbrief over boeken (41 911, nr. 12) die vorige week is verstuurd")
    assert (week.date, week.precision) == (date(2032, 1, 19), Precision.WEEK)
    [month] = the(ReferenceKind.BRIEF, "Uw Kamer is in december 2031 geïnformeerd.")
    assert (month.date, month.precision) == (date(2031, 12, 1), Precision.MONTH)


def test_without_the_date_of_the_document_a_day_without_a_year_is_not_guessed() -> None:
    assert find_references("de brief van 19 december jl.", None) == []


def test_references_come_in_order_with_the_words_they_stand_in() -> None:
    text = "De motie Duin c.s. (41 200, nr. 3) vraagt om artikel 3 van de Grondwet."
    assert [text[one.span.start : one.span.end] for one in find_references(text, WRITTEN)] == [
        "motie Duin c.s.",
        "41 200, nr. 3",
        "artikel 3 van de Grondwet",
    ]


@pytest.mark.skipif(
    "WOORDHOUDER_DOCUMENTS" not in os.environ, reason="WOORDHOUDER_DOCUMENTS names no folder of real documents"
)
def test_references_in_real_letters_reach_the_target(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).parents[1] / "measure"))
    import references as measured

    scores, remarks = measured.measure_all(Path(os.environ["WOORDHOUDER_DOCUMENTS"]))
    assert measured.total(iter(scores.values())).f1 >= measured.TARGET, remarks
