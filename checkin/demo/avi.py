"""A film file: JPEG pictures one after another in an AVI container (Motion JPEG), as webcams deliver them.

The layout is Microsoft's "AVI RIFF File Reference"; all numbers are little-endian. OpenCV's own writer would do, but it
takes three times as long for files more than twice as large, and its `write` has no way to say that the disk is full.
"""

from struct import pack
from types import TracebackType
from typing import BinaryIO, Final, Self

LARGEST: Final = 2**31 - 2**20  # bytes; many readers count them in 32 bits with a sign

_HAS_INDEX = 0x10
_KEY_FRAME = 0x10


class FullError(Exception):
    """The film would grow larger than an AVI file can be."""


class AviWriter:
    """Used in a `with`: the header and the index are put right at its end. Raises OSError as the file does."""

    def __init__(self, file: BinaryIO, fps: int, size: tuple[int, int]) -> None:
        self._file = file
        self._fps = fps
        self._size = size
        self._lengths: list[int] = []
        self._pictures = 0  # bytes of all picture chunks so far

    def __enter__(self) -> Self:
        self._file.write(self._header())
        return self

    def add(self, jpeg: bytes) -> None:
        """Append one picture. Raises FullError when the file is as large as it can be."""
        chunk = _chunk(b"00dc", jpeg)
        if self._pictures + len(chunk) > LARGEST:
            raise FullError
        self._file.write(chunk)
        self._lengths.append(len(jpeg))
        self._pictures += len(chunk)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._file.write(self._index())
            self._file.seek(0)
            self._file.write(self._header())
            self._file.flush()

    def _header(self) -> bytes:
        """Everything before the first picture; as long at the beginning as at the end."""
        stream = _list(b"strl", _chunk(b"strh", self._stream()) + _chunk(b"strf", self._format()))
        heading = _list(b"hdrl", _chunk(b"avih", self._main()) + stream)
        pictures = b"LIST" + pack("<I", 4 + self._pictures) + b"movi"
        index = 8 + 16 * len(self._lengths)
        whole = 4 + len(heading) + len(pictures) + self._pictures + index
        return b"RIFF" + pack("<I", whole) + b"AVI " + heading + pictures

    def _main(self) -> bytes:
        largest = max(self._lengths, default=0)
        times = (round(1e6 / self._fps), largest * self._fps, 0, _HAS_INDEX, len(self._lengths), 0, 1, largest)
        return pack("<14I", *times, *self._size, 0, 0, 0, 0)

    def _stream(self) -> bytes:
        rate = pack("<8I", 0, 1, self._fps, 0, len(self._lengths), max(self._lengths, default=0), 0xFFFFFFFF, 0)
        return b"vidsMJPG" + pack("<IHH", 0, 0, 0) + rate + pack("<4H", 0, 0, *self._size)

    def _format(self) -> bytes:
        width, height = self._size
        return pack("<IiiHH4sI4I", 40, width, height, 1, 24, b"MJPG", width * height * 3, 0, 0, 0, 0)

    def _index(self) -> bytes:
        entries, place = [], 4  # counted from the word "movi"
        for length in self._lengths:
            entries.append(pack("<4s3I", b"00dc", _KEY_FRAME, place, length))
            place += 8 + length + length % 2
        return _chunk(b"idx1", b"".join(entries))


def _chunk(name: bytes, content: bytes) -> bytes:
    return name + pack("<I", len(content)) + content + b"\0" * (len(content) % 2)


def _list(name: bytes, content: bytes) -> bytes:
    return _chunk(b"LIST", name + content)
