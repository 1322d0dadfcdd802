"""The journal, which only grows, and the registrations folded from it."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "journal",
        sa.Column("arrival", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True),
        sa.Column("id", sa.LargeBinary(32), nullable=False),
        sa.Column("station", sa.Text, nullable=False),
        sa.Column("number", sa.BigInteger, nullable=False),
        sa.Column("previous", sa.LargeBinary(32), nullable=False),
        sa.Column("stamp", sa.BigInteger, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("registration", sa.Text),
        sa.Column("gate", sa.Text),
        sa.Column("operator", sa.Text),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("personal", sa.Text),
        sa.Column("personal_digest", sa.LargeBinary(32)),
        sa.Column("position", sa.BigInteger),
        sa.UniqueConstraint("id", name="uq_journal_id"),
    )
    op.create_index("ix_journal_stamp", "journal", ["stamp"])
    placed = sa.text("position IS NOT NULL")
    op.create_index(
        "ix_journal_position", "journal", ["position"], unique=True, sqlite_where=placed, postgresql_where=placed
    )
    op.create_index("ix_journal_station_number", "journal", ["station", "number"])
    op.create_index("ix_journal_registration", "journal", ["registration"])
    texts = (
        *("category", "code", "name", "latin_name", "title", "company", "email", "phone"),
        *("country", "delegation", "booth", "group", "language", "note"),
    )
    op.create_table(
        "registrations",
        sa.Column("id", sa.Text, primary_key=True),
        *(sa.Column(name, sa.Text, nullable=False) for name in texts),
        sa.Column("days", sa.Text, nullable=False),
        sa.Column("activities", sa.Text, nullable=False),
        sa.Column("paid", sa.Boolean, nullable=False),
        sa.Column("cancelled", sa.Boolean, nullable=False),
        sa.Column("blocked", sa.Boolean, nullable=False),
        sa.Column("stamp", sa.BigInteger, nullable=False),
    )
    op.create_index("ix_registrations_code", "registrations", ["code"])
    if op.get_bind().dialect.name == "sqlite":
        _let_the_journal_only_grow()
    else:
        _let_the_journal_only_grow_on_postgresql()


def _let_the_journal_only_grow() -> None:
    """Two changes are foreseen: the hub's position, once, and personal data taken out."""
    op.execute(
        """
        CREATE TRIGGER journal_is_not_changed BEFORE UPDATE ON journal
        WHEN NEW.id IS NOT OLD.id OR NEW.station IS NOT OLD.station OR NEW.number IS NOT OLD.number
          OR NEW.previous IS NOT OLD.previous OR NEW.stamp IS NOT OLD.stamp OR NEW.at IS NOT OLD.at
          OR NEW.kind IS NOT OLD.kind OR NEW.registration IS NOT OLD.registration OR NEW.gate IS NOT OLD.gate
          OR NEW.operator IS NOT OLD.operator OR NEW.body IS NOT OLD.body
          OR NEW.personal_digest IS NOT OLD.personal_digest
          OR (NEW.personal IS NOT OLD.personal AND NEW.personal IS NOT '')
          OR (OLD.position IS NOT NULL AND NEW.position IS NOT OLD.position)
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
        """
    )
    # INSERT OR REPLACE deletes too, and asks this trigger where `recursive_triggers` is on, as in every connection of
    # this program. A trigger on INSERT that looks for the fact would make an import two thirds as fast.
    op.execute(
        """
        CREATE TRIGGER journal_is_not_shortened BEFORE DELETE ON journal
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
        """
    )


def _let_the_journal_only_grow_on_postgresql() -> None:
    """The same two changes; there an insert never replaces, and the whole table could be emptied at once."""
    op.execute(
        """
        CREATE FUNCTION journal_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'the journal is append-only'; END $$
        """
    )
    op.execute(
        """
        CREATE TRIGGER journal_is_not_changed BEFORE UPDATE ON journal FOR EACH ROW
        WHEN ((NEW.arrival, NEW.id, NEW.station, NEW.number, NEW.previous, NEW.stamp, NEW.at, NEW.kind,
               NEW.registration, NEW.gate, NEW.operator, NEW.body, NEW.personal_digest)
              IS DISTINCT FROM
              (OLD.arrival, OLD.id, OLD.station, OLD.number, OLD.previous, OLD.stamp, OLD.at, OLD.kind,
               OLD.registration, OLD.gate, OLD.operator, OLD.body, OLD.personal_digest)
          OR (NEW.personal IS DISTINCT FROM OLD.personal AND NEW.personal IS DISTINCT FROM '')
          OR (OLD.position IS NOT NULL AND NEW.position IS DISTINCT FROM OLD.position))
        EXECUTE FUNCTION journal_is_append_only()
        """
    )
    op.execute(
        """
        CREATE TRIGGER journal_is_not_shortened BEFORE DELETE OR TRUNCATE ON journal
        FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only()
        """
    )
