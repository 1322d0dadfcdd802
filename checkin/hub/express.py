"""A short way for the two requests that every station makes several times a second: facts up, facts down.

It takes only what stations of this program send in an ordinary hour. Whatever differs, an unknown token or another
parameter, goes the long way through `api`, which says what is wrong with it; both do the same in the end.
"""

import re
from typing import Any, Final

from fastapi import FastAPI, Request, Response
from starlette.types import Receive, Scope, Send

from checkin.hub import passing
from checkin.hub.answers import body, worded
from checkin.hub.hub import Hub
from checkin.hub.passing import Asked
from checkin.store.stations import Joined as Station
from checkin.sync.messages import LONGEST_PAGE, LONGEST_WAIT

_PATH: Final = "/v1/facts"
_BEARER: Final = b"Bearer "
# As `sync.client` words it; the name of an epoch is hexadecimal.
_ASKED: Final = re.compile(
    rb"after=(\d{1,18})&epoch=([0-9a-f]{0,64})&limit=(\d{1,5})&wait=(\d{1,3}(?:\.\d{1,6})?)&own=(true|false)"
)


class Express(FastAPI):
    """The application; `said` is for FastAPI."""

    def __init__(self, hub: Hub, **said: Any) -> None:
        super().__init__(**said)
        self._hub = hub

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        answer = await self._answer(scope, receive) if scope.get("path") == _PATH else None
        await (answer or super().__call__)(scope, receive, send)

    async def _answer(self, scope: Scope, receive: Receive) -> Response | None:
        pushes = scope["method"] == "POST" and not scope["query_string"]
        asked = _asked(scope["query_string"]) if scope["method"] == "GET" else None
        station = self._station(scope) if pushes or asked else None
        if station is None:
            return None
        try:
            if asked is None:
                return await passing.up(self._hub, station, await body(Request(scope, receive)))
            return await passing.down(self._hub, station, asked)
        except Exception as error:  # noqa: BLE001 -- nobody behind it would word it as a problem
            return worded(error, _PATH)

    def _station(self, scope: Scope) -> Station | None:
        """Whose token it is, where that is known and nothing speaks against an answer; counted only then."""
        for name, value in scope["headers"]:
            if name == b"authorization" and value.startswith(_BEARER):
                station = self._hub.tokens.known(value[len(_BEARER) :].decode("latin-1"))
                return station if station and self._hub.stations.wait(station.name) == 0 else None
        return None


def _asked(query: bytes) -> Asked | None:
    found = _ASKED.fullmatch(query)
    if found is None:
        return None
    asked = Asked(int(found[1]), found[2].decode(), int(found[3]), float(found[4]), own=found[5] == b"true")
    return asked if 1 <= asked.limit <= LONGEST_PAGE and asked.wait <= LONGEST_WAIT else None
