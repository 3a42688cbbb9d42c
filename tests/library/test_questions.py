import pytest
from stored import put_in

from desktop.library import arrangements, documents, questions
from desktop.library.questions import Asker, askers_of
from desktop.reading.draft import Draft, Piece, QuestionDraft, Stretch, assemble
from desktop.text.document import BlockKind, DocumentKind, Head
from desktop.text.pledge import Firmness

ANSWERS = (
    ("Vaart het veer in 2033?", "Ik stuur de Kamer voor de zomer een brief over het veer. Het veer vaart nu."),
    ("En de brug?", "Zie het antwoord op vraag 1."),
    ("Wat kost dat?", "Ik verwijs u hiervoor naar de brief van 3 maart 2032."),
)


@pytest.fixture
def answers(library, dossier, tmp_path):
    """The id of three questions of one member with their answers."""
    pieces, drafts = [], []
    for number, (question, answer) in enumerate(ANSWERS, start=1):
        pieces += [Piece(BlockKind.PARAGRAPH, question), Piece(BlockKind.PARAGRAPH, answer)]
        drafts.append(
            QuestionDraft(
                number=str(number),
                numbers=(number,),
                question=Stretch(2 * number - 2, 2 * number - 2),
                answer=Stretch(2 * number - 1, 2 * number - 1),
                member="Berg, T.",
                heading="Berg (AenA)",
                refers_to=(1,) if number == 2 else (),
            )
        )
    original = tmp_path / "antwoorden.txt"
    original.write_text("antwoorden", encoding="utf-8")
    head = Head(title="Antwoorden", kind=DocumentKind.BUDGET_ANSWERS)
    return put_in(library, dossier, original, assemble(Draft(pieces, head, questions=drafts)))


def test_the_questions_of_a_dossier_come_with_who_asked_and_where_the_answer_points(library, dossier, answers):
    with library.derive() as session:
        arrangements.mark_read(session, answers, 1)
    with library.read() as session:
        found = questions.list_questions(session, dossier)
    assert [there.question_words for there in found] == [question for question, _ in ANSWERS]
    assert {there.askers for there in found} == {(Asker("Berg", "AenA"),)}
    assert [there.is_by_reference for there in found] == [False, True, True]
    assert [there.is_read for there in found] == [False, True, False]


@pytest.mark.parametrize(
    ("member", "heading", "askers"),
    [
        ("Duin (ABC)", None, ["Duin (ABC)"]),
        ("Duin (ABC), Ter Veld (Groep Veld) en Van den Bos (DEF)", None,
         ["Duin (ABC)", "Ter Veld (Groep Veld)", "Van den Bos (DEF)"]),
        ("Duin en Ter Veld (beiden ABC)", None, ["Duin (ABC)", "Ter Veld (ABC)"]),
        ("Bos, J.J. van den", "Van den Bos (DEF)", ["Van den Bos (DEF)"]),
        (None, "Van den Bos (DEF)", ["Van den Bos (DEF)"]),
        ("Duin, C.", "Rapporteurs", ["Duin, C."]),
        ("Duin, C.", "Van den Bos (DEF)", ["Duin, C."]),
        (None, None, []),
    ],
)  # fmt: skip
def test_who_asks_is_told_with_the_party(member, heading, askers):
    assert [str(asker) for asker in askers_of(member, heading)] == askers


def test_a_sentence_that_promises_is_found_with_what_decides_it(library, dossier, answers):
    with library.read() as session:
        document = documents.load(session, answers)
    [promise] = questions.promises_in(document)
    assert document.text_of(promise.span).startswith("Ik stuur de Kamer")
    assert promise.firmness is Firmness.FIRM
    assert all(document.text_of(words) in ANSWERS[0][1] for words in promise.words)


def test_words_that_point_at_another_answer_are_found_where_they_stand():
    said = "Zie het antwoord op vraag 3 en 4. Zie ook antwoord 2 van de vragen van het lid Berg."
    [pointer] = questions.pointers_in(said)
    assert pointer.numbers == (3, 4)
    assert said[pointer.span.start : pointer.span.end] == "antwoord op vraag 3 en 4"
