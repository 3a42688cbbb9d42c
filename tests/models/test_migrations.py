from contextlib import closing

import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from desktop.library import schema
from desktop.models.tables import SCHEMA, Base


def test_the_migrations_lead_to_the_tables(tmp_path):
    schema.migrate(tmp_path / "library.db")
    engine = sa.create_engine(f"sqlite:///{tmp_path / 'library.db'}")
    with closing(engine.connect()) as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
    engine.dispose()


def test_the_newest_migration_is_the_schema_of_the_code():
    assert ScriptDirectory(str(schema.MIGRATIONS)).get_current_head() == SCHEMA
