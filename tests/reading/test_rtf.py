import pytest
from made_files import outline, rtf

from desktop.errors import DamagedFile
from desktop.reading.rtf.document import read_rtf


def lines(body):
    return outline(read_rtf(rtf(body), "brief.rtf").pieces)


def test_headings_paragraphs_and_the_title():
    body = r"\pard\s7 Brief\par\pard\s1 Inleiding\par\pard\plain Tekst \b vet\b0 .\par{\b Geld}\par\pard Slot.\par"
    draft = read_rtf(rtf(body), "brief.rtf")
    assert outline(draft.pieces) == ["h1 Brief", "h1 Inleiding", "p Tekst vet.", "h2 Geld", "p Slot."]
    assert draft.head.title == "Brief"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (r"co\'f6rdinatie", "coördinatie"),
        (r"\u8364? 3", "€ 3"),
        (r"\uc2\u235xx n", "ë n"),
        (r"\lquote a\rquote\emdash\~b", "‘a’— b"),
        (r"\u-10179?\u-8704?!", "😀!"),
        (r"\{a\}", "{a}"),
    ],
)
def test_characters_in_their_many_spellings(written, said):
    assert lines(written + r"\par") == ["p " + said]


def test_a_font_of_another_alphabet_has_its_own_bytes():
    assert lines(r"{\fonttbl{\f0 Arial;}{\f1\fcharset238 Arial CE;}}\f0 \'e8{\f1 \'e8}\par") == ["p èč"]


def test_a_footnote_keeps_its_words_and_stands_behind_its_paragraph():
    note = r"{\super\chftn{\*\footnote \chftn\pard\plain Een noot.\par Meer.}}"
    draft = read_rtf(rtf(rf"De brief{note} komt.\par\pard Slot.\par"), "brief.rtf")
    assert outline(draft.pieces) == ["p De brief komt.", "f[1] Een noot. Meer.", "p Slot."]
    assert draft.pieces[0].marks == [(8, "1")]


def test_tables_lists_and_margins():
    row = r"\trowd\cellx100\cellx200\pard\intbl Jaar\cell 2032\cell\row"
    label = r"\pard\ls1\ilvl0{\listtext 1.\tab}een\par\pard\ls1\ilvl1{\listtext\'b7\tab}punt\par\pard"
    draft = read_rtf(rtf(r"{\header Ministerie\par}" + row + label + r" Slot.\par"), "brief.rtf")
    assert outline(draft.pieces) == ["t Jaar|2032", "l1 1. een", "l2 punt", "p Slot."]
    assert draft.repairs == {("running_head", "Ministerie", ""): 1}


def test_a_row_with_merged_cells_keeps_its_columns():
    rows = r"\trowd\cellx100\cellx200\cellx300 \intbl Nr\cell Vraag\cell Antwoord\cell\row"
    rows += r"\trowd\cellx300\intbl Jansen (ABC)\cell\row"
    rows += r"\trowd\cellx100\cellx200\cellx300\intbl 1\cell Hoe?\cell Zo.\cell\row\pard"
    draft = read_rtf(rtf(rows), "brief.rtf")
    assert outline(draft.pieces) == ["t Nr|Vraag|Antwoord", "h1 Jansen (ABC)", "t 1 Hoe?", "p Zo."]
    assert draft.questions[0].heading == "Jansen (ABC)"


def test_pictures_fields_and_unknown_groups_say_nothing():
    body = r"{\pict 00ff}{\*\onbekend weg}{\field{\*\fldinst HYPERLINK}{\fldrslt een link}}{\v geheim} en {\bin4 }{}x}tekst\par"
    draft = read_rtf(rtf(body), "brief.rtf")
    assert outline(draft.pieces) == ["p een link en tekst"]
    assert draft.repairs == {("artefact", "geheim", ""): 1}


def test_what_is_no_rtf_is_refused():
    with pytest.raises(DamagedFile):
        read_rtf(b"tekst", "brief.rtf")
