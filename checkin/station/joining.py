"""A home becomes a station of a hub: it gets a name, a gate, a key of its own, and a copy of everything."""

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from checkin import __version__, settings
from checkin import home as files
from checkin.domain import credential, planfile
from checkin.domain.clock import Clock, now
from checkin.domain.credential import Signer
from checkin.home import Home
from checkin.settings import Settings
from checkin.store import exchanges, journal, loading, registrations
from checkin.store.database import Database, create_database, open_database
from checkin.sync import firstcopy, trust
from checkin.sync.client import Hub, HubError
from checkin.sync.exchange import Exchange
from checkin.sync.facts import received
from checkin.sync.firstcopy import CopyError
from checkin.sync.invitation import Invitation
from checkin.sync.messages import Join, Joined

_ASIDE: Final = "before-joining"  # a folder
_SOON: Final = 30.0  # seconds; a copy that takes longer is gone on with while the station works


class JoiningError(Exception):
    """A home cannot join; the sentence says what to do."""


class _SlowError(Exception):
    """The copy takes too long to be waited for."""


@dataclass(frozen=True, slots=True)
class NewStation:
    """What a home has become. `complete`: all registrations are here; else they come while the station works."""

    station: str
    gate: str
    role: str
    registrations: int
    complete: bool
    seconds: float


def hub_of(home: Home, url: str, *, pinned: bool, token: str = "", clock: Clock = now) -> Hub:
    """The hub of a home that knows whom to trust. Raises TrustError."""
    trusted = home.trusted if home.trusted.is_file() else None
    return Hub(trust.open_client(url, trusted, pinned=pinned), token, clock)


def join(
    home: Home,
    invitation: Invitation,
    authority: bytes | None = None,
    *,
    clock: Clock = now,
    open_hub: Callable[[str], Hub] | None = None,
) -> NewStation:
    """Make a home a station of the hub that invites; `authority`: certificates (PEM) to know it by.

    A home that was a station of this name before gives the hub what it has not sent, and begins anew with a copy; when
    that cannot be had, it stays what it was. `open_hub` opens the hub with a token, otherwise than over the network.
    Raises HubError, JoiningError, HomeError, StoreError, TrustError.
    """
    _take_up(home)  # joining may have ended in the middle, with the program
    before = _before(home)
    home.make()
    _trust(home, invitation, authority)

    def opened(token: str) -> Hub:
        return hub_of(home, invitation.url, pinned=bool(invitation.pin), token=token, clock=clock)

    began, private = time.perf_counter(), credential.new_private_key()
    open_hub = open_hub or opened
    with closing(open_hub("")) as hub:
        joined = hub.join(Join(invitation.code, Signer("", private).public.hex(), __version__))
    planfile.read(joined.plan)
    with closing(open_hub(joined.token)) as hub, _earlier(home, before, hub, joined):
        files.write(home.token, joined.token.encode(), secret=True)
        files.write(home.signing_key, private, secret=True)
        database, complete = _copied(home, hub, joined, anew=before is not None or joined.have > 0)
        with closing(database):
            if complete:
                # What came since the copy was made, its own facts of an earlier life among them.
                Exchange(database, hub, station=joined.station, folder=home.path, clock=clock).once()
            with database.reading() as connection:
                number = registrations.count(connection)
        files.write(home.settings, settings.written(_settings(before, invitation, joined)).encode())
        # What makes a home a conference is written last.
        files.write(home.plan, joined.plan.encode())
    seconds = round(time.perf_counter() - began, 3)
    return NewStation(joined.station, joined.gate, str(joined.role), number, complete, seconds)


def _before(home: Home) -> Settings | None:
    """The settings of a home that was a station of a hub. Raises JoiningError for one that is something else."""
    if not home.is_set_up:
        if home.database.exists():
            raise JoiningError(f"there is a database {home.database} already: choose another --home")
        return None
    found = settings.read(files.read(home.settings).decode(errors="replace"))
    if not found.hub.url:
        raise JoiningError(f"there is a conference of its own in {home.path}: choose another --home")
    return found


def _trust(home: Home, invitation: Invitation, authority: bytes | None) -> None:
    trusted = trust.fetched(invitation.url, invitation.pin) if invitation.pin else authority
    if trusted is not None:
        files.write(home.trusted, trusted)
    else:
        home.trusted.unlink(missing_ok=True)


@contextmanager
def _earlier(home: Home, before: Settings | None, hub: Hub, joined: Joined) -> Iterator[None]:
    """What this home was gives the hub what it has not got of it, and lies aside until there is a copy in its place."""
    if before is None:
        yield
        return
    if before.station.name != joined.station:
        raise JoiningError(
            f"this home was {before.station.name} and is invited as {joined.station}: choose another --home"
        )
    with closing(open_database(home.database)) as old:
        left = Exchange(old, hub, station=joined.station, folder=home.path)
        left.greet()
        left.send_all()
    try:
        _lay_aside(home)
        yield
    finally:
        _take_up(home)


def _lay_aside(home: Home) -> None:
    aside = home.path / _ASIDE
    aside.mkdir(mode=0o700)
    # The plan goes first and comes back last: without one a home is nothing yet, and everything is taken up again. The
    # database itself goes last and comes back first: where it lies aside, that which is in its place is a new one.
    for file in (home.plan, *reversed(_databases(home))):
        if file.exists():
            file.replace(aside / file.name)


def _take_up(home: Home) -> None:
    """What lies aside where the home is nothing yet; where it has become what it was to be, that may go."""
    aside = home.path / _ASIDE
    if not aside.is_dir():
        return
    if not home.plan.exists():
        if (aside / home.database.name).exists():
            for file in _databases(home):
                file.unlink(missing_ok=True)
        for file in (*_databases(home), home.plan):
            if (aside / file.name).exists():
                (aside / file.name).replace(file)
    shutil.rmtree(aside)


def _databases(home: Home) -> tuple[Path, ...]:
    return tuple(home.database.with_name(f"{home.database.name}{ending}") for ending in ("", "-wal", "-shm"))


def _copied(home: Home, hub: Hub, joined: Joined, *, anew: bool) -> tuple[Database, bool]:
    """The database of the new station, and whether everything is in it; one that begins anew needs its own facts."""
    until = time.monotonic() + _SOON

    def in_time(_bytes: int) -> None:
        if time.monotonic() > until:
            raise _SlowError

    folder = home.path / "first-copy"
    try:
        copy, plain = firstcopy.fetch(hub, folder, in_time)
    except (HubError, _SlowError, CopyError) as error:
        if anew:
            raise JoiningError(
                f"{joined.station} has facts at the hub, which are needed first ({error}): join with a new invitation"
            ) from error
        return _begun(home, joined), False
    database = loading.place(plain, home.database)
    with database.writing() as connection:
        exchanges.note(connection, position=copy.position, newest=copy.position, epoch=copy.epoch, loaded=True)
    firstcopy.clear(folder)
    return database, True


def _begun(home: Home, joined: Joined) -> Database:
    """A database in which there is enough to verify tickets and to sign in."""
    database = create_database(home.database)
    with database.writing() as connection:
        journal.take_in(connection, map(received, joined.facts))
    return database


def _settings(before: Settings | None, invitation: Invitation, joined: Joined) -> Settings:
    station = settings.Station(joined.station, joined.gate, joined.direction, str(joined.role))
    hub = settings.Hub(invitation.url, invitation.pin)
    if before is None:
        return Settings(station, hub=hub)
    return Settings(station, before.devices, before.look, hub, before.backup)
