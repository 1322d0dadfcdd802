"""Answers of attendees to the questions of the plan."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("registrations", sa.Column("answers", sa.Text, nullable=False, server_default="[]"))
