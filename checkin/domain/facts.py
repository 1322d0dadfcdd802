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
    quoted,
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


# Of a fact, from its station to its body.
_Said = tuple[str, int, bytes, int, int, str, str | None, str | None, str | None, str]


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
    # By place and not by name: an import makes 110,000 of them.
    said = (after.station, number, after.digest, stamp, at, kind, registration, gate, operator, body)
    return Fact(_digest(said, personal_digest), *said, personal, personal_digest)


def is_whole(fact: Fact) -> bool:
    """Whether the fact is what its station wrote: its digest holds, and that of its personal part if still there."""
    personal, personal_digest = fact.personal, fact.personal_digest
    try:
        if _digest(fact[1:-2], personal_digest) != fact.id:
            return False
    except (AttributeError, TypeError):  # a file that was tampered with may hold bytes where a text stood
        return False
    if not personal:
        return (personal is None) == (personal_digest is None)
    return is_part(fact) or hashlib.sha256(personal.encode()).digest() == personal_digest


def is_part(fact: Fact) -> bool:
    """Whether personal fields were left out of this copy of the fact, for a station that may not hold them.

    The salt is left out with them: it tells the two apart, and nobody guesses what is missing from the digest.
    """
    return bool(fact.personal and fact.personal_digest) and not str(fact.personal).startswith(_SALTED)


def following(place: Place, fact: Fact) -> Place:
    """Where the station stands after the fact."""
    return Place(place.station, fact.number, fact.id, fact.stamp)


def _digest(said: _Said, personal_digest: bytes | None) -> bytes:
    """SHA-256 of a JSON array without spaces: what a fact says in order, and the digest of its personal part."""
    station, number, previous, stamp, at, kind, registration, gate, operator, body = said
    text = (
        f'[{quoted(station)},{number},"{previous.hex()}",{stamp},{at},{quoted(kind)},{_or_null(registration)},'
        f"{_or_null(gate)},{_or_null(operator)},{quoted(body)},"
        f"{_or_null(None if personal_digest is None else personal_digest.hex())}]"
    )
    return hashlib.sha256(text.encode()).digest()


def _or_null(text: str | None) -> str:
    return "null" if text is None else quoted(text)
