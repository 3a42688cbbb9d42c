"""Texts that nobody plans for: whatever is typed or imported is printed, and the rest of the briefing with it."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.briefing.content import (
    Briefing,
    Deadline,
    Listed,
    Notes,
    OpenQuestions,
    Pair,
    Passages,
    Pledge,
    PledgeCards,
    PledgeTable,
    Question,
    Quote,
    RichText,
    Section,
    SideBySide,
    Source,
    Sources,
    Standing,
)
from desktop.briefing.pdf import write_pdf
from desktop.briefing.typeface import as_line
from desktop.jobs import Silent
from desktop.text.pledge import Firmness, Status
from desktop.text.rich_text import from_plain


def filled_with(text: str) -> Briefing:
    """A briefing with this text in every field."""
    note = RichText(from_plain(text))
    quote, deadline = Quote(text, text, note), Deadline(text, date(2031, 1, 1), date(2031, 2, 2), text)
    standing = Standing(Status.OPEN, date(2031, 1, 1), text, quote)
    pledge = Pledge(text, text, text, text, standing, (deadline, deadline), Firmness.FIRM, (quote,), note, text)
    pairs = (Pair(quote, quote), Pair(None, quote), Pair(quote, None))
    return Briefing(
        title=text,
        made_on=date(2032, 1, 1),
        debate=text,
        for_whom=text,
        made_by=text,
        parts=(
            Notes("Altijd iets", (Section(RichText("<p>Altijd iets.</p>")),)),
            PledgeTable((pledge, pledge), text),
            PledgeCards((pledge,), text),
            Passages((SideBySide(text, text, text, pairs), Listed(text, (quote,))), text),
            OpenQuestions((Question(text, text, pledge),), text),
            Notes(text, (Section(note, text),)),
            Sources((Source(text, number=text, file_name=text),), text),
        ),
    )


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("CO₂, NH₃, ş ș ğ İ ı ŵ → € ½ ≥ α", "CO₂, NH₃, ş ș ğ İ ı ŵ → € ½ ≥ α"),
        ("bĳna Ĳsland", "bijna IJsland"),
        ("goed 👍🏽 ✅ 🙂 🇳🇱", "goed 👍 ✅ 🙂 NL"),
        ("中文 en \ue000", "\ufffd\ufffd en \ufffd"),
        ("<b>vet</b> & &amp; ]]> </para> %s {x}", "<b>vet</b> & &amp; ]]> </para> %s {x}"),
        ("a\x00b\u200bc\ufeffd\u00ade", "abcde"),
        ("half \ud800 teken", "half \ufffd teken"),
        ("cafe\u0301", "café"),
        ("37\tVraag\tAntwoord", "37 | Vraag | Antwoord"),
        ("2 * 3 * 4 ** 5", "2 * 3 * 4 ** 5"),
        ("", "Altijd iets."),
        (" \n\t ", "Altijd iets."),
        ("Aanbestedings" * 60, "AanbestedingsAanbestedings"),
        ("https://voorbeeld.example/" + "pad/" * 80, "https://voorbeeld.example/pad/"),
        ("regel\n" * 40, "regel regel"),
    ],
)
def test_odd_text_is_printed(print_parts, text, printed):
    briefing = filled_with(text)
    assert printed in print_parts(*briefing.parts, title=text, debate=text, for_whom=text, made_by=text).text


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=400))
def test_any_text_can_be_printed(tmp_path, text):
    assert write_pdf(filled_with(text), tmp_path / "briefing.pdf", Silent()) > 1


def test_a_line_is_cut_with_an_ellipsis():
    assert as_line("een  twee\ndrie", 9) == "een twee…"
    assert as_line("een") == "een"
