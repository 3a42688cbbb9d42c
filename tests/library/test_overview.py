"""The numbers of a dossier, and what is behind them."""

from datetime import date

import pytest
from stored import put_in

from desktop.jobs import Silent
from desktop.library import documents, findings, links, matching, passages, pledges
from desktop.library.overview import (
    Standing,
    drop,
    glance_of,
    make_pledges,
    overview_of,
    recesses_between,
    set_status,
)
from desktop.library.pledges import PledgeFields
from desktop.library.records import Deadline, Words
from desktop.reading.draft import Draft, Piece, assemble
from desktop.text.document import BlockKind, DocumentKind, Head, Span
from desktop.text.link import LinkKind
from desktop.text.pledge import Firmness, Status
from desktop.text.shift import Shift

TODAY = date(2032, 7, 1)


@pytest.fixture
def letter(put_letter):
    return put_letter(
        "Brief over bruggen",
        date(2032, 3, 12),
        "We bouwen voor de zomer van 2032 een fietsbrug over de Linge bij Geldermalsen.",
        "We onderzoeken of het veer blijft varen.",
    )


@pytest.fixture
def overview(library, dossier):
    def now():
        with library.read() as session:
            return overview_of(session, dossier, TODAY)

    return now


@pytest.fixture
def matched(library, letter, other_letter):
    matching.match_documents(library, [(letter, other_letter)], None, Silent())


def act(library, function, *arguments):
    with library.change("Doen") as session:
        return function(session, *arguments)


def add(library, dossier, title, last=None, status=None, **fields):
    with library.change("Toezegging") as session:
        pledge_id = pledges.add_pledge(session, dossier, PledgeFields(title, **fields), [])
        if last is not None:
            pledges.set_deadline(session, pledge_id, Deadline("dan", None, last, TODAY))
        if status is not None:
            pledges.set_status(session, pledge_id, status, TODAY)
    return pledge_id


def titles(rows):
    return [row.words for row in rows]


def test_pledges_are_counted_by_ministry_status_and_firmness(library, dossier, overview):
    add(library, dossier, "Brug", ministry="Waterstaat", firmness=Firmness.FIRM)
    add(library, dossier, "Veer", ministry="Waterstaat", status=Status.FULFILLED)
    add(library, dossier, "Plan", firmness=Firmness.FIRM)
    found = overview()
    assert {name: titles(rows) for name, rows in found.by_ministry().items()} == {
        "Waterstaat": ["Brug", "Veer"],
        "": ["Plan"],
    }
    assert {name: len(rows) for name, rows in found.by_status().items()} == {Status.OPEN: 2, Status.FULFILLED: 1}
    assert {name: len(rows) for name, rows in found.by_firmness().items()} == {Firmness.FIRM: 2, None: 1}


def test_one_ministry_stands_once_however_it_is_written_and_several_each_by_themselves(library, dossier, overview):
    for ministry in ("JenV", "Ministerie van Justitie & Veiligheid", "waterwerken", "Waterwerken"):
        add(library, dossier, ministry, ministry=ministry)
    add(library, dossier, "Samen", ministry="Justitie en Veiligheid; Financien")
    assert {name: len(rows) for name, rows in overview().by_ministry().items()} == {
        "Justitie en Veiligheid": 3,
        "waterwerken": 2,
        "Financiën": 1,
    }


def test_deadlines_stand_by_how_near_they_are_and_what_is_settled_has_none(library, dossier, overview):
    add(library, dossier, "Gisteren", date(2032, 6, 30))
    add(library, dossier, "Vandaag", TODAY)
    add(library, dossier, "Over dertig dagen", date(2032, 7, 31))
    add(library, dossier, "Over eenendertig dagen", date(2032, 8, 1))
    add(library, dossier, "Ooit")
    add(library, dossier, "Gedaan", date(2032, 1, 1), Status.FULFILLED)
    assert {standing: titles(rows) for standing, rows in overview().by_standing().items()} == {
        Standing.OVERDUE: ["Gisteren"],
        Standing.SOON: ["Vandaag", "Over dertig dagen"],
        Standing.LATER: ["Over eenendertig dagen"],
        Standing.UNDATED: ["Ooit"],
    }


def test_what_was_not_looked_at_is_counted_as_such(overview, letter, other_letter, library):
    found = overview()
    assert (found.unread, found.unmatched, found.later, found.found) == (2, 1, (), ())
    findings.find_pledges(library, [letter, other_letter], Silent())
    assert overview().unread == 0


def test_a_glance_tells_what_was_recorded_and_not_what_is_found(library, dossier, overview, matched):
    add(library, dossier, "Brug", TODAY)
    with library.read() as session:
        glance, whole = glance_of(session, dossier, TODAY), overview()
    assert (glance.rows, glance.by_standing()) == (whole.rows, whole.by_standing())
    assert (glance.later, glance.found, glance.is_whole) == ((), (), False)
    assert whole.is_whole
    assert whole.later
    assert whole.found


def test_a_later_letter_makes_less_of_one_pledge_and_is_silent_on_the_other(overview, matched, other_letter):
    (later,) = overview().later
    assert later.document_id == other_letter
    assert [titles(later.shifted[shift]) for shift in later.shifted] == [
        ["We bouwen voor de zomer van 2032 een fietsbrug over de Linge bij Geldermalsen."]
    ]
    assert list(later.shifted) == [Shift.WEAKER]
    assert titles(later.silent) == ["We onderzoeken of het veer blijft varen."]


def test_two_letters_are_told_apart_by_their_dates(library, overview, put_letter, letter, other_letter):
    third = put_letter("Derde brief", date(2034, 1, 9), "De veerman bij Tricht gaat met pensioen.")
    matching.match_documents(library, [(letter, other_letter), (letter, third)], None, Silent())
    assert [later.name for later in overview().later] == ["Brief 20-05-2033", "Brief 09-01-2034"]


def test_a_link_of_the_user_tells_the_shift(library, overview, matched, letter, other_letter):
    with library.change("Verband") as session:
        ends = []
        for document_id, words in ((other_letter, "We onderzoeken of een fietsbrug"), (letter, "We bouwen voor")):
            start = documents.get_text(session, document_id).index(words)
            ends.append(Words(document_id, Span(start, start + len(words))))
        links.link_words(session, *ends, LinkKind.REPEATS)
    assert list(overview().later[0].shifted) == [Shift.SAME]


def test_a_silence_that_was_dropped_is_told_no_more_and_comes_back_when_undone(library, overview, matched, changes):
    act(library, drop, overview().later[0].silent)
    assert overview().later[0].silent == ()
    library.take_back(changes[-1])
    assert len(overview().later[0].silent) == 1


def test_a_dropped_silence_stays_dropped_when_the_analysis_runs_again(
    library, overview, matched, letter, other_letter, monkeypatch
):
    act(library, drop, overview().later[0].silent)
    monkeypatch.setattr(matching, "ANALYSIS", "een volgende")
    assert overview().unmatched == 1
    matching.match_documents(library, [(letter, other_letter)], None, Silent())
    assert overview().later[0].silent == ()


def test_a_match_that_was_dropped_leaves_silence(library, overview, matched):
    act(library, drop, overview().later[0].shifted[Shift.WEAKER])
    (later,) = overview().later
    assert (later.shifted, len(later.silent)) == ({}, 2)


def test_a_finding_that_was_dropped_counts_nowhere(library, overview, matched):
    found = overview().found
    ferry = [row for row in found if "veer" in row.words]
    act(library, drop, ferry)
    now = overview()
    assert len(now.found) == len(found) - 1
    assert now.later[0].silent == ()


def test_a_status_makes_the_pledge_with_its_words_as_evidence(library, dossier, overview, matched):
    silent = overview().later[0].silent
    (pledge_id,) = act(library, set_status, dossier, silent, Status.AT_RISK, TODAY)
    with library.read() as session:
        pledge = pledges.get_pledge(session, pledge_id)
    assert pledge.status is Status.AT_RISK
    assert pledge.statuses[-1].evidence.words == "We onderzoeken of het veer blijft varen."
    assert overview().later[0].silent[0].pledge_id == pledge_id


def test_what_the_later_letter_says_is_the_evidence_of_a_status(library, dossier, overview, matched, other_letter):
    weaker = overview().later[0].shifted[Shift.WEAKER]
    (pledge_id,) = act(library, set_status, dossier, weaker, Status.AT_RISK, TODAY)
    with library.read() as session:
        assert pledges.get_pledge(session, pledge_id).statuses[-1].evidence.document_id == other_letter


def test_rows_that_are_pledges_are_not_made_twice(library, dossier, overview, matched):
    silent = overview().later[0].silent
    first = act(library, make_pledges, dossier, silent)
    assert act(library, make_pledges, dossier, overview().later[0].silent) == first
    assert len(overview().pledges) == 1


def test_a_pledge_that_was_recorded_beside_the_findings_counts(library, dossier, overview, letter, other_letter):
    with library.change("Toezegging") as session:
        start = documents.get_text(session, letter).index("We onderzoeken")
        words = Words(letter, Span(start, start + 20))
        pledges.add_pledge(session, dossier, PledgeFields("Veer"), [passages.mark_passage(session, words)])
    matching.match_documents(library, [(letter, other_letter)], None, Silent())
    assert [row.pledge_id is not None for row in overview().later[0].silent] == [True]


def test_recesses_between_two_days_are_those_that_touch_them():
    found = recesses_between(date(2024, 2, 20), date(2024, 7, 5))
    assert [(period.first, period.last) for period in found] == [
        (date(2024, 2, 16), date(2024, 2, 26)),
        (date(2024, 4, 26), date(2024, 5, 13)),
        (date(2024, 7, 5), date(2024, 9, 2)),
    ]


def test_in_the_record_of_a_meeting_silence_counts_what_the_government_said(
    library, dossier, overview, folder, other_letter
):
    turns = (
        ("De voorzitter:", "Wij voeren voor de zomer een nieuwe spreektijd in voor alle leden."),
        ("Mevrouw Van Tol (Dorpspartij):", "Wij verlagen de tarieven van alle veerponten."),
        ("Minister Bakker:", "Ik voer voor de zomer een kaart voor alle veerponten in."),
        ("De voorzitter:", "We sluiten een akkoord over de volgorde van de sprekers."),
    )
    pieces = [
        piece for name, said in turns for piece in (Piece(BlockKind.HEADING, name, 2), Piece(BlockKind.PARAGRAPH, said))
    ]
    original = folder / "verslag.txt"
    original.write_text("verslag", encoding="utf-8")
    head = Head(title="Vergadering", kind=DocumentKind.HANDELINGEN, date=date(2032, 2, 3))
    record = put_in(library, dossier, original, assemble(Draft(pieces, head)))
    matching.match_documents(library, [(record, other_letter)], None, Silent())
    [later] = overview().later
    assert titles(later.silent) == ["Ik voer voor de zomer een kaart voor alle veerponten in."]
