"""The commands that open a window, and the demonstration, which may do without."""

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from checkin.cli.output import Output
from checkin.domain.planfile import PlanError
from checkin.home import Home, HomeError
from checkin.settings import SettingsError
from checkin.setup import Setup, open_home

_HEADLESS, _IN_A_WINDOW = 60, 24  # codes shown: for figures, and for somebody who looks on
_PACE = 3.0  # people before a window take their time, so that its verdicts can be read


def kiosk(given: argparse.Namespace, home: Home, _output: Output) -> int:
    # Qt is not needed by a demonstration without a window, and does not load on a machine without its libraries.
    from checkin import app  # noqa: PLC0415

    setup = open_home(home).with_devices(scanner=given.scanner, printer=given.printer)
    return _shown(app.kiosk, setup, given)


def desk(given: argparse.Namespace, home: Home, _output: Output) -> int:
    from checkin import app  # noqa: PLC0415

    setup = open_home(home).with_devices(scanner=given.scanner, printer=given.printer)
    return _shown(app.desk, setup, given)


def supervisor(given: argparse.Namespace, home: Home, _output: Output) -> int:
    from checkin import app  # noqa: PLC0415

    setup = open_home(home).with_devices(printer=given.printer)
    return _shown(app.supervisor, setup, given)


def set_up(given: argparse.Namespace, home: Home, _output: Output) -> int:
    from checkin import app  # noqa: PLC0415

    code = app.set_up(home, windowed=given.windowed)
    if code != app.OPEN:
        return code
    setup = open_home(home)
    windows = {"kiosk": app.kiosk, "desk": app.desk, "supervisor": app.supervisor}
    return _shown(windows[setup.settings.station.role], setup, given)


def usual(home: Home) -> str:
    """The command that is meant where none is given: the window this station was set up for, else the set-up."""
    if not home.is_set_up:
        return "setup"
    with suppress(HomeError, PlanError, SettingsError):
        return open_home(home).settings.station.role
    return "kiosk"  # which says what is wrong


def _shown(show: Callable[..., int], setup: Setup, given: argparse.Namespace) -> int:
    """Show a window, and when it says so that of the rehearsal, and of the conference again."""
    from checkin import app, rehearsal  # noqa: PLC0415

    if getattr(given, "rehearsal", False):
        setup = _with_devices_of(setup, rehearsal.begin(setup))
    while (code := show(setup, windowed=given.windowed)) == app.SWITCH:
        if setup.home.is_rehearsal:
            real = rehearsal.real(setup)
            rehearsal.end(setup.home)
            setup = _with_devices_of(setup, real)
        else:
            setup = _with_devices_of(setup, rehearsal.begin(setup))
    return code


def _with_devices_of(before: Setup, after: Setup) -> Setup:
    """The devices that were chosen for this once stay."""
    return replace(after, settings=replace(after.settings, devices=before.settings.devices))


def demo(given: argparse.Namespace, home: Home, output: Output) -> int:
    # NumPy, OpenCV and ReportLab come with these: whoever opens a kiosk is not to wait for them.
    from checkin.demo import headless  # noqa: PLC0415
    from checkin.demo.stage import built  # noqa: PLC0415

    seen = given.windowed or (_has_display() and not given.headless)
    showings = given.presentations or (_IN_A_WINDOW if seen else _HEADLESS)
    with (
        _stage_home(given, home) as place,
        built(
            place,
            registrations=given.registrations,
            showings=showings,
            seed=given.seed,
            say=output.progress,
            pace=_PACE if seen else 1.0,
        ) as stage,
    ):
        if seen:
            from checkin.demo import windowed  # noqa: PLC0415

            windowed.run(stage)
        else:
            headless.run(stage)
        if not given.json:
            output.progress(stage.figures.as_text())
        # The figures are for scripts, and the last line whether asked for or not.
        figures = stage.figures.as_record()
        output.say(figures, json.dumps(figures))
        return 1 if stage.figures.unexpected or stage.figures.misreads else 0


@contextmanager
def _stage_home(given: argparse.Namespace, home: Home) -> Iterator[Home]:
    """The home that was named, which is kept; else one that is gone afterwards."""
    if given.home or os.environ.get("CHECKIN_HOME"):
        yield home
        return
    with tempfile.TemporaryDirectory(prefix="checkin-demo-", ignore_cleanup_errors=True) as folder:
        yield Home(Path(folder) / "home")


def _has_display() -> bool:
    if sys.platform in ("win32", "darwin"):
        return True
    platform = os.environ.get("QT_QPA_PLATFORM", "").split(":")[0]
    if platform in ("offscreen", "minimal"):
        return False
    return bool(platform or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
