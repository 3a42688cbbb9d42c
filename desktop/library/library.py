"""One library: a folder with the database, the originals and the index, open in one program at a time.

with library.read() as session: …            what is there
with library.change("Label plakken") as session: …    one transaction, one undo step

folder/library.db  originals/ab/abcd….pdf  index/  backups/  in-use.lock
"""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa
from filelock import FileLock, Timeout
from sqlalchemy.orm import Session

from desktop.errors import (
    DiskFailed,
    DiskFull,
    LibraryBusy,
    LibraryDamaged,
    LibraryError,
    LibraryInUse,
    LibraryReadOnly,
)
from desktop.library import schema, undo
from desktop.library.undo import Change

__all__ = ["Library", "Session", "as_library_error", "database_in"]

NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)

BUSY = 10_000
"""Milliseconds to wait for another process of this program that is writing: an import stores a document at a time."""


class Library:
    """An open library. `open` is for a program, `attach` for a worker process of the program that has it open.

    on_change: called after every committed change of the user's, with that change; a window puts it on its undo stack.
    """

    def __init__(self, folder: Path, lock: FileLock | None) -> None:
        self.folder = folder
        self.on_change: Callable[[Change], None] | None = None
        self._lock = lock
        self._engine = sa.create_engine(sa.URL.create("sqlite", database=str(database_in(folder))))
        sa.event.listen(self._engine, "connect", _prepare)
        sa.event.listen(self._engine, "begin", _begin)

    @classmethod
    def open(cls, folder: Path) -> Library:
        """Open the library in `folder`, making or migrating it as needed.

        Raises LibraryInUse, LibraryReadOnly, LibraryNewer, LibraryDamaged, DiskFull; nothing is changed then.
        """
        lock = FileLock(folder / "in-use.lock")
        try:
            folder.mkdir(parents=True, exist_ok=True)
            lock.acquire(timeout=0)
        except Timeout:
            raise LibraryInUse(folder=folder) from None
        except OSError as problem:
            raise as_library_error(problem, folder) from problem
        try:
            schema.bring_up_to_date(database_in(folder))
            library = cls(folder, lock)
            with library.read() as session:
                session.execute(sa.text("select 1 from documents limit 1"))
        except (sqlite3.Error, sa.exc.DBAPIError, OSError) as problem:
            lock.release()
            raise as_library_error(problem, folder) from problem
        except LibraryError:
            lock.release()
            raise
        return library

    @classmethod
    def attach(cls, folder: Path) -> Library:
        """The library that a parent process has open, for use in this process."""
        return cls(folder, None)

    def close(self) -> None:
        self._engine.dispose()
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> Library:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session to look with."""
        with self._translated(), self._engine.connect() as connection, Session(connection) as session:
            yield session

    @contextmanager
    def change(self, name: str) -> Iterator[Session]:
        """One transaction, and one step to undo under `name`. An exception leaves everything as it was."""
        with self._writing() as connection:
            with Session(connection, expire_on_commit=False) as session:
                yield session
                session.flush()
            change = undo.logged(connection, name)
        self._tell(change)

    @contextmanager
    def derive(self, *, waits: bool = True) -> Iterator[Session]:
        """One transaction for content and other derived data: not a step to undo.

        waits: without it LibraryBusy is raised at once while another process writes.
        """
        with self._writing(BUSY if waits else 0) as connection, Session(connection, expire_on_commit=False) as session:
            yield session
            session.flush()

    def take_back(self, change: Change) -> Change:
        """Undo a change (or redo it: the change that this returns takes this one back)."""
        with self._writing() as connection:
            undo.take_back(connection, change)
            return undo.logged(connection, change.name)

    @contextmanager
    def _writing(self, patience: int = BUSY) -> Iterator[sa.Connection]:
        with self._translated(), self._engine.connect() as connection:
            connection.execution_options(writing=True, patience=patience)
            with connection.begin():
                undo.forget(connection)
                yield connection

    def _tell(self, change: Change) -> None:
        if change and self.on_change is not None:
            self.on_change(change)

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except (sa.exc.DatabaseError, sqlite3.Error) as problem:
            known = as_library_error(problem, self.folder)
            if isinstance(known, LibraryError):
                raise known from problem
            raise


def database_in(folder: Path) -> Path:
    return folder / "library.db"


def as_library_error(problem: Exception, folder: Path) -> Exception:
    """The failure that the user is told of for a problem of SQLite or the file system; others come back unchanged."""
    words = str(problem).lower()
    if "disk is full" in words or getattr(problem, "errno", None) in NO_ROOM:
        return DiskFull(folder=folder)
    if "disk i/o error" in words:
        return DiskFailed(folder=folder)
    if "database is locked" in words:
        return LibraryBusy(folder=folder)
    if "malformed" in words or "not a database" in words or "no such table" in words:
        return LibraryDamaged(folder=folder)
    if isinstance(problem, OSError) or "readonly" in words or "unable to open" in words:
        return LibraryReadOnly(folder=folder)
    return problem


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # transactions are begun below, not by the driver
    connection.execute("pragma foreign_keys = on")
    connection.execute("pragma journal_mode = wal")
    connection.execute("pragma synchronous = full")  # a battery may die right after a note was typed
    connection.execute(f"pragma busy_timeout = {BUSY}")
    undo.install(connection)


def _begin(connection: sa.Connection) -> None:
    options = connection.get_execution_options()
    connection.exec_driver_sql(f"pragma busy_timeout = {options.get('patience', BUSY)}")
    connection.exec_driver_sql("begin immediate" if options.get("writing", False) else "begin")
