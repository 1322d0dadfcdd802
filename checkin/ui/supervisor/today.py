"""Today in figures: visits, visitors, who is inside, gates, refusals, conflicts, and how old all this is."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.attendance import Conflict
from checkin.domain.facts import Reason
from checkin.domain.plan import Plan, Zone
from checkin.domain.presence import Passage
from checkin.ui.page import Panel
from checkin.ui.pieces import Card, Icon, Text, restyled
from checkin.ui.rows import Row, Rows
from checkin.ui.supervisor.meters import Meters
from checkin.ui.theme import Tone
from checkin.ui.words import StaffWords

if TYPE_CHECKING:  # the overview brings the database, which opens after the first paint
    from checkin.overview import Today

_OLD: Final = 5  # seconds after which the figures are no longer those of now
_TIGHT, _FULL = 0.9, 1.0  # shares of a zone's capacity
_CONFLICTS: Final = 200  # listed


class _Figure(Card):
    """One number, what it counts, and what belongs to it."""

    def __init__(self, role: str, *, first: bool = False) -> None:
        super().__init__()
        self._name = Text(19, ink="quiet", role=f"{role} name")
        self.number = Text(56, bold=True, ink="primary" if first else "ink", role=role)
        self._more = Text(17, ink="quiet", role=f"{role} more")
        self.column = QVBoxLayout(self)
        for piece in (self._name, self.number, self._more):
            self.column.addWidget(piece)
        self.column.addStretch(1)

    def show_figure(self, name: str, number: str, more: str) -> None:
        self._name.setText(name)
        self.number.setText(number)
        self._more.setText(more)
        self.setAccessibleName(f"{name}: {number}. {more}")


class _Table(Card):
    """A title, and figures under each other."""

    def __init__(self, role: str, rows: Rows) -> None:
        super().__init__()
        self.title = Text(22, bold=True, role=role)
        self.none = Text(19, ink="quiet", role=f"no {role}")
        self.rows = rows
        self.column = QVBoxLayout(self)
        for piece in (self.title, self.none):
            self.column.addWidget(piece)
        self.column.addWidget(rows, 1)

    def show_title(self, title: str, none: str) -> None:
        """`none` stands there instead of the figures, when there are none."""
        self.title.setText(title)
        self.rows.setAccessibleName(title)
        self.none.show_text("" if self.rows.count() else none)


class TodayPage(Panel):
    def __init__(self, plan: Plan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bare", "yes")
        self._plan, self._code, self._station = plan, "en", ""
        self._words = StaffWords(self)
        self._shown: Today | None = None
        self._fault = ""
        self._lengths: tuple[int, ...] = ()
        self.title = Text(34, bold=True, role="title")
        self._icon, self.age = Icon("admitted", 26, ink="admitted"), Text(19, ink="quiet", role="age")
        names = ("visits", "visitors", "inside", "minute", "refused")
        self.figures = {name: _Figure(name, first=name == "visits") for name in names}
        self.zones, self.gates = _Table("zones", Meters()), _Table("gates", Meters())
        self.refusals = _Table("refusals", Meters())
        self.conflicts = _Table("conflicts", Rows(size=18, height=60, choosing=False))
        self._lay_out()
        self.say()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 2)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.age, 3)
        top = QHBoxLayout()
        for figure in self.figures.values():
            top.addWidget(figure, 1)
            self.spaced(figure.column, 2, (22, 16, 22, 14))
        tables = QGridLayout()
        for place, table in enumerate((self.zones, self.gates, self.refusals, self.conflicts)):
            tables.addWidget(table, place // 2, place % 2)
            self.spaced(table.column, 8, (22, 16, 16, 12))
        for line in (0, 1):
            tables.setColumnStretch(line, 1)
            tables.setRowStretch(line, 1)
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addLayout(top)
        column.addLayout(tables, 1)
        for layout, space in ((head, 12), (top, 16), (tables, 16), (column, 16)):
            self.spaced(layout, space)

    def speak(self, code: str, station: str) -> None:
        """Names of the plan in this language; the figures are what this station has heard of."""
        self._code, self._station = code, station
        self.say()

    def show_today(self, today: "Today") -> None:
        self._shown, self._fault = today, ""
        self._say_figures(today)
        self.tick(today.event.as_of)

    def show_fault(self, sentence: str) -> None:
        """The figures cannot be had; those that are shown grow old."""
        self._fault = sentence
        self.tick(datetime.now(UTC))

    def tick(self, now: datetime) -> None:
        """A second has passed: say how old the figures are."""
        if self._shown is None:
            self._say_age(Tone.ATTENTION, self._fault or self.tr("Counting what has happened so far…"))
            return
        as_of = self._shown.event.as_of
        old = max(0, round((now - as_of).total_seconds()))
        if old < _OLD and not self._fault:
            say = self.tr("As of {time}, from all that {station} has heard of")
            self._say_age(Tone.ADMITTED, say.format(time=f"{as_of:%H:%M:%S}", station=self._station))
        else:
            say = self.tr("As of {time}, {seconds} s old. {why}")
            self._say_age(Tone.ATTENTION, say.format(time=f"{as_of:%H:%M:%S}", seconds=old, why=self._fault))

    def say(self) -> None:
        self.title.setText(self.tr("Today"))
        if self._shown:
            self._say_figures(self._shown)
        else:
            for name, figure in self.figures.items():
                figure.show_figure(self._name(name), "-", " ")
            self._say_tables()
        self.fit()

    def _name(self, figure: str) -> str:
        return {
            "visits": self.tr("Visits today"),
            "visitors": self.tr("Visitors, whole event"),
            "inside": self.tr("Inside now"),
            "minute": self.tr("Admissions a minute"),
            "refused": self.tr("Refused today"),
        }[figure]

    def _say_figures(self, today: "Today") -> None:
        event = today.event
        outer = {zone: count for zone, count in event.occupancy.items() if not self._plan.zones[zone].within}
        peak = event.throughput
        most = max(today.refused, key=lambda reason: today.refused[reason], default="")
        said = {
            "visits": (
                today.visits,
                self.tr("{number} admissions, re-entries among them").format(number=_grouped(today.admissions)),
            ),
            "visitors": (event.visitors, self.tr("each person once")),
            "inside": (sum(outer.values()), ", ".join(map(self._zone, outer))),
            "minute": (round(peak.now), self._peak(peak.peak, peak.peak_at)),
            "refused": (
                sum(today.refused.values()),
                self.tr("most: {reason}").format(reason=self._reason(most)) if most else self.tr("nobody"),
            ),
        }
        for name, (number, more) in said.items():
            self.figures[name].show_figure(self._name(name), _grouped(number), more)
        self._zones(event.occupancy)
        gates = max(today.gates.values(), default=0)
        self._meters(self.gates, {self._gate(gate): n for gate, n in today.gates.items()}, gates)
        most_refused = max(today.refused.values(), default=0)
        reasons = dict(sorted(today.refused.items(), key=lambda each: -each[1]))
        self._meters(self.refusals, {self._reason(reason): n for reason, n in reasons.items()}, most_refused)
        if len(event.conflicts) != self.conflicts.rows.count():
            self.conflicts.rows.show_rows(map(self._conflict, event.conflicts[:_CONFLICTS]))
        self._say_tables(len(event.conflicts))
        lengths = tuple(len(figure.number.text()) for figure in self.figures.values())
        if lengths != self._lengths:
            self._lengths = lengths
            self.fit()

    def _say_tables(self, conflicts: int = 0) -> None:
        self.zones.show_title(self.tr("Inside now, by zone"), self.tr("The plan has no zones."))
        self.gates.show_title(self.tr("Admissions today, by gate"), self.tr("The plan has no gates."))
        self.refusals.show_title(self.tr("Refused today, by reason"), self.tr("Nobody was refused today."))
        title = self.tr("Conflicts") if not conflicts else self.tr("Conflicts: {number}").format(number=conflicts)
        self.conflicts.show_title(title, self.tr("Nobody was let in twice."))

    def _zones(self, occupancy: dict[str, int]) -> None:
        rows = []
        for id_, zone in self._plan.zones.items():
            inside, most = occupancy.get(id_, 0), zone.capacity
            share = inside / most if most else None
            tone = None if share is None or share < _TIGHT else Tone.REFUSED if share >= _FULL else Tone.ATTENTION
            number = f"{_grouped(inside)} / {_grouped(most)}" if most else _grouped(inside)
            rows.append(Row(self._named(zone), aside=self._marked(number, tone), tone=tone, about=share))
        if isinstance(self.zones.rows, Meters):
            self.zones.rows.show_figures(rows)

    @staticmethod
    def _marked(number: str, tone: Tone | None) -> str:
        """A shape goes with the colour."""
        return f"▲ {number}" if tone else number

    def _meters(self, table: _Table, figures: dict[str, int], most: int) -> None:
        if isinstance(table.rows, Meters):
            table.rows.show_figures(
                Row(name, aside=_grouped(number), about=number / most if most else 0.0)
                for name, number in figures.items()
            )

    def _conflict(self, conflict: Conflict) -> Row:
        one, other = (self._passage(each) for each in (conflict.first, conflict.second))
        title = self.tr("Let in at {one} and at {other}").format(one=one, other=other)
        return Row(title, conflict.first.registration, icon="attention", tone=Tone.ATTENTION, about=conflict)

    def _passage(self, passage: Passage) -> str:
        local = self._plan.local(datetime.fromtimestamp(passage.at / 1000, tz=UTC))
        return f"{self._gate(passage.gate)} ({passage.station}, {local:%m-%d %H:%M})"

    def _peak(self, peak: int, at: datetime | None) -> str:
        if at is None:
            return self.tr("mean of the last five minutes")
        local = self._plan.local(at)
        return self.tr("mean of five minutes; most {number} at {time}").format(
            number=_grouped(peak), time=f"{local:%m-%d %H:%M}"
        )

    def _say_age(self, tone: Tone, sentence: str) -> None:
        if self._icon.name != tone.value:
            self._icon.show_icon(tone.value)
            for piece, ink in ((self._icon, tone.value), (self.age, "quiet" if tone is Tone.ADMITTED else tone.value)):
                piece.setProperty("ink", ink)
                restyled(piece)
        self.age.setText(sentence)

    def _zone(self, id_: str) -> str:
        return self._named(self._plan.zones[id_])

    def _named(self, zone: Zone) -> str:
        return zone.label.said_in(self._code)

    def _gate(self, id_: str) -> str:
        known = self._plan.gates.get(id_)
        return known.label.said_in(self._code) if known else id_

    def _reason(self, reason: str) -> str:
        try:
            return self._words.reason(Reason(reason))
        except ValueError:  # of a newer version, which this station has heard of
            return reason


def _grouped(number: int) -> str:
    return f"{number:,}"
