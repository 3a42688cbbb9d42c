from datetime import date

import pytest
from stored import put_in

from desktop.jobs import Silent
from desktop.library import documents, drafting, findings, pledges
from desktop.library.records import Words
from desktop.reading.draft import Draft, Piece, assemble
from desktop.text.document import BlockKind, DocumentKind, Head, Person, Span
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


def signed(*offices):
    return {"kind": DocumentKind.POLICY_LETTER, "ministers": tuple(Person("", office=office) for office in offices)}


@pytest.fixture
def drafted(library, dossier, folder):
    """Makes pledges of a sentence under a head, by selecting it and by taking over its suggestion; gives both."""

    def draft(sentence, **head):
        original = folder / "stuk.txt"
        original.write_text(sentence, encoding="utf-8")
        paper = put_in(
            library, dossier, original, assemble(Draft([Piece(BlockKind.PARAGRAPH, sentence)], Head(**head)))
        )
        findings.find_pledges(library, [paper], Silent())
        with library.change("Toezegging") as session:
            whole = Words(paper, Span(0, len(documents.get_text(session, paper))))
            selected = drafting.pledge_from_words(session, dossier, whole)
            [taken] = drafting.pledges_from_findings(session, dossier, findings.findings_of(session, paper))
            return pledges.get_pledge(session, selected), pledges.get_pledge(session, taken)

    return draft


@pytest.mark.parametrize(
    ("sentence", "head", "ministry"),
    [
        ("Wij bouwen in 2034 een brug.", signed("minister van Justitie en Veiligheid"), "Justitie en Veiligheid"),
        (
            "Wij bouwen in 2034 een brug.",
            signed("Staatssecretaris van Bereikbaarheid en Regio", "Minister van Bereikbaarheid en Regio"),
            "Bereikbaarheid en Regio",
        ),
        (
            "Wij bouwen in 2034 een brug.",
            signed("minister van Veiligheid en Justitie", "minister van Financien"),
            "Justitie en Veiligheid; Financiën",
        ),
        ("De minister van Defensie bouwt in 2034 een brug.", signed("minister van Financiën"), "Defensie"),
        ("Wij bouwen in 2034 een brug.", {"sender": "Ministerie van IenW"}, "Infrastructuur en Waterstaat"),
        ("Het kabinet bouwt in 2034 een brug.", signed("minister van Financiën"), ""),
        ("Wij bouwen in 2034 een brug.", {"kind": DocumentKind.COALITION_AGREEMENT}, ""),
    ],
)
def test_the_ministry_of_a_pledge_is_that_of_who_promises(drafted, sentence, head, ministry):
    assert [pledge.ministry for pledge in drafted(sentence, **head)] == [ministry] * 2


def test_the_first_amount_of_its_sentence_goes_into_a_pledge(drafted):
    pledges_made = drafted("Wij trekken in 2034 € 12 miljoen uit voor de brug, en € 3 miljoen voor het veer.")
    assert [pledge.amount for pledge in pledges_made] == ["€ 12 miljoen"] * 2
