from dataclasses import replace
from datetime import date

import pytest

from desktop.jobs import Cancelled, Silent
from desktop.library import documents, drafting, findings, links, matches, matching
from desktop.models import tables
from desktop.text.document import DocumentKind
from desktop.text.link import LinkKind
from desktop.text.shift import Shift


@pytest.fixture
def undated(put_letter):
    return put_letter("Aantekening", None, "De bus naar het station rijdt volgend jaar ook op zondag.")


@pytest.fixture
def letter(put_letter):
    return put_letter(
        "Brief over bruggen",
        date(2032, 3, 12),
        "We bouwen voor de zomer van 2032 een fietsbrug over de Linge bij Geldermalsen.",
        "We onderzoeken of het veer blijft varen.",
        "Met de boeren van Tricht in de polder is nog geen waterplan.",
    )


@pytest.fixture
def matched(library, letter, other_letter):
    """What became of the letter's pledges in the later one, as it stands now."""

    def now(also=None):
        matching.match_documents(library, [(letter, other_letter)], also, Silent())
        with library.read() as session:
            return matches.matches_of(session, letter)

    return now


def accept(library, match, shift=None):
    with library.change("Overnemen") as session:
        return matches.accept(session, match, match.best, shift)


def reject(library, match):
    with library.change("Afwijzen") as session:
        matches.reject(session, match, match.best)


def test_a_pledge_finds_what_became_of_it_and_why(matched, other_letter):
    bridge, ferry = matched()
    assert bridge.best.words == "We onderzoeken of een fietsbrug over de Linge bij Geldermalsen in 2035 mogelijk is."
    assert (bridge.best.shift, bridge.best.is_probable, bridge.is_silent) == (Shift.WEAKER, True, False)
    told = [(sign.shift, sign.b) for sign in bridge.best.signs]
    assert told[0][0] is Shift.WEAKER
    shared = {
        bridge.words[a.start - bridge.place.span.start : a.end - bridge.place.span.start] for a, _ in bridge.best.shared
    }
    assert {"fietsbrug", "Linge"} <= shared
    assert ferry.is_silent
    assert ferry.silent_in == (other_letter,)


def test_only_a_later_document_answers_an_earlier_one(library, letter, other_letter, undated):
    with library.read() as session:
        assert matching.pairs_from(session, letter, [other_letter]) == [(letter, other_letter)]
        assert matching.pairs_from(session, other_letter, [letter]) == [(letter, other_letter)]
        assert matching.pairs_from(session, letter, [undated]) == [(letter, undated), (undated, letter)]
        assert matching.pairs_of_all(session, [other_letter, letter]) == [(letter, other_letter)]


def test_a_coalition_agreement_answers_no_letter_of_which_the_date_is_not_known(library, letter, undated):
    with library.change("Gegevens") as session:
        row = session.get_one(tables.Document, letter)
        row.kind = DocumentKind.COALITION_AGREEMENT
    with library.read() as session:
        assert matching.pairs_from(session, undated, [letter]) == [(letter, undated)]
        assert matching.pairs_from(session, letter, [undated]) == [(letter, undated)]


@pytest.mark.parametrize(
    ("shift", "kind"), [(None, LinkKind.WEAKENS), (Shift.CHANGED, LinkKind.CONTRADICTS), (Shift.SAME, LinkKind.REPEATS)]
)
def test_an_accepted_match_is_a_link_from_the_later_words_to_the_earlier(library, letter, matched, shift, kind):
    link_id = accept(library, matched()[0], shift)
    with library.read() as session:
        link = links.get_link(session, link_id)
    assert link.kind is kind
    assert link.to_passage.document_id == letter
    assert link.to_passage.words == "We bouwen voor de zomer van 2032 een fietsbrug over de Linge bij Geldermalsen."
    assert matched()[0].is_settled


def test_a_match_hangs_on_the_passage_of_the_pledge_that_was_recorded(library, dossier, matched, words):
    with library.change("Toezegging maken") as session:
        drafting.pledge_from_words(session, dossier, words("een fietsbrug over de Linge"))
    link_id = accept(library, matched()[0])
    with library.read() as session:
        assert links.get_link(session, link_id).to_passage.words == "een fietsbrug over de Linge"


def test_a_rejected_candidate_makes_way_for_the_next(library, matched):
    first = matched()[0]
    assert len(first.candidates) > 1
    reject(library, first)
    assert matched()[0].candidates == first.candidates[1:]


def test_answers_hold_when_another_version_of_the_analysis_matches_anew(library, matched, monkeypatch, changes):
    first = matched()[0]
    accept(library, first)
    reject(library, replace(first, candidates=first.candidates[1:]))
    for module in (matching, findings):
        monkeypatch.setattr(module, "ANALYSIS", "another")
    [kept] = matched()[0].candidates[:1]
    assert (kept.words, kept.answer) == (first.best.words, True)
    assert first.candidates[1].words not in [one.words for one in matched()[0].candidates]
    library.take_back(changes[0])
    assert not matched()[0].is_settled


def test_a_link_that_was_taken_away_is_not_suggested_again(library, matched):
    match = matched()[0]
    link_id = accept(library, match)
    with library.change("Verband verwijderen") as session:
        links.remove_link(session, link_id)
    assert match.best.words not in [candidate.words for candidate in matched()[0].candidates]


def test_a_link_made_by_hand_counts_as_accepted(library, letter, matched):
    match = matched()[0]
    with library.change("Verband leggen") as session:
        links.link_words(session, match.best.place, match.place, LinkKind.ELABORATES)
    assert matched()[0].is_settled


def test_words_without_a_pledge_can_be_asked_about(library, letter, matched, words):
    before = len(matched())
    asked = matched(also=words("Met de boeren van Tricht in de polder is nog geen waterplan."))
    assert len(asked) == before + 1
    [polder] = [match for match in asked if not match.is_pledge]
    assert polder.best.words == "Voor de polder komt in 2034 een waterplan met de boeren van Tricht."
    with library.read() as session:
        assert polder.place not in [one.place for one in matches.silences_of(session, letter)]


def test_pairs_that_were_done_before_cancelling_stay(library, letter, other_letter, undated):
    class Stopped:
        def step(self, done, total, doing):
            if total == 2 and done == 1:
                raise Cancelled

    findings.refresh(library, Silent())
    with pytest.raises(Cancelled):
        matching.match_documents(library, [(letter, other_letter), (letter, undated)], None, Stopped())
    with library.read() as session:
        assert matches.compared_with(session, letter) == [other_letter]


def test_a_removed_document_is_neither_a_candidate_nor_silent(library, letter, other_letter, matched):
    assert matched()
    with library.change("Stuk verwijderen") as session:
        documents.remove_document(session, other_letter)
    with library.read() as session:
        assert matches.matches_of(session, letter) == []
        assert matches.compared_with(session, letter) == []
