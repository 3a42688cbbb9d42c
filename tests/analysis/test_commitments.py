"""What a sentence commits to: the rules one by one, and how they do on sentences labelled before there were rules."""

import json
import os
import runpy
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.analysis.commitments import commitment_of
from desktop.analysis.wording import read_wording
from desktop.errors import BadWordingTable
from desktop.places import resources
from desktop.text.pledge import Firmness

TABLE = (resources() / "wording.toml").read_text(encoding="utf-8")
WORDING = read_wording(TABLE, "wording.toml")
MADE = Path(__file__).parents[1] / "data" / "pledge_sentences.jsonl"
OTHER_KINDS = MADE.with_name("pledge_sentences_of_other_kinds.jsonl")
MEASURE = Path(__file__).parents[1] / "measure" / "pledges.py"

FIRM, EFFORT, EXPLORATORY, REFUSAL = Firmness.FIRM, Firmness.EFFORT, Firmness.EXPLORATORY, Firmness.REFUSAL


def firmness_of(sentence, wording=WORDING):
    return commitment_of(sentence, wording).firmness


def deciding(sentence):
    return [sentence[span.start : span.end] for span in commitment_of(sentence, WORDING).words]


@pytest.mark.parametrize(
    ("sentence", "firmness"),
    [
        ("De minister zal nader bezien waar de brug komt.", EXPLORATORY),
        ("De minister zal de brug vervangen.", FIRM),
        ("We werken uit hoe de tol wordt geheven.", EXPLORATORY),
        ("We werken de tol uit.", EFFORT),
        ("We willen de brug vervangen.", EFFORT),
        ("We willen verkennen of de brug wordt vervangen.", EXPLORATORY),
        ("We blijven de veren betalen.", FIRM),
        ("We blijven zoeken naar een plek voor het veer.", EFFORT),
        ("De sluis wordt verplaatst.", FIRM),
        ("De sluis zal worden verplaatst.", FIRM),
        ("Dat betekent dat we de sluis verplaatsen.", FIRM),
        ("Dat doen we door de sluis te verplaatsen.", FIRM),
        ("Dat doen we door verplaatsing van de sluis.", FIRM),
        ("Het kabinet is bereid te onderzoeken of de sluis weg kan.", EXPLORATORY),
    ],
)
def test_the_verb_that_carries_the_measure_decides(sentence, firmness):
    assert firmness_of(sentence) is firmness


@pytest.mark.parametrize(
    ("sentence", "firmness"),
    [
        ("Omdat de sluis wordt verplaatst, onderzoeken we de vaarroute.", EXPLORATORY),
        ("We onderzoeken of de sluis wordt verplaatst en het veer wordt afgeschaft.", EXPLORATORY),
        ("Schippers die al jaren wachten krijgen een ligplaats.", FIRM),
        ("Om de sluis te kunnen verplaatsen werken we aan een plan.", EFFORT),
        ("We werken aan een plan, zodat de sluis wordt verplaatst.", EFFORT),
        ("Zodat de sluis wordt verplaatst.", None),
    ],
)
def test_the_main_clause_goes_before_the_subordinate_one(sentence, firmness):
    assert firmness_of(sentence) is firmness


@pytest.mark.parametrize(
    ("sentence", "firmness"),
    [
        ("We onderzoeken de tol en verlagen de leges.", FIRM),
        ("We zetten de proef voort, evalueren die en bepalen daarna de vervolgstappen.", FIRM),
        ("We werken aan een plan en onderzoeken de tol.", EFFORT),
    ],
)
def test_of_several_main_clauses_the_strongest_counts(sentence, firmness):
    assert firmness_of(sentence) is firmness


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("We voeren voor de schippers een register in.", ["voeren", "in"]),
        ("We brengen de gevolgen voor het veer in kaart.", ["brengen", "in", "kaart"]),
        ("In 2031 stellen we, met steun van de havens, een regisseur aan.", ["stellen", "aan"]),
        ("Het veer gaat voor de zomer van start.", ["gaat", "van", "start"]),
        ("De haven wordt uitgebreid.", ["wordt", "uitgebreid"]),
    ],
)
def test_the_deciding_words_are_shown_with_their_separated_part(sentence, words):
    assert deciding(sentence) == words


@pytest.mark.parametrize(
    "sentence",
    [
        "Kan de minister toezeggen dat de brug wordt vervangen?",
        "Ik heb uw Kamer toegezegd de brug te vervangen.",
        "Het vorige kabinet heeft de brug vervangen.",
        "De brug is in 2029 vervangen.",
        "Dit gaan we doen:",
        "Daarom nemen we de volgende maatregelen:",
        "Vervanging van de brug",
        "Gemeenten vervangen hun bruggen.",
        "De bruggen worden doorgaans na vijftig jaar vervangen.",
        "De bruggen worden vervangen door de provincies.",
        "Hierbij bied ik u het rapport over de bruggen aan.",
        "We namen daarom maatregelen.",
        "We willen een land waarin elke brug veilig is.",
        "We strengthen all bridges.",
        "Ik snap de zorgen over de brug.",
        "Ik wil benadrukken dat de brug veilig is.",
        "Laten we naar de brug kijken.",
        "In het algemeen geldt dat het kabinet de brug betaalt.",
        "",
        "De tellingen komen later beschikbaar dan gedacht.",
        "De sluis wordt eerder verplaatst dan verwacht.",
        "Wij beloven liever wat wij kunnen doen.",
        "We bouwen liever een brug dan een sluis.",
    ],
)
def test_what_is_asked_reported_announced_or_done_by_others_is_no_pledge(sentence):
    assert firmness_of(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "firmness"),
    [
        ("We vervangen de brug niet.", REFUSAL),
        ("De brug wordt niet vervangen.", REFUSAL),
        ("Ik zie geen aanleiding de brug te vervangen, maar ik blijf de staat van de brug volgen.", REFUSAL),
        ("Ik zie geen reden het bedrag van € 3 miljoen dat in 2033 beschikbaar is te verhogen.", REFUSAL),
        ("Ik zie geen noodzaak het plan, dat in 2033 gereed is, te wijzigen.", REFUSAL),
        ("Ik zie geen reden het plan te wijzigen, en in 2033 is de brug gereed.", FIRM),
        ("We vervangen niet alleen de brug.", FIRM),
        ("We vervangen niet de brug maar de sluis.", FIRM),
        ("Niet met een lening, maar met een gift vervangen we de brug.", FIRM),
        ("Bruggen worden vervangen door de uitwerking van het plan.", FIRM),
        ("Oude bruggen krijgen geen subsidie meer.", FIRM),
        ("We vervangen de brug, al dan niet met steun van de provincie.", FIRM),
    ],
)
def test_a_measure_denied_is_a_refusal(sentence, firmness):
    assert firmness_of(sentence) is firmness


@pytest.mark.parametrize(
    ("sentence", "firmness"),
    [
        ("We versterken de dijken.", EFFORT),
        ("We versterken de dijken met 40 miljoen euro.", FIRM),
        ("We versterken de wettelijke grondslag van het dijkbeheer.", FIRM),
        ("We versterken per 2034 de dijken.", FIRM),
        ("We moderniseren artikel 7 van de Vaarwet.", FIRM),
        ("We versterken de dijken door het budget te verdubbelen.", FIRM),
        ("We zetten in op sterke dijken, waarvoor 40 miljoen euro is geraamd.", EFFORT),
    ],
)
def test_an_amount_or_a_means_makes_a_measure_of_an_effort(sentence, firmness):
    assert firmness_of(sentence) is firmness


@pytest.mark.parametrize(
    ("sentence", "firmness"),
    [
        ("Alle veren varen vanaf 2034 gratis.", FIRM),
        ("De veerpontjes verhuizen voor 1 juli 2034 naar Waterrand.", FIRM),
        ("Daarvoor is 75 miljoen euro beschikbaar.", FIRM),
        ("In 2033 start een proef met gratis veren.", EXPLORATORY),
        ("Alle veren varen vanaf 2021 gratis.", None),
        ("Alle veren varen gratis.", None),
        ("Schippers betalen alleen nog een kleine bijdrage.", FIRM),
        ("Ponten worden steeds vaker onderzocht.", None),
        ("Havens krijgen jaarlijks subsidie.", None),
        ("Havens krijgen jaarlijks 3 miljoen euro extra.", FIRM),
        ("Vanaf 2034 krijgen havens jaarlijks subsidie.", FIRM),
        ("De tol wordt 3 euro.", FIRM),
        ("De tol wordt met 3 euro bijgelapt.", None),
        ("De Europese Commissie publiceert uiterlijk in 2034 een richtlijn.", None),
        ("Varen de veren niet voor 2034, dan hebben we pech.", None),
    ],
)
def test_a_term_makes_a_measure_of_what_others_do(sentence, firmness):
    assert commitment_of(sentence, WORDING, date(2032, 2, 3)).firmness is firmness


@pytest.mark.parametrize(
    ("sentence", "promiser"),
    [
        ("De brug wordt vervangen.", None),
        ("Daarom vervangt het kabinet de brug.", "het kabinet"),
        ("Het kabinet vervangt de brug en verbreedt de vaarweg.", "Het kabinet"),
        ("Wij vervangen de brug.", "Wij"),
        ("De staatssecretaris van Infrastructuur stuurt uw Kamer een brief.", "De staatssecretaris"),
    ],
)
def test_who_promises_is_told_where_the_sentence_says_so(sentence, promiser):
    assert commitment_of(sentence, WORDING).promiser == promiser


@pytest.mark.parametrize(
    ("sentence", "in_agreement", "elsewhere"),
    [
        ("Folders worden geschreven in taal die iedereen begrijpt.", FIRM, None),
        ("Schippers worden geconfronteerd met hoge kosten.", None, None),
        ("In deze nota ga ik in op de tol.", None, None),
        ("Door de droogte wordt het vaarwater versmald.", None, None),
        ("Folders worden vaak geschreven in moeilijke taal.", None, None),
        ("Een melding volstaat voortaan.", FIRM, FIRM),
        ("Wij planten duizend bomen langs de rivier.", FIRM, FIRM),
    ],
)
def test_an_agreement_tells_how_things_are_to_be_where_other_documents_tell_how_they_are(
    sentence, in_agreement, elsewhere
):
    assert commitment_of(sentence, WORDING, agreed=True).firmness is in_agreement
    assert commitment_of(sentence, WORDING).firmness is elsewhere


@pytest.mark.parametrize(
    ("sentence", "firmness"),
    [
        ("Ik zeg dat toe.", FIRM),
        ("Dat zeg ik u toe.", FIRM),
        ("De minister zegt, na een vraag van het lid De Wit, toe de cijfers te publiceren.", FIRM),
        ("Ik kan dat niet toezeggen.", REFUSAL),
        ("Met deze brief doe ik mijn toezegging gestand.", None),
        ("De minister heeft een brief toegezegd.", None),
    ],
)
def test_a_promise_is_firm_when_it_is_made_and_nothing_when_it_is_reported(sentence, firmness):
    assert firmness_of(sentence) is firmness


@pytest.mark.parametrize(
    ("sentence", "firmness"),
    [
        ("De Kamer roept de regering op de tol af te schaffen.", None),
        ("De Kamer informeren wij voor de zomer.", FIRM),
        ("Ik denk dat we de brug vervangen.", None),
        ("Ik neem dat mee in de begroting.", EFFORT),
        ("De veren moeten we verbeteren, beschermen en vernieuwen.", None),
        ("We gaan de veren keuren en vervangen de oude ponten.", FIRM),
        ("Het kabinet zou zorgen dat het register in 2034 gereed was.", None),
        ("Daarvan maken we gebruik.", FIRM),
        ("We houden koers.", FIRM),
        ("Dat gaat niet alleen over veren, maar ook over het beter verbinden van havens.", None),
        ("Bij schade wordt door het Openbaar Ministerie een hogere straf geëist.", None),
        ("We zorgen er ook voor dat schippers niet wachten.", FIRM),
        ("De overheid moet de veren bewaken en zorgen voor een veilige vaart.", None),
        ("Minister De Wit vervangt de brug.", FIRM),
        ("Vervolgens gaat hoofdstuk 4 in op de veren.", None),
        ("Daarom zet het kabinet stappen naar schone veren.", EFFORT),
        ("Deze motie moet ik ontraden.", REFUSAL),
        ("We houden de vinger aan de pols.", EFFORT),
        ("We zien dat schippers moeten laden, lossen en sluiten.", None),
        ("De inspectie keurt de ponten.", None),
        ("De inspectie keurt in 2034 de ponten.", FIRM),
        ("Het lid De Wit muteert de minister.", None),
        ("Op grond van de wet informeert de minister de Kamer.", None),
        ("Op grond van dit besluit vervangen we de brug.", FIRM),
        ("Ik begin met een vraag over de brug.", None),
        ("Het is mijn eerste prioriteit de sluizen open te houden.", EFFORT),
        ("Indien mogelijk wordt er gekeken naar een andere brug.", EXPLORATORY),
        ("Veren: we kopen twee ponten.", FIRM),
        ("Veren: havens kopen twee ponten.", None),
        ("De havens en het ministerie werken aan een nieuw plan.", EFFORT),
        ("In overleg met de havens en het ministerie werken schippers aan een plan.", None),
        ("Daarvoor worden, in overleg met de havens, regels vastgesteld, zodra dat kan.", FIRM),
        ("Wij vragen de regering verder of zij voornemens is de tol te verlagen.", None),
        ("Daarvoor zullen de havens worden opgespoten.", FIRM),
        ("De minister en de staatssecretaris vlaggen de schepen om.", FIRM),
    ],
)
def test_who_says_what_is_told_by_the_order_of_words(sentence, firmness):
    assert firmness_of(sentence) is firmness


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Het kabinet muteert de tarieven.", ["muteert"]),
        ("Daarom muteert het kabinet de tarieven.", ["muteert"]),
        ("De minister van Economische Zaken muteert de tarieven.", ["muteert"]),
        ("Het besluit van het kabinet.", []),
        ("Het kabinet dacht aan de tarieven.", []),
    ],
)
def test_a_verb_that_is_in_no_table_is_known_beside_the_government(sentence, words):
    assert deciding(sentence) == words


def test_a_name_in_capitals_is_no_common_word():
    assert firmness_of("Het OM gaat met de schippers varen.") is FIRM
    assert firmness_of("Hierbij gaat het om schippers die varen.") is None


def test_a_user_can_teach_it_a_verb():
    taught = read_wording(TABLE.replace('"in|voeren",', '"in|voeren", "om|spoelen",', 1), "wording.toml")
    sentence = "De sluis wordt omgespoeld."
    assert firmness_of(sentence) is None
    assert firmness_of(sentence, taught) is FIRM


@pytest.mark.parametrize(
    ("before", "after", "where"),
    [
        ("[verkennend]", "[verkenend]", "verkenend"),
        ('"in|voeren",', '"in|voering",', "in|voering"),
        ('"in|voeren",', "7,", "7"),
        ("uitdrukkingen = [", "uitdrukking = [", "uitdrukking"),
        ('klaar = ["gereed",', 'klaar = "gereed" #', "klaar"),
        ("[tekens]", "[tekens", "line"),
    ],
)
def test_a_mistake_in_the_table_is_named(before, after, where):
    assert before in TABLE
    with pytest.raises(BadWordingTable) as problem:
        read_wording(TABLE.replace(before, after, 1), "mijn woorden.toml")
    assert "mijn woorden.toml" in str(problem.value)
    assert where in str(problem.value)


def test_a_part_that_is_missing_is_named():
    with pytest.raises(BadWordingTable, match="tekens"):
        read_wording(TABLE.partition("[tekens]")[0], "wording.toml")


def test_the_sentences_of_our_own_are_judged_as_they_were_labelled():
    rows = [json.loads(line) for line in MADE.read_text(encoding="utf-8").splitlines()]
    wrong = [row["text"] for row in rows if (firmness_of(row["text"]) or "none") not in row["firmness"]]
    assert len(rows) >= 150
    assert len(wrong) <= len(rows) * 0.03, wrong


def test_sentences_in_the_way_of_debates_bills_and_registers_are_judged_as_they_were_labelled():
    rows = [json.loads(line) for line in OTHER_KINDS.read_text(encoding="utf-8").splitlines()]
    wrong = [row["text"] for row in rows if (firmness_of(row["text"]) or "none") not in row["firmness"]]
    assert len(rows) >= 220
    assert len(wrong) <= len(rows) * 0.05, wrong


WORDS = (
    "we ik de het een brug die dat of om te door niet wordt worden zal gaan willen verhogen verhoogd in op en , . : ("
)


@given(st.lists(st.sampled_from(WORDS.split()), max_size=14))
def test_any_row_of_words_is_judged_and_its_words_lie_within_it(words):
    sentence = " ".join(words)
    commitment = commitment_of(sentence, WORDING)
    assert all(0 <= span.start < span.end <= len(sentence) for span in commitment.words)
    assert list(commitment.words) == sorted(commitment.words)


@pytest.mark.skipif(
    "WOORDHOUDER_DOCUMENTS" not in os.environ, reason="WOORDHOUDER_DOCUMENTS names no folder of real documents"
)
def test_real_sentences_are_judged_as_readers_judged_them():
    measured = runpy.run_path(str(MEASURE))
    labels = measured["read_labels"](Path(os.environ["WOORDHOUDER_DOCUMENTS"]))
    judged = measured["judge"](labels, WORDING)
    macro = sum(measured["f1_of"](judged, [name]) for name in measured["MEASURED"]) / len(measured["MEASURED"])
    assert macro >= 0.85
    assert measured["f1_of"](judged, ["firm", "effort", "exploratory", "refusal"]) >= 0.92
