"""What kind of file it is, by its first bytes: names lie, and so do downloads."""

from enum import Enum, auto
from pathlib import Path

from checkin.sources import SourceError


class Kind(Enum):
    SHEET = auto()
    TEXT = auto()


_START = 4096  # bytes looked at
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the container of .xls files, and of encrypted .xlsx files
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_DIRECTORY = 1 << 20  # bytes of an OLE file searched for the mark of encryption, at either end

_OTHERS = {
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"%PDF": "a PDF",
    b"{\\rtf": "a text document",
    b"{": "a data file of a program (JSON)",
    b"\x1f\x8b": "a compressed file",
    b"7z\xbc\xaf": "a compressed file",
    b"Rar!": "a compressed file",
    b"\x7fELF": "a program",
    b"SQLite format 3": "a database",
}
_MARKUP = (b"<!doctype", b"<html", b"<head", b"<body", b"<table", b"<meta", b"<?xml", b"<!--", b"<style", b"<script")


def kind_of(path: Path) -> Kind:
    """Raises SourceError for a file that is neither a table of text nor an XLSX workbook, OSError for none at all."""
    start = _start_of(path)
    bare = start.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return Kind.SHEET
    if start.startswith(_OLE):
        raise SourceError(_of_ole(path))
    for mark, what in _OTHERS.items():
        if start.startswith(mark):
            raise SourceError(f"{path.name} is {what}, not a table: choose a CSV or XLSX file")
    if bare[:16].lower().startswith(_MARKUP):
        raise SourceError(
            f"{path.name} is a web page or XML document, whatever its name says: "
            "open it in a spreadsheet program and save it as XLSX"
        )
    return Kind.TEXT


def _start_of(path: Path) -> bytes:
    with path.open("rb") as file:
        start = file.read(_START)
    if not start:
        raise SourceError(f"{path.name} is empty: export it again")
    return start


def _of_ole(path: Path) -> str:
    with path.open("rb") as file:
        seen = file.read(_DIRECTORY)
        file.seek(max(len(seen), path.stat().st_size - _DIRECTORY))
        seen += file.read(_DIRECTORY)
    if _ENCRYPTED in seen:
        return f"{path.name} is protected by a password: open it, save it without the password, and choose it again"
    return f"{path.name} is in the format of Excel 97 (.xls): open it in a spreadsheet program and save it as XLSX"
