"""How the desk stands: gate, database, printer, and how many came in here."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, assert_never

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.backups import BackupStatus
from checkin.sync.status import Standing as Stands
from checkin.sync.status import Status
from checkin.ui.copies import CopyWords
from checkin.ui.page import Strip
from checkin.ui.pieces import Icon, Text, restyled
from checkin.ui.printing import PrintWords
from checkin.ui.theme import Tone

if TYPE_CHECKING:  # the station brings the database, which opens after the first paint
    from checkin.office import Standing


_ASTRAY: Final = 60_000  # milliseconds that the clock may be off before somebody is told


class _Line(QWidget):
    """An icon and a sentence in its colour."""

    def __init__(self, role: str) -> None:
        super().__init__()
        self._icon = Icon("admitted", 24, ink="admitted")
        self._text = Text(18, ink="quiet", role=role)
        self._tone: Tone | None = None
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self._line.addWidget(self._text, 1)

    def show_line(self, tone: Tone, text: str) -> None:
        self._text.setText(text)
        self.setVisible(bool(text))
        if tone is not self._tone:
            self._tone = tone
            self._icon.show_icon(tone.value)
            for each in (self._icon, self._text):
                each.setProperty("ink", tone.value)
            restyled(self)

    def scale(self, unit: float) -> None:
        self._line.setSpacing(round(12 * unit))


class StatusPanel(Strip):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = Text(20, bold=True, role="place")
        self._who = Text(18, ink="quiet", role="operator")
        self._database, self._printer, self._hub = _Line("database"), _Line("printer"), _Line("hub")
        self._backup, self._copy_words, self._copies = _Line("backup"), CopyWords(self), BackupStatus()
        self._counts = Text(20, role="counts")
        self._words = PrintWords(self)
        self._standing: Standing | None = None
        self._stands = Status()
        self._names = ("", "", "")
        column = QVBoxLayout(self)
        for piece in (self._place, self._who, self._database, self._printer, self._hub, self._backup, self._counts):
            column.addWidget(piece)
        self.spaced(column, 8, (22, 18, 22, 18))
        self.say()

    def show_place(self, gate: str, station: str, operator: str) -> None:
        self._names = gate, station, operator
        self.say()
        self.fit()

    def show_standing(self, standing: "Standing") -> None:
        if standing != self._standing:
            self._standing = standing
            self.say()
            self.fit()

    def show_hub(self, status: Status) -> None:
        self._stands = status
        self.say()
        self.fit()

    def show_backup(self, status: BackupStatus) -> None:
        self._copies = status
        self.say()
        self.fit()

    def _say_backup(self) -> None:
        self._backup.show_line(self._copy_words.tone(self._copies), self._copy_words.line(self._copies))

    def _say_hub(self) -> None:
        status = self._stands
        waiting = self.tr("{number} facts to be sent").format(number=f"{status.waiting:,}") if status.waiting else ""
        match status.standing:
            case Stands.BEGINNING:
                self._hub.show_line(Tone.ATTENTION, "")
            case Stands.LOADING:
                say = self.tr("Hub: loading, {done} of {total}")
                self._hub.show_line(Tone.ATTENTION, say.format(done=f"{status.done:,}", total=f"{status.total:,}"))
            case Stands.CONNECTED if abs(status.offset or 0) > _ASTRAY:
                say = self.tr("Hub connected; this clock is {seconds} s off")
                self._hub.show_line(Tone.ATTENTION, say.format(seconds=f"{abs(status.offset or 0) / 1000:.0f}"))
            case Stands.CONNECTED:
                self._hub.show_line(Tone.ADMITTED, " · ".join(filter(None, (self.tr("Hub connected"), waiting))))
            case Stands.OFFLINE:
                said = datetime.fromtimestamp(status.since / 1000, UTC).astimezone()
                say = self.tr("No hub since {time}: all is kept").format(time=f"{said:%H:%M}")
                self._hub.show_line(Tone.ATTENTION, " · ".join(filter(None, (say, waiting))))
            case Stands.REVOKED:
                self._hub.show_line(Tone.REFUSED, self.tr("This station was revoked and holds no personal data"))
            case unexpected:
                assert_never(unexpected)

    def say(self) -> None:
        self._say_hub()
        self._say_backup()
        gate, station, operator = self._names
        self._place.setText(" · ".join(filter(None, (gate, station))))
        self._who.show_text(operator)
        standing = self._standing
        if standing is None:
            self._database.show_line(Tone.ATTENTION, self.tr("Looking at database and printer"))
            self._printer.show_line(Tone.ATTENTION, "")
            self._counts.show_text("")
            return
        full = f"{standing.registrations:,}"
        if standing.behind:
            say = self.tr("Database: {number} registrations, {behind} not yet in the search").format(
                number=full, behind=f"{standing.behind:,}"
            )
            self._database.show_line(Tone.ATTENTION, say)
        else:
            say = self.tr("Database complete: {number} registrations").format(number=full)
            self._database.show_line(Tone.ADMITTED, say)
        self._say_printer(standing)
        self._counts.show_text(
            self.tr("This hour {hour} · today {today}").format(hour=f"{standing.hour:,}", today=f"{standing.today:,}")
        )

    def _say_printer(self, standing: "Standing") -> None:
        wrong = self._words.reasons(standing.reasons)
        if not standing.prints:
            self._printer.show_line(
                Tone.ATTENTION, wrong or standing.printer or self.tr("This station prints no badges")
            )
        elif standing.labels is not None:
            say = self.tr("{number} labels are left: have a new roll at hand").format(number=standing.labels)
            self._printer.show_line(Tone.ATTENTION, say)
        else:
            self._printer.show_line(Tone.ATTENTION if wrong else Tone.ADMITTED, wrong or self.tr("Printer ready"))
