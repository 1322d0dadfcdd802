"""What the checks of a station find, and that each says so in words."""

import shutil
import string
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from checkin import home as files
from checkin import parts, settings
from checkin.home import Home
from checkin.readiness import NAMES, Check, Finding, Means, Ready, check
from checkin.readiness.findings import SENTENCES
from checkin.scanners import Code, Lost, Sighting
from checkin.scanners.noted import Noted
from checkin.setup import Setup, open_home

Clock = Callable[..., datetime]


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory, small_text: str) -> Path:
    """A home where somebody is registered, to be copied."""
    path = tmp_path_factory.mktemp("founded") / "home"
    setup, _ = parts.found(Home(path), small_text, station="desk-1")
    with closing(parts.database(setup)) as opened:
        parts.station(setup, opened).register({"name": "Ada", "category": "visitor"})
    files.write(setup.home.settings, settings.written(with_devices(setup, scanner="hand").settings).encode())
    return path


@pytest.fixture
def setup(founded: Path, tmp_path: Path) -> Setup:
    return open_home(Home(Path(shutil.copytree(founded, tmp_path / "home"))))


def with_devices(setup: Setup, **devices: object) -> Setup:
    changed = replace(setup.settings, devices=replace(setup.settings.devices, **devices))
    return replace(setup, settings=changed)


def keep(setup: Setup, **devices: object) -> None:
    files.write(setup.home.settings, settings.written(with_devices(setup, **devices).settings).encode())


def found(setup: Setup, **means: object) -> dict[str, Check]:
    return {each.check: each for each in check(setup.home, Means(**means))}


def test_every_check_is_made_in_its_order_and_a_ready_station_is_ready(setup: Setup) -> None:
    checks = list(check(setup.home, Means(hears=lambda: True)))
    assert tuple(each.check for each in checks) == NAMES
    assert [each.check for each in checks if not each.ok] == []
    assert all(each.say for each in checks)


def test_a_home_without_a_conference_says_so_and_ends_there(tmp_path: Path) -> None:
    *_, last = check(Home(tmp_path), Means())
    assert (last.check, last.ok) == ("conference", False)
    assert "checkin init" in last.say


def test_a_station_without_anybody_is_not_ready(setup: Setup, small_text: str, tmp_path: Path) -> None:
    empty, _ = parts.found(Home(tmp_path / "empty"), small_text)
    assert found(empty)["database complete"].finding is Finding.NOBODY
    assert found(setup)["database complete"].about == {"registrations": "1", "facts": "3"}


def test_a_journal_that_was_altered_is_not_ready(setup: Setup) -> None:
    import sqlite3

    with closing(sqlite3.connect(setup.home.database)) as connection:
        connection.execute("DROP TRIGGER journal_is_not_changed")
        connection.execute("UPDATE journal SET body = replace(body, 'visitor', 'speaker') WHERE kind = 'registered'")
        connection.commit()
    assert found(setup)["database complete"].finding is Finding.DAMAGED


def test_a_station_without_a_loudspeaker_works_and_somebody_should_know(setup: Setup) -> None:
    sound, silence = (found(setup, hears=lambda hears=hears: hears)["sound"] for hears in (True, False))
    assert (sound.finding, sound.ok, sound.heeded) == (Finding.SOUND, True, False)
    assert (silence.finding, silence.ok, silence.heeded) == (Finding.NO_SOUND, True, True)


def test_a_clock_that_is_behind_the_journal_is_not_ready(setup: Setup) -> None:
    from checkin.domain.clock import now

    assert found(setup)["clock"].ok
    assert found(setup, clock=lambda: now() - timedelta(days=1))["clock"].finding is Finding.CLOCK_PAST
    assert found(setup, clock=lambda: datetime.fromisoformat("2019-01-01T00:00+00:00"))["clock"].ok is False


def test_a_printer_that_is_not_there_is_named_with_what_helps(setup: Setup, tmp_path: Path) -> None:
    assert found(setup)["printer"].finding is Finding.PRINTER
    (tmp_path / "file").write_text("")
    keep(setup, printer=f"folder:{tmp_path / 'file' / 'inside'}")
    printer = found(open_home(setup.home))["printer"]
    assert (printer.finding, printer.reasons) == (Finding.PRINTER_NOT_READY, ("folder",))
    keep(setup, printer="none")
    assert found(open_home(setup.home))["printer"].finding is Finding.NO_BADGES


class Eye:
    """A camera that sees the same again and again, until it is pulled out."""

    def __init__(self, picture: np.ndarray | None) -> None:
        self.picture = picture

    def sightings(self) -> object:
        yield Sighting(0.0, self.picture, (Code("A-1", ((0, 0), (9, 0), (9, 9), (0, 9))),), (), 0.0, 1)
        yield Lost("plug it in")

    def close(self) -> None:
        pass


@pytest.mark.parametrize(
    ("level", "finding"), [(10, Finding.CAMERA_DARK), (250, Finding.CAMERA_BRIGHT), (120, Finding.CAMERA)]
)
def test_a_camera_that_a_window_looks_through_is_looked_at_there(setup: Setup, level: int, finding: Finding) -> None:
    keep(setup, scanner="camera:0")
    noted = Noted(Eye(np.full((480, 640), level, np.uint8)))
    seen = noted.sightings()
    next(seen)
    assert found(setup, looking=lambda: noted)["camera"].finding is finding
    next(seen)
    assert found(setup, looking=lambda: noted)["camera"].finding is Finding.CAMERA_SILENT


def test_a_film_is_a_camera_too(setup: Setup, tmp_path: Path) -> None:
    from checkin.badges.qr import picture
    from checkin.scanners.opencv import cv2

    keep(setup, scanner=f"file:{tmp_path / 'film.avi'}")
    assert not found(setup)["camera"].ok
    frame = np.full((480, 640), 110, np.uint8)
    code = picture("A-1" * 20, module=6)
    frame[20 : 20 + len(code), 20 : 20 + len(code)] = code
    writer = cv2.VideoWriter(
        str(tmp_path / "film.avi"), cv2.CAP_OPENCV_MJPEG, cv2.VideoWriter.fourcc(*"MJPG"), 30, (640, 480)
    )
    for _ in range(12):
        writer.write(np.repeat(frame[:, :, None], 3, axis=2))
    writer.release()
    assert found(setup)["camera"].finding is Finding.CAMERA_SHARP


def test_a_test_badge_comes_out_and_lets_nobody_in(setup: Setup) -> None:
    ready = Ready(setup.home, Means())
    handle = ready.print_badge()
    assert ready.follow(handle).final
    assert Path(handle).read_bytes().startswith(b"%PDF")
    with closing(parts.database(setup)) as database:
        assert parts.station(setup, database).registered == 1


def test_who_prints_no_badges_prints_no_test_either(setup: Setup) -> None:
    from checkin.printers import PrinterError

    keep(setup, printer="none")
    with pytest.raises(PrinterError, match="checkin setup"):
        Ready(setup.home, Means()).print_badge()


def test_a_station_that_works_alone_has_nobody_to_exchange_with(setup: Setup) -> None:
    assert Ready(setup.home, Means()).sync().finding is Finding.ALONE


def test_devices_that_were_chosen_for_this_once_are_those_looked_at(setup: Setup) -> None:
    devices = replace(setup.settings.devices, printer="none")
    checks = {each.check: each.finding for each in check(setup.home, Means(devices=devices))}
    assert (checks["camera"], checks["printer"]) == (Finding.HAND, Finding.NO_BADGES)


@pytest.mark.parametrize("finding", Finding)
def test_every_finding_has_a_sentence_in_the_windows_too(finding: Finding) -> None:
    from checkin.ui.readiness.words import ReadinessWords

    fields = {name for _, name, _, _ in string.Formatter().parse(SENTENCES[finding]) if name}
    found = Check("hub", finding, dict.fromkeys(fields | {"say"}, "something"))
    words = ReadinessWords()
    assert found.say
    assert words.sentence(found)
    assert words.tone(found).value == ("refused" if not found.ok else "attention" if found.heeded else "admitted")


def test_every_check_has_a_name_in_the_windows() -> None:
    from checkin.ui.readiness.words import ReadinessWords

    names = [ReadinessWords().name(name) for name in NAMES]
    assert len(set(names)) == len(NAMES)
