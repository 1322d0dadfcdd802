"""What a station asks the hub about one registration, in the protocol of `sync.messages`.

**Strict gates.** With `gate` the station says that it is about to decide there. In one transaction the hub looks
whether another station is letting the same registration into that zone, and where none is notes for HELD seconds that
this one is; a fact of the station about the registration ends that earlier. The station decides: by the facts, by what
is `entering` elsewhere, and by how many are `inside`. Of two that ask at the same moment one lets somebody in.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Final

from annotated_types import MaxLen

from checkin.sync.messages import VERSION, Line, Short, Version

HELD: Final = 5  # seconds; long enough for the fact to come, short enough for who turns round to another gate


@dataclass(frozen=True, slots=True)
class Ask:
    """`gate`: where the station is about to decide on somebody's way in, "" where it only wants to know."""

    registration: Annotated[str, MaxLen(200)]
    gate: Short = ""
    version: Version = VERSION


@dataclass(frozen=True, slots=True)
class Entering:
    """Another station is letting somebody in, and no fact says yet what came of it."""

    station: str
    gate: str


@dataclass(frozen=True, slots=True)
class Known:
    """Every fact of one registration that the hub has, as far as the station may hold it.

    `inside`: how many are inside each zone, those entering included; None where the hub does not count.
    """

    registration: str
    facts: tuple[Line, ...]
    position: int
    time: int
    entering: tuple[Entering, ...] = ()
    inside: Mapping[str, int] | None = None
    version: Version = VERSION
