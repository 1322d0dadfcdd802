"""A fact on its way: ready to travel, received, and as far as a station may hold it."""

import json
from typing import Any, Final, cast

import orjson

from checkin.domain.facts import Fact
from checkin.sync.messages import Sent
from checkin.sync.roles import WITHHELD, StationRole

_NAMES: Final = Fact._fields
# As `domain.what` writes it; orjson would refuse a half of a surrogate pair, which JSON allows.
_json: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def sent(fact: Fact) -> Sent:
    """The fact made ready to travel."""
    return cast(Sent, _as_json(fact))


def received(message: Sent) -> Fact:
    """The fact that travelled; whether it is whole is for `domain.facts.is_whole` to say."""
    digest = message["personal_digest"]
    return Fact(  # by place, which is done twice as soon: a busy hall hears of hundreds in a second
        bytes.fromhex(message["id"]),
        message["station"],
        message["number"],
        bytes.fromhex(message["previous"]),
        message["stamp"],
        message["at"],
        message["kind"],
        message["registration"],
        message["gate"],
        message["operator"],
        message["body"],
        message["personal"],
        bytes.fromhex(digest) if digest is not None else None,
    )


def line(position: int, fact: Fact) -> bytes:
    """A Line as JSON, with its line end."""
    return orjson.dumps({"position": position, "fact": _as_json(fact)}) + b"\n"


def held_by(role: StationRole, fact: Fact) -> Fact:
    """The fact as a station of this role may hold it.

    Where personal fields are left out, so is the salt: the rest of them can no longer be checked against the digest,
    and shows that it is a part (`domain.facts.is_part`).
    """
    withheld = WITHHELD[role]
    if not fact.personal or not withheld:
        return fact
    said = json.loads(fact.personal)
    if withheld.isdisjoint(said):
        return fact
    kept = {name: value for name, value in said.items() if name not in withheld and name != "salt"}
    return fact._replace(personal=_json(kept) if kept else "")


def is_readable(fact: Fact) -> bool:
    """Whether it can be folded: a registration that only a newer version can read is left to that version."""
    try:
        return fact.kind not in ("registered", "corrected") or fact.what is not None
    except ValueError:
        return False


def _as_json(fact: Fact) -> dict[str, Any]:
    return {name: each.hex() if type(each) is bytes else each for name, each in zip(_NAMES, fact, strict=True)}
