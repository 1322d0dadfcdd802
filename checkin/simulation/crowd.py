"""The people on their way: who does what next, and what they do about an answer they did not expect."""

import heapq
import random
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from checkin.domain.credential import Signer, new_private_key
from checkin.domain.facts import Reason
from checkin.domain.registration import Registration, new_id
from checkin.simulation.agenda import Agenda
from checkin.simulation.lanes import Lanes, Post
from checkin.simulation.people import Guest
from checkin.simulation.steps import Act, Done, Shown, Step, Task
from checkin.station import Issuer

# What somebody who was let in, or came out, where the network was away hears elsewhere: a desk mends it.
_MENDED: Final = frozenset({Reason.MAIN_GATE_FIRST, Reason.ALREADY_INSIDE})
_GOES_TO_A_DESK: Final = 0.8
_SECOND: Final = 1_000  # milliseconds
_HURRY: Final = 60 * _SECOND  # within which somebody goes on who is late


@dataclass(slots=True)
class _Person:
    """`guest` is None for somebody with a code that is nobody's. `code` is the one held up, `old` a lost one.

    `fact` is their last passage, at the post `post`.
    """

    guest: Guest | None
    days: deque[str]
    steps: deque[Step] = field(default_factory=deque)
    step: Step | None = None
    registration: str = ""
    code: str = ""
    old: str = ""
    fact: str = ""
    post: str = ""


class Crowd:
    """Tasks come out in the order of time, answers go in; a person waits for the answer before going on."""

    def __init__(self, lanes: Lanes, issuer: Issuer, rng: random.Random) -> None:
        self._lanes = lanes
        self._issuer = issuer
        self._rng = rng
        self._agenda = Agenda(lanes, rng)
        self._people: list[_Person] = []
        self._next: list[tuple[int, int]] = []  # when, and the number of the person
        self._foreign = Signer("another-conference", new_private_key())

    def add(self, guests: Iterable[Guest]) -> None:
        for guest in guests:
            if not guest.days:
                continue
            self._enter(_Person(guest, deque(guest.days), registration=guest.registration))
            if self._agenda.is_stranger():
                self._enter(_Person(None, deque(), deque([self._agenda.stranger(guest.days[0])])))

    @property
    def first(self) -> int | None:
        """When the next of them does something; None when all are done."""
        return self._next[0][0] if self._next else None

    def tasks(self, until: int) -> list[Task]:
        """Everything that is done before this moment, in the order of time; nobody does two things meanwhile."""
        found: list[Task] = []
        while self._next and self._next[0][0] < until:
            at, who = heapq.heappop(self._next)
            person = self._people[who]
            person.step = person.steps.popleft()
            asked = list(self._asked(who, person, person.step, at, until))
            found += asked
            if not asked:
                self._go_on(who, until)
        return sorted(found)

    def guest(self, who: int) -> Guest | None:
        return self._people[who].guest

    def answer(self, done: Sequence[Done], now: int) -> None:
        """What came of the tasks; whoever did something goes on from this moment."""
        for each in done:
            person = self._people[each.who]
            match each.outcome:
                case "admitted" | "left":
                    person.fact, person.post = each.fact, each.station
                case "registered":
                    person.registration, person.code = each.registration, each.code
                case "printed":
                    person.old, person.code = person.code, each.code
                case "refused" if self._is_mended(person, each):
                    person.steps.appendleft(Step(now, person.step.gate if person.step else "", Act.OVERRULE))
                case _:
                    pass
        for who in dict.fromkeys(each.who for each in done):
            self._go_on(who, now)

    def _enter(self, person: _Person) -> None:
        self._people.append(person)
        self._go_on(len(self._people) - 1, 0)

    def _go_on(self, who: int, now: int) -> None:
        person = self._people[who]
        while not person.steps and person.days and person.guest:
            person.steps.extend(self._agenda.steps(person.guest, person.days.popleft()))
        if person.steps:
            at = person.steps[0].at
            heapq.heappush(self._next, (at if at >= now else now + self._rng.randrange(_HURRY), who))

    def _is_mended(self, person: _Person, done: Done) -> bool:
        own = done.act is Act.SHOW and person.step is not None and person.step.shown is Shown.OWN
        return own and done.reason in _MENDED and self._rng.random() < _GOES_TO_A_DESK

    def _asked(self, who: int, person: _Person, step: Step, at: int, until: int) -> Iterator[Task]:
        """The tasks of one step: none where nobody is there who could do it."""
        match step.act:
            case Act.SHOW if step.shown is Shown.BOTH:
                yield from self._shared(who, person, step, at, until)
            case Act.SHOW:
                if said := self._code(person, step.shown):
                    yield self._task(at, self._rng.choice(self._lanes.at[step.gate]), who, step, said)
            case Act.UNDO:
                if person.fact:
                    yield Task(at, person.post, who, step.act, step.direction, person.fact)
            case Act.REGISTER:
                if (desk := self._lanes.desk(step.gate)) and person.guest and not person.registration:
                    yield self._task(at, desk, who, step, "", person.guest)
            case Act.OVERRULE | Act.PRINT:
                desk = self._lanes.desk(step.gate, near=step.act is Act.OVERRULE)
                if desk and person.registration:
                    yield self._task(at, desk, who, step, person.registration)

    def _shared(self, who: int, person: _Person, step: Step, at: int, until: int) -> Iterator[Task]:
        """One code held up by two people, at two stations that have not heard of each other in between."""
        said = self._code(person, Shown.OWN)
        posts = [post for gate in self._lanes.entrances for post in self._lanes.at[gate.id]]
        one, other = self._rng.sample(posts, 2)
        later = min(at + self._rng.randint(1, 60) * _SECOND, until - 1)
        yield self._task(min(at, later - 1), one, who, step, said)
        yield self._task(later, other, who, step, said)

    @staticmethod
    def _task(at: int, post: Post, who: int, step: Step, said: str, guest: Guest | None = None) -> Task:
        return Task(at, post.station, who, step.act, step.direction, said, guest.fields if guest else None)

    def _code(self, person: _Person, shown: Shown) -> str:
        """What is held up; "" where there is nothing."""
        match shown:
            case Shown.OLD:
                return person.old
            case Shown.OWN | Shown.BOTH:
                person.code = person.code or self._ticket(person)
                return person.code
            case Shown.FORGED:
                code = self._issuer.ticket(_nobody())
                return f"{code[:40]}{'A' if code[40] != 'A' else 'B'}{code[41:]}"
            case Shown.FOREIGN:
                return self._foreign.sign(_nobody().id, "visitor")
            case Shown.UNKNOWN:
                return f"PX-{self._rng.getrandbits(64):016X}"

    def _ticket(self, person: _Person) -> str:
        """The ticket that was mailed before the conference: signed, unless it came from another system."""
        if person.guest is None or not person.registration:
            return ""
        known = Registration(person.registration, category=person.guest.category)
        return str(person.guest.fields.get("code", "")) or self._issuer.ticket(known)


def _nobody() -> Registration:
    return Registration(new_id(), category="visitor")
