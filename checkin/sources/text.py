"""CSV: text whose encoding and separator are found out, read row by row however long it is."""

import csv
import io
import re
from collections import Counter
from collections.abc import Generator, Iterator
from itertools import islice
from pathlib import Path
from typing import Final, NamedTuple, TextIO

from checkin.sources import Position, Rejected, SourceError
from checkin.sources.columns import recognised
from checkin.sources.encodings import encoding_of
from checkin.sources.table import HEADER_WITHIN, Form, Row

_LONGEST_LINE: Final = 1 << 20  # characters
_LONGEST_CELL: Final = 1 << 17  # characters
_SAMPLE: Final = 1 << 16  # characters
_BLOCK: Final = 1 << 20  # bytes
_SEPARATORS: Final = ",;\t|"
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f]")
_EXCEL_SAYS = re.compile(r"sep=(.)\r?\n")  # a first line that only Excel writes and reads


class Text:
    """The rows of a CSV file. Raises SourceError when it is no text."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._state = _state_of(path)
        self._file: TextIO | None = None  # the one that is read
        self._encoding = encoding_of(path, lambda header: recognised(header) is not None)
        with self._open() as file:
            sample = file.read(_SAMPLE)
        if not sample.strip():
            raise SourceError(f"{path.name} is empty: export it again")
        if len(_CONTROLS.findall(sample)) > len(sample) // 20:
            raise SourceError(f"{path.name} is not a table of text: choose a CSV or XLSX file")
        said = _EXCEL_SAYS.match(sample)
        self._said = said is not None
        self._separator = said[1] if said else _separator_of(sample)

    @property
    def form(self) -> Form:
        return Form(encoding=self._encoding, separator=self._separator)

    @property
    def position(self) -> Position:
        size = self._state.size
        done = self._file.buffer.tell() if self._file and not self._file.closed else size
        return Position(min(done, size), size)

    def about(self) -> int:
        counts = Counter[bytes]()
        with self._path.open("rb") as file:
            while block := file.read(_BLOCK):
                counts.update({end: block.count(end) for end in (b"\n", b"\r")})
        return counts[b"\n"] or counts[b"\r"]

    def rows(self) -> Generator[Row | Rejected, None, None]:
        """Raises SourceError when the file is not the one any more that was opened."""
        yield from self._rows_of_the_file()
        if _state_of(self._path) != self._state:
            raise SourceError(
                f"{self._path.name} was changed while it was read: wait until it is saved, and import it again"
            )

    def _rows_of_the_file(self) -> Generator[Row | Rejected, None, None]:
        csv.field_size_limit(_LONGEST_CELL)
        with self._open() as file:
            self._file = file
            lines = _Lines(file)
            reader = csv.reader(lines, delimiter=self._separator, strict=True)
            number = 0
            while True:
                number += 1
                lines.cut = False
                try:
                    cells = next(reader)
                except StopIteration:
                    return
                except csv.Error as error:
                    yield Rejected(number, "", "", _why(error))
                    continue
                if lines.cut:
                    yield Rejected(number, "", "", f"the line is longer than {_LONGEST_LINE:,} characters: shorten it")
                elif number > 1 or not self._said:
                    yield Row(number, cells)

    def _open(self) -> TextIO:
        return self._path.open(encoding=self._encoding, errors="replace", newline="")


class _State(NamedTuple):
    """What changes when a file is saved again, in place or as another one of the same name."""

    file: int
    size: int
    changed: int  # nanoseconds


def _state_of(path: Path) -> _State:
    found = path.stat()
    return _State(found.st_ino, found.st_size, found.st_mtime_ns)


class _Lines(Iterator[str]):
    """The lines of a file; one that is too long is passed over, seen as empty, and `cut` is set."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self.cut = False

    def __next__(self) -> str:
        line = self._file.readline(_LONGEST_LINE)
        if not line:
            raise StopIteration
        if len(line) < _LONGEST_LINE:
            return line
        while len(line) == _LONGEST_LINE and not line.endswith(("\n", "\r")):
            line = self._file.readline(_LONGEST_LINE)
        self.cut = True
        return "\n"


def _separator_of(sample: str) -> str:
    """The separator under which most headers are recognised, and then the one that makes most cells."""
    return max(_SEPARATORS, key=lambda separator: _worth(sample, separator))


def _worth(sample: str, separator: str) -> tuple[int, int]:
    best = (0, 0)
    reader = csv.reader(io.StringIO(sample, newline=""), delimiter=separator)
    try:
        for cells in islice(reader, HEADER_WITHIN):
            headers = cells[:1000]
            best = max(best, (sum(recognised(header) is not None for header in headers), len(headers)))
    except csv.Error:
        pass  # what was read before counts
    return best


def _why(error: csv.Error) -> str:
    reason = str(error)
    if "unexpected end" in reason:
        return "a quotation mark is opened in this row and never closed: close it, and check the rows after it"
    if "field larger" in reason:
        return "a cell has no end, since a quotation mark is not closed: close it, and check the rows after it"
    return f"its quotation marks cannot be understood ({reason}): write a quotation mark inside a text twice"
