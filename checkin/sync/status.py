"""How a station stands with its hub, for those who look at it."""

from dataclasses import dataclass
from enum import StrEnum


class Standing(StrEnum):
    """Whether the hub is there."""

    BEGINNING = "beginning"
    LOADING = "loading"  # the first copy
    CONNECTED = "connected"
    OFFLINE = "offline"
    REVOKED = "revoked"  # for good; what is personal was forgotten


@dataclass(frozen=True, slots=True)
class Status:
    """`since`: of this standing; `heard`: when the hub answered last (both ms since 1970, by the station's clock).

    `waiting`: facts not sent; `behind`: facts not read yet; `refused`: facts that one of both does not take; `offset`:
    the station's clock less the hub's, in ms; `divided`: from which number on its chain exists twice. While loading
    `done` of `total` registrations are here. `say`: what is wrong, "" where nothing is.
    """

    standing: Standing = Standing.BEGINNING
    since: int = 0
    heard: int | None = None
    waiting: int = 0
    behind: int = 0
    refused: int = 0
    offset: int | None = None
    divided: int | None = None
    done: int = 0
    total: int = 0
    say: str = ""
