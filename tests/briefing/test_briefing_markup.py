from datetime import date

import pytest

from desktop.briefing.content import Deadline
from desktop.briefing.markup import Block, BlockKind, Run, read_markup, read_runs
from desktop.briefing.words import period

PARAGRAPH, ITEM, HEADING = BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.HEADING


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("gewoon", [Run("gewoon")]),
        ("een **vet** woord", [Run("een "), Run("vet", bold=True), Run(" woord")]),
        ("*schuin*.", [Run("schuin", italic=True), Run(".")]),
        ("**vet en *schuin***", [Run("vet en ", bold=True), Run("schuin", bold=True, italic=True)]),
        ("2 * 3 * 4", [Run("2 * 3 * 4")]),
        ("a*b*c", [Run("a*b*c")]),
        ("** los", [Run("** los")]),
        ("bestand_met_streepjes", [Run("bestand_met_streepjes")]),
        ("", []),
    ],
)
def test_asterisks_in_pairs_are_emphasis(text, runs):
    assert list(read_runs(text)) == runs


def test_lines_make_paragraphs_lists_and_headings():
    text = "# Kop\nEen regel\nen nog een.\n\n- eerste\n  gaat door\n- tweede\n1. genummerd\n\nSlot"
    assert [(block.kind, block.mark, block.runs[0].text) for block in read_markup(text)] == [
        (HEADING, "", "Kop"),
        (PARAGRAPH, "", "Een regel\nen nog een."),
        (ITEM, "•", "eerste\ngaat door"),
        (ITEM, "•", "tweede"),
        (ITEM, "1.", "genummerd"),
        (PARAGRAPH, "", "Slot"),
    ]


def test_blank_text_has_no_blocks():
    assert read_markup(" \n\n ") == ()


def test_a_dash_without_words_is_no_list():
    assert read_markup("-") == (Block(PARAGRAPH, (Run("-"),)),)


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        (date(2032, 4, 1), date(2032, 7, 2), "1 apr – 2 jul 2032"),
        (date(2031, 10, 8), date(2032, 2, 13), "8 okt 2031 – 13 feb 2032"),
        (date(2032, 4, 1), date(2032, 4, 1), "do 1 apr 2032"),
        (None, date(2032, 7, 2), "uiterlijk vr 2 jul 2032"),
        (date(2032, 4, 1), None, "vanaf do 1 apr 2032"),
        (None, None, ""),
    ],
)
def test_a_deadline_is_written_as_a_range_of_days(first, last, written):
    assert period(Deadline("", first, last)) == written
