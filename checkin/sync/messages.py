"""What travels between a station and its hub: version 1 of the protocol, over HTTP, in JSON.

    POST /v1/join        Join -> Joined          a one-time code becomes a token; the only request without a token
    POST /v1/facts       Push -> Pushed          facts up, at most MOST_FACTS, of the station's own chain only
    GET  /v1/facts       lines of Line, one End  facts down: ?after=POSITION&epoch=&limit=1000&wait=SECONDS&own=1
    GET  /v1/snapshot    a database              everything up to a position, as one compressed file
    POST /v1/health      Health -> Heard         how the station is; the hub's clock and newest position
    POST /v1/decide      Ask -> Known            about one registration, before it is decided: see `sync.questions`
    GET  /v1/stations    Stations                for stations of supervisors only
    GET  /healthz        is the hub up           without a token, says nothing else
    GET  /metrics        for Prometheus          from the hub's own machine, or with the token of a supervisor's station

Every request but the first carries `Authorization: Bearer TOKEN`. Every message carries `version`; a hub that does not
speak it answers 400. Digests and keys are lower-case hexadecimal, times are milliseconds since 1970 UTC, and `time` in
every answer is the hub's clock, from which the station reckons its offset. What went wrong is a Problem (RFC 9457),
status 400 to 503; its `detail` is a sentence for a person. 401: the token is not, or no longer, valid: join again;
where its type is REVOKED the station forgets whatever is personal. 429 and 503: wait for `Retry-After` seconds.

**Position.** The hub numbers facts as it takes them in, from 1: who has seen position 17 has missed nothing up to it. A
hub that was restored from a copy gives positions anew; so each of its lives has a name, its epoch, said with them.

**Up.** Sending twice is harmless: facts are known by their ids, and what the hub has already is answered with the
position it has. A fact whose digest does not hold, of another station, or that only a supervisor's station may write
(`forgotten`), is in `refused`; the others are taken all the same. Facts may come in any order. `have` is the highest
number up to which the hub has the station's chain without a gap: where it is lower than what the station sent before,
the station goes on from `have` + 1; where it is higher than the station's own last number, the station was restored
from a copy and asks for its own facts (`own=1`).

**A divided chain.** Two different facts with one number, or one that follows another fact than the one before it, mean
that a station was restored from a copy without asking, or runs twice. What happened at its gate happened: both branches
are given to everybody, each fact under its own id; `divided` says from which number on. It is to join as another.

**Down.** Each line of application/x-ndjson is a Line; the last is an End, and a page without it was cut off: what came
stands, and the station asks again. `End.position` is where to go on from. A station says in which `epoch` it read up to
`after`: where the hub left that epoch at an earlier position it answers from there on, and from the beginning where it
knows nothing of it; what comes twice changes nothing. With `wait` (at most LONGEST_WAIT) the hub answers as soon as
there is something. A station that was answered waits PAUSE, so that a busy hour costs it a few requests a second.

**The snapshot** is a database of this program as `store.database` opens it, compressed with Zstandard: journal,
registrations, search index; nothing that belongs to the hub or to one station. `ETag` names it, `Range` and `If-Range`
resume it, SNAPSHOT_HEADERS tell what is in it. The station goes on with `after=` its position. To a kiosk facts and
snapshot come without the fields it may not hold (`sync.roles.WITHHELD`, `sync.facts.held_by`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, Final, Literal, TypeVar, cast

import orjson
from annotated_types import Ge, Le, MaxLen
from pydantic import StringConstraints, TypeAdapter, ValidationError
from typing_extensions import TypedDict  # before Python 3.12 Pydantic takes no other

from checkin.sync.roles import StationRole

VERSION: Final = 1
MOST_FACTS: Final = 500  # in one Push
LONGEST_PAGE: Final = 5_000  # lines of one answer
LONGEST_WAIT: Final = 55  # seconds; proxies give up after 60
PAUSE: Final = 0.1  # seconds
LARGEST_BODY: Final = 8_000_000  # bytes of one request
LARGEST_FACT: Final = 65_536  # characters of one fact's texts
REVOKED: Final = "urn:checkin:revoked"  # the type of a problem: the token was taken from this station


class MessageError(ValueError):
    """No message of this protocol; the sentence says which part of it is wrong, and no content."""


SNAPSHOT_HEADERS: Final[Mapping[str, str]] = {
    "position": "Checkin-Position",  # up to which the snapshot has everything
    "epoch": "Checkin-Epoch",
    "facts": "Checkin-Facts",
    "registrations": "Checkin-Registrations",
    "size": "Checkin-Size",  # bytes of the database, decompressed
    "digest": "Checkin-Digest",  # SHA-256 of the compressed file, hexadecimal
}

Version = Literal[1]
Number = Annotated[int, Ge(0), Le((1 << 63) - 1)]
Signed = Annotated[int, Ge(-(1 << 63)), Le((1 << 63) - 1)]
Moment = Annotated[int, Ge(0), Le(1 << 47)]  # until the year 6429: every calendar can show it
Digest = Annotated[str, StringConstraints(pattern="^[0-9a-f]{64}$")]
Short = Annotated[str, MaxLen(200)]


class Sent(TypedDict):
    """A fact as it travels: `domain.facts.Fact` with digests in hexadecimal.

    A mapping, as it stands in JSON: thousands are read in a second, and made in half the time of an object.
    """

    id: Digest
    station: Short
    number: Annotated[int, Ge(1), Le((1 << 63) - 1)]
    previous: Digest
    stamp: Number
    at: Signed
    kind: Short
    registration: Short | None
    gate: Short | None
    operator: Short | None
    body: str
    personal: str | None
    personal_digest: Digest | None


@dataclass(frozen=True, slots=True)
class Join:
    """`code`: of the invitation, good for once. `key`: the public key (Ed25519) that the station signs badges with."""

    code: Annotated[str, MaxLen(100)]
    key: Digest
    checkin: Short = ""
    version: Version = VERSION


@dataclass(frozen=True, slots=True)
class Joined:
    """What a station is. `plan`: TOML. `position`, `have`: of the hub, and of a chain with this name.

    `facts`: those about keys and operators, with which it can verify tickets before it has anything else.
    """

    station: str
    gate: str
    direction: str
    role: StationRole
    token: str
    conference: str
    plan: str
    position: int
    have: int
    facts: tuple[Sent, ...]
    time: int
    version: Version = VERSION


@dataclass(frozen=True, slots=True)
class Push:
    facts: Annotated[tuple[Sent, ...], MaxLen(MOST_FACTS)]
    version: Version = VERSION


class Why(StrEnum):
    """Why a fact is not taken in."""

    NOT_WHOLE = "not_whole"  # its digest does not hold, or personal fields were left out of it
    NOT_YOURS = "not_yours"  # another station's
    NOT_ALLOWED = "not_allowed"  # for stations of supervisors only
    UNFIT = "unfit"  # its texts are longer than LARGEST_FACT, or hold a character that no database keeps


@dataclass(frozen=True, slots=True)
class NotTaken:
    id: str
    why: Why


@dataclass(frozen=True, slots=True)
class Pushed:
    """`received`: ids with positions. `divided`: from which number on the chain exists twice, None if it is sound."""

    received: tuple[tuple[str, int], ...]
    refused: tuple[NotTaken, ...]
    have: int
    divided: int | None
    time: int
    version: Version = VERSION


@dataclass(frozen=True, slots=True)
class Line:
    position: int
    fact: Sent


@dataclass(frozen=True, slots=True)
class End:
    """The last line of a page. `more`: there is more now; `have`: as in Pushed, some seconds old."""

    position: int
    epoch: str
    more: bool
    have: int
    time: int
    version: Version = VERSION


@dataclass(frozen=True, slots=True)
class Health:
    """How a station is.

    `position`: up to which it has everything; `waiting`: facts not sent; `offset`: its clock less the hub's, in
    milliseconds; `printer`, `camera`: a word about them such as "ready", "" where there is none. `backup`: a word about
    the copies of its database such as "kept" or "away", "" where no second place is set; `backed_up`: when the newest
    was made, by the hub's clock, None without any. Where `backup` is None, what was said before stands.
    """

    position: Number
    waiting: Number
    offset: Signed = 0
    printer: Short = ""
    camera: Short = ""
    backup: Short | None = None
    backed_up: Moment | None = None
    checkin: Short = ""
    version: Version = VERSION


@dataclass(frozen=True, slots=True)
class Heard:
    position: int
    epoch: str
    have: int
    divided: int | None
    time: int
    version: Version = VERSION


@dataclass(frozen=True, slots=True)
class StationState:
    """`have`: the end of its chain without a gap; `highest`: the end of it: facts are missing where they differ.

    A hub of an earlier version says nothing of `backup` and `backed_up`.
    """

    station: str
    gate: str
    direction: str
    role: StationRole
    revoked: bool
    have: int
    highest: int
    divided: int | None
    joined: int
    heard: int | None
    position: int
    waiting: int
    offset: int
    printer: str
    camera: str
    checkin: str
    backup: str = ""
    backed_up: int | None = None


@dataclass(frozen=True, slots=True)
class Stations:
    stations: tuple[StationState, ...]
    position: int
    time: int
    version: Version = VERSION


@dataclass(frozen=True, slots=True)
class Problem:
    """RFC 9457, application/problem+json. `type`: REVOKED, or it says no more than the status."""

    type: str
    title: str
    status: int
    detail: str


Message = TypeVar("Message")


def read(kind: type[Message], content: bytes) -> Message:
    """The message in a JSON text. Raises MessageError."""
    try:
        return cast(Message, _adapter(cast(Any, kind)).validate_json(content))
    except ValidationError as error:
        raise MessageError(_sentence(error)) from None


def read_line(content: bytes) -> Line | End:
    """One line of a page of facts. Raises MessageError."""
    # Both are not tried for each of thousands: in JSON only a name has its quotation marks without a stroke before it.
    return read(Line, content) if b'"fact":' in content else read(End, content)


def write(message: object) -> bytes:
    """The message as JSON in UTF-8."""
    return orjson.dumps(message)


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def _sentence(error: ValidationError) -> str:
    """The first fault, without the content: it may be a name or a secret."""
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    where = ".".join(str(part) for part in first["loc"])
    what = first["msg"] if first["type"] != "json_invalid" else "this is not JSON, or nested too deeply"
    return f"{where}: {what}" if where else what
