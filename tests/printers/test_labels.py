"""Label printers on TCP port 9100: the dots that arrive, and what the printer says about them."""

import socket
import struct
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
import zxingcpp
from numpy.typing import NDArray
from zebrafy import ZebrafyZPL

from checkin.badges import Holder
from checkin.badges import template as templates
from checkin.badges.drawing import Drawer
from checkin.printers import Condition, Paper, Printer, PrinterError, Reason, Stage, UncertainError, open_printer
from checkin.printers.raster import pages
from checkin.printers.zpl import read_status

CODE = "CHECKIN.0123456789ABCDEFGHJKLMNPQRSTUVWXYZ"
Badge = Callable[..., Paper]


def opened(where: str) -> Printer:
    printer = open_printer(where, Path("/nowhere"))
    assert printer is not None
    return printer


@pytest.fixture
def device() -> Iterator[object]:
    from ends import LabelPrinter, listening

    device = LabelPrinter()
    with listening(device.hear) as device.port:
        yield device


@pytest.fixture
def printer(device: object) -> Printer:
    return opened(f"zpl://127.0.0.1:{device.port}")


def bitmap(label: bytes) -> NDArray[np.bool_]:
    """The picture in a label, as another program reads it."""
    (picture,) = ZebrafyZPL(label.decode()).to_images()
    return ~np.asarray(picture.convert("1"))


@pytest.mark.parametrize("packed", ["yes", "no"])
@pytest.mark.parametrize(("dpi", "dots_per_mm"), [("203", 8), ("300", 12), ("600", 24)])
def test_the_dots_that_arrive_are_those_of_the_badge(
    device: object, badge: Badge, dpi: str, dots_per_mm: int, packed: str
) -> None:
    printer = opened(f"zpl://127.0.0.1:{device.port}?dpi={dpi}&packed={packed}")
    paper = badge("A-1", 61.5, 100, copies=3)
    printer.submit(paper)
    (label,) = device.printed
    arrived = bitmap(label)
    (dots,) = pages(paper, dots_per_mm)
    height, width = dots.shape
    assert (height, width) == (100 * dots_per_mm, 61.5 * dots_per_mm)
    assert np.array_equal(arrived[:, :width], dots)
    assert b"^PQ3" in label
    assert f"^PW{width}^LL{height}".encode() in label


def test_a_length_on_the_badge_is_that_length_on_the_label(badge: Badge) -> None:
    (dots,) = pages(badge("A-1", 62, 100), 8)
    bar = dots[10 * 8 : 16 * 8]  # in the middle of the bar, which is 40 mm long and begins at 8 mm
    inside = bar[:, 4 * 8 : 58 * 8].all(axis=0)
    across = np.nonzero(inside)[0]
    assert across[0] == 4 * 8
    assert 40 * 8 <= len(across) <= 40 * 8 + 1  # of a dot that is touched, all is black
    assert dots[0].all()
    assert dots[-1].all()


@pytest.fixture(scope="module")
def coded() -> Paper:
    """A real badge with a code."""
    holder = Holder("Li Wei", "Li Wei", "", "Acme", "Visitor", "#1A4CAB", CODE)
    badge = Drawer(templates.shipped()).draw(holder)
    return Paper(badge.pdf, badge.width_mm, badge.height_mm, "A-1", codes=badge.codes)


@pytest.mark.parametrize("dots_per_mm", [8, 12, 24, 300 / 25.4])
def test_codes_stand_on_whole_dots_and_can_be_read(coded: Paper, dots_per_mm: float) -> None:
    (dots,) = pages(coded, dots_per_mm)
    ((x, y, width, height),) = coded.codes
    box = dots[
        round(y * dots_per_mm) : round((y + height) * dots_per_mm),
        round(x * dots_per_mm) : round((x + width) * dots_per_mm),
    ]
    rows, columns = np.nonzero(box.any(axis=1))[0], np.nonzero(box.any(axis=0))[0]
    symbol = box[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    side = len(symbol)
    assert symbol.shape == (side, side)
    modules = next(count for count in range(21, 178, 4) if side % count == 0 and _is_even(symbol, side // count))
    assert side / modules >= 3
    seen = zxingcpp.read_barcodes(np.where(box, 0, 255).astype(np.uint8))
    assert [each.text for each in seen] == [CODE]


def _is_even(symbol: NDArray[np.bool_], dots: int) -> bool:
    """Whether every module is a square of so many dots of one colour."""
    small = symbol[::dots, ::dots]
    return np.array_equal(small.repeat(dots, axis=0).repeat(dots, axis=1), symbol)


def test_a_box_without_a_code_is_left_as_it_is(badge: Badge) -> None:
    plain, boxed = badge("A-1"), badge("A-1", codes=((5, 5, 60, 20), (60, 60, 30, 30)))
    assert np.array_equal(pages(plain, 8)[0], pages(boxed, 8)[0])


def test_what_is_no_pdf_is_a_sentence() -> None:
    with pytest.raises(PrinterError, match="is no PDF"):
        pages(Paper(b"x", 50, 50, "A-1"), 8)


def test_a_label_is_printed_and_the_printer_says_so(printer: Printer, device: object, badge: Badge) -> None:
    assert printer.state().kind is Condition.READY
    handle = printer.submit(badge("A-1"))
    assert printer.progress(handle).kind is Stage.PRINTED
    assert printer.find("A-1") == handle
    assert len(device.printed) == 1


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        ("paper_out", Reason.MEDIA_EMPTY),
        ("head_open", Reason.COVER_OPEN),
        ("ribbon_out", Reason.TONER_EMPTY),
        ("hot", Reason.OVERHEATED),
        ("waits", Reason.OUTPUT_FULL),
    ],
)
def test_what_is_wrong_is_read_from_the_printer(printer: Printer, device: object, fault: str, reason: Reason) -> None:
    setattr(device, fault, True)
    state = printer.state()
    assert (state.kind, state.reasons) == (Condition.ATTENTION, (reason,))


def test_a_paused_printer_is_paused(printer: Printer, device: object) -> None:
    device.paused = True
    assert printer.state().kind is Condition.PAUSED


def test_a_label_waits_for_paper_and_then_comes_out(printer: Printer, device: object, badge: Badge) -> None:
    device.paper_out = True
    handle = printer.submit(badge("A-1"))
    progress = printer.progress(handle)
    assert (progress.kind, progress.reasons) == (Stage.PRINTING, (Reason.MEDIA_EMPTY,))
    assert printer.state().labels_left == 1
    device.load()
    assert printer.progress(handle).kind is Stage.PRINTED


def test_a_cancelled_label_does_not_come_out(printer: Printer, device: object, badge: Badge) -> None:
    device.paper_out = True
    handle = printer.submit(badge("A-1"))
    assert printer.cancel(handle).kind is Stage.CANCELLED
    device.load()
    assert device.printed == []


def test_it_is_too_late_to_cancel_what_is_printed(printer: Printer, badge: Badge) -> None:
    assert printer.cancel(printer.submit(badge("A-1"))).kind is Stage.PRINTED


def test_after_a_restart_somebody_has_to_look(printer: Printer, device: object, badge: Badge) -> None:
    handle = printer.submit(badge("A-1"))
    after = opened(f"zpl://127.0.0.1:{device.port}")
    assert after.progress(handle).kind is Stage.UNKNOWN
    with pytest.raises(PrinterError, match="look whether the badge came out") as raised:
        after.find("A-1")
    assert raised.value.reasons == (Reason.FORGETS,)


def test_a_printer_that_is_off_gets_nothing(badge: Badge) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    printer = opened(f"zpl://127.0.0.1:{port}")
    assert printer.state().kind is Condition.OFFLINE
    with pytest.raises(PrinterError, match="switch it on"):
        printer.submit(badge("A-1"))


def test_a_printer_that_was_off_may_have_lost_the_label(printer: Printer, device: object, badge: Badge) -> None:
    device.paper_out = True
    handle = printer.submit(badge("A-1"))
    device.answer = b""  # it is off: nobody answers
    with pytest.raises(PrinterError, match="switch it on"):
        printer.progress(handle)
    device.answer, device.paper_out = None, False
    device.waiting.clear()
    assert printer.progress(handle).kind is Stage.UNKNOWN


def test_a_label_nobody_confirms_may_have_been_printed(printer: Printer, device: object, badge: Badge) -> None:
    device.silent = True
    with pytest.raises(UncertainError):
        printer.submit(badge("A-1"))


@pytest.mark.parametrize(
    "answer",
    [b"", b"HTTP/1.1 400 Bad Request\r\n\r\n", b"\x02,,\x03" * 3, b"\x02\xff\x03\x02\x03\x02\x03", b"\x03" * 5000],
)
def test_an_answer_that_is_no_status_is_a_printer_that_is_away(printer: Printer, device: object, answer: bytes) -> None:
    device.answer = answer
    assert printer.state().kind is Condition.OFFLINE


def test_the_status_of_the_manual_is_read() -> None:
    answer = (
        b"\x02030,0,0,1245,002,0,0,0,000,0,0,0\x03\r\n\x02000,0,0,0,0,2,4,0,00000003,1,000\x03\r\n\x021234,0\x03\r\n"
    )
    status = read_status(answer)
    assert (status.formats, status.labels, status.left, status.reasons) == (2, 3, 5, ())


def test_a_printer_without_status_leaves_the_badge_at_sent(device: object, badge: Badge) -> None:
    device.silent = True
    printer = opened(f"zpl://127.0.0.1:{device.port}?tells=no")
    assert not printer.tells
    assert printer.state().ready
    handle = printer.submit(badge("A-1"))
    assert printer.progress(handle).kind is Stage.SENT
    assert printer.cancel(handle).kind is Stage.SENT


class Brother:
    """Reads what a QL printer is sent, by Brother's command reference, and keeps the dots on the tape."""

    def __init__(self) -> None:
        self.pieces: list[NDArray[np.bool_]] = []
        self.widths: list[int] = []
        self.ended = False

    def hear(self, line: socket.socket) -> None:
        data = b""
        while part := line.recv(65536):
            data += part
        if data:
            self.read(data.lstrip(b"\x00"))

    def read(self, data: bytes) -> None:
        assert data[:6] == b"\x1b@\x1bia\x01"
        at, lines, promised = 6, [], 0
        while at < len(data):
            match data[at : at + 1], data[at : at + 3]:
                case _, b"\x1biz":
                    flags, kind, width, length, promised, page, _ = struct.unpack_from("<BBBBIBB", data, at + 3)
                    assert (flags, kind, length, page) == (0x86, 0x0A, 0, min(len(self.pieces), 1))
                    self.widths.append(width)
                    at += 13
                case _, (b"\x1biM" | b"\x1biA" | b"\x1biK"):
                    at += 4
                case _, b"\x1bid":
                    assert struct.unpack_from("<H", data, at + 3) == (35,)
                    at += 5
                case b"M", _:
                    assert data[at + 1] == 0
                    at += 2
                case b"g", _:
                    count = data[at + 2]
                    assert (data[at + 1], count) == (0, 90)
                    lines.append(np.unpackbits(np.frombuffer(data, np.uint8, count, at + 3)).astype(bool)[::-1])
                    at += 3 + count
                case (b"\x0c" | b"\x1a") as end, _:
                    assert len(lines) == promised
                    self.pieces.append(np.array(lines))
                    lines, at = [], at + 1
                    self.ended = end == b"\x1a"


@pytest.fixture
def brother() -> Iterator[tuple[Brother, int]]:
    from ends import listening

    device = Brother()
    with listening(device.hear) as port:
        yield device, port


def test_a_brother_prints_the_badge_on_its_tape(brother: tuple[Brother, int], badge: Badge) -> None:
    device, port = brother
    printer = opened(f"brother://127.0.0.1:{port}?media=62")
    assert printer.state().ready
    paper = badge("A-1", 62, 100, copies=2)
    handle = printer.submit(paper)
    assert (printer.progress(handle).kind, printer.tells) == (Stage.SENT, False)
    _until_ended(device)
    assert device.widths == [62, 62]
    (dots,) = pages(paper, 300 / 25.4)
    for piece in device.pieces:
        # 62 mm are 732 dots, of which the middle 696 can be printed, 12 pins from the right end of 720.
        assert piece.shape == (1181, 720)
        assert np.array_equal(piece[:, 12:708], dots[:, 18:714])
        assert not piece[:, :12].any()
        assert not piece[:, 708:].any()


def test_a_brother_turns_what_fits_only_lying(brother: tuple[Brother, int], badge: Badge) -> None:
    device, port = brother
    opened(f"brother://127.0.0.1:{port}").submit(badge("A-1", 100, 60))
    _until_ended(device)
    assert device.pieces[0].shape == (1181, 720)


def test_a_badge_wider_than_the_tape_is_a_sentence(brother: tuple[Brother, int], badge: Badge) -> None:
    _device, port = brother
    with pytest.raises(PrinterError, match="a badge of 105 by 148 mm does not fit on its tape of 62 mm"):
        opened(f"brother://127.0.0.1:{port}").submit(badge("A-1", 105, 148))


def test_what_a_brother_made_of_a_badge_somebody_has_to_look_at(brother: tuple[Brother, int]) -> None:
    printer = opened(f"brother://127.0.0.1:{brother[1]}")
    assert printer.cancel("A-1").kind is Stage.UNKNOWN
    with pytest.raises(PrinterError, match="look whether the badge came out"):
        printer.find("A-1")


def test_a_brother_that_is_off(badge: Badge) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    printer = opened(f"brother://127.0.0.1:{port}")
    assert printer.state().reasons == (Reason.OFFLINE,)
    with pytest.raises(PrinterError, match="switch it on"):
        printer.submit(badge("A-1", 62, 100))


def _until_ended(device: Brother) -> None:
    from rig import until

    until(lambda: device.ended)
