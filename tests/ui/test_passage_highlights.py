"""What the reader tells of a passage when it is pointed at."""

from datetime import date

import pytest

from desktop.library import documents, notes, passages, pledges
from desktop.library.records import Words
from desktop.text.document import Span
from desktop.text.pledge import Status
from desktop.ui.desk.passage_highlights import highlights_of


@pytest.fixture
def workroom(sample_window):
    return sample_window.workroom


def title_of(session, document_id, passage_id):
    return next(one.title for one in highlights_of(session, document_id, []) if one.key == passage_id)


def test_a_passage_that_only_a_note_or_a_status_leads_to_says_so(workroom):
    with workroom.library.change("x") as session:
        card = documents.list_documents(session)[0]
        noted, shown = (passages.mark_passage(session, Words(card.id, Span(start, start + 7))) for start in (1, 9))
        notes.add_note(session, f'<a href="passage:{noted}">daar</a>', document_id=card.id)
        pledge = pledges.list_pledges(session)[0]
        pledges.set_status(session, pledge.id, Status.PARTLY, date(2033, 1, 1), evidence_id=shown)
        assert title_of(session, card.id, noted) == "In een notitie genoemd"
        assert title_of(session, card.id, shown) == f"Bewijs voor: {pledge.title}"
