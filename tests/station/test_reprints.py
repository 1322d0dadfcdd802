"""Who gives out badges at a desk: the first one, another one for a reason, and more of them with a supervisor."""

import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from checkin.badges import Badge, Holder
from checkin.domain.facts import Printed
from checkin.domain.operators import Operator
from checkin.domain.printing import JobState, Why
from checkin.domain.registration import Registration
from checkin.domain.roles import Role, Task
from checkin.printers.folder import FolderPrinter
from checkin.station import Finder, Issuer, NotAllowed, Outlet, PrintQueue, Shift, Station, StationError
from checkin.store.database import Database

sys.path.append(str(Path(__file__).parent))  # the trays are in a module beside this one

from trays import Tray

Clock = Callable[..., datetime]
EVE = Operator("eve", "Eve", Role.SUPERVISOR)
BEA = Operator("bea", "Bea", Role.DESK)


class PlainDrawer:
    def draw(self, holder: Holder, *, conference: str = "", dates: str = "") -> Badge:
        return Badge(f"%PDF {conference} {dates} {holder.name}".encode(), (), (), 105, 148)


@pytest.fixture
def forgetful() -> Tray:
    """A printer that goes away with the badge, and does not know of it afterwards."""
    return Tray(loses=True, forgets=True)


@pytest.fixture
def queue(
    database: Database, issuer: Issuer, tmp_path: Path, clock: Clock, request: pytest.FixtureRequest
) -> Iterator[PrintQueue]:
    printer = FolderPrinter(tmp_path / "badges")
    if "forgetful" in request.fixturenames:
        printer = request.getfixturevalue("forgetful")
    outlets = [Outlet("folder", printer)]
    with closing(PrintQueue(database, issuer, PlainDrawer, outlets, clock=clock)) as opened:
        yield opened


@pytest.fixture
def desk(station: Station, database: Database, issuer: Issuer, queue: PrintQueue) -> Shift:
    return Shift(station, Finder(database), BEA, issuer, queue)


@pytest.fixture
def ann(station: Station) -> Registration:
    return station.register({"name": "Ann", "category": "visitor"})


def badges(station: Station, who: Registration) -> list[Printed]:
    return [fact.what for fact in station.history(who.id) if isinstance(fact.what, Printed)]


def test_a_badge_without_admission_and_an_admission_without_badge(
    desk: Shift, station: Station, queue: PrintQueue, ann: Registration
) -> None:
    desk.print_only(ann.id)
    queue.step()
    assert [fact.kind for fact in station.history(ann.id)] == ["registered", "printed"]
    assert station.history(ann.id)[-1].operator == "bea"
    presented = desk.admit(ann.id)
    assert not presented.badge_due
    assert [fact.kind for fact in station.history(ann.id)] == ["registered", "printed", "admitted"]


@pytest.mark.parametrize("field", ["blocked", "cancelled"])
def test_who_may_not_come_gets_no_badge(desk: Shift, station: Station, ann: Registration, field: str) -> None:
    station.correct(ann.id, {field: True})
    with pytest.raises(StationError, match=field):
        desk.print_only(ann.id)


def test_after_the_limit_a_supervisor_allows_it(
    desk: Shift, station: Station, queue: PrintQueue, ann: Registration, clock: Clock
) -> None:
    desk.print_due(ann.id)
    queue.step()
    assert desk.printing_again(ann.id) is Task.PRINT_AGAIN
    desk.print_again(ann.id, Why.DAMAGED)
    clock(minutes=1)
    queue.step()
    assert desk.printing_again(ann.id) is Task.PRINT_MORE
    for nobody in (None, BEA):
        with pytest.raises(NotAllowed, match="ask a supervisor"):
            desk.print_again(ann.id, Why.LOST, nobody)
    desk.print_again(ann.id, Why.LOST, EVE)
    clock(minutes=1)
    queue.step()
    assert [(each.reason, each.allowed) for each in badges(station, ann)] == [
        ("", ""),
        ("damaged", ""),
        ("lost", "eve"),
    ]


@pytest.mark.parametrize(("why", "reasons"), [(Why.NOT_PRINTED, ["not_printed"]), (Why.DAMAGED, ["", "damaged"])])
def test_the_reason_says_whether_a_badge_that_nobody_knew_of_came_out(
    desk: Shift, station: Station, queue: PrintQueue, ann: Registration, forgetful: Tray, why: Why, reasons: list[str]
) -> None:
    desk.print_due(ann.id)
    queue.step()
    queue.step()
    forgetful.loses = False
    assert queue.jobs()[0].state is JobState.UNKNOWN
    desk.print_again(ann.id, why)
    queue.step()
    assert [each.reason for each in badges(station, ann)] == reasons


def test_a_steward_prints_what_is_due_and_nothing_else(
    station: Station, database: Database, queue: PrintQueue, ann: Registration
) -> None:
    steward = Shift(station, Finder(database), Operator("sam", "Sam", Role.STEWARD), None, queue)
    steward.print_due(ann.id)
    for act in (lambda: steward.print_only(ann.id), lambda: steward.print_again(ann.id, Why.LOST)):
        with pytest.raises(NotAllowed):
            act()


def test_where_no_badges_are_printed_that_is_said(station: Station, database: Database, ann: Registration) -> None:
    with pytest.raises(StationError, match="prints no badges"):
        Shift(station, Finder(database), BEA, None).print_due(ann.id)
