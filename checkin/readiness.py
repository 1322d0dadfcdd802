"""Whether this station is ready for the doors to open: one line a check, and what to do where it is not."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Final

from checkin import parts, shipped
from checkin.home import Home
from checkin.printers.access import PLAIN, needs_system
from checkin.scanners import Lost, Sighting, open_scanner
from checkin.setup import Setup, open_home

_FREE: Final = 1_000_000_000  # bytes; two days at a busy gate need a tenth of it
_RELEASED: Final = datetime(2025, 1, 1, tzinfo=UTC)  # no honest clock is earlier
_ASTRAY: Final = timedelta(minutes=2)
_FRAMES: Final = 3


@dataclass(frozen=True, slots=True)
class Check:
    check: str
    ok: bool
    say: str


def check(home: Home) -> Iterator[Check]:
    """Every check, one after another. None of them stops the others, whatever it meets."""
    yield _tried("fonts", _fonts)
    yield _tried("icons", _icons)
    yield _tried("translations", _translations)
    try:
        setup = open_home(home)
    except Exception as error:  # noqa: BLE001 -- a check reports, it never stops the others
        yield Check("conference", ok=False, say=str(error))
        return
    yield Check("conference", ok=True, say=f"{setup.plan.label}, gate {setup.settings.station.gate}")
    for name, look in _CHECKS.items():
        yield _tried(name, lambda look=look: look(setup))  # type: ignore[misc]


def _tried(name: str, look: Callable[[], tuple[bool, str]]) -> Check:
    try:
        ok, say = look()
    except Exception as error:  # noqa: BLE001 -- a check reports, it never stops the others
        return Check(name, ok=False, say=str(error))
    return Check(name, ok=ok, say=say)


def _fonts() -> tuple[bool, str]:
    missing = [name for name in shipped.FONTS if not shipped.font(name).is_file()]
    return not missing, f"missing: {', '.join(missing)}: install again" if missing else f"{len(shipped.FONTS)} faces"


def _icons() -> tuple[bool, str]:
    found = len(list((shipped.RESOURCES / "icons").glob("*.svg")))
    return found > 0, f"{found} icons" if found else "no icons were installed: install again"


def _translations() -> tuple[bool, str]:
    found = sorted(file.stem for file in (shipped.RESOURCES / "translations").glob("*.qm"))
    return bool(found), ", ".join(["en", *found]) if found else "no translations were installed: install again"


def _migrations(setup: Setup) -> tuple[bool, str]:
    with closing(parts.database(setup)) as database, database.reading():
        return True, "the database is up to date"


def _complete(setup: Setup) -> tuple[bool, str]:
    with closing(parts.database(setup)) as database:
        here = parts.station(setup, database)
        registered, found = here.registered, here.verify()
    if found.missing or found.altered:
        say = (
            f"{len(found.missing)} facts are missing and {len(found.altered)} altered: keep a copy and restore a backup"
        )
        return False, say
    if not registered:
        return False, "there are no registrations: only signed tickets can be let in"
    return True, f"database complete: {registered:,} registrations, {found.facts:,} facts"


def _camera(setup: Setup) -> tuple[bool, str]:
    where = setup.settings.devices.scanner
    if where == "hand":
        return True, "no camera, a hand scanner is used: scan a code to try it"
    scanner = open_scanner(where)
    with closing(scanner):
        for seen in islice(scanner.sightings(), _FRAMES):
            match seen:
                case Lost(say):
                    return False, say
                case Sighting():
                    pass
    return True, f"{where} gives pictures"


def _printer(setup: Setup) -> tuple[bool, str]:
    access = PLAIN
    if needs_system(setup.settings.devices.printer):
        from checkin.ui import paper  # noqa: PLC0415  Qt, which takes longer to load than all the rest

        access = paper.access()
    printer = parts.printer(setup, access)
    if printer is None:
        return True, "this station prints no badges"
    state = printer.state()
    return state.ready, state.say


def _hub(setup: Setup) -> tuple[bool, str]:
    with closing(parts.database(setup)) as database:
        exchange = parts.exchange(setup, database)
        if exchange is None:
            return True, "this station works alone, without a hub"
        with closing(exchange):
            exchange.greet()
            progress, waiting, left = exchange.progress, exchange.waiting, len(exchange.left)
            off = (exchange.hub.offset.value or 0) / 1000
    behind = progress.newest - progress.position
    if abs(off) > _ASTRAY.total_seconds():
        return False, f"the clock is {abs(off):,.0f} s {'ahead of' if off > 0 else 'behind'} the hub's: set it right"
    if not progress.loaded or behind or waiting:
        return False, f"{behind:,} facts behind, {waiting:,} not sent: run `checkin sync --once`"
    if left:
        return False, f"{left:,} facts were not taken: `checkin sync --once` names them"
    return True, f"connected to {setup.settings.hub.url}, everything is here; the clocks are {abs(off):.1f} s apart"


def _clock(setup: Setup) -> tuple[bool, str]:
    now = datetime.now(UTC)
    with closing(parts.database(setup)) as database:
        latest = parts.station(setup, database).latest
    if now < _RELEASED or (latest and now < latest - _ASTRAY):
        return False, f"the clock says {setup.plan.local(now):%Y-%m-%d %H:%M}: that has been already, set it right"
    return True, f"{setup.plan.local(now):%Y-%m-%d %H:%M} {setup.plan.time_zone}"


def _disk(setup: Setup) -> tuple[bool, str]:
    free = shutil.disk_usage(setup.home.path).free
    return free > _FREE, f"{free / 1e9:.1f} GB free{'' if free > _FREE else ': free at least 1 GB'}"


_CHECKS: Final[dict[str, Callable[[Setup], tuple[bool, str]]]] = {
    "migrations": _migrations,
    "camera": _camera,
    "printer": _printer,
    "hub": _hub,
    "clock": _clock,
    "disk": _disk,
    "database complete": _complete,
}
