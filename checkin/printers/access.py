"""Where printers come from: one is opened by its address, and all there are can be listed."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from checkin.printers import Printer, open_printer
from checkin.printers.found import Found, found


@dataclass(frozen=True, slots=True)
class Access:
    """`open` takes an address and the folder for 'folder', and gives None for 'none'; it raises PrinterError.

    `found` gives every printer that can be chosen, looked at now.
    """

    open: Callable[[str, Path], Printer | None]
    found: Callable[[Path], list[Found]]


PLAIN: Final = Access(open_printer, found)
"""The printers that need nothing but this program; `checkin.ui.paper` adds those of the system."""


def needs_system(*addresses: str) -> bool:
    """Whether more than the plain ones are wanted: for one of these addresses, or on a system that has no others."""
    return sys.platform == "win32" or any(where.strip().startswith("qt:") for where in addresses)
