"""What the hub says of a registration to a gate that asks before it lets somebody in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from checkin.domain.facts import Fact
from checkin.domain.plan import Direction
from checkin.domain.presence import History, Passage


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """`facts` about the registration, those that are known here among them.

    `entering`: stations that are about to let it in, each with its gate. `inside`: how many are inside each zone, None
    where the hub does not count.
    """

    facts: tuple[Fact, ...] = ()
    entering: tuple[tuple[str, str], ...] = ()
    inside: Mapping[str, int] | None = None


AskHub = Callable[[str, str], Elsewhere | None]
"""Asks about a registration at a gate; None when no answer came in time."""


def with_entering(history: History, registration: str, entering: tuple[tuple[str, str], ...], at: int) -> History:
    """The history as if they had been let in there by now (`at`, milliseconds since 1970): so the same rules say no."""
    # No fact yet, so no id; what was written before comes before it.
    last = max((passage.order[0] for passage in history.passages), default=0)
    passages = tuple(
        Passage(b"", registration, (last + 1 + place, b""), at, Direction.IN, gate, station, "")
        for place, (station, gate) in enumerate(entering)
    )
    return replace(history, passages=(*history.passages, *passages))
