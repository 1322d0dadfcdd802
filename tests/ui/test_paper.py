"""Badges through the printers of the system: in their exact size, dot by dot, and never twice."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from checkin.printers import Condition, PrinterError, Reason, Stage
from checkin.printers.testpage import page_to_measure
from checkin.ui.paper import SystemPrinter, access

sys.path.append(str(Path(__file__).parents[1] / "printers"))  # the rig stands there

# In a process of its own: the library of CUPS asks only once where the print service is.
_PRINT = """
import sys
from pathlib import Path
from checkin.badges import template
from checkin.badges.drawing import Drawer
from checkin.printers import Paper
from checkin.printers.testpage import page_to_measure
from checkin.ui.paper import access
printer = access().open("qt:badges", Path("/nowhere"))
state = printer.state()
assert state.ready, state
paper = page_to_measure("A-1", 105, 148)
handle = printer.submit(paper)
print(handle, printer.progress(handle).kind, printer.find("A-1"))
print(access().open("qt:gone", Path("/nowhere")).state().reasons[0])
"""


@pytest.mark.parametrize("formats", ["application/pdf,image/pwg-raster", "image/pwg-raster"])
def test_a_page_comes_out_in_its_exact_size(formats: str) -> None:
    import rig

    if lacking := rig.missing():
        assert "CI" not in os.environ, f"install what .ci/debian-packages-test lists: {', '.join(lacking)} are missing"
        pytest.skip(f"not installed: {', '.join(lacking)}; .ci/debian-packages-test lists the packages")
    with rig.rig() as built:
        device, service = built.device(formats), built.service()
        service.add("badges", device.uri, "-m", "everywhere")
        environment = os.environ | {"CUPS_SERVER": service.socket}
        done = subprocess.run(
            [sys.executable, "-c", _PRINT], env=environment, capture_output=True, text=True, check=False
        )
        assert done.stdout.split() == ["A-1", "sent", "A-1", "no_such_queue"], done.stderr
        rig.until(lambda: device.printed, 60)
        (came,) = device.printed
    if came.startswith(b"%PDF"):
        _measure(came)
    else:
        assert _size_of_raster(came) == pytest.approx((105, 148), abs=0.3)


def _measure(pdf: bytes) -> None:
    """The paper, and the square of 20 mm on it."""
    from checkin import pages

    with pages.document(pdf) as opened:
        across, down = opened[0].get_size()
        assert (across / 72 * 25.4, down / 72 * 25.4) == pytest.approx((105, 148), abs=0.3)
        dots = pages.grey(opened[0], 600 / 72) < 128
    # The square stands 10 mm from the left and 5 mm from the top: its left and right edges on a line through it.
    line = dots[round(23 / 25.4 * 600), round(8 / 25.4 * 600) : round(33 / 25.4 * 600)]
    edges = [at for at, dark in enumerate(line.tolist()) if dark]
    assert (edges[-1] - edges[0]) / 600 * 25.4 == pytest.approx(20, abs=0.3)


def _size_of_raster(raster: bytes) -> tuple[float, float]:
    import struct

    (dpi,) = struct.unpack_from(">I", raster, 4 + 276)
    across, down = struct.unpack_from(">II", raster, 4 + 372)
    return across * 25.4 / dpi, down * 25.4 / dpi


def test_a_printer_that_is_not_there_is_a_state_and_takes_no_badge(qapp: object) -> None:  # noqa: ARG001
    printer = access().open("qt:nobody has this printer", Path("/nowhere"))
    assert printer is not None
    assert printer.name == "the printer nobody has this printer"
    assert printer.state().kind is Condition.OFFLINE
    with pytest.raises(PrinterError, match="There is no such printer") as raised:
        printer.submit(page_to_measure("A-1"))
    assert raised.value.reasons == (Reason.NO_SUCH_QUEUE,)


def test_a_badge_that_the_system_has_is_not_given_back() -> None:
    printer = SystemPrinter("Zebra")
    assert not printer.tells
    assert printer.cancel("A-1").kind is Stage.UNKNOWN
    with pytest.raises(PrinterError) as raised:
        printer.find("A-1")
    assert raised.value.reasons == (Reason.FORGETS,)


def test_every_other_address_means_what_it_always_does(tmp_path: Path) -> None:
    assert access().open("none", tmp_path) is None
    folder = access().open("folder", tmp_path)
    assert folder is not None
    assert folder.state().ready
    assert "folder" in {each.where for each in access().found(tmp_path)}
    with pytest.raises(PrinterError, match="qt:NAME"):
        access().open("qt:", tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="there it is the name of a printer")
def test_printers_of_windows_are_on_windows(tmp_path: Path) -> None:
    with pytest.raises(PrinterError, match="on Windows"):
        access().open("windows:Zebra", tmp_path)
