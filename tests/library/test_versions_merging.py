"""A later version of a document, with all that can hang on the passages that come over."""

import sqlite3
from contextlib import closing
from datetime import date

import pytest

from desktop.jobs import Silent
from desktop.library import decisions, documents, links, matches, matching, notes, passages, pledges, tags, versions
from desktop.library.bare import drop_bare
from desktop.library.library import database_in
from desktop.library.pledges import PledgeFields
from desktop.library.records import Words
from desktop.models import tables
from desktop.text.anchor import Found
from desktop.text.document import Span
from desktop.text.link import LinkKind
from desktop.text.pledge import Status

BRIDGE = "We bouwen in 2032 een fietsbrug over de Linge bij Geldermalsen."
FERRY = "We onderzoeken of het veer bij Tiel blijft varen."


@pytest.fixture
def letter(put_letter):
    return put_letter("Brief", date(2032, 3, 12), BRIDGE, FERRY)


@pytest.fixture
def later(put_letter):
    return put_letter("Brief (2)", date(2032, 4, 12), "Vooraf.", BRIDGE, FERRY)


@pytest.fixture
def mark(library):
    """The passage at these words of a document."""

    def at(document_id, said):
        with library.change("x") as session:
            start = documents.get_text(session, document_id).index(said)
            return passages.mark_passage(session, Words(document_id, Span(start, start + len(said))))

    return at


@pytest.fixture
def replace(library):
    def now(document_id, replaces_id):
        return versions.replace_document(library, document_id, replaces_id, "Nieuwe versie", Silent())

    return now


def everything(library):
    with closing(sqlite3.connect(database_in(library.folder))) as connection:
        return {
            table.__tablename__: set(connection.execute(f'select rowid, * from "{table.__tablename__}"'))
            for table in tables.MADE
        }


def act(library, function, *arguments, **named):
    with library.change("x") as session:
        return function(session, *arguments, **named)


def test_what_leads_to_a_passage_leads_on_after_it_became_one_with_another(
    library, dossier, letter, later, mark, replace
):
    moved, there = mark(letter, "een fietsbrug"), mark(later, "een fietsbrug")
    with library.change("x") as session:
        pledge_id = pledges.add_pledge(session, dossier, PledgeFields("Brug"), [moved, there])
        pledges.set_status(session, pledge_id, Status.PARTLY, date(2032, 5, 1), evidence_id=moved)
        note_id = notes.add_note(
            session, f'<a href="passage:{moved}">brug</a> <a href="passage:{moved}0">?</a>', dossier_id=dossier
        )
        passages.tag_passage(session, moved, [tags.add_tag(session, "Bruggen")])
    before = everything(library)
    change = replace(later, letter)
    after = everything(library)
    with library.read() as session:
        pledge = pledges.get_pledge(session, pledge_id)
        assert [passage.id for passage in pledge.passages] == [there]
        assert pledge.statuses[-1].evidence.id == there
        text = notes.get_note(session, note_id).text
        assert f'"passage:{there}"' in text
        assert f'"passage:{moved}0"' in text
        assert len(passages.get_passage(session, there).tag_ids) == 1
        [move] = versions.moves_to(session, later)
        assert (move.passage.id, move.state) == (there, Found.MOVED)
    redo = library.take_back(change)
    assert everything(library) == before
    library.take_back(redo)
    assert everything(library) == after


def test_links_of_two_passages_that_become_one_are_kept_once(library, letter, later, other_letter, mark, replace):
    moved, there = mark(letter, "een fietsbrug"), mark(later, "een fietsbrug")
    outside, alone, back = mark(other_letter, "fietsbrug"), mark(other_letter, "waterplan"), mark(other_letter, "2035")
    for source, target, note in (
        (moved, there, "dezelfde"),
        (moved, outside, "let op"),
        (there, outside, ""),
        (alone, moved, "ook"),
        (moved, back, "heen"),
        (back, there, "terug"),
    ):
        act(library, links.add_link, source, target, LinkKind.ELABORATES, note)
    replace(later, letter)
    with library.read() as session:
        found = {
            (link.from_passage.id, link.to_passage.id, link.note) for link in links.links_of_passage(session, there)
        }
    assert found == {(there, outside, "let op"), (alone, there, "ook"), (back, there, "terug")}


def test_a_version_of_a_version_brings_along_what_came_before(library, letter, later, put_letter, mark, replace):
    bridge, ferry, study = mark(letter, "een fietsbrug"), mark(letter, "het veer bij Tiel"), mark(letter, "onderzoeken")
    shorter = put_letter("Brief (1b)", date(2032, 4, 1), "Vooraf.", BRIDGE)
    replace(shorter, letter)
    with library.read() as session:
        assert {move.passage.id: move.is_decided for move in versions.moves_to(session, shorter)} == {
            bridge: True,
            ferry: False,
            study: False,
        }
    act(library, lambda session: versions.decide_move(session, versions.moves_to(session, shorter)[-1].id, None))
    change = replace(later, shorter)
    with library.read() as session:
        assert (versions.earlier_version(session, later), versions.later_version(session, letter)) == (shorter, shorter)
        assert {passages.get_passage(session, one).document_id for one in (bridge,)} == {later}
        waiting = {move.passage.id for move in versions.moves_to(session, shorter) if not move.is_decided}
        came = {move.passage.id: move.passage.document_id for move in versions.moves_to(session, later)}
    assert waiting == set()
    assert later in came.values()
    assert len(came) == 2
    library.take_back(change)
    with library.read() as session:
        assert sum(not move.is_decided for move in versions.moves_to(session, shorter)) == 1


def test_versions_never_lead_round_in_a_circle(library, letter, later, put_letter, replace):
    third = put_letter("Brief (3)", date(2032, 5, 12), "Vooraf nog.", BRIDGE, FERRY)
    replace(later, letter), replace(third, later)
    replace(letter, third)
    with library.read() as session:
        assert [versions.later_version(session, one) for one in (later, third, letter)] == [third, letter, None]


def test_a_passage_that_goes_while_its_place_is_looked_for_is_passed_over(library, letter, later, mark):
    mark(letter, "een fietsbrug")
    kept = mark(letter, "het veer bij Tiel")

    class Meanwhile(Silent):
        def step(self, done, total, what):
            with library.change("Weg") as session:
                drop_bare(session, [one.id for one in passages.passages_of(session, letter) if one.id != kept])

    versions.replace_document(library, later, letter, "Nieuwe versie", Meanwhile())
    with library.read() as session:
        assert [move.passage.id for move in versions.moves_to(session, later)] == [kept]


def test_the_wrong_document_is_separated_or_undone(library, letter, other_letter, mark, replace):
    lost = mark(letter, "het veer bij Tiel")
    before = everything(library)
    change = replace(other_letter, letter)
    act(library, versions.separate, other_letter)
    with library.read() as session:
        assert versions.later_version(session, letter) is None
        assert versions.moves_to(session, other_letter) == []
        assert passages.get_passage(session, lost).document_id == letter
    library.take_back(change)
    assert everything(library) == before


def test_a_match_that_was_rejected_is_not_asked_again_in_a_later_version(library, letter, later, other_letter, replace):
    def offered(document_id, other_id):
        matching.match_documents(library, [(document_id, other_id)], None, Silent())
        with library.read() as session:
            return [
                (match, candidate)
                for match in matches.matches_of(session, document_id, [other_id])
                for candidate in match.candidates
                if match.words == BRIDGE
            ]

    match, best = offered(letter, other_letter)[0]
    act(library, matches.reject, match, best)
    left = {candidate.words for _, candidate in offered(letter, other_letter)}
    assert best.words not in left
    assert best.words in {candidate.words for _, candidate in offered(later, other_letter)}
    replace(later, letter)
    assert {candidate.words for _, candidate in offered(later, other_letter)} == left
    act(library, decisions.take_back, matches.as_suggestion(match, best))
    assert best.words in {candidate.words for _, candidate in offered(later, other_letter)}


def test_a_match_with_an_earlier_version_stays_rejected_in_the_later_one(
    library, letter, put_letter, other_letter, replace
):
    newer = put_letter(
        "Voortgang bruggen (2)",
        date(2033, 6, 20),
        "We onderzoeken of een fietsbrug over de Linge bij Geldermalsen in 2035 mogelijk is.",
        "De dijken worden nagelopen.",
    )
    replace(newer, other_letter)
    matching.match_documents(library, [(letter, other_letter), (letter, newer)], None, Silent())
    with library.change("x") as session:
        match = matches.matches_of(session, letter, [other_letter])[0]
        matches.reject(session, match, match.candidates[0])
        told = [one for match in matches.matches_of(session, letter, [newer]) for one in match.candidates]
        assert match.candidates[0].words not in {one.words for one in told}
