"""Facts: what happened, written once, at one station, and never changed.

Every station numbers its own facts without a gap, and each carries the digest of the one before: an altered or a
missing fact shows. A fact's digest is its id everywhere. Names and addresses enter the digest only through a digest of
their own, so that they can be removed after the event and the chain still holds.
"""

import hashlib
from typing import Final, NamedTuple

from checkin.domain.what import (
    KINDS,
    Admitted,
    Corrected,
    Forgotten,
    HelpAnswered,
    HelpAsked,
    KeyAdded,
    KeyWithdrawn,
    Left,
    OperatorRemoved,
    OperatorSet,
    Printed,
    Reason,
    Refused,
    Registered,
    Resolved,
    Undone,
    What,
    decode,
    encode,
    to_json,
)

__all__ = [
    "KINDS",
    "Admitted",
    "Corrected",
    "Fact",
    "Forgotten",
    "HelpAnswered",
    "HelpAsked",
    "KeyAdded",
    "KeyWithdrawn",
    "Left",
    "OperatorRemoved",
    "OperatorSet",
    "Place",
    "Printed",
    "Reason",
    "Refused",
    "Registered",
    "Resolved",
    "Undone",
    "What",
    "Worded",
    "beginning",
    "decode",
    "following",
    "is_part",
    "is_whole",
    "make",
    "stamp_after",
    "worded",
]

_NAMES: Final = {kind: name for name, kind in KINDS.items()}
_SALTED: Final = '{"salt":'


class Fact(NamedTuple):
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


class Worded(NamedTuple):
    """What a fact says as the texts it is kept as, before it has its place in a chain."""

    kind: str
    body: str
    personal: str | None
    personal_digest: bytes | None


class Place(NamedTuple):
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


def worded(what: What) -> Worded:
    """What a fact is going to say; `make` takes it in place of the value it was made from."""
    body, personal = encode(what)
    digest = hashlib.sha256(personal.encode()).digest() if personal is not None else None
    return Worded(_NAMES[type(what)], body, personal, digest)


def make(
    what: What | Worded,
    after: Place,
    *,
    at: int,
    registration: str | None = None,
    gate: str | None = None,
    operator: str | None = None,
) -> Fact:
    """The next fact of a station."""
    kind, body, personal, personal_digest = what if isinstance(what, Worded) else worded(what)
    number, stamp = after.number + 1, stamp_after(after.stamp, at)
    said = (after.station, number, after.digest, stamp, at, kind, registration, gate, operator, body, personal_digest)
    # By place and not by name: an import makes 110,000 of them.
    return Fact(_digest(said), *said[:-1], personal, personal_digest)


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
    return is_part(fact) or hashlib.sha256(fact.personal.encode()).digest() == fact.personal_digest


def is_part(fact: Fact) -> bool:
    """Whether personal fields were left out of this copy of the fact, for a station that may not hold them.

    The salt is left out with them: it tells the two apart, and nobody guesses what is missing from the digest.
    """
    return bool(fact.personal and fact.personal_digest) and not str(fact.personal).startswith(_SALTED)


def following(place: Place, fact: Fact) -> Place:
    """Where the station stands after the fact."""
    return Place(place.station, fact.number, fact.id, fact.stamp)


def _digest(said: tuple[str | int | bytes | None, ...]) -> bytes:
    plain = [each.hex() if type(each) is bytes else each for each in said]
    return hashlib.sha256(to_json(plain).encode()).digest()
