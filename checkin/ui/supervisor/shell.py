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
from checkin.ui.supervisor.confirm import ConfirmStrip
from checkin.ui.supervisor.operators import OperatorsPage
from checkin.ui.supervisor.printers import PrintersPage
from checkin.ui.supervisor.today import TodayPage

_LYING = (1920, 1080)


class Place(Enum):
    """The pages in their order, each with its key."""

    TODAY = "F2"
    BADGES = "F3"
    PRINTERS = "F4"
    OPERATORS = "F5"


class Navigation(Panel):
    chosen = Signal(Place)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._conference = Text(22, bold=True, ink="primary", role="conference")
        self._station = Text(18, ink="quiet", role="station")
        self.ways = {place: Action(place.value, height=64) for place in Place}
        self._who = Text(18, ink="quiet", role="who")
        self.sign_out = Action("F12", height=64)
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
        column.addWidget(self.sign_out)
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

    def say(self) -> None:
        words = (self.tr("Today"), self.tr("Badges"), self.tr("Printers"), self.tr("Operators"))
        for action, word in zip(self.ways.values(), words, strict=True):
            action.say(word)
        self.sign_out.say(self.tr("Sign out"))
        self.setAccessibleName(self.tr("Pages"))


class Shell(QWidget):
    turned = Signal(Place)

    def __init__(self, plan: Plan, confirm: ConfirmStrip, badges: Panel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.navigation, self.notice, self.confirm = Navigation(), NoticePanel(), confirm
        self.today, self.badges, self.printers = TodayPage(plan), badges, PrintersPage()
        self.operators = OperatorsPage()
        self.pages: dict[Place, Panel] = {
            Place.TODAY: self.today,
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
        # While a question stands, nothing else is answered by its keys.
        for part in (self._pages, self.navigation):
            confirm.asked.connect(lambda part=part: part.setEnabled(False))
            confirm.answered.connect(lambda part=part: part.setEnabled(True))
        confirm.answered.connect(self._go_on)

    def _go_on(self) -> None:
        self.pages[self.place].arrived()

    @property
    def place(self) -> Place:
        shown = self._stack.currentWidget()
        return next(place for place, page in self.pages.items() if page is shown)

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
