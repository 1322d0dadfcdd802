"""Where finished badges go: every kind of printer takes a PDF and says where it went, or what stands in the way."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


class PrinterError(Exception):
    """A badge was not printed. The sentence says what to do."""


@dataclass(frozen=True, slots=True)
class State:
    """Whether a badge sent now would be printed, and the same as a sentence for a person."""

    ready: bool
    say: str


@dataclass(frozen=True, slots=True)
class Printed:
    """A badge that was taken: `where` is the file it is in, or the printer's number for the job."""

    where: str


class Printer(Protocol):
    """Takes PDFs of one page, one after the other. `print` returns when the badge is safe with the printer."""

    @property
    def name(self) -> str:
        """What a person calls it."""

    def state(self) -> State:
        """Look now; never raises."""

    def print(self, pdf: bytes, name: str) -> Printed:
        """Print one badge; `name` is for people who look at the queue. Raises PrinterError."""


def open_printer(where: str, default_folder: Path) -> Printer | None:
    """The printer named in the settings; None where the station prints no badges.

    The forms are 'folder' (the default folder), 'folder:PATH' and 'none'. Raises PrinterError for any other.
    """
    kind, _, rest = where.strip().partition(":")
    match kind, rest.strip():
        case "none", "":
            return None
        case "folder", path:
            from checkin.printers.folder import FolderPrinter  # noqa: PLC0415  only the printer in use is loaded

            return FolderPrinter(Path(path).expanduser() if path else default_folder)
    raise PrinterError(
        f"There is no printer {where!r}. Write 'folder' or 'folder:PATH' for PDF files in a folder,"
        " or 'none' for a station without badges."
    )
