"""The parts of a station, opened as its plan and settings say.

What speaks with a hub and what draws badges is slow to load: a command that does neither goes without.
"""

from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from checkin import home as files
from checkin import settings
from checkin.domain import credential, planfile
from checkin.domain.clock import Clock, now
from checkin.domain.credential import Signer
from checkin.domain.elsewhere import AskHub
from checkin.domain.facts import Fact
from checkin.domain.operators import Operator
from checkin.domain.plan import Plan
from checkin.domain.roles import Role
from checkin.home import Home, HomeError
from checkin.printers import Printer
from checkin.printers.access import PLAIN, Access
from checkin.printers.folder import FolderPrinter
from checkin.settings import Settings
from checkin.setup import Setup, is_station, new_station
from checkin.station import (
    Finder,
    Importer,
    Issuer,
    Operators,
    Outlet,
    PrintQueue,
    Settling,
    Shift,
    Station,
    Watch,
    WayOut,
)
from checkin.station.forgetting import folders_of
from checkin.store.database import Database, create_database, open_database
from checkin.sync.hubtime import HubTime
from checkin.sync.status import Standing

if TYPE_CHECKING:
    from checkin.badges.designs import Designs
    from checkin.sync.asking import Asking
    from checkin.sync.client import Hub
    from checkin.sync.exchange import Exchange


def database(setup: Setup) -> Database:
    """Raises StoreError."""
    return open_database(setup.home.database)


def time_of(setup: Setup, database: Database, clock: Clock = now) -> Clock:
    """The time that this station decides by and dates what happens with: set right by its hub where it has one."""
    alone = not setup.settings.hub.url or isinstance(clock, HubTime)
    return clock if alone else HubTime(database, clock)


def station(
    setup: Setup,
    database: Database,
    *,
    gate: str | None = None,
    clock: Clock = now,
    ask_hub: AskHub | None = None,
) -> Station:
    """The desk at this station's gate, or at another one, where it passes people the first way that gate has."""
    own = setup.settings.station
    elsewhere = setup.plan.gates.get(gate) if gate and gate != own.gate else None
    return Station(
        database,
        setup.plan,
        name=own.name,
        gate=gate or own.gate,
        direction=min(elsewhere.directions) if elsewhere else setup.direction,
        clock=time_of(setup, database, clock),
        ask_hub=ask_hub,
    )


def issuer(setup: Setup, database: Database, clock: Clock = now) -> Issuer:
    key = setup.home.signing_key
    signer = Signer(setup.plan.id, files.read(key)) if key.is_file() else None
    name, photo_of = setup.settings.station.name, partial(_photo, setup.home.photos)
    time = time_of(setup, database, clock)
    return Issuer(database, setup.plan, station=name, signer=signer, clock=time, photo_of=photo_of)


def _photo(folder: Path, registration: str) -> bytes | None:
    """The photo of a registration, where there is one that can be read."""
    for ending in ("jpg", "jpeg", "png"):
        try:
            return (folder / f"{registration}.{ending}").read_bytes()
        except OSError:
            continue
    return None


def settling(setup: Setup, database: Database, clock: Clock = now) -> Settling:
    return Settling(database, setup.plan, setup.settings.station.name, time_of(setup, database, clock))


def operators(setup: Setup, database: Database, clock: Clock = now) -> Operators:
    name, time = setup.settings.station.name, time_of(setup, database, clock)
    return Operators(database, setup.plan, name, time, elsewhere=setup.ruled_elsewhere)


def way_out(setup: Setup, open_operators: Callable[[], Operators]) -> WayOut:
    """The way out of this station's kiosk. `open_operators` may raise StoreError: then the copy in the home answers."""
    return WayOut(setup.home.way_out, open_operators)


def finder(database: Database) -> Finder:
    return Finder(database)


def shift(
    station: Station, finder: Finder, operator: Operator, issuer: Issuer | None, queue: PrintQueue | None = None
) -> Shift:
    """What an operator who has signed in does at a station."""
    return Shift(station, finder, operator, issuer, queue)


def exchange(
    setup: Setup,
    database: Database,
    heard: Callable[[Sequence[Fact]], object] = lambda _facts: None,
    clock: Clock = now,
) -> "Exchange | None":
    """What keeps this station up with its hub; None for one that works alone. `heard` gets the facts that are new.

    Raises HomeError, TrustError.
    """
    hub = _hub(setup, clock)
    if hub is None:
        return None
    from checkin.sync.exchange import Exchange  # noqa: PLC0415

    name = setup.settings.station.name
    made = Exchange(database, hub, station=name, folder=setup.home.path, clock=clock, heard=heard)
    made.personal = folders_of(setup)
    return made


def _hub(setup: Setup, clock: Clock = now) -> "Hub | None":
    told = setup.settings.hub
    if not told.url:
        return None
    from checkin.station import joining  # noqa: PLC0415

    token = files.read(setup.home.token).decode().strip()
    return joining.hub_of(setup.home, told.url, pinned=bool(told.pin), token=token, clock=clock)


def asking(setup: Setup, stands: Callable[[], Standing | None] = lambda: None) -> "Asking | None":
    """What strict gates ask the hub through; None without a hub or such gates. `stands`: see `sync.asking`.

    Raises HomeError, TrustError.
    """
    hub = _hub(setup) if any(gate.strict for gate in setup.plan.gates.values()) else None
    if hub is None:
        return None
    from checkin.sync.asking import Asking  # noqa: PLC0415

    return Asking(hub, setup.plan.rules.strict_wait_ms / 1000, stands=stands)


def watch(setup: Setup, clock: Clock = now) -> Watch:
    """Who knows how all stations are. Raises HomeError, TrustError."""
    from checkin.hub import started  # noqa: PLC0415

    here = setup.home.hub.is_file() and not setup.settings.hub.url
    return Watch(
        _hub(setup), partial(started.read(setup.home).open_database, setup.home) if here else None, clock=clock
    )


def recover(setup: Setup, database: Database) -> None:
    """Get this station's own facts back from the hub, where it was restored from a copy, before it adds to them.

    It goes on without, when there is no hub or it does not answer.
    """
    if not setup.settings.hub.url:
        return
    from checkin.sync.client import HubError  # noqa: PLC0415
    from checkin.sync.trust import TrustError  # noqa: PLC0415

    with suppress(HubError, HomeError, TrustError):
        recover_now(setup, database)


def recover_now(setup: Setup, database: Database) -> None:
    """The same, and not without the hub. Raises HubError, HomeError, TrustError."""
    found = exchange(setup, database)
    if found is not None:
        with closing(found):
            found.recover()


def new_key(setup: Setup, database: Database) -> Issuer:
    """Sign with a key of its own day from now on; what the one before has signed stays valid until it is withdrawn."""
    private = credential.new_private_key()
    # The journal first: a key that signs and that no gate knows would make forgeries of everything it signs.
    issuer(setup, database).adopt_key(Signer(setup.plan.id, private).public)
    files.write(setup.home.signing_key, private, secret=True)
    return issuer(setup, database)


def importer(setup: Setup, database: Database, clock: Clock = now) -> Importer:
    time = time_of(setup, database, clock)
    return Importer(database, setup.plan, station=setup.settings.station.name, clock=time)


def printer(setup: Setup, access: Access = PLAIN) -> Printer | None:
    """None when this station prints no badges. Raises PrinterError."""
    return access.open(setup.settings.devices.printer, setup.home.badges)


def drawer(setup: Setup, template: str | None = None) -> "Designs":
    """Draws this conference's badges, all from one template if it is named. Raises BadgeError."""
    from checkin.badges.designs import Designs  # noqa: PLC0415

    categories = setup.plan.categories
    own = {each.id: each.badge for each in categories.values() if each.badge and not template}
    return Designs(setup.home.templates, template or setup.plan.badge, own, categories)


def print_queue(setup: Setup, database: Database, clock: Clock = now, access: Access = PLAIN) -> PrintQueue:
    """The badges on their way at this station: to its printer, its second one, or the folder if somebody says so.

    Raises PrinterError.
    """
    devices, folder = setup.settings.devices, setup.home.badges
    there = {where: access.open(where, folder) for where in (devices.printer, devices.second_printer) if where}
    outlets = [Outlet(where, printer) for where, printer in there.items() if printer]
    if outlets and not any(each.where.startswith("folder") for each in outlets):
        outlets.append(Outlet("folder", FolderPrinter(folder), by_rule=False))
    return PrintQueue(
        database,
        issuer(setup, database, clock),
        lambda: drawer(setup),
        outlets,
        clock=clock,
        labels=devices.labels,
    )


def found(home: Home, text: str, *, station: str = "", gate: str = "", clock: Clock = now) -> tuple[Setup, str]:
    """Start a conference in a home: plan, settings, database, signing key, and a supervisor, whose PIN it returns too.

    Raises PlanError for a wrong plan, HomeError or StoreError when something of a conference is in the home already:
    nothing is ever written over. What makes a home a conference, its plan, is written last.
    """
    plan = planfile.read(text)
    if home.is_set_up:
        raise HomeError(f"there is a conference in {home.path} already: choose another --home")
    if station and not is_station(station):
        raise HomeError(f"{station!r} is no name for a station: up to 40 letters, digits, - _ and .")
    home.make()
    name = station or new_station()
    wanted = Settings(settings.Station(name, gate or next(iter(plan.gates)), _direction(plan, gate)))
    private = credential.new_private_key()
    new = create_database(home.database)
    setup = Setup(home, plan, wanted)
    files.write(home.signing_key, private, secret=True)
    issuer(setup, new, clock).adopt_key(Signer(plan.id, private).public)
    first = operators(setup, new, clock)
    pin = first.add("supervisor", "Supervisor", Role.SUPERVISOR)
    way_out(setup, lambda: first).keep()
    new.close()
    files.write(home.settings, settings.written(wanted).encode())
    files.write(home.plan, text.encode())
    return setup, pin


def _direction(plan: Plan, gate: str) -> str:
    chosen = plan.gates.get(gate) or next(iter(plan.gates.values()))
    return str(min(chosen.directions))
