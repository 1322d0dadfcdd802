"""Stations that are apart, crash, are restored and have wrong clocks agree in the end: nothing lost, nothing twice."""

import shutil
import sys
import tempfile
from collections import defaultdict
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, ClassVar

import pytest
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
from checkin.station import Forgetting
from checkin.store import journal, positions, registrations
from checkin.store.database import create_database
from checkin.store.journal import ForgottenError
from checkin.sync.client import HubError, RevokedError, StrangerError

sys.path.insert(0, str(Path(__file__).parents[1]))
import network  # beside the tests, which are no package

OFF = (-7, 0, 3)  # hours by which the clocks of the stations are wrong
MOST = 5  # stations
PEOPLE = 4
EXAMPLES, STEPS = 16, 70  # in each of two: about two thousand steps together
HUB = "hub-1"
EMAIL = "li@example.org"
FAULTS = ("lost", "unanswered", "cut", "broken", "twice", "torn", "late", "killed", "out", "")
WHICH = st.integers(0, MOST - 1)
PERSON = st.integers(0, PEOPLE - 1)


class Agreement(RuleBasedStateMachine):
    """Stations and a hub; whatever is decided is written down here too, and compared in the end."""

    plan: Plan
    text: str
    empty: Path
    steps: ClassVar[list[str]] = []

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="checkin-agreement-"))
        start = datetime(2026, 4, 14, 8, 30, tzinfo=UTC)
        self.house = network.House(self.folder, self.empty, self.plan, self.text, lambda: start)
        self.posts: list[network.Post] = []
        self.gone: list[network.Post] = []  # revoked
        self.people: list[str] = []
        self.made: set[Fact] = set()
        self.acknowledged: set[bytes] = set()  # of those that are gone: what the hub had of them
        self.lost: set[bytes] = set()  # what the hub wrote itself and no longer had when it was restored
        self.backed_up = False

    @initialize()
    def open(self) -> None:
        for off, role in zip(OFF, ("supervisor", "desk", "desk"), strict=True):
            self.join(off, role, 5_000)
        for number in range(PEOPLE):
            fields = {"name": f"P{number}", "category": "visitor", "email": EMAIL}
            self.people.append(self.posts[0].desk.register(fields).id)
        self.agree()

    def post(self, which: int) -> network.Post:
        return self.posts[which % len(self.posts)]

    # People come.

    @rule(which=WHICH, person=PERSON, minutes=st.integers(0, 90))
    def admit(self, which: int, person: int, minutes: int) -> None:
        self.house.later(minutes=minutes)
        post = self.post(which)
        # A station that is new decides on whom it knows.
        if post.knows(self.people[person]):
            post.desk.admit(self.people[person])

    @rule(which=WHICH, person=PERSON, text=st.sampled_from("ABC"), blocked=st.booleans())
    def correct(self, which: int, person: int, text: str, *, blocked: bool) -> None:
        post = self.post(which)
        if post.knows(self.people[person]):
            post.desk.correct(self.people[person], {"company": text, "blocked": blocked})

    @rule(which=WHICH, person=PERSON, text=st.sampled_from("ABC"))
    def note_down(self, which: int, person: int, text: str) -> None:
        """Something personal, which is refused of somebody who is forgotten here, and taken out elsewhere."""
        post = self.post(which)
        if post.knows(self.people[person]):
            with suppress(ForgottenError):
                post.desk.correct(self.people[person], {"note": f"{text} {EMAIL}"})

    @rule(which=WHICH, person=PERSON)
    def forget(self, which: int, person: int) -> None:
        post = self.post(which)
        if post.role == "supervisor" and post.knows(self.people[person]):
            Forgetting(post.database, self.plan, post.name, clock=post.clock).person(self.people[person])

    @rule(which=WHICH)
    def undo(self, which: int) -> None:
        desk = self.post(which).desk
        own = [fact for person in self.people for fact in desk.history(person) if isinstance(fact.what, Admitted)]
        if own:
            desk.undo(own[-1].id.hex())

    # The network, and whoever goes out in the middle of an exchange.

    @rule(which=WHICH)
    def part(self, which: int) -> None:
        self.post(which).wire.down = not self.post(which).wire.down

    @rule(which=WHICH, faults=st.lists(st.sampled_from(FAULTS), max_size=5))
    def exchange(self, which: int, faults: list[str]) -> None:
        self.attempt(self.post(which), "once", faults)

    @rule(which=WHICH, what=st.sampled_from(["send", "receive"]), fault=st.sampled_from(FAULTS))
    def half_an_exchange(self, which: int, what: str, fault: str) -> None:
        self.attempt(self.post(which), what, [fault])

    @rule(which=WHICH, faults=st.lists(st.just(""), max_size=4))
    def go_out(self, which: int, faults: list[str]) -> None:
        """A station goes out with what it heard just written down."""
        self.post(which).goes_out = True
        self.attempt(self.post(which), "once", [*faults, "out"])

    @precondition(lambda self: self.house.late)
    @rule(which=st.integers(0, 9))
    def hear_late(self, which: int) -> None:
        self.house.hear_late(which)

    def attempt(self, post: network.Post, what: str, faults: list[str]) -> None:
        post.wire.faults[:] = faults
        try:
            getattr(post.exchange, what)()
        except network.PowerCutError:
            post.restart()
        except StrangerError:
            # It joined after the copy from which the hub was restored.
            post.wire.faults.clear()
            post.goes_out = False
            post.join_again()
        except RevokedError:
            pytest.fail(f"{post.name} was not revoked")
        except HubError:
            pass
        post.goes_out = False
        post.wire.faults.clear()

    # Machines and their clocks.

    @rule(which=WHICH)
    def restart(self, which: int) -> None:
        self.post(which).restart()

    @rule(which=WHICH, hours=st.integers(-9, 9))
    def set_clock(self, which: int, hours: int) -> None:
        self.post(which).off = timedelta(hours=hours)

    @rule()
    def restart_hub(self) -> None:
        self.house.restart()

    @rule()
    def back_up_hub(self) -> None:
        self.house.back_up()
        self.backed_up = True

    @precondition(lambda self: self.backed_up)
    @rule()
    def restore_hub(self) -> None:
        before = self.of(HUB)
        self.house.later(hours=1)
        self.house.restore()
        self.lost |= before - self.of(HUB)

    @rule(which=WHICH, other=WHICH, person=PERSON)
    def lose_an_hour(self, which: int, other: int, person: int) -> None:
        """The hub is restored, and what one station has read at a position is not what it gives that position to."""
        self.back_up_hub()
        self.admit(which, person, 1)
        self.exchange(which, [])
        self.restore_hub()
        self.admit(other, person, 1)
        self.exchange(other, [])

    @rule(which=WHICH, other=WHICH, person=PERSON, fault=st.sampled_from(["cut", "broken"]))
    def read_half(self, which: int, other: int, person: int, fault: str) -> None:
        """Of a page with more than one fact only the beginning gets there."""
        for text in "ABCD":
            self.correct(which, person, text, blocked=False)
        self.exchange(which, [])
        self.half_an_exchange(other, "receive", "")
        for text in "EFGH":
            self.correct(which, person, text, blocked=False)
        self.exchange(which, [])
        self.half_an_exchange(other, "receive", fault)

    # Stations come and go.

    @precondition(lambda self: len(self.posts) < MOST and len(self.posts) + len(self.gone) < 2 * MOST)
    @rule(
        hours=st.sampled_from(OFF),
        role=st.sampled_from(["desk", "kiosk", "supervisor"]),
        few=st.sampled_from([2, 5_000]),
    )
    def join(self, hours: int, role: str, few: int) -> None:
        """A new one; where there are more than a `few` facts it gets everything as one copy."""
        self.house.later(minutes=1)
        path = self.folder / f"desk-{len(self.posts) + len(self.gone)}.sqlite"
        off = timedelta(hours=hours)
        self.posts.append(network.Post(self.house, path, self.empty, role=role, off=off, few=few))

    @precondition(lambda self: len(self.posts) > 2)
    @rule(which=WHICH)
    def revoke(self, which: int) -> None:
        """It is no longer one of them, and what it has not sent is gone with it; a copy of the hub is made then."""
        post = self.post(which)
        if not self.house.knows(post.name):
            return  # as it is with one that joined after the copy was made
        others = [other for other in self.posts if other is not post]
        heard = {fact.id for other in others for fact in other.facts if fact.station == post.name}
        if not heard <= self.of(post.name):
            return  # the hub was restored and has not got them again: some would know them for good, and others not
        self.posts.remove(post)
        self.gone.append(post)
        self.house.revoke(post.name)
        self.acknowledged |= self.of(post.name)
        self.back_up_hub()

    @invariant()
    def nothing_is_lost_where_it_was_made(self) -> None:
        self.steps.append("")
        for post in self.posts:
            own = {fact for fact in post.facts if fact.station == post.name}
            if post.exchange.progress.loaded:
                made = {fact.id for fact in self.made if fact.station == post.name}
                assert made <= {fact.id for fact in own}
            self.made |= own

    # The end.

    def agree(self) -> None:
        while self.house.late:
            self.hear_late(0)
        for post in self.posts:
            post.wire.down = False
        quiet = 0
        while quiet < 2:
            self.house.later(seconds=10)
            before = [post.exchange.progress for post in self.posts]
            for post in self.posts:
                self.attempt(post, "once", [])
            quiet = quiet + 1 if _standing(before) == _standing([post.exchange.progress for post in self.posts]) else 0

    def teardown(self) -> None:
        try:
            self.agree()
            self.compare()
            for post in self.gone:
                self.is_out(post)
        finally:
            for post in (*self.posts, *self.gone):
                post.stop()
            self.house.stop()
            shutil.rmtree(self.folder)

    def of(self, station: str) -> set[bytes]:
        """What the hub has of a station."""
        with self.house.database.reading() as connection:
            return {fact.id for _, fact in journal.since(connection, 0) if fact.station == station}

    def compare(self) -> None:
        with self.house.database.reading() as connection:
            placed = positions.after(connection, 0, 100_000)
            rows = list(registrations.each(connection))
        everything = {fact.id: fact for _, fact in placed}
        assert [position for position, _ in placed] == list(range(1, len(everything) + 1))
        gone = {post.name for post in self.gone}
        assert {fact.id for fact in self.made if fact.station not in gone} <= everything.keys()
        assert self.acknowledged <= everything.keys()
        for post in self.posts:
            self.is_as_the_hub(post, everything)
            if post.role != "kiosk":
                assert post.desk.everybody() == rows
            else:
                assert {person.email for person in post.desk.everybody()} <= {""}
            assert post.totals == self.posts[0].totals
        self.every_double_entry_is_named(everything)
        self.who_is_forgotten_is_named_nowhere(everything)

    def is_as_the_hub(self, post: network.Post, everything: dict[bytes, Fact]) -> None:
        here = {fact.id: fact for fact in post.facts}
        assert everything.keys() <= here.keys()
        assert here.keys() - everything.keys() <= self.lost
        if post.role != "kiosk":
            assert all(here[id_] == fact for id_, fact in everything.items())
        if not self.lost:
            checked = post.desk.verify()
            # What a station that is gone had not sent is missing nowhere: others had nothing after it.
            assert not checked.missing
            assert not checked.altered
        assert post.exchange.divided is None
        assert post.exchange.left == []
        assert post.exchange.waiting == 0

    def every_double_entry_is_named(self, everything: dict[bytes, Fact]) -> None:
        """The gate lets nobody in twice: whoever was is named, for each time too many."""
        undone = {fact.what.fact for fact in everything.values() if fact.kind == "undone"}
        times: dict[str, int] = defaultdict(int)
        for fact in everything.values():
            if fact.kind == "admitted" and fact.id.hex() not in undone:
                times[str(fact.registration)] += 1
        too_many = sum(number - 1 for number in times.values())
        assert len(self.posts[0].totals.conflicts) == too_many

    def who_is_forgotten_is_named_nowhere(self, everything: dict[bytes, Fact]) -> None:
        forgotten = {fact.registration for fact in everything.values() if fact.kind == "forgotten"}
        kept = [everything.values(), *(post.facts for post in self.posts)]
        assert not any(fact.personal for facts in kept for fact in facts if fact.registration in forgotten)
        people = [person for post in self.posts for person in post.desk.everybody() if person.id in forgotten]
        assert {(person.name, person.email, person.note) for person in people} <= {("", "", "")}

    def is_out(self, post: network.Post) -> None:
        """Whoever was revoked is refused, and has nothing personal when it has heard so."""
        post.wire.down = False
        post.wire.faults.clear()
        with pytest.raises(RevokedError):
            post.exchange.once()
        post.exchange.forget()
        post.stop()
        assert EMAIL.encode() not in post.path.read_bytes()
        post.start()


def _standing(progress: list[Any]) -> list[tuple[str, int, int]]:
    return [(each.epoch, each.position, each.sent) for each in progress]


@pytest.mark.long
@pytest.mark.parametrize("share", range(2))
def test_everybody_agrees_in_the_end(tmp_path: Path, small: Plan, small_text: str, share: int) -> None:
    create_database(tmp_path / "empty.sqlite").close()
    mine = {"plan": small, "text": small_text, "empty": tmp_path / "empty.sqlite", "steps": []}
    machine: type[Agreement] = type(f"Agreement{share}", (Agreement,), mine)
    many = settings(max_examples=EXAMPLES, stateful_step_count=STEPS, suppress_health_check=list(HealthCheck))
    run_state_machine_as_test(machine, settings=many)
    assert len(machine.steps) >= EXAMPLES * STEPS // 2
