"""What is wrong with a station in words, and what to do about it."""

from typing import assert_never

from PySide6.QtCore import QObject

from checkin.domain.backups import Backed
from checkin.domain.health import StationHealth, Trouble
from checkin.printers import Condition
from checkin.ui.printing import PrintWords
from checkin.ui.theme import Tone

_GRAVE = frozenset({Trouble.DAMAGED, Trouble.DIVIDED, Trouble.MISSING, Trouble.REVOKED})


class HealthWords(QObject):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._print_words = PrintWords(self)

    def short(self, health: StationHealth) -> str:
        """The worst of it, in a few words."""
        return self.trouble(health.troubles[0], health) if health.troubles else self.tr("Ready")

    @staticmethod
    def tone(health: StationHealth) -> Tone:
        if not health.troubles:
            return Tone.ADMITTED
        return Tone.REFUSED if _GRAVE.intersection(health.troubles) else Tone.ATTENTION

    def trouble(self, trouble: Trouble, health: StationHealth) -> str:  # noqa: C901, PLR0911, PLR0912  one for each
        match trouble:
            case Trouble.REVOKED:
                return self.tr("Was taken out")
            case Trouble.DIVIDED:
                return self.tr("Two machines write as this station")
            case Trouble.DAMAGED:
                return self.tr("Its database is damaged")
            case Trouble.NEVER_HEARD:
                return self.tr("Has never been heard from")
            case Trouble.SILENT:
                return self.tr("Silent for {time}").format(time=self.span(health.silent_for or 0))
            case Trouble.MISSING:
                return self.tr("{number} facts are missing").format(number=f"{health.missing:,}")
            case Trouble.WAITING:
                return self.tr("{number} facts wait to be sent").format(number=f"{health.waiting:,}")
            case Trouble.BEHIND:
                return self.tr("Has not read {number} facts of the others").format(number=f"{health.behind:,}")
            case Trouble.CLOCK:
                seconds = self.span(round(abs(health.offset) / 1000))
                ahead, back = self.tr("Its clock is {time} ahead"), self.tr("Its clock is {time} behind")
                return (ahead if health.offset > 0 else back).format(time=seconds)
            case Trouble.PRINTER:
                return self.tr("Printer: {state}").format(state=self.printer(health.printer))
            case Trouble.CAMERA:
                return self.tr("Its camera is away")
            case Trouble.BACKUP:
                return self._no_backup(health)
            case unexpected:
                assert_never(unexpected)

    def helps(self, trouble: Trouble) -> str:  # noqa: C901, PLR0911, PLR0912  one for each
        """What to do about it."""
        match trouble:
            case Trouble.REVOKED:
                return self.tr("Nothing is taken from it any more. Invite it again if it is to work.")
            case Trouble.DIVIDED:
                return self.tr("Switch one of the two machines off, and invite it again under a name of its own.")
            case Trouble.DAMAGED:
                return self.tr("Keep its last backup, close its window, and have a technician restore it.")
            case Trouble.NEVER_HEARD:
                return self.tr("See that it is switched on and has joined with its invitation.")
            case Trouble.SILENT:
                return self.tr(
                    "It goes on by itself, and the totals here lack what it does. See that it is switched on, then"
                    " check its cable or wireless network."
                )
            case Trouble.MISSING:
                return self.tr("They come when it is heard from again. If not, keep that machine as it is.")
            case Trouble.WAITING:
                return self.tr("They come by themselves. If they do not grow fewer, check its network.")
            case Trouble.BEHIND:
                return self.tr("It catches up by itself. Until then it may let in who was let in elsewhere.")
            case Trouble.CLOCK:
                return self.tr("What it writes is put right. Set its clock, best by the network.")
            case Trouble.PRINTER:
                return self.tr("Go there and see to the printer; its badges wait, or come out at another one.")
            case Trouble.CAMERA:
                return self.tr("Push its cable in again, or use the hand scanner.")
            case Trouble.BACKUP:
                return self.tr(
                    "Put its stick in, or another one with room. Until then what it has not sent is on one disk only."
                )
            case unexpected:
                assert_never(unexpected)

    def _no_backup(self, health: StationHealth) -> str:
        age = health.backup_age
        since = self.tr("No backup yet") if age is None else self.tr("No backup for {time}").format(time=self.span(age))
        whys: dict[str, str] = {
            Backed.AWAY: self.tr("its stick is away"),
            Backed.FULL: self.tr("its stick is full"),
            Backed.FAILED: self.tr("its stick fails"),
        }
        return f"{since}: {whys.get(health.backup, health.backup)}"

    def printer(self, word: str) -> str:
        """How a printer is, "" where there is none."""
        try:
            return self._print_words.condition(Condition(word)) if word else ""
        except ValueError:  # of a newer version, which this station has heard of
            return word

    def span(self, seconds: int) -> str:
        """How long, as exactly as it matters."""
        if seconds < 120:
            return self.tr("{number} s").format(number=seconds)
        if seconds < 7200:
            return self.tr("{number} min").format(number=seconds // 60)
        return self.tr("{number} h").format(number=f"{seconds // 3600:,}")
