"""A fact is found by its station, its number and its id together: one index of the journal instead of two."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_TRIGGERS = sa.text("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'journal'")


def upgrade() -> None:
    # SQLite lets go of a rule of a table only with the table: its rows move into another one, its triggers stay behind.
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    triggers = [row[0] for row in op.get_bind().execute(_TRIGGERS)] if is_sqlite else []
    with op.batch_alter_table("journal") as journal:
        journal.drop_constraint("uq_journal_id")
        journal.drop_index("ix_journal_station_number")
        journal.create_index("ix_journal_station_number_id", ["station", "number", "id"], unique=True)
    for trigger in triggers:
        op.execute(trigger)
