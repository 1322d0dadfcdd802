"""Printers of the system through Qt: those of Windows, and wherever else Qt can print.

A page goes to the driver as a picture in the dots of the printer, so that what is printed does not hang on how a driver
draws fonts and paths. The system takes it and says no more of it.
"""

import os
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication

from checkin import pages
from checkin.printers import Paper, Printer, PrinterError, Progress, Reason, Stage, State, open_printer
from checkin.printers.access import PLAIN, Access
from checkin.printers.address import unknown
from checkin.printers.found import Found
from checkin.printers.sentences import say, start, state

if TYPE_CHECKING:
    from numpy.typing import NDArray

_KINDS: Final = ("qt", "windows") if sys.platform == "win32" else ("qt",)
_FINEST: Final = 600  # dots to an inch, finer than any printer of badges and a quarter of what some drivers begin with
_JUST_BELOW: Final = 1 - 1e-4  # PDFium rounds a size up to whole pixels and stretches the page to that
_DUPLEX: Final = {
    "one-sided": QPrinter.DuplexMode.DuplexNone,
    "two-sided-long-edge": QPrinter.DuplexMode.DuplexLongSide,
    "two-sided-short-edge": QPrinter.DuplexMode.DuplexShortSide,
}


class SystemPrinter:
    """A printer by the name that the system knows it by. What it has become of a badge nobody is told."""

    tells = False

    def __init__(self, printer: str) -> None:
        self._printer = printer
        self._with_it: set[str] = set()

    @property
    def name(self) -> str:
        return f"the printer {self._printer}"

    def state(self) -> State:
        _application()
        info = QPrinterInfo.printerInfo(self._printer)
        if info.isNull():
            return state(self.name, [Reason.NO_SUCH_QUEUE])
        match info.state():
            case QPrinter.PrinterState.Error:
                return state(self.name, [Reason.OTHER])
            case QPrinter.PrinterState.Aborted:
                return state(self.name, [Reason.PAUSED])
            case QPrinter.PrinterState.Active:
                return state(self.name, (), busy=True)
        return state(self.name, ())

    def submit(self, paper: Paper) -> str:
        device = self._device(paper)
        painter = QPainter()
        # Qt says that a printer that is not there is well, and prints nothing.
        if not painter.begin(device):
            raise PrinterError(say(self.name, [Reason.OFFLINE]), Reason.OFFLINE)
        # Else every picture is pressed as a JPEG, the code in it too.
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        try:
            self._paint(painter, device, paper)
        except PrinterError:
            device.abort()
            raise
        finally:
            painter.end()
        if device.printerState() in {QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted}:
            raise PrinterError(say(self.name, [Reason.OTHER]), Reason.OTHER)
        self._with_it.add(paper.title)
        return paper.title

    def progress(self, handle: str) -> Progress:  # noqa: ARG002  the system says nothing of it
        return Progress(Stage.SENT, f"{start(self.name)} has the badge and says no more.")

    def cancel(self, handle: str) -> Progress:  # noqa: ARG002
        return Progress(Stage.UNKNOWN, say(self.name, [Reason.FORGETS]), (Reason.FORGETS,))

    def find(self, title: str) -> str | None:
        if title in self._with_it:
            return title
        raise PrinterError(say(self.name, [Reason.FORGETS]), Reason.FORGETS)

    def _device(self, paper: Paper) -> QPrinter:
        """The printer set up for this paper, to the edge. Raises PrinterError when there is none of this name."""
        _application()
        if QPrinterInfo.printerInfo(self._printer).isNull():
            raise PrinterError(say(self.name, [Reason.NO_SUCH_QUEUE]), Reason.NO_SUCH_QUEUE)
        device = QPrinter(QPrinter.PrinterMode.HighResolution)
        device.setPrinterName(self._printer)
        if device.resolution() > _FINEST:
            device.setResolution(_FINEST)
        device.setDocName(paper.title)
        device.setFullPage(True)
        size = QPageSize(
            QSizeF(paper.width_mm, paper.height_mm),
            QPageSize.Unit.Millimeter,
            matchPolicy=QPageSize.SizeMatchPolicy.ExactMatch,
        )
        layout = QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF())
        layout.setMode(QPageLayout.Mode.FullPageMode)
        if not device.setPageLayout(layout):
            raise PrinterError(say(self.name, [Reason.WRONG_MEDIA]), Reason.WRONG_MEDIA)
        device.setDuplex(_DUPLEX[paper.sides])
        device.setCopyCount(paper.copies)
        return device

    def _paint(self, painter: QPainter, device: QPrinter, paper: Paper) -> None:
        dpi = device.resolution()
        try:
            with pages.document(paper.pdf) as opened:
                pictures = [pages.colour(page, dpi / 72 * _JUST_BELOW) for page in opened]
        except ValueError as error:
            raise PrinterError(say(self.name, [Reason.WRONG_FORMAT]), Reason.WRONG_FORMAT) from error
        whole = QRectF(0, 0, paper.width_mm / 25.4 * dpi, paper.height_mm / 25.4 * dpi)
        for number, picture in enumerate(pictures):
            if number:
                device.newPage()
            painter.drawImage(whole, _image(picture))


def access() -> Access:
    """Every printer there is for this program, those of the system among them."""
    return Access(_open, _found)


def _open(where: str, folder: Path) -> Printer | None:
    kind, _, rest = where.strip().partition(":")
    if kind not in _KINDS:
        return open_printer(where, folder)
    if not rest.strip():
        raise unknown(where)
    return SystemPrinter(rest.strip())


def _found(folder: Path) -> list[Found]:
    """On Windows the printers of the system too; elsewhere they are queues of CUPS, which tell more than Qt does."""
    there = PLAIN.found(folder)
    if sys.platform != "win32":
        return there
    _application()
    named = [(f"windows:{name}", SystemPrinter(name)) for name in QPrinterInfo.availablePrinterNames()]
    return [*(Found(where, printer.name, printer.state()) for where, printer in named), *there]


def alone() -> None:
    """Have an application in a program without windows: without one Qt knows no devices."""
    _application()


@cache
def _application() -> QApplication:
    """The application of the windows, or one that shows nothing; windows that are opened later can have it too."""
    there = QApplication.instance()
    if isinstance(there, QApplication):
        return there
    hidden = [] if os.name == "nt" else ["-platform", "offscreen"]
    return QApplication(["checkin", *hidden])


def _image(picture: "NDArray[np.uint8]") -> QImage:
    height, width, _ = picture.shape
    return QImage(picture.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()
