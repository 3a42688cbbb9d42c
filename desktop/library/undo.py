"""Undo by row: what a change did to the user's tables, as the statements that take it back.

Temporary triggers on the tables in `tables.MADE` write the inverse of every insert, update and delete, cascades
included, to a temporary log of the connection (the recipe of sqlite.org/undoredo.html). A change is undone by
running its statements in reverse; that run is logged in the same way, which is its redo.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from sqlite3 import Connection

import sqlalchemy as sa

from desktop.models import tables

LOG = "temp.undo_log"


@dataclass(frozen=True, slots=True)
class Change:
    """One act of the user: its name as the undo menu shows it, and the statements that take it back, in order."""

    name: str
    inverse: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.inverse)


def merged(name: str, changes: Sequence[Change]) -> Change:
    """Several changes, in the order in which they were made, as one step to undo."""
    return Change(name, tuple(statement for change in reversed(changes) for statement in change.inverse))


def install(connection: Connection) -> None:
    """Make the log and its triggers on a fresh connection to a library of the present schema."""
    connection.execute("create temp table undo_log (step integer primary key, inverse text not null)")
    for table in tables.MADE:
        columns = [column.name for column in table.__table__.columns]
        for trigger in _triggers(table.__tablename__, columns, columns, ("insert", "update", "delete")):
            connection.execute(trigger)
    for trigger in _triggers(tables.Document.__tablename__, tables.MADE_OF_DOCUMENT, (), ("update",)):
        connection.execute(trigger)


def _triggers(table: str, updated: Sequence[str], columns: Sequence[str], acts: Sequence[str]) -> list[str]:
    def literal(column: str) -> str:
        return f'quote(old."{column}")'

    undone = {
        "insert": f"'delete from \"{table}\" where rowid = ' || new.rowid",
        "update": f'\'update "{table}" set '
        + " || ', ".join(f'"{column}" = \' || {literal(column)}' for column in updated)
        + " || ' where rowid = ' || old.rowid",
        "delete": f"'insert into \"{table}\" (rowid, {', '.join(_quoted(columns))}) values (' || old.rowid"
        + "".join(f" || ', ' || {literal(column)}" for column in columns)
        + " || ')'",
    }
    of = f" of {', '.join(_quoted(updated))}"
    return [
        f'create temp trigger "undo_{act}_{table}" after {act}{of if act == "update" else ""} on main."{table}" '
        f"begin insert into undo_log (inverse) values ({undone[act]}); end"
        for act in acts
    ]


def _quoted(columns: Sequence[str]) -> list[str]:
    return [f'"{column}"' for column in columns]


def forget(connection: sa.Connection) -> None:
    """Start a new change: what was logged until now is not part of it."""
    connection.exec_driver_sql(f"delete from {LOG}")


def logged(connection: sa.Connection, name: str) -> Change:
    """What was done on `connection` since `forget`."""
    rows = connection.exec_driver_sql(f"select inverse from {LOG} order by step desc")
    return Change(name, tuple(row[0] for row in rows))


def take_back(connection: sa.Connection, change: Change) -> None:
    """Run a change's inverse. Foreign keys are checked when the transaction ends."""
    connection.exec_driver_sql("pragma defer_foreign_keys = on")
    for statement in change.inverse:
        # the driver must not take a percent sign or a colon in the user's text for a parameter
        connection.connection.cursor().execute(statement)
