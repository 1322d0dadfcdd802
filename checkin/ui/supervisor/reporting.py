"""The closing report: asked where to, and written in a thread of its own."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from checkin.ui.jobs import JobQueue

if TYPE_CHECKING:  # the lookout brings the database, which opens after the first paint
    from checkin.lookout import Lookout

_CHINESE: Final = "zh"


class Reporting(QObject):
    """Writes one report after the other; that of a large conference takes some seconds."""

    told = Signal(str)
    failed = Signal(object)

    def __init__(self, queue: JobQueue, window: QWidget) -> None:
        super().__init__(window)
        self._queue, self._window = queue, window
        self._lookout: Lookout | None = None
        self._language = "en"

    def begin(self, lookout: "Lookout") -> None:
        self._lookout = lookout

    def stop(self) -> None:
        self._lookout = None

    def speak(self, code: str) -> None:
        """There is the report in English, and in Chinese for who reads that."""
        self._language = "zh_CN" if code.startswith(_CHINESE) else "en"

    def ask(self) -> None:
        dialog = QFileDialog(self._window, self.tr("Save the closing report"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        endings = {
            self.tr("To print (*.pdf)"): "pdf",
            self.tr("Web page (*.html)"): "html",
            self.tr("Workbook (*.xlsx)"): "xlsx",
            self.tr("Table (*.csv)"): "csv",
            self.tr("For programs (*.json)"): "json",
            self.tr("For an auditor, without names (*.zip)"): "zip",
        }
        dialog.setNameFilters(list(endings))
        dialog.filterSelected.connect(lambda said: dialog.setDefaultSuffix(endings[said]))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile("report.pdf")
        dialog.fileSelected.connect(lambda path: self.save(Path(path)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def save(self, path: Path) -> None:
        lookout, language = self._lookout, self._language
        if lookout is None:
            return
        self.told.emit(self.tr("The report is being written…"))
        said = self.tr("The report is in {path}")
        self._queue.run(
            lambda: lookout.report(path, language),
            lambda where: self.told.emit(said.format(path=where)),
            self.failed.emit,
        )
