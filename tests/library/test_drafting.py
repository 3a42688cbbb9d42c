from datetime import date

from desktop.library import drafting, pledges
from desktop.text.pledge import Firmness


def test_a_pledge_is_drafted_from_its_words_and_their_document(library, dossier, words):
    with library.change("Toezegging maken") as session:
        firm = drafting.pledge_from_words(session, dossier, words("We bouwen voor de zomer van 2032 een brug"))
        open_ended = drafting.pledge_from_words(session, dossier, words("We onderzoeken of het veer blijft varen."))
    with library.read() as session:
        bridge, ferry = pledges.get_pledge(session, firm), pledges.get_pledge(session, open_ended)
    assert bridge.title == "We bouwen voor de zomer van 2032 een brug"
    assert (bridge.firmness, ferry.firmness) == (Firmness.FIRM, Firmness.EXPLORATORY)
    assert bridge.deadline.words == "voor de zomer van 2032"
    assert date(2032, 6, 1) <= bridge.deadline.last <= date(2032, 7, 15)
    assert ferry.deadline is None
