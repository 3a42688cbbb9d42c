"""What stands in the printed briefing, read back from the file."""

import re
from dataclasses import replace
from datetime import date

import pytest
from briefing_example import BODYCAMS, DOWN_TO_EARTH, EXAMPLE, LETTER, PLEDGES, REGISTER, marked, notes

from desktop.briefing.content import (
    Listed,
    Notes,
    OpenQuestions,
    Pair,
    Passages,
    PledgeCards,
    PledgeTable,
    Question,
    Quote,
    RichText,
    Section,
    SideBySide,
    Sources,
)

LONG = " ".join(f"woord{number} over verantwoordelijkheidsverdelingen" for number in range(700))


def test_contents_name_the_page_that_each_part_stands_on(example):
    for _, title, page in example.outline():
        assert f"{title} {page}" in example.body(1)
        assert title in example.body(page)


def test_contents_list_parts_pledges_and_tags(example):
    titles = [title for _, title, _ in example.outline()]
    assert [title for level, title, _ in example.outline() if level == 0] == [part.title for part in EXAMPLE.parts]
    assert [f"1 {REGISTER.title}", "Geld"] == [titles[4], titles[-2]]


def test_contents_that_do_not_fit_the_title_page_have_pages_of_their_own(print_parts):
    pledges = tuple(replace(LETTER, title=f"Brief {number}") for number in range(60))
    printed = print_parts(PledgeCards(pledges))
    assert "Inhoud" not in printed.body(1)
    assert printed.outline()[0] == (0, "Inhoud", 2)
    for _, title, page in printed.outline()[1:]:
        assert title in printed.body(page)
        assert any(f"{title} {page}" in printed.body(contents) for contents in (2, 3))


def test_every_link_leads_somewhere(example):
    assert len(example.links()) > 20
    assert None not in example.links()


def test_title_page_says_which_debate_when_and_for_whom(example):
    for said in (EXAMPLE.title, EXAMPLE.debate, "donderdag 18 maart 2032", EXAMPLE.for_whom, EXAMPLE.made_by):
        assert said in example.body(1)


def test_every_page_after_the_first_has_title_section_and_number(example):
    for number in range(2, len(example) + 1):
        assert example.body(number).count(EXAMPLE.title) == 1
        assert f"pagina {number} van {len(example)}" in example.body(number)
    assert f"{EXAMPLE.title} Vragen" in example.body(4)


def test_every_quote_stands_there_word_for_word_with_its_source(example):
    quotes = [quote for pledge in PLEDGES for quote in pledge.quotes]
    quotes += [pledge.standing.evidence for pledge in PLEDGES if pledge.standing.evidence]
    for quote in quotes:
        assert f"“{quote.text}” {quote.source}" in example.text


def test_a_pledge_shows_status_reason_deadline_and_what_to_ask(example):
    text = example.text
    assert "◐ deels voldaan sinds wo 3 mrt 2032 ▮ hard" in text
    assert REGISTER.standing.reason in text
    assert "“in het tweede kwartaal van 2032”, 1 apr – 30 jun 2032" in text
    assert "eerder “voor het einde van het jaar”, 1 jan – 31 dec 2031" in text
    assert text.count(REGISTER.question) == 2
    assert f"Bedrag {REGISTER.amount}" in text


@pytest.mark.parametrize(
    ("made_on", "debate_on", "is_overdue"),
    [
        (date(2032, 2, 14), None, True),
        (date(2032, 2, 13), None, False),
        (date(2032, 2, 13), date(2032, 2, 14), True),
        (date(2032, 2, 14), date(2032, 1, 1), True),
    ],
)
def test_overdue_is_what_has_passed_on_the_day_of_making_or_of_the_debate(print_parts, made_on, debate_on, is_overdue):
    printed = print_parts(PledgeTable((LETTER,)), made_on=made_on, debate_on=debate_on)
    assert ("over tijd" in printed.body(2)) is is_overdue


def test_the_table_counts_how_the_pledges_stand(example):
    assert "6 toezeggingen ○ 2 openstaand ⚠ 1 in gevaar ◐ 1 deels voldaan ● 1 voldaan ⊘ 1 vervallen" in example.body(2)


def test_the_heads_of_a_table_return_on_each_page(print_parts):
    printed = print_parts(PledgeTable(tuple(replace(LETTER, title=f"Brief {number}") for number in range(30))))
    assert len(printed) > 3
    for page in range(2, len(printed) + 1):
        assert "Omschrijving Vindplaats Termijn Stand van zaken" in printed.body(page)


def test_a_note_beside_a_passage_may_be_a_list(print_parts):
    quote = Quote("Elke school meldt.", "Akkoord, p. 14", marked("- het mbo\n- het **praktijkonderwijs**"))
    printed = print_parts(Passages((Listed("Scholen", (quote,)),)))
    assert "“Elke school meldt.” Notitie: • het mbo • het praktijkonderwijs" in printed.text


def test_a_link_in_a_note_is_printed_with_its_source_once(print_parts):
    text = "Zie [elke school](passage:1), [Akkoord, p. 14](passage:1) en [weg](passage:2)."
    printed = print_parts(Notes("Lijn", (Section(marked(text, (1, "Akkoord, p. 14"))),)))
    assert "Zie elke school (Akkoord, p. 14), Akkoord, p. 14 en weg." in printed.text


def test_lists_in_a_note_count_on_and_stand_within_each_other(print_parts):
    html = "<p>Lijn</p><ol><li>een<ul><li>binnen</li></ul></li><li>twee</li></ol>"
    printed = print_parts(Notes("Spreektekst", (Section(RichText(html), "Brief over bruggen"),)))
    assert "Brief over bruggen Lijn 1. een • binnen 2. twee" in printed.text


def test_beside_a_passage_there_may_be_nothing(print_parts):
    one, other = Quote("Elke school meldt.", "Akkoord, p. 14"), Quote("Alle scholen melden.", "Brief, p. 4")
    printed = print_parts(Passages((SideBySide("Scholen", "Akkoord", "Brief", (Pair(one, None), Pair(None, other))),)))
    assert "“Elke school meldt.” Akkoord, p. 14 “Alle scholen melden.” Brief, p. 4" in printed.text


@pytest.mark.parametrize(
    "part",
    [
        notes("Spreektekst", LONG),
        Passages((Listed("Lang", (Quote(LONG, "Brief, p. 4"),)),)),
        Passages((SideBySide("Lang", "Akkoord", "Brief", (Pair(Quote("Kort.", ""), Quote(LONG, "Brief, p. 4")),)),)),
        PledgeCards((replace(BODYCAMS, quotes=(Quote(LONG, "Brief, p. 4"),)),)),
    ],
    ids=lambda part: type(part).__name__,
)
def test_a_very_long_text_runs_on_over_pages_and_loses_no_word(print_parts, part):
    printed = print_parts(part)
    assert len(printed) > 10
    assert re.findall(r"\bwoord(\d+)\b", printed.text) == [str(number) for number in range(700)]


def test_a_word_broken_at_a_line_end_is_one_word_to_a_reader(print_parts):
    words = " ".join(f"{'de ' * (number % 9)}verantwoordelijkheidsverdeling" for number in range(60))
    printed = print_parts(notes("Notitie", words))
    assert printed.body(2).count("\ufffe") > 5
    assert words in printed.text


def test_parts_come_in_the_order_that_was_asked(print_parts):
    printed = print_parts(DOWN_TO_EARTH, notes("Standpunt", "Vóór."))
    assert [title for level, title, _ in printed.outline() if level == 0] == ["Passages per label", "Standpunt"]


def test_a_part_that_holds_nothing_is_left_out(print_parts):
    empty = (PledgeTable(()), PledgeCards(()), Passages((Listed("Leeg", ()),)), OpenQuestions(()), Sources(()))
    printed = print_parts(*empty, notes("Leeg", " \n"), notes("Standpunt", "Vóór."))
    assert [title for _, title, _ in printed.outline()] == ["Standpunt"]


def test_a_question_about_a_pledge_leads_to_its_card(print_parts):
    asked = OpenQuestions((Question("Waar blijft de brief?", "de minister", LETTER),))
    alone, with_cards = print_parts(asked), print_parts(asked, PledgeCards((LETTER,)))
    assert f"Toezegging 1: {LETTER.title}" in with_cards.body(2)
    assert len(with_cards.links()) - len(alone.links()) > 2


def test_only_fonts_that_are_in_the_file_are_used(example):
    fonts = example.fonts()
    assert all(fonts.values())
    assert fonts.keys() >= {"SourceSerif4-Regular", "SourceSans3-Regular", "DejaVuSans"}
    assert b"Helvetica" not in example.path.read_bytes()


def test_the_file_says_its_language_title_and_maker(example):
    said = example.get_metadata_dict()
    assert (said["Title"], said["Author"], said["Subject"]) == (EXAMPLE.title, EXAMPLE.made_by, EXAMPLE.debate)
    assert b"/Lang (nl-NL)" in example.path.read_bytes()
    assert b"/DisplayDocTitle true" in example.path.read_bytes()
