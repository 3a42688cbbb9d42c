"""Who promises, beyond the words of the sentence."""

from dataclasses import replace

import pytest
from made_documents import standards, text

from desktop.analysis.pledges import sentences_with_commitments
from desktop.text.document import DocumentKind, Question, Span

NOBODY = "Het veer bij Lutterveen wordt voor 1 juli 2033 vervangen."
OWN = "Wij vervangen het veer bij Lutterveen."
CABINET = "Het kabinet vervangt het veer bij Lutterveen."


def promisers(document):
    return [sentence.read.commitment.promiser for sentence in sentences_with_commitments(document, standards())]


@pytest.mark.parametrize(("sentence", "who"), [(NOBODY, "minister van Veren"), (CABINET, "Het kabinet")])
def test_a_letter_comes_from_its_sender_unless_the_sentence_names_another(sentence, who):
    letter = text(sentence)
    assert promisers(replace(letter, head=replace(letter.head, sender="minister van Veren"))) == [who]


def test_an_answer_is_given_by_its_ministers():
    answers = text("Komt er een nieuw veer?", OWN)
    asked, answered = (Span(block.start, block.end) for block in answers.blocks)
    question = Question("1", (1,), asked, answered, ministers=("MVeren", "SRivieren"))
    assert promisers(replace(answers, questions=(question,))) == [None, "MVeren en SRivieren"]


def test_an_agreement_binds_the_coalition():
    agreement = text(OWN)
    assert promisers(replace(agreement, head=replace(agreement.head, kind=DocumentKind.COALITION_AGREEMENT))) == [
        "de coalitie"
    ]


def test_in_a_debate_who_speaks_for_the_government_promises_and_a_member_does_not():
    debate = text("# De heer De Wit (VP):", OWN, "# Minister Van der Veer:", OWN, "De voorzitter:", OWN)
    assert promisers(debate) == [None, None, None, "Minister Van der Veer", None, None]
    spoken = text(f"Staatssecretaris De Boer: {OWN}", OWN, f"Mevrouw Ter Sluis (VP): {OWN}", "De minister zegt: ja.")
    assert promisers(spoken)[:3] == ["Staatssecretaris De Boer", "Staatssecretaris De Boer", None]


def test_where_nobody_tells_the_words_of_the_sentence_stay():
    assert promisers(text(OWN)) == ["Wij"]
    assert promisers(text(NOBODY)) == [None]


def test_an_office_is_told_with_what_it_is_for():
    assert promisers(text("De staatssecretaris voor Veren vervangt het veer bij Lutterveen.")) == [
        "De staatssecretaris voor Veren"
    ]
