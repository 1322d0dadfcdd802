"""Whether a kiosk may serve anybody: what put it out of order is kept until staff say that it is mended."""

import logging
import os
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Final

from checkin.domain.printing import Hitch
from checkin.printers import Reason

_log = logging.getLogger(__name__)

_ROOM: Final = 16  # bytes; the file is made once and then only written over, which a full disk still allows


class Fault(StrEnum):
    """What is wrong, by the code that the staff look up: the table stands in docs/kiosk.md."""

    CAMERA = "C1"
    STATION = "D1"
    DISK = "D2"
    DECISION = "D3"
    PAPER = "P1"
    JAM = "P2"
    COVER = "P3"
    INK = "P4"
    PRINTER = "P5"


_PRINTER: Final = {
    Reason.MEDIA_EMPTY: Fault.PAPER,
    Reason.WRONG_MEDIA: Fault.PAPER,
    Reason.MEDIA_JAM: Fault.JAM,
    Reason.OUTPUT_FULL: Fault.JAM,
    Reason.COVER_OPEN: Fault.COVER,
    Reason.TONER_EMPTY: Fault.INK,
}
# These are about one badge, not about the printer.
_ONE_BADGE: Final = frozenset({Hitch.NOT_SIGNED, Hitch.NOT_DRAWN, Hitch.TOO_LATE})


def fault_of_printing(reasons: Iterable[str]) -> Fault | None:
    """What stands in the printer's way, by the reasons of a job; None when only this badge could not be made."""
    said = tuple(reasons)
    if said and all(each in _ONE_BADGE for each in said):
        return None
    found = (fault for reason, fault in _PRINTER.items() if reason in said)
    return next(found, Fault.PRINTER)


def fault_of_deciding(error: Exception) -> Fault:
    """What a decision failed for."""
    return Fault.DISK if "is full" in str(error) else Fault.DECISION


class Service:
    """In order, or not. `slate` is the file that the fault is kept in, None for a kiosk that forgets it."""

    def __init__(self, slate: Path | None = None) -> None:
        self._slate = slate
        self.fault = self._read()

    def stop(self, fault: Fault) -> None:
        """Out of order from now on, also after a restart. The first fault stands."""
        if self.fault is None:
            _log.error("the kiosk is out of order: %s", fault)
            self.fault = fault
            self._write(fault)

    def resume(self) -> None:
        """Staff say that it is mended."""
        if self.fault is not None:
            _log.info("the kiosk is back in service after %s", self.fault)
            self.fault = None
            self._write("")

    def prepare(self) -> None:
        """Make the file while there is room for it."""
        if self._slate and not self._slate.is_file():
            self._write(self.fault or "")

    def _read(self) -> Fault | None:
        if self._slate is None:
            return None
        try:
            said = self._slate.read_text(encoding="ascii").strip()
            return Fault(said) if said else None
        except FileNotFoundError:
            return None
        except (OSError, ValueError):
            _log.warning("%s cannot be read: the kiosk takes itself to be in order", self._slate)
            return None

    def _write(self, said: str) -> None:
        if self._slate is None:
            return
        try:
            # In place: a full disk has no room for a second file.
            handle = os.open(self._slate, os.O_WRONLY | os.O_CREAT, 0o600)
            try:
                os.write(handle, said.ljust(_ROOM).encode("ascii"))
                os.fsync(handle)
            finally:
                os.close(handle)
        except OSError as error:
            _log.error("the fault %s is not kept across a restart: %s", said or "none", error.strerror)
