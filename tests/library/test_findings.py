from datetime import date

import pytest

from desktop.jobs import Cancelled, Silent
from desktop.library import drafting, findings, pledges
from desktop.text.pledge import Firmness


@pytest.fixture
def found(library, letter):
    """What is found in the letter, as it stands now."""
    findings.find_pledges(library, [letter], Silent())

    def now():
        with library.read() as session:
            return findings.findings_of(session, letter)

    return now


class Stopped:
    """A job that is stopped before its second step."""

    def step(self, done, total, doing):
        if done:
            raise Cancelled


def test_a_finding_tells_how_firm_it_is_by_which_words_and_by_when(found):
    bridge, ferry = found()
    assert (bridge.firmness, ferry.firmness) == (Firmness.FIRM, Firmness.EXPLORATORY)
    assert bridge.words == "We bouwen voor de zomer van 2032 een brug over de Linge."
    at = bridge.place.span.start
    assert [bridge.words[span.start - at : span.end - at] for span in bridge.deciding] == ["bouwen"]
    assert bridge.deadline.words == "voor de zomer van 2032"
    assert bridge.deadline.on == date(2032, 3, 12)
    assert bridge.is_open
    assert ferry.is_open


def test_findings_taken_over_are_pledges_with_their_fields_filled_in(library, dossier, found, changes):
    with library.change("Overnemen") as session:
        made = drafting.pledges_from_findings(session, dossier, found())
    with library.read() as session:
        bridge, ferry = (pledges.get_pledge(session, pledge_id) for pledge_id in made)
    assert (bridge.firmness, ferry.firmness) == (Firmness.FIRM, Firmness.EXPLORATORY)
    assert (bridge.deadline.words, ferry.deadline) == ("voor de zomer van 2032", None)
    assert [finding.pledge_ids for finding in found()] == [(bridge.id,), (ferry.id,)]
    library.take_back(changes[-1])
    assert all(finding.is_open for finding in found())


def test_a_corrected_firmness_is_that_of_the_pledge(library, dossier, found):
    with library.change("Overnemen") as session:
        [made] = drafting.pledges_from_findings(session, dossier, found()[:1], Firmness.EFFORT)
        assert pledges.get_pledge(session, made).firmness is Firmness.EFFORT


def test_what_was_answered_is_not_asked_again_by_another_version_of_the_analysis(
    library, letter, dossier, found, monkeypatch
):
    with library.change("Overnemen") as session:
        [made] = drafting.pledges_from_findings(session, dossier, found()[:1])
        findings.reject(session, found()[1:])
    with library.change("Toezegging verwijderen") as session:
        pledges.remove_pledge(session, made)
    monkeypatch.setattr(findings, "ANALYSIS", "another")
    findings.find_pledges(library, [letter], Silent())
    assert [(finding.answer, finding.is_open) for finding in found()] == [(True, False), (False, False)]


def test_a_pledge_recorded_by_hand_is_not_suggested(library, dossier, found, words):
    with library.change("Toezegging maken") as session:
        drafting.pledge_from_words(session, dossier, words("een brug over de Linge"))
    assert [finding.is_open for finding in found()] == [False, True]


def test_a_document_is_looked_at_once(library, letter, found):
    findings.find_pledges(library, [letter], Stopped())  # would be cancelled at a document that was not seen


def test_what_was_found_before_cancelling_stays(library, letter, other_letter):
    with pytest.raises(Cancelled):
        findings.find_pledges(library, [letter, other_letter], Stopped())
    with library.read() as session:
        assert len(findings.findings_of(session, letter)) == 2
        assert findings.findings_of(session, other_letter) == []
