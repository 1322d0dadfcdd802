"""Whatever printers do, and at whatever moment the program ends: no badge is lost, and none comes out twice."""

import shutil
import sys
import tempfile
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from checkin.badges import Badge, Holder
from checkin.domain.credential import Signer
from checkin.domain.facts import Printed
from checkin.domain.plan import Plan
from checkin.domain.printing import JobState
from checkin.printers import Reason, Stage
from checkin.station import Issuer, Outlet, PrintQueue, QueueError, Station
from checkin.store.database import open_database

sys.path.append(str(Path(__file__).parent))  # the trays are in a module beside this one

from trays import Tray

BEGIN = datetime.fromisoformat("2026-04-14T08:30:00+00:00")
WRONG = ((), (Reason.MEDIA_EMPTY,), (Reason.PAUSED,), (Reason.MEDIA_LOW,))


class Killed(BaseException):
    """The program ends here, as with SIGKILL."""


class PlainDrawer:
    def draw(self, holder: Holder, *, conference: str = "", dates: str = "") -> Badge:
        return Badge(f"%PDF {conference} {dates} {holder.name}".encode(), (), (), 105, 148)


class Mortal:
    """A printer seen from a program that may be killed before or after any word with it."""

    def __init__(self, tray: Tray, danger: Callable[[], None]) -> None:
        self._tray, self._danger = tray, danger

    def __getattr__(self, name: str) -> object:
        found = getattr(self._tray, name)
        if not callable(found):
            return found

        def said(*given: object) -> object:
            self._danger()
            answer = found(*given)
            self._danger()
            return answer

        return said


class Printing(RuleBasedStateMachine):
    """Two printers, people who want badges, and a program that is killed and started again."""

    empty: Path
    plan: Plan

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        path = Path(shutil.copy(self.empty, self.folder / "checkin.sqlite"))
        self.database = open_database(path)
        self.time, self.life = BEGIN, 0
        signer = Signer(self.plan.id, bytes(range(32)))
        self.issuer = Issuer(self.database, self.plan, station="desk-1", signer=signer, clock=self.tell)
        self.station = Station(self.database, self.plan, name="desk-1", gate="main", clock=self.tell)
        self.trays = (Tray(), Tray("the printer B"))
        self.jobs: list[int] = []
        self.cancelled: set[int] = set()

    @initialize(second=st.booleans())
    def begin(self, second: bool) -> None:  # noqa: FBT001
        self.second = second
        self.start()

    def tell(self) -> datetime:
        self.danger()
        return self.time

    def danger(self) -> None:
        if self.life > 0:
            self.life -= 1
            if self.life == 0:
                raise Killed

    def start(self) -> None:
        used = self.trays if self.second else self.trays[:1]
        outlets = [Outlet(f"tray:{place}", Mortal(tray, self.danger)) for place, tray in enumerate(used)]  # type: ignore[arg-type]
        self.queue = PrintQueue(self.database, self.issuer, PlainDrawer, outlets, clock=self.tell)

    def go(self, seconds: int, steps: int = 1) -> None:
        for _ in range(steps):
            self.time += timedelta(seconds=seconds)
            try:
                self.queue.step()
            except Killed:
                self.queue.close()
                self.start()

    # People.

    @rule()
    def ask(self) -> None:
        who = self.station.register({"name": f"N{len(self.jobs)}"})
        self.jobs.append(self.queue.ask(who.id).id)

    @precondition(lambda self: self.jobs)
    @rule(pick=st.integers(0, 20), what=st.sampled_from(["retry", "to_other", "cancel"]))
    def wish(self, pick: int, what: str) -> None:
        job = self.jobs[pick % len(self.jobs)]
        try:
            getattr(self.queue, what)(job)
        except QueueError:
            return
        (self.cancelled.add if what == "cancel" else self.cancelled.discard)(job)

    @precondition(lambda self: self.jobs)
    @rule(pick=st.integers(0, 20))
    def look(self, pick: int) -> None:
        self.settle(self.jobs[pick % len(self.jobs)])

    def settle(self, number: int) -> None:
        """Somebody looks into the trays and says what lies there. What is still inside is taken back by hand."""
        job = self.queue.job(number)
        if job.state is not JobState.UNKNOWN:
            return
        lies = any(job.title in tray.printed for tray in self.trays)
        if not lies:
            for tray in self.trays:
                if job.title in tray.jobs:
                    tray.jobs[job.title] = Stage.CANCELLED
        self.queue.settle(number, came_out=lies)

    # Printers.

    @rule(which=st.integers(0, 1), wrong=st.sampled_from(WRONG), away=st.booleans(), holds=st.booleans())
    def stand(self, which: int, wrong: tuple[Reason, ...], away: bool, holds: bool) -> None:  # noqa: FBT001
        tray = self.trays[which]
        tray.wrong, tray.away, tray.holds = wrong, away, holds

    @rule(which=st.integers(0, 1), loses=st.booleans(), drops=st.booleans(), keeps=st.booleans(), forgets=st.booleans())
    def misbehave(self, which: int, loses: bool, drops: bool, keeps: bool, forgets: bool) -> None:  # noqa: FBT001
        tray = self.trays[which]
        tray.loses, tray.drops, tray.keeps, tray.forgets = loses, drops, keeps, forgets

    @rule(which=st.integers(0, 1))
    def print(self, which: int) -> None:
        self.trays[which].work()

    # The program.

    @rule(seconds=st.sampled_from([0, 1, 5, 31]), steps=st.integers(1, 4))
    def step(self, seconds: int, steps: int) -> None:
        self.go(seconds, steps)

    @rule(life=st.integers(1, 25))
    def doom(self, life: int) -> None:
        """The program will be killed after so many looks at the clock and words with printers."""
        self.life = life
        self.go(1, 3)
        self.life = 0

    # What is always so.

    @invariant()
    def no_badge_comes_out_twice(self) -> None:
        whose = [title.split("-")[0] for tray in self.trays for title in tray.printed]
        assert len(whose) == len(set(whose))

    @invariant()
    def what_is_written_down_lies_in_a_tray(self) -> None:
        lie = {title for tray in self.trays for title in tray.printed}
        for number in self.jobs:
            job = self.queue.job(number)
            written = [each.what for each in self.station.history(job.registration) if isinstance(each.what, Printed)]
            assert [each.serial for each in written] == ([job.serial] if job.state is JobState.PRINTED else [])
            assert job.state is not JobState.PRINTED or job.title in lie
            if job.state in (JobState.FAILED, JobState.CANCELLED, JobState.QUEUED):
                mine = [tray.jobs[title] for tray in self.trays for title in tray.jobs if title == job.title]
                assert not {Stage.PRINTING, Stage.PRINTED} & set(mine), "it may still come out"

    def teardown(self) -> None:
        """Everything is mended, people look and ask again: then everybody has a badge who still wants one."""
        try:
            if hasattr(self, "queue"):
                self.mend()
        finally:
            self.queue.close()
            self.database.close()
            shutil.rmtree(self.folder)

    def mend(self) -> None:
        for tray in self.trays:
            tray.wrong, tray.away, tray.holds, tray.loses, tray.drops = (), False, False, False, False
            tray.keeps = tray.forgets = False
        for _ in range(3):
            for tray in self.trays:
                tray.work()
            self.go(1, 4 + 2 * len(self.jobs))
            for number in self.jobs:
                self.settle(number)
                if self.queue.job(number).state is JobState.FAILED:
                    self.queue.retry(number)
        self.no_badge_comes_out_twice()
        self.what_is_written_down_lies_in_a_tray()
        found = {number: self.queue.job(number).state for number in self.jobs}
        assert set(found.values()) <= {JobState.PRINTED, JobState.CANCELLED}
        assert {number for number, state in found.items() if state is JobState.CANCELLED} <= self.cancelled


def test_no_badge_is_lost_and_none_comes_out_twice(empty_database: Path, small: Plan) -> None:
    machine = type("Small", (Printing,), {"empty": empty_database, "plan": small})
    run_state_machine_as_test(machine, settings=settings(max_examples=40, stateful_step_count=30))


@pytest.mark.parametrize("life", range(1, 40))
def test_killed_at_each_moment_in_turn(empty_database: Path, small: Plan, life: int) -> None:
    """One badge, one printer, and an end at the first, the second, the third … look at the clock or word with it."""
    machine = type("Small", (Printing,), {"empty": empty_database, "plan": small})()
    machine.begin(second=False)
    machine.ask()
    machine.doom(life)
    machine.no_badge_comes_out_twice()
    machine.teardown()
