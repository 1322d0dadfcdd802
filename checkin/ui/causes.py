"""Why an operator decided out of turn, in the language of whoever reads it."""

from collections.abc import Iterable
from typing import assert_never

from PySide6.QtCore import QObject

from checkin.domain.causes import Cause, known


class CauseWords(QObject):
    def cause(self, cause: Cause) -> str:  # noqa: C901, PLR0911, PLR0912  a sentence for each
        match cause:
            case Cause.LEFT_UNSEEN:
                return self.tr("Left without a scan")
            case Cause.SCANNED_BY_MISTAKE:
                return self.tr("Scanned by mistake")
            case Cause.NOT_THROUGH:
                return self.tr("Was let in, but did not get through the gate")
            case Cause.FREE_PLACES:
                return self.tr("There are free places")
            case Cause.PLACE_KEPT:
                return self.tr("A place was kept")
            case Cause.SCAN_FORGOTTEN:
                return self.tr("Not scanned by mistake")
            case Cause.ANOTHER_WAY:
                return self.tr("Came in through another way")
            case Cause.WRONG_FROM_BEGINNING:
                return self.tr("It was wrong from the beginning")
            case Cause.AGREED:
                return self.tr("Agreed with the organiser")
            case Cause.IMPORTED:
                return self.tr("Imported from a file")
            case Cause.CONSENTED:
                return self.tr("Agreed at the kiosk")
            case Cause.ANSWERED:
                return self.tr("Answered at the kiosk")
            case Cause.NOT_CONSENTED:
                return self.tr("Did not agree at the kiosk")
            case Cause.CORRECTED:
                return self.tr("Corrected at the kiosk by the visitor")
            case Cause.ASKED:
                return self.tr("At the person's wish")
            case Cause.EVENT_OVER:
                return self.tr("The event is over")
            case unexpected:
                assert_never(unexpected)

    def choices(self, causes: Iterable[Cause]) -> dict[str, str]:
        """What a list offers: what is written down, and how it reads."""
        return {str(each): self.cause(each) for each in causes}

    def written(self, text: str) -> str:
        """What was written down with a fact; what is no code of ours are somebody's own words."""
        cause = known(text)
        return self.cause(cause) if cause else text
