"""Real printers on a real print service: what can go wrong with them in an afternoon, seen while it does."""

import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from checkin.printers import Condition, Paper, Printer, PrinterError, Reason, Stage, open_printer

SEEN_WITHIN = 2.0  # seconds

Badge = Callable[..., Paper]


def opened(where: str) -> Printer:
    printer = open_printer(where, Path("/nowhere"))
    assert printer is not None
    return printer


def until(true: Callable[[], object], seconds: float = 20) -> None:
    import rig

    rig.until(true, seconds)


@pytest.fixture(params=["direct", "queue", "driverless"])
def device_and_printer(rig: Any, request: pytest.FixtureRequest) -> tuple[Any, Printer]:
    """A printer asked by itself, through a queue that hands everything on, and through one without a driver."""
    device = rig.device()
    if request.param == "direct":
        return device, opened(device.uri)
    how = ["-m", "everywhere"] if request.param == "driverless" else []
    return device, opened(rig.service().add("badges", device.uri, *how))


def test_a_badge_comes_out(device_and_printer: tuple[Any, Printer], badge: Badge) -> None:
    device, printer = device_and_printer
    assert printer.state().kind is Condition.READY
    handle = printer.submit(badge("A-1"))
    until(lambda: printer.progress(handle).final)
    assert printer.progress(handle).kind is Stage.PRINTED
    until(lambda: device.printed)
    (pdf,) = device.printed
    with pypdfium2.PdfDocument(pdf) as document:
        assert document[0].get_size() == pytest.approx((297.638, 419.528), abs=0.3 * 72 / 25.4)


def test_copies_and_both_sides_arrive(rig: Any, badge: Badge) -> None:
    device = rig.device()
    printer = opened(device.uri)
    handle = printer.submit(badge("A-1", copies=2, sides="two-sided-long-edge"))
    until(lambda: printer.progress(handle).final)
    assert printer.progress(handle).kind is Stage.PRINTED
    asked = (device.folder / "job").read_text()
    assert "IPP_COPIES=2" in asked
    assert "IPP_SIDES=two-sided-long-edge" in asked
    assert "x-dimension=10500 y-dimension=14800" in asked
    assert asked.count("-margin=0") == 4


def test_out_of_paper_is_seen_and_loading_it_prints(device_and_printer: tuple[Any, Printer], badge: Badge) -> None:
    device, printer = device_and_printer
    device.run_out()
    handle = printer.submit(badge("A-1"))
    until(lambda: printer.state().reasons == (Reason.MEDIA_EMPTY,), SEEN_WITHIN)
    assert printer.state().kind is Condition.ATTENTION
    assert "load some" in printer.state().say
    progress = printer.progress(handle)
    assert (progress.kind, progress.reasons) == (Stage.PRINTING, (Reason.MEDIA_EMPTY,))
    device.load()
    until(lambda: printer.progress(handle).final)
    assert printer.progress(handle).kind is Stage.PRINTED
    until(lambda: len(device.printed) == 1)
    until(lambda: printer.state().kind is Condition.READY)


def test_a_cancelled_badge_does_not_come_out_later(device_and_printer: tuple[Any, Printer], badge: Badge) -> None:
    device, printer = device_and_printer
    device.switch_off()
    device.switch_on()
    device.run_out()
    handle = printer.submit(badge("A-1"))
    until(lambda: printer.state().kind is Condition.ATTENTION, SEEN_WITHIN)
    # Until it has paper again, nobody can say that it will not come out; then it has, or never does.
    assert printer.cancel(handle).kind is Stage.PRINTING
    device.load()
    until(lambda: printer.progress(handle).final)
    came_out = printer.progress(handle).kind is Stage.PRINTED
    until(lambda: len(device.printed) == came_out)
    assert printer.cancel(handle).kind in {Stage.PRINTED, Stage.CANCELLED}


def test_a_badge_taken_back_from_a_printer_that_went_away_with_it_is_to_be_looked_for(rig: Any, badge: Badge) -> None:
    device = rig.device()
    printer = opened(rig.service().add("badges", device.uri))
    device.run_out()
    handle = printer.submit(badge("A-1"))
    until(lambda: printer.progress(handle).reasons == (Reason.MEDIA_EMPTY,), SEEN_WITHIN)
    device.switch_off()
    assert printer.cancel(handle).kind is Stage.UNKNOWN


def test_a_badge_that_waits_behind_another_is_taken_back_at_once(rig: Any, badge: Badge) -> None:
    device = rig.device()
    printer = opened(rig.service().add("badges", device.uri))
    device.run_out()
    printer.submit(badge("A-1"))
    handle = printer.submit(badge("A-2"))
    assert printer.cancel(handle).kind is Stage.CANCELLED
    device.load()
    until(lambda: device.printed)
    assert printer.progress(handle).kind is Stage.CANCELLED


def test_switched_off_and_on_again(device_and_printer: tuple[Any, Printer], badge: Badge) -> None:
    device, printer = device_and_printer
    device.switch_off()
    until(lambda: printer.state().kind is Condition.OFFLINE, SEEN_WITHIN)
    assert printer.state().reasons == (Reason.OFFLINE,)
    assert "switch it on" in printer.state().say
    device.switch_on()
    until(lambda: printer.state().kind is Condition.READY, SEEN_WITHIN)
    handle = printer.submit(badge("A-1"))
    until(lambda: printer.progress(handle).final)
    assert printer.progress(handle).kind is Stage.PRINTED


def test_a_badge_taken_back_from_a_printer_that_is_off_never_comes_out(rig: Any, badge: Badge) -> None:
    device, service = rig.device(), rig.service()
    printer = opened(service.add("badges", device.uri))
    device.switch_off()
    handle = printer.submit(badge("A-1"))
    # Until the service has tried it cannot be known that nothing of the badge has reached the printer.
    until(lambda: "unavailable" in service.tell("lpstat", "-p", "badges"))
    assert printer.progress(handle).reasons == (Reason.OFFLINE,)
    assert printer.cancel(handle).kind is Stage.CANCELLED
    device.switch_on()
    after = printer.submit(badge("A-2"))
    until(lambda: printer.progress(after).final)
    until(lambda: len(device.printed) == 1)


def test_paused_and_rejecting_queues(rig: Any, badge: Badge) -> None:
    service = rig.service()
    printer = opened(service.add("badges", rig.device().uri))
    service.tell("cupsdisable", "badges")
    assert printer.state().kind is Condition.PAUSED
    handle = printer.submit(badge("A-1"))
    assert printer.progress(handle).reasons == (Reason.PAUSED,)
    service.tell("cupsenable", "badges")
    until(lambda: printer.progress(handle).final)
    service.tell("cupsreject", "badges")
    assert printer.state().kind is Condition.REJECTING
    with pytest.raises(PrinterError, match="takes no jobs") as raised:
        printer.submit(badge("A-2"))
    assert raised.value.reasons == (Reason.REJECTING,)
    service.tell("cupsaccept", "badges")
    assert printer.state().ready


def test_a_print_service_that_was_killed_still_knows_the_badge(rig: Any, badge: Badge) -> None:
    service = rig.service()
    device = rig.device()
    device.run_out()
    where = service.add("badges", device.uri)
    printer = opened(where)
    handle = printer.submit(badge("A-1"))
    until(lambda: printer.progress(handle).kind is Stage.PRINTING)
    service.stop()
    assert printer.state().reasons == (Reason.SERVER_DOWN,)
    with pytest.raises(PrinterError, match="start CUPS"):
        printer.progress(handle)
    with pytest.raises(PrinterError, match="start CUPS"):
        printer.cancel(handle)
    device.load()
    service.start()
    after = opened(where)
    assert after.find("A-1") == handle
    until(lambda: after.progress(handle).final)
    assert after.progress(handle).kind is Stage.PRINTED


def test_after_a_crash_the_newest_job_of_a_title_is_found(
    device_and_printer: tuple[Any, Printer], badge: Badge
) -> None:
    _device, printer = device_and_printer
    assert printer.find("A-1") is None
    handles = []
    for title in ("A-1", "A-10", "A-1"):
        handles.append(printer.submit(badge(title)))
        until(lambda: printer.progress(handles[-1]).final)
    assert printer.find("A-1") == handles[2]
    assert printer.find("A-10") == handles[1]
    assert printer.find("A") is None


def test_a_number_that_was_given_to_another_job_is_not_this_one(rig: Any, badge: Badge) -> None:
    device = rig.device()
    printer = opened(device.uri)
    handle = printer.submit(badge("A-1"))
    until(lambda: printer.progress(handle).final)
    device.switch_off()
    device.switch_on()
    assert printer.progress(handle).kind is Stage.UNKNOWN
    assert printer.submit(badge("A-2")).split()[0] == handle.split()[0]
    assert printer.progress(handle).kind is Stage.UNKNOWN
    assert printer.cancel(handle).kind is Stage.UNKNOWN


@pytest.mark.parametrize(("width", "height"), [(105, 148), (101.6, 152.4)])
def test_dots_come_out_in_the_exact_size(rig: Any, badge: Badge, width: float, height: float) -> None:
    device = rig.device("image/pwg-raster")
    printer = opened(rig.service().add("badges", device.uri, "-m", "everywhere"))
    handle = printer.submit(badge("A-1", width, height))
    until(lambda: printer.progress(handle).final, 60)
    assert printer.progress(handle).kind is Stage.PRINTED
    until(lambda: device.printed)
    (raster,) = device.printed
    assert raster[:4] == b"RaS2"
    (dpi,) = struct.unpack_from(">I", raster, 4 + 276)
    across, down = struct.unpack_from(">II", raster, 4 + 372)
    assert (across * 25.4 / dpi, down * 25.4 / dpi) == pytest.approx((width, height), abs=0.3)


def test_a_badge_that_the_printer_behind_a_queue_turns_down_has_failed(rig: Any, badge: Badge) -> None:
    device = rig.device("image/pwg-raster")
    printer = opened(rig.service().add("badges", device.uri))
    handle = printer.submit(badge("A-1"))
    until(lambda: printer.progress(handle).final)
    assert printer.progress(handle).kind is Stage.FAILED


def test_a_size_that_the_printer_does_not_take_is_a_sentence(rig: Any, badge: Badge) -> None:
    with pytest.raises(PrinterError, match="set up the size in the printer") as raised:
        opened(rig.device().uri).submit(badge("A-1", 62, 100))
    assert raised.value.reasons == (Reason.WRONG_MEDIA,)


def test_a_landscape_badge_goes_on_a_sheet_that_the_printer_knows_standing(rig: Any, badge: Badge) -> None:
    device = rig.device()
    printer = opened(device.uri)
    handle = printer.submit(badge("A-1", 148, 105))
    until(lambda: printer.progress(handle).final)
    assert printer.progress(handle).kind is Stage.PRINTED
    assert "x-dimension=10500 y-dimension=14800" in (device.folder / "job").read_text()


def test_the_queues_of_this_machine_are_found(rig: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from checkin.printers.found import found

    service = rig.service()
    service.add("badges", rig.device().uri)
    service.add("labels", "socket://127.0.0.1:9")
    monkeypatch.setenv("CUPS_SERVER", service.socket)
    there = {each.where: each.state.kind for each in found(tmp_path)}
    assert there == {"cups:badges": Condition.READY, "cups:labels": Condition.READY, "folder": Condition.READY}
    assert opened("cups:badges").state().ready
    assert opened("cups:gone").state().reasons == (Reason.NO_SUCH_QUEUE,)
    service.stop()
    assert [each.where for each in found(tmp_path)] == ["folder"]
