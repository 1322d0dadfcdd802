"""The desk's one page: what is seen at the left, the work in the middle, what can be done at the right."""

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QLayout, QStackedLayout, QVBoxLayout, QWidget

from checkin.domain.plan import Plan
from checkin.ui.desk.actions import ActionsPanel
from checkin.ui.desk.asking import PinPanel, ReasonPanel
from checkin.ui.desk.badges import BadgesPanel
from checkin.ui.desk.correct import CorrectPanel
from checkin.ui.desk.credential import CredentialPanel
from checkin.ui.desk.group import GroupPanel
from checkin.ui.desk.person import PersonPanel
from checkin.ui.desk.recent import RecentPanel
from checkin.ui.desk.search import HitsPanel, SearchField
from checkin.ui.desk.sight import DeskStage
from checkin.ui.desk.status import StatusPanel
from checkin.ui.desk.verdict import VerdictPanel
from checkin.ui.desk.walkin import WalkInPanel
from checkin.ui.notice import NoticePanel
from checkin.ui.page import Panel, Strip, paint_next

_LYING = (1920, 1080)


class _Above(Strip):
    """The search field, standing over the work."""

    def __init__(self, field: SearchField) -> None:
        super().__init__()
        self.setProperty("bare", "yes")
        column = QVBoxLayout(self)
        self.spaced(column, 0)
        column.addWidget(field)
        self._field = field

    def say(self) -> None:
        self._field.say()


class Room(QWidget):
    """Knows the panels and where they stand; which comes when is the window's to say."""

    def __init__(self, plan: Plan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage, self.recent = DeskStage(), RecentPanel()
        self.search = SearchField()
        self.notice = NoticePanel()
        self.verdict, self.hits, self.person = VerdictPanel(), HitsPanel(plan), PersonPanel(plan)
        self.walk_in, self.correct = WalkInPanel(plan), CorrectPanel(plan)
        self.credential, self.group = CredentialPanel(), GroupPanel()
        self.badges, self.reason, self.pin = BadgesPanel(plan), ReasonPanel(), PinPanel()
        self.offers, self.status = ActionsPanel(), StatusPanel()
        self._before: Panel = self.verdict
        self._lay_out()
        self.search.say()

    def _lay_out(self) -> None:
        left, column, right = self._columns = (QVBoxLayout(), QVBoxLayout(), QVBoxLayout())
        self._grid = QGridLayout(self)
        # Layouts first, so that every panel has its parent: without one it would be laid out as a window of its own.
        for place, (part, stretch) in enumerate(zip(self._columns, (43, 95, 42), strict=True)):
            self._grid.addLayout(part, 0, place)
            self._grid.setColumnStretch(place, stretch)
        left.addWidget(self.stage, 3)
        left.addWidget(self.recent, 6)
        right.addWidget(self.offers, 1)
        right.addWidget(self.status)
        self._above = _Above(self.search)
        self._middle = QStackedLayout()
        self._middle.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        column.addWidget(self._above)
        column.addWidget(self.notice)
        column.addLayout(self._middle, 1)
        for panel in self.work:
            self._middle.addWidget(panel)
        # Tab goes from the search to the list at the left, then through the work to what can be done.
        QWidget.setTabOrder(self.search, self.recent.list)

    @property
    def work(self) -> tuple[Panel, ...]:
        """What may stand in the middle."""
        return (
            self.verdict,
            self.hits,
            self.person,
            self.walk_in,
            self.correct,
            self.credential,
            self.group,
            self.badges,
            self.reason,
            self.pin,
        )

    @property
    def current(self) -> QWidget:
        shown = self._middle.currentWidget()
        return shown or self.verdict

    @property
    def busy(self) -> bool:
        """Whether something is being typed that a scan is not to take away."""
        return self.current in (self.walk_in, self.correct, self.group, self.reason, self.pin)

    def show_panel(self, panel: Panel) -> None:
        if panel in (self.reason, self.pin) and self.current not in (self.reason, self.pin):
            self._before = next((each for each in self.work if each is self.current), self.verdict)
        self._middle.setCurrentWidget(panel)
        if panel in (self.verdict, self.hits):
            self.search.setFocus()
        else:
            panel.arrived()

    def show_before(self) -> None:
        """Back from a question to where it was asked."""
        self.show_panel(self._before)

    def show_scanning(self) -> None:
        """Back to where codes are scanned and names typed."""
        self.search.forget()
        self._middle.setCurrentWidget(self.verdict)
        self.search.setFocus()

    def clear(self) -> None:
        """Another operator comes: nothing of what was shown remains."""
        self.notice.forget()
        self.hits.clear()
        self.person.clear()
        self.recent.clear()
        self.badges.underway.clear()
        self.verdict.clear()
        self.show_scanning()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        paint_next(self.window())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        unit = min(self.width() / _LYING[0], self.height() / _LYING[1])
        gap, edge = round(20 * unit), round(24 * unit)
        for layout in self._columns:
            layout.setSpacing(gap)
        self._grid.setSpacing(gap)
        self._grid.setContentsMargins(edge, edge, edge, edge)
        sides: tuple[Panel, ...] = (self._above, self.notice, self.stage, self.recent, self.offers, self.status)
        for panel in (*self.work, *sides):
            # Whoever is hidden is fitted when it comes to be seen.
            if panel.isVisible():
                panel.fit()
