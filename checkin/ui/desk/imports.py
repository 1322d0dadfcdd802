"""Taking a file over: which file, which column is which field, what would come of it, and what did."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from checkin.domain.plan import Question
from checkin.ui.action import Action
from checkin.ui.choice import Choice, Tick
from checkin.ui.desk.sample import SampleTable
from checkin.ui.page import Page
from checkin.ui.pieces import Card, Field, Text, restyled
from checkin.ui.rows import Row, Rows
from checkin.ui.theme import Tone

if TYPE_CHECKING:
    from checkin.sources import Preview
    from checkin.station import Imported

_LISTED = 500  # rejected rows on the screen; the file that is saved has them all


class Bar(QProgressBar):
    """How far the file is read."""

    def scale(self, unit: float) -> None:
        self.setFixedHeight(max(6, round(12 * unit)))


class ImportPage(Page):
    chosen = Signal(str, str)  # a file, a sheet of it
    mapped = Signal(dict)
    tried = Signal()
    started = Signal()
    stopped = Signal()
    saved = Signal(str)
    left = Signal()

    def __init__(self, questions: Iterable[Question] = (), parent: QWidget | None = None) -> None:
        """`questions` are those of the plan, which columns may be read as."""
        super().__init__(parent)
        self._title = Text(46, bold=True, role="title")
        self.file = Field(size=22, height=68)
        self.browse = Action("Ctrl+O", height=68)
        self.sheet = Choice(size=22, height=68)
        self._hint = Text(20, ink="quiet", role="hint")
        self.sample = SampleTable(questions)
        self.whole = Tick()
        self._summary = Text(24, bold=True, role="summary")
        self._figures = Text(22, role="figures")
        self.rejected = Rows(size=19, height=62, choosing=False)
        self.save = Action("Ctrl+S", height=60)
        self.bar = Bar()
        self.bar.setTextVisible(False)
        self.back, self.stop = Action("Esc", height=70), Action("Ctrl+.", height=70)
        self.dry = Action("Ctrl+T", height=70)
        self.go = Action("Ctrl+Return", kind="main", height=70)
        self._lay_out()
        self._connect()
        self.clear()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        for piece, stretch in ((self.file, 6), (self.browse, 2), (self.sheet, 2)):
            top.addWidget(piece, stretch)
        left = QVBoxLayout()
        left.addWidget(self._hint)
        left.addWidget(self.sample, 1)
        left.addWidget(self.whole)
        card = Card()
        right = QVBoxLayout(card)
        for part in (self._summary, self._figures, self.rejected, self.save):
            right.addWidget(part)
        right.setStretchFactor(self.rejected, 1)
        middle = QHBoxLayout()
        middle.addLayout(left, 7)
        middle.addWidget(card, 4)
        foot = QHBoxLayout()
        for action in (self.back, self.stop, self.dry, self.go):
            foot.addWidget(action, 1)
        column = QVBoxLayout(self)
        column.addWidget(self._title)
        column.addLayout(top)
        column.addLayout(middle, 1)
        column.addWidget(self.bar)
        column.addLayout(foot)
        for layout, space in ((top, 16), (left, 12), (middle, 24), (foot, 16)):
            self.spaced(layout, space)
        self.spaced(right, 12, (24, 20, 24, 20))
        self.spaced(column, 20, (44, 32, 44, 32))

    def _connect(self) -> None:
        self.file.returnPressed.connect(self._choose)
        self.sheet.activated.connect(lambda _place: self._choose())
        self.browse.clicked.connect(self._browse)
        self.sample.mapped.connect(self.mapped)
        self.dry.clicked.connect(self.tried)
        self.go.clicked.connect(self.started)
        self.stop.clicked.connect(self.stopped)
        self.back.clicked.connect(self.left)
        # Whatever has the keyboard: while a file is taken over, nothing on the page may have it.
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.back.click)
        self.save.clicked.connect(self._save)

    def clear(self) -> None:
        """No file is chosen."""
        self.file.clear()
        self.sheet.setVisible(False)
        self.sample.setRowCount(0)
        self.sample.setColumnCount(0)
        self.show_words(self.tr("Choose a file first"), "")
        self.allow(chosen=False, running=False)
        self.say()

    def arrived(self) -> None:
        self.file.setFocus()

    def allow(self, *, chosen: bool, running: bool) -> None:
        """What can be done: with a file that can be read, and while it is being taken over."""
        for action in (self.dry, self.go):
            action.setEnabled(chosen and not running)
        for piece in (self.file, self.browse, self.sheet, self.sample, self.whole, self.back):
            piece.setEnabled(not running)
        self.stop.setEnabled(running)
        self.bar.setVisible(running)

    def show_preview(self, preview: "Preview", language: str = "en") -> None:
        self.sheet.show_choices({each: each for each in preview.sheets})
        self.sheet.setVisible(len(preview.sheets) > 1)
        self.sample.show_sample(preview.columns, preview.fields, preview.sample, language)
        self.sheet.choose(preview.sheet)
        read = self.tr("{number} rows").format(number=f"{preview.rows:,}") if preview.rows else ""
        summary = preview.problem or self.tr("This is how the file will be read")
        self.show_words(summary[:1].upper() + summary[1:], read, wrong=bool(preview.problem))
        self.allow(chosen=not preview.problem, running=False)

    def show_progress(self, rows: int, done: int, of: int) -> None:
        """So many rows, and so many bytes of all (0 where nobody knows)."""
        self.bar.setRange(0, 1000 if of else 0)
        self.bar.setValue(min(1000, done * 1000 // of) if of else 0)
        self._figures.show_text(self.tr("{number} rows so far").format(number=f"{rows:,}"))

    def show_imported(self, summary: str, imported: "Imported") -> None:
        counts = (
            self.tr("{number} new").format(number=f"{imported.new:,}"),
            self.tr("{number} changed").format(number=f"{imported.changed:,}"),
            self.tr("{number} unchanged").format(number=f"{imported.unchanged:,}"),
            self.tr("{number} rejected").format(number=f"{len(imported.rejected):,}"),
            self.tr("{number} kept as a desk corrected them").format(number=f"{len(imported.conflicts):,}"),
        )
        self.show_words(summary, "\n".join(counts))
        self.rejected.show_rows(
            Row(
                self.tr("Row {row}: {column}").format(row=each.row, column=each.column or self.tr("the whole row")),
                " · ".join(filter(None, (each.value, each.why))),
                icon="refused",
                tone=Tone.REFUSED,
            )
            for each in imported.rejected[:_LISTED]
        )
        self.save.setVisible(bool(imported.rejected))
        self.fit()

    def show_words(self, summary: str, figures: str, *, wrong: bool = False) -> None:
        self._summary.show_text(summary)
        self._summary.setProperty("ink", "refused" if wrong else "ink")
        restyled(self._summary)
        self._figures.show_text(figures)
        self.rejected.clear()
        self.save.setVisible(False)
        self.fit()

    def say(self) -> None:
        self._title.setText(self.tr("Import registrations"))
        self.file.setPlaceholderText(self.tr("A CSV or XLSX file"))
        self.file.setAccessibleName(self.tr("File"))
        self.sheet.setAccessibleName(self.tr("Sheet"))
        self._hint.setText(self.tr("The first row says what each column is read as. Change it where it is wrong."))
        self.whole.setText(self.tr("Take nothing if a row is rejected"))
        self.rejected.setAccessibleName(self.tr("Rejected rows"))
        self.bar.setAccessibleName(self.tr("How far the file is read"))
        self.browse.say(self.tr("Browse…"))
        self.save.say(self.tr("Save the rejected rows…"))
        self.back.say(self.tr("Back"))
        self.stop.say(self.tr("Stop"))
        self.dry.say(self.tr("Try it first"))
        self.go.say(self.tr("Import"))
        self.sample.say()

    def _choose(self) -> None:
        if path := self.file.text().strip():
            self.chosen.emit(path, self.sheet.chosen)

    def _browse(self) -> None:
        dialog = QFileDialog(self, self.tr("Import registrations"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Tables") + " (*.csv *.tsv *.txt *.xlsx)")
        dialog.fileSelected.connect(self._take_file)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _take_file(self, path: str) -> None:
        self.file.setText(path)
        self._choose()

    def _save(self) -> None:
        dialog = QFileDialog(self, self.save.title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(f"{Path(self.file.text()).stem}-rejected.csv")
        dialog.fileSelected.connect(self.saved)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
