"""When an element of a badge is shown: a condition in words, checked when the template is read.

    {booth}                         the field has a value
    no {booth}                      it has none
    category in vip, media          it is one of these ids; capitals do not matter
    category not in staff           it is none of these

Several are joined by `and`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

COMPARED = frozenset({"category", "country", "delegation", "group", "language"})
"""What can be compared: fields whose values are ids, or are written alike for many people."""

_FILLED = re.compile(r"(no\s+)?\{(\w+)\}")
_AMONG = re.compile(r"(\w+)\s+(not\s+)?in\s+([\w.-]+(?:\s*,\s*[\w.-]+)*)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Filled:
    """A field has a value, or is to have none."""

    field: str
    wanted: bool = True

    def __str__(self) -> str:
        return f"{'' if self.wanted else 'no '}{{{self.field}}}"


@dataclass(frozen=True, slots=True)
class Among:
    """A field has one of these values, or is to have another."""

    field: str
    values: tuple[str, ...]
    wanted: bool = True

    def __str__(self) -> str:
        return f"{self.field} {'' if self.wanted else 'not '}in {', '.join(self.values)}"


Condition = tuple[Filled | Among, ...]
"""All of these hold; of none, that is always so."""


def read(text: str, fields: frozenset[str]) -> Condition:
    """The condition in a text about these fields. Raises ValueError, whose words say what is wrong."""
    return tuple(_part(part.strip(), fields) for part in re.split(r"\s+and\s+", text))


def _part(part: str, fields: frozenset[str]) -> Filled | Among:
    if filled := _FILLED.fullmatch(part):
        if filled[2] not in fields:
            raise ValueError(f"there is no field {{{filled[2]}}}; there are {', '.join(sorted(fields))}")
        return Filled(filled[2], wanted=not filled[1])
    if among := _AMONG.fullmatch(part):
        if among[1] not in COMPARED:
            raise ValueError(f"{among[1]!r} cannot be compared; there are {', '.join(sorted(COMPARED))}")
        return Among(among[1], tuple(each.strip() for each in among[3].split(",")), wanted=not among[2])
    raise ValueError(f"{part!r} is not a condition such as '{{booth}}', 'no {{booth}}' or 'category in vip, media'")


def said(condition: Condition) -> str:
    """The condition in words again."""
    return " and ".join(map(str, condition))


def holds(condition: Condition, filled: frozenset[str], ids: Mapping[str, str]) -> bool:
    """Whether the condition holds where these fields have a value, and those that can be compared have these ids."""
    return all(_holds(part, filled, ids) for part in condition)


def _holds(part: Filled | Among, filled: frozenset[str], ids: Mapping[str, str]) -> bool:
    match part:
        case Filled(field, wanted):
            return (field in filled) == wanted
        case Among(field, values, wanted):
            return (ids[field].casefold() in {each.casefold() for each in values}) == wanted
