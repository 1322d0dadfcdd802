"""What is looked at again and again: the figures and the calls for help every second, the stations every five."""

import logging
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from checkin.domain import clock
from checkin.domain.helpcalls import HelpCall
from checkin.domain.operators import Operator
from checkin.ui.jobs import JobQueue
from checkin.ui.supervisor.chart import prepare

if TYPE_CHECKING:  # the lookout brings the database, which opens after the first paint
    from checkin.domain.health import StationHealth
    from checkin.lookout import Lookout

_log = logging.getLogger(__name__)

_FIGURES_EVERY: Final = 1_000  # milliseconds
_STATIONS_EVERY: Final = 5_000  # milliseconds; each is heard every ten seconds


class Watching(QObject):
    """Each look is done before the next of its kind begins; one that fails leaves what is shown, and says why."""

    ticked = Signal()
    counted = Signal(object)
    calls_seen = Signal(object)
    stations_seen = Signal(object)
    figures_missed = Signal(str)
    stations_missed = Signal(str)
    failed = Signal(object)

    def __init__(self, counting: JobQueue, asking: JobQueue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._counting, self._asking = counting, asking
        self._lookout: Lookout | None = None
        self._is_counting = self._is_asking = False
        self._wanted: dict[str, Any] = {}  # what of the figures is looked at, beside those that always are
        self._figures = QTimer(self, interval=_FIGURES_EVERY)
        self._stations = QTimer(self, interval=_STATIONS_EVERY)
        self._figures.timeout.connect(self.count)
        self._stations.timeout.connect(self.ask)

    def begin(self, lookout: "Lookout") -> None:
        """The lookout is open: most of the work is done before anybody has typed a PIN."""
        self._lookout = lookout
        # What draws the figures is there before the first of them.
        self._counting.run(prepare, lambda _none: None, self._miss_figures)
        self.count()

    def go_on(self) -> None:
        """Somebody looks."""
        self._figures.start()
        self._stations.start()
        self.count()
        self.ask()

    def stop(self) -> None:
        self._figures.stop()
        self._stations.stop()

    def moment(self) -> datetime:
        """Now, by the clock that the figures are counted by."""
        return self._lookout.moment() if self._lookout else clock.now()

    def want(self, **wanted: Any) -> None:
        """Look at this too from now on; see `Lookout.look`."""
        self._wanted |= wanted
        self.count()

    def count(self) -> None:
        self.ticked.emit()
        if self._lookout and not self._is_counting:
            self._is_counting = True
            look, wanted = self._lookout.look, dict(self._wanted)
            self._counting.run(lambda: look(**wanted), self._take_figures, self._miss_figures)
            self._counting.run(self._lookout.help_calls, self.calls_seen.emit, self._miss_calls)

    def ask(self) -> None:
        if self._lookout and not self._is_asking:
            self._is_asking = True
            self._asking.run(self._lookout.stations, self._take_stations, self._miss_stations)

    def answer(self, call: HelpCall, by: Operator) -> None:
        """Somebody goes to a kiosk that asked for help."""
        if lookout := self._lookout:
            self._counting.run(lambda: lookout.answer_help(call, by), self.calls_seen.emit, self.failed.emit)

    def _take_figures(self, picture: object) -> None:
        self._is_counting = False
        self.counted.emit(picture)

    def _miss_figures(self, error: Exception) -> None:
        self._is_counting = False
        _log.error("the totals cannot be counted", exc_info=error)
        self.figures_missed.emit(str(error))

    def _miss_calls(self, error: Exception) -> None:
        _log.error("the calls for help cannot be read (%s)", type(error).__name__)

    def _take_stations(self, stations: "tuple[StationHealth, ...]") -> None:
        self._is_asking = False
        self.stations_seen.emit(stations)

    def _miss_stations(self, error: Exception) -> None:
        self._is_asking = False
        _log.warning("how the stations are is not known (%s)", type(error).__name__)
        self.stations_missed.emit(str(error))
