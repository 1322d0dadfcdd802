"""Codes read from a frame: first the cheap way, then what is still worth its milliseconds."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import zxingcpp

from checkin.scanners import Code, Corners, Picture, Pixels
from checkin.scanners.grey import grey
from checkin.scanners.retries import PLACE, STILL, TURNS, WHOLE, Retry
from checkin.scanners.straighten import straighten

_PLACES = 2  # unread places looked at again in one frame
_MEMORY = 4  # frames for which an unread place is still worth a look
_MARGIN = 0.22  # of a code's side, around it: corners of unread codes are guesses
_SMALLEST = 12  # pixels; nothing smaller holds the 21 modules of the smallest code
_LARGEST_DOUBLED = 500_000  # pixels; a larger code has modules enough, and twice its size takes long
_LARGE_FRAME = 1_500_000  # pixels; beyond 1280x720 the alternates take their turn every second frame only
# A large code with a finger on it would take 200 ms, and the window would stutter for a code that cannot be read.
_PATIENCE = 0.030
_PATIENCE_STILL = 0.300
_REACHES = (4.0, 2.0)  # modules, for bent paper: wide first
# Not QRCode: that includes Micro QR, whose few error correction bits let a blurred frame pass as a text.
_FORMATS = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCodeModel2])


@dataclass(frozen=True, slots=True)
class Reading:
    """What one picture gave: codes, and the corners of codes that were seen but not read."""

    codes: tuple[Code, ...] = ()
    unread: tuple[Corners, ...] = ()


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an unread code stands; the version (1 to 40) only where it could be told."""

    corners: Corners
    version: int | None = None


class Decoder:
    """Reads the frames of one camera; remembers whose turn it is and where a code was nearly read."""

    def __init__(self) -> None:
        self._frames = 0
        self._last: _Place | None = None
        self._last_seen = 0

    def read(self, picture: Pixels) -> Reading:
        """A live frame, BGR or grey: about 3 ms with a code and 8 ms without at 1280x720. Never raises for an array."""
        frame = grey(picture)
        if not frame.size:
            return Reading()
        self._frames += 1
        reading, places = _first_look(frame)
        if reading.codes:
            self._last = None
            return reading
        codes = _retried(frame, places) or self._where_it_was(frame, places) or _whole(frame, self._turn(frame))
        self._remember(places, found=bool(codes))
        return Reading(codes, () if codes else reading.unread)

    def read_still(self, picture: Pixels) -> Reading:
        """A picture that comes once and has more time: three alternates at once, and their unread places too."""
        frame = grey(picture)
        if not frame.size:
            return Reading()
        reading, places = _first_look(frame)
        if reading.codes:
            return reading
        codes = _retried(frame, places, _PATIENCE_STILL) or _whole(frame, STILL)
        return Reading(codes, () if codes else reading.unread)

    def _where_it_was(self, frame: Picture, places: Sequence[_Place]) -> tuple[Code, ...]:
        if places or self._last is None or self._frames - self._last_seen > _MEMORY:
            return ()
        # Its corners are old: good enough to cut the surroundings out, not to lay the code flat.
        return _retried(frame, [_Place(self._last.corners)])

    def _turn(self, frame: Picture) -> Sequence[Retry]:
        if frame.size <= _LARGE_FRAME:
            return (TURNS[(self._frames - 1) % len(TURNS)],)
        half, rest = divmod(self._frames - 1, 2)
        return () if rest else (TURNS[half % len(TURNS)],)

    def _remember(self, places: Sequence[_Place], *, found: bool) -> None:
        if found:
            self._last = None
        elif places:
            self._last, self._last_seen = places[0], self._frames


def _first_look(frame: Picture) -> tuple[Reading, list[_Place]]:
    """What reads at once, and the places of the rest, largest first."""
    found = _barcodes(frame)
    codes = tuple(Code(one.text, _corners(one)) for one in found if one.valid and one.text)
    unread = {_corners(one): _Place(_corners(one), _version(one)) for one in found if not one.valid}
    places = sorted((place for place in unread.values() if _extent(place) >= _SMALLEST), key=_extent, reverse=True)
    return Reading(codes, tuple(place.corners for place in places)), places


def _retried(frame: Picture, places: Sequence[_Place], patience: float = _PATIENCE) -> tuple[Code, ...]:
    """The codes of the first retry that reads any, as long as the patience lasts, in seconds of CPU time."""
    end = time.thread_time() + patience
    for place in places[:_PLACES]:
        for codes in _attempts(frame, place):
            if codes or time.thread_time() > end:
                return codes
    return ()


def _attempts(frame: Picture, place: _Place) -> Iterator[tuple[Code, ...]]:
    """The retries of one place, one after another, as long as they are asked for."""
    if place.version is not None:
        yield from (_flat(frame, place, reach) for reach in _REACHES)
    left, top, right, bottom = _surroundings(place, frame)
    crop = np.ascontiguousarray(frame[top:bottom, left:right])
    if min(crop.shape) < _SMALLEST:
        return
    for retry in PLACE:
        if retry.scale == 1 or crop.size <= _LARGEST_DOUBLED:
            yield _redrawn(crop, retry, (left, top))


def _flat(frame: Picture, place: _Place, reach: float) -> tuple[Code, ...]:
    flat = straighten(frame, place.corners, place.version or 1, reach=reach)
    return tuple(Code(one.text, place.corners) for one in _barcodes(flat) if one.valid and one.text)


def _whole(frame: Picture, turns: Sequence[Retry]) -> tuple[Code, ...]:
    return next((codes for retry in (WHOLE, *turns) if (codes := _redrawn(frame, retry, (0, 0)))), ())


def _redrawn(grey_part: Picture, retry: Retry, origin: tuple[int, int]) -> tuple[Code, ...]:
    found = _barcodes(retry.redraw(grey_part), retry.binarizer, invert=retry.invert)
    return tuple(Code(one.text, _corners(one, retry.scale, origin)) for one in found if one.valid and one.text)


def _barcodes(
    frame: Picture,
    binarizer: zxingcpp.Binarizer = zxingcpp.Binarizer.LocalAverage,
    *,
    invert: bool = True,
) -> Sequence[zxingcpp.Barcode]:
    return zxingcpp.read_barcodes(
        frame,
        formats=_FORMATS,
        try_rotate=False,  # a QR code is found at every angle anyway
        try_downscale=True,
        try_invert=invert,
        # The other modes rewrite control characters.
        text_mode=zxingcpp.TextMode.Plain,
        binarizer=binarizer,
        # Gives the places of unread codes, and is quicker: without it they are searched for again at every scale.
        return_errors=True,
    )


def _corners(one: zxingcpp.Barcode, scale: int = 1, origin: tuple[int, int] = (0, 0)) -> Corners:
    at, (left, top) = one.position, origin
    first, second, third, fourth = (
        (left + point.x // scale, top + point.y // scale)
        for point in (at.top_left, at.top_right, at.bottom_right, at.bottom_left)
    )
    return first, second, third, fourth


def _version(one: zxingcpp.Barcode) -> int | None:
    extra = one.extra
    said = str(extra.get("Version", "")) if isinstance(extra, dict) else ""
    return int(said) if said.isdecimal() and 1 <= int(said) <= 40 else None


def _extent(place: _Place) -> int:
    across, down = zip(*place.corners, strict=True)
    return max(max(across) - min(across), max(down) - min(down))


def _surroundings(place: _Place, frame: Picture) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of the place and its margin, inside the frame."""
    across, down = zip(*place.corners, strict=True)
    margin = int(_MARGIN * _extent(place))
    height, width = frame.shape
    left, top = max(0, min(across) - margin), max(0, min(down) - margin)
    return left, top, min(width, max(across) + margin + 1), min(height, max(down) + margin + 1)
