"""Every check of a station, in the order in which what is wrong is best mended."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Final

from checkin import disk, parts, shipped
from checkin.domain.clock import Clock, now
from checkin.home import Home
from checkin.printers.access import PLAIN, Access
from checkin.readiness.findings import Check, Finding
from checkin.scanners import Lost, Picture, Sighting, open_scanner
from checkin.scanners.focus import Focus, focus
from checkin.scanners.noted import LOST, READY, Noted
from checkin.settings import Devices
from checkin.setup import Setup, open_home
from checkin.station import backups

_FREE: Final = 1_000_000_000  # bytes; two days at a busy gate need a tenth of it
_RELEASED: Final = datetime(2025, 1, 1, tzinfo=UTC)  # no honest clock is earlier
_ASTRAY: Final = timedelta(minutes=2)
_FRAMES: Final = 8  # a camera that just opened needs some to find out how light it is

NAMES: Final = (
    *("fonts", "icons", "translations", "conference", "migrations", "camera", "printer", "hub", "clock", "disk"),
    *("encryption", "backup", "sound", "database complete"),
)
"""Every check there is, in its order."""

_SEEN: Final = {
    Focus.SHARP: Finding.CAMERA_SHARP,
    Focus.SOFT: Finding.CAMERA_SOFT,
    Focus.DARK: Finding.CAMERA_DARK,
    Focus.BRIGHT: Finding.CAMERA_BRIGHT,
    Focus.PLAIN: Finding.CAMERA,
}


@dataclass(frozen=True, slots=True)
class Means:
    """What the checks cannot do by themselves: windows and their libraries stand above them.

    `access` opens the station's printers. `hears` says whether there is a loudspeaker. `looking` is the camera that a
    window looks through already, which nobody else can open; None where there is none. `devices` are those that were
    chosen for this once.
    """

    access: Callable[[Setup], Access] = lambda _setup: PLAIN
    hears: Callable[[], bool] = lambda: False
    looking: Callable[[], Noted | None] = lambda: None
    clock: Clock = now
    devices: Devices | None = None

    def opened(self, home: Home) -> Setup:
        """What a home says, with the devices in use. Raises what `open_home` raises."""
        setup = open_home(home)
        return replace(setup, settings=replace(setup.settings, devices=self.devices)) if self.devices else setup


def check(home: Home, means: Means) -> Iterator[Check]:
    """Every check, one after another. None of them stops the others, whatever it meets."""
    for name, look in (("fonts", _fonts), ("icons", _icons), ("translations", _translations)):
        yield _tried(name, look)
    try:
        setup = means.opened(home)
    except Exception as error:  # noqa: BLE001 -- a check reports, it never stops the others
        yield _fault("conference", error)
        return
    own = {"conference": str(setup.plan.label), "gate": setup.settings.station.gate}
    yield Check("conference", Finding.CONFERENCE, own)
    here = Checks(setup, means)
    for name in NAMES[NAMES.index("migrations") :]:
        yield here.one(name)


def _tried(name: str, look: Callable[[], Check]) -> Check:
    try:
        return look()
    except Exception as error:  # noqa: BLE001 -- as above
        return _fault(name, error)


def _fault(name: str, error: Exception) -> Check:
    return Check(name, Finding.FAULT, {"say": str(error)})


def _fonts() -> Check:
    missing = [name for name in shipped.FONTS if not shipped.font(name).is_file()]
    found = Finding.FONTS_MISSING if missing else Finding.FONTS
    return Check("fonts", found, {"names": ", ".join(missing), "number": str(len(shipped.FONTS))})


def _icons() -> Check:
    number = len(list((shipped.RESOURCES / "icons").glob("*.svg")))
    return Check("icons", Finding.ICONS if number else Finding.ICONS_MISSING, {"number": str(number)})


def _translations() -> Check:
    found = sorted(file.stem for file in (shipped.RESOURCES / "translations").glob("*.qm"))
    about = {"names": ", ".join(["en", *found])}
    return Check("translations", Finding.LANGUAGES if found else Finding.LANGUAGES_MISSING, about)


@dataclass(slots=True)
class Checks:
    """The checks of one station; each may be done again."""

    _setup: Setup
    _means: Means
    _offset: float | None = field(default=None, init=False)  # seconds that the clock is ahead of the hub's

    def one(self, name: str) -> Check:
        look = {
            "migrations": self._migrations,
            "camera": self._camera,
            "printer": self._printer,
            "hub": self._hub,
            "clock": self._clock,
            "disk": self._disk,
            "encryption": self._encryption,
            "backup": self._backup,
            "sound": self._sound,
            "database complete": self._complete,
        }[name]
        return _tried(name, look)

    def _migrations(self) -> Check:
        with closing(parts.database(self._setup)) as database, database.reading():
            return Check("migrations", Finding.UP_TO_DATE)

    def _camera(self) -> Check:
        where = self._setup.settings.devices.scanner
        about = {"where": where}
        if where == "hand":
            return Check("camera", Finding.HAND)
        looking = self._means.looking()
        if looking and looking.state == LOST:
            return Check("camera", Finding.CAMERA_SILENT, about)
        if looking and looking.state == READY:
            return Check("camera", _quality([looking.picture]), about)
        pictures: list[Picture | None] = []
        with closing(open_scanner(where)) as scanner:
            for seen in islice(scanner.sightings(), _FRAMES):
                match seen:
                    case Lost(say):
                        return Check("camera", Finding.FAULT, {"say": say})
                    case Sighting():
                        pictures.append(seen.picture)
        return Check("camera", _quality(pictures), about)

    def _printer(self) -> Check:
        printer = parts.printer(self._setup, self._means.access(self._setup))
        if printer is None:
            return Check("printer", Finding.NO_BADGES)
        state = printer.state()
        found = Finding.PRINTER if state.ready else Finding.PRINTER_NOT_READY
        return Check("printer", found, {"say": state.say}, tuple(map(str, state.reasons)))

    def _hub(self) -> Check:
        with closing(parts.database(self._setup)) as database:
            exchange = parts.exchange(self._setup, database)
            if exchange is None:
                return Check("hub", Finding.ALONE)
            with closing(exchange):
                exchange.greet()
                progress, waiting, left = exchange.progress, exchange.waiting, len(exchange.left)
                self._offset = (exchange.hub.offset.value or 0) / 1000
        behind = progress.newest - progress.position
        if not progress.loaded or behind or waiting:
            return Check("hub", Finding.NOT_ALL_HERE, {"behind": f"{behind:,}", "waiting": f"{waiting:,}"})
        if left:
            return Check("hub", Finding.NOT_TAKEN, {"left": f"{left:,}"})
        return Check("hub", Finding.CONNECTED, {"url": self._setup.settings.hub.url})

    def _clock(self) -> Check:
        moment, plan = self._means.clock(), self._setup.plan
        with closing(parts.database(self._setup)) as database:
            latest = parts.station(self._setup, database).latest
        about = {"time": f"{plan.local(moment):%Y-%m-%d %H:%M} {plan.time_zone}"}
        if self._offset is not None and abs(self._offset) > _ASTRAY.total_seconds():
            ahead = Finding.CLOCK_AHEAD if self._offset > 0 else Finding.CLOCK_SLOW
            return Check("clock", ahead, {"seconds": f"{abs(self._offset):,.0f}"})
        if moment < _RELEASED or (latest and moment < latest - _ASTRAY):
            return Check("clock", Finding.CLOCK_PAST, about)
        if self._offset is None:
            return Check("clock", Finding.CLOCK, about)
        return Check("clock", Finding.CLOCK_WITH_HUB, about | {"seconds": f"{abs(self._offset):.1f}"})

    def _disk(self) -> Check:
        free = disk.free(self._setup.home.path)
        return Check("disk", Finding.DISK if free > _FREE else Finding.DISK_FULL, {"free": f"{free / 1e9:.1f}"})

    def _encryption(self) -> Check:
        match disk.is_encrypted(self._setup.home.path):
            case None:
                return Check("encryption", Finding.ENCRYPTION_UNKNOWN)
            case yes:
                return Check("encryption", Finding.ENCRYPTED if yes else Finding.NOT_ENCRYPTED)

    def _backup(self) -> Check:
        copies = backups.opened(self._setup)
        if copies is None:
            return Check("backup", Finding.NOT_COPIED)
        copies.look()
        about = {"where": str(copies.folder.parent)}
        if copies.on_the_same_disk:
            return Check("backup", Finding.COPIED_BESIDE, about)
        if copies.newest is None:
            return Check("backup", Finding.NOT_COPIED_YET, about)
        at = f"{self._setup.plan.local(copies.newest.at):%Y-%m-%d %H:%M}"
        return Check("backup", Finding.COPIED, about | {"time": at})

    def _sound(self) -> Check:
        return Check("sound", Finding.SOUND if self._means.hears() else Finding.NO_SOUND)

    def _complete(self) -> Check:
        with closing(parts.database(self._setup)) as database:
            here = parts.station(self._setup, database)
            registered, found = here.registered, here.verify()
        if found.missing or found.altered:
            about = {"missing": str(len(found.missing)), "altered": str(len(found.altered))}
            return Check("database complete", Finding.DAMAGED, about)
        if not registered:
            return Check("database complete", Finding.NOBODY)
        about = {"registrations": f"{registered:,}", "facts": f"{found.facts:,}"}
        return Check("database complete", Finding.COMPLETE, about)


def _quality(pictures: Sequence[Picture | None]) -> Finding:
    """What the last of these shows: what came before, a camera needed to find out how light it is."""
    last = next((each for each in reversed(pictures) if each is not None), None)
    if last is None:
        return Finding.CAMERA_SILENT
    return _SEEN[focus(last)]
