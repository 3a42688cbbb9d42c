"""Documents that nobody should give it: in another language, without sentences, very long, or twice the same."""

from pathlib import Path

import pytest
from made_documents import standards, text

from desktop.analysis.comparing import Change, compare
from desktop.analysis.matching import match, prepare
from desktop.analysis.pledges import pledges_in, sentences_with_commitments
from desktop.analysis.shift import Shift, shift_of
from desktop.reading import registry
from desktop.text.document import BlockKind

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "files"
ENGLISH = text(
    "The government will build two new ferries on the river before the end of 2033. We are investing 12 million euro"
    " in the bridge near the village. The minister informs parliament every year about the state of the dikes.",
    "We strengthen the dikes, we support the farmers, we help the students, we plan the winter. We want more control"
    " over the rent. In addition we have started a pilot with free buses. Wet weather made the road hard to pass.",
)
GERMAN = text(
    "Die Regierung wird bis Ende 2033 zwei neue Fähren auf dem Fluss bauen. Wir investieren 12 Millionen Euro in die"
    " Brücke bei dem Dorf. Wir wollen die Bibliothek am Abend öffnen. Wir testen die neuen Boote.",
    "Die Schulen werden mit mehr Lehrern ausgestattet. Wir stellen fest, dass das Wasser zu hoch ist.",
)
FRENCH = text(
    "Le gouvernement construira deux nouveaux bacs sur le fleuve avant la fin de 2033. Nous investissons 12 millions"
    " d'euros dans le pont près du village. Le ministre informe le parlement chaque année de l'état des digues.",
    "La commission enverra le rapport en automne. Nous constatons que l'eau est trop haute en hiver.",
)
TABLE = text("2031\t12,5\t14", "2032\t13\t15,1", "Totaal\t25,5\t29,1", kind=BlockKind.TABLE_ROW)
MARKS = text("…", "- - -", "###")


@pytest.fixture(scope="module")
def agreement():
    return registry.read(SAMPLE / "akkoord.pdf")


@pytest.mark.parametrize(
    "document",
    [ENGLISH, GERMAN, FRENCH, TABLE, MARKS, text()],
    ids=["English", "German", "French", "table", "marks", "empty"],
)
def test_what_holds_no_dutch_sentence_promises_nothing_and_answers_nothing(document, agreement):
    assert pledges_in(document, standards(), refusals=True) == []
    found = match(prepare(agreement, standards(), refusals=False), prepare(document, standards(), refusals=True))
    assert len(found) > 40
    assert all(one.candidates == () for one in found)
    assert match(prepare(document, standards(), refusals=False), prepare(agreement, standards(), refusals=True)) == []


def test_a_document_beside_itself_is_the_same_in_every_block(agreement):
    asked, answering = (prepare(agreement, standards(), refusals=refusals) for refusals in (False, True))
    found = match(asked, answering)
    assert len(found) > 40
    assert all(one.candidates[0].block == one.block for one in found)
    shifts = [shift_of(agreement, agreement, one.candidates[0], standards()).shift for one in found]
    assert set(shifts) == {Shift.SAME}
    assert compare(agreement, agreement) == []


def test_every_sentence_of_a_long_document_is_read():
    paragraphs = [
        f"We bouwen brug {at} voor {2030 + at % 9}. Wij onderzoeken of veer {at} kan blijven." for at in range(400)
    ]
    assert len(sentences_with_commitments(text(*paragraphs), standards())) == 800


def test_a_chapter_whose_paragraphs_were_put_in_another_order_tells_moves():
    chapter = [
        f"Over {name} spreken wij af dat er in elk dorp aan de {name} een {thing} komt die iedere dag open is."
        for name, thing in (("Linge", "veer"), ("Waal", "brug"), ("Lek", "school"), ("Merwede", "winkel"))
    ]
    before = [f"Hoofdstuk {at} gaat over zaak {at}, en niet over rivieren of dorpen." for at in range(12)]
    whole = text(*before[:6], chapter[1], chapter[2], chapter[3], chapter[0], *before[6:])
    assert [found.kind for found in compare(text(*chapter), whole)] == [Change.MOVED]
    assert [found.kind for found in compare(whole, text(*chapter))] == [Change.MOVED]
