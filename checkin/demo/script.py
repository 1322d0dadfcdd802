"""The script of the demonstration: who shows what at which gate, and what must come of it."""

import itertools
import random
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from checkin.demo.conference import EXIT, ID, MAIN, SIDE, TOMORROW
from checkin.demo.film import Scene
from checkin.demo.looks import Look, looks
from checkin.domain.admission import Decision
from checkin.domain.credential import Signer, new_private_key
from checkin.domain.facts import Admitted, Left, Reason, Refused
from checkin.domain.registration import FieldValue, Registration, id_of_code, with_fields

Foreseen = str  # "admitted", "left", or a reason
Ticket = Callable[[Registration], str]

# A code is shown again only after so many others, so that the second time is a second presentation.
_APART: Final = 8
_TOGETHER: Final = 0.1
_SECONDS, _GAP = 0.7, 0.1
_ALPHABET: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


@dataclass(frozen=True, slots=True)
class Showing:
    """A code held up once, and what the desk must say: the decision and whose it is."""

    code: str
    foreseen: Foreseen
    registration: str | None


@dataclass(frozen=True, slots=True)
class Act:
    """What one camera sees at one gate, in order."""

    gate: str
    showings: tuple[Showing, ...]


@dataclass(slots=True)
class Prompter:
    """Follows an act: compares every decision with the script, and knows at the end what never came."""

    act: Act
    unexpected: int = 0
    misread: int = 0
    _open: dict[str, deque[Showing]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for showing in self.act.showings:
            self._open.setdefault(showing.code, deque()).append(showing)

    def heard(self, text: str, decision: Decision, registration: str | None) -> None:
        if text not in self._open:
            self.misread += 1
        waiting = self._open.get(text)
        if not waiting:
            self.unexpected += 1
            return
        showing = waiting.popleft()
        if (outcome(decision), registration) != (showing.foreseen, showing.registration):
            self.unexpected += 1

    @property
    def never_seen(self) -> int:
        return sum(map(len, self._open.values()))


def outcome(decision: Decision) -> Foreseen:
    match decision:
        case Admitted():
            return "admitted"
        case Left():
            return "left"
        case Refused(reason):
            return str(reason)


class Script:
    """Writes the acts of one demonstration, for a number of showings and a seed.

    What has to be corrected before the doors open is in `corrections`, once the main act is written. The later acts
    need what the earlier ones brought forth: people leave with the badges they were given.
    """

    def __init__(
        self, people: Sequence[Registration], ticket: Ticket, withdrawn: Signer, *, showings: int, seed: int
    ) -> None:
        self._rng = random.Random(seed)  # noqa: S311 -- a play, not a secret
        self._ticket = ticket
        self._withdrawn = withdrawn
        self._people = iter(self._rng.sample(people, len(people)))
        self._came: list[Showing] = []
        self._early = showings // 30
        self._leaving = showings // 12
        self._losing = min(1, self._leaving)
        self._main = showings - self._early - 2 * self._leaving - self._losing
        self.corrections: list[tuple[str, dict[str, FieldValue]]] = []

    def before_hours(self) -> Act:
        """Somebody tries the side entrance, which is not open yet."""
        return Act(SIDE, tuple(self._person({}, Reason.OUTSIDE_HOURS) for _ in range(self._early)))

    def morning(self) -> Act:
        """The main entrance: every second one has a story."""
        stories = itertools.cycle(self._rng.sample(list(_STORIES), len(_STORIES)))
        told = (_STORIES[next(stories)] if number % 2 else Script._guest for number in range(self._main))
        return Act(MAIN, tuple(tell(self) for tell in told))

    def leaving(self, badges: Mapping[str, str]) -> Act:
        """Some who came leave, and show the badges they were given (code by registration)."""
        return Act(EXIT, tuple(Showing(code, "left", who) for who, code in self._with_badges(badges, self._leaving)))

    def losing(self, badges: Mapping[str, str]) -> tuple[str, ...]:
        """Whose badge is to be printed a second time before the afternoon."""
        return tuple(who for who, _ in self._with_badges(badges, self._leaving + self._losing)[self._leaving :])

    def afternoon(self, badges: Mapping[str, str]) -> Act:
        """Who left comes back; who lost a badge had it found by somebody else. `badges` are the first ones."""
        back = [Showing(code, "admitted", who) for who, code in self._with_badges(badges, self._leaving)]
        lost = [Showing(badges[who], Reason.REVOKED_CREDENTIAL, who) for who in self.losing(badges)]
        return Act(MAIN, tuple(back + lost))

    def scenes(self, act: Act, pace: float) -> Iterator[Scene]:
        """The act as it is filmed, at `pace` times the hurry of a queue; now and then two people come at once."""
        how: Iterator[Look] = looks(self._rng.randrange(1 << 30))
        waiting = deque(act.showings)
        while waiting:
            together = 2 if len(waiting) > 1 and self._rng.random() < _TOGETHER else 1
            codes = tuple(waiting.popleft().code for _ in range(together))
            yield Scene(codes, next(how), seconds=_SECONDS * pace, gap=_GAP * pace)

    def _with_badges(self, badges: Mapping[str, str], number: int) -> list[tuple[str, str]]:
        came = (showing.registration or "" for showing in self._came)
        return list(itertools.islice(((who, badges[who]) for who in came if who in badges), number))

    def _person(self, fields: dict[str, FieldValue], foreseen: Foreseen) -> Showing:
        """Somebody registered, of whom something is different; a code nobody knows when all have been shown."""
        person = next(self._people, None)
        if person is None:
            return self._unknown()
        if fields:
            self.corrections.append((person.id, fields))
        person = with_fields(person, fields)
        return Showing(person.code or self._ticket(person), foreseen, person.id)

    def _guest(self) -> Showing:
        showing = self._person({}, "admitted")
        if showing.registration:
            self._came.append(showing)
        return showing

    def _twice(self) -> Showing:
        if len(self._came) < _APART:
            return self._guest()
        first = self._came[-_APART]
        return Showing(first.code, Reason.ALREADY_INSIDE, first.registration)

    def _unknown(self) -> Showing:
        return Showing(f"PX-{self._rng.getrandbits(64):016X}", Reason.UNKNOWN_CODE, None)

    def _tampered(self) -> Showing:
        code = self._ticket(self._stranger())
        place = self._rng.randrange(20, len(code) - 1)
        other = self._rng.choice([letter for letter in _ALPHABET if letter != code[place]])
        return Showing(code[:place] + other + code[place + 1 :], Reason.FORGED_CODE, None)

    def _made_up(self) -> Showing:
        code = Signer(ID, new_private_key()).sign(self._stranger().id, "visitor")
        return Showing(code, Reason.FORGED_CODE, None)

    def _foreign(self) -> Showing:
        code = Signer("another-conference", new_private_key()).sign(self._stranger().id, "visitor")
        return Showing(code, Reason.ANOTHER_CONFERENCE, None)

    def _key_withdrawn(self) -> Showing:
        return Showing(self._withdrawn.sign(self._stranger().id, "visitor"), Reason.REVOKED_CREDENTIAL, None)

    def _not_in_database(self) -> Showing:
        """Registered somewhere else a minute ago: the signature alone opens the gate."""
        stranger = self._stranger()
        return Showing(self._ticket(stranger), "admitted", stranger.id)

    def _stranger(self) -> Registration:
        return Registration(id_of_code(ID, f"stranger-{self._rng.getrandbits(64)}"), category="visitor")


_STORIES: Final[Mapping[str, Callable[[Script], Showing]]] = {
    "twice": Script._twice,  # noqa: SLF001 -- the stories are the script's own
    "unknown": Script._unknown,  # noqa: SLF001
    "tampered": Script._tampered,  # noqa: SLF001
    "made up": Script._made_up,  # noqa: SLF001
    "foreign": Script._foreign,  # noqa: SLF001
    "key withdrawn": Script._key_withdrawn,  # noqa: SLF001
    "not in database": Script._not_in_database,  # noqa: SLF001
    "cancelled": lambda script: script._person({"cancelled": True}, Reason.CANCELLED),  # noqa: SLF001
    "blocked": lambda script: script._person({"blocked": True}, Reason.BLOCKED),  # noqa: SLF001
    "unpaid": lambda script: script._person({"paid": False}, Reason.UNPAID),  # noqa: SLF001
    "wrong day": lambda script: script._person({"days": (TOMORROW,)}, Reason.NOT_VALID_TODAY),  # noqa: SLF001
    "wrong door": lambda script: script._person({"category": "service"}, Reason.CATEGORY_MAY_NOT_PASS),  # noqa: SLF001
}
