"""What people do one after the other on a day, and what stations are asked to do and answer."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from checkin.domain.plan import Direction
from checkin.domain.registration import FieldValue


class Act(StrEnum):
    """Something that is done at a station."""

    SHOW = "show"  # hold up a code
    OVERRULE = "overrule"  # the operator lets somebody in all the same
    UNDO = "undo"  # the operator takes the last passage back
    REGISTER = "register"  # a walk-in
    PRINT = "print"  # a badge comes out, and the one before is void


class Shown(StrEnum):
    """Which code is held up."""

    OWN = "own"
    OLD = "old"  # that of a badge that was lost, and replaced
    FORGED = "forged"
    FOREIGN = "foreign"  # of another conference
    UNKNOWN = "unknown"
    BOTH = "both"  # the own one, here and by somebody else at another gate at the same time


@dataclass(frozen=True, slots=True)
class Step:
    """`at`: when it is meant to be, milliseconds since 1970; it may become later, and never earlier."""

    at: int
    gate: str
    act: Act = Act.SHOW
    direction: Direction = Direction.IN
    shown: Shown = Shown.OWN


class Task(NamedTuple):
    """What a station is to do: `who` is the number of the person, `said` a code, a registration or a fact."""

    at: int
    station: str
    who: int
    act: Act
    direction: Direction
    said: str
    fields: dict[str, FieldValue] | None = None


class Done(NamedTuple):
    """What came of it. `outcome`: the kind of fact that was written, "" where it could not be done.

    `reason`: of a refusal, or what an operator overruled. `code` is that of a new ticket or badge; `registration` is ""
    where nobody's code was shown.
    """

    at: int
    station: str
    who: int
    act: Act
    direction: Direction
    outcome: str
    reason: str = ""
    fact: str = ""
    registration: str = ""
    code: str = ""
    ms: float = 0.0
