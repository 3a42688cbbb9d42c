"""A library in one file, and back: a zip with the database and the originals; the index can be made again."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from desktop.errors import CannotWrite, FileMissing, LibraryInUse, NotABackup
from desktop.jobs import Job, each
from desktop.library import schema
from desktop.library.library import Library, as_library_error, database_in

DATABASE = "library.db"


def backup(library: Library, target: Path | None, job: Job) -> Path:
    """Write the library to a zip file, whole or not at all.

    target: None puts it in the library's own backups/, dated. Raises CannotWrite.
    """
    if target is None:
        target = library.folder / "backups" / f"woordhouder-{datetime.now():%Y%m%d-%H%M%S}.zip"
        target.parent.mkdir(exist_ok=True)
    fresh = target.with_name(target.name + ".new")
    originals = sorted(file for file in (library.folder / "originals").rglob("*") if file.is_file())
    try:
        with tempfile.TemporaryDirectory(dir=library.folder) as scratch, zipfile.ZipFile(fresh, "w") as archive:
            copy = Path(scratch) / DATABASE
            schema.copy_database(database_in(library.folder), copy)
            archive.write(copy, DATABASE, zipfile.ZIP_DEFLATED)
            for original in each(job, originals, "Reservekopie"):
                archive.write(original, original.relative_to(library.folder).as_posix(), zipfile.ZIP_DEFLATED)
        fresh.replace(target)
    except OSError as problem:
        fresh.unlink(missing_ok=True)
        raise CannotWrite(name=target) from problem
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    return target


def restore(folder: Path, source: Path, job: Job) -> None:
    """Put a backup in the place of the library in `folder`, whose database is kept in backups/replaced-….

    The backup is unpacked and checked first. Raises FileMissing, NotABackup, LibraryInUse, LibraryNewer, DiskFull.
    """
    with _locked(folder):
        scratch = Path(tempfile.mkdtemp(prefix="restore-", dir=folder))
        try:
            _unpack(source, scratch, job)
            schema.bring_up_to_date(scratch / DATABASE)
            if schema.problems_of(scratch / DATABASE):
                raise NotABackup(name=source.name)
            _take_place(scratch, folder)
        except OSError as problem:
            raise as_library_error(problem, folder) from problem
        finally:
            shutil.rmtree(scratch, ignore_errors=True)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with FileLock(folder / "in-use.lock").acquire(timeout=0):
            yield
    except Timeout:
        raise LibraryInUse(folder=folder) from None
    except PermissionError as problem:
        raise as_library_error(problem, folder) from problem


def _unpack(source: Path, scratch: Path, job: Job) -> None:
    if not source.exists():
        raise FileMissing(name=source.name)
    try:
        with zipfile.ZipFile(source) as archive:
            members = [member for member in archive.infolist() if _belongs(member.filename)]
            if DATABASE not in {member.filename for member in members}:
                raise NotABackup(name=source.name)
            for member in each(job, members, "Terugzetten"):
                archive.extract(member, scratch)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError):
        raise NotABackup(name=source.name) from None


def _belongs(name: str) -> bool:
    return name == DATABASE or (name.startswith("originals/") and ".." not in name and not name.endswith("/"))


def _take_place(scratch: Path, folder: Path) -> None:
    """Let the unpacked library replace the one in `folder`: originals join those that are there, then the database.

    Only the last step changes what the library holds, and it is one rename: killed before it, the old library stands.
    """
    for original in (scratch / "originals").rglob("*"):
        if original.is_file():
            place = folder / original.relative_to(scratch)
            place.parent.mkdir(parents=True, exist_ok=True)
            original.replace(place)
    database = database_in(folder)
    if database.exists():
        aside = folder / "backups" / f"replaced-{datetime.now():%Y%m%d-%H%M%S-%f}.db"
        aside.parent.mkdir(exist_ok=True)
        try:
            schema.copy_database(database, aside)
        except sqlite3.DatabaseError:  # a damaged database is a reason to restore: keep it as it is
            shutil.copyfile(database, aside)
    for journal in (f"{DATABASE}-wal", f"{DATABASE}-shm"):
        (folder / journal).unlink(missing_ok=True)
    (scratch / DATABASE).replace(database)
