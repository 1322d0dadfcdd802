"""The counts told apart by one thing: gate, category, country, delegation, activity, reason and more."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.dimensions import By, Counted
from checkin.domain.facts import Reason
from checkin.domain.plan import Category, Delegation, Gate, Plan, Zone
from checkin.domain.programme import Activity
from checkin.names import countries
from checkin.ui.action import Action
from checkin.ui.choice import Choice
from checkin.ui.pieces import Card, Text
from checkin.ui.supervisor.grid import Grid
from checkin.ui.supervisor.sheet import Column, Line, Sheet
from checkin.ui.words import StaffWords

if TYPE_CHECKING:  # the lookout brings the database, which opens after the first paint
    from checkin.lookout import Picture

REASON = "reason"  # refusals are told apart by it, and nothing else is
_TODAY, _ALL = "today", "all"


class Breakdown(Card):
    chosen = Signal(str, bool)  # by what, of today only
    saved = Signal(object)  # a sheet

    def __init__(self, plan: Plan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan, self._code = plan, "en"
        self._words = StaffWords(self)
        self._picture: Picture | None = None
        self.title = Text(22, bold=True, role="breakdown")
        self.by, self.day = Choice(size=18, height=48), Choice(size=18, height=48)
        self.grid = Grid(size=18, height=40)
        self.export = Action("Ctrl+S", height=48)
        self.head, self.column = QHBoxLayout(), QVBoxLayout(self)
        for piece, stretch in ((self.title, 2), (self.by, 3), (self.day, 3), (self.export, 3)):
            self.head.addWidget(piece, stretch)
        self.column.addLayout(self.head)
        self.column.addWidget(self.grid, 1)
        for choice in (self.by, self.day):
            choice.activated.connect(lambda _place: self._choose())
        self.export.clicked.connect(lambda: self.saved.emit(self.grid.sheet))

    def speak(self, code: str) -> None:
        self._code = code

    def show_picture(self, picture: "Picture") -> None:
        self._picture = picture
        self.grid.show_sheet(self._sheet(picture))

    def say(self) -> None:
        self.title.setText(self.tr("Told apart by"))
        for choice, name in ((self.by, self.title.text()), (self.day, self.tr("Of what time"))):
            choice.setAccessibleName(name)
        self.by.show_choices(self._offered())
        self.day.show_choices({_TODAY: self.tr("today"), _ALL: self.tr("whole event")})
        self.grid.setAccessibleName(self.title.text())
        self.grid.setAccessibleDescription(self.tr("The figure keys sort by a column."))
        self.export.say(self.tr("Save"))
        if self._picture:
            self.grid.show_sheet(self._sheet(self._picture))

    def _offered(self) -> dict[str, str]:
        words = {
            By.GATE: self.tr("gate"),
            By.CATEGORY: self.tr("category"),
            By.COUNTRY: self.tr("country"),
            By.DELEGATION: self.tr("delegation"),
            By.ACTIVITY: self.tr("activity"),
            By.ZONE: self.tr("zone"),
            By.ORGANISATION: self.tr("company"),
            By.STATION: self.tr("station"),
            By.DAY: self.tr("day"),
        }
        return {str(by): word for by, word in words.items()} | {REASON: self.tr("reason of refusal")}

    def _choose(self) -> None:
        self.chosen.emit(self.by.chosen, self.day.chosen == _TODAY)
        if self._picture:
            self.grid.show_sheet(self._sheet(self._picture))

    def _sheet(self, picture: "Picture") -> Sheet:
        if self.by.chosen == REASON:
            today = self.day.chosen == _TODAY
            return self._refusals(picture.today.refused if today else picture.today.event.refused)
        if picture.by is None:
            return Sheet()
        titles = {"name": self._offered()[picture.by].capitalize(), **self._measures(picture.by)}
        lines = tuple(self._line(picture.by, value, counted) for value, counted in self._whole(picture).items())
        return Sheet(tuple(Column(id_, title) for id_, title in titles.items()), lines)

    @staticmethod
    def _whole(picture: "Picture") -> Mapping[str, Counted]:
        """The largest first."""
        return dict(sorted(picture.table.items(), key=lambda each: (-each[1].admissions, each[0])))

    def _measures(self, by: By) -> dict[str, str]:
        words = {
            "persons": self.tr("Persons"),
            "visitors": self.tr("Visitors"),
            "visits": self.tr("Visits"),
            "admissions": self.tr("Admissions"),
            "refused": self.tr("Refused"),
        }
        if by is By.ACTIVITY:
            words["persons"] = self.tr("Attendance")
        return words

    def _line(self, by: By, value: str, counted: Counted) -> Line:
        numbers = (counted.persons, counted.visitors, counted.visits, counted.admissions, counted.refused)
        return Line((self._name(by, value), *numbers), about=value)

    def _refusals(self, refused: Mapping[str, int]) -> Sheet:
        columns = (Column(REASON, self.tr("Reason")), Column("refused", self.tr("Refused")))
        often = sorted(refused.items(), key=lambda each: -each[1])
        return Sheet(columns, tuple(Line((self.reason(reason), number), about=reason) for reason, number in often))

    def reason(self, reason: str) -> str:
        try:
            return self._words.reason(Reason(reason))
        except ValueError:  # of a newer version, which this station has heard of
            return reason

    def _name(self, by: By, value: str) -> str:
        """What the plan calls it; what is known of nobody has a name too."""
        if not value:
            return self.tr("not known")
        if by is By.DAY:
            date = next((each.date for each in self._plan.days if each.id == value), None)
            return f"{date:%Y-%m-%d}" if date else value
        known = self._named(by).get(value)
        label = known.label if known else countries.label(value) if by is By.COUNTRY else None
        return label.said_in(self._code) if label else value

    def _named(self, by: By) -> Mapping[str, Gate | Zone | Category | Delegation | Activity]:
        """What the plan has names for."""
        plan = self._plan
        match by:
            case By.GATE:
                return plan.gates
            case By.ZONE:
                return plan.zones
            case By.CATEGORY:
                return plan.categories
            case By.DELEGATION:
                return plan.delegations
            case By.ACTIVITY:
                return plan.activities
            case By.COUNTRY | By.ORGANISATION | By.STATION | By.DAY:
                return {}
            case unexpected:
                assert_never(unexpected)
