from collections import Counter

import pytest

from desktop.reading.hyphens import join, spelling_of
from desktop.reading.plain.pages import page_number, running_heads
from desktop.reading.repair import drop_artefacts, mend_characters


@pytest.mark.parametrize(
    ("damaged", "right"),
    [
        ("het eƯect op stoƯen en oƯicieren", "het effect op stoffen en officieren"),
        ("een maƩe rioleringspuƩen", "een matte rioleringsputten"),
        ("informaƟe op Ɵjd", "informatie op tijd"),
        ("geschriƥen en draagkracht", "geschriften en draagkracht"),
        ("deugdelĳk en ĲMUIDEN", "deugdelijk en IJMUIDEN"),
        ("ﬁnanciële eﬃciency", "financiële efficiency"),
        ("inform\U0010019fe", "informtie"),
        ("mede\u00adoverheden", "medeoverheden"),
        ("een\u00a0vaste\u202fspatie", "een vaste spatie"),
        ("non\u2011stop", "non-stop"),
        ("on\u200bzichtbaar\x07", "onzichtbaar"),
        ("\uf0b7 eerste punt", "• eerste punt"),
    ],
)
def test_damaged_characters_become_the_letters_they_stand_for(damaged, right):
    assert mend_characters(damaged, Counter()) == right


@pytest.mark.parametrize("text", ["Nguyễn Thị Ưng", "Yeşilgöz en Ştefan", "ƒ 100", "NH₃ en m²", "één café"])
def test_letters_of_names_and_signs_stay(text):
    repairs = Counter()
    assert mend_characters(text, repairs) == text
    assert not repairs


def test_an_unknown_damaged_letter_is_read_off_the_words_it_stands_in():
    repairs = Counter()
    assert mend_characters("oȸicier, eȸect, stoȸen", repairs) == "officier, effect, stoffen"
    assert repairs["ligature", "eȸect", "effect"] == 1


def test_traces_of_bookmarks_go_and_are_counted():
    repairs = Counter()
    assert drop_artefacts("[bookmark: _Hlk123]De brief", repairs) == "De brief"
    assert repairs["artefact", "[bookmark: _Hlk123]", ""] == 1


TYPESET = ["Wij vragen om maatrege-", "len, hulpaan-", "bod en samenwer-", "king met ICT-", "bedrijven in de regio."]
WORD = [
    "De ICT-",
    "problemen raken de tbs-",
    "gestelden en het rechts-",
    "extremisme in het land, en de motie-",
    "Jansen.",
]


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("voor hulpaan-", "bod in de stad", "voor hulpaanbod in de stad"),
        ("de ICT-", "problemen", "de ICT-problemen"),
        ("de wet-", "en regelgeving", "de wet- en regelgeving"),
        ("de motie-", "Pietersen", "de motie-Pietersen"),
        ("in 2026-", "2027", "in 2026-2027"),
        ("de politie-", "inzet", "de politie-inzet"),
        ("niet-", "gewelddadige", "niet-gewelddadige"),
        ("een grens –", "zo bleek", "een grens – zo bleek"),
        ("zonder streepje", "verder", "zonder streepje verder"),
        ("https://www.dorp.nl/een-", "bericht", "https://www.dorp.nl/een-bericht"),
    ],
)
def test_only_a_hyphen_of_the_line_end_goes(before, after, joined):
    assert join(before, after, spelling_of(TYPESET)).text == joined


def test_a_document_that_never_breaks_words_keeps_its_hyphens():
    spelling = spelling_of(WORD)
    assert not spelling.breaks_words
    assert join("femicide-", "overlevers", spelling).text == "femicide-overlevers"


def test_a_broken_word_is_counted_with_both_its_parts():
    assert join("hulpaan-", "bod", spelling_of(TYPESET)).repair == ("hyphen", "hulpaan-/bod", "hulpaanbod")


def test_a_space_before_the_line_end_stays_where_it_is_known():
    spelling = spelling_of(WORD)
    assert join("waar het kan-", "meldplichten", spelling, spaced=True).text == "waar het kan- meldplichten"
    assert join("avonden en -", "dagen", spelling, spaced=False).text == "avonden en -dagen"


@pytest.mark.parametrize(
    ("line", "number"), [("12", 12), ("Pagina 3 van 10", 3), ("- 7 -", 7), ("2 maanden", None), ("p. 4/9", None)]
)
def test_a_page_number_stands_alone_on_its_line(line, number):
    assert page_number(line) == number


def test_running_heads_come_back_at_the_edge_of_pages():
    pages = [
        [f"Polderakkoord | {page}", f"Tekst over onderwerp {'abcde'[page]}", "Slot " + "xyzuv"[page]]
        for page in range(5)
    ]
    assert running_heads(pages) == {(page, 0) for page in range(5)}
