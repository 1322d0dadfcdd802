"""The requests of stations, as `sync.messages` describes them, over HTTP."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import asdict
from functools import partial
from ipaddress import ip_address
from typing import Annotated, Final

from fastapi import Depends, FastAPI, Header, Query, Request, Response
from starlette.responses import FileResponse

from checkin import __version__
from checkin.hub import asking, passing, published
from checkin.hub.answers import ProblemError, answer, asked, body, handle_faults
from checkin.hub.express import Express
from checkin.hub.hub import Hub
from checkin.hub.passing import Asked
from checkin.store import journal, positions, stations
from checkin.store.stations import Joined as Station
from checkin.sync import messages
from checkin.sync.facts import sent
from checkin.sync.invitation import plain_code
from checkin.sync.messages import (
    LONGEST_PAGE,
    LONGEST_WAIT,
    SNAPSHOT_HEADERS,
    Health,
    Heard,
    Join,
    Joined,
    Push,
    Pushed,
    Stations,
    StationState,
)
from checkin.sync.questions import Ask, Known
from checkin.sync.roles import StationRole

_TOKEN_LENGTH: Final = 200
_TRADE: Final = "join again with a new invitation"
_ABOUT_NOBODY: Final = ("key_added", "key_withdrawn", "operator_set", "operator_removed")

Sender = Callable[[Request, str], Awaitable[Station]]


def application(hub: Hub) -> FastAPI:
    """The hub as an ASGI application; the hub is at work for as long as its lifespan."""

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        async with hub.running():
            yield

    app = Express(hub, title="checkin hub", version=__version__, docs_url=None, redoc_url=None, lifespan=lifespan)
    handle_faults(app)
    _joining(app, hub)
    sender = _sender(hub)
    _facts(app, hub, sender)
    _state(app, hub, sender)
    _snapshot(app, hub, sender)
    _watching(app, hub, sender)
    published.describe(app)
    return app


def _sender(hub: Hub) -> Sender:
    async def sender(request: Request, authorization: Annotated[str, Header()] = "") -> Station:
        """Whose token it is. Raises ProblemError."""
        scheme, _, token = authorization.partition(" ")
        if scheme.lower() != "bearer" or not token or len(token) > _TOKEN_LENGTH:
            raise ProblemError(401, f"a station says who it is with its token: {_TRADE}")
        station = hub.tokens.known(token)
        if station is None:
            # Only those that are none count against their address: a hall has one for all of its stations.
            if (wait := hub.strangers.full(_address(request))) > 0 and not hub.tokens.was_known(token):
                raise ProblemError(429, "too many requests with tokens that are none from this address", wait=wait)
            station = await asyncio.to_thread(hub.tokens.look_up, token)
        if station is None:
            hub.strangers.wait(_address(request))
            # A hub that lost its memory must not make stations forget theirs: only what is known to be revoked is.
            revoked = await asyncio.to_thread(hub.tokens.is_revoked, token)
            kind = messages.REVOKED if revoked else "about:blank"
            raise ProblemError(401, f"this token is not, or no longer, one of this hub's: {_TRADE}", kind=kind)
        if (wait := hub.stations.wait(station.name)) > 0:
            raise ProblemError(429, "this station asks too often: it is to wait between its requests", wait=wait)
        return station

    return sender


def _joining(app: FastAPI, hub: Hub) -> None:
    @app.post("/v1/join", **published.takes(Join, Joined, 429))
    async def join(request: Request) -> Response:
        # Only codes that are none count: all stations of a hall may come from one address, on one evening.
        if (wait := hub.joining.full(_address(request))) > 0:
            raise ProblemError(429, "too many wrong codes from this address: wait a moment", wait=wait)
        said = await asked(request, Join)
        found = await hub.join(plain_code(said.code), said.key)
        if found is None:
            hub.joining.wait(_address(request))
            raise ProblemError(403, "this code is wrong, used or expired: make a new one with `checkin invite`")
        token, station = found
        published.log("joined", station=station.name, gate=station.gate, role=station.role)
        return answer(
            Joined(
                station=station.name,
                gate=station.gate,
                direction=station.direction,
                role=StationRole(station.role),
                token=token,
                conference=hub.place.conference,
                plan=hub.place.plan,
                position=await hub.newest(),
                have=station.have,
                facts=await asyncio.to_thread(_about_nobody, hub),
                time=hub.now(),
            )
        )


def _facts(app: FastAPI, hub: Hub, sender: Sender) -> None:
    @app.post("/v1/facts", **published.takes(Push, Pushed, 401, 413))
    async def push(request: Request, station: Annotated[Station, Depends(sender)]) -> Response:
        return await passing.up(hub, station, await body(request))

    @app.get("/v1/facts", **published.gives_lines(401))
    async def pull(
        station: Annotated[Station, Depends(sender)],
        after: Annotated[int, Query(ge=0, lt=1 << 63)] = 0,
        limit: Annotated[int, Query(ge=1, le=LONGEST_PAGE)] = 1_000,
        wait: Annotated[float, Query(ge=0, le=LONGEST_WAIT)] = 0,
        own: bool = False,  # noqa: FBT001, FBT002 -- a parameter of the request
        epoch: Annotated[str, Query(max_length=100)] = "",
    ) -> Response:
        return await passing.down(hub, station, Asked(after, epoch, limit, wait, own))


def _state(app: FastAPI, hub: Hub, sender: Sender) -> None:
    @app.post("/v1/health", **published.takes(Health, Heard, 401))
    async def health(request: Request, station: Annotated[Station, Depends(sender)]) -> Response:
        said = asdict(await asked(request, Health))
        del said["version"]
        if said["backup"] is None:
            del said["backup"], said["backed_up"]
        note = partial(stations.heard, station=station.name, now=hub.now(), said=said)
        noted = await asyncio.wrap_future(hub.intake.do(note))
        return answer(Heard(await hub.newest(), hub.epochs.current, noted.have, noted.divided, hub.now()))

    @app.post("/v1/decide", **published.takes(Ask, Known, 401))
    async def decide(request: Request, station: Annotated[Station, Depends(sender)]) -> Response:
        return answer(await asking.known(hub, station, await asked(request, Ask)))

    @app.get("/v1/stations", **published.gives(Stations, 401, 403))
    async def everyone(station: Annotated[Station, Depends(sender)]) -> Response:
        _only_supervisors(station)
        found, position = await asyncio.to_thread(_everyone, hub)
        return answer(Stations(tuple(map(_state_of, found)), position, hub.now()))


def _snapshot(app: FastAPI, hub: Hub, sender: Sender) -> None:
    @app.get("/v1/snapshot", **published.gives_file(401))
    async def snapshot(request: Request, station: Annotated[Station, Depends(sender)]) -> Response:
        made = await asyncio.to_thread(hub.snapshots.for_role, StationRole(station.role))
        said = {
            SNAPSHOT_HEADERS["position"]: str(made.position),
            SNAPSHOT_HEADERS["epoch"]: hub.epochs.current,
            SNAPSHOT_HEADERS["facts"]: str(made.facts),
            SNAPSHOT_HEADERS["registrations"]: str(made.registrations),
            SNAPSHOT_HEADERS["size"]: str(made.size),
            SNAPSHOT_HEADERS["digest"]: made.digest,
            "ETag": made.tag,
            "Cache-Control": "no-store",
        }
        if made.tag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=said)
        return FileResponse(made.path, headers=said, media_type="application/zstd")


def _watching(app: FastAPI, hub: Hub, sender: Sender) -> None:
    @app.get("/healthz", **published.says_little())
    async def healthz() -> Response:
        await hub.newest()
        return Response(b'{"ok":true}', media_type="application/json")

    @app.get("/metrics", **published.says_little(401, 403))
    async def metrics(request: Request) -> Response:
        if not _is_here(request):
            _only_supervisors(await sender(request, request.headers.get("authorization", "")))
        return Response(hub.measures.text(), media_type="text/plain; version=0.0.4; charset=utf-8")


def _about_nobody(hub: Hub) -> tuple[messages.Sent, ...]:
    with hub.database.reading() as connection:
        return tuple(map(sent, journal.about_nobody(connection, _ABOUT_NOBODY)))


def _everyone(hub: Hub) -> tuple[list[Station], int]:
    with hub.database.reading() as connection:
        return stations.everyone(connection), positions.newest(connection)


def _state_of(station: Station) -> StationState:
    return StationState(
        station=station.name,
        gate=station.gate,
        direction=station.direction,
        role=StationRole(station.role),
        revoked=station.token is None,
        have=station.have,
        highest=station.highest,
        divided=station.divided,
        joined=station.joined,
        heard=station.heard,
        position=station.position,
        waiting=station.waiting,
        offset=station.offset,
        printer=station.printer,
        camera=station.camera,
        checkin=station.checkin,
        backup=station.backup,
        backed_up=station.backed_up,
    )


def _only_supervisors(station: Station) -> None:
    if station.role != StationRole.SUPERVISOR:
        raise ProblemError(403, "this is for stations of supervisors: invite this one with --role supervisor")


def _address(request: Request) -> str:
    return request.client.host if request.client else ""


def _is_here(request: Request) -> bool:
    try:
        return ip_address(_address(request)).is_loopback
    except ValueError:
        return False
