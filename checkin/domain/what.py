"""What can happen, and the JSON texts it is kept as: one that stays, and a personal one that can be removed."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any, Final

from checkin.domain.registration import PERSONAL, FieldValue
from checkin.domain.roles import Role


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
    NO_ACTIVITY_NOW = "no_activity_now"
    NOT_FOR_THEM = "not_for_them"
    NOT_INVITED = "not_invited"
    NOT_BOOKED = "not_booked"
    UNPAID = "unpaid"
    MAIN_GATE_FIRST = "main_gate_first"
    ALREADY_INSIDE = "already_inside"
    NO_RE_ENTRY = "no_re_entry"
    ENTRIES_USED = "entries_used"
    TOO_SOON = "too_soon"
    ZONE_FULL = "zone_full"
    NOT_INSIDE = "not_inside"


@dataclass(frozen=True, slots=True)
class Registered:
    """A registration came to be, with these fields; the others have their defaults."""

    fields: Mapping[str, FieldValue]


@dataclass(frozen=True, slots=True)
class Corrected:
    """Some fields of a registration are different from now on. `undoes`: the correction (hex) that it takes back."""

    fields: Mapping[str, FieldValue]
    reason: str = ""
    undoes: str = ""


@dataclass(frozen=True, slots=True)
class Admitted:
    """Let through, inwards. `serial` is that of the credential shown.

    `overruled` is the Reason against it that an operator overruled, and `why` what the operator said to that. `alone`:
    at a gate that asks the hub first, decided without it.
    """

    category: str
    serial: int = 0
    overruled: str = ""
    why: str = ""
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Left:
    """Let through, outwards."""

    category: str
    serial: int = 0


@dataclass(frozen=True, slots=True)
class Refused:
    """Not let through. `since` and `through` say when (ms since 1970) and at which gate the person came in.

    Of a badge that was replaced they say when and at which station the newer one was printed; of somebody who comes
    too soon, when and at which gate they came out. `about` is the activity that they may not go in to, the zone that
    is full, or the one that has to be entered first.

    `shown` is a digest of a code that belongs to no registration: enough to see that one code is tried again and
    again, not enough to know it.
    """

    reason: Reason
    category: str = ""
    since: int | None = None
    through: str = ""
    shown: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Undone:
    """An earlier fact (hex digest) does not count. `allowed` is the operator who allowed what another one did.

    `settles` is the settlement of a conflict (hex digest) that it belongs to: it counts as long as that one stands.
    """

    fact: str
    reason: str = ""
    allowed: str = ""
    settles: str = ""


@dataclass(frozen=True, slots=True)
class Printed:
    """A badge came out, with a credential of this serial.

    `unconfirmed`: the printer took it and is of those that say no more. `allowed` is the supervisor who allowed it.
    """

    serial: int
    printer: str = ""
    reason: str = ""
    unconfirmed: bool = False
    allowed: str = ""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A supervisor settled a conflict between these facts (hex digests); see `domain.settling`."""

    facts: tuple[str, ...]
    settlement: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class HelpAsked:
    """Somebody at a kiosk wants a person to come. `page` says where they were, `reason` what they were refused for."""

    page: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class HelpAnswered:
    """Somebody went there, or is not needed any more: the call (hex digest) is closed."""

    fact: str


@dataclass(frozen=True, slots=True)
class KeyAdded:
    """The conference signs with this public key (hex)."""

    public: str


@dataclass(frozen=True, slots=True)
class KeyWithdrawn:
    """Nothing signed with this key is valid any more."""

    key: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class OperatorSet:
    """Somebody works here, or in another role, or with another PIN (its argon2 hash), from now on.

    `operator` is what signs them in and what their facts carry; it names nobody.
    """

    operator: str
    role: Role
    name: str = ""
    pin: str = ""


@dataclass(frozen=True, slots=True)
class OperatorRemoved:
    """Somebody does not work here any more."""

    operator: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Forgotten:
    """Nothing personal is kept from now on: of the person that the fact is about, or of everybody if about nobody."""

    reason: str = ""


What = (
    Registered
    | Corrected
    | Admitted
    | Left
    | Refused
    | Undone
    | Printed
    | Resolved
    | HelpAsked
    | HelpAnswered
    | KeyAdded
    | KeyWithdrawn
    | OperatorSet
    | OperatorRemoved
    | Forgotten
)

KINDS: Final[Mapping[str, type[What]]] = {
    "registered": Registered,
    "corrected": Corrected,
    "admitted": Admitted,
    "left": Left,
    "refused": Refused,
    "undone": Undone,
    "printed": Printed,
    "resolved": Resolved,
    "help_asked": HelpAsked,
    "help_answered": HelpAnswered,
    "key_added": KeyAdded,
    "key_withdrawn": KeyWithdrawn,
    "operator_set": OperatorSet,
    "operator_removed": OperatorRemoved,
    "forgotten": Forgotten,
}
# What of a kind of fact is personal. Of a registration's fields it is those that are personal there.
_PERSONAL: Final[Mapping[type[What], frozenset[str]]] = {
    Registered: PERSONAL,
    Corrected: PERSONAL,
    OperatorSet: frozenset({"name", "pin"}),
}
_OF_FIELDS: Final = frozenset({Registered, Corrected})
_PARTS: Final = {kind: tuple((each.name, each.default) for each in fields(kind)) for kind in KINDS.values()}


def encode(what: What) -> tuple[str, str | None]:
    """The JSON text that stays, and the personal one with salt, so that nobody can guess it from its digest."""
    kind = type(what)
    values = ((name, default, getattr(what, name)) for name, default in _PARTS[kind])
    said: dict[str, Any] = {name: value for name, default, value in values if value != default}
    personal = _PERSONAL.get(kind)
    if personal is None:
        return to_json(said), None
    of_fields = kind in _OF_FIELDS
    own: dict[str, Any] = {}
    stays: dict[str, Any] = {}
    for name, value in (said["fields"] if of_fields else said).items():
        (own if name in personal else stays)[name] = value
    body = to_json({**said, "fields": stays} if of_fields else stays)
    return body, to_json({"salt": os.urandom(8).hex(), **own}) if own else None


def decode(kind: str, body: str, personal: str | None) -> What:
    """What a fact says. Raises ValueError when the kind or the texts are not known to this version."""
    if kind not in KINDS:
        raise ValueError(f"facts of the kind {kind!r} are not known: a newer version of this program wrote them")
    said = json.loads(body)
    try:
        own = json.loads(personal) if personal else {}
        own.pop("salt", None)
        match kind:
            case "registered" | "corrected":
                said["fields"] = {**said["fields"], **own}
            case "operator_set":
                said = {**said, **own, "role": Role(said["role"])}
            case "refused":
                said["reason"] = Reason(said["reason"])
            case "resolved":
                said["facts"] = tuple(said["facts"])
            case _:
                pass
        return KINDS[kind](**said)
    except (KeyError, TypeError) as error:
        raise ValueError(f"a fact of the kind {kind!r} has other parts than this version knows") from error


quoted: Final = json.encoder.encode_basestring
"""A text as JSON has it, in quotation marks; characters beyond ASCII stay as they are."""

# What json.JSONEncoder(ensure_ascii=False, separators=(",", ":")) works with, made once: its `encode` makes one for
# every call, which takes longer than to encode a fact.
_chunks: Final = json.encoder.c_make_encoder(  # type: ignore[attr-defined]
    None, json.JSONEncoder().default, quoted, None, ":", ",", False, False, True
)


def to_json(value: object) -> str:
    return "".join(_chunks(value, 0))
