"""Finding people while their name is typed: after each pause, off the window's thread, the newest question wins."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from checkin.domain.roles import Task
from checkin.ui.desk.duty import Duty

if TYPE_CHECKING:
    from checkin.office import Office, Standing
    from checkin.station.finding import Found


class Lookups(QObject):
    """The search field and the people below it."""

    chosen = Signal(object)
    opened = Signal(object)
    found = Signal()
    indexed = Signal(int, int)

    def __init__(self, duty: Duty, parent: QObject) -> None:
        super().__init__(parent)
        self._duty = duty
        self._asked = self._answered = ""
        self._early = ""  # what Enter was pressed for before its answer was there
        self._stopped = False
        field, hits = duty.room.search, duty.room.hits
        field.asked.connect(self._ask)
        field.stepped.connect(hits.list.step)
        field.confirmed.connect(self._choose)
        field.opened.connect(self._open)
        field.left.connect(self._leave)
        hits.opened.connect(self.opened)
        self.indexed.connect(hits.show_indexing)

    def index(self, office: "Office") -> None:
        """Bring the search up to date in the background; names typed meanwhile are looked for in between."""
        self._duty.threads.background.run(
            lambda: office.finder.catch_up(self.indexed.emit, lambda: self._stopped),
            lambda _number: self._ask(self._asked),
            self._duty.complain,
        )

    def show_standing(self, standing: "Standing") -> None:
        """How the desk stands; a search that fell behind, as when somebody was forgotten, is brought up to date."""
        self._duty.room.status.show_standing(standing)
        if standing.behind:
            self.index(self._duty.open_office)

    def stop(self) -> None:
        self._stopped = True

    def _ask(self, text: str) -> None:
        room = self._duty.room
        self._asked = text = text.strip()
        if text != self._answered:
            self._answered = ""
        if not self._duty.may(Task.SEARCH):
            return
        if not text:
            if room.current is room.hits:
                room.show_scanning()
            return
        shift = self._duty.at_work

        def look() -> "Found | None":
            # Somebody typed on while this waited for its turn.
            return shift.find(text) if text == self._asked else None

        self._duty.threads.search.run(look, lambda found: self._show(text, found), self._duty.complain)

    def _show(self, text: str, found: "Found | None") -> None:
        room = self._duty.room
        if found is None or text != self._asked or self._duty.shift is None:
            return
        self._answered = text
        room.hits.show_found(found, self._duty.language.code)
        if not room.busy and room.search.text().strip():
            room.show_panel(room.hits)
        self.found.emit()
        if text == self._early:
            self._early = ""
            # Only shown: nobody has seen yet whom a search that forgives found. Of several the operator says whom.
            if room.current is room.hits and found.indexed and len(found.hits) == 1:
                self.opened.emit(found.hits[0].registration)

    def _choose(self) -> None:
        """Enter in the search field lets in who is chosen, or goes on with what is in the middle.

        Who types quickly presses it before anybody was looked for.
        """
        room, typed = self._duty.room, self._duty.room.search.text().strip()
        if typed and (typed != self._answered or room.current not in (room.hits, room.person)):
            self._early = typed
            self._ask(typed)
        elif room.current is room.person:
            room.person.confirm()
        elif room.current is room.hits and (person := room.hits.list.current):
            self.chosen.emit(person)

    def _open(self) -> None:
        room = self._duty.room
        if room.current is room.hits and (person := room.hits.list.current):
            self.opened.emit(person)

    def _leave(self) -> None:
        self._asked = self._early = ""
        self._duty.room.show_scanning()
