import zipfile

import pytest

from desktop.errors import CannotWrite, FileMissing, LibraryInUse, NotABackup
from desktop.jobs import Cancelled, Silent
from desktop.library import dossiers
from desktop.library.backup import backup, restore
from desktop.library.checking import check
from desktop.library.library import Library, database_in


class Stopping:
    def step(self, done, total, doing):
        raise Cancelled


def test_a_restored_backup_is_the_library_it_was(library, letter, folder):
    saved = backup(library, folder / "kopie.zip", Silent())
    restore(folder / "elders", saved, Silent())
    with Library.open(folder / "elders") as other, other.read() as session:
        assert [found.documents for found in dossiers.list_dossiers(session)] == [1]
        assert check(other, Silent()) == []


def test_a_restore_keeps_what_it_replaces(library, letter, folder):
    saved = backup(library, folder / "kopie.zip", Silent())
    with library.change("Nieuw dossier") as session:
        dossiers.add_dossier(session, "Later gemaakt")
    with pytest.raises(LibraryInUse):
        restore(library.folder, saved, Silent())
    library.close()
    restore(library.folder, saved, Silent())
    with Library.open(library.folder) as other, other.read() as session:
        assert [found.name for found in dossiers.list_dossiers(session)] == ["Rivieren"]
    [aside] = (library.folder / "backups").glob("replaced-*.db")
    aside.replace(database_in(library.folder))
    with Library.open(library.folder) as other, other.read() as session:
        assert len(dossiers.list_dossiers(session)) == 2


@pytest.mark.parametrize("content", [b"", b"geen zip", None], ids=["empty", "text", "another zip"])
def test_what_is_no_backup_changes_nothing(library, letter, folder, content):
    wrong = folder / "wrong.zip"
    if content is None:
        with zipfile.ZipFile(wrong, "w") as archive:
            archive.writestr("iets.txt", "anders")
    else:
        wrong.write_bytes(content)
    library.close()
    with pytest.raises(NotABackup):
        restore(library.folder, wrong, Silent())
    with pytest.raises(FileMissing):
        restore(library.folder, folder / "weg.zip", Silent())
    with Library.open(library.folder) as other:
        assert check(other, Silent()) == []


def test_a_backup_stopped_halfway_leaves_no_file(library, letter, folder):
    with pytest.raises(Cancelled):
        backup(library, folder / "kopie.zip", Stopping())
    with pytest.raises(CannotWrite):
        backup(library, folder / "geen map" / "kopie.zip", Silent())
    assert list(folder.glob("kopie*")) == []


def test_a_check_finds_what_is_wrong(library, letter):
    assert check(library, Silent()) == []
    [original] = [file for file in (library.folder / "originals").rglob("*") if file.is_file()]
    original.write_text("veranderd")
    assert ["is veranderd" in problem for problem in check(library, Silent())] == [True]
    original.unlink()
    assert ["ontbreekt" in problem for problem in check(library, Silent())] == [True]


def test_a_backup_that_was_damaged_changes_nothing(library, letter, folder):
    saved = backup(library, folder / "kopie.zip", Silent())
    content = bytearray(saved.read_bytes())
    content[200:1200] = bytes(1000)
    saved.write_bytes(content)
    library.close()
    with pytest.raises(NotABackup):
        restore(library.folder, saved, Silent())
    with Library.open(library.folder) as other:
        assert check(other, Silent()) == []
