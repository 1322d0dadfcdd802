"""What picture and video files hold, a line a file."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from checkin.scanners import video
from checkin.scanners.decoder import Decoder
from checkin.scanners.pictures import is_picture, pictures


class Held(NamedTuple):
    """The distinct texts of one file in the order they were seen, and CPU milliseconds of decoding."""

    name: str
    texts: tuple[str, ...]
    ms: float


def read_file(path: str | Path) -> Iterator[Held]:
    """The codes in a picture or a video, as one line. Raises ScannerError when it cannot be read."""
    file, decoder = Path(path), Decoder()
    still = is_picture(file)
    texts: dict[str, None] = {}
    spent = 0.0
    for picture in pictures(file) if still else video.frames(file):
        started = time.thread_time()
        reading = decoder.read_still(picture) if still else decoder.read(picture)
        spent += time.thread_time() - started
        texts.update(dict.fromkeys(code.text for code in reading.codes))
    yield Held(str(path), tuple(texts), spent * 1000)
