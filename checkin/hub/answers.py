"""How the hub reads a request and words an answer: messages in JSON, faults as problem details (RFC 9457)."""

import logging
from collections.abc import Mapping
from typing import Any, Final, TypeVar

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from checkin.hub.intake import BusyError
from checkin.store.database import StoreError
from checkin.sync.messages import LARGEST_BODY, MessageError, Problem, read, write

_TITLES: Final[Mapping[int, str]] = {
    400: "Not a message of this protocol",
    401: "No valid token",
    403: "Not for this station",
    404: "Nothing here",
    405: "Not in this way",
    413: "Too large",
    416: "No such range",
    429: "Too many requests",
    500: "A fault of the hub",
    503: "Not at the moment",
}

Kind = TypeVar("Kind")

_log = logging.getLogger("checkin.hub")


class ProblemError(Exception):
    """What is answered instead. `say` is a sentence for a person; `wait`: seconds after which to try again."""

    def __init__(self, status: int, say: str, *, wait: float | None = None, kind: str = "about:blank") -> None:
        super().__init__(say)
        self.status = status
        self.kind = kind
        self.wait = wait


def answer(message: object, status: int = 200) -> Response:
    return Response(write(message), status, media_type="application/json")


async def asked(request: Request, kind: type[Kind]) -> Kind:
    """The message that a request carries. Raises ProblemError, MessageError."""
    return read(kind, await body(request))


async def body(request: Request) -> bytes:
    """What a request carries. Raises ProblemError where it is too much."""
    said = request.headers.get("content-length", "0")
    length, content = int(said) if said.isdecimal() else 0, bytearray()
    if length <= LARGEST_BODY:
        try:
            async for chunk in request.stream():
                content += chunk
                if len(content) > LARGEST_BODY:
                    break
        except ClientDisconnect:
            raise ProblemError(400, "the request broke off: nothing of it was taken in") from None
    if max(length, len(content)) > LARGEST_BODY:
        raise ProblemError(413, f"a request holds at most {LARGEST_BODY:,} bytes: send fewer facts at once")
    return bytes(content)


def worded(error: Exception, route: str) -> Response:
    """What went wrong as a problem; the log tells of what is the hub's own fault."""
    match error:
        case ProblemError():
            return _problem(error.status, str(error), error.wait, kind=error.kind)
        case MessageError():
            return _problem(400, str(error), None)
        case BusyError():
            return _problem(503, "more is waiting to be written than will be written soon: try again in a moment", 2)
        case StoreError():
            _log.error("event=store_failed route=%s why=%s", route, error)
            return _problem(503, "the hub's database is not at hand: facts are kept at the station; try again", 5)
        case _:
            _log.error("event=fault route=%s", route, exc_info=error)
            return _problem(500, "the hub has a fault: nothing was taken in; see its log", None)


def handle_faults(app: FastAPI) -> None:
    """Word everything that goes wrong as a problem, and log what is the hub's own fault."""

    async def own(request: Request, error: Exception) -> Response:
        return worded(error, request.scope["path"])

    async def refused(_request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)  # noqa: S101 -- registered for it
        return _problem(error.status_code, str(error.detail), None, error.headers)

    async def wrong(_request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)  # noqa: S101 -- registered for it
        first = error.errors()[0]
        # Where it is and what, without the content: it may be a name or a secret.
        return _problem(400, f"{'.'.join(str(part) for part in first['loc'])}: {first['msg']}", None)

    for kind in (ProblemError, MessageError, BusyError, StoreError, Exception):
        app.add_exception_handler(kind, own)
    app.add_exception_handler(HTTPException, refused)
    app.add_exception_handler(RequestValidationError, wrong)


def _problem(
    status: int,
    say: str,
    wait: float | None,
    headers: Mapping[str, str] | None = None,
    kind: str = "about:blank",
) -> Response:
    said: dict[str, Any] = dict(headers or {})
    if wait is not None:
        said["Retry-After"] = str(max(1, round(wait + 0.5)))
    if status == 401:
        said["WWW-Authenticate"] = "Bearer"
    content = write(Problem(kind, _TITLES.get(status, "Refused"), status, say))
    return Response(content, status, media_type="application/problem+json", headers=said)
