"""Whether a camera works is known to others than the window that looks through it."""

from collections.abc import Iterator

from checkin.scanners import Lost, Sighting
from checkin.scanners.noted import LOST, READY, Noted


class Faulty:
    """Sees something, is pulled out, and is plugged in again."""

    closed = False

    def sightings(self) -> Iterator[Sighting | Lost]:
        for number in range(3):
            yield Lost("plug it in") if number == 1 else Sighting(number, None, (), (), 0.0, number)

    def close(self) -> None:
        self.closed = True


def test_a_camera_is_ready_while_it_sees_and_lost_while_it_is_away() -> None:
    faulty = Faulty()
    noted = Noted(faulty)
    assert noted.state == ""
    assert [noted.state for _ in noted.sightings()] == [READY, LOST, READY]
    assert noted.state == ""
    noted.close()
    assert faulty.closed
