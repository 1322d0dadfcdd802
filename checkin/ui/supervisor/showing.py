"""What was looked at, on the pages that show it: those that are seen, and the others when they come to be seen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from checkin.domain.dimensions import By
from checkin.domain.operators import Operator
from checkin.ui.sounds import Sounds
from checkin.ui.supervisor.shell import Place, Shell
from checkin.ui.supervisor.wall import WallPage
from checkin.ui.supervisor.watching import Watching
from checkin.ui.theme import Tone

if TYPE_CHECKING:  # the lookout brings the database, which opens after the first paint
    from checkin.domain.health import StationHealth
    from checkin.domain.helpcalls import HelpCall
    from checkin.lookout import Picture


class Showing(QObject):
    """`operator` is who looks, None while nobody is signed in."""

    def __init__(
        self, watching: Watching, shell: Shell, wall: WallPage, sounds: Sounds, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._watching, self._shell, self._wall, self._sounds = watching, shell, wall, sounds
        self.operator: Operator | None = None
        self._picture: Picture | None = None
        self._heard: set[str] = set()  # calls for help that were heard here
        watching.ticked.connect(self._tick)
        watching.counted.connect(self._show)
        for page in (shell.today, wall):
            watching.figures_missed.connect(page.show_fault)
            watching.stations_missed.connect(page.show_cut_off)
        watching.calls_seen.connect(self._show_calls)
        watching.stations_seen.connect(self._show_stations)
        watching.stations_missed.connect(shell.stations.show_fault)
        shell.today.breakdown.chosen.connect(self._tell_apart)
        shell.flow.gate_chosen.connect(lambda gate: watching.want(gate=gate))
        shell.help.answered.connect(self._answer)

    def show_again(self) -> None:
        """Another page came to be seen."""
        if self._picture:
            self._show(self._picture)

    def _tick(self) -> None:
        now = self._watching.moment()
        (self._wall if self._wall.isVisible() else self._shell.today).tick(now)

    def _show(self, picture: "Picture") -> None:
        self._picture = picture
        if self._wall.isVisible():
            self._wall.show_picture(picture)
        elif self._shell.place is Place.FLOW:
            self._shell.flow.show_flow(picture.gate or picture.flow, picture.lanes)
        elif self._shell.place is Place.TODAY:
            self._shell.today.show_picture(picture)

    def _tell_apart(self, by: str, today_only: bool) -> None:  # noqa: FBT001  as the signal has it
        self._watching.want(by=By(by) if by in list(By) else None, today_only=today_only)

    def _show_stations(self, stations: "tuple[StationHealth, ...]") -> None:
        for page in (self._shell.today, self._wall):
            page.show_cut_off("")
        self._shell.stations.show_stations(stations)
        self._shell.today.needs.show_stations(stations)
        ill = sum(bool(each.troubles) and not each.revoked for each in stations)
        self._shell.navigation.show_waiting(Place.STATIONS, ill)

    def _show_calls(self, calls: "tuple[HelpCall, ...]") -> None:
        new = {call.fact for call in calls} - self._heard
        self._heard |= new
        if new and self.operator:
            self._sounds.play(Tone.ATTENTION.value)
        self._shell.help.show_calls(calls, self._watching.moment())
        self._shell.today.needs.show_calls(calls)
        self._shell.navigation.show_waiting(Place.HELP, len(calls))

    def _answer(self, call: "HelpCall") -> None:
        if self.operator:
            self._watching.answer(call, self.operator)
