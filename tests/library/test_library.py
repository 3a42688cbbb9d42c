import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date

import pytest
import sqlalchemy as sa

from desktop.errors import LibraryBusy, LibraryDamaged, LibraryInUse, LibraryNewer, LibraryReadOnly, NameTaken
from desktop.library import dossiers, notes, passages, pledges, tags
from desktop.library.library import Library, database_in
from desktop.library.pledges import PledgeFields
from desktop.models import tables
from desktop.text.pledge import Status


def names(library):
    with library.read() as session:
        return [dossier.name for dossier in dossiers.list_dossiers(session)]


def test_what_is_changed_is_there_after_reopening(folder):
    with Library.open(folder / "b") as library, library.change("Nieuw dossier") as session:
        dossiers.add_dossier(session, "Rivieren")
    with Library.open(folder / "b") as library:
        assert names(library) == ["Rivieren"]


def test_foreign_keys_are_on_inside_every_transaction(library):
    for begin in (library.read, lambda: library.change("x"), library.derive):
        with begin() as session:
            assert session.scalar(sa.text("pragma foreign_keys")) == 1
    with pytest.raises(sa.exc.IntegrityError), library.change("x") as session:
        session.add(tables.DossierDocument(dossier_id=99, document_id=99, position=0))


def test_a_change_that_fails_leaves_everything_as_it_was(library, dossier, changes):
    with pytest.raises(NameTaken), library.change("x") as session:
        dossiers.rename_dossier(session, dossier, "Anders")
        other = dossiers.add_dossier(session, "Wegen")
        dossiers.rename_dossier(session, other, "Anders")
    assert names(library) == ["Rivieren"]
    assert changes == []


def test_a_second_program_is_told_and_changes_nothing(library):
    with pytest.raises(LibraryInUse):
        Library.open(library.folder)
    assert names(library) == []


def test_a_second_process_is_told_too(library):
    attempt = "import sys; from desktop.cli import main; sys.exit(main(sys.argv[1:]))"
    done = subprocess.run(
        [sys.executable, "-c", attempt, "check", "--library", str(library.folder)], capture_output=True, text=True
    )
    assert done.returncode == 1
    assert "al geopend" in done.stderr


def test_a_change_and_its_cascades_are_undone_and_redone(library, dossier, words, changes):
    with library.change("Toezegging maken") as session:
        passage = passages.mark_passage(session, words("een brug"))
        pledges.add_pledge(session, dossier, PledgeFields("Brug: 100% van 'de' kosten"), [passage])
        notes.add_note(session, "Nagaan\nbij de provincie", passage_id=passage)
    before = everything(library)
    with library.change("Dossier verwijderen") as session:
        dossiers.remove_dossier(session, dossier)
    after = everything(library)
    assert after != before
    redo = library.take_back(changes[-1])
    assert everything(library) == before
    undo = library.take_back(redo)
    assert everything(library) == after
    library.take_back(undo)
    assert everything(library) == before


def test_a_dossier_takes_its_bare_passages_along_and_brings_them_back(library, dossier, letter, words, changes):
    with library.change("x") as session:
        bridge, linge, ferry, season, study = [
            passages.mark_passage(session, words(said))
            for said in ("een brug", "de Linge", "het veer", "de zomer van 2032", "onderzoeken")
        ]
        pledge_id = pledges.add_pledge(session, dossier, PledgeFields("Brug"), [bridge, season])
        pledges.set_status(session, pledge_id, Status.FULFILLED, date(2032, 6, 1), evidence_id=linge)
        notes.add_note(session, f'<a href="passage:{ferry}">veer</a>', dossier_id=dossier)
        notes.add_note(session, f'<a href="passage:{study}">onderzoek</a>', pledge_id=pledge_id)
        passages.tag_passage(session, season, [tags.add_tag(session, "Zomer")])
    before = everything(library)
    with library.change("Dossier verwijderen") as session:
        dossiers.remove_dossier(session, dossier)
        assert [passage.id for passage in passages.passages_of(session, letter)] == [season]
    library.take_back(changes[-1])
    assert everything(library) == before


def test_an_import_undone_is_out_of_sight_and_redone_is_back(library, letter, words, changes):
    with library.change("Label plakken") as session:
        passages.tag_passage(
            session, passages.mark_passage(session, words("een brug")), [tags.add_tag(session, "Brug")]
        )
    with library.change("Stuk verwijderen") as session:
        dossiers.put_in_dossier(session, 1, letter)
        session.get(tables.Document, letter).removed_at = tables.now()
    with library.read() as session:
        assert [tag.passages for tag in tags.list_tags(session)] == [0]
    library.take_back(changes[-1])
    with library.read() as session:
        assert [tag.passages for tag in tags.list_tags(session)] == [1]


def everything(library):
    with library.read() as session:
        return {
            table.__tablename__: sorted(map(tuple, session.execute(sa.select(table.__table__))), key=repr)
            for table in tables.MADE
        }


def test_a_newer_library_is_refused_and_untouched(folder):
    Library.open(folder / "b").close()
    with closing(sqlite3.connect(database_in(folder / "b"))) as connection, connection:
        connection.execute("update alembic_version set version_num = '9999'")
    before = database_in(folder / "b").read_bytes()
    with pytest.raises(LibraryNewer):
        Library.open(folder / "b")
    assert database_in(folder / "b").read_bytes() == before


@pytest.mark.parametrize("damage", [b"geen database, maar tekst" * 99, None], ids=["text", "torn"])
def test_a_damaged_database_is_told_and_untouched(folder, damage):
    Library.open(folder / "b").close()
    database = database_in(folder / "b")
    content = damage or database.read_bytes()[:100] + b"\xff" * 4000
    database.write_bytes(content)
    with pytest.raises(LibraryDamaged):
        Library.open(folder / "b")
    assert database.read_bytes() == content


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the administrator may write anywhere")
def test_a_read_only_folder_is_told(folder):
    folder.chmod(0o500)
    with pytest.raises(LibraryReadOnly):
        Library.open(folder / "b")


def test_a_file_where_the_folder_should_be_is_told(folder):
    (folder / "b").write_text("x")
    with pytest.raises(LibraryReadOnly):
        Library.open(folder / "b")


def test_what_does_not_wait_is_refused_while_another_process_writes(library, dossier):
    other = Library.attach(library.folder)
    with library.derive(), pytest.raises(LibraryBusy), other.derive(waits=False):
        pass
    with closing(other), other.derive(waits=False) as session:
        dossiers.add_dossier(session, "Rivieren")
    assert "Rivieren" in names(library)
