import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from desktop.library import dossiers, links, notes, pledges, schema, tags
from desktop.library.library import Library
from desktop.models.tables import SCHEMA, Base
from desktop.text.link import LinkKind
from desktop.text.pledge import Status

DATABASES = Path(__file__).parent.parent / "databases"
"""A library of every schema that a user may still have, one folder each."""


def test_the_migrations_lead_to_the_tables(tmp_path):
    schema.migrate(tmp_path / "library.db")
    engine = sa.create_engine(f"sqlite:///{tmp_path / 'library.db'}")
    with closing(engine.connect()) as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
    engine.dispose()


def test_the_newest_migration_is_the_schema_of_the_code():
    assert ScriptDirectory(str(schema.MIGRATIONS)).get_current_head() == SCHEMA


@pytest.mark.parametrize("kept", sorted(DATABASES.iterdir()), ids=lambda kept: kept.name)
def test_every_database_there_ever_was_opens_with_all_that_was_made_in_it(kept, tmp_path):
    shutil.copyfile(kept / "library.db", tmp_path / "library.db")
    with Library.open(tmp_path) as library, library.read() as session:
        [dossier] = dossiers.list_dossiers(session)
        [pledge] = pledges.list_pledges(session, dossier.id)
        [tag] = tags.list_tags(session)
        written = notes.notes_of_passage(session, pledge.passages[0].id)
    assert (dossier.name, dossier.documents) == ("Rivieren", 1)
    assert (tag.name, tag.passages) == ("Bruggen", 1)
    assert (pledge.title, pledge.question, pledge.status) == ("Brug", "Wanneer?", Status.AT_RISK)
    assert pledge.passages[0].words == "een brug over de Linge"
    assert pledge.deadline.words == "voor de zomer van 2032"
    assert [note.text for note in written] == ["<p>Nagaan</p>"]


def test_links_and_notes_on_pledges_of_0003_are_there(tmp_path):
    shutil.copyfile(DATABASES / "0003" / "library.db", tmp_path / "library.db")
    with Library.open(tmp_path) as library, library.read() as session:
        [pledge] = pledges.list_pledges(session)
        [link] = links.links_of_passage(session, pledge.passages[0].id)
        assert (link.kind, link.note) == (LinkKind.REPEATS, "begin")
        assert [note.text for note in pledge.notes] == ["<p>Wat is <b>klaar</b>?</p>"]


@pytest.mark.parametrize("kept", [DATABASES / "0001", DATABASES / "0002"], ids=lambda kept: kept.name)
def test_notes_that_were_plain_keep_their_words_and_look(kept, tmp_path):
    shutil.copyfile(kept / "library.db", tmp_path / "library.db")
    with closing(sqlite3.connect(tmp_path / "library.db")) as connection, connection:
        connection.execute("update notes set text = 'a < b\n\n- **een**\n- twee'")
        connection.execute("update pledges set note = 'Bellen & vragen'")
    with Library.open(tmp_path) as library, library.read() as session:
        [pledge] = pledges.list_pledges(session)
        on_passage, on_pledge = notes.list_notes(session)
    assert on_passage.text == "<p>a &lt; b</p><ul><li><b>een</b></li><li>twee</li></ul>"
    assert (on_pledge.text, pledge.notes) == ("<p>Bellen &amp; vragen</p>", (on_pledge,))
    assert on_passage.passage_id == pledge.passages[0].id
