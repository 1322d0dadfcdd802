"""Taking a file over in the background: looked at first, tried, watched, stopped, and reported on."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from checkin.ui.desk.duty import Duty
from checkin.ui.desk.imports import ImportPage

if TYPE_CHECKING:
    from checkin.sources import Preview
    from checkin.station import Imported


class Taking(QObject):
    """One file at a time, in a thread of its own: meanwhile people are let in."""

    looked = Signal()
    imported = Signal(object)
    saved = Signal()
    _progressed = Signal(int, object, object)  # rows, bytes, all bytes: more than a C integer holds

    def __init__(self, duty: Duty, page: ImportPage, parent: QObject) -> None:
        super().__init__(parent)
        self._duty, self._page = duty, page
        self._path: Path | None = None
        self._sheet = ""
        self._columns: Mapping[str, str] = {}
        self._last: Imported | None = None
        self._cancelled = False
        page.chosen.connect(self._choose)
        page.mapped.connect(self._map)
        page.tried.connect(lambda: self._take(dry_run=True))
        page.started.connect(lambda: self._take(dry_run=False))
        page.stopped.connect(self.stop)
        page.saved.connect(self._save)
        self._progressed.connect(page.show_progress)

    def stop(self) -> None:
        """Stop at the next batch; what is written stays written."""
        self._cancelled = True

    def _choose(self, path: str, sheet: str) -> None:
        same = self._path == Path(path)
        self._path, self._sheet = Path(path), sheet if same else ""
        self._look({})

    def _map(self, columns: Mapping[str, str]) -> None:
        self._look(columns)

    def _look(self, columns: Mapping[str, str]) -> None:
        path, sheet, office = self._path, self._sheet, self._duty.open_office
        if path is None:
            return
        self._columns = columns
        self._duty.threads.background.run(
            lambda: office.preview(path, sheet or None, columns), self._show_preview, self._fail
        )

    def _show_preview(self, preview: "Preview") -> None:
        self._page.show_preview(preview, self._duty.language.code)
        self.looked.emit()

    def _take(self, *, dry_run: bool) -> None:
        from checkin.office import Order  # noqa: PLC0415  the office brings the database

        if self._path is None or self._duty.shift is None:
            return
        order = Order(self._path, self._sheet or None, self._columns, dry_run, self._page.whole.isChecked())
        office, operator = self._duty.open_office, self._duty.at_work.operator.id
        self._cancelled = False
        self._page.allow(chosen=True, running=True)
        self._page.show_words(self.tr("Trying the file") if dry_run else self.tr("Importing"), "")
        self._duty.threads.background.run(
            lambda: office.take(order, operator, self._progressed.emit, lambda: self._cancelled),
            lambda imported: self._show_imported(imported, dry_run=dry_run),
            self._fail,
        )

    def _show_imported(self, imported: "Imported", *, dry_run: bool) -> None:
        self._last = imported
        self._page.allow(chosen=True, running=False)
        self._page.show_imported(self._summary(imported, dry_run=dry_run), imported)
        self.imported.emit(imported)

    def _summary(self, imported: "Imported", *, dry_run: bool) -> str:
        rows = f"{imported.rows:,}"
        if dry_run:
            return self.tr("Nothing was written yet. This would come of {rows} rows:").format(rows=rows)
        if imported.stopped_after is not None and imported.written:
            return self.tr("Stopped after {rows} rows. Import the file again to complete it.").format(
                rows=f"{imported.stopped_after:,}"
            )
        if not imported.written:
            return self.tr("Nothing was taken: a row was rejected, or the import was stopped.")
        return self.tr("Done: {rows} rows").format(rows=rows)

    def _save(self, path: str) -> None:
        office, last = self._duty.open_office, self._last
        if last is None:
            return
        self._duty.threads.background.run(
            lambda: office.save_rejected(last, Path(path)),
            lambda _: self._show_saved(last),
            self._fail,
        )

    def _show_saved(self, last: "Imported") -> None:
        self._page.show_imported(self.tr("The rejected rows are saved"), last)
        self.saved.emit()

    def _fail(self, error: Exception) -> None:
        self._page.allow(chosen=bool(self._page.sample.columnCount()), running=False)
        said = str(error)
        self._page.show_words(said[:1].upper() + said[1:], "", wrong=True)
        self.imported.emit(None)
