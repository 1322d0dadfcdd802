"""Badges on a real print service: out of paper, switched off, paused, killed; and a program that is killed."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import checkin
from checkin import parts
from checkin import settings as told
from checkin.domain.facts import Printed
from checkin.domain.printing import Job, JobState
from checkin.home import Home
from checkin.printers import Condition, Reason
from checkin.setup import Setup, open_home
from checkin.station import PrintQueue, Station

sys.path.insert(0, str(Path(__file__).parent))
from kiosks import count, kiosk, until

sys.path.append(str(Path(__file__).parents[1] / "printers"))  # the rig stands there

Rig = Any
SEEN = 2.0  # seconds until a person is told how a printer stands


@pytest.fixture
def rig() -> Iterator[Rig]:
    import rig as real

    if lacking := real.missing():
        assert "CI" not in os.environ, f"install what .ci/debian-packages-test lists: {', '.join(lacking)} are missing"
        pytest.skip(f"not installed: {', '.join(lacking)}; .ci/debian-packages-test lists the packages")
    with real.rig() as built:
        yield built


class Venue:
    """A station whose printer is a queue of CUPS with a printer behind it."""

    def __init__(self, home: Path, plan: str, rig: Rig, stack: ExitStack) -> None:
        self.device = rig.device()
        self.service = rig.service()
        where = self.service.add("badges", self.device.uri, "-m", "everywhere")
        setup, _ = parts.found(Home(home), plan, station="desk-1")
        devices = replace(setup.settings.devices, printer=where)
        setup.home.settings.write_text(told.written(replace(setup.settings, devices=devices)), "utf-8")
        self.setup: Setup = open_home(setup.home)
        self.database = stack.enter_context(closing(parts.database(self.setup)))
        self.station: Station = parts.station(self.setup, self.database)
        self.queue: PrintQueue = stack.enter_context(closing(parts.print_queue(self.setup, self.database)))
        self.queue.warm()

    def register(self) -> str:
        return self.station.register({"name": "Ann", "category": "visitor"}).id

    def step_until(self, true: Callable[[], object], seconds: float = 25) -> float:
        """Steps, until something is so; returns how many seconds that took."""
        start = time.monotonic()
        while not true():
            assert time.monotonic() < start + seconds, (self.queue.jobs(), self.queue.state())
            self.queue.step()
            time.sleep(0.02)
        return time.monotonic() - start

    def finish(self, job: Job) -> None:
        self.step_until(lambda: self.queue.job(job.id).over)
        assert self.queue.job(job.id).state is JobState.PRINTED
        written = [fact.what for fact in self.station.history(job.registration) if isinstance(fact.what, Printed)]
        assert [each.serial for each in written] == [self.queue.job(job.id).serial]

    def reasons(self) -> tuple[Reason, ...]:
        return self.queue.state()[0].state.reasons


@pytest.fixture
def venue(tmp_path: Path, small_text: str, rig: Rig) -> Iterator[Venue]:
    with ExitStack() as stack:
        yield Venue(tmp_path / "home", small_text, rig, stack)


def test_out_of_paper_and_loaded_again(venue: Venue) -> None:
    venue.device.run_out()
    job = venue.queue.ask(venue.register())
    venue.step_until(lambda: "media_empty" in venue.queue.job(job.id).reasons)
    assert "out of paper" in venue.queue.job(job.id).say
    venue.device.load()
    venue.finish(job)
    assert len(venue.device.printed) == 1


def test_switched_off_and_on(venue: Venue) -> None:
    venue.device.switch_off()
    assert venue.step_until(lambda: venue.reasons() == (Reason.OFFLINE,)) < SEEN
    job = venue.queue.ask(venue.register())
    venue.queue.step()
    venue.device.switch_on()
    venue.finish(job)
    assert len(venue.device.printed) == 1


@pytest.mark.parametrize(
    ("stop", "go", "condition"),
    [("cupsdisable", "cupsenable", Condition.PAUSED), ("cupsreject", "cupsaccept", Condition.REJECTING)],
)
def test_paused_or_rejecting(venue: Venue, stop: str, go: str, condition: Condition) -> None:
    venue.service.tell(stop, "badges")
    assert venue.step_until(lambda: venue.queue.state()[0].state.kind is condition) < SEEN
    job = venue.queue.ask(venue.register())
    venue.queue.step()
    assert venue.queue.job(job.id).state is JobState.QUEUED
    venue.service.tell(go, "badges")
    venue.finish(job)
    assert len(venue.device.printed) == 1


def test_the_print_service_is_killed_with_a_badge_in_it_and_started_again(venue: Venue) -> None:
    venue.device.run_out()
    job = venue.queue.ask(venue.register())
    venue.step_until(lambda: venue.queue.job(job.id).state is JobState.PRINTING)
    venue.service.stop()
    assert venue.step_until(lambda: not venue.queue.state()[0].state.ready) < SEEN
    assert not venue.queue.job(job.id).over
    venue.device.load()
    venue.service.start()
    venue.finish(job)


@pytest.mark.skipif(sys.platform != "linux", reason="VNC is a screen of Linux only")
def test_a_kiosk_loses_its_printer_and_finds_it_again(venue: Venue) -> None:
    home = venue.setup.home.path
    venue.station.register({"name": "Ann", "category": "visitor", "code": "TICKET1"})
    venue.station.register({"name": "Ben", "category": "visitor", "code": "TICKET2"})
    with kiosk(home, "--scanner", "hand", "--printer", venue.device.uri) as at:

        def come_in(ticket: str, badges: int) -> None:
            at.scan(ticket)
            # The name is right, as soon as it is asked.
            until(lambda: at.type("\n") or len(venue.queue.jobs()) == badges, "no badge was asked for")  # type: ignore[func-returns-value]

        come_in("TICKET1", 1)
        until(lambda: count(home, "printed") == 1, "nothing was printed")
        venue.device.switch_off()
        come_in("TICKET2", 2)
        assert count(home, "admitted") == 2
        venue.device.switch_on()
        until(lambda: count(home, "printed") == 2, "the printer was not found again")
        assert at.slate == ""
    assert len(venue.device.printed) == 2


def test_a_badge_that_is_taken_back_does_not_come_out_when_the_printer_is_on_again(venue: Venue) -> None:
    venue.queue.step()
    venue.device.switch_off()
    job = venue.queue.ask(venue.register())
    venue.queue.step()
    venue.queue.cancel(job.id)
    venue.step_until(lambda: venue.queue.job(job.id).over)
    assert venue.queue.job(job.id).state is JobState.CANCELLED
    venue.device.switch_on()
    venue.finish(venue.queue.ask(venue.register()))
    assert len(venue.device.printed) == 1
    assert not [fact for fact in venue.station.history(job.registration) if isinstance(fact.what, Printed)]


def test_a_badge_sent_elsewhere_while_its_printer_lacks_paper_comes_out_once(venue: Venue) -> None:
    venue.device.run_out()
    job = venue.queue.ask(venue.register())
    venue.step_until(lambda: "media_empty" in venue.queue.job(job.id).reasons)
    venue.queue.to_other(job.id, "folder")
    until = time.monotonic() + 4
    venue.step_until(lambda: time.monotonic() > until)
    assert not venue.queue.job(job.id).over
    venue.device.load()
    venue.finish(job)
    time_to_come_out = time.monotonic() + 2
    venue.step_until(lambda: time.monotonic() > time_to_come_out)
    saved = list(venue.setup.home.badges.glob("*.pdf"))
    assert len(venue.device.printed) + len(saved) == 1


@pytest.mark.parametrize("said", ["", "rendered", "printing"])
def test_a_program_that_is_killed_in_the_middle_of_a_badge_loses_none_and_prints_none_twice(
    venue: Venue, said: str
) -> None:
    who = venue.register()
    venue.device.run_out()
    venue.queue.close()
    root = Path(checkin.__file__).parents[1]
    command = [sys.executable, str(Path(__file__).with_name("print.py")), str(venue.setup.home.path), who]
    with subprocess.Popen(command, env=os.environ | {"PYTHONPATH": str(root)}, stdout=subprocess.PIPE) as program:
        assert program.stdout
        if said == "printing":
            while (line := program.stdout.readline()) and line.strip() not in (b"printing", b"sent"):
                pass
        else:
            # Asked for, or just before or after it was handed over.
            wanted = JobState.QUEUED if not said else JobState.RENDERED
            deadline = time.monotonic() + 20
            while time.monotonic() < deadline:
                found = venue.queue.open_job(who)
                if found and found.state is wanted:
                    break
        os.kill(program.pid, signal.SIGKILL)
    venue.device.load()
    job = venue.queue.open_job(who)
    assert job is not None
    venue.finish(job)
    assert len(venue.device.printed) == 1
