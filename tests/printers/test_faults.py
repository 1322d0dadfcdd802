"""An IPP printer that answers wrongly, slowly, or not at all: a sentence each time, and never a badge printed twice."""

import socket
import struct
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from checkin.printers import Condition, Paper, Printer, PrinterError, Reason, Stage, UncertainError, open_printer
from checkin.printers.address import Address
from checkin.printers.ipp.http import Server
from checkin.printers.ipp.printer import IppPrinter

Badge = Callable[..., Paper]
Answer = Callable[[socket.socket, int, bytes], None]
"""Answers a request on a line: its operation and all of it."""

PRINT, CANCEL, GET_JOB, GET_PRINTER = 0x0002, 0x0008, 0x0009, 0x000B
OK, BUSY = 0x0000, 0x0507


def message(status: int, *groups: bytes) -> bytes:
    return struct.pack(">HHI", 0x0200, status, 1) + b"".join(groups) + b"\x03"


def group(tag: int, **attributes: int | str) -> bytes:
    parts = [bytes([tag])]
    for name, value in attributes.items():
        raw = struct.pack(">i", value) if isinstance(value, int) else value.encode()
        kind = b"\x23" if isinstance(value, int) else b"\x44"
        key = name.replace("_", "-").encode()
        parts.append(kind + struct.pack(">H", len(key)) + key + struct.pack(">H", len(raw)) + raw)
    return b"".join(parts)


IDLE = message(OK, group(4, printer_state=3, printer_state_reasons="none"))


@contextmanager
def printing_with(answer: Answer, waits: list[float] | None = None) -> Iterator[Printer]:
    from ends import listening, read_request

    def hear(line: socket.socket) -> None:
        body = read_request(line)
        answer(line, int.from_bytes(body[2:4], "big"), body)

    slept = [] if waits is None else waits
    with listening(hear) as port:
        yield IppPrinter("the printer", Server("127.0.0.1", port), "/ipp/print", sleep=slept.append)


def always(data: bytes) -> Answer:
    return lambda line, _operation, _body: line.sendall(data)


def whole(body: bytes, status: str = "200 OK", promised: int | None = None) -> bytes:
    from ends import http

    return http(body, status, promised)


WRONG = {
    "nothing": b"",
    "no HTTP": b"\x00\x01\x02\x03",
    "another protocol": b"SSH-2.0-OpenSSH_9.2\r\n",
    "a web page": b"<html>",
    "cut off": IDLE[:20],
    "more than the head": IDLE[:8],
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_answer_is_a_state(name: str) -> None:
    raw = WRONG[name]
    data = raw if name in {"nothing", "no HTTP", "another protocol"} else whole(raw)
    with printing_with(always(data)) as printer:
        state = printer.state()
    assert not state.ready
    assert state.say.startswith("The printer:")


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        ("401 Unauthorized", Reason.NOT_ALLOWED),
        ("403 Forbidden", Reason.NOT_ALLOWED),
        ("426 Upgrade Required", Reason.NOT_ALLOWED),
        ("404 Not Found", Reason.NO_SUCH_QUEUE),
        ("500 Oh", Reason.OTHER),
    ],
)
def test_what_http_says_is_a_reason(badge: Badge, status: str, reason: Reason) -> None:
    with printing_with(lambda line, _operation, _body: line.sendall(whole(b"", status))) as printer:
        assert printer.state().reasons == (reason,)
        with pytest.raises(PrinterError) as raised:
            printer.submit(badge())
    assert raised.value.reasons == (reason,)
    assert not isinstance(raised.value, UncertainError)


def test_a_printer_that_drips_is_one_that_does_not_answer() -> None:
    from ends import drip

    with printing_with(lambda line, _operation, _body: drip(line, whole(IDLE, promised=900), 4)) as printer:
        start = time.process_time()
        state = printer.state()
        spent = time.process_time() - start
    assert state.kind is Condition.OFFLINE
    assert spent < 1


def test_a_printer_that_goes_away_with_the_badge_may_have_printed_it(badge: Badge) -> None:
    def answer(line: socket.socket, operation: int, _body: bytes) -> None:
        if operation == GET_PRINTER:
            line.sendall(whole(IDLE))

    with printing_with(answer) as printer, pytest.raises(UncertainError):
        printer.submit(badge())


def test_a_printer_that_is_busy_gets_the_badge_a_little_later(badge: Badge) -> None:
    answers = [BUSY, BUSY, OK]
    waits: list[float] = []

    def answer(line: socket.socket, operation: int, _body: bytes) -> None:
        if operation == GET_PRINTER:
            line.sendall(whole(IDLE))
        else:
            line.sendall(whole(message(answers.pop(0), group(2, job_id=7))))

    with printing_with(answer, waits) as printer:
        assert printer.submit(badge("A-1")) == "7 A-1"
    assert len(waits) == 2


def test_a_printer_that_stays_busy_is_a_sentence(badge: Badge) -> None:
    def answer(line: socket.socket, operation: int, _body: bytes) -> None:
        line.sendall(whole(IDLE if operation == GET_PRINTER else message(BUSY)))

    waits: list[float] = []
    with printing_with(answer, waits) as printer, pytest.raises(PrinterError, match="It is busy") as raised:
        printer.submit(badge())
    assert raised.value.reasons == (Reason.BUSY,)
    assert 5 < sum(waits) < 30


@pytest.mark.parametrize(
    ("keyword", "kind", "reason"),
    [
        ("media-empty-error", Condition.ATTENTION, Reason.MEDIA_EMPTY),
        ("media-empty", Condition.ATTENTION, Reason.MEDIA_EMPTY),
        ("media-needed-warning", Condition.ATTENTION, Reason.MEDIA_EMPTY),
        ("media-jam-error", Condition.ATTENTION, Reason.MEDIA_JAM),
        ("cover-open-report", Condition.ATTENTION, Reason.COVER_OPEN),
        ("door-open", Condition.ATTENTION, Reason.COVER_OPEN),
        ("toner-empty-error", Condition.ATTENTION, Reason.TONER_EMPTY),
        ("marker-supply-low-report", Condition.READY, Reason.TONER_LOW),
        ("media-low", Condition.READY, Reason.MEDIA_LOW),
        ("output-area-full-warning", Condition.ATTENTION, Reason.OUTPUT_FULL),
        ("paused", Condition.PAUSED, Reason.PAUSED),
        ("offline-report", Condition.OFFLINE, Reason.OFFLINE),
        ("spilled-coffee-error", Condition.ATTENTION, Reason.OTHER),
    ],
)
def test_what_the_printer_complains_of_is_a_reason(keyword: str, kind: Condition, reason: Reason) -> None:
    said = message(OK, group(4, printer_state=3, printer_state_reasons=keyword))
    with printing_with(always(whole(said))) as printer:
        state = printer.state()
    assert (state.kind, state.reasons) == (kind, (reason,))


@pytest.mark.parametrize("keyword", ["none", "spilled-coffee-report", "cups-waiting-for-job-completed", "resuming"])
def test_what_keeps_no_badge_back_is_no_reason(keyword: str) -> None:
    said = message(OK, group(4, printer_state=4, printer_state_reasons=keyword))
    with printing_with(always(whole(said))) as printer:
        state = printer.state()
    assert (state.kind, state.reasons) == (Condition.BUSY, ())


@pytest.mark.parametrize(
    ("state", "reason", "stage"),
    [
        (3, "none", Stage.SENT),
        (4, "job-hold-until-specified", Stage.SENT),
        (5, "job-printing", Stage.PRINTING),
        (6, "printer-stopped", Stage.PRINTING),
        (7, "job-canceled-by-user", Stage.CANCELLED),
        (8, "aborted-by-system", Stage.FAILED),
        (9, "job-completed-successfully", Stage.PRINTED),
        (9, "job-completed-with-errors", Stage.UNKNOWN),
        (0, "none", Stage.UNKNOWN),
    ],
)
def test_how_far_a_job_is(state: int, reason: str, stage: Stage) -> None:
    said = message(OK, group(2, job_id=7, job_state=state, job_state_reasons=reason))

    def answer(line: socket.socket, operation: int, _body: bytes) -> None:
        line.sendall(whole(said if operation == GET_JOB else IDLE))

    with printing_with(answer) as printer:
        progress = printer.progress("7 A-1")
    assert progress.kind is stage
    assert progress.say


def test_a_job_that_cannot_be_stopped_is_said_to_be_printing() -> None:
    said = message(OK, group(2, job_id=7, job_state=5, job_state_reasons="processing-to-stop-point"))

    def answer(line: socket.socket, operation: int, _body: bytes) -> None:
        line.sendall(whole({GET_JOB: said, CANCEL: message(OK)}.get(operation, IDLE)))

    with printing_with(answer) as printer:
        assert printer.cancel("7 A-1").kind is Stage.PRINTING


@pytest.mark.parametrize("handle", ["", "x", "A-1", "-1 A-1"])
def test_a_handle_of_another_printer_is_a_job_nobody_knows(handle: str) -> None:
    with printing_with(always(whole(message(0x0406)))) as printer:
        assert printer.progress(handle).kind is Stage.UNKNOWN


def test_a_printer_that_knows_no_pdf_is_a_sentence(badge: Badge) -> None:
    said = message(OK, group(4, document_format_supported="application/postscript"))
    with printing_with(always(whole(said))) as printer, pytest.raises(PrinterError, match="cannot print PDF") as raised:
        printer.submit(badge())
    assert raised.value.reasons == (Reason.WRONG_FORMAT,)


@pytest.mark.parametrize(
    ("where", "name"),
    [
        ("ipp://printer.example/ipp/print", "the printer printer.example"),
        ("ipps://printer.example", "the printer printer.example"),
        ("ipp://host:631/printers/Front%20desk", "the printer Front desk"),
        ("cups:Front desk", "the printer Front desk"),
        ("zpl://10.0.0.7", "the label printer 10.0.0.7"),
        ("zpl://10.0.0.7:9101?dpi=300&packed=no&tells=no", "the label printer 10.0.0.7"),
        ("brother://ql.example?media=29", "the label printer ql.example"),
        ("ipp://[::1]:8631/ipp/print", "the printer ::1"),
    ],
)
def test_a_printer_by_its_address(where: str, name: str) -> None:
    printer = open_printer(where, Path("/nowhere"))
    assert printer is not None
    assert printer.name == name


@pytest.mark.parametrize(
    ("where", "say"),
    [
        ("ipp:printer", "There is no printer 'ipp:printer'"),
        ("ipp://", "There is no printer"),
        ("ipp://host:99999/", "There is no printer"),
        ("ipp://host:0/", "There is no printer"),
        ("ipp://me:secret@host/", "There is no printer"),
        ("ipp://host/?dpi=203", "has no option 'dpi'"),
        ("zpl://host?dpi=204", "dpi=204 is not possible: it is one of 203, 300, 600"),
        ("zpl://host?media=62", "has no option 'media'"),
        ("zpl://host?dpi", "There is no printer"),
        ("zpl:host", "There is no printer"),
        ("brother://host?media=63", "it is one of 12, 29, 38, 50, 54, 62"),
        ("ipp://[::1/", "There is no printer"),
    ],
)
def test_a_wrong_address_is_a_sentence(where: str, say: str) -> None:
    with pytest.raises(PrinterError) as raised:
        open_printer(where, Path("/nowhere"))
    assert say in str(raised.value)
    assert "secret" not in str(raised.value)


def test_an_address_of_nobody_is_a_printer_that_is_off() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    for where in (f"ipp://127.0.0.1:{port}/ipp/print", f"ipps://127.0.0.1:{port}/ipp/print", "ipp://a..b/ipp/print"):
        printer = open_printer(where, Path("/nowhere"))
        assert printer is not None
        assert printer.state().reasons == (Reason.OFFLINE,)


def test_an_option_that_is_there_is_read() -> None:
    found = Address("host", 9100, "", {"dpi": "300"})
    assert found.choice("dpi", "203", ("203", "300")) == "300"
    assert found.choice("media", "62", ("62",)) == "62"
