"""Making and migrating the database. A migration runs on a copy; a sound copy takes the original's place."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from desktop.errors import LibraryDamaged, LibraryNewer
from desktop.models.tables import SCHEMA

MIGRATIONS = Path(__file__).parent.parent / "models" / "migrations"


def bring_up_to_date(database: Path) -> None:
    """Make `database` where there is none, migrate it where it is older.

    Raises LibraryNewer or LibraryDamaged; the database is untouched then. Before a migration the old database is
    copied to backups/.
    """
    fresh = database.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    if database.exists() and database.stat().st_size > 0:
        found = schema_of(database)
        if found == SCHEMA:
            return
        _refuse_unknown(found, database.parent)
        backup = database.parent / "backups" / f"schema-{found}-{datetime.now():%Y%m%d-%H%M%S}.db"
        backup.parent.mkdir(exist_ok=True)
        copy_database(database, backup)
        shutil.copyfile(backup, fresh)
    migrate(fresh)
    if problems_of(fresh):
        raise LibraryDamaged(folder=database.parent)
    fresh.replace(database)


def schema_of(database: Path) -> str:
    """The migration that a database bears. Raises sqlite3.DatabaseError where it is no library."""
    with closing(sqlite3.connect(database)) as connection:
        row = connection.execute("select version_num from alembic_version").fetchone()
    if row is None:
        raise LibraryDamaged(folder=database.parent)
    return str(row[0])


def _refuse_unknown(found: str, folder: Path) -> None:
    from alembic.script import ScriptDirectory

    known = {script.revision for script in ScriptDirectory(str(MIGRATIONS)).walk_revisions()}
    if found not in known:
        raise LibraryNewer(folder=folder)


def migrate(database: Path) -> None:
    """Bring a database file to the newest schema, in place; an empty or missing file becomes an empty library."""
    import sqlalchemy as sa  # Alembic is slow to import and needed at a first start or an update only
    from alembic import command
    from alembic.config import Config

    configuration = Config()
    configuration.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    engine = sa.create_engine(sa.URL.create("sqlite", database=str(database)))
    try:
        with engine.begin() as connection:
            configuration.attributes["connection"] = connection
            command.upgrade(configuration, "head")
    finally:
        engine.dispose()


def problems_of(database: Path) -> list[str]:
    """What SQLite finds wrong with a database; empty when it is sound."""
    with closing(sqlite3.connect(database)) as connection:
        found = [str(row[0]) for row in connection.execute("pragma integrity_check") if row[0] != "ok"]
        found += [f"{row[0]} {row[1]} → {row[2]}" for row in connection.execute("pragma foreign_key_check")]
    return found


def copy_database(source: Path, target: Path) -> None:
    """A consistent copy of a database that may be in use; what still stood in its journal is written back first."""
    with closing(sqlite3.connect(source)) as original, closing(sqlite3.connect(target)) as copy:
        original.execute("pragma wal_checkpoint(truncate)")
        original.backup(copy)
