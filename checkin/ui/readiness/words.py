"""The checks of a station and what they found, in the language in use."""

from typing import assert_never

from PySide6.QtCore import QObject

from checkin.readiness.findings import Check, Finding
from checkin.ui.printing import PrintWords
from checkin.ui.theme import Tone


class ReadinessWords(QObject):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._printing = PrintWords(self)

    def name(self, check: str) -> str:
        """What a check is called."""
        names = {
            "fonts": self.tr("Fonts"),
            "icons": self.tr("Icons"),
            "translations": self.tr("Languages"),
            "conference": self.tr("Conference"),
            "migrations": self.tr("Database"),
            "camera": self.tr("Camera"),
            "printer": self.tr("Printer"),
            "hub": self.tr("Hub"),
            "clock": self.tr("Clock"),
            "disk": self.tr("Room on the disk"),
            "encryption": self.tr("Encryption"),
            "backup": self.tr("Copies"),
            "sound": self.tr("Sound"),
            "database complete": self.tr("Registrations"),
        }
        return names[check]

    @staticmethod
    def tone(check: Check) -> Tone:
        if not check.ok:
            return Tone.REFUSED
        return Tone.ATTENTION if check.heeded else Tone.ADMITTED

    def sentence(self, check: Check) -> str:
        """What was found, and what helps."""
        if check.finding in (Finding.PRINTER, Finding.PRINTER_NOT_READY):
            ready = self.tr("The printer is ready.") if check.ok else check.say
            return self._printing.reasons(check.reasons) or ready
        said = self._sentence(check.finding).format_map(check.about)
        return said[:1].upper() + said[1:]

    def _sentence(self, finding: Finding) -> str:  # noqa: C901, PLR0911, PLR0912  a sentence for each
        match finding:
            case Finding.FONTS:
                return self.tr("All {number} faces are there.")
            case Finding.FONTS_MISSING:
                return self.tr("Missing: {names}. Install the program again.")
            case Finding.ICONS:
                return self.tr("All {number} icons are there.")
            case Finding.ICONS_MISSING:
                return self.tr("No icons were installed. Install the program again.")
            case Finding.LANGUAGES:
                return self.tr("There are: {names}.")
            case Finding.LANGUAGES_MISSING:
                return self.tr("No translations were installed. Install the program again.")
            case Finding.CONFERENCE:
                return self.tr("{conference}, gate {gate}")
            case Finding.UP_TO_DATE:
                return self.tr("The database is up to date.")
            case Finding.HAND:
                return self.tr("No camera is used here. Scan a code with the hand scanner to try it.")
            case Finding.CAMERA:
                return self.tr("It gives pictures. Hold a page before it to see how sharp they are.")
            case Finding.CAMERA_SHARP:
                return self.tr("It gives pictures, and they are sharp.")
            case Finding.CAMERA_SOFT:
                return self.tr("Its pictures are not sharp. Clean the lens, or turn its ring.")
            case Finding.CAMERA_DARK:
                return self.tr("Its pictures are too dark. It needs more light.")
            case Finding.CAMERA_BRIGHT:
                return self.tr("It looks into a light. Turn it away.")
            case Finding.CAMERA_SILENT:
                return self.tr("It gives no pictures. Check its cable at both ends.")
            case Finding.NO_BADGES:
                return self.tr("This station prints no badges.")
            case Finding.PRINTER | Finding.PRINTER_NOT_READY | Finding.FAULT:
                return "{say}"
            case Finding.ALONE:
                return self.tr("This station works alone, without a hub.")
            case Finding.CONNECTED:
                return self.tr("Connected to {url}. Everything is here.")
            case Finding.NOT_ALL_HERE:
                return self.tr("{behind} facts are not here yet, {waiting} are not sent. Press “Exchange now”.")
            case Finding.NOT_TAKEN:
                return self.tr("{left} facts were not taken by the hub. `checkin sync --once` names them.")
            case Finding.CLOCK:
                return self.tr("It says {time}.")
            case Finding.CLOCK_WITH_HUB:
                return self.tr("It says {time}, {seconds} s apart from the hub's.")
            case Finding.CLOCK_AHEAD:
                return self.tr("It is {seconds} s ahead of the hub's. Set it right.")
            case Finding.CLOCK_SLOW:
                return self.tr("It is {seconds} s behind the hub's. Set it right.")
            case Finding.CLOCK_PAST:
                return self.tr("It says {time}, and that has been already. Set it right.")
            case Finding.DISK:
                return self.tr("{free} GB are free.")
            case Finding.DISK_FULL:
                return self.tr("Only {free} GB are free. Free at least 1 GB.")
            case Finding.ENCRYPTED:
                return self.tr("The disk is encrypted.")
            case Finding.NOT_ENCRYPTED:
                return self.tr("The disk is not encrypted: whoever takes this machine away can read the names on it.")
            case Finding.ENCRYPTION_UNKNOWN:
                return self.tr("This machine does not say whether its disk is encrypted. Look in its settings.")
            case Finding.COPIED:
                return self.tr("The newest copy of the database in {where} is of {time}.")
            case Finding.NOT_COPIED_YET:
                return self.tr("Copies of the database go to {where}. The first is made when a window opens.")
            case Finding.COPIED_BESIDE:
                return self.tr("Copies of the database go to {where}, on the same disk. Choose another one.")
            case Finding.NOT_COPIED:
                return self.tr("No copies of the database are made. Name a folder on another disk under [backup].")
            case Finding.SOUND:
                return self.tr("There is a loudspeaker.")
            case Finding.NO_SOUND:
                return self.tr("There is no sound on this machine: verdicts are seen and not heard.")
            case Finding.COMPLETE:
                return self.tr("Complete: {registrations} registrations, {facts} facts.")
            case Finding.NOBODY:
                return self.tr("There are no registrations: only signed tickets can be let in.")
            case Finding.DAMAGED:
                return self.tr("{missing} facts are missing and {altered} altered. Keep a copy, restore a backup.")
            case unexpected:
                assert_never(unexpected)
