"""What waits for a person: calls for help, stations that are not well, people who were let in twice."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.domain.attendance import Conflict
from checkin.domain.backups import BackupStatus
from checkin.domain.health import StationHealth, Trouble
from checkin.domain.helpcalls import HelpCall
from checkin.domain.plan import Plan
from checkin.domain.presence import Passage
from checkin.ui.copies import CopyWords
from checkin.ui.pieces import Card, Text
from checkin.ui.rows import Row, Rows
from checkin.ui.supervisor.health import HealthWords
from checkin.ui.theme import Tone

_LISTED = 50  # of each kind
_OF_COPIES = frozenset({Trouble.DAMAGED, Trouble.BACKUP})


class NeedsCard(Card):
    """`wanted` gets the page where it is seen to: HELP, STATIONS or CONFLICTS."""

    wanted = Signal(object)

    def __init__(self, plan: Plan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan, self._code, self._own = plan, "en", ""
        self._words, self._copy_words = HealthWords(self), CopyWords(self)
        self._backup = BackupStatus()
        self._calls: Sequence[HelpCall] = ()
        self._stations: Sequence[StationHealth] = ()
        self._conflicts: Sequence[Conflict] = ()
        self.title, self.none = Text(22, bold=True, role="needs"), Text(19, ink="quiet", role="no needs")
        self.rows = Rows(size=18, height=58)
        self.column = QVBoxLayout(self)
        for piece in (self.title, self.none):
            self.column.addWidget(piece)
        self.column.addWidget(self.rows, 1)
        self.rows.chosen.connect(self.wanted)

    def speak(self, code: str, station: str) -> None:
        """Names of the plan in this language; this station's own copies are told of once."""
        self._code, self._own = code, station

    def show_calls(self, calls: Sequence[HelpCall]) -> None:
        self._calls = calls
        self._show()

    def show_stations(self, stations: Sequence[StationHealth]) -> None:
        self._stations = stations
        self._show()

    def show_conflicts(self, conflicts: Sequence[Conflict]) -> None:
        self._conflicts = conflicts
        self._show()

    def show_backup(self, status: BackupStatus) -> None:
        """Of this station's own database."""
        self._backup = status
        self._show()

    def say(self) -> None:
        self.title.setText(self.tr("Needs somebody"))
        self.rows.setAccessibleName(self.title.text())
        self._show()

    def _show(self) -> None:
        rows = [*self._of_calls(), *self._of_backup(), *self._of_stations(), *self._of_conflicts()]
        if rows != self.rows.rows:
            place = self.rows.verticalScrollBar().value()
            self.rows.show_rows(rows)
            self.rows.verticalScrollBar().setValue(place)
        self.none.show_text("" if rows else self.tr("Everything is in order."))

    def _of_calls(self) -> Iterable[Row]:
        title = self.tr("Somebody asks for help: {gate}")
        for call in self._calls[:_LISTED]:
            since = self._clock(call.since)
            yield Row(
                title.format(gate=self._gate(call.gate)), call.station, since, "attention", Tone.ATTENTION, "HELP"
            )

    def _of_backup(self) -> Iterable[Row]:
        words, status = self._copy_words, self._backup
        if not status.well:
            tone = words.tone(status)
            yield Row(words.line(status), words.helps(status), "", tone.value, tone, "STATIONS")

    def _of_stations(self) -> Iterable[Row]:
        ill = [each for each in self._stations if each.troubles and not each.revoked and not self._is_told(each)]
        for each in ill[:_LISTED]:
            tone = self._words.tone(each)
            title = f"{each.station}: {self._words.short(each)}"
            yield Row(title, self._words.helps(each.troubles[0]), "", tone.value, tone, "STATIONS")

    def _is_told(self, health: StationHealth) -> bool:
        """Whether all that is wrong with it was told already, where its own copies are."""
        return not self._backup.well and health.station == self._own and _OF_COPIES.issuperset(health.troubles)

    def _of_conflicts(self) -> Iterable[Row]:
        title = self.tr("Let in at {one} and at {other}")
        for each in self._conflicts[:_LISTED]:
            one, other = self._passage(each.first), self._passage(each.second)
            said = title.format(one=one, other=other)
            yield Row(said, each.first.registration, "", "attention", Tone.ATTENTION, "CONFLICTS")

    def _passage(self, passage: Passage) -> str:
        return f"{self._gate(passage.gate)} ({passage.station}, {self._clock(passage.at)})"

    def _clock(self, at: int) -> str:
        return f"{self._plan.local(datetime.fromtimestamp(at / 1000, tz=UTC)):%H:%M}"

    def _gate(self, id_: str) -> str:
        gate = self._plan.gates.get(id_)
        return gate.label.said_in(self._code) if gate else id_
