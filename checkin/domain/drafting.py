"""What a row of a source becomes: the registration it is about, and the fact that would bring it into being."""

import hashlib
from collections.abc import Mapping
from typing import NamedTuple

from checkin.domain.facts import Registered, Worded, worded
from checkin.domain.questions import merged
from checkin.domain.registration import ANSWERS, FieldValue, id_of_code


class Draft(NamedTuple):
    registration: str
    fact: Worded


def draft(conference: str, fields: Mapping[str, FieldValue]) -> Draft:
    """The registration of a row that nobody has heard of yet. `conference` is the id of its plan."""
    given = {name: value for name, value in fields.items() if value or value is False}
    if isinstance(said := given.get(ANSWERS), tuple):
        # Every question that the file has a column for, and what nobody answered needs no words.
        given = {name: value for name, value in given.items() if name != ANSWERS}
        given |= {ANSWERS: answers} if (answers := merged((), said)) else {}
    return Draft(identity(conference, fields), worded(Registered(given)))


def identity(conference: str, fields: Mapping[str, FieldValue]) -> str:
    """The registration that a row is about: by its code, else by its address, else by name and company."""
    if code := fields.get("code"):
        return id_of_code(conference, str(code))
    person = str(fields.get("email") or f"{fields.get('name', '')}\n{fields.get('company', '')}").casefold()
    return id_of_code(conference, f"person {hashlib.sha256(person.encode()).hexdigest()}")
