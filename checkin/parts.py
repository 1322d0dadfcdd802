"""The parts of a station, opened as its plan and settings say."""

import re
import socket
from typing import Final

from checkin import home as files
from checkin import pin, settings
from checkin.badges import template as templates
from checkin.badges.drawing import Drawer
from checkin.domain import credential, planfile
from checkin.domain.clock import Clock, now
from checkin.domain.credential import Signer
from checkin.domain.plan import Plan
from checkin.domain.registration import new_id
from checkin.home import Home, HomeError
from checkin.printers import Printer, PrinterError, open_printer
from checkin.settings import Settings
from checkin.setup import Setup
from checkin.station import Importer, Issued, Issuer, Station
from checkin.store.database import Database, create_database, open_database

_NAME: Final = re.compile(r"[\w.-]{1,40}")


def database(setup: Setup) -> Database:
    """Raises StoreError."""
    return open_database(setup.home.database)


def station(setup: Setup, database: Database, *, gate: str | None = None, clock: Clock = now) -> Station:
    """The desk at this station's gate, or at another one, where it passes people the first way that gate has."""
    own = setup.settings.station
    elsewhere = setup.plan.gates.get(gate) if gate and gate != own.gate else None
    return Station(
        database,
        setup.plan,
        name=own.name,
        gate=gate or own.gate,
        direction=min(elsewhere.directions) if elsewhere else setup.direction,
        clock=clock,
    )


def issuer(setup: Setup, database: Database, clock: Clock = now) -> Issuer:
    key = setup.home.signing_key
    signer = Signer(setup.plan.id, files.read(key)) if key.is_file() else None
    return Issuer(database, setup.plan, station=setup.settings.station.name, signer=signer, clock=clock)


def new_key(setup: Setup, database: Database) -> Issuer:
    """Sign with a key of its own day from now on; what the one before has signed stays valid until it is withdrawn."""
    private = credential.new_private_key()
    # The journal first: a key that signs and that no gate knows would make forgeries of everything it signs.
    issuer(setup, database).adopt_key(Signer(setup.plan.id, private).public)
    files.write(setup.home.signing_key, private, secret=True)
    return issuer(setup, database)


def importer(setup: Setup, database: Database, clock: Clock = now) -> Importer:
    return Importer(database, setup.plan, station=setup.settings.station.name, clock=clock)


def printer(setup: Setup) -> Printer | None:
    """None when this station prints no badges. Raises PrinterError."""
    return open_printer(setup.settings.devices.printer, setup.home.badges)


class Press:
    """Prints badges: the printing half of a desk. Slow to open; raises PrinterError, BadgeError."""

    def __init__(self, setup: Setup, database: Database, *, template: str | None = None, clock: Clock = now) -> None:
        self._issuer = issuer(setup, database, clock)
        self._printer = printer(setup)
        self._drawer = Drawer(templates.shipped(template or setup.plan.badge))

    def print(self, registration: str, *, reason: str = "") -> Issued:
        """Draw and print a badge, and write down that it came out. Raises IssuingError, BadgeError, PrinterError."""
        if self._printer is None:
            raise PrinterError("this station prints no badges: set printer under [devices] in settings.toml")
        return self._issuer.issue(registration, self._drawer, self._printer, reason=reason)


def found(home: Home, text: str, *, station: str = "", gate: str = "") -> tuple[Setup, str]:
    """Start a conference in a home: plan, settings, database, signing key; returns the supervisor's PIN too.

    Raises PlanError for a wrong plan, HomeError or StoreError when something of a conference is in the home already:
    nothing is ever written over. What makes a home a conference, its plan, is written last.
    """
    plan = planfile.read(text)
    if home.is_set_up:
        raise HomeError(f"there is a conference in {home.path} already: choose another --home")
    if station and not _NAME.fullmatch(station):
        raise HomeError(f"{station!r} is no name for a station: up to 40 letters, digits, - _ and .")
    home.make()
    name = station or f"{_host()}-{new_id()[:4].lower()}"
    wanted = Settings(settings.Station(name, gate or next(iter(plan.gates)), _direction(plan, gate)))
    private, typed = credential.new_private_key(), pin.new()
    new = create_database(home.database)
    setup = Setup(home, plan, wanted)
    files.write(home.signing_key, private, secret=True)
    issuer(setup, new).adopt_key(Signer(plan.id, private).public)
    new.close()
    files.write(home.supervisor_pin, pin.hashed(typed).encode(), secret=True)
    files.write(home.settings, settings.written(wanted).encode())
    files.write(home.plan, text.encode())
    return setup, typed


def _direction(plan: Plan, gate: str) -> str:
    chosen = plan.gates.get(gate) or next(iter(plan.gates.values()))
    return str(min(chosen.directions))


def _host() -> str:
    kept = "".join(letter for letter in socket.gethostname().split(".")[0].lower() if letter.isalnum() or letter == "-")
    return kept[:20] or "station"
