"""The journal: what is looked for above, what was found below, newest first."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.clock import milliseconds
from checkin.domain.plan import Plan
from checkin.ui.action import Action
from checkin.ui.choice import Choice
from checkin.ui.page import Panel
from checkin.ui.pieces import Card, Field, Text, restyled
from checkin.ui.supervisor.entries import EntryWords
from checkin.ui.supervisor.grid import Grid

if TYPE_CHECKING:  # the station brings the database, which opens after the first paint
    from checkin.station.reading import Page, Written

_ALL: Final = ""
_CHOICES: Final = ("kind", "gate", "station", "day")
_FIELDS: Final = ("begins", "ends", "operator", "registration", "text")


class JournalPage(Panel):
    sought = Signal()
    older_asked = Signal()
    saved = Signal(object)  # a sheet

    def __init__(self, plan: Plan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bare", "yes")
        self._plan, self._code = plan, "en"
        self._words = EntryWords(plan, self)
        self._written: tuple[Written, ...] = ()
        self._stations: Sequence[str] = ()
        self._found = ""
        self.title = Text(34, bold=True, role="title")
        self.labels = {name: Text(16, ink="quiet", role=f"label {name}") for name in (*_CHOICES, *_FIELDS)}
        self.choices = {name: Choice(size=18, height=52) for name in _CHOICES}
        self.fields = {name: Field(size=18, height=52) for name in _FIELDS}
        self.grid = Grid(wide=6)
        self.found = Text(18, ink="quiet", role="found")
        self.look = Action("Ctrl+R", kind="main", height=56)
        self.older = Action("Ctrl+O", height=56)
        self.export = Action("Ctrl+S", height=56)
        self._lay_out()
        for choice in self.choices.values():
            choice.activated.connect(lambda _place: self._look())
        for field in self.fields.values():
            field.returnPressed.connect(self._look)
        self.look.clicked.connect(self._look)
        self.older.clicked.connect(self.older_asked)
        self.export.clicked.connect(lambda: self.saved.emit(self.grid.sheet))
        self.say()

    def _lay_out(self) -> None:
        asked, card = Card(), Card()
        places = QGridLayout(asked)
        for place, name in enumerate((*_CHOICES, *_FIELDS)):
            line, column = divmod(place, 5)
            places.addWidget(self.labels[name], 2 * line, column)
            places.addWidget(self.choices.get(name) or self.fields[name], 2 * line + 1, column)
            places.setColumnStretch(column, 1)
        places.addWidget(self.look, 3, 4, Qt.AlignmentFlag.AlignBottom)
        rows, foot = QVBoxLayout(card), QHBoxLayout()
        rows.addWidget(self.grid, 1)
        rows.addLayout(foot)
        for piece, stretch in ((self.found, 4), (self.older, 2), (self.export, 2)):
            foot.addWidget(piece, stretch)
        whole = QVBoxLayout(self)
        whole.addWidget(self.title)
        whole.addWidget(asked)
        whole.addWidget(card, 1)
        self.spaced(places, 8, (22, 14, 22, 16))
        self.spaced(rows, 12, (16, 14, 16, 14))
        self.spaced(foot, 16)
        self.spaced(whole, 16)

    def speak(self, code: str) -> None:
        """Names of the plan in this language."""
        self._code = code
        self.say()

    def show_stations(self, stations: Sequence[str]) -> None:
        """Those that wrote something."""
        self._stations = stations
        self.choices["station"].show_choices({_ALL: self.tr("all stations"), **{each: each for each in stations}})

    def show_page(self, page: "Page", *, on: bool) -> None:
        """What was found; `on` adds it to what is there already."""
        self._written = (*self._written, *page.written) if on else page.written
        self.grid.show_sheet(self._words.sheet(self._written, self._code))
        if not on:
            self.grid.scrollToTop()
        if not self._written:
            said = self.tr("Nothing in the journal fits.")
        elif page.older:
            said = self.tr("The newest {number} that fit; there are older ones.").format(number=len(self._written))
        else:
            said = self.tr("All {number} that fit.").format(number=len(self._written))
        self.older.allow("" if page.older else self.tr("there are none"))
        self.export.allow("" if self._written else self.tr("there is nothing to save"))
        self._say_found(said)

    def show_waiting(self) -> None:
        self._say_found(self.tr("Looking…"))

    def show_fault(self, sentence: str) -> None:
        self._say_found(sentence[:1].upper() + sentence[1:])

    def forget(self) -> None:
        """Nothing of anybody remains on the screen."""
        self._written = ()
        self.grid.show_sheet(self._words.sheet((), self._code))
        for field in self.fields.values():
            field.clear()
        for choice in self.choices.values():
            choice.choose(_ALL)
        self._say_found("")

    def asked(self) -> Mapping[str, object] | None:
        """What is looked for, as the parts of a `Sought`; None when a time is no time, which the page says."""
        text = self.fields["text"].text().strip()
        span: dict[str, int | None] = {}
        for name in ("begins", "ends"):
            with suppress(ValueError):
                span[name] = self._moment(name)
            self.fields[name].setProperty("wrong", "false" if name in span else "true")
            restyled(self.fields[name])
        if len(span) < 2:
            self._say_found(self.tr("Write a time as 09:30, on a day that is chosen."))
            return None
        kind = self.choices["kind"].chosen
        return {
            "kinds": frozenset({kind} if kind else ()),
            "gate": self.choices["gate"].chosen,
            "station": self.choices["station"].chosen,
            "operator": self.fields["operator"].text().strip(),
            "registration": self.fields["registration"].text().strip().upper(),
            **span,
            "text": text,
            "reasons": self._words.reasons(text) if text else frozenset(),
            "codes": self._words.codes(text) if text else frozenset(),
        }

    def arrived(self) -> None:
        self.grid.setFocus()

    def say(self) -> None:
        self.title.setText(self.tr("Journal"))
        self.grid.setAccessibleName(self.title.text())
        self.grid.setAccessibleDescription(self.tr("The figure keys sort by a column."))
        words = {
            "kind": self.tr("What happened"),
            "gate": self.tr("Gate"),
            "station": self.tr("Station"),
            "day": self.tr("Day"),
            "begins": self.tr("From (09:30)"),
            "ends": self.tr("Until (10:00)"),
            "operator": self.tr("Operator"),
            "registration": self.tr("Registration"),
            "text": self.tr("Reason contains"),
        }
        for name, word in words.items():
            self.labels[name].setText(word)
            (self.choices.get(name) or self.fields[name]).setAccessibleName(word)
        self.choices["kind"].show_choices({_ALL: self.tr("everything"), **self._words.kinds()})
        gates = {id_: gate.label.said_in(self._code) for id_, gate in self._plan.gates.items()}
        self.choices["gate"].show_choices({_ALL: self.tr("all gates"), **gates})
        days = {day.id: f"{day.date:%m-%d}" for day in self._plan.days if day.date}
        self.choices["day"].show_choices({_ALL: self.tr("all days"), **days})
        self.show_stations(self._stations)
        self.look.say(self.tr("Look"))
        self.older.say(self.tr("Show older ones"))
        self.export.say(self.tr("Save as CSV or JSON"))
        if self._written:
            self.grid.show_sheet(self._words.sheet(self._written, self._code))
        self.fit()

    def _look(self) -> None:
        if self.asked() is not None:
            self.sought.emit()

    def _moment(self, name: str) -> int | None:
        """When that field says, in milliseconds since 1970; None without limit. Raises ValueError for no time."""
        text = self.fields[name].text().strip()
        day = next((each.date for each in self._plan.days if each.id == self.choices["day"].chosen), None)
        if day is None:
            if text:
                raise ValueError("a time of no day")
            return None
        at = time.fromisoformat(text) if text else self._plan.day_starts
        # The small hours belong to the evening before.
        night = at < self._plan.day_starts if text else name == "ends"
        local = datetime.combine(day + timedelta(days=int(night)), at, tzinfo=self._plan.time_zone)
        return milliseconds(local)

    def _say_found(self, sentence: str) -> None:
        self.found.setText(sentence)
        self.fit()
