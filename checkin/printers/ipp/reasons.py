"""What printers say of themselves as reasons: keywords of RFC 8011 section 5.4.12, PWG 5100.9 and CUPS."""

from collections.abc import Iterable
from typing import Final

from checkin.printers import Reason

_HARD_ENDING: Final = "-error"

# By their beginnings, the first that fits. CUPS calls an empty tray a warning, and IPP without an ending an error: the
# endings say nothing. None is left out: it does not keep a badge from coming out.
_BEGINNINGS: Final[tuple[tuple[str, Reason | None], ...]] = (
    ("media-empty", Reason.MEDIA_EMPTY),
    ("media-needed", Reason.MEDIA_EMPTY),
    ("input-tray-missing", Reason.MEDIA_EMPTY),
    ("media-low", Reason.MEDIA_LOW),
    ("media-jam", Reason.MEDIA_JAM),
    ("cover-open", Reason.COVER_OPEN),
    ("door-open", Reason.COVER_OPEN),
    ("interlock-open", Reason.COVER_OPEN),
    ("toner-empty", Reason.TONER_EMPTY),
    ("developer-empty", Reason.TONER_EMPTY),
    ("marker-supply-empty", Reason.TONER_EMPTY),
    ("marker-supply-missing", Reason.TONER_EMPTY),
    ("toner-low", Reason.TONER_LOW),
    ("developer-low", Reason.TONER_LOW),
    ("marker-supply-low", Reason.TONER_LOW),
    ("output-area-full", Reason.OUTPUT_FULL),
    ("output-tray-missing", Reason.OUTPUT_FULL),
    ("fuser-over-temp", Reason.OVERHEATED),
    ("fuser-under-temp", Reason.OVERHEATED),
    ("paused", Reason.PAUSED),
    ("moving-to-paused", Reason.PAUSED),
    ("deactivated", Reason.PAUSED),
    ("offline", Reason.OFFLINE),
    ("shutdown", Reason.OFFLINE),
    ("timed-out", Reason.OFFLINE),
    ("cups-missing-filter", Reason.WRONG_FORMAT),
    ("cups-", None),
)

_STATUSES: Final[dict[int, Reason]] = {
    0x0401: Reason.NOT_ALLOWED,
    0x0402: Reason.NOT_ALLOWED,
    0x0403: Reason.NOT_ALLOWED,
    0x0406: Reason.NO_SUCH_QUEUE,
    0x0407: Reason.NO_SUCH_QUEUE,
    0x040A: Reason.WRONG_FORMAT,
    0x040B: Reason.WRONG_MEDIA,
    0x0502: Reason.OFFLINE,
    0x0506: Reason.REJECTING,
    0x0507: Reason.BUSY,
}


def of_keywords(keywords: Iterable[str]) -> tuple[Reason, ...]:
    """What the keywords mean, each reason once. Of unknown ones, only those that call themselves errors count."""
    found = dict.fromkeys(_meaning(keyword) for keyword in keywords)
    return tuple(reason for reason in found if reason is not None)


def of_status(status: int) -> Reason:
    """Why a request was turned down."""
    return _STATUSES.get(status, Reason.OTHER)


def _meaning(keyword: str) -> Reason | None:
    for beginning, reason in _BEGINNINGS:
        if keyword.startswith(beginning):
            return reason
    return Reason.OTHER if keyword.endswith(_HARD_ENDING) else None
