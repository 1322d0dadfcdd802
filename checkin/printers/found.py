"""The printers there are: the queues of the print service on this machine, and the folder."""

from dataclasses import dataclass
from pathlib import Path

from checkin.printers import PrinterError, State
from checkin.printers.folder import FolderPrinter

_PATIENCE = 1.5  # seconds


@dataclass(frozen=True, slots=True)
class Found:
    """A printer: what to write into the settings, what people call it, and how it stands."""

    where: str
    name: str
    state: State


def found(default_folder: Path) -> list[Found]:
    """Every printer that can be chosen, looked at now; without a print service that is the folder alone."""
    folder = FolderPrinter(default_folder)
    return [*_of_this_machine(), Found("folder", folder.name, folder.state())]


def _of_this_machine() -> list[Found]:
    # Only who asks which printers there are waits for all that is needed to speak with them.
    from checkin.printers.ipp.client import queues  # noqa: PLC0415
    from checkin.printers.ipp.http import print_service  # noqa: PLC0415
    from checkin.printers.ipp.printer import queue_of_cups  # noqa: PLC0415
    from checkin.printers.ipp.wire import one  # noqa: PLC0415

    try:
        names = [one(each, "printer-name", "") for each in queues(print_service(), _PATIENCE)]
    except PrinterError:
        return []
    printers = [(f"cups:{name}", queue_of_cups(name)) for name in sorted(names) if name]
    return [Found(where, printer.name, printer.state()) for where, printer in printers]
