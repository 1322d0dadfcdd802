"""Consents of attendees, and how often a PIN was typed wrongly."""

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass
