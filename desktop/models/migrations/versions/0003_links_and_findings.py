"""Links, decisions, versions, saved searches, what the analysis found, where the user was, and notes with a look"""

import sqlalchemy as sa
from alembic import op

from desktop.text.rich_text import from_marks

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "analyses",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_analyses_document_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("document_id", "other_id", name=op.f("pk_analyses")),
    )
    op.create_table(
        "arrangements",
        sa.Column("dossier_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["dossier_id"], ["dossiers.id"], name=op.f("fk_arrangements_dossier_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("dossier_id", name=op.f("pk_arrangements")),
    )
    op.create_table(
        "decisions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("is_accepted", sa.Boolean(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("quote", sa.String(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=True),
        sa.Column("other_quote", sa.String(), nullable=True),
        sa.Column("tag_id", sa.Integer(), nullable=True),
        sa.Column("decided_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_decisions_document_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["other_id"], ["documents.id"], name=op.f("fk_decisions_other_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["tag_id"], ["tags.id"], name=op.f("fk_decisions_tag_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decisions")),
    )
    op.create_index("ix_decisions_document_id", "decisions", ["document_id"], unique=False)
    op.create_table(
        "findings",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("firmness", sa.String(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("promiser", sa.String(), nullable=True),
        sa.Column("words", sa.JSON(), nullable=False),
        sa.Column("deadline_words", sa.String(), nullable=True),
        sa.Column("deadline_first", sa.Date(), nullable=True),
        sa.Column("deadline_last", sa.Date(), nullable=True),
        sa.Column("amounts", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_findings_document_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("document_id", "ordinal", name=op.f("pk_findings")),
    )
    op.create_table(
        "matches",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("other_start", sa.Integer(), nullable=True),
        sa.Column("other_end", sa.Integer(), nullable=True),
        sa.Column("score", sa.Double(), nullable=False),
        sa.Column("shift", sa.String(), nullable=True),
        sa.Column("pairs", sa.JSON(), nullable=False),
        sa.Column("signs", sa.JSON(), nullable=False),
        sa.Column("shared", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_matches_document_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["other_id"], ["documents.id"], name=op.f("fk_matches_other_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("document_id", "other_id", "start", "rank", name=op.f("pk_matches")),
    )
    op.create_index("ix_matches_other_id", "matches", ["other_id"], unique=False)
    op.create_table(
        "read_questions",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_read_questions_document_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("document_id", "ordinal", name=op.f("pk_read_questions")),
    )
    op.create_table(
        "reading_places",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_reading_places_document_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_reading_places")),
    )
    op.create_table(
        "saved_searches",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("query", sa.String(), nullable=False),
        sa.Column("tag_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["tag_id"], ["tags.id"], name=op.f("fk_saved_searches_tag_id"), ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_searches")),
        sa.UniqueConstraint("name", name=op.f("uq_saved_searches_name")),
    )
    op.create_table(
        "versions",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("replaces_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("document_id <> replaces_id", name=op.f("ck_versions_other")),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_versions_document_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["replaces_id"], ["documents.id"], name=op.f("fk_versions_replaces_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_versions")),
        sa.UniqueConstraint("replaces_id", name=op.f("uq_versions_replaces_id")),
    )
    op.create_table(
        "links",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("from_id", sa.Integer(), nullable=False),
        sa.Column("to_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.CheckConstraint("from_id <> to_id", name=op.f("ck_links_ends")),
        sa.ForeignKeyConstraint(["from_id"], ["passages.id"], name=op.f("fk_links_from_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["to_id"], ["passages.id"], name=op.f("fk_links_to_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_links")),
        sa.UniqueConstraint("from_id", "to_id", name=op.f("uq_links_from_id")),
    )
    op.create_index("ix_links_to_id", "links", ["to_id"], unique=False)
    op.create_table(
        "moves",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("passage_id", sa.Integer(), nullable=False),
        sa.Column("from_id", sa.Integer(), nullable=False),
        sa.Column("to_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("exact", sa.String(), nullable=False),
        sa.Column("found_start", sa.Integer(), nullable=True),
        sa.Column("found_end", sa.Integer(), nullable=True),
        sa.Column("is_decided", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["from_id"], ["documents.id"], name=op.f("fk_moves_from_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["passage_id"], ["passages.id"], name=op.f("fk_moves_passage_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["to_id"], ["documents.id"], name=op.f("fk_moves_to_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_moves")),
    )
    op.create_index(op.f("ix_moves_passage_id"), "moves", ["passage_id"], unique=False)
    op.create_index("ix_moves_to_id", "moves", ["to_id"], unique=False)
    with op.batch_alter_table("notes", recreate="always") as notes:  # the old check is not reflected: it goes
        notes.add_column(sa.Column("pledge_id", sa.Integer(), nullable=True))
        notes.create_foreign_key(op.f("fk_notes_pledge_id"), "pledges", ["pledge_id"], ["id"], ondelete="CASCADE")
        notes.create_check_constraint(
            op.f("ck_notes_on"),
            "(dossier_id is not null) + (document_id is not null) + (passage_id is not null)"
            " + (pledge_id is not null) = 1",
        )
        notes.create_index(op.f("ix_notes_pledge_id"), ["pledge_id"], unique=False)
    _give_notes_their_look()
    with op.batch_alter_table("pledges") as pledges:
        pledges.drop_column("note")
        pledges.add_column(sa.Column("amount", sa.String(), nullable=False, server_default=""))


def _give_notes_their_look() -> None:
    """Notes were plain text with light marks, and a pledge had one of its own in a column."""
    connection = op.get_bind()
    for note_id, text in connection.execute(sa.text("select id, text from notes")).all():
        connection.execute(
            sa.text("update notes set text = :text where id = :id"), {"text": from_marks(text), "id": note_id}
        )
    for pledge_id, text, made in connection.execute(sa.text("select id, note, created_at from pledges")).all():
        if text.strip():
            connection.execute(
                sa.text(
                    "insert into notes (text, pledge_id, created_at, changed_at) values (:text, :pledge, :made, :made)"
                ),
                {"text": from_marks(text), "pledge": pledge_id, "made": made},
            )
