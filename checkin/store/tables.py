"""The tables, and the types that SQLite and PostgreSQL agree on."""

from typing import Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

# The newest migration in db/versions: a database that says so needs no Alembic at start.
REVISION: Final = "0005"

metadata = MetaData(
    naming_convention={"ix": "ix_%(table_name)s_%(column_0_N_name)s", "uq": "uq_%(table_name)s_%(column_0_N_name)s"}
)

# Every index is a page more to be written and flushed with every decision: there are those that a decision or the hub
# looks things up by, and no others. Nothing is ever deleted, so `arrival` is never used again, AUTOINCREMENT or not.
journal: Final = Table(
    "journal",
    metadata,
    Column("arrival", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("id", LargeBinary(32), nullable=False),
    Column("station", Text, nullable=False),
    Column("number", BigInteger, nullable=False),
    Column("previous", LargeBinary(32), nullable=False),
    Column("stamp", BigInteger, nullable=False, index=True),
    Column("at", BigInteger, nullable=False),
    Column("kind", Text, nullable=False),
    Column("registration", Text),
    Column("gate", Text),
    Column("operator", Text),
    Column("body", Text, nullable=False),
    Column("personal", Text),
    Column("personal_digest", LargeBinary(32)),
    Column("position", BigInteger),
    UniqueConstraint("id"),
    Index(None, "station", "number"),
    Index(None, "registration"),
)
Index(
    "ix_journal_position",
    journal.c.position,
    unique=True,
    sqlite_where=journal.c.position.is_not(None),
    postgresql_where=journal.c.position.is_not(None),
)

registrations: Final = Table(
    "registrations",
    metadata,
    Column("id", Text, primary_key=True),
    Column("category", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("latin_name", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("company", Text, nullable=False),
    Column("email", Text, nullable=False),
    Column("phone", Text, nullable=False),
    Column("country", Text, nullable=False),
    Column("delegation", Text, nullable=False),
    Column("booth", Text, nullable=False),
    Column("group", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("days", Text, nullable=False),
    Column("activities", Text, nullable=False),
    Column("consents", Text, nullable=False, server_default="[]"),
    Column("paid", Boolean, nullable=False),
    Column("cancelled", Boolean, nullable=False),
    Column("blocked", Boolean, nullable=False),
    # The stamp of the newest fact that is in the row: an older one that comes late means folding anew.
    Column("stamp", BigInteger, nullable=False),
    Index(None, "code"),
)
for _field in ("group", "delegation"):
    _said = registrations.c[_field] != ""
    Index(f"ix_registrations_{_field}", registrations.c[_field], sqlite_where=_said, postgresql_where=_said)

# Wrong PINs in a row, by who they were typed for. This station's own, and no fact: nobody else needs to know.
lockouts: Final = Table(
    "lockouts",
    metadata,
    Column("who", Text, primary_key=True),
    Column("wrong", Integer, nullable=False),
    Column("at", BigInteger, nullable=False),
)

# On the hub: the stations that joined it. `token` is a SHA-256, null once revoked; `have` is the end of the station's
# chain without a gap, `head` the digest there, `highest` its end, `divided` the number from which on it exists twice.
stations: Final = Table(
    "stations",
    metadata,
    Column("name", Text, primary_key=True),
    Column("gate", Text, nullable=False),
    Column("direction", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("token", LargeBinary(32)),
    Column("key", Text, nullable=False),
    Column("joined", BigInteger, nullable=False),
    Column("have", BigInteger, nullable=False),
    Column("head", LargeBinary(32), nullable=False),
    Column("highest", BigInteger, nullable=False),
    Column("divided", BigInteger),
    Column("heard", BigInteger),
    Column("position", BigInteger, nullable=False),
    Column("waiting", BigInteger, nullable=False),
    Column("offset", BigInteger, nullable=False),
    Column("printer", Text, nullable=False),
    Column("camera", Text, nullable=False),
    Column("checkin", Text, nullable=False),
    UniqueConstraint("token"),
)

# Who may join: `code` is a SHA-256; `used`: when somebody did.
invitations: Final = Table(
    "invitations",
    metadata,
    Column("code", LargeBinary(32), primary_key=True),
    Column("station", Text, nullable=False),
    Column("gate", Text, nullable=False),
    Column("direction", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("made", BigInteger, nullable=False),
    Column("expires", BigInteger, nullable=False),
    Column("used", BigInteger),
)
