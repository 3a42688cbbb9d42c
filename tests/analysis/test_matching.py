"""Which passage speaks of the same measure, and when none does."""

from dataclasses import replace

import pytest
from made_documents import standards, text

from desktop.analysis.lemmas import lemmas_of
from desktop.analysis.matching import SILENT, Passages, match
from desktop.analysis.reasons import Alike
from desktop.analysis.sentences import sentences_of
from desktop.analysis.shift import shift_of
from desktop.analysis.synonyms import NONE
from desktop.analysis.terms import terms_of
from desktop.text.document import Question, Span
from desktop.text.shift import Shift

FILLING = tuple(f"Over onderwerp {at} staat in hoofdstuk {at} van dit stuk een andere afspraak." for at in range(50))
AGREEMENT = text(
    "# Varen",
    "Kleine veren zijn het hart van het rivierenland. We houden de veerdienst bij Lutterveen in de vaart.",
    "Cyberdelicten worden zwaarder bestraft en de politie krijgt digitale rechercheurs.",
    "Elke gemeente krijgt een bibliotheek die ten minste dertig uur per week open is.",
    "We planten langs de provinciale wegen tweehonderdduizend bomen.",
    *FILLING,
)
LETTER = text(
    "# Inleiding",
    "In het akkoord staan afspraken over veren, bibliotheken en veiligheid, die wij hieronder een voor een bespreken.",
    "# Veiligheid",
    "De strafmaat voor cybercrimedelicten gaat omhoog, en wij werven rechercheurs die digitaal sporenonderzoek doen.",
    "# Rivieren",
    "Kleine veren zijn het hart van het rivierenland, zo staat in het akkoord over de rivieren.",
    "De boot bij Lutterveen blijft varen: de veerdienst krijgt voor vier jaar geld van de provincie.",
    "# Lezen",
    "Wij onderzoeken met de gemeenten hoe iedere bibliotheek dertig uur in de week geopend kan zijn.",
)


def pledged(document, but=()):
    """Every sentence taken for a pledge, those that begin like `but` left out."""
    spans = (
        Span(block.start + inner.start, block.start + inner.end)
        for block in document.blocks
        for inner in sentences_of(document.text_of(block))
    )
    return [span for span in spans if not document.text_of(span).startswith(tuple(but))]


def matches(a, b, but=("Kleine", "In het akkoord")):
    asked, answering = Passages(a, pledged(a, but)), Passages(b, pledged(b, but))
    return {a.text_of(a.blocks[found.block])[:12]: found.candidates for found in match(asked, answering)}


def best(candidates):
    return LETTER.text_of(LETTER.blocks[candidates[0].block])


def test_each_pledge_finds_the_passage_on_its_measure_and_one_finds_silence():
    found = matches(AGREEMENT, LETTER)
    assert best(found["Cyberdelicte"]).startswith("De strafmaat")
    assert best(found["Elke gemeent"]).startswith("Wij onderzoeken")
    assert found["We planten l"] == ()


def test_the_sentence_that_pledges_decides_not_the_one_that_introduces_it():
    assert best(matches(AGREEMENT, LETTER)["Kleine veren"]).startswith("De boot bij Lutterveen")


def test_a_question_answers_nothing_and_its_answer_is_read_beneath_it():
    document = text(
        "Blijft de veerdienst bij Lutterveen, die het rivierenland verbindt, in de vaart?",
        "Wij verkennen of dat kan.",
        "Gaat de veerdienst bij Lutterveen ook op zondag varen?",
        "Zie het antwoord op vraag 1.",
        *FILLING,
    )
    spans = [block.span for block in document.blocks]
    asked = (
        Question("1", (1,), spans[0], spans[1]),
        Question("2", (2,), spans[2], spans[3], refers_to=(1,)),
    )
    answering = replace(document, questions=asked)
    found = matches(AGREEMENT, answering)["Kleine veren"]
    assert [candidate.block for candidate in found] == [1]
    assert shift_of(AGREEMENT, answering, found[0], standards()).shift is Shift.WEAKER


def test_a_block_without_a_pledge_is_not_asked_for():
    assert "Kleine veren" not in matches(AGREEMENT, LETTER, but=("Kleine", "We houden"))


def test_a_candidate_shows_the_sentences_and_rare_words_that_both_have():
    candidate = matches(AGREEMENT, LETTER)["Kleine veren"][0]
    assert AGREEMENT.text_of(candidate.pairs[0].a).startswith("We houden de veerdienst")
    shared = {AGREEMENT.text_of(word.a) for word in candidate.shared[:3]}
    assert {"veerdienst", "Lutterveen"} <= shared
    assert 0.5 <= candidate.score <= 1


@pytest.mark.parametrize(
    ("said", "now", "a", "b", "alike"),
    [
        ("We houden de veerdienst.", "De veerdiensten blijven.", "veerdienst", "veerdiensten", Alike.WORD),
        ("We bouwen te Lutterveen.", "De bouw te Lutterveen begint.", "Lutterveen", "Lutterveen", Alike.NAME),
        ("We werven 1.200 mensen.", "Er zijn er 1.200 gevonden.", "1.200", "1.200", Alike.NUMBER),
        (
            "Zie Kamerstuk 36 600-VI, nr. 91.",
            "In Kamerstukken II 2024/25, 36600-VI, nr. 91 staat meer.",
            "Kamerstuk 36 600-VI, nr. 91",
            "Kamerstukken II 2024/25, 36600-VI, nr. 91",
            Alike.REFERENCE,
        ),
        ("We straffen cyberdelicten.", "Op cybercrimedelicten.", "cyberdelicten", "cybercrimedelicten", Alike.COMPOUND),
        ("Het OM krijgt geld.", "Het Openbaar Ministerie huurt.", "OM", "Openbaar Ministerie", Alike.SYNONYM),
    ],
)
def test_a_candidate_tells_why_and_where(said, now, a, b, alike):
    one, other = (
        text(f"Over onderwerp 1 staat in hoofdstuk 1 van dit stuk: {words}", *FILLING) for words in (said, now)
    )
    asked, answering = (Passages(each, pledged(each), standards().synonyms) for each in (one, other))
    reasons = answering.candidate(asked.passages[0], asked, 0, 1.0).shared
    assert (a, b, alike) in [(one.text_of(why.a), other.text_of(why.b), why.alike) for why in reasons]


def test_every_passage_of_a_document_matches_itself_best():
    found = match(Passages(LETTER, pledged(LETTER)), Passages(LETTER, pledged(LETTER)))
    assert found
    assert all(one.candidates[0].block == one.block for one in found)


@pytest.mark.parametrize(
    "other",
    [
        text(),
        text("# Alleen een kop"),
        text("12\t34", "56\t78"),
        text("The ferry will keep sailing for years to come."),
    ],
    ids=["empty", "heading", "figures", "English"],
)
def test_a_document_that_says_nothing_to_the_matter_is_silent(other):
    assert all(candidates == () for candidates in matches(AGREEMENT, other).values())
    assert matches(other, AGREEMENT) == {} or all(found == () for found in matches(other, AGREEMENT).values())


def test_compounds_cut_short_are_written_out():
    lemmas = [lemma.word for lemma in lemmas_of("het straf- en familierecht")]
    assert lemmas == ["het", "strafrecht", "en", "familierecht"]


def test_two_compounds_share_the_parts_that_they_have_in_common():
    assert {"~delict", "~licten"} & terms_of("cyberdelicten", NONE).keys() & terms_of("cybercrimedelicten", NONE).keys()


def test_silence_is_a_border_between_nothing_and_everything():
    passages = Passages(LETTER, pledged(LETTER))
    itself = passages.passages[1]
    assert max(passages.scores(itself, passages).values()) > SILENT
