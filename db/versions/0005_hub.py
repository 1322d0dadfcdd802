"""What the hub knows of its stations, and a station of how far it is with its hub."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "stations",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("gate", sa.Text, nullable=False),
        sa.Column("direction", sa.Text, nullable=False),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("token", sa.LargeBinary(32)),
        sa.Column("revoked", sa.LargeBinary(32)),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("joined", sa.BigInteger, nullable=False),
        sa.Column("have", sa.BigInteger, nullable=False),
        sa.Column("head", sa.LargeBinary(32), nullable=False),
        sa.Column("highest", sa.BigInteger, nullable=False),
        sa.Column("divided", sa.BigInteger),
        sa.Column("heard", sa.BigInteger),
        sa.Column("position", sa.BigInteger, nullable=False),
        sa.Column("waiting", sa.BigInteger, nullable=False),
        sa.Column("offset", sa.BigInteger, nullable=False),
        sa.Column("printer", sa.Text, nullable=False),
        sa.Column("camera", sa.Text, nullable=False),
        sa.Column("checkin", sa.Text, nullable=False),
        sa.UniqueConstraint("token", name="uq_stations_token"),
    )
    op.create_table(
        "invitations",
        sa.Column("code", sa.LargeBinary(32), primary_key=True),
        sa.Column("station", sa.Text, nullable=False),
        sa.Column("gate", sa.Text, nullable=False),
        sa.Column("direction", sa.Text, nullable=False),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("made", sa.BigInteger, nullable=False),
        sa.Column("expires", sa.BigInteger, nullable=False),
        sa.Column("used", sa.BigInteger),
    )
    op.create_table(
        "entering",
        sa.Column("registration", sa.Text, primary_key=True),
        sa.Column("zone", sa.Text, primary_key=True),
        sa.Column("station", sa.Text, nullable=False),
        sa.Column("gate", sa.Text, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("position", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "epochs",
        sa.Column("number", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True),
        sa.Column("epoch", sa.Text, nullable=False),
        sa.Column("position", sa.BigInteger, nullable=False),
    )
    # Of a station's own: one row.
    op.create_table(
        "exchange",
        sa.Column("epoch", sa.Text, nullable=False),
        sa.Column("position", sa.BigInteger, nullable=False),
        sa.Column("newest", sa.BigInteger, nullable=False),
        sa.Column("sent", sa.BigInteger, nullable=False),
        sa.Column("loaded", sa.Boolean, nullable=False),
        sa.Column("offset", sa.BigInteger),
        sa.Column("heard", sa.BigInteger),
    )
    op.execute("INSERT INTO exchange (epoch, position, newest, sent, loaded) VALUES ('', 0, 0, 0, false)")
    op.create_table(
        "not_taken",
        sa.Column("fact", sa.LargeBinary(32), primary_key=True),
        sa.Column("station", sa.Text, nullable=False),
        sa.Column("number", sa.BigInteger, nullable=False),
        sa.Column("why", sa.Text, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
    )
