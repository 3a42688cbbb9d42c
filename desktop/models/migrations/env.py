"""Runs the migrations on the connection that the library hands over; there is no database to connect to otherwise."""

from alembic import context

from desktop.models.tables import Base

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=Base.metadata, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
