"""What can happen. A fact is written once, at one station, and never changed.

Every station numbers its own facts without a gap, and each carries the digest of the one before: an altered or a
missing fact shows. A fact's digest is its id everywhere. Names and addresses enter the digest only through a digest of
their own, so that they can be removed after the event and the chain still holds.
"""

import hashlib
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any, Final

from checkin.domain.registration import PERSONAL, FieldValue


class Reason(StrEnum):
    """Why somebody is not let through."""

    FORGED_CODE = "forged_code"
    ANOTHER_CONFERENCE = "another_conference"
    UNKNOWN_CODE = "unknown_code"
    CANCELLED = "cancelled"
    BLOCKED = "blocked"
    REVOKED_CREDENTIAL = "revoked_credential"
    NOT_VALID_TODAY = "not_valid_today"
    CATEGORY_MAY_NOT_PASS = "category_may_not_pass"  # noqa: S105 -- a category, not a password
    OUTSIDE_HOURS = "outside_hours"
    UNPAID = "unpaid"
    ALREADY_INSIDE = "already_inside"
    NO_RE_ENTRY = "no_re_entry"
    NOT_INSIDE = "not_inside"


@dataclass(frozen=True, slots=True)
class Registered:
    """A registration came to be, with these fields; the others have their defaults."""

    fields: Mapping[str, FieldValue]


@dataclass(frozen=True, slots=True)
class Corrected:
    """Some fields of a registration are different from now on."""

    fields: Mapping[str, FieldValue]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Admitted:
    """Let through, inwards. `serial` is that of the credential shown."""

    category: str
    serial: int = 0


@dataclass(frozen=True, slots=True)
class Left:
    """Let through, outwards."""

    category: str
    serial: int = 0


@dataclass(frozen=True, slots=True)
class Refused:
    """Not let through. `since` and `through` say when (ms since 1970) and at which gate the person came in.

    `shown` is a digest of a code that belongs to no registration: enough to see that one code is tried again and
    again, not enough to know it.
    """

    reason: Reason
    category: str = ""
    since: int | None = None
    through: str = ""
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Undone:
    """An earlier fact (hex digest) does not count."""

    fact: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Printed:
    """A badge came out, with a credential of this serial."""

    serial: int
    printer: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A supervisor settled a conflict between these facts (hex digests)."""

    facts: tuple[str, ...]
    settlement: str


@dataclass(frozen=True, slots=True)
class KeyAdded:
    """The conference signs with this public key (hex)."""

    public: str


@dataclass(frozen=True, slots=True)
class KeyWithdrawn:
    """Nothing signed with this key is valid any more."""

    key: str
    reason: str = ""


What = Registered | Corrected | Admitted | Left | Refused | Undone | Printed | Resolved | KeyAdded | KeyWithdrawn

KINDS: Final[Mapping[str, type[What]]] = {
    "registered": Registered,
    "corrected": Corrected,
    "admitted": Admitted,
    "left": Left,
    "refused": Refused,
    "undone": Undone,
    "printed": Printed,
    "resolved": Resolved,
    "key_added": KeyAdded,
    "key_withdrawn": KeyWithdrawn,
}
_NAMES: Final = {kind: name for name, kind in KINDS.items()}


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that happened.

    id, previous: SHA-256 digests, 32 bytes. number: the station's running number, from 1. stamp: the order of all facts
    (see `stamp_after`). at: milliseconds since 1970 UTC by the station's clock. body, personal: JSON texts, hashed as
    they stand; personal is None when there was nothing personal, "" when it was removed.
    """

    id: bytes
    station: str
    number: int
    previous: bytes
    stamp: int
    at: int
    kind: str
    registration: str | None
    gate: str | None
    operator: str | None
    body: str
    personal: str | None
    personal_digest: bytes | None

    @property
    def what(self) -> What:
        """What happened, from the JSON texts. Raises ValueError for a kind that this version does not know."""
        return decode(self.kind, self.body, self.personal)

    @property
    def order(self) -> tuple[int, bytes]:
        """Where two facts say different things, the later in this order stands."""
        return self.stamp, self.id


@dataclass(frozen=True, slots=True)
class Place:
    """Where a fact's station stands in its chain before the fact: its last number and digest, the last stamp heard."""

    station: str
    number: int
    digest: bytes
    stamp: int


def beginning(station: str, conference: str, stamp: int = 0) -> Place:
    """Before the first fact of a station."""
    return Place(station, 0, hashlib.sha256(f"{conference}\n{station}".encode()).digest(), stamp)


def stamp_after(last: int, at: int) -> int:
    """A hybrid logical clock in one integer: 48 bits of milliseconds and 16 bits of counter.

    It follows the wall clock, never goes back, and is always later than everything heard of (Kulkarni et al.,
    "Logical Physical Clocks", 2014).
    """
    return max(last + 1, at << 16)


def make(
    what: What,
    after: Place,
    *,
    at: int,
    registration: str | None = None,
    gate: str | None = None,
    operator: str | None = None,
) -> Fact:
    """The next fact of a station."""
    body, personal = _encode(what)
    personal_digest = hashlib.sha256(personal.encode()).digest() if personal is not None else None
    number, stamp, kind = after.number + 1, stamp_after(after.stamp, at), _NAMES[type(what)]
    said = (after.station, number, after.digest, stamp, at, kind, registration, gate, operator, body, personal_digest)
    return Fact(
        id=_digest(said),
        station=after.station,
        number=number,
        previous=after.digest,
        stamp=stamp,
        at=at,
        kind=kind,
        registration=registration,
        gate=gate,
        operator=operator,
        body=body,
        personal=personal,
        personal_digest=personal_digest,
    )


def is_whole(fact: Fact) -> bool:
    """Whether the fact is what its station wrote: its digest holds, and that of its personal part if still there."""
    said = (
        fact.station,
        fact.number,
        fact.previous,
        fact.stamp,
        fact.at,
        fact.kind,
        fact.registration,
        fact.gate,
        fact.operator,
        fact.body,
        fact.personal_digest,
    )
    if _digest(said) != fact.id:
        return False
    if not fact.personal:
        return (fact.personal is None) == (fact.personal_digest is None)
    return hashlib.sha256(fact.personal.encode()).digest() == fact.personal_digest


def following(place: Place, fact: Fact) -> Place:
    """Where the station stands after the fact."""
    return Place(place.station, fact.number, fact.id, fact.stamp)


def _digest(said: tuple[str | int | bytes | None, ...]) -> bytes:
    plain = [each.hex() if isinstance(each, bytes) else each for each in said]
    return hashlib.sha256(_json(plain).encode()).digest()


def _encode(what: What) -> tuple[str, str | None]:
    """The JSON text that stays, and the personal one with salt, so that nobody can guess it from its digest."""
    values = ((each, getattr(what, each.name)) for each in fields(what))
    said: dict[str, Any] = {each.name: value for each, value in values if value != each.default}
    personal = None
    if isinstance(what, Registered | Corrected):
        own = {name: value for name, value in what.fields.items() if name in PERSONAL}
        said["fields"] = {name: value for name, value in what.fields.items() if name not in PERSONAL}
        personal = _json({"salt": secrets.token_hex(8), **own}) if own else None
    return _json(said), personal


def decode(kind: str, body: str, personal: str | None) -> What:
    """What a fact says. Raises ValueError when the kind or the texts are not known to this version."""
    if kind not in KINDS:
        raise ValueError(f"facts of the kind {kind!r} are not known: a newer version of this program wrote them")
    said = json.loads(body)
    try:
        match kind:
            case "registered" | "corrected":
                said["fields"] = {**said["fields"], **(json.loads(personal) if personal else {})}
                said["fields"].pop("salt", None)
            case "refused":
                said["reason"] = Reason(said["reason"])
            case "resolved":
                said["facts"] = tuple(said["facts"])
            case _:
                pass
        return KINDS[kind](**said)
    except (KeyError, TypeError) as error:
        raise ValueError(f"a fact of the kind {kind!r} has other parts than this version knows") from error


# One encoder for all: json.dumps with options of its own makes a new one for every call.
_json: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
