"""How a measure fares in the words of a later text: put off, dropped, on schedule, done; and what looks like it."""

from datetime import date

import pytest
from made_documents import standards

from desktop.analysis.progress import Progress, tells
from desktop.analysis.statements import Statement

PUT_OFF = """
Het register van veerdiensten komt een maand later dan gepland.
De invoering van het register wordt uitgesteld tot 2034.
De provincie zal de planning voor het register niet halen.
Het register schuift door naar 2034.
Het register heeft door de lange aanbesteding vertraging opgelopen.
De bouw van de brug is met een half jaar vertraagd.
Wij stellen de invoering van het register een jaar uit.
Ik heb besloten de opening uit te stellen tot na de zomer.
De streefdatum van 1 juli is niet haalbaar.
We halen de afgesproken termijn voor de brug niet.
Het register is niet op tijd gereed.
Het lukt niet om de brug tijdig op te leveren.
De oplevering verschuift naar het najaar van 2034.
De brug wordt een kwartaal later geopend.
De uitwerking van het register vergt meer tijd.
De aanleg duurt langer dan verwacht.
De aanleg loopt achter op de planning.
De bouw ligt niet op schema.
De werkzaamheden aan de brug zijn stilgelegd.
De ingangsdatum schuift een jaar op.
De besluitvorming over de brug is doorgeschoven naar een volgend kabinet.
De opening zal later plaatsvinden dan eerder aangekondigd.
Door een tekort aan mensen is er vertraging bij de bouw.
Dat betekent dat 1 juli niet wordt gehaald.
De brug zal niet voor de zomer klaar zijn.
De planning is bijgesteld: de opening volgt in 2035.
De oplevering is uitgelopen tot 2034.
Het wetsvoorstel wordt niet dit jaar maar volgend jaar ingediend.
Het tijdpad is te ambitieus gebleken.
De evaluatie loopt uit.
""".strip().splitlines()
DROPPED = """
De nieuwe brug is van de baan.
De invoering van het register gaat niet door.
Het kabinet ziet af van de invoering van het register.
De proef met de veerkaart is stopgezet.
""".strip().splitlines()
UNDUE = """
Het register kan pas in 2034 worden ingevoerd.
De brug gaat op zijn vroegst in het voorjaar van 2034 open.
Het register komt er niet eerder dan 2034.
""".strip().splitlines()
ON_SCHEDULE = """
De invoering van het register ligt op schema.
De aanleg verloopt volgens planning.
We houden vast aan de planning voor het register.
We stellen de invoering van het register niet uit.
De opening wordt niet uitgesteld.
Er is geen sprake van vertraging bij het register.
De planning blijft ongewijzigd.
""".strip().splitlines()
DONE = """
Het register van veerdiensten is gereed.
Het register is op 1 maart ingevoerd.
De brug is in het voorjaar feestelijk geopend.
De wet is op 1 januari in werking getreden.
Hiermee is aan de toezegging voldaan.
Met deze brief doe ik deze toezegging gestand.
Ik heb uw Kamer het plan op 3 februari toegestuurd.
""".strip().splitlines()
NO_NEWS = """
De brug is nog niet gereed.
Zodra het register gereed is, informeer ik uw Kamer.
Het register is in 2034 gereed.
Is het register al ingevoerd?
Als de bouw vertraging oploopt, melden wij dat.
Wij nemen maatregelen om vertraging te voorkomen.
Bewindspersonen melden een vertraging voordat de termijn verstrijkt.
Uiterlijk 1 juli en niet later dan 1 september openen we de brug.
Wie huur wil betalen kan uitstel van betaling vragen.
Wij sluiten uit dat de tarieven stijgen.
De aandacht verschuift naar kleine kernen.
De uitgestelde aanslag wordt verrekend.
Wij onderzoeken of uitstel nodig is.
De polder telt tien bruggen waarvan het onderhoud is uitgesteld.
Een vertraagde trein geeft recht op geld terug.
De kosten lopen op tot 12 miljoen euro.
We voeren voor 1 juli 2033 een register van veerdiensten in.
""".strip().splitlines()


def told(sentence):
    return tells(Statement(sentence, 0, standards().read(sentence, date(2032, 3, 12))))


@pytest.mark.parametrize(
    ("progress", "sentence"),
    [
        (progress, sentence)
        for progress, sentences in (
            (Progress.PUT_OFF, PUT_OFF),
            (Progress.DROPPED, DROPPED),
            (Progress.ON_SCHEDULE, ON_SCHEDULE),
            (Progress.DONE, DONE),
        )
        for sentence in sentences
    ],
)
def test_a_sentence_tells_how_a_measure_fares(progress, sentence):
    assert told(sentence)[0] is progress


@pytest.mark.parametrize("sentence", UNDUE)
def test_what_comes_only_later_is_told_apart_from_a_delay(sentence):
    assert told(sentence)[0] is Progress.UNDUE


@pytest.mark.parametrize("sentence", NO_NEWS)
def test_what_is_denied_supposed_asked_or_to_come_is_no_news(sentence):
    assert told(sentence) is None


def test_the_words_that_tell_it_are_pointed_at():
    _, words = told("De opening wordt uitgesteld tot 2034.")
    assert "De opening wordt uitgesteld tot 2034."[words.start : words.end] == "uitgesteld tot 2034"
