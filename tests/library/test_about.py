from datetime import date

import pytest
from stored import put_in

from desktop.jobs import Silent
from desktop.library import about, drafting, findings, pledges
from desktop.library.records import Words
from desktop.reading.draft import Draft, Piece, assemble
from desktop.text.document import BlockKind, DocumentKind, Head, Span
from desktop.text.pledge import Firmness


@pytest.fixture
def put_paper(library, dossier, folder):
    """Puts a paper of this kind and these pieces in the dossier; returns its id."""

    def put(kind, *pieces):
        original = folder / f"{kind}.txt"
        original.write_text("\n\n".join(piece.text for piece in pieces), encoding="utf-8")
        return put_in(
            library, dossier, original, assemble(Draft(list(pieces), Head(kind=kind, date=date(2032, 3, 12))))
        )

    return put


@pytest.fixture
def at(library):
    """Words of a document, by what they say."""

    def find(document_id, said):
        with library.read() as session:
            start = about.documents.get_text(session, document_id).index(said)
        return Words(document_id, Span(start, start + len(said)))

    return find


@pytest.mark.parametrize("kind", [DocumentKind.COALITION_AGREEMENT, DocumentKind.POLICY_LETTER])
def test_a_look_a_suggestion_and_a_draft_read_a_sentence_alike(library, dossier, put_paper, at, kind):
    paper = put_paper(
        kind,
        Piece(BlockKind.HEADING, "We bouwen een brug", 1),
        Piece(BlockKind.PARAGRAPH, "Er komt een nieuwe sluis bij Tiel. De veerpont wordt opgeknapt."),
        Piece(BlockKind.LIST_ITEM, "De dijkhuizen worden hersteld.", 1),
    )
    findings.find_pledges(library, [paper], Silent())
    with library.change("x") as session:
        suggested = {found.place.span: found.firmness for found in findings.findings_of(session, paper)}
        assert len(suggested) == (3 if kind is DocumentKind.COALITION_AGREEMENT else 2)
        for said in ("bouwen een brug", "nieuwe sluis", "veerpont", "dijkhuizen worden"):
            words = at(paper, said)
            looked = {one.span: one.firmness for one in about.about_words(session, words).said}
            expected = {span: firmness for span, firmness in suggested.items() if span.overlaps(words.span)}
            assert {span: firmness for span, firmness in looked.items() if firmness} == expected
            drafted = pledges.get_pledge(session, drafting.pledge_from_words(session, dossier, words))
            assert drafted.firmness == next(iter(expected.values()), None)


def test_a_part_of_a_sentence_is_read_in_its_sentence(library, put_paper, at):
    letter = put_paper(
        DocumentKind.POLICY_LETTER,
        Piece(BlockKind.PARAGRAPH, "Ik onderzoek of voor 1 juli 2033 een vaste brug mogelijk is voor 3 miljoen euro."),
    )
    with library.read() as session:
        [said] = about.about_words(session, at(letter, "voor 1 juli 2033 een vaste brug")).said
    assert said.firmness is Firmness.EXPLORATORY
    assert ([one.words for one in said.deadlines], said.amounts) == (["voor 1 juli 2033"], ())


def test_a_draft_takes_the_deadline_within_its_words_before_another_of_the_sentence(library, dossier, put_paper, at):
    letter = put_paper(
        DocumentKind.POLICY_LETTER,
        Piece(BlockKind.PARAGRAPH, "Voor 1 mei 2033 ligt er een plan, en voor 1 juli 2034 bouwen we de brug bij Tiel."),
    )
    with library.change("x") as session:
        made = [
            drafting.pledge_from_words(session, dossier, at(letter, said))
            for said in ("voor 1 juli 2034 bouwen we de brug", "de brug bij Tiel")
        ]
        assert [pledges.get_pledge(session, one).deadline.last for one in made] == [
            date(2034, 6, 30),
            date(2033, 4, 30),
        ]
