"""A simulation from its beginning to its end: the conference set up, played through window by window, and counted."""

import multiprocessing
import random
import shutil
import time
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from operator import attrgetter
from pathlib import Path
from typing import Final, TypeVar

from checkin import parts
from checkin.domain import planfile
from checkin.domain.clock import milliseconds
from checkin.garbage import uncollected
from checkin.home import Home
from checkin.hub import started
from checkin.hub.started import Started
from checkin.setup import Setup, open_home, read_plan
from checkin.simulation import agreement
from checkin.simulation.agreement import Kept
from checkin.simulation.book import Book, Figures
from checkin.simulation.clocks import moment
from checkin.simulation.crowd import Crowd
from checkin.simulation.lanes import HUB, Lanes, Post
from checkin.simulation.network import Network
from checkin.simulation.people import Guest, Population
from checkin.simulation.processes import Processes, SimulationError
from checkin.simulation.steps import Act, Done, Task
from checkin.store import stations
from checkin.store.database import open_database
from checkin.store.stations import Invited
from checkin.sync.invitation import new_code

_PLAN: Final = "ciep"
_WINDOW: Final = 10 * 60_000  # milliseconds between two exchanges of a station, and between two things somebody does
_BEFORE: Final = timedelta(hours=12)  # the hub is set up so long before the first day begins
_MOMENTS: Final = (10, 13, 16)  # o'clock on each day: when it is asked who is inside
_DAY: Final = timedelta(days=1)
_EACH: Final = 6_000  # bytes on disk of a visit at a station, with room to spare
_LEAST: Final = 20_000_000  # bytes on disk of a station without anybody
_ALWAYS: Final = frozenset({Act.SHOW, Act.REGISTER, Act.UNDO})  # what every station can do, with network or without
_SHOWN: Final = 30 * 60_000  # milliseconds between two lines of progress

Say = Callable[[str], None]
Parted = TypeVar("Parted")

_station: Final[Callable[[Task], str]] = attrgetter("station")
_direction_and_gate: Final[Callable[[Post], tuple[str, str]]] = attrgetter("direction", "gate")


@dataclass(frozen=True, slots=True)
class Wish:
    """`visits` are meant on so many `days`; `offline` is the share of its time that a station has no network."""

    visits: int
    stations: int
    days: int
    offline: float = 0.0
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Outcome:
    """`differences`: what the program counted otherwise than the simulator. Times in milliseconds."""

    figures: Figures
    kept: Kept
    registrations: int
    differences: list[str]
    decision_ms: list[float]
    lag_ms: list[float]
    seconds: float

    @property
    def is_right(self) -> bool:
        return not (self.differences or self.kept.lost or self.kept.duplicated)


class Simulation:
    """In an empty folder, where the homes of the hub and of all stations are left. To be closed."""

    def __init__(self, wish: Wish, folder: Path, say: Say, processes: int | None = None) -> None:
        self._wish = wish
        self._folder = folder
        self._say = say
        self._text = read_plan(_PLAN)
        self._plan = planfile.read(self._text)
        self._days = self._chosen()
        self._lanes = Lanes(self._plan, wish.stations)
        # One more than there are processors: each waits a quarter of its time, for the hub or for the others.
        self._number = max(1, min(processes or multiprocessing.cpu_count() + 1, wish.stations))
        # Which of them has a station: each gets its share of every gate, and of the ways out.
        dealt = sorted(self._lanes.posts, key=_direction_and_gate)
        self._places = {post.station: place % self._number for place, post in enumerate(dealt)}
        self._book = Book(self._plan, {post.station: post.gate for post in self._lanes.posts})
        self._processes = Processes(milliseconds(self._begins() - _BEFORE))
        self._rng = random.Random(f"days {wish.seed}")  # noqa: S311 -- people made up, not secrets
        self._decision_ms: list[float] = []
        self._lag_ms: list[float] = []
        self._differences: list[str] = []

    def close(self) -> None:
        self._processes.close()

    def run(self) -> Outcome:
        """Raises SimulationError, and whatever the parts of a hub raise."""
        began = time.monotonic()
        self._check_room()
        setup, crowd, guests = self._set_up()
        self._open(setup, crowd, guests)
        end = self._play(crowd)
        self._settle(end)
        return self._counted(sum(bool(each.registration) for each in guests), end, began)

    # Before the first day.

    def _set_up(self) -> tuple[Setup, Crowd, list[Guest]]:
        """The hub's home with everybody who is registered, and a crowd of nobody yet."""
        clock = self._processes.clock
        setup, _pin = parts.found(self._hub, self._text, station=HUB, clock=clock)
        self._say("Making people up.")
        guests = list(Population(self._plan, self._days, self._wish.seed).everybody(self._wish.visits))
        known = {each.registration: each for each in guests if each.registration}
        with closing(parts.database(setup)) as database:
            parts.importer(setup, database, clock).register_all(
                (registration, guest.fields) for registration, guest in known.items()
            )
            crowd = Crowd(self._lanes, parts.issuer(setup, database, clock), self._rng)
        for registration, guest in known.items():
            self._book.know(registration, guest)
        return setup, crowd, guests

    def _open(self, setup: Setup, crowd: Crowd, guests: list[Guest]) -> None:
        """The hub listens, and every station joins it; the guests make their plans while it copies everybody."""
        codes = self._invite(setup)
        self._say(f"Starting the hub and {len(codes)} stations.")
        self._processes.start_hub(self._hub)
        self._processes.start_halls(self._number)
        with uncollected():
            crowd.add(guests)
        url = self._processes.hub_listens()
        started.keep(self._hub, Started(url))
        (self._folder / "stations").mkdir()
        invited = [
            [(self._home(station).path, url, codes[station]) for station in part] for part in self._parted(codes, str)
        ]
        self._processes.ask("join", [(part,) for part in invited])
        self._processes.ask("hear", [(self._processes.clock.at, frozenset(), {})] * self._number)

    def _invite(self, setup: Setup) -> dict[str, str]:
        now, codes = self._processes.clock(), dict[str, str]()
        with closing(open_database(setup.home.database)) as database, database.writing() as connection:
            for post in self._lanes.posts:
                codes[post.station] = new_code()
                expires = milliseconds(now + _DAY)
                invited = Invited(post.station, post.gate, str(post.direction), str(post.role), expires)
                stations.invite(connection, codes[post.station], invited, milliseconds(now))
        return codes

    # The days.

    def _play(self, crowd: Crowd) -> int:
        """Window by window, as long as anybody has something to do; returns when that was over."""
        network = Network([post.station for post in self._lanes.posts], self._wish.offline, self._rng)
        until, shown, pushed = self._processes.clock.at, 0, dict[str, float]()
        while (first := crowd.first) is not None:
            begins = first - first % _WINDOW
            until = begins + _WINDOW
            # Whoever has network takes in what is new while it is made up what comes next, and goes on with that at
            # once. Nothing is sent before all have done so: what happens in a window is heard of in the next.
            self._processes.begin("hear", [(begins, network.next(), pushed)] * self._number)
            self._processes.begin("work", [(part,) for part in self._parted(crowd.tasks(until), _station)])
            self._lag_ms += [ms for lags in self._processes.answers() for ms in lags]
            done = sorted(each for part in self._processes.answers() for each in part)
            self._processes.begin("send", [(until,)] * self._number)
            self._took(crowd, done, until)
            pushed = {station: ms for part in self._processes.answers() for station, ms in part.items()}
            if until - shown >= _SHOWN:
                shown = until
                self._say(f"{self._plan.local(moment(until)):%d %b %H:%M}  {self._book.decisions:,} decisions")
        return until

    def _took(self, crowd: Crowd, done: list[Done], now: int) -> None:
        for each in done:
            if each.outcome == "registered" and (guest := crowd.guest(each.who)):
                self._book.know(each.registration, guest)
            self._book.note(each)
            if not each.outcome and each.act in _ALWAYS:
                self._differences.append(f"{each.station} could not {each.act}: {each.reason}")
            if each.ms:
                self._decision_ms.append(each.ms)
        crowd.answer(done, now)

    def _settle(self, end: int) -> None:
        """Everybody has network again: first all give what they have, then all take what there is."""
        self._say("All stations exchange what they have left.")
        self._processes.clock.set(end)
        self._processes.ask("settle", [(end,)] * self._number)
        self._processes.ask("hear", [(end, frozenset(), {})] * self._number)

    # Afterwards.

    def _counted(self, registered: int, end: int, began: float) -> Outcome:
        """What the hub and one station count, in two processes at once, while here the journal is looked through."""
        self._say("Counting, and comparing.")
        moments = [at for at in self._moments() if at < end]
        counting = [self._hub, self._home(self._rng.choice(self._lanes.posts).station)]
        self._processes.begin(
            "count", [(counting[place :: self._number], moments, end) for place in range(self._number)]
        )
        differences = self._differences
        with uncollected():
            made = self._book.figures(moments)
            with closing(open_database(self._hub.database)) as database:
                kept = agreement.kept(database, self._book.told)
                checked = parts.station(open_home(self._hub), database).verify()
        differences += [f"hub: fact {number} of {name} is missing" for name, number in checked.missing]
        differences += [f"hub: fact {fact} is altered" for fact in checked.altered]
        found: dict[str, Figures] = {}
        for each in self._processes.answers():
            found |= each
        for home in counting:
            differences += agreement.differences(home.path.name, found[home.path.name], made)
        self._processes.end_halls()
        self._processes.end_hub()
        seconds = round(time.monotonic() - began, 1)
        return Outcome(made, kept, registered, differences, self._decision_ms, self._lag_ms, seconds)

    # Where and when.

    @property
    def _hub(self) -> Home:
        return Home(self._folder / HUB)

    def _home(self, station: str) -> Home:
        return Home(self._folder / "stations" / station)

    def _parted(self, everything: Iterable[Parted], station: Callable[[Parted], str]) -> list[list[Parted]]:
        """What each process is given, by the station that each is for."""
        parts: list[list[Parted]] = [[] for _ in range(self._number)]
        for each in everything:
            parts[self._places[station(each)]].append(each)
        return parts

    def _chosen(self) -> list[str]:
        dated = [day.id for day in self._plan.days if day.date]
        if not 1 <= self._wish.days <= len(dated):
            raise SimulationError(f"the conference has {len(dated)} days: give --days 1 to {len(dated)}")
        return dated[: self._wish.days]

    def _begins(self) -> datetime:
        return self._plan.moment(self._date(self._days[0]), self._plan.day_starts)

    def _date(self, day: str) -> date:
        return next(each.date for each in self._plan.days if each.id == day and each.date)

    def _moments(self) -> Iterable[int]:
        for day in self._days:
            on = self._plan.moment(self._date(day), self._plan.day_starts)
            yield from (milliseconds(on.replace(hour=hour)) for hour in _MOMENTS)

    def _check_room(self) -> None:
        needed = (self._wish.stations + 2) * (_LEAST + _EACH * self._wish.visits)
        free = shutil.disk_usage(self._folder).free
        if free < needed:
            raise SimulationError(
                f"the homes of {self._wish.stations} stations take up to {needed / 1e9:.0f} GB and "
                f"{self._folder} has {free / 1e9:.0f} GB free: name another folder with --keep, or simulate less"
            )
