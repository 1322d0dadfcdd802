"""Label printers by their address: what may stand behind the question mark, and which printer it makes."""

from checkin.printers.address import address
from checkin.printers.brother import TAPES, BrotherPrinter
from checkin.printers.line import PORT, Line
from checkin.printers.zpl import DOTS_PER_MM, ZplPrinter


def zpl_at(where: str) -> ZplPrinter:
    """zpl://HOST[:PORT], with dpi=203|300|600, packed=no for old firmware, tells=no for one that gives no status.

    Raises PrinterError.
    """
    found = address(where, PORT, frozenset({"dpi", "packed", "tells"}))
    return ZplPrinter(
        Line(f"the label printer {found.host}", found.host, found.port),
        dpi=found.choice("dpi", "203", tuple(DOTS_PER_MM)),
        packed=found.choice("packed", "yes", ("yes", "no")) == "yes",
        tells=found.choice("tells", "yes", ("yes", "no")) == "yes",
    )


def brother_at(where: str) -> BrotherPrinter:
    """brother://HOST[:PORT], with media= the width of the tape in mm. Raises PrinterError."""
    found = address(where, PORT, frozenset({"media"}))
    line = Line(f"the label printer {found.host}", found.host, found.port)
    return BrotherPrinter(line, found.choice("media", "62", tuple(TAPES)))
