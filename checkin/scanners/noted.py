"""A scanner of which others know how it is, while a window looks through it."""

from collections.abc import Iterator
from typing import Final

from checkin.scanners import Lost, Picture, Scanner, Sighting

READY: Final = "ready"
LOST: Final = "lost"


class Noted:
    """`state` is "" before the first frame and after the last, READY or LOST between them; `picture` the last one."""

    def __init__(self, scanner: Scanner) -> None:
        self._scanner = scanner
        self.state = ""
        self.picture: Picture | None = None

    def sightings(self) -> Iterator[Sighting | Lost]:
        try:
            for seen in self._scanner.sightings():
                self.state = LOST if isinstance(seen, Lost) else READY
                self.picture = None if isinstance(seen, Lost) else seen.picture
                yield seen
        finally:
            self.state, self.picture = "", None

    def close(self) -> None:
        self._scanner.close()
