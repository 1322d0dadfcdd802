"""Badges on their way to paper, and the labels left on a roll."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "print_jobs",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("registration", sa.Text, nullable=False),
        sa.Column("asked", sa.BigInteger, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("why", "operator", "allowed", "printer")),
        sa.Column("serial", sa.BigInteger, nullable=False),
        sa.Column("handle", sa.Text, nullable=False),
        sa.Column("changed", sa.BigInteger, nullable=False),
        sa.Column("sent", sa.BigInteger, nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("reasons", "say", "wish", "target")),
    )
    op.create_index("ix_print_jobs_state_changed", "print_jobs", ["state", "changed"])
    op.create_index("ix_print_jobs_registration", "print_jobs", ["registration"])
    op.create_table(
        "label_rolls",
        sa.Column("printer", sa.Text, primary_key=True),
        sa.Column("left", sa.Integer, nullable=False),
        sa.Column("of", sa.Integer, nullable=False),
    )
