"""A program that is killed while it works loses nothing that was finished, and leaves nothing half."""

import signal
import subprocess
import sys
from time import monotonic

import pytest

from desktop.jobs import Silent
from desktop.library import documents, dossiers, sample, searching
from desktop.library.checking import check
from desktop.library.library import Library

PATIENCE = 60


@pytest.mark.parametrize("documents_in", [0, 2])
def test_an_import_killed_halfway_keeps_what_was_in(tmp_path, documents_in):
    folder = tmp_path / "bibliotheek"
    Library.open(folder).close()
    files = sorted((sample.folder() / "files").iterdir())
    program = subprocess.Popen(
        [sys.executable, "-m", "desktop", "import", *map(str, files), "--library", str(folder)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    watching = Library.attach(folder)
    until = monotonic() + PATIENCE
    while monotonic() < until and program.poll() is None and count(watching) < documents_in:
        pass
    program.send_signal(signal.SIGKILL)
    program.wait()
    watching.close()
    with Library.open(folder) as library:
        assert check(library, Silent()) == []
        assert count(library) >= documents_in
        assert searching.search(library, "bus").total >= 0
        with library.change("Importeren") as session:
            dossier = dossiers.add_dossier(session, "Verder")
        again = documents.import_files(library, files, dossier, Silent())
        assert all(result.error is None for result in again)
        assert count(library) == len(files)


def count(library) -> int:
    with library.read() as session:
        return len(documents.list_documents(session))
