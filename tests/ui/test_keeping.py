"""Where the user was is written without waiting for a job that writes."""

import pytest

from desktop.library import arrangements, dossiers
from desktop.library.library import Library
from desktop.ui.workroom import Workroom


@pytest.fixture
def room(qapp, tmp_path):
    room = Workroom(Library.open(tmp_path / "bibliotheek"))
    room.open_usual_dossier()
    yield room
    room.close()


@pytest.fixture
def job(room):
    """Another process of the program, as far as SQLite can tell."""
    with Library.attach(room.library.folder) as library:
        yield library


def keep(room, words):
    dossier_id = room.dossier_id
    room.keeping.keep({"desk": lambda session: arrangements.keep(session, dossier_id, {"words": words})})


def kept(room):
    with room.read() as session:
        return arrangements.find(session, room.dossier_id)


def test_what_nobody_stands_in_the_way_of_is_written_at_once(room):
    keep(room, "open")
    assert kept(room) == {"words": "open"}


def test_what_a_job_stands_in_the_way_of_is_written_when_it_is_done_the_last_alone(room, job, qtbot):
    with job.derive() as session:
        dossiers.add_dossier(session, "Van de taak")
        session.flush()
        keep(room, "eerst")
        keep(room, "laatst")
        assert kept(room) is None
    qtbot.waitUntil(lambda: kept(room) == {"words": "laatst"})


def test_what_still_waits_is_written_when_the_library_is_closed(room, job):
    with job.derive() as session:
        dossiers.add_dossier(session, "Van de taak")
        session.flush()
        keep(room, "eerst")
    room.keeping.write(waits=True)
    assert kept(room) == {"words": "eerst"}
