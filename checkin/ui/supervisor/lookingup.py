"""The journal looked up in a thread of its own, and tables saved."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from checkin.domain.roles import Role
from checkin.ui.jobs import JobQueue
from checkin.ui.supervisor.journal import JournalPage
from checkin.ui.supervisor.sheet import Sheet, save

if TYPE_CHECKING:  # the lookout brings the database, which opens after the first paint
    from checkin.lookout import Lookout
    from checkin.station.reading import Page, Place


class LookingUp(QObject):
    """What somebody asked for last is what is shown: an answer to an older question is dropped."""

    found = Signal()
    failed = Signal(object)

    def __init__(self, queue: JobQueue, page: JournalPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue, self._page = queue, page
        self._lookout: Lookout | None = None
        self._role = Role.STEWARD
        self._asked: Mapping[str, Any] = {}
        self._older: Place | None = None
        self._number = 0
        page.sought.connect(self._look)
        page.older_asked.connect(self._go_on)

    def begin(self, lookout: "Lookout", role: Role) -> None:
        self._lookout, self._role = lookout, role

    def arrive(self) -> None:
        """The page came to be seen: look for what it asks."""
        if lookout := self._lookout:
            self._queue.run(lookout.writers, self._page.show_stations, self.failed.emit)
            self._look()

    def stop(self) -> None:
        self._number += 1
        self._older = None
        self._page.forget()

    def _look(self) -> None:
        asked = self._page.asked()
        if asked is not None:
            self._asked = asked
            self._page.show_waiting()
            self._read(None)

    def _go_on(self) -> None:
        if self._older:
            self._read(self._older)

    def _read(self, before: "Place | None") -> None:
        lookout, asked, role = self._lookout, self._asked, self._role
        if lookout is None:
            return
        self._number += 1
        number = self._number

        def show(page: "Page") -> None:
            if number == self._number:
                self._older = page.older
                self._page.show_page(page, on=before is not None)
                self.found.emit()

        def miss(error: Exception) -> None:
            self._page.show_fault(str(error))
            self.failed.emit(error)

        self._queue.run(lambda: lookout.journal(asked, role, before), show, miss)


class Saving(QObject):
    """Asks where to, and writes a table there."""

    told = Signal(str)
    failed = Signal(object)

    def __init__(self, queue: JobQueue, window: QWidget) -> None:
        super().__init__(window)
        self._queue, self._window = queue, window

    def ask(self, sheet: Sheet, name: str) -> None:
        """`name` is what the file is called unless somebody says otherwise."""
        dialog = QFileDialog(self._window, self.tr("Save the table"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Table (*.csv)"), self.tr("For programs (*.json)")])
        dialog.selectFile(f"{name}.csv")
        dialog.fileSelected.connect(lambda path: self.save(sheet, Path(path)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def save(self, sheet: Sheet, path: Path) -> None:
        said = self.tr("Saved in {path}")
        self._queue.run(
            lambda: save(sheet, path), lambda where: self.told.emit(said.format(path=where)), self.failed.emit
        )
