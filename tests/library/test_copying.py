from datetime import date

import pytest

from desktop.library.copying import citation
from desktop.reading.draft import Draft, Piece, QuestionDraft, Stretch, assemble
from desktop.text.document import BlockKind, DocumentKind, Head, Span

DAY = date(2032, 3, 12)


def paper(head: Head, pages=(3, 4)):
    return assemble(
        Draft(
            head=head,
            pieces=[
                Piece(BlockKind.HEADING, "2 Dijken", 1, pages[0]),
                Piece(BlockKind.PARAGRAPH, "De dijk houdt.", 0, pages[0]),
                Piece(BlockKind.PARAGRAPH, "De oever ook.", 0, pages[1]),
            ],
        )
    )


def cited(document, words):
    start = document.text.index(words)
    return citation(document, Span(start, start + len(words)))


@pytest.mark.parametrize(
    ("number", "year", "source"),
    [
        ("kst-99123-VI-91", "2031-2032", "Kamerstukken II 2031/32, 99123 VI, nr. 91"),
        ("kst-99123-88", None, "Kamerstukken II, 99123, nr. 88"),
        ("kst-99123-VI-D", "2031-2032", "Kamerstukken I 2031/32, 99123 VI, D"),
        ("ah-tk-20312032-1314", "2031-2032", "Aanhangsel Handelingen II 2031/32, nr. 1314"),
        ("ah-ek-20312032-12", "2031-2032", "Aanhangsel Handelingen I 2031/32, nr. 12"),
        ("h-tk-20312032-50-1", "2031-2032", "Handelingen II 2031/32, nr. 50, item 1"),
        ("2032D04086", None, "2032D04086"),
    ],
)
def test_a_number_is_cited_as_the_kamer_does(number, year, source):
    document = paper(Head(title="Brief over dijken", date=DAY, number=number, parliamentary_year=year))
    assert cited(document, "houdt") == f"Brief over dijken, 12 maart 2032, {source}, p. 3"


def test_words_over_two_pages_bear_both():
    assert cited(paper(Head(title="Brief")), "houdt.\n\nDe oever") == "Brief, p. 3-4"


def test_without_pages_the_heading_tells_where():
    assert cited(paper(Head(title="Brief"), (None, None)), "oever") == "Brief, onder ‘2 Dijken’"


def test_an_answer_is_cited_with_its_question():
    document = assemble(
        Draft(
            head=Head(title="Antwoorden", date=DAY, number="2032D00001"),
            pieces=[
                Piece(BlockKind.TABLE_ROW, "17 Houdt de dijk?", 0, 5),
                Piece(BlockKind.PARAGRAPH, "Ja, de dijk houdt.", 0, 5),
            ],
            questions=[QuestionDraft("17", (17,), Stretch(0, 0, 3), Stretch(1, 1))],
        )
    )
    assert cited(document, "de dijk houdt") == "Antwoorden, 12 maart 2032, 2032D00001, vraag 17, p. 5"


@pytest.mark.parametrize(
    ("head", "source"),
    [
        (
            Head(title="scan_0012", kind=DocumentKind.POLICY_LETTER, sender="Minister van Veren", date=DAY),
            "Brief van de minister van Veren van 12 maart 2032, p. 3",
        ),
        (
            Head(title="scan_0012", kind=DocumentKind.BUDGET_ANSWERS, sender="Ministerie van Veren"),
            "Antwoorden van het ministerie van Veren, p. 3",
        ),
        (
            Head(kind=DocumentKind.COALITION_AGREEMENT, sender="VDS", date=DAY),
            "Coalitieakkoord van 12 maart 2032, p. 3",
        ),
        (Head(title="scan_0012", date=DAY), "scan_0012, 12 maart 2032, p. 3"),
        (Head(title="Dijken", kind=DocumentKind.POLICY_LETTER, date=DAY), "Dijken, 12 maart 2032, p. 3"),
    ],
)
def test_a_paper_that_bears_only_the_name_of_its_file_goes_by_its_kind(head, source):
    document = paper(head)
    start = document.text.index("houdt")
    assert citation(document, Span(start, start + 5), "scan_0012.pdf") == source


def test_a_title_of_many_lines_is_cited_by_its_beginning():
    said = cited(paper(Head(title="Over de dijken en de oevers van de Linge " * 20)), "houdt")
    assert said.startswith("Over de dijken en de oevers")
    assert len(said) < 160
    assert " …, p. 3" in said
