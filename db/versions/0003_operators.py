"""Consents of attendees, and how often a PIN was typed wrongly."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("registrations", sa.Column("consents", sa.Text, nullable=False, server_default="[]"))
    op.create_table(
        "lockouts",
        sa.Column("who", sa.Text, primary_key=True),
        sa.Column("wrong", sa.Integer, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
    )
