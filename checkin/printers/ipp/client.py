"""What can be asked of an IPP printer or queue: one function a request, plain values back."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import count
from typing import Any, Final

from checkin.printers import Paper, PrinterError
from checkin.printers.ipp import http, wire
from checkin.printers.ipp.http import Server
from checkin.printers.ipp.reasons import of_status
from checkin.printers.ipp.wire import Attribute, Response, one, texts

WHO: Final = "checkin"  # the owner of all our jobs, the same after every restart

_PRINT_JOB, _CANCEL_JOB, _GET_JOB, _GET_JOBS, _GET_PRINTER = 0x0002, 0x0008, 0x0009, 0x000A, 0x000B
_CUPS_GET_PRINTERS: Final = 0x4002
_JOB_ATTRIBUTES: Final = (
    *("job-id", "job-name", "job-state", "job-state-reasons", "job-printer-state-message"),
    *("job-printer-state-reasons", "time-at-processing", "job-impressions-completed", "job-media-sheets-completed"),
)
CANCELLED: Final = (7, 8)
"""The states of a job that was cancelled, by somebody or by the printer."""
_NOT_FOUND, _NOT_POSSIBLE = 0x0406, 0x0404
_TOO_MANY: Final = 500  # jobs looked through for one title; one job is in flight at a time

Attributes = dict[str, list[wire.Value]]


@dataclass(frozen=True, slots=True)
class Job:
    """A job as its printer tells of it: RFC 8011 section 5.3.7 has the states, from 3 pending to 9 completed.

    `begun`: it did not only wait. `sheets` came out, as far as the printer tells. `printer` says how that stood.
    """

    id: int
    title: str
    state: int
    reasons: tuple[str, ...]
    message: str = ""
    begun: bool = False
    sheets: int = 0
    printer: tuple[str, ...] = ()


class Client:
    """One printer or queue, asked by its path on a server."""

    def __init__(self, server: Server, path: str) -> None:
        self._server = server
        self._path = path
        self._numbers = count(1)
        scheme = "ipps" if server.encrypted else "ipp"
        host = f"[{server.host}]" if ":" in server.host else server.host
        # CUPS on this machine's socket has no address of its own, and looks at the path only.
        where = "localhost" if server.socket else f"{host}:{server.port}"
        self._uri = f"{scheme}://{where}{path}"

    def printer(self, wanted: Iterable[str], patience: float) -> Attributes:
        """What the printer says of itself. Raises PrinterError."""
        said = self._ask(_GET_PRINTER, [(wire.KEYWORD, "requested-attributes", list(wanted))], patience=patience)
        return _good(said).groups[0] if said.groups else _good(said).operation

    def send(self, paper: Paper, document: bytes, kind: str, job: list[Attribute], patience: float) -> int:
        """Hand over one document; returns the number of the job. Raises PrinterError, UncertainError."""
        about = [(wire.NAME, "job-name", paper.title), (wire.MIME, "document-format", kind)]
        said = _good(self._ask(_PRINT_JOB, about, job, document=document, patience=patience))
        number: int = one(said.groups[0] if said.groups else {}, "job-id", 0)
        return number

    def job(self, number: int, patience: float) -> Job | None:
        """None when the printer knows no such job, or no longer. Raises PrinterError."""
        wanted = (wire.KEYWORD, "requested-attributes", list(_JOB_ATTRIBUTES))
        said = self._ask(_GET_JOB, [(wire.INTEGER, "job-id", number), wanted], patience=patience)
        if said.status == _NOT_FOUND:
            return None
        return next(iter(_jobs(_good(said))), None)

    def jobs(self, which: str, patience: float) -> list[Job]:
        """`which`: completed, which is every job that has ended, or not-completed. Raises PrinterError."""
        about = [
            (wire.INTEGER, "limit", _TOO_MANY),
            (wire.KEYWORD, "requested-attributes", list(_JOB_ATTRIBUTES)),
            (wire.KEYWORD, "which-jobs", which),
        ]
        return _jobs(_good(self._ask(_GET_JOBS, about, patience=patience)))

    def cancel(self, number: int, patience: float) -> None:
        """Stop a job; one that has ended stays as it is. Raises PrinterError."""
        said = self._ask(_CANCEL_JOB, [(wire.INTEGER, "job-id", number)], patience=patience)
        if said.status not in {_NOT_FOUND, _NOT_POSSIBLE}:
            _good(said)

    def _ask(
        self, operation: int, about: list[Any], job: Iterable[Attribute] = (), *, document: bytes = b"", patience: float
    ) -> Response:
        # RFC 8011 section 4.1.5: the target comes first, and a job's number right behind its printer.
        target = [(wire.URI, "printer-uri", self._uri)]
        target += [each for each in about if each[1] == "job-id"]
        who = [(wire.NAME, "requesting-user-name", WHO)]
        rest = [each for each in about if each[1] != "job-id"]
        message = wire.request(operation, next(self._numbers), [*target, *who, *rest], job)
        return http.ask(self._server, self._path, message, document=document, patience=patience)


def queues(server: Server, patience: float) -> list[Attributes]:
    """The queues of a print service, as CUPS lists them. Raises PrinterError."""
    wanted = (wire.KEYWORD, "requested-attributes", ["printer-name", "printer-info"])
    message = wire.request(_CUPS_GET_PRINTERS, 1, [(wire.NAME, "requesting-user-name", WHO), wanted])
    said = http.ask(server, "/", message, patience=patience)
    return [] if said.status == _NOT_FOUND else _good(said).groups


def _good(said: Response) -> Response:
    if not said.ok:
        raise PrinterError(said.message or f"it answers with the status {said.status:#06x}", of_status(said.status))
    return said


def _jobs(said: Response) -> list[Job]:
    return [
        Job(
            one(each, "job-id", 0),
            one(each, "job-name", ""),
            one(each, "job-state", 0),
            tuple(texts(each, "job-state-reasons")),
            one(each, "job-printer-state-message", ""),
            bool(one(each, "time-at-processing", 0)),
            max(one(each, "job-impressions-completed", 0), one(each, "job-media-sheets-completed", 0)),
            tuple(texts(each, "job-printer-state-reasons")),
        )
        for each in said.groups
    ]
