"""Who is forgotten, and how often the search was cleared."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table("forgotten", sa.Column("registration", sa.Text, primary_key=True))
    if op.get_bind().dialect.name == "sqlite":
        # Its words are numbered anew when it was cleared: whoever keeps some of them in mind sees it by this.
        op.execute("ALTER TABLE search_progress ADD COLUMN cleared INTEGER NOT NULL DEFAULT 0")
