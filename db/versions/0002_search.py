"""What the search finds people by; the hub on PostgreSQL does not search."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("group", "delegation"):
        said = sa.text(f"\"{name}\" <> ''")
        index = f"ix_registrations_{name}"
        op.create_index(index, "registrations", [name], sqlite_where=said, postgresql_where=said)
    if op.get_bind().dialect.name == "sqlite":
        _index()


def _index() -> None:
    op.create_table(
        "search_entries",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("registration", sa.Text, nullable=False),
        sa.Column("terms", sa.Text, nullable=False),
        sa.UniqueConstraint("registration", name="uq_search_entries_registration"),
    )
    op.create_table(
        "search_words",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("word", sa.Text, nullable=False),
        sa.UniqueConstraint("word", name="uq_search_words_word"),
    )
    # How far the journal has been read: one row.
    op.create_table("search_progress", sa.Column("arrival", sa.Integer, nullable=False))
    op.execute("INSERT INTO search_progress (arrival) VALUES (0)")
    # Keys are made of letters and digits by the program; `ascii` takes every other character than those of ASCII as
    # a letter, whatever version of Unicode it is of. A key says itself what it is of, so no positions are kept.
    op.execute(
        """
        CREATE VIRTUAL TABLE search USING fts5(
            terms, content = 'search_entries', content_rowid = 'number', tokenize = 'ascii',
            detail = none, columnsize = 0
        )
        """
    )
