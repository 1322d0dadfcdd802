"""The supervisor's pages with the way between them at the left."""

from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QStackedLayout, QVBoxLayout, QWidget

from checkin.domain.plan import Plan
from checkin.ui.action import Action
from checkin.ui.notice import NoticePanel
from checkin.ui.page import Panel
from checkin.ui.pieces import Text
from checkin.ui.supervisor.breakdown import Breakdown
from checkin.ui.supervisor.confirm import ConfirmStrip
from checkin.ui.supervisor.conflicts import ConflictsPage
from checkin.ui.supervisor.flow import FlowPage
from checkin.ui.supervisor.help import HelpPage
from checkin.ui.supervisor.journal import JournalPage
from checkin.ui.supervisor.operators import OperatorsPage
from checkin.ui.supervisor.printers import PrintersPage
from checkin.ui.supervisor.stations import StationsPage
from checkin.ui.supervisor.today import TodayPage

_LYING = (1920, 1080)


class Place(Enum):
    """The pages in their order, each with its key."""

    TODAY = "F2"
    FLOW = "F3"
    STATIONS = "F4"
    HELP = "F5"
    CONFLICTS = "F6"
    JOURNAL = "F7"
    BADGES = "F8"
    PRINTERS = "F9"
    OPERATORS = "F10"


class Navigation(Panel):
    chosen = Signal(Place)
    readiness_asked = Signal()
    wall_asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._conference = Text(22, bold=True, ink="primary", role="conference")
        self._station = Text(18, ink="quiet", role="station")
        self.ways = {place: Action(place.value, height=60) for place in Place}
        self._waiting: dict[Place, int] = {}
        self._who = Text(18, ink="quiet", role="who")
        self.ready = Action("F1", height=60)
        self.wall, self.sign_out = Action("F11", height=60), Action("F12", height=60)
        column = QVBoxLayout(self)
        column.addWidget(self._conference)
        column.addWidget(self._station)
        column.addSpacing(8)
        for place, action in self.ways.items():
            action.setCheckable(True)
            action.setAutoExclusive(True)
            action.clicked.connect(lambda _on=False, chosen=place: self.chosen.emit(chosen))
            column.addWidget(action)
        column.addStretch(1)
        column.addWidget(self._who)
        column.addWidget(self.ready)
        column.addWidget(self.wall)
        column.addWidget(self.sign_out)
        self.ready.clicked.connect(self.readiness_asked)
        self.wall.clicked.connect(self.wall_asked)
        self.sign_out.clicked.connect(self.left)
        self.spaced(column, 10, (16, 24, 16, 16))
        self.say()

    def show_place(self, conference: str, station: str, who: str) -> None:
        self._conference.setText(conference)
        self._station.setText(station)
        self._who.setText(who)
        self.fit()

    def mark(self, place: Place) -> None:
        self.ways[place].setChecked(True)

    def show_waiting(self, place: Place, number: int) -> None:
        """So many things on that page wait for a person."""
        if self._waiting.get(place, 0) != number:
            self._waiting[place] = number
            self.say()
            self.fit()

    def say(self) -> None:
        words = {
            Place.TODAY: self.tr("Today"),
            Place.FLOW: self.tr("Flow"),
            Place.STATIONS: self.tr("Stations"),
            Place.HELP: self.tr("Help"),
            Place.CONFLICTS: self.tr("Conflicts"),
            Place.JOURNAL: self.tr("Journal"),
            Place.BADGES: self.tr("Badges"),
            Place.PRINTERS: self.tr("Printers"),
            Place.OPERATORS: self.tr("Operators"),
        }
        for place, action in self.ways.items():
            number = self._waiting.get(place, 0)
            action.say(f"{words[place]}\N{NO-BREAK SPACE}▲{number}" if number else words[place])
        self.ready.say(self.tr("All ready?"))
        self.wall.say(self.tr("Wall"))
        self.sign_out.say(self.tr("Sign out"))
        self.setAccessibleName(self.tr("Pages"))


class Shell(QWidget):
    turned = Signal(Place)

    def __init__(self, plan: Plan, confirm: ConfirmStrip, badges: Panel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.navigation, self.notice, self.confirm = Navigation(), NoticePanel(), confirm
        self.today, self.badges, self.printers = TodayPage(plan), badges, PrintersPage(plan)
        self.operators = OperatorsPage()
        self.flow, self.stations = FlowPage(plan), StationsPage(plan)
        self.help, self.journal = HelpPage(plan), JournalPage(plan)
        self.conflicts = ConflictsPage(plan)
        self.pages: dict[Place, Panel] = {
            Place.TODAY: self.today,
            Place.FLOW: self.flow,
            Place.STATIONS: self.stations,
            Place.HELP: self.help,
            Place.CONFLICTS: self.conflicts,
            Place.JOURNAL: self.journal,
            Place.BADGES: badges,
            Place.PRINTERS: self.printers,
            Place.OPERATORS: self.operators,
        }
        self._line, self._column, self._stack = QHBoxLayout(self), QVBoxLayout(), QStackedLayout()
        self._stack.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._line.addWidget(self.navigation, 13)
        self._line.addLayout(self._column, 87)
        self._column.addWidget(self.notice)
        self._column.addWidget(self.confirm)
        self._pages = QWidget()
        self._pages.setLayout(self._stack)
        self._column.addWidget(self._pages, 1)
        for page in self.pages.values():
            self._stack.addWidget(page)
        self.navigation.chosen.connect(self.turn_to)
        self.today.needs.wanted.connect(lambda name: self.turn_to(Place[name]))
        # While a question stands, nothing else is answered by its keys.
        for part in (self._pages, self.navigation):
            confirm.asked.connect(lambda part=part: part.setEnabled(False))
            confirm.answered.connect(lambda part=part: part.setEnabled(True))
        confirm.answered.connect(self._go_on)

    @property
    def savers(self) -> dict[str, JournalPage | StationsPage | FlowPage | Breakdown]:
        """The parts with a table that can be saved, by the name that a file of it has."""
        return {
            "journal": self.journal,
            "stations": self.stations,
            "flow": self.flow,
            "today": self.today.breakdown,
        }

    def _go_on(self) -> None:
        self.pages[self.place].arrived()

    @property
    def place(self) -> Place:
        shown = self._stack.currentWidget()
        return next(place for place, page in self.pages.items() if page is shown)

    def speak(self, code: str, station: str) -> None:
        """Names of the plan in this language; the figures are what this station has heard of."""
        self.today.speak(code, station)
        for page in (self.flow, self.stations, self.help, self.conflicts, self.journal):
            page.speak(code)

    def turn_to(self, place: Place) -> None:
        self.navigation.mark(place)
        self._stack.setCurrentWidget(self.pages[place])
        self.pages[place].arrived()
        self.turned.emit(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        unit = min(self.width() / _LYING[0], self.height() / _LYING[1])
        edge, gap = round(24 * unit), round(20 * unit)
        self._line.setContentsMargins(edge, edge, edge, edge)
        self._line.setSpacing(gap)
        self._column.setSpacing(round(14 * unit))
        for panel in (self.navigation, self.notice, self.confirm, *self.pages.values()):
            panel.fit()
