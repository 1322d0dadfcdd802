"""The stations: how each is, what is wrong, and what to do about it; those that need somebody come first."""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.health import StationHealth
from checkin.domain.plan import Plan
from checkin.ui.action import Action
from checkin.ui.page import Panel
from checkin.ui.pieces import Card, Icon, Text, restyled
from checkin.ui.rows import Row, Rows
from checkin.ui.supervisor.grid import Grid
from checkin.ui.supervisor.health import HealthWords
from checkin.ui.supervisor.sheet import Column, Line, Sheet
from checkin.ui.theme import Tone


class StationsPage(Panel):
    saved = Signal(object)  # a sheet

    def __init__(self, plan: Plan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bare", "yes")
        self._plan, self._code = plan, "en"
        self._words = HealthWords(self)
        self._stations: Sequence[StationHealth] | None = None
        self._fault = ""
        self.title, self.summary = Text(34, bold=True, role="title"), Text(20, ink="quiet", role="summary")
        self.grid = Grid()
        self._icon = Icon("admitted", 60, ink="admitted")
        self._name = Text(30, bold=True, role="station")
        self._where = Text(18, ink="quiet", role="where")
        self.troubles = Rows(size=20, height=64, choosing=False)
        self.helps = Text(20, role="helps")
        self._facts = Text(18, ink="quiet", role="facts")
        self.export = Action("Ctrl+S", height=56)
        self._lay_out()
        self.grid.turned.connect(lambda _about: self._show_current())
        self.troubles.currentRowChanged.connect(lambda _place: self._show_help())
        self.export.clicked.connect(lambda: self.saved.emit(self.grid.sheet))
        self.say()

    def _lay_out(self) -> None:
        left, right = Card(), Card()
        rows, column, head = QVBoxLayout(left), QVBoxLayout(right), QHBoxLayout()
        rows.addWidget(self.grid, 1)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._name, 1)
        column.addLayout(head)
        column.addWidget(self._where)
        column.addWidget(self.troubles, 2)
        column.addWidget(self.helps)
        column.addStretch(1)
        column.addWidget(self._facts)
        column.addWidget(self.export)
        body = QHBoxLayout()
        body.addWidget(left, 6)
        body.addWidget(right, 4)
        whole = QVBoxLayout(self)
        whole.addWidget(self.title)
        whole.addWidget(self.summary)
        whole.addLayout(body, 1)
        for layout, space in ((head, 18), (body, 16), (whole, 10)):
            self.spaced(layout, space)
        self.spaced(rows, 8, (16, 14, 16, 14))
        self.spaced(column, 14, (28, 24, 28, 24))

    def speak(self, code: str) -> None:
        """Names of the plan in this language."""
        self._code = code
        self.say()

    def show_stations(self, stations: Sequence[StationHealth]) -> None:
        """As the hub heard them last; the one that was looked at stays."""
        self._fault = ""
        if stations == self._stations:
            return
        self._stations = stations
        self._show()

    def show_fault(self, sentence: str) -> None:
        """The hub does not say; what is shown grows old."""
        self._fault = sentence[:1].upper() + sentence[1:]
        self._show()

    def arrived(self) -> None:
        self.grid.setFocus()

    def say(self) -> None:
        self.title.setText(self.tr("Stations"))
        self.grid.setAccessibleName(self.title.text())
        self.grid.setAccessibleDescription(self.tr("The figure keys sort by a column."))
        self.troubles.setAccessibleName(self.tr("What is wrong"))
        self.export.say(self.tr("Save as CSV or JSON"))
        self._show()

    def _show(self) -> None:
        stations = self._stations or ()
        worst_first = sorted(stations, key=lambda each: (not each.troubles or each.revoked, each.station))
        self.grid.show_sheet(Sheet(self._columns(), tuple(map(self._line, worst_first))))
        if self.grid.current is None and worst_first:
            self.grid.choose(worst_first[0].station)
        self.summary.setText(self._summary())
        self.export.allow("" if stations else self.tr("there is nothing to save"))
        self._show_current()

    def _summary(self) -> str:
        if self._fault:
            return self._fault
        if self._stations is None:
            return self.tr("Asking how the stations are…")
        at_work = [each for each in self._stations if not each.revoked]
        if not at_work:
            return self.tr("This station works alone: there is no hub, and no other station is known.")
        well = sum(not each.troubles for each in at_work)
        said = self.tr("{well} of {all} stations are ready.").format(well=well, all=len(at_work))
        silent = [each.station for each in at_work if each.is_silent]
        return f"{said} {self.tr('Silent: {names}').format(names=', '.join(silent))}" if silent else said

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column("station", self.tr("Station")),
            Column("gate", self.tr("Gate")),
            Column("state", self.tr("How it is")),
            Column("silent_seconds", self.tr("Heard, s ago")),
            Column("waiting", self.tr("To be sent")),
            Column("printer", self.tr("Printer")),
        )

    def _line(self, each: StationHealth) -> Line:
        tone = self._words.tone(each)
        return Line(
            (
                each.station,
                self._gate(each.gate),
                self._words.short(each),
                each.silent_for,
                each.waiting,
                self._words.printer(each.printer),
            ),
            about=each.station,
            tone="" if tone is Tone.ADMITTED or each.revoked else tone.value,
        )

    def _show_current(self) -> None:
        each = next((each for each in self._stations or () if each.station == self.grid.current), None)
        for piece in (self._icon, self.troubles):
            piece.setVisible(each is not None)
        if each is None:
            for text in (self._name, self._where, self.helps, self._facts):
                text.show_text("")
            return
        tone = self._words.tone(each)
        self._icon.show_icon(tone.value)
        self._icon.setProperty("ink", tone.value)
        restyled(self._icon)
        self._name.show_text(each.station)
        direction = self.tr("inwards") if each.direction == "in" else self.tr("outwards")
        self._where.show_text(" · ".join((self._gate(each.gate), direction, each.role, each.version)))
        rows = [
            Row(self._words.trouble(trouble, each), icon=tone.value, tone=tone, about=trouble)
            for trouble in each.troubles
        ] or [Row(self.tr("Ready"), icon=Tone.ADMITTED.value, tone=Tone.ADMITTED)]
        if rows != self.troubles.rows:
            self.troubles.show_rows(rows)
            self.troubles.setCurrentRow(0)
        self._show_help()
        local = self._plan.local(datetime.fromtimestamp(each.as_of / 1000, tz=UTC))
        said = self.tr("{facts} facts of it are at the hub. As of {time}.")
        known = [said.format(facts=f"{each.facts:,}", time=f"{local:%H:%M:%S}")]
        if each.backup_age is not None:
            known.append(self.tr("Its newest backup is {time} old.").format(time=self._words.span(each.backup_age)))
        self._facts.show_text(" ".join(known))
        self.fit()

    def _show_help(self) -> None:
        trouble = self.troubles.current
        self.helps.show_text(self._words.helps(trouble) if trouble else self.tr("Nothing is to be done here."))

    def _gate(self, id_: str) -> str:
        gate = self._plan.gates.get(id_)
        return gate.label.said_in(self._code) if gate else id_
