"""Kamervragen in the forms that print and letters give them, on pieces of our own; and the labelled real ones."""

import json
import os
from pathlib import Path
from runpy import run_path

import pytest
from printed import PAGE, Sheet, wrap

from desktop.reading.draft import Piece, Stretch
from desktop.reading.kamervragen import find_kamervragen, is_label
from desktop.reading.registry import read, read_content
from desktop.text.document import BlockKind, DocumentKind, Head, Person

ASKED = "Vragen van de leden Jansen (ABC) en De Vries (DEF) aan de Minister van Water en Bodem over de Noorderdijk"
HEAD = Head(kind=DocumentKind.KAMERVRAGEN, members=(Person("Jansen", "ABC"), Person("De Vries", "DEF")))


def paragraphs(*texts: str) -> list[Piece]:
    return [Piece(BlockKind.PARAGRAPH, text) for text in texts]


def found(*texts: str, head: Head = HEAD) -> list[tuple[str, str, str | None, tuple[int, ...], tuple[int, ...]]]:
    """number, question, answer, the numbers answered together, the numbers pointed at."""
    pieces = paragraphs(*texts)

    def words(stretch: Stretch | None) -> str | None:
        if stretch is None:
            return None
        parts = [piece.text for piece in pieces[stretch.first : stretch.last + 1]]
        return " ".join([parts[0][stretch.skip :], *parts[1:]])

    return [
        (one.number, words(one.question) or "", words(one.answer), one.answer_numbers, one.refers_to)
        for one in find_kamervragen(pieces, head)
    ]


@pytest.mark.parametrize(
    "label",
    [
        "Vraag 1",
        "Vraag 3, 4 en 5",
        "Vragen 2 en 3:",
        "Antwoord 12",
        "Antwoord op vraag 1:",
        "Antwoord op de vragen 4, 5, en 6",
        "Antwoorden vragen 7 t/m 9",
        "Antwoord op vragen 4 en 5 (gezamenlijk):",
        "Antwoord:",
    ],
)
def test_a_label_alone_is_a_label(label):
    assert is_label(label)


@pytest.mark.parametrize("text", ["Antwoord van Minister Jansen (Water)", "Vraag 3 ziet op de kade.", "1", "Vragen"])
def test_a_sentence_that_begins_like_a_label_is_none(text):
    assert not is_label(text)


def test_each_question_has_the_answer_with_its_number():
    assert found(
        ASKED,
        "Vraag 1",
        "Is de dijk veilig?",
        "Antwoord 1",
        "Ja.",
        "Zo blijft het.",
        "Vraag 2",
        "Is de kade veilig?",
        "Antwoord 2",
        "Zie het antwoord op vraag 1.",
    ) == [
        ("1", "Is de dijk veilig?", "Ja. Zo blijft het.", (1,), ()),
        ("2", "Is de kade veilig?", "Zie het antwoord op vraag 1.", (2,), (1,)),
    ]


def test_questions_answered_together_have_one_answer_wherever_it_stands():
    answer = "Beide komen in het najaar."
    assert found(
        ASKED,
        "Vraag 1",
        "Wanneer komt de dijk?",
        "Vraag 2",
        "Wat kost dat?",
        "Antwoord op vraag 2:",
        "Vijf miljoen.",
        "Vraag 3",
        "Wanneer komt de kade?",
        "Antwoord op vragen 1 en 3",
        answer,
    ) == [
        ("1", "Wanneer komt de dijk?", answer, (1, 3), ()),
        ("2", "Wat kost dat?", "Vijf miljoen.", (2,), ()),
        ("3", "Wanneer komt de kade?", answer, (1, 3), ()),
    ]


def test_questions_printed_together_stay_one_group():
    assert found(ASKED, "Vraag 1, 2 en 3", "Waarom?", "Hoe?", "Antwoord 1, 2 en 3", "Daarom.") == [
        ("1, 2 en 3", "Waarom? Hoe?", "Daarom.", (1, 2, 3), ())
    ]


def test_an_answer_without_a_number_is_that_of_the_questions_before_it():
    assert found(ASKED, "Vraag 1", "Waarom?", "Antwoord", "Daarom.", "Vraag 2", "Hoe?", "Antwoord:", "Zo.") == [
        ("1", "Waarom?", "Daarom.", (1,), ()),
        ("2", "Hoe?", "Zo.", (2,), ()),
    ]


def test_label_and_text_may_share_a_paragraph():
    assert found(ASKED, "Vraag 1: Waarom?", "Antwoord op vraag 1: Daarom.", "Vraag 1 was kort.") == [
        ("1", "Waarom?", "Daarom. Vraag 1 was kort.", (1,), ())
    ]


def test_a_notice_instead_of_answers_leaves_them_empty():
    assert found(ASKED, "Vraag 1", "Waarom?", "Mededeling", "De vragen worden later beantwoord.") == [
        ("1", "Waarom?", None, (), ())
    ]


def test_numbers_alone_are_questions_in_order_each_with_what_stands_below_it():
    assert found(
        ASKED,
        "1. Kent u het bericht over de dijk?",
        "Ja.",
        "2. U weet dat de kade oud is. Wat gaat u doen?",
        "En wat niet?",
        "Twee dingen:",
        "1. de dijk ophogen;",
        "2. de kade ophogen.",
        "3. Wanneer bent u klaar?",
        "In 2033.",
    ) == [
        ("1", "Kent u het bericht over de dijk?", "Ja.", (1,), ()),
        (
            "2",
            "U weet dat de kade oud is. Wat gaat u doen? En wat niet?",
            "Twee dingen: 1. de dijk ophogen; 2. de kade ophogen.",
            (2,),
            (),
        ),
        ("3", "Wanneer bent u klaar?", "In 2033.", (3,), ()),
    ]


def test_questions_that_are_only_numbered_may_have_announced_answers_in_any_document():
    texts = ["1", "Wat kost de dijk?", "Antwoord", "Vijf miljoen.", "2", "En de kade?", "Antwoord", "Twee."]
    assert found(*texts, head=Head()) == [
        ("1", "Wat kost de dijk?", "Vijf miljoen.", (1,), ()),
        ("2", "En de kade?", "Twee.", (2,), ()),
    ]


def test_the_older_print_has_all_answers_after_all_questions():
    assert found(
        ASKED,
        "1",
        "Is de dijk veilig?",
        "2",
        "En de kade?",
        "3",
        "Wat kost dat?",
        "Antwoord van Minister Bakker (Water en Bodem). (Ontvangen 3 maart 2032)",
        "1 en 2",
        "Ja.",
        "3",
        "Vijf miljoen.",
    ) == [
        ("1", "Is de dijk veilig?", "Ja.", (1, 2), ()),
        ("2", "En de kade?", "Ja.", (1, 2), ()),
        ("3", "Wat kost dat?", "Vijf miljoen.", (3,), ()),
    ]


def test_two_series_in_one_letter_keep_their_own_answers():
    series = ["Vraag 1", "Waarom?", "Antwoord op vraag 1", "Daarom."]
    other = ["Vraag 1", "Hoe?", "Antwoord op vraag 1", "Zo."]
    assert [one[1:3] for one in found(ASKED, *series, *other)] == [("Waarom?", "Daarom."), ("Hoe?", "Zo.")]


def test_notes_typed_under_the_answers_belong_to_none():
    assert found(ASKED, "Vraag 1", "Waarom?", "Antwoord op vraag 1", "Daarom.", "1) Polderbode, 6 maart 2032.") == [
        ("1", "Waarom?", "Daarom.", (1,), ())
    ]


def test_a_numbered_list_in_another_document_holds_no_questions():
    texts = ["1. Wie betaalt de dijk?", "Het fonds.", "2. Wie de kade?", "De gemeente."]
    assert found(*texts, head=Head(kind=DocumentKind.POLICY_LETTER)) == []


def test_members_and_ministers_are_as_printed():
    question = find_kamervragen(paragraphs(ASKED, "Vraag 1", "Waarom?"), HEAD)[0]
    assert (question.member, question.ministers) == (
        "Jansen (ABC) en De Vries (DEF)",
        ("Minister van Water en Bodem",),
    )


def aanhangsel() -> bytes:
    """Questions as the Kamer prints them: masthead, number, head, labels, a note, running feet and a colophon."""
    sheet = Sheet()
    left, width = 130, 260
    sheet.put(40, PAGE[1] - 40, "Tweede Kamer der Staten-Generaal", "Helvetica-Bold", 15)
    sheet.put(370, PAGE[1] - 40, "2", "Helvetica-Bold", 30)
    sheet.put(40, PAGE[1] - 70, "Vergaderjaar 2031-2032", size=8)
    sheet.put(left, PAGE[1] - 70, "Aanhangsel van de Handelingen", "Helvetica-Bold", 8)
    sheet.put(left, PAGE[1] - 110, "812", "Helvetica-Bold", 11)
    sheet.at = PAGE[1] - 130
    asked = f"{ASKED} (ingezonden 3 februari 2032)."
    answered = "Antwoord van Minister Bakker (Water en Bodem) (ontvangen 1 maart 2032)."
    long = " ".join(f"Dijkvak {number} wordt in de loop van het jaar ver\u00adbe\u00adterd." for number in range(24))
    texts = [
        ("", asked),
        ("", answered),
        ("Vraag 1", "Kent u het bericht over de Noor\u00adder\u00addijk? En wat vindt u er\u00advan?"),
        ("Antwoord 1", "Ja."),
        ("Vraag 2", "Wanneer is elk dijkvak klaar?"),
        ("Vraag 3", "Wat kost dat?"),
        ("Antwoord 2 en 3", long),
    ]
    page = 1
    for label, text in texts:
        sheet.at -= 8
        for line in [*([label] if label else []), *wrap(text, width, "Helvetica", 8.5)]:
            if sheet.at < 110:
                foot(sheet, page)
                sheet.turn()
                page += 1
            sheet.at -= 10
            end = sheet.put(left, sheet.at, line, size=8.5)
            if line.endswith("Noorderdijk?"):
                sheet.put(end, sheet.at + 3.5, "1", size=5.5)
    foot(sheet, page)
    return sheet.pdf()


def foot(sheet: Sheet, page: int) -> None:
    if page == 1:
        sheet.rule(130, 96, 190, 96)
        sheet.put(130, 86, "1", size=4.5)
        sheet.put(137, 84, "Polderbode, 1 februari 2032.", size=7)
        for row, line in enumerate(["ah-tk-20312032-812", "ISSN 0921 - 7398", "\u2019s-Gravenhage 2032"]):
            sheet.put(40, 52 - 7 * row, line, size=6)
    sheet.put(130, 38, f"Tweede Kamer, vergaderjaar 2031\u20132032, Aanhangsel {page}", size=8)


def test_a_printed_aanhangsel_gives_its_number_head_and_questions():
    document = read_content(aanhangsel(), "812.pdf")
    assert document.head.number == "ah-tk-20312032-812"
    assert document.head.title == f"{ASKED} (ingezonden 3 februari 2032)"
    assert document.pages == 2
    assert [(one.numbers, one.answer_numbers) for one in document.questions] == [
        ((1,), (1,)),
        ((2,), (2, 3)),
        ((3,), (2, 3)),
    ]
    assert (
        document.text_of(document.questions[0].question)
        == "Kent u het bericht over de Noorderdijk? En wat vindt u ervan?"
    )
    assert document.text_of(document.questions[1].answer) == document.text_of(document.questions[2].answer)
    assert document.text_of(document.questions[2].answer).endswith(
        "Dijkvak 23 wordt in de loop van het jaar verbeterd."
    )
    assert [document.text_of(document.blocks[note.block]) for note in document.footnotes] == [
        "Polderbode, 1 februari 2032."
    ]
    assert "ISSN" not in document.text
    assert "vergaderjaar" not in document.text


def real_folder() -> Path:
    folder = os.environ.get("WOORDHOUDER_DOCUMENTS")
    if not folder:
        pytest.skip("WOORDHOUDER_DOCUMENTS names no folder with real documents")
    return Path(folder)


@pytest.fixture(scope="module")
def measure():
    return run_path(str(Path(__file__).parents[1] / "measure" / "kamervragen.py"))


def test_the_labelled_real_ones_are_all_found(measure):
    folder = real_folder()
    labels = json.loads((folder / "gold" / "kamervragen.json").read_text(encoding="utf-8"))
    assert {
        name: measure["differences"](read(folder / "documents" / "kamervragen" / name), label)
        for name, label in labels.items()
    } == {name: [] for name in labels}


def test_the_letters_of_a_ministry_have_no_gaps(measure):
    for path in sorted((real_folder() / "documents" / "antwoorden-docx").glob("*.docx")):
        assert measure["gaps"](read(path)) == []
