"""A correction taken back: what its fields said before, where they still say what it said."""

from collections.abc import Iterable

from checkin.domain.facts import Corrected, Fact, Registered
from checkin.domain.registration import (
    FIELDS,
    FieldValue,
    Registration,
    joined,
    parted,
    said_by,
    with_fields,
)


def taken_back(facts: Iterable[Fact], corrected: Fact) -> dict[str, FieldValue]:
    """The fields to be set so that a correction (a fact among `facts`) does not count any more.

    A field, or the answer to a question, that was corrected again since is left alone; nothing is left when all were,
    or when it changed nothing.
    """
    before = after = Registration("")
    for fact in sorted(facts, key=lambda fact: fact.order):
        if fact.order < corrected.order:
            before = _with(before, fact)
        after = _with(after, fact)
    said = _with(Registration(""), corrected)
    still = [part for part in parted(_fields(corrected)) if said_by(after, part) == said_by(said, part)]
    return joined({part: said_by(before, part) for part in still if said_by(before, part) != said_by(after, part)})


def _with(registration: Registration, fact: Fact) -> Registration:
    return with_fields(registration, _fields(fact))


def _fields(fact: Fact) -> dict[str, FieldValue]:
    match fact.what:
        case Registered(fields) | Corrected(fields):
            return {name: value for name, value in fields.items() if name in FIELDS}
        case _:
            return {}
