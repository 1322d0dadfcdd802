"""The ZIP archive that an XLSX file is: looked through before anything is unpacked into memory."""

import re
import zlib
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from checkin.sources import SourceError

_PARTS: Final = 10_000
_BYTES: Final = 1 << 30  # of all parts, unpacked
_SMALL: Final = 1 << 26  # bytes up to which it does not matter how well a part is packed
_RATIO: Final = 100  # real sheets are packed 5 to 40 times
_CELLS: Final = 25_000_000  # a sheet is held as a full rectangle: 24 bytes for each
_ROWS, _COLUMNS = 1_048_576, 16_384  # of any sheet: ECMA-376, and what Excel writes

_BLOCK: Final = 1 << 20
_OVERLAP: Final = 64  # bytes a reference may lie across two blocks
_REFERENCE = re.compile(rb"""\sr\s*=\s*["']([A-Za-z]+)([0-9]+)["']""")
_WORKBOOK = re.compile(r"(?:.*/)?workbook[0-9]*\.xml")
_ENCRYPTED = 1  # a bit of each part's flags


def check_archive(path: Path) -> None:
    """Raises SourceError unless the file is a whole XLSX workbook that fits into memory."""
    try:
        with ZipFile(path) as archive:
            _check_parts(path, archive)
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError) as error:
        raise SourceError(f"{path.name} is damaged or not complete: copy or export it again") from error


def _check_parts(path: Path, archive: ZipFile) -> None:
    parts = archive.infolist()
    names = {part.filename.lower() for part in parts}
    if not any(_WORKBOOK.fullmatch(name) for name in names):
        raise SourceError(_what_else(path, names))
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise SourceError(f"{path.name} is protected by a password: save it without the password")
    if len(parts) > _PARTS or any(part.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for part in parts):
        raise SourceError(f"{path.name} is packed as no spreadsheet program does it: save it as XLSX again")
    if sum(part.file_size for part in parts) > _BYTES or any(_swells(part, part.file_size) for part in parts):
        raise SourceError(_too_large(path))
    left = _BYTES
    for part in parts:
        left -= _check_part(path, archive, part, left)


def _check_part(path: Path, archive: ZipFile, part: ZipInfo, left: int) -> int:
    """Unpacks the part to the end of its stream and counts, in bytes: the size in the directory may be a lie."""
    claimed, part.file_size = part.file_size, left + 1
    size, rest = 0, b""
    rows: set[bytes] = set()
    columns: set[bytes] = set()
    with archive.open(part) as file:
        while block := file.read(_BLOCK):
            size += len(block)
            if size > left or _swells(part, size):
                raise SourceError(_too_large(path))
            found = _REFERENCE.findall(rest + block)
            columns.update(column for column, _ in found)
            rows.update(row for _, row in found)
            rest = block[-_OVERLAP:]
    if size != claimed:
        raise BadZipFile(part.filename)
    if columns:
        _check_area(path, max(map(_column, columns)), max(int(row[:8]) for row in rows))
    return size


def _check_area(path: Path, columns: int, rows: int) -> None:
    if columns > _COLUMNS or rows > _ROWS:
        raise SourceError(f"{path.name} names cells that no sheet has: save it as XLSX again")
    if columns * rows > _CELLS:
        raise SourceError(
            f"{path.name} has a sheet of {columns:,} columns and {rows:,} rows, too large to read: "
            "delete the empty columns and rows around the table, or save it as CSV"
        )


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters[:4].upper():
        number = 26 * number + letter - 64
    return number


def _swells(part: ZipInfo, size: int) -> bool:
    return size > _SMALL and size > _RATIO * max(1, part.compress_size)


def _too_large(path: Path) -> str:
    return f"{path.name} unpacks to far more than a list of people needs: check where it comes from, or save it as CSV"


def _what_else(path: Path, names: set[str]) -> str:
    if "content.xml" in names:
        return f"{path.name} is an OpenDocument file: open it in a spreadsheet program and save it as XLSX"
    if "xl/workbook.bin" in names:
        return f"{path.name} is a binary workbook (.xlsb): open it in a spreadsheet program and save it as XLSX"
    return f"{path.name} is an archive or another document, not a workbook: choose a CSV or XLSX file"
