"""How copies of a station's database stand, as its hub heard it last."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("stations", sa.Column("backup", sa.Text, nullable=False, server_default=""))
    op.add_column("stations", sa.Column("backed_up", sa.BigInteger))
