"""Calls for help at the kiosks, folded from the journal: those that nobody answered yet."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from checkin.domain.facts import Fact, HelpAnswered, HelpAsked

# The kinds of facts that matter here.
KINDS: Final = ("help_asked", "help_answered")


@dataclass(frozen=True, slots=True)
class HelpCall:
    """Somebody waits at a kiosk. `fact` (hex) is what answers it; `since`: milliseconds since 1970.

    `page` is the one they were on: scan, verdict, consent, question, check, trouble. `reason` is the Reason they were
    refused for, if one.
    """

    fact: str
    station: str
    gate: str
    since: int
    page: str
    reason: str


def open_calls(facts: Iterable[Fact]) -> tuple[HelpCall, ...]:
    """The calls that are not answered, the oldest first; in whatever order and how often their facts come."""
    asked: dict[str, HelpCall] = {}
    answered: set[str] = set()
    for fact in facts:
        match fact.what:
            case HelpAsked(page, reason):
                asked[fact.id.hex()] = HelpCall(fact.id.hex(), fact.station, fact.gate or "", fact.at, page, reason)
            case HelpAnswered(call):
                answered.add(call)
            case _:
                pass
    waiting = (call for id_, call in asked.items() if id_ not in answered)
    return tuple(sorted(waiting, key=lambda call: (call.since, call.fact)))
