"""A scanner of which others know how it is, while a window looks through it."""

from collections.abc import Iterator
from typing import Final

from checkin.scanners import Lost, Scanner, Sighting

READY: Final = "ready"
LOST: Final = "lost"


class Noted:
    """`state` is "" before the first frame and after the last, READY or LOST between them."""

    def __init__(self, scanner: Scanner) -> None:
        self._scanner = scanner
        self.state = ""

    def sightings(self) -> Iterator[Sighting | Lost]:
        try:
            for seen in self._scanner.sightings():
                self.state = LOST if isinstance(seen, Lost) else READY
                yield seen
        finally:
            self.state = ""

    def close(self) -> None:
        self._scanner.close()
