"""Tickets and badges: what was given out last is what counts, also where the clock does not."""

import re
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest

from checkin.badges import Badge, BadgeError, Holder
from checkin.domain import planfile
from checkin.domain.credential import CredentialError, Signer
from checkin.domain.facts import Admitted, Printed, Reason, Refused
from checkin.domain.label import Label
from checkin.domain.plan import Direction, Plan
from checkin.domain.registration import Registration
from checkin.printers import PrinterError
from checkin.printers.folder import FolderPrinter
from checkin.station import Issuer, IssuingError, Presented, Station
from checkin.store import journal
from checkin.store.database import Database

Clock = Callable[..., datetime]


@dataclass
class PlainDrawer:
    """Draws badges of words only, and keeps what they were drawn for."""

    drawn: list[Holder] = field(default_factory=list)

    def draw(self, holder: Holder, *, conference: str = "", dates: str = "") -> Badge:
        if "\x00" in holder.name:
            raise BadgeError("no badge can say this")
        self.drawn.append(holder)
        return Badge(f"%PDF {conference} {dates} {holder.name}".encode(), ("☃",), ("name",), 105, 148)


@pytest.fixture
def drawer() -> PlainDrawer:
    return PlainDrawer()


@pytest.fixture
def printer(tmp_path: Path) -> FolderPrinter:
    return FolderPrinter(tmp_path / "badges")


@pytest.fixture
def ann(station: Station) -> Registration:
    return station.register({"name": "Ann", "category": "visitor"})


def come_anew(station: Station, code: str) -> Presented:
    """Out, which is free, and in again."""
    station.present(code, direction=Direction.OUT)
    return station.present(code)


def reason(presented: Presented) -> Reason | None:
    return presented.decision.reason if isinstance(presented.decision, Refused) else None


def test_after_a_reprint_the_older_badge_is_refused_and_the_ticket_is_not(
    station: Station, issuer: Issuer, ann: Registration, drawer: PlainDrawer, printer: FolderPrinter, clock: Clock
) -> None:
    ticket = issuer.ticket(ann)
    first = issuer.issue(ann.id, drawer, printer)
    assert station.present(first.code).decision == Admitted("visitor", first.serial)
    clock(minutes=1)
    second = issuer.issue(ann.id, drawer, printer, reason="lost", operator="Eve")
    assert second.serial > first.serial
    assert reason(station.present(first.code)) == Reason.REVOKED_CREDENTIAL
    assert come_anew(station, second.code).decision == Admitted("visitor", second.serial)
    assert come_anew(station, ticket).decision == Admitted("visitor", 0)


def test_a_plan_may_make_the_ticket_void_once_there_is_a_badge(
    database: Database,
    issuer: Issuer,
    ann: Registration,
    drawer: PlainDrawer,
    printer: FolderPrinter,
    small_text: str,
    clock: Clock,
) -> None:
    strict = planfile.read(small_text.replace('ticket_after_badge = "admit"', 'ticket_after_badge = "refuse"'))
    desk = Station(database, strict, name="desk-1", gate="main", clock=clock)
    ticket = issuer.ticket(ann)
    assert desk.present(ticket).badge_due
    badge = issuer.issue(ann.id, drawer, printer)
    assert reason(come_anew(desk, ticket)) == Reason.REVOKED_CREDENTIAL
    assert desk.present(badge.code).decision == Admitted("visitor", badge.serial)


def test_a_badge_is_due_once(
    station: Station, issuer: Issuer, ann: Registration, drawer: PlainDrawer, printer: FolderPrinter
) -> None:
    assert station.admit(ann.id).badge_due
    issuer.issue(ann.id, drawer, printer)
    station.admit(ann.id, direction=Direction.OUT)
    assert not station.admit(ann.id).badge_due


@pytest.mark.parametrize("step", [{}, {"seconds": 0.2}, {"hours": -2}, {"days": -400}], ids=str)
def test_serials_grow_though_the_clock_stands_still_or_is_set_back(
    station: Station,
    issuer: Issuer,
    ann: Registration,
    drawer: PlainDrawer,
    printer: FolderPrinter,
    clock: Clock,
    step: dict[str, float],
) -> None:
    issued = []
    for _ in range(4):
        issued.append(issuer.issue(ann.id, drawer, printer))
        clock(**step)
    serials = [each.serial for each in issued]
    assert serials == sorted(set(serials))
    assert [reason(station.present(each.code)) for each in issued] == [Reason.REVOKED_CREDENTIAL] * 3 + [None]


def test_a_badge_says_who_it_is_for(
    station: Station, issuer: Issuer, drawer: PlainDrawer, printer: FolderPrinter, database: Database
) -> None:
    who = station.register(
        {
            "name": "李伟",
            "latin_name": "Li Wei",
            "title": "Prof.",
            "company": "Acme",
            "category": "speaker",
            "country": "CN",
            "delegation": "Shandong",
            "booth": "B7",
            "language": "zh",
        }
    )
    issued = issuer.issue(who.id, drawer, printer, reason="first")
    (holder,) = drawer.drawn
    assert holder == Holder(
        name="李伟",
        latin_name="Li Wei",
        title="Prof.",
        company="Acme",
        category=Label("Speaker", {"en": "Speaker", "zh_CN": "演讲嘉宾"}),
        colour="#6B2FA0",
        code=issued.code,
        country="CN",
        delegation="Shandong",
        booth="B7",
        language="zh",
        category_id="speaker",
        registration=who.id,
    )
    assert (issued.registration, issued.missing, issued.overflow) == (who.id, ("☃",), ("name",))
    assert "李伟".encode() in Path(issued.where).read_bytes()
    with database.reading() as connection:
        assert journal.history(connection, who.id)[-1].what == Printed(issued.serial, printer.name, "first")


def test_who_has_no_name_in_their_own_script_has_one_in_latin_letters(
    station: Station, issuer: Issuer, drawer: PlainDrawer, printer: FolderPrinter
) -> None:
    who = station.register({"latin_name": "Li Wei", "category": "dropped"})
    issuer.issue(who.id, drawer, printer)
    assert (drawer.drawn[0].name, drawer.drawn[0].category) == ("Li Wei", "dropped")


def test_a_badge_says_the_days_of_the_conference(
    database: Database, hall: Plan, drawer: PlainDrawer, printer: FolderPrinter, clock: Clock
) -> None:
    signer = Signer(hall.id, bytes(range(32)))
    issuer = Issuer(database, hall, station="desk-1", signer=signer, clock=clock)
    desk = Station(database, hall, name="desk-1", gate="main", clock=clock)
    issued = issuer.issue(desk.register({"name": "Ann"}).id, drawer, printer)
    assert re.search(r"The fair 2019-04-14\D+(2019-04-)?15 Ann$", Path(issued.where).read_text())


@pytest.mark.parametrize("fault", ["drawer", "printer"])
def test_a_badge_that_did_not_come_out_makes_no_older_one_invalid(
    station: Station,
    issuer: Issuer,
    drawer: PlainDrawer,
    printer: FolderPrinter,
    tmp_path: Path,
    clock: Clock,
    fault: str,
) -> None:
    who = station.register({"name": "Ann", "category": "visitor"})
    first = issuer.issue(who.id, drawer, printer)
    clock(minutes=1)
    if fault == "drawer":
        station.correct(who.id, {"name": "An\x00n"})
    else:
        (tmp_path / "file").write_bytes(b"")
        printer = FolderPrinter(tmp_path / "file")
    with pytest.raises((BadgeError, PrinterError)):
        issuer.issue(who.id, drawer, printer)
    assert station.present(first.code).decision == Admitted("visitor", first.serial)


def test_nobody_gets_a_badge_who_is_not_registered(issuer: Issuer, drawer: PlainDrawer, printer: FolderPrinter) -> None:
    with pytest.raises(IssuingError, match="look the person up by name"):
        issuer.issue("7K3M9QX2P4RT", drawer, printer)


def test_a_station_without_the_key_gives_out_nothing(
    database: Database, small: Plan, ann: Registration, drawer: PlainDrawer, printer: FolderPrinter, clock: Clock
) -> None:
    keyless = Issuer(database, small, station="desk-2", signer=None, clock=clock)
    with pytest.raises(IssuingError, match="no signing key"):
        keyless.ticket(ann)
    with pytest.raises(IssuingError, match="no signing key"):
        keyless.issue(ann.id, drawer, printer)


def test_a_withdrawn_key_takes_effect_and_a_new_one_too(
    station: Station, issuer: Issuer, ann: Registration, database: Database, small: Plan, signer: Signer, clock: Clock
) -> None:
    old = issuer.ticket(ann)
    successor = Signer(small.id, bytes(range(1, 33)))
    second = Issuer(database, small, station="desk-1", signer=successor, clock=clock)
    new = second.ticket(ann)
    assert reason(station.present(new)) == Reason.FORGED_CODE
    second.adopt_key(successor.public)
    station.refresh()
    assert station.present(new).decision == Admitted("visitor")
    assert come_anew(station, old).decision == Admitted("visitor")
    second.withdraw_key(signer.key, reason="stolen", operator="Eve")
    station.refresh()
    assert reason(station.present(old)) == Reason.REVOKED_CREDENTIAL
    assert come_anew(station, new).decision == Admitted("visitor")
    # Adopting it again does not bring it back.
    issuer.adopt_key(signer.public)
    station.refresh()
    assert reason(station.present(old)) == Reason.REVOKED_CREDENTIAL


def test_only_keys_that_are_known_can_be_withdrawn(issuer: Issuer, signer: Signer) -> None:
    with pytest.raises(IssuingError, match=signer.key):
        issuer.withdraw_key("00000000")


def test_what_is_no_key_is_not_adopted(issuer: Issuer, database: Database) -> None:
    with database.reading() as connection:
        before = journal.count(connection)
    with pytest.raises(CredentialError):
        issuer.adopt_key(b"short")
    with database.reading() as connection:
        assert journal.count(connection) == before


def test_the_keys_are_read_again_when_the_program_starts_again(
    database: Database, small: Plan, issuer: Issuer, station: Station, ann: Registration, clock: Clock
) -> None:
    ticket = issuer.ticket(ann)
    with closing(database):
        again = Station(database, small, name="desk-1", gate="main", clock=clock)
        assert again.present(ticket).decision == Admitted("visitor")
        assert reason(station.present(ticket)) == Reason.ALREADY_INSIDE
