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
REVISION: Final = "0009"

metadata = MetaData(
    naming_convention={"ix": "ix_%(table_name)s_%(column_0_N_name)s", "uq": "uq_%(table_name)s_%(column_0_N_name)s"}
)

# Every index is a page more to be written and flushed with every decision: there are those that a decision or the hub
# looks things up by, and no others. A fact's id says its station and its number too, so that it is found by all three:
# among random ids alone each new one would be written to another page. Nothing is ever deleted, so `arrival` is never
# used again, AUTOINCREMENT or not.
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
    Index(None, "station", "number", "id", unique=True),
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
    Column("answers", Text, nullable=False, server_default="[]"),
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

# Of whom nothing personal is kept, by registration; "" is everybody. Looked at only where something personal comes.
forgotten: Final = Table("forgotten", metadata, Column("registration", Text, primary_key=True))

# Wrong PINs in a row, by who they were typed for. This station's own, and no fact: nobody else needs to know.
lockouts: Final = Table(
    "lockouts",
    metadata,
    Column("who", Text, primary_key=True),
    Column("wrong", Integer, nullable=False),
    Column("at", BigInteger, nullable=False),
)

# Badges on their way to paper, and how many labels are left on a printer's roll. This station's own, and no facts: what
# came out is one.
print_jobs: Final = Table(
    "print_jobs",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("registration", Text, nullable=False),
    Column("asked", BigInteger, nullable=False),
    Column("state", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("operator", Text, nullable=False),
    Column("allowed", Text, nullable=False),
    Column("printer", Text, nullable=False),
    Column("serial", BigInteger, nullable=False),
    Column("handle", Text, nullable=False),
    Column("changed", BigInteger, nullable=False),
    Column("sent", BigInteger, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("reasons", Text, nullable=False),
    Column("say", Text, nullable=False),
    Column("wish", Text, nullable=False),
    Column("target", Text, nullable=False),
    Index(None, "state", "changed"),
    Index(None, "registration"),
)
label_rolls: Final = Table(
    "label_rolls",
    metadata,
    Column("printer", Text, primary_key=True),
    Column("left", Integer, nullable=False),
    Column("of", Integer, nullable=False),
)

# On the hub: the stations that joined it. `token` is a SHA-256, and moves to `revoked` with that; `have` is the end of
# the station's chain without a gap, `head` the digest there, `highest` its end, `divided` the number from which on it
# exists twice.
stations: Final = Table(
    "stations",
    metadata,
    Column("name", Text, primary_key=True),
    Column("gate", Text, nullable=False),
    Column("direction", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("token", LargeBinary(32)),
    Column("revoked", LargeBinary(32)),
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
    Column("backup", Text, nullable=False, server_default=""),
    Column("backed_up", BigInteger),
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

# On the hub: whom strict gates are about to let in. `position`: the newest when it was noted.
entering: Final = Table(
    "entering",
    metadata,
    Column("registration", Text, primary_key=True),
    Column("zone", Text, primary_key=True),
    Column("station", Text, nullable=False),
    Column("gate", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("position", BigInteger, nullable=False),
)

# On the hub: the lives it had, each with the newest position when it began. A hub that was restored from a copy begins
# a new one there, and whoever has read on in the old one is seen by it.
epochs: Final = Table(
    "epochs",
    metadata,
    Column("number", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("epoch", Text, nullable=False),
    Column("position", BigInteger, nullable=False),
)

# At a station: how far it is with its hub, in one row. It has read up to `position` of `epoch`, out of `newest`; what
# is its own was sent up to the arrival `sent`. `offset`: its clock less the hub's, in milliseconds.
exchange: Final = Table(
    "exchange",
    metadata,
    Column("epoch", Text, nullable=False),
    Column("position", BigInteger, nullable=False),
    Column("newest", BigInteger, nullable=False),
    Column("sent", BigInteger, nullable=False),
    Column("loaded", Boolean, nullable=False),
    Column("offset", BigInteger),
    Column("heard", BigInteger),
)

# At a station: facts that the hub did not take in, or that came altered from it; they are not sent or taken again.
not_taken: Final = Table(
    "not_taken",
    metadata,
    Column("fact", LargeBinary(32), primary_key=True),
    Column("station", Text, nullable=False),
    Column("number", BigInteger, nullable=False),
    Column("why", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
)
