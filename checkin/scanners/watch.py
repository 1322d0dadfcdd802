"""A decoder that looks only as often as it must while the same code stays in view."""

import time

from checkin.scanners import Picture, Sighting
from checkin.scanners.decoder import Decoder, Reading

_SKIPPED = 2  # frames between two looks at a code that stays: every third is decoded


class Watch:
    """Turns the frames of one camera or film into sightings."""

    def __init__(self) -> None:
        self._decoder = Decoder()
        self._reading = Reading()
        self._to_skip = 0
        self._number = 0

    def look(self, picture: Picture, at: float) -> Sighting:
        """The frame seen at `at` seconds; codes that stay in view are carried over frames that are not decoded."""
        self._number += 1
        skip = self._to_skip > 0
        started = time.thread_time()
        if skip:
            self._to_skip -= 1
        else:
            self._decode(picture)
        took = (time.thread_time() - started) * 1000
        reading = self._reading
        return Sighting(at, picture, reading.codes, reading.unread, took, self._number, decoded=not skip)

    def forget(self) -> None:
        """The camera was away or unread for a while: nothing of what it saw is in view any more."""
        self._reading, self._to_skip = Reading(), 0

    def _decode(self, picture: Picture) -> None:
        before, self._reading = self._reading, self._decoder.read(picture)
        texts = {code.text for code in self._reading.codes}
        stays = bool(texts) and texts == {code.text for code in before.codes}
        # A second person's code that is seen and not read yet gets every frame.
        self._to_skip = _SKIPPED if stays and not self._reading.unread else 0
