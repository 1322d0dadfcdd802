"""A registration: an attendee's right to come, and what the badge and the desk need to know of the person."""

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, Final

from checkin.domain.questions import answered, by_question, merged

FieldValue = str | bool | tuple[str, ...]

# Crockford's base 32: no I, L, O, U, so that an id can be read out over the phone.
_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_PAIRS: Final = tuple(first + second for first in _ALPHABET for second in _ALPHABET)
_ID_LENGTH: Final = 12
_QUESTION: Final = "answers."
ID_BITS: Final = 5 * _ID_LENGTH


@dataclass(frozen=True, slots=True)
class Registration:
    """One registration as all its facts together leave it.

    `code` is what another system printed into its QR code, if it comes from one. `days` are ids of days of the
    plan; none means every day. `consents` are ids of what the plan asks to agree to, where it was agreed to. `answers`
    are those to the plan's questions, see `questions`. `note` is for the desk's eyes ("wheelchair, call the host").
    """

    id: str
    category: str = ""
    code: str = ""
    name: str = ""
    latin_name: str = ""
    title: str = ""
    company: str = ""
    email: str = ""
    phone: str = ""
    country: str = ""
    delegation: str = ""
    booth: str = ""
    group: str = ""
    language: str = ""
    note: str = ""
    days: tuple[str, ...] = ()
    activities: tuple[str, ...] = ()
    consents: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    paid: bool = True
    cancelled: bool = False
    blocked: bool = False


# What names a person, is a way to reach or to impersonate one, or is nobody else's business, as what somebody eats:
# removed by `forget`, never in a log line.
PERSONAL: Final = frozenset({"code", "name", "latin_name", "title", "email", "phone", "note", "answers"})
FIELDS: Final = {field.name: field.type for field in fields(Registration) if field.name != "id"}
ANSWERS: Final = "answers"  # the one field of which a change says a part


class FieldError(ValueError):
    """A field that no registration has, or a value of the wrong kind for it."""


def with_fields(registration: Registration, changes: Mapping[str, FieldValue]) -> Registration:
    """The registration with these fields changed. Raises FieldError for an unknown field or a wrong kind of value."""
    changed: dict[str, Any] = fitting(changes)
    if ANSWERS in changed:
        changed[ANSWERS] = merged(registration.answers, changed[ANSWERS])
    return replace(registration, **changed)


def fitting(changes: Mapping[str, FieldValue]) -> dict[str, FieldValue]:
    """The changes as a registration takes them. Raises FieldError for an unknown field or a wrong kind of value."""
    return {name: _fitting(name, value) for name, value in changes.items()}


def parted(changes: Mapping[str, FieldValue]) -> dict[str, FieldValue]:
    """The changes with every question on its own, as "answers.meal": two of them do not contradict each other."""
    if ANSWERS not in changes:
        return dict(changes)
    said = changes[ANSWERS]
    each = by_question(map(str, said)) if isinstance(said, tuple | list) else {}
    rest = {name: value for name, value in changes.items() if name != ANSWERS}
    return {**rest, **{f"{_QUESTION}{question}": given for question, given in each.items()}}


def joined(parts: Mapping[str, FieldValue]) -> dict[str, FieldValue]:
    """What was `parted`, as a fact says it."""
    changes = {name: value for name, value in parts.items() if not name.startswith(_QUESTION)}
    texts = [
        text
        for name, given in parts.items()
        if name.startswith(_QUESTION) and isinstance(given, tuple)
        for text in answered(name.removeprefix(_QUESTION), given)
    ]
    return {**changes, ANSWERS: tuple(sorted(texts))} if texts else changes


def said_by(registration: Registration, part: str) -> FieldValue:
    """What a registration says in a field, or as the answer to one question."""
    if part.startswith(_QUESTION):
        return by_question(registration.answers).get(part.removeprefix(_QUESTION), ())
    value: FieldValue = getattr(registration, part)
    return value


def differing(registration: Registration, changes: Mapping[str, FieldValue]) -> dict[str, FieldValue]:
    """Those of the changes, `parted`, that say something else than the registration does."""
    return {part: value for part, value in parted(changes).items() if said_by(registration, part) != value}


def _fitting(name: str, value: object) -> FieldValue:
    match FIELDS.get(name), value:
        case (kind, str() | bool()) if kind is type(value):
            return _writable(name, value) if isinstance(value, str) else value
        case (kind, list() | tuple()) if kind == tuple[str, ...]:
            return tuple(_writable(name, str(each)) for each in value)
        case (None, _):
            raise FieldError(f"a registration has no field {name!r}")
        case _:
            raise FieldError(f"{value!r} does not fit the field {name!r}")


def _writable(name: str, text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise FieldError(f"the field {name!r} holds half a character: type it again") from error
    return text


def new_id() -> str:
    """An id that no other station makes at the same time: 60 random bits."""
    return id_from_number(secrets.randbits(ID_BITS))


def id_of_code(conference: str, code: str) -> str:
    """The id of the registration that another system's code stands for: the same on every station that imports it."""
    digest = hashlib.sha256(f"{conference}\n{code}".encode()).digest()
    return id_from_number(int.from_bytes(digest[:8], "big") >> (64 - ID_BITS))


def id_from_number(number: int) -> str:
    return "".join([_PAIRS[number >> shift & 1023] for shift in range(ID_BITS - 10, -1, -10)])


def number_from_id(registration: str) -> int:
    """The 60-bit number behind an id. Raises ValueError when the text is not an id."""
    if len(registration) != _ID_LENGTH:
        raise ValueError(f"{registration!r} is not a registration id: it has 12 characters, such as 7K3M9QX2P4RT")
    number = 0
    for character in registration:
        number = number << 5 | _ALPHABET.index(character)
    return number
