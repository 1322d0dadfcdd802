"""Stations that are apart, crash, are restored and have wrong clocks agree in the end: nothing lost, nothing twice."""

import shutil
import sys
import tempfile
from collections import defaultdict
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from checkin.domain.facts import Admitted, Fact
from checkin.domain.plan import Plan
from checkin.store import journal, registrations
from checkin.store.database import create_database
from checkin.sync.client import BusyError, HubError

sys.path.insert(0, str(Path(__file__).parents[1]))
import network  # beside the tests, which are no package

OFF = (timedelta(hours=-7), timedelta(), timedelta(hours=3))  # the clocks of the stations
FAULTS = ("lost", "unanswered", "cut", "twice", "")
WHICH = st.integers(0, len(OFF) - 1)
PEOPLE = 4


class Agreement(RuleBasedStateMachine):
    """Three stations and a hub; whatever is decided is written down here too, and compared in the end."""

    plan: Plan
    text: str
    empty: Path

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="checkin-agreement-"))
        start = datetime(2026, 4, 14, 8, 30, tzinfo=UTC)
        self.house = network.House(self.folder, self.empty, self.plan, self.text, lambda: start)
        self.posts = [
            network.Post(self.house, self.folder / f"desk-{number}.sqlite", self.empty, off=off)
            for number, off in enumerate(OFF)
        ]
        self.people: list[str] = []
        self.said: dict[str, set[str]] = defaultdict(set)  # facts by the person they are about
        self.made: set[Fact] = set()
        self.backed_up = False

    @initialize()
    def open(self) -> None:
        for number in range(PEOPLE):
            person = self.posts[0].desk.register({"name": f"P{number}", "category": "visitor"})
            self.people.append(person.id)
        self.agree()

    @rule(which=WHICH, person=st.integers(0, PEOPLE - 1), minutes=st.integers(0, 90))
    def admit(self, which: int, person: int, minutes: int) -> None:
        self.house.later(minutes=minutes)
        self.posts[which].desk.admit(self.people[person])

    @rule(which=WHICH, person=st.integers(0, PEOPLE - 1), text=st.sampled_from("ABC"), blocked=st.booleans())
    def correct(self, which: int, person: int, text: str, *, blocked: bool) -> None:
        self.posts[which].desk.correct(self.people[person], {"company": text, "blocked": blocked})

    @rule(which=WHICH)
    def undo(self, which: int) -> None:
        desk = self.posts[which].desk
        own = [fact for person in self.people for fact in desk.history(person) if isinstance(fact.what, Admitted)]
        if own:
            desk.undo(own[-1].id.hex())

    @rule(which=WHICH)
    def part(self, which: int) -> None:
        self.posts[which].wire.down = not self.posts[which].wire.down

    @rule(which=WHICH, faults=st.lists(st.sampled_from(FAULTS), max_size=5))
    def exchange(self, which: int, faults: list[str]) -> None:
        post = self.posts[which]
        post.wire.faults[:] = faults
        with suppress(HubError):
            post.exchange.once()
        post.wire.faults.clear()

    @rule(which=WHICH, upwards=st.booleans(), fault=st.sampled_from(FAULTS))
    def half_an_exchange(self, which: int, fault: str, *, upwards: bool) -> None:
        post = self.posts[which]
        post.wire.faults[:] = [fault]
        with suppress(HubError):
            post.exchange.send() if upwards else post.exchange.receive()
        post.wire.faults.clear()

    @rule(which=WHICH)
    def restart(self, which: int) -> None:
        self.posts[which].restart()

    @rule()
    def restart_hub(self) -> None:
        self.house.stop()
        self.house.start()

    @rule()
    def back_up_hub(self) -> None:
        self.house.back_up()
        self.backed_up = True

    @precondition(lambda self: self.backed_up)
    @rule()
    def restore_hub(self) -> None:
        self.house.restore()

    @rule(which=WHICH, other=WHICH, person=st.integers(0, PEOPLE - 1))
    def lose_an_hour(self, which: int, other: int, person: int) -> None:
        """The hub is restored, and what one station has read at a position is not what it gives that position to."""
        self.house.back_up()
        self.backed_up = True
        self.admit(which, person, 1)
        self.exchange(which, [])
        self.house.restore()
        self.admit(other, person, 1)
        self.exchange(other, [])

    @invariant()
    def nothing_is_lost_where_it_was_made(self) -> None:
        for post in self.posts:
            own = {fact for fact in post.facts if fact.station == post.name}
            assert {fact for fact in self.made if fact.station == post.name} <= own
            self.made |= own

    def agree(self) -> None:
        for post in self.posts:
            post.wire.down = False
            post.wire.faults.clear()
        busy = True
        while busy:
            self.house.later(seconds=10)
            busy = False
            for post in self.posts:
                with suppress(BusyError):
                    done = post.exchange.once()
                    busy |= bool(done.sent or done.received)

    def teardown(self) -> None:
        try:
            self.agree()
            self.compare()
        finally:
            for post in self.posts:
                post.stop()
            self.house.stop()
            shutil.rmtree(self.folder)

    def compare(self) -> None:
        with self.house.database.reading() as connection:
            everything = {fact for _, fact in journal.since(connection, 0)}
            rows = list(registrations.each(connection))
        assert self.made <= everything
        for post in self.posts:
            assert post.facts == everything
            assert not post.desk.verify().missing
            assert not post.desk.verify().altered
            assert post.exchange.divided is None
            assert post.exchange.left == []
            assert post.desk.everybody() == rows
            assert post.totals == self.posts[0].totals
        self.every_double_entry_is_named(everything)

    def every_double_entry_is_named(self, everything: set[Fact]) -> None:
        """The gate lets nobody in twice: whoever was is named, for each time too many."""
        undone = {fact.what.fact for fact in everything if fact.kind == "undone"}
        times: dict[str, int] = defaultdict(int)
        for fact in everything:
            if fact.kind == "admitted" and fact.id.hex() not in undone:
                times[str(fact.registration)] += 1
        too_many = sum(number - 1 for number in times.values())
        assert len(self.posts[0].totals.conflicts) == too_many


def test_everybody_agrees_in_the_end(tmp_path: Path, small: Plan, small_text: str) -> None:
    create_database(tmp_path / "empty.sqlite").close()
    machine = type("Agreement", (Agreement,), {"plan": small, "text": small_text, "empty": tmp_path / "empty.sqlite"})
    few = settings(max_examples=10, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck))
    run_state_machine_as_test(machine, settings=few)
