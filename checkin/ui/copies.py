"""How copies of the database stand, in words, and what to do."""

from datetime import UTC, datetime
from typing import assert_never

from PySide6.QtCore import QObject

from checkin.domain.backups import Backed, BackupStatus
from checkin.ui.theme import Tone


class CopyWords(QObject):
    def line(self, status: BackupStatus) -> str:
        """How it stands, in a few words; "" before there is anything to be told."""
        time = f"{datetime.fromtimestamp((status.at or 0) / 1000, UTC).astimezone():%H:%M}"
        since = self.tr("No backup since {time}").format(time=time) if status.at else self.tr("No backup yet")
        match status.backed:
            case Backed.BEGINNING:
                return ""
            case Backed.KEPT:
                return self.tr("Backup of {time}").format(time=time)
            case Backed.AWAY:
                return f"{since}: {self.tr('put the stick in')}"
            case Backed.FULL:
                return f"{since}: {self.tr('the stick is full')}"
            case Backed.FAILED:
                return f"{since}: {self.tr('take another stick')}"
            case Backed.DAMAGED:
                return self.tr("The database is damaged: call for help")
            case unexpected:
                assert_never(unexpected)

    def helps(self, status: BackupStatus) -> str:
        """What to do about it; "" where all is well."""
        match status.backed:
            case Backed.BEGINNING | Backed.KEPT:
                return ""
            case Backed.AWAY:
                return self.tr("It is used again as soon as it is there.")
            case Backed.FULL:
                return self.tr("Free some room on it, or put another one in its place.")
            case Backed.FAILED:
                return self.tr("This one cannot be written, or not read again.")
            case Backed.DAMAGED:
                return self.tr("Keep the last backup, close this window, and have a technician restore it.")
            case unexpected:
                assert_never(unexpected)

    @staticmethod
    def tone(status: BackupStatus) -> Tone:
        if status.backed is Backed.DAMAGED:
            return Tone.REFUSED
        return Tone.ADMITTED if status.well else Tone.ATTENTION
