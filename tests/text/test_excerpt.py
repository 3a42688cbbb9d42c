from desktop.reading.draft import Draft, Piece, assemble
from desktop.text.document import BlockKind, Question, Span
from desktop.text.excerpt import excerpt_of

WORDS = ("Vraag 3", "Komt het veer terug?", "Vraag 4", "En de brug?", "Ja, in 2033.", "De brug volgt daarna.")


def document():
    return assemble(Draft([Piece(BlockKind.PARAGRAPH, words) for words in WORDS]))


def place(words):
    start = document().text.index(words)
    return Span(start, start + len(words))


def grouped():
    """The first of two questions that were answered together: its answer stands after the other question."""
    answer = Span(place(WORDS[4]).start, place(WORDS[5]).end)
    return Question("3", (3,), place(WORDS[1]), answer, answer_numbers=(3, 4))


def test_a_question_and_its_answer_are_a_document_of_their_own():
    excerpt = excerpt_of(document(), grouped())
    assert excerpt.document.text == "Komt het veer terug?\n\nJa, in 2033.\n\nDe brug volgt daarna."
    [question] = excerpt.document.questions
    assert excerpt.document.text_of(question.answer) == "Ja, in 2033.\n\nDe brug volgt daarna."
    assert [excerpt.document.text_of(block) for block in excerpt.document.blocks] == [WORDS[1], *WORDS[4:]]


def test_words_of_an_excerpt_lead_back_to_where_they_stand():
    excerpt = excerpt_of(document(), grouped())
    for words in (WORDS[1], "in 2033", WORDS[5]):
        start = excerpt.document.text.index(words)
        span = excerpt.to_source(Span(start, start + len(words)))
        assert document().text_of(span) == words
        assert excerpt.from_source(span) == Span(start, start + len(words))
    assert excerpt.from_source(place("En de brug?")) is None


def test_a_question_without_answer_is_an_excerpt_too():
    asked = Question("3", (3,), place(WORDS[1]))
    assert excerpt_of(document(), asked).document.text == WORDS[1]
